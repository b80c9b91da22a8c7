import datetime as dt
import importlib

import pytest
from django.apps import apps
from django_celery_beat.models import PeriodicTask

from articles import tasks
from articles.market import providers
from articles.market.fetching import mentioned
from articles.market.refreshing import refresh
from articles.models import Bar, Reaction, Ticker

FRIDAY = dt.date(2024, 7, 12)
HEADER = "Date,Open,High,Low,Close,Volume\n"
ROWS = "2024-07-11,77.5,79,77.25,78.52,1000\n2024-07-12,79.5,81,79.1,79.65,1000\n"


@pytest.fixture
def stooq(settings, monkeypatch, httpserver):
    """Stooq, played by a server of the test."""
    settings.BARS_PROVIDER = "stooq"
    monkeypatch.setattr(providers, "STOOQ", httpserver.url_for("/?s={symbol}&a={since}&b={until}"))
    return httpserver


def test_it_fetches_what_is_mentioned_and_measures_it(stooq, baba, make_article):
    make_article(baba)
    stooq.expect_request("/").respond_with_data(HEADER + ROWS)
    fetched = refresh(FRIDAY)
    assert (fetched.errors, Bar.objects.count()) == ([], 2)
    assert Reaction.objects.filter(ticker=baba, window="[0,0]", model="raw").count() == 1


def test_an_instrument_that_no_piece_has_mentioned_lately_is_left_out(baba, make_article):
    make_article(baba)
    assert mentioned(FRIDAY) == [baba]
    assert mentioned(FRIDAY + dt.timedelta(days=1)) == []
    assert mentioned() == [baba]


def test_the_benchmark_is_always_refreshed(db):
    spy = Ticker.objects.create(symbol="SPY", exchange="ARCX", name="A fund on the market")
    assert mentioned(FRIDAY) == [spy]


def test_offline_it_is_a_sentence_and_no_traceback(settings, monkeypatch, baba, make_article):
    make_article(baba)
    settings.BARS_PROVIDER = "stooq"
    monkeypatch.setattr(providers, "STOOQ", "http://127.0.0.1:9/?s={symbol}&{since}{until}")
    (error,) = refresh(FRIDAY).errors
    assert error.startswith("Stooq cannot be reached")


def test_an_unknown_service_is_a_sentence_too(settings, db):
    settings.BARS_PROVIDER = "abacus"
    assert "no price service “abacus”" in refresh(FRIDAY).errors[0]


@pytest.mark.django_db
def test_beat_refreshes_bars_once_a_day():
    importlib.import_module("articles.migrations.0002_schedule").install(apps, None)
    scheduled = PeriodicTask.objects.get(task=tasks.refresh_bars.name)
    assert (scheduled.crontab.hour, scheduled.crontab.minute) == ("23", "30")
