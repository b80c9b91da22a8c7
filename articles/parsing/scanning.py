"""Patterns that begin with words, put only to the places where one of their beginnings stands.

Python's engine tries every alternative at every character. Of most of our patterns the first letters are known ("rose",
"fell", "the third quarter"), and one automaton finds all their places far faster than the engine walks to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick

from articles.parsing.patterns import regex

# How many letters of a beginning are looked for, and how many a class of characters may stand for.
LONGEST, WIDEST = 5, 12
_NOTHING_READ = frozenset({codes.AT, codes.ASSERT, codes.ASSERT_NOT})
# A beginning, and whether what follows in the pattern may be added to it.
_Opening = tuple[str, bool]


class Scan:
    """A pattern with the same matches as ``re``'s, compiled when it is first put to a text: a program that starts waits
    for none. Errors of its first use: ValueError where a match may begin anyhow."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = regex(pattern, flags)
        self._source, self._flags = pattern, flags
        self._folds = bool(flags & re.IGNORECASE)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        openings = beginnings(self._source, self._flags)
        if not all(openings):
            raise ValueError(f"{self._source!r} may begin with any character; compile it with re.")
        automaton = ahocorasick.Automaton()
        for opening in openings:
            automaton.add_word(opening, len(opening))
        automaton.make_automaton()
        return automaton

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches between two offsets, left to right, none overlapping another."""
        end = len(text) if end is None else min(end, len(text))
        done = start
        for place in self._places(text, start, end):
            if place >= done and (match := self.pattern.match(text, place, end)):
                yield match
                done = match.end()

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two offsets."""
        end = len(text) if end is None else min(end, len(text))
        for place in self._places(text, start, end):
            if match := self.pattern.match(text, place, end):
                return match
        return None

    def sub(self, replacement: Callable[[re.Match[str]], str] | str, text: str) -> str:
        """``text`` with every match replaced; a string stands for itself."""
        parts: list[str] = []
        done = 0
        for match in self.finditer(text):
            new = replacement if isinstance(replacement, str) else replacement(match)
            parts += (text[done : match.start()], new)
            done = match.end()
        return "".join(parts) + text[done:] if parts else text

    def _places(self, text: str, start: int, end: int) -> Sequence[int]:
        """Where a match may begin."""
        if not self._folds:
            found = [last - length + 1 for last, length in self._automaton.iter(text, start, end)]
        else:
            folded = text[start:end].lower()
            if len(folded) != end - start:
                # A letter that grows in lower case moves all places after it.
                return range(start, end)
            found = [start + last - length + 1 for last, length in self._automaton.iter(folded)]
        return sorted(set(found)) if len(found) > 1 else found


def beginnings(pattern: str, flags: int = 0) -> set[str]:
    """The first letters that a match of ``pattern`` may have; "" among them where they may be any."""
    openings = _openings(parser.parse(pattern, flags))
    if flags & re.IGNORECASE:
        return {opening.lower() for opening, _ in openings}
    return {opening for opening, _ in openings}


def _openings(items: Any) -> set[_Opening]:
    found: set[_Opening] = {("", True)}
    for code, value in items:
        if code in _NOTHING_READ:
            continue
        following = _following(code, value)
        found = {
            longer
            for opening, goes_on in found
            for longer in (_joined(opening, following) if goes_on else [(opening, False)])
        }
        if not any(goes_on for _, goes_on in found):
            break
    return found


def _joined(opening: str, following: set[_Opening]) -> Iterator[_Opening]:
    for more, goes_on in following:
        joined = opening + more
        yield joined[:LONGEST], goes_on and len(joined) < LONGEST


def _following(code: Any, value: Any) -> set[_Opening]:
    """What one part of a pattern may read."""
    if code is codes.LITERAL:
        return {(chr(value), True)}
    if code is codes.IN:
        characters = _characters(value)
        return {(character, True) for character in characters} or {("", False)}
    if code is codes.SUBPATTERN:
        return _openings(value[-1])
    if code is codes.BRANCH:
        return set().union(*(_openings(branch) for branch in value[1]))
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        least, most, repeated = value
        once = _openings(repeated)
        if most > 1:
            once = {(opening, False) for opening, _ in once}
        return once if least else once | {("", True)}
    return {("", False)}


def _characters(members: Any) -> set[str]:
    """The characters of a class; none where they are many or told by what they are not."""
    found: set[str] = set()
    for code, value in members:
        if code is codes.LITERAL:
            found.add(chr(value))
        elif code is codes.RANGE and value[1] - value[0] < WIDEST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return set()
    return found if len(found) <= WIDEST else set()
