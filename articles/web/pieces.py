"""Pieces as lists show them: found page by page in constant queries, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from django.core.cache import caches
from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects
from django.db.models.functions import Left
from django.utils import timezone

from articles.charts.theme import EventStyle, event_style
from articles.figures.pieces import HEADLINE_CHARACTERS
from articles.figures.since import Since, moves_since
from articles.models import Article, Mention, PriceMove, Revision, Ticker
from articles.web.filters import BoardFilter
from articles.web.matching import FEW_HITS, Hits, Place, hits

PAGE = 50
MOST_COUNTED = 10_000
# Of what takes a look at each piece's mentions or facts fewer are counted.
FEW_COUNTED = 1_000
COUNT_SECONDS = 60
kept = caches["local"]
TICKERS_SHOWN = 6

STANDS_FOR_ALL = Q(story=None) | Q(story__first=F("pk"))
# The pieces of a row's story, with no more than what names their publishers.
TOLD_BY = Prefetch(
    "story__articles",
    Article.objects.select_related("source")
    .only("story", "publisher", "first_seen_at", "source__name", "source__publisher")
    .order_by("published_at", "pk"),
)
FACTS = (
    Prefetch("mentions", Mention.objects.shown().select_related("ticker")),
    Prefetch("pricemoves", PriceMove.objects.shown().select_related("ticker")),
    TOLD_BY,
)


class BadCursorError(ValueError):
    """The address holds a cursor that no page gave."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One row of a list; ``tickers`` are what it is about, most relevant first, ``more_tickers`` the rest's number.

    ``also_in`` names the publishers of the other pieces of its story, first published first, each once.
    ``since`` has what prices did since publication by the instrument's key. ``earlier`` says that the headline
    is that of an earlier text, whose facts are not known.
    """

    id: int
    headline: str
    published_at: dt.datetime
    publisher: str
    style: EventStyle
    tickers: tuple[Ticker, ...]
    more_tickers: int
    moves: tuple[PriceMove, ...]
    key_points: tuple[str, ...]
    simulated: bool
    story: int | None
    also_in: tuple[str, ...]
    since: Mapping[int, Since] = field(default_factory=dict)
    earlier: bool = False

    @property
    def place(self) -> str:
        """Where it stands among the newest-first pieces, as a word that sorts like them."""
        return write_cursor((self.published_at, self.id))

    @property
    def day(self) -> dt.date:
        """The day of publication in the site's zone."""
        return timezone.localtime(self.published_at).date()


@dataclass(frozen=True, slots=True)
class Page:
    """Pieces of one page; ``days`` groups them, and a day that began on the page before has no heading.

    ``older`` is the cursor of the next page, empty on the last; ``count`` is of all pages, None when
    not counted, and ``many`` says that there are more than the ``most`` that were counted. ``grouped`` pages
    have one row for each story; ``among`` is how many of the newest pieces were looked through, None for all.
    """

    pieces: tuple[Piece, ...]
    days: tuple[tuple[dt.date | None, tuple[Piece, ...]], ...]
    older: str = ""
    count: int | None = None
    grouped: bool = False
    most: int = MOST_COUNTED
    among: int | None = None

    @property
    def many(self) -> bool:
        """Whether there are more pieces than were counted."""
        return self.count is not None and self.count > self.most

    @property
    def counted(self) -> str:
        """How many pieces there are, in words."""
        if self.count is None:
            return ""
        one, more = ("story", "stories") if self.grouped else ("piece", "pieces")
        if self.many:
            return f"{self.most:,}+ {more}"
        return f"{self.count:,} {one if self.count == 1 else more}"


def write_cursor(place: Place) -> str:
    """A place among the newest-first pieces as a word of an address."""
    published_at, pk = place
    return f"{published_at.astimezone(dt.UTC):%Y%m%dT%H%M%S.%f}Z{pk}"


def read_cursor(cursor: str) -> Place | None:
    """The place of a cursor, None of an empty one. Errors: BadCursorError."""
    if not cursor:
        return None
    moment, _, pk = cursor.partition("Z")
    try:
        published_at = dt.datetime.strptime(moment, "%Y%m%dT%H%M%S.%f").replace(tzinfo=dt.UTC)
        number = int(pk)
    except ValueError as error:
        raise BadCursorError("This link to older pieces is not whole; begin again.") from error
    if not 0 <= number < 2**63:
        raise BadCursorError("This link to older pieces is not whole; begin again.")
    return published_at, number


def page_of(
    wanted: BoardFilter, cursor: str = "", size: int = PAGE, *, counted: bool = True
) -> Page:
    """A page of the pieces that a filter wants; a count on the first, if ``counted``. Errors: BadCursorError."""
    after = read_cursor(cursor)
    grouped = not wanted.active and not wanted.tickers
    matching = hits(wanted) if wanted.words else None
    found = _next(wanted, matching, after, size + 1, grouped=grouped)
    pieces = with_prices(pieces_at(found[:size], wanted.known_at), wanted.known_at)
    page = Page(
        pieces,
        by_day(pieces, after),
        older=write_cursor(found[size - 1]) if len(found) > size else "",
        grouped=grouped,
        among=matching.among if matching else None,
    )
    if after is not None:
        return page
    if matching is not None:
        return replace(page, count=matching.count, most=FEW_HITS)
    return counted_of(page, wanted) if counted else page


def counted_of(page: Page, wanted: BoardFilter) -> Page:
    """A page with the number of all its pieces, up to a limit; a great one is kept for a minute."""
    most = FEW_COUNTED if wanted.laborious else MOST_COUNTED
    key = f"counted:{wanted.key}"
    count: int | None = kept.get(key)
    if count is None:
        places = _places(wanted, grouped=page.grouped)
        # In the order of the list the index of dates is walked; without, all mentions might be joined first.
        places = places.order_by("-published_at") if wanted.laborious else places.order_by()
        count = places[: most + 1].count()
        if count > FEW_COUNTED:
            kept.set(key, count, COUNT_SECONDS)
    return replace(page, count=count, most=most)


def places_of(wanted: BoardFilter, after: Place | None, size: int) -> list[Place]:
    """The places of the next ``size`` pieces that a filter wants after a place."""
    return _next(wanted, hits(wanted) if wanted.words else None, after, size)


def pieces_at(places: Sequence[Place], known_at: dt.datetime | None = None) -> tuple[Piece, ...]:
    """The pieces at some places, in their order, as they read at ``known_at``; six queries at most."""
    found = with_facts(Article.objects.all()).in_bulk([pk for _, pk in places])
    pieces = tuple(piece_of(found[pk], known_at) for _, pk in places if pk in found)
    return as_they_read(pieces, known_at)


def as_they_read(pieces: Sequence[Piece], known_at: dt.datetime | None) -> tuple[Piece, ...]:
    """Pieces with the headlines that they had at a moment, without facts where their text has changed since."""
    earlier = Revision.objects.standing_at(known_at, [piece.id for piece in pieces])
    read = []
    for piece in pieces:
        then = earlier.get(piece.id)
        if then is None:
            read.append(piece)
            continue
        headline = Article(title=then.title, body=then.body[:HEADLINE_CHARACTERS]).headline
        read.append(
            replace(
                piece,
                headline=headline or "Untitled piece",
                moves=(),
                key_points=(),
                earlier=True,
            )
        )
    return tuple(read)


def with_prices(pieces: Sequence[Piece], known_at: dt.datetime | None = None) -> tuple[Piece, ...]:
    """Pieces with what the prices of their tickers did since publication; one query for all."""
    asked = [(ticker, piece.published_at) for piece in pieces for ticker in piece.tickers]
    moved = moves_since(asked, known_at)
    return tuple(
        replace(
            piece,
            since={
                ticker.pk: moved[ticker.pk, piece.published_at]
                for ticker in piece.tickers
                if (ticker.pk, piece.published_at) in moved
            },
        )
        for piece in pieces
    )


def with_facts(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Pieces with what a row of a list shows, and the opening of the text in place of all of it."""
    return (
        articles.defer("body", "search", "also_read", "credits")
        .annotate(opening=Left("body", HEADLINE_CHARACTERS))
        .select_related("source", "story")
        .prefetch_related(*FACTS)
    )


def pieces_from(
    articles: Iterable[Article], known_at: dt.datetime | None = None
) -> tuple[Piece, ...]:
    """Rows of articles that were fetched elsewhere; four queries for their facts and stories."""
    fetched = list(articles)
    prefetch_related_objects(fetched, *FACTS)
    return tuple(piece_of(article, known_at) for article in fetched)


def piece_of(article: Article, known_at: dt.datetime | None = None) -> Piece:
    """The row of an article whose facts are prefetched, with who told its story and what was judged by ``known_at``."""
    mentions: list[Any] = list(article.mentions.all())
    moves: list[Any] = list(article.pricemoves.all())
    for move in moves:
        move.verdict = move.verdict_known_at(known_at)
    body = getattr(article, "opening", None)
    headline = Article(
        title=article.title,
        key_points=article.key_points,
        body=article.body if body is None else body,
    ).headline
    also_in = also_told_by(article, known_at)
    return Piece(
        id=article.pk,
        headline=headline or "Untitled piece",
        published_at=article.published_at,
        publisher=publisher_of(article),
        style=event_style(article.event_type),
        tickers=tuple(mention.ticker for mention in mentions[:TICKERS_SHOWN]),
        more_tickers=max(0, len(mentions) - TICKERS_SHOWN),
        moves=tuple(moves),
        key_points=tuple(article.key_points),
        simulated=article.source.kind == article.source.Kind.SAMPLE,
        story=article.story_id if also_in else None,
        also_in=also_in,
    )


def publisher_of(article: Article) -> str:
    """Who published a piece, by its source where it does not say."""
    return article.publisher or article.source.publisher or article.source.name


def also_told_by(article: Article, known_at: dt.datetime | None = None) -> tuple[str, ...]:
    """The publishers of the other pieces of its prefetched story, first published first, each once."""
    if article.story is None:
        return ()
    others = (
        one
        for one in article.story.articles.all()
        if one.pk != article.pk and (known_at is None or one.first_seen_at <= known_at)
    )
    return tuple(dict.fromkeys(publisher_of(one) for one in others))


def by_day(
    pieces: Iterable[Piece], after: Place | None = None
) -> tuple[tuple[dt.date | None, tuple[Piece, ...]], ...]:
    """Pieces grouped by day; the day of the place before them, if they continue it, as None."""
    begun = timezone.localtime(after[0]).date() if after else None
    return tuple(
        (None if day == begun else day, tuple(group))
        for day, group in groupby(pieces, key=lambda piece: piece.day)
    )


def rows_of(wanted: BoardFilter) -> tuple[QuerySet[Any, Any], str]:
    """The rows of what a filter wants and their column that names the piece: pieces or, about instruments,
    mentions, whose index covers them."""
    wanted, instruments = wanted.by_instruments()
    if instruments is None:
        return Article.objects.filter(wanted.condition()), "pk"
    about = Mention.objects.shown().filter(ticker__in=instruments)
    return about.filter(wanted.condition("article__")), "article_id"


def _places(wanted: BoardFilter, *, grouped: bool = False) -> QuerySet[Any, Any]:
    """(published_at, id) of the pieces wanted, each once.

    ``grouped`` makes a story one place, that of its first piece: only without a filter, for the first
    may not fit what another piece of the story does.
    """
    if grouped:
        return Article.objects.filter(STANDS_FOR_ALL).values_list("published_at", "pk")
    rows, key = rows_of(wanted)
    places = rows.values_list("published_at", key)
    # An instrument's mentions name each piece once.
    return places if key == "pk" or len(wanted.tickers) == 1 else places.distinct()


def _next(
    wanted: BoardFilter,
    matching: Hits | None,
    after: Place | None,
    size: int,
    *,
    grouped: bool = False,
) -> list[Place]:
    """The next places after one: of the hits of a search, as far as those are known, or from the database."""
    if matching is not None:
        found = [place for place in matching.places if after is None or place < after][:size]
        if len(found) == size or not matching.many:
            return found
    places = _places(wanted, grouped=grouped)
    key = "article_id" if places.model is Mention else "pk"
    if after is not None:
        moment, number = after
        # The first condition says no more than the second; the index is entered by it.
        places = places.filter(
            Q(published_at__lt=moment) | Q(published_at=moment, **{f"{key}__lt": number}),
            published_at__lte=moment,
        )
    return list(places.order_by("-published_at", f"-{key}")[:size])
