"""Pages by keyset: a cursor says after which row the next page begins, whatever is added meanwhile."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import orjson
from django.db.models import Q, QuerySet
from ninja.errors import HttpError


def cursor_of(*values: Any) -> str:
    """An opaque cursor for a row's sort values (strings, numbers, datetimes)."""
    return base64.urlsafe_b64encode(orjson.dumps(values)).decode().rstrip("=")


def values_of(cursor: str, *readers: Callable[[Any], Any]) -> list[Any]:
    """The sort values of a cursor, each read by its reader. Errors: 422 for what is no cursor."""
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return [reader(value) for reader, value in zip(readers, values, strict=True)]
    except (ValueError, TypeError, binascii.Error) as error:
        raise HttpError(
            422,
            "cursor: not one that this API gave; pass a page's “next” as it came, or leave the cursor "
            "out to begin again.",
        ) from error


def newest(
    rows: QuerySet[Any], cursor: str, limit: int, *, published_at: str, key: str = "pk"
) -> QuerySet[Any]:
    """The page of rows after the cursor, newest first, and one row more if there is a further page.

    ``published_at`` and ``key`` are the lookups of the two values that order the rows.
    """
    if cursor:
        moment, number = values_of(cursor, dt.datetime.fromisoformat, int)
        rows = rows.filter(
            Q(**{f"{published_at}__lt": moment}) | Q(**{published_at: moment, f"{key}__lt": number})
        )
    return rows.order_by(f"-{published_at}", f"-{key}")[: limit + 1]


def page(
    rows: Sequence[Any],
    limit: int,
    *,
    shape: Callable[[Any], dict[str, Any]],
    place: Callable[[Any], tuple[Any, ...]],
) -> dict[str, Any]:
    """``{"items", "next"}`` of a page fetched with one row more; ``place`` gives a row's sort values."""
    shown = rows[:limit]
    following = cursor_of(*place(shown[-1])) if len(rows) > limit else None
    return {"items": [shape(row) for row in shown], "next": following}
