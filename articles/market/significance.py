"""Are the abnormal returns of many events more than chance? The tests of the literature, on plain arrays.

Pure numpy. "Events" are rows; NaN stands for a day without a return. Every test gives a ``Test`` whose
statistic is NaN when there are fewer than two events: a single piece is never called significant. References:

[B] Boehmer, E., Musumeci, J. & Poulsen, A. (1991), Event-study methodology under conditions of event-induced
    variance. J. Financial Economics 30, 253-272.
[C] Corrado, C. (1989), A nonparametric test for abnormal security-price performance in event studies.
    J. Financial Economics 23, 385-395; over several days as in Corrado, C. & Zivney, T. (1992), J. Financial
    and Quantitative Analysis 27, 465-478.
[G] Cowan, A. (1992), Nonparametric event study tests. Review of Quantitative Finance and Accounting 2, 343-358.
[K] Kolari, J. & Pynnönen, S. (2010), Event study testing with cross-sectional correlation of abnormal
    returns. Review of Financial Studies 23, 3996-4025.
[O] Kolari, J., Pape, B. & Pynnönen, S. (2018), Event study testing with cross-sectional correlation due to
    partially overlapping event windows. Mays Business School Research Paper 3167271.
[M] MacKinlay, A. C. (1997), Event studies in economics and finance. J. Economic Literature 35, 13-39.
[P] Patell, J. (1976), Corporate forecasts of earnings per share and stock price behavior. J. Accounting
    Research 14, 246-276.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
# Events that are correlated with others at once: more would multiply many pairs whose windows do not meet.
BLOCK = 64
# A variance of returns that is nothing: a standard deviation of a millionth of a basis point.
TINY = 1e-20


@dataclass(frozen=True, slots=True)
class Test:
    """A test statistic, its two-sided p-value and the number of events it rests on."""

    statistic: float
    p: float
    n: int


def cross_sectional(car: Floats) -> Test:
    """Mean of the events' cumulative abnormal returns over its standard error (ddof 1), Student's t [M]."""
    car = _there(car)
    return _student(_mean_over_error(car), len(car))


def all_tests(
    *,
    abnormal: Floats,
    standardised: Floats,
    error: Floats,
    residuals: Floats,
    degrees: Ints,
    correlation: float,
) -> dict[str, Test]:
    """Every test of some events by its name.

    ``abnormal`` and ``standardised`` (over forecast standard errors): (events, days of the window); ``error``:
    (events,), the standard error of each one's sum; ``residuals``: (events, estimation days); ``degrees``: of
    freedom of each estimation; ``correlation``: as ``kolari_pynnonen`` takes it.
    """
    there = np.isfinite(abnormal)
    car = np.where(there.any(axis=1), np.where(there, abnormal, 0.0).sum(axis=1), np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        scar = np.where(error > 0, car / error, np.nan)
    return {
        "cross_sectional": cross_sectional(car),
        "patell": patell(standardised, degrees),
        "bmp": bmp(scar),
        "kolari_pynnonen": kolari_pynnonen(scar, correlation),
        "corrado": corrado(residuals, abnormal),
        "generalised_sign": generalised_sign(car, residuals),
    }


def patell(standardised: Floats, degrees: Ints) -> Test:
    """Patell's z of (events, days of the window) standardised abnormal returns [P].

    ``standardised``: each day's abnormal return over its forecast standard error, which is Student's t with
    ``degrees`` degrees of freedom (valid estimation days less the model's parameters, more than 2). z = sum over
    events of CSAR / sqrt(L v / (v - 2)), over sqrt(N), with L the event's valid days in the window and v its
    degrees; of the market model v / (v - 2) is Patell's (T - 2) / (T - 4).
    """
    length = np.isfinite(standardised).sum(axis=1)
    usable = (length > 0) & (degrees > 2)
    length, degrees = length[usable], degrees[usable]
    csar = np.nansum(standardised[usable], axis=1)
    variance = length * degrees / (degrees - 2)
    n = int(usable.sum())
    return _normal(float((csar / np.sqrt(variance)).sum() / math.sqrt(n)) if n > 1 else math.nan, n)


def bmp(scar: Floats) -> Test:
    """Standardised cross-sectional test, which allows for variance that the event itself brings [B].

    ``scar``: (events,) cumulative abnormal returns over their own forecast standard errors.
    """
    scar = _there(scar)
    return _normal(_mean_over_error(scar), len(scar))


def kolari_pynnonen(scar: Floats, correlation: float) -> Test:
    """``bmp`` corrected for events whose returns move together [K eq. 11].

    ``correlation``: the mean correlation of the events' abnormal returns; see ``mean_correlation``.
    """
    plain = bmp(scar)
    spread = 1 + (plain.n - 1) * correlation
    factor = math.sqrt((1 - correlation) / spread) if spread > 0 else math.nan
    return _normal(plain.statistic * factor, plain.n)


def mean_correlation(residuals: Floats, days: Ints, window_days: Ints | None = None) -> float:
    """Mean over pairs of events of the correlation of their estimation-window residuals [K].

    ``residuals``: (events, estimation days), NaN where none; ``days``: the calendar day of each, the same
    shape. A pair is correlated over the days that both have; one that has fewer than two, or does not vary on
    them, is uncorrelated, as events far apart are. With ``window_days``, the calendar days of each event's window,
    (events, days of the window), a pair counts by the share of its windows' days that both have, as returns of
    different days do not move together [O]. Pairs are taken by blocks, and only those whose windows may meet.
    """
    there = np.isfinite(residuals)
    highest, lowest = (np.where(there, residuals, end) for end in (-np.inf, np.inf))
    varied = highest.max(axis=1, initial=-np.inf) > lowest.min(axis=1, initial=np.inf)
    n = int(varied.sum())
    if n < 2:
        return 0.0
    windows = np.zeros((n, 1), np.intp) if window_days is None else window_days[varied]
    order = np.argsort(windows.min(axis=1), kind="stable")
    windows, residuals, days = windows[order], residuals[varied][order], days[varied][order]
    first, last = windows.min(axis=1), windows.max(axis=1)
    total = 0.0
    for start in range(0, n, BLOCK):
        # Ordered by their first day, no later window meets one of the block.
        stop = int(np.searchsorted(first, last[start : start + BLOCK].max(), side="right"))
        values, held = _by_day(residuals[start:stop], days[start:stop])
        _, on = _by_day(np.ones(windows[start:stop].shape), windows[start:stop])
        shared = on[:BLOCK] @ on.T / windows.shape[1]
        total += float(np.triu(shared * _pairwise(values, held), k=1).sum())
    return 2 * total / (n * (n - 1))


def _by_day(values: Floats, days: Ints) -> tuple[Floats, Floats]:
    """Values with a column for each calendar day, 0 where there is none, and 1 where there is one."""
    row, place = np.nonzero(np.isfinite(values))
    day = days[row, place]
    day = day - day.min()
    grid, held = np.zeros((2, len(values), int(day.max()) + 1))
    grid[row, day], held[row, day] = values[row, place], 1.0
    return grid, held


def _pairwise(values: Floats, held: Floats) -> Floats:
    """Pairwise-complete correlations of a block's events with all; 0 where a pair has none."""
    own, there = values[:BLOCK], held[:BLOCK]
    common = there @ held.T
    sum_own, sum_other = own @ held.T, there @ values.T
    spread_own = common * (own**2 @ held.T) - sum_own**2
    spread_other = common * (there @ (values**2).T) - sum_other**2
    # Below this is rounding, not spread.
    varied = np.minimum(spread_own, spread_other) > TINY * common * common
    product = np.where(varied, spread_own * spread_other, 1.0)
    return np.where(
        varied, (common * (own @ values.T) - sum_own * sum_other) / np.sqrt(product), 0.0
    )


def corrado(estimation: Floats, window: Floats) -> Test:
    """Rank test over a window [C].

    ``estimation`` and ``window``: (events, days) abnormal returns. Each event's days are ranked together,
    ties sharing their mean rank, and scaled to U = rank / (1 + days); the statistic is sqrt(L) times the mean
    over the window of the daily means of U less one half, over the deviation of the daily means of U over all
    days (a day counts by the share of events that have it).
    """
    scaled = _scaled_ranks(np.concatenate([estimation, window], axis=1))
    scaled = scaled[np.isfinite(scaled[:, estimation.shape[1] :]).any(axis=1)]
    n = len(scaled)
    if n < 2:
        return _normal(math.nan, n)
    present = np.isfinite(scaled)
    events = present.sum(axis=0)
    means = np.where(present, scaled - 0.5, 0.0).sum(axis=0) / np.maximum(events, 1)
    held = events > 0
    variance = float((events[held] / n * means[held] ** 2).sum() / held.sum())
    inside = np.arange(scaled.shape[1]) >= estimation.shape[1]
    length = int((held & inside).sum())
    if variance == 0 or length == 0:
        return _normal(math.nan, n)
    mean = float(means[held & inside].mean())
    return _normal(math.sqrt(length) * mean / math.sqrt(variance), n)


def generalised_sign(car: Floats, estimation: Floats) -> Test:
    """Share of events with a positive CAR against the share of positive days of their estimation windows [G].

    ``car``: (events,); ``estimation``: (events, days) abnormal returns. z = (w - N p) / sqrt(N p (1-p)), p the
    mean over events of each one's share of positive days.
    """
    there = np.isfinite(estimation)
    usable = np.isfinite(car) & there.any(axis=1)
    n = int(usable.sum())
    if n < 2:
        return _normal(math.nan, n)
    positive = (np.where(there, estimation, 0.0)[usable] > 0).sum(axis=1)
    share = float((positive / there[usable].sum(axis=1)).mean())
    spread = math.sqrt(n * share * (1 - share))
    above = int((car[usable] > 0).sum())
    return _normal((above - n * share) / spread if spread > 0 else math.nan, n)


def student_p(t: float, degrees: int) -> float:
    """Two-sided p-value of Student's t: the tail of cos^(v-1) after x = sqrt(v) tan(angle), by Simpson's rule."""
    if not math.isfinite(t) or degrees < 1:
        return math.nan
    start = math.atan(abs(t) / math.sqrt(degrees))
    # Twelve deviations further on, what is left of the tail is nothing.
    angles = np.linspace(start, min(math.pi / 2, start + 12 / math.sqrt(degrees)), 2001)
    heights = np.cos(angles) ** (degrees - 1)
    weights = np.ones(2001)
    weights[1:-1:2], weights[2:-1:2] = 4, 2
    area = float((weights * heights).sum() * (angles[1] - angles[0]) / 3)
    scale = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - math.log(math.pi) / 2
    return min(1.0, 2 * math.exp(scale) * area)


def _scaled_ranks(values: Floats) -> Floats:
    """Mean ranks of each row's values over one plus their number; NaN where there is none."""
    scaled = np.full(values.shape, np.nan)
    for row, result in zip(values, scaled, strict=True):
        there = np.isfinite(row)
        if there.any():
            _, place, counts = np.unique(row[there], return_inverse=True, return_counts=True)
            last = np.cumsum(counts)
            result[there] = (last - (counts - 1) / 2)[place] / (1 + there.sum())
    return scaled


def _there(values: Floats) -> Floats:
    return values[np.isfinite(values)]


def _mean_over_error(values: Floats) -> float:
    """Mean over its standard error, ddof 1; NaN below two values or without spread."""
    if len(values) < 2:
        return math.nan
    spread = float(values.std(ddof=1))
    return float(values.mean()) * math.sqrt(len(values)) / spread if spread > 0 else math.nan


def _normal(statistic: float, n: int) -> Test:
    p = math.erfc(abs(statistic) / math.sqrt(2)) if math.isfinite(statistic) else math.nan
    return Test(statistic, p, n)


def _student(statistic: float, n: int) -> Test:
    return Test(statistic, student_p(statistic, n - 1), n)
