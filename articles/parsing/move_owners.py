"""Whose shares a sentence speaks of: of the name before them, of "shares of X", of whom the piece told last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.parsing.document import Span
from articles.parsing.move_labels import is_epithet
from articles.parsing.move_parts import Subject
from articles.parsing.move_reader import Reader, Words
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import (
    BARE_BEFORE,
    DEPOSITARY,
    ISSUERS,
    NOT_A_SHARE_BEFORE,
    NOT_SHARES_AFTER,
    OTHERS,
    SHARE_MODIFIERS,
    SHARE_WORDS,
)

# Among how many words that open a sentence a pronoun is its subject.
PRONOUN_WITHIN = 5
# How far after "shares of" a name may stand.
REACH = 35

# How many names back "the shares" may be those of.
NAMES_BACK = 20

_OF = re.compile(r"(?:\sprices?)?\s(?:of|in)\s(?P<the>the\s)?")
# "shares in the British medical company Smith and Nephew": of one that we do not know.
_OF_A_STRANGER = regex(
    r"\s(?:of|in)\sthe\s(?:[\w’'-]{1,20}\s){0,5}(?:lender|firm|company|giant|developer|[\w-]{0,12}maker|retailer|insurer|miner|producer|operator|"
    r"group|bank|brewer|conglomerate|carrier|airline)\s(?![A-Z]\w{2,8}day\b|[A-Z]\w+based\b)[A-Z]"
)
# "the stock of refined metal".
_OF_A_GOOD = regex(
    r"\s(?:of|at)\s(?!the\b|its\b|these\b|those\b|companies\b|\w{1,20}\s(?:makers|companies|producers|banks))[a-z]"
)
# "Goldman Sachs upgraded the stock": whoever judges is not whose shares move.
_JUDGES = regex(
    r"(?:[’']s)?\s(?:\w{1,12}\s)?(?:analysts?|strategists?|economists?|(?:up|down)graded|initiated|reiterated|maintained|resumed|started|"
    r"assumed|assigned|(?:raised|lifted|cut|lowered|trimmed|hiked|boosted|reduced|slashed|kept)\s(?:its|the|their|his|her)\s(?:\w+\s){0,2}"
    r"(?:target|rating|price|view|estimate|stance)|(?:up|down)grades|initiates|reiterates|maintains|"
    r"(?:cuts?|raise[sd]|lift(?:s|ed)|lower(?:s|ed))\s(?:[\w&.’'-]{1,20}\s){1,4}to\s[“\"‘']?"
    r"(?:buy|sell|hold|neutral|(?:over|under|equal|market)[\s-]?weight|(?:out|under|market|sector)[\s-]?perform\w*|strong))\b"
)
# "Down 3.1% at 102.6p." after a sentence about Barclays.
_VERBLESS = re.compile(
    r"(?:Up|Down|Off)\s[\d.]{1,6}(?:%|\sper\scent|\spercent)\s(?:at|to)\s(?:[$€£]|Rs\s)?[\d,.]{0,9}\d(?:p|c|\scents|\spence)?[.,;]?(?=\s[A-Z]|\n|$)"
)
_SENT = (" that sent ", "which sent ")
_CLAUSE = re.compile(r";\s|\swhile\s|\swhereas\s")


@dataclass(slots=True)
class Owners:
    """The words of one sentence and the instruments it names, to be asked whose the word at an index is."""

    reader: Reader
    sentence: Span
    names: Sequence[Subject]
    words: Words
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [name.start for name in self.names]

    def shares(self, index: int) -> Subject:
        """The subject that a word like "shares" is: an instrument's, or of something else."""
        start, end, word = self._place(index)
        previous, following = self._word(index - 1), self._word(index + 1)
        if (following, self._word(index + 2)) == ("on", "issue"):
            return Subject(None, start, end, "other")
        if following in NOT_SHARES_AFTER or previous in NOT_A_SHARE_BEFORE:
            return Subject(None, start, end, "other")
        text = self.reader.document.text
        if word == "stocks" and _OF_A_GOOD.match(text, end):
            return Subject(None, start, end, "other")
        if word == "ads" and text[start + 1] == "d":
            return Subject(None, start, end, "other")
        if word == "receipts" and previous not in DEPOSITARY:
            return Subject(None, start, end, "other")
        if following in {"price", "prices"}:
            end = self.words.ends[index + 1]
        named = self._of(end) or self._before(start)
        if named:
            return Subject(named.key, start, end, "share", named=named.start)
        of = _OF.match(text, end, self.sentence.end)
        if word == "stocks":
            return Subject(None, start, end, "other")
        if of and not of["the"] and following in {"of", "in"} and self._is_name(of.end()):
            return Subject(None, start, end, "other")
        if of and of["the"] and _OF_A_STRANGER.match(text, end):
            return Subject(None, start, end, "other")
        if not of and not self._is_bare(index):
            key = self.reader.short_names.get(self._word(index - 1)) or self._labelled(start)
            return Subject(key, start, end, "share" if key else "other")
        key = self._spoken_of(start, previous)
        return Subject(key, start, end, "share" if key else "other")

    def something_else(self, index: int) -> Subject | None:
        """A noun whose rise is no share's; "share price" and "price action" are the share's own."""
        start, end, word = self._place(index)
        previous, following = self._word(index - 1), self._word(index + 1)
        text = self.reader.document.text
        if word == "yields" and text[end + 1 : end + 2].isdigit():
            # "The stock yields 7.9%".
            return None
        if self.reader.money.ends_at(end):
            # The currency of an amount.
            return None
        if word in {"price", "prices"}:
            if previous in SHARE_WORDS:
                return None
            if following == "action":
                return Subject(self.reader.last_key, start, end, "share")
            named = self._before(start)
            if named and self.reader.document.text[end : end + 1] == ":":
                return Subject(named.key, start, end, "share", named=named.start)
            if following == "of" and SHARE_WORDS & {
                self._word(index + 2),
                self._word(index + 3),
                self._word(index + 4),
            }:
                return None
        return Subject(None, start, end, "other")

    def issuer(self, index: int) -> Subject | None:
        """As in "the chipmaker rose 3%": the company of the sentence before."""
        start, end, _ = self._place(index)
        before = (self._word(index - 1), self._word(index - 2))
        if "the" not in before or self.reader.document.text[end : end + 1] in {"’", "'"}:
            return None
        if OTHERS & set(before) or self._word(index + 1) in SHARE_WORDS:
            return None
        key = self._spoken_of(start, "the")
        return Subject(key, start, end, "place") if key else None

    def pronoun(self) -> Subject | None:
        """As in "They have lost 35%" and "During the day it fell 3%", right after a move; opening a sentence, after any that
        speaks of nothing else that rises or falls."""
        key = self.reader.last_key
        if key is None:
            return None
        begins = self.sentence.start
        if _VERBLESS.match(self.reader.document.text, begins) and self.reader.speaks_of_shares():
            return Subject(key, begins, begins, "share")
        within = PRONOUN_WITHIN if self.reader.just_moved else 1
        for index, word in enumerate(self.words.lower[:within]):
            if word in {"it", "they"} and (
                self.reader.just_moved or self.reader.speaks_of_shares()
            ):
                return Subject(key, self.words.starts[index], self.words.ends[index], "place")
            if word in {"that", "as", "because", "if", "while", "said", "says"}:
                return None
        return None

    def _word(self, index: int) -> str:
        return self.words.lower[index] if 0 <= index < len(self.words.lower) else ""

    def _place(self, index: int) -> tuple[int, int, str]:
        words = self.words
        return words.starts[index], words.ends[index], words.lower[index]

    def _of(self, end: int) -> Subject | None:
        """The name in "shares of X" and "shares in both X and Y"."""
        text = self.reader.document.text
        of = _OF.match(text, end, self.sentence.end)
        if of is None:
            return None
        after = bisect_left(self._starts, end)
        if after == len(self.names):
            return None
        name = self.names[after]
        between = text[of.end() : name.start]
        if (
            name.possessive
            or len(between) > REACH
            or "," in between
            or "%" in between
            or name.key is None
        ):
            return None
        return name

    def _before(self, start: int) -> Subject | None:
        """The name right before its shares, with nothing but "'s", "common" and the like between."""
        before = bisect_left(self._starts, start)
        if not before:
            return None
        name = self.names[before - 1]
        if start - name.end > 40 or name.key is None:
            return None
        between = self.reader.document.text[name.end : start].lower()
        words = between.replace("’", " ").replace("'", " ").replace("-", " ").split()
        return (
            name
            if all(word.strip("()").replace(".", "") in SHARE_MODIFIERS for word in words)
            else None
        )

    def _labelled(self, start: int) -> str | None:
        """As in "Micron — The semiconductor stock": the one before the dash that opens the sentence."""
        name = self.names[0] if self.names else None
        if name is None or name.end > start:
            return None
        return name.key if is_epithet(self.reader.document.text[name.end : start]) else None

    def _is_name(self, position: int) -> bool:
        """Whether a name that we do not know, or a sort of company, stands there: "shares of a rival"."""
        text = self.reader.document.text
        return not text.startswith(("its ", "their "), position) or bool(
            OTHERS & set(text[position : position + 30].split()[1:3])
        )

    def _is_bare(self, index: int) -> bool:
        """Whether the words before leave open whose: "chip shares" are not those of the piece's subject."""
        text = self.reader.document.text
        while index and self._is_modifier(index - 1):
            index -= 1
        start = self.words.starts[index]
        if index == 0 or text[start - 2 : start - 1] in set(',;:.)(\n–—-“"”’'):
            return text[start - 1] != "-" or self._word(index - 1) in BARE_BEFORE
        previous = self._word(index - 1)
        if previous == "s" and text[start - 3 : start - 2] in {"’", "'"} and index > 1:
            at, _, owner = self._place(index - 2)
            return (
                owner not in OTHERS
                and (text[at].islower() or owner in ISSUERS)
                and self._word(index - 3) not in {"a", "an", "of"}
                and not OTHERS & {self._word(index - 3)}
            )
        return previous in BARE_BEFORE

    def _is_modifier(self, index: int) -> bool:
        """Whether a word is one like "common" or part of "U.S.-listed", and none that tells whose."""
        start, _, word = self._place(index)
        if word == "s":
            return self.reader.document.text[start - 1] == "."
        return word in SHARE_MODIFIERS and word != "the"

    def _spoken_of(self, start: int, before: str) -> str | None:
        """Whose are "the shares": of the first name of the clause that is no analyst's, else of whom was told last."""
        text = self.reader.document.text
        upto = bisect_left(self._starts, start)
        names = self.names[max(0, upto - NAMES_BACK) : upto]
        if before == "whose" or text.startswith(_SENT, start - len(_SENT[0]) - len("the ")):
            # "after Meta gave a forecast that sent the stock down 22%".
            return names[-1].key if names else None
        opens = self.sentence.start
        for match in _CLAUSE.finditer(text, max(opens, start - 300), start):
            if any(name.start >= match.end() for name in names):
                opens = match.end()
        judged = [
            name
            for name in names
            if name.start >= opens and name.key and not _JUDGES.match(text, name.end)
        ]
        if judged:
            return judged[0].key
        return self.reader.last_key
