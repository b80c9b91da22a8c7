"""robots.txt, from a real server, kept in the tests' real Redis."""

import pytest

from articles.ingest import robots
from articles.ingest.client import Client, Limits
from articles.ingest.errors import RobotsRefusedError
from articles.ingest.robots import MAX_BYTES, Robots

AGENT = "newsboard/1.0 (+https://newsboard.example)"


@pytest.fixture
def make_robots(redis_server):
    def make(agent: str = AGENT) -> Robots:
        allowed = frozenset({"127.0.0.1", "localhost"})
        return Robots(Client(Limits(5, 1_000_000, agent, allowed)), redis_server)

    return make


@pytest.fixture
def serve(httpserver):
    def serve(content="", **options) -> None:
        httpserver.clear()
        httpserver.expect_request("/robots.txt").respond_with_data(content, **options)

    return serve


def refused(robots: Robots, url: str) -> bool:
    try:
        robots.permit(url)
    except RobotsRefusedError:
        return True
    return False


def test_it_works(serve, make_robots, httpserver):
    serve("User-agent: *\nDisallow: /private/\nAllow: /private/news/\nCrawl-delay: 3\n")
    robots = make_robots()
    assert robots.permit(httpserver.url_for("/news/1")) == 3
    assert robots.permit(httpserver.url_for("/private/news/1")) == 3
    with pytest.raises(RobotsRefusedError, match=r"robots\.txt does not let us read .*/private/1"):
        robots.permit(httpserver.url_for("/private/1"))


def test_it_is_fetched_once_for_all_workers(serve, make_robots, httpserver):
    serve("User-agent: *\nDisallow: /private/\n")
    for _ in range(3):
        make_robots().permit(httpserver.url_for("/news/1"))
    assert len(httpserver.log) == 1


def test_our_own_rules_stand_before_everybody_s(serve, make_robots, httpserver):
    serve("User-agent: *\nDisallow: /\n\nUser-agent: NewsBoard\nDisallow: /private/\n")
    url = httpserver.url_for("/news/1")
    assert not refused(make_robots(), url)
    assert refused(make_robots("other/2"), url)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_a_host_that_has_none_lets_us_read_everything(serve, make_robots, httpserver, status):
    serve(status=status)
    assert make_robots().permit(httpserver.url_for("/news/1")) == 0


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_that_cannot_say_lets_us_read_nothing_for_a_while(
    serve, make_robots, httpserver, redis_server, status
):
    serve(status=status)
    url = httpserver.url_for("/news/1")
    with pytest.raises(RobotsRefusedError, match="cannot be had"):
        make_robots().permit(url)
    assert refused(make_robots(), url)
    assert len(httpserver.log) == 1
    (kept,) = redis_server.scan_iter(f"newsboard:robots:http://*:{httpserver.port}")
    assert 0 < redis_server.ttl(kept) <= robots.UNREACHABLE_SECONDS


def test_it_is_not_believed_for_longer_than_a_day(serve, make_robots, httpserver, redis_server):
    serve("User-agent: *\nDisallow:\n")
    make_robots().permit(httpserver.url_for("/news/1"))
    (kept,) = redis_server.scan_iter(f"newsboard:robots:http://*:{httpserver.port}")
    assert 0 < redis_server.ttl(kept) <= 24 * 3600


def test_what_is_past_the_limit_is_not_read(serve, make_robots, httpserver):
    serve("User-agent: *\nDisallow: /first\n" + "#" * MAX_BYTES + "\nDisallow: /last\n")
    robots = make_robots()
    assert refused(robots, httpserver.url_for("/first"))
    assert not refused(robots, httpserver.url_for("/last"))


def test_only_so_many_hosts_are_kept(make_robots, redis_server, monkeypatch):
    monkeypatch.setattr(robots, "MAX_HOSTS", 2)
    monkeypatch.setattr(robots, "INDEX", "newsboard:robots-test")
    one = make_robots()
    for number in range(4):
        one._keep(f"http://{number}.example", b"", 60)
    kept = sorted(redis_server.scan_iter("newsboard:robots-test:*"))
    assert kept == [f"newsboard:robots-test:http://{number}.example".encode() for number in (2, 3)]
    redis_server.delete("newsboard:robots-test", *kept)


def test_one_behind_redirects_is_read(httpserver, make_robots):
    httpserver.clear()
    httpserver.expect_request("/robots.txt").respond_with_data(
        "", status=301, headers={"Location": "/elsewhere.txt"}
    )
    httpserver.expect_request("/elsewhere.txt").respond_with_data("User-agent: *\nDisallow: /")
    assert refused(make_robots(), httpserver.url_for("/news/1"))


def test_a_page_that_redirects_is_asked_for_on_the_way_too(serve, make_robots, httpserver):
    serve("User-agent: *\nDisallow: /private/\n")
    httpserver.expect_request("/news/1").respond_with_data(
        "", status=302, headers={"Location": "/private/1"}
    )
    robots = make_robots()
    with pytest.raises(RobotsRefusedError):
        robots.client.get(httpserver.url_for("/news/1"), permit=robots.permit)
    assert [request.path for request, _ in httpserver.log] == ["/robots.txt", "/news/1"]
