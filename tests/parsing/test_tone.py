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
        ("The strike ended after a new pay deal.", "positive"),
        ("The lender's loss narrowed to $12 million from $40 million.", "positive"),
        ("Bad loans declined and provisions dropped by a third.", "positive"),
        ("The broker raised its price target on the shares to $90.", "positive"),
        ("Unemployment fell to its lowest in a decade.", "positive"),
        ("Nobody expects an improvement soon.", "negative"),
        ("Sales growth slowed to 2% from 6%.", "negative"),
        ("The group swung to a loss.", "negative"),
        ("Shares slid despite record sales.", "negative"),
        ("The insurer faces a class action over misleading statements.", "negative"),
        ("The central bank left its key rate unchanged.", "neutral"),
        ("Consumer prices rose 2.0% in October from a year earlier.", "neutral"),
        ("Trading in the shares was suspended pending an announcement.", "neutral"),
        ("The start-up employs 40 people.", "neutral"),
        ("Profit before tax rose 9% to £38 million.", "positive"),
        ("The index ended 0.4% lower.", "negative"),
        ("Ms. Lee succeeds Mr. Blanco, who steps down in March.", "neutral"),
        ("The stock closed at 286,000 won.", "neutral"),
        ("The jeans were on shelves in May.", "neutral"),
        ("Orders were counted for a fifth month in a row.", "neutral"),
        ("We move the shares to Sell from Hold.", "negative"),
        ("The board met in Hamburg on Tuesday.", "neutral"),
        ("", "neutral"),
    ],
)
def test_what_rises_and_what_is_negated_decide(parse, text, label):
    assert parse(text).tone.label == label


def test_the_score_stays_within_its_range(parse):
    assert -1 <= parse("Bankrupt collapse. " * 500).tone.score < -0.9


def test_what_may_be_weighs_less_than_what_is(parse):
    assert parse("Profit could fall.").tone.score > parse("Profit fell.").tone.score


def test_a_headline_weighs_more_than_a_line_of_the_body(parse):
    body = "Sales fell 2%."
    assert parse(body, title="Profit rose").tone.score > parse(f"Profit rose.\n\n{body}").tone.score


def test_a_figure_of_the_economy_is_good_or_bad_only_if_it_is_very(parse):
    text = "BEIJING - China's exports rose 8.9% in June from a year earlier to $309 billion, customs data showed."
    company = "Acme's sales rose 8.9% in June."
    assert 0 < parse(text).tone.score < parse(company).tone.score
