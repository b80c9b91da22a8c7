"""The words around a macro figure: which way it went, against what, and whether it is a forecast.

Every function takes a short stretch of text that ``releases.py`` has cut out, and every pattern is a plain
alternation, so that reading stays linear.
"""

from __future__ import annotations

import re
from typing import Literal

from articles.parsing.document import Direction
from articles.parsing.release_direction import blanked, first_direction, last_direction

Comparison = Literal["y/y", "m/m", "q/q"]

_COMPARISONS: tuple[tuple[Comparison, re.Pattern[str]], ...] = (
    (
        "q/q",
        re.compile(
            r"\bquarter[- ](?:on|over)[- ]quarter\b|\bq/q\b|\bqoq\b|\bannuali[sz]ed\b|\bon\s+(?:the|a)\s+quarter\b|"
            r"\b(?:from|than|over|on|versus|compared\s+with|compared\s+to)\s+(?:the\s+|a\s+)?"
            r"(?:previous|prior|preceding|first|second|third|fourth)\s+(?:quarter|three\s+months)\b|"
            r"\bfrom\s+a\s+quarter\s+(?:earlier|ago)\b|\bquarterly\b",
            re.IGNORECASE,
        ),
    ),
    (
        "m/m",
        re.compile(
            r"\bmonth[- ](?:on|over|to)[- ]month\b|\bm/m\b|\bmom\b|\bon\s+(?:the\s+|a\s+)?month\b|\bmonthly\b|"
            r"\b(?:from|than|over|on|versus|compared\s+with|compared\s+to)\s+(?:the\s+|a\s+|one\s+)?"
            r"(?:(?:previous|prior|preceding)\s+month|month\s+(?:earlier|ago|before))\b|\bover\s+the\s+month\b|"
            r"\bfrom\s+(?:January|February|March|April|May|June|July|August|September|October|November|"
            r"December)\b(?!\s+(?:of\s+)?(?:last\s+year|\d{4}))",
            re.IGNORECASE,
        ),
    ),
    (
        "y/y",
        re.compile(
            r"\byear[- ](?:on|over)[- ]year\b|\bon-year\b|\by/y\b|\byoy\b|\bon\s+(?:the\s+|a\s+)?year\b|\bannual(?:ly)?\b|"
            r"\b(?:from|than|over|on|versus|compared\s+with|compared\s+to|vs\.?)\s+(?:the\s+|a\s+|one\s+)?"
            r"(?:year\s+(?:earlier|ago|before|prior)|(?:previous|prior|preceding)\s+year|last\s+year)\b|"
            r"\bfrom\s+the\s+same\s+(?:month|period|quarter|time)\b|\bover\s+the\s+(?:past\s+)?year\b|"
            r"\b(?:in|over)\s+the\s+(?:past\s+)?(?:12|twelve)\s+months\b|\byearly\b|\b12-month\b|"
            r"\bthrough\s+the\s+12\s+months\b|\ba\s+year\s+(?:earlier|ago|before)\b",
            re.IGNORECASE,
        ),
    ),
)
_NOT_A_COMPARISON = re.compile(
    r"\bseasonally[- ]adjusted\s+annual(?:i[sz]ed)?\b|\bannual\s+pace\b", re.IGNORECASE
)


def comparison_in(text: str, *, annual_rate: bool = False) -> Comparison | None:
    """The first comparison named in ``text``; ``annual_rate``: "annual rate" is an annualised quarter."""
    text = blanked(text, _NOT_A_COMPARISON) if not annual_rate else text
    if annual_rate and re.search(r"\bannual(?:i[sz]ed)?\s+(?:rate|pace)\b", text, re.IGNORECASE):
        return "q/q"
    found = [(match.start(), name) for name, p in _COMPARISONS if (match := p.search(text))]
    return min(found)[1] if found else None


_EXPECTATION = (
    r"forecasts?|forecasted|expected|expects?|expecting|expectations?|estimates?|estimated|consensus|projected|"
    r"projections?|projects|predicted|predicts?|predictions?|anticipated|anticipates?|penciled|pencilled|"
    r"economists|analysts|polled|poll|survey|surveyed|median|prediction|seen|eyed|guesses"
)
_NOT_EXPECTED = re.compile(
    r"\b(?:than|as|(?:better|worse|faster|slower|stronger|weaker|higher|lower|bigger|larger|smaller|hotter|"
    r"softer|cooler)-than)[- ](?:(?:was|had|been|widely|economists|analysts|markets|the|had\s+been|"
    r"economists\s+had|analysts\s+had)\s+)*(?:" + _EXPECTATION + r")\b|"
    r"\b(?:first|second|third|final|flash|initial|advance|preliminary|revised|earlier)\s+(?:estimate|reading)s?\b|"
    r"\b(?:survey|poll)\s+(?:showed|shows|found|said)\b|\bbusiness\s+survey\b|"
    r"\b(?:beat(?:ing)?|miss(?:ed|ing)?|topp(?:ed|ing)|exceed(?:ed|ing)?|surpass(?:ed|ing)?|outpac(?:ed|ing)|"
    r"trail(?:ed|ing)?|undershot|overshot|defied|defying|match(?:ed|ing)|in\s+line\s+with)\s+"
    r"(?:[\w’']+\s+){0,2}(?:forecasts?|estimates?|expectations?|consensus|projections?)"
    r"(?!\s+(?:of|for|that|at|in)\b)",
    re.IGNORECASE,
)
_CONSENSUS = re.compile(rf"\b(?:{_EXPECTATION})\b", re.IGNORECASE)
_CONSENSUS_AFTER = re.compile(
    r"[\s-]{0,2}(?:(?:median|average|market|consensus|rise|gain|increase|drop|fall|decline|growth|reading|"
    r"figure|print|percent|rate|that|had|been|was|were|is|are|economists|analysts|in|by|a|the|Reuters|Bloomberg|"
    r"Dow|Jones|FactSet|polled|surveyed|by|The|Wall|Street|Journal)\s+){0,7}"
    r"(?:forecast|consensus|estimate|expected|expectations?|projected|predicted|anticipated|projection|"
    r"penciled|pencilled|poll)s?\b",
    re.IGNORECASE,
)
_PREVIOUS = re.compile(
    r"\b(?:from|versus|vs\.?|after|following|against|previous(?:ly)?|prior|compared\s+(?:with|to)|reversing|"
    r"in\s+contrast\s+to|(?:higher|lower|faster|slower|weaker|stronger|better|worse|bigger|smaller|narrower|wider)\s+than|"
    r"erasing)\s+(?:(?!to\b|at\b|was\b|rose\b|fell\b|by\b)[\w’'\x00-]+\s+){0,6}$|"
    r"\((?:prev(?:ious(?:ly)?)?|prior|January|February|March|April|May|June|July|August|September|October|November|"
    r"December):?\s$",
    re.IGNORECASE,
)
# "below the 50 mark", "above 3%": a threshold, no figure of the release.
_THRESHOLD = re.compile(
    r"\b(?:above|below|beneath|exceeding|surpassing|topping|beating|over\s+the|under\s+the|past\s+the)\s+"
    r"(?:the\s+|its\s+|a\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_STANDS_FOR_TIME = re.compile(
    r"\b(?:from|than|versus|vs\.?|over|against|compared\s+(?:with|to))\s+(?:the\s+|a\s+|one\s+|same\s+)*"
    r"(?:(?:previous|prior|preceding|same|last|first|second|third|fourth)\s+)?"
    r"(?:year|month|quarter|period|week|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)(?:\s+(?:earlier|ago|before|prior|of\s+last\s+year))?\b|"
    r"\brevised\b|\bafter\s+(?:seasonal|adjust)\w*(?:\s+adjustment)?|\bafter\s+all\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:to\s+(?:reach|hit|grow|rise|fall|expand|shrink|total|exceed|increase|decline|drop|climb|widen|narrow)|will|would|could|may|might|should|[Ii]f|[Uu]nless|[Ww]hether|likely|poised\s+to|set\s+to|due\s+to\s+rise|"
    r"expects?|expected|forecasts?|forecasting|predicts?|predicted|projects|projected|projecting|sees|seen|"
    r"anticipates?|anticipated|targets?(?!\s+(?:range|rate))|targeting|aims?|aiming|goal|outlook|on\s+track|on\s+course|"
    r"slated|estimates|penciled|pencilled|projections?|hopes?|hoping|threatens?|potentially|scenario|dot\s+plot|"
    r"economists\s+polled|wants?|urged|proposes?|proposed|plans?|planned|bets?|odds|pricing\s+in)\b"
)


# "July's gain was cut to 89,000 from 114,000": of the two the first is the figure before.
_REVISED = re.compile(
    r"[’']s\s(?:\w+\s){0,3}(?:was|were)\s(?:revised|cut|raised|lowered|marked)\s(?:(?:down|up|lower|higher)\s)?to\s"
    r"(?:an?\s)?$"
)


def role_of(lead: str, tail: str) -> Literal["value", "consensus", "previous", "threshold"]:
    """What a figure between ``lead`` and ``tail`` is: the release's own, what was expected, the one before."""
    if _REVISED.search(lead):
        return "previous"
    lead = blanked(blanked(lead, _NOT_EXPECTED), _STANDS_FOR_TIME)
    if _CONSENSUS_AFTER.match(tail) or _CONSENSUS.search(lead):
        return "consensus"
    if _PREVIOUS.search(lead):
        return "previous"
    return "threshold" if _THRESHOLD.search(lead) else "value"


def speaks_of_future(text: str, tail: str = "") -> bool:
    """Whether ``text`` (a clause up to its figure) is a forecast, a wish or a condition, or ``tail`` dates it so."""
    return (
        _LATER.match(tail) is not None or _FUTURE.search(blanked(text, _NOT_EXPECTED)) is not None
    )


_LATER = re.compile(
    r"\s(?:next\s(?:year|quarter|month)|by\s(?:the\s)?(?:end|next|late|early|mid|year-end|20\d\d)\b)",
    re.IGNORECASE,
)


_RECORD = re.compile(
    r"\b(?:record|all-time|record-(?:high|low|breaking)|on\s+record|(?:highest|largest|biggest|lowest|smallest)[- ]ever|"
    r"unprecedented|(?:highest|largest|biggest|lowest|smallest|most)\s+(?:since\s+records|in\s+records|ever))\b",
    re.IGNORECASE,
)
_NOT_A_RECORD = re.compile(
    r"\b(?:previous|prior|near|close\s+to|below|just\s+shy\s+of|off|from|short\s+of|approaching|on\s+track\s+for)\s+"
    r"(?:a\s+|an\s+|the\s+|its\s+)?(?:record|all-time)\b|"
    r"\b(?:record|records)\s+(?:date|holder|label|store|keep)\w*|\bnear[- ]record\b",
    re.IGNORECASE,
)


# No record without one of these: a glance before the patterns.
_RECORD_HINTS = ("ecord", "RECORD", "ll-time", "-ever", " ever", "precedented")


def is_record(text: str) -> bool:
    """Whether ``text`` calls the figure a record."""
    if not any(word in text for word in _RECORD_HINTS):
        return False
    return _RECORD.search(blanked(text, _NOT_A_RECORD)) is not None


_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ),
        start=2,
    )
}
_CARDINALS = {
    word: number
    for number, word in enumerate(
        (
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ),
        start=2,
    )
}
_PERIODS = r"(?:weekly|monthly|quarterly|months?|quarters?|years?|weeks?|rise|gain|increase|drop|decline|fall|meeting)"
_STREAK = re.compile(
    r"\b(?:"
    rf"(?P<a>\w+)[- ](?:consecutive|straight|successive)\s+(?:\w+\s+)?{_PERIODS}|"
    rf"(?P<b>\w+)\s+(?:months?|quarters?|years?|weeks?)\s+(?:in\s+a\s+row|running|on\s+the\s+trot)"
    rf"|(?:for|to)\s+an?\s+(?P<c>\w+)\s+(?:month|quarter|year|week|meeting)|"
    rf"(?P<d>\w+(?<=[a-z]th|.rd|.nd))\s+(?:monthly|quarterly|weekly|annual|yearly)\s+"
    rf"(?:rise|gain|increase|drop|decline|fall|contraction|expansion)(?=\s+in\s+a\s+row)"
    r")\b(?P<of>\s+of\s+\w+)?",
    re.IGNORECASE,
)


# No streak without one of these.
_STREAK_HINTS = (
    "consecutive",
    "straight",
    "successive",
    " row",
    "running",
    "trot",
    "for a",
    "to a",
)


def streak_in(text: str) -> tuple[int, Direction | None] | None:
    """How many periods in a row, and which way: "third straight month of growth", "growing for a third month"."""
    if not any(word in text for word in _STREAK_HINTS):
        return None
    for match in _STREAK.finditer(text):
        word = (match["a"] or match["b"] or match["c"] or match["d"]).lower()
        number = _ORDINALS.get(word) or _CARDINALS.get(word)
        digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)?", word)
        if number is None and digits:
            number = int(digits[1])
        if number:
            if match["of"] and (way := first_direction(f"was {match['of']}")):
                return number, way
            lead = text[max(0, match.start() - 36) : match.start()]
            return number, last_direction(lead.rpartition(",")[2])
    return None
