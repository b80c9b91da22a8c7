"""The simulated bars: no database."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from articles.market import calendars
from articles.market.rows import fault
from articles.sample.simulation import (
    BENCHMARK,
    FIRST_SESSION,
    LAST_SESSION,
    Anchor,
    instruments,
    simulate,
)


@pytest.fixture(scope="module")
def sessions():
    return calendars.sessions("XNYS", FIRST_SESSION, LAST_SESSION)


@pytest.fixture(scope="module")
def bars(sessions):
    return simulate(instruments(), sessions)


def bar(bars, symbol, day):
    return next(row for row in bars[symbol] if row.start == dt.date.fromisoformat(day))


def test_every_instrument_has_one_bar_for_each_session(bars, sessions):
    assert len(sessions) == 315
    assert all([row.start for row in rows] == sessions for rows in bars.values())


def test_every_bar_is_one_that_the_database_accepts(bars):
    assert [row for rows in bars.values() for row in rows if fault(row)] == []


def test_the_same_bars_come_out_every_time(bars, sessions):
    assert simulate(instruments(), sessions) == bars


def test_an_instrument_more_or_less_changes_no_other_bar(bars, sessions):
    some = [i for i in instruments() if i.symbol in {BENCHMARK, "BABA"}]
    assert simulate(some, sessions) == {BENCHMARK: bars[BENCHMARK], "BABA": bars["BABA"]}


def test_bars_meet_their_anchors(bars):
    for instrument in instruments():
        by_day = {row.start: row for row in bars[instrument.symbol]}
        for day, anchor in instrument.anchors.items():
            assert by_day[day].close == Decimal(f"{anchor.close:.2f}"), (instrument.symbol, day)
            for name in ("open", "high", "low"):
                wanted = getattr(anchor, name)
                if wanted is not None:
                    assert getattr(by_day[day], name) == Decimal(f"{wanted:.2f}")


def test_alibaba_gains_1_4_percent_on_the_day_of_the_record_surplus(bars):
    before, day = bar(bars, "BABA", "2024-07-11"), bar(bars, "BABA", "2024-07-12")
    assert round((day.close / before.close - 1) * 100, 1) == Decimal("1.4")
    assert day.open > before.close


def test_american_shares_follow_the_benchmark(bars):
    returns = {
        symbol: np.diff(np.log([float(row.close) for row in rows])) for symbol, rows in bars.items()
    }
    for symbol in ("MSFT", "AAPL", "AMZN", "JPM"):
        assert np.corrcoef(returns[symbol], returns[BENCHMARK])[0, 1] > 0.4


def test_an_anchor_on_a_day_without_a_session_is_named(sessions):
    (first, *rest) = instruments()
    holiday = dt.date(2024, 6, 19)
    wrong = replace(first, anchors={**first.anchors, holiday: Anchor(close=548.0)})
    with pytest.raises(ValueError, match=r"SPY.*2024-06-19"):
        simulate([wrong, *rest], sessions)
