"""Names of companies alone: which of them are companies, and which are words, people or places."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from articles.parsing.document import Document, NameHit, Place, Span, inside
from articles.parsing.patterns import regex
from articles.parsing.tables.exchanges import EXCHANGE_PREFIXES, bare
from articles.parsing.tables.move_words import DIRECTIONS
from articles.parsing.tables.ticker_words import (
    CORPORATE,
    DATA_SOURCES,
    EVERYDAY,
    HEADLINE,
    INDICES,
    NATURE,
    RATINGS,
    SECURITIES,
)

SECURITY_AFTER = regex(rf"(?:[’']s?)?\s{{1,3}}{SECURITIES}\b", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(r",\s(?:and\s)?|\s(?:and|or|&)\s|/")
SECURITY_BEFORE = regex(
    r"\b(?:[Ss]hares?|[Ss]tock|ADRs?|ADSs?|stake|position|rating|target)\s(?:of|in|on|for)\s$"
)
_CORPORATE_AFTER = regex(
    rf"(?:[’']s?)?\s{{1,3}}(?:{SECURITIES}|{CORPORATE})\b|\s(?:to|at|with|as)\s(?:an?\s)?[\"“‘']?{RATINGS}",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s\s[a-z]")
_IN_HEADLINES = regex(rf"[’']s\s[A-Z]|(?:,\s[A-Z]\w+)?\s{HEADLINE}", re.IGNORECASE)
# "Affirm popped 10.6%", "Puma, its neighbour in the town, dipped 2.2%", "Next, its rival, was 0.9pc firmer": a word,
# which must be one of rise or fall or in the past, with its percentage.
_PERCENT = r"\d{1,2}(?:\.\d{1,2})?\s?(?:%|per\s?cent|pc)"
_MOVED = regex(
    r"(?:,\s(?:which|whose|who|its|the|an?)\s[^.;:%]{2,90},)?\s(?:(?:was|were|had|has)\s)?"
    rf"(?:(?P<cue>(?!was|were)[a-z]{{3,12}})(?:\s[a-z]{{1,9}}){{0,3}}\s{_PERCENT}|{_PERCENT}\s(?P<after>[a-z]+))"
)
# "fell 2.4% and Bellway 2.2%", "Currys, once the sick man of the high street, has raised its forecast".
_IN_ROW = re.compile(rf"\s{_PERCENT}")
_ROW_BEFORE = re.compile(r"(?:,|\band|\bwhile)\s$")
_ASIDE_THEN_ACTS = regex(
    rf",\s(?:which|whose|its|the|an?|once|now)\s[^.;:%]{{2,90}},\s(?:{CORPORATE})\b"
)
_GIVEN = frozenset({"gave", "took", "put", "lower", "higher", "firmer", "weaker"})
# "Target raised to $50" tells of an analyst's target.
_SET_TO = regex(
    r"\s(?:raised|lowered|cut|hiked|boosted|lifted|trimmed)\s(?:to|at|by|from)\s[$€£\d]"
)
# "(London Stock Exchange: ACM)": an exchange beside its symbol is no company.
_AS_EXCHANGE = re.compile(r"\s?:\s?\$?[A-Z\d]{1,10}[,;)\s.]")
_LEGAL_AFTER = regex(
    r"(?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|Co|Company|Group|Holdings?|AG|SE|N\.V|S\.A)\b\.?$"
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;“\"(])\s?\b[A-Z][a-z]{1,20}\s$")
# "Gerald R. Block", "Mr. Block".
_TITLE_BEFORE = regex(r"\b(?:[A-Z]|Mr|Ms|Mrs|Dr|Sir|Lord|Sen|Rep|Gov|Judge|Justice|Prof)\.?\s$")
# "MEXICO CITY".
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{3,}\s$")
# "shares of Lotus Harbour": the name is longer than the one we know.
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]{2,20}\b")
# "the Delta variant", "a Target of": an article speaks for the word, save before "report" and the like.
_LOWER_BEFORE = regex(r"(?:^|\s)(?!(?:the|a|an|this|that|mr|ms)\s)[a-z]{2,14},?\s$|\b(?:a|an)\s$")
_LOWER_AFTER = regex(
    r"(?:[’']s?)?(?:\s(?!(?:of|variant|government|state|county|family|foundation|administration|estate)\b)[a-z]|[,.;:)]|\s[($\d])|-(?:backed|owned|led|style)\b"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]{2,20}\s$")
_SOURCE_BEFORE = regex(
    r"\b(?:according\sto|(?:compiled|polled|surveyed|tracked|provided)\sby|(?:data|estimates|figures)\sfrom|per)\s(?:the\s)?$"
)
_SOURCE_AFTER = regex(
    r"(?:[’']s)?\s(?:data|estimates?|consensus|surveys?|figures|polls?|index|indices|private|national|employment)\b",
    re.IGNORECASE,
)
_NATURE_AFTER = regex(rf"\s{NATURE}\b", re.IGNORECASE)


def names_alone(document: Document, resolved: set[str]) -> Iterator[Place]:
    """Names alone: the sure ones, and of the ambiguous ones those with support somewhere in the piece."""
    text = document.text
    hits = [hit for hit in document.names if hit.kind == "company"]
    longer = [Span(h.start, h.end) for h in document.names if h.kind in {"outlet", "country"}]
    # "The Sun said", "Fox News": the name of an outlet or of a country, save where its shares are spoken of.
    covered = {h for h in inside(hits, longer) if not _is_security(text, h)} if longer else set()
    # "Joan Ford said ..., Ford said": a surname is no company, whatever it says later.
    people = {hit.key for hit in hits if hit.ambiguous and _is_someone_else(text, hit)}
    supported = resolved | {
        hit.key
        for hit in hits
        if not hit.ambiguous
        or _is_security(text, hit)
        or (
            hit.key not in people
            and (_acts(text, hit) or _stands_alone(document, hit) or _moved(document, hit))
        )
    }
    # "Ford and General Motors": one is as much a company as the other.
    beside = [
        (left, right)
        for left, right in itertools.pairwise(hits)
        if left.end < right.start and _SIDE_BY_SIDE.fullmatch(text, left.end, right.start)
    ]
    for left, right in beside:
        if left.key in supported:
            supported.add(right.key)
    for left, right in reversed(beside):
        if right.key in supported:
            supported.add(left.key)
    for hit in hits:
        if hit.key not in supported or hit in covered or _NATURE_AFTER.match(text, hit.end):
            continue
        if hit.key not in resolved and _is_part(document, hit):
            continue
        if text[hit.start : hit.end].lower() in DATA_SOURCES and _is_source(text, hit):
            continue
        if (
            _AS_EXCHANGE.match(text, hit.end)
            and bare(text[hit.start : hit.end]) in EXCHANGE_PREFIXES
        ):
            continue
        if hit.ambiguous and (_is_someone_else(text, hit) or not _reads_as_name(text, hit)):
            continue
        yield Place(hit.key, "name", hit.start, hit.end)


def _is_security(text: str, hit: NameHit) -> bool:
    """Whether a name has its legal form, or its shares are spoken of."""
    if not _reads_as_name(text, hit):
        return False
    if _LEGAL_AFTER.search(text, hit.start, hit.end):
        return True
    return text[hit.start : hit.end].lower() not in INDICES and bool(
        (
            SECURITY_BEFORE.search(text, max(0, hit.start - 20), hit.start)
            and not CAPITAL_AFTER.match(text, hit.end)
        )
        or (
            SECURITY_AFTER.match(text, hit.end)
            and not _CAPITAL_BEFORE.search(text, max(0, hit.start - 24), hit.start)
        )
    )


def _acts(text: str, hit: NameHit) -> bool:
    """Whether an ambiguous name does or has what a company does or has."""
    return bool(
        _reads_as_name(text, hit)
        and text[hit.start : hit.end].lower() not in INDICES
        and (_CORPORATE_AFTER.match(text, hit.end) or _POSSESSIVE.match(text, hit.end))
        and not _SET_TO.match(text, hit.end)
        and not _CAPITAL_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    )


def _moved(document: Document, hit: NameHit) -> bool:
    """Whether an ambiguous name that opens a sentence or goes on from a comma is said to have moved by a percentage."""
    text = document.text
    if not _reads_as_name(text, hit) or _CAPITAL_BEFORE.search(
        text, max(0, hit.start - 24), hit.start
    ):
        return False
    surface = text[hit.start : hit.end]
    if surface.lower() in INDICES or (surface.isupper() and len(surface) > 3):
        return False
    moved = _MOVED.match(text, hit.end, hit.end + 130)
    if moved is None:
        in_row = _IN_ROW.match(text, hit.end) and _ROW_BEFORE.search(
            text, max(0, hit.start - 6), hit.start
        )
        return bool(in_row or _ASIDE_THEN_ACTS.match(text, hit.end, hit.end + 130))
    cue = moved["cue"] or moved["after"]
    return cue in DIRECTIONS or cue in _GIVEN or (moved["cue"] is not None and cue.endswith("ed"))


def _is_part(document: Document, hit: NameHit) -> bool:
    """Whether a name of one word stands between capital words, outside a headline: "Serra Azul Energia"."""
    text = document.text
    if " " in text[hit.start : hit.end]:
        return False
    if document.title is not None and document.title.contains(hit):
        return False
    return bool(
        CAPITAL_AFTER.match(text, hit.end)
        and not _CORPORATE_AFTER.match(text, hit.end)
        and _NAME_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    )


def _is_source(text: str, hit: NameHit) -> bool:
    """Whether a name is cited for figures of its own."""
    return bool(
        _SOURCE_BEFORE.search(text, max(0, hit.start - 24), hit.start)
        or _SOURCE_AFTER.match(text, hit.end)
    )


def _stands_alone(document: Document, hit: NameHit) -> bool:
    """Whether a name that is mostly the company's stands in a sentence between words in lower case, so that its
    capital is its own: not in a headline, nor beside another name."""
    text = document.text
    if text[hit.start : hit.end].lower() not in EVERYDAY:
        return False
    if _IN_HEADLINES.match(text, hit.end) and not _CAPITAL_BEFORE.search(
        text, max(0, hit.start - 24), hit.start
    ):
        return True
    if document.title is not None and document.title.contains(hit):
        return False
    return bool(
        _LOWER_BEFORE.search(text, max(0, hit.start - 16), hit.start)
        and _LOWER_AFTER.match(text, hit.end)
    )


def _reads_as_name(text: str, hit: NameHit) -> bool:
    return text[hit.start].isupper() or text[hit.start].isdigit()


def _is_someone_else(text: str, hit: NameHit) -> bool:
    """Whether an ambiguous name is part of a longer one: "Harrison Ford"."""
    before = text[max(0, hit.start - 24) : hit.start]
    surface = text[hit.start : hit.end]
    if _TITLE_BEFORE.search(before) or (surface.isupper() and _CAPITALS_BEFORE.search(before)):
        return True
    return bool(_CAPITAL_BEFORE.search(before) and not before.lstrip().startswith(("The", "At")))
