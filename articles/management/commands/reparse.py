"""`manage.py reparse`: parse stored pieces again, keeping what editors touched."""

from __future__ import annotations

from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandParser

from articles import pipeline
from articles.parsing.document import PARSER_VERSION


class Command(BaseCommand):
    help = "Parse stored pieces again; facts that an editor confirmed, corrected, rejected or added stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--older-than",
            metavar="VERSION",
            help=f"Only pieces parsed by a version before this one (this parser is {PARSER_VERSION}).",
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, older_than: str | None, **options: Any) -> None:
        done = pipeline.reparse(older_than=older_than)
        if options["json"]:
            self.stdout.write(orjson.dumps(done).decode())
        else:
            self.stdout.write(f"{done.parsed} parsed again, {done.failed} could not be parsed.")
