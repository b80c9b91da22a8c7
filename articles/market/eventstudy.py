"""Abnormal returns around events and their tests, on plain arrays.

Everything here is numpy in, numpy out: no Django, no clock. Returns are fractional (0.01 is 1 %) in float64
arrays of shape (series, days), NaN where there is no return; an event is a row (its series) and a position (its
day 0). Whether they are simple or log returns is the caller's choice (``returns_of`` makes either): abnormal
returns are summed over a window, not compounded. The whole of a study in a few lines:

    from articles.market.eventstudy import Estimation, event_study, returns_of

    returns = returns_of(closes, "log")             # (series, days) from closes of the same shape
    market = returns_of(index_levels, "log")[0]     # (days,)
    found = event_study(
        returns, market, rows=[0, 1, 1], positions=[310, 310, 402], window=(-1, 1),
        model="market_model", estimation=Estimation(length=250, gap=10, ddof=2),
    )
    found.window.abnormal   # (events, 3): each event's abnormal returns on days -1, 0, +1
    found.window.car        # (events,), and .t, .standard_error
    found.caar              # (3,): their cumulated average
    found.tests["bmp"]      # Test(statistic, p, n); also cross_sectional, patell, kolari_pynnonen, corrado,
                            # generalised_sign

[CLM] Campbell, J., Lo, A. & MacKinlay, A. C. (1997), The Econometrics of Financial Markets, ch. 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from articles.market import significance
from articles.market.fitting import (
    PARAMETERS,
    USUAL,
    Estimation,
    Fit,
    Floats,
    Ints,
    Model,
    fit_model,
)
from articles.market.significance import Test
from articles.market.windowsums import on_days

__all__ = [
    "Estimation",
    "Fit",
    "Floats",
    "Ints",
    "Model",
    "Outcome",
    "Window",
    "event_study",
    "measure",
    "residuals",
    "returns_of",
    "simple_returns",
]


@dataclass(frozen=True, slots=True)
class Window:
    """What happened in the event window; arrays of shape (events, days of the window), NaN where no return."""

    first: int
    last: int
    returns: Floats
    market: Floats
    expected: Floats
    abnormal: Floats
    fit: Fit

    @property
    def days(self) -> Ints:
        """Days of the window that have an abnormal return; shape (events,)."""
        return np.asarray(np.isfinite(self.abnormal).sum(axis=1), dtype=np.intp)

    @property
    def car(self) -> Floats:
        """Cumulative abnormal returns over the window, NaN where no day has one; shape (events,)."""
        return _total(self.abnormal)

    @property
    def total_expected(self) -> Floats:
        """The sum of the expected returns on the days that ``car`` sums; shape (events,)."""
        return _total(np.where(np.isfinite(self.abnormal), self.expected, np.nan))

    @property
    def standard_error(self) -> Floats:
        """Standard error of ``car``, shape (events,): that of a forecast by the fitted model [CLM 4.4.10].

        Market model: sigma² (L + L²/n + (sum of (Rm - mean of Rm))² / Sxx) over the L valid days of the window;
        constant mean: without the last term; market-adjusted: sigma² L, as nothing is fitted.
        """
        fit, length = self.fit, self.days.astype(np.float64)
        factor = length.copy()
        with np.errstate(divide="ignore", invalid="ignore"):
            if fit.model != "market_adjusted":
                factor += length**2 / fit.days
            if fit.model == "market_model":
                market = np.where(np.isfinite(self.abnormal), self.market, 0.0).sum(axis=1)
                factor += (market - length * fit.market_mean) ** 2 / fit.market_squares
        return np.asarray(fit.sigma * np.sqrt(factor))

    @property
    def standardised(self) -> Floats:
        """Each day's abnormal return over its own forecast standard error; shape of ``abnormal``."""
        fit = self.fit
        factor = np.ones_like(self.abnormal)
        with np.errstate(divide="ignore", invalid="ignore"):
            if fit.model != "market_adjusted":
                factor += 1 / fit.days[:, None]
            if fit.model == "market_model":
                deviation = self.market - fit.market_mean[:, None]
                factor += deviation**2 / fit.market_squares[:, None]
            return np.where(
                fit.sigma[:, None] > 0,
                self.abnormal / (fit.sigma[:, None] * np.sqrt(factor)),
                np.nan,
            )

    @property
    def t(self) -> Floats:
        """``car`` over its standard error, NaN where the residuals do not vary; shape (events,)."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.standard_error > 0, self.car / self.standard_error, np.nan)


@dataclass(frozen=True, slots=True)
class Outcome:
    """An event study: each event's window, and the tests of all of them by name.

    ``caar`` is the cumulated average abnormal return on each day of the window, over the events that have one
    there. ``correlation`` is the mean correlation of the events' residuals that ``kolari_pynnonen`` uses.
    """

    window: Window
    caar: Floats
    correlation: float
    tests: dict[str, Test]


def event_study(
    returns: npt.ArrayLike,
    market: npt.ArrayLike | None,
    rows: npt.ArrayLike,
    positions: npt.ArrayLike,
    window: tuple[int, int],
    *,
    model: Model = "market_model",
    estimation: Estimation = USUAL,
) -> Outcome:
    """Measure events and test them; the arguments are those of ``measure``, as arrays or lists.

    Events without enough history are NaN in the arrays and left out of the tests, whose ``n`` says so.
    """
    series = np.atleast_2d(np.asarray(returns, dtype=np.float64))
    index = None if market is None else np.asarray(market, dtype=np.float64)
    own, day = np.atleast_1d(rows).astype(np.intp), np.atleast_1d(positions).astype(np.intp)
    found = measure(series, index, own, day, window, model=model, estimation=estimation)
    outside, columns = residuals(series, index, own, day, found, estimation)
    there = np.isfinite(found.abnormal)
    average = np.where(there, found.abnormal, 0.0).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    measured = np.isfinite(found.car)
    days = day[:, None] + np.arange(window[0], window[1] + 1)
    correlation = significance.mean_correlation(
        outside[measured], columns[measured], days[measured]
    )
    tests = significance.all_tests(
        abnormal=found.abnormal[measured],
        standardised=found.standardised[measured],
        error=found.standard_error[measured],
        residuals=outside[measured],
        degrees=found.fit.days[measured] - PARAMETERS[model],
        correlation=correlation,
    )
    return Outcome(found, np.cumsum(average), correlation, tests)


def returns_of(closes: npt.ArrayLike, kind: Literal["simple", "log"] = "simple") -> Floats:
    """Simple or log returns of closes along the last axis; (series, days), NaN first.

    Over days without a close the return falls on the day that has one again.
    """
    simple = simple_returns(np.asarray(closes, dtype=np.float64))
    return np.log1p(simple) if kind == "log" else simple


def simple_returns(closes: Floats) -> Floats:
    """Simple returns of closes along the last axis; (series, days), NaN first.

    Over days without a close the return falls on the day that has one again.
    """
    closes = np.atleast_2d(np.asarray(closes, dtype=np.float64))
    place = np.where(np.isfinite(closes), np.arange(closes.shape[1]), -1)
    latest = np.maximum.accumulate(place, axis=1)
    before = np.concatenate([np.full((len(closes), 1), -1), latest[:, :-1]], axis=1)
    base = np.take_along_axis(closes, np.maximum(before, 0), axis=1)
    return np.where((before >= 0) & np.isfinite(closes), closes / base - 1, np.nan)


def measure(
    returns: Floats,
    market: Floats | None,
    rows: Ints,
    positions: Ints,
    window: tuple[int, int],
    *,
    model: Model = "market_model",
    estimation: Estimation = USUAL,
) -> Window:
    """Expected and abnormal returns of each event in ``window`` = (first, last), both included, day 0 the event.

    ``returns``: (series, days) or (days,); ``market``: (days,) or (series, days), None for the constant mean
    model; ``rows`` and ``positions``, an event's series and its day 0: (events,). The estimation days end ``estimation.gap`` days before the window's
    first day. Errors: ValueError for a window that ends before it begins, or a model that lacks its market.
    """
    first, last = window
    if first > last:
        raise ValueError(f"The window [{first},{last}] ends before it begins.")
    returns = np.atleast_2d(np.asarray(returns, dtype=np.float64))
    if market is None and model != "constant_mean":
        raise ValueError(f"The {model} needs the market's returns.")
    market = None if market is None else np.atleast_2d(np.asarray(market, dtype=np.float64))
    stops = positions + first - estimation.gap
    used = market if model != "constant_mean" else None
    fit = fit_model(returns, used, rows, stops, model, estimation)
    days = (positions + first, last - first + 1)
    own = on_days(returns, rows, *days)
    if used is None:
        markets, expected = np.zeros_like(own), np.broadcast_to(fit.alpha[:, None], own.shape)
    else:
        markets = on_days(used, rows, *days)
        expected = fit.alpha[:, None] + fit.beta[:, None] * markets
    return Window(first, last, own, markets, expected, own - expected, fit)


def residuals(
    returns: Floats,
    market: Floats | None,
    rows: Ints,
    positions: Ints,
    result: Window,
    estimation: Estimation,
) -> tuple[Floats, Ints]:
    """Abnormal returns on each event's estimation days, and their columns in ``returns``; (events, length).

    NaN on days that do not exist or have no return; arguments as for ``measure``, whose answer is ``result``.
    """
    returns = np.atleast_2d(np.asarray(returns, dtype=np.float64))
    stops = positions + result.first - estimation.gap
    days = (stops - estimation.length, estimation.length)
    expected = result.fit.alpha[:, None]
    if market is not None and result.fit.model != "constant_mean":
        markets = np.atleast_2d(np.asarray(market, dtype=np.float64))
        expected = expected + result.fit.beta[:, None] * on_days(markets, rows, *days)
    columns = stops[:, None] + np.arange(-estimation.length, 0)
    return on_days(returns, rows, *days) - expected, columns


def _total(values: Floats) -> Floats:
    """Sum along the last axis over what is there, NaN where nothing is."""
    there = np.isfinite(values)
    return np.where(there.any(axis=1), np.where(there, values, 0.0).sum(axis=1), np.nan)
