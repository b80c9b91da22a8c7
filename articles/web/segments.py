"""A text and the facts in it, cut so that every character is shown once and every fact can be marked.

Pure: facts that nest or cross are cut at each other's ends, so that marks always nest.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact's place in a text, ``text[start:end]``; ``key`` names it, ``kind`` is what it is a fact of."""

    key: str
    kind: str
    start: int
    end: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that the same facts cover, outermost first; ``begins`` are the facts that begin here."""

    text: str
    facts: tuple[Marked, ...] = ()
    begins: tuple[Marked, ...] = ()

    @property
    def marks(self) -> tuple[tuple[Marked, bool], ...]:
        """Each fact over the segment, and whether it begins with it."""
        return tuple((fact, fact in self.begins) for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text in segments; ``aside`` says that it is no part of the report."""

    segments: tuple[Segment, ...]
    aside: bool = False


def segments(
    text: str, facts: Iterable[Marked], start: int = 0, end: int | None = None
) -> list[Segment]:
    """Cut ``text[start:end]`` at every fact's ends.

    The segments' texts joined are ``text[start:end]``, none is empty, and those that a fact covers joined are
    its text there. Facts outside the range or without any characters are left out.
    """
    end = len(text) if end is None else min(end, len(text))
    inside = [fact for fact in facts if max(fact.start, start) < min(fact.end, end)]
    ends = {max(fact.start, start) for fact in inside} | {min(fact.end, end) for fact in inside}
    parts = []
    for left, right in pairwise(sorted(ends | {start, end})):
        covering = _outermost_first(fact for fact in inside if fact.start <= left < fact.end)
        begins = [fact for fact in covering if max(fact.start, start) == left]
        parts.append(Segment(text[left:right], tuple(covering), tuple(begins)))
    return parts


def paragraphs(
    text: str, facts: Sequence[Marked], told: Sequence[tuple[int, int]] | None = None
) -> list[Paragraph]:
    """The lines of a text that hold anything, in segments; a fact begins only where its first character is.

    A line that touches none of ``told``, the places (start, end) of what the piece reports, is an aside and has
    no marks; without ``told`` there are no asides.
    """
    ordered = sorted(facts, key=lambda fact: fact.start)
    starts = [fact.start for fact in ordered]
    shown = []
    for line in PARAGRAPH.finditer(text):
        if not line[0].strip():
            continue
        first, last = line.span()
        if told is not None and not any(start < last and end > first for start, end in told):
            shown.append(Paragraph((Segment(line[0]),), aside=True))
            continue
        near = [fact for fact in ordered[: bisect_right(starts, last)] if fact.end > first]
        shown.append(Paragraph(tuple(_begun(segments(text, near, first, last), first))))
    return shown


def _begun(parts: Iterable[Segment], start: int) -> Iterable[Segment]:
    """Segments of a line without the beginnings of facts that began before it."""
    for part in parts:
        begins = tuple(fact for fact in part.begins if fact.start >= start)
        yield Segment(part.text, part.facts, begins)


def _outermost_first(facts: Iterable[Marked]) -> list[Marked]:
    return sorted(facts, key=lambda fact: (fact.start - fact.end, fact.start, fact.key))
