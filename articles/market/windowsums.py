"""Sums of returns and their products over windows of days, for many windows at once; pure numpy.

Two ways to the same sums: each window's days laid out and summed, or prefix sums along each series, where a
window costs the same whatever its length. The first is cheaper while the windows hold fewer days than the
series do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]

# A difference of sums below this share of what it is taken from is rounding error. (Of a few thousand days'
# squares it is a daily deviation below a millionth of 1 %.)
ROUNDING = 1e-13


@dataclass(frozen=True, slots=True)
class WindowSums:
    """Sums over the valid days of each window, x the market and y the series; arrays of shape (windows,).

    ``noise_x`` and ``noise_y`` tell how far rounding may have moved ``xx`` and ``yy``.
    """

    count: Floats
    x: Floats
    y: Floats
    xx: Floats
    xy: Floats
    yy: Floats
    noise_x: Floats
    noise_y: Floats


def on_days(values: Floats, rows: Ints, starts: Ints, length: int) -> Floats:
    """Values of some rows (of the only one, where there is one) on ``length`` days each from ``starts``.

    Shape (rows, length), NaN on days that ``values`` does not have.
    """
    own = rows if len(values) > 1 else np.zeros_like(rows)
    width = values.shape[1]
    if width >= length and (
        not len(starts) or (starts.min() >= 0 and starts.max() <= width - length)
    ):
        return np.asarray(sliding_window_view(values, length, axis=1)[own, starts])
    days = starts[:, None] + np.arange(length)
    found = values[own[:, None], np.clip(days, 0, width - 1)]
    found[(days < 0) | (days >= width)] = np.nan
    return np.asarray(found)


def window_sums(
    returns: Floats, market: Floats | None, rows: Ints, stops: Ints, length: int
) -> WindowSums:
    """Sums over the ``length`` days before ``stops`` of the series ``rows``.

    ``returns``: (series, days); ``market``: (1 or series, days), None for sums of the series alone. A day
    counts where both have a return; days that do not exist count as nothing.
    """
    if len(rows) * length <= returns.size:
        return _laid_out(returns, market, rows, stops, length)
    return _prefixed(returns, market, rows, stops, length)


def _laid_out(
    returns: Floats, market: Floats | None, rows: Ints, stops: Ints, length: int
) -> WindowSums:
    y = on_days(returns, rows, stops - length, length)
    x = np.zeros((1, 1)) if market is None else on_days(market, rows, stops - length, length)
    if np.isfinite(y.sum() + x.sum()):
        count = np.full(len(rows), float(length))
        x = np.broadcast_to(x, y.shape)
    else:
        valid = np.isfinite(y) & np.isfinite(x)
        count = valid.sum(axis=1).astype(np.float64)
        x, y = np.where(valid, x, 0.0), np.where(valid, y, 0.0)
    xx, xy, yy = (np.einsum("ij,ij->i", *pair) for pair in ((x, x), (x, y), (y, y)))
    return WindowSums(count, x.sum(axis=1), y.sum(axis=1), xx, xy, yy, ROUNDING * xx, ROUNDING * yy)


def _prefixed(
    returns: Floats, market: Floats | None, rows: Ints, stops: Ints, length: int
) -> WindowSums:
    last = returns.shape[1]
    ends = np.clip(stops - length, 0, last), np.clip(stops, 0, last)
    x = np.zeros((1, last)) if market is None else market
    prefixes = _Prefixes(returns.shape, rows, *ends)
    if np.isfinite(returns.sum() + x.sum()):
        y, count = returns, (ends[1] - ends[0]).astype(np.float64)
    else:
        valid = np.isfinite(returns) & np.isfinite(x)
        count, _ = prefixes.between(valid.astype(np.float64))
        x, y = np.where(valid, x, 0.0), np.where(valid, returns, 0.0)
    (sum_x, _), (sum_y, _) = prefixes.between(x), prefixes.between(y)
    (xx, all_xx), (yy, all_yy) = prefixes.between(x, x), prefixes.between(y, y)
    xy, _ = prefixes.between(x, y)
    return WindowSums(count, sum_x, sum_y, xx, xy, yy, ROUNDING * all_xx, ROUNDING * all_yy)


class _Prefixes:
    """Prefix sums along days, one after the other in the same memory: fresh pages cost more than the sums."""

    def __init__(self, shape: tuple[int, ...], rows: Ints, from_: Ints, to: Ints) -> None:
        self.rows, self.from_, self.to = rows, from_, to
        self.sums = np.zeros((shape[0], shape[1] + 1))
        self.product = np.empty(shape)

    def between(self, values: Floats, factor: Floats | None = None) -> tuple[Floats, Floats]:
        """Sums of ``values`` (times ``factor``) from ``from_`` to before ``to``, and from the start to before ``to``."""
        height = len(values) if factor is None else max(len(values), len(factor))
        if factor is not None:
            values = np.multiply(values, factor, out=self.product[:height])
        sums = self.sums[:height]
        np.cumsum(values, axis=1, out=sums[:, 1:])
        own = self.rows if height > 1 else np.zeros_like(self.rows)
        until = sums[own, self.to]
        return until - sums[own, self.from_], until
