"""Entries of a list of movers are about the name that each begins with."""

import pytest


def told(parse, text):
    return [f"{move.symbol} {move.percent:+}" for move in parse(text).price_moves]


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Boeing — The plane and rocket stock gave back 3.5% before the bell.", ["BA -3.5"]),
        ("Netflix – The video platform added about 2% after a note.", ["NFLX +2"]),
        ("Nike: The sneaker and clothing name dipped 1.1%.", ["NKE -1.1"]),
        ("Pfizer (PFE) – The drug and vaccine name tacked on 4%.", ["PFE +4"]),
        ("Intel — The Santa Clara, California-based chip company fell 2%.", ["INTC -2"]),
        ("Ford — The group said its truck sales rose 4%.", []),
    ],
)
def test_what_an_entry_calls_a_company_is_the_one_before_the_dash(parse, text, moves):
    assert told(parse, text) == moves


LIST = "Boeing {0} Shares of the plane maker rose 2%.\n\nTarn Foods {0} The company fell 9%. Shares had risen before.\n\nNike {0} The retailer lost 4%."


@pytest.mark.parametrize("mark", ["—", "–", "-"])
def test_an_entry_of_a_company_that_we_do_not_know_is_of_nobody_else(parse, mark):
    assert told(parse, LIST.format(mark)) == ["BA +2", "NKE -4"]


def test_the_headings_of_a_story_are_no_entries(parse):
    text = (
        "Boeing (NYSE: BA) built more planes.\n\nThe Catch: Airlines waited, and the stock fell 3%."
    )
    assert told(parse, text) == ["BA -3"]
