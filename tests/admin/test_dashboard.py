"""The admin's first page shows what wants an editor's attention, and its sidebar what one may see."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from articles.admin.dashboard import dashboard
from articles.admin.navigation import GROUPS, navigation
from articles.models import ParseAttempt, PriceMove, Review, Source

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture
def doubtful(make_article, ticker, place):
    def make(number):
        piece = make_article(number)
        return PriceMove.objects.create(
            article=piece,
            ticker=ticker,
            direction="down",
            verdict="inconsistent",
            verdict_reason="The bars rose.",
            **place(piece),
        )

    return make


def cards():
    return dashboard(RequestFactory().get("/admin/"), {})["cards"]


def test_it_shows_failing_sources(db):
    Source.objects.create(name="Wire", failures=2, last_error="It answered 404.")
    Source.objects.create(name="Off", failures=2, enabled=False)
    failing, *_ = cards()
    assert [(row["title"], row["why"]) for row in failing["rows"]] == [("Wire", "It answered 404.")]


def test_it_shows_pieces_whose_parse_failed_and_those_parked(make_article, settings):
    make_article(1, parse_error="The parser stopped.")
    make_article(2)
    often = make_article(3, parse_error="It always stops.")
    ParseAttempt.objects.create(article=often, count=settings.PARSE_ATTEMPTS, due_at=PUBLISHED)
    _, failed, parked, _ = cards()
    assert [row["why"] for row in failed["rows"]] == ["It always stops.", "The parser stopped."]
    assert [row["why"] for row in parked["rows"]] == ["It always stops."]


def test_it_shows_contradicted_moves_until_they_are_reviewed(doubtful):
    doubtful(1)
    reviewed = doubtful(2)
    reviewed.review = Review.CONFIRMED
    reviewed.save()
    *_, moves = cards()
    assert [row["title"] for row in moves["rows"]] == ["TEA: fell 2.2%"]


def test_each_card_links_to_the_table_it_comes_from(desk, doubtful):
    doubtful(1)
    for card in cards():
        listed = desk.get(card["link"])
        assert listed.status_code == 200
        assert listed.context["cl"].result_count == card["count"]


def test_more_to_do_costs_no_more_queries(doubtful):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            cards()
        return len(captured)

    doubtful(1)
    few = queries()
    for number in range(2, 7):
        doubtful(number)
    assert queries() == few


def titles(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return [
        item["title"]
        for group in navigation(request)
        for item in group["items"]
        if "permission" not in item or item["permission"](request)
    ]


def test_the_sidebar_shows_an_editor_every_table(editor):
    assert len(titles(editor)) == 1 + sum(len(tables) for tables in GROUPS.values())


def test_the_sidebar_shows_others_what_they_may_see(db):
    user = User.objects.create(username="reader")
    user.user_permissions.add(Permission.objects.get(codename="view_ticker"))
    assert titles(user) == ["Overview", "Tickers"]
