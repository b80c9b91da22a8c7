"""Counts of right, false and missed facts, and the shares and intervals that follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt
from typing import Any, Literal

Z95 = 1.959964  # the standard normal's 97.5% point

EXPLICIT, PAIRED, NAMES = "explicit tickers", "name and symbol", "names alone"
MOVES, RELEASES, SPEAKERS, OUTLETS = "moves", "releases", "speakers", "outlets"
EVENTS, TONE = "events", "tone"
KINDS = (EXPLICIT, PAIRED, NAMES, MOVES, RELEASES, SPEAKERS, OUTLETS, EVENTS, TONE)

# The least precision and recall that we accept on the frozen half.
FLOORS: Mapping[str, tuple[float, float]] = {
    EXPLICIT: (0.99, 0.98),
    PAIRED: (0.98, 0.95),
    NAMES: (0.95, 0.85),
    MOVES: (0.95, 0.88),
    RELEASES: (0.92, 0.80),
    SPEAKERS: (0.92, 0.80),
    OUTLETS: (0.97, 0.90),
}
MACRO_F1_FLOOR = 0.70


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that parsing got wrong: a label without its fact, a fact without its label, or both of the
    same subject with different values."""

    piece: str
    kind: str
    sort: Literal["mistaken", "false", "missed"]
    labelled: str
    found: str
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """Facts that are right, facts that no label has, and labels that no fact meets."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """The share of facts that are right; None without facts."""
        return _share(self.right, self.right + self.false)

    @property
    def recall(self) -> float | None:
        """The share of labels that are met; None without labels."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None without facts and labels."""
        return _share(2 * self.right, 2 * self.right + self.false + self.missed)

    @property
    def precision_interval(self) -> tuple[float, float]:
        """The Wilson 95% interval of precision."""
        return wilson(self.right, self.right + self.false)

    @property
    def recall_interval(self) -> tuple[float, float]:
        """The Wilson 95% interval of recall."""
        return wilson(self.right, self.right + self.missed)

    @property
    def f1_interval(self) -> tuple[float, float]:
        """A 95% interval of F1.

        F1 is no proportion, but F* = right / (right + false + missed) is, and F1 = 2 F* / (1 + F*) rises with
        it (D. J. Hand, P. Christen & N. Kirielle 2021, "F*: an interpretable transformation of the F-measure",
        Machine Learning 110: 451-456); so the Wilson interval of F* is carried over.
        """
        low, high = wilson(self.right, self.right + self.false + self.missed)
        return 2 * low / (1 + low), 2 * high / (1 + high)


@dataclass(slots=True)
class Scores:
    """Counts for each kind of fact, for each event type, and what went wrong."""

    pieces: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: dict.fromkeys(KINDS, Tally()))
    by_event: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    @property
    def macro_f1(self) -> float | None:
        """The mean of F1 over the event types that are labelled or found; None without any."""
        shares = [tally.f1 for tally in self.by_event.values() if tally.f1 is not None]
        return sum(shares) / len(shares) if shares else None

    def worst(self, count: int, kind: str | None = None) -> list[Miss]:
        """The worst misses first: mistakes count twice, then what was found with most confidence."""
        cost = {"mistaken": 2.0, "false": 1.0, "missed": 0.8}
        chosen = [miss for miss in self.misses if kind in (None, miss.kind)]
        return sorted(chosen, key=lambda miss: -cost[miss.sort] * (1 + miss.confidence))[:count]

    def to_json(self) -> dict[str, Any]:
        """{"pieces", "kinds": {kind: counts, shares, intervals, floors}, "events": {type: counts}, "macro_f1"}."""
        return {
            "pieces": self.pieces,
            "kinds": {kind: _plain(tally, kind) for kind, tally in self.tallies.items()},
            "events": {kind: _plain(tally, kind) for kind, tally in sorted(self.by_event.items())},
            "macro_f1": self.macro_f1,
            "macro_f1_floor": MACRO_F1_FLOOR,
        }


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95% score interval of a proportion ``right / total``; (0, 1) of none.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), E. B. Wilson 1927, "Probable inference, the law of
    succession, and statistical inference", JASA 22: 209-212.
    """
    if total == 0:
        return 0.0, 1.0
    p, square = right / total, Z95 * Z95
    centre = p + square / (2 * total)
    reach = Z95 * sqrt(p * (1 - p) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _plain(tally: Tally, kind: str) -> dict[str, Any]:
    plain: dict[str, Any] = {"right": tally.right, "false": tally.false, "missed": tally.missed}
    for name in ("precision", "recall", "f1"):
        plain[name] = getattr(tally, name)
        plain[f"{name}_interval"] = getattr(tally, f"{name}_interval")
    if kind in FLOORS:
        plain["precision_floor"], plain["recall_floor"] = FLOORS[kind]
    return plain
