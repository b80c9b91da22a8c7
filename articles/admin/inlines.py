"""What hangs on a piece as rows on its page: facts, reactions, revisions."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest

from articles.admin.base import RowInline
from articles.admin.reviewing import FactInline, MoveForm, ReviewedInline
from articles.models import Citation, Event, Mention, PriceMove, Quote, Reaction, Release, Revision


class MentionInline(ReviewedInline):
    """Instruments that the piece names."""

    model = Mention
    verbose_name_plural = "tickers"
    autocomplete_fields = ("ticker",)
    fields = ("ticker", "primary", "relevance", "count", "evidence", "surface", "review")
    readonly_fields = ("surface",)
    ordering = ["-primary", "-relevance", "pk"]


class PriceMoveInline(FactInline):
    """Moves that the piece states."""

    model = PriceMove
    form = MoveForm
    autocomplete_fields = ("ticker",)
    fields = (
        "surface",
        "ticker",
        "direction",
        "percent",
        "review",
        "verdict",
        "price",
        "currency",
        "stage",
        "session",
        "trading_day",
        *FactInline.place,
    )
    readonly_fields = ("verdict",)


class ReleaseInline(FactInline):
    """Macro-economic figures that the piece states."""

    model = Release
    autocomplete_fields = ("indicator",)
    fields = (
        "surface",
        "indicator",
        "period",
        "value",
        "unit",
        "review",
        "direction",
        "change",
        "comparison",
        "record",
        "streak",
        *FactInline.place,
    )


class QuoteInline(FactInline):
    """Whom the piece quotes."""

    model = Quote
    fields = ("surface", "speaker", "role", "organisation", "outlet", "review", *FactInline.place)


class CitationInline(FactInline):
    """Which outlets the piece cites."""

    model = Citation
    fields = ("surface", "outlet", "review", *FactInline.place)


class EventInline(FactInline):
    """What happened, by type."""

    model = Event
    fields = ("surface", "type", "direction", "phase", "review", *FactInline.place)


class WrittenInline(RowInline):
    """Rows that the program writes, to look at."""

    can_delete = False

    def has_add_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Nobody: the program adds these."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody: they are what was measured or seen."""
        return False


class ReactionInline(WrittenInline):
    """What prices did around the piece."""

    model = Reaction
    fields = ("ticker", "window", "model", "session", "raw", "expected", "abnormal", "t", "days")
    hide_title = True

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Reactions with their instruments."""
        return super().get_queryset(request).select_related("ticker")


class RevisionInline(WrittenInline):
    """What the piece said before its publisher changed it."""

    model = Revision
    fields = ("seen_at", "title")
    show_change_link = True
    hide_title = True


FACT_INLINES = (
    MentionInline,
    PriceMoveInline,
    ReleaseInline,
    QuoteInline,
    CitationInline,
    EventInline,
)
