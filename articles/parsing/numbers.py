"""Numbers as writers put them: money, percents, months and quarters, weekdays, ordinals.

Every pattern is bounded: it looks at a fixed number of characters from any position, so reading a text takes
time linear in its length.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from articles.parsing.document import Frequency, Span
from articles.parsing.tables.quantities import (
    CARDINALS,
    CURRENCY_PREFIXES,
    CURRENCY_WORDS,
    MONTHS,
    ORDINALS,
    SCALES,
    WEEKDAYS,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole units of ``currency`` (ISO 4217); None where the text names none."""

    amount: Decimal
    currency: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage as written, sign included; ``points`` tells percentage points from percent."""

    value: Decimal
    start: int
    end: int
    points: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year: its first day and how long it is."""

    first_day: dt.date
    frequency: Frequency
    start: int
    end: int


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# Patterns of money and percents open with what they need, not with a look behind: the engine then skips to the
# first character that can open one, and what stands before a match is looked at after it.
_NUMBER = r"(?:\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?)"
_SCALE = rf"(?:[ -]?(?P<scale>{_alternatives(SCALES)})\b)?"
_PREFIXED = re.compile(
    rf"(?P<currency>{_alternatives(CURRENCY_PREFIXES)})\s?(?P<number>{_NUMBER}){_SCALE}"
)
_SUFFIXED = re.compile(
    rf"(?P<number>{_NUMBER}){_SCALE}\s(?P<currency>{_alternatives(CURRENCY_WORDS)})\b"
)
_PERCENT = re.compile(
    rf"(?P<number>{_NUMBER})\s?"
    r"(?P<unit>%|percent(?:age\spoints?)?\b|per\scent\b|pct\b|basis[\s-]points?\b|bps?\b|-?percentage-points?\b)"
    r"(?:\spoints?\b)?"
)

_MONTH = re.compile(
    rf"\b(?P<month>{_alternatives(MONTHS)})\b\.?(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b)?"
)
_BEFORE_MAY = re.compile(
    r"\b(?:in|for|of|from|since|to|and|or|last|through|until|by|during|late|early|mid|this)[\s-]$|[’']s\s$|^$",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:(?P<word>first|second|third|fourth)[\s-]quarter|Q(?P<digit>[1-4])|(?P<digit2>[1-4])Q)\b"
    r"(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b)?"
)
_YEAR = re.compile(
    r"\b(?:(?:in|for|during|of)\s(?:all\sof\s)?(?P<year>(?:19|20)\d\d)|full[\s-]year\s(?P<year2>(?:19|20)\d\d))\b"
)
_LAST_MONTH = re.compile(r"\b(?P<which>last|this)\smonth\b")
_DAY = re.compile(
    rf"\b(?:(?P<weekday>{_alternatives(WEEKDAYS)})|(?P<relative>[Tt]oday|[Yy]esterday))\b"
)


def find_money(text: str, start: int, end: int) -> tuple[Money, ...]:
    """Amounts of money between two offsets, left to right."""
    found = [
        Money(_scaled(m), table[m["currency"]], m.start(), m.end())
        for pattern, table, barred in (
            (_PREFIXED, CURRENCY_PREFIXES, "_$€£¥₹"),
            (_SUFFIXED, CURRENCY_WORDS, "_.,$€£¥₹"),
        )
        for m in pattern.finditer(text, start, end)
        if _opens(text, m.start(), barred)
    ]
    found.sort(key=lambda money: (money.start, -money.end))
    kept: list[Money] = []
    for money in found:
        if not kept or money.start >= kept[-1].end:
            kept.append(_in_whole_units(money, text))
    return tuple(kept)


def _opens(text: str, start: int, barred: str) -> bool:
    """Whether a figure may begin at ``start``: no letter, digit or barred sign stands before it."""
    return not start or not (text[start - 1].isalnum() or text[start - 1] in barred)


def _in_whole_units(money: Money, text: str) -> Money:
    if text[money.start : money.end].endswith(("cents", "cent", "pence")):
        return Money(money.amount / 100, money.currency, money.start, money.end)
    return money


def _scaled(match: re.Match[str]) -> Decimal:
    number = Decimal(match["number"].replace(",", ""))
    return number * SCALES[match["scale"]] if match["scale"] else number


def find_percents(text: str, start: int, end: int) -> tuple[Percent, ...]:
    """Percentages between two offsets, left to right; basis points become percentage points."""
    found: list[Percent] = []
    if not any(text.find(unit, start, end) >= 0 for unit in ("%", "per", "pct", "basis", "bp")):
        return ()
    for m in _PERCENT.finditer(text, start, end):
        begin, sign = m.start(), text[m.start() - 1] if m.start() > start else ""
        if sign and sign in "-+−–" and _opens(text, begin - 1, "_.,"):
            begin -= 1
        elif not _opens(text, begin, "_.,"):
            continue
        value = Decimal(m["number"].replace(",", ""))
        if m["unit"].startswith("b"):
            value /= 100
        if begin < m.start() and sign in "-−":
            value = -value
        points = m["unit"].startswith("b") or "point" in m[0]
        found.append(Percent(value, begin, m.end(), points))
    return tuple(found)


def find_periods(
    text: str, start: int, end: int, published_at: dt.datetime | None
) -> tuple[Period, ...]:
    """Months, quarters and years named between two offsets, left to right.

    One without its year is the latest that began before publication; with no publication either, it is
    left out.
    """
    known = published_at.date() if published_at else None
    found: list[Period] = []
    for m in _MONTH.finditer(text, start, end):
        if (
            m["month"] == "May"
            and not m["year"]
            and not _BEFORE_MAY.search(text[max(start, m.start() - 10) : m.start()])
        ):
            continue
        day = _first_day(m["year"], MONTHS[m["month"]], known)
        if day:
            found.append(Period(day, "M", m.start(), m.end()))
    for m in _QUARTER.finditer(text, start, end):
        number = ORDINALS[m["word"]] if m["word"] else int(m["digit"] or m["digit2"])
        day = _first_day(m["year"], 3 * number - 2, known, months=3)
        if day:
            found.append(Period(day, "Q", m.start(), m.end()))
    named = [(period.start, period.end) for period in found]
    found += [
        Period(dt.date(int(m["year"] or m["year2"]), 1, 1), "A", m.start(), m.end())
        for m in _YEAR.finditer(text, start, end)
        if not any(m.start() < stop and begin < m.end() for begin, stop in named)
    ]
    if known:
        for m in _LAST_MONTH.finditer(text, start, end):
            first = known.replace(day=1)
            if m["which"] == "last":
                first = (first - dt.timedelta(days=1)).replace(day=1)
            found.append(Period(first, "M", m.start(), m.end()))
    return tuple(sorted(found, key=lambda period: period.start))


def _first_day(
    year: str | None, month: int, known: dt.date | None, months: int = 1
) -> dt.date | None:
    """The first day of a month or quarter; without a year, the latest one over by publication, or
    running then for a month."""
    if year:
        return dt.date(int(year), month, 1)
    if known is None:
        return None
    this_year = dt.date(known.year, month, 1)
    last_month = month + months - 1
    begun = this_year <= known if months == 1 else dt.date(known.year, last_month, 1) <= known
    return this_year if begun else this_year.replace(year=known.year - 1)


def resolve_period(
    text: str, span: Span, published_at: dt.datetime | None
) -> tuple[dt.date, Frequency] | None:
    """The first period named in ``span``: its first day and frequency, or None."""
    found = find_periods(text, span.start, span.end, published_at)
    return (found[0].first_day, found[0].frequency) if found else None


def resolve_day(text: str, span: Span, published_at: dt.datetime | None) -> dt.date | None:
    """The day that ``span`` names by its weekday, "today" or "yesterday": the latest such day not after
    publication, in the zone that ``published_at`` is given in."""
    match = _DAY.search(text, span.start, span.end)
    if match is None or published_at is None:
        return None
    day = published_at.date()
    if match["relative"]:
        return day - dt.timedelta(days=match["relative"].lower() == "yesterday")
    back = (day.weekday() - WEEKDAYS[match["weekday"]]) % 7
    return day - dt.timedelta(days=back)


def number_word(word: str) -> int | None:
    """The number a word stands for: "third" and "three" are 3, "12th" is 12; None for other words."""
    lower = word.lower()
    if lower in ORDINALS:
        return ORDINALS[lower]
    if lower in CARDINALS:
        return CARDINALS[lower]
    match = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", lower)
    return int(match[1]) if match else None
