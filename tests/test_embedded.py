import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory of the test's own. Not pytest's: whenever another run of pytest begins, it shuts those
    to other users, as one of whom PostgreSQL runs where we are root."""
    with tempfile.TemporaryDirectory(prefix="newsboard-embedded-") as directory:
        yield Path(directory)


def run(var: Path, code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code as a Django process of its own, with its own var directory."""
    outside = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}}
    return subprocess.run(
        [sys.executable, "-c", f"import django; django.setup()\n{code}"],
        cwd=ROOT,
        env=outside
        | {"NEWSBOARD_VAR": str(var), "DJANGO_SETTINGS_MODULE": "newsboard.settings"}
        | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def servers_of(var: Path) -> list[str]:
    """Names of the processes that mention a var directory on their command line."""
    return [
        process.info["name"]
        for process in psutil.process_iter(["name", "cmdline"])
        if any(str(var) in part for part in process.info["cmdline"] or [])
    ]


QUERY = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SHOW server_version")
    print(cursor.fetchone()[0])
"""


def test_it_works(place):
    done = run(place / "var", QUERY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("18.")


def test_the_last_user_stops_the_servers(place):
    var = place / "var"
    done = run(var, "from newsboard import embedded; embedded.start_all()")
    assert done.returncode == 0, done.stderr
    assert servers_of(var) == []


def test_a_second_process_uses_the_running_server_and_leaves_it(place):
    var = place / "var"
    nested = f"""
import subprocess, sys
from pathlib import Path
from newsboard import embedded, servers
embedded.start_all()
pid = servers.Postgres(Path({str(var)!r})).pid()
subprocess.run([sys.executable, "-c", "import django; django.setup(); from newsboard import embedded; embedded.start_all()"], check=True)
assert servers.Postgres(Path({str(var)!r})).pid() == pid
"""
    done = run(var, nested)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["a path with spaces", "x" * 120, "comma,quote'percent%41"])
def test_awkward_paths(place, name):
    code = (
        QUERY
        + "\nfrom django.core.cache import cache; from newsboard import embedded; embedded.start_all(); cache.set('a', 1); print(cache.get('a'))"
    )
    done = run(place / name, code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "1"


def test_a_killed_process_leaves_servers_that_the_next_one_uses_and_stops(place):
    var = place / "var"
    run(
        var,
        "import os, signal; from newsboard import embedded; embedded.start_all(); os.kill(os.getpid(), signal.SIGKILL)",
    )
    assert servers_of(var)
    done = run(var, QUERY + "\nfrom newsboard import embedded; embedded.start_all()")
    assert done.returncode == 0, done.stderr
    assert servers_of(var) == []


def test_a_server_of_ones_own_means_nothing_is_embedded(place):
    done = run(
        place / "var",
        "from newsboard import embedded; embedded.start_all()",
        DATABASE_URL="postgres://someone@127.0.0.1:1/newsboard",
        REDIS_URL="redis://127.0.0.1:1/0",
    )
    assert done.returncode == 0, done.stderr
    assert servers_of(place / "var") == []
    assert not (place / "var" / "postgres").exists()


def test_a_terminated_process_stops_the_servers_that_it_used_alone(place):
    var = place / "var"
    done = run(
        var,
        "import os, signal; from newsboard import embedded; embedded.start_all(); os.kill(os.getpid(), signal.SIGTERM)",
    )
    assert done.returncode == 128 + 15
    assert servers_of(var) == []
