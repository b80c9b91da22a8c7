"""Instruments by their symbols; one that the board has not met is made from the bundled reference."""

from __future__ import annotations

from collections.abc import Sequence

from articles.models import Ticker


class Instruments:
    """Finds instruments by symbol and makes those that are missing, saying so in ``messages``."""

    def __init__(self) -> None:
        self.messages: list[str] = []

    def named(self, symbols: Sequence[str]) -> dict[str, Ticker]:
        """The instrument of each symbol (upper-cased in the answer), in two queries at most."""
        wanted = {symbol.upper() for symbol in symbols}
        found: dict[str, Ticker] = {}
        for ticker in Ticker.objects.filter(symbol__in=wanted).order_by("-active", "pk"):
            found.setdefault(ticker.symbol, ticker)
        missing = sorted(wanted - found.keys())
        made = Ticker.objects.bulk_create([self._made(symbol) for symbol in missing])
        return found | {ticker.symbol: ticker for ticker in made}

    def _made(self, symbol: str) -> Ticker:
        self.messages.append(
            f"{symbol} was unknown and has been added by its symbol alone; "
            "give it a name and exchange in the admin site."
        )
        return Ticker(symbol=symbol, name=symbol)
