"""The instruments that a piece names."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from articles.models.articles import Article
from articles.models.event_types import EventType
from articles.models.reviews import Reviewed
from articles.models.tickers import Ticker


class Mention(Reviewed):
    """An instrument that a piece names, once for each; ``start``/``end`` are its strongest mention.

    ``published_at`` and ``event_type`` copy the piece's, so that an instrument's newest pieces come
    from one covering index.
    """

    class Evidence(models.TextChoices):
        EXCHANGE_SYMBOL = "exchange_symbol", "Exchange and symbol"
        CASHTAG = "cashtag", "Cashtag"
        NAME_SYMBOL = "name_symbol", "Name and symbol"
        SYMBOL = "symbol", "Symbol"
        VENDOR = "vendor", "Vendor's word"
        NAME = "name", "Name"
        EDITOR = "editor", "Editor's word"

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="mentions")
    evidence = models.CharField(max_length=16, choices=Evidence, default=Evidence.EDITOR)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    surface = models.TextField(blank=True)
    confidence = models.FloatField(default=1.0)
    count = models.PositiveIntegerField(default=1)
    relevance = models.FloatField(default=1.0, help_text="0 to 1: how much the piece is about it.")
    primary = models.BooleanField(default=False, help_text="The piece's subject.")
    tone = models.FloatField(
        default=0.0, help_text="Of the sentences that name it, -1 negative to 1 positive."
    )
    published_at = models.DateTimeField(editable=False)
    event_type = models.CharField(max_length=24, choices=EventType, blank=True, editable=False)

    class Meta:
        ordering = ["-primary", "-relevance", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "ticker"], name="mention_unique"),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lt=F("end")),
                name="mention_start_before_end",
            ),
            models.CheckConstraint(
                condition=Q(relevance__gte=0, relevance__lte=1), name="mention_relevance_0_to_1"
            ),
        ]
        indexes = [
            models.Index(
                fields=["ticker", "-published_at", "-article"],
                include=["event_type"],
                name="mention_newest_of_ticker",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ticker.symbol} in {self.article_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Copy what is denormalised from the piece, then save."""
        self.published_at = self.article.published_at
        self.event_type = self.article.event_type
        super().save(*args, **kwargs)
