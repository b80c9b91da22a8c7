"""What editors do to several rows at once."""

import datetime as dt

import pytest
from django.urls import reverse

from articles.models import Article, Bar, PriceMove, Review, Source

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><guid>one</guid><title>Harbour Tea slips</title><description>It fell 2.2%.</description>
<pubDate>Fri, 12 Jul 2024 12:00:00 GMT</pubDate></item></channel></rss>"""


@pytest.fixture
def act(desk):
    def post(action, *rows):
        name = type(rows[0]).__name__.lower()
        return desk.post(
            reverse(f"admin:articles_{name}_changelist"),
            {"action": action, "_selected_action": [row.pk for row in rows]},
            follow=True,
        )

    return post


def said(answer):
    return " ".join(str(message) for message in answer.context["messages"])


@pytest.fixture
def move(make_article, ticker, place):
    piece = make_article(body="Harbour Tea fell 2.2% to close at $80.25 on Friday, 12 July.")
    return PriceMove.objects.create(
        article=piece,
        ticker=ticker,
        direction="down",
        percent="-2.2",
        stage="close",
        trading_day=dt.date(2024, 7, 12),
        **place(piece),
    )


@pytest.mark.parametrize(
    ("action", "review"), [("confirm", Review.CONFIRMED), ("reject", Review.REJECTED)]
)
def test_facts_are_reviewed_by_the_editor(act, editor, move, action, review):
    assert said(act(action, move)) == f"{review.label}: 1."
    move.refresh_from_db()
    assert (move.review, move.reviewer) == (review, editor)


def test_moves_are_measured_against_the_bars_there_are_now(act, move, ticker):
    for day, close in ((11, 100), (12, 90)):
        Bar.objects.create(
            ticker=ticker,
            start=dt.datetime(2024, 7, day, 13, 30, tzinfo=dt.UTC),
            session=dt.date(2024, 7, day),
            close=close,
            provider="a file",
        )
    assert said(act("measure", move)) == "Moves judged: 1; verdicts changed: 1."
    move.refresh_from_db()
    assert move.verdict == "inconsistent"


def test_pieces_are_measured_again(act, move):
    assert said(act("measure", move.article)).startswith("Moves judged: 1;")


def test_pieces_are_parsed_again_and_keep_what_editors_touched(act, move):
    move.review = Review.CONFIRMED
    move.save()
    Article.objects.update(parsed_at=None, parse_error="It stopped.")
    assert said(act("parse_again", move.article)) == "Parsed: 1; failed: 0."
    move.article.refresh_from_db()
    assert (move.article.parse_error, bool(move.article.parsed_at)) == ("", True)
    assert PriceMove.objects.filter(pk=move.pk, review=Review.CONFIRMED).exists()


def test_sources_are_switched_off_and_on(act, source):
    act("disable", source)
    source.refresh_from_db()
    assert not source.enabled
    act("enable", source)
    source.refresh_from_db()
    assert source.enabled


@pytest.fixture
def feed(httpserver, db):
    httpserver.expect_request("/feed").respond_with_data(FEED, content_type="application/rss+xml")
    return Source.objects.create(name="Wire", url=httpserver.url_for("/feed"))


def test_a_source_is_ingested_now_and_says_what_came_of_it(act, feed):
    assert said(act("ingest", feed)) == "Wire: new 1, revised 0, unchanged 0."
    assert Article.objects.get().title == "Harbour Tea slips"


def test_a_failing_source_says_why(act, feed, httpserver):
    feed.url = httpserver.url_for("/gone")
    feed.save()
    assert "/gone" in said(act("ingest", feed))


def test_a_source_without_an_address_is_not_fetched(act, db):
    assert "has an address" in said(
        act("ingest", Source.objects.create(name="By hand", kind="manual"))
    )


def test_many_sources_are_left_to_the_workers(act, db):
    soon = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
    sources = [
        Source.objects.create(name=f"F{n}", url=f"https://wire.invalid/{n}", next_fetch_at=soon)
        for n in range(4)
    ]
    assert said(act("ingest", *sources)).startswith("4 sources are due now")
    assert Source.objects.due(dt.datetime.now(dt.UTC)).count() == 4


def test_saving_a_source_can_ingest_it_too(desk, feed, django_capture_on_commit_callbacks):
    page = reverse("admin:articles_source_change", args=[feed.pk])
    with django_capture_on_commit_callbacks(execute=True):
        answer = desk.post(
            page,
            {
                "name": "Wire, renamed",
                "kind": "feed",
                "url": feed.url,
                "enabled": "on",
                "min_interval": "00:15:00",
                "max_interval": "1 00:00:00",
                "fetches-TOTAL_FORMS": 0,
                "fetches-INITIAL_FORMS": 0,
                "articles_source_ingest_now": "1",
            },
        )
    assert answer.status_code == 302
    assert Article.objects.get().source.name == "Wire, renamed"
