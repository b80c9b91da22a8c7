"""Workers, beat, Redis and PostgreSQL die in the middle of things; hostile servers answer. Nothing is lost,
nothing is doubled, no worker is stuck. The same at length: bench/faults.py."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.boards import HOSTILE, Board, Web

FEEDS, ENTRIES = 8, 25
PIECES = FEEDS * ENTRIES
UNPARSED = "SELECT count(*) FROM articles_article WHERE parsed_at IS NULL"


@pytest.fixture
def board() -> Iterator[Board]:
    # Not pytest's directory: every run of pytest shuts that to the user that PostgreSQL becomes.
    var = Path(tempfile.mkdtemp(prefix="newsboard-faults-"))
    # Short limits, so that what a dead worker held is given out again within the test.
    board = Board(
        var,
        TASK_SECONDS=6,
        TASK_VISIBILITY_SECONDS=8,
        FETCH_TIMEOUT_SECONDS=3,
        FETCH_MAX_BYTES=2_000_000,
        WORKER_CONCURRENCY=2,
    )
    board.start()
    yield board
    board.stop()
    shutil.rmtree(var)


def pieces(board: Board) -> int:
    return int(board.one("SELECT count(*) FROM articles_article"))


def all_is_in(board: Board, count: int) -> bool:
    return pieces(board) >= count and board.one(UNPARSED) == 0


def kill_a_process_of(worker: psutil.Process) -> None:
    """Kill one that works on tasks, not the one that hands them out."""
    next(child for child in worker.children() if "celery" in child.cmdline()).kill()


def test_whatever_dies_every_entry_is_there_once(board):
    with Web(ENTRIES, seconds=1.5).listening() as address:
        board.add_sources({f"Wire {n}": f"{address}/feed/{n}" for n in range(FEEDS)})
        doomed, leader = board.worker(), board.beat()
        board.beat()
        board.eventually(lambda: pieces(board) > 0)
        kill_a_process_of(doomed)
        board.crash("redis")
        doomed.kill()
        board.worker()
        board.crash("postgres")
        leader.kill()
        board.eventually(lambda: all_is_in(board, PIECES))
    assert pieces(board) == PIECES
    assert board.one("SELECT count(DISTINCT (source_id, guid)) FROM articles_article") == PIECES
    # Each piece states one move, and states it once.
    assert board.one("SELECT count(*) FROM articles_pricemove") == PIECES
    assert board.one("SELECT count(*) FROM articles_source WHERE last_error <> ''") == 0
    board.eventually(lambda: board.one("SELECT count(*) FROM articles_parseattempt") == 0)


def test_hostile_servers_are_named_on_their_sources_and_hold_no_worker(board):
    with Web(ENTRIES).listening() as address:
        board.add_sources({name: f"{address}/{name}" for name in HOSTILE})
        board.worker()
        board.beat()
        board.eventually(lambda: board.one("SELECT min(failures) FROM articles_source") > 0)
        board.add_sources({"good": f"{address}/feed/1"})
        board.eventually(lambda: all_is_in(board, ENTRIES))
    errors = dict(board.sql("SELECT name, last_error FROM articles_source WHERE name <> 'good'"))
    assert {name for name, word in HOSTILE.items() if word not in errors[name]} == set()
    assert all(errors.values())
    assert pieces(board) == ENTRIES
