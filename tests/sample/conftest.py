"""Something real to set beside the sample."""

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from articles.market import bars
from articles.market.rows import BarRow
from articles.models import Article, Source, Ticker


@pytest.fixture
def real_piece(db):
    """A piece of somebody's own news, not of the sample."""
    source = Source.objects.create(name="Own feed", kind=Source.Kind.MANUAL)
    return Article.objects.create(
        source=source,
        guid="own-1",
        title="Alibaba opens a warehouse",
        body="Alibaba Group (NYSE: BABA) rose 1.4% to close at $79.90 on Friday.",
        published_at=dt.datetime(2024, 7, 12, 21, tzinfo=dt.UTC),
        first_seen_at=timezone.now(),
        content_hash="own",
    )


@pytest.fixture
def real_bars(db):
    """Bars of Alibaba that somebody has imported."""
    ticker = Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba, as imported")
    rows = [
        BarRow(dt.date(2024, 7, day), *map(Decimal, ("80", "81", "79", "80")), 1000)
        for day in (10, 11, 12)
    ]
    bars.store(ticker, "1d", rows, "own-file")
    return ticker
