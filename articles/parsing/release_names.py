"""What release finding passes around: indicators named in a sentence, and the names beside them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.parsing.document import Document, Frequency, NameHit, Span
from articles.parsing.tables.countries import COUNTRIES

# What may stand between a country's name and its indicator's: "China's June |trade surplus".
_PHRASE = r"(?:[’']s?)?(?:[\s-]+(?!and\b|as\b|while\b|but\b|to\b|from\b|with\b|said\b|of\b|in\b)[\w’'./&-]+){0,7}[\s-]+"
ATTACHED = re.compile(_PHRASE)


@dataclass(frozen=True, slots=True)
class Anchor:
    """An indicator named at a place; ``deficit`` when it is named by its shortfall."""

    code: str
    start: int
    end: int
    country: str | None = None
    deficit: bool = False
    rejected: bool = False


@dataclass(slots=True)
class Carry:
    """What a sentence leaves to the next: country, periods, and the indicator last spoken of."""

    country: str | None = None
    anchor: Anchor | None = None
    trade: bool = False
    silent: int = 99
    periods: dict[tuple[str, Frequency], dt.date] = field(default_factory=dict)


# An ambiguous name that speaks or owns is a company's: "Apple said", "Target's".
_SPEAKS = re.compile(r"[’']s\b|\s+(?:said|says|reported|reports|sold|shipped|exported)\b")


class SentenceNames:
    """The indicators, countries and companies of a document, by place."""

    def __init__(self, document: Document) -> None:
        hits = sorted(document.names, key=_start)
        self._kinds = {
            "indicator": _outermost([h for h in hits if h.kind == "indicator"]),
            "country": _outermost([h for h in hits if h.kind == "country"]),
            "company": [
                h
                for h in hits
                if h.kind in {"company", "symbol"}
                and (not h.ambiguous or _SPEAKS.match(document.text, h.end))
            ],
        }
        self._starts = {kind: [h.start for h in found] for kind, found in self._kinds.items()}

    def within(self, kind: str, start: int, end: int) -> list[NameHit]:
        """The names of ``kind`` between two offsets."""
        starts = self._starts[kind]
        hits = self._kinds[kind][bisect_left(starts, start) : bisect_left(starts, end)]
        return [hit for hit in hits if hit.end <= end]


def _start(hit: NameHit) -> int:
    return hit.start


def _outermost(hits: Sequence[NameHit]) -> list[NameHit]:
    """``hits`` without those inside a longer one."""
    kept: list[NameHit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def banks_in(text: str, sentence: Span, names: SentenceNames) -> list[NameHit]:
    """The central banks that ``sentence`` names."""
    return [
        hit
        for hit in names.within("country", sentence.start, sentence.end)
        if text[hit.start : hit.end] in COUNTRIES[hit.key].central_bank
    ]
