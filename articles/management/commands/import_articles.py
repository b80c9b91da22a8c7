"""`manage.py import_articles`: an archive of pieces, in bulk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import pipeline
from articles.ingest.errors import IngestError
from articles.pipeline import Imported

SHOWN_PROBLEMS = 20


class Command(BaseCommand):
    help = (
        "Import an archive of pieces: CSV, JSON Lines or Parquet. It can be stopped and begun again: what "
        "is known is left be."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--format", choices=["csv", "jsonl", "parquet"], dest="format_")
        parser.add_argument(
            "--map", action="append", default=[], metavar="FIELD=COLUMN", help="Where a field is."
        )
        parser.add_argument(
            "--parse", action="store_true", help="Parse here and now; else the workers do."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, file: Path, format_: str | None, **options: Any) -> None:
        mapping = dict(pair.partition("=")[::2] for pair in options["map"])
        if not all(mapping.values()):
            raise CommandError(
                "--map is written FIELD=COLUMN, for example title=Headline.", returncode=2
            )
        try:
            done = pipeline.import_archive(
                file,
                format_=format_,
                mapping=mapping,
                parse=options["parse"],
                progress=self._progress,
            )
        except IngestError as error:
            raise CommandError(str(error)) from error
        self._present(done, as_json=options["json"])
        if done.problems:
            raise CommandError(f"{done.bad} rows of {file} could not be read; the others are in.")

    def _progress(self, done: Imported) -> None:
        if self.stderr.isatty():
            self.stderr.write(
                f"\r{done.rows:,} rows, {done.new:,} new, {done.rows_a_second:,.0f} a second ",
                ending="",
            )

    def _present(self, done: Imported, *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(orjson.dumps(done).decode())
            return
        if self.stderr.isatty():
            self.stderr.write("")
        for problem in done.problems[:SHOWN_PROBLEMS]:
            self.stderr.write(problem)
        self.stdout.write(
            f"{done.rows:,} rows, {done.new:,} new, {done.known:,} known, {done.bad:,} bad; "
            f"{done.rows_a_second:,.0f} rows a second."
        )
