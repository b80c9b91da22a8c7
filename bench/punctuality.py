"""How late sources are fetched: 1,000 of them at intervals of five minutes, two workers, one beat, on loopback.

Run: .venv/bin/python bench/punctuality.py [SECONDS] [DOWN]. Every source is due at its own moment within five
minutes; for SECONDS (120) those whose moment comes are watched, so the pace is that of the whole set.
Each answers with three new pieces, which are stored, parsed, joined and measured meanwhile. DOWN (5) of those
that are due in that time never answer: a fetch of one ends at its time limit, and then it waits the longer the
oftener it fails. Lateness is from a source's moment to the beginning of its fetch. Goal: 99th
percentile within a tenth of the interval, 30 seconds, with and without sources that are down.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.boards import Board, Web

SOURCES, INTERVAL, SETTLED = 1_000, 300, 20
GOAL_SECONDS = 30
LATENESS = """
SELECT source.name, extract(epoch FROM min(attempt.started_at))
FROM articles_fetch AS attempt JOIN articles_source AS source ON source.id = attempt.source_id GROUP BY source.name
"""


def main(seconds: int, down: int) -> int:
    board = Board(Path(tempfile.mkdtemp(prefix="newsboard-bench-")))
    try:
        board.start()
        with Web(3).listening() as address:
            lateness = watch(board, address, seconds, down)
        waiting = board.one("SELECT count(*) FROM articles_article WHERE parsed_at IS NULL")
        stored = board.one("SELECT count(*) FROM articles_article")
    finally:
        board.stop()
        shutil.rmtree(board.var)
    middle, late, latest = np.percentile(lateness, [50, 99, 100])
    print(
        f"{SOURCES:,} sources every {INTERVAL} s, {down} of those watched down; {len(lateness)} fetches watched"
    )
    print(
        f"lateness: median {middle:.1f} s, 99th percentile {late:.1f} s (goal {GOAL_SECONDS}), latest {latest:.1f} s"
    )
    print(f"{stored:,} pieces stored meanwhile, of which {waiting:,} still waited for their parse")
    return 0 if late <= GOAL_SECONDS else 1


def watch(board: Board, address: str, seconds: int, down: int) -> list[float]:
    """Seconds of lateness of the sources that came due in the time watched."""
    due = {f"Wire {n}": n * INTERVAL / SOURCES for n in range(SOURCES)}
    board.add_sources({name: f"{address}/feed/{name.split()[1]}" for name in due})
    step = max(int(seconds / INTERVAL * SOURCES) // max(down, 1), 1)
    for n in range(down):
        hung = f"Wire {n * step + step // 2}"
        board.sql(
            "UPDATE articles_source SET url = %s WHERE name = %s", f"{address}/slowly/{n}", hung
        )
    board.sql("UPDATE articles_source SET next_fetch_at = now() + interval '1 day'")
    board.add_sources({"Ready": f"{address}/feed/ready"})
    board.worker("-n", "one@%h")
    board.worker("-n", "two@%h")
    board.beat()
    # Beat and workers are up before the first moment comes.
    board.eventually(lambda: board.one("SELECT count(*) FROM articles_pricemove"))
    first = time.time() + SETTLED
    board.sql(
        "UPDATE articles_source SET min_interval = %s, next_fetch_at = to_timestamp(%s) + "
        "make_interval(secs => split_part(name, ' ', 2)::int * %s::float) WHERE name <> 'Ready'",
        dt.timedelta(seconds=INTERVAL), first, INTERVAL / SOURCES,
    )  # fmt: skip
    time.sleep(SETTLED + seconds + SETTLED)
    begun = dict(board.sql(LATENESS))
    ended = time.time()
    return [
        float(begun.get(name, ended)) - first - moment
        for name, moment in due.items()
        if moment <= seconds
    ]


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [120, 5][len(arguments) :])))
