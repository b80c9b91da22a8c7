"""What the words around a macro figure make of it: its role, its comparison, a record, a streak."""

from __future__ import annotations

import re
from typing import Literal

from articles.parsing.document import Direction
from articles.parsing.patterns import regex
from articles.parsing.release_sentence import Sentence
from articles.parsing.release_verbs import DIRECTIONS, VERB
from articles.parsing.release_words import Comparison
from articles.parsing.tables.quantities import MONTH_NAME

Role = Literal["value", "consensus", "previous", "threshold"]


def comparison_in(sentence: Sentence, start: int, end: int) -> Comparison | None:
    """The first comparison named between two offsets."""
    for begin, stop, name in sentence.comparisons:
        if start <= begin and stop <= end:
            return name
    return None


def is_annualised(sentence: Sentence, start: int, end: int, *, annual_rate: bool) -> bool:
    """Whether growth is a quarter's taken for a year; ``annual_rate``: "annual rate" means so, as in America."""
    words = sentence.words
    return words.search("annualised", start, end) is not None or (
        annual_rate and words.search("annual rate", start, end) is not None
    )


# What stands between a figure and the word that calls it a forecast.
CONSENSUS_AFTER = regex(
    r"[\s-]{0,2}(?:(?:[ymq]/[ymq]|median|average|market|consensus|rise|gain|increase|drop|fall|decline|growth|reading|"
    r"figure|print|percent|rate|that|had|been|was|were|is|are|economists|analysts|forecasters|traders|investors|markets|"
    r"market|we|and|City|in|by|a|the|many|most|widely|Reuters|Bloomberg|Dow|Jones|FactSet|polled|surveyed|The|Wall|Street|Journal)\s+){0,7}"
    r"(?:forecast|consensus|estimated?|expected|expectations?|projected|predicted|anticipated|projection|"
    r"penciled|pencilled|poll|tipped|hoped|in\smind|reckoned|looked\sfor)s?\b",
    re.IGNORECASE,
)
# "July's gain was cut to 89,000 from 114,000": of the two the first is the figure before.
_REVISED = regex(
    r"[’']s\s(?:\w+\s){0,3}(?:was|were)\s(?:revised|cut|raised|lowered|marked)\s(?:(?:down|up|lower|higher)\s)?to\s"
    r"(?:an?\s)?$"
)


# What a figure before is called, as in "below the |revised April estimate of| 1,392,000".
_LAST_ESTIMATE = regex(
    rf"\b(?:revised\s(?:{MONTH_NAME}\s)?|{MONTH_NAME}\s(?:\d{{4}}\s)?)(?:estimate|rate|figure|reading|level|total|pace)\sof\s$"
)
# "24,000 |less than previously reported|"
_THAN_REPORTED = re.compile(
    r"\s(?:less|more|fewer|lower|higher)\sthan\s(?:previously|initially|first|originally)\b"
)


def role_of(sentence: Sentence, start: int, figure: tuple[int, int], end: int) -> Role:
    """What a figure is: the release's own, what was expected, the one before, or a mere threshold.

    ``figure`` is its place; the words from ``start`` to it and from it to ``end`` decide.
    """
    begin, stop = figure
    text, words = sentence.text, sentence.words
    if text.find("to", begin - 6, begin) > 0 and _REVISED.search(text[start:begin]):
        return "previous"
    if text.find("than", stop, stop + 16) > 0 and _THAN_REPORTED.match(text, stop):
        return "threshold"
    if text.startswith("of", begin - 3) and _LAST_ESTIMATE.search(text, start, begin):
        return "previous"
    if words.places("expected", stop, end) and CONSENSUS_AFTER.match(text, stop, end):
        return "consensus"
    for name, role in _BEFORE:
        if sentence.tells(name, start, begin):
            return role
    return "value"


_BEFORE: tuple[tuple[str, Role], ...] = (
    ("expected", "consensus"),
    ("previous", "previous"),
    ("threshold", "threshold"),
)


def speaks_of_future(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between two offsets (a clause up to its figure) are a forecast, a wish or a condition."""
    return sentence.tells("future", start, end)


_LATER = regex(
    r"\s(?:next\s(?:year|quarter|month)|by\s(?:the\s)?(?:end|next|late|early|mid|year-end|20\d\d)\b)",
    re.IGNORECASE,
)


# Of figures to come, as in "wages grew 3.2%, data are expected to show on Wednesday".
_TO_BE_SHOWN = regex(
    r"\b(?:(?:is|are)\s(?:expected|due|likely|forecast|set)\sto|will(?:\sprobably|\slikely)?|should|may)\sshow\b"
)


def is_dated_later(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words that begin at ``start`` date a figure to come: "2% next year"; data may be yet to show it."""
    text = sentence.text
    another = text.find(", and ", start, sentence.end)
    stop = sentence.end if another < 0 else another
    return _LATER.match(text, start, end) is not None or (
        text.find(" show", start, stop) > 0 and _TO_BE_SHOWN.search(text, start, stop) is not None
    )


def is_record(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between two offsets call the figure a record, and not one to come."""
    words = sentence.words
    records = list(words.finditer("record", start, end))
    if not records:
        return False
    others = [match.span() for match in words.finditer("no record", start, end)]
    return any(
        not any(begin <= record.start() < stop for begin, stop in others) for record in records
    ) and not speaks_of_future(sentence, start, end)


_ORDINALS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_CARDINALS = "two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {
    word: number
    for words in (_ORDINALS, _CARDINALS)
    for number, word in enumerate(words.split(), start=2)
}
_PERIODS = r"(?:weekly|monthly|quarterly|months?|quarters?|years?|weeks?|rise|gain|increase|drop|decline|fall|contraction|cut|hike|meeting)"
_STREAK = regex(
    r"\b(?:"
    rf"(?P<a>\w+)[- ](?:consecutive|straight|successive)\s+(?:\w+\s+)?{_PERIODS}|"
    rf"(?P<b>\w+)\s+(?:months?|quarters?|years?|weeks?)\s+(?:in\s+a\s+row|running|on\s+the\s+trot)"
    rf"|(?:for|to)\s+an?\s+(?P<c>\w+)\s+(?:month|quarter|year|week|meeting)|"
    r"(?P<d>\w+(?<=[a-z]th|.rd|.nd))\s+(?:(?:monthly|quarterly|weekly|annual|yearly)\s+)?"
    r"(?:rise|gain|increase|drop|decline|fall|contraction|expansion|cut|hike)(?=\s+(?:in\s+a\s+row|running))"
    r")\b(?:\s+of\s+(?P<of>\w+))?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)?")


def streak_in(sentence: Sentence, start: int, end: int) -> tuple[int, Direction | None] | None:
    """How many periods in a row, and which way: "third straight month of growth", "growing for a third month"."""
    if not sentence.words.search("streak", start, end):
        return None
    text = sentence.text
    for match in _STREAK.finditer(text, start, end):
        word = (match["a"] or match["b"] or match["c"] or match["d"]).lower()
        digits = _DIGITS.fullmatch(word)
        number = int(digits[1]) if digits else _NUMBERS.get(word)
        if number:
            way = VERB.match(match["of"]) if match["of"] else None
            if way is not None:
                return number, DIRECTIONS[way.lastgroup or ""]
            begin = max(start, match.start() - 36)
            begin = max(begin, text.rfind(",", begin, match.start()))
            return number, sentence.last_direction(begin, match.start())
    return None
