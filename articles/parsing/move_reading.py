"""The parts of one stated move put together: its amount, the price reached, and when it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.document import PriceMove, Span
from articles.parsing.move_context import period_in, session_in, stage_in, trading_day
from articles.parsing.move_parts import Cue, Reader, only_between
from articles.parsing.numbers import Money, Percent

_PRICE_LEAD = re.compile(
    r"(?:(?:high|low|peak|record)\sof|to|at|for|near|around|with\s+shares\s+at)\s(?:(?:about|around|nearly|close|trade|a|record|high|low|of|"
    r"at|price|just|roughly|over|under|above|below)\s){0,4}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bfrom\s(?:(?:about|around|an?|its|the|close|closing|price|low|high|level|of)\s){0,5}$",
    re.IGNORECASE,
)
_OR = re.compile(r",?\s(?:or)\s(?:about\s|around\s|nearly\s)?|\s?\(")
_CLAUSE_OPENS = re.compile(
    r";\s|\sand\s(?=(?:is|was|are|were|has|have|had)\s(?:last|down|up|since|now|gained|lost|fallen|risen)\b)|\sbut\s|\s[–—]\s|,\s(?=(?:after|having|extending|trimming|adding\sto|following|bringing|taking|erasing|paring|"
    r"while|but|though|although|turning|pushing|leaving|sending|making|marking|its|their|and\s(?:is|are|has|have)|which)\b)",
    re.IGNORECASE,
)
_TARGET_NEAR = re.compile(
    r"\b(?:target|PT|strike|exercise|offer|per-share\soffer|book\svalue|EPS|dividend)\b",
    re.IGNORECASE,
)


def read_move(
    reader: Reader,
    sentence: Span,
    key: str,
    cue: Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: tuple[int, int],
) -> PriceMove:
    """The move of one cue: ``bounds`` are the offsets between which its own figures stand, and ``money`` are
    the amounts that no earlier move of the sentence has taken."""
    text = reader.document.text
    ticker = reader.exchanges[key]
    amount, price = _amount_and_price(text, cue, percent, money, bounds)
    parts = [part for part in (cue, percent, amount, price) if part is not None]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    clause = _clause(text, sentence, start, end)
    window = text[max(clause.start, start - 60) : min(clause.end, bounds[1], end + 80)]
    whole = sentence.of(text) if bounds[0] == sentence.start else window
    session = session_in(whole)
    sign = {"up": 1, "down": -1, "flat": 1}[cue.direction]
    stage = stage_in(window, cue.direction)
    # "before the market opened" tells the session; nothing opened in it.
    stage = None if (session, stage) == ("premarket", "open") else stage
    # What stands before belongs to this move only where it is the sentence's first.
    leading = start - 60 if bounds[0] == sentence.start else start
    period = period_in(text[max(clause.start, leading) : min(clause.end, bounds[1], end + 60)])
    return PriceMove(
        symbol=ticker.symbol,
        exchange=ticker.exchange,
        direction=cue.direction,
        percent=abs(percent.value) * sign if percent else None,
        amount=amount.amount * sign if amount else None,
        price=price.amount if price and price.amount > 0 else None,
        currency=next((m.currency for m in (price, amount) if m), None),
        session=session,
        stage=stage,
        trading_day=trading_day(
            text, sentence, reader.document.published_at, ticker.exchange, stage
        )
        if period == "day"
        else None,
        period=period,
        start=start,
        end=end,
        surface=text[start:end],
        rule="move:percent" if percent else "move:price",
        confidence=0.9 if percent else 0.75,
    )


def _clause(text: str, sentence: Span, start: int, end: int) -> Span:
    """The part of a sentence that a move's words stand in: a participle or a semicolon opens another."""
    opens = [m.end() for m in _CLAUSE_OPENS.finditer(text, sentence.start, start)]
    closes = _CLAUSE_OPENS.search(text, end, sentence.end)
    return Span(opens[-1] if opens else sentence.start, closes.start() if closes else sentence.end)


def _amount_and_price(
    text: str,
    cue: Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: tuple[int, int],
) -> tuple[Money | None, Money | None]:
    """The change in money and the level reached: "rose $1.73, or 2.2%, to $80.25"."""
    first = min(cue.start, percent.start if percent else cue.start)
    near = [m for m in money if bounds[0] <= m.start < bounds[1] and first - 30 < m.start]
    amount = price = None
    for item in near:
        lead = text[max(bounds[0], item.start - 40) : item.start]
        if _TARGET_NEAR.search(lead) or _FROM.search(lead):
            continue
        if _PRICE_LEAD.search(lead):
            price = price or item
        elif amount is None and cue.end <= item.start and only_between(text[cue.end : item.start]):
            follows = percent is None or percent.start > item.end
            amount = item if follows or _OR.match(text, percent.end if percent else 0) else None
    return amount, price
