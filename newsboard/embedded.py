"""The use of the embedded servers: the first process that needs one starts it, the last one stops it.

Each process that uses a server holds a shared lock on its users file; the kernel lets go for a process
that was killed. Starting and stopping are guarded by a second lock, so they never cross.
"""

from __future__ import annotations

import atexit
import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from newsboard.servers import (
    EmbeddedServerError,
    Postgres,
    Redis,
    Server,
    identity,
    make_private,
    socket_directory,
)

__all__ = [
    "EmbeddedServerError",
    "leases",
    "start_all",
    "start_postgres",
    "start_redis",
    "stop_all",
]

START_SECONDS = 60.0
STOP_SECONDS = 30.0


@dataclass
class Lease:
    """This process's use of one server, from ``take`` to ``give_back``."""

    server: Server
    var: Path
    _users: int | None = field(default=None, init=False)
    _owner: int = field(default=0, init=False)

    def take(self) -> None:
        """Start the server unless it runs already, and keep it running while this process lives."""
        if self._users is not None:
            return
        make_private(socket_directory(self.var))
        (self.var / "log").mkdir(parents=True, exist_ok=True)
        with self._gate():
            users = os.open(self.var / f"{self.server.name}.users", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(users, fcntl.LOCK_SH)
            try:
                self._start()
            except BaseException:
                os.close(users)
                raise
            self._users, self._owner = users, os.getpid()
        atexit.register(self.give_back)
        _exit_in_order_on_sigterm()

    def give_back(self) -> None:
        """Stop using the server; the last process to do so stops it."""
        if self._users is None or self._owner != os.getpid():
            return
        with self._gate():
            os.close(self._users)
            self._users = None
            users = os.open(self.var / f"{self.server.name}.users", os.O_RDWR)
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            else:
                self._stop()
            finally:
                os.close(users)

    @property
    def is_taken(self) -> bool:
        """Whether this process uses the server."""
        return self._users is not None

    def revive(self) -> None:
        """Start the server anew if it has died while we use it.

        Errors: EmbeddedServerError, also while what a killed server has left behind still ends."""
        with self._gate():
            if self._users is not None:
                self._start()

    @contextmanager
    def _gate(self) -> Iterator[None]:
        gate = os.open(self.var / f"{self.server.name}.gate", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield
        finally:
            os.close(gate)

    def _start(self) -> None:
        if self.server.pid() is not None and self.server.answers():
            return
        self.server.prepare()
        log = self.var / "log" / f"{self.server.name}.log"
        with log.open("ab") as output:
            process = subprocess.Popen(
                self.server.command(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for us; the server stops when its last user lets go.
                start_new_session=True,
                cwd="/",
                **identity(self.server.run_as()),
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.server.answers():
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                tail = "\n".join(log.read_text(errors="replace").splitlines()[-5:])
                raise EmbeddedServerError(
                    f"The embedded {self.server.name} did not start; see {log}. It ends:\n{tail}"
                )
            time.sleep(0.02)
        self.server.first_use()
        # A dead child that nobody has waited for keeps its pid, and so would seem to run.
        threading.Thread(target=process.wait, daemon=True).start()

    def _stop(self) -> None:
        pid = self.server.pid()
        if pid is None:
            return
        # SIGINT is PostgreSQL's fast shutdown and Redis's clean one.
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + STOP_SECONDS
        while time.monotonic() < deadline:
            try:
                if os.waitpid(pid, os.WNOHANG) != (0, 0):
                    return
            except ChildProcessError:
                if self.server.pid() is None:
                    return
            time.sleep(0.02)


def _exit_in_order_on_sigterm() -> None:
    """Let SIGTERM run the exit hooks, where the program has no handler of its own for it."""
    in_main_thread = threading.current_thread() is threading.main_thread()
    if in_main_thread and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))


_leases: dict[str, Lease] = {}


def _take(server: Server, var: Path) -> None:
    _leases.setdefault(server.name, Lease(server, var)).take()


def start_postgres() -> None:
    """Start PostgreSQL unless it runs; errors: EmbeddedServerError."""
    from django.conf import settings

    _take(Postgres(settings.VAR), settings.VAR)


def start_redis() -> None:
    """Start Redis unless it runs; errors: EmbeddedServerError."""
    from django.conf import settings

    _take(Redis(settings.VAR), settings.VAR)


def start_all() -> None:
    """Start whichever servers the settings leave to us."""
    from django.conf import settings

    if settings.EMBEDDED_POSTGRES:
        start_postgres()
    if settings.EMBEDDED_REDIS:
        start_redis()


def leases() -> list[Lease]:
    """This process's use of the servers that it has started or found running."""
    return list(_leases.values())


def stop_all() -> None:
    """Let go of the servers now, rather than at the process's exit."""
    for lease in _leases.values():
        lease.give_back()
