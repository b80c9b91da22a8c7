"""What release finding passes from sentence to sentence: indicators named in one, and what the next takes from it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from articles.parsing.document import Direction, Frequency, Span
from articles.parsing.release_figures import Figure
from articles.parsing.release_words import Comparison

# What may stand between a country's name and its indicator's: "China's June |trade surplus".
_PHRASE = r"(?:[’']s?)?(?:[\s-]+(?!and\b|as\b|while\b|but\b|to\b|from\b|with\b|said\b|of\b|in\b)[\w’'./&-]+){0,7}[\s-]+"
ATTACHED = re.compile(_PHRASE)


# How far a period named for another country still holds, in characters.
RECENT = 300


@dataclass(slots=True)
class Anchor:
    """An indicator named at a place; ``deficit`` when it is named by its shortfall.

    ``rejected``: the name is another's than a country's, and so are the figures that go to it.
    """

    code: str
    start: int
    end: int
    country: str | None = None
    deficit: bool = False
    rejected: bool = False

    @property
    def is_told(self) -> bool:
        """Whether a figure that goes to this anchor is a country's."""
        return not self.rejected and self.country is not None


@dataclass(slots=True)
class Carry:
    """What a sentence leaves to the next: country, periods, and the indicator last spoken of.

    ``home`` is the country that the whole piece is about, if any; ``silent`` and ``growth`` count the sentences since
    an indicator and since GDP were spoken of; up to ``partners_until`` trade is that with one partner; ``opening`` gives the period that the first sentences are about.
    """

    country: str | None = None
    home: str | None = None
    anchor: Anchor | None = None
    trade: bool = False
    silent: int = 99
    growth: int = 99
    partners_until: int = 0
    periods: dict[tuple[str, Frequency], dt.date] = field(default_factory=dict)
    owners: dict[tuple[str, Frequency], str] = field(default_factory=dict)
    recent: dict[Frequency, tuple[dt.date, int]] = field(default_factory=dict)
    opening: Callable[[Frequency], tuple[dt.date, int] | None] = lambda _: None

    def leave(self, country: str, frequency: Frequency, first_day: dt.date, anchor: Anchor) -> None:
        """Keep the period that an indicator is told for; an earlier one of the same indicator is only history."""
        told_for = self.periods.get((country, frequency))
        if (
            told_for is None
            or first_day >= told_for
            or self.owners[country, frequency] != anchor.code
        ):
            self.periods[country, frequency] = first_day
            self.owners[country, frequency] = anchor.code
            self.recent[frequency] = (first_day, anchor.start)

    def recently(self, frequency: Frequency, place: int) -> dt.date | None:
        """The period of a frequency that was named last, of whichever country, not far before ``place``."""
        first_day, named_at = self.recent.get(frequency, (None, 0))
        return first_day if place - named_at <= RECENT else None


# A figure, its value with its sign, and what it is measured against.
Stated = tuple[Figure, Decimal, Comparison | None]


@dataclass(slots=True)
class Reading:
    """What a sentence says of one anchor; ``places_of_others`` are figures before, or expected.

    ``consensus_of`` is which of the values was expected to be otherwise. ``yearly``: growth of a whole year besides. ``past``: the verb tells what was before: "It had expanded 7.8%".
    """

    anchor: Anchor
    region: Span
    values: list[Stated] = field(default_factory=list)
    yearly: tuple[Stated, int] | None = None
    change: Stated | None = None
    previous: Decimal | None = None
    consensus: Decimal | None = None
    consensus_of: int = 0
    direction: Direction | None = None
    record: bool = False
    streak: int | None = None
    places_of_others: list[int] = field(default_factory=list)
    past: bool = False
    last_end: int = 0
    last_role: str = ""
