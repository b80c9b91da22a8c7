"""Alerts tell of each new story once, by mail or webhook, and say so when they cannot."""

import datetime as dt
import itertools
import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import tasks
from articles.models import (
    Alert,
    Article,
    Delivery,
    Mention,
    Review,
    Source,
    Story,
    Ticker,
    Watchlist,
)
from articles.pipeline import telling

LEASE = dt.timedelta(minutes=10)


@pytest.fixture(autouse=True)
def mail_server(settings):
    settings.EMAIL_URL = "smtp://mail.invalid"


@pytest.fixture
def ticker(db) -> Ticker:
    return Ticker.objects.create(symbol="BFT", exchange="XNYS", name="Baltic Freight")


@pytest.fixture
def user(db) -> User:
    return User.objects.create_user("reader")


@pytest.fixture
def make_alert(user):
    def make_alert(**fields) -> Alert:
        return Alert.objects.create(
            user=user, **({"channel": "email", "target": "reader@example.org"} | fields)
        )

    return make_alert


@pytest.fixture
def make_piece(db):
    source = Source.objects.create(name="Harbour Wire", kind=Source.Kind.MANUAL)
    numbers = itertools.count(1)

    def make_piece(tickers=(), **fields) -> Article:
        number = next(numbers)
        now = timezone.now()
        defaults = {
            "source": source,
            "guid": str(number),
            "title": "Baltic Freight gains",
            "body": "Shares rose on exports.",
            "published_at": now,
            "first_seen_at": now,
            "parsed_at": now,
            "content_hash": str(number),
        }
        piece = Article.objects.create(**(defaults | fields))
        for ticker in tickers:
            Mention.objects.create(article=piece, ticker=ticker)
        return piece

    return make_piece


def tell() -> None:
    for delivery in telling.claim_due(timezone.now(), lease=LEASE):
        telling.deliver(delivery)


def test_it_works(make_alert, make_piece):
    alert = make_alert()
    piece = make_piece(key_points=["Exports at a record"])
    assert telling.note([piece.pk]) == 1
    tell()
    (message,) = mail.outbox
    assert message.to == ["reader@example.org"]
    assert message.subject == "Baltic Freight gains"
    assert f"/articles/{piece.pk}/" in message.body
    assert "Exports at a record" in message.body
    delivery = Delivery.objects.get()
    assert (delivery.alert, delivery.article, delivery.error) == (alert, piece, "")
    assert delivery.sent_at


def test_a_piece_is_told_once_however_often_it_is_noted(make_alert, make_piece):
    make_alert()
    piece = make_piece()
    for _ in range(3):
        telling.note([piece.pk])
        telling.note()
        tell()
    assert len(mail.outbox) == Delivery.objects.count() == 1


def test_a_story_is_told_by_its_first_piece_and_its_later_tellings_are_not(make_alert, make_piece):
    make_alert()
    first = make_piece()
    telling.note([first.pk])
    # That they tell one story is found when the second comes.
    story = Story.objects.create(first=first, size=3)
    Article.objects.filter(pk=first.pk).update(story=story)
    make_piece(story=story)
    make_piece(story=story, published_at=timezone.now() - dt.timedelta(hours=3))
    telling.note()
    assert [delivery.article for delivery in Delivery.objects.all()] == [first]


def test_of_tellings_that_come_together_the_earliest_that_an_alert_asks_for_is_told(
    make_alert, make_piece
):
    alerts = [make_alert(), make_alert(words="exports"), make_alert(words="oil")]
    earliest = make_piece(published_at=timezone.now() - dt.timedelta(hours=1))
    oil = make_piece(body="Shares rose on oil.")
    story = Story.objects.create(first=earliest, size=2)
    Article.objects.update(story=story)
    other = make_piece()
    telling.note()
    told = {(delivery.alert, delivery.article) for delivery in Delivery.objects.all()}
    assert told == {
        (alerts[0], earliest),
        (alerts[1], earliest),
        (alerts[2], oil),
        (alerts[0], other),
        (alerts[1], other),
    }


def test_what_an_alert_asks_for_and_nothing_else(make_alert, make_piece, ticker, user):
    watchlist = Watchlist.objects.create(user=user, name="Ships")
    watchlist.tickers.add(ticker)
    alerts = {
        "all": make_alert(),
        "watched": make_alert(watchlist=watchlist),
        "event": make_alert(event_type="earnings"),
        "words": make_alert(words='"record exports" -oil'),
        "off": make_alert(enabled=False),
    }
    pieces = {
        "plain": make_piece(),
        "watched": make_piece([ticker]),
        "earnings": make_piece(event_type="earnings"),
        "exports": make_piece(body="Record exports were reported."),
        "oil": make_piece(body="Record exports of oil were reported."),
    }
    telling.note()
    told = {(delivery.alert, delivery.article) for delivery in Delivery.objects.all()}
    everything = {(alerts["all"], piece) for piece in pieces.values()}
    assert told == everything | {
        (alerts["watched"], pieces["watched"]),
        (alerts["event"], pieces["earnings"]),
        (alerts["words"], pieces["exports"]),
    }


def test_a_mention_that_an_editor_rejected_tells_nobody(make_alert, make_piece, ticker, user):
    watchlist = Watchlist.objects.create(user=user, name="Ships")
    watchlist.tickers.add(ticker)
    make_alert(watchlist=watchlist)
    piece = make_piece([ticker])
    piece.mentions.update(review=Review.REJECTED)
    assert telling.note() == 0


def test_old_news_and_what_came_before_the_alert_is_not_told(make_alert, make_piece):
    make_piece()
    make_alert()
    make_piece(published_at=timezone.now() - dt.timedelta(days=1, hours=1))
    make_piece(parsed_at=None)
    assert telling.note() == 0


def test_a_webhook_gets_the_piece_as_json(make_alert, make_piece, ticker, httpserver):
    httpserver.expect_request("/hook", method="POST").respond_with_data("", status=204)
    make_alert(channel="webhook", target=httpserver.url_for("/hook"))
    piece = make_piece([ticker], event_type="earnings")
    telling.note([piece.pk])
    tell()
    ((request, _),) = httpserver.log
    told = json.loads(request.data)
    assert (told["article"], told["headline"]) == (piece.pk, "Baltic Freight gains")
    assert (told["tickers"], told["event_type"]) == (["BFT"], "earnings")
    assert (
        request.headers["Idempotency-Key"] == f"alert-{Alert.objects.get().pk}-article-{piece.pk}"
    )
    assert Delivery.objects.get().sent_at


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("http://169.254.169.254/latest", "169.254.169.254"),
        ("file:///etc/passwd", "check the alert's target"),
        ("http://127.0.0.1:1/", "127.0.0.1"),
    ],
)
def test_a_webhook_that_cannot_be_reached_says_why(make_alert, make_piece, target, words):
    make_alert(channel="webhook", target=target)
    telling.note([make_piece().pk])
    tell()
    delivery = Delivery.objects.get()
    assert words in delivery.error
    assert (delivery.sent_at, delivery.attempts) == (None, 1)
    assert delivery.due_at > timezone.now() + dt.timedelta(minutes=1)


def test_without_a_mail_server_the_delivery_says_so_and_goes_out_once_there_is_one(
    make_alert, make_piece, settings
):
    settings.EMAIL_URL = ""
    make_alert()
    telling.note([make_piece().pk])
    tell()
    assert "EMAIL_URL" in Delivery.objects.get().error
    settings.EMAIL_URL = "smtp://mail.invalid"
    with time_machine.travel(Delivery.objects.get().due_at):
        tell()
    assert (Delivery.objects.get().error, len(mail.outbox)) == ("", 1)


def test_a_message_that_never_gets_through_is_given_up_with_its_error(
    make_alert, make_piece, httpserver
):
    httpserver.expect_request("/hook").respond_with_data("", status=500)
    make_alert(channel="webhook", target=httpserver.url_for("/hook"))
    telling.note([make_piece().pk])
    with time_machine.travel(timezone.now()) as clock:
        for _ in range(telling.MOST_ATTEMPTS + 2):
            clock.shift(86_400)
            tell()
    assert len(httpserver.log) == telling.MOST_ATTEMPTS
    delivery = Delivery.objects.get()
    assert (delivery.due_at, delivery.sent_at) == (None, None)
    assert "answered 500" in delivery.error


def test_many_pieces_and_alerts_are_noted_in_two_statements(make_alert, make_piece):
    for number in range(20):
        make_alert(words="exports" if number % 2 else "")
    for _ in range(20):
        make_piece()
    with CaptureQueriesContext(connection) as statements:
        assert telling.note() == 400
    # The test's own transaction adds a savepoint and its release.
    assert len(statements) == 2 + 2


@pytest.mark.django_db(transaction=True)
def test_a_message_that_two_workers_take_goes_out_once(make_alert, make_piece, httpserver):
    httpserver.expect_request("/hook").respond_with_data("", status=204)
    make_alert(channel="webhook", target=httpserver.url_for("/hook"))
    telling.note([make_piece().pk])
    delivery = Delivery.objects.get()
    together = threading.Barrier(4)

    def deliver(_: int) -> None:
        try:
            together.wait()
            tasks.deliver(delivery.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(deliver, range(4)))
    assert len(httpserver.log) == 1


@pytest.mark.django_db(transaction=True)
def test_tellings_that_workers_bring_at_once_are_told_once(make_alert, make_piece):
    make_alert()
    pieces = [make_piece() for _ in range(4)]
    Article.objects.update(story=Story.objects.create(first=pieces[0], size=4))
    together = threading.Barrier(4)

    def note(piece: Article) -> None:
        try:
            together.wait()
            telling.note([piece.pk])
        finally:
            connection.close()

    for _ in range(5):
        Delivery.objects.all().delete()
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(note, pieces))
        assert Delivery.objects.count() == 1
