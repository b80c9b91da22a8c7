"""A piece pasted by an editor: taken in like any other, so that it is identified and parsed at once."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import (
    UnfoldAdminSplitDateTimeWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from articles import pipeline
from articles.ingest.entry import Entry
from articles.ingest.intake import Intake
from articles.models import Article

SOURCE = "Pasted by editors"
WORDS = ("title", "body", "publisher", "author", "url")


class PasteForm(forms.ModelForm):
    """What an editor can say of a piece; the rest is found."""

    title = forms.CharField(required=False, widget=UnfoldAdminTextInputWidget())
    body = forms.CharField(
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 18}),
        help_text="The text as it stands, a blank line between paragraphs.",
    )
    published_at = forms.SplitDateTimeField(
        required=False,
        widget=UnfoldAdminSplitDateTimeWidget(),
        help_text="UTC; empty: now. Dates in the text are read relative to it.",
    )

    class Meta:
        model = Article
        fields = (*WORDS, "published_at")

    def take_in(self) -> Intake:
        """Store, parse and measure the piece; one that is known already is not stored twice."""
        words: dict[str, Any] = {
            name: (self.cleaned_data.get(name) or "").replace("\r\n", "\n") for name in WORDS
        }
        entry = Entry(published_at=self.cleaned_data.get("published_at"), **words)
        return pipeline.ingest_entries(pipeline.manual_source(SOURCE), [entry])

    def _post_clean(self) -> None:
        """The intake checks the piece: what a row would need is not there yet."""
