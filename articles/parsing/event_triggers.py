"""Where a text says what tells of an event: phrases, and pairs of words in one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick

from articles.parsing.document import Direction, Span
from articles.parsing.tables.event_groups import GROUPS
from articles.parsing.tables.event_pairs import PAIRS
from articles.parsing.tables.event_phrases import PHRASES
from articles.parsing.tables.event_words import Pair, Phrase


class Trigger(NamedTuple):
    """A phrase or a pair found in the text; ``start`` and ``end`` are its place."""

    type: str
    weight: float
    direction: Direction | None
    phase: str | None
    start: int
    end: int
    rule: str


# What a word may mean: the words' length, the phrases, and for each group its name and the pairs it can end.
_Meaning = tuple[int, tuple[Phrase, ...], tuple[tuple[str, tuple[tuple[Pair, str], ...]], ...]]


def strongest_of_sentences(
    plain: str, sentences: Sequence[Span]
) -> Iterator[tuple[int, dict[str, Trigger]]]:
    """For each sentence that has any, its number and its strongest trigger of each type.

    A type said twice in one breath is one statement. ``plain`` is the whole text as ``plain.plain`` gives it.
    """
    number, strongest, seen = -1, _Strongest(), dict[str, tuple[int, int]]()
    for at, start, end, (_, phrases, groups) in _words(plain, sentences):
        if at != number:
            if strongest:
                yield number, strongest
            number, strongest, seen = at, _Strongest(), {}
        for phrase in phrases:
            strongest.add(phrase, start, end, "event:phrase")
        for _, pairs in groups:
            for pair, partner in pairs:
                before = seen.get(partner)
                if before is not None and before[1] <= start <= before[1] + pair.reach:
                    strongest.add(pair, before[0], end, "event:pair")
        for group, _ in groups:
            seen[group] = (start, end)
    if strongest:
        yield number, strongest


class _Strongest(dict[str, Trigger]):
    """The strongest trigger of each type so far."""

    def add(self, words: Phrase | Pair, start: int, end: int, rule: str) -> None:
        known = self.get(words.type)
        if known is None or words.weight > known.weight:
            self[words.type] = Trigger(
                words.type, words.weight, words.direction, words.phase, start, end, rule
            )


def _words(plain: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int, int, _Meaning]]:
    """The known words that lie in a sentence: its number, their place, and what they may mean."""
    number, last, bounds = -1, len(sentences) - 1, Span(0, 0)
    # A word and the spaces around it: a sentence's last word ends at its full stop or the text's end.
    for at, meaning in _automaton().iter(f" {plain} "):
        end = at - 1
        start = end - meaning[0]
        while start >= bounds.end and number < last:
            number += 1
            bounds = sentences[number]
        if bounds.start <= start and end <= bounds.end:
            yield number, start, end, meaning


@cache
def _automaton() -> ahocorasick.Automaton:
    """Every phrase and every word of a group, between spaces, with what it may mean."""
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    groups: dict[str, list[str]] = defaultdict(list)
    ends = _pairs_ended()
    for phrase in PHRASES:
        for words in phrase.words:
            phrases[words].append(phrase)
    for group, members in GROUPS.items():
        for words in members:
            groups[words].append(group)
    automaton = ahocorasick.Automaton()
    for words in {*phrases, *groups}:
        meaning: _Meaning = (
            len(words),
            tuple(phrases.get(words, ())),
            tuple((group, ends.get(group, ())) for group in groups.get(words, ())),
        )
        automaton.add_word(f" {words} ", meaning)
    automaton.make_automaton()
    return automaton


def _pairs_ended() -> dict[str, tuple[tuple[Pair, str], ...]]:
    """For each group the pairs that a word of it ends, with the group that must stand before it."""
    ended: dict[str, list[tuple[Pair, str]]] = defaultdict(list)
    for pair in PAIRS:
        ended[pair.second].append((pair, pair.first))
        if pair.either and pair.first != pair.second:
            ended[pair.first].append((pair, pair.second))
    return {group: tuple(pairs) for group, pairs in ended.items()}
