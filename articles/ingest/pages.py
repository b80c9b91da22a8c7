"""An article's HTML page becomes an Entry, through trafilatura's fast mode."""

from __future__ import annotations

import datetime as dt
import re

from lxml.html import HtmlElement

from articles.ingest import identity
from articles.ingest.entry import Entry
from articles.ingest.errors import NoArticleError
from articles.ingest.feeds import check_text, language_code, read_moment, web_address
from articles.ingest.plaintext import clean, one_line

# Where pages say when they were published, surest first; trafilatura itself reads only the day.
PUBLISHED = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publish-date' or @name='date' or @name='dc.date.issued']/@content",
    "//article//time[@datetime]/@datetime",
)
JSON_LD_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
# Fewer characters than these are a notice about cookies, not a piece.
SHORTEST_ARTICLE = 80


def read(content: bytes, *, url: str) -> Entry:
    """The article of a page.

    ``url`` is its address or a file's name, and names it in errors: EmptyInputError, NotTextError,
    NoArticleError.
    """
    # Slow to import, and only pages need it.
    import trafilatura
    from trafilatura.settings import Document

    check_text(content, url)
    nothing = NoArticleError(
        f"{url} holds no article that can be read; check that it is a news page."
    )
    tree = trafilatura.load_html(content)
    if tree is None:
        raise nothing
    address = url if url.startswith(("http://", "https://")) else None
    published_at = _published_at(tree)
    language = language_code(tree.get("lang"))
    found = trafilatura.bare_extraction(
        tree, url=address, fast=True, include_comments=False, with_metadata=True
    )
    if not isinstance(found, Document):
        raise nothing
    body = clean(found.text or "")
    if len(body) < SHORTEST_ARTICLE:
        raise nothing
    title = one_line(found.title or "")
    return Entry(
        url=_own_address(web_address(found.url or "", address or ""), address or ""),
        title=title,
        body=_paragraphs(body, title),
        author=one_line(found.author or ""),
        publisher=one_line(found.sitename or ""),
        published_at=published_at or read_moment(found.date or ""),
        language=language,
    )


def _own_address(stated: str, found_at: str) -> str:
    """The address that a page states as its own, unless it is another host's: a page may not pass for
    somebody else's piece."""
    hosts = [(identity.url_key(address) or "").partition("/")[0] for address in (stated, found_at)]
    return stated if stated and (not found_at or hosts[0] == hosts[1]) else found_at


def _paragraphs(body: str, title: str) -> str:
    """The text with a blank line between paragraphs (trafilatura gives one line to each), less a
    first line that only repeats the title."""
    lines = [line for line in body.split("\n") if line]
    if lines and title and lines[0].casefold() == title.casefold():
        lines = lines[1:]
    return "\n\n".join(lines)


def _published_at(tree: HtmlElement) -> dt.datetime | None:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        stated = JSON_LD_PUBLISHED.search(script)
        moment = read_moment(stated.group(1)) if stated else None
        if moment:
            return moment
    for path in PUBLISHED:
        for text in tree.xpath(path):
            moment = read_moment(text)
            if moment:
                return moment
    return None
