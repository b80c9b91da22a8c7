"""A million daily bars from CSV files through import_bars, against a bare COPY of the same rows with the same indexes.

Run: .venv/bin/python bench/bars.py [ROWS [FILES]]. It makes a database of its own beside the board's (embedded, or
that of DATABASE_URL) and removes it again. Files are as Yahoo writes them, one for each instrument, and random
walks. The bare COPY writes just what the import wrote, into a table with the same columns, constraints and
indexes, in the same run. Goal: a million bars in under 60 seconds, from the files to the committed rows.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

import django
from django.core.management import call_command
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

GOAL_SECONDS, GOAL_ROWS = 60, 1_000_000
HEADER = "Date,Open,High,Low,Close,Adj Close,Volume\n"
LAST = np.datetime64("2024-06-28")


def write_files(directory: Path, rows: int, files: int) -> list[Path]:
    """CSV files of daily bars of made-up instruments, ``rows`` in all."""
    random = np.random.default_rng(1)
    paths = []
    for number in range(files):
        length = rows * (number + 1) // files - rows * number // files
        days = np.busday_offset(LAST, np.arange(1 - length, 1), roll="backward")
        close = 100 * np.exp(np.cumsum(random.normal(0, 0.015, length)))
        opened = close * np.exp(random.normal(0, 0.01, length))
        high, low = np.maximum(close, opened) * 1.005, np.minimum(close, opened) * 0.995
        volume = random.integers(10_000, 90_000_000, length)
        columns = (opened, high, low, close, close * 0.97)
        lines = (
            f"{day},{','.join(f'{price:.6f}' for price in prices)},{shares}\n"
            for day, *prices, shares in zip(days, *columns, volume, strict=True)
        )
        path = directory / f"Q{number:03}Q.csv"
        path.write_text(HEADER + "".join(lines))
        paths.append(path)
    return paths


def bare() -> float:
    """Seconds of a bare COPY of the bars just imported, in the same order, with the same indexes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT attname FROM pg_attribute WHERE attrelid = 'articles_bar'::regclass AND attnum > 0")  # fmt: skip
        columns = ", ".join(f'"{name}"' for (name,) in cursor.fetchall())
        cursor.execute("CREATE TABLE bare (LIKE articles_bar INCLUDING ALL)")
        cursor.execute("ALTER TABLE bare ADD FOREIGN KEY (ticker_id) REFERENCES articles_ticker DEFERRABLE INITIALLY DEFERRED")  # fmt: skip
        with cursor.copy(f"COPY (SELECT {columns} FROM articles_bar ORDER BY id) TO STDOUT") as out:
            content = [bytes(data) for data in out]

        def write() -> None:
            with cursor.copy(f"COPY bare ({columns}) FROM STDIN") as copy:
                for data in content:
                    copy.write(data)

        return seconds(write)


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes once."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main(rows: int, files: int) -> int:
    django.setup()
    from articles.models import Bar

    made = setup_databases(verbosity=0, interactive=False)
    try:
        with tempfile.TemporaryDirectory() as directory:
            paths = write_files(Path(directory), rows, files)

            def imported() -> None:
                call_command("import_bars", *map(str, paths), stdout=io.StringIO())

            first = seconds(imported)
            assert Bar.objects.count() == rows
            limit = bare()
            again = seconds(imported)
            assert Bar.objects.count() == rows
    finally:
        teardown_databases(made, verbosity=0)
    goal = GOAL_SECONDS * rows / GOAL_ROWS
    for name, took in (("import", first), ("bare COPY", limit), ("import again", again)):
        print(f"{name:<14}{took:7.1f} s{rows / took:12,.0f} rows a second")
    print(f"import / bare COPY: {first / limit:.2f}")
    print(f"import / goal: {first / goal:.2f} (at most 1: {goal:g} s for {rows:,} bars)")
    return int(first > goal)


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    sys.exit(main(*(given + [GOAL_ROWS, 400][len(given) :])))
