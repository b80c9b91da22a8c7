"""A price that stayed where it was, told by a word instead of a figure."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Boeing, a customer of both, was flat.",
        "Boeing, often seen as Airbus's cousin in America, was little changed.",
        "Nike had fallen 1% and Boeing had ended unchanged.",
        "Boeing ended its first day of trading flat at $40.",
        "- **Boeing** (NYSE: BA): little changed at $40 as it takes a charge",
        "Boeing stock held its ground at $40, flat on the day.",
        "Boeing ended Thursday unmoved at $40.",
    ],
)
def test_the_word_is_told_of_whose_price_stayed(parse, text):
    move = parse(text).price_moves[-1]
    assert (move.symbol, move.direction, move.percent) == ("BA", "flat", None)
    assert move.price == (40 if "$40" in text else None)


@pytest.mark.parametrize(
    "text",
    [
        "Boeing kept its forecast unchanged.",
        "Boeing said output was flat.",
        "Boeing's rating was unchanged at BBB.",
    ],
)
def test_what_else_stayed_is_no_price(parse, text):
    assert parse(text).price_moves == ()
