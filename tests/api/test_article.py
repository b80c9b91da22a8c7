"""GET /api/v1/articles/ID: the shapes of `manage.py parse`, and what the board adds."""

import dataclasses

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.api import schemas
from articles.models import PriceMove, Review
from articles.parsing import document


@pytest.fixture
def piece(make_article, fill, ticker):
    piece = make_article(ticker, key_points=["Tea is down."], also_read=["More tea"])
    fill(piece)
    return piece


def names(shape):
    return {field.name for field in dataclasses.fields(shape)}


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        ("price_moves", document.PriceMove),
        ("releases", document.Release),
        ("quotes", document.Quote),
        ("outlets", document.Citation),
        ("events", document.Event),
    ],
)
def test_a_fact_has_every_field_that_parse_gives(get, piece, kind, shape):
    (fact,) = get(f"/articles/{piece.pk}").data[kind]
    assert names(shape) <= set(fact)
    assert piece.text[fact["start"] : fact["end"]] == fact["surface"]


def test_a_piece_has_every_field_that_parse_gives(get, piece):
    answer = get(f"/articles/{piece.pk}")
    assert names(document.ParsedArticle) <= set(answer.data)
    assert names(document.TickerMention) - {"rule"} <= set(answer.data["tickers"][0])
    schemas.WholePiece.model_validate(answer.data)


def test_numbers_are_numbers(get, piece):
    data = get(f"/articles/{piece.pk}").data
    assert (data["price_moves"][0]["percent"], data["price_moves"][0]["price"]) == (-2.2, 80.25)
    assert data["releases"][0]["value"] == 99_000_000_000


def test_a_move_says_what_the_bars_say(get, piece):
    (move,) = get(f"/articles/{piece.pk}").data["price_moves"]
    assert (move["verdict"], move["verdict_reason"]) == ("consistent", "The bars say -2.2 %.")
    assert (move["origin"], move["review"]) == ("parsed", "unreviewed")


def test_a_rejected_fact_is_left_out(get, piece):
    PriceMove.objects.update(review=Review.REJECTED)
    assert get(f"/articles/{piece.pk}").data["price_moves"] == []


def test_more_facts_cost_no_more_queries(get, piece, fill):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            get(f"/articles/{piece.pk}")
        return len(captured)

    few = queries()
    fill(piece)
    fill(piece)
    assert queries() == few <= 8


def test_an_unknown_piece_says_where_to_look(get):
    answer = get("/articles/987")
    assert answer.status_code == 404
    assert answer.data["detail"] == (
        "There is no piece 987 on the board; GET /api/v1/articles lists those there are."
    )


def test_its_chart_is_of_its_main_ticker(get, piece, bars):
    answer = get(f"/articles/{piece.pk}/chart")
    assert answer.status_code == 200
    assert answer.data["meta"]["symbol"] == "TEA"
    assert answer["Cache-Control"] == "public, max-age=60"
    schemas.Figure.model_validate(answer.data)


def test_its_chart_may_be_of_another_ticker(get, piece, bars):
    assert get(f"/articles/{piece.pk}/chart", {"ticker": "TEA"}).status_code == 200
    assert get(f"/articles/{piece.pk}/chart", {"ticker": "NOPE"}).status_code == 404


def test_a_piece_without_tickers_asks_for_one(get, make_article):
    piece = make_article()
    answer = get(f"/articles/{piece.pk}/chart")
    assert answer.status_code == 404
    assert "names no ticker; pass ticker=SYMBOL" in answer.data["detail"]
