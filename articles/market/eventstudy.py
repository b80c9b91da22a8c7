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

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Model = Literal["market_model", "market_adjusted", "constant_mean"]

# A sum of squared deviations below this share of the prefix sum it is taken from is rounding error: the prices
# did not move. (A share of 1e-13 of a few thousand days' squares is a daily deviation below a millionth of 1 %.)
ROUNDING = 1e-13


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
    if market is None:
        if model != "constant_mean":
            raise ValueError(f"The {model} needs the market's returns.")
        market = np.zeros(returns.shape[1])
    market = np.broadcast_to(np.asarray(market, dtype=np.float64), returns.shape)
    stops = positions + first - estimation.gap
    fit = fit_model(
        returns, market, rows, stops - estimation.length, stops, model, estimation.minimum
    )
    days = positions[:, None] + np.arange(first, last + 1)
    inside = (days >= 0) & (days < returns.shape[1])
    at = (rows[:, None], np.clip(days, 0, returns.shape[1] - 1))
    own = np.where(inside, returns[at], np.nan)
    markets = np.where(inside, market[at], np.nan)
    expected = fit.alpha[:, None] + fit.beta[:, None] * markets
    if model == "constant_mean":
        expected = np.broadcast_to(fit.alpha[:, None], own.shape)
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
    days = stops[:, None] + np.arange(-estimation.length, 0)
    at = (rows[:, None], np.clip(days, 0, returns.shape[1] - 1))
    expected = result.fit.alpha[:, None]
    if market is not None and result.fit.model != "constant_mean":
        markets = np.broadcast_to(np.asarray(market, dtype=np.float64), returns.shape)
        expected = expected + result.fit.beta[:, None] * markets[at]
    inside = (days >= 0) & (days < returns.shape[1])
    return np.where(inside, returns[at] - expected, np.nan), days


def fit_model(
    returns: Floats,
    market: Floats,
    rows: Ints,
    starts: Ints,
    stops: Ints,
    model: Model,
    minimum: int = 30,
) -> Fit:
    """Fit a model on the days from ``starts`` to before ``stops`` of each event's series.

    Ordinary least squares in closed form over prefix sums: an event costs the same whatever the length of
    its estimation window. Market model: [BW] eq. 3; constant mean (mean-adjusted): [BW] eq. 1;
    market-adjusted: [BW] eq. 2, where only the residuals' spread is estimated.
    """
    sums = _Sums.of(returns, market, paired=model != "constant_mean")
    count, x, y, xx, xy, yy = sums.between(rows, starts, stops)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean_x, mean_y = x / count, y / count
        noise_x, noise_y = sums.noise(rows, stops)
        sxx, syy = xx - x * mean_x, yy - y * mean_y
        sxx = np.where(sxx > noise_x, sxx, 0.0)
        sxy = xy - x * mean_y
        if model == "market_model":
            beta = np.where(sxx > 0, sxy / sxx, np.nan)
            squares, parameters = syy - beta * sxy, 2
        elif model == "market_adjusted":
            beta = np.ones_like(x)
            squares, parameters = syy - 2 * sxy + sxx, 1
        else:
            beta = np.zeros_like(x)
            squares, parameters = syy, 1
        squares = np.where(squares > noise_x + noise_y, squares, 0.0)
        sigma = np.sqrt(squares / (count - parameters))
        alpha = mean_y + sums.shift_y - beta * (mean_x + sums.shift_x)
    enough = count >= max(minimum, parameters + 1)
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
        market_mean=mean_x + sums.shift_x,
        market_squares=sxx,
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    """Prefix sums of counts, x, y, x², xy, y² along days, x the market and y the series, each less its mean.

    The means are taken off first so that differences of long sums keep their digits.
    """

    prefixes: tuple[Floats, ...]
    shift_x: float
    shift_y: float

    @classmethod
    def of(cls, returns: Floats, market: Floats, *, paired: bool) -> _Sums:
        valid = np.isfinite(returns) & np.isfinite(market) if paired else np.isfinite(returns)
        some = valid.any()
        shift_x = float(market[valid].mean()) if some and paired else 0.0
        shift_y = float(returns[valid].mean()) if some else 0.0
        x = np.where(valid, market - shift_x, 0.0) if paired else np.zeros_like(returns)
        y = np.where(valid, returns - shift_y, 0.0)
        terms = (valid.astype(np.float64), x, y, x * x, x * y, y * y)
        return cls(tuple(_prefix(term) for term in terms), shift_x, shift_y)

    def between(self, rows: Ints, starts: Ints, stops: Ints) -> tuple[Floats, ...]:
        """The sums over the days from ``starts`` to before ``stops``; days that do not exist count as nothing."""
        last = self.prefixes[0].shape[1] - 1
        from_, to = np.clip(starts, 0, last), np.clip(stops, 0, last)
        return tuple(prefix[rows, to] - prefix[rows, from_] for prefix in self.prefixes)

    def noise(self, rows: Ints, stops: Ints) -> tuple[Floats, Floats]:
        """How far rounding may have moved the sums of x² and y²."""
        to = np.clip(stops, 0, self.prefixes[0].shape[1] - 1)
        return ROUNDING * self.prefixes[3][rows, to], ROUNDING * self.prefixes[5][rows, to]


def _prefix(values: Floats) -> Floats:
    sums = np.zeros((values.shape[0], values.shape[1] + 1))
    np.cumsum(values, axis=1, out=sums[:, 1:])
    return sums


def _total(values: Floats) -> Floats:
    """Sum along the last axis over what is there, NaN where nothing is."""
    there = np.isfinite(values)
    return np.where(there.any(axis=1), np.where(there, values, 0.0).sum(axis=1), np.nan)
