"""What is said of a name between it and its verb: "X, which buys parts from Y, was up 3%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.parsing.move_parts import Parts, Subject
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import JOINS, LINKS

TOKEN = re.compile(r"[A-Za-z$€£\d&%-]+")
CLAUSE = re.compile(r";\s|,\s(?:and|but|while)\s|\swhile\s")
# In "ended the day up 3%" the day says no more than the verb.
_THE_DAY = regex(
    r"\b(?P<verb>(?:end|clos|finish|settl)\w{1,3})\s(?:the|its|that|[A-Z]\w{2,8}day[’']s)\s(?:\w{2,9}\s)?(?:day|session|week|month|quarter|year)\b(?=\W*\Z)"
)
_DAYS = ("day", "session", "week", "month", "quarter", "year")
# "The fund, which holds Nvidia, rose": what an aside names is not what moved.
_ASIDE = regex(
    r",\s(?:which|who|whose|including|led\sby|such\sas|owner\sof|home\sto|like)\s[^,;]{0,60}$"
)
_RELATIVE_TO = re.compile(r",\s(?:which|who|whose)\s[^,;]{0,60}$")
_RELATIVE = re.compile(r",\s(?:which|who|whose|where)\s")


def without_day(words: str) -> str:
    """Words that end with "ended the day" without the day."""
    if not words.rstrip(" ,;:()–—-").endswith(_DAYS):
        return words
    return _THE_DAY.sub(r"\g<verb>", words)


def verb_begins(text: str, start: int, first: int) -> int:
    """Where the words that lead into a move begin: at "was" of "X, the rival of Y, was up 3%"."""
    begins = first
    if first - start < 2:
        return first
    for word in reversed(list(TOKEN.finditer(without_day(text[start:first])))):
        lower = word[0].lower()
        if text[begins - 2] == "," or lower in JOINS or not (lower in LINKS or lower[-2:] == "ly"):
            break
        begins = start + word.start()
    return begins


def _is_owner(text: str, subject: Subject) -> bool:
    """Whether something is said to be a name's: "Nike's rival", "McDonald's rival"."""
    return subject.possessive or text[subject.end - 2 : subject.end] in {"'s", "’s"}


def before_aside(parts: Parts, candidates: Sequence[Subject], first: int) -> Subject | None:
    """The subject followed by the comma that opens the aside before a verb, with no move told before its names."""
    text = parts.text
    relative = [match.start() for match in _RELATIVE.finditer(text, candidates[-1].end, first)]
    head = next((s for s in candidates if relative and s.end == relative[-1]), None)
    if head and not CLAUSE.search(text, head.end, first):
        return head
    for inner, subject in pairwise(candidates):
        words = text[subject.end : inner.begins]
        if words[:1] == "," and (words.strip(", ") or _is_owner(text, inner)):
            moved = any(not c.weak for c in parts.cues_between(subject.end, inner.start))
            told = moved and not words.startswith((", which", ", whose", ", who"))
            return None if told or "," in text[inner.end : first - 2] else subject
    return None


def is_in_aside(text: str, start: int, begins: int, has_verb: bool) -> bool:
    """Whether the names that begin there are of an aside to something else; of "including X, down 3%" they are not."""
    aside = (_ASIDE if has_verb else _RELATIVE_TO).search(text, max(start, begins - 80), begins)
    return aside is not None
