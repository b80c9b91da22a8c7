"""Moves of instruments' prices as a piece states them.

What a move looks like: a word of rise or fall, its figure (a percentage, an amount or a price), and whose price
it is. How one is found: every percentage and price of a sentence looks for its cue beside it and for the
nearest subject before the cue. What is not one: the rise of something else (revenue, an index, a price
target), what may happen, what carries no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from articles.parsing.document import Document, Place, PriceMove, Span, TickerMention
from articles.parsing.move_parts import (
    Cue,
    Parts,
    Reader,
    Subject,
    cue_of,
    elided,
    last_before,
    only_between,
    parts_of,
)
from articles.parsing.move_reading import read_move
from articles.parsing.numbers import Money, Percent, find_money, find_percents
from articles.parsing.tables.move_words import HYPOTHETICAL, STAYED

HIGHEST_PRICE = Decimal(10_000_000)

_DIGIT = re.compile(r"\d")
_STATED = re.compile(r"\d|\b(?:flat|unchanged|little[\s-]changed)\b")
_HYPOTHETICAL = re.compile(rf"\b{HYPOTHETICAL}\s(?:\w+\s){{0,3}}$", re.IGNORECASE)
_BELONGS_TO_PLACE = re.compile(r"\b(?:at|of|for|from|in|by|on)\s(?:the\s)?$")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
# "a 24% drop in car registrations": the fall of something else.
_NOUN_OF = re.compile(r"\s(?:in|of|for)\s(?:[\w’'-]{1,20}\s){0,4}?$")
_BOTH = re.compile(r"\s(?:shares\s|stocks\s)?(?:both|each)\s")
_LEADS_IN = re.compile(r"\b(?:in|for|by|of)\s(?:the\s)?(?:shares\sof\s|stock\sof\s)?$")
# "delivered 21,209 vehicles, an increase of": what is said of the whole before the comma.
_APPOSED = re.compile(
    r"(?P<told>.*\w.*),\s(?:(?:an?|the|its|their)\s(?:[\w-]{1,15}\s)?)?$", re.DOTALL
)
_PRICED = re.compile(
    r"\b(?:clos|end|open|finish|settl|trad|chang|quot|hit|reach|touch)\w{0,4}\b|[$€£¥₹]\s?\d",
    re.IGNORECASE,
)


def find_moves(
    document: Document, tickers: Sequence[TickerMention], places: Sequence[Place]
) -> tuple[PriceMove, ...]:
    """The stated moves of a piece's instruments, in the order of the text, each figure once."""
    if not tickers:
        return ()
    primary = [f"{t.symbol}:{t.exchange}" for t in tickers if t.primary]
    reader = Reader(
        document,
        places,
        {f"{t.symbol}:{t.exchange}": t for t in tickers},
        primary[0] if len(primary) == 1 else None,
    )
    found = [move for sentence in document.sentences for move in _read(reader, sentence)]
    return tuple(_fullest(found))


def _read(reader: Reader, sentence: Span) -> list[PriceMove]:
    text = reader.document.text
    reader.go_to(sentence)
    places = reader.places_in(sentence)
    moves: list[PriceMove] = []
    if _STATED.search(text, sentence.start, sentence.end):
        moves = _moves_of(reader, sentence, places)
    moved = f"{moves[-1].symbol}:{moves[-1].exchange}" if moves and places else None
    reader.remember(sentence, places, moved)
    return moves


def _moves_of(reader: Reader, sentence: Span, places: Sequence[Place]) -> list[PriceMove]:
    text = reader.document.text
    percents = [p for p in find_percents(text, sentence.start, sentence.end) if not p.points]
    money = [m for m in find_money(text, sentence.start, sentence.end) if m.amount < HIGHEST_PRICE]
    parts = parts_of(reader, sentence, places)
    if not parts.subjects or not (parts.cues or percents):
        return []
    moves = (
        _respective(reader, sentence, percents, parts)
        or _percent_moves(reader, sentence, percents, money, parts)
        or _price_moves(reader, sentence, money, parts)
    )
    return _with_session_shared([*moves, *_flat_moves(reader, sentence, money, parts, moves)])


def _with_session_shared(moves: Sequence[PriceMove]) -> list[PriceMove]:
    """As in "AMD lost 0.8% after the bell, while Microsoft was little changed": one session for both."""
    shared: list[PriceMove] = []
    for move in moves:
        before = shared[-1] if shared else move
        inherits = (
            move.session is None
            and move.stage is None
            and before.symbol != move.symbol
            and before.session in {"premarket", "afterhours"}
        )
        shared.append(replace(move, session=before.session) if inherits else move)
    return shared


def _percent_moves(
    reader: Reader,
    sentence: Span,
    percents: Sequence[Percent],
    money: Sequence[Money],
    parts: Parts,
) -> list[PriceMove]:
    moves: list[PriceMove] = []
    text, previous = reader.document.text, None
    for index, percent in enumerate(percents):
        floor = percents[index - 1].end if index else sentence.start
        cue = cue_of(text, percent, parts.cues, floor)
        subject = _subject_of(reader, cue or percent, parts.subjects)
        if cue is None and previous is not None:
            cue = elided(text, percent, previous, parts.subjects)
            subject = last_before(parts.subjects, percent.start) if cue else None
        if cue is None or subject is None or subject.key not in reader.exchanges:
            continue
        if _is_of_another(text, sentence, cue, percent, subject, parts):
            continue
        previous = cue
        ceiling = percents[index + 1].start if index + 1 < len(percents) else sentence.end
        # What stands after the next instrument is told of that one.
        told = max(percent.end, cue.end)
        others = (p.start for p in parts.subjects if p.kind == "place" and p.key != subject.key)
        ceiling = min(ceiling, next((start for start in others if start >= told), ceiling))
        keys = (subject.key, *_shared_with(text, subject, cue, parts.subjects))
        free = [
            m for m in money if all(m.end <= move.start or m.start >= move.end for move in moves)
        ]
        moves += [
            read_move(reader, sentence, key, cue, percent, free, (floor, ceiling)) for key in keys
        ]
    return moves


def _is_of_another(
    text: str, sentence: Span, cue: Cue, percent: Percent, subject: Subject, parts: Parts
) -> bool:
    """Whether it is a supposition, the move of a noun after it that is no share, or of what was told before."""
    first = min(cue.start, percent.start)
    if _HYPOTHETICAL.search(text[max(sentence.start, first - 60) : first]):
        return True
    if cue.start >= percent.end:
        after = next((s for s in parts.subjects if s.start >= cue.end), None)
        if (
            after is not None
            and after.kind == "other"
            and after.start - cue.end < 60
            and _NOUN_OF.match(text[cue.end : after.start])
        ):
            return True
    if subject.kind == "share" or subject.end > first:
        return False
    apposed = _APPOSED.match(text[subject.end : first])
    if apposed is None or any(subject.end <= c.start < first for c in parts.cues):
        return False
    told = apposed["told"]
    return bool(_DIGIT.search(told)) and not _PRICED.search(told)


def _shared_with(
    text: str, subject: Subject, cue: Cue, subjects: Sequence[Subject]
) -> Iterator[str]:
    """The other instrument of "Ford and General Motors both fell 2%"."""
    other = last_before(subjects, subject.start)
    if other is None or other.key is None or not _BOTH.match(text, subject.end, cue.start):
        return
    if text[other.end : subject.start].strip() in {"and", "&"}:
        yield other.key


def _subject_of(
    reader: Reader, anchor: Cue | Percent, subjects: Sequence[Subject]
) -> Subject | None:
    """Whose move: the nearest subject before the cue; after it for "a 3% gain in Alibaba"."""
    text = reader.document.text
    nearest = last_before(subjects, anchor.start)
    if nearest is None:
        after = next((s for s in subjects if s.start >= anchor.end), None)
        if after and after.start - anchor.end < 60 and _leads_in(text[anchor.end : after.start]):
            return after if after.kind != "other" else None
        return None
    if nearest.kind == "place":
        earlier = last_before(subjects, nearest.start)
        if (
            earlier
            and earlier.kind == "other"
            and _BELONGS_TO_PLACE.search(text[earlier.end : nearest.start])
            and nearest.start - earlier.end < 30
        ):
            return None
    return nearest if nearest.kind != "other" else None


def _leads_in(words: str) -> bool:
    return bool(_LEADS_IN.search(words))


def _respective(
    reader: Reader,
    sentence: Span,
    percents: Sequence[Percent],
    parts: Parts,
) -> list[PriceMove]:
    """As in "Alibaba and JD.com fell 2% and 3%, respectively": figures go to names in their order."""
    text = reader.document.text
    match = _RESPECTIVELY.search(text, sentence.start, sentence.end)
    if match is None:
        return []
    cue = next((c for c in parts.cues if percents and c.end <= percents[0].start), None)
    if cue is None:
        return []
    percents = [p for p in percents if p.end <= match.start()]
    before = [subject for subject in parts.subjects if subject.end <= cue.start]
    named = list(dict.fromkeys(s.key for s in before if s.key and s.kind == "place"))
    if len(named) != len(percents) or any(s.kind == "other" for s in before):
        return []
    return [
        read_move(reader, sentence, key, cue, percent, (), (percent.start, percent.end))
        for key, percent in zip(named, percents, strict=True)
    ]


def _price_moves(
    reader: Reader,
    sentence: Span,
    money: Sequence[Money],
    parts: Parts,
) -> list[PriceMove]:
    """Moves without a percentage: "shares fell $1.20 to $75.10"."""
    text = reader.document.text
    moves = []
    for cue in parts.cues:
        near = [m for m in money if cue.end <= m.start < cue.end + 40]
        near = [m for m in near if only_between(text[cue.end : m.start])]
        subject = _subject_of(reader, cue, parts.subjects)
        if not near or subject is None or subject.key not in reader.exchanges:
            continue
        if cue.weak and subject.kind != "share":
            continue
        if _HYPOTHETICAL.search(text[max(sentence.start, cue.start - 60) : cue.start]):
            continue
        move = read_move(reader, sentence, subject.key, cue, None, money, (cue.start, sentence.end))
        if move.amount is not None or move.price is not None:
            moves.append(move)
            break
    return moves


def _flat_moves(
    reader: Reader,
    sentence: Span,
    money: Sequence[Money],
    parts: Parts,
    told: Sequence[PriceMove],
) -> Iterator[PriceMove]:
    """As in "Newmont ended flat": the word itself is the figure."""
    text = reader.document.text
    for cue in parts.cues:
        if cue.direction != "flat" or any(m.start <= cue.start < m.end for m in told):
            continue
        subject = _subject_of(reader, cue, parts.subjects)
        if subject is None or subject.key not in reader.exchanges or subject.end > cue.start:
            continue
        words = text[subject.end : cue.start].lower().strip(" ,()").split()
        if words and words[0] in STAYED and all(word in STAYED for word in words):
            yield read_move(
                reader, sentence, subject.key, cue, None, money, (cue.start, sentence.end)
            )


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
