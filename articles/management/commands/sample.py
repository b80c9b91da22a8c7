"""`manage.py sample`: load the sample data, or take it away."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.sample import Loaded, Removed, load, remove


class Command(BaseCommand):
    help = "Load the sample: pieces written for newsboard and simulated bars, labelled as such."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--remove", action="store_true", help="Take the sample away.")
        parser.add_argument(
            "--force", action="store_true", help="Load it even where there are real pieces."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, force: bool, **options: Any) -> None:
        if options["remove"] and force:
            raise CommandError("--force goes with loading, not with --remove.", returncode=2)
        done = remove() if options["remove"] else load(force=force)
        if options["json"]:
            self.stdout.write(orjson.dumps(asdict(done)).decode())
        elif isinstance(done, Removed):
            self.stdout.write(_removed(done))
        elif not done.refused:
            self.stdout.write(_loaded(done))
        if isinstance(done, Loaded) and done.refused:
            raise CommandError(done.refused)


def _loaded(loaded: Loaded) -> str:
    if not (loaded.articles or loaded.bars):
        return "\n".join(["The sample is loaded already; nothing to do.", *loaded.skipped])
    counts = (
        f"Loaded {loaded.articles} sample pieces, {loaded.bars} simulated bars and "
        f"{loaded.tickers} instruments."
    )
    return "\n".join([counts, *loaded.skipped])


def _removed(removed: Removed) -> str:
    return (
        f"Removed {removed.articles} sample pieces, {removed.bars} simulated bars, "
        f"{removed.tickers} instruments and {removed.indicators} indicators that only the sample used."
    )
