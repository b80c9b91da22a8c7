"""Figures in a row told of names in a row."""

import pytest


def told(parse, text):
    return [
        f"{move.symbol} {move.percent:+}" + (f" @{move.price}" if move.price else "")
        for move in parse(text).price_moves
    ]


BANKS = "Orrin (SGX: ORN), Pell (SGX: PLB) and Tarn (SGX: TRN)"


@pytest.mark.parametrize(
    "text",
    [
        f"{BANKS} ended Wednesday 1.4%, 2.6% and 0.9% lower, respectively.",
        "Shares in Orrin (SGX: ORN), Pell (SGX: PLB) and Tarn (SGX: TRN) were 1.4 per cent, 2.6 per cent and 0.9 per cent lower.",
        f"{BANKS} were respectively 1.4%, 2.6% and 0.9% lower.",
        f"{BANKS} fell 1.4%, 2.6% and 0.9%, in that order.",
        f"{BANKS} fell 1.4, 2.6 and 0.9 per cent respectively.",
        "Shares of Orrin (SGX: ORN), Pell (SGX: PLB), and Tarn (SGX: TRN) ended down 1.4%, 2.6%, and 0.9%, respectively.",
    ],
)
def test_each_name_has_the_figure_of_its_place(parse, text):
    assert told(parse, text) == ["ORN -1.4", "PLB -2.6", "TRN -0.9"]


@pytest.mark.parametrize(
    "text",
    [
        f"{BANKS} closed 1.4%, 2.6% and 0.9% lower at S$12.10, S$8.40 and S$31.75, respectively.",
        f"{BANKS} fell 1.4%, 2.6% and 0.9% respectively to S$12.10, S$8.40 and S$31.75.",
        f"{BANKS} closed at S$12.10, S$8.40 and S$31.75, down 1.4%, 2.6% and 0.9%, respectively.",
        f"{BANKS} fell 1.4% to S$12.10, 2.6% to S$8.40 and 0.9% to S$31.75, respectively.",
    ],
)
def test_each_has_the_price_of_its_place_too(parse, text):
    assert told(parse, text) == ["ORN -1.4 @12.10", "PLB -2.6 @8.40", "TRN -0.9 @31.75"]


def test_a_single_price_after_a_row_is_that_of_the_last(parse):
    assert told(parse, "Intel and Micron rose 1% and 2% to $131.20.") == [
        "INTC +1",
        "MU +2 @131.20",
    ]


def test_a_row_of_another_number_than_its_names_is_told_of_none(parse):
    assert told(parse, f"{BANKS} ended 1.4% and 2.6% lower.") == []


def test_of_names_that_are_not_all_known_the_last_has_not_the_first_figure(parse):
    assert told(parse, "Quillan Foods and Pfizer rose 2.8% and 1.8%, respectively.") == []
    assert told(parse, "$PFE and $QZQZ stirred too, adding 2.8% and 1.8%, respectively.") == [
        "PFE +2.8"
    ]
