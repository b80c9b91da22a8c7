"""Models of what a return would have been, fitted by least squares on the days before events; pure numpy.

[BW] Brown, S. & Warner, J. (1985), Using daily stock returns. J. Financial Economics 14, 3-31.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from articles.market.windowsums import window_sums

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]
Model = Literal["market_model", "market_adjusted", "constant_mean"]


@dataclass(frozen=True, slots=True)
class Estimation:
    """Which days a model is fitted on: ``length`` sessions ending ``gap`` sessions before the event window.

    ``minimum`` valid days are needed; with fewer there is not enough history. ``ddof`` is what is taken from
    the number of days in the residuals' deviation; None for the number of parameters that the model fits.
    """

    length: int = 250
    gap: int = 10
    minimum: int = 30
    ddof: int | None = None


# What is fitted on where nobody says otherwise.
USUAL = Estimation()
# How many parameters each model fits; of the market-adjusted one the mean of its residuals.
PARAMETERS: dict[Model, int] = {"market_model": 2, "market_adjusted": 1, "constant_mean": 1}


@dataclass(frozen=True, slots=True)
class Fit:
    """One fitted model for each event; arrays of shape (events,), NaN where there is not enough history.

    ``sigma`` is the standard deviation of the residuals with ``days`` minus ``Estimation.ddof`` (the number of
    fitted parameters) in the denominator; ``market_mean`` and ``market_squares`` (the sum of squared deviations) are of the
    market's returns on the estimation days.
    """

    model: Model
    alpha: Floats
    beta: Floats
    sigma: Floats
    days: Ints
    market_mean: Floats
    market_squares: Floats


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
    parameters = PARAMETERS[model]
    ddof = parameters if estimation.ddof is None else estimation.ddof
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
        sigma = np.sqrt(squares / (count - ddof))
        alpha = mean_y - beta * mean_x
    enough = count >= max(estimation.minimum, ddof + 1, parameters + 1)
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
