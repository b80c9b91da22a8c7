"""Where a speaker's name stands beside a verb of speech, and whom it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from articles.parsing.cast import Cast, Names
from articles.parsing.person_names import Word, name_ending, name_starting, words_of
from articles.parsing.roles import Person, person_at
from articles.parsing.tables.titles import ADDRESSES, ROLE_HEADS

MARKS = frozenset({",", "“", "”", '"', "—", "–", ")", "]"})
_CLAUSE_OPENERS = frozenset({"that", "it", "in", "on", "the"})


def named_before(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person whose words these are when the name comes first."""
    if not words:
        return None
    if words[-1].text == ",":
        return _before_apposition(text, words, names, cast)
    stop = _before_brackets(words)
    name = name_ending(words, stop, names.bar_person)
    found = resolved(text, words, name, names, cast) if name is not None else None
    return found or _before_body(text, words[:stop], names, cast)


def _before_brackets(words: Sequence[Word]) -> int:
    """Where the words end, less what they end with in brackets: "Jane Doe |(pictured)"."""
    if words[-1].text == ")":
        for index in range(len(words) - 2, max(len(words) - 12, 0), -1):
            if words[index].text == "(":
                return index
    return len(words)


def _before_apposition(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """A name with something between commas after it: "Jane Doe, who covers chips, said"."""
    commas = [i for i, word in enumerate(words[:-1]) if word.text == ","]
    for comma in commas[:-5:-1]:
        name = name_ending(words, comma, names.bar_person)
        found = (
            resolved(text, words, name, names, cast)
            if name is not None
            else _before_body(text, words[:comma], names, cast)
        )
        if found is not None:
            return found
    # "the bank's chief economist, Jane Doe, said"
    name = name_ending(words, len(words) - 1, names.bar_person)
    return resolved(text, words, name, names, cast) if name else None


def named_at_front(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person who does one thing and says another: "Jane Doe cut the shares to hold and said"."""
    for first in range(min(len(words), 8)):
        if words[first].text in MARKS:
            return None
        name = name_starting(words, first, names.bar_person)
        if name is not None and name[1] - name[0] > 1:
            found = resolved(text, words, name, names, cast)
            if found is not None:
                return found
    return None


def _before_body(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """A name with its organisation after it: "analyst Dan Ives of Wedbush said"."""
    for index in range(len(words) - 2, max(len(words) - 9, 0), -1):
        if words[index].text in {"of", "at", "from", "with"}:
            name = name_ending(words, index, names.bar_person)
            if name is not None:
                return resolved(text, words, name, names, cast)
        elif not words[index].capital and words[index].text not in {"&", "and", "the"}:
            return None
    return None


def named_after(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person named after the verb: "said Jane Doe, a trader at X", "said Citi analyst Jane Doe"."""
    passed = 0
    for first in range(min(len(words), 11)):
        if first < passed:
            continue
        word = words[first]
        # "according to the bank's chief executive, |Jane Doe"
        if word.text == "," and first and words[first - 1].lower in ROLE_HEADS:
            continue
        if word.text in MARKS or (first > 1 and word.text in _CLAUSE_OPENERS):
            return None
        name = name_starting(words, first, names.bar_person)
        if name is None:
            continue
        # "noted the resignation of |Jane Doe", "said the chairman of |Volta Arden|, Jane Doe"
        if first and _opens_with_of(words, first):
            passed = name[1]
            continue
        found = resolved(text, words, name, names, cast)
        if found is not None:
            return found
    return None


def _opens_with_of(words: Sequence[Word], first: int) -> bool:
    """Whether "of" stands before a name and its form of address."""
    if first > 1 and words[first - 1].text.rstrip(".") in ADDRESSES:
        first -= 1
    return words[first - 1].text == "of"


def resolved(
    text: str, words: Sequence[Word], name: tuple[int, int], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person that a name stands for, if anything shows that it is a person's."""
    person = person_at(text, words, name, taken=names.bar_role)
    addressed = name[0] > 0 and words[name[0] - 1].text.rstrip(".") in ADDRESSES
    if " " not in person.name:
        known = _known(text, person.name, names, cast)
        if known is not None:
            return known, "surname"
        return (person, "address") if addressed or person.role else None
    rule = person.known_by or ("address" if addressed else None)
    familiar = cast.by_surname.get(person.name.split()[-1])
    if familiar is not None and familiar.name == person.name and person.role is None:
        return familiar, "surname"
    if rule is None:
        return None
    person = cast.employed(person)
    cast.introduce(person)
    return person, rule


def _known(text: str, surname: str, names: Names, cast: Cast) -> Person | None:
    """The person of that surname whom the piece names in full."""
    if surname in cast.by_surname:
        return cast.by_surname[surname]
    place = cast.introduced_at(surname)
    if place is None:
        return None
    words = words_of(text, max(0, place - 120), place + 200)
    first = next((i for i, word in enumerate(words) if word.start == place), None)
    name = None if first is None else name_starting(words, first, names.bar_person)
    if name is None or name[1] - name[0] < 2 or words[name[1] - 1].text != surname:
        return None
    person = cast.employed(person_at(text, words, name, taken=names.bar_role))
    if person.known_by is None:
        return None
    cast.introduce(person)
    return person
