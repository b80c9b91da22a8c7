"""Which way the words around a macro figure say that it went, and whether they make it negative."""

from __future__ import annotations

import re
from functools import lru_cache

from articles.parsing.document import Direction

_UP = (
    r"rose|rises?|risen|rising|grew|grows?|grown|growing|growth|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|"
    r"jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|expand(?:ed|s|ing)?|expansion|"
    r"accelerat(?:e|ed|es|ing)|gain(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|quicken(?:ed|s|ing)?|picked\s+up|"
    r"rebound(?:ed|s|ing)?|widen(?:ed|s|ing)?|swell(?:ed|s|ing)?|swelled|higher|up|rais(?:e|ed|es|ing)|"
    r"hik(?:e|ed|es|ing)|lift(?:ed|s|ing)?|rall(?:y|ied)|spik(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|"
    r"strengthen(?:ed|s|ing)?|added|adds|recover(?:ed|s|ing|y)?|uptick|doubled|tripled|heated\s+up|"
    r"leap(?:t|ed)?|ballooned"
)
_DOWN_BELOW = (
    r"fell|falls?|fallen|falling|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|"
    r"shrank|shrunk|shrinks?|shrinking|contract(?:ed|s|ing|ion)|slid|slides?|sliding|slump(?:ed|s|ing)?|"
    r"plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|slipp(?:ed|ing)|slips?|dipp(?:ed|ing)|dips?|sank|sinks?|"
    r"down|plummet(?:ed|s|ing)?|shed|lost|retreat(?:ed|s|ing)?|downturn|crashed"
)
_DOWN_SLOWER = (
    r"eas(?:ed|es|ing)|cool(?:ed|s|ing)?|slow(?:ed|s|ing|down)?|narrow(?:ed|s|ing)?|lower(?:ed|s|ing)?|"
    r"cuts?|cutting|weaken(?:ed|s|ing)?|moderat(?:ed|es|ing)|soften(?:ed|s|ing)?|reduc(?:ed|es|ing)|"
    r"decelerat(?:ed|es|ing)|worsen(?:ed|s|ing)?|deteriorat(?:ed|es|ing)|halved"
)
_FLAT = (
    r"unchanged|flat|steady|stagnat(?:ed|es|ing)|stall(?:ed|s|ing)?|held|kept|left|keeps?|keeping|holds?|holding|leaves?|maintain(?:ed|s|ing)?|stayed|stays|remained|changed|"
    r"stable|flatlined"
)
_MOVE = re.compile(
    rf"(?P<flat>{_FLAT})|(?P<up>{_UP})|(?P<below>{_DOWN_BELOW})|(?P<slower>{_DOWN_SLOWER})"
)
_WORD = re.compile(r"[A-Za-z]{2,14}")
# Words that look like a move and are none: "growth slowed" moves down, "unchanged from" is flat.
_NOT_A_MOVE = re.compile(
    r"\b(?:higher|lower|slower|stronger)[- ]than\b|\bgrowth\s+(?=\w+ed\b|in\s|was\b|rate\b|of\b|to\b|at\b)|"
    r"(?<!ed )(?<!pt )(?<!ot )(?<!nt )\bup\s+to\b|\b(?:left|leaves)\s+(?=the\s+(?:economy|door)|an?\b)|\beconomic\s+growth\b|\b(?:narrower|wider)\b|"
    r"\bmade\s+up\b|\bset\s+up\b|\bbroke\s+down\b|\blower\s+house\b|\bfalls?\s+short\b|\bfell\s+short\b",
    re.IGNORECASE,
)
_TO_DIRECTION: dict[str, Direction] = {
    "flat": "flat",
    "up": "up",
    "below": "down",
    "slower": "down",
}
_WORD_GAP = "\x00"


def blanked(text: str, pattern: re.Pattern[str]) -> str:
    """``text`` with what ``pattern`` finds blanked out, offsets kept."""
    return pattern.sub(lambda match: _WORD_GAP * len(match[0]), text)


@lru_cache(maxsize=4096)
def _nature_of(word: str) -> str | None:
    """Which kind of move a word tells of, whatever its case."""
    match = _MOVE.fullmatch(word.lower())
    return match.lastgroup if match else None


def _moves(text: str) -> list[str]:
    """The kinds of move that ``text`` speaks of, in order."""
    found = _natures(text)
    return _natures(blanked(text, _NOT_A_MOVE)) if found else []


def _natures(text: str) -> list[str]:
    return [
        nature
        for match in _WORD.finditer(text)
        if (nature := _nature_of(match[0]))
        and (match[0] != "changed" or text[: match.start()].endswith("little "))
    ]


def first_direction(text: str) -> Direction | None:
    """The first move that ``text`` speaks of."""
    moves = _moves(text)
    return _TO_DIRECTION[moves[0]] if moves else None


def last_direction(text: str) -> Direction | None:
    """The last move that ``text`` speaks of."""
    moves = _moves(text)
    return _TO_DIRECTION[moves[-1]] if moves else None


def is_negative(lead: str, tail: str) -> bool:
    """Whether a growth figure between ``lead`` and ``tail`` is below nought: "fell 0.1%", "a 2% drop"."""
    if _MINUS.search(lead):
        return True
    noun = _NOUN_AFTER.match(tail)
    if noun and _NOUN_PHRASE.search(lead):
        return noun.lastgroup == "below"
    level = _LEVEL_BEFORE.search(lead)
    if level and not _natures(lead[level.start() :]) and not _RATE_BEFORE.search(lead):
        return False
    return _moves(lead)[-1:] == ["below"]


_MINUS = re.compile(r"(?:[-−–]|\bminus|\bnegative)\s?$")
# The noun in "a 2.3% surprise drop", and what opens such a phrase.
_NOUN_AFTER = re.compile(
    r"[\s-]{0,2}(?:(?:annual|monthly|yearly|quarterly|year-on-year|surprise|unexpected|sharp|sharper|steep|"
    r"revised|bigger|larger|smaller|modest|slight)\s+){0,3}"
    rf"(?:(?P<below>{_DOWN_BELOW})|(?P<up>{_UP}))\b",
    re.IGNORECASE,
)
_NOUN_PHRASE = re.compile(r"(?:\b(?:a|an|the|of|by|with|in)\s+(?:\w+\s+){0,2}|[:;]\s)$")
_LEVEL_BEFORE = re.compile(
    r"\b(?:to|at|of|was|is|from|with|versus|hit|reached|touching|touched|stood\s+at|above|below|near|around|under|over)\s+"
    r"(?:a|an|the|just|about|around|near|only|nearly|roughly|almost)?\s*(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"\bat\s+an?\s+(?:[\w-]+\s+){0,3}(?:rate|pace|clip)\s+of\s+$|"
    r"\b(?:decline|drop|fall|contraction|decrease|slump)\s+of\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
