"""Stated moves judged by the bars: rows to claims to rows, in a fixed number of queries for each thousand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from django.db import connection

from articles.market import calendars
from articles.market.claims import Claim, Judgement, Quotes, SoFar, judge
from articles.market.rounding import figure
from articles.market.sofar import Part, part_of_day, prices_so_far
from articles.models import Bar, PriceMove
from articles.models.reviews import ReviewedQuerySet

BATCH = 2000
PRICE_DECIMALS = 2
OUTSIDE = {PriceMove.Session.PREMARKET, PriceMove.Session.AFTERHOURS}

BARS = """
SELECT DISTINCT bar.ticker_id, bar.session, bar.open, bar.high, bar.low, bar.close, bar.provider, bar.basis
FROM articles_bar AS bar
JOIN unnest(%s::bigint[], %s::date[]) AS wanted (ticker_id, session)
  ON bar.ticker_id = wanted.ticker_id AND bar.session = wanted.session
WHERE bar."interval" = '1d'
"""
WRITE = """
UPDATE articles_pricemove AS move
SET verdict = given.verdict, verdict_reason = given.reason, known_from = given.known_from
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::timestamptz[]) AS given (id, verdict, reason, known_from)
WHERE move.id = given.id
  AND (move.verdict, move.verdict_reason, move.known_from)
      IS DISTINCT FROM (given.verdict, given.reason, given.known_from)
"""


class Move(NamedTuple):
    """What is read of a stated move."""

    id: int
    ticker_id: int
    symbol: str
    mic: str
    quoted_in: str
    published_at: dt.datetime
    direction: str
    percent: Decimal | None
    amount: Decimal | None
    price: Decimal | None
    currency: str
    session: str
    stage: str
    trading_day: dt.date | None
    period: str
    surface: str


class DayBar(NamedTuple):
    """A daily bar."""

    open: Decimal | None
    high: Decimal | None
    low: Decimal | None
    close: Decimal
    provider: str
    basis: str


class Placed(NamedTuple):
    """The day a move is about, the day whose close it starts from, and whether that day was over."""

    day: dt.date
    base_day: dt.date
    final: bool


Bars = dict[tuple[int, dt.date], DayBar]
FIELDS = (
    "id", "ticker_id", "ticker__symbol", "ticker__exchange", "ticker__currency",
    "article__published_at", "direction", "percent", "amount", "price", "currency", "session",
    "stage", "trading_day", "period", "surface",
)  # fmt: skip


def judge_moves(moves: ReviewedQuerySet) -> tuple[int, int]:
    """Give every move its verdict and reason; returns how many were judged and how many verdicts changed."""
    judged = changed = 0
    for batch in _batches(moves):
        placed = {move.id: _placed(move) for move in batch}
        bars = _bars(batch, placed)
        so_far = prices_so_far(_parts(batch, placed))
        verdicts = [_judged(move, placed[move.id], bars, so_far.get(move.id)) for move in batch]
        with connection.cursor() as cursor:
            cursor.execute(
                WRITE,
                [
                    [move.id for move in batch],
                    [one.verdict for one in verdicts],
                    [one.reason for one in verdicts],
                    [_known_from(move, placed[move.id], bars, so_far) for move in batch],
                ],
            )
            changed += cursor.rowcount
        judged += len(batch)
    return judged, changed


def _batches(moves: ReviewedQuerySet) -> Iterator[list[Move]]:
    last = 0
    rows = moves.order_by("pk").values_list(*FIELDS)
    while batch := [Move(*row) for row in rows.filter(pk__gt=last)[:BATCH]]:
        yield batch
        if len(batch) < BATCH:
            return
        last = batch[-1].id


def _placed(move: Move) -> Placed | Judgement:
    """Which sessions a move is about, or why that cannot be told."""
    if move.period != PriceMove.Period.DAY:
        period = move.period.replace("_", " ")
        return Judgement(
            "unverifiable", f"Only moves of one day are judged; this one is by {period}."
        )
    mic = move.mic
    try:
        day = move.trading_day or _day_meant(move)
        if not calendars.is_session(day, mic):
            name = calendars.calendar(mic).name
            return Judgement("unverifiable", f"{day} was not a trading day of {name}.")
        over = move.published_at >= calendars.close_of(day, mic)
        after = move.session == PriceMove.Session.AFTERHOURS
        return Placed(day, day if after else calendars.previous_session(day, mic), over)
    except calendars.OutsideCalendarError as error:
        return Judgement("unverifiable", str(error))


def _day_meant(move: Move) -> dt.date:
    """The day of a move that names none: the one that was, or had last been, trading in its session."""
    if move.session == PriceMove.Session.PREMARKET:
        return calendars.session_of(move.published_at, move.mic)
    if move.session == PriceMove.Session.AFTERHOURS or move.stage == PriceMove.Stage.CLOSE:
        return calendars.last_closed(move.published_at, move.mic)
    return calendars.last_opened(move.published_at, move.mic)


def _bars(batch: Sequence[Move], placed: dict[int, Placed | Judgement]) -> Bars:
    """The daily bars that a batch needs, in one query."""
    wanted = {
        (move.ticker_id, day)
        for move in batch
        if isinstance(place := placed[move.id], Placed)
        for day in (place.day, place.base_day)
    }
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(BARS, [[one[0] for one in wanted], [one[1] for one in wanted]])
        return {(row[0], row[1]): DayBar(*row[2:]) for row in cursor}


def _parts(batch: Sequence[Move], placed: dict[int, Placed | Judgement]) -> Iterator[Part]:
    """Where a daily bar tells less than minute bars would: before the close, and outside the session."""
    for move in batch:
        place = placed[move.id]
        if isinstance(place, Placed) and (not place.final or move.session in OUTSIDE):
            part = part_of_day(
                move.id, move.ticker_id, move.mic, place.day, move.session, move.published_at
            )
            if part is not None:
                yield part


def _known_from(
    move: Move, placed: Placed | Judgement, bars: Bars, so_far: dict[int, SoFar]
) -> dt.datetime | None:
    """The close of the last session that a verdict rests on, None where it rests on no bar."""
    if isinstance(placed, Judgement) or (move.ticker_id, placed.base_day) not in bars:
        return None
    by_minutes = move.id in so_far and move.stage not in {"open", "close"}
    daily = (move.ticker_id, placed.day) in bars and move.session not in OUTSIDE and not by_minutes
    return calendars.close_of(placed.day if daily else placed.base_day, move.mic)


def _judged(move: Move, placed: Placed | Judgement, bars: Bars, so_far: SoFar | None) -> Judgement:
    if isinstance(placed, Judgement):
        return placed
    base = bars.get((move.ticker_id, placed.base_day))
    day = bars.get((move.ticker_id, placed.day))
    if base is None:
        return Judgement(
            "unverifiable",
            f"There is no daily bar of {move.symbol} for {placed.base_day}, whose close the move starts from.",
        )
    foreign = bool(move.currency) and move.currency != move.quoted_in
    if foreign and move.percent is None:
        return Judgement(
            "unverifiable",
            f"The piece states {move.currency}, the bars of {move.symbol} are in {move.quoted_in}.",
        )
    claim = Claim(
        symbol=move.symbol,
        day=placed.day,
        direction=move.direction,
        percent=figure(move.percent, move.surface),
        amount=None
        if foreign
        else figure(move.amount, move.surface, least_decimals=PRICE_DECIMALS),
        price=None if foreign else figure(move.price, move.surface, least_decimals=PRICE_DECIMALS),
        session=move.session,
        stage=move.stage,
        final=placed.final,
    )
    return judge(claim, _quotes(base, placed.base_day, day, so_far))


def _quotes(base: DayBar, base_day: dt.date, day: DayBar | None, so_far: SoFar | None) -> Quotes:
    return Quotes(
        base=base.close,
        base_day=base_day,
        open=day.open if day else None,
        high=day.high if day else None,
        low=day.low if day else None,
        close=day.close if day else None,
        so_far=so_far,
        simulated=Bar.SIMULATED in {base.provider, day.provider if day else ""},
        basis=base.basis,
    )
