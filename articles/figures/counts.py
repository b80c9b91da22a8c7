"""How many pieces of each event type came out on each day: the board's chart and its table."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Value
from django.db.models.functions import Coalesce, NullIf, TruncDate

from articles.charts import counts, theme

DAYS = 14
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventCounts:
    """Pieces by day and event type; ``days`` are oldest first, without gaps, in UTC."""

    days: tuple[dt.date, ...] = ()
    counts: tuple[dict[str, int], ...] = ()

    @property
    def total(self) -> int:
        """All pieces of all days."""
        return sum(sum(found.values()) for found in self.counts)

    @property
    def rows(self) -> list[tuple[str, list[int], int]]:
        """For a table: each event type with its number on each day and in all, most frequent first."""
        totals: Counter[str] = Counter()
        for found in self.counts:
            totals.update(found)
        return [
            (event_type, [found.get(event_type, 0) for found in self.counts], count)
            for event_type, count in totals.most_common()
        ]


def event_counts(pieces: Any, key: str = "pk", days: int = DAYS) -> EventCounts:
    """Count the rows of a queryset by day and event type, over the days that end with the newest; two queries.

    ``pieces`` are pieces, or mentions of them with ``key`` "article_id"; a piece counts once.
    """
    ordered = pieces.order_by("-published_at").values_list("published_at", flat=True)
    newest = ordered.first()
    if newest is None:
        return EventCounts()
    last = newest.astimezone(dt.UTC).date()
    first = last - ONE_DAY * (days - 1)
    rows = (
        pieces.filter(published_at__gte=dt.datetime.combine(first, dt.time(), dt.UTC))
        .order_by()
        .values(
            day=TruncDate("published_at", tzinfo=dt.UTC),
            type=Coalesce(NullIf("event_type", Value("")), Value(theme.OTHER)),
        )
        .annotate(count=Count(key, distinct=True))
    )
    found: dict[dt.date, dict[str, int]] = {first + ONE_DAY * n: {} for n in range(days)}
    for row in rows:
        found[row["day"]][row["type"]] = row["count"]
    return EventCounts(tuple(found), tuple(found.values()))


def counts_figure(found: EventCounts, href: Callable[[dt.date, list[str]], str]) -> dict[str, Any]:
    """The figure of some counts; ``href`` gives the address of a day's pieces of some event types."""
    if not found.total:
        return theme.message_figure("No pieces to count yet.", {"pieces": 0})
    days = [
        counts.DayCounts(
            day,
            by_type,
            {group: href(day, list(members)) for group, members in counts.grouped(by_type).items()},
        )
        for day, by_type in zip(found.days, found.counts, strict=True)
    ]
    meta = {
        "pieces": found.total,
        "since": found.days[0].isoformat(),
        "until": found.days[-1].isoformat(),
    }
    return counts.counts_figure(days, meta)
