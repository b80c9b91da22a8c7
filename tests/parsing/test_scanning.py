"""A scan finds what ``re`` finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.scanning import Scan, beginnings

PATTERNS = [
    (r"\b(?:rose|rise[ns]?|fell|falls?)\b", 0),
    (r"\b(?:rose|up\s+to|[Aa]ccording\s+to)\b", 0),
    (r"\b(?:the\s+)?(?:first|second)[\s-]quarter\b|Q[1-4]\b", re.IGNORECASE),
    (r"(?:a|ab|abc)d?|x{1,3}y", 0),
]
WORDS = [
    "rose",
    "Rose",
    "risen",
    "falls",
    "up to",
    "according to",
    "the first quarter",
    "Q3",
    "abcd",
    "xxy",
    "\u0130",
]


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"\brose\b", {"rose"}),
        (r"(?:the\s)?rose", {"the", "rose"}),
        (r"\b[Rr]os?e", {"Rose", "rose", "Roe", "roe"}),
        (r"rises+x", {"rises"}),
        (r"\d+", {""}),
        (r"x*y", {"x", "y"}),
    ],
)
def test_what_a_match_may_begin_with(pattern, first):
    assert beginnings(pattern) == first


def test_a_pattern_that_may_begin_anyhow_is_refused():
    with pytest.raises(ValueError, match="any character"):
        Scan(r"\w+ rose").search("It rose.")


@given(
    st.sampled_from(PATTERNS),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), max_size=12).map(" ".join),
    st.integers(0, 20),
)
def test_a_scan_finds_what_re_finds(case, text, start):
    scan, plain = Scan(*case), re.compile(*case)
    spans = [match.span() for match in plain.finditer(text, start)]
    assert [match.span() for match in scan.finditer(text, start)] == spans
    found = scan.search(text, start)
    assert (found.span() if found else None) == (spans[0] if spans else None)
    assert scan.sub("-", text) == plain.sub("-", text)
