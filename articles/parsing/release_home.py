"""Whose economy a piece is about, for the sentences that name no country."""

from __future__ import annotations

import re

from articles.parsing.document import Document, Span
from articles.parsing.release_names import Carry
from articles.parsing.release_sentence import Names
from articles.parsing.tables.countries import DATELINES

_DATELINE = re.compile(
    r"([A-Z][A-Z ]{3,15}[A-Z])(?:,[^\n]{0,30})?(?:\s\([^)\n]{2,20}\))?(?:\s?[-–—:]|\s\()"
)
_WALL_STREET = re.compile(r"\b(?:S&P 500|Nasdaq|NASDAQ|NYSE|Wall Street|Dow Jones)\b")
# What a heading may have beside its country's name, in characters: "In Germany:", "**China**".
_MARGIN = 6


def beginning(document: Document, names: Names) -> Carry:
    """A carry whose country is that of the city the piece is written in, or the only one that it names."""
    for paragraph in document.paragraphs[:3]:
        line = _DATELINE.match(document.text, paragraph.start, paragraph.end)
        if line is not None and line[1] in DATELINES:
            country = DATELINES[line[1]]
            return Carry(country=country, home=country, silent=0)
    return Carry(home=_only_country(document, names))


def _only_country(document: Document, names: Names) -> str | None:
    """The one country that a piece names; America where it speaks of its markets and of no country."""
    keys = {hit.key for hit in names.countries.hits}
    if len(keys) > 1 or not (keys <= {"US"} or _WALL_STREET.search(document.text) is None):
        return None
    if keys:
        return next(iter(keys))
    return "US" if _WALL_STREET.search(document.text) else None


def take_heading(names: Names, span: Span, carry: Carry) -> None:
    """Let a line that is only a country's name, "GERMANY.", give its country to what follows."""
    found = names.countries.within(span)
    if len(found) == 1 and found[0].end - found[0].start >= span.end - span.start - _MARGIN:
        carry.country, carry.anchor, carry.silent = found[0].key, None, 0
