"""How editors add, correct, confirm and reject the facts of a piece."""

from __future__ import annotations

import textwrap
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import action, display
from unfold.widgets import UnfoldAdminTextareaWidget

from articles.admin.base import BoardAdmin, DaysFilter, RowForm, RowInline, shows_list
from articles.market.reactions import Measured, measure
from articles.models import Article, Fact, Mention, Origin, Review
from articles.models.facts import Direction
from articles.models.reviews import Reviewed

# What an editor says about a row, as opposed to what the row says.
REVIEW_FIELDS = frozenset({"review", "reviewer"})
PLACES_SHOWN = 5
WORDS_SHOWN = 90

REVIEW_COLOURS = {
    Review.UNREVIEWED: "info",
    Review.CONFIRMED: "success",
    Review.CORRECTED: "warning",
    Review.REJECTED: "danger",
}


def credit_editor(form: forms.ModelForm, user: Any) -> None:
    """Record on a form's row, before it is saved, what its editor did.

    A new row is the editor's own. A changed one is corrected, unless the editor chose the review too.
    """
    row: Reviewed = form.instance
    if row.pk is None:
        row.origin = Origin.MANUAL
        row.reviewer = user
        return
    changed = set(form.changed_data)
    if not changed:
        return
    if changed - REVIEW_FIELDS and "review" not in changed:
        row.review = Review.CORRECTED
    if "reviewer" not in changed:
        row.reviewer = user


def places_of(surface: str, text: str) -> list[int]:
    """Where ``surface`` starts in ``text``, each time, left to right."""
    places = []
    start = text.find(surface)
    while start != -1:
        places.append(start)
        start = text.find(surface, start + 1)
    return places


class SurfaceField(forms.CharField):
    """The words of a fact as they stand in the text: browsers' line ends undone, nothing trimmed."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", UnfoldAdminTextareaWidget(attrs={"rows": 2, "cols": 30}))
        super().__init__(required=False, strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        """The words with line feeds alone."""
        return (super().to_python(value) or "").replace("\r\n", "\n")

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether an editor changed more than the line ends."""
        return self.to_python(initial) != self.to_python(data)


class FactForm(RowForm):
    """A fact by its words or by its offsets: either finds the other."""

    surface = SurfaceField(
        label="Words",
        help_text="As they stand in the text; empty: filled from start and end.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("start", "end"):
            if name in self.fields:
                self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        """Find the words' place, or the place's words; Fact.clean then checks that they agree."""
        data = super().clean() or self.cleaned_data
        start, end = data.get("start"), data.get("end")
        moved = {"start", "end"} & set(self.changed_data)
        if moved and "surface" not in self.changed_data:
            data["surface"] = ""
        elif data.get("surface") and (not moved or start is None):
            start = self._find(data["surface"], near=start)
            end = None if start is None else start + len(data["surface"])
        if start is None or end is None:
            if not self.errors:
                self.add_error(
                    "surface", "Give the words as they stand in the text, or start and end."
                )
        elif start >= end:
            self.add_error("end", f"The end must come after the start, {start}.")
        data["start"], data["end"] = start, end
        return data

    def _find(self, surface: str, near: int | None) -> int | None:
        article = self._article()
        if article is None:
            return None
        places = places_of(surface, article.text)
        if near in places:
            return near
        if len(places) == 1:
            return places[0]
        if places:
            shown = ", ".join(map(str, places[:PLACES_SHOWN]))
            self.add_error(
                "surface",
                f"These words stand {len(places)} times in the text, at {shown}: give the start too, or "
                "more of the words.",
            )
        else:
            self.add_error("surface", f"The text does not hold “{surface[:80]}”; copy its words.")
        return None

    def _article(self) -> Article | None:
        chosen = self.cleaned_data.get("article")
        if chosen is not None:
            return chosen
        return self.instance.article if self.instance.article_id else None


class MoveForm(FactForm):
    """A stated move, whose percent and amount carry the sign of its direction."""

    def clean(self) -> dict[str, Any]:
        """Say of a wrong sign which one is right."""
        data = super().clean()
        wrong = {Direction.UP: -1, Direction.DOWN: 1}.get(data.get("direction", ""))
        for name in ("percent", "amount"):
            value: Decimal | None = data.get(name)
            if wrong and value and value * wrong > 0:
                self.add_error(
                    name, f"A move {data['direction']} has the sign of its direction: {-value}."
                )
        return data


def measure_again(articles: Collection[int]) -> Measured:
    """Judge the moves and measure the reactions of pieces anew, after an editor changed what they say."""
    return measure(Article.objects.filter(pk__in=articles))


class ReviewedInline(RowInline):
    """Rows that the parser gives and editors review; rejecting one is how it is taken off the board.

    None is deleted here: what the parser found, it would find again.
    """

    can_delete = False
    show_change_link = True


class FactInline(ReviewedInline):
    """Facts of a piece, in the order of its text."""

    form = FactForm
    ordering = ["start", "pk"]
    place = ("start", "end")


class ReviewedAdmin(BoardAdmin):
    """A table of rows that the parser gives and editors review."""

    actions = ["confirm", "reject"]
    ordering = ["-pk"]
    sortable_by = ("confidence",)
    readonly_fields: tuple[str, ...] = ("origin", "reviewer", "rule", "confidence")
    autocomplete_fields: tuple[str, ...] = ("article",)
    list_filter: tuple[Any, ...] = (
        ("review", ChoicesDropdownFilter),
        ("origin", ChoicesDropdownFilter),
        ("article__published_at", DaysFilter),
    )

    @display(description="Review", ordering="review", label=REVIEW_COLOURS)
    def reviewed(self, row: Reviewed) -> tuple[str, str]:
        """The review as a coloured word."""
        return row.review, row.get_review_display()

    @display(description="Words")
    def words(self, row: Fact | Mention) -> str:
        """The words of the text, shortened."""
        return textwrap.shorten(row.surface, WORDS_SHOWN, placeholder=" …")

    @display(description="Piece")
    def piece(self, row: Fact | Mention) -> str:
        """The piece's title, without fetching its text."""
        return row.article.title or f"Piece {row.article_id}"

    @action(description="Confirm the selected facts", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Say that the rows are right; a reparse then keeps them."""
        self._review(request, queryset, Review.CONFIRMED)

    @action(description="Reject the selected facts", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Take the rows off the board; a reparse does not bring them back."""
        self._review(request, queryset, Review.REJECTED)

    def _review(self, request: HttpRequest, queryset: models.QuerySet, review: Review) -> None:
        count = queryset.order_by().update(review=review, reviewer=request.user)
        self.message_user(request, f"{review.label}: {count}.")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Rows without the texts of their pieces in a list."""
        rows = super().get_queryset(request)
        return rows.defer("article__body", "article__search") if shows_list(request) else rows

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save the row as its editor's work."""
        credit_editor(form, request.user)
        super().save_model(request, obj, form, change)
