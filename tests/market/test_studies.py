"""Event studies over any choice of pieces, releases or events: the same numbers wherever one asks."""

import datetime as dt
import io
import json

import numpy as np
import pytest
from django.core.management import call_command

from articles.market.studies import Question, study
from articles.models import (
    Article,
    Event,
    Indicator,
    Mention,
    PriceMove,
    Release,
    Ticker,
)

pytestmark = pytest.mark.django_db
SAME_DAY = (0, 0)


@pytest.fixture
def days(db, trade) -> list[dt.date]:
    """Sessions of a benchmark and of four instruments that follow it, each with its own noise."""
    random = np.random.default_rng(4)
    market = random.normal(0, 0.008, 420)
    spy = Ticker.objects.create(symbol="SPY", exchange="XNYS", name="A fund on the market")
    trade(spy, 50 * np.cumprod(1 + market))
    for number in range(4):
        ticker = Ticker.objects.create(symbol=f"T{number}", exchange="XNYS", name=f"T{number}")
        own = market + random.normal(0, 0.004, 420)
        days = trade(ticker, 50 * np.cumprod(1 + own))
    return days


@pytest.fixture
def publish(make_article, days):
    """A piece about an instrument, by its number, at noon UTC of a session, by its index."""

    def publish(number: int, session: int, **fields) -> Article:
        ticker = Ticker.objects.get(symbol=f"T{number}")
        moment = dt.datetime.combine(days[session], dt.time(12), tzinfo=dt.UTC)
        article = make_article(ticker, moment)
        Article.objects.filter(pk=article.pk).update(**fields)
        return article

    return publish


def release(article: Article, **fields) -> Release:
    indicator, _ = Indicator.objects.get_or_create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )
    return Release.objects.create(
        article=article, indicator=indicator, start=0, end=1, surface="A", **fields
    )


def event(article: Article, **fields) -> Event:
    return Event.objects.create(article=article, start=0, end=1, surface="A", **fields)


def counted(pieces=None, **fields) -> int:
    return study(Question(window=SAME_DAY, **fields), pieces=pieces).all.n


def test_events_are_chosen_by_type_and_direction(publish):
    event(publish(0, 300), type="earnings", direction="up")
    event(publish(1, 310), type="earnings", direction="down")
    event(publish(2, 320), type="legal", direction="up")
    assert counted(event="earnings") == 2
    assert counted(event="earnings", direction="up") == 1


def test_an_event_that_an_editor_rejected_chooses_nothing(publish):
    event(publish(0, 300), type="earnings", review="rejected")
    assert counted(event="earnings") == 0


def test_releases_are_chosen_by_direction_and_record(publish):
    release(publish(0, 300), direction="up", record=True)
    release(publish(1, 310), direction="up")
    release(publish(2, 320), direction="down")
    assert counted(indicator="CN.TRADE_BALANCE") == 3
    assert counted(indicator="CN.TRADE_BALANCE", direction="up") == 2
    assert counted(indicator="CN.TRADE_BALANCE", record=True) == 1


def test_pieces_are_chosen_by_publisher_words_and_verdict(publish):
    article = publish(0, 300, publisher="A wire", title="Ferry fares")
    publish(1, 310)
    ticker = Ticker.objects.get(symbol="T0")
    PriceMove.objects.create(
        article=article, ticker=ticker, direction="up", start=0, end=1, surface="F",
        verdict="consistent",
    )  # fmt: skip
    assert counted() == 2
    assert counted(publisher="A wire") == 1
    assert counted(words="ferry") == 1
    assert (counted(verdict="consistent"), counted(verdict="inconsistent")) == (1, 0)


def test_any_choice_of_pieces_can_be_studied(publish):
    first, _ = publish(0, 300), publish(1, 310)
    assert counted(Article.objects.filter(pk=first.pk)) == 1
    assert counted(Article.objects.newest(1)) == 1


@pytest.mark.parametrize("model", ["market_adjusted", "constant_mean"])
def test_the_model_can_be_chosen(publish, model):
    publish(0, 300)
    found = study(Question(window=SAME_DAY, model=model))
    assert (found.model, found.all.n) == (model, 1)
    assert found.benchmark == ("SPY" if model == "market_adjusted" else "")


def test_a_late_listing_is_left_out_and_says_why(publish, trade):
    late = Ticker.objects.create(symbol="T9", exchange="XNYS", name="Listed lately")
    trade(late, np.linspace(10, 11, 140))
    publish(9, 300)
    found = study(Question(window=SAME_DAY))
    assert found.all.n == 0
    assert found.left_out["not enough history"] == 1


def test_a_one_day_history_is_left_out_and_says_why(publish, trade):
    Ticker.objects.create(symbol="T8", exchange="XNYS", name="One day old")
    trade(Ticker.objects.get(symbol="T8"), [10.0])
    publish(8, -1)
    assert study(Question(window=SAME_DAY)).left_out["window not covered by bars"] == 1


def test_a_price_that_never_moves_has_no_test_and_spoils_none(publish, trade):
    still = Ticker.objects.create(symbol="T7", exchange="XNYS", name="Never moves")
    trade(still, np.full(420, 10.0))
    publish(7, 300)
    publish(7, 340)
    found = study(Question(window=SAME_DAY, model="constant_mean"))
    assert found.all.n == 2
    assert {test["statistic"] for test in found.all.tests.values()} == {None}
    for number in range(4):
        publish(number, 300)
    assert study(Question(window=SAME_DAY)).distinct.tests["bmp"]["n"] == 4


def test_repeated_firms_and_clustered_dates_are_flagged(publish):
    for session in (300, 303):
        publish(0, session)
    for number in (1, 2, 3):
        publish(number, 320)
    found = study(Question(window=(-2, 2)))
    assert (found.overlapping, found.same_day) == (2, 3)


def test_events_of_one_day_are_tested_with_their_correlation(publish, trade, days):
    """Instruments that move together against the market: BMP takes them for many, Kolari-Pynnönen does not."""
    random = np.random.default_rng(9)
    common = random.normal(0, 0.02, 420)
    common[300] = 0.05
    for number in range(10, 22):
        ticker = Ticker.objects.create(symbol=f"T{number}", exchange="XNYS", name=f"T{number}")
        trade(ticker, 50 * np.cumprod(1 + common + random.normal(0, 0.01, 420)))
        publish(number, 300)
    tests = study(Question(window=SAME_DAY)).distinct.tests
    assert tests["bmp"]["p"] < 1e-6
    assert tests["kolari_pynnonen"]["statistic"] < tests["bmp"]["statistic"] / 2


def test_missing_days_around_an_event_leave_the_others_as_they_are(publish, days):
    publish(0, 300)
    publish(1, 310)
    whole = study(Question(window=(-1, 1)))
    Ticker.objects.get(symbol="T0").bars.filter(session=days[301]).delete()
    holed = study(Question(window=(-1, 1)))
    assert holed.all.n == 2
    assert holed.all.average[:2] == pytest.approx(whole.all.average[:2])


def test_a_session_of_two_exchanges_is_one_day(publish, trade, days):
    hong_kong = Ticker.objects.create(symbol="T5", exchange="XHKG", name="In Hong Kong")
    trade(hong_kong, 50 * np.cumprod(1 + np.random.default_rng(1).normal(0, 0.01, 420)))
    publish(0, 300)
    moment = dt.datetime.combine(days[300], dt.time(3), tzinfo=dt.UTC)
    Mention.objects.create(
        article=Article.objects.create(
            source=Article.objects.get().source, guid="hk", body="A piece.", content_hash="hk",
            published_at=moment, first_seen_at=moment,
        ),
        ticker=hong_kong, primary=True,
    )  # fmt: skip
    assert study(Question(window=SAME_DAY)).same_day == 2


def test_the_command_and_the_api_give_the_same_numbers(publish, client):
    for number, session in enumerate((300, 310, 320, 330)):
        event(publish(number, session), type="earnings", direction="up")
    printed = io.StringIO()
    call_command(
        "study", event="earnings", direction="up", window=(-1, 1), gap=5, json=True, stdout=printed
    )
    asked = {"event": "earnings", "direction": "up", "window": "-1,1", "gap": 5}
    served = client.get("/api/v1/studies", asked).json()
    assert json.loads(printed.getvalue()) == served
    assert served["all"]["n"] == 4
