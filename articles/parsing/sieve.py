"""Many patterns whose places in a stretch of text are found together, in one pass.

``scanning.Scan`` is for one pattern that a whole text is put to. A sentence that states a figure is asked by dozens of
patterns, most of which have nothing in it: what none of a pattern's beginnings stands in costs that pattern nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

import ahocorasick

from articles.parsing.lexicon import lower_case
from articles.parsing.scanning import beginnings


class Sieve:
    """Named patterns, each beginning with a sign or the beginning of a word; errors: ValueError where one may begin
    with any character, by the first use."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        self.patterns = dict(patterns)

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        names: dict[str, list[str]] = {}
        for name, pattern in self.patterns.items():
            for opening in _openings(pattern):
                names.setdefault(opening, []).append(name)
        automaton = ahocorasick.Automaton()
        for opening, of_patterns in names.items():
            automaton.add_word(opening, (len(opening), of_patterns))
        automaton.make_automaton()
        return automaton

    def sift(self, text: str, start: int, end: int) -> Sifted:
        """The places between two offsets where a pattern's match may begin."""
        lowered = lower_case(text[start:end]).replace("\n", " ").replace("\xa0", " ")
        places: dict[str, list[int]] = {}
        for last, (length, names) in self._automaton.iter(lowered):
            first = last - length + 1
            if first and lowered[first].isalnum() and lowered[first - 1].isalnum():
                continue
            for name in names:
                places.setdefault(name, []).append(start + first)
        return Sifted(self.patterns, text, places)


class Sifted:
    """What a sieve kept of a stretch of text; every search is for a pattern by its name."""

    __slots__ = ("_patterns", "_places", "_text")

    def __init__(
        self, patterns: Mapping[str, re.Pattern[str]], text: str, places: Mapping[str, list[int]]
    ) -> None:
        self._patterns, self._text, self._places = patterns, text, places

    def places(self, name: str, start: int, end: int) -> list[int]:
        """Where between two offsets a match may begin."""
        places = self._places.get(name)
        return [place for place in places if start <= place < end] if places else []

    def finditer(self, name: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches that lie between two offsets, left to right, none overlapping another."""
        pattern = self._patterns[name]
        for place in self._places.get(name, ()):
            if start <= place < end and (match := pattern.match(self._text, place, end)):
                yield match
                start = match.end()

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """The first match that lies between two offsets."""
        for place in self._places.get(name, ()):
            if start <= place < end and (
                match := self._patterns[name].match(self._text, place, end)
            ):
                return match
        return None


def _openings(pattern: re.Pattern[str]) -> set[str]:
    """The beginnings of a pattern that begin with no other, so that no place is found twice."""
    found = beginnings(pattern.pattern.replace(r"\s", " "), pattern.flags)
    openings = {opening.lower() for opening in found}
    if "" in openings:
        raise ValueError(f"{pattern.pattern!r} may begin with any character.")
    return {
        opening
        for opening in openings
        if not any(opening[:length] in openings for length in range(1, len(opening)))
    }
