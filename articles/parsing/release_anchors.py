"""Indicators named in a sentence, each with the country it is for, and those that are another's.

"China's exports", "exports of Germany" and "the ECB left rates" name the country; a clause or sentence
without one takes it from before. A company's exports, a part of the whole ("car exports") and a flow
between two countries ("exports to the U.S.") are no macro figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parsing.document import NameHit, Span
from articles.parsing.release_derived import CORE, derived_anchors, is_compared
from articles.parsing.release_exclusions import is_anothers
from articles.parsing.release_names import ATTACHED, Anchor, Carry, SentenceNames
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.indicators import INDICATORS

# A sentence with more indicators is a list or a trick; the rest is not read.
MOST = 12


def anchors_in(text: str, sentence: Span, names: SentenceNames, carry: Carry) -> list[Anchor]:
    """The indicators that ``sentence`` speaks of, left to right; leaves country and indicator to ``carry``."""
    named = _named(text, sentence, names)
    derived = derived_anchors(text, sentence, named, names, carry)
    if not named and not derived:
        carry.silent += 1
        return []
    anchors: list[Anchor] = []
    for anchor in sorted([*named, *derived], key=_place):
        country = _country(text, sentence, anchor, anchors, names, carry)
        placed = _as_in(replace(anchor, country=country), text, sentence)
        rejected = is_anothers(text, sentence, placed, anchors, names) or _is_part_of_gdp(
            text, placed, carry
        )
        anchors.append(replace(placed, rejected=True) if rejected else placed)
    anchors = _shared(text, anchors)
    _leave(anchors, carry)
    return anchors


def _is_part_of_gdp(text: str, anchor: Anchor, carry: Carry) -> bool:
    """Whether output of factories is a part of the growth that the piece is about."""
    last = carry.anchor
    factories = text[anchor.start : anchor.start + 13].lower() == "manufacturing"
    return (
        last is not None
        and last.code == "GDP"
        and anchor.code == "INDUSTRIAL_PRODUCTION"
        and factories
    )


def _place(anchor: Anchor) -> int:
    return anchor.start


def _shared(text: str, anchors: Sequence[Anchor]) -> list[Anchor]:
    """Let "exports and imports of China" share their country."""
    shared = list(anchors)
    for index in range(len(anchors) - 1):
        one, two = shared[index], shared[index + 1]
        if one.country is None and text[one.end : two.start].strip() in {"and", ",", "or"}:
            shared[index] = replace(one, country=two.country)
    return shared


def _leave(anchors: Sequence[Anchor], carry: Carry) -> None:
    carry.silent += 1
    for anchor in anchors:
        if anchor.country is not None:
            carry.country, carry.anchor, carry.silent = anchor.country, anchor, 0
        carry.trade = carry.trade or anchor.code in {"EXPORTS", "IMPORTS", "TRADE_BALANCE"}


_DEFICIT = re.compile(r"\b(?:deficit|gap|shortfall)\b", re.IGNORECASE)


def _named(text: str, sentence: Span, names: SentenceNames) -> list[Anchor]:
    anchors: list[Anchor] = []
    for hit in names.within("indicator", sentence.start, sentence.end)[:MOST]:
        surface = text[hit.start : hit.end]
        anchor = Anchor(hit.key, hit.start, hit.end, deficit=bool(_DEFICIT.search(surface)))
        last = anchors[-1] if anchors else None
        # "consumer price index (CPI)" names one indicator twice.
        if last and last.code == anchor.code and text[last.end : anchor.start].strip() == "(":
            continue
        if hit.key not in INDICATORS or is_compared(text, sentence, anchor, anchors):
            continue
        if surface.lower().startswith("economy "):
            # The verb of "the economy shrank" is read as a verb, like any other.
            anchor = replace(anchor, end=anchor.start + len("economy"))
        anchors.append(_core(text, sentence, anchor, last))
    return anchors


_EXCLUDING = re.compile(
    r"\b(?:excluding|excludes|stripping\s+out|strips\s+out|stripped\s+of|without|ex-?)\s+"
    r"(?:the\s+|more\s+|volatile\s+|most\s+|costs?\s+of\s+|items\s+such\s+as\s+)*(?:food|energy|fresh\s+food)\b",
    re.IGNORECASE,
)


def _core(text: str, sentence: Span, anchor: Anchor, last: Anchor | None) -> Anchor:
    """The core indicator where the words say what is left out: "excluding food and energy, prices"."""
    core = CORE.get(anchor.code)
    if core is None:
        return anchor
    begin = max(sentence.start, anchor.start - 70, last.end if last else 0)
    before = _EXCLUDING.search(text, begin, anchor.start)
    after = _EXCLUDING.match(text, anchor.end + 1, min(sentence.end, anchor.end + 60))
    return replace(anchor, code=core) if before or after else anchor


# Countries that an indicator has by its nature, when the text names none.
_BY_NATURE = {
    "PCE": "US", "CORE_PCE": "US", "NONFARM_PAYROLLS": "US", "ADP_PAYROLLS": "US", "JOBLESS_CLAIMS": "US",
    "CONTINUING_CLAIMS": "US", "ISM_MANUFACTURING": "US", "ISM_SERVICES": "US", "LOAN_PRIME_RATE": "CN",
    "TOTAL_SOCIAL_FINANCING": "CN",
}  # fmt: skip
_BEHIND = re.compile(r"\s+(?:growth\s+)?(?:in|of|for|across|from|by)\s+(?:the\s+)?(?:\d\d\s)?")
_WHERE = re.compile(r"\bin\s(?:the\s)?$")
_JOINED = re.compile(r"(?:,\s+)?\s*(?:and|or|,)\s+(?:[\w-]+\s+){0,2}", re.IGNORECASE)
_PARTNER = re.compile(
    r"\b(?:to|with|from|against|into|toward|towards|on|than|like)\s+(?:the\s+|both\s+|neighbouring\s+)?$",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"(?:[’']s)?\s+(?:\w+\s+){0,3}(?:customs|finance|statistics|statistical|central|commerce|trade|labou?r|economy|"
    r"cabinet|national|federal|government|bureau|ministry|agency|data|office|department)\b",
    re.IGNORECASE,
)


def _country(
    text: str,
    sentence: Span,
    anchor: Anchor,
    before: Sequence[Anchor],
    names: SentenceNames,
    carry: Carry,
) -> str | None:
    """Whose indicator ``anchor`` is: by the words beside it, the sentence, its nature, or the text before."""
    hits = names.within("country", sentence.start, sentence.end)
    ahead = [h for h in hits if h.end <= anchor.start]
    beside = _beside(text, anchor, hits, ahead)
    if beside is not None:
        return beside
    last = before[-1] if before else None
    since = [h for h in ahead if last is None or h.start >= last.end]
    subjects = [h for h in since if not _PARTNER.search(text[max(0, h.start - 24) : h.start])]
    if subjects:
        return subjects[-1].key
    if last is not None and last.country is not None:
        return last.country
    for hit in hits:
        after = hit.start >= anchor.end
        if after and (
            not _is_place(text, hit)
            or _WHERE.search(text, max(anchor.end, hit.start - 8), hit.start)
            or _AUTHORITY.match(text, hit.end, min(sentence.end, hit.end + 50))
        ):
            return hit.key
    if anchor.country is not None:
        return anchor.country
    nature = _BY_NATURE.get(anchor.code)
    return nature or (carry.country if carry.silent < 8 else None)


def _beside(
    text: str, anchor: Anchor, hits: Sequence[NameHit], ahead: Sequence[NameHit]
) -> str | None:
    """The country in "China's June trade surplus" or "inflation in Germany"."""
    behind = _BEHIND.match(text, anchor.end)
    follows = next((h for h in hits if behind and h.start == behind.end()), None)
    if follows is not None and ahead and not _is_place(text, ahead[-1]):
        # "the HCOB index for German factories": the one is who counts, the other where.
        return follows.key
    if ahead and ahead[-1].end >= anchor.start - 70:
        nearest = ahead[-1]
        between = text[nearest.end : anchor.start]
        place = _is_place(text, nearest)
        lead = text[max(0, nearest.start - 24) : nearest.start]
        if (place or not between.strip("’'s ")) and ATTACHED.fullmatch(between):
            joined = len(ahead) > 1 and _is_pair(text, ahead[-2], nearest)
            return ahead[-2].key if joined else (None if _PARTNER.search(lead) else nearest.key)
    return follows.key if follows is not None else None


def _is_place(text: str, hit: NameHit) -> bool:
    return text[hit.start : hit.end] in COUNTRIES[hit.key].places


def _is_pair(text: str, first: NameHit, second: NameHit) -> bool:
    """Whether two countries make one word, "US-China trade": the first is whose figure it is."""
    return text[first.end : second.start] in {"-", "–", "/"}


def _as_in(anchor: Anchor, text: str, sentence: Span) -> Anchor:
    """The indicator as its country has it: payrolls outside the U.S., a PMI of the ISM's."""
    if anchor.code == "NONFARM_PAYROLLS" and anchor.country not in {None, "US"}:
        return replace(anchor, code="EMPLOYMENT")
    if anchor.country == "US" and anchor.code in {"PMI_MANUFACTURING", "PMI_SERVICES"}:
        words = text[sentence.start : anchor.end]
        if re.search(r"\bISM\b|Institute\s+for\s+Supply\s+Management", words):
            return replace(anchor, code=anchor.code.replace("PMI", "ISM"))
    return anchor
