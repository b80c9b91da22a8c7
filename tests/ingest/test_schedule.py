import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ingest.schedule import (
    LONGEST_BACKOFF,
    LONGEST_RETRY_AFTER,
    next_fetch,
    publishing_interval,
    read_retry_after,
)

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
MINUTES, HOURS = (lambda n: dt.timedelta(minutes=n)), (lambda n: dt.timedelta(hours=n))


def wait(**options) -> dt.timedelta:
    intervals = {"min_interval": MINUTES(15), "max_interval": HOURS(24)}
    return next_fetch(NOON, **(intervals | options)) - NOON


def test_a_source_that_works_is_due_after_its_shortest_interval():
    assert wait() == MINUTES(15)


def test_one_that_seldom_publishes_is_asked_less_often_but_at_least_daily():
    assert wait(wanted=HOURS(3)) == HOURS(3)
    assert wait(wanted=HOURS(99)) == HOURS(24)
    assert wait(wanted=MINUTES(1)) == MINUTES(15)


def test_each_failure_in_a_row_doubles_the_wait_up_to_a_cap():
    assert [wait(failures=n) / MINUTES(15) for n in (1, 2, 3, 4)] == [1, 2, 4, 8]
    assert wait(failures=1000) == LONGEST_BACKOFF


def test_a_server_that_asks_for_patience_gets_it_within_reason():
    assert wait(failures=1, retry_after=HOURS(2)) == HOURS(2)
    assert wait(failures=1, retry_after=MINUTES(1)) == MINUTES(15)
    assert wait(failures=1, retry_after=dt.timedelta(days=999)) == LONGEST_RETRY_AFTER


@given(chance=st.floats(0, 1, exclude_max=True), failures=st.integers(0, 50))
def test_chance_only_lengthens_the_wait_by_at_most_a_tenth(chance, failures):
    plain, spread = wait(failures=failures), wait(failures=failures, chance=chance)
    assert plain <= spread <= plain * 1.1


def test_a_source_is_asked_twice_as_often_as_it_publishes():
    hourly = [NOON - HOURS(n) for n in range(10)]
    assert publishing_interval(hourly, NOON) == MINUTES(30)


def test_one_that_has_fallen_silent_is_asked_less_and_less():
    hourly = [NOON - HOURS(n) for n in range(10)]
    assert publishing_interval(hourly, NOON + HOURS(4)) == MINUTES(30)
    assert publishing_interval(hourly, NOON + HOURS(20)) == HOURS(2)


def test_pieces_of_the_same_moment_count_once():
    batches = [NOON - HOURS(hour) for hour in range(4) for _ in range(10)]
    assert publishing_interval(batches, NOON) == MINUTES(30)


def test_two_pieces_tell_nothing_of_how_often_a_source_publishes():
    assert publishing_interval([NOON, NOON - HOURS(1)], NOON) is None
    assert publishing_interval([], NOON) is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 120 ", 120),
        ("Fri, 12 Jul 2024 12:30:00 GMT", 1800),
        ("Fri, 12 Jul 2024 11:00:00 GMT", 0),
        ("9" * 50, 10**9),
    ],
)
def test_retry_after_is_seconds_or_a_date(header, seconds):
    assert read_retry_after(header, NOON) == dt.timedelta(seconds=seconds)


@pytest.mark.parametrize("header", ["", "soon", "-5", "²"])
def test_an_unreadable_retry_after_asks_for_nothing(header):
    assert read_retry_after(header, NOON) is None
