"""A price bar on its way in: what readers and services give, and what is wrong with one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import polars as pl

# What the database keeps: numeric(18, 6) and a 64-bit volume.
PRICE_STEP = Decimal("0.000001")
LARGEST_PRICE = Decimal(10) ** 12
LARGEST_VOLUME = 2**63 - 1


class BarRow(NamedTuple):
    """One bar; ``start`` is the trading day of a daily bar, the moment it began of a minute bar.

    A moment without a time zone is in the exchange's own. Open, high and low are None where only closes
    are known; volume is in shares. ``adjusted`` is the close less later splits and dividends, None where it is
    the close itself.
    """

    start: dt.date | dt.datetime
    open: Decimal | None
    high: Decimal | None
    low: Decimal | None
    close: Decimal
    volume: int | None = None
    adjusted: Decimal | None = None


@dataclass(frozen=True, eq=False)
class DailyBars(Collection[BarRow]):
    """One instrument's daily bars, each a bar by ``fault`` and each day once.

    ``frame`` has the columns of ``BarRow``: a Date, decimals of six places, an Int64; null where there is none.
    """

    frame: pl.DataFrame

    def __len__(self) -> int:
        return self.frame.height

    def __iter__(self) -> Iterator[BarRow]:
        return map(BarRow._make, self.frame.iter_rows())

    def __contains__(self, row: object) -> bool:
        return any(row == one for one in self)

    def copy_text(self, head: str) -> str:
        """Lines of COPY's text format: ``head``, midnight UTC of the day, prices, volume, adjusted close, day."""
        import polars as pl

        day = pl.col("start").cast(pl.String)
        start = pl.concat_str(pl.lit(head), day, pl.lit(" 00:00:00+00")).alias("head")
        lines = self.frame.select(start, *BarRow._fields[1:], "start")
        return lines.write_csv(
            include_header=False, separator="\t", null_value="\\N", quote_style="never"
        )


class BadRow(NamedTuple):
    """A row that cannot be a bar: its line in the file (from 1) and the reason."""

    line: int
    reason: str


def fault(row: BarRow) -> str | None:
    """Why a row cannot be a bar, or None: the rules that the database holds too, in words."""
    prices = {"open": row.open, "high": row.high, "low": row.low, "close": row.close}
    prices["adjusted close"] = row.adjusted
    for name, price in prices.items():
        if price is not None and not 0 < price < LARGEST_PRICE:
            return f"{name} {price.normalize():f} is not a price above 0"
    if row.high is not None and row.low is not None and row.high < row.low:
        return f"high {row.high.normalize():f} is below low {row.low.normalize():f}"
    for name in ("open", "close"):
        price = prices[name]
        if price is not None and row.high is not None and price > row.high:
            return f"{name} {price.normalize():f} is above high {row.high.normalize():f}"
        if price is not None and row.low is not None and price < row.low:
            return f"{name} {price.normalize():f} is below low {row.low.normalize():f}"
    if row.volume is not None and not 0 <= row.volume <= LARGEST_VOLUME:
        return f"volume {row.volume} is not a number of shares"
    return None
