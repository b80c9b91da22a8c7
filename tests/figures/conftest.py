"""Rows that figures are drawn from."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.models import Article, Bar, Mention, Source, Ticker


@pytest.fixture
def ticker():
    return Ticker.objects.create(symbol="ACME", exchange="XNYS", name="Acme Corporation")


@pytest.fixture
def source():
    return Source.objects.create(name="Desk", kind=Source.Kind.MANUAL)


@pytest.fixture
def store_bars():
    """Store bars on consecutive weekdays that end on Friday 19 July 2024."""
    return _store_bars


def _store_bars(ticker, closes, *, provider="csv", volume=1000):
    days, day = [], dt.date(2024, 7, 19)
    while len(days) < len(closes):
        if day.weekday() < 5:
            days.append(day)
        day -= dt.timedelta(days=1)
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
            session=day,
            open=Decimal(str(close)),
            high=Decimal(str(close)) + 1,
            low=Decimal(str(close)) - 1,
            close=Decimal(str(close)),
            volume=volume,
            provider=provider,
        )
        for day, close in zip(reversed(days), closes, strict=True)
    )


@pytest.fixture
def publish(source):
    """Store a piece about some tickers."""

    def store(title, published_at, *tickers, event_type="earnings", relevance=1.0):
        article = Article.objects.create(
            source=source,
            guid=f"{title} {published_at}",
            title=title,
            body="Acme shares moved.",
            published_at=published_at,
            first_seen_at=published_at,
            content_hash=title,
            event_type=event_type,
        )
        for ticker in tickers:
            Mention.objects.create(article=article, ticker=ticker, relevance=relevance)
        return article

    return store
