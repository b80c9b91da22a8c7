"""Entry: the one shape that every reader gives and intake takes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One news piece as its source gives it.

    ``body`` is plain text with a blank line between paragraphs. ``guid`` is the source's own
    identifier; empty where it has none, and intake then makes one. ``published_at`` is aware, or
    None where the source does not say. ``language`` is a code such as "en", empty where unknown.
    ``tickers`` are the symbols that a vendor names itself.
    ``fingerprint`` is the content hash of what the source gave, where the body was then taken from
    elsewhere (the piece's own page); empty otherwise.
    """

    body: str
    title: str = ""
    guid: str = ""
    url: str = ""
    author: str = ""
    publisher: str = ""
    published_at: dt.datetime | None = None
    language: str = ""
    tickers: tuple[str, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one answer gives: its entries, newest first where it says so, and where there is more.

    ``next_page`` is the address of the entries before these; ``parts`` are the addresses of all the
    entries where an answer only lists them (a sitemap index).
    """

    entries: tuple[Entry, ...] = ()
    next_page: str = ""
    parts: tuple[str, ...] = ()
