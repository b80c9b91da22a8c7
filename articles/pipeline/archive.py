"""Archives of pieces, in bulk."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from articles.ingest import archives, identity
from articles.ingest.bulk import copy_in
from articles.ingest.entry import Entry
from articles.models import Article, Source
from articles.pipeline.by_hand import manual_source
from articles.pipeline.entries import note_vendors, parse_and_measure

# Bad rows that are told one by one.
MAX_PROBLEMS = 100


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


def import_archive(
    path: Path,
    *,
    format_: str | None = None,
    mapping: Mapping[str, str] | None = None,
    parse: bool = True,
    progress: Callable[[Imported], None] = lambda done: None,
) -> Imported:
    """Import an archive of pieces, batch by batch, each stored (and parsed, unless left to the worker)
    before the next is read; errors: ReadError."""
    source = manual_source(path.name, kind=Source.Kind.ARCHIVE)
    done, begun = Imported(), time.monotonic()
    for batch in archives.read(path, format_=format_, mapping=mapping):
        with transaction.atomic():
            added = copy_in(source, batch.entries, seen_at=timezone.now())
            note_vendors(_named(added, batch.entries), batch.entries)
        if parse and added:
            parse_and_measure(list(Article.objects.filter(pk__in=added.values())))
        done.rows += len(batch.entries) + len(batch.problems)
        done.new += len(added)
        done.known += len(batch.entries) - len(added)
        done.bad += len(batch.problems)
        done.problems += batch.problems[: MAX_PROBLEMS - len(done.problems)]
        done.seconds = time.monotonic() - begun
        done.rows_a_second = done.rows / done.seconds
        progress(done)
    return done


def _named(added: Mapping[str, int], entries: Iterable[Entry]) -> list[Article]:
    """Those of the pieces added of which their archive names instruments."""
    named = {
        added[identity.guid(entry)]
        for entry in entries
        if entry.tickers and identity.guid(entry) in added
    }
    return list(Article.objects.filter(pk__in=named)) if named else []
