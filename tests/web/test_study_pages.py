"""/studies/: a question in the address, its answer at once or from a worker."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace

import kombu.exceptions
import numpy as np
import pytest
import redis
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone

from articles import tasks
from articles.market import asking
from articles.market.studies import Question

QUERY = "event=earnings&window=-1,1"


@pytest.fixture
def prices(ticker, make_bars):
    """Two years of closes that wander a little."""
    steps = np.random.default_rng(4).normal(0, 0.01, 560)
    make_bars(ticker, (100 * np.cumprod(1 + steps)).tolist(), first=dt.date(2022, 7, 1))


@pytest.fixture
def pieces(make_article, ticker, prices):
    """Two pieces of one day and one of another."""
    return [
        make_article([ticker], event_type="earnings", published_at=moment)
        for moment in (
            dt.datetime(2024, 3, 5, 12, tzinfo=dt.UTC),
            dt.datetime(2024, 3, 5, 13, tzinfo=dt.UTC),
            dt.datetime(2024, 5, 7, 12, tzinfo=dt.UTC),
        )
    ]


def rows_of(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))


def test_without_a_question_it_offers_some(client, db):
    html = client.get("/studies/").content.decode()
    assert "?event=earnings&amp;window=-5,20" in html


def test_the_answer_is_that_of_the_command_and_of_the_api(client, pieces, capsys):
    shown = client.get(f"/studies/?{QUERY}").context["study"].to_json()
    call_command("study", "--event", "earnings", "--window=-1,1", "--json")
    assert json.loads(capsys.readouterr().out) == shown
    assert client.get(f"/api/v1/studies?{QUERY}").json() == shown


def test_the_page_says_how_many_events_and_what_came_of_the_tests(client, pieces):
    response = client.get(f"/studies/?{QUERY}")
    html = response.content.decode()
    study = response.context["study"]
    assert (study.distinct.n, study.all.n) == (2, 3)
    assert "Boehmer, Musumeci, Poulsen" in html
    assert "Exports climb again, part 1" in html
    assert html.count(">again</span>") == 1


def test_every_field_of_the_question_is_kept_in_the_form_and_asked(client, pieces, ticker):
    address = (
        "/studies/?event=earnings&ticker=bft&since=2024-03-01&until=2024-06-01"
        "&direction=up&record=1&q=copper&publisher=Wire&verdict=consistent"
        "&known_at=2025-01-01T00:00&window=0,1&model=constant_mean&estimation=100&gap=5"
    )
    response = client.get(address)
    assert response.context["asked"].question == Question(
        event="earnings",
        symbols=("BFT",),
        direction="up",
        record=True,
        words="copper",
        publisher="Wire",
        verdict="consistent",
        since=dt.date(2024, 3, 1),
        until=dt.date(2024, 6, 1),
        known_at=dt.datetime(2025, 1, 1, tzinfo=dt.UTC),
        window=(0, 1),
        model="constant_mean",
        estimation=replace(Question().estimation, length=100, gap=5),
    )
    assert response.context["given"]["estimation"] == "100"


def test_it_says_in_words_what_it_is_about(client, pieces):
    query = "event=earnings&direction=up&ticker=BFT&q=copper&since=2024-03-01&known_at=2025-01-01"
    response = client.get(f"/studies/?{query}")
    words = "Earnings, up, BFT, “copper”, from 1 Mar 2024, as known at 1 Jan 2025, 00:00 UTC"
    assert ", ".join(response.context["of"]) == words
    assert f"<title>Study: {words} · newsboard</title>" in response.content.decode()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("window=x", "“x” is not a window"),
        ("window=5,-5", "is not a window"),
        ("model=x", "There is no model “x”"),
        ("event=x", "There is no event type “x”"),
        ("ticker=NOPE", "There is no ticker NOPE"),
        ("indicator=NOPE", "There is no indicator “NOPE”"),
        ("since=x", "“x” is not a day"),
        ("known_at=x", "“x” is not a moment"),
        ("estimation=1", "give 2 to 1000"),
        ("direction=x", "There is no direction “x”"),
        ("verdict=x", "There is no verdict “x”"),
        ("gap=x", "“x” sessions as gap will not do"),
        ("event=%00", "Nothing is asked"),
    ],
)
def test_a_question_that_cannot_be_asked_gets_a_sentence(client, db, query, sentence):
    if sentence != "Nothing is asked":
        response = client.get(f"/studies/?{query}")
        assert (response.status_code, sentence in response.content.decode()) == (400, True)
    for name in ("chart.json", "sessions.csv", "events.csv"):
        response = client.get(f"/studies/{name}?{query}")
        assert (response.status_code, sentence in response.content.decode()) == (400, True)


def test_nothing_to_measure_says_what_is_needed(client, make_article, ticker):
    make_article([ticker], event_type="earnings")
    html = client.get(f"/studies/?{QUERY}").content.decode()
    assert "manage.py import_bars" in html
    assert "no bars 1" in html


def test_the_chart_has_the_path_in_percent(client, pieces):
    study = client.get(f"/studies/?{QUERY}").context["study"]
    figure = client.get(f"/studies/chart.json?{QUERY}").json()
    path = next(one for one in figure["data"] if one["name"].startswith("Each event once"))
    assert path["y"] == [round(value * 100, 4) for value in study.distinct.cumulative]


def test_the_path_and_the_events_come_as_csv(client, pieces):
    assert [row["session"] for row in rows_of(client.get(f"/studies/sessions.csv?{QUERY}"))] == [
        *("-1", "0", "1")
    ]
    events = rows_of(client.get(f"/studies/events.csv?{QUERY}"))
    assert [row["counted_once"] for row in events] == ["yes", "no", "yes"]


def test_a_long_one_waits_for_a_worker_and_looks_again_by_itself(client, pieces, no_worker):
    html = client.get(f"/studies/?{QUERY}").content.decode()
    assert "waiting for a worker" in html
    assert 'hx-trigger="every 1s"' in html
    assert "Look again" in html


def test_a_worker_answers_and_whoever_waits_sees_it(client, pieces, no_worker):
    question = client.get(f"/studies/?{QUERY}").context["asked"].question
    tasks.carry_out_study(asking.key_of(question))
    assert client.get(f"/studies/?{QUERY}").context["study"].distinct.n == 2


def test_asking_twice_sends_one_worker(pieces, no_worker):
    question = Question(event="earnings")
    assert [asking.ask(question)[1], asking.ask(question)[1]] == [asking.key_of(question), ""]


def test_progress_is_shown(client, pieces, no_worker):
    question = client.get(f"/studies/?{QUERY}").context["asked"].question
    asked = asking.found(question)
    cache.set(asking.key_of(question), replace(asked, done=40, total=900))
    fragment = client.get(f"/studies/?{QUERY}", headers={"HX-Request": "true"}).content.decode()
    assert '<progress max="900" value="40"' in fragment
    assert "<html" not in fragment


def test_a_worker_that_vanished_is_replaced(pieces, no_worker):
    question = Question(event="earnings")
    asked, key = asking.ask(question)
    cache.set(key, replace(asked, moved_at=timezone.now() - 2 * asking.SILENT))
    assert asking.ask(question)[1] == key


def test_what_takes_too_long_is_told(client, pieces, no_worker):
    question = client.get(f"/studies/?{QUERY}").context["asked"].question
    asking.give_up(asking.key_of(question), "This study took too long.")
    assert "This study took too long." in client.get(f"/studies/?{QUERY}").content.decode()


class Unreachable:
    """A cache whose server does not answer."""

    def __getattr__(self, name):
        raise redis.ConnectionError("Connection refused.")


def test_without_redis_few_pieces_are_looked_at_all_the_same(client, pieces, monkeypatch):
    monkeypatch.setattr(asking, "cache", Unreachable())
    assert client.get(f"/studies/?{QUERY}").context["study"].distinct.n == 2
    assert client.get(f"/studies/chart.json?{QUERY}").json()["data"]
    assert len(rows_of(client.get(f"/studies/events.csv?{QUERY}"))) == 3


def test_without_redis_many_pieces_get_a_sentence_that_says_what_to_do(
    client, pieces, monkeypatch, no_worker
):
    monkeypatch.setattr(asking, "cache", Unreachable())
    response = client.get(f"/studies/?{QUERY}")
    assert response.status_code == 503
    assert "Start Redis again" in response.content.decode()
    assert "Start Redis again" in client.get(f"/studies/events.csv?{QUERY}").content.decode()


def test_without_a_broker_many_pieces_get_the_sentence_too(client, pieces, monkeypatch, no_worker):
    def refuse(key):
        raise kombu.exceptions.OperationalError("Connection refused.")

    monkeypatch.setattr(tasks.carry_out_study, "delay", refuse)
    assert client.get(f"/studies/?{QUERY}").status_code == 503
    # Asked again when there is one, the question does not wait for the worker that was never sent.
    monkeypatch.setattr(tasks.carry_out_study, "delay", tasks.carry_out_study)
    client.get(f"/studies/?{QUERY}")
    assert client.get(f"/studies/?{QUERY}").context["study"].distinct.n == 2


def test_the_moment_that_comes_along_asks_nothing_and_stands_in_the_form(client, pieces):
    response = client.get("/studies/?known_at=2024-07-12T13:00Z")
    assert "asked" not in response.context
    html = response.content.decode()
    assert 'name="known_at" step="any" value="2024-07-12T13:00:00"' in html
    assert "window=-5,20&amp;known_at=2024-07-12T13%3A00Z" in html


def test_its_queries_do_not_grow_with_its_events(
    client, make_article, ticker, prices, django_assert_max_num_queries
):
    for day in range(1, 25):
        make_article(
            [ticker],
            event_type="earnings",
            published_at=dt.datetime(2024, 3, day, 12, tzinfo=dt.UTC),
        )
    with django_assert_max_num_queries(12):
        client.get(f"/studies/?{QUERY}")
