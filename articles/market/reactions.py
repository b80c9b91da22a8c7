"""What prices did around pieces: verdicts on what they state, and returns over windows of sessions."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from articles.market import benchmarks, eventstudy
from articles.market.happenings import RELEVANT
from articles.market.series import DAYS_BEFORE, Floats, Grid, load_grids
from articles.market.verdicts import judge_moves
from articles.models import Article, Mention, PriceMove, Reaction, Review, Ticker
from articles.models.facts import ReviewedQuerySet

WINDOWS = ((0, 0), (-1, 1), (0, 1), (0, 5), (-5, 20))
ESTIMATION = eventstudy.Estimation()
MODELS: tuple[eventstudy.Model, ...] = ("market_model", "market_adjusted", "constant_mean")
TICKERS_AT_ONCE = 200
# Days of the calendar that hold the last window after a piece.
DAYS_AFTER = dt.timedelta(days=90)
# Kept to this many decimals, so that the order of a sum never looks like a change.
DECIMALS = 10

STAGE = """
DROP TABLE IF EXISTS pg_temp.staged_reaction;
CREATE TEMPORARY TABLE staged_reaction (
    article_id bigint, ticker_id bigint, "window" varchar(16), model varchar(16), raw float8, expected float8,
    abnormal float8, t float8, days smallint, session date
) ON COMMIT DROP
"""
COPY = """
COPY staged_reaction (article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, session)
FROM STDIN
"""
UPSERT = """
INSERT INTO articles_reaction AS old
    (article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, session)
SELECT article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, session
FROM staged_reaction
ON CONFLICT (article_id, ticker_id, "window", model) DO UPDATE
SET raw = excluded.raw, expected = excluded.expected, abnormal = excluded.abnormal, t = excluded.t,
    days = excluded.days, session = excluded.session
WHERE (old.raw, old.expected, old.abnormal, old.t, old.days, old.session) IS DISTINCT FROM
      (excluded.raw, excluded.expected, excluded.abnormal, excluded.t, excluded.days, excluded.session)
"""
# What is no longer so: bars removed, mentions rejected, pieces dated anew.
SWEEP = """
DELETE FROM articles_reaction AS old
WHERE old.article_id = ANY(%s) AND NOT EXISTS (
    SELECT 1 FROM staged_reaction AS new WHERE new.article_id = old.article_id
      AND new.ticker_id = old.ticker_id AND new."window" = old."window" AND new.model = old.model)
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """How many stated moves were judged and how many verdicts changed; how many reactions were written or removed."""

    moves_judged: int = 0
    verdicts_changed: int = 0
    reactions_written: int = 0
    reactions_removed: int = 0


class Subject(NamedTuple):
    """A piece and an instrument that it is about."""

    article_id: int
    ticker_id: int
    mic: str
    published_at: dt.datetime


def measure(articles: QuerySet[Article] | None = None, *, since: dt.date | None = None) -> Measured:
    """Judge what pieces state and measure what prices did around them, for all pieces or those given.

    ``since`` leaves out pieces published before that day (UTC). Done again it changes only what bars, edits
    or reparsing have changed.
    """
    pieces = Article.objects.all() if articles is None else articles
    moves, mentions = PriceMove.objects.all(), Mention.objects.all()
    reactions = Reaction.objects.all()
    if articles is not None:
        chosen_pieces = pieces.order_by().values("pk")
        moves = moves.filter(article__in=chosen_pieces)
        mentions = mentions.filter(article__in=chosen_pieces)
        reactions = reactions.filter(article__in=chosen_pieces)
    if since is not None:
        start = dt.datetime.combine(since, dt.time(), tzinfo=dt.UTC)
        moves = moves.filter(article__published_at__gte=start)
        mentions = mentions.filter(published_at__gte=start)
        reactions = reactions.filter(article__published_at__gte=start)
    judged, changed = judge_moves(moves)
    written, removed = _react(_subjects(mentions), reactions)
    return Measured(judged, changed, written, removed)


def measure_again(tickers: Collection[Ticker]) -> Measured:
    """``measure`` for the pieces that bars of these instruments bear on: all pieces, if one is a benchmark."""
    if not tickers:
        return Measured()
    if {ticker.symbol for ticker in tickers} & set(benchmarks.symbols().values()):
        return measure()
    about = Mention.objects.filter(ticker__in=tickers).values("article_id")
    stating = PriceMove.objects.filter(ticker__in=tickers).values("article_id")
    return measure(Article.objects.filter(Q(pk__in=about) | Q(pk__in=stating)))


def window_name(window: tuple[int, int]) -> str:
    """How a window is written: "[0,0]", "[-1,+1]"."""
    first, last = (f"{day:+d}" if day else "0" for day in window)
    return f"[{first},{last}]"


def _subjects(mentions: ReviewedQuerySet) -> list[Subject]:
    rows = (
        mentions.filter(Q(primary=True) | Q(relevance__gte=RELEVANT))
        .exclude(review=Review.REJECTED)
        .order_by("ticker_id", "published_at", "article_id")
        .values_list("article_id", "ticker_id", "ticker__exchange", "published_at")
    )
    return [Subject(*row) for row in rows]


def _react(subjects: Sequence[Subject], reactions: QuerySet[Reaction]) -> tuple[int, int]:
    """Write the reactions of subjects and remove those of the same pieces that no longer hold."""
    markets = benchmarks.stored()
    with transaction.atomic(), connection.cursor() as cursor:
        touched = list(reactions.order_by().values_list("article_id", flat=True).distinct())
        cursor.execute(STAGE)
        for group in _groups(subjects):
            lines = list(_lines(group, markets))
            with cursor.copy(COPY) as copy:
                for line in lines:
                    copy.write_row(line)
        cursor.execute(UPSERT)
        written = cursor.rowcount
        cursor.execute(SWEEP, [touched])
        removed = cursor.rowcount
        cursor.execute("DROP TABLE staged_reaction")
    return written, removed


def _groups(subjects: Sequence[Subject]) -> Iterator[list[list[Subject]]]:
    """Subjects by instrument, so many instruments at once."""
    by_ticker = [list(group) for _, group in groupby(subjects, key=attrgetter("ticker_id"))]
    for first in range(0, len(by_ticker), TICKERS_AT_ONCE):
        yield by_ticker[first : first + TICKERS_AT_ONCE]


def _lines(group: list[list[Subject]], markets: benchmarks.Benchmarks) -> Iterator[tuple[Any, ...]]:
    """Rows of the staging table for some instruments; one query."""
    first = min(subjects[0].published_at for subjects in group).date()
    last = max(subjects[-1].published_at for subjects in group).date()
    grids = load_grids(
        {subjects[0].ticker_id: subjects[0].mic for subjects in group},
        first - DAYS_BEFORE,
        last + DAYS_AFTER,
        markets,
    )
    for subjects in group:
        if subjects[0].ticker_id in grids:
            yield from _of_ticker(subjects, grids[subjects[0].ticker_id])


def _of_ticker(subjects: list[Subject], laid_out: Grid) -> Iterator[tuple[Any, ...]]:
    calendar = laid_out.calendar
    moments = [subject.published_at.replace(tzinfo=None) for subject in subjects]
    places = calendar.index_of(np.array(moments, dtype="datetime64[s]"))
    for window in WINDOWS:
        name = window_name(window)
        whole = np.flatnonzero(
            (places + window[0] - 1 >= laid_out.start)
            & (places + window[1] < laid_out.start + len(laid_out.closes))
        )
        if not len(whole):
            continue
        for index, values in _measured(laid_out, places[whole], window):
            subject = subjects[whole[index]]
            session = calendar.sessions[places[whole[index]]].item()
            yield (subject.article_id, subject.ticker_id, name, *values, session)


def _measured(
    laid_out: Grid, places: eventstudy.Ints, window: tuple[int, int]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """(index of the event, (model, raw, expected, abnormal, t, days)) for each row of one window."""
    positions = places - laid_out.start
    latest = laid_out.latest
    days = positions[:, None] + np.arange(window[0], window[1] + 1)
    traded = np.isfinite(laid_out.returns[days]).any(axis=1)
    change = latest[positions + window[1]] / latest[positions + window[0] - 1] - 1
    # A window without a bar has no return, not one of nothing.
    raw = _plain(np.where(traded, change, np.nan))
    for index, value in enumerate(raw):
        yield index, (Reaction.Model.RAW.value, value, None, None, None, 0)
    on_market = np.zeros(len(positions), dtype=bool)
    for model in MODELS:
        if model != "constant_mean" and laid_out.market is None:
            continue
        result = eventstudy.measure(
            laid_out.returns,
            laid_out.market if model != "constant_mean" else None,
            np.zeros_like(positions),
            positions,
            window,
            model=model,
            estimation=ESTIMATION,
        )
        if model == "market_model":
            on_market = result.fit.days >= ESTIMATION.minimum
        # Without enough days beside the market, the instrument's own mean; without those either, nothing but
        # the number of days, which says so.
        wanted = ~on_market if model == "constant_mean" else on_market
        columns = (result.total_expected, result.car, result.t)
        values = zip(*map(_plain, columns), result.fit.days.tolist(), strict=True)
        for index, (row, is_wanted) in enumerate(zip(values, wanted, strict=True)):
            if is_wanted:
                yield index, (model, raw[index], *row)


def _plain(values: Floats) -> list[float | None]:
    """Numbers as they are stored: rounded, and None for NaN."""
    rounded = np.round(values, DECIMALS).tolist()
    return [None if math.isnan(value) else value for value in rounded]
