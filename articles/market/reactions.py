"""What prices did around pieces: verdicts on what they state, and returns over windows of sessions and minutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from articles.market import benchmarks
from articles.market.happenings import RELEVANT
from articles.market.minutes import Minutes, load_minutes
from articles.market.series import Grid, days_before, load_grids, usual
from articles.market.verdicts import judge_moves
from articles.market.windows import MINUTES, WINDOWS, minutes_name, rows_of, window_name
from articles.models import Article, Mention, PriceMove, Reaction, Review, Ticker
from articles.models.reviews import ReviewedQuerySet

TICKERS_AT_ONCE = 200
# Days of the calendar that hold the last window after a piece.
DAYS_AFTER = dt.timedelta(days=90)
# Days of the calendar in which that window is over, whatever the holidays.
LONGEST_AFTER = dt.timedelta(days=50)

STAGE = """
DROP TABLE IF EXISTS pg_temp.staged_reaction;
CREATE TEMPORARY TABLE staged_reaction (
    article_id bigint, ticker_id bigint, "window" varchar(16), model varchar(16), raw float8, expected float8,
    abnormal float8, t float8, days smallint, missing integer, session date, known_from timestamptz
) ON COMMIT DROP
"""
COPY = """
COPY staged_reaction
    (article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, missing, session, known_from)
FROM STDIN
"""
UPSERT = """
INSERT INTO articles_reaction AS old
    (article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, missing, session, known_from)
SELECT article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, missing, session, known_from
FROM staged_reaction
ON CONFLICT (article_id, ticker_id, "window", model) DO UPDATE
SET raw = excluded.raw, expected = excluded.expected, abnormal = excluded.abnormal, t = excluded.t,
    days = excluded.days, missing = excluded.missing, session = excluded.session, known_from = excluded.known_from
WHERE (old.raw, old.expected, old.abnormal, old.t, old.days, old.missing, old.session, old.known_from)
      IS DISTINCT FROM
      (excluded.raw, excluded.expected, excluded.abnormal, excluded.t, excluded.days, excluded.missing,
       excluded.session, excluded.known_from)
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


def measure_again(changed: Mapping[Ticker, dt.date]) -> Measured:
    """``measure`` for the pieces that bars bear on, given the first session that changed of each instrument.

    Those about the instruments, and all where one is a benchmark; none whose windows were over before.
    """
    if not changed:
        return Measured()
    benchmark = set(benchmarks.symbols().values())
    about = Mention.objects.filter(ticker__in=changed).values("article_id")
    stating = PriceMove.objects.filter(ticker__in=changed).values("article_id")
    wanted = Q(published_at__gte=_reaching(min(changed.values())))
    wanted &= Q(pk__in=about) | Q(pk__in=stating)
    markets = [day for ticker, day in changed.items() if ticker.symbol in benchmark]
    if markets:
        wanted |= Q(published_at__gte=_reaching(min(markets)))
    return measure(Article.objects.filter(wanted))


def _reaching(session: dt.date) -> dt.datetime:
    """From when on a piece's windows reach a session."""
    return dt.datetime.combine(session, dt.time(), tzinfo=dt.UTC) - LONGEST_AFTER


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
    """Rows of the staging table for some instruments; three queries."""
    first = min(subjects[0].published_at for subjects in group).date()
    last = max(subjects[-1].published_at for subjects in group).date()
    mics = {subjects[0].ticker_id: subjects[0].mic for subjects in group}
    grids = load_grids(mics, first - days_before(usual()), last + DAYS_AFTER, markets)
    moments = {one[0].ticker_id: [subject.published_at for subject in one] for one in group}
    minutes = load_minutes(moments, mics, markets)
    for subjects in group:
        key = subjects[0].ticker_id
        if key in grids:
            yield from _by_session(subjects, grids[key])
        if key in minutes:
            yield from _by_minute(subjects, minutes[key])


def _by_session(subjects: list[Subject], laid_out: Grid) -> Iterator[tuple[Any, ...]]:
    """Reactions over windows of sessions that the bars cover."""
    calendar = laid_out.calendar
    places = calendar.index_of(np.array([_utc(s.published_at) for s in subjects], "datetime64[s]"))
    for window in WINDOWS:
        name = window_name(window)
        whole = np.flatnonzero(
            (places + window[0] - 1 >= laid_out.start)
            & (places + window[1] < laid_out.start + len(laid_out.closes))
        )
        days = calendar.sessions[places[whole]].tolist()
        # As text, which COPY takes as it is: a moment costs more than all its row's numbers.
        over = np.datetime_as_string(calendar.closes[places[whole] + window[1]], timezone="UTC")
        for event, *values in rows_of(laid_out, places[whole] - laid_out.start, window, usual()):
            yield (*subjects[whole[event]][:2], name, *values, days[event], str(over[event]))


def _by_minute(subjects: list[Subject], found: Minutes) -> Iterator[tuple[Any, ...]]:
    """Reactions over minutes from the one of publication, where its day has minute bars before and after."""
    moments = np.array([_utc(subject.published_at) for subject in subjects], "datetime64[m]")
    positions = found.positions(moments)
    for length in MINUTES:
        name = minutes_name(length)
        whole = found.whole(positions, length)
        days = found.days[positions[whole]].astype("datetime64[D]").tolist()
        ends = moments[whole].astype(np.int64) + length
        over = np.datetime_as_string(ends.astype("datetime64[m]"), timezone="UTC")
        for event, *values in rows_of(found.grid, positions[whole], (0, length - 1), usual()):
            yield (*subjects[whole[event]][:2], name, *values, days[event], str(over[event]))


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment.astimezone(dt.UTC).replace(tzinfo=None)
