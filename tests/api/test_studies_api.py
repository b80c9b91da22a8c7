"""GET /api/v1/studies: what prices did around pieces of a kind."""

import datetime as dt

import pytest

from articles.api import schemas
from articles.models import Bar


@pytest.fixture
def prices(ticker):
    """Closes that alternate between 100 and 101 for two years, and 10 % more from 12 July 2024 on."""
    day, rows = dt.date(2022, 7, 1), []
    while day <= dt.date(2024, 9, 1):
        if day.weekday() < 5:
            close = (100 + day.toordinal() % 2) * (1.1 if day >= dt.date(2024, 7, 12) else 1)
            rows.append(
                Bar(
                    ticker=ticker,
                    start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
                    session=day,
                    close=round(close, 4),
                    provider="a file",
                )
            )
        day += dt.timedelta(days=1)
    Bar.objects.bulk_create(rows)


@pytest.fixture
def piece(make_article, fill, ticker, prices):
    """A piece published in the morning of 12 July 2024."""
    piece = make_article(ticker, hours=0, event_type="earnings")
    fill(piece)
    return piece


def test_the_abnormal_return_around_a_piece(get, piece):
    answer = get("/studies", {"window": "0,0", "ticker": "TEA"})
    schemas.Study.model_validate(answer.data)
    assert answer.data["window"] == "[0,0]"
    assert answer.data["all"]["n"] == 1
    assert answer.data["all"]["cumulative"] == [pytest.approx(0.1, abs=0.02)]


def test_of_an_event_or_an_indicator(get, piece):
    def events(**params):
        return get("/studies", {"window": "0,0", **params}).data["all"]["n"]

    assert events(event="price_move") == 1
    assert events(event="legal") == 0
    assert events(indicator="CN.TRADE_BALANCE", ticker="TEA") == 1


def test_as_known_at_a_moment(get, piece):
    def events(known_at):
        return get("/studies", {"window": "0,0", "known_at": known_at}).data["all"]["n"]

    assert (events("2024-07-12T11:00:00Z"), events("2024-07-13")) == (0, 1)


@pytest.mark.parametrize("window", ["-1,1", "[-1,+1]", "[-1, 1]"])
def test_a_window_however_it_is_written(get, piece, window):
    assert get("/studies", {"window": window}).data["all"]["days"] == [-1, 0, 1]


@pytest.mark.parametrize("window", ["", "5", "5,1", "-999,1", "a,b"])
def test_what_is_no_window_is_named_with_an_example(get, window):
    answer = get("/studies", {"window": window})
    assert answer.status_code == 422
    assert answer.data["detail"].endswith("write two sessions from -250 to 250, such as -5,20.")


@pytest.mark.parametrize("unknown", [{"ticker": "NOPE"}, {"indicator": "NOPE"}])
def test_unknown_names_say_where_to_look(get, unknown):
    answer = get("/studies", unknown)
    assert answer.status_code == 404
    assert "NOPE" in answer.data["detail"]
