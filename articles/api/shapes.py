"""Rows as JSON: the very shapes of `manage.py parse`, and what the database adds to them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from articles.models import (
    Article,
    Citation,
    Event,
    Fact,
    Mention,
    PriceMove,
    Quote,
    Release,
    Ticker,
)
from articles.parsing.tone import label_of

Json = dict[str, Any]


def number(value: Decimal | None) -> int | float | None:
    """A Decimal as a JSON number, whole where it is."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def moment(value: dt.datetime) -> str:
    """A time as ISO 8601, UTC, with a Z."""
    return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def _place(row: Fact | Mention) -> Json:
    return {
        "start": row.start,
        "end": row.end,
        "surface": row.surface,
        "confidence": row.confidence,
        "origin": row.origin,
        "review": row.review,
    }


def mention(row: Mention) -> Json:
    """An instrument that a piece names."""
    return {
        "symbol": row.ticker.symbol,
        "exchange": row.ticker.exchange,
        "name": row.ticker.name,
        "evidence": row.evidence,
        "primary": row.primary,
        "count": row.count,
        "relevance": row.relevance,
        "tone": row.tone,
        **_place(row),
    }


def price_move(row: PriceMove, known_at: dt.datetime | None = None) -> Json:
    """A stated move, and what the bars say of it or, with ``known_at``, said by then."""
    verdict = row.verdict_known_at(known_at)
    return {
        "symbol": row.ticker.symbol,
        "exchange": row.ticker.exchange,
        "direction": row.direction,
        "percent": number(row.percent),
        "amount": number(row.amount),
        "price": number(row.price),
        "currency": row.currency or None,
        "session": row.session or None,
        "stage": row.stage or None,
        "trading_day": row.trading_day,
        "period": row.period,
        "verdict": verdict or None,
        "verdict_reason": (row.verdict_reason or None) if verdict else None,
        "rule": row.rule,
        **_place(row),
    }


def release(row: Release) -> Json:
    """A macro-economic figure."""
    return {
        "indicator": row.indicator.code,
        "country": row.indicator.country,
        "period": row.period,
        "frequency": row.indicator.frequency,
        "value": number(row.value),
        "unit": row.unit or row.indicator.unit,
        "direction": row.direction or None,
        "change_percent": number(row.change),
        "comparison": row.comparison or None,
        "record": row.record,
        "streak": row.streak,
        "previous": number(row.previous),
        "consensus": number(row.consensus),
        "rule": row.rule,
        **_place(row),
    }


def quote(row: Quote) -> Json:
    """Somebody's words."""
    return {
        "speaker": row.speaker,
        "role": row.role or None,
        "organisation": row.organisation or None,
        "outlet": row.outlet or None,
        "rule": row.rule,
        **_place(row),
    }


def citation(row: Citation) -> Json:
    """An outlet that the piece cites."""
    return {"name": row.outlet, "rule": row.rule, **_place(row)}


def event(row: Event) -> Json:
    """What happened."""
    return {
        "type": row.type,
        "direction": row.direction or None,
        "phase": row.phase or None,
        "rule": row.rule,
        **_place(row),
    }


def summary(piece: Article, known_at: dt.datetime | None = None) -> Json:
    """A piece in a list: what it is about and what it states, without its text.

    Reads the prefetched mentions, price moves and events.
    """
    return {
        "id": piece.pk,
        "url": piece.url or None,
        "page": piece.get_absolute_url(),
        "publisher": piece.publisher or None,
        "author": piece.author or None,
        "published_at": moment(piece.published_at),
        "first_seen_at": moment(piece.first_seen_at),
        "language": piece.language,
        "title": piece.title or None,
        "key_points": piece.key_points,
        "event_type": piece.event_type or None,
        "story": piece.story_id,
        "tone": {"score": piece.tone, "label": label_of(piece.tone)},
        "tickers": [mention(row) for row in piece.mentions.all()],
        "price_moves": [price_move(row, known_at) for row in piece.pricemoves.all()],
        "events": [event(row) for row in piece.events.all()],
    }


def whole(piece: Article, known_at: dt.datetime | None = None) -> Json:
    """A piece with its text and every fact; `start` and `end` index into `text`."""
    return {
        **summary(piece, known_at),
        "text": piece.text,
        "releases": [release(row) for row in piece.releases.all()],
        "quotes": [quote(row) for row in piece.quotes.all()],
        "outlets": [citation(row) for row in piece.citations.all()],
        "also_read": piece.also_read,
        "credits": piece.credits,
        "parser_version": piece.parser_version,
        "parse_error": piece.parse_error or None,
    }


def ticker(row: Ticker) -> Json:
    """A listed instrument."""
    return {
        "symbol": row.symbol,
        "exchange": row.exchange,
        "name": row.name,
        "currency": row.currency,
        "country": row.country or None,
        "sector": row.sector or None,
        "industry": row.industry or None,
        "kind": row.kind,
        "active": row.active,
        "page": row.get_absolute_url(),
    }
