"""A text without its markup, and where each of its characters stood: finders read the words alone.

Vendors deliver Markdown and scraps of HTML: "(NASDAQ: [MSFT](https://...))", "**Price action:**", "AT&amp;T". What is
taken out is taken out for reading only; every place found is given back as a place in the text as it came.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from articles.parsing.document import Fact
from articles.parsing.patterns import regex

_SPACES = r"\u00a0\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_UNUSUAL = re.compile(rf"[{_SPACES}{_UNSEEN}]")
# Every alternative is bounded, so reading stays linear.
_MARKUP = regex(
    r"(?P<image>!\[[^\[\]\n]{0,200}\]\([^\s()]{1,500}\))|"
    r"\[(?P<linked>[^\[\]\n]{1,200})\]\(<?[^\s()<>]{1,500}(?:\s\"[^\"\n]{0,100}\")?>?\)|"
    r"(?P<strong>\*{2,3}|__)|"
    r"(?P<escape>\\(?=[$*_#\[\]()&.+-]))|"
    r"(?P<tag></?[A-Za-z][A-Za-z\d]{0,10}(?:\s[^<>]{0,400})?/?>|<https?://[^\s<>]{1,500}>)|"
    r"(?P<entity>&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[\dA-Fa-f]{2,4});)|"
    rf"(?P<space>[{_SPACES}])|(?P<unseen>[{_UNSEEN}])"
)
# Where markup can begin; most texts have none of it. An address is known by its colon.
_OPENS = re.compile(rf"[!\[*_\\<&:{_SPACES}{_UNSEEN}]")
_ADDRESS = re.compile(r"https?://[^\s<>\"()\[\]]{1,500}")
_ASCII_SIGNS = ("[", "**", "__", "\\", "<", "&", "://")
_BREAKS = re.compile(r"</?(?:p|br|div|li|ul|ol|tr|table|h[1-6]|blockquote)\b", re.IGNORECASE)

_F = TypeVar("_F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Reading:
    """``text`` is what finders read of ``whole``; ``starts`` are places in it from which on characters stand at
    the same place of ``origins`` in ``whole``, one after the other."""

    whole: str
    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[int, ...] = (0,)

    def origin(self, place: int) -> int:
        """Where the character at ``place`` of the reading stands in the whole text."""
        index = bisect_right(self.starts, place) - 1
        return min(self.origins[index] + place - self.starts[index], len(self.whole))

    def place(self, origin: int) -> int:
        """Where the reading has come to when the whole text has come to ``origin``."""
        index = bisect_right(self.origins, origin) - 1
        length = (
            self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        ) - self.starts[index]
        return self.starts[index] + min(origin - self.origins[index], length)

    def located(self, facts: Iterable[_F]) -> tuple[_F, ...]:
        """The facts found in the reading, with their places in the whole text."""
        if self.text is self.whole:
            return tuple(facts)
        return tuple(self._located(fact) for fact in facts)

    def _located(self, fact: _F) -> _F:
        start, end = self.origin(fact.start), self.origin(fact.end - 1) + 1
        return replace(fact, start=start, end=end, surface=self.whole[start:end])


def without_markup(whole: str) -> Reading:
    """The text as finders read it."""
    if not any(sign in whole for sign in _ASCII_SIGNS) and (
        whole.isascii() or _UNUSUAL.search(whole) is None
    ):
        return Reading(whole, whole)
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = done = 0

    def keep(words: str, origin: int) -> None:
        nonlocal length
        if words:
            starts.append(length)
            origins.append(origin)
            parts.append(words)
            length += len(words)

    for match in _markup_of(whole):
        keep(whole[done : match.start()], done)
        keep(_read_as(match), match.start(match.lastgroup or 0))
        done = match.end()
    keep(whole[done:], done)
    return Reading(whole, "".join(parts), tuple(starts) or (0,), tuple(origins) or (0,))


def _markup_of(whole: str) -> Iterator[re.Match[str]]:
    """The markup of a text, left to right."""
    done = 0
    for opens in _OPENS.finditer(whole):
        start = opens.start()
        if start < done:
            continue
        if whole[start] == ":":
            scheme = start - 5 if whole.startswith("https", start - 5) else start - 4
            match = _ADDRESS.match(whole, scheme) if scheme >= done else None
        else:
            match = _MARKUP.match(whole, start)
        if match:
            yield match
            done = match.end()


def _read_as(match: re.Match[str]) -> str:
    """What stands for a piece of markup; never longer than it."""
    match match.lastgroup:
        case "linked":
            return match["linked"]
        case "space":
            return " "
        case "entity":
            word = html.unescape(match[0])
            return " " if word.isspace() else word if len(word) == 1 else match[0]
        case "tag":
            return "\n" if _BREAKS.match(match[0]) else ""
        case _:
            return ""
