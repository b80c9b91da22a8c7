"""What a publisher changed: an earlier text against the one that replaced it, paragraph by paragraph and word by word.

Pure. The parts kept and taken away, joined, are the earlier text; the parts kept and put in, the later one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

KEPT, GONE, NEW = "kept", "gone", "new"
# A figure is one word: 2.2 became 2.4, not 2.2 lost its last 2.
WORD = re.compile(r"\s+|\d[\d.,]*\d|\w+|[^\w\s]")
# Beyond these a comparison takes longer than it tells.
MOST_WORDS = 2_000
MOST_PARAGRAPHS = 1_000
# Paragraphs less alike than this are one taken away and another put in.
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text that was kept, taken away or put in."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A paragraph with a change in it or, with ``unchanged``, that many without."""

    parts: tuple[Part, ...] = ()
    unchanged: int = 0


def changes(earlier: str, later: str) -> list[ChangedLine]:
    """The paragraphs in which two texts differ, in order, and how many between them do not."""
    old, new = _paragraphs(earlier), _paragraphs(later)
    if len(old) + len(new) > MOST_PARAGRAPHS:
        return _whole(old, GONE) + _whole(new, NEW)
    lines: list[ChangedLine] = []
    for tag, first, last, start, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            lines.append(ChangedLine(unchanged=last - first))
        else:
            lines += _replaced(old[first:last], new[start:stop])
    return lines


def words_changed(earlier: str, later: str) -> tuple[Part, ...]:
    """Two texts as one, in runs of words that were kept, taken away and put in."""
    old, new = WORD.findall(earlier), WORD.findall(later)
    if len(old) + len(new) > MOST_WORDS:
        return tuple(Part(kind, text) for kind, text in ((GONE, earlier), (NEW, later)) if text)
    parts = []
    for tag, first, last, start, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            parts.append(Part(KEPT, "".join(old[first:last])))
            continue
        if last > first:
            parts.append(Part(GONE, "".join(old[first:last])))
        if stop > start:
            parts.append(Part(NEW, "".join(new[start:stop])))
    return tuple(parts)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _whole(lines: Sequence[str], kind: str) -> list[ChangedLine]:
    return [ChangedLine((Part(kind, line),)) for line in lines]


def _replaced(old: Sequence[str], new: Sequence[str]) -> list[ChangedLine]:
    """Some paragraphs replaced by others: those alike, in order, word by word; the rest whole."""
    lines: list[ChangedLine] = []
    waiting = list(new)
    for line in old:
        place = next((at for at, other in enumerate(waiting) if _alike(line, other)), None)
        if place is None:
            lines += _whole([line], GONE)
            continue
        lines += _whole(waiting[:place], NEW)
        lines.append(ChangedLine(words_changed(line, waiting[place])))
        waiting = waiting[place + 1 :]
    return lines + _whole(waiting, NEW)


def _alike(line: str, other: str) -> bool:
    """Whether one paragraph may be a new wording of another, by the words that both have."""
    own, others = set(WORD.findall(line.lower())), set(WORD.findall(other.lower()))
    return len(own & others) >= ALIKE * max(len(own), len(others))
