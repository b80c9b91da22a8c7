"""Listings of instruments: exchange files (JSON or CSV) and the SEC's company_tickers.json, into rows."""

from __future__ import annotations

import csv
import functools
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.models import Ticker
from articles.parsing.reference import companies
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.exchanges import EXCHANGE_PREFIXES, currency_of

# What each column is called, in lower case.
COLUMNS: dict[str, tuple[str, ...]] = {
    "symbol": ("symbol", "ticker", "act symbol", "nasdaq symbol"),
    "name": ("name", "title", "company name", "company", "security name"),
    "exchange": ("exchange", "mic", "listing exchange"),
    "currency": ("currency",),
    "country": ("country",),
    "sector": ("sector", "gics sector"),
    "industry": ("industry", "gics sub-industry"),
    "etf": ("etf",),
}
# What files call an exchange besides the names that texts use, without spaces and in capitals.
EXCHANGES = {
    **EXCHANGE_PREFIXES, "N": "XNYS", "Q": "XNAS", "A": "XASE", "P": "ARCX", "Z": "BATS",
    "NYSEMKTLLC": "XASE", "HKEX": "XHKG", "NASDAQSTOCKMARKET": "XNAS",
}  # fmt: skip
MIC = re.compile(r"[A-Z][A-Z0-9]{3}$")
# Places that list companies and have no macro-economic series of ours.
PLACES = {
    "Cayman Islands": "KY", "Bermuda": "BM", "Jersey": "JE", "Guernsey": "GG", "Isle of Man": "IM",
    "Puerto Rico": "PR", "British Virgin Islands": "VG", "Monaco": "MC", "Luxembourg": "LU", "Cyprus": "CY",
    "Bahamas": "BS", "Marshall Islands": "MH", "Macau": "MO", "Panama": "PA", "Uruguay": "UY",
}  # fmt: skip
# Where an issuer's name ends and the description of its security begins.
SECURITY = re.compile(
    r"\s+(?:-\s+)?(?:(?:Class [A-Z]|Series [A-Z]|Common|Ordinary|Subordinate|Voting|Non-Voting|Sponsored|American "
    r"Depositary|Depositary|Preferred|Preference|ADS|ADRs?|Warrants?|Units?|Rights?|Beneficial|Cumulative|"
    r"\d+(?:\.\d+)?%)(?!\w).*)$"
)
KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\b(?:Warrants?|Units?|Rights?|Preferred|Preference|Notes?|Debentures?)\b"),
        "other",
    ),
    (re.compile(r"\b(?:American Depositary|Depositary Receipts?|ADRs?|ADS)\b"), "adr"),
    (re.compile(r"\b(?:ETF|Exchange[- ]Traded|SPDR|iShares)\b"), "etf"),
)


LONGEST_SYMBOL = 20


class UnreadableListingError(ValueError):
    """A file that lists no instruments; the message is one sentence with the remedy."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One listed instrument; empty where the listing does not say."""

    symbol: str
    exchange: str = ""
    name: str = ""
    currency: str = ""
    country: str = ""
    sector: str = ""
    industry: str = ""
    kind: str = Ticker.Kind.STOCK.value


def read(path: Path) -> list[Listing]:
    """The instruments of a file, each (symbol, exchange) once; errors: UnreadableListingError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableListingError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableListingError(
            f"{path.name} is not text; give a JSON or CSV file."
        ) from error
    rows = _json(path.name, text) if text.lstrip()[:1] in {"[", "{"} else _csv(text)
    words = re.split(r"[^A-Z]+", path.stem.upper())
    exchange = next((EXCHANGES[word] for word in words if len(word) > 1 and word in EXCHANGES), "")
    found: dict[tuple[str, str], Listing] = {}
    for row in rows:
        listing = _listing(row, exchange)
        if listing is not None:
            found.setdefault((listing.symbol, listing.exchange), listing)
    if not found:
        raise UnreadableListingError(
            f"{path.name} lists no instruments; it needs rows with a symbol (or ticker) and a name."
        )
    return list(found.values())


def bundled() -> list[Listing]:
    """The instruments of the bundled reference: members of indices, widely held ADRs and ETFs."""
    return [
        Listing(
            symbol=company.symbol,
            exchange=company.exchange,
            name=company.name[:200],
            currency=company.currency,
            country=company.country,
            industry=company.industry[:200],
            kind=company.kind,
        )
        for company in companies()
        if len(company.symbol) <= LONGEST_SYMBOL
    ]


def _json(name: str, text: str) -> Iterable[Mapping[str, Any]]:
    """Rows of a list of objects, of the SEC's object of objects, or of its fields and data."""
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableListingError(
            f"{name} is not valid JSON (line {error.lineno}: {error.msg}); download it again."
        ) from error
    if isinstance(document, dict) and isinstance(document.get("data"), list):
        fields = document.get("fields")
        if isinstance(fields, list):
            return [dict(zip(fields, row, strict=False)) for row in document["data"]]
        document = document["data"]
    rows = document.values() if isinstance(document, dict) else document
    return [row for row in rows if isinstance(row, dict)]


def _csv(text: str) -> Iterable[Mapping[str, Any]]:
    first = text.lstrip().partition("\n")[0]
    return csv.DictReader(io.StringIO(text), delimiter=max(",;\t|", key=first.count))


def _listing(row: Mapping[str, Any], exchange: str) -> Listing | None:
    plain = {str(key).strip().lower(): str(value or "").strip() for key, value in row.items()}
    cell = {
        what: next((plain[heading] for heading in headings if plain.get(heading)), "")
        for what, headings in COLUMNS.items()
    }
    symbol = cell["symbol"].upper().replace("/", ".").replace("-", ".")
    if not symbol or len(symbol) > LONGEST_SYMBOL or " " in symbol:
        return None
    stated = cell["exchange"].upper().replace(" ", "")
    mic = EXCHANGES.get(stated) or (stated if MIC.match(stated) else exchange)
    kind = next((kind for pattern, kind in KINDS if pattern.search(cell["name"])), "stock")
    return Listing(
        symbol=symbol,
        exchange=mic,
        name=" ".join(SECURITY.sub("", cell["name"]).split())[:200],
        currency=cell["currency"].upper()[:3] or currency_of(mic),
        country=country_code(cell["country"]),
        sector=cell["sector"][:100],
        industry=cell["industry"][:200],
        kind="etf" if cell["etf"] == "Y" else kind,
    )


def country_code(name: str) -> str:
    """ISO 3166-1 code of a country's name or code, empty when unknown."""
    if len(name) == 2:
        return name.upper()
    return _countries().get(name.lower(), "")


@functools.cache
def _countries() -> dict[str, str]:
    codes = {name.lower(): code for name, code in PLACES.items()}
    for code, country in COUNTRIES.items():
        if len(code) == 2:
            codes |= {name.lower(): code for name in (country.name, *country.places)}
    return codes
