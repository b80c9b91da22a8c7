"""The names of organisations in the words of one sentence: where one begins and where one ends."""

from __future__ import annotations

from collections.abc import Sequence

from articles.parsing.person_names import Word
from articles.parsing.tables.titles import (
    BODY_WORDS,
    DEMONYMS,
    INSTITUTIONS,
    LOWER_IN_NAMES,
    NOT_BODY,
    PARTICLES,
    REGIONS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    ROLE_STOPS,
)

# Words of a kind before a body's name, at most, and those that end it.
_LONGEST_KIND = 4
_NO_KIND = (
    PARTICLES
    | ROLE_STOPS
    | {"of", "in", "for", "and", "at", "to", "by", "former", "late", "then", "as", "from", "with"}
)
# What a public body is that goes without a name, after the word for its field.
_PUBLIC = frozenset({"bank", "administration", "ministry", "bureau", "agency", "authority"})
_CLOSERS = frozenset({",", "(", ")", "“", "”", '"', ";", ":", "—", "–"})
# What ends a company's name, with its full stop.
_FORMS = frozenset({"Inc.", "Ltd.", "Corp.", "Co."})
_LINKS = PARTICLES | {"of", "and", "&", "for", "the"}


def leading_body(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """The organisation that opens "Citi's chief economist" or "Morgan Stanley analyst"."""
    stop = first
    while stop < len(words) and stop - first < 7:
        word = words[stop]
        link = word.text in {"of", "&"} and stop > first
        if not (word.capital or link) or word.lower in ROLE_HEADS or word.text == "Chief":
            break
        stop += 1
        if word.possessive:
            return first, stop
    if stop == first or stop >= len(words):
        return None
    if all(w.lower in ROLE_MODIFIERS for w in words[first:stop]):
        return None
    follows = words[stop].lower
    return (first, stop) if follows in ROLE_HEADS or follows in ROLE_MODIFIERS else None


def body_after_comma(words: Sequence[Word], stop: int) -> tuple[int, int] | None:
    """The organisation in "managing director, HDFC Life, said"."""
    if stop >= len(words) or words[stop].text != ",":
        return None
    body = body_starting(words, stop + 1)
    closed = body is not None and (body[1] >= len(words) or words[body[1]].text in {",", ")"})
    return body if closed and body is not None and body[0] == stop + 1 else None


def body_starting(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """The organisation whose name begins at ``words[first]``, an article and what it is skipped: "the broker |Kern"."""
    if first < len(words) and words[first].text in {"the", "a", "an"}:
        first = _past_kind(words, first + 1)
    stop = first
    while stop < len(words) and stop - first < 9:
        word = words[stop]
        link = (
            stop > first
            and word.text in _LINKS
            and stop + 1 < len(words)
            and (words[stop + 1].capital or (words[stop + 1].text == "the"))
        ) or (stop > first and word.text in LOWER_IN_NAMES)
        if not link and not word.capital and not (word.text[:1].isdigit() and word.text.isalnum()):
            break
        stop += 1
        if word.text in _FORMS and not (stop < len(words) and words[stop].text in _FORMS):
            break
    while stop > first and words[stop - 1].text in _LINKS:
        stop -= 1
    return (first, stop) if stop > first and words[first].capital else None


def _past_kind(words: Sequence[Word], first: int) -> int:
    """Past the plain words before a name: "the |privately held smelter| Tarn Metals"; ``first`` where no name follows."""
    for index in range(first, min(first + _LONGEST_KIND + 1, len(words))):
        word = words[index]
        if word.capital:
            named = word.lower not in ROLE_HEADS and word.lower not in ROLE_MODIFIERS
            return index if named else first
        if not word.text.isalpha() or word.possessive or word.text in _NO_KIND:
            break
    return first


def body_of_kind(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """The organisation after what it is, no article before: "at |fund manager| Greyfriars"."""
    if words[first].capital:
        return None
    named = _past_kind(words, first)
    return body_starting(words, named) if words[named].text not in BODY_WORDS else None


def public_body(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """A public body that goes by its kind: "the |central bank|", "the |customs administration|"."""
    if first >= len(words) or words[first].text != "the":
        return None
    for index in range(first + 1, min(first + 4, len(words))):
        if not words[index].text.islower() or not words[index].text.isalpha():
            return None
        if words[index].text in _PUBLIC and index > first + 1:
            return first + 1, index + 1
    return None


def body_ending(text: str, words: Sequence[Word], stop: int) -> str | None:
    """The organisation whose name ends before ``words[stop]``."""
    first = stop
    while first > 0 and stop - first < 7:
        word = words[first - 1]
        if (word.possessive and first < stop) or word.text.endswith(("-based", "-listed", "-born")):
            break
        link = word.text in {"of", "&"} and first < stop and first >= 2 and words[first - 2].capital
        if not link and (not word.capital or word.text in NOT_BODY):
            break
        first -= 1
    if first == stop or all(word.text in DEMONYMS for word in words[first:stop]):
        return None
    return surface_of(text, words, (first, stop))


def is_region(words: Sequence[Word], body: tuple[int, int]) -> bool:
    """Whether a name is a part of the world, not a body: "head of |Asia Pacific Research"."""
    named = words[body[0] + (words[body[0]].text != "Bank") : body[1]]
    if any(word.text.rstrip(".") in INSTITUTIONS for word in named):
        return False
    return words[body[0]].text in REGIONS or words[body[0]].lower in ROLE_MODIFIERS


def surface_of(text: str, words: Sequence[Word], body: tuple[int, int]) -> str:
    """The characters of some words; of "Sainsbury's", where nothing of its own follows, all of them."""
    last = words[body[1] - 1]
    whole = last.possessive and (
        body[1] == len(words)
        or words[body[1]].text in _CLOSERS
        or words[body[1]].lower in ROLE_STOPS
    )
    return text[words[body[0]].start : last.end + 2 * whole]
