"""Entries of a list of movers: "Micron — The chip stock lost 3%" is about the name before the dash."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from articles.parsing.document import Place
from articles.parsing.patterns import regex

# A list is of no fewer instruments that we know.
SHORTEST_LIST = 2

_LABEL = regex(
    r"(?:^(?:[-•*]{1,2}\s|\d{1,2}[.)]\s)?|(?<=[.!?”\"]\s))(?P<name>[A-Z\d][\w.’'&-]{0,24},?(?:\s(?:(?:and|of|the|&)\s)?[A-Z\d(][\w.’'&)-]{0,24},?){0,6})"
    r"(?:(?<![A-Z]{6}):|\s[—–-])\s(?=[A-Z“\"\d])",
    re.MULTILINE,
)
# Between a name and what is said of it: "Micron — The semiconductor stock", "Olin: Shares of the chemicals maker".
_EPITHET = regex(
    r"(?:\s?\([^()]{1,30}\))?(?::|\s[—–-])\s(?:(?:[Ss]hares|[Ss]tock)\sof\s)?(?:(?:The|the|This)\s)?"
    r"(?:(?!said|says|saw|sees|posted|reported|announced|expects)[\w.’'&-]{1,24},?\s){0,8}"
)
_MARKS = (" — ", " – ", " - ", ": ")


def labels_of(text: str, places: Sequence[Place]) -> dict[int, str | None]:
    """By where an entry of a list begins, the instrument that it is about; None for one that we do not know, or for
    several. Empty where the piece has no such list."""
    labels: dict[int, str | None] = {}
    if not any(mark in text for mark in _MARKS):
        return labels
    starts = [place.start for place in places]
    for label in _LABEL.finditer(text):
        begins, ends = label.span("name")
        first = bisect_left(starts, begins)
        named = {place.key for place in places[first : bisect_left(starts, ends, lo=first)]}
        opens = first < len(places) and starts[first] == begins
        labels[begins] = named.pop() if opens and len(named) == 1 else None
    known = set(labels.values()) - {None}
    return labels if len(known) >= SHORTEST_LIST else {}


def is_epithet(words: str) -> bool:
    """Whether words say what the one named before them is: " — The beauty and skincare "."""
    marked = words.startswith(_MARKS) or words[:2] == " ("
    return marked and _EPITHET.fullmatch(words) is not None
