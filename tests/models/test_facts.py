from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from articles.models import Citation, Indicator, Mention, Origin, PriceMove, Release, Review


def test_a_fact_ends_after_it_starts(make_article):
    with pytest.raises(IntegrityError, match="citation_start_before_end"):
        Citation.objects.create(article=make_article(), outlet="X", start=3, end=3, surface="")


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_between_0_and_1(make_article, confidence):
    with pytest.raises(IntegrityError, match="citation_confidence_0_to_1"):
        Citation.objects.create(
            article=make_article(), outlet="X", start=0, end=1, surface="E", confidence=confidence
        )


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


def test_the_surface_must_stand_at_its_place(make_article):
    piece = make_article(title="", body="Reuters reported it.")
    with pytest.raises(ValidationError, match="reads “Reuters”"):
        Citation(article=piece, outlet="Reuters", start=0, end=7, surface="Reuter").full_clean()


def test_an_empty_surface_is_read_from_the_text(make_article):
    fact = Citation(article=make_article(body="Reuters"), outlet="Reuters", start=15, end=22)
    fact.clean()
    assert fact.surface == "Reuters"


def test_only_parsed_and_unreviewed_facts_may_be_replaced(make_article):
    piece = make_article()
    for index, (origin, review) in enumerate(
        [
            (Origin.PARSED, Review.UNREVIEWED),
            (Origin.PARSED, Review.CONFIRMED),
            (Origin.PARSED, Review.REJECTED),
            (Origin.MANUAL, Review.UNREVIEWED),
        ]
    ):
        Citation.objects.create(
            article=piece,
            outlet=str(index),
            start=0,
            end=1,
            surface="E",
            origin=origin,
            review=review,
        )
    assert [fact.outlet for fact in Citation.objects.replaceable()] == ["0"]
    assert {fact.outlet for fact in Citation.objects.shown()} == {"0", "1", "3"}


def test_a_ticker_is_mentioned_once_in_a_piece(make_article, ticker):
    piece = make_article()
    Mention.objects.create(article=piece, ticker=ticker)
    with pytest.raises(IntegrityError, match="mention_unique"):
        Mention.objects.create(article=piece, ticker=ticker)


def test_a_mention_copies_the_time_and_event_of_its_piece(make_article, ticker):
    piece = make_article(event_type="product")
    mention = Mention.objects.create(article=piece, ticker=ticker)
    assert (mention.published_at, mention.event_type) == (piece.published_at, "product")


def test_the_newest_pieces_of_a_ticker_come_from_the_covering_index_alone(make_article, ticker):
    for _ in range(50):
        Mention.objects.create(article=make_article(), ticker=ticker)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    newest = (
        Mention.objects.filter(ticker=ticker)
        .order_by("-published_at", "-article")
        .values_list("article_id", "published_at", "event_type")[:50]
    )
    assert "Index Only Scan using mention_newest_of_ticker" in newest.explain()


def test_an_indicator_with_releases_is_not_deleted(make_article):
    indicator = Indicator.objects.create(
        code="CN.EXPORTS", name="Exports", country="CN", unit="USD"
    )
    Release.objects.create(article=make_article(), indicator=indicator, start=0, end=1, surface="E")
    with pytest.raises(IntegrityError):
        indicator.delete()
