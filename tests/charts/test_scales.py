"""From values to places and names, as a still picture has them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.charts.scales import (
    Scale,
    horizontal,
    number,
    number_text,
    round_ticks,
    time_ticks,
    vertical,
)

FRIDAY, MONDAY, TUESDAY = "2024-07-12", "2024-07-15", "2024-07-16"
finite = st.floats(-1e9, 1e9, allow_subnormal=False).map(lambda value: float(f"{value:.6g}"))


@given(st.lists(finite, min_size=1, max_size=30), st.booleans())
def test_every_value_of_an_axis_stands_inside_it(values, from_zero):
    scale = vertical(values, from_zero=from_zero)
    assert all(0 <= scale.place(value) <= 1 for value in values)


@given(st.lists(finite, min_size=2, max_size=30, unique=True), st.integers(2, 10))
def test_ticks_are_few_and_inside_their_axis(values, most):
    scale = vertical(values, from_zero=False)
    ticks = round_ticks(scale, most)
    assert len(ticks) <= most + 1
    assert all(-1e-6 <= scale.place(tick) <= 1 + 1e-6 for tick in ticks)


def test_bars_stand_on_nought():
    assert vertical([5, 10], from_zero=True).place(0) == 0
    assert vertical([-5, 10], from_zero=True).place(-5) > 0


def test_one_value_alone_stands_in_the_middle():
    assert vertical([7], from_zero=False).place(7) == pytest.approx(0.5)
    assert horizontal({}, [3]).place(3) == pytest.approx(0.5)


def test_sessions_stand_side_by_side_where_the_axis_leaves_out_weekends():
    scale = horizontal(
        {"rangebreaks": [{"bounds": ["sat", "mon"]}]}, map(number, [MONDAY, FRIDAY, TUESDAY])
    )
    places = [scale.place(number(day)) for day in (FRIDAY, MONDAY, TUESDAY)]
    assert places == pytest.approx([1 / 6, 3 / 6, 5 / 6])


def test_a_range_that_the_figure_gives_is_kept():
    assert horizontal({"range": [-10.5, 10.5]}, [-3, 3]) == Scale(-10.5, 10.5)


@pytest.mark.parametrize(
    ("value", "axis", "text"),
    [
        (20_000_000, {"tickformat": "~s"}, "20M"),
        (2_500, {"tickformat": "~s"}, "2.5k"),
        (0, {"tickformat": "~s"}, "0"),
        (1234.5, {"tickformat": ",.6~g"}, "1,234.5"),
        (5, {"tickformat": "+~g", "ticksuffix": " %"}, "+5 %"),
        (-5, {"tickformat": "+~g", "ticksuffix": " %"}, "−5 %"),
        (0, {"tickformat": "+~g", "ticksuffix": " %"}, "0 %"),
    ],
)
def test_a_tick_reads_as_the_axis_has_it(value, axis, text):
    assert number_text(value, axis) == text


@pytest.mark.parametrize(
    ("step", "count", "name"),
    [
        (dt.timedelta(minutes=1), 300, "11:00"),
        (dt.timedelta(days=1), 20, "3 Jan"),
        (dt.timedelta(days=1), 110, "Feb 2024"),
        (dt.timedelta(days=30), 80, "2025"),
    ],
)
def test_the_names_below_are_as_fine_as_the_axis_is_long(step, count, name):
    days = [
        (dt.datetime(2024, 1, 1, 9, 30, tzinfo=dt.UTC) + step * at).timestamp()
        for at in range(count)
    ]
    names = [text for _, text in time_ticks({}, days)]
    assert len(names) <= 6
    assert name in names
