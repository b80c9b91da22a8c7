"""What one sentence says in good or bad words: read clause by clause, rises and falls by what rises or falls."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from articles.parsing.document import Span
from articles.parsing.tables.tone_words import (
    ASSETS,
    BURDENS,
    CLAUSE_BREAKS,
    COMPARED,
    CONCESSIONS,
    DOUBTED,
    FALLING,
    INERT,
    LOSSES,
    MILD,
    NEGATIONS,
    NEGATIVE,
    NEITHER,
    POSITIVE,
    RELIEFS,
    RISING,
    STRONG,
)

# How far before a word stands what negates it or says how strong it is, in characters.
REACH = 22
# How far away the subject of a rise may stand.
SUBJECT_REACH = 80
# What a rise of something that no table knows counts: mostly somebody's shares.
UNKNOWN = 0.6
# What is left of a word that may or might be, that is conceded, and of a bad thing that is over.
DOUBTED_SHARE, CONCEDED, OVER = 0.35, 0.2, -0.75
# No sentence says more than this, however many words it takes.
MOST = 4.0

_MARKS = re.compile(r"[,;:]")


@dataclass(frozen=True, slots=True)
class ToneWord:
    """What a word of the tables does: its tone by itself, the rise it tells of (negative: a fall), what a rise
    of it means (None: it is no subject), what it makes of a word after it, and whether it ends a clause."""

    value: float = 0.0
    move: float = 0.0
    subject: float | None = None
    turn: float = 1.0
    loss: float = 0.0
    doubt: bool = False
    breaks: bool = False
    relieves: bool = False
    concedes: bool = False
    # Whether it is several words, which a mark may part.
    parts: bool = False


_Hit = tuple[int, int, ToneWord]


def strengths_of(words: Sequence[_Hit], text: str, sentences: Sequence[Span]) -> Iterator[float]:
    """What the words of each sentence weigh together, negative for bad ones, at most MOST; 0.0 for none.

    ``words`` are the places of known words in the text, in order of their ends.
    """
    marks = [mark.start() for mark in _MARKS.finditer(text)]
    marks.append(len(text))
    done, mark, count = 0, 0, len(words)
    for begins, ends in sentences:
        hits: list[_Hit] = []
        while done < count and words[done][0] < ends:
            hit = start, end, word = words[done]
            done += 1
            if start < begins or end > ends or (word.parts and _MARKS.search(text, start, end)):
                continue
            # Of words inside one another the longest stands.
            if hits and start >= hits[-1][0] and end <= hits[-1][1]:
                continue
            while hits and hits[-1][0] >= start:
                hits.pop()
            hits.append(hit)
        if not hits:
            yield 0.0
            continue
        mark = bisect_left(marks, hits[0][0], mark)
        yield _strength(hits, marks, mark)


def _strength(hits: Sequence[_Hit], marks: Sequence[int], mark: int) -> float:
    """What the words of one sentence weigh; marks, from the number ``mark`` on, and some words end a clause."""
    total, subject = 0.0, UNKNOWN
    clause: list[_Hit] = []
    for hit in hits:
        start, _, word = hit
        parted = marks[mark] < start
        if parted:
            mark = bisect_left(marks, start, mark)
        if clause and (parted or word.breaks):
            total += _clause_tone(clause, subject)
            subject = _inherited(clause, subject)
            clause = []
        # What is conceded stands at the head of its clause.
        if not word.breaks or word.concedes:
            clause.append(hit)
    if clause:
        total += _clause_tone(clause, subject)
    return max(-MOST, min(MOST, total))


def _inherited(clause: Sequence[_Hit], before: float) -> float:
    """What a rise of something unnamed means after a clause: "The bank cut its rate, its first cut" has what is
    neither good nor bad stay so."""
    for _, _, word in reversed(clause):
        if word.subject is not None:
            return 0.0 if word.subject == 0.0 else UNKNOWN
    return before


def _clause_tone(clause: Sequence[_Hit], inherited: float) -> float:
    """The tone of a clause; ``inherited`` is what a rise of something unnamed means in it."""
    if len(clause) == 1:
        return _tone_alone(clause[0][2], inherited)
    total, certainty = 0.0, CONCEDED if clause[0][2].concedes else 1.0
    moves = 0
    for _, _, word in clause:
        if word.move:
            moves += 1
    for index, (start, _, word) in enumerate(clause):
        if word.doubt:
            certainty = DOUBTED_SHARE
        value = word.value
        # "Growth slowed": growth is what slowed, not what happened.
        if word.move and (moves == 1 or word.subject is None):
            share = 1.0 if word.subject is None else 0.5
            value += share * word.move * _subject_sign(clause, index, inherited)
        elif word.loss and not moves:
            value -= word.loss
        if value:
            # "The strike ended": what is bad by itself may be over; a fall may not: "it ended 0.4% lower".
            total += value * _turn(clause, index, start, bad=word.value < 0) * certainty
    return total


def _tone_alone(word: ToneWord, inherited: float) -> float:
    """The tone of a clause in which no other word counts."""
    value = word.value
    if word.move:
        value += (1.0 if word.subject is None else 0.5) * word.move * inherited
    elif word.loss:
        value -= word.loss
    if word.doubt:
        return value * DOUBTED_SHARE
    return value * CONCEDED if word.concedes else value


def _subject_sign(clause: Sequence[_Hit], index: int, inherited: float) -> float:
    """What a rise of the nearest thing in the clause means: 1 good, -1 bad, 0 neither; ``inherited`` without one."""
    start, end, _ = clause[index]
    nearest, sign = SUBJECT_REACH, inherited
    for other_start, other_end, word in clause:
        if word.subject is None:
            continue
        distance = start - other_end if other_end <= start else other_start - end
        if 0 <= distance < nearest:
            nearest, sign = distance, word.subject
    return sign


def _turn(clause: Sequence[_Hit], index: int, start: int, *, bad: bool) -> float:
    """What the words around make of a word's weight: negated, weakened or strengthened, or over."""
    factor = 1.0
    for before in range(index - 1, -1, -1):
        _, end, word = clause[before]
        if start - end > REACH:
            break
        factor *= OVER if bad and word.relieves else word.turn
    if bad and index + 1 < len(clause):
        after, _, word = clause[index + 1]
        if word.relieves and after - clause[index][1] < REACH:
            factor *= OVER
    return factor


@cache
def tone_words() -> Mapping[str, ToneWord]:
    """Every word of the tables with what it does."""
    words: dict[str, dict[str, Any]] = {}
    for table, does in _effects():
        for word in table:
            words.setdefault(word, {"parts": " " in word}).update(does)
    for weights, name, sign in (
        (POSITIVE, "value", 1),
        (NEGATIVE, "value", -1),
        (RISING, "move", 1),
        (FALLING, "move", -1),
        (LOSSES, "loss", 1),
    ):
        for word, weight in weights.items():
            words.setdefault(word, {"parts": " " in word})[name] = sign * weight
    return {word: ToneWord(**does) for word, does in words.items()}


def _effects() -> Iterator[tuple[Iterable[str], Mapping[str, Any]]]:
    """Tables of words with what all of them do."""
    yield INERT, {}
    yield BURDENS, {"subject": -1.0}
    yield NEITHER, {"subject": 0.0}
    yield ASSETS, {"subject": 1.0}
    yield NEGATIONS, {"turn": -0.75}
    yield MILD, {"turn": 0.5}
    yield STRONG, {"turn": 1.5}
    yield COMPARED, {"turn": 0.0}
    yield DOUBTED, {"doubt": True}
    yield RELIEFS, {"relieves": True}
    yield CLAUSE_BREAKS, {"breaks": True}
    yield CONCESSIONS, {"breaks": True, "concedes": True}
