import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from werkzeug import Response

from articles import pipeline
from articles.ingest.entry import Entry
from articles.ingest.errors import BadAnswerError, NoArticleError
from articles.models import Article, Fetch, Mention, PriceMove, Source
from articles.parsing.document import PARSER_VERSION

BODY = "Alibaba Group (NYSE: BABA) shares rose 2.2% to $80.25 on Friday."
MORE = (
    "Analysts had expected less of the company, which sells goods and cloud services in many "
    "countries. The gain was its largest in a month, and came as exports grew again in June."
)
LEASE = dt.timedelta(minutes=10)


def feed(*items: tuple[str, str, str]) -> str:
    body = "".join(
        f"<item><guid>urn:{guid}</guid><title>{title}</title><link>/news/{guid}</link>"
        f"<description>{text}</description></item>"
        for guid, title, text in items
    )
    return f'<rss version="2.0"><channel><title>Wire</title>{body}</channel></rss>'


def page(text: str = f"<p>{BODY}</p><p>{MORE}</p>") -> str:
    return f"<html><head><title>Alibaba climbs</title></head><body><article>{text}</article></body></html>"


@pytest.fixture
def source(db, httpserver) -> Source:
    return Source.objects.create(name="Harbour Wire", url=httpserver.url_for("/feed"))


@pytest.fixture
def serve(httpserver):
    """Serve something at the source's address, in place of what was served there before."""

    def serve(content="", path: str = "/feed", **options) -> None:
        httpserver.clear()
        httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
        httpserver.expect_request(path).respond_with_data(content, **options)

    return serve


def ingest(source: Source) -> Fetch:
    """Ingest the source as it stands in the database, and see what has become of it."""
    fetch = pipeline.ingest_source(Source.objects.get(pk=source.pk))
    source.refresh_from_db()
    return fetch


def test_it_works(serve, source):
    serve(feed(("1", "Alibaba climbs", BODY)), headers={"ETag": '"1"'})
    before = timezone.now()
    fetch = ingest(source)
    assert (fetch.http_status, fetch.seen, fetch.new, fetch.error) == (200, 1, 1, "")
    assert fetch.bytes > 0
    assert fetch.finished_at >= fetch.started_at
    article = Article.objects.get()
    assert article.text == f"Alibaba climbs\n\n{BODY}"
    assert article.pricemoves.get().ticker.symbol == "BABA"
    assert (source.etag, source.failures, source.last_error) == ('"1"', 0, "")
    assert source.next_fetch_at >= before + source.min_interval


def test_what_has_not_changed_costs_no_parse(serve, httpserver, source):
    serve(feed(("1", "Alibaba climbs", BODY)), headers={"ETag": '"1"'})
    ingest(source)
    httpserver.clear()
    httpserver.expect_request("/feed", headers={"If-None-Match": '"1"'}).respond_with_data(
        status=304
    )
    fetch = ingest(source)
    assert (fetch.http_status, fetch.seen, fetch.error) == (304, 0, "")
    assert source.etag == '"1"'


def test_the_same_feed_again_adds_nothing_and_a_changed_piece_is_parsed_again(serve, source):
    serve(feed(("1", "Alibaba climbs", BODY)))
    ingest(source)
    again = ingest(source)
    assert (again.new, again.revised, again.unchanged) == (0, 0, 1)
    serve(feed(("1", "Alibaba falls", BODY.replace("rose 2.2%", "fell 1.1%"))))
    revised = ingest(source)
    assert (revised.new, revised.revised, revised.unchanged) == (0, 1, 0)
    assert PriceMove.objects.get().direction == "down"
    assert Article.objects.get().revisions.get().title == "Alibaba climbs"


def test_a_failure_is_seen_on_the_source_and_costs_no_piece(serve, source):
    serve(feed(("1", "Alibaba climbs", BODY)))
    ingest(source)
    serve(status=404)
    fetch = ingest(source)
    assert fetch.http_status == 404
    assert fetch.error == source.last_error
    assert "answered 404; check the address or disable the source" in source.last_error
    assert (source.failures, source.enabled) == (1, True)
    assert Article.objects.count() == 1


def test_failures_in_a_row_back_off_and_a_success_forgives_them(serve, source):
    serve(status=500)
    for _ in range(4):
        ingest(source)
    assert source.failures == 4
    assert source.next_fetch_at >= timezone.now() + 7 * source.min_interval
    serve(feed())
    ingest(source)
    assert (source.failures, source.last_error) == (0, "")
    assert source.next_fetch_at <= timezone.now() + 2 * source.min_interval


def test_a_server_that_asks_for_patience_gets_it(serve, source):
    serve(status=503, headers={"Retry-After": "7200"})
    ingest(source)
    assert source.next_fetch_at >= timezone.now() + dt.timedelta(minutes=119)


def test_a_source_that_is_gone_is_disabled_and_says_so(serve, source):
    serve(status=410)
    ingest(source)
    assert not source.enabled
    assert "410" in source.last_error


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "is empty"),
        ("<!DOCTYPE html><html><body>Sign in</body></html>", "web page, not a feed"),
        (b"%PDF-1.7", "is binary"),
        ("{}", "not a JSON Feed"),
        ("<rss version='2.0'><channel>", "too broken"),
    ],
)
def test_what_is_not_a_feed_is_seen_on_the_source(serve, source, content, words):
    serve(content, headers={"ETag": '"1"'})
    fetch = ingest(source)
    assert words in source.last_error
    assert source.url in source.last_error
    assert fetch.http_status == 200
    # Else the server would answer 304 to the next request, as if all had been well.
    assert source.etag == ""


def test_a_server_that_is_too_slow_is_seen_on_the_source(httpserver, settings, source):
    settings.FETCH_TIMEOUT_SECONDS = 0.2

    def slow(request) -> Response:
        import time

        time.sleep(0.5)
        return Response("")

    httpserver.expect_request("/feed").respond_with_handler(slow)
    ingest(source)
    assert "did not answer within 0.2 seconds" in source.last_error


def test_a_page_is_one_piece_that_may_be_revised(serve, source):
    Source.objects.filter(pk=source.pk).update(kind=Source.Kind.PAGE)
    serve(page())
    assert ingest(source).new == 1
    serve(page(f"<p>{BODY}</p><p>{MORE} Trading was brisk.</p>"))
    fetch = ingest(source)
    assert (fetch.new, fetch.revised) == (0, 1)


def test_a_page_without_an_article_is_seen_on_the_source(serve, source):
    Source.objects.filter(pk=source.pk).update(kind=Source.Kind.PAGE)
    serve(page(""))
    ingest(source)
    assert "holds no article" in source.last_error


def test_a_source_may_want_each_entry_s_page(httpserver, source):
    Source.objects.filter(pk=source.pk).update(fetch_pages=True)
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    summaries = feed(("1", "Alibaba climbs", "Up."), ("2", "No page", "Down."))
    httpserver.expect_request("/feed").respond_with_data(summaries)
    httpserver.expect_request("/news/1").respond_with_data(page())
    httpserver.expect_request("/news/2").respond_with_data("", status=404)
    assert ingest(source).new == 2
    assert Article.objects.get(guid="urn:1").body == f"{BODY}\n\n{MORE}"
    assert Article.objects.get(guid="urn:2").body == "Down."
    httpserver.clear_log()
    fetch = ingest(source)
    assert (fetch.new, fetch.revised, fetch.unchanged) == (0, 0, 2)
    assert [request.path for request, _ in httpserver.log] == ["/feed"]


def test_a_fetch_of_a_hundred_entries_is_a_handful_of_statements(serve, source):
    texts = [(str(n), f"Note {n}", f"{BODY} Note {n}.") for n in range(100)]
    counts = []
    for entries in (texts, texts, [(guid, title, f"{body} More.") for guid, title, body in texts]):
        serve(feed(*entries))
        with CaptureQueriesContext(connection) as statements:
            fetch = pipeline.ingest_source(
                Source.objects.get(pk=source.pk), take=pipeline.store_entries
            )
        assert fetch.seen == 100
        counts.append(len(statements))
    new, unchanged, revised = counts
    assert Article.objects.count() == 100
    assert new <= 16
    assert unchanged <= 14
    assert revised <= 26


def test_a_hundred_pieces_are_parsed_joined_and_measured_in_some_statements(serve, source):
    serve(feed(*((str(n), f"Note {n}", f"{BODY} Note {n}.") for n in range(100))))
    pipeline.ingest_source(Source.objects.get(pk=source.pk), take=pipeline.store_entries)
    (batch,) = pipeline.claim_waiting(timezone.now(), lease=LEASE)
    with CaptureQueriesContext(connection) as statements:
        assert len(pipeline.parse_claimed(batch)) == 100
    assert len(statements) <= 50


def test_a_vendor_s_own_tickers_are_mentions(source):
    entry = Entry(guid="7", title="Alibaba climbs", body=BODY, tickers=("BABA", "JD", "UNHEARD-OF"))
    intake = pipeline.ingest_entries(source, [entry])
    evidence = dict(
        Mention.objects.filter(article__in=intake.articles).values_list(
            "ticker__symbol", "evidence"
        )
    )
    assert evidence == {"BABA": "exchange_symbol", "JD": "vendor", "UNHEARD-OF": "vendor"}
    pipeline.reparse()
    assert Mention.objects.count() == 3


def test_an_address_gives_its_article_or_its_feed(httpserver, db):
    httpserver.expect_request("/news/1").respond_with_data(page())
    httpserver.expect_request("/feed").respond_with_data(feed(("2", "JD falls", "Down.")))
    assert pipeline.ingest_url(httpserver.url_for("/news/1")).new == 1
    assert pipeline.ingest_url(httpserver.url_for("/feed")).new == 1
    assert {article.source.name for article in Article.objects.all()} == {"Addresses"}
    assert Article.objects.first().url.startswith(httpserver.url_for("/news/"))


def test_an_address_that_gives_nothing_says_so(httpserver, db):
    httpserver.expect_request("/empty").respond_with_data(page(""))
    httpserver.expect_request("/none").respond_with_data("", status=404)
    with pytest.raises(NoArticleError):
        pipeline.ingest_url(httpserver.url_for("/empty"))
    with pytest.raises(BadAnswerError):
        pipeline.ingest_url(httpserver.url_for("/none"))
    assert not Article.objects.exists()


def test_reparse_takes_all_or_those_of_older_parsers(source):
    entries = [Entry(guid=str(number), body=f"{BODY} {number}") for number in range(3)]
    pipeline.ingest_entries(source, entries)
    assert pipeline.reparse() == pipeline.Reparsed(parsed=3)
    assert pipeline.reparse(older_than=PARSER_VERSION) == pipeline.Reparsed()
    Article.objects.filter(guid="1").update(parser_version="0.9")
    assert pipeline.reparse(older_than="0.10") == pipeline.Reparsed(parsed=1)


def test_what_is_given_by_hand_hangs_on_one_source(db):
    assert pipeline.manual_source("Files") == pipeline.manual_source("Files")


@pytest.mark.django_db(transaction=True)
def test_of_several_that_claim_at_once_each_gets_other_sources():
    now = timezone.now()
    Source.objects.bulk_create(
        Source(name=str(n), url=f"https://wire.example/{n}") for n in range(40)
    )

    def claim(_: int) -> list[int]:
        try:
            return pipeline.claim_due(now, lease=LEASE, limit=15)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        claims = list(pool.map(claim, range(4)))
    claimed = [pk for keys in claims for pk in keys]
    claimed += pipeline.claim_due(now, lease=LEASE)
    assert len(claimed) == len(set(claimed)) == 40
    assert not Source.objects.due(now).exists()
    assert Source.objects.due(now + LEASE).count() == 40


def test_disabled_sources_and_those_without_address_are_not_due(db):
    Source.objects.create(name="Off", url="https://wire.example/1", enabled=False)
    Source.objects.create(name="Files", kind=Source.Kind.MANUAL)
    Source.objects.create(
        name="Later", url="https://wire.example/2", next_fetch_at=timezone.now() + LEASE
    )
    assert pipeline.claim_due(timezone.now(), lease=LEASE) == []
