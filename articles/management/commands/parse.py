"""`manage.py parse`: look at the facts of a text; nothing is stored."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.ingest import files
from articles.ingest.entry import Entry
from articles.ingest.errors import IngestError
from articles.ingest.feeds import read_moment
from articles.parsing.document import Fact, ParsedArticle
from articles.parsing.parser import parse


class Command(BaseCommand):
    help = "Parse a text or an HTML page and print its facts; stores nothing and needs no database."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="A text or HTML file, or - for the input.")
        parser.add_argument("--published", metavar="ISO", help="When the piece was published.")
        parser.add_argument("--url", help="The piece's address.")
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, file: str, published: str | None, **options: Any) -> None:
        published_at = read_moment(published) if published else None
        if published and published_at is None:
            raise CommandError(
                f"--published {published} is not a moment; write it like 2024-07-12T12:00:00Z.",
                returncode=2,
            )
        try:
            entry = _entry(file, published_at, options["url"] or "")
        except IngestError as error:
            raise CommandError(str(error)) from error
        parsed = parse(
            entry.body,
            title=entry.title or None,
            published_at=published_at or entry.published_at,
            url=options["url"] or entry.url or None,
        )
        if options["json"]:
            self.stdout.write(orjson.dumps(parsed.to_json()).decode())
        else:
            for line in _listing(parsed):
                self.stdout.write(line)


def _entry(file: str, published_at: dt.datetime | None, url: str) -> Entry:
    """The one piece in a file or on standard input; errors: IngestError."""
    if file == "-":
        entries = files.read_content(sys.stdin.buffer.read(), url or "standard input")
    else:
        entries = files.read(Path(file), published_at=published_at)
    if len(entries) != 1:
        raise IngestError(
            f"{file} holds {len(entries)} pieces; parse reads one, ingest --file takes a feed."
        )
    return entries[0]


def _listing(parsed: ParsedArticle) -> Iterator[str]:
    """The facts as lines for a reader: what was found, then the words it was found in."""
    if parsed.title:
        yield parsed.title
    yield from (f"- {point}" for point in parsed.key_points)
    for ticker in parsed.tickers:
        primary = ", primary" if ticker.primary else ""
        named = f"{ticker.symbol} {ticker.exchange} {ticker.name} ({ticker.evidence}, {ticker.count}x{primary})"
        yield _line("ticker", " ".join(named.split()), ticker)
    for move in parsed.price_moves:
        said = [move.symbol, move.direction, _signed(move.percent, "%"), _signed(move.amount, "")]
        said += [f"at {move.price} {move.currency or ''}".strip() if move.price is not None else ""]
        said += [move.session or "", (move.stage or "").replace("_", " ")]
        said += [str(move.trading_day or ""), "" if move.period == "day" else move.period]
        yield _line("move", " ".join(filter(None, said)), move)
    for release in parsed.releases:
        value = "" if release.value is None else f"{release.value:,f} {release.unit}"
        said = [release.indicator, str(release.period or ""), value, release.direction or ""]
        said += [_signed(release.change_percent, "%"), release.comparison or ""]
        said += ["record" if release.record else ""]
        yield _line("release", " ".join(filter(None, said)), release)
    for quote in parsed.quotes:
        said = [quote.speaker, quote.role or "", quote.organisation or ""]
        told = f" (told {quote.outlet})" if quote.outlet else ""
        yield _line("quote", ", ".join(filter(None, said)) + told, quote)
    yield from (_line("outlet", outlet.name, outlet) for outlet in parsed.outlets)
    for event in parsed.events:
        said = [event.type, event.direction or "", event.phase or ""]
        yield _line("event", " ".join(filter(None, said)), event)
    yield f"tone      {parsed.tone.label} ({parsed.tone.score:+.2f})"


def _signed(figure: object, unit: str) -> str:
    return "" if figure is None else f"{figure:+}{unit}"


def _line(kind: str, said: str, fact: Fact) -> str:
    words = " ".join(fact.surface.split())
    words = words if len(words) <= 70 else f"{words[:69]}…"
    return f"{kind:<9} {said}  [{fact.start}-{fact.end}] {words}"
