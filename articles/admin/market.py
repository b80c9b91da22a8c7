"""Prices, and what they did around the news."""

from __future__ import annotations

from django.contrib.admin import register
from django.db import models
from django.http import HttpRequest
from unfold.contrib.filters.admin import AutocompleteSelectFilter, ChoicesDropdownFilter
from unfold.decorators import display

from articles.admin.base import BoardAdmin, DaysFilter, ExactTextFilter, ReadOnlyAdmin
from articles.models import Bar, Reaction


class ProviderFilter(ExactTextFilter):
    """Bars of one provider; those made up for the sample have the provider “simulated”."""

    title = "provider"
    parameter_name = "provider"


class WindowFilter(ExactTextFilter):
    """Reactions over one window of sessions."""

    title = "window, such as [-1,+1]"
    parameter_name = "window"


@register(Bar)
class BarAdmin(BoardAdmin):
    """Price bars: newest entered first, or by session once an instrument is chosen."""

    list_display = (
        "ticker",
        "interval",
        "session",
        "start",
        "open",
        "high",
        "low",
        "close",
        "volume",
        "provider",
    )
    list_select_related = ("ticker",)
    list_filter = (
        ("ticker", AutocompleteSelectFilter),
        ("interval", ChoicesDropdownFilter),
        ("session", DaysFilter),
        ProviderFilter,
    )
    search_fields = ("=ticker__symbol",)
    autocomplete_fields = ("ticker",)
    fields = (
        ("ticker", "interval"),
        ("start", "session"),
        ("open", "high"),
        ("low", "close"),
        ("adjusted_close", "volume"),
        ("provider",),
    )

    def get_ordering(self, request: HttpRequest) -> list[str]:
        """Newest session first where an index gives it, else the newest entered."""
        return ["-session", "-start"] if _one_ticker(request) else ["-pk"]

    def get_sortable_by(self, request: HttpRequest) -> tuple[str, ...]:
        """Only one instrument's bars are sorted: sorting all of them would take minutes."""
        return ("session", "close", "volume") if _one_ticker(request) else ()


@register(Reaction)
class ReactionAdmin(ReadOnlyAdmin):
    """Measured returns; `measure` writes them anew."""

    list_display = (
        "ticker",
        "piece",
        "window",
        "model",
        "session",
        "raw_return",
        "abnormal_return",
        "t",
        "days",
    )
    list_select_related = ("article", "ticker")
    list_filter = (
        ("ticker", AutocompleteSelectFilter),
        ("model", ChoicesDropdownFilter),
        WindowFilter,
        ("session", DaysFilter),
    )
    search_fields = ("=ticker__symbol",)
    ordering = ("-pk",)
    sortable_by = ()

    @display(description="Piece")
    def piece(self, reaction: Reaction) -> str:
        """The piece's title, without fetching its text."""
        return reaction.article.title or f"Piece {reaction.article_id}"

    @display(description="Raw")
    def raw_return(self, reaction: Reaction) -> str | None:
        """The raw return in percent."""
        return None if reaction.raw is None else f"{reaction.raw:+.2%}"

    @display(description="Abnormal")
    def abnormal_return(self, reaction: Reaction) -> str | None:
        """The abnormal return in percent."""
        return None if reaction.abnormal is None else f"{reaction.abnormal:+.2%}"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Reactions without their pieces' texts."""
        return super().get_queryset(request).defer("article__body", "article__search")


def _one_ticker(request: HttpRequest) -> bool:
    return bool(request.GET.get("ticker__id__exact"))
