"""Moves of instruments' prices as a piece states them.

What a move looks like: a word of rise or fall, its figure (a percentage, an amount or a price), and whose price
it is. How one is found: every percentage and price of a sentence looks for its cue beside it and for the
subject that governs the cue. What is not one: the rise of something else (revenue, an index, a price target),
what may happen, a share of a whole, what carries no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP
from functools import partial
from itertools import accumulate

from articles.parsing.document import Document, Place, PriceMove, Session, Span, TickerMention
from articles.parsing.move_context import session_in
from articles.parsing.move_reader import Reader, Words
from articles.parsing.move_scan import parts_of
from articles.parsing.move_telling import Telling


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
    title = document.title.of(document.text) if document.title else ""
    session = session_in(title)
    found: list[PriceMove] = []
    for sentence in document.sentences:
        moves = _read(reader, sentence)
        told = _told_before(document, found[-1], moves[0]) if found and moves else None
        found += [_in_session(move, told) for move in moves]
    if session:
        # What a title says of the session is not told of the days before.
        latest = max((move.trading_day for move in found if move.trading_day), default=None)
        found = [_in_session(m, session) if m.trading_day == latest else m for m in found]
    return tuple(_fullest(found, document.title.end if document.title else 0))


def _told_before(document: Document, before: PriceMove, move: PriceMove) -> Session | None:
    """The session of the move before it, which a paragraph's next sentence speaks of too."""
    if (
        before.trading_day != move.trading_day
        or document.text.find("\n", before.end, move.start) >= 0
    ):
        return None
    return before.session


def _in_session(move: PriceMove, session: Session | None) -> PriceMove:
    """The move in the session of its title or paragraph, where its own words tell none."""
    told = move.session or move.stage or move.period != "day"
    return move if told or session in {None, "regular"} else replace(move, session=session)


def _read(reader: Reader, sentence: Span) -> list[PriceMove]:
    places = reader.go_to(sentence)
    moves = _moves_of(reader, sentence, places) if places or reader.last_key else []
    reader.last_period = next(
        (m.period for m in reversed(moves) if m.period != "day"), reader.last_period
    )
    moved = f"{moves[-1].symbol}:{moves[-1].exchange}" if moves else None
    reader.remember(sentence, places, moved)
    return moves


def _moves_of(reader: Reader, sentence: Span, places: Sequence[Place]) -> list[PriceMove]:
    if not reader.may_tell(sentence):
        return []
    text = reader.document.text
    percents, money = reader.percents.between(*sentence), reader.money.between(*sentence)
    words = Words.of(text, sentence)
    if not words.tell and not any(text[p.start] in "+-−–" for p in percents):
        return []
    if not places and not reader.may_be_meant(words):
        return []
    parts = parts_of(reader, sentence, places, words)
    if not parts.subjects or not (parts.cues or percents):
        return []
    telling = Telling(reader, parts, money)
    moves = list(telling.by_percents(percents))
    moves += telling.by_prices(moves)
    moves += telling.unchanged(moves)
    ordered = sorted(moves, key=lambda move: move.start)
    return _with_sessions_shared(list(accumulate(ordered, partial(_of_same_length, text))))


def _of_same_length(text: str, before: PriceMove, move: PriceMove) -> PriceMove:
    """As in "X has gained 24% this year, while Y has lost 14%": the perfect takes up the length told before."""
    perfect = text[max(0, move.start - 5) : move.start].endswith((" has ", "have "))
    if not perfect or move.period != "day" or before.period == "day" or move.session or move.stage:
        return move
    return replace(move, period=before.period, trading_day=None)


def _with_sessions_shared(moves: list[PriceMove]) -> list[PriceMove]:
    """As in "AMD lost 0.8% after the bell, while Microsoft was little changed": one session for both, told of
    the first or of the last."""
    if len(moves) < 2:
        return moves
    forward = list(accumulate(moves, _inheriting))
    return list(accumulate(reversed(forward), _inheriting))[::-1]


def _inheriting(other: PriceMove, move: PriceMove) -> PriceMove:
    """The move in the session, or at the check, of another instrument's, where nothing else is said of when it was."""
    if (
        move.session
        or move.stage
        or move.symbol == other.symbol
        or not move.period == other.period == "day"
    ):
        return move
    session = other.session if other.session in {"premarket", "afterhours"} else None
    stage = other.stage if other.stage == "last_check" and other.start > move.start else None
    return replace(move, session=session, stage=stage) if session or stage else move


def _fullest(moves: Sequence[PriceMove], headline_end: int) -> list[PriceMove]:
    """Each stated move once: of two statements of one the one that says more, the first on a tie. A headline's round
    figure is that of the story's, "plunges 16%" for 16.2%."""
    kept: list[PriceMove] = []
    by_kind: dict[tuple[object, ...], list[int]] = {}
    for move in moves:
        same = by_kind.setdefault((move.symbol, move.exchange, move.direction, move.period), [])
        index = next((i for i in same if _is_same(kept[i], move, headline_end)), None)
        if index is None:
            same.append(len(kept))
            kept.append(move)
        elif _said(move) > _said(kept[index]) or kept[index].percent != move.percent:
            kept[index] = move
    return sorted(kept, key=lambda move: move.start)


def _is_same(told: PriceMove, move: PriceMove, headline_end: int) -> bool:
    if told.session and move.session and told.session != move.session:
        return False
    if told.percent is None or move.percent is None:
        figures = (told.percent, told.price or told.amount, told.percent)
        return figures == (move.percent, move.price or move.amount, move.percent)
    if told.percent == move.percent:
        return True
    rounded = move.percent.to_integral_value(ROUND_HALF_UP)
    return told.end <= headline_end and told.price is None and told.percent == rounded


def _said(move: PriceMove) -> int:
    told = (move.percent, move.amount, move.price, move.session, move.stage)
    return sum(part is not None for part in told)
