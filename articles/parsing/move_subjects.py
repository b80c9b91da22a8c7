"""Whose move a cue tells of: the subject that governs it, and those that share it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.move_asides import (
    CLAUSE,
    before_aside,
    is_in_aside,
    verb_begins,
)
from articles.parsing.move_governing import IN_TRADING, LEADS, governs
from articles.parsing.move_parts import Cue, Parts, Subject
from articles.parsing.numbers import Percent
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import (
    BEFORE_NOUN_CUE,
)
from articles.parsing.tables.quantities import MONTH_NAME

# How far before its verb a subject may stand.
FARTHEST = 300
# How far after a noun its subject may stand: "a 3% gain in shares of Alibaba".
REACH = 60

_LEADS_IN = regex(
    r"(?:\sof\s[^\s]{1,12}(?:\sper\scent|\spercent)?)?\s(?:in|for|by|at|of|took|left|brought|sent)\s"
    r"(?:the\s|its\s|their\s|(?:the\s)?[Cc]ompany[’']s\s)?(?:(?:(?:share\s)?price\sof\s)?(?:the\s|its\s)?(?:shares|stock|securities)\s(?:of|in)\s)?"
    # "a 1.8% gain in the country's largest lender Quillan Bank".
    r"(?:(?:[\w’'.-]{1,20}\s){0,5}(?:lender|firm|company|giant|heavyweight|developer|[\w-]{0,12}maker|retailer|insurer|miner|producer|operator|"
    r"conglomerate|carrier|airline)\s)?"
)
# "Up 2.3%, Nvidia was", "After rising 3% in regular trading, shares of": told before its subject is named.
_AHEAD = re.compile(r"[^,;]{0,45},\s(?:the\s)?(?:(?:shares|stock)\s(?:of|in)\s)?")
_OPENING = re.compile(r"(?:After|Despite|Following|Having|With|Up|Down|Flat|Before)\b")
_APART = regex(
    r"\b(?:[Uu]nlike|like|with|by|at|to|from|against|rival|than|for|after|(?<!shares\s)(?<!Shares\s)(?<!stock\s)in|on|beat|beats)\s$"
)
# "a 24% drop in car registrations"; not "a 3% drop in early trading".
_NOUN_OF = regex(
    r"(?:\sof\s[^\s]{1,12}(?:\sper\scent|\spercent)?)?\s(?:in|of|for)\s(?!(?:pre-?market|after-?hours|extended|early|late|morning|afternoon|"
    r"midday|regular|the\s(?:last|past|previous|session|day|week|month|quarter|year|first|second|third|fourth|stock|share)|a\s(?:day|week|"
    r"month|single)|today|yesterday|trading|New\sYork|London|Hong\sKong|Frankfurt|Tokyo|[A-Z]\w+day|response|reaction|"
    rf"{MONTH_NAME}(?!\s(?!(?:as|after|and|on|to|when|while|but|from|alone|amid)\b)[a-z])|\d|its\s(?:shares|stock)|value|two|three|five)\b)(?!\d)"
)
_BELONGS_TO = regex(
    r"[’'s]{0,2}\s(?!weigh)(?:\w{1,12}\s){0,2}(?:at|of|for|from|in|by|on|with|against|including|such\sas|like)\s"
    r"(?:the\s|both\s|its\s)?(?:shares\sof\s)?"
)
_AND = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s(?:those\sof\s)?|/")
_RELATIVE_WHICH = (", which ", ", who ", " which ")
_LONGEST_WHICH = len(", which ")
# "trades at 18 times earnings after a 28% advance".
_AFTER_A = re.compile(r"\s(?:after|following|despite)\s(?:an?|its|their)\s$")
_LONGEST_AND = len(", and those of ")


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
    if (
        parts.subject_before(first) is None
        and after is not None
        and after.kind != "other"
        and _OPENING.match(text, parts.span.start)
        and _AHEAD.fullmatch(text, last, after.start)
    ):
        return after
    if found is None or found.kind == "other" or first - found.end > FARTHEST:
        return None
    if cue.growth and not (
        _whole(parts, found).kind == "share" or IN_TRADING.match(text, last, last + 30)
    ):
        return None
    return found if governs(parts, found, cue, first, last) else None


def _is_noun(text: str, cue: Cue, percent: Percent) -> bool:
    if cue.start >= percent.end:
        return True
    before = text[max(0, cue.start - 14) : cue.start].lower().rstrip(" ").rpartition(" ")[2]
    return before in BEFORE_NOUN_CUE


def _governing(parts: Parts, cue: Cue, first: int) -> Subject | None:
    """The nearest subject before; the head of "Boeing, a rival of Airbus, rose" and of "volume in X shares rose"; that
    of the clause for ", losing 3%"."""
    text = parts.text
    candidates = parts.subjects_before(first)
    if text[first - 2 : first] == ", " and text[cue.start : cue.end].endswith("ing"):
        return _last_of_row(text, candidates, _of_clause(text, candidates, first))
    if not candidates:
        return None
    verb = verb_begins(text, candidates[0].end, first)
    if text[verb - 5 : verb] == " and " and verb < first and candidates[0].kind == "other":
        # "X, which had booked more orders and was up 1%".
        head = before_aside(parts, candidates, verb)
        candidates = candidates[candidates.index(head) :] if head else candidates
    elif text[verb - 2 : verb] == ", ":
        has_verb = verb < first or not cue.weak
        if has_verb and (head := before_aside(parts, candidates, verb)):
            candidates = candidates[candidates.index(head) :]
        elif is_in_aside(text, parts.span.start, _row_begins(parts, candidates[0]), has_verb):
            return None
    subject = candidates[0]
    # "X was the worst on the index, which was up 0.4%" is told of the index.
    relative = (
        text.startswith(_RELATIVE_WHICH, subject.end) and verb - subject.end <= _LONGEST_WHICH
    )
    if subject.kind == "other" and (cue.weak or cue.noun) and not relative:
        leader = _of_clause(text, candidates, first)
        if (
            leader
            and first - leader.end < FARTHEST
            and leader.kind != "other"
            and (
                LEADS.search(text, leader.end, first)
                or (cue.noun and _AFTER_A.search(text[max(0, first - 24) : first]))
            )
        ):
            return leader
    if subject.kind == "other" or all(c.kind != "other" for c in candidates):
        return subject
    # "X, which rose 3%" is told of X whatever X belongs to.
    return None if not relative and _is_of_other(parts, candidates, subject) else subject


def _is_of_other(parts: Parts, candidates: Sequence[Subject], subject: Subject) -> bool:
    """Whether an instrument is named only to say whose something else is: "sales at Nike"."""
    begins = _row_begins(parts, _whole(parts, subject))
    earlier = next((c for c in candidates if c.end <= begins), None)
    if earlier is None or earlier.kind != "other":
        return False
    return _BELONGS_TO.fullmatch(parts.text, earlier.end, begins) is not None


def _whole(parts: Parts, subject: Subject) -> Subject:
    """The shares of a name, "shares of Boeing", where such they are."""
    before = parts.subject_before(subject.start)
    return (
        before if before and before.kind == "share" and before.named == subject.start else subject
    )


def _row_begins(parts: Parts, subject: Subject) -> int:
    """Where the names begin that a subject shares its move with."""
    return subject.begins if subject.kind == "other" else sharing(parts, subject)[0].begins


def _of_clause(text: str, candidates: Sequence[Subject], first: int) -> Subject | None:
    """The first subject of the clause that a participle after a comma belongs to."""
    found = None
    for subject in candidates:
        if CLAUSE.search(text, subject.end, found.start if found else first):
            break
        # "shares of Boeing": the shares, which stand first, are Boeing's; so are "Boeing's shares", which stand last.
        if found is None or found.named != subject.start:
            found = subject
    return found


def _last_of_row(text: str, candidates: Sequence[Subject], first: Subject | None) -> Subject | None:
    """The last of the names in a row that begins with a subject: "X and Y moved higher, gaining 1% and 2%"."""
    last = first
    for subject in reversed(candidates):
        if (
            last
            and first
            and subject.start > last.start
            and subject.kind == "place"
            and not subject.possessive
            and (
                (last is first and first.named == subject.start)
                or _AND.fullmatch(text, last.end, subject.start)
            )
        ):
            last = subject
    return last


def sharing(parts: Parts, subject: Subject) -> list[Subject]:
    """The subject and the instruments named in a row before it, in order: "Intel, AMD and Nvidia fell"."""
    text = parts.text
    if subject.possessive:
        return [subject]
    row = [subject]
    named = subject.start if subject.named is None else subject.named
    for other in parts.subjects_before(named):
        if other.kind != "place" or other.possessive:
            break
        until = row[-1].start if row[-1].named is None else row[-1].named
        joined = until - other.end <= _LONGEST_AND and _AND.fullmatch(text, other.end, until)
        before = text[max(0, other.start - 10) : other.start]
        if not joined or (joined[0] == ", " and _APART.search(before)):
            break
        row.append(other)
    unique = {item.key: item for item in reversed(row)}
    return list(unique.values())
