"""An indicator as read from the news: what several pieces state of a period becomes one point. Pure."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# Days from a period's first within which its figure is news: its own length and the usual delay.
NEWS_DAYS = {"D": 10, "W": 30, "M": 100, "Q": 220, "A": 550}


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One figure of an indicator as one piece states it.

    ``value``, ``previous`` and ``consensus`` are in ``unit``; ``change`` is in percent, signed.
    """

    period: dt.date
    value: float | None
    article: int
    published_at: dt.datetime
    change: float | None = None
    unit: str = ""
    previous: float | None = None
    consensus: float | None = None
    record: bool = False
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series: what most pieces state of it, and which pieces.

    ``others`` are the values that fewer pieces state; ``published_at`` is the first piece's.
    ``released_at`` is that of the first piece whose news the period is, None where all pieces that
    state it report a later period and only look back.
    """

    period: dt.date
    value: float | None
    change: float | None
    previous: float | None
    consensus: float | None
    record: bool
    articles: tuple[int, ...]
    published_at: dt.datetime
    unit: str = ""
    headline: str = ""
    others: tuple[float, ...] = ()
    released_at: dt.datetime | None = None


def series(rows: Iterable[ReleaseRow], frequency: str = "M") -> list[Point]:
    """Figures read from several pieces as one point for each period, oldest first.

    Where pieces differ the value that most state stands; of equally many, the one stated first.
    """
    by_period: defaultdict[dt.date, list[ReleaseRow]] = defaultdict(list)
    newest: dict[int, dt.date] = {}
    for row in sorted(rows, key=lambda row: (row.published_at, row.article)):
        by_period[row.period].append(row)
        newest[row.article] = max(row.period, newest.get(row.article, row.period))
    fresh = dt.timedelta(days=NEWS_DAYS.get(frequency, NEWS_DAYS["M"]))
    return [_point(period, by_period[period], newest, fresh) for period in sorted(by_period)]


def _point(
    period: dt.date,
    rows: Sequence[ReleaseRow],
    newest: Mapping[int, dt.date],
    fresh: dt.timedelta,
) -> Point:
    """One period's figures, first published first, as one point.

    ``newest`` is each piece's last period; a period is news until ``fresh`` after its first day.
    """
    news = [
        row
        for row in rows
        if newest[row.article] == period and row.published_at.date() - period <= fresh
    ]
    counted = Counter(row.value for row in rows if row.value is not None)
    value = counted.most_common(1)[0][0] if counted else None
    agreeing = [row for row in rows if row.value == value]
    return Point(
        period=period,
        value=value,
        change=_first(row.change for row in [*agreeing, *rows]),
        previous=_first(row.previous for row in [*agreeing, *rows]),
        consensus=_first(row.consensus for row in [*agreeing, *rows]),
        record=any(row.record for row in rows),
        articles=tuple(dict.fromkeys(row.article for row in [*agreeing, *rows])),
        published_at=rows[0].published_at,
        unit=next((row.unit for row in agreeing if row.unit), ""),
        headline=agreeing[0].headline,
        released_at=news[0].published_at if news else None,
        others=tuple(other for other in counted if other != value),
    )


def _first(values: Iterable[float | None]) -> float | None:
    """The first value there is."""
    return next((value for value in values if value is not None), None)
