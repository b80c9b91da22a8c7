"""`manage.py import_tickers`: instruments from a listing."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.market.instruments import store_listings
from articles.market.listings import UnreadableListingError, bundled, read


class Command(BaseCommand):
    help = "Add instruments from an exchange's listing or the SEC's company_tickers.json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", metavar="FILE|index", help="A JSON or CSV file, or the bundled reference."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, file: str, **options: Any) -> None:
        try:
            listed = store_listings(bundled() if file == "index" else read(Path(file)))
        except UnreadableListingError as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(asdict(listed)))
            return
        self.stdout.write(
            f"{Path(file).name}: {listed.new} new, {listed.filled} filled in, {listed.unchanged} known already."
        )
