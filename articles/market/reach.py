"""The pieces in reach of a move: those whose news can have moved a price on a session, best first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple

from django.db import connection

from articles.market.calendars import Calendar
from articles.models import Article

# From which score on a piece is said to explain a move.
EXPLAINS = 0.2
PIECES_READ = 50
PIECES_KEPT = 5

PIECES = """
SELECT reach.place, piece.*
FROM unnest(%(tickers)s::bigint[], %(since)s::timestamptz[], %(until)s::timestamptz[])
     WITH ORDINALITY AS reach (ticker_id, since, until, place)
CROSS JOIN LATERAL (
    SELECT article.id, article.title, article.key_points #>> '{0}', left(article.body, 200),
           coalesce(nullif(article.publisher, ''), nullif(source.publisher, ''), source.name),
           article.event_type, mention.published_at, mention.relevance,
           (SELECT count(*) FROM articles_article AS earlier
            WHERE earlier.story_id = article.story_id AND earlier.published_at < article.published_at
              AND earlier.first_seen_at <= %(known_at)s),
           count(*) OVER ()
    FROM articles_mention AS mention
    JOIN articles_article AS article ON article.id = mention.article_id
    JOIN articles_source AS source ON source.id = article.source_id
    WHERE mention.ticker_id = reach.ticker_id AND mention.review <> 'rejected'
      AND mention.published_at >= reach.since AND mention.published_at < reach.until
      AND article.first_seen_at <= %(known_at)s
    ORDER BY mention.relevance DESC, mention.published_at, article.id
    LIMIT %(most)s
) AS piece
"""


class Timing(Enum):
    """When a piece came out beside the session of a move, and how well that fits it, 0 to 1."""

    ON_THE_DAY = ("on the day", 1.0)
    DAY_BEFORE = ("the session before", 0.5)
    AFTER_CLOSE = ("after the close", 0.5)

    def __init__(self, label: str, weight: float) -> None:
        self.label = label
        self.weight = weight


class Reach(NamedTuple):
    """Where to look for the pieces that explain one move of an instrument; moments in UTC.

    From ``since``, the close before the session before the move, to ``until``, the next open. The session's own
    news came out from ``base``, the close from which the move is counted (over a halt: the last before it), to
    ``close``.
    """

    ticker_id: int
    since: dt.datetime
    base: dt.datetime
    close: dt.datetime
    until: dt.datetime

    def timing(self, published_at: dt.datetime) -> Timing:
        """Which part of the reach a moment falls in."""
        if published_at < self.base:
            return Timing.DAY_BEFORE
        return Timing.ON_THE_DAY if published_at < self.close else Timing.AFTER_CLOSE


@dataclass(frozen=True, slots=True)
class PieceInReach:
    """A piece that may explain a move; ``score`` is relevance x novelty x the timing's weight, each 0 to 1.

    ``novelty`` is 1 for the first piece of a story, one half for the second, one third for the third.
    """

    article_id: int
    headline: str
    publisher: str
    event_type: str
    published_at: dt.datetime
    relevance: float
    novelty: float
    timing: Timing

    @property
    def score(self) -> float:
        """How well it explains the move, 0 to 1."""
        return self.relevance * self.novelty * self.timing.weight

    @property
    def explains(self) -> bool:
        """Whether that is enough to call the move explained."""
        return self.score >= EXPLAINS


@dataclass(frozen=True, slots=True)
class Found:
    """The best pieces in one reach, best first, and how many there are in all."""

    pieces: tuple[PieceInReach, ...] = ()
    count: int = 0


def reach_of(ticker_id: int, calendar: Calendar, base: int, session: int) -> Reach:
    """The reach of a move from the close of session ``base`` to that of ``session``, both indices of ``calendar``."""
    last = len(calendar.sessions) - 1
    return Reach(
        ticker_id,
        since=_utc(calendar.closes[max(base - 1, 0)]),
        base=_utc(calendar.closes[base]),
        close=_utc(calendar.closes[session]),
        until=_utc(calendar.opens[session + 1] if session < last else calendar.closes[last]),
    )


def pieces_in(
    reaches: Sequence[Reach], known_at: dt.datetime | None = None, most: int = PIECES_KEPT
) -> list[Found]:
    """The pieces in each reach that had been seen by ``known_at``, at most ``most`` of each; one query."""
    found: list[list[PieceInReach]] = [[] for _ in reaches]
    counts = [0] * len(reaches)
    if reaches:
        with connection.cursor() as cursor:
            cursor.execute(
                PIECES,
                {
                    "tickers": [reach.ticker_id for reach in reaches],
                    "since": [reach.since for reach in reaches],
                    "until": [reach.until for reach in reaches],
                    "known_at": known_at or dt.datetime.max.replace(tzinfo=dt.UTC),
                    "most": PIECES_READ,
                },
            )
            for place, *row, count in cursor:
                found[place - 1].append(_piece(row, reaches[place - 1]))
                counts[place - 1] = count
    return [
        Found(tuple(sorted(pieces, key=lambda piece: (-piece.score, piece.published_at))[:most]), n)
        for pieces, n in zip(found, counts, strict=True)
    ]


def _piece(row: Sequence[Any], reach: Reach) -> PieceInReach:
    pk, title, key_point, body, publisher, event_type, published_at, relevance, earlier = row
    named = Article(title=title, key_points=[key_point] if key_point else [], body=body)
    return PieceInReach(
        article_id=pk,
        headline=named.headline,
        publisher=publisher,
        event_type=event_type,
        published_at=published_at,
        relevance=relevance,
        novelty=1 / (1 + earlier),
        timing=reach.timing(published_at),
    )


def _utc(second: Any) -> dt.datetime:
    moment: dt.datetime = second.item()
    return moment.replace(tzinfo=dt.UTC)
