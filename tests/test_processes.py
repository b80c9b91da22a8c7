import io
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import psutil
import pytest

from newsboard.processes import NoFreePortError, free_port, run_procfile

ROOT = Path(__file__).resolve().parent.parent


def test_a_taken_port_gives_the_next_free_one():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert free_port("127.0.0.1", port) > port


def test_a_free_port_is_given_as_asked():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    assert free_port("127.0.0.1", port) == port


def test_no_free_port_names_the_remedy():
    with pytest.raises(NoFreePortError, match="--port"):
        free_port("127.0.0.1", 65536)


def supervise(tmp_path: Path, procfile: str) -> subprocess.Popen[bytes]:
    """Run a Procfile in a process of its own."""
    (tmp_path / "Procfile").write_text(textwrap.dedent(procfile))
    code = (
        "import sys; from pathlib import Path; from newsboard.processes import run_procfile;"
        f"sys.exit(run_procfile(Path({str(tmp_path / 'Procfile')!r}), {{'GREETING': 'hello'}}, sys.stderr))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    )


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} never came"
        time.sleep(0.05)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_every_process_and_counts_as_done(tmp_path, stop):
    board = supervise(
        tmp_path,
        f"""\
        one: echo $GREETING > "{tmp_path}/one"; exec sleep 1000
        two: until sleep 1000; do echo again; done & touch "{tmp_path}/two"; wait
        """,
    )
    wait_for(tmp_path / "one")
    wait_for(tmp_path / "two")
    children = psutil.Process(board.pid).children(recursive=True)
    board.send_signal(stop)
    board.communicate(timeout=30)
    assert board.returncode == 0
    assert (tmp_path / "one").read_text() == "hello\n"
    # What no one has reaped yet is dead all the same.
    alive = [c for c in children if c.is_running() and c.status() != psutil.STATUS_ZOMBIE]
    assert alive == []


def test_a_signal_right_after_the_start_stops_everything_too(tmp_path):
    board = supervise(
        tmp_path, f'one: touch "{tmp_path}/one"; exec sleep 1000\ntwo: exec sleep 1000\n'
    )
    wait_for(tmp_path / "one")
    children = psutil.Process(board.pid).children(recursive=True)
    board.send_signal(signal.SIGINT)
    board.communicate(timeout=30)
    assert board.returncode == 0
    assert [c for c in children if c.is_running() and c.status() != psutil.STATUS_ZOMBIE] == []


def test_a_process_that_fails_ends_the_rest_with_its_code(tmp_path):
    board = supervise(tmp_path, "one: exec sleep 1000\ntwo: sleep 0.5; exit 3\n")
    board.communicate(timeout=30)
    assert board.returncode == 3


def test_output_names_the_process_it_came_from(tmp_path):
    (tmp_path / "Procfile").write_text("web: echo listening\n")
    output = io.StringIO()
    code = run_procfile(tmp_path / "Procfile", {}, output)
    assert code == 1
    assert "web    | listening" in output.getvalue()
