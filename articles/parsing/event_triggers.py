"""Where a text says what tells of an event: phrases, and pairs of words in one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from articles.parsing.document import Span, Trigger
from articles.parsing.tables.event_groups import GROUPS
from articles.parsing.tables.event_pairs import PAIRS
from articles.parsing.tables.event_phrases import PHRASES
from articles.parsing.tables.event_words import Pair, Phrase

# What a word or a phrase may tell: phrases by itself, the groups it is of, the pairs it can end, each with the group
# that must stand before it, and all those groups.
TriggerWord = tuple[
    tuple[Phrase, ...], tuple[str, ...], tuple[tuple[Pair, str], ...], frozenset[str]
]


def strongest_of_sentences(
    words: Sequence[tuple[int, int, TriggerWord]], sentences: Sequence[Span]
) -> Iterator[tuple[int, Mapping[str, Trigger]]]:
    """For each sentence that has any, its number and its strongest trigger of each type.

    A type said twice in one breath is one statement. ``words`` are the places of known words in the text, in order
    of their ends.
    """
    number, last, begins, ends = -1, len(sentences) - 1, 0, 0
    strongest, seen = _Strongest(), dict[str, tuple[int, int, TriggerWord]]()
    for hit in words:
        start, end, (phrases, groups, pairs, partners) = hit
        while start >= ends and number < last:
            if strongest:
                yield number, strongest
                strongest = _Strongest()
            number += 1
            begins, ends = sentences[number]
            seen = {}
        if start < begins or end > ends:
            continue
        for phrase in phrases:
            strongest.add(phrase, start, end, "event:phrase")
        if not partners.isdisjoint(seen):
            for pair, partner in pairs:
                before = seen.get(partner)
                if before is not None and before[1] <= start <= before[1] + pair.reach:
                    strongest.add(pair, before[0], end, "event:pair")
        for group in groups:
            seen[group] = hit
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


@cache
def trigger_words() -> Mapping[str, TriggerWord]:
    """Every phrase and every word of a group, with what it may tell."""
    phrases: dict[str, list[Phrase]] = defaultdict(list)
    groups: dict[str, list[str]] = defaultdict(list)
    ends = _pairs_ended()
    for phrase in PHRASES:
        for words in phrase.words:
            phrases[words].append(phrase)
    for group, members in GROUPS.items():
        for words in members:
            groups[words].append(group)
    return {
        words: _trigger_word(phrases.get(words, ()), groups.get(words, ()), ends)
        for words in phrases | groups
    }


def _trigger_word(
    phrases: Sequence[Phrase],
    groups: Sequence[str],
    ends: Mapping[str, Sequence[tuple[Pair, str]]],
) -> TriggerWord:
    """A word of some phrases and groups; ``ends`` are by group the pairs that its words end."""
    pairs = tuple(pair for group in groups for pair in ends.get(group, ()))
    return tuple(phrases), tuple(groups), pairs, frozenset(partner for _, partner in pairs)


def _pairs_ended() -> dict[str, tuple[tuple[Pair, str], ...]]:
    """For each group the pairs that a word of it ends, with the group that must stand before it."""
    ended: dict[str, list[tuple[Pair, str]]] = defaultdict(list)
    for pair in PAIRS:
        ended[pair.second].append((pair, pair.first))
        if pair.either and pair.first != pair.second:
            ended[pair.first].append((pair, pair.second))
    return {group: tuple(pairs) for group, pairs in ended.items()}
