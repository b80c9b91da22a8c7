"""Whether the words between a subject and a word of rise or fall leave the one to govern the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.move_asides import TOKEN, without_day
from articles.parsing.move_labels import is_epithet
from articles.parsing.move_parts import Cue, Parts, Subject
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import (
    BEFORE_FIGURE,
    BELONGING,
    BROUGHT,
    COMPARING,
    JOINS,
    LEADING_IN,
    LINKS,
    OWN,
    PARTICIPLE_AFTER,
    STAYED,
)

# How many words a phrase that belongs to a subject may have: "shares of X in New York on Friday".
LONGEST_PHRASE = 7
_SO_ENDED = regex(
    r"\b(?:to|and|before|then)\s(?:end|close|finish|settl|trad|stand)(?:e|ed|ing)?\s(?:the\s(?:day|session|week|month|year)\s)?(?:\w{2,12}ly\s)?$|"
    r"\b(?:only|around|course|direction)\sto\s$"
)
# "Boeing was first; Titan fell 2%": the name before the verb is of a company that we do not know.
_STRANGER = regex(
    r"(?:[;:,]|\b(?:and|but|while|whereas|as))\s(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|Inc|Corp|Co|Ltd|PLC|AG|SE|SA|NV)\b)(?:[A-Z][\w&.’'-]{1,20}\s?){1,3}$"
)
# "Infosys, up 2%, and Tarn Co, which rose 1%".
_STRANGER_WHICH = re.compile(
    r"(?:,\s(?:and\s)?|\band\s)(?:[A-Z][\w&.’'-]{1,20}\s?){1,4},\s(?:which|who)\s$"
)
# "swung from a loss of 1.5% to a gain of 2%".
_SWUNG = re.compile(r"\b(?:swung|turned|reversed|flipped|went)\b[^;]{1,40}\sto\sa\s$")
# "$3 million, up 3%", "with 28,529, down 41%": what a company made or sold.
_COUNTED = regex(
    r"\d\s?(?:million|billion|trillion|bn|mn|crore|lakh)\b|(?<!\bat)(?<!\bto)(?<!\bby)(?<!\bRs)(?<!\bRs\.)(?<!\b[A-Z]{3})\s\d{1,3}(?:,\d{3})+(?:\s[a-z]{3,15}s)?,?\s$"
)
_PAUSES = (",", ")", ":", ";", "—", "–", "-", "|")
_PRICED = regex(
    r"\b(?:clos|end|open|finish|settl|trad|chang|quot|hit|reach|touch)\w{0,4}\b|[$€£¥₹]\s?\d|\brecord\shigh|\brecord\slow",
    re.IGNORECASE,
)
# What follows a figure that is a price's: "3% in early trading", "3% at $80".
IN_TRADING = regex(
    r"\s(?:in\s)?(?:pre-?market|after[\s-]?hours|at\s[$€£₹\d]|to\s[$€£₹\d]|in\s(?:early|late|morning|afternoon|midday)|on\s(?:the\s(?:day|week|month|year)|[A-Z]\w+day)|today|"
    r"this\s(?:week|month|year)|year[\s-]to[\s-]date|so\sfar|since|premarket)",
    re.IGNORECASE,
)
# "Pfizer led the S&P 500, up 5.1%", "the worst performer on the Dow, down 3%".
LEADS = regex(
    r"\b(?:led|leads|leading|topped|tops|topping|performers?|gainers?|losers?|risers?|fallers?|decliners?|laggards?|drags?|winners?|"
    r"boosts?|weights?|contributors?|(?:buck|defi|defy)\w{0,3}\s(?:the|a)\s(?:[\w-]{1,12}\s){1,3}with|"
    r"(?:fared|did)\s(?:\w{1,12}\s)?(?:better|worse|best|worst))\b"
)


def governs(parts: Parts, subject: Subject, cue: Cue, first: int, last: int) -> bool:
    """Whether nothing between a subject and its move is a subject of its own that we do not know."""
    between = without_day(parts.text[subject.end : first])
    if (between == " " or is_epithet(between)) and not subject.possessive:
        return True
    if ")" in between and not parts.cues_between(
        subject.end, first - len(between.rpartition(")")[2])
    ):
        between = between.rpartition(")")[2]
    words = [word.lower() for word in TOKEN.findall(between)]
    if subject.possessive:
        # "GM's rose 0.6%": its sales, or whatever was told of before.
        is_verb = first == cue.start and not cue.noun
        return not is_verb and all(word in BEFORE_FIGURE or word in LINKS for word in words)
    if not any(word.isalpha() for word in words):
        return True
    if cue.noun and (
        (words[-2:-1] and words[-2] in BROUGHT and words[-1] in OWN) or _SWUNG.search(between)
    ):
        return True
    verb = parts.text[cue.start : cue.end]
    loose = subject.kind == "place" and (cue.weak or cue.noun) and not verb.endswith("ing")
    if loose and not _is_told(parts, subject, first, last, words):
        return False
    if between.rstrip().endswith(_PAUSES) or _SO_ENDED.search(between):
        return True
    if cue.noun and (
        LEADS.search(between)
        or between.endswith((" with a ", " with an ", ", with its ", ", with the "))
        or (words[-1] in BEFORE_FIGURE and parts.cues_between(subject.end, first))
    ):
        return True
    return _reaches(between, cue, subject.kind == "share", verb)


def _reaches(between: str, cue: Cue, share: bool, verb: str) -> bool:
    """Whether the words before a cue lead back to its subject: by an auxiliary after a comma, by "and", by a phrase
    that belongs to the subject."""
    core = list(TOKEN.finditer(between))
    linked: list[str] = []
    while core and ((word := core[-1][0].lower()) in LINKS or word.endswith("ly")):
        linked.append(word)
        core.pop()
    if not {"which", "who"}.isdisjoint(linked) and _STRANGER_WHICH.search(between):
        return False
    if not core or not JOINS.isdisjoint(linked) or "," in between[core[-1].end() :]:
        return True
    if _STRANGER.search(between, 0, core[-1].end()):
        return False
    words = [match[0].lower() for match in core]
    if all(word in BEFORE_FIGURE or word in LINKS for word in words):
        return True
    # "after losing 3%", "before closing 3% higher".
    if words[-1] in PARTICIPLE_AFTER and any(word.endswith("ing") for word in (verb, *linked)):
        return True
    if words[-1] in BEFORE_FIGURE and (cue.noun or cue.weak) and share:
        return True
    if cue.noun and not COMPARING.isdisjoint(words[-3:]):
        return True
    return words[0] in STAYED or (words[0] in BELONGING and len(words) <= LONGEST_PHRASE)


def _is_told(parts: Parts, subject: Subject, first: int, last: int, words: Sequence[str]) -> bool:
    """Whether "up 3%" after a company's name is said of its price: beside the name, after a price, in a session."""
    if all(word in LINKS or word in BEFORE_FIGURE or word.endswith("ly") for word in words):
        return True
    between = parts.text[subject.end : first]
    if _COUNTED.search(between):
        return False
    if parts.cues_between(subject.end, first) or _PRICED.search(between) or LEADS.search(between):
        return True
    if between.startswith((", which", ", who", ", a ", ", the ")):
        return True
    if not COMPARING.isdisjoint(words[-3:]) or between.endswith((" with a ", " with an ")):
        return True
    if words[0] in STAYED or words[-1] in LEADING_IN:
        return True
    return bool(IN_TRADING.match(parts.text, last, last + 30))
