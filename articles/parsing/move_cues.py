"""Which word of rise or fall a percentage belongs to, and which percentages belong to none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.document import Direction
from articles.parsing.move_parts import Cue, Parts, Subject, only_between
from articles.parsing.numbers import Percent
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import BEFORE_NOUN, CAUSES, COLOURS, LOSSES, OTHER_SUBJECTS

# How far before its figure a cue may stand.
REACH = 90

# "down from 4%", "between 2% and 4%": no size of a move.
_LEVEL_BEFORE = regex(
    r"\b(?:from|between|stake\sof|owns?|owned|holds?|held|yield(?:ing)?(?:\sof)?|coupon\sof|versus|vs\.?|against|target\sof|"
    r"(?:at|to)\san?)\s(?:(?:about|around|roughly|nearly|just|over|under|a|an|the)\s){0,2}$",
    re.IGNORECASE,
)
# "5% of its staff", "a 5% stake", "3% to 4%".
_LEVEL_AFTER = regex(
    r"\sof\s(?!(?:its|their)\s(?:market\s)?(?:value|capitali[sz]ation|worth)\b|late\b)|"
    r"\son\s(?:its|the|their)\s(?:\w{1,12}\s)?(?:stake|holding|investment|sale|portfolio)s?\b|"
    r"[\s-](?:stake|interest|discount|premium|upside|downside|chance|probability|weight(?:ing)?|owne[dr]|ownership|margin|tariffs?|dut(?:y|ies)|"
    r"tax|coupon|notes|bonds|senior|convertible|dividend|yield|share\sof|annually|a\syear|per\s(?:year|annum)|fewer|growth|odds|threshold|"
    r"cap|increase\sin|decrease\sin|of\s(?:the|all|total))\b|"
    r"\s?(?:to|-|–|or)\s?\d[\d.]{0,5}\s?(?:%|per)"
)
# The last words of what stands before a level.
_LEVELS = """
    from between of own owns owned hold holds held yield yielding versus vs vs. against about around roughly nearly
    just over under a an the
"""
_BEFORE_LEVELS = frozenset(_LEVELS.split())
# "rose 2-3 percent", "between 2 and 3 percent".
_RANGE_BEFORE = re.compile(r"\d(?:-|–|\sto\s)$|\bbetween\s[\d.]{1,6}\sand\s$")
_RANGE = re.compile(r"\s?(?:to|-|–)\s?")
_WORD_AFTER = re.compile(r"\s(?P<word>[a-z&-]{2,20})")
_NOUNS_AFTER = OTHER_SUBJECTS - LOSSES
# In "Nvidia (+3.2%)" and "TSLA $238.10 -1.35%" nothing but signs and prices parts a name from its figure.
_MOVE_AFTER = re.compile(r"\s(?:move|change|shift|swing)\b")
# "XPO Logistics 4.7%" where only the first word is known.
_REST_OF_NAME = re.compile(r"(?:\s[A-Z][\w&.-]{1,20}){1,2}\s")
_ONLY_SIGNS = regex(
    r"(?:[\s(\[:;,|–—$€£¥₹\d+−-]|\.(?=\d)|(?:shares?|stock|closed?|ended|finished|(?:Mon|Tues|Wednes|Thurs|Fri)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|at|on|is|was|now|price|"
    r"HK|US|Rs\.?|(?<=\d)p)(?![a-z])){0,60}"
)


# "trading 3.3% in the red".
_IN_COLOUR = re.compile(r"\s(?P<in>in\sthe\s(?P<colour>red|green))\b")
# "pared its loss since January to 5.9%".
TO_FIGURE = regex(
    r"\s(?:(?:since|for|in|over|on|so|far|this|the|past|last|day|week|month|quarter|year|[A-Z][a-z]{2,8})\s){0,6}to\s"
    r"(?:(?:about|around|just|nearly|only|roughly)\s)?"
)
# "lifting Exxon 1.3%", "dragging shares of Exxon 1.3%".
_CAUSED = re.compile(rf"\b(?P<verb>{'|'.join(CAUSES)})\s(?:(?:shares|stock)\s(?:of|in)\s)?$")


def is_level(text: str, percent: Percent, before: Percent | None) -> bool:
    """Whether a percentage says how high something is, or what part of it, and not how far it moved."""
    begins = max(0, percent.start - 32)
    last = text[begins : percent.start].lower().rsplit(None, 1)[-1:]
    if not _BEFORE_LEVELS.isdisjoint(last) and _LEVEL_BEFORE.search(text, begins, percent.start):
        return True
    if _LEVEL_AFTER.match(text, percent.end, percent.end + 30):
        return True
    if text[percent.start - 1] in "-– " and _RANGE_BEFORE.search(text, begins, percent.start):
        return True
    if before is not None and percent.start - before.end < 6:
        between = text[before.end : percent.start]
        if _RANGE.fullmatch(between):
            return True
        if between == " and " and text[max(0, before.start - 9) : before.start].endswith(
            "between "
        ):
            return True
    return _is_of_a_noun(text, percent)


def _is_of_a_noun(text: str, percent: Percent) -> bool:
    """As in "added 5% subscribers"."""
    word = _WORD_AFTER.match(text, percent.end, percent.end + 24)
    return word is not None and word["word"] in _NOUNS_AFTER


def cue_of(text: str, percent: Percent, parts: Parts, floor: int) -> Cue | None:
    """The cue beside a percentage: after it ("a 3% gain"), or before it ("fell 3%")."""
    if coloured := _IN_COLOUR.match(text, percent.end):
        way = COLOURS[coloured["colour"]]
        return Cue(way, coloured.start("in"), coloured.end(), weak=True)
    after = parts.cue_after(percent.end)
    if after and after.start - percent.end < 30:
        words = text[percent.end : after.start].lower().split()
        # "1.2 pence, or 0.8%, lower".
        if words in ([","], [")"]) and text[percent.start - 3 : percent.start].endswith(
            ("or ", "(")
        ):
            words = []
        if (
            len(words) < 3
            and all(word in BEFORE_NOUN for word in words)
            and _names_it(text, after, percent)
        ):
            verb = _verb_of(text, percent, parts, floor) if after.weak else None
            return verb if verb and not verb.weak and verb.direction == after.direction else after
    return _verb_of(text, percent, parts, floor)


def _verb_of(text: str, percent: Percent, parts: Parts, floor: int) -> Cue | None:
    """The cue before a percentage, which goes before an adverb behind it: "strode 8.6% ahead"."""
    before = parts.cues_between(max(floor, percent.start - REACH), percent.start)
    for cue in reversed(before):
        if only_between(text[cue.end : percent.start]):
            return _combined(cue, before)
        if cue.noun and TO_FIGURE.fullmatch(text, cue.end, percent.start):
            return cue
    return None


def _names_it(text: str, cue: Cue, percent: Percent) -> bool:
    """Whether a cue after a figure is a noun or an adverb: of "Tesla -3% falls" it is not."""
    return cue.noun or cue.weak or not text[percent.end : cue.start].strip()


def _combined(cue: Cue, before: Sequence[Cue]) -> Cue:
    """Of "edged lower" and "added up" the stronger word."""
    earlier = [c for c in before if c.end <= cue.start and cue.start - c.end < 3]
    return earlier[-1] if earlier and cue.weak and not earlier[-1].weak else cue


def signed(text: str, percent: Percent, subject: Subject | None) -> Cue | None:
    """The sign of a figure as its cue, right beside the instrument: "AMD (-1.4%)"."""
    if subject is None or subject.kind == "other" or percent.start - subject.end > 60:
        return None
    sign = text[percent.start]
    if sign.isalnum() or not _ONLY_SIGNS.fullmatch(text, subject.end, percent.start):
        return None
    way = "down" if percent.value < 0 or sign in "-−–" else "up"
    return Cue(way, percent.start, percent.start + 1)  # type: ignore[arg-type]


def signed_noun(text: str, percent: Percent) -> Cue | None:
    """As in "closed at $112.40, marking a +1.35% move from the prior day"."""
    sign = text[percent.start]
    if sign.isalnum() or not _MOVE_AFTER.match(text, percent.end):
        return None
    way: Direction = "down" if percent.value < 0 or sign in "-−–" else "up"
    return Cue(way, percent.start, percent.start + 1, noun=True)


def elided(
    text: str, percent: Percent, previous: Cue | None, parts: Parts, subject: Subject | None
) -> Cue | None:
    """The cue of a figure that follows its name without one: the verb before, as in "Alibaba lost 3% and JD.com 2%";
    what was done to it, "lifting Exxon 1.3%"; the list it stands in, "top gainers were Infosys (2.2%)"."""
    if subject is None or subject.kind == "other" or percent.start - subject.end >= 20:
        return None
    between = text[subject.end : percent.start]
    if not only_between(between) and not _REST_OF_NAME.fullmatch(between):
        return None
    caused = _CAUSED.search(text, max(parts.span.start, subject.begins - 40), subject.begins)
    if caused:
        return Cue(CAUSES[caused["verb"]], caused.start("verb"), caused.end("verb"))
    if subject.kind != "place" or subject.possessive:
        return None
    if text[percent.start - 1] == "(" and (listed := parts.list_before(subject.start)):
        return listed
    if previous is None or subject.start < previous.end:
        return None
    return previous
