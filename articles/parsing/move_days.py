"""Which day some words name, and which sessions of an exchange had come by a moment."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from articles.parsing.document import Session, Stage
from articles.parsing.patterns import regex
from articles.parsing.tables.exchanges import US_EXCHANGES
from articles.parsing.tables.quantities import MONTHS, WEEKDAYS

ZONES = {
    "XHKG": "Asia/Hong_Kong",
    "XSHG": "Asia/Shanghai",
    "XSHE": "Asia/Shanghai",
    "XTKS": "Asia/Tokyo",
    "XKRX": "Asia/Seoul",
    "XKOS": "Asia/Seoul",
    "XTAI": "Asia/Taipei",
    "XNSE": "Asia/Kolkata",
    "XBOM": "Asia/Kolkata",
    "XSES": "Asia/Singapore",
    "XASX": "Australia/Sydney",
    "XNZE": "Pacific/Auckland",
    "XLON": "Europe/London",
    "XDUB": "Europe/Dublin",
    "XTSE": "America/Toronto",
    "XETR": "Europe/Berlin",
    "XFRA": "Europe/Berlin",
    "XPAR": "Europe/Paris",
    "XAMS": "Europe/Amsterdam",
    "XBRU": "Europe/Brussels",
    "XMIL": "Europe/Rome",
    "XMAD": "Europe/Madrid",
    "XSTO": "Europe/Stockholm",
    "XCSE": "Europe/Copenhagen",
    "XHEL": "Europe/Helsinki",
    "XOSL": "Europe/Oslo",
    "XSWX": "Europe/Zurich",
    "XJSE": "Africa/Johannesburg",
    "BVMF": "America/Sao_Paulo",
    "XMEX": "America/Mexico_City",
    "XTSX": "America/Toronto",
    "TSXV": "America/Toronto",
    "NEOE": "America/Toronto",
    "XCNQ": "America/Toronto",
    "XBUE": "America/Argentina/Buenos_Aires",
    "XSGO": "America/Santiago",
    "XBOG": "America/Bogota",
    "XLIM": "America/Lima",
    "ROCO": "Asia/Taipei",
    "XIDX": "Asia/Jakarta",
    "XKLS": "Asia/Kuala_Lumpur",
    "XBKK": "Asia/Bangkok",
    "XPHS": "Asia/Manila",
    "XSTC": "Asia/Ho_Chi_Minh",
    "XKAR": "Asia/Karachi",
    "XSAU": "Asia/Riyadh",
    "XKUW": "Asia/Kuwait",
    "DSMD": "Asia/Qatar",
    "XDFM": "Asia/Dubai",
    "XADS": "Asia/Dubai",
    "XTAE": "Asia/Jerusalem",
    "XIST": "Europe/Istanbul",
    "MISX": "Europe/Moscow",
    "MOEX": "Europe/Moscow",
    "XATH": "Europe/Athens",
    "XWAR": "Europe/Warsaw",
    "XPRA": "Europe/Prague",
    "XWBO": "Europe/Vienna",
    "XLIS": "Europe/Lisbon",
    "XICE": "Atlantic/Reykjavik",
    "XCAI": "Africa/Cairo",
    "XNSA": "Africa/Lagos",
}
# Where Sunday is a trading day, and Friday is none.
_SUNDAY_TO_THURSDAY = frozenset({"XSAU", "XKUW", "DSMD", "XCAI"})
# In local time. Of other exchanges the regular session is taken to run from 9:00 to 15:30 at the earliest.
_US_OPENS, _US_CLOSES, _US_EARLIEST = dt.time(9, 30), dt.time(16), dt.time(4)
_OPENS, _CLOSES, _ENDS = dt.time(9), dt.time(15, 30), dt.time(18)
_CLOCK = regex(
    r"\b(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d\d))?\s?(?:(?P<half>[aApP])\.?[mM]\b\.?(?:,?\s(?:ET|EST|EDT|Eastern|New\sYork))?|(?P<greenwich>GMT|UTC))"
)

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(day for day in WEEKDAYS if day.endswith("day"))
# Opens with a word that few sentences have, so that the engine skips ahead.
_DAY = regex(
    rf"\b(?:(?P<weekday>{_WEEKDAY}|Mon\b|Tues?\b|Wed\b|Thurs?\b|Fri\b)|(?P<today>[Tt]oday|[Tt]onight)|(?P<before>[Yy]esterday|"
    r"a\sday\s(?:earlier|before)|the\s(?:day\sbefore|(?:previous|prior)\s(?:day|session)))|"
    rf"(?P<month>{_MONTH})\b\.?\s(?P<of_month>\d{{1,2}})\b(?!\s?%|,\d{{3}})(?:,?\s(?P<year>20\d\d))?|"
    rf"(?P<of_month2>\d{{1,2}})\s(?P<month2>{_MONTH})\b(?:\s(?P<year2>20\d\d))?)"
)
# "from a close of $42 on 19 August", "since June 10": the day of something else.
_FROM = regex(
    r"\b(?:(?:[Ff]rom|[Ss]ince|[Uu]ntil|[Tt]ill?)\b(?:\s[$€£¥₹A-Za-z\d.,’']{1,12}){0,7}|above|below|over)\s$"
)


def days_named(words: str, published: dt.date, latest: dt.date) -> dt.date | None:
    """The first day that ``words`` name, not after publication; "the day before" is that before ``latest``."""
    for match in _DAY.finditer(words):
        if _FROM.search(words[max(0, match.start() - 60) : match.start()]):
            continue
        day = _day_of(match, words, published, latest)
        if day is not None:
            return day
    return None


def _day_of(
    match: re.Match[str], words: str, published: dt.date, latest: dt.date
) -> dt.date | None:
    if match["today"]:
        return published
    if match["before"]:
        plain = match["before"].lower() == "yesterday"
        return published - dt.timedelta(days=1) if plain else previous_weekday(latest)
    if match["weekday"]:
        number = next(n for name, n in WEEKDAYS.items() if name[:3] == match["weekday"][:3])
        back = (published.weekday() - number) % 7
        last = words[max(0, match.start() - 5) : match.start()].lower() == "last "
        return published - dt.timedelta(days=back or 7 * last)
    month = MONTHS[match["month"] or match["month2"]]
    try:
        day = dt.date(
            int(match["year"] or match["year2"] or published.year),
            month,
            int(match["of_month"] or match["of_month2"]),
        )
        if day <= published:
            return day
        return None if match["year"] or match["year2"] else day.replace(year=day.year - 1)
    except ValueError:
        return None


def previous_weekday(day: dt.date) -> dt.date:
    """The weekday before ``day``."""
    return weekday_by(day - dt.timedelta(days=1), "")


def weekday_by(day: dt.date, exchange: str) -> dt.date:
    """``day`` if its exchange trades on that day of the week, else the last such day before."""
    weekend = (4, 5) if exchange in _SUNDAY_TO_THURSDAY else (5, 6)
    while day.weekday() in weekend:
        day -= dt.timedelta(days=1)
    return day


def session_at(words: str, published: dt.datetime, exchange: str) -> Session | None:
    """The session of the hour that some words tell: "as of 2:30 p.m." in New York, "by 0955 GMT" where the exchange is."""
    clock = _CLOCK.search(words)
    if clock is None:
        return None
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if hour > 23 or minute > 59:
        return None
    in_us = exchange in US_EXCHANGES or not exchange
    if clock["greenwich"]:
        zone = ZoneInfo(ZONES.get(exchange, "America/New_York"))
        day = published.replace(hour=hour, minute=minute, tzinfo=dt.UTC)
        time = day.astimezone(zone).time()
    elif in_us:
        time = dt.time(hour % 12 + 12 * (clock["half"].lower() == "p"), minute)
    else:
        return None
    if not in_us:
        return "regular" if _OPENS <= time < _ENDS else None
    if clock["greenwich"] and time < _US_OPENS:
        # Told of another listing.
        return None
    return "premarket" if time < _US_OPENS else "afterhours" if time >= _US_CLOSES else "regular"


def opened_at(
    local: dt.datetime, exchange: str, session: Session | None, stage: Stage | None
) -> bool:
    """Whether that day's session had come so far by then: its close, for a close; a regular session, its opening.

    In the United States, of what no session is told of, trading before the opening counts.
    """
    in_us = exchange in US_EXCHANGES or not exchange
    if session == "afterhours" or stage == "close":
        return local.time() >= (_US_CLOSES if in_us else _CLOSES)
    if not in_us:
        return local.time() >= _OPENS
    if session == "regular":
        return local.time() >= _US_OPENS
    return local.time() >= _US_EARLIEST
