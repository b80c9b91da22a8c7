import datetime as dt
from decimal import Decimal

import pytest

from articles.market import bars
from articles.market.files import read_text
from articles.market.rows import BarRow, DailyBars
from articles.models import Bar

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = "2024-07-08", "2024-07-09"


def counts(stored):
    return stored.new, stored.changed, stored.unchanged


def test_the_same_bars_again_change_nothing(baba, bar):
    rows = [bar(MONDAY, "78", "77", "79"), bar(TUESDAY, "79", "78", "80")]
    assert counts(bars.store(baba, "1d", rows, "csv")) == (2, 0, 0)
    assert counts(bars.store(baba, "1d", rows, "csv")) == (0, 0, 2)


def test_whole_columns_are_stored_as_their_rows_are(baba):
    text = "Date,High,Low,Close,Adj Close,Volume\n2024-07-08,79,77,78.1234567,78,1000\n2024-07-09,,,79,,\n"
    (columns,) = read_text("BABA.csv", text).rows.values()
    assert isinstance(columns, DailyBars)
    assert counts(bars.store(baba, "1d", columns, "csv")) == (2, 0, 0)
    assert counts(bars.store(baba, "1d", list(columns), "csv")) == (0, 0, 2)


def test_only_what_differs_is_rewritten(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78", "77", "79"), bar(TUESDAY, "79", "78", "80")], "csv")
    rows = [bar(MONDAY, "78", "77", "79"), bar(TUESDAY, "79.5", "78", "80")]
    assert counts(bars.store(baba, "1d", rows, "csv")) == (0, 1, 1)
    assert Bar.objects.get(session=TUESDAY).close == Decimal("79.5")


def test_a_daily_bar_begins_at_midnight_utc_of_its_trading_day(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78")], "csv")
    stored = Bar.objects.get()
    assert stored.start == dt.datetime(2024, 7, 8, tzinfo=dt.UTC)
    assert stored.session == dt.date(2024, 7, 8)


def test_a_minute_bar_without_an_offset_is_on_the_exchanges_clock(baba):
    row = BarRow(dt.datetime.fromisoformat("2024-07-08 19:30"), None, None, None, Decimal(78))
    bars.store(baba, "1m", [row], "csv")
    stored = Bar.objects.get()
    assert stored.start == dt.datetime(2024, 7, 8, 23, 30, tzinfo=dt.UTC)
    assert stored.session == dt.date(2024, 7, 8)


def test_real_bars_remove_simulated_ones_and_say_so(baba, bar, stored_days):
    bars.store(baba, "1d", [bar(MONDAY, "70"), bar(TUESDAY, "71")], Bar.SIMULATED)
    stored = bars.store(baba, "1d", [bar(TUESDAY, "79")], "csv")
    assert stored.simulated_removed == 2
    assert stored_days(baba) == ["2024-07-09 79 csv"]


def test_simulated_bars_never_stand_beside_real_ones(baba, bar, stored_days):
    bars.store(baba, "1d", [bar(TUESDAY, "79")], "csv")
    stored = bars.store(baba, "1d", [bar(MONDAY, "70"), bar(TUESDAY, "71")], Bar.SIMULATED)
    assert (stored.refused, *counts(stored)) == (2, 0, 0, 0)
    assert stored_days(baba) == ["2024-07-09 79 csv"]


def test_simulated_minutes_survive_real_days(baba, bar):
    minute = BarRow(dt.datetime(2024, 7, 8, 14, tzinfo=dt.UTC), None, None, None, Decimal(78))
    bars.store(baba, "1m", [minute], Bar.SIMULATED)
    bars.store(baba, "1d", [bar(MONDAY, "78")], "csv")
    assert Bar.objects.filter(interval="1m", provider=Bar.SIMULATED).count() == 1


def test_a_bare_close_takes_nothing_from_a_whole_bar(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78", "77", "79")], "csv")
    assert counts(bars.store(baba, "1d", [bar(MONDAY, "78")], "fred")) == (0, 0, 1)
    assert Bar.objects.get().high == Decimal(79)


def test_a_row_that_cannot_be_a_bar_is_listed_and_the_others_are_stored(baba, bar):
    stored = bars.store(baba, "1d", [bar(MONDAY, "78", "79", "77"), bar(TUESDAY, "79")], "csv")
    assert stored.bad == [(1, "high 77 is below low 79")]
    assert counts(stored) == (1, 0, 0)


def test_of_two_rows_of_one_moment_the_last_counts(baba, bar, stored_days):
    bars.store(baba, "1d", [bar(MONDAY, "78"), bar(MONDAY, "79")], "csv")
    assert stored_days(baba) == ["2024-07-08 79 csv"]


def test_an_interval_that_is_not_kept_is_refused(baba, bar):
    with pytest.raises(ValueError, match="Bars of 5m are not kept; use 1m or 1d"):
        bars.store(baba, "5m", [bar(MONDAY, "78")], "csv")


def test_a_provider_with_odd_characters_is_stored_as_it_is(baba, bar, stored_days):
    bars.store(baba, "1d", [bar(MONDAY, "78")], "desk\\N\t%s")
    assert stored_days(baba) == ["2024-07-08 78 desk\\N\t%s"]


def test_many_bars_take_no_more_queries_than_one(baba, bar, django_assert_max_num_queries):
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    with django_assert_max_num_queries(7):
        bars.store(baba, "1d", [bar(day, "78") for day in days], "csv")


def test_an_adjusted_close_is_kept_beside_the_one_that_was_traded(baba, bar):
    row = bar(MONDAY, "78")._replace(adjusted=Decimal("76.1"))
    bars.store(baba, "1d", [row], "yahoo")
    stored = Bar.objects.get()
    assert (stored.close, stored.adjusted_close) == (Decimal(78), Decimal("76.1"))
    assert counts(bars.store(baba, "1d", [row], "yahoo")) == (0, 0, 1)


def test_an_adjusted_close_that_is_the_close_is_left_empty(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78")._replace(adjusted=Decimal(78))], "yahoo")
    assert Bar.objects.get().adjusted_close is None


def test_a_dividend_since_changes_the_adjusted_close_alone(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78")], "yahoo")
    row = bar(MONDAY, "78")._replace(adjusted=Decimal("77.5"))
    assert counts(bars.store(baba, "1d", [row], "yahoo")) == (0, 1, 0)


def test_an_adjusted_close_must_be_a_price(baba, bar):
    row = bar(MONDAY, "78")._replace(adjusted=Decimal(-1))
    assert bars.store(baba, "1d", [row], "yahoo").bad == [
        (1, "adjusted close -1 is not a price above 0")
    ]


def test_what_prices_are_adjusted_for_is_recorded_and_may_be_corrected(baba, bar):
    bars.store(baba, "1d", [bar(MONDAY, "78")], "csv", "splits")
    assert Bar.objects.get().basis == "splits"
    assert counts(bars.store(baba, "1d", [bar(MONDAY, "78")], "csv", "traded")) == (0, 1, 0)
    assert Bar.objects.get().basis == "traded"


def test_the_first_session_that_is_not_as_it_was_is_told(baba, bar):
    assert bars.store(
        baba, "1d", [bar(TUESDAY, "79"), bar(MONDAY, "78")], "csv"
    ).since == dt.date.fromisoformat(MONDAY)
    again = bars.store(baba, "1d", [bar(MONDAY, "78"), bar(TUESDAY, "80")], "csv")
    assert again.since == dt.date.fromisoformat(TUESDAY)
    assert bars.store(baba, "1d", [bar(TUESDAY, "80")], "csv").since is None
