"""What pieces said before, and which pieces tell the same story."""

from __future__ import annotations

from django.contrib.admin import register
from django.db import models
from django.http import HttpRequest
from unfold.contrib.filters.admin import AutocompleteSelectFilter
from unfold.decorators import display

from articles.admin.base import BoardAdmin, DaysFilter, ReadOnlyAdmin
from articles.models import Revision, Story


@register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """What pieces said before their publishers changed them."""

    list_display = ("title", "seen_at")
    list_filter = (("article__source", AutocompleteSelectFilter), ("seen_at", DaysFilter))
    search_fields = ("title",)
    date_hierarchy = "seen_at"
    fields = ("article", "seen_at", "title", "body")


@register(Story)
class StoryAdmin(BoardAdmin):
    """Pieces that report the same thing."""

    list_display = ("lead", "size")
    list_select_related = ("first",)
    search_fields = ("first__title",)
    autocomplete_fields = ("first",)
    ordering = ("-pk",)
    readonly_fields = ("size",)

    @display(description="First piece")
    def lead(self, story: Story) -> str:
        """The title of the piece that stands for all."""
        return story.first.title or f"Piece {story.first_id}"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Stories without their pieces' texts."""
        return super().get_queryset(request).defer("first__body", "first__search")
