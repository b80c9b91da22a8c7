"""A board full of made-up news for measuring: a million pieces, three mentions each, ten years of prices.

Everything is written set by set (COPY, then INSERT ... SELECT) into an empty, migrated database, in minutes.
Words follow Zipf's law, so that some stand in most pieces and some in a handful; a few tickers have most of the
news. Nothing is random from one run to the next but the prices.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from django.conf import settings
from django.db import connection
from django.db.models import Field, Model

MARKET_WORDS = (
    "the of and to in a said on for shares company percent market year growth quarter trade sales "
    "analysts profit revenue demand prices stock deal investors exports surplus inflation rates bank "
    "forecast record guidance dividend tariff merger outlook earnings yield copper freight"
).split()
VOCABULARY, SENTENCES = 30_000, 100_000
TITLE_WORDS, SENTENCE_WORDS, SENTENCES_A_PIECE = 8, 12, 18
PIECES_A_TICKER, SESSIONS, YEARS = 500, 2_500, 5
SOURCES, PUBLISHERS, INDICATORS = 50, 40, 40
CHUNK = 20_000
SYLLABLES = (
    "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru".split()
)

# A number in [0, 1) that belongs to a piece, the same in every run.
SHARE = "((hashint4({}::int) & 2147483647) / 2147483648.0)"
EVENT = "(%(events)s::text[])[1 + mod(n, cardinality(%(events)s::text[]))]"


def words() -> list[str]:
    """The vocabulary, most frequent first: words of the market, then words that nobody uses."""
    made = (
        "".join(SYLLABLES[n // 25**place % 25] for place in range(4)) for n in range(VOCABULARY)
    )
    return [*MARKET_WORDS, *made][:VOCABULARY]


def fill(pieces: int, tell: Callable[[str], None]) -> None:
    """Fill an empty database with ``pieces`` pieces and what belongs to them; needs a superuser."""
    from articles import models

    loaded = (
        models.Article, models.Mention, models.Bar, models.PriceMove, models.Release, models.Event,
        models.Reaction, models.Story,
    )  # fmt: skip
    tickers = max(50, pieces // PIECES_A_TICKER)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("words", lambda: stage(pieces)),
        ("names", lambda: fill_names(tickers)),
        ("pieces", fill_pieces),
        ("facts", lambda: fill_facts(tickers)),
        ("prices", lambda: fill_bars(tickers)),
        ("reactions", fill_reactions),
        ("indexes", lambda: indexes(loaded, make=True)),
        ("statistics", finish),
    )
    with connection.cursor() as cursor:
        # The rows agree by construction; checking each key of each would take longer than writing them.
        cursor.execute("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'")
        cursor.execute("SET synchronous_commit = off; SET work_mem = '256MB'")
    indexes(loaded, make=False)
    for name, step in steps:
        begun = time.perf_counter()
        step()
        tell(f"{name:<12}{time.perf_counter() - begun:7.1f} s")


def indexes(tables: tuple[type[Model], ...], *, make: bool) -> None:
    """Drop the declared indexes before loading, or make them after: far faster than row by row."""
    with connection.schema_editor(atomic=False) as editor:
        for table in tables:
            for index in table._meta.indexes:
                (editor.add_index if make else editor.remove_index)(table, index)


def insert(model: type[Model], source: str, columns: dict[str, str], **values: Any) -> None:
    """INSERT the rows of ``source``; ``columns`` are expressions by field, the others have their defaults."""
    expressions, parameters = dict(columns), dict(values)
    for field in model._meta.concrete_fields:
        if field.attname not in expressions and not _made_by_the_database(field):
            expressions[field.attname] = f"%(default_{field.attname})s"
            parameters[f"default_{field.attname}"] = field.get_db_prep_save(
                field.get_default(), connection
            )
    names = ", ".join(f'"{name}"' for name in expressions)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {", ".join(expressions.values())} {source}',
            parameters,
        )


def _made_by_the_database(field: Field[Any, Any]) -> bool:
    return field.primary_key or field.generated


def stage(pieces: int) -> None:
    """The texts: (n, title, point, body), n from 0, in a table of their own."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE UNLOGGED TABLE staged (n int, published_at timestamptz, title text, point text, body text)"
        )
        with cursor.copy("COPY staged FROM STDIN") as copy:
            for row in texts(pieces):
                copy.write_row(row)
        cursor.execute("ANALYZE staged")


def texts(pieces: int) -> Iterator[tuple[int, dt.datetime, str, str, str]]:
    """Titles, key points and bodies, oldest first, the newest published as the day began."""
    random = np.random.default_rng(1)
    vocabulary = np.array(words(), dtype=object)
    weights = np.cumsum(1 / (np.arange(VOCABULARY) + 2.7))

    def pick(rows: int, columns: int) -> Any:
        drawn = random.random((rows, columns)) * weights[-1]
        return vocabulary[np.searchsorted(weights, drawn)]

    pool = [" ".join(one).capitalize() + "." for one in pick(SENTENCES, SENTENCE_WORDS)]
    midnight = dt.datetime.now(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    begun, step = midnight - dt.timedelta(days=365 * YEARS), dt.timedelta(days=365 * YEARS) / pieces
    for first in range(0, pieces, CHUNK):
        size = min(CHUNK, pieces - first)
        titles = pick(size, TITLE_WORDS)
        chosen = random.integers(0, SENTENCES, (size, SENTENCES_A_PIECE + 1))
        for n, title, (point, *body) in zip(
            range(first, first + size), titles, chosen.tolist(), strict=True
        ):
            yield (
                n, begun + n * step, " ".join(title).capitalize(), pool[point],
                " ".join(pool[place] for place in body),
            )  # fmt: skip


def fill_names(tickers: int) -> None:
    """Sources, instruments, indicators, and attempts to fetch; the last instrument is the benchmark."""
    from articles.models import Fetch, Indicator, Source, Ticker

    Source.objects.bulk_create(
        Source(id=n, name=f"Wire {n}", publisher=f"Wire {n}", url=f"https://wire{n}.invalid/feed",
               failures=n % 17 == 0)
        for n in range(1, SOURCES + 1)
    )  # fmt: skip
    names = [word.capitalize() for word in words()[-tickers:]]
    Ticker.objects.bulk_create(
        Ticker(
            id=n,
            symbol=settings.BENCHMARK if n == tickers else f"T{n:04}",
            exchange="XNYS",
            name=f"{name} Holdings",
            sector=f"Sector {n % 11}",
        )
        for n, name in enumerate(names, start=1)
    )
    Indicator.objects.bulk_create(
        Indicator(id=n, code=f"XX.SERIES_{n}", name=f"Series {n}", country="CN", unit="USD")
        for n in range(1, INDICATORS + 1)
    )
    insert(
        Fetch,
        "FROM generate_series(0, 20000) AS n",
        {
            "source_id": f"1 + mod(n, {SOURCES})",
            "started_at": "now() - n * interval '1 minute'",
            "finished_at": "now() - n * interval '1 minute'",
            "http_status": "200",
        },
    )


def fill_pieces() -> None:
    """Pieces out of the staged texts, and stories: of ten pieces in a row the first three tell the same."""
    from articles.models import Article, EventType, Story

    insert(
        Article,
        "FROM staged",
        {
            "id": "n + 1",
            "source_id": f"1 + mod(n, {SOURCES})",
            "guid": "'piece-' || n",
            "url": "'https://wire.invalid/' || n",
            "url_key": "'wire.invalid/' || n",
            "title": "title",
            "key_points": "jsonb_build_array(point)",
            "body": "body",
            "publisher": f"'Wire ' || mod(n, {PUBLISHERS})",
            "published_at": "published_at",
            "first_seen_at": "published_at + interval '2 minutes'",
            "content_hash": "md5(n::text)",
            "event_type": EVENT,
            "tone": f"2 * {SHARE.format('n')} - 1",
            "parsed_at": "published_at + interval '3 minutes'",
            "story_id": "CASE WHEN mod(n, 10) < 3 THEN n / 10 + 1 END",
        },
        events=EventType.values,
    )
    insert(
        Story,
        "FROM staged WHERE mod(n, 10) = 0",
        {"id": "n / 10 + 1", "first_id": "n + 1", "size": "3"},
    )


def fill_facts(tickers: int) -> None:
    """Three mentions a piece, a stated move in every second, a figure in every twentieth, an event in each."""
    from articles.models import Event, EventType, Mention, PriceMove, Release

    main = f"floor({tickers} * power({SHARE.format('n')}, 3))::int"
    ticker = f"1 + mod({main} + {{}} * 37, {tickers})"
    place = {
        "article_id": "n + 1",
        "start": "0",
        "end": "length(title)",
        "surface": "title",
        "rule": "'bench'",
    }
    insert(
        Mention,
        "FROM staged CROSS JOIN generate_series(0, 2) AS k",
        {
            "article_id": "n + 1",
            "ticker_id": ticker.format("k"),
            "evidence": "'name'",
            "relevance": "1 - 0.35 * k",
            "primary": "k = 0",
            "published_at": "published_at",
            "event_type": EVENT,
            "start": "0",
            "end": "length(title)",
            "surface": "title",
        },
        events=EventType.values,
    )
    insert(
        PriceMove,
        "FROM staged WHERE mod(n, 2) = 0",
        place
        | {
            "ticker_id": ticker.format("0"),
            "direction": "CASE WHEN mod(n, 4) = 0 THEN 'up' ELSE 'down' END",
            "percent": "CASE WHEN mod(n, 4) = 0 THEN 1 ELSE -1 END * (0.5 + mod(n, 90) / 10.0)",
            "trading_day": "published_at::date",
            "verdict": "(%(verdicts)s::text[])[1 + mod(n, 4)]",
        },
        verdicts=["consistent", "inconsistent", "unverifiable", ""],
    )
    insert(
        Release,
        "FROM staged WHERE mod(n, 20) = 0",
        place
        | {
            "indicator_id": f"1 + mod(n / 20, {INDICATORS})",
            "period": "(date_trunc('month', published_at) - interval '1 month')::date",
            "value": "50e9 + extract(month FROM published_at) * 1e9",
            "consensus": "50e9 + extract(day FROM published_at) * 1e8",
            "unit": "'USD'",
        },
    )
    insert(Event, "FROM staged", place | {"type": EVENT}, events=EventType.values)


def fill_bars(tickers: int) -> None:
    """Daily bars of every instrument on the exchange's last sessions: geometric random walks."""
    from articles.market import calendars
    from articles.models import Bar

    today = dt.datetime.now(dt.UTC).date()
    first = today - dt.timedelta(days=SESSIONS * 3 // 2)
    days = calendars.sessions("XNYS", first, today)[-SESSIONS:]
    walk = """FROM (
        SELECT ticker, day, 100 * exp(sum(0.03 * (random() + random() + random() - 1.5))
            OVER (PARTITION BY ticker ORDER BY day)) AS close
        FROM generate_series(1, %(tickers)s) AS ticker CROSS JOIN unnest(%(days)s::date[]) AS day
    ) AS walk"""
    insert(
        Bar,
        walk,
        {
            "ticker_id": "ticker",
            "start": "(day + time '14:30') AT TIME ZONE 'UTC'",
            "session": "day",
            "open": "close * 0.998",
            "high": "close * 1.012",
            "low": "close * 0.985",
            "close": "close",
            "volume": "1000000 + (random() * 500000)::int",
            "provider": "'bench'",
        },
        tickers=tickers,
        days=days,
    )


def fill_reactions() -> None:
    """The two windows that pages sum up, of each piece's main instrument; a real board keeps more of them."""
    from articles.models import Reaction

    insert(
        Reaction,
        "FROM articles_mention CROSS JOIN unnest(ARRAY['[0,+1]', '[-1,+1]']) AS w WHERE \"primary\"",
        {
            "article_id": "article_id",
            "ticker_id": "ticker_id",
            "window": "w",
            "model": "'market_model'",
            "raw": f"0.1 * ({SHARE.format('article_id')} - 0.5)",
            "expected": "0.0005",
            "abnormal": f"0.1 * ({SHARE.format('article_id')} - 0.5) - 0.0005",
            "t": f"6 * ({SHARE.format('article_id')} - 0.5)",
            "days": "250",
            "session": "published_at::date",
        },
    )


def finish() -> None:
    """Sequences after the keys that were given, and what the planner needs to know."""
    from articles.models import Article, Indicator, Source, Story, Ticker

    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE staged")
        for model in (Article, Story, Source, Ticker, Indicator):
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
            )
        cursor.execute("VACUUM ANALYZE")
