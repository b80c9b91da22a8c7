"""A basket's reaction to an indicator's releases: each figure and its surprise against what prices did."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.market import eventstudy, significance
from articles.market.happenings import Happening
from articles.market.measures import Measures, Terms, measure_happenings
from articles.market.readings import Point
from articles.market.released import points_of
from articles.market.significance import Floats, Test
from articles.market.studies import BAND
from articles.market.windows import window_name
from articles.models import Indicator, Ticker

# Calendar days from one period's first to the next's, with some to spare: further apart one is missing between.
PERIOD_DAYS = {"D": 5, "W": 10, "M": 35, "Q": 100, "A": 370}


@dataclass(frozen=True, slots=True)
class BasketRelease:
    """One release: its figure, its surprise, and the basket's average cumulative abnormal return.

    ``surprise`` is the value less the consensus that pieces state or else (``against``) the previous value, as
    stated or as read of the period before; None without either. ``abnormal`` is a fraction (0.01 is 1 %), the
    mean over ``members``, which maps the symbols that could be measured to their own; None where none could.
    """

    period: dt.date
    released_at: dt.datetime
    value: float | None
    surprise: float | None
    against: str
    abnormal: float | None
    members: dict[str, float]
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The least-squares line of ``abnormal`` on ``surprise`` over ``n`` releases; None below three or without spread.

    ``slope`` is in fractions of price for one unit of the indicator; ``t`` and ``p`` (two-sided, n - 2 degrees)
    ask whether it is other than zero.
    """

    n: int
    slope: float | None = None
    intercept: float | None = None
    correlation: float | None = None
    t: float | None = None
    p: float | None = None


@dataclass(frozen=True, slots=True)
class Basket:
    """A basket's reaction to an indicator's releases, oldest first.

    ``path`` is the average cumulative abnormal return on each of ``days`` (sessions around the release) with its
    95 % band over ``n`` releases, each the average of its members, so that what moves the members together
    counts once; ``lower`` and ``upper`` are None below two releases. ``test`` is the cross-sectional t of the
    releases' returns. ``left_out`` counts (release, instrument) pairs by why they could not be measured.
    """

    indicator: str
    unit: str
    symbols: tuple[str, ...]
    window: str
    model: str
    benchmark: str
    simulated: bool
    releases: tuple[BasketRelease, ...]
    days: tuple[int, ...]
    path: tuple[float | None, ...]
    lower: tuple[float | None, ...]
    upper: tuple[float | None, ...]
    n: int
    test: Test
    line: Line
    left_out: dict[str, int]


def basket(
    indicator: Indicator,
    tickers: Sequence[Ticker],
    window: tuple[int, int] = (0, 1),
    known_at: dt.datetime | None = None,
    *,
    points: Sequence[Point] | None = None,
    estimation: eventstudy.Estimation | None = None,
    model: eventstudy.Model | None = None,
) -> Basket:
    """What a basket of equal weights did around each release; three queries, whatever there is.

    ``points`` are those of ``points_of`` at ``known_at``, where they have been read already: one query less.
    A release is the first piece whose news a period's figure is. With ``known_at`` only pieces that had been
    seen and windows that were over by then count. Errors: ValueError for a window that ends before it begins.
    """
    if points is None:
        points, _ = points_of(indicator, known_at)
    terms = Terms(window, estimation or eventstudy.Estimation(), model, known_at)
    measured = measure_happenings(_happenings(indicator, points, tickers), terms)
    releases = _releases(indicator, points, measured.measures, tickers)
    paths = _paths(measured.measures, len(tickers))
    average, half = _average(paths, window)
    return Basket(
        indicator=indicator.code,
        unit=indicator.unit,
        symbols=tuple(ticker.symbol for ticker in tickers),
        window=window_name(window),
        model=measured.model,
        benchmark=measured.benchmark,
        simulated=measured.simulated,
        releases=releases,
        days=tuple(range(window[0], window[1] + 1)),
        path=_plain(average),
        lower=_plain(average - half),
        upper=_plain(average + half),
        n=len(paths),
        test=significance.cross_sectional(paths[:, -1]),
        line=line_through(releases),
        left_out=measured.left_out,
    )


def surprise_of(points: Sequence[Point], place: int, frequency: str) -> tuple[float | None, str]:
    """The surprise of one of an indicator's points, oldest first, and what it is against."""
    point = points[place]
    if point.value is None:
        return None, ""
    if point.consensus is not None:
        return point.value - point.consensus, "consensus"
    previous = point.previous
    if previous is None and place > 0:
        before = points[place - 1]
        near = (point.period - before.period).days <= PERIOD_DAYS.get(frequency, PERIOD_DAYS["M"])
        previous = before.value if near else None
    return (None, "") if previous is None else (point.value - previous, "previous")


def line_through(releases: Sequence[BasketRelease]) -> Line:
    """The ordinary least-squares line of the releases that have both a surprise and a return."""
    pairs = [
        (one.surprise, one.abnormal)
        for one in releases
        if one.surprise is not None and one.abnormal is not None
    ]
    n = len(pairs)
    if n < 3:
        return Line(n)
    x, y = np.array(pairs).T
    mean_x, mean_y = float(x.mean()), float(y.mean())
    sxx, syy = float(((x - mean_x) ** 2).sum()), float(((y - mean_y) ** 2).sum())
    sxy = float(((x - mean_x) * (y - mean_y)).sum())
    if sxx == 0 or syy == 0:
        return Line(n)
    slope = sxy / sxx
    error = math.sqrt(max(syy - slope * sxy, 0.0) / (n - 2) / sxx)
    t = slope / error if error > 0 else None
    return Line(
        n=n,
        slope=slope,
        intercept=mean_y - slope * mean_x,
        correlation=sxy / math.sqrt(sxx * syy),
        t=t,
        p=None if t is None else significance.student_p(t, n - 2),
    )


def _happenings(
    indicator: Indicator, points: Sequence[Point], tickers: Sequence[Ticker]
) -> list[Happening]:
    """Each release at each instrument, release by release."""
    return [
        Happening(point.articles[0], ticker.pk, ticker.exchange, indicator.code, point.released_at)
        for point in points
        if point.released_at is not None
        for ticker in tickers
    ]


def _releases(
    indicator: Indicator, points: Sequence[Point], measures: Measures, tickers: Sequence[Ticker]
) -> tuple[BasketRelease, ...]:
    """The releases among an indicator's points, with what their members did."""
    places = [place for place, point in enumerate(points) if point.released_at is not None]
    members = _members(measures, tickers, len(places))
    return tuple(
        _release(points, place, indicator.frequency, cars)
        for place, cars in zip(places, members, strict=True)
    )


def _members(
    measures: Measures, tickers: Sequence[Ticker], releases: int
) -> list[dict[str, float]]:
    """The cumulative abnormal return of each member by its symbol, for each release."""
    members: list[dict[str, float]] = [{} for _ in range(releases)]
    for index, car in zip(measures.index.tolist(), measures.car.tolist(), strict=True):
        members[index // len(tickers)][tickers[index % len(tickers)].symbol] = car
    return members


def _release(
    points: Sequence[Point], place: int, frequency: str, members: dict[str, float]
) -> BasketRelease:
    point = points[place]
    surprise, against = surprise_of(points, place, frequency)
    return BasketRelease(
        period=point.period,
        released_at=point.released_at or point.published_at,
        value=point.value,
        surprise=surprise,
        against=against,
        abnormal=sum(members.values()) / len(members) if members else None,
        members=members,
        articles=point.articles,
    )


def _paths(measures: Measures, width: int) -> Floats:
    """Cumulative abnormal returns of the basket around each release that was measured; (releases, days).

    A member without a return on a day adds nothing there, as in its cumulative return.
    """
    of_release = measures.index // max(width, 1)
    cumulative = np.cumsum(np.nan_to_num(measures.abnormal), axis=1)
    rows = [cumulative[of_release == release].mean(axis=0) for release in np.unique(of_release)]
    return np.array(rows).reshape(len(rows), measures.abnormal.shape[1])


def _average(paths: Floats, window: tuple[int, int]) -> tuple[Floats, Floats]:
    """The mean of paths and half the width of its band; NaN where there are too few."""
    unknown = np.full(window[1] - window[0] + 1, np.nan)
    if not len(paths):
        return unknown, unknown
    if len(paths) < 2:
        return paths[0], unknown
    return paths.mean(axis=0), BAND * paths.std(axis=0, ddof=1) / math.sqrt(len(paths))


def _plain(values: Floats) -> tuple[float | None, ...]:
    return tuple(None if math.isnan(value) else value for value in values.tolist())
