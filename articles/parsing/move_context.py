"""When a stated move happened: session, stage, period and trading day, from the words around it."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from articles.parsing.document import Direction, MovePeriod, Session, Span, Stage
from articles.parsing.numbers import resolve_day
from articles.parsing.tables.exchanges import US_EXCHANGES
from articles.parsing.tables.move_words import PERIODS, SESSIONS, STAGES

_CLOSE_OF_DAY = dt.time(16)
_ZONES = {
    "XHKG": "Asia/Hong_Kong",
    "XSHG": "Asia/Shanghai",
    "XSHE": "Asia/Shanghai",
    "XTKS": "Asia/Tokyo",
    "XKRX": "Asia/Seoul",
    "XTAI": "Asia/Taipei",
    "XNSE": "Asia/Kolkata",
    "XBOM": "Asia/Kolkata",
    "XSES": "Asia/Singapore",
    "XASX": "Australia/Sydney",
    "XLON": "Europe/London",
    "XTSE": "America/Toronto",
    "XETR": "Europe/Berlin",
    "XFRA": "Europe/Berlin",
    "XPAR": "Europe/Paris",
    "XAMS": "Europe/Amsterdam",
    "XSWX": "Europe/Zurich",
}


def _compiled(table: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), meaning) for words, meaning in table
    )


_SESSIONS = _compiled(SESSIONS)
_STAGES = _compiled(STAGES)
_PERIODS = _compiled(PERIODS)
# "its worst day since April", "turning positive for the month": no length of this move.
_RANKED = re.compile(
    r"\b(?:best|worst|highest|lowest|biggest|largest|steepest|sharpest|strongest|weakest|deepest|most|least|first|"
    r"record|turn(?:ing|s|ed)?\s(?:positive|negative|higher|lower))\b[^,;.]{0,60}",
    re.IGNORECASE,
)


def _first(table: tuple[tuple[re.Pattern[str], str], ...], text: str) -> str | None:
    return next((meaning for pattern, meaning in table if pattern.search(text)), None)


def session_in(words: str) -> Session | None:
    """The session that some words speak of."""
    return _first(_SESSIONS, words)  # type: ignore[return-value]


def stage_in(words: str, direction: Direction) -> Stage | None:
    """The stage of the session; an extreme is the high of a rise and the low of a fall."""
    stage = _first(_STAGES, words)
    if stage == "extreme":
        return "high" if direction == "up" else "low"
    return stage  # type: ignore[return-value]


def period_in(words: str) -> MovePeriod:
    """How long the move took; a day where nothing else is said."""
    return _first(_PERIODS, _RANKED.sub("", words)) or "day"  # type: ignore[return-value]


def trading_day(
    text: str,
    sentence: Span,
    published_at: dt.datetime | None,
    exchange: str,
    stage: Stage | None,
) -> dt.date | None:
    """The day of a day's move, in the exchange's zone: the one named, else that of publication.

    A close told before the day's close is that of the weekday before; weekends roll back to Friday.
    None without a publication time.
    """
    if published_at is None:
        return None
    zone = ZoneInfo(_ZONES.get(exchange, "America/New_York"))
    local = published_at.astimezone(zone)
    day = resolve_day(text, sentence, local)
    if day is None:
        day = local.date()
        told_early = local.time() < _CLOSE_OF_DAY and exchange in US_EXCHANGES | {""}
        if stage == "close" and told_early:
            day -= dt.timedelta(days=1)
    while day.weekday() > 4:
        day -= dt.timedelta(days=1)
    return day
