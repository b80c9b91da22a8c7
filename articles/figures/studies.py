"""A study's answer as its figure and as rows of tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.studies import AveragePath, study_figure
from articles.market.studies import Occurrence, Sample, Study
from articles.models import Article, Ticker

DAY_COLUMNS = (
    *("session", "average", "cumulative", "lower", "upper"),
    *("average_every_piece", "cumulative_every_piece"),
)
EVENT_COLUMNS = ("session", "ticker", "cumulative", "counted_once", "article", "headline")
CSV_CHUNK = 500


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with what names it."""

    event: Occurrence
    ticker: Ticker
    article: Article


def figure_of(found: Study) -> dict[str, Any]:
    """The average path of a study, ready for orjson."""
    meta = {"window": found.window, "model": found.model, "n": found.distinct.n}
    if not found.distinct.n:
        return theme.message_figure("No event could be measured; see why below.", meta)
    return study_figure(_path(found.distinct), _path(found.all), meta, simulated=found.simulated)


def _path(sample: Sample) -> AveragePath:
    return AveragePath(sample.n, sample.days, sample.cumulative, sample.lower, sample.upper)


def day_rows(found: Study) -> list[tuple[Any, ...]]:
    """A row for each session, as DAY_COLUMNS name them; returns are fractions."""
    once, every = found.distinct, found.all
    return list(
        zip(
            *(once.days, once.average, once.cumulative, once.lower, once.upper),
            *(every.average, every.cumulative),
            strict=True,
        )
    )


def largest_events(found: Study, most: int) -> list[EventRow]:
    """The events that moved most, largest first; two queries."""
    chosen = sorted(found.events, key=lambda event: -abs(event.cumulative))[:most]
    return _named(chosen)


def event_rows(found: Study) -> Iterator[tuple[Any, ...]]:
    """A row for each event, as EVENT_COLUMNS name them, named a chunk at a time."""
    events = sorted(found.events, key=lambda event: (event.session, event.article, event.ticker))
    for first in range(0, len(events), CSV_CHUNK):
        for row in _named(events[first : first + CSV_CHUNK]):
            yield (
                row.event.session.isoformat(),
                row.ticker.symbol,
                row.event.cumulative,
                "yes" if row.event.distinct else "no",
                row.event.article,
                row.article.headline,
            )


def _named(events: list[Occurrence]) -> list[EventRow]:
    tickers = Ticker.objects.in_bulk({event.ticker for event in events})
    articles = Article.objects.defer("search").in_bulk({event.article for event in events})
    return [
        EventRow(event, tickers[event.ticker], articles[event.article])
        for event in events
        if event.ticker in tickers and event.article in articles
    ]
