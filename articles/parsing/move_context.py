"""When a stated move happened: session, stage, period and trading day, from the words around it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from zoneinfo import ZoneInfo

from articles.parsing.document import Direction, MovePeriod, Session, Stage
from articles.parsing.move_days import ZONES, days_named, opened_at, previous_weekday
from articles.parsing.tables.move_times import PERIODS, RANKED, SESSIONS, STAGES, STATE, Row
from articles.parsing.tables.quantities import MONTHS

_Rule = tuple[re.Pattern[str], re.Pattern[str], str]
# Fewer characters tell nothing.
SHORTEST = 4


def _compiled(table: tuple[Row, ...]) -> tuple[_Rule, ...]:
    return tuple(
        (re.compile("|".join(needs)), re.compile(rf"\b(?:{words})", re.IGNORECASE), meaning)
        for needs, words, meaning in table
    )


_SESSIONS = _compiled(SESSIONS)
_STAGES = _compiled(STAGES)
_PERIODS = _compiled(PERIODS)
_RANKED = re.compile(RANKED, re.IGNORECASE)
_STATE = re.compile(STATE, re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|during|throughout)\s(20\d\d)\b")
_IN_MONTH = re.compile(
    rf"\b(?:in|during)\s(?:{'|'.join(m for m in MONTHS if len(m) > 3)})\b(?!\s\d)"
)
_SINCE = re.compile(
    rf"\bsince\s(?:late\s|early\s|mid-)?(?:(?P<month>{'|'.join(MONTHS)})\b\.?(?:\s\d)?|(?P<day>\w+day)\b)"
)

_SAME_PERIOD = re.compile(
    r"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Ff]or|[Aa]cross)\s(?:the\ssame|that)\s(?:[\w-]{1,12}\s)?"
    r"(?:period|time|time-?frame|stretch|span|window|interval|days|weeks|months)\b"
)


def _first(rules: tuple[_Rule, ...], words: str) -> str | None:
    if len(words) < SHORTEST:
        return None
    lower = words.lower()
    for needs, pattern, meaning in rules:
        if needs.search(lower) and pattern.search(words):
            return meaning
    return None


def session_in(words: str) -> Session | None:
    """The session that some words speak of."""
    return _first(_SESSIONS, words)  # type: ignore[return-value]


def stage_in(words: str, direction: Direction) -> Stage | None:
    """The stage of the session; an extreme is the high of a rise and the low of a fall."""
    stage = _first(_STAGES, words)
    if stage == "extreme":
        return "high" if direction == "up" else "low"
    if stage == "intraday" and _STATE.search(words):
        return "last_check"
    return stage  # type: ignore[return-value]


def length_in(words: str) -> MovePeriod | None:
    """How long a move took, where some words tell it by a length: "over the past month"."""
    if _first(_PERIODS, words) is None:
        return None
    return _first(_PERIODS, _RANKED.sub("", words))  # type: ignore[return-value]


def is_same_period(words: str) -> bool:
    """Whether words take up a length told before: "over the same period"."""
    return _SAME_PERIOD.search(words) is not None


def period_in(words: str, published_at: dt.datetime | None) -> MovePeriod | None:
    """How long a move took, by a length or by a named year, month or day that it began; None where nothing tells."""
    if period := length_in(words):
        return period
    if len(words) < SHORTEST:
        return None
    words = _RANKED.sub("", words)
    if year := _IN_YEAR.search(words):
        current = published_at is not None and int(year[1]) == published_at.year
        return "year_to_date" if current else "year"
    if _IN_MONTH.search(words):
        return "month"
    since = _SINCE.search(words)
    if since is None:
        return None
    if since["day"]:
        return "week"
    months = (published_at.month - MONTHS[since["month"]]) % 12 if published_at else 12
    return "month" if months < 2 else "quarter" if months < 4 else "year"


def trading_day(
    words: tuple[str, ...],
    published_at: dt.datetime | None,
    exchange: str,
    session: Session | None,
    stage: Stage | None,
) -> dt.date | None:
    """The day of a day's move, in the exchange's zone: the one that ``words`` name (the first that name one),
    else the latest whose session and stage had come by publication. Weekends roll back to Friday.

    None without a publication time.
    """
    if published_at is None:
        return None
    local = published_at.astimezone(_zone(exchange))
    latest = local.date()
    if not opened_at(local, exchange, session, stage):
        latest = previous_weekday(latest)
    while latest.weekday() > 4:
        latest -= dt.timedelta(days=1)
    for part in words:
        day = days_named(part, local.date(), latest)
        if day is not None:
            while day.weekday() > 4:
                day -= dt.timedelta(days=1)
            return day
    return latest


@cache
def _zone(exchange: str) -> ZoneInfo:
    return ZoneInfo(ZONES.get(exchange, "America/New_York"))
