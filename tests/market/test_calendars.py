import datetime as dt
from zoneinfo import ZoneInfo

import exchange_calendars
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.market import calendars
from articles.market.calendars import OutsideCalendarError, session_of

NEW_YORK = ZoneInfo("America/New_York")
EXCHANGES = ["XNYS", "XLON", "XHKG", "XETR"]
MOMENTS = st.integers(790_000_000, 1_766_000_000).map(
    lambda seconds: dt.datetime.fromtimestamp(seconds, dt.UTC)
)  # 1995 to 2025


def new_york(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=NEW_YORK)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("moment", "session"),
    [
        ("2024-07-12 08:00", "2024-07-12"),  # before the open
        ("2024-07-12 12:00", "2024-07-12"),  # in the session
        ("2024-07-12 15:59:59", "2024-07-12"),
        ("2024-07-12 16:00", "2024-07-15"),  # at the close, on a Friday
        ("2024-07-13 10:00", "2024-07-15"),  # Saturday
        ("2024-07-03 12:59", "2024-07-03"),  # an early close, at one
        ("2024-07-03 13:00", "2024-07-05"),  # and the holiday after it
        ("2024-03-08 16:30", "2024-03-11"),  # over the change to summer time
        ("2024-06-18 20:00", "2024-06-20"),  # Juneteenth
    ],
)
def test_news_acts_on_the_first_session_that_closes_after_it(moment, session):
    assert session_of(new_york(moment), "XNYS") == day(session)


def test_nasdaq_keeps_new_yorks_sessions():
    assert calendars.calendar("XNAS").name == "XNYS"


def test_an_unknown_exchange_uses_new_yorks_and_says_so():
    found = calendars.calendar("ZZZZ")
    assert (found.name, found.known) == ("XNYS", False)
    assert session_of(new_york("2024-07-12 16:00"), "ZZZZ") == day("2024-07-15")


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="has no time zone"):
        session_of(dt.datetime.fromisoformat("2024-07-12"), "XNYS")


def test_a_moment_before_the_calendar_is_an_error_that_names_its_years():
    with pytest.raises(OutsideCalendarError, match="runs from 1970-01-02 to"):
        session_of(dt.datetime(1960, 1, 1, tzinfo=dt.UTC), "XNYS")


def test_closes_know_early_closes_and_clock_changes():
    assert calendars.close_of(day("2024-07-03"), "XNYS") == new_york("2024-07-03 13:00")
    assert calendars.close_of(day("2024-01-03"), "XNYS").hour == 21
    assert calendars.close_of(day("2024-07-02"), "XNYS").hour == 20


def test_a_holiday_has_no_close():
    with pytest.raises(OutsideCalendarError, match="2024-07-04 is not a session of XNYS"):
        calendars.close_of(day("2024-07-04"), "XNYS")


@pytest.mark.parametrize(
    ("moment", "phase"),
    [
        ("2024-07-12 03:59", "closed"),
        ("2024-07-12 04:00", "premarket"),
        ("2024-07-12 09:30", "regular"),
        ("2024-07-12 16:00", "afterhours"),
        ("2024-07-12 20:00", "closed"),
        ("2024-07-03 13:00", "afterhours"),
        ("2024-07-03 16:59", "afterhours"),
        ("2024-07-03 17:00", "closed"),
        ("2024-03-11 04:00", "premarket"),
        ("2024-07-13 10:00", "closed"),
    ],
)
def test_phases_of_a_new_york_day(moment, phase):
    assert calendars.phase_of(new_york(moment), "XNYS") == phase


def test_what_last_opened_and_what_last_closed():
    at_noon = new_york("2024-07-12 12:00")
    assert calendars.last_opened(at_noon, "XNYS") == day("2024-07-12")
    assert calendars.last_closed(at_noon, "XNYS") == day("2024-07-11")
    assert calendars.last_opened(new_york("2024-07-15 08:00"), "XNYS") == day("2024-07-12")


@given(moment=MOMENTS, mic=st.sampled_from(EXCHANGES))
@settings(deadline=None)
def test_a_moment_lies_between_the_close_before_its_session_and_its_close(moment, mic):
    session = session_of(moment, mic)
    before = calendars.previous_session(session, mic)
    assert calendars.close_of(before, mic) <= moment < calendars.close_of(session, mic)
    assert calendars.sessions(mic, before, session) == [before, session]


@given(mic=st.sampled_from(EXCHANGES), moments=st.lists(MOMENTS, max_size=20))
@settings(max_examples=30, deadline=None)
def test_the_vectorised_form_agrees_with_the_scalar_one(mic, moments):
    array = np.array([moment.replace(tzinfo=None) for moment in moments], dtype="datetime64[us]")
    assert calendars.sessions_of(array, mic).tolist() == [session_of(m, mic) for m in moments]


def test_outside_the_calendar_the_vectorised_form_gives_not_a_time():
    moments = np.array(["1950-01-01", "2024-07-12", "2150-01-01"], dtype="datetime64[s]")
    assert np.isnat(calendars.sessions_of(moments, "XNYS")).tolist() == [True, False, True]


def test_a_calendar_is_kept_on_disk_and_read_back_the_same(tmp_path, settings):
    settings.VAR = tmp_path
    year = dt.datetime.now(dt.UTC).year
    made = calendars._calendar.__wrapped__("XLON", year)
    (kept,) = (tmp_path / "calendars").iterdir()
    again = calendars._calendar.__wrapped__("XLON", year)
    assert again.name == made.name == "XLON"
    assert (again.closes == made.closes).all()
    kept.write_bytes(b"not a calendar")
    assert len(calendars._calendar.__wrapped__("XLON", year).sessions) == len(made.sessions)


# When sessions of thirty years opened on each exchange's own clock, and at how many hours UTC those since 2015 did.
OPENS = {
    "XNYS": ({"09:30"}, 2),
    "XLON": ({"08:00"}, 2),
    "XHKG": ({"10:00", "09:30"}, 1),
    "XETR": ({"09:00"}, 2),
}


def thirty_years(mic: str) -> slice:
    found = calendars.calendar(mic)
    first, last = np.searchsorted(found.sessions, np.array(["1995-01-01", "2025-01-01"], "M8[D]"))
    return slice(first, last)


@pytest.mark.parametrize("mic", EXCHANGES)
def test_every_session_of_thirty_years_ends_at_its_close_and_not_a_second_before(mic):
    found, years = calendars.calendar(mic), thirty_years(mic)
    sessions, closes = found.sessions[years], found.closes[years]
    assert len(sessions) > 7300
    second = np.timedelta64(1, "s")
    assert (calendars.sessions_of(closes - second, mic) == sessions).all()
    assert (calendars.sessions_of(closes[:-1], mic) == sessions[1:]).all()
    assert (calendars.sessions_of(found.opens[years], mic) == sessions).all()


@pytest.mark.parametrize("mic", EXCHANGES)
def test_early_closes_are_those_of_the_exchange(mic):
    """Against the calendar's own list: a day that closes early takes no news after its own, earlier close."""
    made = exchange_calendars.get_calendar(mic, start="1995-01-01", end="2024-12-31")
    early = made.early_closes.to_numpy().astype("M8[D]")
    assert len(early) >= 15
    for session in early.tolist():
        close = calendars.close_of(session, mic)
        assert calendars.session_of(close - dt.timedelta(seconds=1), mic) == session
        assert calendars.session_of(close, mic) > session
        assert close.astimezone(calendars.timezone_of(mic)).time() < dt.time(15)


@pytest.mark.parametrize("mic", EXCHANGES)
def test_clocks_that_change_move_the_open_in_utc_and_not_on_the_exchanges_clock(mic):
    found, years = calendars.calendar(mic), thirty_years(mic)
    zone = calendars.timezone_of(mic)
    opens = [moment.replace(tzinfo=dt.UTC) for moment in found.opens[years].tolist()]
    on_the_clock, hours_in_utc = OPENS[mic]
    assert {f"{moment.astimezone(zone):%H:%M}" for moment in opens} == on_the_clock
    assert len({moment.hour for moment in opens if moment.year >= 2015}) == hours_in_utc
