"""Which period a macro figure is for: months, quarters, years and weeks named beside it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from articles.parsing.document import Frequency, Span
from articles.parsing.numbers import resolve_period
from articles.parsing.scanning import Scan

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_YEAR = r"(?:\s+(?:of\s+)?(?:(?:19|20)\d\d|last\s+year|this\s+year))"
_PERIOD = Scan(
    rf"\b(?P<week>week\s+(?:ended|ending|to|through)\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})|last\s+week|"
    r"the\s+(?:latest|past)\s+week)\b|"
    rf"\b(?P<three>(?:three|3)\s+months\s+(?:to|through|ended|ending|until)\s+(?:the\s+end\s+of\s+)?{_MONTH}{_YEAR}?|"
    rf"{_MONTH}\s+quarter)|"
    rf"\b(?P<span>(?:January|April|July|October)\s?(?:-|–|—|to)\s?(?:March|June|September|December)){_YEAR}?"
    r"(?:\s+(?:quarter|period))?|"
    r"\b(?P<many>(?:first|second)[- ]half|first\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)\s+"
    rf"months|{_MONTH}\s?(?:-|–|to)\s?{_MONTH}|so\s+far\s+this\s+year|year[- ]to[- ]date|first\s+\w+\s+days|"
    rf"(?:(?:fiscal|financial)\s+year|year\s+to\s+date)|twelve\s+months\s+to\s+{_MONTH})\b|"
    rf"\b(?P<quarter>(?:(?:first|second|third|fourth|last|previous)[- ]quarter|Q[1-4]|[1-4]Q){_YEAR}?)\b|"
    rf"\b(?P<month>{_MONTH}{_YEAR}?(?!\s?\d)(?![\w])|(?:last|this)\s+month)|"
    r"(?:\b(?:in|for|during|of)\s+)(?P<year>20\d\d|last\s+year|all\s+of\s+20\d\d)\b|"
    r"\b(?:full-year|annual|calendar)\s+(?P<fullyear>20\d\d)\b"
)
# A period to compare with, or a stretch of time, not the figure's own.
_REFERENCE = re.compile(
    r"\b(?:since|from|than|versus|vs\.?|until|till|by|before|after|like|compared\s+(?:with|to)|and|expected\s+in|"
    r"start|starting)\s+(?:in\s+|the\s+|a\s+|early\s+|late\s+|mid-)*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class PeriodHit:
    """A period named in the text: its first day and frequency, None where publication does not fix them.

    ``stretch``: a half year, a year to date, twenty days, for which a series has no figure.
    """

    start: int
    end: int
    first_day: dt.date | None
    frequency: Frequency | None
    reference: bool
    stretch: bool


def periods_in(text: str, span: Span, published_at: dt.datetime | None) -> list[PeriodHit]:
    """The periods named inside ``span``, left to right."""
    hits = []
    for match in _PERIOD.finditer(text, span.start, span.end):
        kind = match.lastgroup or "year"
        # The year inside "month" is no group of its own, so lastgroup names what was found.
        start, end = match.span(kind)
        lead = text[max(span.start, start - 36) : start]
        reference = bool(_REFERENCE.search(lead) or _SINCE.search(lead))
        if _is_day(text, kind, start, end) or (
            kind == "month" and _is_word(text, start, end, lead)
        ):
            continue
        resolved = _resolve(text, kind, Span(start, end), published_at)
        first_day, frequency = resolved or (None, None)
        hits.append(
            PeriodHit(
                match.start(), match.end(), first_day, frequency, reference, stretch=kind == "many"
            )
        )
    return hits


def _is_day(text: str, kind: str, start: int, end: int) -> bool:
    """Whether a month is part of a date: "July 12", "12 July", "in June 2022" is none."""
    if kind != "month" or text[start:end].endswith(" month"):
        return False
    after = re.match(r"\.?\s\d{1,2}\b(?!\d|[.,]\d|%|\s?per)", text[end : end + 7])
    before = re.search(
        r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$", text[max(0, start - 10) : start]
    )
    return after is not None or before is not None


# What a month does or has at the start of a sentence: "May brought", "May's", "March exports".
_AFTER_MONTH = re.compile(
    r"['’]s\b|\s(?:brought|saw|had|was|gave|showed|marked|left|(?!need|indeed|speed)[a-z]{2,12}ed|"
    r"exports|imports|figures|data|sales|inflation|output|payrolls|retail|industrial)\b"
)


def _is_word(text: str, start: int, end: int, lead: str) -> bool:
    """Whether "May" or "March" is the verb: at the start of a sentence, before a verb or a pronoun."""
    word = text[start:end]
    if word not in {"May", "March"} or lead.strip():
        return False
    return _AFTER_MONTH.match(text, end) is None


def _resolve(
    text: str, kind: str, span: Span, published_at: dt.datetime | None
) -> tuple[dt.date, Frequency] | None:
    if kind == "week":
        return _week(text[span.start : span.end], published_at)
    if kind == "many":
        return None
    if kind == "three":
        return _three_months(text, span, published_at)
    if kind == "span":
        return _quarter_named_by_months(text, span, published_at)
    return _named(text, span, published_at)


def _named(
    text: str, span: Span, published_at: dt.datetime | None
) -> tuple[dt.date, Frequency] | None:
    """A month, quarter or year by its name, "last year" and "last quarter" among them."""
    words = text[span.start : span.end].lower()
    found = resolve_period(text, span, published_at)
    if published_at is None:
        return found
    year = published_at.year
    if words == "last year":
        return dt.date(year - 1, 1, 1), "A"
    if words in {"last quarter", "last-quarter", "previous quarter"}:
        begun = (published_at.month - 1) // 3
        return dt.date(year if begun else year - 1, (begun - 1) % 4 * 3 + 1, 1), "Q"
    if words.startswith("20"):
        return dt.date(int(words), 1, 1), "A"
    if found is not None and words.endswith("last year") and found[0].year == year:
        return found[0].replace(year=year - 1), found[1]
    return found


def _three_months(
    text: str, span: Span, published_at: dt.datetime | None
) -> tuple[dt.date, Frequency] | None:
    """The quarter in "the three months to June"; a rolling one when the month ends no quarter."""
    month = re.search(rf"{_MONTH}{_YEAR}?(?=\s+quarter|$)", text[span.start : span.end])
    if month is None:
        return None
    found = resolve_period(
        text, Span(span.start + month.start(), span.start + month.end()), published_at
    )
    if found is None:
        return None
    last = found[0]
    months = last.year * 12 + last.month - 3
    return dt.date(months // 12, months % 12 + 1, 1), "Q"


def _quarter_named_by_months(
    text: str, span: Span, published_at: dt.datetime | None
) -> tuple[dt.date, Frequency] | None:
    """The quarter in "January-March": found by its last month, so that it is over."""
    words = re.findall(r"[A-Z][a-z]+", text[span.start : span.end])
    if (_MONTHS.index(words[1]) - _MONTHS.index(words[0])) != 2:
        return None
    at = text.index(words[1], span.start + len(words[0]))
    found = resolve_period(text, Span(at, at + len(words[1])), published_at)
    if found is None:
        return None
    return dt.date(found[0].year, found[0].month - 2, 1), "Q"


def _week(words: str, published_at: dt.datetime | None) -> tuple[dt.date, Frequency] | None:
    """The first day (Sunday) of the week that ends on the day named, or of the last whole week."""
    if published_at is None:
        return None
    today = published_at.date()
    named = re.search(rf"({_MONTH})\s+(\d{{1,2}})|(\d{{1,2}})\s+({_MONTH})", words)
    if named is None:
        return today - dt.timedelta(days=(today.weekday() + 1) % 7 + 7), "W"
    stem = (named[1] or named[4])[:3]
    month = next(i for i, name in enumerate(_MONTHS, start=1) if name.startswith(stem))
    for year in (today.year, today.year - 1):
        try:
            end = dt.date(year, month, int(named[2] or named[3]))
        except ValueError:
            return None
        if end <= today:
            return end - dt.timedelta(days=6), "W"
    return None


@dataclass(frozen=True, slots=True)
class Dated:
    """The period a release is for: its first day, where known, and how often it comes."""

    first_day: dt.date | None
    frequency: Frequency


def period_for(
    periods: list[PeriodHit], region: Span, anchor: int, others: list[int], usual: Frequency
) -> PeriodHit | None:
    """The period that goes with the anchor at ``anchor``: in its own part of the sentence, else nearest.

    ``others`` are the places of figures for another period; what follows one of them is that one's.
    """
    own = [p for p in periods if not p.reference and _suits(p, usual) and not _is_others(p, others)]
    inside = [p for p in own if region.start <= p.start < region.end]
    for group in (
        [p for p in inside if anchor - 45 <= p.start < anchor][::-1],
        [p for p in inside if p.start >= anchor],
        inside,
        [p for p in own if p.start < region.start][::-1],
        [p for p in own if p.start >= region.end],
    ):
        if group:
            return group[0]
    return None


def _suits(period: PeriodHit, usual: Frequency) -> bool:
    """Whether a series that comes ``usual``-ly can be for such a period: no month for a weekly one."""
    if usual == "W":
        return period.frequency == "W"
    return period.frequency != "W"


def _is_others(period: PeriodHit, others: list[int]) -> bool:
    return any(place < period.start <= place + 60 for place in others)


def month_after(periods: list[PeriodHit], others: list[int], usual: Frequency) -> dt.date | None:
    """The month after that of the figure before: "fell to 45.2 from 46.0 in October" is November's."""
    if usual != "M":
        return None
    for period in periods:
        beside = any(0 < period.start - place <= 18 for place in others)
        if period.frequency == "M" and period.first_day and beside:
            return (period.first_day + dt.timedelta(days=31)).replace(day=1)
    return None


_FISCAL = re.compile(r"\s?(?:of\s)?(?:the\s)?(?:current\s)?(?:fiscal|financial|FY|\d{4}[-–]\d\d\b)")


def in_fiscal_year(text: str, period: PeriodHit, country: str) -> dt.date | None:
    """The first day of a period; a quarter of India's fiscal year, which starts in April, comes one later."""
    first_day = period.first_day
    if first_day is None or country != "IN" or period.frequency != "Q":
        return first_day
    if _FISCAL.match(text, period.end) is None:
        return first_day
    months = first_day.year * 12 + first_day.month + 2
    return dt.date(months // 12, months % 12 + 1, 1)
