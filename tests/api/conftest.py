"""Pieces with facts, bars and an indicator, and a way to ask the API for them."""

from __future__ import annotations

import datetime as dt
import itertools
from decimal import Decimal

import pytest

from articles.models import (
    Article,
    Bar,
    Citation,
    Event,
    Indicator,
    Mention,
    PriceMove,
    Quote,
    Release,
    Source,
    Ticker,
)

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def get(client, db):
    """GET an address under /api/v1; gives the answer, with its JSON as ``answer.data``."""

    def ask(path, params=None, **headers):
        answer = client.get(f"/api/v1{path}", params or {}, headers=headers)
        answer.data = answer.json() if answer.content else None
        return answer

    return ask


@pytest.fixture
def source(db):
    return Source.objects.create(name="Wire", url="https://wire.invalid/feed")


@pytest.fixture
def ticker(db):
    return Ticker.objects.create(symbol="TEA", exchange="XNYS", name="Harbour Tea")


@pytest.fixture
def indicator(db):
    return Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )


@pytest.fixture
def make_article(source):
    """Make pieces, each an hour after the one before."""
    numbers = itertools.count(1)

    def make(*tickers, hours=None, **fields):
        number = next(numbers)
        published = NOON + dt.timedelta(hours=number if hours is None else hours)
        piece = Article.objects.create(
            **{
                "source": source,
                "guid": f"piece-{number}",
                "title": f"Harbour Tea slips, part {number}",
                "body": "Harbour Tea fell 2.2% to $80.25 on Friday, said A. Nalyst.",
                "publisher": "Wire",
                "published_at": published,
                "first_seen_at": published,
                "content_hash": f"{number:064}",
                **fields,
            }
        )
        for ticker in tickers:
            Mention.objects.create(article=piece, ticker=ticker, primary=ticker == tickers[0])
        return piece

    return make


@pytest.fixture
def fill(ticker, indicator):
    """Give a piece one fact of each kind."""

    def place(piece, words):
        start = piece.text.index(words)
        return {"article": piece, "start": start, "end": start + len(words), "surface": words}

    def fill_piece(piece):
        PriceMove.objects.create(
            ticker=ticker,
            direction="down",
            percent=Decimal("-2.2"),
            price=Decimal("80.25"),
            currency="USD",
            stage="close",
            trading_day=NOON.date(),
            verdict="consistent",
            verdict_reason="The bars say -2.2 %.",
            **place(piece, "fell 2.2% to $80.25"),
        )
        Release.objects.create(
            indicator=indicator,
            period=dt.date(2024, 6, 1),
            value=Decimal(99_000_000_000),
            record=True,
            **place(piece, "2.2%"),
        )
        Quote.objects.create(speaker="A. Nalyst", **place(piece, "said A. Nalyst"))
        Citation.objects.create(outlet="The Ledger", **place(piece, "said"))
        Event.objects.create(type="price_move", direction="down", **place(piece, "fell"))

    return fill_piece


@pytest.fixture
def bars(ticker):
    """Sixty daily bars, the last on the day of the pieces."""
    days = [NOON.date() - dt.timedelta(days=back) for back in range(59, -1, -1)]
    return Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC),
            session=day,
            open=80,
            high=82,
            low=79,
            close=Decimal("80.25"),
            volume=1000,
            provider="a file",
        )
        for day in days
    )
