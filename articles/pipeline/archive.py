"""Archives of pieces, in bulk."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.utils import timezone

from articles.ingest import archives
from articles.ingest.bulk import copy_in
from articles.models import Article, Source
from articles.pipeline.by_hand import manual_source
from articles.pipeline.entries import parse_and_note

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
        added = copy_in(source, batch.entries, seen_at=timezone.now())
        if parse and added:
            articles = list(Article.objects.filter(pk__in=added.values()))
            parse_and_note(articles, batch.entries)
        done.rows += len(batch.entries) + len(batch.problems)
        done.new += len(added)
        done.known += len(batch.entries) - len(added)
        done.bad += len(batch.problems)
        done.problems += batch.problems[: MAX_PROBLEMS - len(done.problems)]
        done.seconds = time.monotonic() - begun
        done.rows_a_second = done.rows / done.seconds
        progress(done)
    return done
