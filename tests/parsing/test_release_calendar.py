"""The first day of a period that a text names."""

import datetime as dt

import pytest

from articles.parsing.release_calendar import period_named

FRIDAY = dt.date(2024, 7, 12)


@pytest.mark.parametrize(
    ("kind", "words", "first_day", "frequency"),
    [
        ("month", "June", dt.date(2024, 6, 1), "M"),
        ("month", "December", dt.date(2023, 12, 1), "M"),
        ("month", "Sept. 2022", dt.date(2022, 9, 1), "M"),
        ("month", "March of last year", dt.date(2023, 3, 1), "M"),
        ("month", "last month", dt.date(2024, 6, 1), "M"),
        ("quarter", "second quarter", dt.date(2024, 4, 1), "Q"),
        ("quarter", "third-quarter", dt.date(2023, 7, 1), "Q"),
        ("quarter", "Q4 2023", dt.date(2023, 10, 1), "Q"),
        ("quarter", "last quarter", dt.date(2024, 4, 1), "Q"),
        ("year", "2023", dt.date(2023, 1, 1), "A"),
        ("year", "last year", dt.date(2023, 1, 1), "A"),
        ("three", "three months to the end of May", dt.date(2024, 3, 1), "Q"),
        ("three", "June quarter", dt.date(2024, 4, 1), "Q"),
        ("span", "January-March 2024", dt.date(2024, 1, 1), "Q"),
        ("span", "October to December quarter", dt.date(2023, 10, 1), "Q"),
        ("week", "week ended June 29", dt.date(2024, 6, 23), "W"),
        ("week", "last week", dt.date(2024, 6, 30), "W"),
    ],
)
def test_a_period_is_the_latest_not_after_publication(kind, words, first_day, frequency):
    assert period_named(kind, words, FRIDAY) == (first_day, frequency)


@pytest.mark.parametrize(
    ("kind", "words"), [("month", "June"), ("quarter", "Q2"), ("week", "last week")]
)
def test_a_period_without_its_year_is_unknown_without_publication(kind, words):
    assert period_named(kind, words, None) is None


@pytest.mark.parametrize(
    ("kind", "words"), [("span", "January to June"), ("week", "week ended June 31")]
)
def test_what_no_calendar_has_is_no_period(kind, words):
    assert period_named(kind, words, FRIDAY) is None
