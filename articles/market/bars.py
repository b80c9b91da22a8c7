"""Price bars into the database, in bulk: COPY into a staging table, then one upsert."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.db import connection, transaction

from articles.market import calendars
from articles.market.rows import BadRow, BarRow, DailyBars, fault
from articles.models import Bar, Interval, Ticker

STAGE = """
DROP TABLE IF EXISTS pg_temp.staged_bar;
CREATE TEMPORARY TABLE staged_bar (
    ticker_id bigint, "interval" varchar(3), start timestamptz,
    open numeric(18,6), high numeric(18,6), low numeric(18,6), close numeric(18,6),
    volume bigint, adjusted_close numeric(18,6), session date
) ON COMMIT DROP
"""
COPY = """
COPY staged_bar (ticker_id, "interval", start, open, high, low, close, volume, adjusted_close, session) FROM STDIN
"""
# How many characters of COPY's text go to the server at once.
CHUNK = 1 << 16
# A ticker's bars of one interval are all real or all simulated, and the real ones win. Tickers are named rather
# than joined, so that each is looked up by index however many bars there are and whatever the planner knows of them.
DROP_SIMULATED = """
WITH gone AS (
DELETE FROM articles_bar WHERE provider = %s AND "interval" = %s AND ticker_id = ANY(%s)
RETURNING ticker_id, session
) SELECT ticker_id, count(*), min(session) FROM gone GROUP BY ticker_id
"""
REFUSE_SIMULATED = """
WITH gone AS (
DELETE FROM staged_bar WHERE ticker_id IN (
    SELECT ticker_id FROM articles_bar WHERE provider <> %s AND "interval" = %s AND ticker_id = ANY(%s))
RETURNING ticker_id, session
) SELECT ticker_id, count(*), min(session) FROM gone GROUP BY ticker_id
"""
# A bar that brings only a close, and the same one, takes nothing away from a whole bar.
UPSERT = """
WITH stored AS (
INSERT INTO articles_bar AS bar
    (ticker_id, "interval", start, open, high, low, close, volume, adjusted_close, session, provider, basis)
SELECT ticker_id, "interval", start, open, high, low, close, volume, NULLIF(adjusted_close, close), session, %s, %s
FROM staged_bar
ON CONFLICT (ticker_id, "interval", start) DO UPDATE
SET open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
    volume = excluded.volume, adjusted_close = excluded.adjusted_close, session = excluded.session,
    provider = excluded.provider, basis = excluded.basis
WHERE (bar.open, bar.high, bar.low, bar.close, bar.volume, bar.adjusted_close, bar.session, bar.provider, bar.basis)
      IS DISTINCT FROM
      (excluded.open, excluded.high, excluded.low, excluded.close, excluded.volume, excluded.adjusted_close,
       excluded.session, excluded.provider, excluded.basis)
  AND NOT (excluded.high IS NULL AND bar.high IS NOT NULL AND excluded.close = bar.close)
RETURNING ticker_id, session, xmax = 0 AS is_new
) SELECT ticker_id, count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new), min(session)
FROM stored GROUP BY ticker_id
"""


@dataclass
class Stored:
    """What became of one instrument's bars.

    ``simulated_removed`` counts simulated bars that real ones replaced, ``refused`` simulated bars that were
    not stored because there are real ones. ``since`` is the first session of which a bar came, changed or went.
    """

    symbol: str
    interval: str
    provider: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    simulated_removed: int = 0
    refused: int = 0
    since: dt.date | None = None
    bad: list[BadRow] = field(default_factory=list)

    def touched(self, session: dt.date) -> None:
        """Note that from a session on something is not as it was."""
        self.since = session if self.since is None else min(self.since, session)


def store(
    ticker: Ticker, interval: str, rows: Iterable[BarRow], provider: str, basis: str = ""
) -> Stored:
    """Store one instrument's bars; see ``store_all``."""
    return store_all({ticker: rows}, interval, provider, basis)[0]


def store_all(
    rows_of: Mapping[Ticker, Iterable[BarRow]], interval: str, provider: str, basis: str = ""
) -> list[Stored]:
    """Insert bars that are new, update those that differ, leave the others alone; all or nothing.

    A row that cannot be a bar is listed in ``Stored.bad`` by its place (from 1); of two rows of the same
    moment the last counts. Real bars remove that instrument's simulated ones of the interval; simulated bars
    are refused where there are real ones. ``basis`` is a ``Basis``, "" where nobody knows. Errors: ValueError for an interval that is not kept.
    """
    if interval not in Interval.values:
        raise ValueError(f"Bars of {interval} are not kept; use {' or '.join(Interval.values)}.")
    results = {ticker.pk: Stored(ticker.symbol, interval, provider) for ticker in rows_of}
    simulated = provider == Bar.SIMULATED
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy(COPY) as copy:
            for ticker, rows in rows_of.items():
                for text in _texts(ticker, results[ticker.pk], rows):
                    copy.write(text)
        staged = [pk for pk, result in results.items() if result.unchanged]
        cursor.execute(
            REFUSE_SIMULATED if simulated else DROP_SIMULATED, [Bar.SIMULATED, interval, staged]
        )
        for pk, gone, first in cursor:
            if simulated:
                results[pk].refused += gone
                results[pk].unchanged -= gone
            else:
                results[pk].simulated_removed += gone
                results[pk].touched(first)
        cursor.execute(UPSERT, [provider, basis])
        for pk, new, changed, first in cursor:
            results[pk].touched(first)
            results[pk].new += new
            results[pk].changed += changed
            results[pk].unchanged -= new + changed
        cursor.execute("DROP TABLE staged_bar")
    return list(results.values())


def _texts(ticker: Ticker, result: Stored, rows: Iterable[BarRow]) -> Iterator[str]:
    """Rows of the staging table in COPY's text format, in chunks, each moment once; counts them as unchanged.

    Written by hand, as adapting values one by one takes most of the time of a million rows.
    """
    head = f"{ticker.pk}\t{result.interval}\t"
    if isinstance(rows, DailyBars) and result.interval == Interval.DAY:
        yield rows.copy_text(head)
        result.unchanged += len(rows)
        return
    by_start: dict[dt.datetime, tuple[dt.date, BarRow]] = {}
    for place, row in enumerate(rows, start=1):
        reason = fault(row)
        if reason is None:
            start, session = _placed(row.start, result.interval, ticker.exchange)
            by_start[start] = (session, row)
        else:
            result.bad.append(BadRow(place, reason))
    text = io.StringIO()
    for start, (session, row) in by_start.items():
        text.write(f"{head}{start}")
        for value in (row.open, row.high, row.low, row.close, row.volume, row.adjusted):
            text.write("\t\\N" if value is None else f"\t{value}")
        text.write(f"\t{session}\n")
        if text.tell() > CHUNK:
            yield text.getvalue()
            text = io.StringIO()
    yield text.getvalue()
    result.unchanged += len(by_start)


def _placed(start: dt.date | dt.datetime, interval: str, mic: str) -> tuple[dt.datetime, dt.date]:
    """When a bar began (a daily one: midnight UTC of its trading day) and its trading day.

    Minute bars before the open and after the close belong to the day on the exchange's clock.
    """
    if interval == Interval.DAY:
        day = start.date() if isinstance(start, dt.datetime) else start
        return dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC), day
    if not isinstance(start, dt.datetime):
        start = dt.datetime.combine(start, dt.time())
    zone = calendars.timezone_of(mic)
    local = start.replace(tzinfo=zone) if start.tzinfo is None else start.astimezone(zone)
    return local.astimezone(dt.UTC), local.date()
