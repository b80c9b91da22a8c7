"""The rows that figures are drawn from: values, not model instances."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from articles.charts.theme import EventStyle, event_style


@dataclass(frozen=True, slots=True)
class BarRow:
    """One price bar; ``open``, ``high`` and ``low`` are None where only closes are known.

    ``day`` is the exchange's session or, for an aggregate, the first day of its week or month; for a bar of a
    minute, or of several, it is the moment in the exchange's own time. ``until`` is the last session, or minute, inside.
    ``provider`` is where the prices came from.
    """

    day: dt.date
    close: float
    open: float | None = None
    high: float | None = None
    low: float | None = None
    volume: int | None = None
    until: dt.date | None = None
    provider: str = ""

    @property
    def last_day(self) -> dt.date:
        """The last session inside the bar."""
        return self.until or self.day

    @property
    def top(self) -> float:
        """The highest price known of the bar."""
        return self.close if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A day's return, whole and beyond the market, both in percent, with its t; ``bar`` is the bar it falls in."""

    day: dt.date
    bar: dt.date
    raw: float
    abnormal: float
    t: float


@dataclass(frozen=True, slots=True)
class MarkerRow:
    """The pieces of one event type on one bar, ``count`` of them.

    ``day`` is where the marker stands, the bar's own; the pieces belong to the sessions from
    ``since`` to ``until``. ``articles`` are their ids, most relevant first, perhaps not all;
    ``headline`` is the first's.
    """

    day: dt.date
    since: dt.date
    until: dt.date
    event_type: str
    count: int
    articles: tuple[int, ...]
    relevance: float = 1.0
    headline: str = ""

    @property
    def style(self) -> EventStyle:
        """How the marker's event type looks."""
        return event_style(self.event_type)


@dataclass(frozen=True, slots=True)
class StatedMove:
    """A move as a piece states it: ``percent`` signed, ``day`` the session it is about, ``href`` its place on the
    piece's page."""

    day: dt.date
    percent: float
    surface: str
    verdict: str = ""
    stage: str = ""
    href: str = ""
