"""What users watch, and how they are told."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import register
from django.db import models
from django.http import HttpRequest
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
)
from unfold.decorators import display

from articles.admin.base import BoardAdmin, DaysFilter, ReadOnlyAdmin
from articles.models import Alert, Delivery, SavedView, Watchlist


@register(Watchlist)
class WatchlistAdmin(BoardAdmin):
    """Instruments that a user follows together."""

    list_display = ("name", "user", "followed")
    list_select_related = ("user",)
    list_filter = (("user", AutocompleteSelectFilter),)
    search_fields = ("name", "user__username", "=tickers__symbol")
    autocomplete_fields = ("user", "tickers")

    @display(description="Tickers", ordering="followed")
    def followed(self, watchlist: Any) -> int:
        """How many instruments are on it."""
        return int(watchlist.followed)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Watchlists with the number of their instruments."""
        return super().get_queryset(request).annotate(followed=models.Count("tickers"))


@register(SavedView)
class SavedViewAdmin(BoardAdmin):
    """A view of the board that a user keeps."""

    list_display = ("name", "user", "query")
    list_select_related = ("user",)
    list_filter = (("user", AutocompleteSelectFilter),)
    search_fields = ("name", "user__username", "query")
    autocomplete_fields = ("user",)
    fields = (("user", "name"), "query")


@register(Alert)
class AlertAdmin(BoardAdmin):
    """What a user wants to be told of."""

    list_display = ("__str__", "user", "watchlist", "event_type", "words", "channel", "enabled")
    list_select_related = ("user", "watchlist")
    list_filter = (
        ("user", AutocompleteSelectFilter),
        ("event_type", ChoicesDropdownFilter),
        ("channel", ChoicesDropdownFilter),
        ("enabled", BooleanRadioFilter),
    )
    search_fields = ("user__username", "words", "watchlist__name", "target")
    autocomplete_fields = ("user", "watchlist")
    fields = ("user", ("watchlist", "event_type"), "words", ("channel", "target"), "enabled")


@register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    """What was told to whom."""

    list_display = ("alert", "piece", "created_at", "sent_at", "error")
    list_select_related = ("alert__watchlist", "article")
    list_filter = (
        ("alert", AutocompleteSelectFilter),
        ("created_at", DaysFilter),
    )
    search_fields = ("alert__user__username", "error")
    sortable_by = ("created_at",)

    @display(description="Piece")
    def piece(self, delivery: Delivery) -> str:
        """The piece's title, without fetching its text."""
        return delivery.article.title or f"Piece {delivery.article_id}"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Deliveries without their pieces' texts."""
        return super().get_queryset(request).defer("article__body", "article__search")
