"""Turns at hosts, over the tests' real Redis; each test asks hosts that no other does."""

import itertools
import multiprocessing
import secrets
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
import redis

from articles.ingest.client import Client, Limits
from articles.ingest.errors import BadAnswerError, PostponedError
from articles.ingest.turns import Pace, Turns, authority

ALLOWED = frozenset({"localhost", "127.0.0.1"})


@pytest.fixture
def url() -> str:
    return f"http://{secrets.token_hex(6)}.example/feed"


@pytest.fixture
def make_turns(redis_server):
    def make(*, most=10, gap=0.0, lease=30.0, patience=0.0) -> Turns:
        return Turns(redis_server, Pace(most, gap, lease, patience))

    return make


def test_so_many_at_once_and_no_more(make_turns, url):
    turns = make_turns(most=2)
    with turns.turn(url), turns.turn(url):
        with (
            pytest.raises(PostponedError, match="as often as is polite") as caught,
            turns.turn(url),
        ):
            pass
        with turns.turn("http://another.example/feed"):
            pass
    assert caught.value.wait > 0
    with turns.turn(url):
        pass


def test_a_turn_that_ends_is_the_next_one_s_who_waits(make_turns, url):
    turns = make_turns(most=1, patience=30)
    asking, seen = [], []

    def ask(number: int) -> None:
        with turns.turn(url):
            asking.append(number)
            time.sleep(0.02)
            seen.append(list(asking))
            asking.remove(number)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, range(4)))
    assert sorted(seen) == [[0], [1], [2], [3]]


def ask_often(location: str, url: str, asked, done) -> None:
    """Take four turns and keep them until all are taken."""
    turns = Turns(redis.Redis.from_url(location), Pace(most=100, gap=0.1, lease=60, patience=30))
    with ExitStack() as held:
        for _ in range(4):
            held.enter_context(turns.turn(url))
        asked.put(True)
        done.wait()


def test_the_gap_holds_between_processes(redis_server, settings, url):
    context = multiprocessing.get_context("spawn")
    asked, done = context.Queue(), context.Event()
    arguments = (settings.CACHE_URL, url, asked, done)
    asking = [context.Process(target=ask_often, args=arguments) for _ in range(3)]
    for process in asking:
        process.start()
    for _ in asking:
        asked.get(timeout=60)
    # When each turn lapses: as long after its beginning as any other, by the clock of Redis.
    lapses = [
        lapse
        for _, lapse in redis_server.zrange(
            f"newsboard:turns:{authority(url)}", 0, -1, withscores=True
        )
    ]
    done.set()
    for process in asking:
        process.join()
    assert len(lapses) == 12
    assert all(later - earlier >= 100 for earlier, later in itertools.pairwise(lapses))


def test_a_host_may_want_a_longer_gap_itself(make_turns, url):
    turns = make_turns(gap=0.01)
    with turns.turn(url, gap=60):
        pass
    with pytest.raises(PostponedError) as caught, turns.turn(url):
        pass
    assert 50 < caught.value.wait <= 60


def test_one_gap_is_always_waited_for(make_turns, url):
    turns = make_turns(gap=0.2, patience=0)
    with turns.turn(url):
        pass
    with turns.turn(url):
        pass


KILLED = """
import os, signal, sys, redis
from articles.ingest.turns import Pace, Turns
turns = Turns(redis.Redis.from_url(sys.argv[1]), Pace(most=1, gap=0, lease=1.5, patience=0))
with turns.turn(sys.argv[2]):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_worker_s_turn_lapses(make_turns, settings, url):
    turns = make_turns(most=1)
    killed = [sys.executable, "-c", KILLED, settings.CACHE_URL, url]
    assert subprocess.run(killed, check=False).returncode == -9
    with pytest.raises(PostponedError), turns.turn(url):
        pass
    deadline = time.monotonic() + 20
    while True:
        try:
            with turns.turn(url):
                break
        except PostponedError:
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_a_turn_is_given_back_whatever_happens_in_it(make_turns, url):
    turns = make_turns(most=1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), turns.turn(url):
            raise ZeroDivisionError


def test_redis_forgets_a_host_that_nobody_asks(make_turns, redis_server, url):
    with make_turns(lease=0.2, gap=0.2).turn(url):
        assert redis_server.exists(f"newsboard:turns:{authority(url)}")
    time.sleep(0.3)
    assert not list(redis_server.scan_iter(f"newsboard:turns:{authority(url)}*"))


def test_without_redis_nothing_is_sent(httpserver):
    nobody = redis.Redis.from_url("redis://127.0.0.1:1/0")
    turns = Turns(nobody, Pace(most=1, gap=0, lease=1, patience=0))
    limits = Limits(5, 100, "test", ALLOWED)
    with pytest.raises(PostponedError, match="Redis, which counts the requests"):
        Client(limits, turns=turns).get(httpserver.url_for("/feed"))
    assert httpserver.log == []


def test_redis_may_lose_its_scripts(make_turns, redis_server, url):
    turns = make_turns()
    with turns.turn(url):
        redis_server.script_flush()
    with turns.turn(url):
        pass


def test_a_host_that_asks_for_patience_gets_it_from_every_source(httpserver, make_turns):
    httpserver.expect_request("/busy").respond_with_data(
        "", status=429, headers={"Retry-After": "120"}
    )
    client = Client(Limits(5, 100, "test", ALLOWED), turns=make_turns())
    with pytest.raises(BadAnswerError):
        client.get(f"http://localhost:{httpserver.port}/busy")
    with pytest.raises(PostponedError) as caught:
        client.get(f"http://localhost:{httpserver.port}/other")
    assert 100 < caught.value.wait <= 120
    assert len(httpserver.log) == 1


def test_a_redirect_to_another_host_waits_for_its_turn_there(httpserver, make_turns):
    here, there = (f"{host}:{httpserver.port}" for host in ("localhost", "127.0.0.1"))
    httpserver.expect_request("/old").respond_with_data(
        "", status=302, headers={"Location": f"http://{there}/new"}
    )
    turns = make_turns(most=1)
    client = Client(Limits(5, 100, "test", ALLOWED), turns=turns)
    with turns.turn(f"http://{there}/"), pytest.raises(PostponedError, match=there):
        client.get(f"http://{here}/old")
    assert [request.path for request, _ in httpserver.log] == ["/old"]


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Wire.example/a", "wire.example"),
        ("https://wire.example:443/a", "wire.example"),
        ("http://wire.example:443/a", "wire.example:443"),
        ("http://ida:x@wire.example:8000/a", "wire.example:8000"),
        ("http://[::1]:8000/a", "::1:8000"),
    ],
)
def test_a_host_is_told_by_name_and_port(url, host):
    assert authority(url) == host
