"""What a page says of its article in JSON-LD (schema.org/NewsArticle)."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from articles.ingest.feeds import language_code, read_moment
from articles.ingest.plaintext import from_html, one_line

# schema.org/NewsArticle with its kinds, and what blogs and wires use in its place.
ARTICLES = frozenset(
    {
        *("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle"),
        *("OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "Article", "Report"),
        *("BlogPosting", "LiveBlogPosting", "SocialMediaPosting"),
    }
)
# Where broken JSON still tells when.
PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states of its article; empty or None where it does not."""

    headline: str = ""
    body: str = ""
    author: str = ""
    publisher: str = ""
    published_at: dt.datetime | None = None
    language: str = ""


def stated(tree: HtmlElement) -> Stated:
    """What the first article in a page's JSON-LD says."""
    published_at = None
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(WRAPPING.sub("", script), strict=False)
        except (ValueError, RecursionError):
            found = PUBLISHED.search(script)
            published_at = published_at or (read_moment(found.group(1)) if found else None)
            continue
        for thing in _articles(data, DEEPEST):
            return _read(thing)
    return Stated(published_at=published_at)


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The articles in some JSON-LD: itself, in its list or graph, or what a page is about."""
    if isinstance(data, list) and depth:
        for part in data:
            yield from _articles(part, depth - 1)
    elif isinstance(data, dict):
        if ARTICLES.intersection(_types(data)):
            yield data
        elif depth:
            for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
                yield from _articles(data.get(name), depth - 1)


def _types(thing: dict[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2] for kind in kinds]


def _read(thing: dict[str, Any]) -> Stated:
    return Stated(
        headline=one_line(_text(thing.get("headline")) or _text(thing.get("name"))),
        body=from_html(_text(thing.get("articleBody"))),
        author=one_line(_names(thing.get("author") or thing.get("creator"))),
        publisher=one_line(_names(thing.get("publisher"))),
        published_at=read_moment(_text(thing.get("datePublished"))),
        language=language_code(_text(thing.get("inLanguage"))),
    )


def _names(value: Any) -> str:
    """The names of somebody or of several: texts or things with a name."""
    values = value if isinstance(value, list) else [value]
    names = [_text(one.get("name") if isinstance(one, dict) else one) for one in values]
    return ", ".join(dict.fromkeys(name for name in names if name and "://" not in name))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
