"""The parts of one stated move put together: its amount, the price reached, and when it happened."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from articles.parsing.document import Direction, MovePeriod, PriceMove, Session, Stage
from articles.parsing.move_context import (
    is_same_period,
    length_in,
    may_tell_length,
    period_in,
    session_in,
    stage_in,
    trading_day,
)
from articles.parsing.move_days import session_at
from articles.parsing.move_parts import Cue
from articles.parsing.move_prices import (
    OPENS,
    Bounds,
    amount_and_price,
    bare_level,
    currency_as_written,
)
from articles.parsing.move_reader import Reader
from articles.parsing.numbers import Money, Percent
from articles.parsing.scanning import Scan
from articles.parsing.tables.exchanges import US_EXCHANGES

_SOFT = re.compile(r"[,\s](?:(?<=,)\s(?:(?:and|but)\s)?|(?<=\s)(?:and|but)\s)")
# "from Thursday's close": tells of another moment.
_LEVEL_OF = Scan(
    r"\b(?:from|above|below|than)\s(?:an?|its|the|their|[A-Z]\w{2,8}day[’']s)\s(?:[\w-]{1,12}\s){0,2}(?:close|open|high|low|closing|opening)\b|"
    r"from\s[^\s]{1,12}\sat\s[A-Z]\w{2,8}day[’']s\sclose\b"
)
# After the close only where trading goes on after it.
_LATE = Scan(r"\blate\s(?:\w+\s)?trad(?:e|ing)\b")
# What is told of the moment of publication.
_IS_NOW = Scan(r"\b(?:is|are|was|were|last|now|currently)\s")
# How far from its figures the words that tell when a move was may stand.
BACK, AHEAD = 160, 120
# How far before "when" its day may stand.
WHEN = 24
_SIGNS = {"up": 1, "down": -1, "flat": 1}


class _Told(NamedTuple):
    """Where a move is told, ``start`` to ``end``; where the words around it reach, and those that lead its sentence."""

    left: int
    start: int
    end: int
    right: int
    lead: str


def read_move(
    reader: Reader,
    key: str,
    cue: Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: Bounds,
) -> PriceMove:
    """The move of one cue; ``money`` are the amounts that no earlier move of the sentence has taken."""
    text = reader.document.text
    published = reader.document.published_at
    ticker = reader.exchanges[key]
    amount, price = amount_and_price(text, cue, percent, money, bounds)
    if price is None and percent is not None:
        price = bare_level(text, max(cue.end, percent.end, amount.end if amount else 0), bounds)
    # In a list the verb stands before figures of others.
    cued = cue.start >= bounds.begins
    parts = [part for part in (cue if cued else None, percent, amount, price) if part is not None]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    left, right = _around(text, bounds, start, end, _opens_clause(text, cue))
    lead = "" if left == bounds.sentence.start else bounds.lead.of(text)
    told = _Told(left, start, end, right, lead)
    own = _LEVEL_OF.sub(" ", text[left:right])
    session, stage = _session_and_stage(own, lead, cue.direction, ticker.exchange, published)
    period = _period(reader, told, own, bounds)
    day = None
    if published and period is None:
        words = _words_of_day(text, told, bounds)
        if session in {None, "regular"} and not _IS_NOW.search(own):
            words = (*words, reader.dated)
        day = trading_day(words, published, ticker.exchange, session, stage)
    sign = _SIGNS[cue.direction]
    return PriceMove(
        symbol=ticker.symbol,
        exchange=ticker.exchange,
        direction=cue.direction,
        percent=abs(percent.value) * sign if percent else None,
        amount=amount.amount * sign if amount else None,
        price=price.amount if price and price.amount > 0 else None,
        currency=currency_as_written(text, price or amount, ticker.exchange),
        session=session,
        stage=stage,
        trading_day=day,
        period=period or "day",
        start=start,
        end=end,
        surface=text[start:end],
        rule="move:percent" if percent else "move:price",
        confidence=0.9 if percent else 0.75,
    )


def _period(reader: Reader, told: _Told, own: str, bounds: Bounds) -> MovePeriod | None:
    """The length that a move is told over, None for a day; ``own`` are the words of its clause."""
    text, published = reader.document.text, reader.document.published_at
    left, start, _, right, lead = told
    if not (may_tell_length(text[left:right]) or may_tell_length(lead)):
        return None
    return (
        period_in(text[start:right], published)
        or length_in(text[left:start])
        or period_in(lead, published)
        or _period_before(reader, own + lead, bounds.sentence.start, start)
    )


def _words_of_day(text: str, told: _Told, bounds: Bounds) -> tuple[str, ...]:
    """The words that may tell a move's day, those that say it most surely first."""
    left, start, end, right, lead = told
    # "rose 4% on Monday before ending up 2%" is one day's.
    begun = text[bounds.sentence.start : left] if text[left - 8 : left] == " before " else ""
    if text.startswith("when ", left):
        # "since March 21, 2013, when it fell 9%".
        begun = text[max(bounds.sentence.start, left - WHEN) : left].rpartition("since ")[2]
    return text[start:end], text[end:right], text[left:start], lead, begun


def _session_and_stage(
    own: str, lead: str, direction: Direction, exchange: str, published: dt.datetime | None
) -> tuple[Session | None, Stage | None]:
    """When in the day it moved, by the move's own clause, else by what opens the sentence; a last check that tells
    neither is of the session of its hour."""
    session = session_in(own) or (session_in(lead) if lead else None)
    if session == "afterhours" and _LATE.search(own) and exchange not in US_EXCHANGES:
        session = "regular"
    stage = stage_in(own, direction)
    if lead and stage is None and stage_in(lead, direction) == "last_check":
        stage = "last_check"
    # "before the market opened" tells the session; nothing opened in it.
    if session in {"premarket", "afterhours"} and stage in {"open", "intraday"}:
        stage = None
    if stage == "last_check" and session is None and published:
        session = session_at(own + lead, published, exchange)
    return session, stage


def _period_before(reader: Reader, words: str, begins: int, start: int) -> MovePeriod | None:
    """The length that "over the same period" takes up: that of the sentence so far, else of the one before."""
    if not is_same_period(words):
        return None
    published = reader.document.published_at
    so_far = period_in(reader.document.text[begins:start], published)
    return so_far or period_in(reader.before, published) or reader.last_period


def _opens_clause(text: str, cue: Cue) -> bool:
    """Whether a verb after a comma has nothing to do with the words before it, as "losing 3%" has."""
    return not cue.weak and not text[cue.start : cue.end].endswith("ing")


def _around(text: str, bounds: Bounds, start: int, end: int, verb: bool) -> tuple[int, int]:
    """Where the words that tell of a move begin and end: at the clause's ends, nearer where a neighbour's begin."""
    if text[start] in "+-−–" and text[end : end + 1] == ")":
        # "Coca-Cola (KO -0.4%) has paid a dividend since 1963".
        return start, end
    left, right = max(bounds.floor, start - BACK), min(bounds.ceiling, end + AHEAD)
    # A little further, for what an opening must be followed by.
    for opens in OPENS.finditer(text, left, start + 12):
        # "closed at $80, having risen 3%" is one.
        if opens.end() <= start and "having" not in opens[0]:
            left = opens.end()
    if text[start - 2 : start] == ", " and verb:
        left = start
    if not bounds.opens:
        for pause in _SOFT.finditer(text, left, start):
            left = pause.end()
    closing = OPENS.search(text, end, right)
    if closing:
        right = closing.start()
    if closing is None and right == bounds.ceiling and right < bounds.sentence.end:
        stop = _SOFT.search(text, end, right)
        right = stop.start() if stop else right
    return left, right
