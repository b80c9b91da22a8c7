"""Names that a piece introduces itself: "Acme Widgets Inc. (NYSE American: ACMW)" makes "Acme Widgets" and
"ACMW" names of that instrument for the rest of the piece, and names its listing where the lexicon has another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import ahocorasick

from articles.parsing.company_names import names_of
from articles.parsing.document import Document, NameHit, inside
from articles.parsing.lexicon import is_token
from articles.parsing.patterns import regex
from articles.parsing.reference import Company
from articles.parsing.tables.ticker_words import NOT_NAMES, NOT_SYMBOLS

# How far before an exchange's name its company's name may end.
REACH = 160
SHORTEST_NAME = 4

_NAME_BEFORE = regex(
    r"((?:[A-Z\d][\w&.’'-]{0,30},?\s(?:(?:of|and|&|the|de)\s)?){0,5}[A-Z][\w&.’'-]{0,30})[\s,]{0,3}$"
)
_OPENER = regex(
    r"(?:(?:[Ss]hares?|[Ss]tocks?|[Uu]nits|ADRs?|ADSs?)\s(?:of|in)\s|"
    r"(?:The|In|On|At|As|For|And|But|Today|Meanwhile|Elsewhere|Separately|Also|When|While|After|Both)\s)"
)


def name_before(text: str, position: int, floor: int) -> str:
    """The company's name that ends before "(NYSE: ...)" at ``position``; "" where no capital word does.

    Other parentheses between them are passed over: 'Acme Corp. ("Acme") (NYSE: ACM)'.
    """
    before = text[max(floor, position - REACH) : position].rstrip(" (")
    for _ in range(2):
        if not before.endswith(")") or "(" not in before:
            break
        before = before[: before.rindex("(")].rstrip(" ,")
    match = _NAME_BEFORE.search(before)
    if match is None:
        return ""
    name = match[1]
    while opener := _OPENER.match(name):
        name = name[opener.end() :]
    return name.strip(" ,")


def with_introduced(document: Document, introduced: Sequence[tuple[str, str, int]]) -> Document:
    """A piece's names with those that it introduces: ``introduced`` are the key of an instrument, its name as
    the text has it and where that name's exchange stands.

    A name that the lexicon gives to another listing is given to the one introduced beside it.
    """
    by_key: dict[str, str] = {}
    for key, name, _ in introduced:
        if not by_key.get(key):
            by_key[key] = name
    if not by_key:
        return document
    listings = _other_listings(document, introduced)
    # A symbol that the piece introduces is no other company's here.
    symbols = {key.partition(":")[0]: key for key in by_key}
    kept = [
        hit._replace(key=listings[hit.key]) if hit.key in listings else hit
        for hit in document.names
        if hit.kind != "symbol" or symbols.get(hit.key.partition(":")[0], hit.key) == hit.key
    ]
    known = {(hit.start, hit.end, hit.key) for hit in kept}
    found = inside(_find(document.text, by_key), document.sentences)
    new = [hit for hit in found if (hit.start, hit.end, hit.key) not in known]
    # "Siemens India (NSE: SIEMENS)": what is introduced is no longer the company whose name begins its own.
    begun = {hit.start: hit for hit in new if hit.kind == "company"}
    kept = [
        hit
        for hit in kept
        if hit.kind != "company"
        or (longer := begun.get(hit.start)) is None
        or longer.end <= hit.end
        or longer.key == hit.key
    ]
    return replace(
        document, names=tuple(sorted([*kept, *new], key=lambda hit: (hit.start, -hit.end)))
    )


def _other_listings(
    document: Document, introduced: Iterable[tuple[str, str, int]]
) -> dict[str, str]:
    """By a company's key in the lexicon, the key under which the piece introduces it."""
    ends = {hit.end: hit for hit in document.names if hit.kind == "company"}
    listings: dict[str, str] = {}
    for key, name, start in introduced:
        place = document.text.rfind(name, max(0, start - REACH), start) if name else -1
        hit = ends.get(place + len(name)) or ends.get(place + len(name) - 1) if place >= 0 else None
        if hit is None or hit.key == key:
            continue
        # "The Board of Shell plc (LSE: SHEL)": the words before it are no part of the name.
        if hit.start <= place or hit.key.partition(":")[0] == key.partition(":")[0]:
            listings.setdefault(hit.key, key)
    return listings


def _find(text: str, by_key: dict[str, str]) -> Iterator[NameHit]:
    """Every place of the introduced names and symbols, as they are written."""
    automaton = ahocorasick.Automaton()
    for key, name in by_key.items():
        symbol = key.partition(":")[0]
        if symbol.isalpha() and len(symbol) > 1 and symbol not in NOT_SYMBOLS:
            automaton.add_word(symbol, ("symbol", key, len(symbol)))
        for form in names_of(Company(symbol, "", name)) if name else ():
            if len(form) >= SHORTEST_NAME and form not in NOT_NAMES:
                automaton.add_word(form, ("company", key, len(form)))
    if not len(automaton):
        return
    automaton.make_automaton()
    for last, (kind, key, length) in automaton.iter_long(text):
        start = last - length + 1
        if is_token(text, start, last + 1):
            yield NameHit(kind, key, start, last + 1)
