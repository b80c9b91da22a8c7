"""The figures of a sentence about the economy: money, percents, points and plain numbers.

A year, a day of the month and a figure's own share ("5% of GDP") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from articles.parsing.numbers import find_money, find_percents
from articles.parsing.patterns import regex

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
_NUMBER = regex(
    r"(?P<digits>\d(?:\d{0,2}(?:,\d{3}){1,4}|\d{0,8})(?:\.\d{1,4})?)"
    r"(?![\d%]|[.,:]\d)(?:[\s-](?P<scale>thousand|million|mln|mn|billion|bn|bln|trillion)\b|(?P<letters>[A-Za-z]+))?"
)
# Before what follows one of these a number does not begin.
_BARRED = frozenset("_.,:$€£¥₹%/")
_POINTS = re.compile(r"[\s-](?:basis[\s-]points?|percentage[\s-]points?|bps?\b|points?\b|pp\b)")
_MONTH_BEFORE = regex(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s$")
_MONTH_AFTER = re.compile(r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_SHARE = regex(
    r"\s+of\s+(?:the\s+|its\s+|[A-Z]\w+[’']s\s+)?(?:GDP|gross\s+domestic|total|overall|headline|core|the\s+core|all|world|global|output)\b|"
    r"\s+of\s+(?:the\s+)?(?:full-year|annual|budget|budgeted|year’s|year's)\s+(?:\w+\s+)?(?:target|estimate|goal)"
)
_TARGET = re.compile(r"[\s-](?:target|goal|threshold|objective|mark|annual\s+target)\b")
_COUNTED = regex(
    r"[\s-](?:years?|months?|weeks?|days?|quarters?|hours?|minutes?|countries|companies|firms|economists|"
    r"analysts|percent|per|members?|nations?|cities|states|provinces|meetings?|times|a\.m\.|p\.m\.|am\b|pm\b|"
    r"GMT|ET\b|BST|[ECPMJISK]S?T\b|[EP]DT\b|CEST|hrs\b)"
)


class Figure(NamedTuple):
    """A figure and its place; ``value`` in whole units, percent in percentage points."""

    start: int
    end: int
    kind: FigureKind
    value: Decimal
    currency: str | None = None


def figures_in(text: str, start: int, end: int) -> list[Figure]:
    """The figures of ``text`` between two offsets, left to right, a range taken as its upper end."""
    found = [*_money(text, start, end), *_percents(text, start, end)]
    taken = [(figure.start, figure.end) for figure in found]
    found += _numbers(text, start, end, taken)
    found.sort()
    return _joined_ranges(text, found) if len(found) > 1 else found


def _money(text: str, start: int, end: int) -> Iterator[Figure]:
    for money in find_money(text, start, end):
        if money.currency is not None:
            yield Figure(money.start, money.end, "money", money.amount, money.currency)


def _percents(text: str, start: int, end: int) -> Iterator[Figure]:
    for percent in find_percents(text, start, end):
        if _SHARE.match(text, percent.end) or _TARGET.match(text, percent.end):
            continue
        begin, value = percent.start, percent.value
        # The dash of a range, "5.25%-5.5%", is no minus.
        if text[begin : begin + 1] in "-–−+" and text[begin - 1 : begin] in {"%", "."}:
            begin, value = begin + 1, abs(value)
        elif text.startswith(("- ", "– "), begin):
            # Nor is that of a list's item, "- 0.4% expected".
            begin, value = begin + 2, abs(value)
        yield Figure(begin, percent.end, "points" if percent.points else "percent", value)


def _numbers(text: str, begin: int, stop: int, taken: list[tuple[int, int]]) -> Iterator[Figure]:
    """Plain numbers, none of them where one of the figures ``taken`` stands."""
    for match in _NUMBER.finditer(text, begin, stop):
        start, end = match.span()
        before = text[start - 1 : start]
        if before in _BARRED or before.isalnum():
            continue
        if any(first < end and start < last for first, last in taken):
            continue
        digits, scale, letters = match.group("digits", "scale", "letters")
        if letters:
            if letters in _LETTERS:
                yield Figure(start, end, "number", _value(digits, _LETTERS[letters]))
        elif scale:
            yield Figure(start, end, "number", _value(digits, _SCALES[scale]))
        elif _POINTS.match(text, end) and not _is_level(text, start, end):
            yield Figure(start, end, "points", _value(digits))
        elif not _is_date(text, digits, start, end) and not _COUNTED.match(text, end):
            sign = _SIGN.search(text[max(0, start - 9) : start])
            value = _value(digits)
            begin = start - len(sign[0]) if sign else start
            yield Figure(begin, end, "number", -value if sign and sign[0] != "+" else value)


# A sign, as in "minus 25", "−25" and "+142,000": a dash with a letter or digit before it is none.
_SIGN = re.compile(r"(?:(?<!\S)[-−+]|\bminus\s|\bnegative\s)\Z")
_TO_LEVEL = re.compile(r"\b(?:to|at|from|was|of)\s\Z")
_INDEX_POINTS = re.compile(r"\spoints?\b")


def _is_level(text: str, start: int, end: int) -> bool:
    """Whether points are those of an index: "plunged to |19.2 points|"."""
    level = _TO_LEVEL.search(text[max(0, start - 6) : start])
    return level is not None and _INDEX_POINTS.match(text, end) is not None


_LETTERS = {"k": 3, "K": 3, "m": 6, "M": 6}


def _value(digits: str, power: int = 0) -> Decimal:
    value = Decimal(digits.replace(",", ""))
    return value.scaleb(power) if power else value


def _is_date(text: str, digits: str, start: int, end: int) -> bool:
    """Whether plain digits are a year or a day of the month."""
    if not digits.isdigit():
        return False
    if len(digits) == 4 and digits[:2] in {"19", "20"}:
        return True
    before = text[max(0, start - 12) : start]
    return len(digits) <= 2 and bool(_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, end))


_RANGE = re.compile(r"\s?(?:-|–|—|‑|\bto\b|\band\b)\s?")


# As in "2.13 trillion yuan| ($293 billion)|".
_CONVERTED = re.compile(r"\s\((?:about\s|around\s|or\s)?[^()]{2,30}\)")


def _joined_ranges(text: str, figures: list[Figure]) -> list[Figure]:
    """Take "5.25%-5.50%" and "a range of 5.25% to 5.50%" as one figure, its upper end, and "50 yuan ($7)" as the first."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last is not None and last.kind == figure.kind == "money":
            converted = _CONVERTED.fullmatch(text, last.end, figure.end + 1)
            if converted:
                joined[-1] = last._replace(end=figure.end + 1)
                continue
        if last is not None and _is_range(text, last, figure):
            joined[-1] = figure._replace(start=last.start)
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
