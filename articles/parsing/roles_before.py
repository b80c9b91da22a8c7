"""The roles and organisations that stand before a person's name: "Kern Research analyst Jane Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from articles.parsing.bodies import body_ending, body_starting, is_region, surface_of
from articles.parsing.person_names import Taken, Word
from articles.parsing.tables.titles import (
    ADDRESSES,
    BODY_WORDS,
    LOWER_ROLES,
    NATIONS,
    NOT_TRADES,
    PASSING,
    RANKS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    ROLE_STOPS,
    TRADES,
)

MAX_ROLE = 9


def role_before(
    text: str, words: Sequence[Word], first: int, taken: Taken
) -> tuple[str | None, str | None]:
    """Read "[Org] role" that stands before the name at ``words[first]``."""
    stop = first
    if stop >= 2 and words[stop - 1].text.rstrip(".") in ADDRESSES:
        stop -= 1
    if stop >= 2 and words[stop - 1].text == ",":
        stop -= 1
    # "Morgan Stanley analysts led by Adam Jonas"
    if stop >= 2 and words[stop - 1].text == "including":
        stop -= 1
    elif stop >= 3 and (words[stop - 2].text, words[stop - 1].text) == ("led", "by"):
        stop -= 2
        if (team := _team(text, words, stop)) is not None:
            return team
    if stop == 0:
        return None, None
    if words[stop - 1].possessive and stop == first:
        return None, body_ending(text, words, stop)
    head = _head_before(words, stop)
    if head is None:
        return None, None
    begin = _role_start(words, head, stop, taken)
    while begin < head and (
        words[begin].lower in {"and", "&", "co"} or words[begin].text in NATIONS
    ):
        begin += 1
    if begin and words[head].lower in TRADES and _is_noun(words[begin - 1]):
        begin -= 1
    if stop < first and (body := _body_within(words, head, stop)) is not None:
        return _title(text, words, begin, head + 1), surface_of(text, words, body)
    return _title(text, words, begin, stop), body_ending(text, words, begin)


def _body_within(words: Sequence[Word], head: int, stop: int) -> tuple[int, int] | None:
    """The body in "Managing Director of |Iroko Capital|, Mr. Doe"."""
    if head + 2 >= stop or words[head + 1].text not in {"of", "at"}:
        return None
    body = body_starting(words, head + 2)
    named = body is not None and body[1] == stop and body[1] - body[0] > 1
    return body if named and body is not None and not is_region(words, body) else None


def _role_start(words: Sequence[Word], head: int, stop: int, taken: Taken) -> int:
    """Where the role built on ``head`` begins: "|senior oil analyst", "|chief Europe economist"."""
    begin = head
    while begin > 0 and stop - begin < MAX_ROLE:
        if _ends_body(words, begin - 1):
            break
        if _in_role(words[begin - 1], taken):
            begin -= 1
        elif begin > 1 and (
            (words[begin - 1].capital and words[begin - 2].text in RANKS)
            or (words[begin - 2].lower, words[begin].lower) == ("chief", "officer")
        ):
            # "chief |Europe| economist", "Chief |Revenue| Officer"
            begin -= 2
        else:
            break
    return begin


def _ends_body(words: Sequence[Word], index: int) -> bool:
    """Whether a word that a role could hold ends a body's name: "Kern |Research| analyst"."""
    word = words[index]
    return (
        index > 0
        and word.text in BODY_WORDS
        and words[index - 1].capital
        and not words[index - 1].possessive
        and not words[index + 1].capital
        and words[index - 1].lower not in ROLE_MODIFIERS
    )


def _head_before(words: Sequence[Word], stop: int) -> int | None:
    """The noun of a role that ends before ``stop``: "analyst", "|head| of investment strategy"."""
    if words[stop - 1].lower in ROLE_HEADS:
        return stop - 1
    for index in range(stop - 2, max(stop - 6, 0), -1):
        word = words[index]
        if word.text == "of" and words[index - 1].lower in ROLE_HEADS:
            return index - 1
        if word.lower in ROLE_STOPS or not (word.text.isalpha() or "-" in word.text):
            break
    return None


def _team(text: str, words: Sequence[Word], stop: int) -> tuple[str, str] | None:
    """The role and body of "economists at Barclays |led by Jane Doe"."""
    first = stop
    while (
        first > 0
        and stop - first < 6
        and (words[first - 1].capital or words[first - 1].text == "of")
    ):
        first -= 1
    if first == stop or first < 2 or words[first - 1].text != "at":
        return None
    role = words[first - 2].lower
    body = surface_of(text, words, (first, stop))
    return (role.removesuffix("s"), body) if role in ROLE_HEADS else None


def _is_noun(word: Word) -> bool:
    """Whether a plain word may say what somebody owns or drives: "orchard owner"."""
    text = word.text
    return (
        len(text) > 2
        and text.islower()
        and text.isalpha()
        and not word.possessive
        and text not in NOT_TRADES
    )


def _title(text: str, words: Sequence[Word], begin: int, stop: int) -> str:
    """The role of ``words[begin:stop]`` as it stands inside a sentence, of one person, without "outgoing"."""
    opens = begin == 0
    if words[begin].lower in PASSING and begin + 1 < stop:
        begin += 1
    role = text[words[begin].start : words[stop - 1].end]
    if opens and (role.lower() in LOWER_ROLES or words[begin].text == "Former"):
        role = role[0].lower() + role[1:]
    return role.removesuffix("s") if role in {"analysts", "economists", "strategists"} else role


def _in_role(word: Word, taken: Taken) -> bool:
    if word.possessive or (word.capital and taken(word.start, word.end)):
        return False
    return word.lower in ROLE_HEADS or word.lower in ROLE_MODIFIERS
