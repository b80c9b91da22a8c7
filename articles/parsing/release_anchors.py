"""Indicators named in a sentence, each with the country it is for, and those that are another's.

"China's exports", "exports of Germany" and "the ECB left rates" name the country; a clause or sentence
without one takes it from before. A company's exports, a part of the whole ("car exports") and a flow
between two countries ("exports to the U.S.") are no macro figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.parsing.patterns import regex
from articles.parsing.release_countries import country_of
from articles.parsing.release_derived import CORE, derived_anchors, is_compared
from articles.parsing.release_exclusions import is_anothers, is_flow
from articles.parsing.release_names import Anchor, Carry
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS
from articles.parsing.tables.quantities import MONTH_NAME

# A sentence with more indicators is a list or a trick; the rest is not read.
MOST = 12


def anchors_in(sentence: Sentence, carry: Carry) -> list[Anchor]:
    """The indicators that ``sentence`` speaks of, left to right; leaves country and indicator to ``carry``."""
    named = _named(sentence)
    derived = derived_anchors(sentence, named, carry)
    anchors = sorted([*named, *derived], key=_place) if derived else named
    last = None
    for anchor in anchors:
        anchor.country = country_of(sentence, anchor, last, carry)
        anchor.code = _code_there(sentence, anchor, carry)
        anchor.rejected = (
            anchor.rejected
            or is_anothers(sentence, anchor, carry)
            or _is_part_of_gdp(sentence, anchor, carry)
            or _is_with_partner(sentence, anchor, last, carry)
        )
        last = anchor
    _share(sentence.text, anchors)
    _leave(anchors, carry)
    return anchors


_TRADE = frozenset({"EXPORTS", "IMPORTS", "TRADE_BALANCE"})
_WITH = re.compile(r"In\strade\swith\s")
_OVERALL = re.compile(r"\b(?:total|overall|worldwide)\b", re.IGNORECASE)


def _is_with_partner(sentence: Sentence, anchor: Anchor, last: Anchor | None, carry: Carry) -> bool:
    """Whether trade is that with the one partner named: "In trade with China, ...", "exports to China rose, while |imports| fell"."""
    if anchor.code not in _TRADE:
        return False
    text, start = sentence.text, sentence.start
    if _WITH.match(text, start):
        end = text.find("\n", start)
        carry.partners_until = len(text) if end < 0 else end
    if start < carry.partners_until:
        return True
    flow = last is not None and last.rejected and last.code in _TRADE and last.code != anchor.code
    if not flow or last is None or sentence.countries_in(last.end + 40, anchor.start):
        return False
    return is_flow(sentence, last) and _OVERALL.search(text, last.end, anchor.start) is None


_PARTS_OF_GDP = frozenset({"EXPORTS", "IMPORTS"})
_OWN_SERIES = re.compile(rf"\b{MONTH_NAME}\b(?!\squarter)|[$€£¥₹]|\b(?:billion|trillion|crore)\b")


def _is_part_of_gdp(sentence: Sentence, anchor: Anchor, carry: Carry) -> bool:
    """Whether exports, or output of factories, are a part of the growth that the piece is about: no month, no sum."""
    text = sentence.text
    factories = (
        anchor.code == "INDUSTRIAL_PRODUCTION"
        and text[anchor.start : anchor.start + 13].lower() == "manufacturing"
    )
    if carry.growth > 2 or not (factories or anchor.code in _PARTS_OF_GDP):
        return False
    return factories or _OWN_SERIES.search(text, sentence.start, sentence.end) is None


def _place(anchor: Anchor) -> int:
    return anchor.start


def _share(text: str, anchors: Sequence[Anchor]) -> None:
    """Let "exports and imports of China" share their country."""
    for one, two in pairwise(anchors):
        if one.country is None and text[one.end : two.start].strip() in {"and", ",", "or"}:
            one.country = two.country


def _leave(anchors: Sequence[Anchor], carry: Carry) -> None:
    carry.silent += 1
    carry.growth += 1
    for anchor in anchors:
        if anchor.is_told:
            carry.growth = 0 if anchor.code == "GDP" else carry.growth
        if anchor.country is not None:
            carry.country, carry.anchor, carry.silent = anchor.country, anchor, 0
        carry.trade = carry.trade or anchor.code in {"EXPORTS", "IMPORTS", "TRADE_BALANCE"}


_SAME = regex(
    r",?\s?(?:\(|(?:as\s)?(?:measured|gauged|tracked)\sby\s(?:the\s)?|based\son\s(?:the\s)?)?"
)
_SUBJECTS = frozenset({"economy", "wages"})
# "Shipments from the world's second-biggest |economy grew|": the verb is not the economy's.
_OF_AN_ECONOMY = regex(
    r"\b(?:from|of|to|by|with|into|in)\s(?:the\s|an?\s)?(?:(?:[\w-]+[’']s|world|[\w-]*(?:st|nd|rd|th|big|large|wide))\s){0,2}"
    r"(?:[\w-]+\s){0,2}$"
)
_DEFICITS = ("deficit", "gap", "shortfall", "borrowing")


def _named(sentence: Sentence) -> list[Anchor]:
    text = sentence.text
    anchors: list[Anchor] = []
    for hit in sentence.indicators[:MOST]:
        last = anchors[-1] if anchors else None
        # "consumer price index (CPI)" and "Selic interest rate" name one indicator twice.
        if last and last.code == hit.key and _SAME.fullmatch(text, last.end, hit.start):
            last.end = hit.end
            continue
        if hit.key not in INDICATORS or is_compared(sentence, hit.key, hit.start, anchors):
            continue
        surface = text[hit.start : hit.end].lower()
        # The verb of "the economy shrank" is read as a verb, like any other.
        first = surface.partition(" ")[0]
        end = hit.start + len(first) if first in _SUBJECTS else hit.end
        if first == "economy" and _OF_AN_ECONOMY.search(
            text, max(sentence.start, hit.start - 50), hit.start
        ):
            continue
        anchor = Anchor(hit.key, hit.start, end, deficit=surface.endswith(_DEFICITS))
        if anchor.code in CORE and _is_core(sentence, anchor, last):
            anchor.code = CORE[anchor.code]
        anchors.append(anchor)
    return anchors


_EXCLUDING = regex(
    r"\b(?:excluding|excludes|stripping\s+out|strips\s+out|stripped\s+of|without|ex-?)\s+"
    r"(?:the\s+|more\s+|volatile\s+|most\s+|costs?\s+of\s+|items\s+such\s+as\s+)*(?:food|energy|fresh\s+food)\b",
    re.IGNORECASE,
)


def _is_core(sentence: Sentence, anchor: Anchor, last: Anchor | None) -> bool:
    """Whether the words beside a name say what is left out: "excluding food and energy, prices"."""
    text, end = sentence.text, anchor.end
    begin = max(sentence.start, anchor.start - 70, last.end if last else 0)
    return bool(
        _EXCLUDING.search(text, begin, anchor.start)
        or _EXCLUDING.match(text, end + 1, min(sentence.end, end + 60))
    )


_FOR_SERVICES = re.compile(r"\sfor\s(?:[\w-]+\s){0,3}services\b")
_PRIVATE = regex(
    r"\bADP\b|\b[Pp]rivate(?:[\s-]sector)?\s(?:employers|companies|businesses|firms)\b"
)
_SURVEYOR = re.compile(r"\bS&P\sGlobal\b|\bMarkit\b|\b[Ff]lash\b")
_ISM = re.compile(r"\bISM\b|Institute\s+for\s+Supply\s+Management")


def _code_there(sentence: Sentence, anchor: Anchor, carry: Carry) -> str:
    """The indicator as its country has it: payrolls outside the U.S. or of ADP's, a PMI of the ISM's."""
    code, country, text, start = anchor.code, anchor.country, sentence.text, sentence.start
    if code == "PMI_MANUFACTURING" and _FOR_SERVICES.match(text, anchor.end):
        code = "PMI_SERVICES"
    if code == "NONFARM_PAYROLLS":
        if country not in {None, "US"}:
            return "EMPLOYMENT"
        return "ADP_PAYROLLS" if _PRIVATE.search(text, start, anchor.end) else code
    if country != "US" or code not in {"PMI_MANUFACTURING", "PMI_SERVICES"}:
        return code
    if _SURVEYOR.search(text, start, anchor.start):
        return code
    goes_on = carry.anchor is not None and carry.anchor.code.startswith("ISM") and carry.silent <= 1
    isms = goes_on or _ISM.search(text, start, anchor.end)
    return code.replace("PMI", "ISM") if isms else code
