"""Times as callers write them: a day or a moment, UTC where they do not say."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BeforeValidator

LOST_PLUS = re.compile(r" (?=\d\d:?\d\d$)")
REMEDY = "write a day (2024-07-12) or a moment (2024-07-12T14:30:00Z)"


def _read(value: Any) -> dt.date:
    """A date, or an aware datetime."""
    if not isinstance(value, str):
        return value
    # A plus sign that was not escaped in the address arrives as a space.
    text = LOST_PLUS.sub("+", value.strip())
    try:
        if len(text) == len("2024-07-12"):
            return dt.date.fromisoformat(text)
        moment = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"“{value[:40]}” is not a time; {REMEDY}") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def read_since(value: Any) -> Any:
    """The moment itself, or a day's first."""
    moment = _read(value)
    return moment if moment is None or isinstance(moment, dt.datetime) else _midnight(moment)


def read_until(value: Any) -> Any:
    """The moment itself, or the first after a day: the whole day is meant."""
    moment = _read(value)
    if moment is None or isinstance(moment, dt.datetime):
        return moment
    return _midnight(moment + dt.timedelta(days=1))


Since = Annotated[dt.datetime | None, BeforeValidator(read_since)]
Until = Annotated[dt.datetime | None, BeforeValidator(read_until)]
