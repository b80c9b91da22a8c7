"""The parts of one stated move put together: its amount, the price reached, and when it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from articles.parsing.document import Direction, MovePeriod, PriceMove, Session, Span, Stage
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
from articles.parsing.move_parts import Cue, only_between
from articles.parsing.move_reader import Reader
from articles.parsing.numbers import Money, Percent
from articles.parsing.scanning import Scan
from articles.parsing.tables.exchanges import US_EXCHANGES, currency_of
from articles.parsing.tables.move_times import CLAUSE_OPENS
from articles.parsing.tables.move_words import DIRECTIONS

_PRICE_LEAD = Scan(
    r"\b(?:(?:high|low|peak|record|close)\sof|to|at|for|near|around|as\slow\sas|as\shigh\sas|with\s+shares\s+at)\s(?:(?:about|around|nearly|close|trade|a|an|its|record|high|low|of|"
    r"at|price|just|roughly|over|under|above|below|intraday|52-week|session|all-time|closing|settle|finish|end|fresh|new|peak|the|day’s|day's)\s){0,6}$",
    re.IGNORECASE,
)
_FROM = Scan(
    r"\b(?:from|against|versus|previous\sclose\sof|offer\sof|bid\sof)\s(?:(?:about|around|an?|its|the|previous|prior|[A-Z]\w+day[’']s|close|closing|price|low|high|level|of)\s){0,6}$",
    re.IGNORECASE,
)
# "fell 11.1% to $304.96, a loss of $38.09".
_CHANGE_OF = Scan(
    r"\b(?:loss|gain|rise|drop|fall|decline|jump|climb|increase|decrease)\sof\s(?:(?:about|around|nearly|over|some)\s)?$"
)
_OR = re.compile(r",?\s(?:or)\s(?:about\s|around\s|nearly\s)?|\s?\(")
_OPENS = re.compile(CLAUSE_OPENS)
_SOFT = re.compile(r"[,\s](?:(?<=,)\s(?:(?:and|but)\s)?|(?<=\s)(?:and|but)\s)")
# "Target" with a capital is the retailer, save in "Price Target".
_TARGET_NEAR = Scan(
    r"\b(?:target|[Pp]rice\s[Tt]arget|PT|strike|exercise\sprice|(?:per-share\s)?offer|book\svalue|EPS|[Dd]ividend|[Ee]arnings|valued|[Vv]aluation)\b"
)
# A level without its currency: "rose 3% to 142.50".
_BARE_LEVEL = re.compile(
    r"\s(?:to\s(?:close\sat\s|settle\sat\s|end\sat\s)?|at\s)(?P<number>\d{1,3}(?:,\d{2,3}){0,3}\.\d{1,3}|\d{2,6}\.\d{1,3}|\d{1,3}(?:,\d{3}){1,3}|\d{2,6})"
    r"(?![\d%:]|\.\d|\s?(?:%|per\s?cent|points?|million|billion|trillion|crore|lakh|times|[ap]\.?m\b|GMT|x\b|cents?|basis|[a-z]{3,}s\b)|,\d|-)"
)
# "from Thursday's close": tells of another moment.
_LEVEL_OF = Scan(
    r"\b(?:from|above|below|than)\s(?:an?|its|the|their|[A-Z]\w{2,8}day[’']s)\s(?:[\w-]{1,12}\s){0,2}(?:close|open|high|low|closing|opening)\b|"
    r"from\s[^\s]{1,12}\sat\s[A-Z]\w{2,8}day[’']s\sclose\b"
)
# After the close only where trading goes on after it.
_LATE = Scan(r"\blate\s(?:\w+\s)?trad(?:e|ing)\b")
# What is told of the moment of publication.
_IS_NOW = Scan(r"\b(?:is|are|was|were|last|now|currently)\s")
# "down from $40", "slipped below $200, off 2.7%": no price reached.
_NO_PRICE = (
    "to ",
    "of ",
    "from ",
    "below ",
    "above ",
    "under ",
    "over ",
    "past ",
    "through ",
    "than ",
)
_BARE_CENTS = re.compile(r"[\d.,]+\scents?")
_HAVE_CENTS = frozenset(["AUD", "CAD", "EUR", "HKD", "NZD", "SGD", "USD", "ZAR"])
# How far from its figures the words that tell when a move was may stand.
BACK, AHEAD = 160, 120
# How far before a move its price may stand.
REACH = 60
_SIGNS = {"up": 1, "down": -1, "flat": 1}


class Bounds(NamedTuple):
    """Where the words of one move may stand: ``floor`` and ``ceiling`` are where its neighbours' figures end and
    begin, ``begins`` where its own do in a row of several, ``subject`` where whose it is; ``lead`` is what opens the sentence before anything is named, told of all its moves."""

    sentence: Span
    floor: int
    begins: int
    subject: int
    ceiling: int
    lead: Span

    @property
    def opens(self) -> bool:
        """Whether it is the sentence's first."""
        return self.floor == self.sentence.start


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
    amount, price = _amount_and_price(text, cue, percent, money, bounds)
    if price is None and percent is not None:
        price = _bare_level(text, max(cue.end, percent.end, amount.end if amount else 0), bounds)
    # In a list the verb stands before figures of others.
    cued = cue.start >= bounds.begins
    parts = [part for part in (cue if cued else None, percent, amount, price) if part is not None]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    left, right = _around(text, bounds, start, end, _opens_clause(text, cue))
    after, before = text[end:right], text[left:start]
    lead = "" if left == bounds.sentence.start else bounds.lead.of(text)
    own = _LEVEL_OF.sub(" ", text[left:right])
    session, stage = _session_and_stage(own, lead, cue.direction, ticker.exchange)
    if stage == "last_check" and session is None and published:
        session = session_at(own + lead, published, ticker.exchange)
    period: MovePeriod | None = None
    if may_tell_length(text[left:right]) or may_tell_length(lead):
        period = (
            period_in(text[start:right], published)
            or length_in(before)
            or period_in(lead, published)
            or _period_before(reader, own + lead, bounds.sentence.start, start)
        )
    day = None
    if published and period is None:
        # "rose 4% on Monday before ending up 2%" is one day's.
        begun = text[bounds.sentence.start : left] if text[left - 8 : left] == " before " else ""
        words: tuple[str, ...] = (text[start:end], after, before, lead, begun)
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
        currency=_currency(text, price or amount, ticker.exchange),
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


def _session_and_stage(
    own: str, lead: str, direction: Direction, exchange: str
) -> tuple[Session | None, Stage | None]:
    """When in the day it moved, by the move's own clause, else by what opens the sentence."""
    session = session_in(own) or (session_in(lead) if lead else None)
    if session == "afterhours" and _LATE.search(own) and exchange not in US_EXCHANGES:
        session = "regular"
    stage = stage_in(own, direction)
    if lead and stage is None and stage_in(lead, direction) == "last_check":
        stage = "last_check"
    # "before the market opened" tells the session; nothing opened in it.
    if session in {"premarket", "afterhours"} and stage in {"open", "intraday"}:
        stage = None
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
    for opens in _OPENS.finditer(text, left, start + 12):
        # "closed at $80, having risen 3%" is one.
        if opens.end() <= start and "having" not in opens[0]:
            left = opens.end()
    if text[start - 2 : start] == ", " and verb:
        left = start
    if not bounds.opens:
        for pause in _SOFT.finditer(text, left, start):
            left = pause.end()
    closing = _OPENS.search(text, end, right)
    if closing:
        right = closing.start()
    if closing is None and right == bounds.ceiling and right < bounds.sentence.end:
        stop = _SOFT.search(text, end, right)
        right = stop.start() if stop else right
    return left, right


def _amount_and_price(
    text: str,
    cue: Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: Bounds,
) -> tuple[Money | None, Money | None]:
    """The change in money and the level reached: "rose $1.73, or 2.2%, to $80.25"."""
    if not money:
        return None, None
    first = min(cue.start, percent.start) if percent else cue.start
    last = max(cue.end, percent.end) if percent else cue.end
    amount = price = earlier = None
    for item in money:
        if not bounds.floor <= item.start < bounds.ceiling or item.start < first - REACH:
            continue
        lead = text[max(bounds.floor, item.start - REACH) : item.start]
        if _TARGET_NEAR.search(lead[-40:]) or _FROM.search(lead):
            continue
        if percent and cue.end < percent.start and _CHANGE_OF.search(lead):
            amount = amount or item
            continue
        if (
            item.start < first
            and DIRECTIONS.get(lead.lower().split()[-1:][0] if lead.strip() else "")
            == cue.direction
        ):
            # "lost $4.28 to close at $11.40, a drop of 27.3%".
            amount = amount or item
            continue
        is_led = _PRICE_LEAD.search(lead) is not None
        if text[item.start - 1] in "+-−–" or (not is_led and _is_amount(text, item, cue, percent)):
            amount = amount or item
        elif is_led or _is_beside(text, item, first, lead):
            if item.start >= first:
                price = price or (item if not _OPENS.search(text, last, item.start) else None)
            elif item.start >= bounds.subject and not _parted(text, item.end, first):
                earlier = item
    return amount, price or earlier


def _is_amount(text: str, item: Money, cue: Cue, percent: Percent | None) -> bool:
    """Whether money is how far a price moved: "fell $3", "$3 higher", "$3, or 2%", "2%, or $3"."""
    if percent and text[item.end : percent.start] in {" or ", ", or "}:
        return True
    if text[item.end : cue.start] == " " and text[cue.start : cue.end] in {"higher", "lower"}:
        return True
    if item.start < cue.end or not only_between(text[cue.end : item.start]):
        return False
    follows = percent is None or percent.start > item.end
    return follows or bool(_OR.match(text, percent.end if percent else 0))


def _parted(text: str, start: int, end: int) -> bool:
    """Whether another clause opens between a price and its move; ", having risen 3%" is of the same."""
    # A little further, for what an opening must be followed by.
    opens = _OPENS.search(text, start, end + 12)
    return opens is not None and opens.end() <= end and "having" not in opens[0]


def _is_beside(text: str, item: Money, first: int, lead: str) -> bool:
    """As in "TSLA $238.10 -1.35%"."""
    return (
        item.end <= first
        and not text[item.end : first].strip(" (,|+-−–$€£0123456789.")
        and not lead.endswith(_NO_PRICE)
    )


def _bare_level(text: str, position: int, bounds: Bounds) -> Money | None:
    level = _BARE_LEVEL.match(text, position, bounds.ceiling)
    if level is None:
        return None
    number = Decimal(level["number"].replace(",", ""))
    return Money(number, None, level.start("number"), level.end("number"))


def _currency(text: str, money: Money | None, exchange: str) -> str | None:
    """The currency as written; a bare dollar is that of the exchange's country, a bare cent too, and so is what names
    none."""
    if money is None:
        return None
    local = currency_of(exchange)
    bare = text[money.start] == "$" and not text.startswith(("$US", "$A"), money.start)
    cents = _BARE_CENTS.fullmatch(text, money.start, money.end) is not None
    its_own = (bare and local.endswith("D")) or (cents and local in _HAVE_CENTS)
    return local if money.currency is None or its_own else money.currency
