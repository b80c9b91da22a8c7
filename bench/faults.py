"""Everything dies in the middle, again and again: is every entry there once, and is every failure told?

Run: .venv/bin/python bench/faults.py [FEEDS [ENTRIES [ROUNDS]]]. Feeds (20) of entries (100) are read by two workers
and two beats of a board of its own. While they come in, ROUNDS (2) times: a process that works on a task is killed,
then Redis, a whole worker, PostgreSQL, and the beat that leads, each without warning; what was killed is started
again. Beside them ten hostile servers answer. Prints what is there afterwards; exit 1 where an entry is missing or
double, a failure is not told, or a worker no longer works.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.boards import HOSTILE, Board, Web

PATIENCE = 600
COUNTS = {
    "pieces": "SELECT count(*) FROM articles_article",
    "distinct": "SELECT count(DISTINCT (source_id, guid)) FROM articles_article",
    "moves": "SELECT count(*) FROM articles_pricemove",
    "unparsed": "SELECT count(*) FROM articles_article WHERE parsed_at IS NULL",
    "waiting": "SELECT count(*) FROM articles_parseattempt",
    "attempts": "SELECT count(*) FROM articles_fetch",
    "cut short": "SELECT count(*) FROM articles_fetch WHERE finished_at IS NULL",
}


def main(feeds: int, entries: int, rounds: int) -> int:
    board = Board(
        Path(tempfile.mkdtemp(prefix="newsboard-bench-")),
        TASK_SECONDS=20,
        TASK_VISIBILITY_SECONDS=25,
        FETCH_TIMEOUT_SECONDS=5,
    )
    wanted = feeds * entries
    try:
        board.start()
        with Web(entries, seconds=2.0).listening() as address:
            board.add_sources({f"Wire {n}": f"{address}/feed/{n}" for n in range(feeds)})
            board.add_sources({name: f"{address}/{name}" for name in HOSTILE})
            begun = time.monotonic()
            kill_everything(board, rounds)
            complete = wait_for(board, wanted)
            took = time.monotonic() - begun
            errors = dict(
                board.sql("SELECT name, last_error FROM articles_source WHERE failures > 0")
            )
            board.add_sources({"afterwards": f"{address}/feed/{feeds}"})
            alive = wait_for(board, wanted + entries)
        counts = {name: board.one(query) for name, query in COUNTS.items()}
    finally:
        board.stop()
        shutil.rmtree(board.var)
    untold = [name for name, word in HOSTILE.items() if word not in errors.get(name, "-")]
    total = wanted + entries
    print(
        f"{rounds} rounds of killing a task's process, Redis, a worker, PostgreSQL and the leading beat"
    )
    print(
        f"{counts['pieces']:,} pieces of {total:,}, {counts['distinct']:,} distinct, {counts['moves']:,} moves stated once each"
    )
    print(
        f"{counts['unparsed']} unparsed, {counts['waiting']} attempts left; {counts['attempts']} fetches, {counts['cut short']} of them cut short"
    )
    print(
        f"{len(errors) - len(set(errors) - set(HOSTILE))} of {len(HOSTILE)} hostile servers told on their sources; untold: {untold or 'none'}"
    )
    print(f"all in after {took:.0f} s: {complete}; a source added afterwards is read: {alive}")
    whole = counts["pieces"] == counts["distinct"] == counts["moves"] == total
    return 0 if whole and complete and alive and not untold else 1


def kill_everything(board: Board, rounds: int) -> None:
    """Round after round, while entries come in."""
    workers = [board.worker("-n", f"first{n}@%h") for n in range(2)]
    beats = [board.beat(), board.beat()]
    for number in range(rounds):
        before = board.one(COUNTS["pieces"])
        board.eventually(lambda before=before: board.one(COUNTS["pieces"]) > before, PATIENCE)
        with suppress(StopIteration, psutil.NoSuchProcess):
            next(child for child in workers[0].children() if "celery" in child.cmdline()).kill()
        time.sleep(1)
        board.crash("redis")
        time.sleep(1)
        workers.pop(0).kill()
        workers.append(board.worker("-n", f"next{number}@%h"))
        time.sleep(1)
        board.crash("postgres")
        beats.pop(0).kill()
        beats.append(board.beat())


def wait_for(board: Board, pieces: int) -> bool:
    """Whether so many pieces come in and are all parsed."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if board.one(COUNTS["pieces"]) >= pieces and board.one(COUNTS["unparsed"]) == 0:
            return True
        time.sleep(0.5)
    return False


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [20, 100, 2][len(arguments) :])))
