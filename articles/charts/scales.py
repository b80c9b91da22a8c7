"""From values to places: the axes of a still picture, laid out as plotly.js would from the same layout."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

# plotly.js leaves this part of a range free on either side of what it draws.
PAD = 0.055
DAY_SECONDS = 86_400.0
# Roughly as many names of days or months as fit below a chart.
MOST_NAMES = 6
# Up to how many days an axis names its hours, its days, its months, and beyond that its years; what begins anew
# where a name stands.
NAMED_BY: tuple[tuple[float, str, Callable[[dt.datetime], int] | None], ...] = (
    (1, "%H:%M", lambda moment: moment.hour),
    (60, "%-d %b", None),
    (1500, "%b %Y", lambda moment: moment.month),
    (math.inf, "%Y", lambda moment: moment.year),
)
SI_PREFIXES = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from numbers to the unit interval; ``slots`` are numbers that stand side by side
    whatever lies between them, as sessions do on an axis without the days that an exchange was shut."""

    low: float
    high: float
    slots: Mapping[float, int] = field(default_factory=dict)

    def place(self, value: float) -> float:
        """Where a number stands, 0 to 1 inside the axis."""
        if self.slots:
            slot = self.slots.get(value)
            before = slot if slot is not None else sum(1 for known in self.slots if known < value)
            return (before + 0.5) / len(self.slots)
        return (value - self.low) / (self.high - self.low)


def number(value: Any) -> float:
    """A coordinate of a figure as a number: seconds for ISO days and moments."""
    if isinstance(value, str):
        return dt.datetime.fromisoformat(value).replace(tzinfo=dt.UTC).timestamp()
    return float(value)


def horizontal(axis: Mapping[str, Any], values: Iterable[float], *, slot: float = 0.0) -> Scale:
    """The scale of a time axis or of numbers; ``slot`` is the room that bars take, in the axis's unit."""
    numbers = sorted(set(values))
    if axis.get("rangebreaks"):
        return Scale(numbers[0], numbers[-1], {value: at for at, value in enumerate(numbers)})
    if "range" in axis:
        low, high = (number(end) for end in axis["range"])
        return Scale(low, high)
    pad = slot / 2 or (numbers[-1] - numbers[0]) * PAD or 1.0
    return Scale(numbers[0] - pad, numbers[-1] + pad)


def vertical(values: Sequence[float], *, from_zero: bool) -> Scale:
    """The scale of an axis of values, from nought where bars stand on it."""
    low, high = min(values), max(values)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    pad = (high - low) * PAD or abs(high) * PAD or 1.0
    if from_zero:
        return Scale(low - pad * (low < 0), high + pad * (high > 0 or low == high))
    return Scale(low - pad, high + pad)


def round_ticks(scale: Scale, most: int) -> list[float]:
    """At most ``most`` round numbers inside a scale, one, two or five times a power of ten apart."""
    rough = (scale.high - scale.low) / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough * (1 - 1e-9))
    first, last = math.ceil(scale.low / step), math.floor(scale.high / step)
    return [float(f"{at * step:.12g}") for at in range(first, last + 1)]


def number_text(value: float, axis: Mapping[str, Any]) -> str:
    """A tick's number as the axis's ``tickformat`` (d3-format) has it: SI prefixes, signs, thousands."""
    form = str(axis.get("tickformat", ""))
    if form.endswith("s"):
        divisor, prefix = next(
            ((size, name) for size, name in SI_PREFIXES if abs(value) >= size), (1.0, "")
        )
        text = f"{value / divisor:g}{prefix}"
    else:
        text = f"{value:,g}" if "," in form else f"{value:g}"
    sign = "+" if form.startswith("+") and value > 0 else ""
    return f"{sign}{text}{axis.get('ticksuffix', '')}".replace("-", "−")


def time_ticks(axis: Mapping[str, Any], values: Iterable[float]) -> list[tuple[float, str]]:
    """Places and names below a time axis: of hours, days, months or years, as its length asks."""
    moments = [_moment(value) for value in sorted(set(values))]
    days = (moments[-1] - moments[0]).total_seconds() / DAY_SECONDS
    form, unit = next((form, unit) for length, form, unit in NAMED_BY if days <= length)
    if "tickvals" in axis:
        moments = [_moment(number(value)) for value in axis["tickvals"]]
    elif unit:
        moments = [new for old, new in pairwise(moments) if unit(old) != unit(new)]
    form = str(axis.get("tickformat", form))
    step = max(1, -(-len(moments) // MOST_NAMES))
    return [(moment.timestamp(), moment.strftime(form)) for moment in moments[step // 2 :: step]]


def _moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC)
