"""Which period a macro figure is for: months, quarters, years and weeks named beside it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from articles.parsing.document import Document, Frequency, Span
from articles.parsing.patterns import regex
from articles.parsing.release_calendar import Period, period_named
from articles.parsing.release_names import Carry, Reading
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS, RATES


class PeriodHit:
    """A period named in the text, resolved when it is asked for.

    ``reference``: it is a time to compare with. ``stretch``: a half year, a year to date, twenty days, for which a
    series has no figure. ``weekly``: it is a week that publication fixes.
    """

    __slots__ = ("_kind", "_published", "_words", "end", "reference", "start", "stretch", "weekly")

    def __init__(
        self, match: re.Match[str], kind: str, published: dt.date | None, *, reference: bool
    ) -> None:
        self.start, self.end = match.span()
        self.reference = reference
        self.stretch = kind == "many"
        self.weekly = kind == "week" and published is not None
        self._kind, self._words, self._published = kind, match[kind], published

    def resolved(self) -> Period | None:
        """Its first day and frequency; None where publication does not fix them."""
        return period_named(self._kind, self._words, self._published)


def periods_in(sentence: Sentence, published_at: dt.datetime | None) -> list[PeriodHit]:
    """The periods named inside ``sentence``, left to right."""
    text = sentence.text
    published = published_at.date() if published_at else None
    hits = []
    for match in sentence.words.finditer("period", sentence.start, sentence.end):
        # The year inside "month" is no group of its own, so lastgroup names what was found.
        kind = match.lastgroup or ""
        start, end = match.span(kind)
        begin = max(sentence.start, start - 36)
        if kind == "month" and (_is_day(text, start, end) or _is_word(text, begin, start, end)):
            continue
        lead = text[begin:start].lower().split()
        if kind == "year" and (not lead or lead[-1] not in _YEARLY):
            continue
        reference = _is_reference(lead) or _owns_figure(text, end, lead)
        hit = PeriodHit(match, kind, published, reference=reference)
        hit.stretch = hit.stretch or lead[-3:] == ["same", "month", "of"]
        hits.append(hit)
    return hits


# What a bare year is the period of stands before it: "in 2023", "growth for all of 2023".
_YEARLY = frozenset({"in", "for", "during", "of", "closed", "ended"})
# A period behind one of these is one to compare with, or a stretch of time, not the figure's own.
_AGAINST = frozenset(
    {
        "since", "from", "than", "versus", "vs", "vs.", "until", "till", "by", "before", "after", "like", "and",
        "start", "starting", "revised",
    }
)  # fmt: skip
# As in "after a similar gain in |May|".
_MOVES = frozenset(
    {"gain", "rise", "increase", "jump", "drop", "fall", "decline", "decrease", "dip", "growth", "contraction", "up"}
)  # fmt: skip
_COUNTER = frozenset({"after", "following", "reversing"})
_BETWEEN = frozenset({"in", "the", "a", "early", "late", "mid-"})


def _is_reference(lead: list[str]) -> bool:
    """Whether the words right before a period make it one to compare with: "compared with", "since early"."""
    if "since" in lead[-4:]:
        return True
    last = len(lead) - 1
    while last >= 0 and lead[last] in _BETWEEN:
        last -= 1
    if last < 0:
        return False
    if lead[last] in _MOVES and not _COUNTER.isdisjoint(lead[max(0, last - 5) : last]):
        return True
    if lead[last:][:2] in (["expected", "in"], ["as", "in"]):
        # "expected in May" is to come, and "more than expected in May" has come.
        return last == 0 or lead[last - 1] != "than"
    if lead[last] in _AGAINST:
        return True
    return last > 0 and lead[last - 1] == "compared" and lead[last] in {"with", "to"}


_FIGURE_OF = re.compile(r"[’']s\s[+−-]?\d")
_BESIDE = frozenset({"on", "over", "with", "to", "against"})


def _owns_figure(text: str, end: int, lead: list[str]) -> bool:
    """Whether a month that ends there has a figure of its own, compared with: "an improvement on |June|'s 4.8%"."""
    return (
        text[end : end + 1] in {"’", "'"}
        and bool(lead)
        and lead[-1] in _BESIDE
        and _FIGURE_OF.match(text, end) is not None
    )


_DAY_AFTER = re.compile(r"\.?\s\d{1,2}\b(?!\d|[.,]\d|%|\s?per)")
_DAY_BEFORE = re.compile(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?$")


def _is_day(text: str, start: int, end: int) -> bool:
    """Whether a month is part of a date: "July 12", "12 July", "in June 2022" is none."""
    if text[end - 1] == "h" and text.endswith(" month", start, end):
        return False
    return bool(
        _DAY_AFTER.match(text, end, end + 7) or _DAY_BEFORE.search(text, max(0, start - 10), start)
    )


# What a month does or has at the start of a sentence: "May brought", "May's", "March exports".
_AFTER_MONTH = regex(
    r"['’]s\b|\s(?:brought|saw|had|was|gave|showed|marked|left|(?!need|indeed|speed)[a-z]{2,12}ed|"
    r"exports|imports|figures|data|sales|inflation|output|payrolls|retail|industrial)\b"
)


def _is_word(text: str, begin: int, start: int, end: int) -> bool:
    """Whether "May" or "March" is the verb: at the start of a sentence, before a verb or a pronoun."""
    if text[start:end] not in {"May", "March"} or text[begin:start].strip():
        return False
    return _AFTER_MONTH.match(text, end) is None


class Dated(NamedTuple):
    """The period a release is for: its first day, where known, how often it comes, and whether its sentence names it."""

    first_day: dt.date | None
    frequency: Frequency
    is_named: bool = False


class Places(NamedTuple):
    """Where a sentence's figures stand: those of the release itself, and those for another period or expected."""

    values: list[int]
    others: list[int]


def period_for(
    periods: list[PeriodHit], region: Span, anchor: int, told: Places, usual: Frequency
) -> PeriodHit | None:
    """The period that goes with the anchor at ``anchor``: in its own part of the sentence, else nearest."""
    weekly = usual == "W"
    own = [p for p in periods if not p.reference and p.weekly == weekly and not _is_others(p, told)]
    if len(own) < 2:
        return own[0] if own else None
    start, end = region
    inside = [p for p in own if start <= p.start < end]
    if inside:
        before = [p for p in inside if anchor - 45 <= p.start < anchor]
        behind = [p for p in inside if p.start >= anchor]
        return before[-1] if before else (behind or inside)[0]
    ahead = [p for p in own if p.start < start]
    return ahead[-1] if ahead else own[0]


def _is_others(period: PeriodHit, told: Places) -> bool:
    """Whether the figure before a period is one of another period."""
    near = [place for place in told.others if place < period.start <= place + 60]
    return bool(near) and not any(near[-1] < place < period.start for place in told.values)


def month_after(periods: list[PeriodHit], others: list[int], usual: Frequency) -> dt.date | None:
    """The month after that of the figure before: "fell to 45.2 from 46.0 in October" is November's."""
    if usual != "M" or not others:
        return None
    for period in periods:
        # The figure before has its month behind it, "46.0 in October", or before it, "October's 46.0".
        reach = 18 if period.reference else 30
        if any(-12 <= period.start - place <= reach for place in others):
            first_day, frequency = period.resolved() or (None, None)
            if first_day and frequency == "M":
                return (first_day + dt.timedelta(days=31)).replace(day=1)
    return None


_FISCAL = re.compile(r"\s?(?:of\s)?(?:the\s)?(?:current\s)?(?:fiscal|financial|FY|\d{4}[-–]\d\d\b)")


def in_fiscal_year(text: str, period: PeriodHit, country: str, first_day: dt.date) -> dt.date:
    """The first day of a quarter of a fiscal year: India's starts in April, so that it comes one later."""
    if country != "IN" or _FISCAL.match(text, period.end) is None:
        return first_day
    months = first_day.year * 12 + first_day.month + 2
    return dt.date(months // 12, months % 12 + 1, 1)


# Monthly series that some countries give by the week.
COUNTED_WEEKLY = frozenset({"FX_RESERVES", "MONEY_SUPPLY"})


def _quarter_after(periods: list[PeriodHit], region: Span) -> dt.date | None:
    """The quarter after the one that growth is measured against: "compared with the third quarter"."""
    for period in periods:
        if period.reference and region.start <= period.start < region.end:
            first_day, frequency = period.resolved() or (None, None)
            if first_day and frequency == "Q":
                months = first_day.year * 12 + first_day.month + 2
                return dt.date(months // 12, months % 12 + 1, 1)
    return None


def dated_of(
    document: Document,
    reading: Reading,
    periods: list[PeriodHit],
    told: Places,
    carry: Carry,
) -> Dated | None:
    """The period of a reading; None when its figure is for a stretch of time that is no period."""
    code, country = reading.anchor.code, reading.anchor.country or ""
    usual = INDICATORS[code].frequency
    if reading.values and reading.values[0][2] == "q/q":
        usual = "Q"
    if code in RATES:
        return _dated_decision(document, reading, periods)
    named = period_for(periods, reading.region, reading.anchor.start, told, usual)
    if named is None and code in COUNTED_WEEKLY:
        named = period_for(periods, reading.region, reading.anchor.start, told, "W")
    if named is not None:
        if named.stretch:
            return None
        first_day, frequency = named.resolved() or (None, usual)
        if first_day is not None:
            if frequency == "Q":
                first_day = in_fiscal_year(document.text, named, country, first_day)
            carry.leave(country, frequency, first_day, reading.anchor)
        return Dated(first_day, frequency, is_named=True)
    if code in COUNTED_WEEKLY:
        return Dated(None, usual)
    first_day = carry.periods.get((country, usual)) or month_after(periods, told.others, usual)
    if first_day is None and usual == "Q":
        first_day = _quarter_after(periods, reading.region)
    if first_day is not None:
        carry.recent[usual] = (first_day, reading.anchor.start)
    else:
        first_day = carry.recently(usual, reading.anchor.start)
    if first_day is None:
        first_day, named_at = carry.opening(usual) or (None, 0)
        first_day = first_day if named_at < reading.region.start else None
    return Dated(first_day, usual)


def _dated_decision(document: Document, reading: Reading, periods: list[PeriodHit]) -> Dated | None:
    """The month of a decision: the one named, or else the one it is published in."""
    # Of two months the decision's is named first: "to 4.75% from 5% in November".
    start, end = reading.region
    own = [period for period in periods if start <= period.start < end]
    named = period_for(own, reading.region, reading.anchor.start, Places([], []), "M")
    first_day, frequency = (named and named.resolved()) or (None, None)
    if first_day is None or frequency != "M":
        published = document.published_at
        return Dated(published.date().replace(day=1) if published else None, "M")
    return Dated(first_day, "M")
