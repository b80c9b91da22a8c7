"""Entries become pieces with facts, joined to stories and judged against the market."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone

from articles.facts import note_vendor_tickers, parse_and_store
from articles.ingest import identity
from articles.ingest.entry import Entry
from articles.ingest.intake import Intake, take_in
from articles.market import reactions
from articles.models import Article, Source
from articles.pipeline import stories


def ingest_entries(source: Source, entries: Iterable[Entry]) -> Intake:
    """Take entries in, parse what is new or revised and measure it, all before returning."""
    intake = store_entries(source, entries)
    parse_and_measure(intake.changed)
    return intake


def store_entries(source: Source, entries: Iterable[Entry]) -> Intake:
    """Take entries in with their vendor's own tickers, and leave what is new or revised to be parsed."""
    entries = list(entries)
    with transaction.atomic():
        intake = take_in(source, entries, seen_at=timezone.now())
        # A vendor also names what another source's pieces are about; of its own, once is enough.
        others = [piece for piece in intake.articles if piece.source_id != source.pk]
        note_vendors([*intake.changed, *others], entries)
    return intake


def note_vendors(articles: Sequence[Article], entries: Iterable[Entry]) -> None:
    """Note what their vendor says pieces are about; it cannot be told from their text."""
    named = {
        identity.url_key(entry.url) or identity.guid(entry): entry.tickers
        for entry in entries
        if entry.tickers
    }
    note_vendor_tickers(
        (article, named[key])
        for article in articles
        if (key := article.url_key or article.guid) in named
    )


def parse(articles: Sequence[Article]) -> None:
    """Parse pieces, and join those that were read to the stories they tell."""
    parse_and_store(articles)
    stories.join([article for article in articles if article.parsed_at])


def parse_and_measure(articles: Sequence[Article]) -> None:
    """Parse pieces and judge what they state against the bars."""
    parse(articles)
    if articles:
        reactions.measure(Article.objects.filter(pk__in=[article.pk for article in articles]))
