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
from articles.parsing.release_exclusions import is_anothers
from articles.parsing.release_names import ATTACHED, Anchor, Carry, SentenceNames, banks_in
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.indicators import INDICATORS

# A sentence with more indicators is a list or a trick; the rest is not read.
MOST = 12


def anchors_in(text: str, sentence: Span, names: SentenceNames, carry: Carry) -> list[Anchor]:
    """The indicators that ``sentence`` speaks of, left to right; leaves country and indicator to ``carry``."""
    named = _named(text, sentence, names)
    derived = _derived(text, sentence, named, names, carry)
    anchors: list[Anchor] = []
    for anchor in sorted([*named, *derived], key=_place):
        country = _country(text, sentence, anchor, anchors, names, carry)
        placed = _as_in(replace(anchor, country=country), text, sentence)
        rejected = is_anothers(text, sentence, placed, anchors, names)
        anchors.append(replace(placed, rejected=rejected))
    anchors = _shared(text, anchors)
    _leave(text, sentence, anchors, names, carry)
    return anchors


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


def _leave(
    text: str, sentence: Span, anchors: Sequence[Anchor], names: SentenceNames, carry: Carry
) -> None:
    carry.silent += 1
    banks = {h.key for h in banks_in(text, sentence, names)}
    if banks:
        carry.bank_country = min(banks) if len(banks) == 1 else None
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
        if hit.key not in INDICATORS or _is_compared(text, sentence, anchor, anchors):
            continue
        if surface.lower().startswith("economy "):
            # The verb of "the economy shrank" is read as a verb, like any other.
            anchor = replace(anchor, end=anchor.start + len("economy"))
        anchors.append(_core(text, sentence, anchor, last))
    return anchors


_COMPARED = re.compile(
    r"\b(?:compared\s+(?:with|to)|from|versus|vs\.?|after|against|than|following|forecasts?\s+(?:of|for))\s+"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}$"
)


def _is_compared(text: str, sentence: Span, anchor: Anchor, before: Sequence[Anchor]) -> bool:
    """Whether the name only says what is compared: "compared with a surplus of $82 billion"."""
    lead = text[max(sentence.start, anchor.start - 50) : anchor.start]
    return any(a.code == anchor.code for a in before) and _COMPARED.search(lead) is not None


_EXCLUDING = re.compile(
    r"\b(?:excluding|excludes|stripping\s+out|strips\s+out|stripped\s+of|without|ex-?)\s+"
    r"(?:the\s+|more\s+|volatile\s+|most\s+|costs?\s+of\s+|items\s+such\s+as\s+)*(?:food|energy|fresh\s+food)\b",
    re.IGNORECASE,
)
_CORE = {"CPI": "CORE_CPI", "PCE": "CORE_PCE", "PPI": "CORE_PPI"}


def _core(text: str, sentence: Span, anchor: Anchor, last: Anchor | None) -> Anchor:
    """The core indicator where the words say what is left out: "excluding food and energy, prices"."""
    core = _CORE.get(anchor.code)
    if core is None:
        return anchor
    begin = max(sentence.start, anchor.start - 70, last.end if last else 0)
    before = _EXCLUDING.search(text, begin, anchor.start)
    after = _EXCLUDING.match(text, anchor.end + 1, min(sentence.end, anchor.end + 60))
    return replace(anchor, code=core) if before or after else anchor


_BALANCE = re.compile(r"\b(?:surplus|deficit|shortfall)\b")
_OTHER_BALANCE = re.compile(
    r"\b(?:budget|fiscal|account|capital|labou?r|supply|trust|attention|liquidity|pension|funding|talent|"
    r"trade|primary|housing)[- ]$"
)
_JOBS = re.compile(
    r"(?<=\d )(?:new\s+)?jobs\b|(?<=thousand )jobs\b|(?<=million )jobs\b|(?<=net )(?:new\s+)?jobs\b"
)
_HIRERS = re.compile(r"\b(?:economy|employers|payrolls?|labou?r\s+market|unemployment|jobless)\b")
_PRONOUN = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?P<core>core\s+)?(?:headline\s+)?(?:index|gauge|reading|measure|figure|rate|"
    r"pace|print|survey)\s+(?=\w+ed\b|rose|fell|was|came|slid|slipped|grew|shrank|stood|hit|edged)|"
    r"\bIt\s+(?=was|had|compared|rose|fell|grew|came|marked)"
)


def _derived(
    text: str, sentence: Span, named: Sequence[Anchor], names: SentenceNames, carry: Carry
) -> list[Anchor]:
    """Indicators meant without their name: "a $99 billion surplus", "added 206,000 jobs", "the index rose"."""
    found: list[Anchor] = []
    if carry.trade or any(a.code in {"EXPORTS", "IMPORTS", "TRADE_BALANCE"} for a in named):
        for match in _BALANCE.finditer(text, sentence.start, sentence.end):
            inside = any(a.start <= match.start() < a.end for a in named)
            lead = text[max(sentence.start, match.start() - 16) : match.start()]
            if inside or _OTHER_BALANCE.search(lead):
                continue
            anchor = Anchor("TRADE_BALANCE", *match.span(), deficit=match[0] != "surplus")
            if not _is_compared(text, sentence, anchor, [*named, *found]):
                found.append(anchor)
    payrolls = any(a.code in {"NONFARM_PAYROLLS", "EMPLOYMENT"} for a in named)
    jobs = not payrolls and text.find("jobs", sentence.start, sentence.end) >= 0
    if jobs and _HIRERS.search(text, sentence.start, sentence.end):
        found += [
            Anchor("NONFARM_PAYROLLS", *match.span())
            for match in _JOBS.finditer(text, sentence.start, sentence.end)
        ]
    last = carry.anchor
    if last is not None and carry.silent <= 1 and not named:
        pronoun = _PRONOUN.search(text, sentence.start, min(sentence.end, sentence.start + 120))
        if pronoun and not names.within("company", sentence.start, pronoun.start()):
            code = _CORE.get(last.code, last.code) if pronoun["core"] else last.code
            found.append(replace(last, code=code, start=pronoun.start(), end=pronoun.end() - 1))
    return found


# Countries that an indicator has by its nature, when the text names none.
_BY_NATURE = {
    "PCE": "US", "CORE_PCE": "US", "NONFARM_PAYROLLS": "US", "ADP_PAYROLLS": "US", "JOBLESS_CLAIMS": "US",
    "CONTINUING_CLAIMS": "US", "ISM_MANUFACTURING": "US", "ISM_SERVICES": "US", "LOAN_PRIME_RATE": "CN",
    "TOTAL_SOCIAL_FINANCING": "CN",
}  # fmt: skip
_BEHIND = re.compile(r"\s+(?:growth\s+)?(?:in|of|for|across|from|by)\s+(?:the\s+)?")
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
        institution = text[hit.start : hit.end] not in COUNTRIES[hit.key].places
        after = hit.start >= anchor.end
        if after and (
            institution or _AUTHORITY.match(text, hit.end, min(sentence.end, hit.end + 50))
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
    if ahead and ahead[-1].end >= anchor.start - 70:
        nearest = ahead[-1]
        between = text[nearest.end : anchor.start]
        place = text[nearest.start : nearest.end] in COUNTRIES[nearest.key].places
        lead = text[max(0, nearest.start - 24) : nearest.start]
        if (place or not between.strip("’'s ")) and ATTACHED.fullmatch(between):
            joined = len(ahead) > 1 and _is_pair(text, ahead[-2], nearest)
            return ahead[-2].key if joined else (None if _PARTNER.search(lead) else nearest.key)
    behind = _BEHIND.match(text, anchor.end)
    if behind:
        for hit in hits:
            if hit.start == behind.end():
                return hit.key
    return None


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
