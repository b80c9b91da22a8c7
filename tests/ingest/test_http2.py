"""HTTP/2, with a real server that speaks nothing else."""

import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from articles.ingest.client import Client, Limits

SERVER = """
def application(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["SERVER_PROTOCOL"].encode() + b" " + environ["HTTP_USER_AGENT"].encode()]
"""
SECONDS = 60


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> tuple[Path, Path]:
    """A key and a certificate for localhost, signed by itself."""
    directory = tmp_path_factory.mktemp("tls")
    key, certificate = directory / "key.pem", directory / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext"]
    command += ["subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    pkcs8 = directory / "pkcs8.pem"
    subprocess.run(
        ["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", str(key), "-out", str(pkcs8)],
        check=True,
    )
    return pkcs8, certificate


@pytest.fixture
def address(certificate, tmp_path) -> Iterator[str]:
    (tmp_path / "served.py").write_text(SERVER)
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    key, chain = certificate
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--http", "2"]
    command += [
        "--workers-kill-timeout",
        "5",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-log",
    ]
    command += ["--ssl-keyfile", str(key), "--ssl-certificate", str(chain), "served:application"]
    server = subprocess.Popen(command, cwd=tmp_path)
    deadline = time.monotonic() + SECONDS
    while True:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            break
        assert server.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)
    yield f"https://localhost:{port}/feed"
    server.terminate()
    server.wait(SECONDS)


def test_it_is_spoken_where_the_server_does(address, certificate):
    trusted = ssl.create_default_context(cafile=certificate[1])
    limits = Limits(20, 10_000, "newsboard-test/1.0", frozenset({"localhost"}))
    client = Client(limits, tls=trusted)
    said = {client.get(address).content for _ in range(3)}
    # The server would wait for its connection to end.
    client.close()
    assert said == {b"HTTP/2 newsboard-test/1.0"}
