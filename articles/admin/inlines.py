"""Each kind of fact as rows on its piece's page."""

from __future__ import annotations

from articles.admin.reviewing import FactInline, MoveForm, ReviewedInline
from articles.models import Citation, Event, Mention, PriceMove, Quote, Release


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


FACT_INLINES = (
    MentionInline,
    PriceMoveInline,
    ReleaseInline,
    QuoteInline,
    CitationInline,
    EventInline,
)
