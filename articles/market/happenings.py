"""Which events a study is over: pieces, releases or single facts as events of instruments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.market import eventstudy
from articles.models import Article, Event, Mention, Release, Review, Ticker

# A piece is about the instruments that it is primarily about and those it says this much of.
RELEVANT = 0.5


@dataclass(frozen=True, slots=True)
class Question:
    """Which pieces, which instruments, which days. Empty fields do not filter.

    ``event`` is the type of a fact in the piece and ``direction`` that fact's; with an indicator and no event,
    ``direction`` is that of its figure and ``record`` keeps only records. ``words`` are searched for as on the
    board, ``publisher`` is a piece's, ``verdict`` one on a move that it states. With an indicator and symbols,
    every piece with a release of the indicator is an event for each of the symbols, whether it names them or not.
    ``known_at`` leaves out pieces that had not been seen and windows that were not over by then. ``model`` is
    "" for the market model where there is a benchmark, or else the constant mean.
    """

    event: str = ""
    direction: str = ""
    indicator: str = ""
    record: bool = False
    symbols: tuple[str, ...] = ()
    publisher: str = ""
    words: str = ""
    verdict: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    known_at: dt.datetime | None = None
    window: tuple[int, int] = (-5, 20)
    estimation: eventstudy.Estimation = field(default_factory=eventstudy.Estimation)
    model: eventstudy.Model | None = None


class Happening(NamedTuple):
    """A piece as an event of one instrument: its type, and when it was published."""

    article_id: int
    ticker_id: int
    mic: str
    type: str
    published_at: dt.datetime


def happenings(question: Question, pieces: QuerySet[Article] | None = None) -> list[Happening]:
    """The events that a question is about, by instrument and then oldest first; at most two queries.

    Of all pieces, or of those given.
    """
    found = _pieces(question, pieces)
    if question.indicator and question.symbols:
        return _of_basket(found, question)
    mentions = Mention.objects.filter(article__in=found.order_by().values("pk"))
    mentions = mentions.filter(Q(primary=True) | Q(relevance__gte=RELEVANT))
    mentions = mentions.exclude(review=Review.REJECTED)
    if question.symbols:
        mentions = mentions.filter(ticker__symbol__in=[s.upper() for s in question.symbols])
    rows = mentions.order_by("ticker_id", "published_at", "article_id").values_list(
        "article_id", "ticker_id", "ticker__exchange", "event_type", "published_at"
    )
    # What was asked for is what the pieces are events of, whatever else they report.
    asked = question.event or question.indicator
    return [
        Happening(article, ticker, mic, asked or type_, moment)
        for article, ticker, mic, type_, moment in rows
    ]


def size(question: Question, most: int) -> int:
    """About how many events a question has, counted up to ``most``: the pieces that it is about."""
    return _pieces(question, None).order_by()[:most].count()


def _pieces(question: Question, pieces: QuerySet[Article] | None) -> QuerySet[Article]:
    found = Article.objects.all()
    if pieces is not None:
        found = found.filter(pk__in=pieces.values("pk"))
    if question.known_at is not None:
        found = found.known_at(question.known_at)
    if question.since is not None:
        found = found.filter(published_at__date__gte=question.since)
    if question.until is not None:
        found = found.filter(published_at__date__lte=question.until)
    if question.publisher:
        found = found.filter(publisher=question.publisher)
    if question.words:
        found = found.matching(question.words)
    if question.verdict:
        found = found.with_verdict(question.verdict, question.known_at)
    if question.event:
        found = found.filter(_of_event(question))
    if question.indicator:
        found = found.filter(Exists(_releases(question)))
    return found


def _of_event(question: Question) -> Q:
    facts = Event.objects.shown().filter(article=OuterRef("pk"), type=question.event)
    if question.direction:
        return Q(Exists(facts.filter(direction=question.direction)))
    return Q(event_type=question.event) | Q(Exists(facts))


def _releases(question: Question) -> QuerySet[Release]:
    releases = Release.objects.filter(
        article=OuterRef("pk"), indicator__code=question.indicator
    ).exclude(review=Review.REJECTED)
    if question.direction and not question.event:
        releases = releases.filter(direction=question.direction)
    return releases.filter(record=True) if question.record else releases


def _of_basket(pieces: QuerySet[Article], question: Question) -> list[Happening]:
    symbols = [symbol.upper() for symbol in question.symbols]
    tickers = Ticker.objects.filter(symbol__in=symbols, active=True).order_by("pk")
    moments = list(pieces.order_by("published_at", "pk").values_list("pk", "published_at"))
    return [
        Happening(article, ticker.pk, ticker.exchange, question.indicator, moment)
        for ticker in tickers
        for article, moment in moments
    ]
