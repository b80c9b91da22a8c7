"""GET /api/v1/releases: figures as pieces state them."""

import datetime as dt

from articles.api import schemas


def test_newest_piece_first(get, make_article, fill):
    pieces = [make_article() for _ in range(2)]
    for piece in pieces:
        fill(piece)
    answer = get("/releases", {"indicator": "CN.TRADE_BALANCE"})
    schemas.ReleasePage.model_validate(answer.data)
    assert [release["article"] for release in answer.data["items"]] == [pieces[1].pk, pieces[0].pk]
    assert answer.data["items"][0]["value"] == 99_000_000_000
    assert answer.data["items"][0]["period"] == "2024-06-01"


def test_all_indicators_without_a_code(get, make_article, fill):
    fill(make_article())
    assert len(get("/releases").data["items"]) == 1


def test_as_known_at_a_moment(get, make_article, fill):
    fill(make_article(first_seen_at=dt.datetime(2024, 8, 1, tzinfo=dt.UTC)))
    assert get("/releases", {"known_at": "2024-07-20"}).data["items"] == []


def test_an_unknown_indicator_says_what_codes_look_like(get):
    answer = get("/releases", {"indicator": "NOPE"})
    assert answer.status_code == 404
    assert "codes look like CN.TRADE_BALANCE" in answer.data["detail"]


def test_the_chart_is_of_the_series_or_of_tickers(get, make_article, fill, bars):
    fill(make_article())
    series = get("/releases/CN.TRADE_BALANCE/chart")
    schemas.Figure.model_validate(series.data)
    moves = get("/releases/CN.TRADE_BALANCE/chart", {"ticker": "TEA"})
    assert moves.data["meta"]["tickers"] == ["TEA"]
