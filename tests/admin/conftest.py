"""An editor at the admin site, and a piece with many facts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.contrib.auth.models import User

from articles.models import (
    Article,
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

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
SENTENCE = "Harbour Tea fell 2.2% to $80.25 on Friday. "


@pytest.fixture
def editor(db):
    return User.objects.create_superuser("editor", "editor@example.org", "a long enough word")


@pytest.fixture
def desk(client, editor):
    """The editor's browser, logged in."""
    client.force_login(editor)
    return client


@pytest.fixture
def source(db):
    return Source.objects.create(name="Wire", kind=Source.Kind.MANUAL)


@pytest.fixture
def make_article(source):
    def make(number: int = 1, body: str = SENTENCE * 40, **fields) -> Article:
        fields.setdefault("title", f"Harbour Tea slips, part {number}")
        fields.setdefault("published_at", PUBLISHED + dt.timedelta(hours=number))
        return Article.objects.create(
            source=source,
            guid=f"piece-{number}",
            body=body,
            publisher="Wire",
            first_seen_at=PUBLISHED,
            content_hash=f"{number:064x}",
            **fields,
        )

    return make


@pytest.fixture
def ticker(db):
    return Ticker.objects.create(symbol="TEA", exchange="XNYS", name="Harbour Tea")


def place_of(article: Article, number: int = 0, words: str = "fell 2.2%") -> dict:
    """Where ``words`` stand in the piece for the ``number``-th time."""
    start = -1
    for _ in range(number + 1):
        start = article.text.index(words, start + 1)
    return {"start": start, "end": start + len(words), "surface": words}


def fill_with_facts(article: Article, count: int) -> None:
    """Give a piece ``count`` facts of every kind, each about an instrument or indicator of its own."""
    for number in range(count):
        ticker = Ticker.objects.create(
            symbol=f"T{article.pk}X{number}", exchange="XNYS", name=f"Company {number}"
        )
        indicator = Indicator.objects.create(
            code=f"C{article.pk}.{number}", name="Trade balance", country="CN", unit="USD"
        )
        at = {"article": article, **place_of(article, number)}
        Mention.objects.create(article=article, ticker=ticker)
        PriceMove.objects.create(
            ticker=ticker, direction="down", percent=Decimal("-2.2"), price=Decimal("80.25"), **at
        )
        Release.objects.create(indicator=indicator, value=Decimal(99), **at)
        Quote.objects.create(speaker="A. Nalyst", **at)
        Citation.objects.create(outlet="The Ledger", **at)
        Event.objects.create(type="earnings", **at)
        Reaction.objects.create(article=article, ticker=ticker, window="[0,0]", model="raw")


@pytest.fixture
def place():
    return place_of


@pytest.fixture
def fill():
    return fill_with_facts
