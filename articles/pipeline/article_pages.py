"""Entries that are only summaries get the text of their own pages, where a source wants that and
robots.txt lets us."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog
from django.utils import timezone

from articles.ingest import identity, pages, robots
from articles.ingest.client import Answer, client
from articles.ingest.entry import Entry
from articles.ingest.errors import IngestError, NoArticleError
from articles.ingest.intake import unknown
from articles.models import Source

logger = structlog.get_logger(__name__)

# Pages fetched in one go, and how long that may take; the others are fetched later.
MAX_PAGES = 30
SECONDS = 90.0
# A body shorter than this is a summary, whose page is worth fetching.
SUMMARY_CHARACTERS = 1500


@dataclass(slots=True)
class Paged:
    """Entries, with the text of their pages where it could be had.

    ``missed`` says of those whose page could not be had, by ``key_of``, why: None where its turn did not come.
    """

    entries: list[Entry] = field(default_factory=list)
    missed: dict[str, IngestError | None] = field(default_factory=dict)


def with_pages(source: Source, entries: Sequence[Entry]) -> Paged:
    """The entries of a source that wants pages, each new summary replaced by its page's text. A page that
    cannot be had costs nothing: the summary stays."""
    if not source.fetch_pages:
        return Paged(list(entries))
    summaries = {
        id(entry)
        for entry in unknown(source, entries, seen_at=timezone.now())
        if entry.url and len(entry.body) < SUMMARY_CHARACTERS
    }
    paged = Paged()
    tries, deadline = 0, time.monotonic() + SECONDS
    for entry in entries:
        given = entry
        if id(entry) in summaries and tries < MAX_PAGES and time.monotonic() < deadline:
            tries += 1
            try:
                given = _completed(entry, page_at(entry.url))
            except IngestError as error:
                logger.warning("page not read", url=entry.url, error=str(error))
                paged.missed[key_of(entry)] = error
        elif id(entry) in summaries:
            paged.missed[key_of(entry)] = None
        paged.entries.append(given)
    return paged


def key_of(entry: Entry) -> str:
    """What an entry has in common with its piece: the address's key, else the GUID."""
    return identity.url_key(entry.url) or identity.guid(entry)


def page_at(url: str) -> Entry:
    """The article at an address, where the host's robots.txt lets us read it; errors: IngestError."""
    return article_of(client().get(url, permit=robots.permit))


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


def _completed(entry: Entry, page: Entry) -> Entry:
    """An entry with its page's text, where that is more; known by its own text still."""
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
