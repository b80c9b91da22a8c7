"""Prices of services as they were traded."""

import pytest

from articles.market.providers import PROVIDERS, since_split
from articles.models import Basis


@pytest.mark.parametrize(
    ("splits", "factors"),
    [
        ([0, 0, 0], [1, 1, 1]),
        ([0, 10, 0], [10, 1, 1]),
        ([0, 2, 0, 0.1], [0.2, 0.1, 0.1, 1]),
        ([], []),
    ],
)
def test_prices_before_a_split_are_multiplied_back(splits, factors):
    assert since_split(splits) == pytest.approx(factors)


def test_every_service_says_what_its_prices_are_adjusted_for():
    assert {name: made.basis for name, made in PROVIDERS.items()} == {
        "yfinance": Basis.TRADED,
        "stooq": Basis.FULL,
    }
