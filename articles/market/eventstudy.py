"""Abnormal returns around events, on plain arrays.

Everything here is numpy in, numpy out: no Django, no clock. Returns are simple and fractional (0.01 is 1 %)
in float64 arrays of shape (series, days), NaN where there is no return; an event is a row (its series) and a
position (its day 0). References:

[BW] Brown, S. & Warner, J. (1985), Using daily stock returns. J. Financial Economics 14, 3-31.
[CLM] Campbell, J., Lo, A. & MacKinlay, A. C. (1997), The Econometrics of Financial Markets, ch. 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from articles.market.windowsums import on_days, window_sums

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Model = Literal["market_model", "market_adjusted", "constant_mean"]


@dataclass(frozen=True, slots=True)
class Estimation:
    """Which days a model is fitted on: ``length`` sessions ending ``gap`` sessions before the event window.

    ``minimum`` valid days are needed; with fewer there is not enough history.
    """

    length: int = 250
    gap: int = 10
    minimum: int = 30


@dataclass(frozen=True, slots=True)
class Fit:
    """One fitted model for each event; arrays of shape (events,), NaN where there is not enough history.

    ``sigma`` is the standard deviation of the residuals with ``days`` minus the number of fitted parameters
    in the denominator; ``market_mean`` and ``market_squares`` (the sum of squared deviations) are of the
    market's returns on the estimation days.
    """

    model: Model
    alpha: Floats
    beta: Floats
    sigma: Floats
    days: Ints
    market_mean: Floats
    market_squares: Floats


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


def simple_returns(closes: Floats) -> Floats:
    """Simple returns of closes along the last axis; the same shape, NaN first.

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
    estimation: Estimation = Estimation(),
) -> Window:
    """Expected and abnormal returns of each event in ``window`` = (first, last), both included, day 0 the event.

    ``returns``: (series, days); ``market``: (days,) or (series, days), None for the constant mean model;
    ``rows`` and ``positions``: (events,). The estimation days end ``estimation.gap`` days before the window's
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


def fit_model(
    returns: Floats,
    market: Floats | None,
    rows: Ints,
    stops: Ints,
    model: Model,
    estimation: Estimation,
) -> Fit:
    """Fit a model on the ``estimation.length`` days before ``stops`` of each event's series.

    Ordinary least squares in closed form. Market model: [BW] eq. 3; constant mean (mean-adjusted): [BW] eq. 1;
    market-adjusted: [BW] eq. 2, where only the residuals' spread is estimated. ``market``: (1 or series,
    days), None for the constant mean model.
    """
    sums = window_sums(returns, market, rows, stops, estimation.length)
    count, x, y = sums.count, sums.x, sums.y
    parameters = 2 if model == "market_model" else 1
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_x, mean_y = x / count, y / count
        sxx, syy, sxy = sums.xx - x * mean_x, sums.yy - y * mean_y, sums.xy - x * mean_y
        sxx = np.where(sxx > sums.noise_x, sxx, 0.0)
        if model == "market_model":
            beta = np.where(sxx > 0, sxy / sxx, np.nan)
            squares = syy - beta * sxy
        elif model == "market_adjusted":
            beta = np.ones_like(x)
            squares = syy - 2 * sxy + sxx
        else:
            beta = np.zeros_like(x)
            squares = syy
        squares = np.where(squares > sums.noise_x + sums.noise_y, squares, 0.0)
        sigma = np.sqrt(squares / (count - parameters))
        alpha = mean_y - beta * mean_x
    enough = count >= max(estimation.minimum, parameters + 1)
    if model == "market_adjusted":
        alpha = np.zeros_like(x)
    else:
        alpha, beta = np.where(enough, alpha, np.nan), np.where(enough, beta, np.nan)
    return Fit(
        model=model,
        alpha=alpha,
        beta=beta,
        sigma=np.where(enough & np.isfinite(beta), sigma, np.nan),
        days=count.astype(np.intp),
        market_mean=mean_x,
        market_squares=sxx,
    )


def _total(values: Floats) -> Floats:
    """Sum along the last axis over what is there, NaN where nothing is."""
    there = np.isfinite(values)
    return np.where(there.any(axis=1), np.where(there, values, 0.0).sum(axis=1), np.nan)
