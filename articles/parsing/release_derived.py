"""Indicators meant without their name: a surplus among trade figures, jobs added, "the index rose"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parsing.patterns import regex
from articles.parsing.release_names import Anchor, Carry
from articles.parsing.release_sentence import Sentence

CORE = {"CPI": "CORE_CPI", "PCE": "CORE_PCE", "PPI": "CORE_PPI"}

_COMPARED = regex(
    r"\b(?:compared\s+(?:with|to)|from|versus|vs\.?|after|against|than|following|forecasts?\s+(?:of|for))\s+"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}$"
)
# "That beat |expectations for a| shortfall of 3.9 trillion yen".
_FORECAST_OF = re.compile(r"\b(?:expectations?|forecasts?|estimates?)\s(?:of|for)\s(?:an?|the)\s$")


def is_compared(sentence: Sentence, code: str, start: int, before: Sequence[Anchor]) -> bool:
    """Whether the name of ``code`` only says what is compared: "compared with a surplus of $82 billion"."""
    if all(anchor.code != code for anchor in before):
        begin = max(sentence.start, start - 50)
        return _FORECAST_OF.search(sentence.text, begin, start) is not None
    return _COMPARED.search(sentence.text, max(sentence.start, start - 50), start) is not None


_BALANCE = re.compile(r"\b(?:surplus|deficit|shortfall)\b")
_OTHER_BALANCE = regex(
    r"\b(?:budget|fiscal|account|capital|labou?r|supply|trust|attention|liquidity|pension|funding|talent|"
    r"trade|primary|housing)[- ]$"
)
_JOBS = regex(
    r"(?<=\d )(?:new\s+)?jobs\b|(?<=thousand )jobs\b|(?<=million )jobs\b|(?<=net )(?:new\s+)?jobs\b"
)
_HIRED = re.compile(r"(?<=\d )(?:workers|people)\b")
_HIRES = regex(
    r"\b(?:(?:add|hir|shed|los|cut|laid)\w*|employed|employing)\s(?:\w+\s){0,3}[\d,.]+\s$"
)
_HIRERS = regex(r"\b(?:economy|[Ee]mployers|payrolls?|labou?r\s+market|unemployment|jobless)\b")
# It opens with one of a few letters, to which the engine skips.
_PRONOUN = regex(
    r"[TtIiPp](?<!\w[TtIiPp])(?:h(?:e|at|is)\s+(?:[a-z]+-[a-z]+\s+|[A-Z][a-z]{2,8}\s+)?(?P<core>core\s+)?(?:headline\s+)?(?:index|gauge|"
    r"reading|measure|figure|rate|pace|print|survey)\s+(?=\w+ed\b|rose|fell|was|is\b|represents|came|slid|slipped|grew|shrank|stood|hit|edged)|"
    r"h(?:at|is)\s(?=exceeded|blew|beat|missed|topped|matched|followed|compare[ds]|was\s(?:up|down|in\sline|above|below|well|unchanged|the\sfirst\sfigure)|came|undershot)|"
    r"(?<=[Ii])t[’']s\s(?=up|down)|"
    r"(?<=I)t\s+(?=was|had|compared|rose|fell|grew|came|marked)|(?<=i)t\s+(?=came|rose|fell|grew|shrank|climbed|dropped|expanded)|"
    r"hey\s+(?=rose|fell|grew|climbed|dropped|were\s(?:up|down))|"
    r"(?P<prices>rices)\s+(?=rose|fell|climbed|dropped|increased|jumped|had|were\s(?:up|down)))"
)


_TRADE = frozenset({"EXPORTS", "IMPORTS", "TRADE_BALANCE"})


def derived_anchors(sentence: Sentence, named: Sequence[Anchor], carry: Carry) -> list[Anchor]:
    """Indicators meant without their name: "a $99 billion surplus", "added 206,000 jobs", "the index rose"."""
    codes = {anchor.code for anchor in named}
    found: list[Anchor] = []
    if sentence.hinted:
        if carry.trade or not codes.isdisjoint(_TRADE):
            found += _balances(sentence, named)
        if codes.isdisjoint(_PAYROLLS):
            found += _jobs(sentence)
    if not named:
        found += _pronoun(sentence, carry)
    elif not codes.isdisjoint(_PRICES):
        found += _annual_rates(sentence, named)
    return found + _left_out(sentence, [*named, *found], carry)


# "France|’s| was 7.4%", "and Spain|’s| 3.6%": the indicator is left out, for it has just been named.
_LEFT_OUT = regex(
    r"[’']s\s(?:(?:own\s|rate\s)?(?:was|stood\sat|came\s(?:in\s)?at|hit|reached|ran\sat|(?:rose|fell|slowed|eased|climbed|"
    r"dropped|slipped|edged\s(?:up|down))\sto|at)\s(?:just\s|only\s|a\s)?[+−-]?\d|"
    r"[+−-]?\d[\d.,]{0,8}\s?(?:%|percent|per\scent|pc)?(?:[.,;]|\s(?:and|in)\b|$))"
)


def _left_out(sentence: Sentence, before: Sequence[Anchor], carry: Carry) -> list[Anchor]:
    """Indicators that only their country stands for, beside another country's."""
    found: list[Anchor] = []
    for hit in sentence.countries:
        if _LEFT_OUT.match(sentence.text, hit.end, sentence.end) is None:
            continue
        ahead = [anchor for anchor in before if anchor.end <= hit.start]
        last = ahead[-1] if ahead else carry.anchor if carry.silent <= 1 else None
        if last is not None:
            found.append(Anchor(last.code, hit.end, hit.end + 2))
    return found


def _balances(sentence: Sentence, named: Sequence[Anchor]) -> list[Anchor]:
    """The trade balance that is called only by what it is: "left a |surplus| of $99 billion"."""
    found: list[Anchor] = []
    for match in _BALANCE.finditer(sentence.text, sentence.start, sentence.end):
        start, end = match.span()
        if any(anchor.start <= start < anchor.end for anchor in named) or _OTHER_BALANCE.search(
            sentence.text, max(sentence.start, start - 16), start
        ):
            continue
        if not is_compared(sentence, "TRADE_BALANCE", start, [*named, *found]):
            found.append(Anchor("TRADE_BALANCE", start, end, deficit=match[0] != "surplus"))
    return found


_ORDERS = re.compile(
    r"(?:(?!Excluding|When|Without)[^,]{3,40},\s)?(?P<orders>(?:New|new|Incoming|incoming|Overall|Total)\sorders)\b"
)
_PRIOR = regex(
    r"(?:[-•*]\s)?(?P<told>(?:Prior|Previous(?:ly)?|Expected|Forecast)(?:\swas)?:?\s[+−-]?\d|"
    r"[+−-]?\d[\d.]{0,8}%?\s(?:[ymq]/[ymq]\s)?(?:expected|forecast)\b)"
)
# What "prices" of no certain thing follow: "Prices rose", ", and prices", "overall prices".
_BARE = re.compile(
    r"(?:[\n.,;:“\"(-]\s?|\b(?:and|that|as|but|while|overall|headline|said|annual|monthly)\s)$"
)


def _pronoun(sentence: Sentence, carry: Carry) -> list[Anchor]:
    """The indicator of the sentence before, taken up by "the index", "core" or "it"."""
    last = carry.anchor
    if last is None or carry.silent > 1:
        return []
    stop = min(sentence.end, sentence.start + 120)
    if last.code == "FACTORY_ORDERS" and (
        orders := _ORDERS.match(sentence.text, sentence.start, stop)
    ):
        return [replace(last, start=orders.start("orders"), end=orders.end())]
    if prior := _PRIOR.match(sentence.text, sentence.start, stop):
        return [replace(last, start=prior.start("told") - 1, end=prior.start("told") - 1)]
    pronoun = _PRONOUN.search(sentence.text, sentence.start, stop)
    if pronoun is None or sentence.companies_in(sentence.start, pronoun.start()):
        return []
    if pronoun["prices"] and (
        last.code not in _PRICES
        or (
            pronoun.start() > sentence.start
            and not _BARE.search(sentence.text, sentence.start, pronoun.start())
        )
    ):
        return []
    code = CORE.get(last.code, last.code) if pronoun["core"] else last.code
    return [replace(last, code=code, start=pronoun.start(), end=pronoun.end() - 1)]


_LAYS_OFF = re.compile(r"\b(?:cut|cuts|cutting|axe|axes|slash|slashes|eliminate|eliminates|lay)\b")
_PAYROLLS = frozenset({"NONFARM_PAYROLLS", "EMPLOYMENT"})


def _jobs(sentence: Sentence) -> list[Anchor]:
    """The jobs of a whole economy: "added |206,000 jobs|"; a company that cuts some is no economy."""
    text, start, end = sentence.text, sentence.start, sentence.end
    hired = text.find("mployers", start, end) >= 0
    if not _HIRERS.search(text, start, end):
        return []
    if sentence.companies and _LAYS_OFF.search(text, start, end):
        return []
    found = [
        *_JOBS.finditer(text, start, end),
        *(
            match
            for match in (_HIRED.finditer(text, start, end) if hired else ())
            if _HIRES.search(text, max(start, match.start() - 40), match.start())
        ),
    ]
    return [Anchor("NONFARM_PAYROLLS", *match.span()) for match in found]


_PRICES = frozenset({"CPI", "CORE_CPI", "PPI"})


def _annual_rates(sentence: Sentence, named: Sequence[Anchor]) -> list[Anchor]:
    """Prices again, less food and energy or on the year: "prices rose 0.2% from March, leaving the |annual rate| at 2.3%"."""
    prices = [anchor for anchor in named if anchor.code in _PRICES]
    found: list[Anchor] = []
    for match in sentence.words.finditer("annual reading", prices[0].end, sentence.end):
        before = [anchor for anchor in prices if anchor.end < match.start()]
        found.append(Anchor(before[-1].code, *match.span()))
    for match in sentence.words.finditer("core reading", prices[0].end, sentence.end):
        core = CORE.get(prices[0].code)
        if core and not any(anchor.start <= match.start() < anchor.end for anchor in named):
            found.append(Anchor(core, match.start(), match.end() - 1))
    return found
