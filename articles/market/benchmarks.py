"""Which instrument stands for the market of each exchange: the settings BENCHMARK and BENCHMARKS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings

from articles.market.calendars import SAME_HOURS
from articles.models import Ticker


@dataclass(frozen=True)
class Benchmarks:
    """The stored benchmarks by MIC; "" holds that of every exchange that is not named."""

    by_mic: Mapping[str, Ticker]

    def of(self, mic: str) -> Ticker | None:
        """An exchange's benchmark, or that of the exchange whose hours it keeps; None where it is not stored."""
        names = (mic, SAME_HOURS.get(mic, mic), "")
        return next((self.by_mic[name] for name in names if name in self.by_mic), None)

    @property
    def keys(self) -> set[int]:
        """Primary keys of all of them."""
        return {ticker.pk for ticker in self.by_mic.values()}


def symbols() -> dict[str, str]:
    """The benchmark's symbol by MIC, "" for every other exchange."""
    return {"": settings.BENCHMARK.upper()} | {
        mic.upper(): symbol.upper() for mic, symbol in settings.BENCHMARKS.items()
    }


def stored() -> Benchmarks:
    """The benchmarks that are stored; one query."""
    wanted = symbols()
    found: dict[str, Ticker] = {}
    rows = Ticker.objects.filter(symbol__in=set(wanted.values())).order_by("-active", "pk")
    for ticker in rows:
        found.setdefault(ticker.symbol, ticker)
    return Benchmarks({mic: found[name] for mic, name in wanted.items() if name in found})
