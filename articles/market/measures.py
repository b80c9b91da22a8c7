"""Events of instruments measured against the bars: rows to the arrays that tests are made on."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from articles.market import benchmarks, calendars, eventstudy
from articles.market.calendars import Days
from articles.market.eventstudy import Floats, Ints
from articles.market.fitting import PARAMETERS
from articles.market.happenings import Happening
from articles.market.series import Grid, load_grids

# Told how many of how many events are done, after each instrument.
Progress = Callable[[int, int], None]
CALENDAR_DAYS_PER_SESSION = 1.6
MARGIN = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Terms:
    """How events are measured; as the fields of ``Question``."""

    window: tuple[int, int]
    estimation: eventstudy.Estimation
    model: eventstudy.Model | None = None
    known_at: dt.datetime | None = None


@dataclass(frozen=True, eq=False)
class Measures:
    """What was measured; the first axis of every array is the events that could be.

    ``index``: each one's place among the happenings asked for. ``sessions``: its day 0. ``abnormal`` and
    ``standardised``: (events, days of the window); ``car``, its ``error`` and the ``degrees`` of freedom of
    the estimation: (events,); ``residuals`` and the calendar ``days`` they are of, counted from 1970: (events,
    estimation days); ``window_days``: the calendar days of the window, likewise, (events, days of the window).
    """

    index: Ints
    sessions: Days
    positions: Ints
    abnormal: Floats
    standardised: Floats
    car: Floats
    error: Floats
    degrees: Ints
    residuals: Floats
    days: Ints
    window_days: Ints


@dataclass(frozen=True, eq=False)
class Measured:
    """Events measured, the model and benchmarks used, and how many were left out, by the reason."""

    measures: Measures
    model: eventstudy.Model
    benchmark: str
    simulated: bool
    left_out: dict[str, int]


def measure_happenings(
    happenings: Sequence[Happening], terms: Terms, progress: Progress | None = None
) -> Measured:
    """Measure events, those of each instrument together; what cannot be measured is counted. Two queries."""
    grids = _grids(happenings, terms)
    on_market = any(found.market is not None for found in grids.values())
    model = terms.model or ("market_model" if on_market else "constant_mean")
    by_ticker: dict[int, list[int]] = defaultdict(list)
    for index, happening in enumerate(happenings):
        by_ticker[happening.ticker_id].append(index)
    left_out: Counter[str] = Counter()
    found = [_nothing(terms)]
    done = 0
    for key, places in by_ticker.items():
        if key not in grids:
            left_out["no bars"] += len(places)
        elif model != "constant_mean" and grids[key].market is None:
            left_out["no benchmark"] += len(places)
        else:
            moments = [happenings[place].published_at for place in places]
            found.append(_of_ticker(np.array(places), moments, grids[key], model, terms, left_out))
        done += len(places)
        if progress is not None:
            progress(done, len(happenings))
    names = {grid.benchmark for grid in grids.values()} - {""}
    return Measured(
        measures=Measures(
            *(
                np.concatenate([getattr(one, name) for one in found])
                for name in Measures.__dataclass_fields__
            )
        ),
        model=model,
        benchmark=", ".join(sorted(names)) if model != "constant_mean" else "",
        simulated=any(grid.simulated for grid in grids.values()),
        left_out=dict(left_out),
    )


def _grids(happenings: Sequence[Happening], terms: Terms) -> dict[int, Grid]:
    if not happenings:
        return {}
    sessions = terms.estimation.length + terms.estimation.gap - terms.window[0]
    before = dt.timedelta(days=CALENDAR_DAYS_PER_SESSION * max(sessions, 0)) + MARGIN
    after = dt.timedelta(days=CALENDAR_DAYS_PER_SESSION * max(terms.window[1], 0)) + MARGIN
    moments = [happening.published_at for happening in happenings]
    return load_grids(
        {happening.ticker_id: happening.mic for happening in happenings},
        min(moments).date() - before,
        max(moments).date() + after,
        benchmarks.stored(),
    )


def _of_ticker(
    index: Ints,
    moments: Sequence[dt.datetime],
    found: Grid,
    model: eventstudy.Model,
    terms: Terms,
    left_out: Counter[str],
) -> Measures:
    """Measure the events of one instrument."""
    first, last = terms.window
    plain = [moment.replace(tzinfo=None) for moment in moments]
    places = found.calendar.index_of(np.array(plain, dtype="datetime64[s]"))
    positions = places - found.start
    whole = (positions + first >= 1) & (positions + last < len(found.closes))
    left_out["window not covered by bars"] += int((~whole).sum())
    if terms.known_at is not None:
        over = places + last < found.calendar.index_at(calendars.in_seconds(terms.known_at))
        left_out["window not over yet"] += int((whole & ~over).sum())
        whole &= over
    at = np.flatnonzero(whole)
    rows = np.zeros(len(at), dtype=np.intp)
    market = found.market if model != "constant_mean" else None
    measured = eventstudy.measure(
        found.returns, market, rows, positions[at], terms.window,
        model=model, estimation=terms.estimation,
    )  # fmt: skip
    outside, columns = eventstudy.residuals(
        found.returns, market, rows, positions[at], measured, terms.estimation
    )
    valid = np.isfinite(measured.car)
    left_out["not enough history"] += int((~valid).sum())
    calendar_days = found.calendar.sessions.astype(np.int64)
    columns = np.clip(columns + found.start, 0, len(calendar_days) - 1)
    kept = at[valid]
    return Measures(
        index=index[kept],
        sessions=found.calendar.sessions[places[kept]],
        positions=places[kept],
        abnormal=measured.abnormal[valid],
        standardised=measured.standardised[valid],
        car=measured.car[valid],
        error=measured.standard_error[valid],
        degrees=measured.fit.days[valid] - PARAMETERS[model],
        residuals=outside[valid],
        days=calendar_days[columns[valid]],
        window_days=calendar_days[places[kept][:, None] + np.arange(first, last + 1)],
    )


def _nothing(terms: Terms) -> Measures:
    """No events, with the shapes that some would have."""
    whole, none = np.zeros(0, dtype=np.intp), np.zeros(0)
    wide = np.zeros((0, terms.window[1] - terms.window[0] + 1))
    long = np.zeros((0, terms.estimation.length))
    days = np.zeros(0, dtype="datetime64[D]")
    return Measures(
        index=whole, sessions=days, positions=whole, abnormal=wide, standardised=wide, car=none, error=none,
        degrees=whole, residuals=long, days=long.astype(np.intp), window_days=wide.astype(np.intp),
    )  # fmt: skip
