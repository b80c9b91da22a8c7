"""The pipeline, read aloud: a source is fetched, its entries are taken in, the new pieces are parsed,
and what they say is measured against the market."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import structlog
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from articles.facts import note_vendor_tickers, parse_and_store
from articles.ingest import feeds, files, identity, pages, schedule, vendors
from articles.ingest.client import Answer, client
from articles.ingest.entry import Entry
from articles.ingest.errors import FetchError, GoneError, IngestError
from articles.ingest.intake import Intake, take_in, unknown
from articles.market import reactions
from articles.models import Article, Fetch, Source
from articles.parsing.document import PARSER_VERSION

logger = structlog.get_logger(__name__)

# Pages fetched for one feed in one go; the others keep their summaries.
MAX_PAGES = 30
# A body shorter than this is a summary, whose page is worth fetching.
SUMMARY_CHARACTERS = 1500
REPARSED_AT_ONCE = 200


def ingest_entries(source: Source, entries: Iterable[Entry]) -> Intake:
    """Take entries in, parse what is new or revised, note the vendor's own tickers, and measure it."""
    entries = list(entries)
    intake = take_in(source, entries, seen_at=timezone.now())
    parse_and_store(intake.changed)
    named = {identity.guid(entry): entry.tickers for entry in entries if entry.tickers}
    note_vendor_tickers(
        (article, named[article.guid]) for article in intake.changed if article.guid in named
    )
    _measure(intake.changed)
    return intake


def parse_and_measure(articles: Sequence[Article]) -> None:
    """Parse pieces and judge what they state against the bars."""
    parse_and_store(articles)
    _measure(articles)


def _measure(articles: Sequence[Article]) -> None:
    if articles:
        reactions.measure(Article.objects.filter(pk__in=[article.pk for article in articles]))


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


def ingest_url(url: str, *, published_at: dt.datetime | None = None) -> Intake:
    """Fetch an address now and take in the article on it or, if it is a feed, its entries; errors:
    IngestError."""
    answer = client().get(url)
    entries = files.read_content(answer.content, answer.url, content_type=answer.content_type)
    return ingest_entries(
        manual_source("Addresses"),
        [
            dataclasses.replace(
                entry,
                url=entry.url or answer.url,
                published_at=entry.published_at or published_at,
            )
            for entry in entries
        ],
    )


def ingest_file(path: Path, *, published_at: dt.datetime | None = None) -> Intake:
    """Take in a file of text, a saved page or a saved feed; errors: IngestError."""
    return ingest_entries(manual_source("Files"), files.read(path, published_at=published_at))


def manual_source(name: str) -> Source:
    """The source under which what is given by hand hangs, made on first use."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Names are not unique: of two processes that come first, one makes the source.
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"source {name}"])
        found = Source.objects.filter(kind=Source.Kind.MANUAL, name=name).order_by("pk").first()
        return found or Source.objects.create(kind=Source.Kind.MANUAL, name=name)


def claim_due(now: dt.datetime, *, lease: dt.timedelta, limit: int = 1000) -> list[int]:
    """Claim the sources that are due, by moving their next fetch past the lease; returns their keys. Of
    several that claim at once each gets different ones."""
    with transaction.atomic():
        due = Source.objects.due(now).select_for_update(skip_locked=True)[:limit]
        claimed = [source.pk for source in due]
        Source.objects.filter(pk__in=claimed).update(next_fetch_at=now + lease)
    return claimed


def parse_waiting(limit: int = 500) -> int:
    """Parse pieces that no parse has reached (their worker died), and those that failed under another
    version of the parser; returns how many. The same parser would only fail again: those wait for an
    editor."""
    waiting = Article.objects.unparsed().filter(
        Q(parse_error="") | ~Q(parser_version=PARSER_VERSION)
    )
    articles = list(waiting.order_by("pk")[:limit])
    parse_and_measure(articles)
    return len(articles)


@dataclasses.dataclass(frozen=True, slots=True)
class Reparsed:
    """How many pieces were parsed again, and how many could not be."""

    parsed: int = 0
    failed: int = 0


def reparse(*, older_than: str | None = None) -> Reparsed:
    """Parse stored pieces again: all, or those parsed by a version before ``older_than`` (and those
    never parsed). Works through them by key, so that it can be stopped and begun again."""
    pieces = Article.objects.order_by("pk")
    if older_than is not None:
        versions = Article.objects.order_by().values_list("parser_version", flat=True).distinct()
        older = [version for version in versions if _version(version) < _version(older_than)]
        pieces = pieces.filter(Q(parser_version__in=older) | Q(parsed_at__isnull=True))
    parsed, failed, last = 0, 0, 0
    while batch := list(pieces.filter(pk__gt=last)[:REPARSED_AT_ONCE]):
        parse_and_measure(batch)
        last = batch[-1].pk
        failures = sum(bool(article.parse_error) for article in batch)
        parsed, failed = parsed + len(batch) - failures, failed + failures
        logger.info("reparsed", pieces=parsed + failed, failed=failed)
    return Reparsed(parsed=parsed, failed=failed)


def _version(text: str) -> tuple[int, ...]:
    """A version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in re.findall(r"\d+", text))
