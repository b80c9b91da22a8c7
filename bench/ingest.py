"""Ingestion's speed: headlines through import_articles against a bare COPY of the same rows, and feeds end to end.

Run: .venv/bin/python bench/ingest.py [--rows N] [--flat N] [--feeds N] [--entries N]. It makes a database of its
own beside the board's (embedded, or that of DATABASE_URL) and removes it again. The archive's rows (--rows,
100,000) are headlines with a date, an address and a publisher. The bare COPY writes just what the import
wrote, into a table with the same columns, constraints and indexes, in the same run. --flat N (0: not measured)
imports on until there are N rows, and compares the last --rows with the first. End to end is a real HTTP server on
loopback, --feeds of --entries pieces each, to parsed facts in PostgreSQL, in this one process.
Goals: archive 0.6 of the bare COPY and 3,000 headlines a second; flatness 0.8.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import os
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")
os.environ |= {
    "FETCH_ALLOWED_HOSTS": "127.0.0.1",
    "FETCH_HOST_GAP_SECONDS": "0",
    "FETCH_HOST_REQUESTS": "100",
}

import django
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from tests.boards import Web

GOAL_SHARE, GOAL_RATE, GOAL_FLAT = 0.6, 3_000, 0.8
BEGUN = dt.datetime(2010, 1, 1, tzinfo=dt.UTC)
COMPANIES = [f"{stem}{end}" for stem in ("Bal", "Cor", "Dun", "Fer", "Gal", "Hol", "Kel", "Lor", "Nor", "Pel", "Ros", "Tor") for end in ("brook", "dale", "field", "gate", "ham", "mere", "ton", "worth")]  # fmt: skip
VERBS = "raises cuts meets misses widens narrows delays wins loses reviews sells buys opens closes".split()
NOUNS = "forecast dividend order contract plant stake lawsuit patent trial profit margin estimate debt fleet".split()


def headline(chance: random.Random) -> str:
    """A headline of a dozen words."""
    one, other, third = (chance.choice(COMPANIES) for _ in range(3))
    return (
        f"{one} {chance.choice(VERBS)} {chance.choice(NOUNS)} after {other} {chance.choice(VERBS)} "
        f"{chance.choice(NOUNS)} by {chance.uniform(0, 20):.1f}% with {third} in {chance.choice(NOUNS)} talks"
    )


def write_archive(path: Path, first: int, rows: int) -> None:
    """A CSV of headlines, a minute apart."""
    chance = random.Random(first)
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["headline", "url", "publisher", "date", "stock"])
        for number in range(first, first + rows):
            moment = BEGUN + dt.timedelta(minutes=number)
            url = f"https://wire.invalid/{moment:%Y/%m}/{number}?utm_source=archive"
            writer.writerow([headline(chance), url, "Harbour Wire", moment.isoformat(), ""])


def imported(rows: int, first: int) -> float:
    """Rows a second of importing an archive, from the file to the committed rows."""
    from articles import pipeline

    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "archive.csv"
        write_archive(path, first, rows)
        done = pipeline.import_archive(path)
    assert (done.new, done.bad) == (rows, 0)
    return done.rows_a_second


def bare(rows: int) -> float:
    """Rows a second of a bare COPY of the rows just imported, with the same indexes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = 'articles_article'::regclass AND attnum > 0 AND attgenerated = '' AND NOT attisdropped"
        )
        columns = ", ".join(f'"{name}"' for (name,) in cursor.fetchall())
        cursor.execute("CREATE TABLE bare (LIKE articles_article INCLUDING ALL)")
        with cursor.copy(
            f"COPY (SELECT {columns} FROM articles_article ORDER BY id DESC LIMIT {rows}) TO STDOUT"
        ) as copy:
            content = [bytes(data) for data in copy]
        begun = time.perf_counter()
        with cursor.copy(f"COPY bare ({columns}) FROM STDIN") as copy:
            for data in content:
                copy.write(data)
        took = time.perf_counter() - begun
        cursor.execute("DROP TABLE bare")
    return rows / took


def end_to_end(feeds: int, entries: int) -> float:
    """Entries a second from HTTP on loopback to parsed facts, one process that fetches, stores, parses."""
    from articles import pipeline
    from articles.models import Article, Source

    with Web(entries).listening() as address:
        sources = Source.objects.bulk_create(
            Source(name=f"Wire {n}", url=f"{address}/feed/{n}") for n in range(feeds + 1)
        )
        pipeline.ingest_source(sources[0])  # builds the lexicon, which a worker builds once
        begun = time.perf_counter()
        for source in sources[1:]:
            pipeline.ingest_source(source)
        took = time.perf_counter() - begun
    assert (
        Article.objects.filter(source__in=sources, parsed_at__isnull=False).count()
        == (feeds + 1) * entries
    )
    return feeds * entries / took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--flat", type=int, default=0)
    parser.add_argument("--feeds", type=int, default=20)
    parser.add_argument("--entries", type=int, default=100)
    options = parser.parse_args()
    django.setup()
    made = setup_databases(verbosity=0, interactive=False)
    try:
        imported(2_000, -2_000)
        rate, limit = imported(options.rows, 0), bare(options.rows)
        print(f"archive     {rate:10,.0f} rows a second (goal {GOAL_RATE:,})")
        print(
            f"bare COPY   {limit:10,.0f} rows a second with the same indexes: archive {rate / limit:.2f} of it (goal {GOAL_SHARE})"
        )
        flat = 1.0
        if options.flat:
            done = options.rows
            while done + options.rows < options.flat:
                imported(options.rows, done)
                done += options.rows
            last = imported(options.rows, done)
            flat = last / rate
            print(
                f"at {done + options.rows:,} rows {last:10,.0f} rows a second: {flat:.2f} of the first (goal {GOAL_FLAT})"
            )
        print(
            f"end to end  {end_to_end(options.feeds, options.entries):10,.0f} entries a second, HTTP to facts, one process"
        )
    finally:
        teardown_databases(made, verbosity=0)
    return 0 if rate >= GOAL_RATE and rate / limit >= GOAL_SHARE and flat >= GOAL_FLAT else 1


if __name__ == "__main__":
    sys.exit(main())
