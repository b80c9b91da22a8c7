"""Prices around a session, as percent from the close before it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from articles.charts.rows import BarRow


@dataclass(frozen=True, slots=True)
class Path:
    """Closes around a session, oldest first.

    ``offsets`` count sessions, 0 being the session itself and -1 the one whose close is the base;
    ``percents`` are the closes' distances from the base, in percent.
    """

    offsets: tuple[int, ...]
    days: tuple[dt.date, ...]
    percents: tuple[float, ...]

    def at(self, offset: int) -> float | None:
        """The percent at an offset, None where there is no bar."""
        if self.offsets and 0 <= (place := offset - self.offsets[0]) < len(self.offsets):
            return self.percents[place]
        return None

    def offset_of(self, day: dt.date) -> int | None:
        """The offset of a session, None where there is no bar."""
        return self.offsets[self.days.index(day)] if day in self.days else None


def path_around(bars: Sequence[BarRow], session: dt.date, before: int, after: int) -> Path | None:
    """The closes from ``before`` sessions before a session to ``after`` after it; None without a base.

    ``bars`` are daily, oldest first. A session without a bar is stood for by the next bar.
    """
    zero = bisect_left([bar.day for bar in bars], session)
    if zero == 0:
        return None
    base = bars[zero - 1].close
    first, end = max(zero - before, 0), min(zero + after + 1, len(bars))
    inside = bars[first:end]
    return Path(
        offsets=tuple(range(first - zero, end - zero)),
        days=tuple(bar.day for bar in inside),
        percents=tuple(round((bar.close / base - 1) * 100, 4) for bar in inside),
    )


def average(paths: Sequence[Path]) -> Path:
    """The mean of several paths at each offset that any of them has; its days are those of the first."""
    offsets = sorted({offset for path in paths for offset in path.offsets})
    known = [
        [percent for path in paths if (percent := path.at(offset)) is not None]
        for offset in offsets
    ]
    return Path(
        offsets=tuple(offsets),
        days=paths[0].days if paths else (),
        percents=tuple(round(sum(values) / len(values), 4) for values in known),
    )
