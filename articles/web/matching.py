"""What a search finds, without ever reading more than it must.

Of a million pieces the index of words gives a rare word's few in a millisecond; walking the newest pieces for them would
take seconds. A common word's newest thousand are found by that index within the newest days only, as many as
should hold them by PostgreSQL's own expectation. A phrase of common words it cannot find by an index at all: each
piece with all the words has to be read, so only the newest are, and the reader is told.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

import orjson
from django.core.cache import caches
from django.db import connection
from django.db.models import QuerySet

from articles.models import Article, Mention
from articles.web.filters import BoardFilter

FEW_HITS = 1_000
# So many pieces are read for a phrase, and no more.
READ_FOR_A_PHRASE = 10_000
# Up to so many are expected they are all fetched and sorted here.
ALL_FETCHED = 16_000
# Of the days that should hold a thousand hits twice as many are looked through, for expectations are rough.
MARGIN, WIDER = 2, 8
# What PostgreSQL takes for a phrase: quotes, and words that a hyphen joins.
PHRASE = re.compile(r"[\"“”]|\w-\w")
# What was found is kept until a piece comes in, and so long at most, for an editor may change one.
KEPT_SECONDS = 30
# About how many pieces there are, as PostgreSQL last counted them, and the key of the one that came in last.
PIECES = """
SELECT reltuples::bigint, (SELECT max(id) FROM articles_article)
FROM pg_class WHERE oid = 'articles_article'::regclass
"""
kept = caches["local"]

Place = tuple[dt.datetime, int]


@dataclass(frozen=True, slots=True)
class Hits:
    """(published_at, id) of pieces that match, newest first: all, or the newest thousand of ``many``.

    ``among`` is how many of the newest pieces were looked through, None for all; ``key`` names the search and the
    moment, for what else is made of it.
    """

    places: tuple[Place, ...]
    many: bool = False
    among: int | None = None
    key: str = ""

    @property
    def keys(self) -> list[int]:
        """The pieces' ids, newest first."""
        return [pk for _, pk in self.places]

    @property
    def count(self) -> int:
        """How many there are; one more than FEW_HITS for many."""
        return len(self.places) + self.many


def hits(wanted: BoardFilter) -> Hits:
    """The pieces that a search wants; a handful of queries, each bounded, or one where they are kept."""
    with connection.cursor() as cursor:
        cursor.execute(PIECES)
        pieces, newest = cursor.fetchone()
    key = f"hits:{newest}:{wanted.key}"
    found: Hits | None = kept.get(key)
    if found is None:
        found = replace(_hits(wanted, int(pieces)), key=key)
        kept.set(key, found, KEPT_SECONDS)
    return found


def _hits(wanted: BoardFilter, pieces: int) -> Hits:
    """The pieces that a search wants among about so many."""
    wanted, instruments = wanted.by_instruments()
    matching = Article.objects.filter(wanted.condition())
    if instruments is not None:
        about = Mention.objects.shown().filter(ticker__in=instruments)
        matching = matching.filter(pk__in=about.values("article"))
    expected = _expected(matching)
    if PHRASE.search(wanted.words) and expected > READ_FOR_A_PHRASE:
        within = matching.filter(published_at__gte=_moment_of(READ_FOR_A_PHRASE)).order_by()
        return _newest(_places(within), among=READ_FOR_A_PHRASE)
    if expected > ALL_FETCHED:
        depth = MARGIN * FEW_HITS * pieces // expected
        for newest in (depth, WIDER * depth):
            places = _places(matching.filter(published_at__gte=_moment_of(newest)).order_by())
            if len(places) > FEW_HITS:
                return _newest(places)
    places = _places(matching.order_by()[:ALL_FETCHED])
    if len(places) == ALL_FETCHED:
        places = _places(matching.newest(FEW_HITS + 1))
    return _newest(places)


def _newest(places: list[Place], among: int | None = None) -> Hits:
    newest = tuple(sorted(places, reverse=True))
    return Hits(newest[:FEW_HITS], many=len(newest) > FEW_HITS, among=among)


def _places(matching: QuerySet[Article]) -> list[Place]:
    return list(matching.values_list("published_at", "pk"))


def _expected(matching: QuerySet[Article]) -> int:
    """How many rows PostgreSQL expects, without reading any."""
    plan = orjson.loads(matching.order_by().explain(format="json"))
    return int(plan[0]["Plan"]["Plan Rows"])


def _moment_of(place: int) -> dt.datetime:
    """When the piece at a place among the newest was published; the beginning of time where there are fewer."""
    moments = Article.objects.order_by("-published_at", "-pk").values_list(
        "published_at", flat=True
    )
    return next(iter(moments[place : place + 1]), dt.datetime.min.replace(tzinfo=dt.UTC))
