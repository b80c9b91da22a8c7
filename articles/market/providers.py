"""Services that daily bars are fetched from, behind one interface.

Which one is used is the setting BARS_PROVIDER. Symbols are given as the exchange writes them; each service's
own way of writing them stands in a table by MIC.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from django.conf import settings

from articles.ingest.client import client
from articles.ingest.errors import FetchError
from articles.market.files import UnreadableFileError, read_text
from articles.market.rows import PRICE_STEP, BarRow
from articles.models import Basis, Ticker

YAHOO_SUFFIX = {
    "XAMS": ".AS", "XASX": ".AX", "XBRU": ".BR", "XCSE": ".CO", "XETR": ".DE", "XFRA": ".F", "XHEL": ".HE",
    "XHKG": ".HK", "XKRX": ".KS", "XLIS": ".LS", "XLON": ".L", "XMAD": ".MC", "XMIL": ".MI", "XNSE": ".NS",
    "XOSL": ".OL", "XPAR": ".PA", "XSES": ".SI", "XSHE": ".SZ", "XSHG": ".SS", "XSTO": ".ST", "XSWX": ".SW",
    "XTAI": ".TW", "XTKS": ".T", "XTSE": ".TO", "XWBO": ".VI",
}  # fmt: skip
STOOQ_SUFFIX = {
    "XBUD": ".hu", "XETR": ".de", "XFRA": ".de", "XHKG": ".hk", "XLON": ".uk", "XTKS": ".jp", "XWAR": "",
}  # fmt: skip
STOOQ = "https://stooq.com/q/d/l/?s={symbol}&d1={since:%Y%m%d}&d2={until:%Y%m%d}&i=d"
REMEDY = (
    "check the network, choose another service with BARS_PROVIDER, or import files with import_bars"
)


class ProviderError(RuntimeError):
    """A service gave no bars for an instrument; the message is one sentence with the remedy."""


class ProviderUnreachableError(ProviderError):
    """A service does not answer at all, so that asking for the next instrument is of no use."""


class Provider(Protocol):
    """Something that gives daily bars."""

    @property
    def name(self) -> str:
        """What stands in the provider column."""

    @property
    def basis(self) -> Basis:
        """What its prices have been adjusted for, beside the adjusted closes that it may give."""

    def daily(self, ticker: Ticker, since: dt.date, until: dt.date) -> list[BarRow]:
        """Bars from ``since`` to ``until``, both included; errors: ProviderError."""


class YahooFinance:
    """Yahoo's prices through the yfinance package: as traded, for its splits are taken out again."""

    name = "yfinance"
    basis = Basis.TRADED

    def daily(self, ticker: Ticker, since: dt.date, until: dt.date) -> list[BarRow]:
        """Bars from ``since`` to ``until``, both included; errors: ProviderError."""
        # It brings pandas, so only who fetches waits for it.
        import yfinance
        from yfinance.exceptions import YFException, YFRateLimitError

        yfinance.config.debug.hide_exceptions = False
        symbol = yahoo_symbol(ticker)
        try:
            frame = yfinance.Ticker(symbol).history(
                start=since.isoformat(),
                end=(until + dt.timedelta(days=1)).isoformat(),
                auto_adjust=False,
                actions=True,
                timeout=settings.FETCH_TIMEOUT_SECONDS,
            )
        except (OSError, YFRateLimitError) as error:
            raise ProviderUnreachableError(
                f"Yahoo Finance cannot be reached ({str(error).partition('. See ')[0]}); {REMEDY}."
            ) from error
        except YFException as error:
            raise ProviderError(
                f"Yahoo Finance has no bars of {symbol} from {since} to {until} ({error}); "
                "check the symbol and its exchange in the admin site."
            ) from error
        columns = (
            frame[name].tolist() for name in ("Open", "High", "Low", "Close", "Volume", "Adj Close")
        )
        factors = since_split(frame["Stock Splits"].tolist())
        return [
            BarRow(
                start=day.date(),
                open=_price(first * factor),
                high=_price(high * factor),
                low=_price(low * factor),
                close=_price(last * factor),
                volume=round(volume / factor),
                adjusted=_price(adjusted),
            )
            for day, first, high, low, last, volume, adjusted, factor in zip(
                frame.index, *columns, factors, strict=True
            )
        ]


def since_split(splits: Sequence[float]) -> list[float]:
    """By how much prices of each day, oldest first, have been divided for the splits of later days.

    ``splits``: new shares for an old one on the day they came, 0 on other days.
    """
    factors, factor = [], 1.0
    for ratio in reversed(splits):
        factors.append(factor)
        factor *= ratio or 1.0
    return factors[::-1]


class Stooq:
    """Stooq's daily CSV files over HTTP, which it adjusts for splits and dividends."""

    name = "stooq"
    basis = Basis.FULL

    def daily(self, ticker: Ticker, since: dt.date, until: dt.date) -> list[BarRow]:
        """Bars from ``since`` to ``until``, both included; errors: ProviderError."""
        symbol = stooq_symbol(ticker)
        try:
            answer = client().get(STOOQ.format(symbol=symbol, since=since, until=until))
        except FetchError as error:
            raise ProviderUnreachableError(
                f"Stooq cannot be reached ({error}); {REMEDY}."
            ) from error
        text = answer.content.decode("utf-8", "replace")
        try:
            found = read_text(f"Stooq’s answer for {symbol}", text, "1d")
        except UnreadableFileError as error:
            said = text.strip().partition("\n")[0][:80] or "nothing"
            raise ProviderError(
                f"Stooq has no bars of {symbol} from {since} to {until} (it says “{said}”); "
                "check the symbol and its exchange in the admin site."
            ) from error
        return [row for rows in found.rows.values() for row in rows]


PROVIDERS: dict[str, type[YahooFinance | Stooq]] = {
    YahooFinance.name: YahooFinance,
    Stooq.name: Stooq,
}


def provider(name: str = "") -> Provider:
    """The service of a name, or of the setting BARS_PROVIDER; errors: ProviderError for an unknown name."""
    name = name or settings.BARS_PROVIDER
    if name not in PROVIDERS:
        raise ProviderError(
            f"There is no price service “{name}”; set BARS_PROVIDER to {' or '.join(PROVIDERS)}."
        )
    return PROVIDERS[name]()


def yahoo_symbol(ticker: Ticker) -> str:
    """BRK.B in New York is BRK-B, 700 in Hong Kong 0700.HK."""
    symbol = ticker.symbol.replace(".", "-")
    if ticker.exchange == "XHKG":
        symbol = symbol.zfill(4)
    return symbol + YAHOO_SUFFIX.get(ticker.exchange, "")


def stooq_symbol(ticker: Ticker) -> str:
    """Lower case with the country: baba.us; an index such as ^SPX has none."""
    if ticker.symbol.startswith("^"):
        return ticker.symbol.lower()
    return ticker.symbol.replace(".", "-").lower() + STOOQ_SUFFIX.get(ticker.exchange, ".us")


def _price(value: float) -> Decimal:
    return Decimal(value).quantize(PRICE_STEP)
