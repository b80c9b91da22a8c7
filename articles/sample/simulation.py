"""Daily bars made up for the sample: a random walk beside the benchmark that meets every anchored session.

The pieces state moves; ``data/prices.toml`` anchors the closes on both sides of each, so the bars agree with
the pieces, save for those marked as misstated.
"""

from __future__ import annotations

import datetime as dt
import itertools
import tomllib
import zlib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from articles.market.rows import BarRow

PRICES = Path(__file__).parent / "data" / "prices.toml"
BENCHMARK = "SPY"
FIRST_SESSION = dt.date(2023, 6, 1)
LAST_SESSION = dt.date(2024, 8, 30)
SEED = 20240712

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Anchor:
    """Prices that a session's bar must show; None where the walk is free."""

    close: float
    open: float | None = None
    high: float | None = None
    low: float | None = None


@dataclass(frozen=True)
class Instrument:
    """An instrument of the sample and how its price behaves.

    ``noise`` is the daily standard deviation of its own log returns, ``volume`` an ordinary session's in shares.
    """

    symbol: str
    beta: float
    noise: float
    volume: int
    anchors: dict[dt.date, Anchor]


def instruments() -> list[Instrument]:
    """The sample's instruments as ``data/prices.toml`` describes them, the benchmark first."""
    with PRICES.open("rb") as file:
        tables = tomllib.load(file)
    found = [_instrument(symbol, dict(table)) for symbol, table in tables.items()]
    return sorted(found, key=lambda instrument: instrument.symbol != BENCHMARK)


def _instrument(symbol: str, table: dict[str, Any]) -> Instrument:
    anchors = {
        dt.date.fromisoformat(day): Anchor(**prices)
        if isinstance(prices, dict)
        else Anchor(close=prices)
        for day, prices in table.pop("anchors").items()
    }
    return Instrument(symbol=symbol, anchors=anchors, **table)


def simulate(instruments: list[Instrument], sessions: list[dt.date]) -> dict[str, list[BarRow]]:
    """Daily bars of each instrument over ``sessions``, the same for the same input.

    The benchmark must be among the instruments, and the first and last session anchored. Errors: ValueError
    naming an anchor that is not a session.
    """
    benchmark = next(i for i in instruments if i.symbol == BENCHMARK)
    market = np.diff(np.log(_closes(benchmark, sessions, np.zeros(len(sessions) - 1))))
    bars = {}
    for instrument in instruments:
        of_market = np.zeros_like(market) if instrument is benchmark else market
        bars[instrument.symbol] = _bars(
            instrument, sessions, _closes(instrument, sessions, of_market)
        )
    return bars


def _random(instrument: Instrument, what: str) -> np.random.Generator:
    """A stream of the instrument's own, so that adding another instrument changes no bar."""
    return np.random.default_rng([SEED, zlib.crc32(f"{instrument.symbol} {what}".encode())])


def _closes(instrument: Instrument, sessions: list[dt.date], market: Floats) -> Floats:
    """Closes of the sessions: float64 (sessions,), in cents; ``market`` holds the benchmark's log returns."""
    place = {session: index for index, session in enumerate(sessions)}
    strangers = [day for day in instrument.anchors if day not in place]
    if strangers or not {sessions[0], sessions[-1]} <= instrument.anchors.keys():
        raise ValueError(
            f"{instrument.symbol}: every anchor must be a session, and the first and last one anchored; "
            f"mend {', '.join(map(str, strangers)) or 'the ends'} in {PRICES.name}."
        )
    own = _random(instrument, "closes").normal(0, instrument.noise, len(market))
    walk = instrument.beta * market + own
    logs = np.empty(len(sessions))
    days = sorted(instrument.anchors)
    logs[0] = np.log(instrument.anchors[days[0]].close)
    for day, next_day in itertools.pairwise(days):
        first, last = place[day], place[next_day]
        end = np.log(instrument.anchors[next_day].close)
        path = np.cumsum(walk[first:last])
        # A Brownian bridge: what the walk misses the next anchor by is spread evenly over the sessions.
        missed = end - logs[first] - path[-1]
        logs[first + 1 : last + 1] = (
            logs[first] + path + missed * np.arange(1, last - first + 1) / (last - first)
        )
    return np.exp(logs).round(2)


def _bars(instrument: Instrument, sessions: list[dt.date], closes: Floats) -> list[BarRow]:
    random = _random(instrument, "bars")
    moved = np.diff(np.log(closes), prepend=np.log(closes[0]))
    spread = max(instrument.noise, 0.008)
    # A third of the day's move happens before the open; the range is widest on days that move.
    opens = closes * np.exp(-moved + 0.35 * moved + random.normal(0, 0.3 * spread, len(closes)))
    reach = 0.35 * spread + 0.15 * np.abs(moved)
    highs = np.maximum(opens, closes) * np.exp(np.abs(random.normal(0, reach)))
    lows = np.minimum(opens, closes) * np.exp(-np.abs(random.normal(0, reach)))
    busy = 1 + 0.5 * np.minimum(np.abs(moved) / spread, 6)
    volumes = instrument.volume * busy * np.exp(random.normal(0, 0.2, len(closes))) / 1.4
    return [
        _bar(session, instrument.anchors.get(session), prices, int(volume))
        for session, *prices, volume in zip(
            sessions, opens, highs, lows, closes, volumes, strict=True
        )
    ]


def _bar(session: dt.date, anchor: Anchor | None, prices: list[float], volume: int) -> BarRow:
    """One bar in cents, its anchored prices as they are and its range wide enough to hold the others."""
    opened, high, low, close = prices
    if anchor is not None:
        opened, high, low = anchor.open or opened, anchor.high or high, anchor.low or low
    ends = (_cents(opened), _cents(close))
    return BarRow(
        start=session,
        open=ends[0],
        high=max(_cents(high), *ends),
        low=min(_cents(low), *ends),
        close=ends[1],
        volume=volume,
    )


def _cents(price: float) -> Decimal:
    return Decimal(f"{price:.2f}")
