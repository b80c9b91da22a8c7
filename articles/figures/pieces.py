"""Which session a ticker's pieces belong to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

import numpy as np
from django.db.models.functions import Left

from articles.charts.rows import PieceRow
from articles.market.calendars import sessions_of
from articles.models import Article, Mention, Review, Ticker

# Longer than any run of days without a session, so that no piece before a session is missed.
BEFORE = dt.timedelta(days=12)
AFTER = dt.timedelta(days=2)
# The newest so many mentions are read; a chart of more is coarse enough to do without the rest.
MOST_PIECES = 50_000
HEADLINE_CHARACTERS = 200


def pieces_about(ticker: Ticker, since: dt.date, until: dt.date, event: str = "") -> list[PieceRow]:
    """The pieces that mention a ticker, published around the sessions from ``since`` to ``until``.

    Each with the session it belongs to, which may lie a few days outside; without headlines. One query.
    """
    mentions = Mention.objects.filter(
        ticker=ticker,
        published_at__gte=midnight(since - BEFORE),
        published_at__lt=midnight(until + AFTER),
    ).exclude(review=Review.REJECTED)
    if event:
        mentions = mentions.filter(event_type=event)
    found = list(
        mentions.order_by("-published_at", "-article").values_list(
            "article_id", "published_at", "event_type", "relevance"
        )[:MOST_PIECES]
    )
    moments = np.array(
        [published.astimezone(dt.UTC).replace(tzinfo=None) for _, published, _, _ in found],
        dtype="datetime64[s]",
    )
    return [
        PieceRow(article=article, day=day, event_type=event_type, relevance=relevance)
        for (article, _, event_type, relevance), day in zip(
            found, sessions_of(moments, ticker.exchange).tolist(), strict=True
        )
        if day is not None
    ]


def headlines(articles: Collection[int]) -> dict[int, str]:
    """The headlines of pieces by id; one query, none for no pieces."""
    if not articles:
        return {}
    found = Article.objects.filter(pk__in=articles).values_list(
        "pk", "title", "key_points", Left("body", HEADLINE_CHARACTERS)
    )
    return {
        pk: Article(title=title, key_points=key_points, body=body).headline
        for pk, title, key_points, body in found
    }


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day, UTC."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)
