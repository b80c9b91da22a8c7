"""Instruments by their symbols, and listings into rows; what an editor wrote is never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.facts.names import tickers_of_symbols
from articles.market.listings import Listing
from articles.models import Ticker

# What a listing may fill in where a row has nothing.
FILLED = ("exchange", "name", "country", "sector", "industry")
BATCH = 2000


@dataclass
class Listed:
    """How many instruments of a listing were new, filled in, and known already."""

    new: int = 0
    filled: int = 0
    unchanged: int = 0


class Instruments:
    """Finds instruments by symbol and makes those that are missing, saying so in ``messages``."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def named(self, symbols: Iterable[str]) -> dict[str, Ticker]:
        """The instrument of each symbol (upper-cased in the answer): stored, or of the bundled reference."""
        wanted = dict.fromkeys(symbol.upper() for symbol in symbols)
        known = set(Ticker.objects.filter(symbol__in=wanted).values_list("symbol", flat=True))
        found = tickers_of_symbols(set(wanted))
        for symbol in sorted(wanted.keys() - known):
            ticker = found[symbol]
            if ticker.exchange:
                self.messages.append(
                    f"{symbol} has been added as {ticker.name}, {ticker.exchange}."
                )
            else:
                self.messages.append(
                    f"{symbol} is not in the reference and has been added by its symbol alone; "
                    "give it a name and exchange in the admin site."
                )
        return {symbol: found[symbol] for symbol in wanted}


@transaction.atomic
def store_listings(listings: Iterable[Listing]) -> Listed:
    """Add the instruments that are missing and fill in what known ones lack."""
    listed = Listed()
    known: dict[str, list[Ticker]] = {}
    for ticker in Ticker.objects.select_for_update().order_by("pk"):
        known.setdefault(ticker.symbol, []).append(ticker)
    new: list[Ticker] = []
    filled: list[Ticker] = []
    for listing in listings:
        same = _same(listing, known.setdefault(listing.symbol, []))
        if same is None:
            new.append(_made(listing))
            known[listing.symbol].append(new[-1])
        elif _fill(same, listing):
            filled.append(same)
        else:
            listed.unchanged += 1
    Ticker.objects.bulk_create(new, batch_size=BATCH)
    Ticker.objects.bulk_update(filled, [*FILLED, "kind"], batch_size=BATCH)
    listed.new, listed.filled = len(new), len(filled)
    return listed


def _same(listing: Listing, candidates: Sequence[Ticker]) -> Ticker | None:
    """The row of a listing: on its exchange, or without one, or any when the listing names none."""
    for ticker in candidates:
        if listing.exchange in {ticker.exchange, ""}:
            return ticker
    return next((ticker for ticker in candidates if not ticker.exchange), None)


def _made(listing: Listing) -> Ticker:
    return Ticker(
        symbol=listing.symbol,
        exchange=listing.exchange,
        name=listing.name or listing.symbol,
        currency=listing.currency or "USD",
        country=listing.country,
        sector=listing.sector,
        industry=listing.industry,
        kind=listing.kind,
    )


def _fill(ticker: Ticker, listing: Listing) -> bool:
    """Fill in what a row lacks (a name that is only the symbol is lacking); whether anything was."""
    filled = False
    for name in FILLED:
        value = getattr(listing, name)
        lacking = not getattr(ticker, name) or (name == "name" and ticker.name == ticker.symbol)
        if value and lacking and value != getattr(ticker, name):
            setattr(ticker, name, value)
            filled = True
            if name == "name":
                ticker.kind = listing.kind
    return filled
