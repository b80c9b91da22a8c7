"""The roles and organisations that stand beside a person's name, in the words of one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.parsing.bodies import (
    body_after_comma,
    body_ending,
    body_of_kind,
    body_starting,
    is_region,
    leading_body,
    public_body,
    surface_of,
)
from articles.parsing.person_names import Taken, Word
from articles.parsing.roles_before import MAX_ROLE, role_before
from articles.parsing.tables.given_names import GIVEN_NAMES
from articles.parsing.tables.titles import (
    APPOINTED,
    DEGREES,
    DEMONYMS,
    OWN_BODY,
    PASSING,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    ROLE_STOPS,
)

# "who |heads| Tarn Metals"
_HEADS = frozenset({"heads", "runs", "leads", "founded", "chairs", "co-founded"})
_TO_ORGANISATION = ("at", "with", "for", "from", "of", "to")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the text names; ``start``/``end`` are the name's place; ``described``: "who ..." follows it."""

    name: str
    start: int
    end: int
    role: str | None = None
    organisation: str | None = None
    described: bool = False

    @property
    def known_by(self) -> str | None:
        """How the text gives the person away as one: "role", "given" name, or None."""
        if self.role or self.organisation:
            return "role"
        words = self.name.split()
        if self.described and len(words) > 1:
            return "given"
        return "given" if len(words) > 1 and words[0] in GIVEN_NAMES else None


def person_at(text: str, words: Sequence[Word], name: tuple[int, int], *, taken: Taken) -> Person:
    """The person named by the words of ``name``, with what stands before and after it."""
    first, stop = name
    start, end = words[first].start, words[stop - 1].end
    person = Person(" ".join(w.text for w in words[first:stop]), start, end)
    person = _with_apposition(text, words, person, stop)
    if person.role is None and first and words[first - 1].text in APPOINTED:
        role, _ = read_role(text, words, stop)
        person = replace(person, role=role, organisation=_appointing(text, words, first - 1))
    elif person.role is None:
        before = role_before(text, words, first, taken)
        if before != (None, None):
            person = replace(person, role=before[0], organisation=before[1] or person.organisation)
    return person


def _appointing(text: str, words: Sequence[Word], verb: int) -> str | None:
    """The body that names somebody: "Altmark Inc. (NYSE: ALT) has named Jane Doe chief executive"."""
    stop = verb
    while stop and words[stop - 1].lower in {"has", "have", "had", "said", "it", "today", "also"}:
        stop -= 1
    if stop and words[stop - 1].text == ")":
        stop = next((i for i in range(stop - 1, 0, -1) if words[i].text == "("), stop)
    return body_ending(text, words, stop)


def _with_apposition(text: str, words: Sequence[Word], person: Person, stop: int) -> Person:
    """Read what follows a name: ", chief economist at Citi," or "of Citi"."""
    stop = _past_asides(words, stop)
    if stop >= len(words):
        return person
    follows = words[stop].text
    if follows in {",", "is", "was", "("}:
        role, organisation = _role_now(text, words, stop + 1)
        if role is None:
            role, organisation = read_role(text, words, stop + 1)
        described = follows == "," and stop + 1 < len(words) and words[stop + 1].text == "who"
        if described and organisation is None:
            organisation = _employer(text, words, stop + 2)
        return replace(person, role=role, organisation=organisation, described=described)
    if follows in {"of", "at", "from", "with"}:
        body = body_starting(words, stop + 1)
        if body is not None:
            return replace(person, organisation=surface_of(text, words, body))
    return person


def _past_asides(words: Sequence[Word], stop: int) -> int:
    """Past an age and a degree: "Jane Doe, 54|, a driver", "Jane Doe, M.D.|, chief scientist"."""
    while stop + 2 < len(words) and words[stop].text == "," and words[stop + 2].text == ",":
        aside = words[stop + 1].text
        if not aside.isdigit() and aside.replace(".", "") not in DEGREES:
            break
        stop += 2
    return stop


def _employer(text: str, words: Sequence[Word], first: int) -> str | None:
    """The body in "who covers airlines at Peel Hunt," before the next mark, or in "who founded Tarn"."""
    if first < len(words) and words[first].text in _HEADS:
        body = body_starting(words, first + 1)
        if body is not None:
            return surface_of(text, words, body)
    for index in range(first, min(first + 9, len(words) - 1)):
        if words[index].text in {",", "“", '"'}:
            break
        if words[index].text == "at" and words[index + 1].capital:
            body = body_starting(words, index + 1)
            return surface_of(text, words, body) if body else None
    return None


def _role_now(text: str, words: Sequence[Word], first: int) -> tuple[str | None, str | None]:
    """The role in "a former official who is |now| an economist at Citi", "who founded it and |serves as| its chief"."""
    for index in range(first, min(first + 14, len(words))):
        if words[index].text in {",", "“", '"'}:
            break
        if words[index].text == "now" or (words[index - 1].text, words[index].text) == (
            "serves",
            "as",
        ):
            return read_role(text, words, index + 1)
    return None, None


def read_role(text: str, words: Sequence[Word], first: int) -> tuple[str | None, str | None]:
    """Read "[an|the] [Citi's|Citi] role [at Org]" from ``words[first]``: role and organisation."""
    if first < len(words) and words[first].text in {"of", "at", "from", "with"}:
        body = body_starting(words, first + 1)
        return None, surface_of(text, words, body) if body else None
    while first < len(words) and (
        words[first].lower in {"a", "an", "the", "who", "is", "was", "its", "their", "our", "my"}
        or words[first].lower in PASSING
        or (words[first].possessive and not words[first].capital)
        or _of_a_nation(words, first)
    ):
        first += 1
    organisation: str | None = None
    body = leading_body(words, first)
    if body is not None:
        organisation, first = surface_of(text, words, body), body[1]
    head = _last_head(words, first)
    if head is None:
        return None, None
    stop, after = _role_end(words, head)
    role = text[words[first].start : words[stop - 1].end]
    if after is None and organisation is None:
        after = body_after_comma(words, stop)
    if after is not None:
        organisation = surface_of(text, words, after)
    return role, organisation


def _of_a_nation(words: Sequence[Word], first: int) -> bool:
    """Whether a nation stands before whose a role is: "the |South Korean| president's policy chief"."""
    if words[first].text not in DEMONYMS:
        return False
    return any(w.possessive and not w.capital for w in words[first + 1 : first + 3])


def _last_head(words: Sequence[Word], first: int) -> int | None:
    """The index of the noun that the role at ``first`` is built on."""
    head = None
    for index in range(first, min(first + MAX_ROLE, len(words))):
        word = words[index]
        if word.lower in ROLE_HEADS:
            head = index
        elif word.text == "," and head is not None:
            if not _continues(words, index):
                return head
        elif _ends_search(word, found=head is not None) and not _head_follows(words, index):
            break
    return head


def _ends_search(word: Word, *, found: bool) -> bool:
    """Whether no head can follow ``word``: past one, any other word; before one, a mark or "at"."""
    if found:
        return word.lower not in ROLE_MODIFIERS
    return word.text in {",", "(", ")", ":", ";"} or word.lower in _TO_ORGANISATION


def _head_follows(words: Sequence[Word], index: int) -> bool:
    """Whether a part of the world stands inside a role: "chief |Asia-Pacific| economist"."""
    word = words[index]
    after = words[index + 1].lower if index + 1 < len(words) else ""
    return word.capital and (after in ROLE_HEADS or after in ROLE_MODIFIERS)


def _continues(words: Sequence[Word], comma: int) -> bool:
    """Whether a list of roles goes on after a comma: "president, CEO and founder"."""
    if comma + 2 >= len(words):
        return False
    word, after = words[comma + 1], words[comma + 2]
    # "strategist, Principal Asset Management": a body's name.
    rest = [w.lower for w in words[comma + 2 : comma + 6]]
    rest = rest[: rest.index(",")] if "," in rest else rest
    body = word.capital and after.capital and not ROLE_HEADS.intersection(rest)
    return not body and (word.lower in ROLE_HEADS or word.lower == "chief")


def _role_end(words: Sequence[Word], head: int) -> tuple[int, tuple[int, int] | None]:
    """Where the role ends, and the organisation after it: "head of research | at UBS"."""
    limit = head + 1
    while limit < len(words) and words[limit].text not in {
        ",",
        "(",
        ")",
        "“",
        "”",
        '"',
        ";",
        ":",
        "—",
        "–",
    }:
        limit += 1
        if words[limit - 1].text in {"Inc.", "Ltd.", "Corp."}:
            break
    for link in _TO_ORGANISATION:
        for index in range(head + 1, min(limit, head + 14)):
            if words[index].lower != link:
                continue
            body = body_starting(words, index + 1)
            if body is None and link == "at" and index + 1 < limit:
                body = body_of_kind(words, index + 1)
            if body is not None and not (link in {"of", "for"} and is_region(words, body)):
                return index, body
    for index in range(head + 1, min(limit, head + 3)):
        if words[index].text in {"of", "at", "to"} and (body := public_body(words, index + 1)):
            return index, body
    return _plain_end(words, head, limit), None


def _plain_end(words: Sequence[Word], head: int, limit: int) -> int:
    """Where a role without an organisation ends: "head of research", "minister for trade"."""
    stop = head + 1
    if stop < limit and words[stop].lower in {"of", "for"}:
        rest = [word.lower for word in words[stop + 1 : stop + 3]]
        if len(rest) == 2 and rest[0] in {"the", "its"} and rest[1] in OWN_BODY:
            return stop
        end = stop + 1
        while end < limit and end - stop < 6 and words[end].lower not in ROLE_STOPS:
            end += 1
        if end > stop + 1:
            return end
    return stop
