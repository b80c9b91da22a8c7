"""What minute bars know of the prices up to a piece's publication."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from articles.market import calendars
from articles.market.claims import SoFar
from articles.models import PriceMove

MINUTE = dt.timedelta(minutes=1)

EXTREMES = """
SELECT wanted.id, min(coalesce(bar.low, bar.close)), max(coalesce(bar.high, bar.close)), count(*)
FROM unnest(%s::bigint[], %s::bigint[], %s::timestamptz[], %s::timestamptz[]) AS wanted (id, ticker_id, since, until)
JOIN articles_bar AS bar
  ON bar.ticker_id = wanted.ticker_id AND bar."interval" = '1m'
 AND bar.start >= wanted.since AND bar.start < wanted.until
GROUP BY wanted.id
"""


class Part(NamedTuple):
    """The part of a trading day that a stated move is about, cut off at its publication, UTC."""

    move_id: int
    ticker_id: int
    mic: str
    since: dt.datetime
    until: dt.datetime
    regular: bool


def part_of_day(
    move_id: int, ticker_id: int, mic: str, day: dt.date, session: str, published_at: dt.datetime
) -> Part | None:
    """The part of ``day`` that a move of a session ("" for the regular one) is about; None where none had begun.

    Before the open and after the close it reaches to midnight on the exchange's clock.
    """
    opens, closes = calendars.open_of(day, mic), calendars.close_of(day, mic)
    midnight = dt.datetime.combine(day, dt.time(), tzinfo=calendars.timezone_of(mic))
    bounds = {
        PriceMove.Session.PREMARKET: (midnight, opens),
        PriceMove.Session.AFTERHOURS: (closes, midnight + dt.timedelta(days=1)),
    }
    since, end = bounds.get(PriceMove.Session(session or "regular"), (opens, closes))
    until = min(published_at, end)
    regular = (since, end) == (opens, closes)
    return Part(move_id, ticker_id, mic, since, until, regular) if since < until else None


def prices_so_far(parts: Iterable[Part]) -> dict[int, SoFar]:
    """What minute bars know of each part, by the move; without those of which they know nothing. One query.

    Only in the regular session is a minute without a bar known to be missing and not merely without a trade, so
    only there can the minutes be whole.
    """
    wanted = {part.move_id: part for part in parts}
    if not wanted:
        return {}
    columns = [
        [getattr(part, name) for part in wanted.values()]
        for name in ("move_id", "ticker_id", "since", "until")
    ]
    with connection.cursor() as cursor:
        cursor.execute(EXTREMES, columns)
        return {move: _so_far(wanted[move], *known) for move, *known in cursor}


def _so_far(part: Part, low: Decimal, high: Decimal, count: int) -> SoFar:
    minutes = math.ceil((part.until - part.since) / MINUTE)
    until = part.until.astimezone(calendars.timezone_of(part.mic))
    return SoFar(low, high, f"{until:%H:%M %Z}", whole=part.regular and count >= minutes)
