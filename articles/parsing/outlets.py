"""Which outlets a piece cites as its source.

An outlet's name alone is no citation ("Thomson Reuters shares rose", "the Nikkei fell"): words beside it
must say that it reported something or was told something. Each outlet is given once, at its first
citation.
"""

from __future__ import annotations

import re
from itertools import pairwise

from articles.parsing.document import Citation, Document, NameHit, Span

# How far beside a name its cue may stand, in characters. Every pattern below runs on such a window only.
REACH = 70

_REPORTS = (
    r"(?:reports?|reported|reporting|says?|said|writes?|wrote|cites?|cited|citing|quotes?|quoted|"
    r"notes?|noted|reveals?|revealed|claims?|claimed|learned|understands|estimates|estimated|"
    r"calculations?|data|polls?|polled|surveys?|surveyed|interview|article|story|news|columnist|"
    r"newsletter|investigation|analysis|scoop|show)"
)
_AFTER = re.compile(
    r"(?:[’']s?)?(?:\s+(?:News|newspaper|magazine|daily|business\s+daily|TV|Television|radio|news\s+agency|"
    r"agency|website|site|on\s+\w+day|late\s+on\s+\w+day|last\s+week|earlier|first|also|has|had|had\s+first|"
    r"separately|previously|recently|in\s+an?|exclusive|poll\s+of)){0,3}\s+" + _REPORTS + r"\b"
)
# "Bloomberg's Mark Gurman reported", "Reuters columnist": a name may stand between outlet and verb.
_AFTER_STAFF = re.compile(
    r"[’']s?(?:\s+[A-Z][\w.’'-]*){2,3}\s+(?:reports?|reported|writes?|wrote)\b"
)

_BEFORE = re.compile(
    r"(?:\b(?:told|tells|tell|telling|informed|via|per|citing|cites|cited|quoting|quoted|from|confirmed\s+to|"
    r"speaking\s+(?:to|with|on)|spoke\s+(?:to|with)|according\s+to|interview(?:ed)?\s+(?:with|by|to|on|in)|"
    r"(?:reported|cited|seen|obtained|reviewed|quoted|polled|surveyed|compiled|published|viewed|conducted|"
    r"carried|calculated|gathered|collected)\s+(?:exclusively\s+)?(?:by|in|on)|"
    r"(?:reports?|reporting|article|story|stories|poll|survey|column|op-ed|investigation|calculations|"
    r"estimates|essay)\s+(?:by|in|from|for|on)|"
    r"(?:statement|comments?|remarks|email|e-mail|letter|note)\s+to|source:|sources?\s+told)"
    r"(?:\s+(?:the|a|an|both|local|state|state-run|state-owned|media|financial|business|Chinese|Japanese|"
    r"German|French|Italian|Indian|Korean|U\.S\.|British|newspaper|daily|magazine|news|agency|outlet|"
    r"broadcaster|website|publication|paper|weekly|television|TV|channel|network|outlets|station|"
    r"tech|technology|site|wire|service|blog|data|reports?|reporting|sources|by|in|from|"
    r"\w+day)){0,6}\s*[“\"']?)$",
    re.IGNORECASE,
)
# "... in talks to buy a rival -Bloomberg News", the way headlines credit a scoop.
_CREDITED = re.compile(r"(?:\s[-–—]{1,2}\s?|[,;:]\s(?:report|source)s?\s?[-–—:]\s?)$")
# A pause between two names that share a cue: "Reuters and the FT reported".
_JOINED = re.compile(r"(?:,\s*)?(?:\s*(?:and|or|,))?\s*(?:the\s+)?")

_COMPANY_WORDS = re.compile(
    r"(?:[’']s?)?\s*(?:\([A-Z]+:|Co\b|Company\b|Corp\b|Inc\b|L\.?P\b|Ltd\b|Group\b|plc\b|Holdings\b|"
    r"shares?\b|stock\b|(?:quarterly|annual)\b|revenues?\b|profits?\b|earnings\b|Economics\b|"
    r"Intelligence\b|NEF\b|Foundation\b|Terminal\b|terminal\b|\d)"
)
# Results language: an outlet that is listed is here the company, not the source.
_OWN_RESULTS = re.compile(
    r"\s+(?:said|reported|reports|says)\s+(?:(?:on\s+)?\w+day\s+)?(?:that\s+)?"
    r"(?:its|it\s+(?:will|would|has|had|plans|expects)|a\s+(?:profit|loss)|"
    r"(?:\w+[- ]){0,3}(?:revenue|profit|earnings|loss|net\s+income|sales|results|subscribers)\b)"
)
_DATELINE = re.compile(r"\)\s*[-–—:]")
# Short for an outlet only once the piece has named it in full.
_SHORTHANDS = frozenset({"the Journal"})


def find_citations(document: Document) -> tuple[Citation, ...]:
    """The outlets that ``document`` cites, each once, in the order they are first cited."""
    hits = sorted(document.names_in(Span(0, len(document.text)), "outlet"), key=_start)
    rules = {hit: _rule(document, hit) for hit in hits}
    _share_cues(document, hits, rules)
    named: set[str] = set()
    cited: dict[str, Citation] = {}
    for hit in hits:
        surface = document.text[hit.start : hit.end]
        resolved = surface not in _SHORTHANDS or hit.key in named
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
    return tuple(cited.values())


_CONFIDENCE = {"reports": 0.95, "told": 0.97, "staff": 0.9, "credited": 0.75, "joined": 0.85}


def _start(hit: NameHit) -> int:
    return hit.start


def _rule(document: Document, hit: NameHit) -> str | None:
    """Which cue makes ``hit`` a citation, or None."""
    text = document.text
    after = text[hit.end : hit.end + REACH]
    before = text[max(0, hit.start - REACH) : hit.start]
    if before.endswith("(") and _DATELINE.match(after):
        return None
    if _COMPANY_WORDS.match(after) or _is_the_company(document, hit, after):
        return None
    if _BEFORE.search(before):
        return "told"
    if _AFTER.match(after):
        return "reports"
    if _AFTER_STAFF.match(after):
        return "staff"
    if _CREDITED.search(before) and (not after or after[0] in "\n\r"):
        return "credited"
    return None


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
