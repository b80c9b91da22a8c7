"""Names in texts."""

import pytest

from articles.parsing.lexicon import Lexicon, bundled
from articles.parsing.reference import Company

LEXICON = Lexicon.build(
    [
        Company("NWND", "XNYS", "Northwind Traders Inc.", aliases=("Northwind",)),
        Company("LAMP", "XNAS", "Lamp Holdings", ambiguous=frozenset({"Lamp"})),
    ]
)


def keys(text, *kinds):
    return [hit.key for hit in LEXICON.find(text).names if hit.kind in kinds]


def test_the_longest_name_stands():
    text = "Northwind Traders Inc. met Northwind."
    hits = [hit for hit in LEXICON.find(text).names if hit.kind == "company"]
    assert [text[hit.start : hit.end] for hit in hits] == ["Northwind Traders Inc.", "Northwind"]


@pytest.mark.parametrize(
    "text", ["Northwinds", "aNorthwind", "northwind blew", "Northwind-Southgate", "Northwind.com"]
)
def test_a_name_stands_between_boundaries_and_as_written(text):
    assert keys(text, "company") == []


@pytest.mark.parametrize("text", ["Northwind's", "Northwind-led", "(Northwind)", "NORTHWIND rose"])
def test_what_may_adjoin_a_name(text):
    assert keys(text, "company") == ["NWND:XNYS"]


def test_us_is_a_country_and_us_is_not():
    assert keys("The US told us.", "country") == ["US"]


def test_letters_that_grow_in_lower_case_move_no_place():
    text = "\u0130\u0130 Northwind"
    (hit,) = [hit for hit in LEXICON.find(text).names if hit.kind == "company"]
    assert text[hit.start : hit.end] == "Northwind"


def test_the_bundled_lexicon_is_built_once():
    assert bundled() is bundled()
    assert bundled().with_symbol("BABA", "XNYS") is not None
    assert bundled().with_symbol("NOSUCH") is None


def test_forty_thousand_names_are_one_lexicon():
    companies = [Company(f"S{n}", "XNYS", f"Company Number{n} Inc.") for n in range(20_000)]
    lexicon = Lexicon.build(companies)
    assert [hit.key for hit in lexicon.find("Company Number777 rose").names] == ["S777:XNYS"]
