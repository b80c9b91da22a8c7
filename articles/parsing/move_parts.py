"""What a stated move is made of: words of rise and fall, and what may rise or fall, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from articles.parsing.document import Direction, Document, Place, Span, TickerMention
from articles.parsing.numbers import Percent
from articles.parsing.tables.move_words import (
    BEFORE_NOUN,
    BETWEEN,
    DEPOSITARY,
    DIRECTIONS,
    NOT_A_SHARE_BEFORE,
    NOT_SHARES_AFTER,
    OTHER_SUBJECTS,
    SHARE_WORDS,
    WEAK_CUES,
)

# How far into a sentence an instrument stands that the sentence is about.
OPENING = 30
# How far before its figure a cue may stand.
REACH = 90

_WORD = re.compile(r"[A-Za-z][A-Za-z&-]{0,24}")
_SHARES_OF = re.compile(r"(?:\sprice)?\s(?:of|in)\s.{0,35}$")
_OF_A_GOOD = re.compile(
    r"\s(?:of|at)\s(?!the\b|its\b|these\b|those\b|companies\b|\w+\s(?:makers|companies|producers|banks))[a-z]"
)
_SPLIT = re.compile(r"[\s,()\[\]]+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of rise or fall; ``weak`` ones mean a move only beside a figure."""

    direction: Direction
    start: int
    end: int
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """What may rise or fall: an instrument's key, or None for something else."""

    key: str | None
    start: int
    end: int
    kind: Literal["place", "share", "other"]


@dataclass(slots=True)
class Reader:
    """One sentence after the other, remembering which instrument was spoken of last."""

    document: Document
    places: Sequence[Place]
    exchanges: dict[str, TickerMention]
    primary: str | None
    last_key: str | None = None
    starts: list[int] = field(default_factory=list)
    just_moved: bool = False
    _in_passing: bool = False
    _end: int = 0

    def __post_init__(self) -> None:
        self.last_key = self.primary
        self.starts = [place.start for place in self.places]

    def places_in(self, span: Span) -> Sequence[Place]:
        """The places that start in ``span``, in order."""
        return self.places[
            bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)
        ]

    def go_to(self, sentence: Span) -> None:
        """A new paragraph speaks of the piece's subject again, save after the move of another instrument."""
        between = self.document.text[self._end : sentence.start]
        if self._in_passing and self.primary and "\n" in between:
            self.last_key, self._in_passing = self.primary, False
        self._end = sentence.end

    def remember(self, sentence: Span, places: Sequence[Place], moved: str | None) -> None:
        """Whom "the stock" of the next sentence means: what moved, or what the sentence opens with; one named in
        passing only where the piece has no single subject."""
        self.just_moved = moved is not None
        if moved:
            self.last_key, self._in_passing = moved, False
        elif places and places[0].start - sentence.start < OPENING:
            self.last_key, self._in_passing = places[0].key, True
        elif places:
            self.last_key = self.primary or places[-1].key


@dataclass(frozen=True, slots=True)
class Parts:
    """The cues and subjects of a sentence, each in order."""

    cues: list[Cue]
    subjects: list[Subject]


def parts_of(reader: Reader, sentence: Span, places: Sequence[Place]) -> Parts:
    """Every cue and everything whose rise or fall could be meant, read in one pass over the words."""
    text = reader.document.text
    cues: list[Cue] = []
    subjects = [Subject(place.key, place.start, place.end, "place") for place in places]
    words = [
        (m.start(), m.end(), m[0].lower())
        for m in _WORD.finditer(text, sentence.start, sentence.end)
    ]
    if reader.just_moved and words and words[0][2] in {"it", "they"}:
        subjects.append(Subject(reader.last_key, words[0][0], words[0][1], "share"))
    for index, (start, end, word) in enumerate(words):
        following = words[index + 1][2] if index + 1 < len(words) else ""
        if word in DIRECTIONS and not (
            word == "up" and following == "to" and text[end : end + 6].endswith(tuple("0123456789"))
        ):
            cues.append(Cue(DIRECTIONS[word], start, end, word in WEAK_CUES))
        elif word == "little" and following == "changed":
            cues.append(Cue("flat", start, words[index + 1][1]))
        previous = words[index - 1][2] if index else ""
        is_share = word in SHARE_WORDS or (word == "receipts" and previous in DEPOSITARY)
        if not is_share and word not in OTHER_SUBJECTS:
            continue
        if any(start < place.end and place.start < end for place in places):
            continue
        if is_share and not _is_no_share(text, word, end, previous, following):
            key = _owner(reader, sentence, places, start, end)
            subjects.append(Subject(key, start, end, "share"))
        elif not (word in {"price", "prices"} and previous in SHARE_WORDS):
            kind: Literal["share", "other"] = (
                "share" if (word, following) == ("price", "action") else "other"
            )
            key = _owner(reader, sentence, places, start, end) if kind == "share" else None
            subjects.append(Subject(key, start, end, kind))
    subjects.sort(key=lambda subject: (subject.start, -subject.end))
    return Parts(cues, subjects)


def _is_no_share(text: str, word: str, end: int, previous: str, following: str) -> bool:
    """As in "shares outstanding", "market share" and "stocks of refined metal"."""
    if following in NOT_SHARES_AFTER or previous in NOT_A_SHARE_BEFORE:
        return True
    return word == "stocks" and bool(_OF_A_GOOD.match(text, end))


def _owner(
    reader: Reader, sentence: Span, places: Sequence[Place], start: int, end: int
) -> str | None:
    """Whose shares: "shares of X", "X's shares", else the last instrument spoken of."""
    text = reader.document.text
    after = next((p for p in places if p.start >= end), None)
    if after and _SHARES_OF.match(text[end : after.start]):
        return after.key
    before = [p for p in places if p.end <= start]
    return before[-1].key if before else reader.last_key


def last_before(subjects: Sequence[Subject], position: int) -> Subject | None:
    """The last subject that ends at or before ``position``."""
    return next((s for s in reversed(subjects) if s.end <= position), None)


def only_between(words: str) -> bool:
    """Whether nothing but figures and words that may part a verb from its figure stands in ``words``."""
    return all(
        word in BETWEEN or word.endswith("ly") or word[0] in "$€£¥₹0123456789"
        for word in _SPLIT.split(words.lower())
        if word
    )


def cue_of(text: str, percent: Percent, cues: Sequence[Cue], floor: int) -> Cue | None:
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
        if only_between(text[cue.end : percent.start]):
            return _combined(cue, before)
    if text[percent.start] == "+":
        return Cue("up", percent.start, percent.start + 1)
    if percent.value < 0:
        return Cue("down", percent.start, percent.start + 1)
    return None


def _combined(cue: Cue, before: Sequence[Cue]) -> Cue:
    """Of "edged lower" and "added up" the stronger word."""
    earlier = [c for c in before if c.end <= cue.start and cue.start - c.end < 3]
    return earlier[-1] if earlier and cue.weak and not earlier[-1].weak else cue


def elided(text: str, percent: Percent, previous: Cue, subjects: Sequence[Subject]) -> Cue | None:
    """As in "Alibaba lost 3% and JD.com 2%": the second figure shares the first one's verb."""
    subject = last_before(subjects, percent.start)
    if subject is None or subject.kind != "place" or subject.start < previous.end:
        return None
    between = text[subject.end : percent.start]
    return previous if len(between) < 20 and only_between(between) else None
