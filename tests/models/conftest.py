import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from articles.models import Article, Source, Ticker

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(name="Harbour Street Wire", url="https://wire.invalid/feed")


@pytest.fixture
def ticker(db) -> Ticker:
    return Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba Group")


@pytest.fixture
def make_article(source) -> Callable[..., Article]:
    numbers = itertools.count(1)

    def make(**fields: Any) -> Article:
        number = next(numbers)
        defaults = {
            "source": source,
            "guid": f"piece-{number}",
            "url_key": f"wire.invalid/{number}",
            "title": "Exports climb",
            "body": "Shipments rose in June.",
            "published_at": NOON,
            "first_seen_at": NOON,
            "content_hash": f"{number:064}",
        }
        return Article.objects.create(**(defaults | fields))

    return make
