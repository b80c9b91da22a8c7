import datetime as dt
import itertools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache.backends.locmem import LocMemCache

from articles.models import (
    Article,
    Bar,
    Citation,
    Event,
    Indicator,
    Mention,
    PriceMove,
    Quote,
    Reaction,
    Release,
    Source,
    Ticker,
)
from articles.templatetags import rows
from articles.web import matching, search

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
BODY = (
    "Baltic Freight (NYSE: BFT) shares rose 2.2% to $80.25 before the bell on Friday.\n\n"
    "China's trade surplus reached $99 billion in June, a record.\n\n"
    '"Demand is weak at home," Ines Almgren, chief economist of Pellworth, told Harbour Wire.\n\n'
    "Also read: Three ports to watch\n\n"
    "Photo by Ada Quist"
)


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(
        name="Harbour Wire", publisher="Harbour Wire", url="https://wire.invalid/feed"
    )


@pytest.fixture
def ticker(db) -> Ticker:
    return Ticker.objects.create(symbol="BFT", exchange="XNYS", name="Baltic Freight")


@pytest.fixture
def make_article(source) -> Callable[..., Article]:
    numbers = itertools.count(1)

    def make(tickers=(), **fields: Any) -> Article:
        number = next(numbers)
        defaults = {
            "source": source,
            "guid": f"piece-{number}",
            "url": f"https://wire.invalid/{number}",
            "url_key": f"wire.invalid/{number}",
            "title": f"Exports climb again, part {number}",
            "body": "Shipments rose in June.",
            "publisher": "Harbour Wire",
            "published_at": NOON - dt.timedelta(minutes=number),
            "first_seen_at": NOON,
            "content_hash": f"{number:064}",
            "event_type": "macro_release",
            "parsed_at": NOON,
        }
        article = Article.objects.create(**(defaults | fields))
        for one in tickers:
            Mention.objects.create(article=article, ticker=one, primary=True)
        return article

    return make


@pytest.fixture
def make_bars() -> Callable[..., None]:
    def make(ticker: Ticker, closes: list[float], *, first: dt.date, provider: str = "csv") -> None:
        days = (
            day for n in itertools.count() if (day := first + dt.timedelta(days=n)).weekday() < 5
        )
        Bar.objects.bulk_create(
            Bar(
                ticker=ticker,
                start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
                session=day,
                open=close,
                high=close + 1,
                low=close - 1,
                close=close,
                volume=1_000_000,
                provider=provider,
            )
            for day, close in zip(days, closes, strict=False)
        )

    return make


@pytest.fixture
def fact() -> Callable[..., dict[str, Any]]:
    """The place of a surface in a piece's text."""

    def place(article: Article, surface: str, rule: str = "rule-of-the-test") -> dict[str, Any]:
        start = article.text.index(surface)
        return {
            "article": article,
            "start": start,
            "end": start + len(surface),
            "surface": surface,
            "rule": rule,
            "confidence": 0.9,
        }

    return place


@pytest.fixture
def whole_article(make_article, ticker, fact) -> Article:
    """A piece with a fact of every kind, one of them inside another."""
    article = make_article(
        title="Baltic Freight gains as China's trade surplus hits a record",
        body=BODY,
        key_points=["Surplus at a record", "Freight gains"],
        also_read=["Three ports to watch"],
        credits=["Photo by Ada Quist"],
    )
    surplus = Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )
    mention = fact(article, "Baltic Freight (NYSE: BFT)")
    mention.pop("rule")
    Mention.objects.create(ticker=ticker, evidence="exchange_symbol", primary=True, **mention)
    PriceMove.objects.create(
        ticker=ticker,
        direction="up",
        percent=Decimal("2.2"),
        price=Decimal("80.25"),
        currency="USD",
        session="premarket",
        trading_day=dt.date(2024, 7, 12),
        verdict="consistent",
        verdict_reason="BFT closed at 78.52 the day before; 80.25 is +2.20 %.",
        **fact(article, "Baltic Freight (NYSE: BFT) shares rose 2.2% to $80.25"),
    )
    Release.objects.create(
        indicator=surplus,
        period=dt.date(2024, 6, 1),
        value=Decimal(99_000_000_000),
        unit="USD",
        record=True,
        **fact(article, "trade surplus reached $99 billion in June"),
    )
    Quote.objects.create(
        speaker="Ines Almgren",
        role="chief economist",
        organisation="Pellworth",
        **fact(article, "Demand is weak at home"),
    )
    Citation.objects.create(outlet="Harbour Wire", **fact(article, "Harbour Wire"))
    Event.objects.create(type="macro_release", **fact(article, "a record."))
    Reaction.objects.create(
        article=article,
        ticker=ticker,
        window="[0,+1]",
        model="market_model",
        raw=0.02,
        expected=0.005,
        abnormal=0.015,
        t=1.8,
        days=250,
        session=dt.date(2024, 7, 12),
    )
    return article


@pytest.fixture
def keeping(monkeypatch) -> LocMemCache:
    """Pages keep what they made, as those of a running board do."""
    kept = LocMemCache("kept", {"OPTIONS": {"MAX_ENTRIES": 1000}})
    kept.clear()
    for module in (rows, matching, search):
        monkeypatch.setattr(module, "kept", kept)
    return kept
