"""News pieces, with their text and their facts on one page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import register
from django.contrib.admin.helpers import InlineAdminFormSet
from django.db import models
from django.db.models.functions import Left
from django.http import HttpRequest, HttpResponse
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    DropdownFilter,
)
from unfold.decorators import action, display

from articles.admin.base import (
    BoardAdmin,
    DaysFilter,
    ExactTextFilter,
    RowInline,
    shows_list,
)
from articles.admin.inlines import FACT_INLINES
from articles.admin.reviewing import credit_editor, measure_again
from articles.models import Article, Mention, PriceMove, Reaction, Revision
from articles.models.articles import ArticleQuerySet
from articles.models.facts import Reviewed

LONG_COLUMNS = ("body", "search", "also_read", "credits", "parse_error")
OPENING_CHARACTERS = 120
TICKERS_SHOWN = 5
AT_ONCE = 500


class PublisherFilter(ExactTextFilter):
    """Pieces of one publisher, by its exact name."""

    title = "publisher"
    parameter_name = "publisher"


class ParseFilter(DropdownFilter):
    """Pieces by what became of their parse."""

    title = "parse"
    parameter_name = "parse"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Parsed, waiting, failed."""
        return [("parsed", "Parsed"), ("waiting", "Waiting"), ("failed", "Failed")]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        """Pieces in the chosen state."""
        match self.value():
            case "parsed":
                return queryset.filter(parsed_at__isnull=False)
            case "waiting":
                return queryset.filter(parsed_at__isnull=True, parse_error="")
            case "failed":
                return queryset.filter(parsed_at__isnull=True).exclude(parse_error="")
        return queryset


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


@register(Article)
class ArticleAdmin(BoardAdmin):
    """News pieces."""

    list_display = ("headline", "tickers", "event_type", "publisher", "published_at", "state")
    list_display_links = ("headline",)
    list_filter = (
        ("mentions__ticker", AutocompleteSelectFilter),
        ("event_type", ChoicesDropdownFilter),
        ("source", AutocompleteSelectFilter),
        PublisherFilter,
        ("published_at", DaysFilter),
        ParseFilter,
    )
    # Shown as a search box; get_search_results asks the search vector.
    search_fields = ("title",)
    search_help_text = "Words, “phrases”, -exclusions, or the number of a piece"
    sortable_by = ("published_at",)
    actions = ["measure"]
    change_form_before_template = "admin/articles/text_panel.html"
    autocomplete_fields = ("story",)
    inlines = [*FACT_INLINES, ReactionInline, RevisionInline]
    readonly_fields = (
        "source",
        "guid",
        "event_type",
        "tone",
        "parsed_at",
        "parser_version",
        "parse_error",
        "first_seen_at",
        "url_key",
        "content_hash",
    )
    fieldsets = (
        (None, {"fields": (("publisher", "author"), ("published_at", "language"), "url", "story")}),
        (
            "What the parser read",
            {"fields": (("event_type", "tone"), ("parsed_at", "parser_version"), "parse_error")},
        ),
        (
            "Identity",
            {
                "classes": ("collapse",),
                "fields": ("source", "guid", "url_key", ("content_hash", "first_seen_at")),
            },
        ),
    )

    @display(description="Piece")
    def headline(self, article: Any) -> str:
        """The title or the words that stand for it, without fetching the whole text."""
        return article.title or next(iter(article.key_points), "") or article.opening

    @display(description="Tickers")
    def tickers(self, article: Any) -> str:
        """The symbols of the instruments that it is most about."""
        symbols = [mention.ticker.symbol for mention in article.mentions.all()]
        more = " …" if len(symbols) > TICKERS_SHOWN else ""
        return " ".join(symbols[:TICKERS_SHOWN]) + more

    @display(
        description="Parse", label={"Parsed": "success", "Failed": "danger", "Waiting": "info"}
    )
    def state(self, article: Any) -> str:
        """What became of its parse."""
        if article.parsed_at:
            return "Parsed"
        return "Failed" if article.parse_failed else "Waiting"

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Pieces; in the list without what is long, and with their instruments."""
        pieces = super().get_queryset(request)
        if shows_list(request):
            mentions = Mention.objects.shown().select_related("ticker")
            return (
                pieces.defer(*LONG_COLUMNS)
                .annotate(
                    opening=Left("body", OPENING_CHARACTERS),
                    parse_failed=~models.Q(parse_error=""),
                )
                .prefetch_related(models.Prefetch("mentions", mentions))
            )
        return pieces.defer("search")

    def get_search_results(
        self, request: HttpRequest, queryset: ArticleQuerySet, search_term: str
    ) -> tuple[ArticleQuerySet, bool]:
        """Pieces whose text matches, or the piece of a number; never more than once each."""
        words = search_term.strip()
        if not words:
            return queryset, False
        if words.isdecimal() and len(words) < 19:
            return queryset.filter(pk=int(words)), False
        return queryset.matching(words), False

    def get_inlines(self, request: HttpRequest, obj: Article | None) -> list[type[RowInline]]:
        """Facts, once there is a text to find them in."""
        return self.inlines if obj else []

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form below the piece's text, in which the facts are marked."""
        piece = context.get("original")
        if piece is not None:
            context["marked_text"] = marked(
                piece.text, _facts_shown(context["inline_admin_formsets"])
            )
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Article, form: forms.ModelForm, change: bool
    ) -> None:
        """Save, and keep the copies of the time of publication that mentions hold."""
        super().save_model(request, obj, form, change)
        if "published_at" in form.changed_data:
            obj.mentions.update(published_at=obj.published_at)

    def save_formset(
        self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool
    ) -> None:
        """Save rows as their editor's work."""
        if issubclass(formset.model, Reviewed):
            for row in formset.forms:
                if row.has_changed():
                    credit_editor(row, request.user)
        super().save_formset(request, form, formset, change)

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: list[Any], change: bool
    ) -> None:
        """Save the facts, then measure the piece again if what it is about or states has changed."""
        super().save_related(request, form, formsets, change)
        stated = {PriceMove, Mention}
        if "published_at" in form.changed_data or any(
            formset.model in stated and formset.has_changed() for formset in formsets
        ):
            measure_again([form.instance.pk])

    @action(description="Measure again", permissions=["change"])
    def measure(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Judge what the pieces state, and measure what prices did, with the bars there are now."""
        keys = list(queryset.order_by().values_list("pk", flat=True)[: AT_ONCE + 1])
        if len(keys) > AT_ONCE:
            self.message_user(
                request,
                f"At most {AT_ONCE} pieces at a time; for more run `manage.py measure`.",
                messages.ERROR,
            )
            return
        measured = measure_again(keys)
        self.message_user(
            request,
            f"Moves judged: {measured.moves_judged}; verdicts changed: {measured.verdicts_changed}; "
            f"reactions written: {measured.reactions_written}.",
        )


def _facts_shown(formsets: Iterable[InlineAdminFormSet]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of the facts on the form's page."""
    return [
        (row.instance.start, row.instance.end, formset.opts.verbose_name)
        for formset in formsets
        if issubclass(formset.opts.model, Reviewed)
        for row in formset.formset.initial_forms
        if row.instance.start is not None and row.instance.end is not None
    ]


def marked(text: str, facts: Iterable[tuple[int, int, str]]) -> list[tuple[str, str]]:
    """The text cut into (characters, label); facts are labelled "kind start-end", the rest "".

    Of two facts that overlap the one that starts first is marked, the longer one on a tie.
    """
    parts = []
    at = 0
    for start, end, kind in sorted(facts, key=lambda fact: (fact[0], -fact[1])):
        if start < at or end > len(text):
            continue
        parts.append((text[at:start], ""))
        parts.append((text[start:end], f"{kind} {start}-{end}"))
        at = end
    parts.append((text[at:], ""))
    return [part for part in parts if part[0]]
