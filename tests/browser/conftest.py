"""Chromium on a live server with news of the tests' own."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from articles.models import (
    Article,
    Bar,
    Indicator,
    Mention,
    PriceMove,
    Quote,
    Reaction,
    Release,
    Source,
    Ticker,
)

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
FIRST_DAY = dt.date(2024, 5, 1)
PIECES = 60


@pytest.fixture(scope="module")
def browser(chromium_path) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser, live_server) -> Iterator[Callable[..., Page]]:
    """Open an address in a window of its own; whatever the console complains of fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_it(address: str, *, width: int = 1280, tolerated: str = "", **options: Any) -> Page:
        def complain(message: Any) -> None:
            expected = tolerated and tolerated in message.text
            if message.type in {"error", "warning"} and not expected:
                complaints.append(message.text)

        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{live_server.url}{address}")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def news(transactional_db) -> Article:
    """A ticker with prices, sixty pieces, and the newest of them with facts of several kinds; it is returned."""
    source = Source.objects.create(name="Harbour Wire", url="https://wire.invalid/feed")
    ticker = Ticker.objects.create(symbol="BFT", exchange="XNYS", name="Baltic Freight")
    _prices(ticker)
    Article.objects.bulk_create(
        Article(
            source=source,
            guid=f"piece-{number}",
            url_key=f"wire.invalid/{number}",
            title=f"Freight rates, part {number}",
            body="Shipments rose in June.",
            publisher="Harbour Wire",
            published_at=PUBLISHED - dt.timedelta(days=3, hours=number),
            first_seen_at=PUBLISHED,
            content_hash=f"{number:064}",
            event_type="commodity",
            parsed_at=PUBLISHED,
        )
        for number in range(1, PIECES)
    )
    newest = Article.objects.create(
        source=source,
        guid="newest",
        title="Baltic Freight gains as the surplus hits a record",
        body="Baltic Freight shares rose 2.2% to $80.25.\n\nThe trade surplus reached $99 billion in June.\n\n"
        '"Demand is weak at home," Ines Almgren said.\n\nPhoto by Ada Quist',
        key_points=["Surplus at a record"],
        credits=["Photo by Ada Quist"],
        publisher="Harbour Wire",
        published_at=PUBLISHED,
        first_seen_at=PUBLISHED,
        content_hash="0" * 64,
        event_type="earnings",
        parsed_at=PUBLISHED,
    )
    for article in Article.objects.filter(event_type="commodity")[:5]:
        Mention.objects.create(article=article, ticker=ticker)
    _facts(newest, ticker)
    return newest


def _prices(ticker: Ticker) -> None:
    days = (FIRST_DAY + dt.timedelta(days=number) for number in range(90))
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
            session=day,
            open=70 + number % 7,
            high=80 + number % 7,
            low=68,
            close=72 + number % 5,
            volume=1_000_000 + number,
            provider=Bar.SIMULATED,
        )
        for number, day in enumerate(day for day in days if day.weekday() < 5)
    )


def _facts(article: Article, ticker: Ticker) -> None:
    def place(surface: str) -> dict[str, Any]:
        start = article.text.index(surface)
        return {"article": article, "start": start, "end": start + len(surface), "surface": surface}

    Mention.objects.create(ticker=ticker, evidence="name", primary=True, **place("Baltic Freight"))
    PriceMove.objects.create(
        ticker=ticker,
        direction="up",
        percent=Decimal("2.2"),
        price=Decimal("80.25"),
        currency="USD",
        trading_day=PUBLISHED.date(),
        verdict="inconsistent",
        verdict_reason="By simulated bars BFT closed at 73.",
        **place("Baltic Freight shares rose 2.2% to $80.25"),
    )
    indicator = Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )
    Release.objects.create(
        indicator=indicator,
        period=dt.date(2024, 6, 1),
        value=Decimal(99_000_000_000),
        unit="USD",
        **place("trade surplus reached $99 billion in June"),
    )
    Quote.objects.create(speaker="Ines Almgren", **place("Demand is weak at home"))
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
        session=PUBLISHED.date(),
    )
