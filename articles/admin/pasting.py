"""A piece pasted by an editor: taken in like any other, so that it is identified and parsed at once."""

from __future__ import annotations

import dataclasses
from typing import Any

from django import forms
from unfold.widgets import (
    UnfoldAdminSplitDateTimeWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from articles import pipeline
from articles.ingest.entry import Entry
from articles.ingest.errors import IngestError
from articles.ingest.intake import Intake
from articles.models import Article

SOURCE = "Pasted by editors"
NOTHING = Entry(body="")
WORDS = ("title", "body", "publisher", "author", "url")


class PasteForm(forms.ModelForm):
    """What an editor can say of a piece; the rest is found."""

    title = forms.CharField(required=False, widget=UnfoldAdminTextInputWidget())
    body = forms.CharField(
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 18}),
        help_text="The text as it stands, a blank line between paragraphs; empty: it is fetched from the URL.",
    )
    published_at = forms.SplitDateTimeField(
        required=False,
        widget=UnfoldAdminSplitDateTimeWidget(),
        help_text="UTC; empty: now. Dates in the text are read relative to it.",
    )

    # What was found at the address, where no text was given.
    fetched = NOTHING

    class Meta:
        model = Article
        fields = (*WORDS, "published_at")

    def clean(self) -> dict[str, Any]:
        """The piece that was given or, of an address alone, the one that is there."""
        cleaned: dict[str, Any] = super().clean() or {}
        body, url = cleaned.get("body"), cleaned.get("url")
        if not body and not self.errors:
            if url:
                self._fetch(url)
            else:
                self.add_error("body", "Give the text, or the URL of the page that it is on.")
        return cleaned

    def take_in(self) -> Intake:
        """Store, parse and measure the piece; one that is known already is not stored twice."""
        words: dict[str, Any] = {
            name: (self.cleaned_data.get(name) or "").replace("\r\n", "\n") for name in WORDS
        }
        given = {name: value for name, value in words.items() if value}
        published_at = self.cleaned_data.get("published_at")
        if published_at:
            given["published_at"] = published_at
        # The page's own address tells what it is better than the one that led there.
        if self.fetched.url:
            given.pop("url", None)
        entry = dataclasses.replace(self.fetched, **given)
        return pipeline.ingest_entries(pipeline.manual_source(SOURCE), [entry])

    def _fetch(self, url: str) -> None:
        try:
            entries = pipeline.entries_at(url)
        except IngestError as error:
            self.add_error("url", str(error))
            return
        if len(entries) == 1:
            (self.fetched,) = entries
        else:
            self.add_error(
                "url", f"{url} is a feed; add it as a source, and it is kept up to date."
            )

    def _post_clean(self) -> None:
        """The intake checks the piece: what a row would need is not there yet."""
