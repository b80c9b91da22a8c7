"""The instruments and indicators that facts speak of, found among the stored ones or made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from articles.models import Indicator, Ticker
from articles.parsing.document import ParsedArticle
from articles.parsing.reference import Company, by_key, companies
from articles.parsing.tables.indicators import INDICATORS

TickerKey = tuple[str, str]


class Names:
    """Rows for the names in some parsed pieces: two or three statements, however many there are."""

    def __init__(self, parsed: Iterable[ParsedArticle]) -> None:
        tickers: dict[TickerKey, str] = {}
        indicators: dict[str, Indicator] = {}
        for piece in parsed:
            for move in piece.price_moves:
                tickers.setdefault((move.symbol, move.exchange), "")
            tickers |= {(fact.symbol, fact.exchange): fact.name for fact in piece.tickers}
            for release in piece.releases:
                indicators.setdefault(
                    release.indicator,
                    _indicator(release.indicator, release.country, release.unit, release.frequency),
                )
        self._tickers = _tickers(tickers) if tickers else {}
        self._indicators = _indicators(indicators) if indicators else {}

    def ticker(self, symbol: str, exchange: str) -> Ticker:
        """The instrument of a symbol on an exchange."""
        return self._tickers[symbol, exchange]

    def indicator(self, code: str) -> Indicator:
        """The indicator of a code such as CN.TRADE_BALANCE."""
        return self._indicators[code]


def _tickers(wanted: dict[TickerKey, str]) -> dict[TickerKey, Ticker]:
    found = _stored_tickers(wanted)
    missing = {key: name for key, name in wanted.items() if key not in found}
    if missing:
        Ticker.objects.bulk_create(
            [
                _ticker(symbol, exchange, name)
                for (symbol, exchange), name in sorted(missing.items())
            ],
            ignore_conflicts=True,
        )
        # Asked again: another process may have been quicker, and conflicts give no keys.
        found |= _stored_tickers(missing)
    return found


def _stored_tickers(wanted: dict[TickerKey, str]) -> dict[TickerKey, Ticker]:
    """The stored instruments; one without an exchange (met first in a file of prices, say) is taken for
    the wanted one of its symbol, and learns its exchange and name."""
    stored = Ticker.objects.filter(symbol__in={symbol for symbol, _ in wanted})
    by_key = {(ticker.symbol, ticker.exchange): ticker for ticker in stored}
    found: dict[TickerKey, Ticker] = {}
    for key, name in wanted.items():
        ticker = by_key.get(key)
        nameless = by_key.get((key[0], ""))
        if ticker is None and nameless is not None and nameless not in found.values():
            ticker = nameless
            _learn(ticker, key[1], name)
        if ticker is not None:
            found[key] = ticker
    return found


def tickers_of_symbols(symbols: set[str]) -> dict[str, Ticker]:
    """The instrument of each bare symbol: the stored one, an active one first, else one made from the
    reference or, where that does not know it, from the symbol alone."""
    found = _by_symbol(symbols)
    missing = sorted(symbols - found.keys())
    if missing:
        Ticker.objects.bulk_create(
            [_ticker(symbol, _exchanges().get(symbol, ""), "") for symbol in missing],
            ignore_conflicts=True,
        )
        found |= _by_symbol(set(missing))
    return found


def _by_symbol(symbols: set[str]) -> dict[str, Ticker]:
    stored = Ticker.objects.filter(symbol__in=symbols).order_by("active", "-pk")
    return {ticker.symbol: ticker for ticker in stored}


def _learn(ticker: Ticker, exchange: str, name: str) -> None:
    ticker.exchange = exchange
    if ticker.name == ticker.symbol:
        ticker.name = name or ticker.name
    ticker.save(update_fields=["exchange", "name"])


def _ticker(symbol: str, exchange: str, name: str) -> Ticker:
    """An instrument not met before, with what the reference knows of it."""
    known = by_key().get((symbol, exchange)) or Company(symbol, exchange, name or symbol)
    return Ticker(
        symbol=symbol,
        exchange=exchange,
        name=(name or known.name)[:200],
        currency=known.currency,
        country=known.country,
        industry=known.industry[:200],
        kind=known.kind,
    )


@cache
def _exchanges() -> Mapping[str, str]:
    """The exchange of each symbol of the reference, its first listing's."""
    return {company.symbol: company.exchange for company in reversed(companies())}


def _indicators(wanted: dict[str, Indicator]) -> dict[str, Indicator]:
    found = {row.code: row for row in Indicator.objects.filter(code__in=wanted)}
    missing = [row for code, row in sorted(wanted.items()) if code not in found]
    if missing:
        Indicator.objects.bulk_create(missing, ignore_conflicts=True)
        found |= {row.code: row for row in Indicator.objects.filter(code__in=wanted)}
    return found


def _indicator(code: str, country: str, unit: str, frequency: str) -> Indicator:
    bare = code.partition(".")[2]
    kind = INDICATORS.get(bare)
    return Indicator(
        code=code,
        name=kind.name if kind else bare.replace("_", " ").capitalize(),
        country=country,
        unit=unit,
        frequency=frequency,
    )
