"""Pieces: lists, one with its facts, its chart."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router
from ninja.errors import HttpError

from articles.api import schemas, shapes
from articles.api.earlier import as_it_read
from articles.api.filters import Filters, PageFilters
from articles.api.moments import Since, Until
from articles.api.paging import newest, page
from articles.api.responses import CHART_SECONDS, answer
from articles.api.tickers import find_ticker, tickers_named
from articles.figures import reaction_figure
from articles.models import (
    Article,
    Citation,
    Event,
    EventType,
    Mention,
    PriceMove,
    Quote,
    Release,
    Revision,
)
from articles.models.articles import SEARCH_CONFIG, ArticleQuerySet

router = Router(tags=["Pieces"])
NO_PIECE = "There is no piece {key} on the board; GET /api/v1/articles lists those there are."


FACTS: dict[str, QuerySet[Any]] = {
    "mentions": Mention.objects.shown().select_related("ticker"),
    "pricemoves": PriceMove.objects.shown().select_related("ticker"),
    "events": Event.objects.shown(),
    "releases": Release.objects.shown().select_related("indicator"),
    "quotes": Quote.objects.shown(),
    "citations": Citation.objects.shown(),
}


class PieceFilters(PageFilters):
    """Which pieces; all that are given must hold."""

    ticker: list[str] = Field(
        [], description="Symbol, or SYMBOL:MIC; given several times, any of them."
    )
    event: EventType | None = Field(None, description="Reports an event of this type.")
    publisher: str = Field("", description="The publisher's exact name.")
    q: str = Field("", description="Words, “phrases”, or, -exclusions.")
    since: Since = Field(None, description="Published at or after this day or moment.")
    until: Until = Field(
        None, description="Published before this moment, or on or before this day."
    )
    known_at: Since = Field(None, description="Seen by the board by this moment.")

    def condition(self, piece: str = "") -> Q:
        """What must hold of pieces, or of rows that point to one by the lookup ``piece``."""
        wanted = Q()
        for lookup, value in (
            ("publisher", self.publisher or None),
            ("published_at__gte", self.since),
            ("published_at__lt", self.until),
            ("first_seen_at__lte", self.known_at),
            (
                "search",
                SearchQuery(self.q, config=SEARCH_CONFIG, search_type="websearch")
                if self.q
                else None,
            ),
        ):
            if value is not None:
                wanted &= Q(**{piece + lookup: value})
        if self.event:
            reported = Event.objects.shown().filter(article=OuterRef(f"{piece}pk"), type=self.event)
            wanted &= Q(Q(**{f"{piece}event_type": self.event}) | Q(Exists(reported)))
        return wanted


@router.get("/articles", response=schemas.PiecePage, summary="Pieces, newest first")
def list_articles(request: HttpRequest, filters: Query[PieceFilters]) -> HttpResponseBase:
    """Pieces that pass every filter, newest first; pass ``next`` as ``cursor`` for the page after."""
    filters.check(request)
    places = list(_places_about(filters) if filters.ticker else _places(filters))
    pieces = _with_facts("mentions", "pricemoves", "events").defer("body", "search")
    found = pieces.in_bulk([key for _, key in places])
    earlier = Revision.objects.standing_at(filters.known_at, found)
    listed = page(
        places,
        filters.limit,
        shape=lambda place: as_it_read(
            shapes.summary(found[place[1]], filters.known_at),
            found[place[1]],
            earlier.get(place[1]),
        ),
        place=lambda place: (shapes.moment(place[0]), place[1]),
    )
    return answer(request, listed)


def _places(filters: PieceFilters) -> QuerySet[Any]:
    """(published_at, key) of a page of all pieces."""
    pieces = Article.objects.filter(filters.condition())
    places = newest(pieces, filters.cursor, filters.limit, published_at="published_at")
    return places.values_list("published_at", "pk")


def _places_about(filters: PieceFilters) -> QuerySet[Any]:
    """(published_at, key) of a page of some instruments' pieces, from the mentions' covering index."""
    tickers = [ticker for name in filters.ticker for ticker in tickers_named(name)]
    mentions = Mention.objects.shown().filter(filters.condition("article__"), ticker__in=tickers)
    places = mentions.values_list("published_at", "article_id")
    return newest(
        places if len(tickers) == 1 else places.distinct(),
        filters.cursor,
        filters.limit,
        published_at="published_at",
        key="article_id",
    )


def _with_facts(*kinds: str) -> ArticleQuerySet:
    """Pieces with their facts of some kinds, none of them rejected; a query for each kind."""
    return Article.objects.prefetch_related(*(Prefetch(kind, FACTS[kind]) for kind in kinds))


class ArticleFilters(Filters):
    """As of when."""

    known_at: Since = Field(
        None, description="As it read at this moment, if the board had seen it."
    )


@router.get(
    "/articles/{int:key}",
    response={200: schemas.WholePiece, 404: schemas.Problem},
    summary="A piece with its text and every fact",
)
def get_article(request: HttpRequest, key: int, asked: Query[ArticleFilters]) -> HttpResponseBase:
    """A piece in the shape of `manage.py parse`, with what the board adds: verdicts and reviews."""
    asked.check(request)
    pieces = _with_facts(*FACTS).defer("search").filter(pk=key)
    if asked.known_at is not None:
        pieces = pieces.known_at(asked.known_at)
    piece = pieces.first()
    if piece is None:
        raise HttpError(404, NO_PIECE.format(key=key))
    then = Revision.objects.standing_at(asked.known_at, [key]).get(key)
    return answer(request, as_it_read(shapes.whole(piece, asked.known_at), piece, then))


class ChartFilters(Filters):
    """Whose price a figure shows."""

    ticker: str = Field("", description="SYMBOL or SYMBOL:MIC; the piece's main ticker without it.")
    known_at: Since = Field(None, description="As known at this moment: sessions that had closed.")


@router.get(
    "/articles/{int:key}/chart",
    response={200: schemas.Figure, 404: schemas.Problem},
    summary="What a price did around a piece",
)
def get_article_chart(
    request: HttpRequest, key: int, shown: Query[ChartFilters]
) -> HttpResponseBase:
    """The reaction figure of a piece, for a ticker or, without one, for the piece's main ticker."""
    shown.check(request)
    piece = Article.objects.defer("body", "search").filter(pk=key).first()
    if piece is None:
        raise HttpError(404, NO_PIECE.format(key=key))
    if shown.ticker:
        chosen = find_ticker(shown.ticker)
    else:
        mention = FACTS["mentions"].filter(article=piece).first()
        if mention is None:
            raise HttpError(404, f"Piece {key} names no ticker; pass ticker=SYMBOL to choose one.")
        chosen = mention.ticker
    return answer(request, reaction_figure(piece, chosen, shown.known_at), max_age=CHART_SECONDS)
