"""Moves of instruments' prices as a piece states them.

What a move looks like: a word of rise or fall, its figure (a percentage, an amount or a price), and whose price
it is. How one is found: every percentage and price of a sentence looks for its cue beside it and for the
nearest subject before the cue. What is not one: the rise of something else (revenue, an index, a price
target), what may happen, what carries no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from articles.parsing.document import Direction, Document, PriceMove, Span, TickerMention
from articles.parsing.move_context import period_in, session_in, stage_in, trading_day
from articles.parsing.numbers import Money, Percent, find_money, find_percents
from articles.parsing.tables.move_words import (
    BEFORE_NOUN,
    BETWEEN,
    DIRECTIONS,
    HYPOTHETICAL,
    OTHER_SUBJECTS,
    SHARE_WORDS,
    WEAK_CUES,
)
from articles.parsing.tickers import Place

REACH = 90
HIGHEST_PRICE = Decimal(10_000_000)

_WORD = re.compile(r"[A-Za-z][A-Za-z-]{0,24}")
_LITTLE_CHANGED = re.compile(r"\blittle[\s-]changed\b")
_SHARE_WORD = re.compile(rf"\b{SHARE_WORDS}\b", re.IGNORECASE)
_OTHER_SUBJECT = re.compile(rf"\b{OTHER_SUBJECTS}\b", re.IGNORECASE)
_HYPOTHETICAL = re.compile(rf"\b{HYPOTHETICAL}\s(?:\w+\s){{0,3}}$", re.IGNORECASE)
_BELONGS_TO_PLACE = re.compile(r"\b(?:at|of|for|from|in|by|on)\s(?:the\s)?$")
_PRICE_LEAD = re.compile(
    r"(?:to|at|for|near|around|with\s+shares\s+at)\s(?:(?:about|around|nearly|close|trade|a|record|high|low|of|"
    r"at|price|just|roughly|over|under|above|below)\s){0,4}$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s)?$", re.IGNORECASE)
_OR = re.compile(r",?\s(?:or)\s(?:about\s|around\s|nearly\s)?|\s?\(")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_CLAUSE_OPENS = re.compile(
    r";\s|\s[–—]\s|,\s(?=(?:after|having|extending|trimming|adding\sto|following|bringing|taking|erasing|paring|"
    r"while|but|though|although|and\s(?:is|are|has|have)|which)\b)",
    re.IGNORECASE,
)
# "a 24% drop in car registrations": the fall of something else.
_NOUN_OF = re.compile(r"\s(?:in|of|for)\s(?:[\w’'-]{1,20}\s){0,4}?$")
_BOTH = re.compile(r"\s(?:shares\s|stocks\s)?(?:both|each)\s")
_TARGET_NEAR = re.compile(
    r"\b(?:target|PT|strike|exercise|offer|per-share\soffer|book\svalue|EPS|dividend)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of rise or fall."""

    direction: Direction
    start: int
    end: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    """What may rise or fall: an instrument's key, or None for something else."""

    key: str | None
    start: int
    end: int
    kind: Literal["place", "share", "other"]


@dataclass(slots=True)
class _Reader:
    """One sentence after the other, remembering which instrument was spoken of last."""

    document: Document
    places: Sequence[Place]
    exchanges: dict[str, TickerMention]
    last_key: str | None
    starts: list[int] = field(default_factory=list)

    def places_in(self, span: Span) -> list[Place]:
        first = bisect_left(self.starts, span.start)
        last = bisect_left(self.starts, span.end)
        return list(self.places[first:last])


def find_moves(
    document: Document, tickers: Sequence[TickerMention], places: Sequence[Place]
) -> tuple[PriceMove, ...]:
    """The stated moves of a piece's instruments, in the order of the text, each figure once."""
    if not tickers:
        return ()
    primary = [f"{t.symbol}:{t.exchange}" for t in tickers if t.primary]
    reader = _Reader(
        document,
        places,
        {f"{t.symbol}:{t.exchange}": t for t in tickers},
        primary[0] if len(primary) == 1 else None,
        [place.start for place in places],
    )
    found = [move for sentence in document.sentences for move in _read(reader, sentence)]
    return tuple(_fullest(found))


def _read(reader: _Reader, sentence: Span) -> list[PriceMove]:
    text = reader.document.text
    percents = [p for p in find_percents(text, sentence.start, sentence.end) if not p.points]
    money = [m for m in find_money(text, sentence.start, sentence.end) if m.amount < HIGHEST_PRICE]
    places = reader.places_in(sentence)
    cues = _cues(text, sentence) if percents or money else []
    moves: list[PriceMove] = []
    if cues or percents:
        subjects = _subjects(reader, sentence, places)
        moves = _respective(reader, sentence, subjects, percents, cues) or [
            *_percent_moves(reader, sentence, percents, money, cues, subjects),
        ]
        if not moves:
            moves = _price_moves(reader, sentence, money, cues, subjects)
    if places:
        reader.last_key = moves[-1].symbol + ":" + moves[-1].exchange if moves else places[-1].key
    return moves


def _cues(text: str, sentence: Span) -> list[_Cue]:
    found = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        word = match[0].lower()
        direction = DIRECTIONS.get(word)
        if direction:
            found.append(_Cue(direction, match.start(), match.end(), word in WEAK_CUES))
    found += [
        _Cue("flat", m.start(), m.end())
        for m in _LITTLE_CHANGED.finditer(text, sentence.start, sentence.end)
    ]
    return sorted(found, key=lambda cue: cue.start)


def _subjects(reader: _Reader, sentence: Span, places: Sequence[Place]) -> list[_Subject]:
    """Everything in a sentence whose rise or fall could be meant, in order."""
    text = reader.document.text
    inside = [(place.start, place.end) for place in places]

    def free(match: re.Match[str]) -> bool:
        return not any(match.start() < end and start < match.end() for start, end in inside)

    found = [_Subject(place.key, place.start, place.end, "place") for place in places]
    found += [
        _Subject(None, m.start(), m.end(), "other")
        for m in _OTHER_SUBJECT.finditer(text, sentence.start, sentence.end)
        if free(m)
    ]
    for match in _SHARE_WORD.finditer(text, sentence.start, sentence.end):
        if free(match):
            key = _owner(reader, places, match)
            found.append(_Subject(key, match.start(), match.end(), "share"))
    return sorted(found, key=lambda subject: (subject.start, -subject.end))


def _owner(reader: _Reader, places: Sequence[Place], share_word: re.Match[str]) -> str | None:
    """Whose shares: "shares of X", "X's shares", else the last instrument spoken of."""
    text = reader.document.text
    after = next((p for p in places if p.start >= share_word.end()), None)
    if after and re.match(r"\s(?:of|in)\s.{0,35}$", text[share_word.end() : after.start]):
        return after.key
    before = [p for p in places if p.end <= share_word.start()]
    return before[-1].key if before else reader.last_key


def _percent_moves(
    reader: _Reader,
    sentence: Span,
    percents: Sequence[Percent],
    money: Sequence[Money],
    cues: Sequence[_Cue],
    subjects: Sequence[_Subject],
) -> list[PriceMove]:
    moves: list[PriceMove] = []
    previous: _Cue | None = None
    for index, percent in enumerate(percents):
        floor = percents[index - 1].end if index else sentence.start
        cue = _cue_of(reader.document.text, percent, cues, floor)
        subject = _subject_of(reader, sentence, cue or percent, subjects)
        if cue is None and previous is not None:
            cue = _ellipsis(reader.document.text, percent, previous, subjects)
            subject = _last_before(subjects, percent.start) if cue else None
        if cue is None or subject is None or subject.key not in reader.exchanges:
            continue
        if cue.start >= percent.end and _is_of_another(reader.document.text, cue, subjects):
            continue
        if _is_hypothetical(reader.document.text, sentence, cue, percent):
            continue
        previous = cue
        ceiling = percents[index + 1].start if index + 1 < len(percents) else sentence.end
        keys = (subject.key, *_shared_with(reader.document.text, subject, cue, subjects))
        moves += [
            _move(reader, sentence, key, cue, percent, money, (floor, ceiling)) for key in keys
        ]
    return moves


def _shared_with(
    text: str, subject: _Subject, cue: _Cue, subjects: Sequence[_Subject]
) -> Iterator[str]:
    """The other instrument of "Ford and General Motors both fell 2%"."""
    other = _last_before(subjects, subject.start)
    if other is None or other.key is None or not _BOTH.match(text, subject.end, cue.start):
        return
    if text[other.end : subject.start].strip() in {"and", "&"}:
        yield other.key


def _cue_of(text: str, percent: Percent, cues: Sequence[_Cue], floor: int) -> _Cue | None:
    """The cue beside a percentage: after it ("a 3% gain"), before it ("fell 3%"), or its sign."""
    after = next((c for c in cues if c.start >= percent.end), None)
    if after and after.start - percent.end < 30:
        words = text[percent.end : after.start].lower().split()
        if all(word in BEFORE_NOUN for word in words) and (not words or len(words) < 3):
            return after
    before = [c for c in cues if floor <= c.start and c.end <= percent.start]
    for cue in reversed(before):
        if percent.start - cue.end > REACH:
            break
        if _only_between(text[cue.end : percent.start]):
            return _combined(cue, before)
    if text[percent.start] == "+":
        return _Cue("up", percent.start, percent.start + 1)
    if percent.value < 0:
        return _Cue("down", percent.start, percent.start + 1)
    return None


def _combined(cue: _Cue, before: Sequence[_Cue]) -> _Cue:
    """Of "edged lower" and "added up" the stronger word."""
    earlier = [c for c in before if c.end <= cue.start and cue.start - c.end < 3]
    return earlier[-1] if earlier and cue.weak and not earlier[-1].weak else cue


def _only_between(words: str) -> bool:
    return all(
        word in BETWEEN or word.endswith("ly") or word[0] in "$€£¥(0123456789"
        for word in re.split(r"[\s,]+", words.lower().strip(" ,("))
        if word
    )


def _ellipsis(
    text: str, percent: Percent, previous: _Cue, subjects: Sequence[_Subject]
) -> _Cue | None:
    """As in "Alibaba lost 3% and JD.com 2%": the second figure shares the first one's verb."""
    subject = _last_before(subjects, percent.start)
    if subject is None or subject.kind != "place" or subject.start < previous.end:
        return None
    between = text[subject.end : percent.start]
    return previous if len(between) < 20 and _only_between(between) else None


def _last_before(subjects: Sequence[_Subject], position: int) -> _Subject | None:
    before = [s for s in subjects if s.end <= position]
    return before[-1] if before else None


def _subject_of(
    reader: _Reader, sentence: Span, anchor: _Cue | Percent, subjects: Sequence[_Subject]
) -> _Subject | None:
    """Whose move: the nearest subject before the cue; after it for "a 3% gain in Alibaba"."""
    text = reader.document.text
    nearest = _last_before(subjects, anchor.start)
    if nearest is None:
        after = next((s for s in subjects if s.start >= anchor.end), None)
        if after and after.start - anchor.end < 60 and _leads_in(text[anchor.end : after.start]):
            return after if after.kind != "other" else None
        return None
    if nearest.kind == "place":
        earlier = _last_before(subjects, nearest.start)
        if (
            earlier
            and earlier.kind == "other"
            and _BELONGS_TO_PLACE.search(text[earlier.end : nearest.start])
            and nearest.start - earlier.end < 30
        ):
            return None
    return nearest if nearest.kind != "other" else None


def _leads_in(words: str) -> bool:
    return bool(re.search(r"\b(?:in|for|by|of)\s(?:the\s)?(?:shares\sof\s|stock\sof\s)?$", words))


def _is_of_another(text: str, cue: _Cue, subjects: Sequence[_Subject]) -> bool:
    """Whether the noun of a move is followed by what moved, and that is no share."""
    after = next((s for s in subjects if s.start >= cue.end), None)
    return (
        after is not None
        and after.kind == "other"
        and after.start - cue.end < 60
        and bool(_NOUN_OF.match(text[cue.end : after.start]))
    )


def _is_hypothetical(text: str, sentence: Span, cue: _Cue, percent: Percent) -> bool:
    first = min(cue.start, percent.start)
    return bool(_HYPOTHETICAL.search(text[max(sentence.start, first - 60) : first]))


def _respective(
    reader: _Reader,
    sentence: Span,
    subjects: Sequence[_Subject],
    percents: Sequence[Percent],
    cues: Sequence[_Cue],
) -> list[PriceMove]:
    """As in "Alibaba and JD.com fell 2% and 3%, respectively": figures go to names in their order."""
    text = reader.document.text
    if not _RESPECTIVELY.search(text, sentence.start, sentence.end):
        return []
    cue = next((c for c in cues if percents and c.end <= percents[0].start), None)
    if cue is None:
        return []
    before = [subject for subject in subjects if subject.end <= cue.start]
    named = list(dict.fromkeys(s.key for s in before if s.key and s.kind == "place"))
    if len(named) != len(percents) or any(s.kind == "other" for s in before):
        return []
    return [
        _move(reader, sentence, key, cue, percent, (), (percent.start, percent.end))
        for key, percent in zip(named, percents, strict=True)
    ]


def _price_moves(
    reader: _Reader,
    sentence: Span,
    money: Sequence[Money],
    cues: Sequence[_Cue],
    subjects: Sequence[_Subject],
) -> list[PriceMove]:
    """Moves without a percentage: "shares fell $1.20 to $75.10"."""
    text = reader.document.text
    moves = []
    for cue in cues:
        near = [m for m in money if cue.end <= m.start < cue.end + 40]
        near = [m for m in near if _only_between(text[cue.end : m.start])]
        subject = _subject_of(reader, sentence, cue, subjects)
        if not near or subject is None or subject.key not in reader.exchanges:
            continue
        if cue.weak and subject.kind != "share":
            continue
        if _HYPOTHETICAL.search(text[max(sentence.start, cue.start - 60) : cue.start]):
            continue
        move = _move(reader, sentence, subject.key, cue, None, money, (cue.start, sentence.end))
        if move.amount is not None or move.price is not None:
            moves.append(move)
            break
    return moves


def _move(
    reader: _Reader,
    sentence: Span,
    key: str,
    cue: _Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: tuple[int, int],
) -> PriceMove:
    text = reader.document.text
    ticker = reader.exchanges[key]
    amount, price = _amount_and_price(text, cue, percent, money, bounds)
    parts = [part for part in (cue, percent, amount, price) if part is not None]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    clause = _clause(text, sentence, start, end)
    window = text[max(clause.start, start - 60) : min(clause.end, bounds[1], end + 80)]
    whole = sentence.of(text) if bounds[0] == sentence.start else window
    sign = {"up": 1, "down": -1, "flat": 1}[cue.direction]
    stage = stage_in(window, cue.direction)
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
        session=session_in(whole),
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
    cue: _Cue,
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
        elif amount is None and cue.end <= item.start and _only_between(text[cue.end : item.start]):
            follows = percent is None or percent.start > item.end
            amount = item if follows or _OR.match(text, percent.end if percent else 0) else None
    return amount, price


def _fullest(moves: Sequence[PriceMove]) -> list[PriceMove]:
    """Each stated figure once: of two statements of one move the one that says more, the first on a tie."""
    kept: dict[tuple[object, ...], PriceMove] = {}
    for move in moves:
        figure = move.percent if move.percent is not None else move.price or move.amount
        identity = (move.symbol, move.exchange, figure, move.period, move.session)
        other = kept.get(identity)
        if other is None or _said(move) > _said(other):
            kept[identity] = move
    return sorted(kept.values(), key=lambda move: move.start)


def _said(move: PriceMove) -> int:
    told = (move.percent, move.amount, move.price, move.session, move.stage)
    return sum(part is not None for part in told)
