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
        ("Micron, which buys tools from Applied Materials, edged 0.4% lower.", ["MU -0.4"]),
        ("Micron, which counts Apple, Nvidia and Dell among its customers, advanced 4.1%.", ["MU +4.1"]),
        ("Netflix, a rival of Disney and of Warner Bros Discovery, was up 0.8%.", ["NFLX +0.8"]),
        ("Boeing (NYSE: BA), whose order book Airbus has overtaken, was 0.9% lower.", ["BA -0.9"]),
        ("Qualcomm, the supplier of modems to Apple, ended Wednesday 2.4% lower.", ["QCOM -2.4"]),
        ("Pfizer, Merck's partner in the trial, fell 2%.", ["PFE -2"]),
        ("Disney, which said that subscribers rose 4%, climbed 2.1%.", ["DIS +2.1"]),
        ("Aldergate, which assembles servers around Nvidia chips, rose 6.2%.", []),
        ("The fund, whose top holdings are Nvidia, Apple and Microsoft, was up 3%.", []),
        ("Sales at Nike, which makes shoes, were down 3%.", []),
        ("Revenue at Boeing and Airbus rose 3% and 5%, respectively.", []),
        ("The exception was Cisco, a maker of routers, with a 1.4% gain.", ["CSCO +1.4"]),
        ("Disney rose 2%, while Netflix, which it hopes to catch, was 1% higher.", ["DIS +2", "NFLX +1"]),
        ("Nike, on the other hand, surged 4.4%; Intel, by contrast, was off 1%.", ["NKE +4.4", "INTC -1"]),
        ("Deere, to which Halden Rail (NYSE: HDR) rents wagons, sank 5.2%.", ["DE -5.2"]),
        ("Delta Air Lines (NYSE: DAL), which reported on Thursday, ended that day 4% lower.", ["DAL -4"]),
        ("Cisco fared worse: down 3%.", ["CSCO -3"]),
        ("Nike turned a 4% fall into a 1% gain.", ["NKE -4", "NKE +1"]),
        ("JD.com Inc JD opened the week.\nJD Price Action: JD.com shares closed up 2.8% on Thursday.", ["JD +2.8"]),
    ],
)  # fmt: skip
def test_a_name_reaches_over_what_is_said_of_it_to_its_verb(parse, text, moves):
    assert told(parse, text) == moves


@pytest.mark.parametrize(
    "text",
    [
        "Nio Inc. (NYSE: NIO) spoke. The company delivered 57,373 cars in the quarter, up 143.9% from a year before.",
        "Cisco reported a gain of 3% on its stake.",
        "Nio Inc. (NYSE: NIO) rose. It delivered 57,373 cars in the quarter, up 143.9% from a year before.",
    ],
)
def test_what_a_company_delivered_is_no_move_of_its_shares(parse, text):
    assert told(parse, text) == []


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Price Action: Intel stock closed 2.1% higher at $33.40 on Thursday.", ["INTC +2.1"]),
        ("Shares: Netflix down 2.2% at $640.10.", ["NFLX -2.2"]),
        ("Market reaction: Shares of Nike fell 8% after the close.", ["NKE -8"]),
        ("Cisco price: $47.20, up 0.4%.", ["CSCO +0.4"]),
        ("Shares: The company has 3% of its shares in treasury.", []),
        ("Nike Price Target: Raised 10% to $95.", []),
    ],
)
def test_a_label_stands_before_a_sentence_like_any_other(parse, text, moves):
    assert told(parse, text) == moves
