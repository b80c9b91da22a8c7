"""Entries become pieces with facts, judged against the market."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils import timezone

from articles.facts import note_vendor_tickers, parse_and_store
from articles.ingest import identity
from articles.ingest.entry import Entry
from articles.ingest.intake import Intake, take_in
from articles.market import reactions
from articles.models import Article, Source


def ingest_entries(source: Source, entries: Iterable[Entry]) -> Intake:
    """Take entries in, parse what is new or revised, note the vendor's own tickers, and measure it."""
    entries = list(entries)
    intake = take_in(source, entries, seen_at=timezone.now())
    parse_and_note(intake.changed, entries)
    return intake


def parse_and_measure(articles: Sequence[Article]) -> None:
    """Parse pieces and judge what they state against the bars."""
    parse_and_store(articles)
    _measure(articles)


def parse_and_note(articles: Sequence[Article], entries: Iterable[Entry]) -> None:
    """Parse and measure new pieces, and note what their vendor says they are about."""
    parse_and_store(articles)
    named = {identity.guid(entry): entry.tickers for entry in entries if entry.tickers}
    note_vendor_tickers(
        (article, named[article.guid]) for article in articles if article.guid in named
    )
    _measure(articles)


def _measure(articles: Sequence[Article]) -> None:
    if articles:
        reactions.measure(Article.objects.filter(pk__in=[article.pk for article in articles]))
