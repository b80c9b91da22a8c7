"""Which way the words around a macro figure say that it went, and whether they make it negative."""

from __future__ import annotations

import re

from articles.parsing.document import Direction
from articles.parsing.patterns import regex
from articles.parsing.release_sentence import Sentence
from articles.parsing.release_verbs import NOUN_AFTER

_MINUS = re.compile(r"(?:[-−–]|\([-−–]\)|\bminus|\bnegative)\s?$")
# "9.8 percent below the April estimate"
_UNDER = re.compile(r"\s(?:below|lower|less|under|fewer|smaller)\b")
# What opens a phrase such as "a 2.3% surprise drop".
_NOUN_PHRASE = re.compile(
    r"(?:\b(?:a|an|the|of|by|with|in|to|after|from|following)\s+(?:\w+\s+){0,2}|[:;]\s|[’']s\s)$"
)
_LEVEL_BEFORE = regex(
    r"\b(?:to|at|of|was|is|from|with|versus|hit|reached|touching|touched|stood\s+at|above|below|near|around|under|over)\s+"
    r"(?:a|an|the|just|about|around|near|only|nearly|roughly|almost)?\s*(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_TO_LEVEL = re.compile(r"\bto\s+(?:(?:a|an|the|just|about|around|only|nearly)\s+)?$")
_RATE_BEFORE = regex(
    r"\bat\s+an?\s+(?:[\w-]+\s+){0,3}(?:rate|pace|clip)\s+of\s+$|"
    r"\b(?:decline|drop|fall|contraction|decrease|slump|dip|slide|reduction|plunge)\s+of\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


# As in: were down 5.9% on the month |and by| 6.4% on the year.
_AND_BY = re.compile(r"\band\s(?:by\s)?$")


def is_negative(sentence: Sentence, start: int, figure: tuple[int, int], end: int) -> bool:
    """Whether a growth figure, its words reaching from ``start`` to ``end``, is below nought: "fell 0.1%", "a 2% drop"."""
    begin, stop = figure
    text = sentence.text
    if _MINUS.search(text, max(start, begin - 10), begin):
        return True
    if _UNDER.match(text, stop, end):
        return True
    noun = NOUN_AFTER.match(text, stop, end) if sentence.verbs_in(stop, end) else None
    if noun and _NOUN_PHRASE.search(text, start, begin):
        return noun.lastgroup == "below"
    verbs = sentence.verbs_in(start, begin)
    if not verbs and _AND_BY.search(text, max(start, begin - 8), begin):
        verbs = sentence.verbs_in(max(sentence.start, start - 60), begin)
    if not verbs or verbs[-1].nature != "below":
        return False
    if _TO_LEVEL.search(text, max(start, begin - 16), begin):
        return False
    level = _LEVEL_BEFORE.search(text, start, begin)
    if level is None or verbs[-1].start >= level.start():
        return True
    return bool(
        _RATE_BEFORE.search(text, start, begin)
        or (_AT_A.search(text, begin - 6, begin) and _RATE_AFTER.match(text, stop, end))
    )


# "shrank |at a| 6.8 percent| annual rate|"
_AT_A = re.compile(r"\bat\san?\s$")
_RATE_AFTER = re.compile(r"\s(?:[\w-]+\s){0,2}(?:rate|pace|clip)\b")
_STATED = regex(
    r"\b(?P<way>up|down|higher|lower|unchanged|stable|steady|flat|little\s+changed)\s+(?:from\b|on\b|compared\b|[\d$€£])"
)
# What a figure is, told behind it: "222,000, a |decrease| of 17,000".
_CHANGE_AFTER = re.compile(r",\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?P<noun>\w+)\s(?:of|from)\b")
_WAYS: dict[str, Direction] = {"up": "up", "higher": "up", "down": "down", "lower": "down"}
_BREAK_BEFORE = regex(
    r"[,;:]|\b(?:as|and|while|after|that|said|showed|when|because|since|on|following|amid|reports?|lower\s+than)\b"
)


def direction_of_rate(sentence: Sentence, start: int, name: int) -> Direction | None:
    """Which way a bank moves its rate: the verb stands before its ``name``, as in "raised its repo rate"."""
    return sentence.last_direction(max(start, name - 60), name)


def direction_of(
    sentence: Sentence,
    region: tuple[int, int],
    name: tuple[int, int],
    figure: tuple[int, int] | None,
) -> Direction | None:
    """Which way the words go: between name and figure first, then beside the figure, then before the name."""
    if not sentence.verbs:
        return None
    start, end = region
    if figure is None:
        found = sentence.first_direction(name[1], min(end, name[1] + 60))
    elif figure[0] < name[0]:
        return sentence.first_direction(figure[1], name[0]) or sentence.last_direction(
            max(start, figure[0] - 30), figure[0]
        )
    else:
        found = sentence.last_direction(name[1], figure[0]) or _beside(sentence, figure[1], end)
    return found or _before(sentence, max(start, name[0] - 45), name[0])


def _beside(sentence: Sentence, start: int, end: int) -> Direction | None:
    """The direction told right behind a figure: "4.1%, up from 4.0%"."""
    stated = _STATED.search(sentence.text, start, min(end, start + 50))
    if stated:
        return _WAYS.get(stated["way"], "flat")
    noun = _CHANGE_AFTER.search(sentence.text, start, min(end, start + 60))
    if noun:
        return sentence.first_direction(noun.start("noun"), noun.end("noun"))
    stop = min(start + 24, end)
    comma = sentence.text.find(",", start, stop)
    return sentence.first_direction(start, stop if comma < 0 else comma)


def _before(sentence: Sentence, start: int, end: int) -> Direction | None:
    """The direction told in the clause that leads to an indicator's name."""
    if not sentence.verbs_in(start, end):
        return None
    breaks = [match.end() for match in _BREAK_BEFORE.finditer(sentence.text, start, end)]
    return sentence.last_direction(breaks[-1] if breaks else start, end)
