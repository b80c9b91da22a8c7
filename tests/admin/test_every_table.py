"""Every table opens, searches and adds, in a number of queries that its rows do not change."""

import datetime as dt
import itertools

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)

from articles import models

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
OURS = [getattr(models, name) for name in models.__all__ if hasattr(getattr(models, name), "_meta")]
# What joins and gives out pieces; there is nothing in it to look at.
INNER = {models.Fingerprint, models.PageAttempt, models.ParseAttempt}
OURS = [model for model in OURS if not model._meta.abstract and model not in INNER]
THEIRS = [
    User,
    Group,
    PeriodicTask,
    IntervalSchedule,
    CrontabSchedule,
    ClockedSchedule,
    SolarSchedule,
]
TABLES = [pytest.param(model, id=model.__name__) for model in (*OURS, *THEIRS)]
ADDED_BY_THE_PROGRAM = {models.Delivery, models.Fetch, models.Reaction, models.Revision}


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def grow(make_article, fill, editor):
    """Put one more piece, with all that can hang on it, into the tables."""
    numbers = itertools.count(1)

    def one_more():
        number = next(numbers)
        piece = make_article(number)
        fill(piece, 1)
        models.Story.objects.create(first=piece)
        models.Revision.objects.create(article=piece, seen_at=NOON, body="As it was")
        models.Fetch.objects.create(source=piece.source, started_at=NOON)
        ticker = piece.mentions.get().ticker
        models.Alias.objects.create(ticker=ticker, text=f"Name {number}")
        models.Bar.objects.create(
            ticker=ticker, start=NOON, session=NOON.date(), close=80, provider="a file"
        )
        watchlist = models.Watchlist.objects.create(user=editor, name=f"List {number}")
        watchlist.tickers.set([ticker])
        models.SavedView.objects.create(user=editor, name=f"View {number}", query="event=legal")
        alert = models.Alert.objects.create(user=editor, watchlist=watchlist, target="a@b.example")
        models.Delivery.objects.create(alert=alert, article=piece)
        models.Source.objects.create(name=f"Feed {number}", url=f"https://wire.invalid/{number}")
        interval = IntervalSchedule.objects.create(every=number, period="hours")
        PeriodicTask.objects.create(name=f"Task {number}", task="celery.ping", interval=interval)
        CrontabSchedule.objects.create(minute=str(number))
        SolarSchedule.objects.create(event="sunrise", latitude=number, longitude=1)
        ClockedSchedule.objects.create(clocked_time=NOON + dt.timedelta(days=number))
        User.objects.create(username=f"reader {number}")
        Group.objects.create(name=f"Group {number}")

    return one_more


def queries_of(desk, url):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answer = desk.get(url)
    assert answer.status_code == 200, answer
    return [query["sql"] for query in captured]


def test_every_model_of_ours_is_registered():
    assert set(OURS) <= set(admin.site._registry)


@pytest.mark.parametrize("model", TABLES)
def test_a_list_costs_the_same_for_one_row_as_for_many(desk, grow, model):
    grow()
    url = address(model, "changelist")
    desk.get(url)
    one = queries_of(desk, url)
    grow()
    grow()
    many = queries_of(desk, url)
    assert len(many) == len(one), "\n".join(many)
    assert len(many) <= 10, "\n".join(many)


@pytest.mark.parametrize("model", TABLES)
def test_a_list_does_not_fetch_long_texts(desk, grow, model):
    grow()
    for sql in queries_of(desk, address(model, "changelist")):
        columns = sql.partition(" FROM ")[0].replace('LEFT("articles_article"."body"', "")
        assert '"articles_article"."search"' not in columns
        assert '"articles_article"."body"' not in columns


@pytest.mark.parametrize("model", TABLES)
def test_a_search_and_every_filter_open(desk, grow, model):
    grow()
    table = admin.site._registry[model]
    assert table.search_fields
    assert desk.get(address(model, "changelist"), {"q": "tea"}).status_code == 200


@pytest.mark.parametrize("model", TABLES)
def test_a_row_opens(desk, grow, model):
    grow()
    row = model._default_manager.order_by("pk").first()
    assert desk.get(address(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize("model", TABLES)
def test_a_row_can_be_added_by_hand_unless_the_program_alone_adds_it(desk, model):
    expected = 403 if model in ADDED_BY_THE_PROGRAM else 200
    assert desk.get(address(model, "add")).status_code == expected


@pytest.mark.parametrize("model", TABLES)
def test_every_foreign_key_that_can_be_edited_is_autocompleted(model):
    table = admin.site._registry[model]
    if model in ADDED_BY_THE_PROGRAM or model in (User, Group):
        return
    keys = {
        field.name
        for field in model._meta.get_fields()
        if field.concrete and field.is_relation and field.editable
    }
    assert keys <= {*table.autocomplete_fields, *table.readonly_fields}
