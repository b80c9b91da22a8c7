"""Which pieces belong to which bars of a ticker.

A piece belongs to the session on which its news acts first: the one that closes next after it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateTimeField, F, Func, IntegerField, Sum, Value
from django.db.models.functions import Coalesce, Left, NullIf

from articles.charts.rows import BarRow, MarkerRow
from articles.charts.theme import OTHER
from articles.market.calendars import calendar, sessions
from articles.models import Article, Mention, Review, Revision, Ticker

HEADLINE_CHARACTERS = 200
# How many of a marker's pieces it names.
MOST_ARTICLES = 20
# Pieces this long after the last bar still belong to the picture: its bar is about to come.
AFTER_LAST_BAR = dt.timedelta(days=10)
ONE_DAY = dt.timedelta(days=1)
EARLIEST = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where markers stand, ``day``, and the sessions whose pieces they stand for."""

    day: dt.date
    since: dt.date
    until: dt.date


def mentions_of(
    ticker: Ticker,
    since: dt.date,
    until: dt.date,
    event: str = "",
    known_at: dt.datetime | None = None,
) -> Any:
    """The mentions of a ticker in pieces that belong to the sessions from ``since`` to ``until``.

    With ``known_at`` only those in pieces that had been seen by then.
    """
    first, last = closes_by([since - ONE_DAY, until], ticker.exchange)
    mentions = Mention.objects.filter(
        ticker=ticker, published_at__gte=first, published_at__lt=last
    ).exclude(review=Review.REJECTED)
    if known_at is not None:
        mentions = mentions.filter(article__first_seen_at__lte=known_at)
    return mentions.filter(event_type=event) if event else mentions


def closes_by(days: Sequence[dt.date], mic: str) -> list[dt.datetime]:
    """The close of the last session on or before each day; long ago where the calendar has none."""
    found = calendar(mic)
    places = np.searchsorted(found.sessions, np.array(days, "datetime64[D]"), side="right")
    return [
        found.closes[place - 1].item().replace(tzinfo=dt.UTC) if place else EARLIEST
        for place in places.tolist()
    ]


def slots_of(bars: Sequence[BarRow], mic: str) -> list[Slot]:
    """A slot for each bar, then one for each session that may still get its bar.

    A session that has no bar belongs to the slot of the next one.
    """
    slots: list[Slot] = []
    known = sessions(mic, bars[0].day, bars[-1].last_day)
    following = 0
    for bar in bars:
        first = known[following] if following < len(known) else bar.day
        slots.append(Slot(bar.day, min(bar.day, first), bar.last_day))
        while following < len(known) and known[following] <= bar.last_day:
            following += 1
    last = bars[-1].last_day
    waiting = sessions(mic, last + ONE_DAY, last + AFTER_LAST_BAR)
    return slots + [Slot(day, day, day) for day in waiting]


def markers_on(
    ticker: Ticker, bars: Sequence[BarRow], event: str = "", known_at: dt.datetime | None = None
) -> list[MarkerRow]:
    """A marker for each bar and event type of the pieces about a ticker, without headlines; one query.

    PostgreSQL sorts the pieces into the bars, so that only markers travel, however many pieces.
    """
    if not bars:
        return []
    slots = slots_of(bars, ticker.exchange)
    closes = closes_by([slot.until for slot in slots], ticker.exchange)
    mentions = mentions_of(ticker, slots[0].since, slots[-1].until, event, known_at)
    return grouped(mentions, closes, slots)


def grouped(mentions: Any, ends: Sequence[dt.datetime], slots: Sequence[Slot]) -> list[MarkerRow]:
    """A marker for each slot and event type of some mentions; a slot ends where the next begins; one query."""
    found = (
        mentions.order_by()
        .annotate(
            slot=Func(
                F("published_at"),
                Value(list(ends), output_field=ArrayField(DateTimeField())),
                function="width_bucket",
                output_field=IntegerField(),
            ),
            type=Coalesce(NullIf("event_type", Value("")), Value(OTHER)),
        )
        .values("slot", "type")
        .annotate(
            pieces=Count("pk"),
            together=Sum("relevance"),
            best=Func(
                ArrayAgg("article_id", order_by=("-relevance", "article_id")),
                template=f"(%(expressions)s)[:{MOST_ARTICLES}]",
                output_field=ArrayField(IntegerField()),
            ),
        )
    )
    return [
        MarkerRow(
            day=slots[row["slot"]].day,
            since=slots[row["slot"]].since,
            until=slots[row["slot"]].until,
            event_type=row["type"],
            count=row["pieces"],
            articles=tuple(row["best"]),
            relevance=row["together"],
        )
        for row in found
    ]


def headlines(articles: Collection[int], known_at: dt.datetime | None = None) -> dict[int, str]:
    """The headlines of pieces by id, those of ``known_at`` if given; a query or two, none for no pieces."""
    if not articles:
        return {}
    found = Article.objects.filter(pk__in=articles).values_list(
        "pk", "title", "key_points", Left("body", HEADLINE_CHARACTERS)
    )
    now = {
        pk: Article(title=title, key_points=key_points, body=body).headline
        for pk, title, key_points, body in found
    }
    return now | {
        pk: Article(title=then.title, body=then.body[:HEADLINE_CHARACTERS]).headline
        for pk, then in Revision.objects.standing_at(known_at, articles).items()
    }
