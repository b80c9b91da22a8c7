"""Google-News sitemaps become Entries, and a sitemap index the addresses of its newest parts.

feedparser does not read these. The XML is read without entities, DTD or network.
"""

from __future__ import annotations

import datetime as dt
import re

from lxml import etree

from articles.ingest.entry import Entry, Reading
from articles.ingest.errors import NotAFeedError
from articles.ingest.feeds import MAX_ENTRIES, language_code, read_moment, web_address
from articles.ingest.plaintext import one_line

# Parts of an index that are read in one go, the newest.
MAX_PARTS = 3
SITEMAP = re.compile(rb"^<(?:[a-zA-Z]+:)?(?:urlset|sitemapindex)[\s>]", re.MULTILINE)
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
# "NASDAQ:AMAT" in <news:stock_tickers>.
TICKER = re.compile(r"(?:[A-Z]+:)?([A-Z][A-Z0-9]{0,9}(?:[.-][A-Z]{1,2})?)")


def looks_like_sitemap(content: bytes) -> bool:
    """Whether the document's first element is a sitemap's or an index's."""
    start = re.sub(rb"<[?!][^>]*>", b"", content[:2000].removeprefix(b"\xef\xbb\xbf"))
    return bool(SITEMAP.match(start.lstrip()))


def read(content: bytes, *, url: str) -> Reading:
    """The entries of a news sitemap, or the parts of an index; ``url`` is its address and names it in
    errors: NotAFeedError."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise NotAFeedError(f"{url} is a sitemap too broken to read; it will be tried again.")
    if _name(root) == "sitemapindex":
        return Reading(parts=_newest_parts(root, url))
    items = [item for item in root if _name(item) == "url"]
    entries = tuple(
        _entry(item, url) for item in items[:MAX_ENTRIES] if _text(item, f"{NEWS}title")
    )
    if items and not entries:
        raise NotAFeedError(
            f"{url} is a sitemap of pages, not of news (no news:title in it); look in the host's robots.txt "
            "for its news sitemap."
        )
    return Reading(entries)


def _newest_parts(root: etree._Element, url: str) -> tuple[str, ...]:
    """The addresses of the parts changed last; those without a date after those with one, as listed."""
    found = []
    for item in root:
        address = web_address(_text(item, "loc"), url)
        if address:
            found.append((_moment(_text(item, "lastmod")) or NEVER, address))
    newest = sorted(found, key=lambda part: part[0], reverse=True)
    return tuple(dict.fromkeys(address for _, address in newest[:MAX_PARTS]))


def _entry(item: etree._Element, url: str) -> Entry:
    address = web_address(_text(item, "loc"), url)
    symbols = (
        TICKER.fullmatch(word.strip()) for word in _text(item, f"{NEWS}stock_tickers").split(",")
    )
    return Entry(
        url=address,
        title=one_line(_text(item, f"{NEWS}title")),
        body="",
        publisher=one_line(_text(item, f"{NEWS}name")),
        published_at=_moment(_text(item, f"{NEWS}publication_date")),
        language=language_code(_text(item, f"{NEWS}language")),
        tickers=tuple(dict.fromkeys(symbol[1] for symbol in symbols if symbol)),
    )


def _text(item: etree._Element, name: str) -> str:
    """The text of a sitemap's own element directly in an item, or of a news element anywhere in it."""
    news = name.startswith(NEWS)
    # A prefix that was never declared stays in the name.
    undeclared = name.replace(NEWS, "news:")
    for element in item.iter() if news else item:
        if element.tag in {name, undeclared} or (not news and _name(element) == name):
            return (element.text or "").strip()
    return ""


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _moment(text: str) -> dt.datetime | None:
    return read_moment(text) if text else None
