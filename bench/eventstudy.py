"""The event-study engine against the memory it must touch, and against a pandas loop over the events.

Run: .venv/bin/python bench/eventstudy.py. 10,000 events of 250 estimation and 41 window days. Prints two ratios
and their limits; exit 1 when one is missed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from timing import best_of

from articles.market.eventstudy import Estimation, measure

EVENTS, LENGTH, GAP, WINDOW = 10_000, 250, 10, (-20, 20)
SERIES, DAYS = 500, 2_520
MOST_TIMES_THE_FLOOR = 10
LEAST_TIMES_FASTER = 100


def loop(
    returns: pd.DataFrame, market: pd.Series, rows: np.ndarray, positions: np.ndarray
) -> list[float]:
    """What one would write first: each event's windows cut from the frame, and a regression by its moments."""
    cars = []
    for row, position in zip(rows, positions, strict=True):
        stop = position + WINDOW[0] - GAP
        own, whole = returns[row].iloc[stop - LENGTH : stop], market.iloc[stop - LENGTH : stop]
        beta = own.cov(whole) / whole.var()
        alpha = own.mean() - beta * whole.mean()
        sigma = (own - alpha - beta * whole).std()
        days = slice(position + WINDOW[0], position + WINDOW[1] + 1)
        abnormal = returns[row].iloc[days] - alpha - beta * market.iloc[days]
        cars.append(abnormal.sum() if sigma > 0 else np.nan)
    return cars


def main() -> int:
    random = np.random.default_rng(1)
    market = random.normal(0, 0.01, DAYS)
    returns = market + random.normal(0, 0.02, (SERIES, DAYS))
    rows = random.integers(0, SERIES, EVENTS)
    positions = random.integers(LENGTH + GAP + 20, DAYS - 21, EVENTS)
    # The floor: every event's own and market returns, laid out beside each other, copied once.
    width = LENGTH + WINDOW[1] - WINDOW[0] + 1
    touched = random.normal(size=(2, EVENTS, width))
    floor = best_of(7, touched.copy)
    estimation = Estimation(LENGTH, GAP)

    def engine() -> tuple[np.ndarray, np.ndarray]:
        found = measure(returns, market, rows, positions, WINDOW, estimation=estimation)
        return found.car, found.t

    engine_time = best_of(7, engine)
    frame, series = pd.DataFrame(returns.T), pd.Series(market)
    some = slice(0, EVENTS // 10)
    loop_time = 10 * best_of(1, lambda: loop(frame, series, rows[some], positions[some]))
    assert np.allclose(engine()[0][some], loop(frame, series, rows[some], positions[some]))
    of_floor, faster = engine_time / floor, loop_time / engine_time
    print(
        f"floor {floor * 1e3:.1f} ms, engine {engine_time * 1e3:.1f} ms, loop {loop_time * 1e3:.0f} ms"
    )
    print(f"engine / floor: {of_floor:.1f} (at most {MOST_TIMES_THE_FLOOR})")
    print(f"loop / engine: {faster:.0f} (at least {LEAST_TIMES_FASTER})")
    return int(of_floor > MOST_TIMES_THE_FLOOR or faster < LEAST_TIMES_FASTER)


if __name__ == "__main__":
    sys.exit(main())
