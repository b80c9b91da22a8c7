"""The bundled ticker reference: index members from pytickersymbols, and our own ADRs and ETFs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pytickersymbols import PyTickerSymbols

from articles.parsing.tables.companies import EXCHANGE_OF, LISTINGS, OTHER_NAMES
from articles.parsing.tables.exchanges import (
    DASHED,
    EXCHANGE_PREFIXES,
    SYMBOL_SUFFIXES,
    US_EXCHANGES,
    currency_of,
)
from articles.parsing.tables.listed import HOME_LISTINGS, LISTED


@dataclass(frozen=True, slots=True)
class Company:
    """An instrument and the names it goes by; ``exchange`` is a MIC, empty where unknown.

    ``ambiguous`` are names that are taken for it only with support in the piece, besides those of
    ``tables.companies.AMBIGUOUS_NAMES``.
    """

    symbol: str
    exchange: str
    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: frozenset[str] = frozenset()
    currency: str = "USD"
    country: str = ""
    kind: str = "stock"
    industry: str = ""

    @property
    def key(self) -> str:
        """What identifies it in a lexicon: "BABA:XNYS"."""
        return f"{self.symbol}:{self.exchange}"


_CLASS = re.compile(r"-([A-Z])$")
_TRADED_AS = re.compile(r"\b(NYSE|Nasdaq|NASDAQ)\b")
_COUNTRIES = {
    "United States": "US",
    "United Kingdom": "GB",
    "Germany": "DE",
    "France": "FR",
    "Japan": "JP",
    "Netherlands": "NL",
    "Spain": "ES",
    "Sweden": "SE",
    "Switzerland": "CH",
    "Finland": "FI",
    "Belgium": "BE",
    "Ireland": "IE",
    "Italy": "IT",
    "Luxembourg": "LU",
    "China": "CN",
    "Canada": "CA",
    "Bermuda": "BM",
    "Denmark": "DK",
    "Austria": "AT",
}


@cache
def companies() -> tuple[Company, ...]:
    """Every company of the reference, one for each symbol and exchange: those listed in the United States first,
    our own rows before those of pytickersymbols, so that a name that two claim is the first one's."""
    found: dict[tuple[str, str], Company] = {}
    for company in _own():
        found.setdefault((company.symbol, company.exchange), company)
    for abroad, home in HOME_LISTINGS.items():
        known = found.get(_split(abroad))
        symbol, exchange = _split(home)
        if known:
            found.setdefault(
                (symbol, exchange),
                replace(known, symbol=symbol, exchange=exchange, currency=currency_of(exchange)),
            )
    ours = {symbol for symbol, exchange in found if exchange in US_EXCHANGES}
    for stock in PyTickerSymbols().get_all_stocks():
        member = _company(stock)
        # Ours tell better where an instrument is listed in the United States.
        if member and not (_is_american(member) and member.symbol in ours):
            found.setdefault((member.symbol, member.exchange), member)
    return tuple(sorted(found.values(), key=lambda company: not _is_american(company)))


def _is_american(company: Company) -> bool:
    """Whether it is listed in the United States, or nobody knows where."""
    return company.exchange in US_EXCHANGES or not company.exchange


def _split(key: str) -> tuple[str, str]:
    symbol, _, exchange = key.partition(":")
    return symbol, exchange


def _own() -> Iterator[Company]:
    """The rows of our own tables."""
    for symbol, exchange, kind, country, name, aliases in LISTINGS:
        yield Company(
            symbol,
            exchange,
            name,
            aliases,
            currency=currency_of(exchange),
            country=country,
            kind=kind,
        )
    for (exchange, kind, country), lines in LISTED.items():
        for line in filter(None, map(str.strip, lines.splitlines())):
            symbol, _, told = line.partition(" ")
            name, *others = told.split("; ")
            yield Company(
                symbol,
                exchange,
                name,
                (*others, *_other_names(symbol, exchange)),
                currency=currency_of(exchange),
                country=country,
                kind=kind,
            )


def _other_names(symbol: str, exchange: str) -> tuple[str, ...]:
    """Those of ``OTHER_NAMES``, which tells the exchange of symbols outside the United States."""
    listed = symbol if exchange in US_EXCHANGES or not exchange else f"{symbol}:{exchange}"
    return OTHER_NAMES.get(listed, ())


@cache
def by_key() -> Mapping[tuple[str, str], Company]:
    """The reference by symbol and exchange."""
    return {(company.symbol, company.exchange): company for company in companies()}


def _company(stock: Mapping[str, Any]) -> Company | None:
    """A row of pytickersymbols, by its home listing; None where it names no symbol."""
    home = stock.get("symbol")
    if not home:
        return None
    symbol, exchange = _listing(str(home), stock)
    if exchange not in DASHED:
        symbol = _CLASS.sub(r".\1", symbol)
    return Company(
        symbol,
        exchange,
        str(stock["name"]),
        _other_names(symbol, exchange),
        currency=currency_of(exchange),
        country=_COUNTRIES.get(str(stock.get("country", "")), ""),
        industry=next(iter(stock.get("industries") or ()), ""),
    )


def _listing(home: str, stock: Mapping[str, Any]) -> tuple[str, str]:
    """Symbol and MIC of the home listing, from the suffix, the quote lists or the exchange named."""
    if home in EXCHANGE_OF:
        return home, EXCHANGE_OF[home]
    symbol, _, suffix = home.rpartition(".")
    if symbol and suffix in SYMBOL_SUFFIXES:
        return symbol, SYMBOL_SUFFIXES[suffix]
    for prefix, listed in _listed(stock.get("symbols", ())):
        if listed == home and EXCHANGE_PREFIXES.get(prefix) in {"XNYS", "XNAS"}:
            return home, EXCHANGE_PREFIXES[prefix]
    traded = _TRADED_AS.search(str((stock.get("metadata") or {}).get("traded_as", "")))
    if traded:
        return home, EXCHANGE_PREFIXES[traded[1].upper()]
    for prefix, listed in _listed(stock.get("symbols", ())):
        if listed == home and prefix in EXCHANGE_PREFIXES:
            return home, EXCHANGE_PREFIXES[prefix]
    return home, ""


def _listed(quotes: Iterable[Mapping[str, str]]) -> Iterable[tuple[str, str]]:
    for quote in quotes:
        prefix, colon, symbol = quote.get("google", "").partition(":")
        if colon:
            yield prefix, symbol
