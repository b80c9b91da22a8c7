"""What a source gives, answer by answer: a feed is one, a vendor has pages, a sitemap index has parts."""

from __future__ import annotations

import dataclasses
import time
from dataclasses import dataclass, field

from django.conf import settings
from django.utils import timezone

from articles.ingest import feeds, robots, sitemaps, vendors
from articles.ingest.bodies import ungzipped
from articles.ingest.client import Answer, checked, client
from articles.ingest.entry import Entry, Reading
from articles.ingest.errors import FetchError, IngestError, NotAFeedError
from articles.ingest.intake import unknown
from articles.ingest.keys import NO_KEYS, PLACEHOLDER, Keys, keys_of
from articles.models import Source
from articles.pipeline.article_pages import article_of

# Pages of a vendor's answer that are fetched in one go, and how long that may take: less than a task may.
MAX_PAGES = 10
SECONDS = 100.0


@dataclass(slots=True)
class Gathered:
    """What came of a source: its first answer, the entries of all, their bytes together, and why not
    everything could be had or read."""

    answer: Answer
    entries: list[Entry] = field(default_factory=list)
    bytes: int = 0
    problem: IngestError | None = None

    def add(self, reading: Reading, answer: Answer) -> None:
        """Keep an answer's entries."""
        self.entries += reading.entries
        self.bytes += len(answer.content)


def gather(source: Source) -> Gathered:
    """Fetch everything that a source has for us; errors: FetchError where there is not even an answer."""
    url = vendors.with_days(source.url, timezone.now().date())
    validators = {"If-None-Match": source.etag, "If-Modified-Since": source.last_modified}
    answer = _fetch(source, url, {name: value for name, value in validators.items() if value})
    gathered = Gathered(answer)
    if answer.not_modified:
        return gathered
    try:
        reading = read(source, answer, url)
    except IngestError as error:
        gathered.bytes, gathered.problem = len(answer.content), error
        return gathered
    gathered.add(reading, answer)
    if reading.parts:
        # Parts change while their index does not.
        gathered.answer = dataclasses.replace(answer, etag="", last_modified="")
        _gather_parts(source, reading.parts, gathered)
    _gather_pages(source, reading, gathered)
    return gathered


def read(source: Source, answer: Answer, url: str) -> Reading:
    """What is in a source's answer from an address; errors: IngestError."""
    if source.kind == Source.Kind.PAGE:
        return Reading((dataclasses.replace(article_of(answer), guid=source.url),))
    if source.kind == Source.Kind.VENDOR:
        return vendors.read(answer.content, vendors.vendor_of(url), url=url)
    content = ungzipped(answer.content, name=url, max_bytes=client().limits.max_bytes)
    if sitemaps.looks_like_sitemap(content):
        return sitemaps.read(content, url=answer.url)
    return Reading(feeds.read(content, url=answer.url, content_type=answer.content_type))


def check_address(kind: str, url: str) -> None:
    """Whether a source of a kind may have an address at all, before anything is fetched; errors:
    IngestError. That a key is not set is none: the workers' environment is another."""
    checked(PLACEHOLDER.sub("x", url), shown=url)
    if kind == Source.Kind.VENDOR:
        vendors.check_address(url)
    _keys(url, demanded=False)


def source_keys(source: Source) -> Keys:
    """The keys that a source's address names, none where they cannot be had."""
    try:
        return _keys(source.url, demanded=False)
    except FetchError:
        return NO_KEYS


def _keys(url: str, *, demanded: bool = True) -> Keys:
    own = frozenset(host.lower() for host in settings.FETCH_KEY_HOSTS)
    trusted = frozenset(vendors.VENDORS)
    return keys_of(url, trusted=trusted, insecure=own, demanded=demanded)


def _fetch(source: Source, url: str, headers: dict[str, str], *, gap: float = 0.0) -> Answer:
    """One answer, not sooner than ``gap`` seconds after the last of its host; a web page only where its
    host's robots.txt lets us."""
    if source.kind == Source.Kind.VENDOR:
        vendors.vendor_of(url)
        headers |= vendors.HEADERS
    permit = robots.permit if source.kind == Source.Kind.PAGE else lambda _: gap
    return client().get(url, headers=headers, keys=_keys(url), permit=permit)


def _gather_parts(source: Source, parts: tuple[str, ...], gathered: Gathered) -> None:
    """Each part of an index; one that cannot be had leaves the others be."""
    for part in parts:
        try:
            answer = _fetch(source, part, {})
            reading = read(source, answer, part)
            if reading.parts:
                raise NotAFeedError(f"{part} is an index in an index; name the inner one.")
            gathered.add(reading, answer)
        except IngestError as error:
            gathered.problem = error


def _gather_pages(source: Source, reading: Reading, gathered: Gathered) -> None:
    """The pages after the first, up to one that ends with a piece that we have. After a failure they are
    gone through regardless, for the last attempt may have stopped between two."""
    gap = vendors.vendor_of(source.url).page_gap if reading.next_page else 0.0
    deadline = time.monotonic() + SECONDS
    for _ in range(MAX_PAGES - 1):
        if time.monotonic() > deadline:
            return
        if not reading.next_page or (not source.failures and _ends_known(source, reading)):
            return
        url = reading.next_page
        try:
            answer = _fetch(source, url, {}, gap=gap)
            reading = read(source, answer, url)
        except IngestError as error:
            gathered.problem = error
            return
        gathered.add(reading, answer)


def _ends_known(source: Source, reading: Reading) -> bool:
    last = reading.entries[-1:]
    return not unknown(source, last, seen_at=timezone.now())
