"""Every page on a million generated pieces: how long, how many queries and bytes, against its bare SQL.

Run: .venv/bin/python bench/pages.py [--pieces N] [--visits N] [--browser] [--drop]

The pieces live in a database of their own beside the board's (newsboard_bench_N), made on the first run in
minutes and kept for the next; --drop removes it. Each page is asked for through the whole stack of the
application (middleware, templates, compression), in this process. "ratio" is a page's median over that of its own
SQL statements, sent bare in the same run; "own" is this process's share of the median, and "first" the slowest
first visit of an address. The load of the machine is printed, for it shows in every figure but "own". With
--browser Chromium opens ticker pages, and it is measured too when the first chart is painted (the still picture that
comes with the page) and when plotly.js has drawn over it. Exits 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")
os.environ.setdefault("LOG_LEVEL", "ERROR")

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from generated import MARKET_WORDS, fill, words

from tests.serving import chromium, served

GOAL_MS, GOAL_QUERIES, GOAL_CHART_BYTES, GOAL_PAINT_MS = 100, 12, 120_000, 1_000
# The pages whose time has a goal.
JUDGED = ("board", "ticker", "article", "search")


@dataclass
class Measured:
    """What a page took: milliseconds of each visit, of this process's own work in it, of its SQL alone; queries
    and bytes of its widest address."""

    times: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    firsts: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    queries: int = 0
    bytes: int = 0
    slowest: str = ""

    @property
    def p95(self) -> float:
        """Milliseconds that 95 of 100 visits stay within."""
        return statistics.quantiles(self.times, n=20, method="inclusive")[-1]


def addresses(pieces: int) -> dict[str, list[str]]:
    """The addresses of each page, from what many look at to what hardly anyone does."""
    from articles.models import Ticker

    symbols = list(Ticker.objects.order_by("pk").values_list("symbol", flat=True))
    some = [symbols[place] for place in (0, 1, 2, 5, 10, 40, len(symbols) // 2, len(symbols) - 2)]
    common, rare = MARKET_WORDS[20:26], [words()[place] for place in (900, 9_000, 20_000, 29_000)]
    typed = [
        *common,
        *rare,
        f"{common[0]} {common[1]}",
        f"{common[0]} -{common[1]}",
        f'"{common[0]} {common[1]}"',
        f"{rare[0]} or {rare[1]}",
        f"ticker:{some[0]} {common[2]}",
        f"event:earnings {common[3]}",
        "nothinghasthisword",
    ]
    spread = [1 + n * (pieces - 1) // 11 for n in range(12)]
    return {
        "board": ["/", *(f"/?ticker={s}" for s in some[:4]), "/?event=earnings", f"/?q={common[0]}",
                  f"/?q={rare[1]}", "/?publisher=Wire+3", "/?since=2025-01-01&until=2025-02-01"],
        "ticker": [f"/tickers/{s}/" for s in some] + [f"/tickers/{some[0]}/?range=max"],
        "tickers": ["/tickers/", f"/tickers/?q={words()[-5]}", f"/tickers/?after={some[-2]}"],
        "article": [f"/articles/{pk}/" for pk in spread],
        "story": [f"/stories/{1 + pk // 10}/" for pk in spread[:4]],
        "search": [f"/search/?q={q.replace(' ', '+')}" for q in typed],
        "search, newest": [f"/search/?order=newest&q={q.replace(' ', '+')}" for q in typed],
        "releases": ["/releases/"],
        "release": ["/releases/XX.SERIES_1/", f"/releases/XX.SERIES_2/?ticker={some[3]}"],
        "studies": ["/studies/"],
        "price chart": [f"/api/v1/tickers/{s}/chart?range={r}" for s in some[:4] for r in ("6m", "max")],
        "release chart": ["/api/v1/releases/XX.SERIES_1/chart"],
    }  # fmt: skip


@contextmanager
def database(pieces: int, *, drop: bool) -> Iterator[None]:
    """The database of so many pieces, made where it is not there; dropped after where that is asked."""
    name = f"newsboard_bench_{pieces}"
    settings.CACHES["default"]["KEY_PREFIX"] = name
    creation = connection.creation
    with creation._nodb_cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [name])
        there = cursor.fetchone() == (1,)
        if not there:
            cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()
    connection.settings_dict["NAME"] = name
    made = there
    try:
        if not there:
            print(f"Making {name}, once")
            call_command("migrate", verbosity=0)
            fill(pieces, print)
            connection.close()
            made = True
        yield
    except BaseException:
        drop = drop or not made
        raise
    finally:
        if drop:
            connections.close_all()
            with creation._nodb_cursor() as cursor:
                cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def milliseconds(work: Callable[[], Any]) -> float:
    """How long some work takes once."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def measure(client: Client, pages: list[str], visits: int) -> Measured:
    """Visit the addresses of a page in turn, and send its SQL bare beside each visit."""
    found = Measured()

    def visit(address: str) -> Any:
        response = client.get(address, headers={"Accept-Encoding": "gzip"})
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}.")
        return response

    statements: dict[str, list[str]] = {}
    for address in pages:
        found.firsts.append(milliseconds(lambda address=address: visit(address)))
        with CaptureQueriesContext(connection) as captured:
            response = visit(address)
        statements[address] = [one["sql"] for one in captured.captured_queries]
        found.queries = max(found.queries, len(captured))
        found.bytes = max(found.bytes, len(response.content))
    worst = 0.0
    for _ in range(visits):
        for address in pages:
            begun = time.process_time()
            took = milliseconds(lambda address=address: visit(address))
            found.cpu.append((time.process_time() - begun) * 1000)
            found.times.append(took)
            found.bare.append(milliseconds(lambda address=address: read(statements[address])))
            if took > worst:
                worst, found.slowest = took, address
    return found


def read(statements: list[str]) -> None:
    """Send statements as they are, fetch every row and drop it."""
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            cursor.fetchall()


# A frame that finds a chart's picture on the page has shown it when the next one begins.
WATCH = """
let there = false;
const look = () => {
  if (there) return (window.paintedAt = performance.now());
  there = !!document.querySelector(".chart-still path, figure[data-drawn=true]");
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
addEventListener("newsboard:drawn", () => (window.drawnAt ??= performance.now()));
"""


def painted(address: str, pages: list[str]) -> tuple[list[float], list[float]]:
    """Milliseconds until the first chart of each page is painted, and until plotly.js has taken it over, in a
    browser that has nothing cached."""
    shown, drawn = [], []
    with chromium() as browser:
        for page_address in pages:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            page = context.new_page()
            page.add_init_script(WATCH)
            page.goto(address + page_address)
            page.locator("figure[data-drawn=true]").first.wait_for()
            shown.append(page.evaluate("window.paintedAt"))
            drawn.append(page.evaluate("window.drawnAt"))
            context.close()
    return shown, drawn


def report(name: str, found: Measured) -> bool:
    """Print a page's row; returns whether it misses a goal."""
    limit = GOAL_MS if name in JUDGED else None
    missed = [
        reason
        for wrong, reason in (
            (limit and found.p95 > limit, f"p95 over {limit} ms"),
            (found.queries > GOAL_QUERIES, f"over {GOAL_QUERIES} queries"),
            (
                "chart" in name and found.bytes > GOAL_CHART_BYTES,
                f"over {GOAL_CHART_BYTES // 1000} kB",
            ),
        )
        if wrong
    ]
    median, bare = statistics.median(found.times), statistics.median(found.bare)
    print(
        f"{name:<16}{median:8.1f}{found.p95:8.1f}{max(found.firsts):8.1f}{statistics.median(found.cpu):8.1f}{bare:9.1f}{median / bare:7.1f}"
        f"{found.queries:9}{found.bytes / 1000:8.1f}  {'; '.join(missed) or 'ok'}  {found.slowest if missed else ''}"
    )
    return bool(missed)


def main() -> int:
    """Measure; returns the exit code."""
    parser = argparse.ArgumentParser(description="Measure every page on generated news.")
    parser.add_argument("--pieces", type=int, default=1_000_000)
    parser.add_argument("--visits", type=int, default=10, help="of each address")
    parser.add_argument("--only", nargs="+", default=[], help="pages to measure")
    parser.add_argument("--browser", action="store_true", help="time Chromium's first chart too")
    parser.add_argument("--drop", action="store_true", help="remove the database after")
    options = parser.parse_args()
    if options.visits < 2:
        parser.error("A percentile needs two visits of each address: --visits 2 or more.")
    django.setup()
    # Before anything asks for a static file: none has to be collected.
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    # As the web server runs: its collector leaves what is loaded alone.
    import newsboard.wsgi  # noqa: F401
    from newsboard import embedded

    if settings.EMBEDDED_REDIS:
        embedded.start_redis()
    missed = False
    with database(options.pieces, drop=options.drop):
        client = Client()
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        print(
            f"{'page':<16}{'p50 ms':>8}{'p95 ms':>8}{'first':>8}{'own':>8}{'SQL p50':>9}{'ratio':>7}{'queries':>9}{'kB':>8}"
        )
        pages = addresses(options.pieces)
        for name, chosen in pages.items():
            if not options.only or name in options.only:
                missed |= report(name, measure(client, chosen, options.visits))
        if options.browser:
            with served() as address:
                times, drawn = painted(address, pages["ticker"] + pages["ticker"][:3])
            late = max(times) > GOAL_PAINT_MS
            missed |= late
            print(
                f"first chart painted: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms"
                f"  {'over ' + str(GOAL_PAINT_MS) + ' ms' if late else 'ok'};"
                f" drawn by plotly.js: median {statistics.median(drawn):.0f} ms"
            )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
