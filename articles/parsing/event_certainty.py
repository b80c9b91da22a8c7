"""How sure the words of a statement are: what is feared, foreseen, denied or told of others tells less."""

from __future__ import annotations

import re

from articles.parsing.document import Span, Trigger
from articles.parsing.patterns import regex

# What a clear statement counts by its place; in the body of a short piece, and of a long one.
IN_HEADLINE, IN_KEY_POINT, IN_LEAD, IN_BODY, IN_LONG_BODY = 2.5, 1.6, 1.4, 1.0, 0.75

# What may happen, what is feared, what is only the background and what did not happen is no event.
_MAYBE_WORDS = (
    r"amid|despite|leading to|ahead of|because of|potentially|could|may|might|fears?|risks?|concerns?|worr(?:y|ies)|if|"
    r"possibly|speculation|hopes?|bets?|whether|should|unless"
)
_NOT_WORDS = r"no|not|n t|never|without|declined to|denied|denies|ruled out|unlikely"
_UNSURE = regex(
    rf"\b(?:(?P<negated>{_NOT_WORDS})\s(?:\w+\s){{0,3}}|(?:{_MAYBE_WORDS})\s(?:\w+\s){{0,4}})$"
)
# A war is news where it is feared, a trial where it fails.
_FEARED_TOO = frozenset({"geopolitics", "commodity", "merger_acquisition", "product"})
# "rose as", "fell after": the price answers to the news, which is what follows.
_ANSWERS = regex(
    r".{0,60}?\b(?:as|after|following|amid|on\s(?:news|reports|hopes|fears)|because|despite|ahead\sof)\b"
)
# "its full-year revenue |forecast" is no revenue yet.
_OUTLOOK = regex(
    r"\s(?:growth\s|per\sshare\s)?(?:forecasts?|guidance|outlook|targets?|estimates?|expectations?|view|would|will|may)\b"
)
_FORESEEN = regex(
    r"\b(?:sees?|expects?|forecasts?|will|would|estimates?|projects?)\s(?:\w+\s){0,4}$"
)
# "analysts had expected revenue of": others' forecasts are no guidance.
_OTHERS = regex(
    r"\b(?:analysts?|economists?|investors|traders|street|markets?|forecasters|brokers?|consensus|we|polls?|surveyed|had|"
    r"were|was|are|been|than|as|he|she)\s(?:\w+\s){0,2}$"
)
# "the IMF |raised its forecast": of the economy.
_ECONOMISTS = regex(
    r"\b(?:analysts?|economists?|strategists?|imf|oecd|world bank|government|ministry|institute|commission)\s(?:\w+\s){0,3}$"
)
# "expected to report", "expected to add to earnings": no forecast of a figure.
_NO_FIGURE = regex(
    r"\bto\s(?:report|announce|release|publish|post|add|hold|boost|help)\b|accretive"
)
# "traffic results", "drill results": none of a quarter.
_OTHER_RESULTS = regex(
    r"\b(?:traffic|drill|drilling|trial|test|exploration|assay|voting|tender|auction|election)\sresults\b"
)
# "retail |sales rose": nobody's results.
_SALES_OF_MANY = re.compile(r"\b(?:retail|wholesale|home|car|vehicle|auto|truck|house)\s$")
# "revenue would grow", "the stock could fall".
_SUPPOSED = re.compile(r"\b(?:would|could|should|might|may|will)\b")

# "with $8 billion in |annual sales": how large a company or a market is.
_SIZE = re.compile(r"\b(?:in|of|with|whose)\s(?:global\s|worldwide\s|combined\s)?$")
_A_YEARS_SALES = re.compile(r"(?:annual|yearly|annualized)\s(?:sales|revenues?|turnover)$")
# "signed in 2021", "a month after it cut", "back in May": what was news once.
_LONG_AGO = re.compile(
    r"\b(?:last\s(?:week|month|year|spring|summer|autumn|fall|winter)|(?:weeks?|months?|years?)\s(?:ago|earlier|after)|"
    r"back\sin|earlier\sthis\s(?:month|year)|in\s(?:late\s|early\s)?(?:19|20)\d\d|since\s(?:19|20)\d\d|previously)\b"
)
# Figures of a quarter or a month are compared with those of "a year ago", and carry such words themselves.
_COMPARED = frozenset(
    {"earnings", "guidance", "price_move", "macro_release", "commodity", "central_bank", "dividend"}
)
# "subject to customary |approvals", "will use the proceeds to fund the |launch": the small print of other news.
_SMALL_PRINT = re.compile(
    r"\b(?:subject\sto|(?:use|spend)\sthe\s(?:net\s)?(?:proceeds|money))\b[^.]{0,60}$"
)


def certainty(trigger: Trigger, lowered: str, sentence: Span, place: float) -> float:
    """1 for a statement; less for a guess, a denial, a forecast, or a price that answers to other news."""
    before = lowered[max(sentence.start, trigger.start - 40) : trigger.start]
    said = lowered[trigger.start : trigger.end]
    kind = trigger.type
    if kind == "price_move" and (
        place <= IN_BODY
        or _SUPPOSED.search(said)
        or (
            place < IN_HEADLINE
            and _ANSWERS.match(lowered, trigger.end, min(sentence.end, trigger.end + 90))
        )
    ):
        return 0.1
    if kind == "earnings" and (_OUTLOOK.match(lowered, trigger.end) or _FORESEEN.search(before)):
        return 0.3
    if kind == "guidance" and trigger.phase == "given" and _OTHERS.search(before):
        return 0.2
    if kind == "guidance" and (_ECONOMISTS.search(before) or _NO_FIGURE.search(said)):
        return 0.1
    if kind == "earnings" and (
        _SALES_OF_MANY.search(before) or _SUPPOSED.search(said) or _OTHER_RESULTS.search(said)
    ):
        return 0.1
    if kind == "earnings" and _A_YEARS_SALES.match(said) and _SIZE.search(before):
        return 0.1
    if place <= IN_BODY and _in_passing(trigger, lowered, sentence):
        return 0.4
    if kind in _FEARED_TOO:
        return 1.0
    unsure = _UNSURE.search(before)
    return 1.0 if unsure is None else 0.2 if unsure["negated"] else 0.4


def _in_passing(trigger: Trigger, lowered: str, sentence: Span) -> bool:
    """Whether a sentence of the body only remembers what the trigger tells, or is the small print of other news."""
    start, end = max(sentence.start, trigger.start - 70), min(sentence.end, trigger.end + 70)
    if _SMALL_PRINT.search(lowered, start, trigger.start):
        return True
    return trigger.type not in _COMPARED and _LONG_AGO.search(lowered, start, end) is not None
