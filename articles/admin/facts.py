"""The tables of facts, and each kind of fact as rows on its piece's page."""

from __future__ import annotations

from django.contrib.admin import register
from import_export.admin import ExportActionMixin, ImportExportMixin
from import_export.resources import ModelResource
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
)
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import display

from articles.admin.base import BoardAdmin, DaysFilter
from articles.admin.reviewing import FactForm, FactInline, MoveForm, ReviewedAdmin, ReviewedInline
from articles.models import (
    Citation,
    Event,
    Indicator,
    Mention,
    PriceMove,
    Quote,
    Release,
    Verdict,
)

VERDICT_COLOURS = {
    Verdict.CONSISTENT: "success",
    Verdict.INCONSISTENT: "danger",
    Verdict.UNVERIFIABLE: "info",
}
FACT_FIELDSETS = (
    ("Where it stands", {"fields": ("article", "surface", ("start", "end"))}),
    ("Review", {"fields": (("review", "reviewer"), ("origin", "rule", "confidence"))}),
)


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
        "ticker",
        "direction",
        "percent",
        "price",
        "currency",
        "session",
        "stage",
        "trading_day",
        *FactInline.place,
        "verdict",
    )
    readonly_fields = ("verdict",)


class ReleaseInline(FactInline):
    """Macro-economic figures that the piece states."""

    model = Release
    autocomplete_fields = ("indicator",)
    fields = (
        "indicator",
        "period",
        "value",
        "unit",
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
    fields = ("speaker", "role", "organisation", "outlet", *FactInline.place)


class CitationInline(FactInline):
    """Which outlets the piece cites."""

    model = Citation
    fields = ("outlet", *FactInline.place)


class EventInline(FactInline):
    """What happened, by type."""

    model = Event
    fields = ("type", "direction", "phase", *FactInline.place)


FACT_INLINES = (
    MentionInline,
    PriceMoveInline,
    ReleaseInline,
    QuoteInline,
    CitationInline,
    EventInline,
)


class FactAdmin(ExportActionMixin, ReviewedAdmin):
    """A table of one kind of fact."""

    form = FactForm
    list_select_related: tuple[str, ...] = ("article",)
    search_fields: tuple[str, ...] = ("surface",)
    export_form_class = ExportForm


@register(Mention)
class MentionAdmin(ReviewedAdmin):
    """Which piece is about which instrument."""

    list_display = (
        "ticker",
        "piece",
        "evidence",
        "primary",
        "relevance",
        "published_at",
        "reviewed",
    )
    list_select_related = ("article", "ticker")
    list_filter = (
        ("ticker", AutocompleteSelectFilter),
        ("evidence", ChoicesDropdownFilter),
        ("primary", BooleanRadioFilter),
        *ReviewedAdmin.list_filter,
    )
    search_fields = ("=ticker__symbol", "surface")
    autocomplete_fields = ("article", "ticker")
    readonly_fields = ("origin", "reviewer", "confidence")
    fieldsets = (
        (None, {"fields": ("article", "ticker", ("evidence", "primary"), ("relevance", "count"))}),
        ("Where it stands", {"fields": ("surface", ("start", "end"))}),
        ("Review", {"fields": (("review", "reviewer"), ("origin", "confidence"))}),
    )


@register(PriceMove)
class PriceMoveAdmin(FactAdmin):
    """Stated moves and what the bars say of them."""

    form = MoveForm
    list_display = (
        "words",
        "ticker",
        "percent",
        "price",
        "stage",
        "trading_day",
        "judged",
        "piece",
        "reviewed",
    )
    list_select_related = ("article", "ticker")
    list_filter = (
        ("ticker", AutocompleteSelectFilter),
        ("verdict", ChoicesDropdownFilter),
        ("direction", ChoicesDropdownFilter),
        ("stage", ChoicesDropdownFilter),
        *ReviewedAdmin.list_filter,
    )
    search_fields = ("=ticker__symbol", "surface")
    autocomplete_fields = ("article", "ticker")
    readonly_fields = (*ReviewedAdmin.readonly_fields, "verdict", "verdict_reason")
    fieldsets = (
        (
            "What is stated",
            {
                "fields": (
                    ("ticker", "direction"),
                    ("percent", "amount"),
                    ("price", "currency"),
                    ("session", "stage"),
                    ("trading_day", "period"),
                )
            },
        ),
        ("What the bars say", {"fields": ("verdict", "verdict_reason")}),
        *FACT_FIELDSETS,
    )

    @display(description="Verdict", ordering="verdict", label=VERDICT_COLOURS)
    def judged(self, move: PriceMove) -> tuple[str, str] | None:
        """The verdict as a coloured word."""
        return (move.verdict, move.get_verdict_display()) if move.verdict else None


@register(Release)
class ReleaseAdmin(FactAdmin):
    """Macro-economic figures as pieces state them."""

    list_display = ("indicator", "period", "value", "unit", "change", "record", "piece", "reviewed")
    list_select_related = ("article", "indicator")
    list_filter = (
        ("indicator", AutocompleteSelectFilter),
        ("period", DaysFilter),
        ("direction", ChoicesDropdownFilter),
        *ReviewedAdmin.list_filter,
    )
    search_fields = ("indicator__code", "indicator__name", "surface")
    autocomplete_fields = ("article", "indicator")
    fieldsets = (
        (
            "What is stated",
            {
                "fields": (
                    ("indicator", "period"),
                    ("value", "unit"),
                    ("previous", "consensus"),
                    ("direction", "change", "comparison"),
                    ("record", "streak"),
                )
            },
        ),
        *FACT_FIELDSETS,
    )


@register(Quote)
class QuoteAdmin(FactAdmin):
    """Who said what."""

    list_display = ("speaker", "organisation", "outlet", "words", "piece", "reviewed")
    search_fields = ("speaker", "organisation", "surface")
    fieldsets = (
        ("Who", {"fields": (("speaker", "role"), ("organisation", "outlet"))}),
        *FACT_FIELDSETS,
    )


@register(Citation)
class CitationAdmin(FactAdmin):
    """Which pieces cite which outlets."""

    list_display = ("outlet", "words", "piece", "reviewed")
    search_fields = ("outlet",)
    fieldsets = ((None, {"fields": ("outlet",)}), *FACT_FIELDSETS)


@register(Event)
class EventAdmin(FactAdmin):
    """What happened, by type."""

    list_display = ("type", "direction", "phase", "words", "piece", "reviewed")
    list_filter = (
        ("type", ChoicesDropdownFilter),
        ("direction", ChoicesDropdownFilter),
        *ReviewedAdmin.list_filter,
    )
    search_fields = ("phase", "surface")
    fieldsets = ((None, {"fields": (("type", "direction"), "phase")}), *FACT_FIELDSETS)


class IndicatorResource(ModelResource):
    """Indicators in a file, identified by their code."""

    class Meta:
        model = Indicator
        import_id_fields = ("code",)
        fields = ("code", "name", "country", "unit", "frequency")


@register(Indicator)
class IndicatorAdmin(ImportExportMixin, BoardAdmin):
    """Macro-economic series."""

    resource_classes = [IndicatorResource]
    import_form_class = ImportForm
    export_form_class = ExportForm
    list_display = ("code", "name", "country", "unit", "frequency")
    list_filter = (("frequency", ChoicesDropdownFilter),)
    search_fields = ("code", "name")
    fields = ("code", "name", ("country", "unit", "frequency"))
