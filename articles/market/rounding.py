"""Numbers as they are written: a figure stands for every number that rounds to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers from ``low`` to ``high``, both included; either may be infinite."""

    low: Decimal
    high: Decimal

    def meets(self, other: Range) -> bool:
        """Whether some number is in both."""
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: Decimal) -> Range:
        """The range of the same numbers times ``factor``, which is above 0."""
        return Range(self.low * factor, self.high * factor)

    def plus(self, amount: Decimal) -> Range:
        """The range of the same numbers plus ``amount``."""
        return Range(self.low + amount, self.high + amount)


def exact(number: Decimal) -> Range:
    """The range of one number alone."""
    return Range(number, number)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written: its value (signed) and the decimals that the text gives it."""

    value: Decimal
    decimals: int

    @property
    def rounding(self) -> Range:
        """Every number that is written like this: half a unit of the last place to either side."""
        half = Decimal(5).scaleb(-self.decimals - 1)
        return Range(self.value - half, self.value + half)

    def __format__(self, sign: str) -> str:
        return f"{self.value:{sign}.{self.decimals}f}"


def figure(value: Decimal | None, surface: str, *, least_decimals: int = 0) -> Figure | None:
    """A stored number with the decimals that its text ``surface`` wrote.

    Where the text does not hold the number (an editor corrected it, or wrote it in words), its own decimals
    count, trailing zeros apart, and at least ``least_decimals``.
    """
    if value is None:
        return None
    for found in NUMBER.findall(surface):
        written = found.replace(",", "")
        if Decimal(written) == abs(value):
            return Figure(value, len(written.partition(".")[2]))
    own = -int(value.normalize().as_tuple().exponent)
    return Figure(value, max(own, least_decimals))
