"""The shapes of event tables: phrases that tell by themselves, and pairs of words that tell together.

All words are in lower case without marks: a hyphen, an apostrophe or an ampersand is a space, as in the plain
text they are looked up in ("s p 500", "moody s").
"""

from __future__ import annotations

import re
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


def verbs(text: str) -> tuple[str, ...]:
    """The forms of a comma-separated list of verbs: "lift" is also lifts, lifted and lifting.

    Slashes part an irregular verb from its past forms: "rise/rose"; of several words the first is inflected.
    """
    forms = []
    for entry in listed(text):
        first, space, rest = entry.partition(" ")
        base, *past = first.split("/")
        forms += [f"{form}{space}{rest}" for form in (base, *_inflected(base, past))]
    return tuple(dict.fromkeys(forms))


def _inflected(base: str, past: list[str]) -> tuple[str, ...]:
    """The third person, the past forms and the participle of a verb."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (f"{base[:-1]}ies", *(past or [f"{base[:-1]}ied"]), f"{base}ing")
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
    if base.endswith(("ee", "oe")):
        return (third, *(past or [f"{base}d"]), f"{base}ing")
    if base.endswith("e"):
        return (third, *(past or [f"{base}d"]), f"{base[:-1]}ing")
    stem = base + base[-1] if _SHORT_VOWEL.fullmatch(base) else base
    return (third, *(past or [f"{stem}ed"]), f"{stem}ing")


_VOWELS = "aeiou"
# "trim", "drop" and "cut" double their last letter.
_SHORT_VOWEL = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a comma-separated list that runs over lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))
