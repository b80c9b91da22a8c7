"""Indicators meant without their name: a surplus among trade figures, jobs added, "the index rose"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parsing.document import Span
from articles.parsing.release_names import Anchor, Carry, SentenceNames

CORE = {"CPI": "CORE_CPI", "PCE": "CORE_PCE", "PPI": "CORE_PPI"}

_COMPARED = re.compile(
    r"\b(?:compared\s+(?:with|to)|from|versus|vs\.?|after|against|than|following|forecasts?\s+(?:of|for))\s+"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}$"
)


def is_compared(text: str, sentence: Span, anchor: Anchor, before: Sequence[Anchor]) -> bool:
    """Whether the name only says what is compared: "compared with a surplus of $82 billion"."""
    lead = text[max(sentence.start, anchor.start - 50) : anchor.start]
    return any(a.code == anchor.code for a in before) and _COMPARED.search(lead) is not None


_BALANCE = re.compile(r"\b(?:surplus|deficit|shortfall)\b")
_OTHER_BALANCE = re.compile(
    r"\b(?:budget|fiscal|account|capital|labou?r|supply|trust|attention|liquidity|pension|funding|talent|"
    r"trade|primary|housing)[- ]$"
)
_JOBS = re.compile(
    r"(?<=\d )(?:new\s+)?jobs\b|(?<=thousand )jobs\b|(?<=million )jobs\b|(?<=net )(?:new\s+)?jobs\b"
)
_HIRED = re.compile(r"(?<=\d )(?:workers|people)\b")
_HIRERS = re.compile(
    r"\b(?:economy|[Ee]mployers|payrolls?|labou?r\s+market|unemployment|jobless)\b"
)
_PRONOUN = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?P<core>core\s+)?(?:headline\s+)?(?:index|gauge|reading|measure|figure|rate|"
    r"pace|print|survey)\s+(?=\w+ed\b|rose|fell|was|came|slid|slipped|grew|shrank|stood|hit|edged)|"
    r"\bIt\s+(?=was|had|compared|rose|fell|grew|came|marked)|\bit\s+(?=rose|fell|grew|shrank|climbed|dropped|expanded)|"
    r"\b[Tt]hey\s+(?=rose|fell|grew|climbed|dropped|were\s(?:up|down))"
)


def derived_anchors(
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
            if not is_compared(text, sentence, anchor, [*named, *found]):
                found.append(anchor)
    if not any(a.code in {"NONFARM_PAYROLLS", "EMPLOYMENT"} for a in named):
        found += _jobs(text, sentence, names)
    found += _annual_rates(text, sentence, named)
    last = carry.anchor
    if last is not None and carry.silent <= 1 and not named:
        pronoun = _PRONOUN.search(text, sentence.start, min(sentence.end, sentence.start + 120))
        if pronoun and not names.within("company", sentence.start, pronoun.start()):
            code = CORE.get(last.code, last.code) if pronoun["core"] else last.code
            found.append(replace(last, code=code, start=pronoun.start(), end=pronoun.end() - 1))
    return found


_LAYS_OFF = re.compile(r"\b(?:cut|cuts|cutting|axe|axes|slash|slashes|eliminate|eliminates|lay)\b")


def _jobs(text: str, sentence: Span, names: SentenceNames) -> list[Anchor]:
    """The jobs of a whole economy: "added |206,000 jobs|"; a company that cuts some is no economy."""
    start, end = sentence.start, sentence.end
    hired = text.find("mployers", start, end) >= 0
    if not hired and text.find("jobs", start, end) < 0:
        return []
    if not _HIRERS.search(text, start, end):
        return []
    if names.within("company", start, end) and _LAYS_OFF.search(text, start, end):
        return []
    found = [
        *_JOBS.finditer(text, start, end),
        *(_HIRED.finditer(text, start, end) if hired else ()),
    ]
    return [Anchor("NONFARM_PAYROLLS", *match.span()) for match in found]


_THE_CORE = re.compile(
    r"\b[Cc]ore(?:\s(?:rate|reading|measure|figure|gauge|index|inflation|prices))?\s(?=[+−-]?\d|rose|fell|was|climbed|"
    r"increased|eased|slowed|held|edged|stood|came|stayed|remained|steady|unchanged|up|down|at\s\d)"
)
_ANNUAL = re.compile(
    r"\b(?:annual|yearly|year-on-year|12-month)\s(?:rate|pace|reading)\b(?!\s+of\s+\d{3})"
)


def _annual_rates(text: str, sentence: Span, named: Sequence[Anchor]) -> list[Anchor]:
    """Prices again, less food and energy or on the year: "prices rose 0.2% from March, leaving the |annual rate| at 2.3%"."""
    prices = [anchor for anchor in named if anchor.code in {"CPI", "CORE_CPI", "PPI"}]
    found: list[Anchor] = []
    if not prices:
        return found
    for match in _ANNUAL.finditer(text, prices[0].end, sentence.end):
        before = [anchor for anchor in prices if anchor.end < match.start()]
        found.append(Anchor(before[-1].code, *match.span()))
    for match in _THE_CORE.finditer(text, prices[0].end, sentence.end):
        core = CORE.get(prices[0].code)
        if core and not any(anchor.start <= match.start() < anchor.end for anchor in named):
            found.append(Anchor(core, match.start(), match.end() - 1))
    return found
