import datetime as dt

import pytest

from articles.models import Source

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def noon() -> dt.datetime:
    return NOON


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(name="Harbour Wire", url="https://wire.example/feed")
