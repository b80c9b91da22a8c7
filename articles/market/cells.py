"""The cells of one row of a file into a bar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from articles.market.rows import PRICE_STEP, BarRow

MISSING = frozenset({"", "null", "nan", "none", "n/a", "n/d", "-", "."})
# Ten digits are seconds until the year 2286; each three more a thousandth.
EPOCH = re.compile(r"\d{10}(?:\d{3}){0,3}$")
US_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})$")

# Reads a moment or day from what two cells write, the second a time of day on its own or "".
When = Callable[[str, str], dt.date]


def read_row(
    cells: Sequence[str],
    columns: Mapping[str, int],
    when: When,
) -> BarRow:
    """The bar of a row, ``columns`` telling where each thing stands; errors: ValueError with the reason."""
    if len(cells) <= max(columns["start"], columns["close"]):
        raise ValueError(f"only {len(cells)} fields")
    close = _price(cells, columns, "close")
    if close is None:
        raise ValueError("close is missing")
    return BarRow(
        start=when(cell(cells, columns, "start"), cell(cells, columns, "clock")),
        open=_price(cells, columns, "open"),
        high=_price(cells, columns, "high"),
        low=_price(cells, columns, "low"),
        close=close,
        volume=_volume(cells, columns),
        adjusted=_price(cells, columns, "adjusted"),
    )


def cell(cells: Sequence[str], columns: Mapping[str, int], what: str) -> str:
    """What a row has for a column, "" where nothing."""
    place = columns.get(what)
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _number(cells: Sequence[str], columns: Mapping[str, int], what: str) -> Decimal | None:
    text = cell(cells, columns, what)
    try:
        number = Decimal(text)
    except InvalidOperation:
        if text.lower() in MISSING:
            return None
        try:
            number = Decimal(text.replace(",", "").removeprefix("$"))
        except InvalidOperation:
            raise ValueError(f"{what} “{text}” is not a number") from None
    if number.is_nan():
        return None
    if number.is_infinite():
        raise ValueError(f"{what} “{text}” is not a number")
    return number


def _price(cells: Sequence[str], columns: Mapping[str, int], what: str) -> Decimal | None:
    number = _number(cells, columns, what)
    if number is None:
        return None
    try:
        return number.quantize(PRICE_STEP)
    except InvalidOperation:
        raise ValueError(f"{what} {number} is too large to be a price") from None


def _volume(cells: Sequence[str], columns: Mapping[str, int]) -> int | None:
    number = _number(cells, columns, "volume")
    return None if number is None else round(number)


def day_of(text: str, clock: str) -> dt.date:
    """The trading day as written: a daily bar's time of day and offset say nothing more."""
    us = US_DATE.match(text)
    try:
        if EPOCH.match(text):
            return _since_1970(text).date()
        if us:
            return dt.date(int(us[3]), int(us[1]), int(us[2]))
        return dt.date.fromisoformat(text[:8] if text[:8].isdigit() else text[:10])
    except ValueError:
        raise ValueError(f"date “{text}” is not a date (write it 2024-07-12)") from None


def _since_1970(text: str) -> dt.datetime:
    """A count since 1970, UTC: seconds, milliseconds, microseconds or nanoseconds, by its length."""
    return dt.datetime.fromtimestamp(int(text[:10]), dt.UTC)


def moment_of(text: str, clock: str) -> dt.datetime:
    """The moment at which a minute bar begins, as written."""
    written = f"{text} {clock}".strip()
    try:
        if EPOCH.match(text):
            return _since_1970(text)
        return dt.datetime.fromisoformat(written.replace(" ", "T", 1))
    except ValueError:
        raise ValueError(
            f"time “{written}” is not a moment (write it 2024-07-12 09:30:00-04:00)"
        ) from None
