"""An indicator's releases: the figures that pieces state of it, a point for each period."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models.functions import Left

from articles.market.readings import Point, ReleaseRow, series
from articles.models import Article, Indicator, Release

HEADLINE_CHARACTERS = 200
FIELDS = (
    "period", "article_id", "article__published_at", "unit", "record",
    "value", "change", "previous", "consensus",
    "article__title", "article__key_points",
)  # fmt: skip


def points_of(indicator: Indicator, known_at: dt.datetime | None = None) -> tuple[list[Point], int]:
    """An indicator's periods, oldest first, and how many figures in other units are left out; one query.

    With ``known_at`` only from pieces that had been seen by then, as they read.
    """
    found = Release.objects.shown().filter(indicator=indicator, period__isnull=False)
    if known_at is not None:
        found = found.known_at(known_at)
    stated = found.values_list(*FIELDS, Left("article__body", HEADLINE_CHARACTERS))
    read = [_row(*fields) for fields in stated]
    rows = [row for row in read if row.unit in ("", indicator.unit) or row.value is None]
    return series(rows, indicator.frequency), len(read) - len(rows)


def _row(
    period: dt.date, article: int, published_at: dt.datetime, unit: str, record: bool, *rest: Any
) -> ReleaseRow:
    *numbers, title, key_points, body = rest
    value, change, previous, consensus = (
        None if number is None else float(number) for number in numbers
    )
    return ReleaseRow(
        period=period,
        value=value,
        article=article,
        published_at=published_at,
        change=change,
        unit=unit,
        previous=previous,
        consensus=consensus,
        record=record,
        headline=Article(title=title, key_points=key_points, body=body).headline,
    )
