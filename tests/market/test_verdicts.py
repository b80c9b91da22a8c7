import datetime as dt
from decimal import Decimal

import pytest

from articles.market import bars, calendars
from articles.market.reactions import measure
from articles.market.rows import BarRow
from articles.models import Bar, PriceMove

pytestmark = pytest.mark.django_db
FRIDAY = dt.date(2024, 7, 12)
NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
AFTER_THE_CLOSE = dt.datetime(2024, 7, 12, 21, tzinfo=dt.UTC)


@pytest.fixture
def traded(baba, bar):
    rows = [bar("2024-07-11", "78.52", "77.25", "79"), bar("2024-07-12", "79.65", "79.10", "81")]
    bars.store(baba, "1d", rows, "csv")
    return baba


def judged(move: PriceMove) -> tuple[str, str]:
    measure()
    move.refresh_from_db()
    return move.verdict, move.verdict_reason


def test_a_premarket_move_is_judged_by_the_close_before_its_day(traded, state):
    move = state(
        traded,
        "up 2.20% at $80.25 premarket",
        percent="2.2",
        price="80.25",
        currency="USD",
        session="premarket",
        stage="last_check",
        trading_day=FRIDAY,
    )
    verdict, reason = judged(move)
    assert verdict == "consistent"
    assert "implies a previous close of 78.514 to 78.531" in reason


def test_a_move_without_a_day_is_of_the_session_that_was_trading(traded, state):
    move = state(traded, "closed 1.44% higher", AFTER_THE_CLOSE, percent="1.44", stage="close")
    assert judged(move)[0] == "consistent"


def test_a_premarket_piece_without_a_session_speaks_of_the_day_before(traded, state):
    move = state(traded, "traded at $80.00", price="80")  # published before Friday's open
    verdict, reason = judged(move)
    assert verdict == "unverifiable"
    assert "no daily bar of BABA for 2024-07-10" in reason


def test_an_after_hours_move_starts_from_that_days_close(traded, state):
    text = "rose 1.00% to $80.45 after hours"
    move = state(
        traded, text, AFTER_THE_CLOSE, percent="1", price="80.45", session="afterhours",
        trading_day=FRIDAY,
    )  # fmt: skip
    assert judged(move)[0] == "consistent"


def test_a_missing_bar_is_named(baba, state):
    verdict, reason = judged(state(baba, "up 2%", percent="2", trading_day=FRIDAY))
    assert verdict == "unverifiable"
    assert reason.startswith("There is no daily bar of BABA for 2024-07-11")


def test_bars_that_arrive_late_change_the_verdict(baba, state, bar):
    move = state(baba, "closed up 1.44%", AFTER_THE_CLOSE, percent="1.44", stage="close")
    assert judged(move)[0] == "unverifiable"
    rows = [bar("2024-07-11", "78.52"), bar("2024-07-12", "79.65")]
    bars.store(baba, "1d", rows, "csv")
    assert judged(move)[0] == "consistent"
    bars.store(baba, "1d", [bar("2024-07-12", "80.65")], "csv")
    assert judged(move)[0] == "inconsistent"


def test_a_day_without_trading_is_named(traded, state):
    verdict, reason = judged(state(traded, "up 2%", percent="2", trading_day=dt.date(2024, 7, 13)))
    assert (verdict, reason) == ("unverifiable", "2024-07-13 was not a trading day of XNYS.")


def test_a_price_in_another_currency_is_left_out(traded, state):
    move = state(traded, "at HK$77.95", price="77.95", currency="HKD", trading_day=FRIDAY)
    verdict, reason = judged(move)
    assert verdict == "unverifiable"
    assert reason == "The piece states HKD, the bars of BABA are in USD."


def test_a_move_over_a_month_is_not_judged(traded, state):
    move = state(traded, "up 9% this month", percent="9", period="month", trading_day=FRIDAY)
    verdict, reason = judged(move)
    assert verdict == "unverifiable"
    assert "Only moves of one day" in reason


def test_simulated_bars_are_named_in_the_reason(baba, state, bar):
    rows = [bar("2024-07-11", "78.52"), bar("2024-07-12", "79.65")]
    bars.store(baba, "1d", rows, Bar.SIMULATED)
    move = state(baba, "closed up 1.44%", AFTER_THE_CLOSE, percent="1.44", stage="close")
    assert judged(move)[1].startswith("By simulated bars: ")


def test_judging_again_rewrites_nothing(traded, state):
    state(traded, "up 2%", percent="2", trading_day=FRIDAY)
    assert (measure().moves_judged, measure().verdicts_changed) == (1, 0)


def test_many_moves_take_no_more_queries_than_one(traded, state, django_assert_max_num_queries):
    for _ in range(20):
        state(traded, "up 2%", percent="2", trading_day=FRIDAY)
    with django_assert_max_num_queries(15):
        assert measure().verdicts_changed == 20


OPEN = dt.datetime(2024, 7, 12, 13, 30, tzinfo=dt.UTC)
HALF_PAST_TEN = OPEN + dt.timedelta(hours=1)


def minutes(ticker, prices: list[str | None], begin: dt.datetime = OPEN) -> None:
    """Store a minute bar of one price for each minute from a moment, None where it is missing."""
    rows = [
        BarRow(begin + dt.timedelta(minutes=n), *[Decimal(price)] * 4)
        for n, price in enumerate(prices)
        if price is not None
    ]
    bars.store(ticker, "1m", rows, "csv")


def test_a_price_before_the_close_is_held_against_the_minutes_up_to_the_piece(traded, state):
    minutes(traded, ["79.50"] * 60 + ["80.25"] * 30)
    stated = {"percent": "2.2", "price": "80.25", "currency": "USD", "trading_day": FRIDAY}
    too_early = state(traded, "up 2.20% at $80.25", HALF_PAST_TEN, **stated)
    then = state(traded, "up 2.20% at $80.25", OPEN + dt.timedelta(minutes=70), **stated)
    verdict, reason = judged(too_early)
    assert verdict == "inconsistent"
    assert "had traded from 79.50 to 79.50 up to 10:30 EDT on 2024-07-12" in reason
    assert judged(then)[0] == "consistent"


def test_with_a_minute_missing_the_miss_is_unverifiable(traded, state):
    minutes(traded, ["79.50"] * 20 + [None] + ["79.50"] * 39)
    move = state(
        traded, "up 2.20% at $80.25", HALF_PAST_TEN, percent="2.2", price="80.25", currency="USD"
    )
    assert judged(move)[0] == "unverifiable"


def test_a_premarket_percent_is_verified_by_premarket_minutes(traded, state):
    minutes(traded, ["80.20", "80.30"], NOON - dt.timedelta(minutes=5))
    move = state(traded, "up 2.2% premarket", percent="2.2", session="premarket")
    assert judged(move)[0] == "consistent"


def test_after_the_close_the_days_bar_is_enough(traded, state):
    minutes(traded, ["79.50"] * 60)
    move = state(
        traded, "traded at $80.25", AFTER_THE_CLOSE, price="80.25", currency="USD",
        trading_day=FRIDAY,
    )  # fmt: skip
    assert judged(move)[0] == "consistent"


@pytest.mark.parametrize(
    ("published", "fields", "day"),
    [
        (NOON, {"session": "premarket", "price": "80.25"}, "2024-07-11"),
        (AFTER_THE_CLOSE, {"stage": "close"}, "2024-07-12"),
    ],
)
def test_a_verdict_is_known_from_the_last_session_it_rests_on(
    traded, state, published, fields, day
):
    move = state(traded, "up 2.2%", published, percent="2.2", trading_day=FRIDAY, **fields)
    judged(move)
    assert move.known_from == calendars.close_of(dt.date.fromisoformat(day), "XNYS")


def test_what_bars_are_adjusted_for_decides_whether_a_split_is_an_excuse(baba, state, bar):
    rows = [bar("2024-07-11", "39.26"), bar("2024-07-12", "40")]
    move = state(
        baba, "up 2.20% at $80.25 premarket", percent="2.2", price="80.25", currency="USD",
        session="premarket", trading_day=FRIDAY,
    )  # fmt: skip
    bars.store(baba, "1d", rows, "csv", "splits")
    assert judged(move)[0] == "unverifiable"
    bars.store(baba, "1d", rows, "csv", "traded")
    assert judged(move)[0] == "inconsistent"
