"""A server that dies under a running board is started again, and the board goes on."""

import os
import shutil
import signal
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from urllib.error import HTTPError

import pytest

from newsboard.embedded import EmbeddedServerError
from newsboard.watch import LONGEST_WAIT_SECONDS, STEADY_SECONDS, Keeper
from tests.boards import Board, Web

ENTRIES = 20
WAITING = "SELECT count(*) FROM articles_article WHERE parsed_at IS NULL"


@pytest.fixture
def board() -> Iterator[Board]:
    # Not pytest's directory: every run of pytest shuts that to the user that PostgreSQL becomes.
    var = Path(tempfile.mkdtemp(prefix="newsboard-watch-"))
    yield Board(var, WORKER_CONCURRENCY=1, WEB_WORKERS=1, TASK_SECONDS=6, TASK_VISIBILITY_SECONDS=8)
    shutil.rmtree(var)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=60) as page:
            return page.status == 200
    except HTTPError:
        return False


def test_killed_servers_run_again_and_the_board_reads_on(board):
    with board.up() as address, Web(ENTRIES).listening() as web:
        for number, server in enumerate(board.servers, start=1):
            os.kill(server.pid(), signal.SIGKILL)
            board.eventually(server.answers)
            board.eventually(lambda: answers(address))
            # Worker and beat have found the server again too: what is due is fetched and parsed.
            board.add_sources({f"Wire {number}": f"{web}/feed/{number}"})
            board.eventually(
                lambda pieces=number * ENTRIES: (
                    board.one("SELECT count(*) FROM articles_article") == pieces
                )
            )
            board.eventually(lambda: board.one(WAITING) == 0)
    assert [server.pid() for server in board.servers] == [None, None]
    for name in ("postgres", "redis"):
        assert f"The embedded {name} had died and runs again." in board.logs


class Broken:
    """A lease whose server is gone and starts only when it may; each start is another process."""

    def __init__(self) -> None:
        self.server = SimpleNamespace(name="redis", pid=lambda: self.pid)
        self.is_taken = True
        self.starts = False
        self.pid: int | None = None
        self.tries = 0

    def revive(self) -> None:
        self.tries += 1
        if not self.starts:
            raise EmbeddedServerError("It did not start.")
        self.pid = self.tries


@pytest.fixture
def keeper() -> Keeper:
    said: list[str] = []
    keeper = Keeper(Broken(), said.append, pid=100)
    keeper.said = said
    return keeper


def look_for(keeper: Keeper, begin: int, seconds: int) -> list[int]:
    """The seconds in which it tried to start its server, of those in which it looked."""
    tried = []
    for now in range(begin, begin + seconds):
        before = keeper.lease.tries
        keeper.look(float(now))
        if keeper.lease.tries > before:
            tried.append(now)
    return tried


def test_a_server_that_does_not_start_is_tried_less_and_less_but_never_given_up(keeper):
    assert look_for(keeper, 1_000, 120) == [1000, 1001, 1003, 1007, 1015, 1031, 1061, 1091]
    assert look_for(keeper, 9_000, 2) == [9000]
    assert keeper.said[-1] == (
        f"The embedded redis has died; the next try is in {LONGEST_WAIT_SECONDS:g} s. It did not start."
    )


def test_a_server_that_dies_again_and_again_waits_too_until_it_has_run_steadily(keeper):
    keeper.lease.starts = True
    look_for(keeper, 1_000, 2)
    keeper.lease.pid = None
    assert look_for(keeper, 1_002, 1) == [1002]
    keeper.lease.pid = None
    assert look_for(keeper, 1_003, 3) == [1004]
    look_for(keeper, 1_006, int(STEADY_SECONDS))
    keeper.lease.pid = None
    assert look_for(keeper, 1_100, 1) == [1100]
    keeper.lease.pid = None
    assert look_for(keeper, 1_101, 1) == [1101]


def test_a_server_that_runs_is_left_alone(keeper):
    keeper.lease.pid = 100
    assert look_for(keeper, 1_000, 5) == []
    assert keeper.said == []


def test_that_another_process_was_quicker_to_start_it_is_told_too(keeper):
    keeper.lease.pid = 7
    assert look_for(keeper, 1_000, 5) == []
    assert keeper.said == ["The embedded redis had died and runs again."]


def test_a_server_that_was_given_back_is_not_started_again(keeper):
    keeper.lease.is_taken = False
    assert look_for(keeper, 1_000, 5) == []
