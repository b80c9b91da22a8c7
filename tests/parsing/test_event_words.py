"""The words of event tables: verbs stand in all their forms, and no group names a word of another spelling."""

from __future__ import annotations

import pytest

from articles.parsing.plain import plain
from articles.parsing.tables.event_groups import GROUPS
from articles.parsing.tables.event_pairs import PAIRS
from articles.parsing.tables.event_phrases import PHRASES
from articles.parsing.tables.event_words import verbs


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("lift", ("lift", "lifts", "lifted", "lifting")),
        ("raise", ("raise", "raises", "raised", "raising")),
        ("trim", ("trim", "trims", "trimmed", "trimming")),
        ("widen", ("widen", "widens", "widened", "widening")),
        ("carry", ("carry", "carries", "carried", "carrying")),
        ("free", ("free", "frees", "freed", "freeing")),
        ("slash", ("slash", "slashes", "slashed", "slashing")),
        ("cut/cut", ("cut", "cuts", "cutting")),
        ("rise/rose/risen", ("rise", "rises", "rose", "risen", "rising")),
        ("edge up", ("edge up", "edges up", "edged up", "edging up")),
    ],
)
def test_a_verb_has_all_its_forms(verb, forms):
    assert verbs(verb) == forms


def test_words_are_written_as_a_plain_text_has_them():
    words = {word for phrase in PHRASES for word in phrase.words}
    words |= {word for group in GROUPS.values() for word in group}
    assert {word for word in words if plain(word) != word or not word} == set()


def test_every_pair_is_of_groups_that_exist():
    assert {name for pair in PAIRS for name in (pair.first, pair.second)} <= GROUPS.keys()


def test_every_group_is_of_use():
    assert GROUPS.keys() <= {name for pair in PAIRS for name in (pair.first, pair.second)}
