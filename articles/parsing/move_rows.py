"""Figures in a row, told of names in a row: "X, Y and Z fell 1%, 2% and 3% to $4, $5 and $6, respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from articles.parsing.document import PriceMove
from articles.parsing.move_cues import cue_of
from articles.parsing.move_parts import Cue, Parts
from articles.parsing.numbers import Money, Percent
from articles.parsing.patterns import regex

# More figures than this are a table.
LONGEST_ROW = 12

# The next figure of a row stands no farther, be there a price between.
FARTHEST = 32

_NEXT = r"(?:,\s(?:and\s)?|\sand\s)"
_NEXT_PRICE = re.compile(_NEXT)
# A price may stand behind each: "2% to $121.30 and 1% to $158.20".
_NEXT_FIGURE = regex(rf"(?:\s(?:to|at)\s[^\s%]{{2,12}}(?:\s(?:pence|cents?|euros?|yen))?)?{_NEXT}")


def figures_from(text: str, percents: Sequence[Percent], index: int) -> list[Percent]:
    """The percentages in a row from one on: "2%, 3% and 4%"."""
    row = [percents[index]]
    if index + 1 == len(percents) or percents[index + 1].start - row[0].end > FARTHEST:
        return row
    for percent in percents[index + 1 : index + LONGEST_ROW]:
        if not _NEXT_FIGURE.fullmatch(text, row[-1].end, percent.start):
            break
        row.append(percent)
    return row


def cue_behind(text: str, row: Sequence[Percent], parts: Parts) -> Cue | None:
    """The one cue of a row that stands after it: "ended 1%, 2% and 3% lower"."""
    last = row[-1]
    cue = cue_of(text, last, parts, last.start) if len(row) > 1 else None
    return cue if cue and cue.start >= last.end else None


def money_of(figures: Sequence[Percent], index: int, free: Sequence[Money]) -> Sequence[Money]:
    """The amounts that may be told of one figure of a row: where they stand among the figures, its own only."""
    first, last = figures[0], figures[-1]
    if not any(first.end <= item.start < last.start for item in free):
        return free
    until = figures[index + 1].start if index + 1 < len(figures) else None
    begins = figures[index].start
    return [m for m in free if m.start >= begins and (until is None or m.start < until)]


def with_their_prices(
    text: str, moves: Sequence[PriceMove], free: Sequence[Money]
) -> list[PriceMove]:
    """The moves of a row, all read with its first price, each with its own; a single price is that of the last."""
    prices = {move.price for move in moves}
    if len(moves) < 2 or len(prices) > 1 or moves[0].price is None:
        return list(moves)
    row = _row_of(text, free, moves[0].price)
    if len(row) != len(moves):
        return [*(replace(move, price=None) for move in moves[:-1]), moves[-1]]
    return [_at(text, move, item) for move, item in zip(moves, row, strict=True)]


def _row_of(text: str, free: Sequence[Money], price: Decimal) -> list[Money]:
    """The prices in the row that a price stands in."""
    row: list[Money] = []
    for item in free:
        if row and not _NEXT_PRICE.fullmatch(text, row[-1].end, item.start):
            if any(each.amount == price for each in row):
                break
            row = []
        row.append(item)
    return row


def _at(text: str, move: PriceMove, price: Money) -> PriceMove:
    start, end = min(move.start, price.start), max(move.end, price.end)
    return replace(move, price=price.amount, start=start, end=end, surface=text[start:end])
