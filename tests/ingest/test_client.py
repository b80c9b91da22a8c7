import gzip
import re
import socket
import threading
import time
import zlib

import httpcore
import pytest
from werkzeug import Request, Response

from articles.ingest.client import MAX_REDIRECTS, Client, Limits, client
from articles.ingest.errors import (
    AddressRefusedError,
    BadAnswerError,
    GoneError,
    TimedOutError,
    TooLargeError,
    TooManyRedirectsError,
    UnreachableError,
)
from articles.ingest.guard import is_public
from articles.ingest.keys import Keys

AGENT = "newsboard-test/1.0"


class RecordingNetwork(httpcore.SyncBackend):
    """The real network, with a note of every address that a connection was begun to."""

    def __init__(self) -> None:
        self.attempts: list[tuple[str, int]] = []

    def connect_tcp(self, host, port, *args, **kwargs):
        self.attempts.append((host, port))
        return super().connect_tcp(host, port, *args, **kwargs)


@pytest.fixture
def network() -> RecordingNetwork:
    return RecordingNetwork()


@pytest.fixture
def make_client(network):
    def make(*, seconds=5.0, max_bytes=100_000, allowed=("localhost",)) -> Client:
        return Client(Limits(seconds, max_bytes, AGENT, frozenset(allowed)), network)

    return make


@pytest.fixture
def here(httpserver) -> str:
    """The test server by its name, which is allowed where its bare address is not."""
    return f"http://localhost:{httpserver.port}"


def test_it_works(httpserver, make_client, here):
    httpserver.expect_request("/feed", headers={"User-Agent": AGENT}).respond_with_data(
        "Oil fell.", content_type="text/plain", headers={"ETag": '"7"', "Last-Modified": "then"}
    )
    answer = make_client().get(f"{here}/feed")
    assert (answer.status, answer.content, answer.content_type) == (200, b"Oil fell.", "text/plain")
    assert (answer.etag, answer.last_modified, answer.moved_to) == ('"7"', "then", "")


def test_the_settings_make_the_process_s_one_client(settings):
    assert client() is client()
    before = client()
    settings.FETCH_MAX_BYTES = 7
    assert client() is not before
    assert client().limits.max_bytes == 7


def test_what_has_not_changed_is_not_sent_again(httpserver, make_client, here):
    httpserver.expect_request(
        "/feed", headers={"If-None-Match": '"7"', "If-Modified-Since": "then"}
    ).respond_with_data("", status=304)
    answer = make_client().get(
        f"{here}/feed", headers={"If-None-Match": '"7"', "If-Modified-Since": "then"}
    )
    assert answer.not_modified
    assert answer.content == b""


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "check the address"), (403, "refuses us"), (500, "fault"), (503, "busy"), (418, "418")],
)
def test_an_error_status_says_what_to_do(httpserver, make_client, here, status, words):
    httpserver.expect_request("/feed").respond_with_data("", status=status)
    with pytest.raises(BadAnswerError, match=words) as caught:
        make_client().get(f"{here}/feed")
    assert caught.value.status == status
    assert f"{here}/feed answered {status}" in str(caught.value)


def test_gone_is_told_apart_and_retry_after_is_handed_on(httpserver, make_client, here):
    httpserver.expect_request("/gone").respond_with_data("", status=410)
    httpserver.expect_request("/busy").respond_with_data(
        "", status=429, headers={"Retry-After": "120"}
    )
    with pytest.raises(GoneError):
        make_client().get(f"{here}/gone")
    with pytest.raises(BadAnswerError) as caught:
        make_client().get(f"{here}/busy")
    assert caught.value.retry_after == "120"


def test_a_vendor_s_own_way_of_asking_for_patience_is_read_as_retry_after(
    httpserver, make_client, here
):
    httpserver.expect_request("/busy").respond_with_data(
        "", status=429, headers={"X-RateLimit-Reset": "1720785600"}
    )
    with pytest.raises(BadAnswerError) as caught:
        make_client().get(f"{here}/busy")
    assert caught.value.retry_after == "Fri, 12 Jul 2024 12:00:00 GMT"


# Keys


KEYS = Keys({"WIRE_KEY": "s3cret/+ word"})


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500])
def test_a_key_is_sent_and_never_shown(httpserver, make_client, here, status):
    httpserver.expect_request("/news", query_string={"apikey": "s3cret/+ word"}).respond_with_data(
        "", status=status
    )
    with pytest.raises(BadAnswerError) as caught:
        make_client().get(f"{here}/news?apikey={{WIRE_KEY}}", keys=KEYS)
    assert f"/news?apikey={{WIRE_KEY}} answered {status}" in str(caught.value)
    assert "s3cret" not in str(caught.value)
    if status in {401, 403}:
        assert "refuses the key" in str(caught.value)


def test_where_it_was_found_names_the_key_too(httpserver, make_client, here):
    httpserver.expect_request("/old").respond_with_data(
        "", status=301, headers={"Location": "/new?apikey=s3cret%2f%2B%20word&page=1"}
    )
    httpserver.expect_request("/new").respond_with_data("Oil fell.")
    answer = make_client().get(f"{here}/old?apikey={{WIRE_KEY}}", keys=KEYS)
    assert answer.url == answer.moved_to == f"{here}/new?apikey={{WIRE_KEY}}&page=1"


def test_a_key_does_not_follow_a_redirect_to_another_host(httpserver, make_client, here):
    httpserver.expect_request("/old").respond_with_data(
        "",
        status=302,
        headers={"Location": f"http://127.0.0.1:{httpserver.port}/x?k=s3cret%2F%2B%20word"},
    )
    with pytest.raises(AddressRefusedError, match="not to be seen there") as caught:
        make_client(allowed=("localhost", "127.0.0.1")).get(
            f"{here}/old?apikey={{WIRE_KEY}}", keys=KEYS
        )
    assert "s3cret" not in str(caught.value)
    assert [request.path for request, _ in httpserver.log] == ["/old"]


def test_a_name_and_password_are_sent_to_their_host_alone(httpserver, make_client):
    seen = {}

    def note(request: Request) -> Response:
        seen[request.path] = request.headers.get("Authorization", "")
        return Response(
            "", status=302, headers={"Location": f"http://127.0.0.1:{httpserver.port}/there"}
        )

    httpserver.expect_request("/here").respond_with_handler(note)
    httpserver.expect_request("/there").respond_with_handler(
        lambda request: note(request) and Response("Oil fell.")
    )
    keys = Keys({"WIRE_USER": "ida", "WIRE_PASSWORD": "s3cret"})
    address = f"http://{{WIRE_USER}}:{{WIRE_PASSWORD}}@localhost:{httpserver.port}/here"
    answer = make_client(allowed=("localhost", "127.0.0.1")).get(address, keys=keys)
    assert answer.content == b"Oil fell."
    assert seen == {"/here": "Basic aWRhOnMzY3JldA==", "/there": ""}


def test_a_password_in_an_address_is_refused_and_not_shown(make_client, network):
    with pytest.raises(AddressRefusedError, match="environment") as caught:
        make_client().get("http://ida:s3cret@localhost/feed")
    assert "s3cret" not in str(caught.value)
    assert network.attempts == []


# Where it may go


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "2002:7f00:1::", "2001::1"),
        *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b::a00:1", "64:ff9b:1::1", "fec0::1"),
    ],
)
def test_addresses_inside_networks_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "64:ff9b::808:808"]
)
def test_addresses_of_the_web_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1:{port}/", "http://[::1]:{port}/", "http://127.1:{port}/"),
        *("http://2130706433:{port}/", "http://0x7f000001:{port}/", "http://0:{port}/"),
        *("http://[::ffff:127.0.0.1]:{port}/", "http://169.254.169.254/latest/meta-data"),
        *("file:///etc/passwd", "ftp://localhost/", "gopher://localhost/", "http:///", "feed"),
    ],
)
def test_nothing_is_ever_sent_to_a_forbidden_address(httpserver, make_client, network, url):
    with pytest.raises(AddressRefusedError):
        make_client().get(url.format(port=httpserver.port))
    assert network.attempts == []
    assert httpserver.log == []


def test_a_name_is_judged_by_every_address_it_stands_for(make_client, network, monkeypatch):
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: found)
    with pytest.raises(AddressRefusedError, match=r"inside\.example is at 10\.0\.0\.1"):
        make_client().get("http://inside.example/")
    assert network.attempts == []


def test_a_resolver_that_does_not_answer_is_left_when_the_time_is_over(
    make_client, network, monkeypatch
):
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answered.wait(10) and [])
    with pytest.raises(TimedOutError):
        make_client(seconds=0.2).get("http://slow.example/")
    answered.set()
    assert network.attempts == []


def test_the_connection_goes_to_the_address_that_was_checked(
    httpserver, make_client, network, here
):
    httpserver.expect_request("/feed").respond_with_data("Oil fell.")
    make_client().get(f"{here}/feed")
    assert {host for host, _ in network.attempts} <= {"127.0.0.1", "::1"}


@pytest.mark.parametrize(
    "target",
    [
        *("http://127.0.0.1:{port}/inside", "http://169.254.169.254/latest/meta-data"),
        *("file:///etc/passwd", "//10.0.0.1/", "http://[::1]:{port}/inside", "ftp://localhost/x"),
    ],
)
def test_a_redirect_leads_to_no_forbidden_address(httpserver, make_client, network, here, target):
    inside = []
    httpserver.expect_request("/inside").respond_with_handler(
        lambda request: inside.append(request) or Response("secret")
    )
    httpserver.expect_request("/feed").respond_with_data(
        "", status=302, headers={"Location": target.format(port=httpserver.port)}
    )
    with pytest.raises(AddressRefusedError):
        make_client().get(f"{here}/feed")
    assert inside == []
    assert {port for _, port in network.attempts} == {httpserver.port}


def test_an_allowed_redirect_is_followed(httpserver, make_client, here):
    httpserver.expect_request("/old").respond_with_data(
        "", status=301, headers={"Location": "/new"}
    )
    httpserver.expect_request("/new").respond_with_data("Oil fell.")
    answer = make_client().get(f"{here}/old")
    assert (answer.url, answer.content) == (f"{here}/new", b"Oil fell.")
    assert answer.moved_to == f"{here}/new"


def test_a_temporary_redirect_is_no_new_address(httpserver, make_client, here):
    httpserver.expect_request("/old").respond_with_data(
        "", status=302, headers={"Location": "/new"}
    )
    httpserver.expect_request("/new").respond_with_data("Oil fell.")
    assert make_client().get(f"{here}/old").moved_to == ""


def test_endless_redirects_end(httpserver, make_client, here):
    visits = []

    def onward(request: Request) -> Response:
        visits.append(request.path)
        return Response("", status=302, headers={"Location": f"/loop{len(visits)}"})

    httpserver.expect_request(re.compile("/loop.*")).respond_with_handler(onward)
    with pytest.raises(TooManyRedirectsError):
        make_client().get(f"{here}/loop")
    assert len(visits) == MAX_REDIRECTS + 1


def test_one_source_s_cookies_are_kept_from_the_next(httpserver, make_client, here):
    httpserver.expect_request("/first").respond_with_data("", headers={"Set-Cookie": "who=me"})
    httpserver.expect_request("/second").respond_with_handler(
        lambda request: Response(request.headers.get("Cookie", "none"))
    )
    one = make_client()
    one.get(f"{here}/first")
    assert one.get(f"{here}/second").content == b"none"


# How much and how long


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_compressed_answers_are_read(httpserver, make_client, here, coding):
    packed = {"gzip": gzip.compress, "deflate": zlib.compress}[coding](b"Oil fell." * 1000)
    httpserver.expect_request("/feed").respond_with_data(
        packed, headers={"Content-Encoding": coding}
    )
    assert make_client().get(f"{here}/feed").content == b"Oil fell." * 1000


@pytest.mark.parametrize("padding", [b"", b"\0" * 512])
def test_several_gzip_files_in_a_row_are_one(httpserver, make_client, here, padding):
    packed = gzip.compress(b"Oil fell. " * 20_000) + gzip.compress(b"Gas rose.") + padding
    httpserver.expect_request("/feed").respond_with_data(
        packed, headers={"Content-Encoding": "gzip"}
    )
    answer = make_client(max_bytes=1_000_000).get(f"{here}/feed")
    assert answer.content == b"Oil fell. " * 20_000 + b"Gas rose."


def test_an_answer_past_the_limit_is_refused(httpserver, make_client, here):
    httpserver.expect_request("/feed").respond_with_data(b"x" * 100_001)
    with pytest.raises(TooLargeError, match="100,000 bytes"):
        make_client().get(f"{here}/feed")


def test_a_bomb_is_refused_by_what_it_unpacks_to(httpserver, make_client, here):
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert len(bomb) < 100_000
    httpserver.expect_request("/feed").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(TooLargeError):
        make_client().get(f"{here}/feed")


def test_a_coding_we_did_not_ask_for_is_refused(httpserver, make_client, here):
    httpserver.expect_request("/feed").respond_with_data(b"?", headers={"Content-Encoding": "br"})
    with pytest.raises(BadAnswerError, match="coding"):
        make_client().get(f"{here}/feed")


@pytest.mark.parametrize(
    "packed",
    [gzip.compress(b"Oil fell." * 1000)[:-20], b"no gzip at all"],
    ids=["cut short", "not gzip"],
)
def test_a_spoilt_compressed_answer_is_an_error_not_half_a_feed(
    httpserver, make_client, here, packed
):
    httpserver.expect_request("/feed").respond_with_data(
        packed, headers={"Content-Encoding": "gzip"}
    )
    with pytest.raises(BadAnswerError, match="broken answer"):
        make_client().get(f"{here}/feed")


def test_only_the_beginning_may_be_wanted(httpserver, make_client, here):
    httpserver.expect_request("/robots.txt").respond_with_data(b"x" * 5_000_000)
    assert make_client().get(f"{here}/robots.txt", first=70_000).content == b"x" * 70_000


class Dribble:
    """A server that accepts one connection and sends the given bytes, a piece at a time."""

    def __init__(self, pieces: list[bytes], pause: float) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._serve, args=(pieces, pause), daemon=True)
        self.thread.start()

    def _serve(self, pieces: list[bytes], pause: float) -> None:
        connection, _ = self.socket.accept()
        with connection:
            connection.recv(65536)
            for piece in pieces:
                try:
                    connection.sendall(piece)
                except OSError:
                    return
                if self.done.wait(pause):
                    return

    def close(self) -> None:
        self.done.set()
        self.thread.join()
        self.socket.close()


@pytest.fixture
def dribble():
    servers = []

    def make(pieces: list[bytes], pause: float = 0.0) -> str:
        servers.append(Dribble(pieces, pause))
        return servers[-1].url

    yield make
    for server in servers:
        server.close()


HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([b""] * 100, id="says nothing"),
        pytest.param([bytes([byte]) for byte in HEAD * 5], id="dribbles its head"),
        pytest.param([HEAD, *[b"x"] * 100], id="dribbles its body"),
    ],
)
def test_a_slow_server_is_left_when_the_time_is_over(dribble, make_client, pieces):
    begun = time.monotonic()
    with pytest.raises(TimedOutError, match=r"within 0\.5 seconds"):
        make_client(seconds=0.5, allowed=("127.0.0.1",)).get(dribble(pieces, pause=0.1))
    assert time.monotonic() - begun < 2


def test_a_server_that_takes_no_connection_is_left_when_the_time_is_over(make_client):
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        with pytest.raises(TimedOutError):
            make_client(seconds=0.5, allowed=("127.0.0.1",)).get(
                f"http://127.0.0.1:{full.getsockname()[1]}/"
            )
        for one in waiting:
            one.close()


def test_half_an_answer_is_no_answer(dribble, make_client):
    with pytest.raises(BadAnswerError, match="broken answer"):
        make_client(allowed=("127.0.0.1",)).get(dribble([HEAD, b"x" * 500]))


def test_an_answer_that_is_not_http_is_named(dribble, make_client):
    with pytest.raises(BadAnswerError, match="broken answer"):
        make_client(allowed=("127.0.0.1",)).get(dribble([b"SSH-2.0-OpenSSH\r\n"]))


def test_nobody_there(make_client):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(UnreachableError, match="check the address"):
        make_client(allowed=("127.0.0.1",)).get(f"http://127.0.0.1:{port}/")


def test_a_name_that_nobody_knows(make_client):
    with pytest.raises(UnreachableError, match="no address is known"):
        make_client().get("http://nowhere.invalid/")
