"""News pieces, with their text and their facts on one page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import register
from django.db import models
from django.db.models.functions import Left
from django.http import HttpRequest, HttpResponse
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    ChoicesDropdownFilter,
    DropdownFilter,
)
from unfold.decorators import action, display

from articles import pipeline
from articles.admin.base import (
    BoardAdmin,
    DaysFilter,
    ExactTextFilter,
    RowInline,
    shows_list,
)
from articles.admin.inlines import FACT_INLINES, ReactionInline, RevisionInline
from articles.admin.marking import facts_shown, marked
from articles.admin.pasting import PasteForm
from articles.admin.reviewing import credit_editor, measure_again
from articles.models import Article, Mention, ParseAttempt, PriceMove, Story
from articles.models.articles import ArticleQuerySet
from articles.models.reviews import Reviewed

LONG_COLUMNS = ("body", "search", "also_read", "credits", "parse_error")
OPENING_CHARACTERS = 120
TICKERS_SHOWN = 5
AT_ONCE = 200


class PublisherFilter(ExactTextFilter):
    """Pieces of one publisher, by its exact name."""

    title = "publisher"
    parameter_name = "publisher"


class ParseFilter(DropdownFilter):
    """Pieces by what became of their parse."""

    title = "parse"
    parameter_name = "parse"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Parsed, waiting, failed, parked."""
        states = ("parsed", "waiting", "failed", "parked")
        return [(state, state.capitalize()) for state in states]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        """Pieces in the chosen state."""
        match self.value():
            case "parsed":
                return queryset.filter(parsed_at__isnull=False)
            case "waiting":
                return queryset.filter(parsed_at__isnull=True, parse_error="")
            case "failed":
                return queryset.filter(parsed_at__isnull=True).exclude(parse_error="")
            case "parked":
                return queryset.filter(pk__in=ParseAttempt.objects.parked().values("article"))
        return queryset


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
    actions = ["parse_again", "measure"]
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
    add_fieldsets = (
        (
            None,
            {"fields": ("title", "body", "published_at", ("publisher", "author"), "url")},
        ),
    )
    fieldsets = (
        (None, {"fields": (("publisher", "author"), "published_at", ("language", "story"), "url")}),
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

    def get_form(
        self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        """To paste a new piece, or to change what is not its text."""
        if obj is None:
            kwargs["form"] = PasteForm
        return super().get_form(request, obj, change, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form below the piece's text, in which the facts are marked."""
        piece = context.get("original")
        if piece is not None:
            context["marked_text"] = marked(
                piece.text, facts_shown(context["inline_admin_formsets"])
            )
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Article, form: forms.ModelForm, change: bool
    ) -> None:
        """Take a pasted piece in; or save, with the copies of its time that mentions hold."""
        if isinstance(form, PasteForm):
            self._take_in(request, obj, form)
            return
        super().save_model(request, obj, form, change)
        if "story" in form.changed_data:
            Story.objects.settle({key for key in (form.initial["story"], obj.story_id) if key})
        if "published_at" in form.changed_data:
            obj.mentions.update(published_at=obj.published_at)

    def _take_in(self, request: HttpRequest, obj: Article, form: PasteForm) -> None:
        intake = form.take_in()
        obj.pk = intake.articles[0].pk
        obj.refresh_from_db()
        if intake.unchanged:
            self.message_user(
                request,
                "The board had this piece already; it is not stored twice.",
                messages.WARNING,
            )
        if obj.parse_error:
            self.message_user(request, f"Not parsed: {obj.parse_error}", messages.ERROR)

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

    def _chosen(self, request: HttpRequest, queryset: models.QuerySet, command: str) -> list[int]:
        """The chosen pieces' keys; none, and a message, when they are too many for a request."""
        keys = list(queryset.order_by().values_list("pk", flat=True)[: AT_ONCE + 1])
        if len(keys) <= AT_ONCE:
            return keys
        self.message_user(
            request,
            f"At most {AT_ONCE} pieces at a time; for more run `manage.py {command}`.",
            messages.ERROR,
        )
        return []

    @action(description="Parse again", permissions=["change"])
    def parse_again(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Find the pieces' facts anew, parked ones too; what editors have touched stays."""
        pieces = list(Article.objects.filter(pk__in=self._chosen(request, queryset, "reparse")))
        if pieces:
            pipeline.retry(pieces)
            failed = sum(bool(piece.parse_error) for piece in pieces)
            self.message_user(
                request,
                f"Parsed: {len(pieces) - failed}; failed: {failed}.",
                messages.ERROR if failed else messages.SUCCESS,
            )

    @action(description="Measure again", permissions=["change"])
    def measure(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Judge what the pieces state, and measure what prices did, with the bars there are now."""
        keys = self._chosen(request, queryset, "measure")
        if not keys:
            return
        measured = measure_again(keys)
        self.message_user(
            request,
            f"Moves judged: {measured.moves_judged}; verdicts changed: {measured.verdicts_changed}; "
            f"reactions written: {measured.reactions_written}.",
        )
