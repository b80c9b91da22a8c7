"""A page that could not be had when its piece came is asked for again, politely, and not for ever."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from articles import pipeline, tasks
from articles.ingest.turns import PostponedError
from articles.models import Article, Fetch, PageAttempt, Revision, Source
from articles.pipeline import article_pages, later_pages

BODY = "Harbour Tea (NYSE: TEA) shares rose 2.2% to $80.25 on Friday."
MORE = "Merchants said that they had expected rain and a dry harvest. " * 4
PAGE = f"<html><body><article><h1>Harbour Tea climbs</h1><p>{BODY}</p><p>{MORE}</p></article></body></html>"
WHOLE = f"{BODY}\n\n{MORE.strip()}"
LEASE = dt.timedelta(minutes=10)


def feed(*numbers: int) -> str:
    items = "".join(
        f"<item><guid>urn:{n}</guid><title>Harbour Tea climbs, note {n}</title>"
        f"<link>/news/{n}</link><description>Tea is up, says {n}.</description></item>"
        for n in numbers
    )
    return f'<rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'


@pytest.fixture
def serve(httpserver):
    def serve(*numbers: int, **page) -> None:
        """Serve a feed of some pieces, whose pages all answer alike."""
        httpserver.clear()
        httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
        httpserver.expect_request("/feed").respond_with_data(feed(*numbers))
        for n in numbers:
            httpserver.expect_request(f"/news/{n}").respond_with_data(
                **({"response_data": PAGE, "content_type": "text/html"} | page)
            )

    return serve


@pytest.fixture
def source(db, httpserver) -> Source:
    return Source.objects.create(
        name="Harbour Wire", url=httpserver.url_for("/feed"), fetch_pages=True
    )


@pytest.fixture
def clock():
    with time_machine.travel(timezone.now(), tick=True) as clock:
        yield clock


def ingest(source: Source) -> Fetch:
    return pipeline.ingest_source(Source.objects.get(pk=source.pk))


def fetch_due() -> int:
    return later_pages.fetch_due(timezone.now(), lease=LEASE)


def asked(httpserver) -> int:
    return sum(request.path.startswith("/news/") for request, _ in httpserver.log)


def test_a_page_that_was_away_is_had_later_and_parsed(serve, source, clock, monkeypatch):
    monkeypatch.setattr(
        tasks.parse_articles, "apply_async", lambda keys, **_: pipeline.parse_claimed(*keys)
    )
    serve(1, status=503)
    ingest(source)
    assert Article.objects.get().body == "Tea is up, says 1."
    assert fetch_due() == 0
    serve(1)
    clock.shift(dt.timedelta(hours=1))
    tasks.fetch_pages()
    piece = Article.objects.get()
    assert piece.body == WHOLE
    assert "TEA" in piece.mentions.get().surface
    assert not PageAttempt.objects.exists()
    # What was known before is not forgotten, and the feed's own words still tell that nothing is new.
    assert Revision.objects.get().body == "Tea is up, says 1."
    fetch = ingest(source)
    assert (fetch.new, fetch.revised, fetch.unchanged) == (0, 0, 1)


def test_a_page_is_asked_for_three_times_in_all_and_further_and_further_apart(
    httpserver, serve, source, clock
):
    serve(1, status=503)
    ingest(source)
    tries = []
    for hour in range(30):
        clock.shift(dt.timedelta(hours=1))
        before = asked(httpserver)
        fetch_due()
        if asked(httpserver) > before:
            tries.append(hour + 1)
    first, second = tries
    assert first == 1
    assert 7 <= second <= 11
    assert Article.objects.get().body == "Tea is up, says 1."
    assert not PageAttempt.objects.exists()


@pytest.mark.parametrize(
    "page", [{"status": 404}, {"status": 403}, {"response_data": "<html>Cookies?</html>"}]
)
def test_a_page_that_is_not_there_or_not_for_us_is_not_asked_for_again(serve, source, page):
    serve(1, **page)
    ingest(source)
    assert not PageAttempt.objects.exists()


def test_robots_txt_that_is_away_is_no_refusal_for_ever(httpserver, serve, source):
    serve(1)
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data(feed(1))
    httpserver.expect_request("/robots.txt").respond_with_data("", status=503)
    ingest(source)
    assert PageAttempt.objects.get().count == 1


def test_a_server_that_says_when_is_not_asked_before(httpserver, serve, source):
    serve(1, status=429, headers={"Retry-After": "86400"})
    ingest(source)
    assert PageAttempt.objects.get().due_at >= timezone.now() + dt.timedelta(hours=23)


def test_pages_whose_turn_did_not_come_are_fetched_a_little_later(
    httpserver, serve, source, clock, monkeypatch
):
    monkeypatch.setattr(article_pages, "MAX_PAGES", 1)
    serve(1, 2, 3)
    ingest(source)
    assert sorted(PageAttempt.objects.values_list("count", flat=True)) == [0, 0]
    clock.shift(dt.timedelta(minutes=11))
    assert fetch_due() == 2
    assert set(Article.objects.values_list("body", flat=True)) == {WHOLE}


def test_a_postponement_is_no_try(serve, source, monkeypatch):
    def postpone(url):
        raise PostponedError("Not our turn.", wait=3600)

    monkeypatch.setattr(article_pages, "page_at", postpone)
    serve(1)
    ingest(source)
    attempt = PageAttempt.objects.get()
    assert attempt.count == 0
    assert attempt.due_at > timezone.now() + dt.timedelta(minutes=59)


def test_a_text_that_has_come_meanwhile_is_left_alone(serve, source, clock, monkeypatch):
    serve(1, status=503)
    ingest(source)
    attempt = PageAttempt.objects.select_related("article").get()
    Article.objects.update(body="An editor's own words.")
    serve(1)
    monkeypatch.setattr(PageAttempt.objects, "claim", lambda *_, **__: [attempt])
    assert fetch_due() == 0
    assert Article.objects.get().body == "An editor's own words."


def test_a_source_that_wants_no_pages_any_more_is_not_asked_and_waiting_ends(
    httpserver, serve, source, clock
):
    serve(1, status=503)
    ingest(source)
    Source.objects.update(fetch_pages=False)
    before = asked(httpserver)
    clock.shift(dt.timedelta(hours=30))
    assert (fetch_due(), asked(httpserver)) == (0, before)
    clock.shift(dt.timedelta(hours=30))
    tasks.prune()
    assert not PageAttempt.objects.exists()
