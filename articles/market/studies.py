"""Event studies over a choice of pieces: rows to arrays, arrays to one answer for the command, pages and API."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np
from django.conf import settings
from django.db.models import Q, QuerySet

from articles.market import calendars, eventstudy, significance
from articles.market.reactions import RELEVANT, window_name
from articles.market.series import Grid, chosen, grid, load_closes
from articles.market.significance import Floats, Ints, Test
from articles.models import Article, Mention, Review, Ticker

# Two-sided 95 % of the normal distribution.
BAND = 1.959964
EPOCH = dt.date(1970, 1, 1)
# Wide enough for any question about news, and bounded, because memory is.
FARTHEST = 250
LONGEST_ESTIMATION = 1000
MOST_EVENTS = 100_000
CALENDAR_DAYS_PER_SESSION = 1.6


class StudyError(ValueError):
    """A question that cannot be asked; one sentence that names what is wrong and the remedy."""


@dataclass(frozen=True, slots=True)
class Question:
    """Which pieces, which instruments, which days. Empty fields do not filter.

    With an indicator and symbols, every piece with a release of the indicator is an event for each of the
    symbols, whether it names them or not. ``known_at`` leaves out what had not been seen by then. Without a
    ``model`` it is the market model or, where no event has a benchmark, the constant mean.
    """

    event: str = ""
    indicator: str = ""
    symbols: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    known_at: dt.datetime | None = None
    window: tuple[int, int] = (-5, 20)
    model: eventstudy.Model | None = None
    estimation: eventstudy.Estimation = field(default_factory=eventstudy.Estimation)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample's answer. Lists have one entry for each day of the window; returns are fractions.

    ``lower`` and ``upper`` are the 95 % band around ``cumulative``, None below two events.
    """

    n: int
    days: list[int]
    average: list[float | None]
    cumulative: list[float | None]
    lower: list[float | None]
    upper: list[float | None]
    positive: int
    tests: dict[str, dict[str, float | None]]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event of a study: a piece, an instrument, its session 0 and the cumulative abnormal return.

    ``distinct`` says whether it is the first of its (instrument, event type, session).
    """

    article: int
    ticker: int
    session: dt.date
    cumulative: float
    distinct: bool


@dataclass(frozen=True, slots=True)
class Study:
    """The answer to a question: every piece as an event, and each (instrument, event type, session) once.

    ``left_out`` counts events by the reason; ``overlapping`` counts distinct events whose window meets that of
    another event of the same instrument; ``same_day`` those that share their session with another instrument's.
    """

    window: str
    model: str
    estimation: dict[str, int]
    benchmark: str
    simulated: bool
    all: Sample
    distinct: Sample
    overlapping: int
    same_day: int
    left_out: dict[str, int]
    events: list[Occurrence] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain dicts, lists, strings and numbers; without the events."""
        told = asdict(replace(self, events=[]))
        del told["events"]
        return told


class Happening(NamedTuple):
    """A piece as an event of one instrument."""

    article_id: int
    ticker_id: int
    mic: str
    type: str
    published_at: dt.datetime


class Measures(NamedTuple):
    """What was measured of some events; the first axis of every array is events."""

    keys: list[tuple[int, str, int]]
    articles: Ints
    sessions: Ints
    positions: Ints
    abnormal: Floats
    standardised: Floats
    car: Floats
    error: Floats
    fitted: Ints
    residuals: Floats
    days: Ints


def read_window(text: str) -> tuple[int, int]:
    """A window written "-5,20" or "[-5,+20]"; errors: StudyError for any other."""
    # A plus sign that was not escaped in an address arrives as a space.
    found = re.fullmatch(r"\[?\s*([+-]?\d{1,3})\s*,\s*([+-]?\d{1,3})\s*\]?", text)
    window = (int(found[1]), int(found[2])) if found else None
    if window is None or not -FARTHEST <= window[0] <= window[1] <= FARTHEST:
        raise StudyError(
            f"“{text[:20]}” is not a window; write two sessions from -{FARTHEST} to {FARTHEST}, such as -5,20."
        )
    return window


def study(question: Question, progress: Callable[[int, int], None] | None = None) -> Study:
    """Answer a question from the bars; errors: StudyError.

    ``progress`` is told how many of how many events are done, after each instrument.
    """
    if question.window[0] > question.window[1]:
        raise StudyError(
            f"The window {question.window[0]},{question.window[1]} ends before it begins."
        )
    happenings = _happenings(question)
    if len(happenings) > MOST_EVENTS:
        raise StudyError(
            f"That is {len(happenings):,} events, and a study holds {MOST_EVENTS:,}; "
            "choose an event type, a ticker or fewer days."
        )
    grids, benchmark = _grids(happenings, question)
    on_market = any(found.market is not None for found in grids.values())
    model = question.model or ("market_model" if on_market else "constant_mean")
    left_out: dict[str, int] = defaultdict(int)
    measures = _measures(question, happenings, grids, model, left_out, progress)
    firsts = _firsts(measures.keys)
    sessions = [measures.positions[index] for index in firsts]
    return Study(
        window=window_name(question.window),
        model=model,
        estimation=asdict(question.estimation),
        benchmark=benchmark.symbol if benchmark and on_market and model != "constant_mean" else "",
        simulated=any(found.simulated for found in grids.values()),
        all=_sample(measures, np.arange(len(measures.keys)), question),
        distinct=_sample(measures, firsts, question),
        overlapping=_overlapping(measures, firsts, question.window),
        same_day=sum(sessions.count(session) > 1 for session in sessions),
        left_out=dict(left_out),
        events=_occurrences(measures, firsts),
    )


def _occurrences(measures: Measures, firsts: Ints) -> list[Occurrence]:
    """Every measured event, in the order of the measures."""
    distinct = np.zeros(len(measures.keys), dtype=bool)
    distinct[firsts] = True
    return [
        Occurrence(article, ticker, EPOCH + dt.timedelta(days=day), cumulative, once)
        for article, (ticker, _, _), day, cumulative, once in zip(
            measures.articles.tolist(),
            measures.keys,
            measures.sessions.tolist(),
            measures.car.tolist(),
            distinct.tolist(),
            strict=True,
        )
    ]


def size(question: Question, most: int) -> int:
    """About how many events a question has, counted up to ``most``: the pieces that it is about."""
    return _pieces(question).order_by()[:most].count()


def _pieces(question: Question) -> QuerySet[Article]:
    """The pieces that a question is about, save for its symbols."""
    pieces = Article.objects.all()
    if question.known_at is not None:
        pieces = pieces.known_at(question.known_at)
    if question.since is not None:
        pieces = pieces.filter(published_at__date__gte=question.since)
    if question.until is not None:
        pieces = pieces.filter(published_at__date__lte=question.until)
    if question.event:
        pieces = pieces.of_event(question.event)
    if question.indicator:
        pieces = pieces.filter(releases__indicator__code=question.indicator).distinct()
    return pieces


def _happenings(question: Question) -> list[Happening]:
    pieces = _pieces(question)
    if question.indicator and question.symbols:
        return _basket(pieces, question)
    mentions = Mention.objects.filter(article__in=pieces.order_by().values("pk")).exclude(
        review=Review.REJECTED
    )
    mentions = mentions.filter(Q(primary=True) | Q(relevance__gte=RELEVANT))
    if question.symbols:
        mentions = mentions.filter(ticker__symbol__in=[s.upper() for s in question.symbols])
    rows = mentions.order_by("ticker_id", "published_at", "article_id").values_list(
        "article_id", "ticker_id", "ticker__exchange", "event_type", "published_at"
    )
    return [Happening(*row) for row in rows]


def _basket(pieces: QuerySet[Article], question: Question) -> list[Happening]:
    symbols = [symbol.upper() for symbol in question.symbols]
    tickers = Ticker.objects.filter(symbol__in=symbols, active=True).order_by("pk")
    moments = list(pieces.order_by("published_at", "pk").values_list("pk", "published_at"))
    return [
        Happening(article, ticker.pk, ticker.exchange, question.indicator, moment)
        for ticker in tickers
        for article, moment in moments
    ]


def _grids(
    happenings: Sequence[Happening], question: Question
) -> tuple[dict[int, Grid], Ticker | None]:
    """Closes and returns of every instrument of the events that has bars, in one query."""
    benchmark = Ticker.objects.named(settings.BENCHMARK)
    if not happenings:
        return {}, benchmark
    sessions = question.estimation.length + question.estimation.gap - question.window[0]
    before = dt.timedelta(days=30 + CALENDAR_DAYS_PER_SESSION * max(sessions, 0))
    after = dt.timedelta(days=30 + CALENDAR_DAYS_PER_SESSION * max(question.window[1], 0))
    moments = [happening.published_at for happening in happenings]
    tickers = {happening.ticker_id for happening in happenings}
    key = benchmark.pk if benchmark else None
    closes = load_closes(
        tickers | ({key} if key else set()),
        min(moments).date() - before,
        max(moments).date() + after,
    )
    grids = {}
    for happening in happenings:
        pk = happening.ticker_id
        if pk in closes and pk not in grids:
            calendar = calendars.calendar(happening.mic)
            found = grid(calendar, closes[pk], chosen(closes, key, pk))
            if found is not None:
                grids[pk] = found
    return grids, benchmark


def _measures(
    question: Question,
    happenings: Sequence[Happening],
    grids: dict[int, Grid],
    model: eventstudy.Model,
    left_out: dict[str, int],
    progress: Callable[[int, int], None] | None,
) -> Measures:
    """Measure the events of each instrument; what cannot be measured is counted in ``left_out``."""
    by_ticker: dict[int, list[Happening]] = defaultdict(list)
    for happening in happenings:
        by_ticker[happening.ticker_id].append(happening)
    found = []
    done = 0
    for pk, group in by_ticker.items():
        if pk not in grids:
            left_out["no bars"] += len(group)
        elif model != "constant_mean" and grids[pk].market is None:
            left_out["no benchmark"] += len(group)
        else:
            found.append(_of_ticker(question, group, grids[pk], model, left_out))
        done += len(group)
        if progress is not None:
            progress(done, len(happenings))
    width = question.window[1] - question.window[0] + 1
    empty = _empty(width, question.estimation.length)
    keys = [key for one in found for key in one.keys]
    stacked = (
        np.concatenate(arrays) for arrays in zip(empty[1:], *(f[1:] for f in found), strict=True)
    )
    return Measures(keys, *stacked)


def _empty(width: int, length: int) -> Measures:
    none, whole = np.zeros(0), np.zeros(0, dtype=np.intp)
    wide, long = np.zeros((0, width)), np.zeros((0, length))
    return Measures(
        [], whole, whole, whole, wide, wide, none, none, whole, long, long.astype(np.intp)
    )


def _of_ticker(
    question: Question,
    group: list[Happening],
    found: Grid,
    model: eventstudy.Model,
    left_out: dict[str, int],
) -> Measures:
    first, last = question.window
    moments = [happening.published_at.replace(tzinfo=None) for happening in group]
    places = found.calendar.index_of(np.array(moments, dtype="datetime64[s]"))
    positions = places - found.start
    whole = (positions + first >= 1) & (positions + last < len(found.closes))
    left_out["window not covered by bars"] += int((~whole).sum())
    market = None if model == "constant_mean" else found.market
    at = np.flatnonzero(whole)
    rows = np.zeros(len(at), dtype=np.intp)
    measured = eventstudy.measure(
        found.returns, market, rows, positions[at], question.window,
        model=model, estimation=question.estimation,
    )  # fmt: skip
    outside, columns = eventstudy.residuals(
        found.returns, market, rows, positions[at], measured, question.estimation
    )
    valid = np.isfinite(measured.car)
    left_out["not enough history"] += int((~valid).sum())
    kept = at[valid]
    keys = [(group[i].ticker_id, group[i].type, int(places[i])) for i in kept]
    days = found.calendar.sessions[
        np.clip(columns + found.start, 0, len(found.calendar.sessions) - 1)
    ]
    return Measures(
        keys,
        np.array([group[i].article_id for i in kept], dtype=np.intp),
        found.calendar.sessions[places[kept]].astype("datetime64[D]").astype(np.intp),
        places[kept],
        measured.abnormal[valid],
        measured.standardised[valid],
        measured.car[valid],
        measured.standard_error[valid],
        measured.fit.days[valid],
        outside[valid],
        days.astype(np.int64).astype(np.intp)[valid],
    )


def _firsts(keys: Sequence[tuple[int, str, int]]) -> Ints:
    """The first event of each (instrument, event type, session)."""
    first: dict[tuple[int, str, int], int] = {}
    for index, key in enumerate(keys):
        first.setdefault(key, index)
    return np.array(sorted(first.values()), dtype=np.intp)


def _overlapping(measures: Measures, chosen_events: Ints, window: tuple[int, int]) -> int:
    width = window[1] - window[0] + 1
    by_ticker: dict[int, list[int]] = defaultdict(list)
    for index in chosen_events:
        by_ticker[measures.keys[index][0]].append(int(measures.positions[index]))
    count = 0
    for places in by_ticker.values():
        ordered = np.sort(places)
        near = np.diff(ordered) < width
        count += int((np.append(near, False) | np.insert(near, 0, False)).sum())
    return count


def _sample(measures: Measures, events: Ints, question: Question) -> Sample:
    abnormal, car = measures.abnormal[events], measures.car[events]
    n = len(events)
    counts = np.isfinite(abnormal).sum(axis=0)
    average = np.where(counts > 0, np.nansum(abnormal, axis=0) / np.maximum(counts, 1), np.nan)
    paths = np.cumsum(np.nan_to_num(abnormal), axis=1)
    cumulative = paths.mean(axis=0) if n else np.full(abnormal.shape[1], np.nan)
    width = (
        BAND * paths.std(axis=0, ddof=1) / math.sqrt(n)
        if n > 1
        else np.full(abnormal.shape[1], np.nan)
    )
    return Sample(
        n=n,
        days=list(range(question.window[0], question.window[1] + 1)),
        average=_plain(average),
        cumulative=_plain(cumulative),
        lower=_plain(cumulative - width),
        upper=_plain(cumulative + width),
        positive=int((car > 0).sum()),
        tests={name: _told(test) for name, test in _tests(measures, events).items()},
    )


def _tests(measures: Measures, events: Ints) -> dict[str, Test]:
    car, residuals = measures.car[events], measures.residuals[events]
    with np.errstate(divide="ignore", invalid="ignore"):
        scar = np.where(measures.error[events] > 0, car / measures.error[events], np.nan)
    correlation = significance.mean_correlation(residuals, measures.days[events])
    return {
        "cross_sectional": significance.cross_sectional(car),
        "patell": significance.patell(measures.standardised[events], measures.fitted[events]),
        "bmp": significance.bmp(scar),
        "kolari_pynnonen": significance.kolari_pynnonen(scar, correlation),
        "corrado": significance.corrado(residuals, measures.abnormal[events]),
        "generalised_sign": significance.generalised_sign(car, residuals),
    }


def _told(test: Test) -> dict[str, float | None]:
    known = math.isfinite(test.statistic)
    return {
        "statistic": test.statistic if known else None,
        "p": test.p if known else None,
        "n": test.n,
    }


def _plain(values: Floats) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values.tolist()]
