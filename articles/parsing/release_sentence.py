"""A sentence as release finding reads it: the names in it, and the words that tell, each found once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from articles.parsing.document import Direction, Document, NameHit, Span
from articles.parsing.release_calendar import PERIOD
from articles.parsing.release_verbs import DIRECTIONS, VERB
from articles.parsing.release_words import COMPARISONS, PATTERNS, Comparison
from articles.parsing.sieve import Sieve, Sifted
from articles.parsing.tables.countries import COUNTRIES, SHARED_BODIES

_WORDS = Sieve({**PATTERNS, "verb": VERB, "period": PERIOD})
# How far from its beginning a sentence may name the country that it is about, in characters.
OPENING = 12
_GAP = "\x00"


class Verb(NamedTuple):
    """A word that says which way something went; ``nature`` is a key of DIRECTIONS."""

    nature: str
    start: int
    end: int


class Sentence:
    """Where a sentence stands in its text, and the indicators, countries and companies that it names.

    ``hinted``: it has a word that may mean an indicator without naming it.
    """

    def __init__(self, names: Names, span: Span, before: Span | None) -> None:
        self.text = names.text
        self.start, self.end = span
        self.indicators = names.indicators.within(span)
        self.countries = names.countries.within(span)
        self.companies = names.companies.within(span)
        self.hinted = names.hint_in(span)
        self._names, self._before = names, before

    @cached_property
    def words(self) -> Sifted:
        """The places of the words that tell what a figure is."""
        return _WORDS.sift(self.text, self.start, self.end)

    @cached_property
    def verbs(self) -> list[Verb]:
        """The words that say which way something went, left to right."""
        return [
            Verb(match.lastgroup or "", *match.span())
            for match in self.words.finditer("verb", self.start, self.end)
        ]

    def verbs_in(self, start: int, end: int) -> list[Verb]:
        """Those of ``verbs`` that lie between two offsets."""
        return [verb for verb in self.verbs if start <= verb.start and verb.end <= end]

    def first_direction(self, start: int, end: int) -> Direction | None:
        """Which way the first verb between two offsets goes."""
        verbs = self.verbs_in(start, end)
        return DIRECTIONS[verbs[0].nature] if verbs else None

    def last_direction(self, start: int, end: int) -> Direction | None:
        """Which way the last verb between two offsets goes."""
        verbs = self.verbs_in(start, end)
        return DIRECTIONS[verbs[-1].nature] if verbs else None

    @cached_property
    def comparisons(self) -> list[tuple[int, int, Comparison]]:
        """The comparisons named, each with its place, left to right."""
        found: list[tuple[int, int, Comparison]] = [
            (*match.span(), name)
            for name in COMPARISONS
            for match in self.words.finditer(name, self.start, self.end)
        ]
        for match in self.words.finditer("a month", self.start, self.end):
            twice = self.text.count(match["month"], self.start, self.end) > 1
            found.append((*match.span(), "y/y" if twice else "m/m"))
        return sorted(found)

    @cached_property
    def without_comparisons(self) -> str:
        """The sentence alone, gaps as long for "than economists had expected" and "from a year earlier"."""
        said = self.text[self.start : self.end]
        for name in ("not expected", "time"):
            for match in self.words.finditer(name, self.start, self.end):
                begin, end = match.start() - self.start, match.end() - self.start
                said = said[:begin] + _GAP * (end - begin) + said[end:]
        return said

    def tells(self, name: str, start: int, end: int) -> bool:
        """Whether words of a kind stand between two offsets of ``without_comparisons``."""
        places = self.words.places(name, start, end)
        return bool(places) and any(
            PATTERNS[name].match(self.without_comparisons, place - self.start, end - self.start)
            for place in places
        )

    def companies_in(self, start: int, end: int) -> list[NameHit]:
        """The companies named between two offsets."""
        return _within(self.companies, start, end)

    def countries_in(self, start: int, end: int) -> list[NameHit]:
        """The countries named between two offsets."""
        return _within(self.countries, start, end)

    def banks(self) -> list[NameHit]:
        """The central banks that the sentence names."""
        return [hit for hit in self.countries if _is_bank(self.text, hit)]

    def bank_before(self) -> str | None:
        """The country of the last central bank that the text names before this sentence."""
        hits = self._names.countries.hits
        banks = [hit.key for hit in hits if hit.start < self.start and _is_bank(self.text, hit)]
        return banks[-1] if banks else None

    def owner(self) -> str | None:
        """Whose "its" is: the country that the sentence before opens with, if it names no company."""
        before, names = self._before, self._names
        if before is None or names.companies.within(before):
            return None
        hits = names.countries.within(before)
        return hits[0].key if hits and hits[0].start - before.start <= OPENING else None


def _is_bank(text: str, hit: NameHit) -> bool:
    return text[hit.start : hit.end] in COUNTRIES[hit.key].central_bank


def _within(hits: Sequence[NameHit], start: int, end: int) -> list[NameHit]:
    return [hit for hit in hits if start <= hit.start and hit.end <= end]


# An ambiguous name that speaks or owns is a company's: "Apple said", "Target's".
_SPEAKS = re.compile(r"[’']s\b|\s+(?:said|says|reported|reports|sold|shipped|exported)\b")


# Behind a country's name they make it none: "EU-harmonised", "in US dollars".
_NO_COUNTRY = ("-harmoni", " dollar")

# Of an indicator that it does not name a sentence has one of these words, or a pronoun.
_HINTS = ("surplus", "deficit", "shortfall", "jobs", "mployers")


def _is_company(text: str, hit: NameHit) -> bool:
    """Whether a name is a company's beyond doubt; "8:15 a.m. ET" is a time."""
    if hit.ambiguous:
        return _SPEAKS.match(text, hit.end) is not None
    timed = hit.kind == "symbol" and text.startswith("m. ", hit.start - 3)
    return not (timed and text.endswith(("a.m. ", "p.m. "), 0, hit.start))


class Names:
    """The indicators, countries and companies of a document, and the words that hint at indicators, left to right."""

    def __init__(self, document: Document) -> None:
        self.text = text = document.text
        self.indicators, self.countries, self.companies = _Row(), _Row(), _Row()
        for hit in document.names:
            if hit.kind == "indicator":
                self.indicators.add_unless_same(hit)
            elif hit.kind == "country" and not text.startswith(_NO_COUNTRY, hit.end):
                self.countries.add_unless_same(_of_its_country(hit, document))
            elif hit.kind in {"company", "symbol"} and _is_company(text, hit):
                self.companies.add(hit)
        self._hints = sorted(place for hint in _HINTS for place in _places_of(hint, text))

    def hint_in(self, span: Span) -> bool:
        """Whether the sentence at a place may speak of an indicator without naming it."""
        return _any_in(self._hints, span)

    def speak_of_figures(self, span: Span) -> bool:
        """Whether an indicator is named or hinted at in the sentence at a place."""
        return _any_in(self.indicators.starts, span) or _any_in(self._hints, span)


def _of_its_country(hit: NameHit, document: Document) -> NameHit:
    """A body whose name several countries use, as that of the one among them that the text names."""
    others = SHARED_BODIES.get(document.text[hit.start : hit.end])
    if others is None:
        return hit
    named = {
        other.key
        for other in document.names
        if other.kind == "country" and document.text[other.start : other.end] not in SHARED_BODIES
    }
    found = [key for key in others if key in named]
    return hit._replace(key=found[0]) if found and hit.key not in named else hit


def _places_of(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _any_in(places: Sequence[int], span: Span) -> bool:
    start, end = span
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


class _Row:
    """Names of one kind, left to right."""

    __slots__ = ("hits", "starts")

    def __init__(self) -> None:
        self.hits: list[NameHit] = []
        self.starts: list[int] = []

    def add(self, hit: NameHit) -> None:
        self.hits.append(hit)
        self.starts.append(hit.start)

    def add_unless_same(self, hit: NameHit) -> None:
        """Of two readings of the same words the first one stands."""
        if not self.hits or hit.start >= self.hits[-1].end:
            self.add(hit)

    def within(self, span: Span) -> Sequence[NameHit]:
        """The names of a sentence, in which every name lies wholly."""
        start, end = span
        first = bisect_left(self.starts, start)
        return self.hits[first : bisect_left(self.starts, end, lo=first)]
