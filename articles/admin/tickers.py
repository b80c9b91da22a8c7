"""Instruments and the names they go by."""

from __future__ import annotations

from django.contrib.admin import register
from import_export.admin import ImportExportMixin
from import_export.resources import ModelResource
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
)
from unfold.contrib.import_export.forms import ExportForm, ImportForm

from articles.admin.base import BoardAdmin, ExactTextFilter, RowInline
from articles.models import Alias, Ticker


class CountryFilter(ExactTextFilter):
    """Instruments of a country, by its code."""

    title = "country code"
    parameter_name = "country"


class AliasInline(RowInline):
    """Names of an instrument."""

    model = Alias
    tab = False
    extra = 1
    hide_title = True
    fields = ("text", "ambiguous", "valid_from", "valid_to")


class TickerResource(ModelResource):
    """Instruments in a file, identified by symbol and exchange."""

    class Meta:
        model = Ticker
        import_id_fields = ("symbol", "exchange")
        fields = (
            "symbol",
            "exchange",
            "name",
            "currency",
            "country",
            "sector",
            "industry",
            "kind",
            "active",
        )


@register(Ticker)
class TickerAdmin(ImportExportMixin, BoardAdmin):
    """Listed instruments."""

    resource_classes = [TickerResource]
    import_form_class = ImportForm
    export_form_class = ExportForm
    list_display = ("symbol", "exchange", "name", "currency", "country", "sector", "kind", "active")
    list_filter = (
        ("kind", ChoicesDropdownFilter),
        ("active", BooleanRadioFilter),
        CountryFilter,
    )
    search_fields = ("^symbol", "name", "aliases__text")
    fields = (
        ("symbol", "exchange"),
        "name",
        ("kind", "active"),
        ("currency", "country"),
        ("sector", "industry"),
    )
    inlines = [AliasInline]


@register(Alias)
class AliasAdmin(BoardAdmin):
    """Names of instruments."""

    list_display = ("text", "ticker", "ambiguous", "valid_from", "valid_to")
    list_select_related = ("ticker",)
    list_filter = (("ticker", AutocompleteSelectFilter), ("ambiguous", BooleanRadioFilter))
    search_fields = ("text", "=ticker__symbol")
    autocomplete_fields = ("ticker",)
    fields = ("ticker", ("text", "ambiguous"), ("valid_from", "valid_to"))
