"""Turns outlast a restart of the Redis that counts them; here it is killed, not asked to stop."""

import subprocess
import threading
import time
from collections.abc import Iterator

import pytest

from articles.ingest import turns
from articles.ingest.errors import PostponedError
from articles.ingest.turns import Pace, Turns
from newsboard import servers

URL = "http://wire.example/feed"
SECONDS = 30


class Killable:
    """A Redis with a directory of its own, started as the embedded one is."""

    def __init__(self, server: servers.Redis) -> None:
        self.server = server
        self.start()

    def start(self) -> None:
        servers.make_private(servers.socket_directory(self.server.var))
        self.server.prepare()
        self.process = subprocess.Popen(self.server.command(), stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + SECONDS
        while not self.server.answers():
            assert time.monotonic() < deadline
            time.sleep(0.02)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(SECONDS)


@pytest.fixture
def killable(tmp_path, settings) -> Iterator[Killable]:
    settings.CACHE_URL = servers.redis_url(tmp_path, database=1)
    settings.EMBEDDED_REDIS = False
    turns.server.cache_clear()
    started = Killable(servers.Redis(tmp_path))
    yield started
    turns.server.cache_clear()
    started.kill()


def test_a_turn_that_is_held_is_held_after_a_restart(killable):
    counted = Turns(turns.server(), Pace(most=1, gap=0, lease=60, patience=0))
    with counted.turn(URL):
        killable.kill()
        killable.start()
        with pytest.raises(PostponedError, match="as often as is polite"), counted.turn(URL):
            pass
    with counted.turn(URL):
        pass


def test_one_who_asks_while_it_is_away_waits_for_it(killable):
    counted = Turns(turns.server(), Pace(most=1, gap=0, lease=60, patience=5))
    taken = threading.Event()

    def ask() -> None:
        with counted.turn(URL):
            taken.set()

    killable.kill()
    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.3)
    assert not taken.is_set()
    killable.start()
    asking.join(SECONDS)
    assert taken.is_set()


def test_one_that_stays_away_puts_the_fetch_off(killable):
    counted = Turns(turns.server(), Pace(most=1, gap=0, lease=60, patience=0))
    killable.kill()
    with pytest.raises(PostponedError, match="start it, then"), counted.turn(URL):
        pass
    killable.start()
    with counted.turn(URL):
        pass
