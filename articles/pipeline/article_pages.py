"""Entries that are only summaries get the text of their own pages, where a source wants that and
robots.txt lets us."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence

import structlog
from django.utils import timezone

from articles.ingest import identity, pages, robots
from articles.ingest.client import Answer, client
from articles.ingest.entry import Entry
from articles.ingest.errors import IngestError, NoArticleError
from articles.ingest.intake import unknown
from articles.models import Source

logger = structlog.get_logger(__name__)

# Pages fetched for one feed in one go, and how long that may take; the others keep their summaries.
MAX_PAGES = 30
SECONDS = 90.0
# A body shorter than this is a summary, whose page is worth fetching.
SUMMARY_CHARACTERS = 1500


def with_pages(source: Source, entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a source that wants pages, each new summary replaced by its page's text. A page that
    cannot be had costs nothing: the summary stays."""
    if not source.fetch_pages:
        return list(entries)
    summaries = [
        entry
        for entry in unknown(source, entries, seen_at=timezone.now())
        if entry.url and len(entry.body) < SUMMARY_CHARACTERS
    ]
    wanted = {id(entry) for entry in summaries[:MAX_PAGES]}
    deadline = time.monotonic() + SECONDS
    return [
        _with_page(entry) if id(entry) in wanted and time.monotonic() < deadline else entry
        for entry in entries
    ]


def article_of(answer: Answer) -> Entry:
    """The article of a page, or of its plainer copy where only a browser could read the page itself;
    errors: IngestError."""
    try:
        return pages.read(answer.content, url=answer.url)
    except NoArticleError as error:
        if not error.amp:
            raise
        copy = client().get(error.amp, permit=robots.permit)
        return pages.read(copy.content, url=copy.url)


def _with_page(entry: Entry) -> Entry:
    try:
        answer = client().get(entry.url, permit=robots.permit)
        page = article_of(answer)
    except IngestError as error:
        logger.warning("page not read", url=entry.url, error=str(error))
        return entry
    if len(page.body) <= len(entry.body):
        return entry
    return dataclasses.replace(
        entry,
        body=page.body,
        title=entry.title or page.title,
        author=entry.author or page.author,
        published_at=entry.published_at or page.published_at,
        fingerprint=identity.content_hash(entry),
    )
