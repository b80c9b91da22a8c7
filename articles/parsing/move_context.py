"""When a stated move happened: session, stage, period and trading day, from the words around it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import ahocorasick

from articles.parsing.document import Direction, MovePeriod, Session, Stage
from articles.parsing.move_days import ZONES, days_named, opened_at, weekday_by
from articles.parsing.scanning import Scan
from articles.parsing.tables.move_times import (
    PERIODS,
    RANKED,
    RANKED_NEEDS,
    SESSIONS,
    STAGES,
    STATE,
    Row,
)
from articles.parsing.tables.quantities import MONTHS

# Fewer characters tell nothing.
SHORTEST = 4

_MONTHS = {name.lower(): number for name, number in MONTHS.items()}
_FULL_MONTHS = [month for month in _MONTHS if len(month) > 3]


class _Rule(NamedTuple):
    """A pattern, what it tells, and the strings of which it needs one in lower-cased words."""

    needs: frozenset[str]
    pattern: Scan
    meaning: str = ""


def _compiled(table: tuple[Row, ...]) -> tuple[_Rule, ...]:
    return tuple(
        _Rule(frozenset(needs), Scan(rf"\b(?:{words})"), meaning) for needs, words, meaning in table
    )


_SESSIONS = _compiled(SESSIONS)
_STAGES = _compiled(STAGES)
_PERIODS = _compiled(PERIODS)
_RANKED = _Rule(frozenset(RANKED_NEEDS), Scan(RANKED))
_STATE = Scan(STATE)
_IN_YEAR = _Rule(frozenset(["20"]), Scan(r"\b(?:in|during|throughout)\s(20\d\d)\b"))
_IN_MONTH = _Rule(
    frozenset(_FULL_MONTHS),
    Scan(
        rf"\b(?:in|during|(?:gains?|advance|rise|rally|drop|decline|fall|loss|losses)\sfor)\s(?:{'|'.join(_FULL_MONTHS)})\b(?!\s\d)"
    ),
)
_SINCE = _Rule(
    frozenset(["since"]),
    Scan(
        rf"\bsince\s(?:late\s|early\s|mid-)?(?:(?P<month>{'|'.join(_MONTHS)})\b\.?(?:\s\d)?|(?P<day>\w+day)\b)"
    ),
)
_SAME_PERIOD = _Rule(
    frozenset(["same", "that"]),
    Scan(
        r"\b(?:over|in|during|within|for|across)\s(?:the\ssame|that)\s(?:[\w-]{1,12}\s)?"
        r"(?:period|time|time-?frame|stretch|span|window|interval|days|weeks|months)\b"
    ),
)
_NEEDED = ahocorasick.Automaton()
for _rule in (
    *(*_SESSIONS, *_STAGES, *_PERIODS),
    *(_RANKED, _IN_YEAR, _IN_MONTH, _SINCE, _SAME_PERIOD),
):
    for _need in _rule.needs:
        _NEEDED.add_word(_need, _need)
_NEEDED.make_automaton()


# What any rule of a length needs.
_LENGTHS = frozenset[str]().union(
    *(rule.needs for rule in (*_PERIODS, _IN_YEAR, _IN_MONTH, _SINCE, _SAME_PERIOD))
)


@lru_cache(maxsize=16)
def _hints(words: str) -> frozenset[str]:
    """Which of the strings that rules need stand in some words, in lower case."""
    # A move's words are asked for its session, its stage and its period.
    return frozenset([need for _, need in _NEEDED.iter(words)])


def _search(rule: _Rule, words: str) -> re.Match[str] | None:
    return None if rule.needs.isdisjoint(_hints(words)) else rule.pattern.search(words)


def _first(rules: tuple[_Rule, ...], words: str) -> str | None:
    hints = _hints(words) if len(words) >= SHORTEST else frozenset[str]()
    for needs, pattern, meaning in rules if hints else ():
        if not needs.isdisjoint(hints) and pattern.search(words):
            return meaning
    return None


def _without_ranks(words: str) -> str:
    """Words without those of "its worst day since April"."""
    return words if _RANKED.needs.isdisjoint(_hints(words)) else _RANKED.pattern.sub("", words)


def session_in(words: str) -> Session | None:
    """The session that some words speak of."""
    return _first(_SESSIONS, words.lower())  # type: ignore[return-value]


def stage_in(words: str, direction: Direction) -> Stage | None:
    """The stage of the session; an extreme is the high of a rise and the low of a fall."""
    words = words.lower()
    stage = _first(_STAGES, words)
    if stage == "extreme":
        return "high" if direction == "up" else "low"
    if stage == "intraday" and _STATE.search(words):
        return "last_check"
    return stage  # type: ignore[return-value]


def may_tell_length(words: str) -> bool:
    """Whether anything in some words may tell how long a move took."""
    return not _LENGTHS.isdisjoint(_hints(words.lower()))


def length_in(words: str) -> MovePeriod | None:
    """How long a move took, where some words tell it by a length: "over the past month"."""
    words = words.lower()
    if _first(_PERIODS, words) is None:
        return None
    return _first(_PERIODS, _without_ranks(words))  # type: ignore[return-value]


def is_same_period(words: str) -> bool:
    """Whether words take up a length told before: "over the same period"."""
    return _search(_SAME_PERIOD, words.lower()) is not None


def period_in(words: str, published_at: dt.datetime | None) -> MovePeriod | None:
    """How long a move took, by a length or by a named year, month or day that it began; None where nothing tells."""
    if period := length_in(words):
        return period
    if len(words) < SHORTEST:
        return None
    words = _without_ranks(words.lower())
    if year := _search(_IN_YEAR, words):
        current = published_at is not None and int(year[1]) == published_at.year
        return "year_to_date" if current else "year"
    if _search(_IN_MONTH, words):
        return "month"
    since = _search(_SINCE, words)
    if since is None:
        return None
    if since["day"]:
        return "week"
    months = (published_at.month - _MONTHS[since["month"]]) % 12 if published_at else 12
    return "month" if months < 2 else "quarter" if months < 4 else "year"


def trading_day(
    words: tuple[str, ...],
    published_at: dt.datetime | None,
    exchange: str,
    session: Session | None,
    stage: Stage | None,
) -> dt.date | None:
    """The day of a day's move, in the exchange's zone: the one that ``words`` name (the first that name one),
    else the latest whose session and stage had come by publication. Weekends roll back to the last day of trading.

    None without a publication time.
    """
    if published_at is None:
        return None
    local = published_at.astimezone(_zone(exchange))
    latest = local.date()
    if not opened_at(local, exchange, session, stage):
        latest -= dt.timedelta(days=1)
    latest = weekday_by(latest, exchange)
    for part in words:
        day = days_named(part, local.date(), latest)
        if day is not None:
            return weekday_by(day, exchange)
    return latest


@cache
def _zone(exchange: str) -> ZoneInfo:
    return ZoneInfo(ZONES.get(exchange, "America/New_York"))
