"""Files given by hand become Entries: text, HTML pages, feeds, news sitemaps."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from articles.ingest import feeds, pages, sitemaps
from articles.ingest.entry import Entry
from articles.ingest.errors import ReadError, TooLargeError

MAX_BYTES = 50_000_000
HTML_SUFFIXES = {".html", ".htm", ".xhtml"}


def read(path: Path, *, published_at: dt.datetime | None = None) -> tuple[Entry, ...]:
    """The entries of a file; ``published_at`` is for those that do not date themselves.

    Errors, each naming the file: ReadError, TooLargeError.
    """
    content = _content(path)
    entries = read_content(content, str(path), html=path.suffix.lower() in HTML_SUFFIXES)
    return tuple(
        replace(entry, published_at=entry.published_at or published_at) for entry in entries
    )


def read_content(
    content: bytes, name: str, *, content_type: str = "", html: bool = False
) -> tuple[Entry, ...]:
    """The entries of some content, whatever it is: a feed, a page or plain text. ``name`` is its address
    or file name; ``html`` says that it is a page although it does not look like one."""
    feeds.check_text(content, name)
    if html or feeds.looks_like_html(content):
        return (pages.read(content, url=name),)
    if sitemaps.looks_like_sitemap(content):
        return _of_sitemap(content, name)
    if feeds.looks_like_feed(content):
        return feeds.read(content, url=name, content_type=content_type)
    return (Entry(body=_decoded(content)),)


def _of_sitemap(content: bytes, name: str) -> tuple[Entry, ...]:
    reading = sitemaps.read(content, url=name)
    if reading.parts:
        raise ReadError(
            f"{name} only lists sitemaps; name one of them, {reading.parts[0]}, or make it a source."
        )
    return reading.entries


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(f"{path} is a directory; name the files in it.")
        if path.stat().st_size > MAX_BYTES:
            raise TooLargeError(
                f"{path} is larger than {MAX_BYTES:,} bytes; import archives with import_articles."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(f"{path} does not exist; check the path.") from error
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}).") from error


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            # What Windows editors save; every byte but five means something in it.
            text = content.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
