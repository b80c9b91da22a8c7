"""The sample's pieces, written for newsboard, as its data files hold them."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from articles.ingest.entry import Entry

MONTHS = ("2024-06.toml", "2024-07.toml")
DATA = Path(__file__).parent / "data"
# A host that can never exist (RFC 2606), so that no sample address leads anywhere.
SITE = "https://sample.newsboard.invalid"


@dataclass(frozen=True)
class Edition:
    """The text of a piece as it stood from a moment on."""

    seen_at: dt.datetime
    entry: Entry


@dataclass(frozen=True)
class Piece:
    """A piece in all its editions, oldest first, and what a careful reader says of the last.

    ``primary`` is the symbol of its subject, empty where it has none. ``misstated`` tells that a figure in it
    deliberately disagrees with the simulated bars.
    """

    slug: str
    publisher: str
    primary: str
    misstated: bool
    editions: tuple[Edition, ...]

    @property
    def source_url(self) -> str:
        """The invented address of the piece's publisher."""
        return f"{SITE}/{slugify(self.publisher)}/"


def pieces() -> Iterator[Piece]:
    """Every piece of the sample, in the order of the files, which is about that of publication."""
    for month in MONTHS:
        with (DATA / month).open("rb") as file:
            for table in tomllib.load(file)["piece"]:
                yield _piece(table)


def _piece(table: dict[str, Any]) -> Piece:
    url = f"{SITE}/{slugify(table['publisher'])}/{table['slug']}"
    published: dt.datetime = table["published"]
    texts = [(published, table)]
    if "earlier" in table:
        texts = [(published, table["earlier"]), (table["revised"], table)]
    return Piece(
        slug=table["slug"],
        publisher=table["publisher"],
        primary=table["primary"],
        misstated=table.get("misstated", False),
        editions=tuple(
            Edition(
                seen_at=seen_at,
                entry=Entry(
                    guid=table["slug"],
                    url=url,
                    title=text.get("title", ""),
                    body=text["body"].strip(),
                    author=table.get("author", ""),
                    publisher=table["publisher"],
                    published_at=published,
                    language="en",
                ),
            )
            for seen_at, text in texts
        ),
    )
