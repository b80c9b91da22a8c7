"""Whose economy a piece is about and of when, for the sentences that name no country and no period."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, partial

from articles.parsing.document import Document, Frequency, Span
from articles.parsing.patterns import regex
from articles.parsing.release_names import Carry
from articles.parsing.release_periods import periods_in
from articles.parsing.release_sentence import Names, Sentence
from articles.parsing.tables.countries import COUNTRIES, DATELINES

_DATELINE = regex(
    r"([A-Z][A-Z ]{3,15}[A-Z])(?:,[^\n]{0,30})?(?:\s\([^)\n]{2,20}\))?(?:\s?[-–—:]|\s\()"
)
# A country that is only a partner, "exports from |India|", is not what the piece is about.
_PARTNER = re.compile(r"\b(?:from|to|into|with|against)\s(?:the\s)?$")
_WALL_STREET = re.compile(r"\b(?:S&P 500|Nasdaq|NASDAQ|NYSE|Wall Street|Dow Jones)\b")
# What a heading may have beside its country's name, in characters: "In Germany:", "**China**".
_MARGIN = 6


def beginning(document: Document, names: Names) -> Carry:
    """A carry whose country is that of the city the piece is written in, or the only one that it names."""
    opening = cache(partial(_opening_period, document, names))
    for paragraph in document.paragraphs[:3]:
        line = _DATELINE.match(document.text, paragraph.start, paragraph.end)
        if line is not None and line[1] in DATELINES:
            country = DATELINES[line[1]]
            return Carry(country=country, home=country, silent=0, opening=opening)
    return Carry(home=_only_country(document, names), opening=opening)


def _only_country(document: Document, names: Names) -> str | None:
    """The one country that a piece names; America where it speaks of its markets and of no country."""
    hits = names.countries.hits
    keys = {hit.key for hit in hits}
    if hits and all(
        _PARTNER.search(document.text, max(0, hit.start - 12), hit.start)
        and document.text[hit.start : hit.end] in COUNTRIES[hit.key].places
        for hit in hits
    ):
        return None
    if len(keys) > 1 or not (keys <= {"US"} or _WALL_STREET.search(document.text) is None):
        return None
    if keys:
        return next(iter(keys))
    return "US" if _WALL_STREET.search(document.text) else None


_OF_DATA = regex(r"\b(?:statistics|data|figures|reports?|surveys?|index|release)\b", re.IGNORECASE)
# How many sentences open a piece, and how long after its beginning a period is still told of, in days.
_OPENING, _NEWS = 3, 130
# The month of a figure before, as in "from 46.1 in |March|".
_OF_BEFORE = re.compile(r"\b(?:from|than|after|versus)\s[^,;]{1,22}$")


def _opening_period(
    document: Document, names: Names, frequency: Frequency
) -> tuple[dt.date, int] | None:
    """The period of a frequency that the first sentences say the piece's figures are for, and where they say so."""
    if document.published_at is None:
        return None
    for span in document.sentences[:_OPENING]:
        if not names.speak_of_figures(span) and _OF_DATA.search(document.text, *span) is None:
            continue
        for period in periods_in(Sentence(names, span, None), document.published_at):
            first_day, found = period.resolved() or (None, None)
            if period.reference or first_day is None or found != frequency:
                continue
            if _OF_BEFORE.search(document.text, max(0, period.start - 30), period.start):
                continue
            if (document.published_at.date() - first_day).days <= _NEWS:
                return first_day, period.start
    return None


def take_heading(names: Names, span: Span, carry: Carry) -> None:
    """Let a line that is only a country's name, "GERMANY.", give its country to what follows."""
    found = names.countries.within(span)
    if len(found) == 1 and found[0].end - found[0].start >= span.end - span.start - _MARGIN:
        carry.country, carry.anchor, carry.silent = found[0].key, None, 0
