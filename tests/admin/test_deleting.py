"""What the admin says before it deletes."""

import datetime as dt

import pytest
from django.urls import reverse

from articles.models import Bar, Source, Ticker

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


def delete_page(row):
    name = type(row).__name__.lower()
    return reverse(f"admin:articles_{name}_delete", args=[row.pk])


@pytest.fixture
def priced(ticker):
    Bar.objects.bulk_create(
        Bar(ticker=ticker, start=day, session=day.date(), close=80, provider="a file")
        for day in (NOON + dt.timedelta(days=number) for number in range(300))
    )
    return ticker


def test_what_goes_too_is_counted_not_listed(desk, priced):
    answer = desk.get(delete_page(priced))
    assert dict(answer.context["model_count"])["bars"] == "300"
    assert len(answer.context["deleted_objects"]) == 1


def test_deleting_takes_it_all_along(desk, priced):
    desk.post(delete_page(priced), {"post": "yes"})
    assert not Ticker.objects.exists()
    assert not Bar.objects.exists()


def test_a_source_with_pieces_stays(desk, source, make_article):
    make_article()
    answer = desk.get(delete_page(source))
    assert answer.context["protected"] == ["1 articles"]
    desk.post(delete_page(source), {"post": "yes"})
    assert Source.objects.filter(pk=source.pk).exists()


def test_several_are_counted_together(desk, priced, make_article):
    other = Ticker.objects.create(symbol="CUP", exchange="XNYS", name="Harbour Cups")
    answer = desk.post(
        reverse("admin:articles_ticker_changelist"),
        {"action": "delete_selected", "_selected_action": [priced.pk, other.pk]},
    )
    assert dict(answer.context["model_count"]) == {"tickers": "2", "bars": "300"}
