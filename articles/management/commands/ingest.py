"""`manage.py ingest`: take news in now, in this process."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import orjson
import structlog
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import pipeline
from articles.ingest.errors import IngestError
from articles.ingest.feeds import read_moment
from articles.ingest.intake import Intake
from articles.models import Article, Fetch, Source

logger = structlog.get_logger(__name__)


@dataclass
class Report:
    """What came of everything that was asked for."""

    new: int = 0
    revised: int = 0
    unchanged: int = 0
    errors: list[str] = field(default_factory=list)
    articles: list[dict[str, Any]] = field(default_factory=list)

    def add(self, intake: Intake) -> None:
        """Count what one intake did."""
        self.new += intake.new
        self.revised += intake.revised
        self.unchanged += intake.unchanged
        self.articles += [_brief(article) for article in intake.articles]

    def add_fetch(self, fetch: Fetch) -> None:
        """Count what one fetch of a source did."""
        self.new += fetch.new
        self.revised += fetch.revised
        self.unchanged += fetch.unchanged
        found = Article.objects.filter(source=fetch.source, first_seen_at__gte=fetch.started_at)
        self.articles += [_brief(article) for article in found]
        if fetch.error:
            self.errors.append(fetch.error)


def _brief(article: Article) -> dict[str, Any]:
    return {"id": article.pk, "title": article.headline, "url": article.url}


class Command(BaseCommand):
    help = "Take news in now: from every source, one source, an address, or files."

    def add_arguments(self, parser: CommandParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--all", action="store_true", help="Every enabled source.")
        what.add_argument("--source", type=int, metavar="ID", help="One source.")
        what.add_argument("--url", help="An article's page or a feed.")
        what.add_argument("--file", nargs="+", type=Path, metavar="PATH", help="Text, HTML, feeds.")
        parser.add_argument(
            "--published", metavar="ISO", help="When undated pieces were published."
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, published: str | None, **options: Any) -> None:
        published_at = read_moment(published) if published else None
        if published and published_at is None:
            raise CommandError(
                f"--published {published} is not a moment; write it like 2024-07-12T12:00:00Z.",
                returncode=2,
            )
        if published and not (options["url"] or options["file"]):
            raise CommandError("--published goes with --url or --file.", returncode=2)
        self.report = Report()
        for work in self._works(options, published_at):
            try:
                work()
            except IngestError as error:
                self.report.errors.append(str(error))
            except Exception as error:
                logger.exception("ingest failed")
                self.report.errors.append(f"Unexpected: {type(error).__name__}: {error}")
        self._present(as_json=options["json"])
        if self.report.errors:
            raise CommandError("\n".join(self.report.errors))

    def _works(
        self, options: dict[str, Any], published_at: dt.datetime | None
    ) -> list[Callable[[], None]]:
        """A step of work for each thing asked for; one that fails leaves the others be."""
        if options["file"]:
            return [partial(self._file, path, published_at) for path in options["file"]]
        if options["url"]:
            return [partial(self._url, options["url"], published_at)]
        return [partial(self._source, source) for source in self._sources(options["source"])]

    def _file(self, path: Path, published_at: dt.datetime | None) -> None:
        self.report.add(pipeline.ingest_file(path, published_at=published_at))

    def _url(self, url: str, published_at: dt.datetime | None) -> None:
        self.report.add(pipeline.ingest_url(url, published_at=published_at))

    def _source(self, source: Source) -> None:
        self.report.add_fetch(pipeline.ingest_source(source))

    def _sources(self, wanted: int | None) -> list[Source]:
        fetched = Source.objects.filter(kind__in=Source.FETCHED_KINDS).exclude(url="")
        if wanted is None:
            return list(fetched.filter(enabled=True))
        source = fetched.filter(pk=wanted).first()
        if source is None:
            known = ", ".join(f"{source.pk} ({source.name})" for source in fetched[:20])
            raise CommandError(
                f"There is no source {wanted} that can be fetched; there are: {known or 'none'}."
            )
        return [source]

    def _present(self, *, as_json: bool) -> None:
        report = self.report
        if as_json:
            self.stdout.write(orjson.dumps(report).decode())
            return
        for article in report.articles:
            self.stdout.write(f"{article['id']:>6}  {article['title']}")
        self.stdout.write(
            f"{report.new} new, {report.revised} revised, {report.unchanged} unchanged."
        )
