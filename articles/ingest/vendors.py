"""Vendors' news answers (JSON) become Entries; each reader is a table of the vendor's documented fields.

A vendor's own tickers go into ``Entry.tickers``. An address names its key (see ``keys``) and may name days,
``from={today-3}&to={today}``, for vendors that must be told them.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from articles.ingest import paging
from articles.ingest.entry import Entry, Reading
from articles.ingest.errors import BadAnswerError, ReadError
from articles.ingest.feeds import MAX_ENTRIES, language_code, read_moment, web_address
from articles.ingest.keys import PLACEHOLDER
from articles.ingest.plaintext import from_html, one_line

Item = Mapping[str, Any]
DAY = re.compile(r"\{today(?:-(\d{1,4}))?\}")
# What vendors call the parameter that holds the key.
KEY_PARAMETERS = frozenset({"apikey", "api_key", "api_token", "token", "key"})
# Some vendors answer XML unless they are asked for JSON.
HEADERS = {"Accept": "application/json"}
# A share's symbol: letters and digits, a class after a point or a dash; no "CRYPTO:BTC", no "FOREX:USD".
SYMBOL = re.compile(r"\$?([A-Z][A-Z0-9]{0,9}(?:[.-][A-Z]{1,2})?)")


@dataclass(frozen=True, slots=True)
class Vendor:
    """Where a vendor's answer keeps its items, and where an item keeps what we want of it.

    ``items`` is a path of keys, empty where the answer itself is the list; ``body`` fields are tried in
    order and the longest wins; ``moment`` reads the vendor's way of writing times.
    """

    name: str
    items: tuple[str, ...]
    guid: str
    title: str
    url: str
    body: tuple[str, ...]
    moment: Callable[[Any], dt.datetime | None]
    published: str
    author: Callable[[Item], str]
    publisher: Callable[[Item], str]
    tickers: Callable[[Item], Iterable[str]]
    # What the vendor's own error messages are filed under.
    complaints: tuple[str, ...] = ("error", "message")
    remedy: str = "check the address"
    next_page: paging.NextPage = paging.none
    # Seconds between two pages that its smallest plan allows.
    page_gap: float = 0.0


def _compact_moment(value: Any) -> dt.datetime | None:
    """Alpha Vantage's 20240719T132152, in UTC."""
    try:
        return dt.datetime.strptime(str(value)[:15], "%Y%m%dT%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def _unix_moment(value: Any) -> dt.datetime | None:
    """Finnhub's seconds since 1970."""
    try:
        return dt.datetime.fromtimestamp(int(value), dt.UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _iso_moment(value: Any) -> dt.datetime | None:
    return read_moment(str(value))


def _mail_moment(value: Any) -> dt.datetime | None:
    """Benzinga's RFC 2822 dates, "Fri, 12 Jul 2024 08:00:00 -0400"."""
    try:
        return email.utils.parsedate_to_datetime(str(value))
    except ValueError:
        return None


def _text(key: str) -> Callable[[Item], str]:
    return lambda item: str(item.get(key) or "")


def _listed(key: str) -> Callable[[Item], str]:
    return lambda item: ", ".join(str(part) for part in item.get(key) or () if part)


def _symbols(key: str, inner: str | None = None) -> Callable[[Item], list[str]]:
    """Symbols of a list of strings, of a list of objects, or of a comma-separated string."""

    def read_symbols(item: Item) -> list[str]:
        value = item.get(key) or ()
        parts = value.split(",") if isinstance(value, str) else value
        return [str(part.get(inner, "") if isinstance(part, dict) else part) for part in parts]

    return read_symbols


def _publisher_name(item: Item) -> str:
    publisher = item.get("publisher")
    return str(publisher.get("name") or "") if isinstance(publisher, dict) else ""


VENDORS: dict[str, Vendor] = {
    "alphavantage.co": Vendor(
        name="Alpha Vantage",
        items=("feed",),
        guid="url",
        title="title",
        url="url",
        body=("summary",),
        moment=_compact_moment,
        published="time_published",
        author=_listed("authors"),
        publisher=_text("source"),
        tickers=_symbols("ticker_sentiment", "ticker"),
        complaints=("Error Message", "Information", "Note"),
        remedy="check the address and its key, or lengthen the source's interval to keep within the plan",
    ),
    "benzinga.com": Vendor(
        name="Benzinga",
        items=(),
        guid="id",
        title="title",
        url="url",
        body=("body", "teaser"),
        moment=_mail_moment,
        published="created",
        author=_text("author"),
        publisher=lambda item: "Benzinga",
        tickers=_symbols("stocks", "name"),
        next_page=paging.numbered("page", first=0, size="pageSize", usual=15),
    ),
    "finnhub.io": Vendor(
        name="Finnhub",
        items=(),
        guid="id",
        title="headline",
        url="url",
        body=("summary",),
        moment=_unix_moment,
        published="datetime",
        author=lambda item: "",
        publisher=_text("source"),
        tickers=_symbols("related"),
    ),
    "polygon.io": Vendor(
        name="Polygon",
        items=("results",),
        guid="id",
        title="title",
        url="article_url",
        body=("description",),
        moment=_iso_moment,
        published="published_utc",
        author=_text("author"),
        publisher=_publisher_name,
        tickers=_symbols("tickers"),
        next_page=paging.named,
        page_gap=12.0,
    ),
    "tiingo.com": Vendor(
        name="Tiingo",
        items=(),
        guid="id",
        title="title",
        url="url",
        body=("description",),
        moment=_iso_moment,
        published="publishedDate",
        author=lambda item: "",
        publisher=_text("source"),
        tickers=_symbols("tickers"),
        complaints=("detail", "error"),
        next_page=paging.offset("offset", size="limit", usual=100),
    ),
    "marketaux.com": Vendor(
        name="Marketaux",
        items=("data",),
        guid="uuid",
        title="title",
        url="url",
        body=("description", "snippet"),
        moment=_iso_moment,
        published="published_at",
        author=lambda item: "",
        publisher=_text("source"),
        tickers=_symbols("entities", "symbol"),
        next_page=paging.of_so_many,
    ),
}
VENDORS["massive.com"] = VENDORS["polygon.io"]


def vendor_of(url: str) -> Vendor:
    """The vendor whose host an address names; errors: ReadError."""
    host = (urlsplit(url).hostname or "").lower()
    for domain, vendor in VENDORS.items():
        if host == domain or host.endswith(f".{domain}"):
            return vendor
    known = ", ".join(sorted(VENDORS))
    raise ReadError(f"{url} belongs to no vendor that newsboard reads; those are {known}.")


def check_address(url: str) -> None:
    """Whether an address is a vendor's and keeps its key to itself; errors: ReadError."""
    vendor = vendor_of(url)
    for name, value in parse_qsl(urlsplit(url).query):
        if name.lower() in KEY_PARAMETERS and not PLACEHOLDER.fullmatch(value):
            example = re.sub(r"\W", "", vendor.name).upper()
            raise ReadError(
                f"The address holds {vendor.name}'s key itself; put it in the environment and name it, "
                f"{name}={{{example}_KEY}}."
            )


def with_days(url: str, today: dt.date) -> str:
    """An address with the days it names: ``{today}`` and, so many days before it, ``{today-3}``.

    >>> with_days("https://finnhub.io/?from={today-3}&to={today}", dt.date(2024, 7, 12))
    'https://finnhub.io/?from=2024-07-09&to=2024-07-12'
    """
    return DAY.sub(lambda found: str(today - dt.timedelta(days=int(found[1] or 0))), url)


def read(content: bytes, vendor: Vendor, *, url: str) -> Reading:
    """The entries of a vendor's answer, and the address of its next page; ``url`` is the address that was
    asked, its key by name. Errors: BadAnswerError where the vendor says what is wrong, ReadError."""
    try:
        answer = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ReadError(
            f"{url} did not give JSON as {vendor.name} does; check the address."
        ) from error
    items: Any = answer
    for key in vendor.items:
        items = items.get(key) if isinstance(items, dict) else None
    if not isinstance(items, list):
        raise BadAnswerError(f"{url} gave no news: {_complaint(answer, vendor)}")
    entries = tuple(_entry(item, vendor) for item in items[:MAX_ENTRIES] if isinstance(item, dict))
    return Reading(entries, next_page=vendor.next_page(url, answer, len(items)))


def _complaint(answer: Any, vendor: Vendor) -> str:
    for key in vendor.complaints:
        said = answer.get(key) if isinstance(answer, dict) else None
        if said:
            words = one_line(said if isinstance(said, str) else json.dumps(said))[:500]
            return f"{words.rstrip('.')}; {vendor.remedy}."
    return f"its answer is not {vendor.name}'s; check the address."


def _entry(item: Item, vendor: Vendor) -> Entry:
    texts = (from_html(str(item.get(field) or "")) for field in vendor.body)
    symbols = (SYMBOL.fullmatch(symbol.strip().upper()) for symbol in vendor.tickers(item))
    return Entry(
        guid=str(item.get(vendor.guid) or ""),
        url=web_address(str(item.get(vendor.url) or ""), ""),
        title=one_line(str(item.get(vendor.title) or "")),
        body=max(texts, key=len, default=""),
        author=one_line(vendor.author(item)),
        publisher=one_line(vendor.publisher(item)),
        published_at=vendor.moment(item.get(vendor.published)),
        language=language_code(str(item.get("language") or "")),
        tickers=tuple(dict.fromkeys(symbol.group(1) for symbol in symbols if symbol)),
    )
