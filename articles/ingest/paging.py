"""The address of a vendor's next page, by each vendor's own way of paging.

Each way takes the address that was asked (keys by name, never filled in), the answer and how many items it
holds, and gives the next address, empty where there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

NextPage = Callable[[str, Any, int], str]


def none(url: str, answer: Any, count: int) -> str:
    """A vendor that gives all it has at once."""
    return ""


def numbered(page: str, *, first: int, size: str, usual: int) -> NextPage:
    """Pages counted from ``first``; one that is not full (``usual`` items, unless the address says) is the
    last."""

    def next_page(url: str, answer: Any, count: int) -> str:
        if count < _number(url, size, usual):
            return ""
        return _with(url, {page: str(_number(url, page, first) + 1)})

    return next_page


def offset(start: str, *, size: str, usual: int) -> NextPage:
    """Items counted from the newest on; a page that is not full is the last."""

    def next_page(url: str, answer: Any, count: int) -> str:
        wanted = _number(url, size, usual)
        return "" if count < wanted else _with(url, {start: str(_number(url, start, 0) + wanted)})

    return next_page


def of_so_many(url: str, answer: Any, count: int) -> str:
    """Marketaux's: its ``meta`` tells the page, its size and how many items there are in all."""
    meta = answer.get("meta") if isinstance(answer, dict) else None
    if not count or not isinstance(meta, dict):
        return ""
    found, limit, page = (_whole(meta.get(name)) for name in ("found", "limit", "page"))
    return _with(url, {"page": str(page + 1)}) if 0 < page * limit < found else ""


def named(url: str, answer: Any, count: int) -> str:
    """Polygon's: the answer gives the next address itself, without the key; it is followed on the same
    host alone."""
    onward = answer.get("next_url") if isinstance(answer, dict) else None
    if not count or not isinstance(onward, str):
        return ""
    here, there = urlsplit(url), urlsplit(onward)
    if (there.scheme, there.netloc) != (here.scheme, here.netloc):
        return ""
    keyed = {name: value for name, value in parse_qsl(here.query) if "{" in value}
    return _with(onward, keyed)


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _number(url: str, name: str, usual: int) -> int:
    stated = dict(parse_qsl(urlsplit(url).query)).get(name, "")
    return int(stated) if stated.isdecimal() else usual


def _with(url: str, values: dict[str, str]) -> str:
    parts = urlsplit(url)
    kept = dict(parse_qsl(parts.query, keep_blank_values=True))
    return parts._replace(query=urlencode(kept | values, safe="{}:,")).geturl()
