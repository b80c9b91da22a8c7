"""Moves of instruments' prices as a piece states them.

What a move looks like: a word of rise or fall, its figure (a percentage, an amount or a price), and whose price
it is. How one is found: every percentage and price of a sentence looks for its cue beside it and for the
subject that governs the cue. What is not one: the rise of something else (revenue, an index, a price target),
what may happen, a share of a whole, what carries no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import accumulate

from articles.parsing.document import Document, Place, PriceMove, Session, Span, TickerMention
from articles.parsing.move_context import session_in
from articles.parsing.move_cues import cue_of, elided, is_level, signed
from articles.parsing.move_owners import Reader
from articles.parsing.move_parts import Cue, Parts, Subject, only_between
from articles.parsing.move_reading import Bounds, read_move
from articles.parsing.move_scan import parts_of
from articles.parsing.move_subjects import IN_TRADING, sharing, subject_of
from articles.parsing.numbers import Money, Percent, find_money, find_percents
from articles.parsing.tables.move_words import HYPOTHETICAL, STAYED, STAYED_SO

HIGHEST_PRICE = Decimal(10_000_000)

_STATED = re.compile(r"\d|\b(?:flat|unchanged|steady|(?:little|barely)[\s-]changed)\b")
_HYPOTHETICAL = re.compile(rf"\b{HYPOTHETICAL}\s(?:[\w-]{{1,20}}\s){{0,3}}$", re.IGNORECASE)
# "fell 2% each" is told of each; "rose up to 2.4%" of one of them only.
_AT_MOST = re.compile(r"\b(?:up\sto|as\smuch\sas)\s$")
# "In premarket trading, ...": what opens a sentence and is told of all its moves.
_LEADING = re.compile(
    r"(?:[-•*]\s)?(?:In|On|At|As|For|Over|Since|So|By|During|After|Before|Through|Early|Late|Ahead|Following|Pre-?[Mm]arket|After-?[Hh]ours|"
    r"Year|Month|Week|Quarter|YTD|Last|This|Today|Yesterday|Midday|Intraday|[A-Z]\w{2,5}day)\b"
)
# "slid 7% on Tuesday and a further 3% on Wednesday".
_FURTHER = re.compile(r"\b(?:and|then|by)\s(?:a\sfurther|another)\s$")
_IN_A_ROW = re.compile(r",\s(?:and\s)?|\sand\s")


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
        found += [_in_session(move, told or session) for move in moves]
    return tuple(_fullest(found))


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
    text = reader.document.text
    reader.go_to(sentence)
    places = reader.places_in(sentence)
    moves: list[PriceMove] = []
    if (places or reader.last_key) and _STATED.search(text, sentence.start, sentence.end):
        moves = _moves_of(reader, sentence, places)
    moved = f"{moves[-1].symbol}:{moves[-1].exchange}" if moves else None
    reader.remember(sentence, places, moved)
    return moves


def _moves_of(reader: Reader, sentence: Span, places: Sequence[Place]) -> list[PriceMove]:
    text = reader.document.text
    percents = [p for p in find_percents(text, sentence.start, sentence.end) if not p.points]
    parts = parts_of(reader, sentence, places)
    if not parts.subjects or not (parts.cues or percents):
        return []
    money = [m for m in find_money(text, sentence.start, sentence.end) if m.amount < HIGHEST_PRICE]
    telling = _Telling(reader, parts, money)
    moves = list(telling.by_percents(percents)) or list(telling.by_prices())
    moves += telling.unchanged(moves)
    return _with_sessions_shared(sorted(moves, key=lambda move: move.start))


class _Telling:
    """What one sentence tells: its parts, and its amounts of money."""

    def __init__(self, reader: Reader, parts: Parts, money: Sequence[Money]) -> None:
        self.reader, self.parts, self.money = reader, parts, money
        self.text, self.sentence = parts.text, parts.span
        first = parts.subjects[0]
        opens = first.start if first.named is None else min(first.start, first.named)
        opens = min([opens, *(cue.start for cue in parts.cues[:1])])
        if not _LEADING.match(self.text, self.sentence.start):
            opens = self.sentence.start
        self.lead = Span(self.sentence.start, max(self.sentence.start, opens))

    def by_percents(self, percents: Sequence[Percent]) -> Iterator[PriceMove]:
        """Moves by their percentages, left to right."""
        previous: Cue | None = None
        last: Subject | None = None
        floor, taken, row_end = self.sentence.start, 0, 0
        for index, percent in enumerate(percents):
            if index < row_end or is_level(
                self.text, percent, percents[index - 1] if index else None
            ):
                continue
            barrier = percents[index - 1].end if index else self.sentence.start
            cue, subject = self._told(percent, barrier, previous, last)
            if cue is None or self._is_supposed(cue, percent):
                continue
            # "The index rose 0.5% and Nvidia 2.3%" shares its verb too.
            previous = cue
            if subject is None or subject.key not in self.reader.exchanges:
                continue
            last = subject
            row = [s for s in sharing(self.parts, subject) if s.key in self.reader.exchanges]
            figures = self._row_of(percents, index) if len(row) > 1 else [percent]
            if len(figures) != len(row):
                figures = [percent]
                if len(row) > 1 and _AT_MOST.search(self.text, cue.start, percent.start):
                    continue
            row_end = index + len(figures)
            ceiling = self._ceiling(percents, row_end, subject, max(figures[-1].end, cue.end))
            free = [m for m in self.money if m.start >= taken]
            for place, figure in zip(
                row, figures * (len(row) if len(figures) == 1 else 1), strict=True
            ):
                begins = floor if figure is figures[0] else figure.start
                bounds = Bounds(self.sentence, floor, begins, ceiling, self.lead)
                move = read_move(self.reader, str(place.key), cue, figure, free, bounds)
                yield move
                taken = max(taken, move.end)
            floor = max(floor, taken)

    def _told(
        self, percent: Percent, floor: int, previous: Cue | None, last: Subject | None
    ) -> tuple[Cue | None, Subject | None]:
        """The cue of a percentage and its subject."""
        cue = cue_of(self.text, percent, self.parts, floor)
        if cue is not None:
            return cue, subject_of(self.parts, cue, percent)
        if last and self._goes_on(percent, floor):
            return previous, last
        subject = self.parts.subject_before(percent.start)
        cue = signed(self.text, percent, subject)
        if cue is None and subject is not None and subject.start >= floor:
            cue = elided(self.text, percent, previous, self.parts, subject)
        return cue, subject

    def _goes_on(self, percent: Percent, floor: int) -> bool:
        """As in "slid 7% on Tuesday and a further 3% on Wednesday": more of the move before."""
        before = self.text[max(floor, percent.start - 24) : percent.start]
        if before.endswith(" and "):
            return bool(IN_TRADING.match(self.text, percent.end, percent.end + 30))
        return bool(_FURTHER.search(before))

    def _row_of(self, percents: Sequence[Percent], index: int) -> list[Percent]:
        """The percentages in a row from one on: "2%, 3% and 4%"."""
        row = [percents[index]]
        for percent in percents[index + 1 :]:
            if not _IN_A_ROW.fullmatch(self.text, row[-1].end, percent.start):
                break
            row.append(percent)
        return row

    def _ceiling(
        self, percents: Sequence[Percent], following: int, subject: Subject, told: int
    ) -> int:
        """Where the words of a move end: at the next figure, or at the next instrument, of which they are told."""
        ceiling = percents[following].start if following < len(percents) else self.sentence.end
        after = self.parts.subject_after(told)
        if after and after.kind == "place" and after.key != subject.key:
            ceiling = min(ceiling, after.start)
        return ceiling

    def _is_supposed(self, cue: Cue, percent: Percent | None) -> bool:
        first = min(cue.start, percent.start) if percent else cue.start
        return bool(_HYPOTHETICAL.search(self.text[max(self.sentence.start, first - 80) : first]))

    def by_prices(self) -> Iterator[PriceMove]:
        """Moves without a percentage: "shares fell $1.20 to $75.10"."""
        for cue in self.parts.cues if self.money else ():
            near = [
                m
                for m in self.money
                if (
                    cue.end <= m.start < cue.end + 40 and only_between(self.text[cue.end : m.start])
                )
                or m.end == cue.start - 1
            ]
            if not near or cue.direction == "flat":
                continue
            subject = subject_of(self.parts, cue, None)
            if subject is None or subject.key not in self.reader.exchanges:
                continue
            if self._is_supposed(cue, None):
                continue
            start = self.sentence.start
            bounds = Bounds(self.sentence, start, start, self.sentence.end, self.lead)
            move = read_move(self.reader, subject.key, cue, None, self.money, bounds)
            told = (move.amount is not None) + (move.price is not None)
            if told == 2 or (told and not (cue.weak and not self._is_priced(subject, cue))):
                yield move
                return

    def _is_priced(self, subject: Subject, cue: Cue) -> bool:
        """Whether "down $3.40" is said of shares, of their close, or after their price."""
        verbs = self.text[subject.end : cue.start].lower().split()
        return (
            subject.kind == "share"
            or not STAYED.isdisjoint(verbs)
            or any(subject.end <= m.start and m.end <= cue.start for m in self.money)
        )

    def unchanged(self, told: Sequence[PriceMove]) -> Iterator[PriceMove]:
        """As in "Newmont ended flat": the word itself is the figure."""
        for cue in self.parts.cues:
            if cue.direction != "flat" or any(m.start <= cue.start < m.end for m in told):
                continue
            subject = self._stayed(cue, told)
            if subject is None or subject.key not in self.reader.exchanges:
                continue
            floor = max([m.end for m in told if m.end <= cue.start], default=self.sentence.start)
            after = [m.start for m in told if m.start >= cue.end]
            ceiling = min(after, default=self.sentence.end)
            bounds = Bounds(self.sentence, floor, floor, ceiling, self.lead)
            yield read_move(self.reader, str(subject.key), cue, None, self.money, bounds)

    def _stayed(self, cue: Cue, told: Sequence[PriceMove]) -> Subject | None:
        """Whose price stayed: the nearest subject before "was flat", with no other noun between; in a list of moves
        the bare word will do ("Nike +1.1%; Boeing flat")."""
        subject = self.parts.subject_before(cue.start)
        if subject is None or subject.kind == "other" or subject.possessive:
            return None
        words = self.text[subject.end : cue.start].lower().replace(",", " , ").strip(" ()").split()
        verbs, recovered = 0, False
        while words and (words[-1] in STAYED or words[-1] in STAYED_SO):
            recovered |= words[-1] == "to"
            verbs += words.pop() in STAYED
        changed = " " in self.text[cue.start : cue.end]
        if not verbs and (words or not (changed or told)):
            return None
        rest_is_told = (
            not words
            or recovered
            or words[-1]
            in {
                ",",
                "and",
                "but",
                "it",
                "they",
                "that",
                "which",
                "—",
                "–",
            }
        )
        return subject if rest_is_told else None


def _with_sessions_shared(moves: list[PriceMove]) -> list[PriceMove]:
    """As in "AMD lost 0.8% after the bell, while Microsoft was little changed": one session for both, told of
    the first or of the last."""
    forward = list(accumulate(moves, _inheriting))
    return list(accumulate(reversed(forward), _inheriting))[::-1]


def _inheriting(other: PriceMove, move: PriceMove) -> PriceMove:
    """The move in the session of another instrument's, where nothing else is said of when it was."""
    inherits = (
        move.session is None
        and move.stage is None
        and move.period == other.period == "day"
        and move.symbol != other.symbol
        and other.session in {"premarket", "afterhours"}
    )
    return replace(move, session=other.session) if inherits else move


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
