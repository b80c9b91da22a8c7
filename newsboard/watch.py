"""Embedded servers that die under a running board are started again, for as long as `up` runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import psycopg

from newsboard.embedded import EmbeddedServerError, Lease

LOOK_SECONDS = 1.0
# The wait before a further try doubles up to this, and begins anew once a server has run for so long.
LONGEST_WAIT_SECONDS = 30.0
STEADY_SECONDS = 60.0


@dataclass
class Keeper:
    """Keeps one leased server running; ``look`` is called again and again.

    Attributes: tell takes a line for whoever runs the board; pid is the process that served at the last look;
    tries counts the starts since the server was last seen to run steadily; not_before and started are moments
    of the monotonic clock, in seconds.
    """

    lease: Lease
    tell: Callable[[str], None]
    pid: int | None = None
    tries: int = 0
    not_before: float = 0.0
    started: float = 0.0

    def look(self, now: float) -> None:
        """Start the server again if it is gone and its next try has come; costs a read of its pid file."""
        if not self.lease.is_taken:
            return
        if self.lease.server.pid() is None and now >= self.not_before:
            self._try(now)
        pid = self.lease.server.pid()
        if pid is None:
            return
        # A process of the board that starts just then may have been quicker than we.
        if self.pid not in (None, pid):
            self.tell(f"The embedded {self.lease.server.name} had died and runs again.")
        self.pid = pid
        if now - self.started >= STEADY_SECONDS:
            self.tries = 0

    def _try(self, now: float) -> None:
        wait = min(2.0**self.tries, LONGEST_WAIT_SECONDS)
        self.tries += 1
        self.started, self.not_before = now, now + wait
        try:
            self.lease.revive()
        except (EmbeddedServerError, OSError, psycopg.Error) as error:
            name = self.lease.server.name
            self.tell(f"The embedded {name} has died; the next try is in {wait:g} s. {error}")


def keep_running(leases: list[Lease], tell: Callable[[str], None]) -> None:
    """Look after this process's servers from a thread, until it ends or gives them back."""
    keepers = [Keeper(lease, tell, lease.server.pid()) for lease in leases]

    def watch() -> None:
        while True:
            # The sleep comes first: nothing is locked while the board's processes are forked.
            time.sleep(LOOK_SECONDS)
            for keeper in keepers:
                keeper.look(time.monotonic())

    threading.Thread(target=watch, name="embedded servers", daemon=True).start()
