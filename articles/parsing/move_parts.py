"""What a stated move is made of: words of rise and fall, and what may rise or fall, in the order of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from articles.parsing.document import Direction, Span
from articles.parsing.tables.move_words import BETWEEN

Kind = Literal["place", "share", "other"]
# How many subjects before a cue are looked at for the one that it is told of.
LOOK_BACK = 8

_FIGURE = frozenset("$€£¥₹0123456789")
_SPLIT = re.compile(r"[\s,()\[\]]+")


class Cue(NamedTuple):
    """A word of rise or fall. ``weak`` ones mean a move only beside a figure; ``noun`` is one that may be a noun;
    of ``growth`` only shares are told."""

    direction: Direction
    start: int
    end: int
    weak: bool = False
    noun: bool = False
    growth: bool = False


class Subject(NamedTuple):
    """What may rise or fall: an instrument's key, or None for something else.

    ``named`` is where the instrument's own name starts, for "X's shares" before the subject; None where the
    words name none.
    """

    key: str | None
    start: int
    end: int
    kind: Kind
    possessive: bool = False
    named: int | None = None

    @property
    def begins(self) -> int:
        """Where its words begin, with the name before "shares"."""
        return self.start if self.named is None else min(self.start, self.named)


@dataclass(slots=True)
class Parts:
    """The cues and subjects of a sentence, to be asked what stands before or after a place.

    ``lists`` are words like "gainers", whose figures stand in a list without a verb.
    """

    text: str
    span: Span
    cues: list[Cue]
    subjects: list[Subject]
    lists: list[Cue]
    _cue_ends: list[int] = field(init=False)
    _subject_ends: list[int] = field(init=False)
    _list_ends: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._cue_ends = [cue.end for cue in self.cues]
        self._subject_ends = [subject.end for subject in self.subjects]
        self._list_ends = [cue.end for cue in self.lists]

    def subject_before(self, position: int) -> Subject | None:
        """The last subject that ends at or before ``position``."""
        index = bisect_right(self._subject_ends, position)
        return self.subjects[index - 1] if index else None

    def subjects_before(self, position: int) -> Sequence[Subject]:
        """The last few subjects that end at or before ``position``, the nearest first."""
        index = bisect_right(self._subject_ends, position)
        return self.subjects[max(0, index - LOOK_BACK) : index][::-1]

    def subject_after(self, position: int) -> Subject | None:
        """The first subject that starts at or after ``position``."""
        index = bisect_right(self._subject_ends, position)
        for subject in self.subjects[index : index + 3]:
            if subject.start >= position:
                return subject
        return None

    def cues_between(self, start: int, end: int) -> Sequence[Cue]:
        """The cues between two places, in order."""
        first = bisect_right(self._cue_ends, start)
        last = bisect_right(self._cue_ends, end)
        return [cue for cue in self.cues[first:last] if cue.start >= start]

    def cue_after(self, position: int) -> Cue | None:
        """The first cue that starts at or after ``position``."""
        index = bisect_left(self._cue_ends, position)
        for cue in self.cues[index : index + 2]:
            if cue.start >= position:
                return cue
        return None

    def list_before(self, position: int) -> Cue | None:
        """The last word like "gainers" before ``position``."""
        index = bisect_right(self._list_ends, position)
        return self.lists[index - 1] if index else None


def only_between(words: str) -> bool:
    """Whether nothing but figures and words that may part a verb from its figure stands in ``words``."""
    return words == " " or all(
        word in BETWEEN or word.endswith("ly") or not _FIGURE.isdisjoint(word)
        for word in _SPLIT.split(words.lower())
        if word
    )
