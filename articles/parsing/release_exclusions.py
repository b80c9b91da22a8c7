"""Figures that bear an indicator's name and are another's: a company's, a part's, a flow's, a target's."""

from __future__ import annotations

import re

from articles.parsing.patterns import regex
from articles.parsing.release_names import ATTACHED, Anchor, Carry
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS, PARTS
from articles.parsing.tables.quantities import MONTH_NAME

_NOT_THE_FIGURE = regex(
    r"(?:[’']s)?[\s-]+(?:targets?|expectations?|forecasts?|outlook|swaps?|risks?|hedge|Reduction|adjusted|linked|"
    r"protected|curbs?|controls?|ban|restrictions?|licen[cs]es?|orders|tariffs?|duties|hubs?|quotas?|credits?|"
    r"sensitive|pressures?|cut\s+bets|per\s+capita|ratio|partners?|decisions?|insurance|law)\b"
)
_OF_PART = regex(
    r"\s+of\s+(?!goods\b|merchandise\b|consumer\s+goods\b|the\s+(?:country|bloc|nation)|about\b|around\b|nearly\b|"
    r"over\b|more\b|less\b|almost\b|just\b|roughly\b|some\b|a\b|only\b|at\s+least\b|US\$|C\$|A\$|[A-Z])[a-z]"
)
# "inflation in the |food| basket", "unemployment among |people| eligible for benefits"
_AMONG = regex(
    r"\s(?:rate\s)?(?:in|for|among|of)\s(?:the\s)?(?:food|fuel|energy|services?|goods|vegetables?|agriculture|people|women|men|young|youth|"
    r"workers|graduates|teenagers|college)\b(?!\sand\sservices)|"
    r"\s(?:from|at|by)\s(?:[a-z-]+\s){0,2}(?:stores|retailers|dealers|dealerships|chains|shops|stations|outlets|supermarkets)\b"
)
_EXCEPT = re.compile(r",?\s+(?:excluding|ex[- ]|minus|except|outside)\b", re.IGNORECASE)
_FLOW = {
    "EXPORTS": re.compile(r"\s+(?:\w+\s+)?(?:to|into)\s+(?:the\s+)?"),
    "IMPORTS": re.compile(r"\s+(?:\w+\s+)?from\s+(?:the\s+)?"),
    "TRADE_BALANCE": re.compile(r"\s+(?:in\s+goods\s+)?(?:with|against)\s+(?:the\s+)?"),
}
_COMPANYS = regex(
    r"\b(?:company|firm|carmaker|automaker|group|maker|retailer|exporter|manufacturer|producer|miner|its|his|her|"
    r"our|my|whose|their)(?:[’']s)?\s+(?:[\w-]+\s+){0,2}$"
)
_COMPANY_SUBJECT = regex(
    r"\b(?:company|firm|carmaker|automaker|maker|retailer|manufacturer|producer|miner|brand|startup|giant|"
    r"supplier)\b"
)
# As in "the four-week average of |claims|" and "|rates| on 30-year mortgages".
_MEAN = re.compile(
    r"(?:\baverage\s(?:of|for)\s(?:[\w.’'-]+\s){0,3}|(?:category|component|%|percent|cent)\sof\s(?:the\s|overall\s|headline\s)?|"
    r"\btarget\s(?:rate\s)?(?:(?:for|of)\s)?|\b[Ww]ithin\s|\b(?:category|sector|segment),\swhere\s(?:annual\s)?)$"
)
_REVISED_BY = re.compile(r"[^,;]{0,30}\b(?:was|were)\srevised\s(?:\w+\s)?by\b")
_LENDING = regex(
    r"\s(?:on|for)\s(?:[\w-]+\s){0,3}(?:mortgages?|loans?|deposits?|credit|cards|savings|bonds|notes|bills|debt|Treasur)"
)
_FIVE_YEAR = re.compile(r"\b(?:[Ff]ive|5)-year\s$")
_RATE_OF_BANK = frozenset({"POLICY_RATE"})


def is_anothers(sentence: Sentence, anchor: Anchor, carry: Carry) -> bool:
    """Whether the words beside ``anchor`` make it a company's, a part's or another thing's."""
    part = _word_before(sentence, anchor.start)
    if part in PARTS and not (part == "non-oil" and anchor.code.startswith("PMI")):
        return True
    if _NOT_THE_FIGURE.match(sentence.text, anchor.end):
        return True
    if anchor.code == "LOAN_PRIME_RATE" and _FIVE_YEAR.search(
        sentence.text, max(sentence.start, anchor.start - 10), anchor.start
    ):
        return True
    if anchor.code in _RATE_OF_BANK and (
        _LENDING.match(sentence.text, anchor.end) or not _has_bank(sentence, anchor)
    ):
        return True
    if _is_regions(sentence, anchor.start) or _is_surveys(sentence, anchor, carry):
        return True
    if _REVISED_BY.match(sentence.text, anchor.end, sentence.end):
        return True
    if _MEAN.search(sentence.text, max(sentence.start, anchor.start - 40), anchor.start):
        return True
    if anchor.code == "CPI" and _is_of_retail_prices(sentence, anchor):
        return True
    if anchor.code in _LESS_A_PART and _LEFT_OUT.match(sentence.text, sentence.start, anchor.start):
        return True
    if (anchor.code in _OF_COUNTRIES or anchor.code == "FIXED_INVESTMENT") and (
        _AMONG.match(sentence.text, anchor.end, sentence.end) or _is_strangers(sentence, anchor)
    ):
        return True
    return (
        _is_places(sentence, anchor) or is_flow(sentence, anchor) or _is_companys(sentence, anchor)
    )


_CONSUMERS = re.compile(r"\b(?:[Cc]onsumer|CPIH?)\b")


def _is_of_retail_prices(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether inflation is that of Britain's other index: "On the Retail Prices Index, |inflation| was 2.7%"."""
    text, start = sentence.text, sentence.start
    named = max(
        text.rfind("etail Price", start, anchor.start),
        text.rfind("etail price", start, anchor.start),
        text.rfind("RPI", start, anchor.start),
    )
    return named >= 0 and _CONSUMERS.search(text, named, anchor.end) is None


# "Excluding autos and gasoline, |retail sales| rose"
_LEFT_OUT = re.compile(
    r"(?:Excluding|Stripping\sout|Without|When\s(?:[\w-]+\s){1,4}excluded,)\b[^.]*,\s"
)
_LESS_A_PART = frozenset(
    {"RETAIL_SALES", "FACTORY_ORDERS", "DURABLE_GOODS", "IMPORT_PRICES", "EXPORTS", "IMPORTS"}
)


def _word_before(sentence: Sentence, start: int) -> str:
    """The word right before a place, in lower case; "" where a sign or nothing stands there."""
    before = sentence.text[max(sentence.start, start - 20) : start]
    words = before.split() if before[-1:].isspace() else None
    return words[-1].lstrip(_OPENERS).lower() if words else ""


_OPENERS = "\"“‘'([—–/"


_IN_REGION = re.compile(r"In\s(?:the\s)?(?:[A-Z][\w’'-]+\s?){1,3},")
_TIMES = regex(MONTH_NAME)


def _is_regions(sentence: Sentence, start: int) -> bool:
    """Whether the sentence opens with a part of a country and names none: "In Queensland, unemployment rose"."""
    stop = min(sentence.end, sentence.start + 60)
    opens = _IN_REGION.match(sentence.text, sentence.start, stop)
    if opens is None or _TIMES.search(opens[0]):
        return False
    return not sentence.countries_in(sentence.start, start)


_SURVEY = regex(
    r"\b(?:PMI|[Pp]urchasing|ISM|Institute\s+for\s+Supply|Caixin|HCOB|Jibun|Judo|S&P\s+Global|CIPS|RatingDog)\b"
)
_DISTRICT = regex(
    r"\b(?:Phil(?:adelphia|ly)\s+Fed|New\s+York\s+Fed|Empire\s+State|Dallas\s+Fed|Richmond\s+Fed|Kansas\s+City\s+Fed|"
    r"Chicago|Tokyo|regional)\b"
)
_BARE = (" gauge", " index", " counterpart")
_TOWNS = frozenset({"PMI_MANUFACTURING", "PMI_SERVICES", "PMI_COMPOSITE", "CPI", "CORE_CPI"})


def _is_surveys(sentence: Sentence, anchor: Anchor, carry: Carry) -> bool:
    """Whether a "services index" is nobody's survey of managers, or a figure a district's: "Tokyo core CPI"."""
    if anchor.code not in _TOWNS:
        return False
    text = sentence.text
    if _DISTRICT.search(text, max(sentence.start, anchor.start - 60), anchor.start):
        return True
    bare = "PMI" in anchor.code and text[anchor.start : anchor.end].endswith(_BARE)
    if bare and carry.anchor is not None and carry.silent <= 1:
        bare = not carry.anchor.code.startswith(("PMI", "ISM"))
    return bare and _SURVEY.search(text, sentence.start, sentence.end) is None


def is_flow(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether ``anchor`` is a part: exports of chips, exports to a country, retail sales less cars."""
    if not INDICATORS[anchor.code].company_too and anchor.code != "TRADE_BALANCE":
        return False
    text, end = sentence.text, anchor.end
    if _OF_PART.match(text, end) or _EXCEPT.match(text, end):
        return True
    flow = _FLOW.get(anchor.code)
    match = flow.match(text, end) if flow else None
    return match is not None and (
        any(hit.start == match.end() for hit in sentence.countries)
        or _REGION.match(text, match.end()) is not None
    )


_REGION = regex(rf"(?!{MONTH_NAME})[A-Z][a-z]{{2,}}")
_IN_A_PLACE = regex(
    r"\s(?:in|across)\s(?:the\s)?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|Q[1-4]|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}\b(?![’'.]s?\w*\b)(?!\s(?:[Ee]conomy|area))"
)


# What every country has, so that an owner who is none of those known has it as well: "Ontario's unemployment".
_OF_COUNTRIES = frozenset(
    {"CPI", "CORE_CPI", "PPI", "GDP", "UNEMPLOYMENT_RATE", "RETAIL_SALES", "INDUSTRIAL_PRODUCTION"}
)
_OWNER = re.compile(r"\b([A-Z][A-Za-z]+)[’']s\s(?:[a-z-]+\s){0,2}$")
_TIME = regex(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Today|Yesterday|\w+day|Last|This)"
)


def _is_strangers(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the owner named right before is no country that we know."""
    owner = _OWNER.search(sentence.text, max(sentence.start, anchor.start - 50), anchor.start)
    if owner is None or _TIME.match(owner[1]):
        return False
    return all(hit.end != owner.end(1) for hit in sentence.countries)


def _is_places(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a town or a part of the world has what ``anchor`` names: "home prices in Shenzhen"."""
    place = _IN_A_PLACE.match(sentence.text, anchor.end)
    return place is not None and not sentence.countries_in(anchor.end, place.end() + 16)


def _is_companys(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a company has what ``anchor`` names: "Hyundai's exports", "BYD said exports rose"."""
    if not INDICATORS[anchor.code].company_too:
        return False
    text, start = sentence.text, anchor.start
    companies = sentence.companies_in(sentence.start, start)
    if companies and text[companies[-1].end : start].strip("’'s ") == "":
        return True
    countries = sentence.countries_in(sentence.start, start)
    # A country right before the name settles it: "Alibaba rose as China's exports grew".
    if countries and ATTACHED.fullmatch(text, countries[-1].end, start):
        between = text[countries[-1].end : start]
        inside = companies and companies[-1].start >= countries[-1].end
        # "Walmart's U.S. retail sales", "Its U.S. retail sales"
        its = _OWNED.search(text, max(sentence.start, countries[-1].start - 8), countries[-1].start)
        if its and not sentence.owner():
            return True
        owner = text[companies[-1].end : countries[-1].start] if companies else "-"
        if _OWNS.fullmatch(owner):
            return True
        return bool(inside) or _COMPANY_SUBJECT.search(between) is not None
    nearest_company = companies[-1].start if companies else -1
    nearest_country = countries[-1].start if countries else -1
    if nearest_company > nearest_country:
        return not _TURNS.search(text, companies[-1].end, start)
    companys = (
        _COMPANYS.search(text, max(sentence.start, start - 40), start) and not sentence.owner()
    )
    return bool(companys and not countries) or (
        _COMPANY_SUBJECT.search(text, sentence.start, start) is not None
    )


_OWNED = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[Oo]ur)\s$")
_OWNS = re.compile(r"[’']s?\s+")
_TURNS = re.compile(r"\b(?:as|after|while)\b")
_BANK = regex(
    r"\b(?:central\s+bank(?:ers)?|policymakers|policy\s+makers|monetary\s+policy|rate-setters|MPC|federal\s+funds|"
    r"fed\s+funds|[Ss]elic|repo\s+rate|[Cc]ash\s+rate|policy\s+rate)\b"
)


# Rates that only a central bank sets, so that it may have been named before.
_OWN_RATE = regex(
    r"(?:deposit|key|policy|benchmark|main\srefinancing|official|overnight)\b.*\brate\Z|.*\bpolicy\srate\Z"
)


def _has_bank(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a central bank speaks in the sentence, so that "rates" are its own, or before of its own rate."""
    return (
        bool(sentence.banks())
        or _BANK.search(sentence.text, sentence.start, sentence.end) is not None
        or (
            _OWN_RATE.match(sentence.text, anchor.start, anchor.end) is not None
            and sentence.bank_before() is not None
        )
    )
