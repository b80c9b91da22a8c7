"""How much a piece is about each instrument it names, and how it sounds where it names it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from articles.parsing.document import (
    EVIDENCE_LADDER,
    Document,
    Evidence,
    Place,
    Span,
    TickerMention,
)
from articles.parsing.lexicon import Lexicon
from articles.parsing.patterns import regex
from articles.parsing.tone import score_of

_CONFIDENCE: dict[Evidence, float] = {
    "exchange_symbol": 0.99,
    "cashtag": 0.95,
    "name_symbol": 0.98,
    "symbol": 0.93,
    "vendor": 0.9,
    "name": 0.85,
}
_RANK = {evidence: rank for rank, evidence in enumerate(EVIDENCE_LADDER)}
# A piece that names more than this is a list; none of them is its subject unless its headline says so.
LIST_LENGTH = 12

_RATES = regex(
    r"(?:[’']s?)?\s(?:(?:equity|research|senior|chief|credit|rates)\s){0,2}(?:analysts?|economists?|strategists?)\b|"
    r"\s(?:has\s|have\s)?(?:raised|raises|lowered|lowers|cut|cuts|boosted|boosts|lifted|lifts|hiked|trimmed|trims|"
    r"slashed|maintained|maintains|reiterated|reiterates|upgraded|upgrades|downgraded|downgrades|initiated|"
    r"initiates|resumed|started|kept)\s(?:its|their|his|her|a|an|the|coverage|price|shares\sof|[A-Z])"
)
_OF_ANALYSTS = regex(
    r"\b(?:analysts?|economists?|strategists?)(?:\s\w+){0,3}\s(?:at|from|with|for|of)\s(?:the\s)?$"
)


def mentions(
    document: Document, lexicon: Lexicon, places: Sequence[Place]
) -> tuple[TickerMention, ...]:
    """Each instrument once, at its strongest mention, the most relevant first."""
    by_key: dict[str, list[Place]] = {}
    for place in places:
        by_key.setdefault(place.key, []).append(place)
    weigh = _Weights(document, len(places), len(by_key))
    # A broker that rates or comments on another is not what the piece is about.
    relevances = {
        key: weigh.relevance([place for place in found if not _comments(document.text, place)])
        for key, found in by_key.items()
    }
    highest = max(relevances.values(), default=0.0)
    said = []
    for key, found in by_key.items():
        best = min(found, key=_strength) if len(found) > 1 else found[0]
        symbol, _, exchange = key.partition(":")
        company = lexicon.with_symbol(symbol, exchange) if exchange else lexicon.with_symbol(symbol)
        said.append(
            TickerMention(
                symbol=symbol,
                exchange=exchange,
                name=company.name if company else (best.name or symbol),
                evidence=best.evidence,
                primary=relevances[key] >= 0.5 and relevances[key] >= 0.75 * highest,
                count=len(found),
                relevance=round(relevances[key], 3),
                tone=weigh.tone(found),
                start=best.start,
                end=best.end,
                surface=document.text[best.start : best.end],
                rule=f"ticker:{best.evidence}",
                confidence=_CONFIDENCE[best.evidence],
            )
        )
    return tuple(sorted(said, key=lambda fact: (-fact.relevance, fact.start)))


def _strength(place: Place) -> tuple[int, int, int]:
    """Strongest evidence first; of names alone the fullest, else the first."""
    length = place.end - place.start if place.evidence == "name" else 0
    return _RANK[place.evidence], -length, place.start


def _comments(text: str, place: Place) -> bool:
    """Whether an instrument is named as a broker: "Goldman Sachs raised its target", "analysts at Citi"."""
    if place.evidence not in {"name", "name_symbol"}:
        return False
    if _RATES.match(text, place.end, place.end + 60):
        return True
    start = max(0, place.start - 40)
    # Analysts, economists, strategists.
    return text.find("st", start, place.start) >= 0 and bool(
        _OF_ANALYSTS.search(text, start, place.start)
    )


class _Weights:
    """How much a piece is about an instrument, from where and how often it names it, and how it sounds there."""

    def __init__(self, document: Document, places: int, instruments: int) -> None:
        sentences = document.sentences
        heads = [*([document.title] if document.title else []), *document.key_points]
        first_body = document.paragraphs[0].start if document.paragraphs else 0
        body = bisect_left(sentences, first_body, key=_start)
        self._starts = [sentence.start for sentence in sentences]
        self._heads = {
            number
            for head in heads
            for number in range(
                bisect_left(self._starts, head.start), bisect_left(self._starts, head.end)
            )
        }
        self._lead = {body, body + 1}
        self._tones = document.tones
        self._places = places
        self._is_list = instruments > LIST_LENGTH

    def relevance(self, found: Sequence[Place]) -> float:
        """0 to 1: named in the headline or a key point (0.4), in the lead (0.25), and its share of all
        mentions (0.35); in a list of many instruments, what counts is the headline."""
        numbers = self._numbers(found)
        in_head = not self._heads.isdisjoint(numbers)
        in_lead = not self._lead.isdisjoint(numbers)
        share = len(found) / self._places
        if self._is_list:
            relevance = 0.3 * in_head + 0.1 * share
        elif not self._heads:
            relevance = 0.5 * in_lead + 0.5 * share
        else:
            relevance = 0.4 * in_head + 0.25 * in_lead + 0.35 * share
        return min(1.0, relevance)

    def tone(self, found: Sequence[Place]) -> float:
        """-1 to 1: the tone of the sentences with these places, each counted once."""
        if len(found) == 1:
            return score_of([self._tones[self._number(found[0])]])
        return score_of([self._tones[number] for number in sorted(self._numbers(found))])

    def _numbers(self, found: Sequence[Place]) -> set[int]:
        """The numbers of the sentences that name an instrument."""
        return set(map(self._number, found))

    def _number(self, place: Place) -> int:
        return bisect_right(self._starts, place.start) - 1


def _start(span: Span) -> int:
    return span.start
