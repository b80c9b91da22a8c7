"""An article's HTML page becomes an Entry: its text through trafilatura's fast mode, and what it says of itself."""

from __future__ import annotations

import datetime as dt

from lxml.html import HtmlElement

from articles.ingest import identity
from articles.ingest.entry import Entry
from articles.ingest.errors import NoArticleError
from articles.ingest.feeds import check_text, language_code, read_moment, web_address
from articles.ingest.linked_data import stated
from articles.ingest.plaintext import clean, one_line

# Where pages say when they were published, surest first; trafilatura itself reads only the day.
PUBLISHED = (
    "//meta[@property='article:published_time' or @name='article:published_time']/@content",
    "//meta[@property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publish-date' or @name='date' or @name='dc.date.issued']/@content",
    "//article//time[@datetime]/@datetime",
)
# How pages name themselves for other pages: OpenGraph, then what trafilatura finds.
TITLE = "//meta[@property='og:title']/@content"
SITE = "//meta[@property='og:site_name']/@content"
# rel="amphtml" leads from a page to its plainer copy, rel="canonical" back.
AMP = "//link[@rel='amphtml']/@href"
CANONICAL = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
# Fewer characters than these are a notice about cookies, not a piece.
SHORTEST_ARTICLE = 80
NOTHING = "holds no article that can be read; check that it is a news page."


def read(content: bytes, *, url: str) -> Entry:
    """The article of a page.

    ``url`` is its address or a file's name, and names it in errors: EmptyInputError, NotTextError,
    NoArticleError (which may know a plainer copy).
    """
    # Slow to import, and only pages need it.
    import trafilatura
    from trafilatura.settings import Document

    check_text(content, url)
    tree = trafilatura.load_html(content)
    if tree is None:
        raise NoArticleError(f"{url} {NOTHING}")
    address = url if url.startswith(("http://", "https://")) else ""
    # Before the text is taken out, for that takes the page apart.
    says, published_at, language = (
        stated(tree),
        _published_at(tree),
        language_code(tree.get("lang")),
    )
    amp = _own_address(web_address(_first(tree, AMP), address), "", address)
    own = _own_address(web_address(_first(tree, CANONICAL), address), address, address)
    title, site = _first(tree, TITLE), _first(tree, SITE)
    found = trafilatura.bare_extraction(
        tree, url=address or None, fast=True, include_comments=False, with_metadata=True
    )
    document = found if isinstance(found, Document) else Document()
    body = clean(document.text or "")
    # trafilatura falls back on what the page states too, but runs its paragraphs into one.
    if len(body) < SHORTEST_ARTICLE or body.split() == says.body.split():
        body = says.body
    if len(body) < SHORTEST_ARTICLE:
        raise NoArticleError(f"{url} {NOTHING}", amp=amp)
    title = says.headline or one_line(document.title or title)
    return Entry(
        url=own,
        title=title,
        body=_paragraphs(body, title),
        author=says.author or one_line(document.author or ""),
        publisher=one_line(site) or says.publisher or one_line(document.sitename or ""),
        published_at=says.published_at or published_at or read_moment(document.date or ""),
        language=language or says.language,
    )


def _own_address(stated_address: str, otherwise: str, found_at: str) -> str:
    """An address that a page states as its own, unless it is another host's: a page may not pass for
    somebody else's piece."""
    hosts = [
        (identity.url_key(address) or "").partition("/")[0]
        for address in (stated_address, found_at)
    ]
    return (
        stated_address if stated_address and (not found_at or hosts[0] == hosts[1]) else otherwise
    )


def _paragraphs(body: str, title: str) -> str:
    """The text with a blank line between paragraphs (trafilatura gives one line to each), less a
    first line that only repeats the title."""
    lines = [line for line in body.split("\n") if line]
    if lines and title and lines[0].casefold() == title.casefold():
        lines = lines[1:]
    return "\n\n".join(lines)


def _first(tree: HtmlElement, path: str) -> str:
    return next((text.strip() for text in tree.xpath(path) if text.strip()), "")


def _published_at(tree: HtmlElement) -> dt.datetime | None:
    for path in PUBLISHED:
        for text in tree.xpath(path):
            moment = read_moment(text)
            if moment:
                return moment
    return None
