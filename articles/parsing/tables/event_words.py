"""The shapes of event tables: phrases that tell by themselves, and pairs of words that tell together.

All words are in lower case without marks: a hyphen, an apostrophe or an ampersand is a space, as in the plain
text they are looked up in ("s p 500", "moody s").
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.parsing.document import Direction


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell of an event by themselves: 1 is a clear statement, 0.5 a hint that needs another."""

    type: str
    words: tuple[str, ...]
    weight: float = 1.0
    direction: Direction | None = None
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of group ``first`` with one of group ``second`` after it, at most ``reach`` characters on.

    ``either``: the order does not matter.
    """

    type: str
    first: str
    second: str
    weight: float = 1.0
    direction: Direction | None = None
    phase: str | None = None
    reach: int = 60
    either: bool = False


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a comma-separated list that runs over lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))
