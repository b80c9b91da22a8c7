"""Reactions of 100,000 mentions, from PostgreSQL to rows, against the bare read and COPY of the same rows.

Run: .venv/bin/python bench/reactions.py [MENTIONS]. It makes a database of its own beside the board's
(embedded, or that of DATABASE_URL), fills it with random walks, and removes it again. Prints a table.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

import django
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

TICKERS, SESSIONS, MIC = 200, 2_000, "XNYS"
UNTIL = dt.date(2024, 6, 28)
LATEST, SPREAD_DAYS = dt.datetime(2024, 3, 1, 14, tzinfo=dt.UTC), 2_000
COLUMNS = 'article_id, ticker_id, "window", model, raw, expected, abnormal, t, days, missing, session, known_from'
MENTIONS_READ = """
SELECT mention.article_id, mention.ticker_id, ticker.exchange, mention.published_at
FROM articles_mention AS mention JOIN articles_ticker AS ticker ON ticker.id = mention.ticker_id
"""
BARS_READ = "SELECT ticker_id, session, close::float8 FROM articles_bar"


def fill(mentions: int) -> None:
    """Instruments with random walks of closes, and pieces that each mention one of them."""
    from articles.market import calendars
    from articles.models import Article, Mention, Source, Ticker

    random = np.random.default_rng(1)
    days = calendars.sessions(MIC, dt.date(2010, 1, 1), UNTIL)[-SESSIONS:]
    tickers = Ticker.objects.bulk_create(
        Ticker(symbol=f"T{n}" if n else "SPY", exchange=MIC, name=f"T{n}") for n in range(TICKERS)
    )
    source = Source.objects.create(name="Bench", kind=Source.Kind.MANUAL)
    moments = [LATEST - dt.timedelta(days=n % SPREAD_DAYS) for n in range(mentions)]
    pieces = Article.objects.bulk_create(
        (
            Article(
                source=source, guid=str(n), body="A piece.", published_at=moment,
                first_seen_at=moment, content_hash=str(n),
            )
            for n, moment in enumerate(moments)
        ),
        batch_size=5_000,
    )  # fmt: skip
    Mention.objects.bulk_create(
        (
            Mention(
                article=piece,
                ticker=tickers[n % TICKERS],
                primary=True,
                published_at=piece.published_at,
            )
            for n, piece in enumerate(pieces)
        ),
        batch_size=5_000,
    )
    with connection.cursor() as cursor:
        bars = 'COPY articles_bar (ticker_id, "interval", start, close, session, provider, basis) FROM STDIN'
        with cursor.copy(bars) as copy:
            for ticker in tickers:
                closes = 100 * np.exp(np.cumsum(random.normal(0, 0.015, SESSIONS)))
                for day, close in zip(days, closes, strict=True):
                    copy.write_row((ticker.pk, "1d", day, f"{close:.4f}", day, "bench", ""))
        cursor.execute("ANALYZE")


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes once."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def read(*statements: str) -> None:
    """The bare read: every row that measuring needs, fetched and dropped."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            cursor.fetchall()


def write() -> float:
    """The bare COPY: seconds to write every reaction to a table without an index."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMNS} FROM articles_reaction")
        rows = cursor.fetchall()
        cursor.execute("CREATE TEMPORARY TABLE bare (LIKE articles_reaction)")
        cursor.execute("ALTER TABLE bare DROP COLUMN id")
        begun = time.perf_counter()
        with cursor.copy(f"COPY bare ({COLUMNS}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    return time.perf_counter() - begun


def main(mentions: int) -> int:
    django.setup()
    from articles.market import reactions
    from articles.models import Reaction

    made = setup_databases(verbosity=0, interactive=False)
    try:
        fill(mentions)
        first = seconds(reactions.measure)
        again = seconds(reactions.measure)
        bare_read = seconds(lambda: read(MENTIONS_READ, BARS_READ))
        bare_copy = write()
        rows = Reaction.objects.count()
    finally:
        teardown_databases(made, verbosity=0)
    bare = bare_read + bare_copy
    print(f"{mentions:,} mentions of {TICKERS} instruments, {rows:,} reactions")
    print(f"{'bare read':<16}{bare_read:8.2f} s")
    print(f"{'bare COPY':<16}{bare_copy:8.2f} s")
    for name, took in (("measured first", first), ("measured again", again)):
        print(f"{name:<16}{took:8.2f} s, of which the bare read and COPY are {bare / took:.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
