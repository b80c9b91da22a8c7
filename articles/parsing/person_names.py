"""Names of persons in the words of one sentence: where one ends, where one begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.parsing.tables.titles import ADDRESSES, BODY_WORDS, INITIALS, PARTICLES, ROLE_HEADS

_WORD = re.compile(r"[^\W_](?:[\w&]|[.’'‐‑-](?=\w))*\.?|[&,()\[\]“”\"—–:;/]|--")
_POSSESSIVE = re.compile(r"[’']s?$")
_MAX_NAME = 4
# Words that keep their full stop wherever they stand.
_SHORTENED = frozenset({"Jr", "Sr", "Inc", "Corp", "Ltd", "Co"})


@dataclass(slots=True)
class Word:
    """A word or a mark of a sentence; ``end`` leaves out a sentence's full stop and a possessive."""

    text: str
    start: int
    end: int
    possessive: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or with a digit as "3M" does."""
        text = self.text
        return text[:1].isupper() or (text[:1].isdigit() and text[-1:].isupper())


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and marks of ``text[start:end]``."""
    return [
        Word(raw, m.start(), m.end()) if (raw := m[0]).isalnum() else _word(raw, m.start())
        for m in _WORD.finditer(text, start, end)
    ]


def _word(raw: str, start: int) -> Word:
    bare = raw
    if raw.endswith(".") and not (len(raw) == 2 or "." in raw[:-1]):
        bare = raw if raw[:-1] in _SHORTENED else raw[:-1]
    stem = _POSSESSIVE.sub("", bare) if "’" in bare or "'" in bare else bare
    possessive = stem != bare and len(stem) > 1
    kept = stem if possessive else bare
    return Word(kept, start, start + len(kept), possessive)


# Whether the characters from start to end carry a name that is no person's.
Taken = Callable[[int, int], bool]


def name_ending(words: Sequence[Word], stop: int, taken: Taken) -> tuple[int, int] | None:
    """The person's name whose last word is ``words[stop - 1]``: its range of words, or None."""
    first = stop
    while first > 0 and stop - first < _MAX_NAME and _may_name(words[first - 1]):
        if words[first - 1].possessive and first < stop:
            break
        first -= 1
        # "Ludwig van der Berg"
        before = first
        while before >= 2 and words[before - 1].text in PARTICLES:
            before -= 1
        if words[before - 1].capital:
            first = before
    # "spokesman He Yadong": a family name here, where a role stands before it.
    if 2 <= first < stop and words[first - 1].text == "He" and words[first - 2].lower in ROLE_HEADS:
        first -= 1
    return _checked(words, first, stop, taken)


def name_starting(words: Sequence[Word], first: int, taken: Taken) -> tuple[int, int] | None:
    """The person's name whose first word is ``words[first]``: its range of words, or None."""
    stop = first
    while stop < len(words) and stop - first < _MAX_NAME + 2:
        word = words[stop]
        if not _may_name(word) and not (first < stop and _is_particle(words, stop)):
            break
        stop += 1
        if word.possessive:
            break
    return _checked(words, first, stop, taken)


def _is_particle(words: Sequence[Word], at: int) -> bool:
    """Whether a particle stands at ``at``, and after it, or after one more, a capital letter."""
    if words[at].text not in PARTICLES:
        return False
    rest = words[at + 1 : at + 3]
    return any(word.capital for word in rest[: 1 + (rest[:1] != [] and rest[0].text in PARTICLES)])


def _may_name(word: Word) -> bool:
    if not word.capital:
        return False
    text = word.text
    is_of_letters = text.isalpha()
    if is_of_letters and len(text) > 1 and text.isupper() and text not in INITIALS:
        return False
    bare = text.rstrip(".")
    return (
        bare not in BODY_WORDS
        and bare not in ADDRESSES
        and text.lower() not in ROLE_HEADS
        and (is_of_letters or not any(c.isdigit() or c == "&" for c in text))
    )


def _checked(words: Sequence[Word], first: int, stop: int, taken: Taken) -> tuple[int, int] | None:
    if stop <= first or taken(words[first].start, words[stop - 1].end):
        return None
    return first, stop
