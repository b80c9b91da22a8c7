"""Whose price stayed where it was: "Newmont ended flat", "XOM: little changed after its results"."""

from __future__ import annotations

import re

from articles.parsing.move_asides import before_aside
from articles.parsing.move_parts import Cue, Parts, Subject
from articles.parsing.move_subjects import FARTHEST
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import STAYED, STAYED_SO

_WORD = re.compile(r"[^\s,]+|,")
# What may stand before "ended flat" where its subject is further to the left.
_LEADS_ON = frozenset([",", "and", "but", "it", "they", "that", "which", "—", "–"])
# In a list nothing but marks parts a name from its word: "**Ford** (NYSE: F): little changed".
_MARKS = " *:()|–—-"
# "held its ground at $43.29, flat on the day": told of a price.
_PRICE_BEFORE = re.compile(r"\bat\s[^\s]{1,10}\d[^\s]{0,6}(?:\s[a-z]{3,6})?,\s$")
_OF_A_TIME = regex(
    r"\s(?:on|for|over|at)\s(?:the|its)\s(?:day|session|week|month|quarter|year|close)\b"
)


def stayed(parts: Parts, cue: Cue, in_list: bool) -> Subject | None:
    """Whose price stayed: the subject before "was flat", with no other noun between. ``in_list`` is whether its sentence
    tells other moves, among which the bare word will do ("Nike +1.1%; Boeing flat")."""
    subject = parts.subject_before(cue.start)
    if subject is None or cue.start - subject.end > FARTHEST:
        return None
    verb, verbs, recovered = _verb_before(parts, subject.end, cue)
    if verbs and parts.text[verb - 2 : verb] == ", ":
        # "X, a customer of Y, was flat".
        subject = before_aside(parts, parts.subjects_before(verb), verb) or subject
    if subject.kind == "other" or subject.possessive:
        return None
    between = parts.text[subject.end : verb]
    rest = between.strip(" ()").lower().split()
    if not verbs:
        if rest:
            listed = ":" in between and not between.strip(_MARKS)
            priced = _PRICE_BEFORE.search(between) and _OF_A_TIME.match(parts.text, cue.end)
            return subject if listed or priced else None
        return subject if in_list or " " in parts.text[cue.start : cue.end] else None
    ends = not rest or recovered or rest[-1][-1] == "," or rest[-1] in _LEADS_ON
    return subject if ends else None


def _verb_before(parts: Parts, start: int, cue: Cue) -> tuple[int, int, bool]:
    """Where the words begin that lead into a cue, how many of them tell of a session, and whether the price came back
    "to end" so."""
    verb, verbs, recovered = cue.start, 0, False
    for word in reversed(list(_WORD.finditer(parts.text, start, cue.start))):
        lower = word[0].lower()
        if lower not in STAYED and lower not in STAYED_SO:
            break
        recovered |= lower == "to"
        verbs += lower in STAYED
        verb = word.start()
    return verb, verbs, recovered
