"""What prices did from before pieces were published until now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

from articles.market.calendars import OutsideCalendarError, last_closed
from articles.models import Bar, Ticker

# The close before each piece and the last one there is; each by one step into the index.
CLOSES = """
SELECT asked.place, before.session, before.close, latest.session, latest.close,
       before.provider = %(simulated)s OR latest.provider = %(simulated)s
FROM unnest(%(places)s::int[], %(tickers)s::bigint[], %(days)s::date[], %(ends)s::date[])
     AS asked (place, ticker, day, ends)
CROSS JOIN LATERAL (
    SELECT session, coalesce(adjusted_close, close)::float8 AS close, provider FROM articles_bar
    WHERE ticker_id = asked.ticker AND "interval" = '1d' AND session <= asked.day
    ORDER BY session DESC LIMIT 1
) AS before
CROSS JOIN LATERAL (
    SELECT session, coalesce(adjusted_close, close)::float8 AS close, provider FROM articles_bar
    WHERE ticker_id = asked.ticker AND "interval" = '1d' AND session <= asked.ends
    ORDER BY session DESC LIMIT 1
) AS latest
WHERE before.session < latest.session AND before.session > asked.day - 10
"""


@dataclass(frozen=True, slots=True)
class Since:
    """From the last close before a piece to the last there is, both adjusted; ``percent`` is the change."""

    base_day: dt.date
    base: float
    last_day: dt.date
    last: float
    simulated: bool

    @property
    def percent(self) -> float:
        """The change in percent."""
        return (self.last / self.base - 1) * 100


Asked = tuple[Ticker, dt.datetime]


def moves_since(
    asked: Iterable[Asked], known_at: dt.datetime | None = None
) -> dict[tuple[int, dt.datetime], Since]:
    """The move of each instrument since each moment, by the instrument's key and the moment; one query.

    ``known_at`` ends them with the last close of that moment. Without an entry: an instrument without bars, or
    whose bars do not reach past the close before the moment, or have a gap of ten days there.
    """
    asked = list(asked)
    places = list(dict.fromkeys((ticker.pk, moment) for ticker, moment in asked))
    exchanges = {ticker.pk: ticker.exchange for ticker, _ in asked}
    rows = list(_days(places, exchanges, known_at))
    if not rows:
        return {}
    numbers, tickers, days, ends = zip(*rows, strict=True)
    given: dict[str, Any] = {
        "places": list(numbers),
        "tickers": list(tickers),
        "days": list(days),
        "ends": list(ends),
        "simulated": Bar.SIMULATED,
    }
    with connection.cursor() as cursor:
        cursor.execute(CLOSES, given)
        return {places[place]: Since(*found) for place, *found in cursor}


def _days(
    places: list[tuple[int, dt.datetime]], exchanges: dict[int, str], known_at: dt.datetime | None
) -> Iterator[tuple[int, int, dt.date, dt.date]]:
    """Each place with the session that had closed by its moment and the last session that counts."""
    for number, (ticker, moment) in enumerate(places):
        mic = exchanges[ticker]
        try:
            day = last_closed(moment, mic)
            end = last_closed(known_at, mic) if known_at else dt.date.max
        except OutsideCalendarError:
            continue
        yield number, ticker, day, end
