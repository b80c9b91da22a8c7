"""How pieces sound."""

import pytest


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Profit surged and the bank raised its outlook.", "positive"),
        ("The bank's losses narrowed sharply.", "positive"),
        ("Results beat estimates.", "positive"),
        ("Costs fell and margins improved.", "positive"),
        ("The firm filed for bankruptcy.", "negative"),
        ("Margins narrowed and sales fell.", "negative"),
        ("Unemployment rose as layoffs spread.", "negative"),
        ("The results were not strong.", "negative"),
        ("The board met in Hamburg on Tuesday.", "neutral"),
        ("", "neutral"),
    ],
)
def test_what_rises_and_what_is_negated_decide(parse, text, label):
    assert parse(text).tone.label == label


def test_the_score_stays_within_its_range(parse):
    assert -1 <= parse("Bankrupt collapse. " * 500).tone.score < -0.9
