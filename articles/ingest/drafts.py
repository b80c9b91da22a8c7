"""Drafts: entries as the pieces they would be, identified but not yet looked up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from articles.ingest import identity
from articles.ingest.entry import Entry
from articles.ingest.plaintext import UNWANTED
from articles.models import Source

# Sources whose name is a publisher's, where nothing better is said.
FEEDS = (Source.Kind.FEED, Source.Kind.VENDOR)
TEXT_FIELDS = ("guid", "url", "title", "body", "author", "publisher", "language")
_texts = attrgetter(*TEXT_FIELDS)
AUTHOR, PUBLISHER, LANGUAGE = 300, 200, 10


@dataclass(slots=True)
class Draft:
    """An Article's columns."""

    source_id: int
    guid: str
    url: str
    url_key: str | None
    title: str
    body: str
    author: str
    publisher: str
    published_at: dt.datetime
    first_seen_at: dt.datetime
    language: str
    content_hash: str


def draft(source: Source, entry: Entry, seen_at: dt.datetime) -> Draft:
    """What an entry would be. A piece is never published after it was seen; one that does not say when it
    was published was published when it was seen."""
    entry = _cleaned(entry)
    url_key = identity.url_key(entry.url)
    content_hash = identity.content_hash(entry)
    return Draft(
        source_id=source.pk,
        guid=identity.guid_of(entry, url_key, content_hash),
        url=entry.url if len(entry.url) <= identity.MAX_URL else "",
        url_key=url_key,
        title=entry.title,
        body=entry.body,
        author=entry.author[:AUTHOR],
        publisher=(entry.publisher or _publisher(source))[:PUBLISHER],
        published_at=min(entry.published_at or seen_at, seen_at),
        first_seen_at=seen_at,
        language=entry.language[:LANGUAGE] or "en",
        content_hash=content_hash,
    )


def _publisher(source: Source) -> str:
    return source.publisher or (source.name if source.kind in FEEDS else "")


def distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that say something, each piece once. Where two addresses share a GUID, the feed's
    GUIDs identify nothing: the later piece goes by its address."""
    by_guid: dict[str, Draft] = {}
    addresses: set[str] = set()
    for piece in drafts:
        if not (piece.title or piece.body) or piece.url_key in addresses:
            continue
        namesake = by_guid.get(piece.guid)
        if namesake and piece.url_key and namesake.url_key != piece.url_key:
            piece.guid = piece.url_key[: identity.MAX_GUID]
        if by_guid.setdefault(piece.guid, piece) is piece and piece.url_key:
            addresses.add(piece.url_key)
    return list(by_guid.values())


def _cleaned(entry: Entry) -> Entry:
    """The entry without characters that the database cannot hold."""
    texts = _texts(entry)
    whole = "".join(texts)
    # None of the unwanted is printable; that is asked in a moment, and true of all that has no line ends.
    if whole.isprintable() or not UNWANTED.search(whole):
        return entry
    cleaned: dict[str, Any] = {
        name: UNWANTED.sub("", text) for name, text in zip(TEXT_FIELDS, texts, strict=True)
    }
    return replace(entry, **cleaned)
