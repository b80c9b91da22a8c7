"""Take the screenshots of the docs: a real server on the sample data, looked at by Chromium.

Run by `make screenshots`; everything is made anew in a directory of its own and thrown away after, except
docs/screenshots/*.png. `--to DIRECTORY` puts them elsewhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connections
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.serving import chromium, served

ROOT = Path(__file__).resolve().parent.parent
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
    "studies": ("/studies/?event=macro_release&window=-5,5", WIDE, "light"),
}
# The piece that the pictures of a piece show is the first that this search finds.
SURPLUS = "/search/?q=ticker:BABA+trade+surplus"


def main() -> int:
    """Take every picture; returns the exit code."""
    parser = argparse.ArgumentParser(description="Take the screenshots of the docs.")
    parser.add_argument("--to", type=Path, default=ROOT / "docs" / "screenshots")
    target: Path = parser.parse_args().to
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="newsboard-shots-") as var, board(var) as address:
        take(address, target)
    print(f"{len(PICTURES)} pictures in {target}")
    return 0


@contextmanager
def board(var: str) -> Iterator[str]:
    """A board with the sample on a free loopback port, its servers' data in ``var``; gives its address."""
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    os.environ |= {"NEWSBOARD_VAR": var, "STATIC_HASHED": "false", "LOG_LEVEL": "ERROR"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "newsboard.settings"
    django.setup()
    from newsboard import embedded

    embedded.start_all()
    call_command("migrate", verbosity=0)
    call_command("sample")
    try:
        with served() as address:
            yield address
    finally:
        connections.close_all()
        embedded.stop_all()


def take(address: str, target: Path) -> None:
    """Take the pictures of a running server."""
    with chromium() as browser:
        surplus = find_piece(browser, address)
        for name, (path, size, scheme) in PICTURES.items():
            page = browser.new_page(
                viewport={"width": size[0], "height": size[1]}, color_scheme=scheme
            )
            page.goto(address + path.format(surplus=surplus), wait_until="networkidle")
            if page.locator("figure[data-chart]").first.is_visible():
                page.locator("figure[data-chart]").first.scroll_into_view_if_needed()
                page.wait_for_selector("figure[data-drawn=true]", timeout=DRAWN_MS)
                page.mouse.move(0, 0)
                page.evaluate("window.scrollTo({ top: 0, behavior: 'instant' })")
            page.screenshot(path=target / f"{name}.png")
            page.close()


def find_piece(browser: Browser, address: str) -> str:
    """The path of the piece to show."""
    page = browser.new_page()
    page.goto(address + SURPLUS)
    path = page.locator(".piece .headline").first.get_attribute("href")
    page.close()
    if path is None:
        raise LookupError(f"{address}{SURPLUS} finds no piece.")
    return path


if __name__ == "__main__":
    sys.exit(main())
