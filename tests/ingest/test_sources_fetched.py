"""Sources fetched from real servers: how they move, are put off, are paged through, and keep their keys."""

import datetime as dt
import gzip
import json
import logging
import socket
import sys
from urllib.parse import urlsplit

import pytest
import structlog
from django.utils import timezone
from werkzeug import Request, Response

from articles import pipeline
from articles.ingest import turns
from articles.ingest.entry import Entry
from articles.ingest.errors import IngestError
from articles.models import Article, Fetch, Mention, Source
from articles.pipeline import article_pages, gathering

BODY = "Harbour Tea (NYSE: TEA) shares rose 2.2% to $80.25 on Friday."
FEED = f"""<rss version="2.0"><channel><title>Wire</title><item><guid>urn:1</guid>
<title>Harbour Tea climbs</title><link>/news/1</link><description>{BODY}</description></item></channel></rss>"""
KEY = "s3cret-0f-the-board"


@pytest.fixture
def here(httpserver) -> str:
    return f"http://127.0.0.1:{httpserver.port}"


@pytest.fixture
def source(db, here) -> Source:
    return Source.objects.create(name="Harbour Wire", url=f"{here}/feed")


def ingest(source: Source) -> Fetch:
    fetch = pipeline.ingest_source(Source.objects.get(pk=source.pk))
    source.refresh_from_db()
    return fetch


# Where it has moved to


@pytest.fixture
def moved(httpserver):
    httpserver.expect_request("/feed").respond_with_data(
        "", status=301, headers={"Location": "/new"}
    )
    httpserver.expect_request("/new").respond_with_data(FEED)


def test_a_permanent_redirect_is_believed_once_it_has_held(moved, source, here):
    for _ in range(Source.MOVES_BELIEVED - 1):
        ingest(source)
        assert source.url == f"{here}/feed"
    ingest(source)
    assert source.url == f"{here}/new"
    assert f"{here}/feed had redirected there for good 3 times" in source.notice
    assert ingest(source).error == ""


def test_a_redirect_that_did_not_hold_is_forgotten(moved, httpserver, source, here):
    ingest(source)
    ingest(source)
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data(FEED)
    ingest(source)
    assert (source.moved_to, source.moves, source.url) == ("", 0, f"{here}/feed")


def test_a_source_does_not_move_to_another_s_address(moved, source, here):
    Source.objects.create(name="Other Wire", url=f"{here}/new")
    for _ in range(4):
        assert ingest(source).error == ""
    assert source.url == f"{here}/feed"
    assert "the address of “Other Wire” already; delete one" in source.notice


def test_an_answer_of_nothing_new_counts_too(httpserver, source, here):
    httpserver.expect_request("/feed").respond_with_data(
        "", status=308, headers={"Location": "/new"}
    )
    httpserver.expect_request("/new").respond_with_data("", status=304)
    for _ in range(3):
        ingest(source)
    assert source.url == f"{here}/new"


# When it is fetched next


def test_how_often_it_publishes_is_told_by_its_pieces_though_the_answer_be_nothing_new(
    httpserver, source
):
    now = timezone.now()
    Article.objects.bulk_create(
        Article(
            source=source,
            guid=str(hour),
            body=BODY,
            content_hash=f"{hour:064}",
            published_at=now - dt.timedelta(hours=4 * hour),
            first_seen_at=now,
        )
        for hour in range(10)
    )
    httpserver.expect_request("/feed").respond_with_data("", status=304)
    ingest(source)
    wait = source.next_fetch_at - source.last_fetched_at
    assert dt.timedelta(hours=2) <= wait <= dt.timedelta(hours=2.2)


def test_one_whose_host_is_not_to_be_asked_now_is_put_off_and_has_not_failed(source, here):
    turns.Turns(turns.server(), turns.Pace(1, 0, 1, 0)).pause(here, 600)
    before = timezone.now()
    fetch = ingest(source)
    assert "as often as is polite" in fetch.error
    assert (source.failures, source.last_error) == (0, "")
    assert source.next_fetch_at >= before + dt.timedelta(seconds=599)


# What robots.txt says


def test_a_page_that_robots_txt_forbids_keeps_its_summary(httpserver, source):
    Source.objects.filter(pk=source.pk).update(fetch_pages=True)
    httpserver.expect_request("/feed").respond_with_data(FEED)
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /news/")
    assert ingest(source).new == 1
    assert Article.objects.get().body == BODY
    assert [request.path for request, _ in httpserver.log] == ["/feed", "/robots.txt"]


def test_a_page_that_is_a_source_says_that_it_is_forbidden(httpserver, source):
    Source.objects.filter(pk=source.pk).update(kind=Source.Kind.PAGE)
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /")
    ingest(source)
    assert "robots.txt does not let us read" in source.last_error
    assert source.failures == 1


def test_a_page_that_only_a_browser_can_draw_is_read_in_its_plainer_copy(httpserver, source):
    Source.objects.filter(pk=source.pk).update(fetch_pages=True)
    text = f"<p>{BODY}</p><p>{'Merchants said that they had expected rain and a dry harvest. ' * 4}</p>"
    httpserver.expect_request("/feed").respond_with_data(FEED)
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/news/1").respond_with_data(
        '<html><link rel="amphtml" href="/amp/news/1"><body><div id="app"></div></body></html>'
    )
    httpserver.expect_request("/amp/news/1").respond_with_data(
        f"<html><body><article><h1>Harbour Tea climbs</h1>{text}</article></body></html>"
    )
    ingest(source)
    assert Article.objects.get().body.startswith(f"{BODY}\n\nMerchants said")


# Sitemaps

NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{here}/news/{n}</loc><news:news>
<news:title>Tea slips, part {n}</news:title></news:news></url></urlset>"""


def test_an_index_is_read_through_its_newest_parts_and_one_may_fail(httpserver, source, here):
    parts = "".join(
        f"<sitemap><loc>{here}/part/{n}</loc><lastmod>2024-07-0{n}</lastmod></sitemap>"
        for n in (1, 2, 3, 4)
    )
    httpserver.expect_request("/feed").respond_with_data(
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{parts}</sitemapindex>',
        headers={"ETag": '"1"'},
    )
    for number in (2, 4):
        httpserver.expect_request(f"/part/{number}").respond_with_data(
            NEWS.format(here=here, n=number)
        )
    httpserver.expect_request("/part/3").respond_with_data("", status=404)
    fetch = ingest(source)
    assert {piece.title for piece in Article.objects.all()} == {
        "Tea slips, part 2",
        "Tea slips, part 4",
    }
    assert (fetch.new, source.failures) == (2, 1)
    assert f"{here}/part/3 answered 404" in source.last_error
    assert source.etag == ""


def test_a_gzipped_sitemap_is_unpacked_and_a_bomb_refused(httpserver, settings, source, here):
    settings.FETCH_MAX_BYTES = 100_000
    httpserver.expect_request("/feed").respond_with_data(
        gzip.compress(NEWS.format(here=here, n=1).encode()), content_type="application/gzip"
    )
    assert ingest(source).new == 1
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data(gzip.compress(b" " * 50_000_000))
    ingest(source)
    assert "unpacks to more than 100,000 bytes" in source.last_error
    httpserver.clear()
    httpserver.expect_request("/feed").respond_with_data(gzip.compress(b"<urlset/>")[:-9])
    ingest(source)
    assert "broken gzip file" in source.last_error


# Vendors, at their own names, which lead to the test server


class Vendor:
    """A vendor's server: hands out ``items`` newest first in pages of two, as Benzinga does."""

    def __init__(self, count: int) -> None:
        self.items = [
            {
                "id": number,
                "created": f"Fri, 12 Jul 2024 08:{number:02}:00 -0400",
                "title": f"Harbour Tea, part {number}",
                "body": f"<p>{BODY}</p>",
                "url": f"https://wire.example/{number}",
                "stocks": [{"name": "TEA"}, {"name": "CUP"}],
            }
            for number in range(count, 0, -1)
        ]
        self.fails_on: int | None = None
        self.requests: list[Request] = []

    def __call__(self, request: Request) -> Response:
        self.requests.append(request)
        page = int(request.args.get("page", 0))
        if request.args.get("token") != KEY or request.headers["Accept"] != "application/json":
            return Response(f"no such token: {request.args.get('token')}", status=401)
        if page == self.fails_on:
            return Response("", status=500)
        return Response(json.dumps(self.items[2 * page : 2 * page + 2]))

    def pages(self) -> list[int]:
        asked = [int(request.args.get("page", 0)) for request in self.requests]
        self.requests.clear()
        return asked


@pytest.fixture
def vendor_host(monkeypatch, settings):
    """Names of vendors lead to the test server, over plain HTTP, with their key."""
    names = ("api.benzinga.com", "www.alphavantage.co", "evil.example")
    known = socket.getaddrinfo

    def lookup(host, *arguments, **options):
        return known("127.0.0.1" if host in names else host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setenv("WIRE_KEY", KEY)
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1", "localhost", *names]
    settings.FETCH_KEY_HOSTS = list(names[:2])


@pytest.fixture
def vendor(httpserver, vendor_host):
    served = Vendor(5)
    httpserver.expect_request("/api/v2/news").respond_with_handler(served)
    return served


@pytest.fixture
def vendor_source(db, httpserver, vendor_host) -> Source:
    url = f"http://api.benzinga.com:{httpserver.port}/api/v2/news?token={{WIRE_KEY}}&pageSize=2"
    return Source.objects.create(name="Benzinga", kind=Source.Kind.VENDOR, url=url)


def test_a_vendor_is_paged_through_and_its_tickers_are_mentions(vendor, vendor_source):
    fetch = ingest(vendor_source)
    assert (fetch.error, fetch.seen, fetch.new) == ("", 5, 5)
    assert vendor.pages() == [0, 1, 2]
    evidence = Mention.objects.filter(ticker__symbol="CUP").values_list("evidence", flat=True)
    assert set(evidence) == {"vendor"}


def test_pages_end_where_what_we_have_begins(vendor, vendor_source):
    ingest(vendor_source)
    vendor.pages()
    ingest(vendor_source)
    assert vendor.pages() == [0]
    vendor.items = Vendor(8).items
    assert ingest(vendor_source).new == 3
    assert vendor.pages() == [0, 1]


def test_what_came_before_a_page_that_failed_is_kept_and_the_rest_is_fetched_next_time(
    vendor, vendor_source
):
    vendor.fails_on = 1
    fetch = ingest(vendor_source)
    assert (fetch.new, fetch.http_status, vendor_source.failures) == (2, 500, 1)
    assert "page=1 answered 500" in fetch.error
    vendor.fails_on = None
    vendor.pages()
    fetch = ingest(vendor_source)
    assert (fetch.new, fetch.unchanged, fetch.error) == (3, 2, "")
    assert vendor.pages() == [0, 1, 2]


def test_pages_are_bounded(vendor, vendor_source):
    vendor.items = Vendor(59).items
    assert ingest(vendor_source).new == 20
    assert len(vendor.pages()) == 10


def test_pages_take_no_longer_than_a_task_may(vendor, vendor_source, settings, monkeypatch):
    vendor.items = Vendor(59).items
    longest = gathering.SECONDS + article_pages.SECONDS
    assert longest < settings.CELERY_TASK_SOFT_TIME_LIMIT
    monkeypatch.setattr(gathering, "SECONDS", -1.0)
    assert (ingest(vendor_source).new, vendor_source.failures) == (2, 0)


def traces(caplog, capfd) -> str:
    """Everything that the board says or keeps."""
    rows = [str(row) for model in (Source, Fetch, Article) for row in model.objects.values_list()]
    out, err = capfd.readouterr()
    ours = [record.getMessage() for record in caplog.records if record.name != "werkzeug"]
    served = [line for line in err.splitlines() if "[werkzeug]" not in line]
    return "\n".join([*rows, out, *served, *ours])


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (200, f"<html>{KEY}</html>", "did not give JSON"),
        (200, json.dumps({"error": f"token {KEY} is spent"}), "token {WIRE_KEY} is spent"),
        (401, f"no such token {KEY}", "refuses the key"),
        (429, KEY, "less often"),
        (500, KEY, "fault"),
        (302, "", "not to be seen there"),
        (301, "", "redirects more than"),
    ],
)
def test_a_request_that_fails_leaves_no_trace_of_its_key(
    httpserver, vendor_source, caplog, capfd, status, body, words
):
    there = "http://evil.example" if status == 302 else ""
    httpserver.expect_request("/api/v2/news").respond_with_data(
        body, status=status, headers={"Location": f"{there}/api/v2/news?token={KEY}"}
    )
    # Of everybody, whatever the levels of the logs are set to.
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "hpack"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
    ingest(vendor_source)
    assert words in vendor_source.last_error
    assert "{WIRE_KEY}" in vendor_source.last_error
    assert KEY not in traces(caplog, capfd)


def test_neither_does_one_that_succeeds(vendor, vendor_source, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    ingest(vendor_source)
    assert KEY not in traces(caplog, capfd)


def test_an_error_that_nobody_expected_is_logged_without_the_key(
    vendor, vendor_source, caplog, capfd
):
    def stumble(source, entries):
        address = f"https://api.benzinga.com/?token={KEY}"
        raise ValueError(f"odd: {address}")

    try:
        pipeline.ingest_source(vendor_source, take=stumble)
    except IngestError:
        logging.getLogger("celery").exception("task failed")
    vendor_source.refresh_from_db()
    assert vendor_source.last_error.endswith(
        "ValueError: odd: https://api.benzinga.com/?token={WIRE_KEY}"
    )
    said = traces(caplog, capfd)
    assert "token={WIRE_KEY}" in said
    assert KEY not in said


def test_a_traceback_in_the_log_shows_no_values():
    (handler,) = (
        handler
        for handler in logging.getLogger().handlers
        if isinstance(handler.formatter, structlog.stdlib.ProcessorFormatter)
    )
    key = KEY
    try:
        raise ValueError("odd")
    except ValueError:
        record = logging.getLogger("celery").makeRecord(
            "celery", logging.ERROR, __file__, 1, "task failed", (), sys.exc_info()
        )
    assert key not in handler.format(record)
    assert "ValueError: odd" in handler.format(record)


def test_a_vendor_names_what_another_source_s_piece_is_about(vendor, vendor_source, source):
    pipeline.ingest_entries(
        source, [Entry(guid="1", title="Harbour Tea", body=BODY, url="https://wire.example/3")]
    )
    ingest(vendor_source)
    piece = Article.objects.get(source=source)
    assert piece.mentions.get(ticker__symbol="CUP").evidence == "vendor"
    assert piece.mentions.get(ticker__symbol="TEA").evidence == "exchange_symbol"


def test_a_feed_s_key_is_not_stored_with_its_links(httpserver, vendor_host, db, caplog, capfd):
    httpserver.expect_request("/feed").respond_with_data(FEED.replace("/news/1", "#1"))
    url = f"http://api.benzinga.com:{httpserver.port}/feed?token={{WIRE_KEY}}"
    source = Source.objects.create(name="Wire", url=url)
    assert ingest(source).new == 1
    assert urlsplit(Article.objects.get().url).query == "token={WIRE_KEY}"
    assert KEY not in traces(caplog, capfd)


def test_a_key_that_is_not_set_is_named(vendor, vendor_source, monkeypatch):
    monkeypatch.delenv("WIRE_KEY")
    ingest(vendor_source)
    assert "needs WIRE_KEY; set it in the environment" in vendor_source.last_error
    assert vendor.requests == []


def test_a_vendor_that_we_do_not_read_is_not_asked(httpserver, vendor_host, db):
    source = Source.objects.create(
        name="Wire", kind=Source.Kind.VENDOR, url=f"http://evil.example:{httpserver.port}/"
    )
    ingest(source)
    assert "belongs to no vendor that newsboard reads" in source.last_error
    assert httpserver.log == []
