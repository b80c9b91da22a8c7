"""The values that parsing gives become rows, not yet stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import structlog
from django.db import models

from articles.facts.names import Names
from articles.models import Article, Citation, Event, Mention, PriceMove, Quote, Release
from articles.parsing import document
from articles.parsing.document import ParsedArticle

logger = structlog.get_logger(__name__)

# What the columns hold: digits before the point, characters.
WHOLE_DIGITS = {"percent": 5, "amount": 12, "price": 12, "value": 18, "change": 5}
WHOLE_DIGITS |= {"previous": 18, "consensus": 18}
LENGTHS = {"speaker": 200, "role": 200, "organisation": 200, "outlet": 200, "rule": 60, "phase": 40}


def rows_of(article: Article, parsed: ParsedArticle, names: Names) -> Iterator[models.Model]:
    """Every fact of a piece as a row of its own; one that its columns cannot hold is left out and
    logged, so that it costs no other fact its place."""
    for mention in parsed.tickers:
        yield from _checked(_mention(article, mention, names), parsed.text)
    for move in parsed.price_moves:
        yield from _checked(_price_move(article, move, names), parsed.text)
    for release in parsed.releases:
        yield from _checked(_release(article, release, names), parsed.text)
    for quote in parsed.quotes:
        yield from _checked(_quote(article, quote), parsed.text)
    for outlet in parsed.outlets:
        row = Citation(**_place(article, outlet), outlet=outlet.name)
        yield from _checked(row, parsed.text)
    for event in parsed.events:
        yield from _checked(_event(article, event), parsed.text)


def _place(article: Article, fact: document.Fact) -> dict[str, Any]:
    return {
        "article": article,
        "start": fact.start,
        "end": fact.end,
        "surface": fact.surface,
        "rule": fact.rule,
        "confidence": fact.confidence,
    }


def _mention(article: Article, fact: document.TickerMention, names: Names) -> Mention:
    return Mention(
        article=article,
        ticker=names.ticker(fact.symbol, fact.exchange),
        evidence=fact.evidence,
        start=fact.start,
        end=fact.end,
        surface=fact.surface,
        confidence=fact.confidence,
        count=fact.count,
        relevance=fact.relevance,
        primary=fact.primary,
        tone=fact.tone,
        published_at=article.published_at,
    )


def _price_move(article: Article, fact: document.PriceMove, names: Names) -> PriceMove:
    return PriceMove(
        **_place(article, fact),
        ticker=names.ticker(fact.symbol, fact.exchange),
        direction=fact.direction,
        percent=fact.percent,
        amount=fact.amount,
        price=fact.price,
        currency=fact.currency or "",
        session=fact.session or "",
        stage=fact.stage or "",
        trading_day=fact.trading_day,
        period=fact.period,
    )


def _release(article: Article, fact: document.Release, names: Names) -> Release:
    return Release(
        **_place(article, fact),
        indicator=names.indicator(fact.indicator),
        period=fact.period,
        value=fact.value,
        unit=fact.unit,
        change=fact.change_percent,
        direction=fact.direction or "",
        record=fact.record,
        streak=fact.streak,
        comparison=fact.comparison or "",
        previous=fact.previous,
        consensus=fact.consensus,
    )


def _quote(article: Article, fact: document.Quote) -> Quote:
    return Quote(
        **_place(article, fact),
        speaker=fact.speaker,
        role=fact.role or "",
        organisation=fact.organisation or "",
        outlet=fact.outlet or "",
    )


def _event(article: Article, fact: document.Event) -> Event:
    return Event(
        **_place(article, fact),
        type=fact.type,
        direction=fact.direction or "",
        phase=fact.phase or "",
    )


def _checked(row: Any, text: str) -> Iterator[models.Model]:
    """The row itself, its words shortened to their columns; nothing where the text or a column
    contradicts it."""
    if text[row.start : row.end] != row.surface:
        logger.error("fact is not where it says", row=repr(row), start=row.start, end=row.end)
        return
    for name, digits in WHOLE_DIGITS.items():
        figure = getattr(row, name, None)
        if figure is not None and not (figure.is_finite() and abs(figure) < 10**digits):
            logger.warning("figure too large for its column", row=repr(row), column=name)
            return
    for name, length in LENGTHS.items():
        words = getattr(row, name, None)
        if words:
            setattr(row, name, words[:length])
    yield row
