"""The sample out of the database, and nothing else with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q

from articles.market import benchmarks, reactions
from articles.models import Article, Bar, Indicator, Source, Story, Ticker
from articles.parsing.reference import by_key
from articles.sample import belongings

Row = TypeVar("Row", bound=models.Model)

# Every relation by which another row can point to one of these.
TICKER_USES = ("aliases", "mentions", "price_moves", "bars", "reactions", "watchlists")
INDICATOR_USES = ("releases",)
# What the bundled reference knows of an instrument.
DETAILS = ("name", "currency", "country", "kind", "industry")


@dataclass
class Removed:
    """How many rows of the sample went."""

    articles: int = 0
    bars: int = 0
    tickers: int = 0
    indicators: int = 0


def remove() -> Removed:
    """Remove the sample: its pieces with their facts, its sources, every simulated bar, and the instruments
    and indicators that it brought and that nothing else uses and nobody has edited.

    Real pieces that were measured against simulated bars are measured again without them.
    """
    with transaction.atomic():
        made = belongings.noted()
        sample = Article.objects.filter(source__kind=Source.Kind.SAMPLE)
        removed = Removed(articles=sample.count())
        _hand_over_stories()
        sample.delete()
        removed.bars = _remove_bars()
        Source.objects.filter(kind=Source.Kind.SAMPLE).delete()
        tickers = _unused(Ticker.objects.filter(pk__in=made.tickers), TICKER_USES)
        removed.tickers = _delete([ticker for ticker in tickers if _as_made(ticker)])
        indicators = _unused(Indicator.objects.filter(pk__in=made.indicators), INDICATOR_USES)
        removed.indicators = _delete(indicators)
    return removed


def _hand_over_stories() -> None:
    """A story that a sample piece leads is led by its first real piece, where it has one."""
    for story in Story.objects.filter(first__source__kind=Source.Kind.SAMPLE):
        real = story.articles.exclude(source__kind=Source.Kind.SAMPLE).order_by(
            "published_at", "pk"
        )
        first = real.first()
        if first is not None:
            story.first, story.size = first, real.count()
            story.save()


def _remove_bars() -> int:
    """Remove every simulated bar, and measure again what was measured by them."""
    simulated = Bar.objects.simulated()
    tickers = set(simulated.values_list("ticker", flat=True))
    count, _ = simulated.delete()
    touched = Q(mentions__ticker__in=tickers)
    if Ticker.objects.filter(
        pk__in=tickers, symbol__in=set(benchmarks.symbols().values())
    ).exists():
        touched |= Q(reactions__isnull=False)
    reactions.measure(Article.objects.filter(touched).distinct())
    return count


def _unused(rows: models.QuerySet[Row], uses: tuple[str, ...]) -> list[Row]:
    """Rows to which no other row points by any of ``uses``, and which no editor has touched in the admin site."""
    for use in uses:
        rows = rows.exclude(**{f"{use}__isnull": False})
    entries = LogEntry.objects.filter(content_type=ContentType.objects.get_for_model(rows.model))
    edited = {key for key in entries.values_list("object_id", flat=True) if key}
    return [row for row in rows if str(row.pk) not in edited]


def _as_made(ticker: Ticker) -> bool:
    """Whether an instrument is still as it was made, so that it comes back just so when met again."""
    known = by_key().get((ticker.symbol, ticker.exchange))
    if known is not None and any(getattr(ticker, name) != getattr(known, name) for name in DETAILS):
        return False
    return ticker.active and not ticker.sector


def _delete(rows: list[Row]) -> int:
    for row in rows:
        row.delete()
    return len(rows)
