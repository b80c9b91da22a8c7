"""The parts of a sentence that may make a move, read in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.document import Place, Span
from articles.parsing.move_cues import TO_FIGURE
from articles.parsing.move_owners import Owners
from articles.parsing.move_parts import Cue, Parts, Subject
from articles.parsing.move_reader import Reader, Words, named_in
from articles.parsing.tables.move_words import (
    DIRECTIONS,
    GROWTH_CUES,
    ISSUERS,
    LISTED,
    LOSSES,
    NOUN_CUES,
    OTHER_SUBJECTS,
    PARED,
    PHRASES,
    SHARE_WORDS,
    WEAK_CUES,
)

_FIGURE_AFTER = re.compile(r"\sof\s(?:\w{1,12}\s){0,3}[$€£¥₹]?\d")
_PERCENTAGE = re.compile(r"\d[\d.]{0,6}\s?(?:%|per\s?cent\b|pct\b)")
_FIGURE_BEFORE = re.compile(r"(?:%|percent|per\scent|pct)\s(?:[\w-]{1,12}\s)?$")
# "up to 38%" is as far as something goes, and "up from 3%" a level; "ahead of its results" is a time.
_UP_TO = re.compile(r"\s(?:to\s[$€£¥₹]?\d|from\s)")
# Of a word of rise or fall its direction, and whether it is weak, a noun too, or one of growth.
_CUES = {
    word: (way, word in WEAK_CUES, word in NOUN_CUES, word in GROWTH_CUES)
    for word, way in DIRECTIONS.items()
}
_COMPARED = frozenset({"higher", "lower", "stronger", "weaker"})
_FIRST_OF_PHRASES = frozenset(first for first, _ in PHRASES)
# Every word that has a part to play; the pass skips all others.
_ROLES = frozenset(
    {
        *DIRECTIONS,
        *OTHER_SUBJECTS,
        *SHARE_WORDS,
        *LISTED,
        *LOSSES,
        *ISSUERS,
        *_FIRST_OF_PHRASES,
        "receipts",
    }
)


def parts_of(reader: Reader, sentence: Span, places: Sequence[Place], words: Words) -> Parts:
    """Every cue and everything whose rise or fall could be meant."""
    text = reader.document.text
    names = named_in(reader, places, words)
    owners = Owners(reader, sentence, names, words)
    cues: list[Cue] = []
    lists: list[Cue] = []
    subjects: list[Subject] = list(names)
    if opening := owners.pronoun():
        subjects.append(opening)
    upcoming, done = 0, 0
    playing = [i for i, w in enumerate(words.lower) if w in _ROLES or w[-5:] == "maker"]
    for index in playing:
        start, end, word = words.starts[index], words.ends[index], words.lower[index]
        while upcoming < len(names) and names[upcoming].end <= start:
            upcoming += 1
        if (upcoming < len(names) and names[upcoming].start < end) or start < done:
            continue
        phrase = _phrase(words, index) if word in _FIRST_OF_PHRASES else None
        if phrase:
            cues.append(phrase)
            done = phrase.end
        elif word in LOSSES and _has_figure(text, start, end):
            cues.append(Cue("down", start, end, noun=True))
        elif word in _CUES:
            if not _is_other_use(text, end, word, words.lower[index + 1 : index + 2]):
                way, *kinds = _CUES[word]
                cues.append(Cue(way, start, end, *kinds))
        else:
            subject = _subject(owners, index, word)
            if subject:
                subjects.append(subject)
        if word in LISTED:
            lists.append(Cue(LISTED[word], start, end, noun=True))
    subjects.sort(key=lambda subject: subject.end)
    return Parts(text, sentence, cues, subjects, lists)


def _is_other_use(text: str, end: int, word: str, following: Sequence[str]) -> bool:
    """Whether a word of rise or fall says something else there: "up to 38%", "ahead of its results", "5% higher sales"."""
    if word == "up":
        return _UP_TO.match(text, end) is not None
    if word == "ahead":
        return following == ["of"]
    return word in _COMPARED and not OTHER_SUBJECTS.isdisjoint(following) and text[end] == " "


def _subject(owners: Owners, index: int, word: str) -> Subject | None:
    if word in SHARE_WORDS or word == "receipts":
        return owners.shares(index)
    if word in LOSSES and index and _of_trading(owners.words.lower, index):
        return None
    if word in OTHER_SUBJECTS:
        return owners.something_else(index)
    if word in ISSUERS or word.endswith("maker"):
        return owners.issuer(index)
    return None


def _of_trading(words: Sequence[str], index: int) -> bool:
    """As in "pared losses" and "between gains and losses"."""
    return words[index - 1] in PARED or words[index - 2] in {"gains", "gain"}


def _phrase(words: Words, index: int) -> Cue | None:
    way = PHRASES.get((words.lower[index], "".join(words.lower[index + 1 : index + 2])))
    if way is None or words.starts[index + 1] - words.ends[index] > 2:
        return None
    return Cue(way, words.starts[index], words.ends[index + 1])


def _has_figure(text: str, start: int, end: int) -> bool:
    pared = TO_FIGURE.match(text, end)
    return bool(
        (pared and _PERCENTAGE.match(text, pared.end()))
        or _FIGURE_AFTER.match(text, end)
        or _FIGURE_BEFORE.search(text[max(0, start - 24) : start])
    )
