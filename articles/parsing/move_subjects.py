"""Whose move a cue tells of: the subject that governs it, and those that share it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.parsing.move_parts import Cue, Parts, Subject
from articles.parsing.numbers import Percent
from articles.parsing.tables.move_words import (
    BEFORE_FIGURE,
    BEFORE_NOUN_CUE,
    BELONGING,
    JOINS,
    LINKS,
    PARTICIPLE_AFTER,
    STAYED,
)

# How far after a noun its subject may stand: "a 3% gain in shares of Alibaba".
REACH = 60

_LEADS_IN = re.compile(
    r"(?:\sof\s[^\s]{1,12}(?:\sper\scent|\spercent)?)?\s(?:in|for|by|at|of)\s(?:the\s)?(?:(?:shares|stock)\s(?:of|in)\s)?"
)
# "a 24% drop in car registrations"; not "a 3% drop in early trading".
_NOUN_OF = re.compile(
    r"(?:\sof\s[^\s]{1,12}(?:\sper\scent|\spercent)?)?\s(?:in|of|for)\s(?!(?:pre-?market|after-?hours|extended|early|late|morning|afternoon|"
    r"midday|regular|the\s(?:last|past|previous|session|day|week|month|quarter|year|first|second|third|fourth|stock|share)|a\s(?:day|week|"
    r"month|single)|today|yesterday|trading|New\sYork|London|Hong\sKong|Frankfurt|Tokyo|[A-Z]\w+day|response|reaction|(?:January|February|"
    r"March|April|May|June|July|August|September|October|November|December)(?!\s(?!(?:as|after|and|on|to|when|while|but|from|alone|amid)\b)[a-z])|\d|its\s(?:shares|stock)|value|two|three|five)\b)(?!\d)"
)
_BELONGS_TO = re.compile(r"\b(?:at|of|for|from|in|by|on|with|against)\s(?:the\s|both\s)?$")
_CLAUSE = re.compile(r";\s|,\s(?:and|but|while)\s|\swhile\s")
_AND = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s(?:those\sof\s)?|/")
_TOKEN = re.compile(r"[A-Za-z$€£\d&%-]+")
_PRICED = re.compile(
    r"\b(?:clos|end|open|finish|settl|trad|chang|quot|hit|reach|touch)\w{0,4}\b|[$€£¥₹]\s?\d|\brecord\shigh|\brecord\slow",
    re.IGNORECASE,
)
_MARKET_AFTER = re.compile(
    r"\s(?:in\s)?(?:pre-?market|after[\s-]?hours|at\s[$€£₹\d]|to\s[$€£₹\d]|in\s(?:early|late|morning|afternoon|midday)|on\s(?:the\s(?:day|week)|[A-Z]\w+day)|today|"
    r"this\s(?:week|month|year)|year[\s-]to[\s-]date|so\sfar|since|premarket)",
    re.IGNORECASE,
)


def subject_of(parts: Parts, cue: Cue, percent: Percent | None) -> Subject | None:
    """The instrument or shares that a cue tells of; None where it tells of something else or of nothing known."""
    text = parts.text
    first = min(cue.start, percent.start) if percent else cue.start
    last = max(cue.end, percent.end) if percent else cue.end
    after = parts.subject_after(last)
    if cue.noun and percent and _is_noun(text, cue, percent):
        if after and after.start - last < REACH and _LEADS_IN.fullmatch(text, cue.end, after.start):
            return after if after.kind != "other" else None
        if _NOUN_OF.match(text, cue.end, cue.end + REACH):
            return None
    found = _governing(parts, cue, first)
    if found is None and parts.subject_before(first) is None and after and not cue.noun:
        # "Down 3% in premarket trading: Boeing".
        return None
    if found is None or found.kind == "other":
        return None
    if cue.growth and found.kind != "share":
        return None
    return found if _governs(parts, found, cue, first, last) else None


def _is_noun(text: str, cue: Cue, percent: Percent) -> bool:
    if cue.start >= percent.end:
        return True
    before = text[max(0, cue.start - 14) : cue.start].lower().rstrip(" ").rpartition(" ")[2]
    return before in BEFORE_NOUN_CUE


def _governing(parts: Parts, cue: Cue, first: int) -> Subject | None:
    """The nearest subject before; the head of "Boeing, a rival of Airbus, rose" and of "volume in X shares rose"; that
    of the clause for ", losing 3%"."""
    text = parts.text
    candidates = list(parts.subjects_before(first))
    if text[first - 2 : first] == ", " and not cue.weak:
        if text[cue.start : cue.end].endswith("ing"):
            return _of_clause(text, candidates, first)
        if head := _before_aside(parts, candidates, first):
            return head
    if not candidates:
        return None
    subject = candidates[0]
    begins = subject.start if subject.named is None else subject.named
    earlier = next((c for c in candidates if c.end <= begins), None)
    if subject.kind != "other" and earlier is not None and earlier.kind == "other":
        between = text[earlier.end : begins]
        if len(between) < 30 and _BELONGS_TO.search(between):
            return None
    return subject


def _of_clause(text: str, candidates: Sequence[Subject], first: int) -> Subject | None:
    """The first subject of the clause that a participle after a comma belongs to."""
    found = None
    for subject in candidates:
        if _CLAUSE.search(text, subject.end, found.start if found else first):
            break
        # "shares of Boeing": the shares, which stand first, are Boeing's.
        found = subject
    return found


def _before_aside(parts: Parts, candidates: Sequence[Subject], first: int) -> Subject | None:
    """The subject followed by the comma that opens the aside before a verb, with no move told before its names."""
    text = parts.text
    for inner, subject in pairwise(candidates):
        words = text[subject.end : inner.start if inner.named is None else inner.named]
        if words[:1] == "," and words.strip(", "):
            told = parts.cues_between(subject.end, inner.start)
            return None if told or "," in text[inner.end : first - 2] else subject
    return None


def _governs(parts: Parts, subject: Subject, cue: Cue, first: int, last: int) -> bool:
    """Whether nothing between a subject and its move is a subject of its own that we do not know."""
    text = parts.text
    between = text[subject.end : first]
    words = [word.lower() for word in _TOKEN.findall(between)]
    if subject.possessive:
        # "GM's rose 0.6%": its sales, or whatever was told of before.
        if first == cue.start and not cue.noun:
            return False
        return all(word in BEFORE_FIGURE or word in LINKS for word in words)
    if not words:
        return True
    if (
        subject.kind == "place"
        and (cue.weak or cue.noun)
        and not _is_told(parts, subject, first, last, words)
    ):
        return False
    if between.rstrip().endswith((",", ")", ":", ";", "—", "–", "-", "|")):
        return True
    core = list(_TOKEN.finditer(between))
    ended = joined = False
    while core and ((word := core[-1][0].lower()) in LINKS or word.endswith("ly")):
        ended |= word in STAYED
        joined |= word in JOINS
        core.pop()
    if joined or not core or "," in between[core[-1].end() :]:
        return True
    words = [match[0].lower() for match in core]
    if ended and words[-1] == "to":
        return True
    if all(word in BEFORE_FIGURE or word in LINKS for word in words):
        return True
    if text[cue.start : cue.end].endswith("ing") and words[-1] in PARTICIPLE_AFTER:
        return True
    if words[-1] in BEFORE_FIGURE and (cue.noun or cue.weak) and subject.kind == "share":
        return True
    return words[0] in STAYED or (words[0] in BELONGING and len(words) <= 7)


def _is_told(parts: Parts, subject: Subject, first: int, last: int, words: Sequence[str]) -> bool:
    """Whether "up 3%" after a company's name is said of its price: beside the name, after a price, in a session."""
    if all(word in LINKS or word in BEFORE_FIGURE or word.endswith("ly") for word in words):
        return True
    between = parts.text[subject.end : first]
    if parts.cues_between(subject.end, first) or _PRICED.search(between):
        return True
    if between.startswith((", which", ", who", ", a ", ", the ")):
        return True
    if words[0] in STAYED or words[-1] in {"was", "were", "is", "are"}:
        return True
    return bool(_MARKET_AFTER.match(parts.text, last, last + 30))


def sharing(parts: Parts, subject: Subject) -> list[Subject]:
    """The subject and the instruments named in a row before it, in order: "Intel, AMD and Nvidia fell"."""
    text = parts.text
    if subject.possessive:
        return [subject]
    row = [subject]
    start = subject.start if subject.named is None else subject.named
    for other in parts.subjects_before(start):
        if other.kind != "place" or other.possessive:
            break
        if not _AND.fullmatch(
            text, other.end, row[-1].start if row[-1].named is None else row[-1].named
        ):
            break
        row.append(other)
    unique = {item.key: item for item in reversed(row)}
    return list(unique.values())
