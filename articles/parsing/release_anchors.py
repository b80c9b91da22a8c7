"""Indicators named in a sentence, each with the country it is for, and those that are another's.

"China's exports", "exports of Germany" and "the ECB left rates" name the country; a clause or sentence
without one takes it from before. A company's exports, a part of the whole ("car exports") and a flow
between two countries ("exports to the U.S.") are no macro figure.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.parsing.document import Document, Frequency, NameHit, Span
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.indicators import INDICATORS, PARTS

# A sentence with more indicators is a list or a trick; the rest is not read.
MOST = 12


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
    bank_country: str | None = None
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


def anchors_in(text: str, sentence: Span, names: SentenceNames, carry: Carry) -> list[Anchor]:
    """The indicators that ``sentence`` speaks of, left to right; leaves country and indicator to ``carry``."""
    named = _named(text, sentence, names)
    derived = _derived(text, sentence, named, names, carry)
    anchors: list[Anchor] = []
    for anchor in sorted([*named, *derived], key=_place):
        country = _country(text, sentence, anchor, anchors, names, carry)
        placed = _as_in(replace(anchor, country=country), text, sentence)
        rejected = _is_anothers(text, sentence, placed, anchors, names)
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
    banks = {h.key for h in _banks(text, sentence, names)}
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
_PHRASE = r"(?:[’']s?)?(?:[\s-]+(?!and\b|as\b|while\b|but\b|to\b|from\b|with\b|said\b|of\b|in\b)[\w’'./&-]+){0,7}[\s-]+"
_ATTACHED = re.compile(_PHRASE)
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
        if (place or not between.strip("’'s ")) and _ATTACHED.fullmatch(between):
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


_NOT_THE_FIGURE = re.compile(
    r"(?:[’']s)?[\s-]+(?:targets?|expectations?|forecasts?|outlook|swaps?|risks?|hedge|Reduction|adjusted|linked|"
    r"protected|curbs?|controls?|ban|restrictions?|licen[cs]es?|orders|tariffs?|duties|hubs?|quotas?|credits?|"
    r"sensitive|cut\s+bets|per\s+capita|ratio|partners?|decisions?|insurance|law)\b"
)
_OF_PART = re.compile(
    r"\s+of\s+(?!goods\b|merchandise\b|consumer\s+goods\b|the\s+(?:country|bloc|nation)|about\b|around\b|nearly\b|"
    r"over\b|more\b|less\b|almost\b|just\b|roughly\b|some\b|a\b|only\b|at\s+least\b|US\$|C\$|A\$|[A-Z])[a-z]"
)
_EXCEPT = re.compile(r",?\s+(?:excluding|ex[- ]|minus|except|outside)\b", re.IGNORECASE)
_FLOW = {
    "EXPORTS": re.compile(r"\s+(?:\w+\s+)?(?:to|into)\s+(?:the\s+)?"),
    "IMPORTS": re.compile(r"\s+(?:\w+\s+)?from\s+(?:the\s+)?"),
    "TRADE_BALANCE": re.compile(r"\s+(?:in\s+goods\s+)?(?:with|against)\s+(?:the\s+)?"),
}
_COMPANYS = re.compile(
    r"\b(?:company|firm|carmaker|automaker|group|maker|retailer|exporter|manufacturer|producer|miner|its|his|her|"
    r"our|my|whose|their)(?:[’']s)?\s+(?:[\w-]+\s+){0,2}$"
)
_COMPANY_SUBJECT = re.compile(
    r"\b(?:company|firm|carmaker|automaker|maker|retailer|manufacturer|producer|miner|brand|startup|giant|"
    r"supplier)\b"
)
_RATE_OF_BANK = frozenset({"POLICY_RATE"})


def _is_anothers(
    text: str, sentence: Span, anchor: Anchor, before: Sequence[Anchor], names: SentenceNames
) -> bool:
    """Whether the words beside ``anchor`` make it a company's, a part's or another thing's."""
    lead = text[max(sentence.start, anchor.start - 40) : anchor.start]
    word = re.search(r"([\w-]+)\s$", lead)
    if word and word[1].lower() in PARTS:
        return True
    if _NOT_THE_FIGURE.match(text, anchor.end):
        return True
    if anchor.code in _RATE_OF_BANK and not _is_banks(text, sentence, names):
        return True
    return _is_flow(text, anchor, names) or _is_companys(text, sentence, anchor, lead, names)


def _is_flow(text: str, anchor: Anchor, names: SentenceNames) -> bool:
    """Whether ``anchor`` is a part: exports of chips, exports to a country, retail sales less cars."""
    if not INDICATORS[anchor.code].company_too and anchor.code != "TRADE_BALANCE":
        return False
    if _OF_PART.match(text, anchor.end) or _EXCEPT.match(text, anchor.end):
        return True
    flow = _FLOW.get(anchor.code)
    match = flow.match(text, anchor.end) if flow else None
    return match is not None and any(
        hit.start == match.end() for hit in names.within("country", match.end(), match.end() + 40)
    )


def _is_companys(
    text: str, sentence: Span, anchor: Anchor, lead: str, names: SentenceNames
) -> bool:
    """Whether a company has what ``anchor`` names: "Hyundai's exports", "BYD said exports rose"."""
    if not INDICATORS[anchor.code].company_too:
        return False
    companies = names.within("company", sentence.start, anchor.start)
    if companies and text[companies[-1].end : anchor.start].strip("’'s ") == "":
        return True
    countries = names.within("country", sentence.start, anchor.start)
    # A country right before the name settles it: "Alibaba rose as China's exports grew".
    if countries and _ATTACHED.fullmatch(text[countries[-1].end : anchor.start]):
        between = text[countries[-1].end : anchor.start]
        inside = companies and companies[-1].start >= countries[-1].end
        # "Walmart's U.S. retail sales"
        owner = text[companies[-1].end : countries[-1].start] if companies else "-"
        if re.fullmatch(r"[’']s?\s+", owner):
            return True
        return bool(inside) or _COMPANY_SUBJECT.search(between) is not None
    nearest_company = companies[-1].start if companies else -1
    nearest_country = countries[-1].start if countries else -1
    subject = text[sentence.start : anchor.start]
    if nearest_company > nearest_country:
        return not re.search(r"\b(?:as|after|while)\b", text[companies[-1].end : anchor.start])
    companys = _COMPANYS.search(lead) is not None
    return (companys and not countries) or _COMPANY_SUBJECT.search(subject) is not None


def _banks(text: str, sentence: Span, names: SentenceNames) -> list[NameHit]:
    return [
        hit
        for hit in names.within("country", sentence.start, sentence.end)
        if text[hit.start : hit.end] in COUNTRIES[hit.key].central_bank
    ]


_BANK = re.compile(
    r"\b(?:central\s+bank(?:ers)?|policymakers|policy\s+makers|monetary\s+policy|rate-setters|MPC|federal\s+funds|"
    r"fed\s+funds|[Ss]elic|repo\s+rate|[Cc]ash\s+rate|policy\s+rate)\b"
)


def _is_banks(text: str, sentence: Span, names: SentenceNames) -> bool:
    """Whether a central bank speaks in the sentence, so that "rates" are its own."""
    return bool(_banks(text, sentence, names)) or bool(
        _BANK.search(text, sentence.start, sentence.end)
    )
