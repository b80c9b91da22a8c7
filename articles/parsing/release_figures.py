"""The figures of a sentence about the economy: money, percents, points and plain numbers.

A year, a day of the month and a figure's own share ("5% of GDP") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from articles.parsing.document import Span
from articles.parsing.numbers import find_money, find_percents

FigureKind = Literal["money", "percent", "points", "number"]

_SCALES = {
    "thousand": 3,
    "million": 6,
    "mln": 6,
    "mn": 6,
    "billion": 9,
    "bn": 9,
    "bln": 9,
    "trillion": 12,
}
_NUMBER = re.compile(
    r"(?<![\w.,$€£¥₹%/])(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?)"
    r"(?![\d%]|[.,]\d)(?:[\s-](?P<scale>thousand|million|mln|mn|billion|bn|bln|trillion)\b|(?P<letters>[A-Za-z]+))?"
)
_POINTS = re.compile(r"[\s-](?:basis[\s-]points?|percentage[\s-]points?|bps?\b|points?\b|pp\b)")
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s$"
)
_MONTH_AFTER = re.compile(r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_SHARE = re.compile(r"\s+of\s+(?:the\s+)?(?:GDP|gross\s+domestic|total|all|world|global|output)\b")
_TARGET = re.compile(r"[\s-](?:target|goal|threshold|objective|mark|annual\s+target)\b")
_COUNTED = re.compile(
    r"[\s-](?:years?|months?|weeks?|days?|quarters?|hours?|minutes?|countries|companies|firms|economists|"
    r"analysts|percent|per|members?|nations?|cities|states|provinces|meetings?|times|a\.m\.|p\.m\.|am\b|pm\b|"
    r"GMT|ET\b)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its place; ``value`` in whole units, percent in percentage points."""

    kind: FigureKind
    value: Decimal
    start: int
    end: int
    currency: str | None = None


def figures_in(text: str, span: Span) -> list[Figure]:
    """The figures of ``text`` inside ``span``, left to right, a range taken as its upper end."""
    found = [*_money(text, span), *_percents(text, span)]
    taken = sorted((figure.start, figure.end) for figure in found)
    found += [
        n for n in _numbers(text, span) if not any(s < n.end and n.start < e for s, e in taken)
    ]
    found.sort(key=_place)
    return _joined_ranges(text, found)


def _place(figure: Figure) -> int:
    return figure.start


def _money(text: str, span: Span) -> Iterator[Figure]:
    for money in find_money(text, span.start, span.end):
        if money.currency is not None:
            yield Figure("money", money.amount, money.start, money.end, money.currency)


def _percents(text: str, span: Span) -> Iterator[Figure]:
    for percent in find_percents(text, span.start, span.end):
        if _SHARE.match(text, percent.end) or _TARGET.match(text, percent.end):
            continue
        start, value = percent.start, percent.value
        # The dash of a range, "5.25%-5.5%", is no minus.
        if text[start : start + 1] in "-–−+" and text[start - 1 : start] in {"%", "."}:
            start, value = start + 1, abs(value)
        yield Figure("points" if percent.points else "percent", value, start, percent.end)


def _numbers(text: str, span: Span) -> Iterator[Figure]:
    for match in _NUMBER.finditer(text, span.start, span.end):
        value = Decimal(match["digits"].replace(",", ""))
        start, end = match.span()
        if match["letters"]:
            if match["letters"] not in {"k", "K", "m", "M"}:
                continue
            value = value.scaleb(3 if match["letters"] in "kK" else 6)
        elif match["scale"]:
            value = value.scaleb(_SCALES[match["scale"]])
        elif _POINTS.match(text, end):
            yield Figure("points", value, start, end)
            continue
        elif _is_date(text, match["digits"], start, end) or _COUNTED.match(text, end):
            continue
        yield Figure("number", value, start, end)


def _is_date(text: str, digits: str, start: int, end: int) -> bool:
    """Whether plain digits are a year or a day of the month."""
    if not digits.isdigit():
        return False
    if len(digits) == 4 and digits[:2] in {"19", "20"}:
        return True
    before = text[max(0, start - 12) : start]
    return len(digits) <= 2 and bool(_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, end))


_RANGE = re.compile(r"\s?(?:-|–|—|‑|\bto\b|\band\b)\s?")


def _joined_ranges(text: str, figures: list[Figure]) -> list[Figure]:
    """Take "5.25%-5.50%" and "a range of 5.25% to 5.50%" as one figure, its upper end."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last is not None and _is_range(text, last, figure):
            joined[-1] = replace(figure, start=last.start)
        else:
            joined.append(figure)
    return joined


def _is_range(text: str, low: Figure, high: Figure) -> bool:
    if high.kind != "percent" or low.kind not in {"percent", "number"} or low.value >= high.value:
        return False
    between = text[low.end : high.start]
    if not _RANGE.fullmatch(between):
        return False
    lead = text[max(0, low.start - 24) : low.start]
    return between.strip() in {"-", "–", "—", "‑"} or "range" in lead or "between" in lead
