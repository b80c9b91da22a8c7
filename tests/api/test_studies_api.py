"""GET /api/v1/studies: what prices did around pieces of a kind."""

import datetime as dt

import pytest

from articles.api import schemas
from articles.models import Reaction


@pytest.fixture
def reactions(make_article, fill, ticker):
    """Reactions of 1, 2 and 6 percent to three pieces, the last about legal matters."""
    pieces = []
    for percent in (1, 2, 6):
        piece = make_article(ticker, event_type="legal" if percent == 6 else "earnings")
        pieces.append(piece)
        Reaction.objects.create(
            article=piece,
            ticker=ticker,
            window="[-1,+1]",
            model="market_model",
            raw=percent / 100 - 0.02,
            abnormal=percent / 100,
            session=dt.date(2024, 7, 12),
        )
    fill(pieces[0])
    return pieces


def test_the_mean_reaction_with_its_test(get, reactions):
    data = get("/studies").data
    schemas.Study.model_validate(data)
    assert data["abnormal"]["events"] == 3
    assert data["abnormal"]["mean"] == pytest.approx(0.03)
    assert data["abnormal"]["deviation"] == pytest.approx(0.026457513)
    assert data["abnormal"]["t"] == pytest.approx(0.03 / (0.026457513 / 3**0.5))
    assert data["raw"]["share_positive"] == pytest.approx(1 / 3)
    assert [event["article"] for event in data["events"]] == [
        piece.pk for piece in reversed(reactions)
    ]


def test_of_an_event_an_indicator_a_ticker(get, reactions):
    assert get("/studies", {"event": "legal"}).data["abnormal"]["mean"] == pytest.approx(0.06)
    indicator = get("/studies", {"indicator": "CN.TRADE_BALANCE"}).data
    assert indicator["abnormal"]["mean"] == pytest.approx(0.01)
    assert get("/studies", {"ticker": "TEA"}).data["abnormal"]["events"] == 3
    assert get("/studies", {"ticker": "NOPE"}).status_code == 404


@pytest.mark.parametrize("window", ["-1,1", "-1,+1", "[-1,+1]"])
def test_a_window_however_it_is_written(get, reactions, window):
    assert get("/studies", {"window": window}).data["abnormal"]["events"] == 3


def test_a_window_that_is_not_measured_names_those_that_are(get):
    answer = get("/studies", {"window": "-3,3"})
    assert answer.status_code == 422
    assert answer.data["detail"] == (
        "window: “-3,3” is not measured; choose one of 0,0; -1,1; 0,1; 0,5; -5,20."
    )


def test_no_events_is_no_error(get):
    data = get("/studies", {"event": "legal"}).data
    assert data["abnormal"] == {
        "events": 0,
        "mean": None,
        "deviation": None,
        "t": None,
        "share_positive": None,
    }


def test_as_known_at_a_moment(get, reactions):
    first = reactions[0].first_seen_at.isoformat()
    assert get("/studies", {"known_at": first}).data["abnormal"]["events"] == 1
