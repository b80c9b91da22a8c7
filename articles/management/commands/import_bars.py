"""`manage.py import_bars`: price bars from files."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.market.files import COLUMNS
from articles.market.loading import Loaded, load, summary
from articles.market.reactions import Measured, measure_again
from articles.models import Basis, Interval


class Command(BaseCommand):
    help = "Import price bars from CSV or Parquet files named by their symbol (BABA.csv)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--ticker", help="The symbol, when the file's name is not it.")
        parser.add_argument(
            "--interval", choices=Interval.values, help="As the rows look when left out."
        )
        parser.add_argument(
            "--provider", help="Where the bars come from, when the header does not tell."
        )
        parser.add_argument(
            "--basis",
            choices=Basis.values,
            help="What the prices are adjusted for, when the provider does not tell.",
        )
        parser.add_argument(
            "--map",
            nargs="+",
            default=[],
            type=_pair,
            metavar="FIELD=COLUMN",
            help=f"Headings of the file's own, for example close=settle; fields: {', '.join(COLUMNS)}.",
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, files: list[Path], **options: Any) -> None:
        loaded = load(
            files,
            symbol=options["ticker"],
            interval=options["interval"],
            provider=options["provider"],
            basis=options["basis"],
            mapping=dict(options["map"]),
        )
        measured = measure_again(loaded.changed)
        if options["json"]:
            self.stdout.write(json.dumps(_document(loaded, measured), default=str))
        else:
            self._tell(loaded, measured)
        if not loaded.complete:
            raise CommandError("\n".join(_faults(loaded)))

    def _tell(self, loaded: Loaded, measured: Measured) -> None:
        for file in loaded.files:
            for line in summary(file):
                self.stdout.write(line)
        for message in loaded.messages:
            self.stdout.write(message)
        if measured.verdicts_changed or measured.reactions_written:
            self.stdout.write(
                f"{measured.verdicts_changed} verdicts changed and "
                f"{measured.reactions_written} reactions were written."
            )


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals or field not in COLUMNS or not column:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not FIELD=COLUMN with a field of {', '.join(COLUMNS)}"
        )
    return field, column


def _faults(loaded: Loaded) -> list[str]:
    return [line for file in loaded.files for line in ([file.error] if file.error else file.bad)]


def _document(loaded: Loaded, measured: Measured) -> dict[str, Any]:
    return {
        "files": [asdict(file) for file in loaded.files],
        "messages": loaded.messages,
        "measured": asdict(measured),
    }
