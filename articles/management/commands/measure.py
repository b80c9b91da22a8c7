"""`manage.py measure`: verdicts on stated moves, and reactions of prices to pieces."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.market.reactions import measure


class Command(BaseCommand):
    help = "Judge stated moves by the bars and measure what prices did around pieces."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--since",
            type=dt.date.fromisoformat,
            metavar="DATE",
            help="Only pieces published on or after this day (UTC), for example 2024-07-01.",
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, since: dt.date | None, **options: Any) -> None:
        measured = measure(since=since)
        if options["json"]:
            self.stdout.write(json.dumps(asdict(measured)))
            return
        self.stdout.write(
            f"{measured.moves_judged} stated moves judged, {measured.verdicts_changed} verdicts changed; "
            f"{measured.reactions_written} reactions written, {measured.reactions_removed} removed."
        )
