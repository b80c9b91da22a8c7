"""The tables of facts."""

from __future__ import annotations

from django import forms
from django.contrib.admin import register
from django.db import models
from django.http import HttpRequest
from import_export.admin import ExportActionMixin, ImportExportMixin
from import_export.resources import ModelResource
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
)
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import action, display

from articles.admin.base import BoardAdmin, DaysFilter, priced, trimmed
from articles.admin.reviewing import (
    FactForm,
    MoveForm,
    ReviewedAdmin,
    measure_again,
)
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
        (
            None,
            {
                "fields": (
                    "article",
                    "ticker",
                    ("evidence", "primary"),
                    ("relevance", "count", "tone"),
                )
            },
        ),
        ("Where it stands", {"fields": ("surface", ("start", "end"))}),
        ("Review", {"fields": (("review", "reviewer"), ("origin", "confidence"))}),
    )


@register(PriceMove)
class PriceMoveAdmin(FactAdmin):
    """Stated moves and what the bars say of them."""

    form = MoveForm
    actions = [*ReviewedAdmin.actions, "measure"]
    list_display = (
        "words",
        "ticker",
        "stated_percent",
        "stated_price",
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

    @display(description="Percent", ordering="percent")
    def stated_percent(self, move: PriceMove) -> str | None:
        """The percent with its sign."""
        return None if move.percent is None else f"{trimmed(move.percent):+f} %"

    @display(description="Price", ordering="price")
    def stated_price(self, move: PriceMove) -> str | None:
        """The price with its currency."""
        return None if move.price is None else f"{priced(move.price)} {move.currency}"

    @action(description="Measure the pieces of the selected moves again", permissions=["change"])
    def measure(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Judge the moves against the bars there are now."""
        articles = set(queryset.order_by().values_list("article", flat=True))
        measured = measure_again(articles)
        self.message_user(
            request,
            f"Moves judged: {measured.moves_judged}; verdicts changed: {measured.verdicts_changed}.",
        )

    def save_model(
        self, request: HttpRequest, obj: PriceMove, form: forms.ModelForm, change: bool
    ) -> None:
        """Save the move as its editor's work and judge what it now states."""
        super().save_model(request, obj, form, change)
        measure_again([obj.article_id])

    @display(description="Verdict", ordering="verdict", label=VERDICT_COLOURS)
    def judged(self, move: PriceMove) -> tuple[str, str] | None:
        """The verdict as a coloured word."""
        return (move.verdict, move.get_verdict_display()) if move.verdict else None


@register(Release)
class ReleaseAdmin(FactAdmin):
    """Macro-economic figures as pieces state them."""

    list_display = ("indicator", "period", "stated_value", "change", "record", "piece", "reviewed")
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

    @display(description="Value", ordering="value")
    def stated_value(self, release: Release) -> str | None:
        """The value with its unit."""
        return None if release.value is None else f"{trimmed(release.value):,f} {release.unit}"


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
