import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest

from articles.market import bars, calendars
from articles.market.rows import BarRow
from articles.models import Article, Bar, Mention, PriceMove, Source, Ticker

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(name="Desk", kind=Source.Kind.MANUAL)


@pytest.fixture
def baba(db) -> Ticker:
    return Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba Group")


@pytest.fixture
def make_article(source) -> Callable[..., Article]:
    numbers = itertools.count(1)

    def make(
        about: Ticker | None = None, published_at: dt.datetime = NOON, **mention: Any
    ) -> Article:
        number = next(numbers)
        article = Article.objects.create(
            source=source,
            guid=str(number),
            body="A piece of ours.",
            published_at=published_at,
            first_seen_at=published_at,
            content_hash=f"{number:064}",
        )
        if about is not None:
            Mention.objects.create(article=article, ticker=about, **({"primary": True} | mention))
        return article

    return make


@pytest.fixture
def state(make_article) -> Callable[..., PriceMove]:
    """A move that a piece states, published on 12 July 2024 at noon UTC unless told."""

    def make(
        ticker: Ticker, surface: str, published_at: dt.datetime = NOON, **fields: Any
    ) -> PriceMove:
        defaults = {"direction": "up", "start": 0, "end": len(surface), "surface": surface}
        numbers = {
            name: Decimal(fields.pop(name))
            for name in ("percent", "amount", "price")
            if name in fields
        }
        article = make_article(published_at=published_at)
        return PriceMove.objects.create(
            article=article, ticker=ticker, **(defaults | fields | numbers)
        )

    return make


@pytest.fixture
def bar() -> Callable[..., BarRow]:
    """A daily bar from its day, close, low and high; without low and high only its close is known."""

    def make(day: str, close: str, low: str | None = None, high: str | None = None) -> BarRow:
        prices = [None if price is None else Decimal(price) for price in (low, high, low)]
        return BarRow(dt.date.fromisoformat(day), *prices, close=Decimal(close), volume=1000)

    return make


@pytest.fixture
def trade() -> Callable[..., None]:
    """Store daily closes on the sessions up to a day, as many as are given."""

    def store(
        ticker: Ticker,
        closes: Sequence[float],
        until: dt.date = dt.date(2024, 8, 30),
        provider: str = "csv",
    ) -> list[dt.date]:
        days = calendars.sessions(ticker.exchange, dt.date(2015, 1, 2), until)[-len(closes) :]
        rows = [
            BarRow(session, None, None, None, Decimal(f"{close:.6f}"))
            for session, close in zip(days, closes, strict=True)
        ]
        bars.store(ticker, "1d", rows, provider)
        return days

    return store


@pytest.fixture
def stored_days() -> Callable[[Ticker], list[str]]:
    return lambda ticker: [
        f"{bar.session} {bar.close.normalize():f} {bar.provider}"
        for bar in Bar.objects.filter(ticker=ticker).order_by("start")
    ]
