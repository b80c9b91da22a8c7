"""`manage.py study`: an event study over a filter."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from typing import Any, get_args

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.market.eventstudy import Estimation, Model
from articles.market.studies import Question, Sample, Study, StudyError, study
from articles.models import Direction, EventType, Verdict


def window(text: str) -> tuple[int, int]:
    """Read ``-5,20``."""
    try:
        first, last = (int(part) for part in text.strip("[]").split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a window; write two days, for example --window=-5,20"
        ) from None
    return first, last


def moment(text: str) -> dt.datetime:
    """Read ``2024-07-12T12:00:00Z``; without an offset it is UTC."""
    try:
        read = dt.datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a moment; write it like 2024-07-12T12:00:00Z"
        ) from None
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


class Command(BaseCommand):
    help = "Average abnormal returns around pieces, with their tests."

    def add_arguments(self, parser: CommandParser) -> None:
        estimation = Estimation()
        parser.add_argument("--event", choices=EventType.values, default="", metavar="TYPE")
        parser.add_argument(
            "--indicator", default="", metavar="CODE", help="For example CN.TRADE_BALANCE."
        )
        parser.add_argument("--ticker", nargs="+", default=[], metavar="SYM")
        parser.add_argument(
            "--direction", choices=Direction.values, default="", help="Of the event or figure."
        )
        parser.add_argument("--record", action="store_true", help="Only record figures.")
        parser.add_argument("--publisher", default="", metavar="NAME")
        parser.add_argument("--words", default="", help="Pieces that a search for them finds.")
        parser.add_argument("--verdict", choices=Verdict.values, default="")
        parser.add_argument(
            "--model", choices=get_args(Model), help="The market model where left out."
        )
        parser.add_argument("--window", type=window, default=(-5, 20), metavar="A,B")
        parser.add_argument("--estimation", type=int, default=estimation.length, metavar="N")
        parser.add_argument("--gap", type=int, default=estimation.gap, metavar="N")
        parser.add_argument("--since", type=dt.date.fromisoformat, metavar="DATE")
        parser.add_argument("--until", type=dt.date.fromisoformat, metavar="DATE")
        parser.add_argument(
            "--known-at",
            type=moment,
            metavar="ISO",
            help="Only what had been seen, and sessions that had closed, by then.",
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def run_from_argv(self, argv: list[str]) -> None:
        """Take ``--window -5,20`` too, which argparse would read as an option of its own."""
        joined = list(argv)
        for place, argument in enumerate(argv[:-1]):
            if argument == "--window":
                joined[place : place + 2] = [f"--window={argv[place + 1]}"]
        super().run_from_argv(joined)

    def handle(self, **options: Any) -> None:
        question = Question(
            event=options["event"],
            direction=options["direction"],
            indicator=options["indicator"],
            record=options["record"],
            symbols=tuple(options["ticker"]),
            publisher=options["publisher"],
            words=options["words"],
            verdict=options["verdict"],
            since=options["since"],
            until=options["until"],
            known_at=options["known_at"],
            model=options["model"],
            window=options["window"],
            estimation=Estimation(options["estimation"], options["gap"]),
        )
        try:
            found = study(question)
        except StudyError as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(found.to_json()))
        else:
            self._tell(found)

    def _tell(self, found: Study) -> None:
        beside = f" against {found.benchmark}" if found.benchmark else ""
        marked = ", simulated bars" if found.simulated else ""
        self.stdout.write(f"Window {found.window}, {found.model}{beside}{marked}")
        self._sample("Every piece", found.all)
        self._sample("Each instrument, event type and session once", found.distinct)
        self.stdout.write(
            f"{found.overlapping} windows overlap another of the same instrument; "
            f"{found.same_day} events share their day with another instrument’s."
        )
        for reason, count in found.left_out.items():
            if count:
                self.stdout.write(f"Left out, {reason}: {count}")

    def _sample(self, name: str, sample: Sample) -> None:
        self.stdout.write(f"{name}: n = {sample.n}")
        if not sample.n:
            return
        self.stdout.write(
            f"  cumulative abnormal return {sample.cumulative[-1] or 0:+.2%}, positive {sample.positive} of {sample.n}"
        )
        for test, result in sample.tests.items():
            if result["statistic"] is None:
                continue
            self.stdout.write(f"  {test}: {result['statistic']:+.3f}, p = {result['p']:.4f}")
        if sample.n == 1:
            self.stdout.write("  One piece alone is never called significant.")
