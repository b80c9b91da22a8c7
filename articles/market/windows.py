"""Windows around pieces, in sessions and in minutes, and what prices did over them, model by model."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from articles.market import eventstudy
from articles.market.eventstudy import Estimation, Floats, Ints
from articles.market.series import Grid
from articles.models import Reaction

WINDOWS = ((0, 0), (-1, 1), (0, 1), (0, 5), (-5, 20))
MINUTES = (5, 30, 60)
MODELS: tuple[eventstudy.Model, ...] = ("market_model", "market_adjusted", "constant_mean")
# Kept to this many decimals, so that the order of a sum never looks like a change.
DECIMALS = 10


def window_name(window: tuple[int, int]) -> str:
    """How a window of sessions is written: "[0,0]", "[-1,+1]"."""
    first, last = (f"{day:+d}" if day else "0" for day in window)
    return f"[{first},{last}]"


def minutes_name(minutes: int) -> str:
    """How a window of minutes is written: "5 min"."""
    return f"{minutes} min"


# Every window that reactions are measured over, shortest times first.
WINDOW_NAMES = (*map(minutes_name, MINUTES), *map(window_name, WINDOWS))


class Row(NamedTuple):
    """One event's reaction by one model; ``event`` is its index among the positions."""

    event: int
    model: str
    raw: float | None
    expected: float | None
    abnormal: float | None
    t: float | None
    days: int
    missing: int


def rows_of(
    laid_out: Grid, positions: Ints, window: tuple[int, int], estimation: Estimation
) -> Iterator[Row]:
    """The rows of some events, whose positions and windows lie inside the grid: raw, and one or two models.

    The market model and the market-adjusted return where there are enough days beside the market; else the
    instrument's own mean; without enough days for that either, the number of days, which says so, and nothing else.
    """
    raw = _plain(_raw(laid_out, positions, window))
    missing = laid_out.missing(positions + window[0], positions + window[1]).tolist()
    for event, value in enumerate(raw):
        yield Row(event, Reaction.Model.RAW.value, value, None, None, None, 0, missing[event])
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
            estimation=estimation,
        )
        if model == "market_model":
            on_market = result.fit.days >= estimation.minimum
        wanted = ~on_market if model == "constant_mean" else on_market
        columns = [_plain(column) for column in (result.total_expected, result.car, result.t)]
        days = result.fit.days.tolist()
        for event in np.flatnonzero(wanted).tolist():
            expected, abnormal, t = (column[event] for column in columns)
            yield Row(event, model, raw[event], expected, abnormal, t, days[event], missing[event])


def _raw(laid_out: Grid, positions: Ints, window: tuple[int, int]) -> Floats:
    """Returns from the close before each window to its last; NaN for a window without a bar."""
    latest = laid_out.latest
    days = positions[:, None] + np.arange(window[0], window[1] + 1)
    traded = np.isfinite(laid_out.returns[days]).any(axis=1)
    change = latest[positions + window[1]] / latest[positions + window[0] - 1] - 1
    return np.where(traded, change, np.nan)


def _plain(values: Floats) -> list[float | None]:
    """Numbers as they are stored: rounded, and None for NaN."""
    rounded = np.round(values, DECIMALS).tolist()
    return [None if math.isnan(value) else value for value in rounded]
