"""Numbers as writers put them: money and percents.

Every pattern is bounded: it looks at a fixed number of characters from any position, so reading a text takes
time linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from articles.parsing.document import Span
from articles.parsing.patterns import regex
from articles.parsing.tables.quantities import (
    CENTS_PREFIXES,
    CURRENCY_PREFIXES,
    CURRENCY_WORDS,
    MINOR_UNITS,
    SCALES,
)


class Money(NamedTuple):
    """An amount in whole units of ``currency`` (ISO 4217); None where the text names none."""

    amount: Decimal
    currency: str | None
    start: int
    end: int


class Percent(NamedTuple):
    """A percentage as written, sign included; ``points`` tells percentage points from percent."""

    value: Decimal
    start: int
    end: int
    points: bool = False


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# A text's figures are found once: every number, then what stands before and after it.
# It opens with one digit, to which the engine skips.
_NUMBER = re.compile(r"[0-9](?:\d{0,2}(?:,\d{2,3}){1,6}|\d{0,14})(?:\.\d{1,8})?")
_PREFIX_ENDS = frozenset(prefix[-1] for prefix in CURRENCY_PREFIXES)
_PREFIX_LENGTHS = sorted({len(prefix) for prefix in CURRENCY_PREFIXES}, reverse=True)
_CENTS_PREFIX = re.compile(rf"(?<![A-Za-z])(?:{_alternatives(CENTS_PREFIXES)})\Z")
_AFTER = regex(
    r"(?P<part>[½¼¾]|[\s-][13]/[248](?=[\s%]))?[\s-]?(?P<percent>%|percent(?:age\spoints?)?\b|per\scent\b|pct?\b|basis[\s-]points?\b|bps?\b|"
    r"-?percentage-points?\b)(?:\spoints?\b)?|"
    rf"(?:[ -]?(?P<scale>{_alternatives(SCALES)})\b)?"
    rf"(?:\s(?P<currency>{_alternatives(CURRENCY_WORDS)})\b|(?P<pence>p)\b|(?P<cents>c\b|¢))?"
)

_UNIT = re.compile(r"per\s?cent\b(?!\spoint)")
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_WORDED = re.compile(rf"(?<![\w-])({'|'.join(_NUMBERS)})\s\Z", re.IGNORECASE)
RESPECTIVELY = (" respectively", ", respectively")
_BARE_ROW = re.compile(r"(?<![\w.,$€£¥₹+−-])(?:\d{1,3}(?:\.\d{1,2})?(?:,\s|,?\sand\s)){1,6}\Z")
_PARTS = {"¼": Decimal("0.25"), "½": Decimal("0.5"), "¾": Decimal("0.75")}


def find_money(text: str, start: int, end: int) -> tuple[Money, ...]:
    """Amounts of money between two offsets, left to right."""
    return figures_of(text).money.between(start, end)


def find_percents(text: str, start: int, end: int) -> tuple[Percent, ...]:
    """Percentages between two offsets, left to right; basis points become percentage points."""
    return figures_of(text).percents.between(start, end)


_Figure = TypeVar("_Figure", Money, Percent)


class Row(NamedTuple, Generic[_Figure]):
    """Figures left to right, none overlapping another, and where they start and end."""

    figures: tuple[_Figure, ...]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, figures: Sequence[_Figure]) -> Row[_Figure]:
        """The row of some figures, left to right."""
        return cls(tuple(figures), [f.start for f in figures], [f.end for f in figures])

    def ends_at(self, position: int) -> bool:
        """Whether a figure ends at an offset."""
        index = bisect_left(self.ends, position)
        return index < len(self.ends) and self.ends[index] == position

    def between(self, start: int, end: int) -> tuple[_Figure, ...]:
        """The figures wholly between two offsets."""
        first = bisect_left(self.starts, start)
        if first == len(self.starts) or self.starts[first] >= end:
            return ()
        return self.figures[first : bisect_right(self.ends, end, lo=first)]


class Figures(NamedTuple):
    """All money and percentages of a text."""

    money: Row[Money]
    percents: Row[Percent]


@lru_cache(maxsize=4)
def figures_of(text: str) -> Figures:
    """All money and percentages of a text, read once for all the finders."""
    money: list[Money] = []
    percents: list[Percent] = []
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        after = _AFTER.match(text, end)
        if after is None or (text[start - 1 : start].isalpha() and not _opened(text, start, after)):
            continue
        if after["percent"]:
            if percents and start < percents[-1].end:
                continue
            if percent := _percent(text, number, after):
                percents.append(percent)
        elif (sum_ := _money(text, number, after)) and not (money and sum_.start < money[-1].end):
            money.append(sum_)
    if more := [*_in_words(text), *_of_one_unit(text, percents)]:
        percents = sorted([*percents, *more], key=lambda percent: percent.start)
    return Figures(Row.of(money), Row.of(percents))


def _in_words(text: str) -> Iterator[Percent]:
    """Small percentages written out: "two per cent"."""
    for unit in _UNIT.finditer(text):
        if not text[unit.start() - 2 : unit.start() - 1].isalpha():
            continue
        if number := _WORDED.search(text, max(0, unit.start() - 7), unit.start()):
            value = Decimal(_NUMBERS.index(number[1].lower()) + 1)
            yield Percent(value, number.start(1), unit.end())


def _of_one_unit(text: str, percents: Sequence[Percent]) -> Iterator[Percent]:
    """The figures before the one that bears the unit of them all: "fell 0.6 and 0.5 per cent respectively"."""
    for percent in percents if "espectively" in text else ():
        if not text.startswith(RESPECTIVELY, percent.end) or percent.points:
            continue
        if row := _BARE_ROW.search(text, max(0, percent.start - 60), percent.start):
            for number in _NUMBER.finditer(text, row.start(), row.end()):
                yield Percent(Decimal(number[0]), number.start(), number.end())


def _money(text: str, number: re.Match[str], after: re.Match[str]) -> Money | None:
    """The money that a number is, by the currency before it or else the one after it."""
    start, end = number.span()
    scale, currency, pence, cents = after.group("scale", "currency", "pence", "cents")
    if prefix := _prefix(text, start):
        stop = after.end("scale") if scale else end
        return Money(_scaled(number, scale), CURRENCY_PREFIXES[prefix.of(text)], prefix.start, stop)
    if not (currency or pence or cents):
        return None
    currency = currency or ("pence" if pence else "cents")
    amount = _scaled(number, scale)
    if currency in MINOR_UNITS:
        amount /= 100
    if place := _cents_prefix(text, start, after):
        return Money(amount, CENTS_PREFIXES[place[0]], place.start(), after.end())
    if not _opens(text, start, "_.,$€£¥₹"):
        return None
    # "4c" are the cents of wherever it is written.
    return Money(amount, None if cents else CURRENCY_WORDS[currency], start, after.end())


def _prefix(text: str, start: int) -> Span | None:
    """The currency right before a number, the longest that may stand there."""
    stop = start - 1 if text[start - 1 : start].isspace() else start
    if text[stop - 1 : stop] not in _PREFIX_ENDS:
        return None
    for begins in (stop - length for length in _PREFIX_LENGTHS if length <= stop):
        if text[begins:stop] in CURRENCY_PREFIXES:
            return Span(begins, stop) if _opens(text, begins, "_$€£¥₹") else None
    return None


def _opened(text: str, start: int, after: re.Match[str]) -> bool:
    """Whether a letter right before a number may be of its currency."""
    return text[start - 1] in _PREFIX_ENDS or _cents_prefix(text, start, after) is not None


def _cents_prefix(text: str, start: int, after: re.Match[str]) -> re.Match[str] | None:
    """As in "US50 cents": whose the cents are."""
    if after["currency"] not in {"cents", "cent"}:
        return None
    return _CENTS_PREFIX.search(text, max(0, start - 3), start)


def _percent(text: str, number: re.Match[str], after: re.Match[str]) -> Percent | None:
    begin = number.start()
    unit, part = after.group("percent", "part")
    sign = text[begin - 1 : begin]
    if sign and sign in "-+−–" and _opens(text, begin - 1, "_.,"):
        begin -= 1
    elif not _opens(text, begin, "_.,"):
        return None
    value = _scaled(number, None) + _part(part)
    if unit[0] == "b":
        value /= 100
    if begin < number.start() and sign in "-−":
        value = -value
    return Percent(value, begin, after.end(), unit[0] == "b" or "point" in after[0])


def _opens(text: str, start: int, barred: str) -> bool:
    """Whether a figure may begin at ``start``: no letter, digit or barred sign stands before it."""
    return not start or not (text[start - 1].isalnum() or text[start - 1] in barred)


def _scaled(number: re.Match[str], scale: str | None) -> Decimal:
    amount = Decimal(number[0].replace(",", ""))
    return amount * SCALES[scale] if scale else amount


def _part(written: str | None) -> Decimal:
    """The fraction in "2½%" and "2-1/2%"; nothing where there is none."""
    if not written:
        return Decimal(0)
    if written in _PARTS:
        return _PARTS[written]
    above, _, below = written[1:].partition("/")
    return Decimal(above) / Decimal(below)
