"""News pieces, and their earlier texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.contrib.postgres.indexes import BrinIndex, GinIndex
from django.contrib.postgres.search import (
    SearchConfig,
    SearchQuery,
    SearchRank,
    SearchVector,
    SearchVectorCombinable,
    SearchVectorField,
)
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.db.models.functions import Left
from django.urls import reverse

from articles.models.event_types import EventType
from articles.models.sources import Source

if TYPE_CHECKING:
    from articles.models.tickers import Ticker

SEARCHED_BODY_CHARACTERS = 1000
SEARCH_CONFIG = "english"


class JsonTextVector(SearchVectorCombinable, Func):
    """``to_tsvector`` over the strings of a JSON value, weighted; immutable, unlike a cast to text."""

    function = "to_tsvector"
    template = (
        f"setweight(to_tsvector('{SEARCH_CONFIG}'::regconfig, %(expressions)s), '%(weight)s')"
    )
    output_field = SearchVectorField()
    config = SearchConfig(SEARCH_CONFIG)


class ArticleQuerySet(models.QuerySet["Article"]):
    """News pieces, in the words of the domain."""

    def about(self, ticker: Ticker) -> Self:
        """Pieces that mention an instrument."""
        return self.filter(mentions__ticker=ticker)

    def of_event(self, event_type: str) -> Self:
        """Pieces that report an event of a type, main or not."""
        return self.filter(Q(event_type=event_type) | Q(events__type=event_type)).distinct()

    def known_at(self, moment: dt.datetime) -> Self:
        """Pieces that had been seen by a moment."""
        # None is published after it was seen: that says no more, but the index of dates is entered by it.
        return self.filter(first_seen_at__lte=moment, published_at__lte=moment)

    def with_verdict(self, verdict: str, known_at: dt.datetime | None = None) -> Self:
        """Pieces that state a move of which the bars say this, or said by ``known_at``.

        Moves that an editor rejected do not count.
        """
        moves = apps.get_model("articles", "PriceMove").objects.shown()
        moves = moves.filter(article=OuterRef("pk"), verdict=verdict)
        if known_at is not None:
            moves = moves.filter(Q(known_from__isnull=True) | Q(known_from__lte=known_at))
        return self.filter(Exists(moves))

    def published_between(self, since: dt.datetime | None, until: dt.datetime | None) -> Self:
        """Pieces published at or after ``since`` and before ``until``; None leaves that side open."""
        pieces = self
        if since is not None:
            pieces = pieces.filter(published_at__gte=since)
        if until is not None:
            pieces = pieces.filter(published_at__lt=until)
        return pieces

    def matching(self, words: str) -> Self:
        """Pieces whose search vector matches, in the syntax of a web search (quotes, or, -not)."""
        query = SearchQuery(words, config=SEARCH_CONFIG, search_type="websearch")
        return self.filter(search=query)

    def ranked(self, words: str) -> Self:
        """Matching pieces, best match first."""
        query = SearchQuery(words, config=SEARCH_CONFIG, search_type="websearch")
        return self.filter(search=query).order_by(
            SearchRank(F("search"), query).desc(), "-published_at", "-pk"
        )

    def newest(self, count: int) -> Self:
        """The ``count`` pieces published last, newest first."""
        return self.order_by("-published_at", "-pk")[:count]

    def older_than(self, published_at: dt.datetime, pk: int) -> Self:
        """Pieces after (published_at, pk) in newest-first order: the next page, without OFFSET."""
        return self.filter(
            Q(published_at__lt=published_at) | Q(published_at=published_at, pk__lt=pk)
        )

    def unparsed(self) -> Self:
        """Pieces whose text has not been parsed, or whose parse failed."""
        return self.filter(parsed_at__isnull=True)


class Article(models.Model):
    """A news piece as it came: every fact's offsets index into its ``text``."""

    # Its indexes are below.
    source = models.ForeignKey(Source, models.PROTECT, related_name="articles", db_index=False)
    guid = models.CharField("GUID", max_length=1000, help_text="The source's own identifier.")
    url = models.URLField("URL", max_length=2000, blank=True)
    url_key = models.CharField(
        max_length=2000,
        null=True,
        blank=True,
        unique=True,
        editable=False,
        help_text="The address without what does not identify the piece.",
    )
    title = models.TextField(blank=True)
    key_points = models.JSONField(default=list, blank=True)
    body = models.TextField()
    author = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField()
    first_seen_at = models.DateTimeField(editable=False)
    language = models.CharField(max_length=10, default="en")
    content_hash = models.CharField(max_length=64, editable=False, db_index=True)
    story = models.ForeignKey(
        "Story", models.SET_NULL, null=True, blank=True, related_name="articles"
    )
    event_type = models.CharField(
        max_length=24, choices=EventType, blank=True, help_text="The main event."
    )
    tone = models.FloatField(default=0.0, help_text="-1 negative to 1 positive.")
    also_read = models.JSONField(default=list, blank=True, editable=False)
    credits = models.JSONField(default=list, blank=True, editable=False)
    parser_version = models.CharField(max_length=20, blank=True, editable=False)
    parsed_at = models.DateTimeField(null=True, blank=True, editable=False)
    parse_error = models.TextField(blank=True, editable=False)
    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config=SEARCH_CONFIG)
        + JsonTextVector(F("key_points"), weight="B")
        + SearchVector(Left("body", SEARCHED_BODY_CHARACTERS), weight="C", config=SEARCH_CONFIG),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-published_at", "-pk"]
        get_latest_by = "published_at"
        constraints = [
            models.UniqueConstraint(fields=["source", "guid"], name="article_guid_unique"),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="article_newest"),
            models.Index(fields=["source", "-published_at"], name="article_newest_of_source"),
            models.Index(
                fields=["event_type", "-published_at", "-id"], name="article_newest_of_event"
            ),
            models.Index(
                fields=["publisher", "-published_at", "-id"], name="article_newest_of_publisher"
            ),
            models.Index(
                fields=["id"], condition=Q(parsed_at__isnull=True), name="article_unparsed"
            ),
            GinIndex(fields=["search"], name="article_search"),
            # Rows come in the order in which they are seen: a few pages tell that none had been seen by a moment.
            BrinIndex(fields=["first_seen_at"], autosummarize=True, name="article_seen"),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    @property
    def text(self) -> str:
        """What was parsed: the title, a blank line and the body; facts index into this."""
        return f"{self.title}\n\n{self.body}" if self.title else self.body

    @property
    def headline(self) -> str:
        """The title or, where a piece has none, its first key point or line, shortened."""
        first = (
            self.title or next(iter(self.key_points), "") or self.body.strip().partition("\n")[0]
        )
        return first if len(first) <= 160 else f"{first[:159]}…"


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Earlier texts."""

    def standing_at(
        self, moment: dt.datetime | None, pieces: Collection[int]
    ) -> dict[int, Revision]:
        """What pieces said at a moment, by their keys, for those whose text has changed since.

        One query, or none without a moment.
        """
        if moment is None:
            return {}
        later = self.filter(article__in=pieces, seen_at__gt=moment)
        first = later.order_by("article_id", "seen_at", "pk").distinct("article_id")
        return {revision.article_id: revision for revision in first}


class Revision(models.Model):
    """The text of a piece before its publisher changed it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    seen_at = models.DateTimeField(help_text="When the text that replaced this one was seen.")
    title = models.TextField(blank=True)
    body = models.TextField()

    objects = RevisionQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.title or self.body[:60]} before {self.seen_at:%Y-%m-%d %H:%M}"
