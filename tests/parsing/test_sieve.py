"""Patterns that are put to a text together find what each of them finds alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.release_words import PATTERNS
from articles.parsing.sieve import Sieve

SIEVE = Sieve(PATTERNS)
WORDS = (
    *(
        "rose",
        "from a year earlier",
        "the",
        "than economists had expected",
        "a record",
        "in",
        "June",
        "will",
        "to",
        "5%",
    ),
    *(
        "on a quarter",
        "third straight month",
        ",",
        "(",
        "annual",
        "gold",
        "below",
        "compared with",
        "forecasts",
        "over",
    ),
)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join), st.sampled_from(sorted(PATTERNS)))
def test_it_finds_what_the_pattern_finds(text, name):
    first = SIEVE.sift(text, 0, len(text)).search(name, 0, len(text))
    alone = PATTERNS[name].search(text)
    assert (first and first.span()) == (alone and alone.span())


def test_places_are_those_of_the_whole_text():
    text = "Prices rose. Exports set a record."
    found = SIEVE.sift(text, 13, len(text)).search("record", 13, len(text))
    assert found is not None
    assert found.span() == (27, 33)


def test_line_breaks_and_hard_blanks_are_blanks():
    text = "up on\nthe\xa0year"
    assert SIEVE.sift(text, 0, len(text)).search("y/y", 0, len(text)) is not None


def test_a_pattern_that_may_begin_anyhow_is_refused():
    with pytest.raises(ValueError, match="any character"):
        Sieve({"word": re.compile(r"\w+")}).sift("It rose.", 0, 8)
