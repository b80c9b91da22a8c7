"""Who and what a piece names: the persons it has introduced, and the names that are no person's."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from articles.parsing.document import Document, NameHit, Span
from articles.parsing.patterns import regex
from articles.parsing.roles import Person
from articles.parsing.scanning import Scan
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.given_names import GIVEN_NAMES
from articles.parsing.tables.titles import OFFICERS

_CENTRAL_BANK = regex(
    r"\b(?:(?:People[’']s\s|Reserve\s|Central\s)?Bank\sof\s(?:the\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|RBI|RBA|RBNZ|BOJ|BoJ|"
    r"BOE|BoE|PBOC|PBoC|Riksbank|Norges\sBank|Swiss\sNational\sBank|Banxico)\b"
)
_FED = re.compile(r"\bFed(?:eral\sReserve)?\b")
_OWN = re.compile(r"\b(?:of|for)\s(?:the\s)?[A-Z]")
# A governor's bank, or the Fed of a chair, is named at most so many characters before.
_NEAR = 500
# A press release: a dateline with its year, then the issuer with its listing.
_ISSUER = Scan(
    r"(?:\b20\d\d,?\s{0,2}(?:[(/][A-Za-z ]{3,24}[)/]\s{0,2})?(?:--|–|—)|--\s?\((?:BUSINESS WIRE|Business Wire)\)\s?--)\s{0,2}"
    r"(?P<name>[A-Z][^\n(]{1,60}?),?\s\((?:NYSE|Nasdaq|NASDAQ|TSX|OTC|LSE|AMEX|ASX|Euronext)[^)\n]{0,40}\)"
)


def issuer_of(text: str) -> str | None:
    """Who issues the press release that ``text`` is; None for any other piece."""
    found = _ISSUER.search(text, 0, 900)
    return found["name"] if found else None


@dataclass(slots=True)
class Cast:
    """The persons the piece has introduced so far, and who spoke last."""

    document: Document
    by_surname: dict[str, Person] = field(default_factory=dict)
    last: Person | None = None
    last_sentence: int = -9
    introductions: dict[str, int] | None = None
    issuer: str | None = None

    def __post_init__(self) -> None:
        self.issuer = issuer_of(self.document.text)

    def introduce(self, person: Person) -> None:
        """Let the surname of ``person`` stand for the whole name from here on."""
        words = person.name.split()
        if len(words) < 2:
            return
        known = self.by_surname.get(words[-1])
        if known is None or (known.role is None and person.role is not None):
            self.by_surname[words[-1]] = person
        if words[0] not in GIVEN_NAMES:
            self.by_surname.setdefault(words[0], person)

    def employed(self, person: Person) -> Person:
        """``person`` with the body that goes without saying: a governor's bank, the issuer of a press release."""
        if person.role is None or person.organisation is not None:
            return person
        if person.role.lower().endswith("governor"):
            lead = self.document.text[max(0, person.start - _NEAR) : person.start]
            banks = _CENTRAL_BANK.findall(lead)
            return replace(person, organisation=banks[-1]) if banks else person
        if person.role.lower() in {"chair", "vice chair"}:
            lead = self.document.text[max(0, person.start - _NEAR) : person.start]
            return replace(person, organisation="Federal Reserve") if _FED.search(lead) else person
        if person.role.lower().startswith(OFFICERS) and not _OWN.search(person.role):
            return replace(person, organisation=self.issuer)
        return person

    def introduced_at(self, surname: str) -> int | None:
        """Where "Given Surname" first stands in the piece, for a surname that speech has not met yet."""
        if self.introductions is None:
            found: dict[str, int] = {}
            for match in _FULL_NAME.finditer(self.document.text):
                if match[1] in GIVEN_NAMES or _DESCRIBED.match(self.document.text, match.end(2)):
                    found.setdefault(match[2], match.start())
            self.introductions = found
        return self.introductions.get(surname)


_FULL_NAME = regex(
    r"\b([A-Z][^\W\d_]+(?:-[^\W\d_]+)?)\s(?:[A-Z]\.\s)?(?=([A-Z][^\W\d_]+(?:-[^\W\d_]+)?))"
)


# "Jane Doe|, the competition commissioner", which no company's name is taken for: it must have a role.
_DESCRIBED = re.compile(r",\s(?:the|an?|who)\s")


class Names:
    """The names that belong to no person, looked up by place."""

    def __init__(self, document: Document) -> None:
        whole = Span(0, len(document.text))
        hits = [
            h for h in document.names_in(whole, "company", "outlet", "country") if not h.ambiguous
        ]
        self.text = document.text
        self.hits = sorted(hits, key=_start)
        self.starts = [hit.start for hit in self.hits]

    def near(self, start: int, end: int) -> list[NameHit]:
        """Hits that overlap ``start`` to ``end``; names are shorter than 120 characters."""
        low, high = bisect_left(self.starts, start - 120), bisect_left(self.starts, end)
        return [hit for hit in self.hits[low:high] if hit.end > start]

    def bar_person(self, start: int, end: int) -> bool:
        """Whether a known name forbids reading ``start`` to ``end`` as a person's name."""
        several = " " in self.text[start:end]
        return any(
            hit.kind != "company" or not several or (hit.start <= start and end <= hit.end)
            for hit in self.near(start, end)
        )

    def bar_role(self, start: int, end: int) -> bool:
        """Whether a body's name covers ``start`` to ``end``, so that it is no part of a role."""
        return any(self._is_body(hit) for hit in self.near(start, end))

    def _is_body(self, hit: NameHit) -> bool:
        if hit.kind == "country":
            return self.text[hit.start : hit.end] not in COUNTRIES[hit.key].places
        return True

    def outlets(self, span: Span) -> list[NameHit]:
        """The outlets inside ``span``."""
        low = bisect_left(self.starts, span.start)
        high = bisect_left(self.starts, span.end)
        return [hit for hit in self.hits[low:high] if hit.kind == "outlet" and hit.end <= span.end]


def _start(hit: NameHit) -> int:
    return hit.start
