"""A source is fetched, and what came of it is put on record."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterable

from django.db import transaction
from django.utils import timezone

from articles.ingest import schedule
from articles.ingest.client import Answer
from articles.ingest.entry import Entry
from articles.ingest.errors import FetchError, GoneError, IngestError, PostponedError
from articles.ingest.intake import Intake
from articles.models import Fetch, Source
from articles.pipeline import later_pages
from articles.pipeline.article_pages import with_pages
from articles.pipeline.entries import ingest_entries
from articles.pipeline.gathering import gather, source_keys

Take = Callable[[Source, Iterable[Entry]], Intake]


def claim_due(now: dt.datetime, *, lease: dt.timedelta, limit: int = 1000) -> list[int]:
    """Claim the sources that are due, by moving their next fetch past the lease; returns their keys. Of
    several that claim at once each gets different ones."""
    with transaction.atomic():
        due = Source.objects.due(now).select_for_update(skip_locked=True)[:limit]
        claimed = [source.pk for source in due]
        Source.objects.filter(pk__in=claimed).update(next_fetch_at=now + lease)
    return claimed


def ingest_source(source: Source, *, take: Take = ingest_entries) -> Fetch:
    """Fetch a source once and take in what it gives; what came of it is on the Fetch, and a failure on
    the source too. An unexpected error is noted in the same way, then raised, without the source's keys.

    ``take`` is what is done with the entries: parsed at once, or stored for others to parse.
    """
    fetch = Fetch.objects.create(source=source, url=source.url, started_at=timezone.now())
    try:
        _ingest(source, fetch, take)
    except PostponedError as error:
        _note_postponed(source, fetch, error)
    except IngestError as error:
        _note_failure(source, fetch, error)
    except Exception as error:
        _note_failure(source, fetch, error)
        if source_keys(source).are_in(str(error)):
            raise IngestError(fetch.error) from None
        raise
    return fetch


def _ingest(source: Source, fetch: Fetch, take: Take) -> None:
    gathered = gather(source)
    answer = gathered.answer
    fetch.http_status, fetch.bytes, fetch.seen = (
        answer.status,
        gathered.bytes,
        len(gathered.entries),
    )
    if gathered.entries:
        paged = with_pages(source, gathered.entries)
        intake = take(source, paged.entries)
        if paged.missed:
            later_pages.note(intake.changed, paged.missed)
        fetch.new, fetch.revised = intake.new, intake.revised
        fetch.unchanged = intake.unchanged
    # What came is kept; what is missing is fetched with the next attempt.
    if gathered.problem:
        raise gathered.problem
    _note_success(source, fetch, answer)


def _note_success(source: Source, fetch: Fetch, answer: Answer) -> None:
    now = timezone.now()
    # The validators are kept only now that everything is stored: else a crash would lose the entries.
    if not answer.not_modified:
        source.etag, source.last_modified = answer.etag, answer.last_modified
    source.failures, source.last_error = 0, ""
    source.note_move(answer.moved_to, now)
    moments = source.newest_moments(schedule.MOMENTS)
    wanted = schedule.publishing_interval(moments, now)
    _close(source, fetch, now, _next_fetch(source, now, wanted=wanted))


def _note_failure(source: Source, fetch: Fetch, error: Exception) -> None:
    now = timezone.now()
    expected = isinstance(error, IngestError)
    said = str(error) if expected else f"Unexpected: {type(error).__name__}: {error}"
    fetch.error = source.last_error = source_keys(source).hide(said)
    source.failures += 1
    retry_after = None
    if isinstance(error, FetchError):
        fetch.http_status = error.status or fetch.http_status
        retry_after = schedule.read_retry_after(error.retry_after, now)
    if isinstance(error, GoneError):
        Source.objects.filter(pk=source.pk, url=fetch.url).update(enabled=False)
        source.enabled = False
    _close(source, fetch, now, _next_fetch(source, now, retry_after=retry_after))


def _note_postponed(source: Source, fetch: Fetch, error: PostponedError) -> None:
    """Nothing failed: the source is only fetched later."""
    now = timezone.now()
    fetch.error = str(error)
    wait = error.wait * (1 + random.random())
    _close(source, fetch, now, now + dt.timedelta(seconds=wait))


def _next_fetch(
    source: Source,
    now: dt.datetime,
    *,
    wanted: dt.timedelta | None = None,
    retry_after: dt.timedelta | None = None,
) -> dt.datetime:
    return schedule.next_fetch(
        now,
        min_interval=source.min_interval,
        max_interval=source.max_interval,
        failures=source.failures,
        wanted=wanted,
        retry_after=retry_after,
        chance=random.random(),
    )


def _close(source: Source, fetch: Fetch, now: dt.datetime, next_fetch_at: dt.datetime) -> None:
    source.last_fetched_at, source.next_fetch_at = now, next_fetch_at
    source.record(fetch.url)
    fetch.finished_at = now
    fetch.save()
