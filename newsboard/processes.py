"""The processes of a running board: web, worker and beat, as the Procfile names them."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import TextIO

from honcho.environ import parse_procfile
from honcho.manager import Manager
from honcho.printer import Printer

PORTS_TRIED = 100
READY_SECONDS = 60.0


class PatientManager(Manager):
    """honcho's manager, which cannot signal processes that have not told their pid yet: it asks again."""

    def terminate(self) -> None:
        """Terminate every process, as soon as all have started."""
        if self._all_started():
            super().terminate()
        else:
            threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()


class NoFreePortError(RuntimeError):
    """Every port that was tried is taken."""


def free_port(host: str, wanted: int) -> int:
    """Return the first port from ``wanted`` up on which nothing listens; errors: NoFreePortError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in range(wanted, min(wanted + PORTS_TRIED, 65536)):
        with socket.socket(family, socket.SOCK_STREAM) as probe, suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return port
    raise NoFreePortError(
        f"The ports {wanted} to {wanted + PORTS_TRIED - 1} of {host} are all taken; "
        "name another with --port."
    )


def run_procfile(procfile: Path, environment: dict[str, str], output: TextIO) -> int:
    """Run a Procfile's processes until one ends or a signal comes, then stop them all.

    Returns the exit code: 0 after Ctrl-C, SIGTERM or a closed terminal, else the code of the process
    that ended first.
    """
    manager = PatientManager(Printer(output, colour=output.isatty()))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    child_environment = {**os.environ, **environment, "PATH": path, "PYTHONUNBUFFERED": "1"}
    for name, command in parse_procfile(procfile.read_text()).processes.items():
        manager.add_process(name, command, env=child_environment, cwd=str(procfile.parent))
    # A closed terminal stops the board like Ctrl-C does.
    signal.signal(signal.SIGHUP, _terminate_self)
    manager.loop()
    stopped_by_signal = manager.returncode in {128 + signal.SIGINT, 128 + signal.SIGTERM}
    return 0 if stopped_by_signal else int(manager.returncode or 1)


def when_listening(host: str, port: int, then: Callable[[], None]) -> None:
    """Call ``then``, from a thread, as soon as something accepts connections on a port."""

    def wait() -> None:
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            with suppress(OSError), socket.create_connection((host, port), timeout=1):
                then()
                return
            time.sleep(0.1)

    threading.Thread(target=wait, daemon=True).start()


def _terminate_self(_signal: int, _frame: FrameType | None) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
