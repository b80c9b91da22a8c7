"""Whose move it is where more stands between a name and its verb than the verb's own words."""

import pytest


def told(parse, text):
    return [f"{move.symbol} {move.percent:+}" for move in parse(text).price_moves]


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Boeing itself finished down 1.1% at $178.20.", ["BA -1.1"]),
        ("Ford Motor, for its part, slipped 0.4%.", ["F -0.4"]),
        ("Boeing, whose jets were grounded by another firm's update, ended the day up 0.7%.", ["BA +0.7"]),
        ("Intel (NASDAQ: INTC), which makes chips at home, bucked the trend with a gain of 0.3%.", ["INTC +0.3"]),
        ("JD.com Inc JD opened the week.\nJD Price Action: JD.com shares closed up 2.8% on Thursday.", ["JD +2.8"]),
    ],
)  # fmt: skip
def test_a_name_reaches_over_what_is_said_of_it_to_its_verb(parse, text, moves):
    assert told(parse, text) == moves


@pytest.mark.parametrize(
    "text",
    [
        "Nio Inc. (NYSE: NIO) spoke. The company delivered 57,373 cars in the quarter, up 143.9% from a year before.",
        "Nio Inc. (NYSE: NIO) rose. It delivered 57,373 cars in the quarter, up 143.9% from a year before.",
    ],
)
def test_what_a_company_delivered_is_no_move_of_its_shares(parse, text):
    assert told(parse, text) == []
