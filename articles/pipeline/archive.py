"""Archives of pieces, in bulk."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from articles.ingest import archives
from articles.ingest.bulk import copy_in, lines
from articles.ingest.drafts import Draft, distinct, draft
from articles.ingest.entry import Entry
from articles.models import Article, Source
from articles.pipeline.by_hand import manual_source
from articles.pipeline.entries import note_vendors, parse_and_measure

# Bad rows that are told one by one.
MAX_PROBLEMS = 100
# How long the thread that stores waits for the one that reads, at each word with PostgreSQL; Python's own 5 ms
# add up to a tenth of an import.
SWITCH_SECONDS = 0.0005


@dataclass(slots=True)
class Imported:
    """What came of an archive: rows read, pieces new and known, rows that hold none with the first reasons."""

    rows: int = 0
    new: int = 0
    known: int = 0
    bad: int = 0
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0
    rows_a_second: float = 0.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A batch of an archive, ready to be stored."""

    seen_at: dt.datetime
    entries: list[Entry]
    problems: list[str]
    drafts: list[Draft]
    rows: str


def import_archive(
    path: Path,
    *,
    format_: str | None = None,
    mapping: Mapping[str, str] | None = None,
    parse: bool = False,
    progress: Callable[[Imported], None] = lambda done: None,
) -> Imported:
    """Import an archive of pieces, each batch stored whole before the next; errors: ReadError.

    Parsing is left to the workers unless ``parse``. Stopped anywhere and begun again it goes on: what is known
    is left be.
    """
    source = manual_source(path.name, kind=Source.Kind.ARCHIVE)
    done, begun = Imported(), time.monotonic()
    all_new = True
    for batch in _ahead(_prepared(source, archives.read(path, format_=format_, mapping=mapping))):
        with transaction.atomic():
            new = copy_in(batch.rows, all_new=all_new)
            note_vendors(_named(source, batch), batch.entries)
        if parse and new:
            parse_and_measure(_added(source, batch, [piece.guid for piece in batch.drafts]))
        # An archive begun again, or that repeats others, does so for a while.
        all_new = new == len(batch.drafts)
        _count(done, batch, new, time.monotonic() - begun)
        progress(done)
    return done


def _count(done: Imported, batch: Prepared, new: int, seconds: float) -> None:
    done.rows += len(batch.entries) + len(batch.problems)
    done.new += new
    done.known += len(batch.entries) - new
    done.bad += len(batch.problems)
    done.problems += batch.problems[: MAX_PROBLEMS - len(done.problems)]
    done.seconds = seconds
    done.rows_a_second = done.rows / seconds


def _prepared(source: Source, batches: Iterable[archives.Batch]) -> Iterator[Prepared]:
    for batch in batches:
        seen_at = timezone.now()
        drafts = distinct(draft(source, entry, seen_at) for entry in batch.entries)
        yield Prepared(seen_at, batch.entries, batch.problems, drafts, lines(drafts))


def _ahead(batches: Iterator[Prepared]) -> Iterator[Prepared]:
    """The batches, the next of which is read while the last is being stored: the one keeps Python busy, the
    other PostgreSQL."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_SECONDS)
    try:
        with ThreadPoolExecutor(1) as reader:
            coming = reader.submit(next, batches, None)
            while batch := coming.result():
                coming = reader.submit(next, batches, None)
                yield batch
    finally:
        sys.setswitchinterval(before)


def _named(source: Source, batch: Prepared) -> list[Article]:
    """Those of the pieces added of which their archive names instruments."""
    if not any(entry.tickers for entry in batch.entries):
        return []
    return _added(source, batch, [piece.guid for piece in batch.drafts])


def _added(source: Source, batch: Prepared, guids: list[str]) -> list[Article]:
    return list(Article.objects.filter(source=source, guid__in=guids, first_seen_at=batch.seen_at))
