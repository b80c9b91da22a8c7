"""Feeds become Entries: RSS, Atom and RDF through feedparser, and JSON Feed."""

from __future__ import annotations

import calendar
import datetime as dt
import io
import json
import re
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urljoin, urlsplit
from xml.sax import SAXParseException

import feedparser
import lxml.etree
import lxml.html

from articles.ingest.entry import Entry
from articles.ingest.errors import EmptyInputError, NotAFeedError, NotTextError
from articles.ingest.identity import PLAIN_ADDRESS
from articles.ingest.plaintext import from_html, one_line

# A feed's size is bounded where it is fetched; this is for those that are nothing but empty items.
MAX_ENTRIES = 20_000
# How a page names its feeds.
FEED_LINKS = (
    "//link[@rel='alternate' and (@type='application/rss+xml' or @type='application/atom+xml' or "
    "@type='application/feed+json')]/@href"
)
FEEDS_NAMED = 3
JSON_FEED = "https://jsonfeed.org/version/"
HTML_START = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b|head\b|body\b)", re.IGNORECASE | re.DOTALL
)
XML_FEED = re.compile(rb"^<(?:[a-zA-Z]+:)?(?:rss|feed|RDF)[\s>]")
BOM = b"\xef\xbb\xbf"
# How text in UTF-16 and UTF-32 begins: a byte order mark or, of XML, its first sign.
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00\x00<")
# Signatures of what is surely not text: PDF, PNG, JPEG, GIF, ZIP, gzip, bzip2, 7z, ELF, Parquet.
BINARY = (
    *(b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"BZh"),
    *(b"7z\xbc\xaf", b"\x7fELF", b"PAR1"),
)


def read(content: bytes, *, url: str, content_type: str = "") -> tuple[Entry, ...]:
    """The entries of a feed, in its order.

    ``url`` is the feed's own address (relative links are resolved against it) or a file's name, and
    names it in errors: EmptyInputError, NotTextError, NotAFeedError.
    """
    check_text(content, url)
    if _is_json(content):
        return _read_json(content, url)
    if looks_like_html(content):
        raise NotAFeedError(f"{url} is a web page, not a feed; {_remedy_of_page(content, url)}.")
    headers = {"content-location": url}
    if content_type:
        headers["content-type"] = content_type
    # A stream, never a string: feedparser opens strings that look like addresses or file names.
    parsed = feedparser.parse(io.BytesIO(content), response_headers=headers)
    if not parsed.version and not parsed.entries:
        raise NotAFeedError(f"{url} is not a feed{_complaint(parsed)}; check the address.")
    if not parsed.entries and _complaint(parsed):
        raise NotAFeedError(
            f"{url} is a feed too broken to read{_complaint(parsed)}; it will be tried again."
        )
    return tuple(_entry(item, parsed.feed, url) for item in parsed.entries[:MAX_ENTRIES])


def _remedy_of_page(content: bytes, url: str) -> str:
    """What to do with a page that was taken for a feed: it often names its feeds."""
    kind = "or make it a source of kind “Web page”"
    try:
        stated = cast("list[str]", lxml.html.document_fromstring(content).xpath(FEED_LINKS))
    except lxml.etree.ParserError:
        stated = []
    links = (web_address(link, url) for link in stated)
    named = list(dict.fromkeys(link for link in links if link and link != url))[:FEEDS_NAMED]
    if named:
        return f"its feed is {' or '.join(named)}, {kind}"
    return f"look on it for its feed's address, {kind}"


def check_text(content: bytes, name: str) -> None:
    """Whether there is text to read at all; errors: EmptyInputError, NotTextError."""
    if not content.strip():
        raise EmptyInputError(f"{name} is empty; check that it is the right one.")
    wide = content.startswith(WIDE)
    if content.startswith(BINARY) or (b"\x00" in content[:4096] and not wide):
        raise NotTextError(f"{name} is binary; give text, HTML or a feed.")


def looks_like_html(content: bytes) -> bool:
    """Whether the document begins as a web page does."""
    return bool(HTML_START.match(content.removeprefix(BOM)))


def looks_like_feed(content: bytes) -> bool:
    """Whether the document begins as XML, a feed without its declaration, or a JSON Feed."""
    start = content.removeprefix(BOM).lstrip()[:2000]
    return start.startswith(b"<?xml") or bool(XML_FEED.search(start)) or _is_json_feed(start)


def _is_json(content: bytes) -> bool:
    return content.removeprefix(BOM).lstrip()[:1] in {b"{", b"["}


def _is_json_feed(start: bytes) -> bool:
    return start.startswith(b"{") and JSON_FEED.encode() in start.replace(b"\\/", b"/")


def _complaint(parsed: Any) -> str:
    """Where the XML breaks; feedparser's lesser complaints (of charsets and media types) it mends."""
    error = parsed.get("bozo_exception")
    if not isinstance(error, SAXParseException):
        return ""
    return f" ({error.getMessage()} at line {error.getLineNumber()})"


def _entry(item: Any, feed: Any, url: str) -> Entry:
    link = web_address(item.get("link", ""), url)
    return Entry(
        guid=str(item.get("id", "")).strip(),
        url=link,
        title=one_line(item.get("title", "")),
        body=_longest_text(item),
        author=one_line(item.get("author", "")),
        publisher=one_line((item.get("source") or {}).get("title", "")),
        published_at=_moment(item),
        language=language_code(item.get("language") or feed.get("language")),
    )


def _longest_text(item: Any) -> str:
    """The fullest of an entry's texts: its content elements or its summary. Of an entry with pictures the
    plain contents are their captions, which count only where there is nothing else."""
    contents = item.get("content", ())
    captioned = any(item.get(media) for media in ("media_content", "media_thumbnail"))
    texts = [item.get("summary", "")]
    texts += [
        content.get("value", "")
        for content in contents
        if not (captioned and content.get("type") == "text/plain")
    ]
    if not any(texts):
        texts = [content.get("value", "") for content in contents]
    return max((from_html(text) for text in texts if text), key=len, default="")


def _moment(item: Any) -> dt.datetime | None:
    """When an entry was published, UTC; when it was updated where that is all it says."""
    for field in ("published_parsed", "updated_parsed", "created_parsed"):
        # Not item.get: it would stand in one date for another, with a warning.
        parsed = dict.get(item, field)
        if parsed:
            try:
                return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC)
            except (ValueError, OverflowError, OSError):
                continue
    return None


def web_address(link: str, base: str) -> str:
    """A link made absolute, or empty where it leads to no web page."""
    if PLAIN_ADDRESS.fullmatch(link):
        return link
    try:
        address = urljoin(base, link.strip()) if link.strip() else ""
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in {"http", "https"} and parts.hostname else ""


@lru_cache(maxsize=256)
def language_code(language: str | None) -> str:
    """A language tag's primary part: "en" of "en-US"; empty where there is none."""
    primary = re.split(r"[-_]", (language or "").strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2,3}", primary) else ""


def read_moment(text: str) -> dt.datetime | None:
    """An ISO 8601 moment, UTC where it names no zone; None where it is not one."""
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except (ValueError, AttributeError):
        return None
    return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment


def _read_json(content: bytes, url: str) -> tuple[Entry, ...]:
    """JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1)."""
    try:
        feed = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotAFeedError(f"{url} is not a feed: its JSON is broken ({error}).") from error
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith(JSON_FEED):
        raise NotAFeedError(
            f"{url} is JSON, but not a JSON Feed (its version names none); check the address."
        )
    items = feed.get("items")
    items = items if isinstance(items, list) else []
    return tuple(
        _json_entry(item, feed, url) for item in items[:MAX_ENTRIES] if isinstance(item, dict)
    )


def _json_entry(item: dict[str, Any], feed: dict[str, Any], url: str) -> Entry:
    texts = (item.get("content_html"), item.get("content_text"), item.get("summary"))
    authors = item.get("authors") or [item.get("author") or {}]
    names = (author.get("name") for author in authors if isinstance(author, dict))
    return Entry(
        guid=str(item.get("id") or "").strip(),
        url=web_address(str(item.get("url") or item.get("external_url") or ""), url),
        title=one_line(str(item.get("title") or "")),
        body=max((from_html(str(text)) for text in texts if text), key=len, default=""),
        author=", ".join(str(name) for name in names if name),
        published_at=read_moment(
            str(item.get("date_published") or item.get("date_modified") or "")
        ),
        language=language_code(item.get("language") or feed.get("language")),
    )
