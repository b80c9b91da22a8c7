"""`manage.py fetch_bars`: daily bars from the configured service."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from articles.market.fetching import fetch
from articles.market.providers import PROVIDERS, ProviderError, provider
from articles.market.reactions import measure_again


class Command(BaseCommand):
    help = "Fetch daily bars of the instruments that pieces mention, or of those named."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--ticker", nargs="+", default=[], metavar="SYM")
        parser.add_argument(
            "--since", type=dt.date.fromisoformat, metavar="DATE", help="For example 2024-01-01."
        )
        parser.add_argument("--provider", choices=list(PROVIDERS), default="")
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, ticker: list[str], since: dt.date | None, **options: Any) -> None:
        try:
            service = provider(options["provider"])
        except ProviderError as error:
            raise CommandError(str(error)) from error
        fetched = fetch(service, symbols=ticker, since=since, until=timezone.now().date())
        measured = measure_again(fetched.changed)
        if options["json"]:
            document = {
                "stored": [asdict(one) for one in fetched.stored],
                "messages": fetched.messages,
                "errors": fetched.errors,
                "measured": asdict(measured),
            }
            self.stdout.write(json.dumps(document, default=str))
        else:
            for one in fetched.stored:
                self.stdout.write(
                    f"{one.symbol} ({one.provider}): {one.new} new, {one.changed} changed, "
                    f"{one.unchanged} unchanged"
                )
            for message in fetched.messages:
                self.stdout.write(message)
            if not fetched.stored and not fetched.errors:
                self.stdout.write("No piece mentions an instrument yet; name some with --ticker.")
        if fetched.errors:
            raise CommandError("\n".join(fetched.errors))
