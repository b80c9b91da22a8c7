"""Which outlets a piece cites as its source.

An outlet's name alone is no citation ("Thomson Reuters shares rose", "the Nikkei fell"): words beside it
must say that it reported something or was told something, or the name stands in a dateline, as wires sign
what others print. Each outlet is given once, at its first citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from articles.parsing.document import Citation, Document, NameHit, Span
from articles.parsing.patterns import regex
from articles.parsing.scanning import Scan
from articles.parsing.tables.outlets import ORDINARY_WORDS, OWN_SERVICES, SHORTHANDS

# How far beside a name its cue may stand, in characters. Every pattern below runs on such a window only.
REACH = 70

_REPORTS = (
    r"(?:reports?|reported|reporting|says?|said|writes?|wrote|cites?|cited|citing|quotes?|quoted|"
    r"notes?|noted|reveals?|revealed|claims?|claimed|learned|understands|estimates|estimated|"
    r"calculations?|data|polls?|polled|surveys?|surveyed|interview|article|story|news|columnist|"
    r"newsletter|investigation|analysis|scoop|show|reviewed|obtained|spotted|carried|inputs|"
    r"(?:was|were)\s+(?:the\s+)?first\s+to\s+report)"
)
_AFTER = regex(
    r"(?:[’']s?)?(?:\s+(?:News|newspaper|magazine|daily|business\s+daily|TV|Television|radio|news\s+agency|"
    r"agency|website|site|on\s+\w+day|late\s+on\s+\w+day|last\s+week|earlier|first|also|has|had|had\s+first|"
    r"separately|previously|recently|in\s+an?|exclusive|poll\s+of)){0,3}\s+" + _REPORTS + r"\b"
)
# "Bloomberg's Mark Gurman reported", "the FT's Lex column said": a name may stand between outlet and verb.
_AFTER_STAFF = regex(
    r"[’']s?(?:(?:\s+[A-Z][\w.’'-]*){2,3}\s+(?:reports?|reported|writes?|wrote)|"
    r"(?:\s+[A-Z][\w.’'-]*){1,3}\s+(?:column|blog|newsletter|podcast|desk|team)\s+(?:reports?|reported|says?|said))\b"
)
# "SCMP, which is owned by Alibaba, reported".
_AFTER_ASIDE = regex(
    r",\s[^.;,]{3,60},\s+(?:(?:has|had|also|first|earlier)\s+){0,2}(?:reported|reports|said|says|wrote)\b"
)

_KINDS = (
    r"newspaper|daily|magazine|agency|outlet|broadcaster|website|publication|paper|weekly|television|"
    r"channel|network|outlets|station|site|wire|blog"
)
_BEFORE = Scan(
    r"(?:\b(?:told|tells|tell|telling|informed|via|per|citing|cites|cited|quoting|quoted|confirmed\s+to|"
    r"speaking\s+(?:to|with|on)|spoke\s+(?:to|with)|according\s+to|interview(?:ed)?\s+(?:with|by|to|on|in)|"
    r"(?:reported|cited|quoted|polled|broadcast|aired|televised|printed|surveyed|compiled|published|conducted|carried|calculated|gathered|"
    r"collected)\s+(?:exclusively\s+)?(?:by|in|on)|(?:seen|obtained|reviewed|viewed|asked)\s+(?:exclusively\s+)?by|"
    r"(?:wrote|writing|writes)\s+(?:in|for)|(?:said|says|appearing|appeared|appearance)\s+(?:\w+day\s+)?on|"
    r"(?:reports?|reporting|article|story|stories|poll|survey|column|op-ed|investigation|calculations|"
    r"estimates|essay|files?|data|figures|inputs|excerpts)\s+(?:by|in|from|for|on)|"
    r"(?:statement|comments?|remarks|email|e-mail|letter|note)\s+to|source:|sources?\s+told)"
    r"(?:\s+(?:the|a|an|both|local|state|state-run|state-owned|media|financial|business|"
    r"U\.S\.|[a-z]{3,9}(?:ish|ese|an|ch|ic)|[a-z]{3,12}[’']s|news|TV|tech|technology|"
    r"service|data|reports?|reporting|sources|by|in|from|" + _KINDS + r"|"
    r"\w+day)){0,6}\s*[“\"']?)$",
    re.IGNORECASE,
)
# "said the bank's economist, to the Valor": the one told stands after the speaker.
_SAID_TO = re.compile(r"\b(?:said|says)\s[^“”\"]{3,110},\sto\s(?:the\s)?$")
# "The outage did not affect flights, reported Reuters."
_INVERTED = regex(
    r"[,”\"]\s(?:reported|reports|reporting|said|says|wrote|writes|noted|added)\s(?:the\s|The\s)?$"
)
_OF_A_KIND = re.compile(rf"\b(?:{_KINDS})\s$", re.IGNORECASE)
# "... in talks to buy a rival -Bloomberg News", the way headlines credit a scoop; "WSJ: Intel weighs a sale".
_CREDITED = re.compile(r"(?:\s[-–—]{1,2}\s?|[,;:]\s(?:report|source)s?\s?[-–—:]\s?)$")
_CREDITS = re.compile(r":\s[A-Z][\w.&-]+\s\w")
# A pause between two names that share a cue: "Reuters and the FT reported".
_JOINED = re.compile(r"(?:,\s*)?(?:\s*(?:and|or|,))?\s*(?:the\s+)?")

_COMPANY_WORDS = regex(
    r"(?:[’']s?)?\s*(?:\([A-Z]+:|Co\b|Company\b|Corp\b|Inc\b|L\.?P\b|Ltd\b|Group\b|plc\b|Holdings\b|"
    r"shares?\b|stock\b|(?:quarterly|annual)\b|revenues?\b|profits?\b|earnings\b|Economics\b|"
    r"Intelligence\b|NEF\b|Foundation\b|Terminal\b|terminal\b|\d)"
)
# Results language: an outlet that is listed is here the company, not the source.
_OWN_RESULTS = regex(
    r"\s+(?:said|reported|reports|says)\s+(?:(?:on\s+)?\w+day\s+)?(?:that\s+)?"
    r"(?:its|it\s+(?:will|would|has|had|plans|expects)|a\s+(?:profit|loss)|"
    r"(?:\w+[- ]){0,5}(?:revenue|profit|earnings|loss|net\s+income|sales|results|subscribers)\b)"
)
# "LONDON, July 12 (Reuters) -", "Mumbai, Jul 12 (PTI) Benchmark indices": the wire that a piece comes from.
_DATELINE = re.compile(r"\)\s{0,3}(?:[-–—:\n]|[A-Z“\"])")
_PLACE_AND_DATE = re.compile(r"(?:[A-Z][\w.’'/-]*[ ,]{1,2}|\d{1,2},?\s){0,8}\($")


# "the newspaper |Nordavisen|": an outlet by what it is called, though no table has it.
_NAMED_KIND = Scan(
    r"\b(?:newspaper|daily|magazine|news\s(?:agency|site|website|outlet|portal)|broadcaster|weekly|newswire)\s[“\"]?"
    r"(?P<name>[A-Z][\w’'-]{2,24}(?:\s(?:(?:de|du|da|la|le|der|und|og|och|i)\s)?[A-Z][\w’'-]{2,24}){0,2})"
)


def find_citations(document: Document) -> tuple[Citation, ...]:
    """The outlets that ``document`` cites, each once, in the order they are first cited."""
    hits = sorted(document.names_in(Span(0, len(document.text)), "outlet"), key=_start)
    rules = {hit: _rule(document, hit) for hit in hits}
    _share_cues(document, hits, rules)
    named: set[str] = set()
    cited: dict[str, Citation] = {}
    for hit in hits:
        surface = document.text[hit.start : hit.end]
        resolved = surface not in SHORTHANDS or hit.key in named
        named.add(hit.key)
        rule = rules[hit]
        if rule is None or not resolved or hit.key in cited:
            continue
        cited[hit.key] = Citation(
            name=hit.key,
            start=hit.start,
            end=hit.end,
            surface=surface,
            rule=f"outlet:{rule}",
            confidence=_CONFIDENCE[rule],
        )
    for unlisted in _unlisted(document, hits):
        cited.setdefault(unlisted.name, unlisted)
    return tuple(sorted(cited.values(), key=lambda citation: citation.start))


def _unlisted(document: Document, hits: list[NameHit]) -> Iterator[Citation]:
    """Citations of outlets that no table has, told by their kind: "told the newspaper Nordavisen"."""
    text = document.text
    for found in _NAMED_KIND.finditer(text):
        start, end = found.span("name")
        if any(hit.start < end and start < hit.end for hit in hits):
            continue
        before = text[max(0, found.start() - REACH) : start].rstrip('“"')
        after = text[end : end + REACH]
        if _COMPANY_WORDS.match(after) or _OWN_RESULTS.match(after):
            continue
        if not (_BEFORE.search(before) or _AFTER.match(after)):
            continue
        yield Citation(
            name=found["name"],
            start=start,
            end=end,
            surface=found["name"],
            rule="outlet:kind",
            confidence=_CONFIDENCE["kind"],
        )


_CONFIDENCE = {
    "kind": 0.7,
    "reports": 0.95,
    "told": 0.97,
    "staff": 0.9,
    "credited": 0.75,
    "joined": 0.85,
    "dateline": 0.8,
}


def _start(hit: NameHit) -> int:
    return hit.start


def _rule(document: Document, hit: NameHit) -> str | None:
    """Which cue makes ``hit`` a citation, or None."""
    text = document.text
    surface = text[hit.start : hit.end]
    after = text[hit.end : hit.end + REACH]
    before = text[max(0, hit.start - REACH) : hit.start]
    if before.endswith("("):
        return _in_brackets(before.rpartition("\n")[2], after)
    if surface in OWN_SERVICES or _COMPANY_WORDS.match(after):
        return None
    if surface in ORDINARY_WORDS and not _OF_A_KIND.search(before):
        return "told" if before.endswith(("told ", "told the ")) else None
    if _is_the_company(document, hit, after):
        return None
    if _BEFORE.search(before) or _SAID_TO.search(text[max(0, hit.start - 2 * REACH) : hit.start]):
        return "told"
    if (
        _INVERTED.search(before)
        or _AFTER.match(after)
        or _AFTER_ASIDE.match(text, hit.end, hit.end + 2 * REACH)
    ):
        return "reports"
    if _AFTER_STAFF.match(after):
        return "staff"
    if _CREDITED.search(before) and (not after or after[0] in "\n\r"):
        return "credited"
    opens_line = not before or before[-1] in "\n\r"
    return "credited" if opens_line and _CREDITS.match(after) else None


def _in_brackets(line: str, after: str) -> str | None:
    """A wire's name in brackets: in the dateline that ``line`` is, or at the end of what it told."""
    if _PLACE_AND_DATE.fullmatch(line) and _DATELINE.match(after):
        return "dateline"
    return "credited" if after.startswith((").", ")\n")) or after == ")" else None


def _is_the_company(document: Document, hit: NameHit, after: str) -> bool:
    """Whether a listed company's name covers the outlet's and the words speak of the company."""
    companies = document.names_in(
        Span(max(0, hit.start - REACH), hit.end + REACH), "company", "symbol"
    )
    covers = [c for c in companies if c.start <= hit.start and hit.end <= c.end]
    longer = any(c.end - c.start > hit.end - hit.start for c in covers)
    return longer or bool(_OWN_RESULTS.match(after))


def _share_cues(document: Document, hits: list[NameHit], rules: dict[NameHit, str | None]) -> None:
    """Let names joined by "and" share one cue: "Reuters and the FT reported"."""
    for pairs in (list(pairwise(hits)), list(pairwise(hits))[::-1]):
        for left, right in pairs:
            if (rules[left] is None) == (rules[right] is None):
                continue
            between = document.text[left.end : right.start]
            if len(between) <= 12 and between.strip() and _JOINED.fullmatch(between):
                rules[left] = rules[left] or "joined"
                rules[right] = rules[right] or "joined"
