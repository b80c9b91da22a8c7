"""A source is fetched, and what came of it is put on record."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Sequence

import structlog
from django.db import transaction
from django.utils import timezone

from articles.ingest import feeds, identity, pages, schedule, vendors
from articles.ingest.client import Answer, client
from articles.ingest.entry import Entry
from articles.ingest.errors import FetchError, GoneError, IngestError
from articles.ingest.intake import unknown
from articles.models import Fetch, Source
from articles.pipeline.entries import ingest_entries

logger = structlog.get_logger(__name__)

# Pages fetched for one feed in one go; the others keep their summaries.
MAX_PAGES = 30
# A body shorter than this is a summary, whose page is worth fetching.
SUMMARY_CHARACTERS = 1500


def claim_due(now: dt.datetime, *, lease: dt.timedelta, limit: int = 1000) -> list[int]:
    """Claim the sources that are due, by moving their next fetch past the lease; returns their keys. Of
    several that claim at once each gets different ones."""
    with transaction.atomic():
        due = Source.objects.due(now).select_for_update(skip_locked=True)[:limit]
        claimed = [source.pk for source in due]
        Source.objects.filter(pk__in=claimed).update(next_fetch_at=now + lease)
    return claimed


def ingest_source(source: Source) -> Fetch:
    """Fetch a source once and take in what it gives; what came of it is on the Fetch, and a failure on
    the source too. An unexpected error is noted in the same way, then raised."""
    fetch = Fetch.objects.create(source=source, started_at=timezone.now())
    try:
        _ingest(source, fetch)
    except IngestError as error:
        _note_failure(source, fetch, error)
    except Exception as error:
        _note_failure(source, fetch, error)
        raise
    return fetch


def _ingest(source: Source, fetch: Fetch) -> None:
    answer = client().get(
        vendors.with_keys(source.url),
        etag=source.etag,
        last_modified=source.last_modified,
        shown=source.url,
    )
    fetch.http_status, fetch.bytes = answer.status, len(answer.content)
    entries: Sequence[Entry] = ()
    if not answer.not_modified:
        entries = read(source, answer)
        fetch.seen = len(entries)
        intake = ingest_entries(source, with_pages(source, entries))
        fetch.new, fetch.revised = intake.new, intake.revised
        fetch.unchanged = intake.unchanged
    _note_success(source, fetch, answer, entries)


def read(source: Source, answer: Answer) -> tuple[Entry, ...]:
    """The entries in a source's answer; errors: ReadError."""
    if source.kind == Source.Kind.PAGE:
        return (dataclasses.replace(pages.read(answer.content, url=answer.url), guid=source.url),)
    if source.kind == Source.Kind.VENDOR:
        return vendors.read(answer.content, vendors.vendor_of(source.url), url=source.url)
    return feeds.read(answer.content, url=answer.url, content_type=answer.content_type)


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
    return [_with_page(entry) if id(entry) in wanted else entry for entry in entries]


def _with_page(entry: Entry) -> Entry:
    try:
        answer = client().get(entry.url)
        page = pages.read(answer.content, url=answer.url)
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


def _note_success(source: Source, fetch: Fetch, answer: Answer, entries: Sequence[Entry]) -> None:
    now = timezone.now()
    published = [entry.published_at for entry in entries if entry.published_at]
    # The validators are kept only now that everything is stored: else a crash would lose the entries.
    if not answer.not_modified:
        source.etag, source.last_modified = answer.etag, answer.last_modified
    source.failures, source.last_error = 0, ""
    _close(
        source,
        fetch,
        schedule.next_fetch(
            now,
            min_interval=source.min_interval,
            max_interval=source.max_interval,
            wanted=schedule.publishing_interval(published),
            chance=random.random(),
        ),
        now,
    )


def _note_failure(source: Source, fetch: Fetch, error: Exception) -> None:
    now = timezone.now()
    expected = isinstance(error, IngestError)
    fetch.error = str(error) if expected else f"Unexpected: {type(error).__name__}: {error}"
    source.failures += 1
    source.last_error = fetch.error
    retry_after = None
    if isinstance(error, FetchError):
        fetch.http_status = error.status
        retry_after = schedule.read_retry_after(error.retry_after, now)
    if isinstance(error, GoneError):
        Source.objects.filter(pk=source.pk).update(enabled=False)
        source.enabled = False
    _close(
        source,
        fetch,
        schedule.next_fetch(
            now,
            min_interval=source.min_interval,
            max_interval=source.max_interval,
            failures=source.failures,
            retry_after=retry_after,
            chance=random.random(),
        ),
        now,
    )


def _close(source: Source, fetch: Fetch, next_fetch_at: dt.datetime, now: dt.datetime) -> None:
    source.last_fetched_at, source.next_fetch_at = now, next_fetch_at
    source.save(
        update_fields=[
            *("etag", "last_modified", "failures", "last_error"),
            *("last_fetched_at", "next_fetch_at"),
        ]
    )
    fetch.finished_at = now
    fetch.save()
