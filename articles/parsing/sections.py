"""The parts of a piece: headline, key points, body; and what is no part of its story.

A piece is read line by line. Only headline, key points and body become sentences; "also read" lines, credits,
bylines and boilerplate feed no fact.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from articles.parsing.document import Document, Span
from articles.parsing.patterns import regex
from articles.parsing.tables.section_marks import (
    ABBREVIATIONS,
    ALSO_READ,
    ALWAYS_GO_ON,
    BOILERPLATE,
    CREDITED,
    DISCLAIMERS,
    EXCLAIMED,
    FOOTERS,
    KEY_POINT_HEADINGS,
    OPENERS,
)

TITLE_CHARACTERS = 220
DISCLAIMER_CHARACTERS = 600
LONGEST_SENTENCE = 1500
# How wide a column of text broken by hand is, in characters.
COLUMN = (45, 110)

_BULLET = re.compile(r"[ \t]{0,8}(?:[-*•–—·▪►●‣]|\d{1,2}[.)])[ \t]{1,4}(?=\S)")
# A line without the white space around it.
_LINE = re.compile(r"\S(?:[^\r\n\x0b\x0c\x85\u2028\u2029]*\S)?")
_BYLINE = regex(
    r"(?:by|written by|edited by|reporting by)\s(?:[A-Z][\w.’'-]{0,30}(?:,?\s(?:and\s)?|$)){1,8}[^.\n]{0,60}$",
    re.IGNORECASE,
)
_BYLINE_NAME = re.compile(r"(?i:by|written by|edited by)\s[A-Z]")
_ABOUT = re.compile(r"About\s[A-Z][^.!?]{1,80}:?$")
# A mark that may end a sentence, and the white space after it.
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}(?=(\s{1,20}))")
_LAST_WORD = re.compile(r"\w{1,7}$")


def _line_opener(words: Iterable[str], then: str) -> re.Pattern[str]:
    alternatives = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return regex(rf"\W{{0,4}}(?:{alternatives}){then}", re.IGNORECASE)


_ALSO_READ = _line_opener(ALSO_READ, r"\s?(?::|-|–|—|\||>{1,2}|»|→)\s{0,4}")
_ALSO_READ_ALONE = _line_opener(ALSO_READ, r"\W{0,4}$")
_CREDIT = _line_opener(
    CREDITED,
    r"(?:\s(?:credits?|sources?|courtesy))?(?:\s?[:©]|\s(?:via|by|from|courtesy|credit|created)\b)",
)
_FOOTER = _line_opener(FOOTERS, "")
_BOILERPLATE = _line_opener(BOILERPLATE, r"(?!\w)")
# The first words of all openers: most lines begin with another word and are put to no pattern.
_FIRST_WORD = re.compile(r"\W{0,4}(\w{1,20})")
_FIRST_WORDS = frozenset(
    match[1].lower()
    for words in (*ALSO_READ, *CREDITED, *FOOTERS, *BOILERPLATE, "by", "written", "edited", "about")
    if (match := _FIRST_WORD.match(words))
)
_KEY_POINT_HEADING = regex(
    rf"\W{{0,4}}(?:[A-Z]\w{{1,20}}\s)?(?:{'|'.join(map(re.escape, KEY_POINT_HEADINGS))})\s?:?\W{{0,4}}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Parts:
    """The spans found so far."""

    title: Span | None = None
    key_points: list[Span] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    also_read: list[Span] = field(default_factory=list)
    credits: list[Span] = field(default_factory=list)


def cut(text: str, *, published_at: dt.datetime | None = None, title_length: int = 0) -> Document:
    """Cut a text into its sections and sentences; ``title_length`` characters at its start are its title.

    The document's text is as long as the one given; in a paragraph that was broken at a column a space stands for
    each end of a line.
    """
    lines = list(_lines(text, title_length))
    parts = _Parts(title=Span(0, title_length) if title_length else None)
    if parts.title is None:
        lines = _take_title(text, lines, parts)
    lines = _take_key_points(text, lines, parts)
    paragraphs = _unwrapped(text, lines)
    text = _flowing(text, paragraphs)
    _sort_lines(text, paragraphs, parts)
    told = [*([parts.title] if parts.title else []), *parts.key_points, *parts.paragraphs]
    sentences = [sentence for span in sorted(told) for sentence in _sentences(text, span)]
    return Document(
        text=text,
        published_at=published_at,
        title=parts.title,
        key_points=tuple(parts.key_points),
        paragraphs=tuple(parts.paragraphs),
        sentences=tuple(sentences),
        also_read=tuple(parts.also_read),
        credits=tuple(parts.credits),
    )


def _lines(text: str, start: int) -> Iterator[Span]:
    """Every line that has more than white space, without the white space around it."""
    for match in _LINE.finditer(text, start):
        yield Span(*match.span())


def _take_title(text: str, lines: list[Span], parts: _Parts) -> list[Span]:
    """A short first line that a blank line sets off, and that no full stop ends, is the title."""
    if len(lines) < 2:
        return lines
    first, second = lines[0], lines[1]
    line = first.of(text)
    set_off = text.count("\n", first.end, second.start) >= 2
    is_marked = _KEY_POINT_HEADING.match(line) or _BULLET.match(line) or _is_aside(line)
    if not set_off or is_marked or len(line) > TITLE_CHARACTERS or line.endswith((".", "!", ":")):
        return lines
    marks = len(line) - len(line.lstrip("# "))
    parts.title = Span(first.start + marks, first.end)
    return lines[1:]


def _is_aside(line: str) -> bool:
    return bool(_CREDIT.match(line) or _ALSO_READ.match(line) or _BOILERPLATE.match(line))


def _take_key_points(text: str, lines: list[Span], parts: _Parts) -> list[Span]:
    """The bullets after a heading such as "Key points", or bullets that open the piece."""
    for index, span in enumerate(lines[:6]):
        line = span.of(text)
        headed = bool(_KEY_POINT_HEADING.match(line))
        if not headed and not (index == 0 and _opens_with_bullets(text, lines)):
            continue
        first = index + headed
        last = first
        while last < len(lines) and (bullet := _BULLET.match(text, *_bounds(lines[last]))):
            parts.key_points.append(Span(bullet.end(), lines[last].end))
            last += 1
        return lines[:index] + lines[last:]
    return lines


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _opens_with_bullets(text: str, lines: list[Span]) -> bool:
    opening = [bool(_BULLET.match(text, *_bounds(span))) for span in lines[:3]]
    return len(opening) == 3 and opening[0] and opening[1]


def _unwrapped(text: str, lines: list[Span]) -> list[Span]:
    """The lines, those of a paragraph that was broken at a column made one again."""
    whole: list[Span] = []
    first = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and text.count("\n", lines[index - 1].end, lines[index].start) == 1:
            continue
        run = lines[first:index]
        if len(run) > 1 and _is_wrapped(text, run):
            whole.append(Span(run[0].start, run[-1].end))
        else:
            whole += run
        first = index
    return whole


def _flowing(text: str, paragraphs: Sequence[Span]) -> str:
    """The text with a space for each end of a line inside a paragraph: "$309" and "billion" are one figure."""
    parts: list[str] = []
    done = 0
    for start, end in paragraphs:
        if text.find("\n", start, end) >= 0:
            parts += text[done:start], text[start:end].replace("\n", " ")
            done = end
    return "".join([*parts, text[done:]]) if parts else text


def _is_wrapped(text: str, run: Sequence[Span]) -> bool:
    """Whether lines that no blank line parts are one paragraph: all about as long as a column is wide, a good
    part of them going on in lower case, and none an item of a list or an aside."""
    if not all(COLUMN[0] <= line.end - line.start <= COLUMN[1] for line in run[:-1]):
        return False
    going_on = sum(text[line.start].islower() for line in run[1:])
    return going_on * 3 >= len(run) - 1 and not any(
        _BULLET.match(text, line.start, line.end) or _may_open(line.of(text)) for line in run[1:]
    )


def _sort_lines(text: str, lines: list[Span], parts: _Parts) -> None:
    """Put every line where it belongs; what follows a footer's first line is left out."""
    lowered = text.lower()
    disclaimers = [words for words in DISCLAIMERS if words in lowered]
    is_listing = False
    for index, span in enumerate(lines):
        line = text[span.start : span.end]
        if not _may_open(line):
            # The headlines under "Read next", bullets or not.
            is_listing = is_listing and _is_headline(line)
            if is_listing:
                bullet = _BULLET.match(text, *span)
                parts.also_read.append(Span(bullet.end() if bullet else span.start, span.end))
            elif not disclaimers or not _disclaims(line, disclaimers):
                parts.paragraphs.append(span)
        elif _ALSO_READ_ALONE.match(line):
            is_listing = True
        elif also := _ALSO_READ.match(line):
            parts.also_read.append(Span(span.start + also.end(), span.end))
        elif _CREDIT.match(line) and len(line) < 200:
            parts.credits.append(span)
        elif _is_footer(line) or (_ABOUT.match(line) and index > len(lines) // 2):
            return
        elif not _is_boilerplate(line) and not _disclaims(line, disclaimers):
            parts.paragraphs.append(span)


def _is_headline(line: str) -> bool:
    return len(line) <= TITLE_CHARACTERS and not line.endswith((".", "!", "”", '"'))


def _may_open(line: str) -> bool:
    """Whether a line's first word is one that opens an aside, a credit, a footer or boilerplate."""
    first = _FIRST_WORD.match(line)
    return first is not None and (first[1].lower() in _FIRST_WORDS or "©" in line[:5])


def _disclaims(line: str, disclaimers: Sequence[str]) -> bool:
    """Whether a short line has one of the phrases that give a disclaimer away."""
    if not disclaimers or len(line) > DISCLAIMER_CHARACTERS:
        return False
    lowered = line.lower()
    return any(words in lowered for words in disclaimers)


def _is_footer(line: str) -> bool:
    return len(line) < DISCLAIMER_CHARACTERS and bool(_FOOTER.match(line))


def _is_boilerplate(line: str) -> bool:
    if len(line) > DISCLAIMER_CHARACTERS:
        return False
    if _BOILERPLATE.match(line):
        return True
    return bool(len(line) < 120 and _BYLINE_NAME.match(line) and _BYLINE.match(line))


def _sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a line; an abbreviation's full stop ends none, unless a capital follows "Inc."."""
    start, last = span
    for mark in _SENTENCE_END.finditer(text, start, last):
        end = mark.end()
        if end < last and not _goes_on(text, mark):
            if end - start > LONGEST_SENTENCE:
                yield from _pieces(start, end, text)
            else:
                yield Span(start, end)
            start = mark.end(1)
    if last - start > LONGEST_SENTENCE:
        yield from _pieces(start, last, text)
    elif start < last:
        yield Span(start, last)


def _pieces(start: int, last: int, text: str) -> Iterator[Span]:
    """Text without full stops is cut, so that no finder reads more than a sentence can hold."""
    while last - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        end = space if space > 0 else start + LONGEST_SENTENCE
        yield Span(start, end)
        start = end + (space > 0)
    if start < last:
        yield Span(start, last)


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether the sentence goes on after a mark that white space follows."""
    if "a" <= text[end.end(1)] <= "z":
        return True
    stop = end.start()
    if text[stop] != ".":
        return text[stop] == "!" and text.endswith(EXCLAIMED, 0, stop)
    word = _LAST_WORD.search(text, max(0, stop - 7), stop)
    if word is None:
        return False
    said = word[0]
    if said in ALWAYS_GO_ON:
        return True
    if len(said) == 1:
        # "J. Powell" goes on; "the U.S. The" does not, nor does "9 a.m. The", but "9 a.m. ET" does.
        is_initialism = _INITIALISM.match(text, stop - 3) is not None
        if not is_initialism:
            return said.isupper() or _IS_LATIN.match(text, stop - 3) is not None
    elif said not in ABBREVIATIONS:
        return False
    return not _OPENS_NEW.match(text, end.end())


_INITIALISM = re.compile(r"[A-Z]\.[A-Z]\.|\b[ap]\.m\.")
_IS_LATIN = re.compile(r"\b(?:e\.g|i\.e)\.")
# After "Inc." a sentence opens only with a word that sentences open with.
_OPENS_NEW = regex(rf"\s+[\"“‘'(]?(?:{'|'.join(OPENERS)})\b")
