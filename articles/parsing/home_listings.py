"""Which of a company's listings a name means: the one in the United States, or that of its home market where the
piece speaks of that market ("FTSE 100", "299 pence", "Sensex") or names mostly companies of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from articles.parsing.document import Document, NameHit, Span
from articles.parsing.scanning import Scan
from articles.parsing.tables.home_markets import HOME_CUES, HOME_MONEY, UNITED_STATES_CUES
from articles.parsing.tables.listed import HOME_LISTINGS

# So many companies of one market tell that a piece is about it.
FEWEST_PEERS = 2

_UNITED_STATES = Scan(rf"\b(?:{UNITED_STATES_CUES})\b")


def at_home(document: Document, listed: Iterable[str]) -> Document:
    """The piece's names, those of its home markets given to the listing there; ``listed`` are the keys that the
    piece itself ties to an exchange, which keep it.

    A piece that speaks of the United States' exchanges too means the home market only where a paragraph speaks of
    that market alone.
    """
    told = frozenset(listed)
    candidates = {
        hit.key: HOME_LISTINGS[hit.key]
        for hit in document.names
        if hit.kind == "company" and hit.key in HOME_LISTINGS and hit.key not in told
    }
    if not candidates:
        return document
    text = document.text
    among = _markets_named(document, candidates)
    homes = {
        key: home
        for key, home in candidates.items()
        if home in told or _market(home) in among or _is_about(text, _market(home))
    }
    if not homes:
        return document
    mixed = _UNITED_STATES.search(text) is not None
    names = [
        hit._replace(key=homes[hit.key])
        if hit.key in homes and (not mixed or _alone(document, hit, _market(homes[hit.key])))
        else hit
        for hit in document.names
    ]
    return replace(document, names=tuple(names))


def _markets_named(document: Document, candidates: Iterable[str]) -> frozenset[str]:
    """The markets whose companies a piece names most of: a wrap of Sydney that does not say so."""
    keys = {hit.key for hit in document.names if hit.kind == "company"}.difference(candidates)
    counts = Counter(_market(key) for key in keys)
    return frozenset(
        market
        for market, count in counts.items()
        if count >= FEWEST_PEERS and 2 * count > len(keys)
    )


def _is_about(text: str, market: str) -> bool:
    """Whether a piece speaks of a market, or counts in its money and never in dollars."""
    if _cues(market).search(text):
        return True
    money = HOME_MONEY.get(market)
    return bool(money and "$" not in text and re.search(money, text))


def _market(key: str) -> str:
    return key.partition(":")[2]


@cache
def _cues(market: str) -> Scan:
    return Scan(rf"(?<![A-Za-z])(?:{HOME_CUES[market]})(?![A-Za-z])")


def _alone(document: Document, hit: NameHit, market: str) -> bool:
    """Whether the paragraph of a name speaks of its home market, and not of the United States'."""
    index = bisect_right(document.paragraphs, Span(hit.start, len(document.text))) - 1
    if index < 0:
        return False
    paragraph = document.paragraphs[index]
    if not paragraph.contains(hit):
        return False
    words = paragraph.of(document.text)
    return bool(_cues(market).search(words)) and not _UNITED_STATES.search(words)
