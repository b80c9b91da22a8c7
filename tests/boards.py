"""A board of real processes with servers of its own, and the web that it reads: for tests of faults and benches."""

from __future__ import annotations

import gzip
import http.server
import json
import os
import signal
import socketserver
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import psycopg

from newsboard.embedded import Lease
from newsboard.processes import free_port
from newsboard.servers import DATABASE_NAME, POSTGRES_USER, Postgres, Redis, socket_directory

ROOT = Path(__file__).resolve().parent.parent


class Board:
    """PostgreSQL and Redis in a var directory of their own, and Celery processes that stand on them."""

    def __init__(self, var: Path, **settings: object) -> None:
        self.var = var
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.endswith("_URL")},
            "NEWSBOARD_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "newsboard.settings",
            "BEAT_MAX_LOOP_SECONDS": "1",
            "FETCH_ALLOWED_HOSTS": "127.0.0.1",
            "FETCH_HOST_GAP_SECONDS": "0",
            "FETCH_HOST_REQUESTS": "100",
            **{name: str(value) for name, value in settings.items()},
        }
        self.servers = (Postgres(var), Redis(var))
        self.leases: list[Lease] = []
        self.processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Bring the servers up and migrate."""
        self.serve()
        self.run(
            "from django.core.management import call_command; call_command('migrate', verbosity=0)"
        )

    def serve(self) -> None:
        """Start whichever server does not run."""
        for server in self.servers:
            lease = Lease(server, self.var)
            lease.take()
            self.leases.append(lease)

    def crash(self, name: str) -> None:
        """Kill a server without warning and start it again on what it had written."""
        server = next(server for server in self.servers if server.name == name)
        pid = server.pid()
        assert pid is not None, f"{name} does not run"
        process = psutil.Process(pid)
        # PostgreSQL's immediate shutdown is a crash that takes its children along.
        process.send_signal(signal.SIGQUIT if name == "postgres" else signal.SIGKILL)
        process.wait(30)
        self.serve()

    @contextmanager
    def up(self) -> Iterator[str]:
        """Run all of it as a user does, servers included; gives its address, and stops it in order."""
        command = [sys.executable, "manage.py", "up", "--no-sample", "--json"]
        with (self.var / "up.log").open("ab") as log:
            process = subprocess.Popen(
                [*command, "--port", str(free_port("127.0.0.1", 8300))],
                cwd=ROOT,
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline() or "{}").get("url", "") or self.logs[-9_000:]
        finally:
            process.terminate()
            process.wait(60)

    def celery(self, *arguments: str) -> psutil.Process:
        """Start a Celery process; its log is in the var directory."""
        command = [sys.executable, "-m", "celery", "-A", "newsboard", *arguments]
        with (self.var / f"{arguments[0]}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.processes.append(process)
        return psutil.Process(process.pid)

    def worker(self, *arguments: str) -> psutil.Process:
        return self.celery(
            "worker", "--loglevel", "warning", "--without-gossip", "--without-mingle", *arguments
        )

    def beat(self) -> psutil.Process:
        return self.celery("beat", "--loglevel", "info", "--pidfile=")

    def run(self, code: str) -> None:
        """Run code as a Django process beside them."""
        start = "import django; django.setup(); "
        subprocess.run(
            [sys.executable, "-c", start + code], cwd=ROOT, env=self.environment, check=True
        )

    def sql(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the database answers, through a connection made for this question."""
        with psycopg.connect(
            host=str(socket_directory(self.var)), user=POSTGRES_USER, dbname=DATABASE_NAME
        ) as connection:
            cursor = connection.execute(query, values)
            return cursor.fetchall() if cursor.description else []

    def one(self, query: str, *values: Any) -> Any:
        """The first value of the first row."""
        return self.sql(query, *values)[0][0]

    def add_sources(self, addresses: dict[str, str]) -> None:
        """Add feeds by name, due at once and then every day."""
        self.run(
            "import datetime as dt; from articles.models import Source; "
            "Source.objects.bulk_create(Source(name=name, url=url, min_interval=dt.timedelta(days=1), "
            f"max_interval=dt.timedelta(days=2)) for name, url in {addresses!r}.items())"
        )

    def eventually(self, condition: Callable[[], object], seconds: float = 90) -> None:
        """Wait until something holds; errors: AssertionError with the processes' logs."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self.logs[-20_000:]
            time.sleep(0.1)

    @property
    def logs(self) -> str:
        return "\n".join(path.read_text(errors="replace") for path in self.var.glob("*.log"))

    def stop(self) -> None:
        """End everything that was started."""
        # Also what a killed worker has left behind: it would keep the servers in use.
        family = [member for process in self.processes for member in _group(process.pid)]
        for member in family:
            with suppress(psutil.NoSuchProcess):
                member.kill()
        for process in self.processes:
            process.wait()
        psutil.wait_procs(family, timeout=10)
        for lease in reversed(self.leases):
            lease.give_back()


def _group(leader: int) -> list[psutil.Process]:
    """The processes of a group, whether or not its leader still lives."""
    found = []
    for process in psutil.process_iter():
        with suppress(ProcessLookupError):
            if os.getpgid(process.pid) == leader:
                found.append(process)
    return found


class Web:
    """An HTTP server on loopback: feeds of many entries, and addresses that misbehave.

    /feed/N holds ENTRIES entries; the others are named for what they do.
    """

    def __init__(self, entries: int, *, seconds: float = 0.0, bomb: int = 50_000_000) -> None:
        self.entries = entries
        self.seconds = seconds
        self.bomb = bomb
        self.begun: list[str] = []

    @contextmanager
    def listening(self) -> Iterator[str]:
        """Serve from threads; gives the address."""
        web = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.begun.append(self.path)
                _, kind, *rest = self.path.split("/")
                try:
                    getattr(web, f"serve_{kind}")(self, *rest)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: Any) -> None:
                """Nothing."""

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads = True
            request_queue_size = 128

        with Server(("127.0.0.1", 0), Handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_address[1]}"
            server.shutdown()

    def serve_feed(self, to: http.server.BaseHTTPRequestHandler, number: str) -> None:
        time.sleep(self.seconds)
        answer(to, feed(number, self.entries).encode())

    def serve_slowly(self, to: http.server.BaseHTTPRequestHandler, *_: str) -> None:
        """A byte now and then, for ever: a slow-loris server."""
        to.send_response(200)
        to.end_headers()
        while True:
            to.wfile.write(b" ")
            time.sleep(0.2)

    def serve_much(self, to: http.server.BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", str(10**9))
        to.end_headers()
        for _ in range(10**9 // 10**6):
            to.wfile.write(b" " * 10**6)

    def serve_bomb(self, to: http.server.BaseHTTPRequestHandler) -> None:
        answer(to, gzip.compress(b" " * self.bomb), **{"Content-Encoding": "gzip"})

    def serve_xml(self, to: http.server.BaseHTTPRequestHandler) -> None:
        """A billion laughs."""
        entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
        bomb = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{entities}]><rss version="2.0"><channel>&l9;</channel></rss>'
        answer(to, bomb.encode())

    def serve_half(self, to: http.server.BaseHTTPRequestHandler) -> None:
        whole = feed("0", 10).encode()
        to.send_response(200)
        to.send_header("Content-Length", str(len(whole)))
        to.end_headers()
        to.wfile.write(whole[: len(whole) // 2])
        to.close_connection = True

    def serve_around(self, to: http.server.BaseHTTPRequestHandler) -> None:
        redirect(to, "/around")

    def serve_metadata(self, to: http.server.BaseHTTPRequestHandler) -> None:
        redirect(to, "http://169.254.169.254/latest/meta-data/")

    def serve_inside(self, to: http.server.BaseHTTPRequestHandler) -> None:
        redirect(to, "http://[::1]:1/")

    def serve_file(self, to: http.server.BaseHTTPRequestHandler) -> None:
        redirect(to, "file:///etc/passwd")

    def serve_nothing(self, to: http.server.BaseHTTPRequestHandler) -> None:
        to.send_error(500)


# What misbehaves, and a word of what is then said of it on its Source.
HOSTILE = {
    "slowly": "seconds",
    "much": "more than",
    "bomb": "more than",
    "xml": "",
    "half": "broken",
    "around": "redirects more than",
    "metadata": "169.254.169.254",
    "inside": "::1",
    "file": "file:",
    "nothing": "500",
}


def answer(to: http.server.BaseHTTPRequestHandler, content: bytes, **headers: str) -> None:
    to.send_response(200)
    for name, value in {"Content-Length": str(len(content)), **headers}.items():
        to.send_header(name, value)
    to.end_headers()
    to.wfile.write(content)


def redirect(to: http.server.BaseHTTPRequestHandler, where: str) -> None:
    to.send_response(302)
    to.send_header("Location", where)
    to.send_header("Content-Length", "0")
    to.end_headers()


def feed(number: str, entries: int) -> str:
    """A feed of so many pieces, none of which tells another's story."""
    items = "".join(
        f"<item><guid>urn:{number}:{n}</guid><title>Alibaba climbs, note {number} {n}</title>"
        f"<link>/news/{number}/{n}</link><description>Alibaba Group (NYSE: BABA) shares rose "
        f"{1 + n % 9}.{n % 10}% to $80.25 on Friday, says note {n} of {number}.</description></item>"
        for n in range(entries)
    )
    return f'<rss version="2.0"><channel><title>Wire {number}</title>{items}</channel></rss>'
