"""When a period is that a text names: its first day and how long it is, as of the day the text was published.

A period named without its year is the latest that was over by publication, or of months the one running then.
"""

from __future__ import annotations

import datetime as dt
import re

from articles.parsing.document import Frequency
from articles.parsing.patterns import regex
from articles.parsing.tables.quantities import MONTH_NAME, MONTHS, ORDINALS

Period = tuple[dt.date, Frequency]

_MONTH_WRITTEN = (
    rf"(?:{MONTH_NAME}|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_YEAR_WRITTEN = r"(?:\s(?:of\s)?(?:(?:19|20)\d\d|last\syear|this\syear))"
# Periods as they are written; the group that is found is the period's kind.
PERIOD = regex(
    rf"\b(?P<week>week\s(?:ended|ending|to|through|of)\s(?:{_MONTH_WRITTEN}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH_WRITTEN})|last\sweek|"
    r"the\s(?:latest|past)\sweek)\b|"
    rf"\b(?P<three>(?:three|3)\smonths\s(?:to|through|ended|ending|until)\s(?:the\send\sof\s)?{_MONTH_WRITTEN}{_YEAR_WRITTEN}?|"
    rf"{_MONTH_WRITTEN}\squarter)|"
    rf"\b(?P<span>(?:January|April|July|October)\s?(?:-|–|—|to)\s?(?:March|June|September|December)){_YEAR_WRITTEN}?"
    r"(?:\s(?:quarter|period))?|"
    rf"\b(?P<many>(?:first|second)[- ]half(?!\sof\s{MONTH_NAME})|first\s(?:two|four|five|six|seven|eight|nine|ten|eleven|\d+)\s"
    rf"months|first\s(?:two|three)\squarters|{_MONTH_WRITTEN}\s?(?:-|–|to)\s?{_MONTH_WRITTEN}|so\sfar\sthis\syear|the\shalf|half[- ]year|year[- ]to[- ]date|first\s\w+\sdays|"
    rf"(?:(?:fiscal|financial)\syear|year\sto\sdate)|twelve\smonths\sto\s{_MONTH_WRITTEN})\b|"
    rf"\b(?P<quarter>(?:(?:first|second|third|fourth|last|previous)[- ]quarter|first\sthree\smonths|Quarter\s[1-4]|Q[1-4]|[1-4]Q){_YEAR_WRITTEN}?)\b|"
    rf"\b(?P<month>{_MONTH_WRITTEN}{_YEAR_WRITTEN}?(?!\s?\d)(?![\w])|(?:last|this)\smonth)|"
    r"\b(?P<year>20\d\d|last\syear|all\sof\s20\d\d)\b|"
    r"\b(?:full-year|annual|calendar)\s(?P<fullyear>20\d\d)\b"
)


def period_named(kind: str, words: str, published: dt.date | None) -> Period | None:
    """The period that ``words`` name; None where publication does not fix it, or it is none that a series has.

    ``kind``: "month", "quarter", "year", "fullyear", "week", "three" (months to the one named) or "span" (from month to month).
    """
    words = words.lower()
    if kind == "month":
        return _month(words, published)
    if kind == "quarter":
        return _quarter(words, published)
    if kind in {"year", "fullyear"}:
        return _year(words, published)
    if kind == "week":
        return _week(words, published)
    if kind == "three":
        return _three_months(words, published)
    return _quarter_of_months(words, published) if kind == "span" else None


_LAST, _THIS = "last year", "this year"
_MONTH_NUMBERS = {name.lower(): number for name, number in MONTHS.items()}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))


def _month(words: str, published: dt.date | None) -> Period | None:
    """As in "June", "Jun. 2024", "June of last year", "last month"."""
    if words.endswith("month"):
        if published is None:
            return None
        first = published.replace(day=1)
        last = (first - dt.timedelta(days=1)).replace(day=1)
        return (last if words.startswith("last") else first), "M"
    number = _MONTH_NUMBERS[words.split(maxsplit=1)[0].rstrip(".")]
    day = _first_day(words, number, published)
    return (day, "M") if day else None


def _quarter(words: str, published: dt.date | None) -> Period | None:
    """As in "second quarter of 2024", "Q2", "2Q", "last quarter"."""
    which = re.split(r"[\s-]", words.removeprefix("quarter "), maxsplit=1)[0]
    if which in {"last", "previous"}:
        if published is None:
            return None
        begun = (published.month - 1) // 3
        year = published.year if begun else published.year - 1
        return dt.date(year, (begun - 1) % 4 * 3 + 1, 1), "Q"
    number = ORDINALS.get(which) or int(which.strip("q"))
    day = _first_day(words, 3 * number - 2, published, months=3)
    return (day, "Q") if day else None


def _year(words: str, published: dt.date | None) -> Period | None:
    if words == _LAST:
        return (dt.date(published.year - 1, 1, 1), "A") if published else None
    return dt.date(int(words[-4:]), 1, 1), "A"


def _first_day(
    words: str, month: int, published: dt.date | None, *, months: int = 1
) -> dt.date | None:
    """The first day of a month or quarter in the year that ``words`` end with, or else the latest."""
    if words[-4:].isdigit():
        return dt.date(int(words[-4:]), month, 1)
    if published is None:
        return None
    begun = dt.date(published.year, month + months - 1, 1) <= published
    year = published.year if begun and not words.endswith(_LAST) else published.year - 1
    return dt.date(year, month, 1)


_TO_MONTH = regex(
    rf"(?:{_MONTH})(?:\.?\s+(?:of\s+)?(?:\d{{4}}|last\s+year|this\s+year))?\.?(?=\s+quarter|$)"
)


def _three_months(words: str, published: dt.date | None) -> Period | None:
    """The quarter in "the three months to June"; a rolling one when the month ends no quarter."""
    named = _TO_MONTH.search(words)
    found = _month(named[0], published) if named else None
    if found is None:
        return None
    months = found[0].year * 12 + found[0].month - 3
    return dt.date(months // 12, months % 12 + 1, 1), "Q"


def _quarter_of_months(words: str, published: dt.date | None) -> Period | None:
    """The quarter in "January-March": found by its last month, so that it is over."""
    first, last = re.findall(rf"(?:{_MONTH})\b", words)[:2]
    if _MONTH_NUMBERS[last] - _MONTH_NUMBERS[first] != 2:
        return None
    found = _month(words[words.index(last, len(first)) :].removesuffix(" quarter"), published)
    return (found[0].replace(month=found[0].month - 2), "Q") if found else None


_DAY_OF_MONTH = regex(
    rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d\d?)|(?P<day2>\d\d?)\s+(?P<month2>{_MONTH})"
)


def _week(words: str, published: dt.date | None) -> Period | None:
    """The first day (Sunday) of the week that ends on the day named, or of the last whole week."""
    if published is None:
        return None
    named = _DAY_OF_MONTH.search(words)
    if named is None:
        return published - dt.timedelta(days=(published.weekday() + 1) % 7 + 7), "W"
    month = _MONTH_NUMBERS[named["month"] or named["month2"]]
    for year in (published.year, published.year - 1):
        try:
            end = dt.date(year, month, int(named["day"] or named["day2"]))
        except ValueError:
            return None
        if end <= published:
            return end - dt.timedelta(days=6), "W"
    return None
