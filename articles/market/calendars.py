"""Sessions of an exchange, and which session a moment belongs to.

Calendars come from exchange_calendars. Importing it takes most of a second (it brings pandas), so what is
needed of a calendar, three arrays, is kept under NEWSBOARD_VAR and read back in a millisecond.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import importlib.metadata
import os
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import structlog
from django.conf import settings

log = structlog.get_logger(__name__)

DEFAULT_MIC = "XNYS"
FIRST_YEAR = 1970
# Segments of Nasdaq, and venues that keep New York's hours, which exchange_calendars does not list.
SAME_HOURS = {
    **dict.fromkeys(("XNGS", "XNMS", "XNCM", "XOTC", "OTCM", "PINX", "IEXG"), DEFAULT_MIC),
    **dict.fromkeys(("XCNQ", "NEOE"), "XTSE"),
    "XHKF": "XHKG",
    "XKOS": "XKRX",
    "XJPX": "XTKS",
    "XSHE": "XSHG",
    "XNSE": "XBOM",
}
US_TIMEZONE = "America/New_York"
# US venues trade from four in the morning, local time, and for four hours after the close: until 20:00, after an
# early close at 13:00 until 17:00.
US_FIRST = dt.time(4)
US_AFTER = dt.timedelta(hours=4)

Phase = Literal["premarket", "regular", "afterhours", "closed"]
Days = npt.NDArray[np.datetime64]


class OutsideCalendarError(ValueError):
    """A day or moment lies before or after the years that a calendar records."""


@dataclass(frozen=True, eq=False)
class Calendar:
    """Sessions of one exchange, oldest first.

    ``sessions`` is datetime64[D] (local trading days); ``opens`` and ``closes`` are datetime64[s] in UTC, one for
    each session. ``name`` is the calendar that is used, which for an unknown MIC is XNYS, and then ``known`` is False.
    """

    name: str
    known: bool
    timezone: str
    sessions: Days
    opens: Days
    closes: Days

    def index_of(self, moments: Days) -> npt.NDArray[np.intp]:
        """Index of the session to which each UTC moment belongs: the first that closes after it.

        The last index plus one means that no recorded session follows.
        """
        return np.searchsorted(self.closes, moments, side="right")

    def index_at(self, moment: np.datetime64) -> int:
        """``index_of`` for one moment."""
        return int(np.searchsorted(self.closes, moment, side="right"))

    def position(self, day: dt.date) -> int | None:
        """Index of a session, or None when the exchange did not trade that day."""
        found = int(np.searchsorted(self.sessions, np.datetime64(day, "D")))
        inside = found < len(self.sessions) and self.sessions[found] == np.datetime64(day, "D")
        return found if inside else None


def calendar(mic: str) -> Calendar:
    """The calendar of an exchange, kept for the life of the process; reaches the end of next year."""
    return _calendar(mic.upper(), dt.datetime.now(dt.UTC).year)


@functools.lru_cache(maxsize=256)
def _calendar(mic: str, year: int) -> Calendar:
    version = importlib.metadata.version("exchange_calendars")
    path = Path(settings.VAR) / "calendars" / f"{mic or 'none'}-{version}-{year}.npz"
    found = _read(path)
    if found is None:
        found = _build(mic, year)
        _keep(path, found)
    if not found.known:
        log.warning("No calendar for this exchange", exchange=mic, using=found.name)
    return found


def _build(mic: str, year: int) -> Calendar:
    import exchange_calendars
    from exchange_calendars.errors import InvalidCalendarName

    name = SAME_HOURS.get(mic, mic)
    try:
        made = exchange_calendars.get_calendar(name)
    except (
        InvalidCalendarName,
        ValueError,
    ):  # unknown, or the library's own dates contradict each other
        name = DEFAULT_MIC
        made = exchange_calendars.get_calendar(name)
    start, end = dt.date(FIRST_YEAR, 1, 1), dt.date(year + 1, 12, 31)
    if made.bound_min() is not None:
        start = max(start, made.bound_min().date())
    if made.bound_max() is not None:
        end = min(end, made.bound_max().date())
    # A calendar whose older years cannot be computed still has its last twenty.
    with contextlib.suppress(ValueError):
        made = exchange_calendars.get_calendar(name, start=start, end=end)
    return Calendar(
        name=made.name,
        known=name == SAME_HOURS.get(mic, mic),
        timezone=str(made.tz),
        sessions=made.sessions.to_numpy().astype("datetime64[D]"),
        opens=made.opens.dt.tz_convert(None).to_numpy().astype("datetime64[s]"),
        closes=made.closes.dt.tz_convert(None).to_numpy().astype("datetime64[s]"),
    )


def _read(path: Path) -> Calendar | None:
    try:
        with np.load(path, allow_pickle=False) as kept:
            return Calendar(
                name=str(kept["name"]),
                known=bool(kept["known"]),
                timezone=str(kept["timezone"]),
                sessions=kept["sessions"],
                opens=kept["opens"],
                closes=kept["closes"],
            )
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _keep(path: Path, made: Calendar) -> None:
    """Write whole, then rename: another process never reads a half-written file."""
    # A var directory that cannot be written costs a second at each start, nothing else.
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as file:
            np.savez(file, **made.__dict__)
        os.replace(file.name, path)


def in_seconds(moment: dt.datetime) -> np.datetime64:
    """An aware moment as UTC in datetime64[s]. Errors: ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone; give an aware moment.")
    return np.datetime64(moment.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0), "s")


def session_of(moment: dt.datetime, mic: str) -> dt.date:
    """The session on which news of a moment acts first.

    Before the open (from the previous close on) and in the session: that day; from the close on, on
    weekends and on holidays: the next session. Errors: OutsideCalendarError, and ValueError for a naive moment.
    """
    return _session(calendar(mic), calendar(mic).index_at(in_seconds(moment)), moment, mic)


def sessions_of(moments: Days, mic: str) -> Days:
    """``session_of`` for an array of UTC moments (datetime64): datetime64[D], NaT outside the calendar."""
    found = calendar(mic)
    index = found.index_of(moments.astype("datetime64[s]"))
    inside = (index < len(found.sessions)) & (moments >= found.opens[0].astype("datetime64[D]"))
    days = found.sessions[np.minimum(index, len(found.sessions) - 1)].copy()
    days[~inside] = np.datetime64("NaT")
    return days


def last_opened(moment: dt.datetime, mic: str) -> dt.date:
    """The session that is open at a moment, or else the last one that was."""
    found = calendar(mic)
    index = int(np.searchsorted(found.opens, in_seconds(moment), side="right")) - 1
    return _session(found, index, moment, mic)


def last_closed(moment: dt.datetime, mic: str) -> dt.date:
    """The last session that had closed by a moment."""
    found = calendar(mic)
    return _session(found, found.index_at(in_seconds(moment)) - 1, moment, mic)


def sessions(mic: str, since: dt.date, until: dt.date) -> list[dt.date]:
    """The sessions from ``since`` to ``until``, both included, oldest first."""
    found = calendar(mic).sessions
    first = np.searchsorted(found, np.datetime64(since, "D"))
    last = np.searchsorted(found, np.datetime64(until, "D"), side="right")
    return [_day(day) for day in found[first:last]]


def is_session(day: dt.date, mic: str) -> bool:
    """Whether the exchange traded (or will trade) on a day."""
    return calendar(mic).position(day) is not None


def previous_session(day: dt.date, mic: str) -> dt.date:
    """The last session before a day. Errors: OutsideCalendarError."""
    found = calendar(mic)
    index = int(np.searchsorted(found.sessions, np.datetime64(day, "D"))) - 1
    return _session(found, index, day, mic)


def open_of(session: dt.date, mic: str) -> dt.datetime:
    """When a session opened, UTC. Errors: OutsideCalendarError for a day without a session."""
    return _moment(calendar(mic).opens[_position(session, mic)])


def close_of(session: dt.date, mic: str) -> dt.datetime:
    """When a session closed, early closes included, UTC. Errors: OutsideCalendarError."""
    return _moment(calendar(mic).closes[_position(session, mic)])


def phase_of(moment: dt.datetime, mic: str) -> Phase:
    """Which part of the trading day a moment falls in; only US exchanges have extended hours here."""
    found = calendar(mic)
    index = found.index_at(in_seconds(moment))
    if index < len(found.opens) and found.opens[index] <= in_seconds(moment):
        return "regular"
    local = moment.astimezone(ZoneInfo(found.timezone))
    if found.timezone != US_TIMEZONE or found.position(local.date()) is None:
        return "closed"
    if moment < open_of(local.date(), mic):
        return "premarket" if local.time() >= US_FIRST else "closed"
    return "afterhours" if moment < close_of(local.date(), mic) + US_AFTER else "closed"


def timezone_of(mic: str) -> ZoneInfo:
    """The exchange's time zone."""
    return ZoneInfo(calendar(mic).timezone)


def _position(session: dt.date, mic: str) -> int:
    found = calendar(mic).position(session)
    if found is None:
        raise OutsideCalendarError(f"{session} is not a session of {calendar(mic).name}.")
    return found


def _session(found: Calendar, index: int, what: dt.date | dt.datetime, mic: str) -> dt.date:
    too_early = (
        index == 0 and isinstance(what, dt.datetime) and _day(found.sessions[0]) > what.date()
    )
    if index < 0 or index >= len(found.sessions) or too_early:
        first, last = _day(found.sessions[0]), _day(found.sessions[-1])
        raise OutsideCalendarError(
            f"{what} is outside the calendar of {mic or found.name}, which runs from {first} to {last}."
        )
    return _day(found.sessions[index])


def _day(session: np.datetime64) -> dt.date:
    day: dt.date = session.astype("datetime64[D]").item()
    return day


def _moment(second: np.datetime64) -> dt.datetime:
    moment: dt.datetime = second.astype("datetime64[s]").item()
    return moment.replace(tzinfo=dt.UTC)
