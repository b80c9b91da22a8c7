"""Take the screenshots of the docs: a real server on the sample data, looked at by Chromium.

Run by `make screenshots`; everything is made anew in a directory of its own and thrown away after, except
docs/screenshots/*.png. `--to DIRECTORY` puts them elsewhere.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
STARTS_WITHIN_SECONDS = 60
DRAWN_MS = 20_000
WIDE, NARROW = (1280, 860), (390, 844)

# Name of the picture -> address, size of the window, colours.
PICTURES = {
    "board": ("/", WIDE, "light"),
    "board-dark": ("/", WIDE, "dark"),
    "board-phone": ("/", NARROW, "light"),
    "ticker": ("/tickers/BABA/", WIDE, "light"),
    "ticker-dark": ("/tickers/BABA/", WIDE, "dark"),
    "ticker-phone": ("/tickers/BABA/", NARROW, "dark"),
    "article": ("{surplus}", WIDE, "light"),
    "article-dark": ("{surplus}", WIDE, "dark"),
    "article-phone": ("{surplus}", NARROW, "light"),
    "releases": ("/releases/", WIDE, "light"),
    "release": ("/releases/CN.TRADE_BALANCE/?ticker=BABA&ticker=JD", WIDE, "light"),
    "search": ("/search/?q=trade+surplus", WIDE, "light"),
    "studies": ("/studies/", WIDE, "light"),
}
# The piece that the pictures of a piece show is the newest that this search finds.
SURPLUS = "/search/?q=ticker:BABA+surplus&order=newest"


def main() -> int:
    """Take every picture; returns the exit code."""
    parser = argparse.ArgumentParser(description="Take the screenshots of the docs.")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "screenshots")
    target: Path = parser.parse_args().to
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="newsboard-shots-") as var:
        environment = {**os.environ, "NEWSBOARD_VAR": var, "STATIC_HASHED": "false"}
        environment |= {"DEBUG": "true", "LOG_LEVEL": "ERROR"}
        for name in ("DATABASE_URL", "REDIS_URL"):
            environment.pop(name, None)
        for command in (["migrate", "--verbosity", "0"], ["sample"]):
            subprocess.run(
                [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True
            )
        with server(environment) as address:
            take(address, target)
    print(f"{len(PICTURES)} pictures in {target}")
    return 0


@contextmanager
def server(environment: dict[str, str]) -> Iterator[str]:
    """A server on a free loopback port; gives its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/healthz")
        yield address
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str) -> None:
    """Wait until a server answers. Errors: TimeoutError."""
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"{address} did not answer within {STARTS_WITHIN_SECONDS} seconds.")


def take(address: str, target: Path) -> None:
    """Take the pictures of a running server."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        surplus = find_piece(chromium, address)
        for name, (path, size, scheme) in PICTURES.items():
            page = chromium.new_page(
                viewport={"width": size[0], "height": size[1]}, color_scheme=scheme
            )
            page.goto(address + path.format(surplus=surplus))
            if page.locator("figure[data-chart]").first.is_visible():
                page.locator("figure[data-chart]").first.scroll_into_view_if_needed()
                page.wait_for_selector("figure[data-drawn=true]", timeout=DRAWN_MS)
                page.mouse.move(0, 0)
                page.evaluate("window.scrollTo({ top: 0, behavior: 'instant' })")
            page.screenshot(path=target / f"{name}.png")
            page.close()
        chromium.close()


def find_piece(chromium: Browser, address: str) -> str:
    """The path of the piece to show."""
    page = chromium.new_page()
    page.goto(address + SURPLUS)
    path = page.locator(".piece .headline").first.get_attribute("href")
    page.close()
    if path is None:
        raise LookupError(f"{address}{SURPLUS} finds no piece.")
    return path


if __name__ == "__main__":
    sys.exit(main())
