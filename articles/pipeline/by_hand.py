"""What somebody gives by hand: an address, a file."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path

from django.db import connection, transaction

from articles.ingest import files
from articles.ingest.client import client
from articles.ingest.entry import Entry
from articles.ingest.intake import Intake
from articles.models import Source
from articles.pipeline.entries import ingest_entries


def ingest_url(url: str, *, published_at: dt.datetime | None = None) -> Intake:
    """Fetch an address now and take in the article on it or, if it is a feed, its entries; errors:
    IngestError."""
    entries = entries_at(url)
    return ingest_entries(
        manual_source("Addresses"),
        [
            dataclasses.replace(entry, published_at=entry.published_at or published_at)
            for entry in entries
        ],
    )


def entries_at(url: str) -> list[Entry]:
    """What an address gives now: the article on it or, if it is a feed, its entries; errors: IngestError.
    Somebody asks for it by hand, so robots.txt, which is for robots, is not asked."""
    answer = client().get(url)
    entries = files.read_content(answer.content, answer.url, content_type=answer.content_type)
    return [dataclasses.replace(entry, url=entry.url or answer.url) for entry in entries]


def ingest_file(path: Path, *, published_at: dt.datetime | None = None) -> Intake:
    """Take in a file of text, a saved page or a saved feed; errors: IngestError."""
    return ingest_entries(manual_source("Files"), files.read(path, published_at=published_at))


def manual_source(name: str, *, kind: str = Source.Kind.MANUAL) -> Source:
    """The source under which what is given by hand hangs, made on first use."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Names are not unique: of two processes that come first, one makes the source.
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"source {name}"])
        found = Source.objects.filter(kind=kind, name=name).order_by("pk").first()
        return found or Source.objects.create(kind=kind, name=name)
