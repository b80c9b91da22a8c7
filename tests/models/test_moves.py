from decimal import Decimal

import pytest
from django.db import IntegrityError

from articles.models import PriceMove


@pytest.mark.parametrize(("direction", "percent"), [("up", Decimal(-1)), ("down", Decimal(1))])
def test_a_move_carries_the_sign_of_its_direction(make_article, ticker, direction, percent):
    with pytest.raises(IntegrityError, match="pricemove_signed_by_direction"):
        PriceMove.objects.create(
            article=make_article(),
            ticker=ticker,
            direction=direction,
            percent=percent,
            start=0,
            end=1,
            surface="E",
        )


def test_a_price_is_positive(make_article, ticker):
    with pytest.raises(IntegrityError, match="pricemove_price_positive"):
        PriceMove.objects.create(
            article=make_article(),
            ticker=ticker,
            direction="flat",
            price=0,
            start=0,
            end=1,
            surface="E",
        )
