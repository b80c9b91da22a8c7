"""Reading a piece sentence by sentence: whom it speaks of, and the instruments that a sentence names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from string import ascii_lowercase, ascii_uppercase
from typing import NamedTuple

from articles.parsing.document import Document, MovePeriod, Place, Span, TickerMention
from articles.parsing.move_labels import labels_of
from articles.parsing.move_parts import Subject
from articles.parsing.numbers import Money, Percent, Row, figures_of
from articles.parsing.patterns import regex
from articles.parsing.scanning import Scan
from articles.parsing.tables.move_words import (
    INDICES,
    ISSUERS,
    NOT_SHORT_NAMES,
    OTHER_SUBJECTS,
    SHARE_WORDS,
    TELLING,
    UNCHANGED,
)
from articles.parsing.tables.quantities import SCALES

# How far into a sentence an instrument stands that the sentence is about.
OPENING = 30
# "Quillan stock" is that of Quillan Copper, which the piece has named.
SHORTEST_NAME = 4
# No share costs as much.
HIGHEST_PRICE, THOUSAND = 10_000_000, 1_000

# "part of Thursday's drop", "after its results on Wednesday" name another day.
_OF_ANOTHER_DAY = regex(
    r"[A-Z][a-z]{2,5}day[’']s\b|(?:\s(?:after|before|since|following|that\sfollowed)|,\s\w{3,12}ing)\s[^,;]*"
)
_SCALED = re.compile(rf"\d[\s-]?(?:{'|'.join(SCALES)})\b")
_UNCHANGED = Scan("|".join(UNCHANGED), re.IGNORECASE)
# The exchange in "Barclays (LSE: BARC)" is no index.
_LISTED = re.compile(r"\([A-Za-z ]{2,20}:[^()]{1,12}\)")
_WORD = re.compile(r"([a-z][a-z&-]{0,24})")
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


class Words(NamedTuple):
    """The words of a sentence in order, in lower case, and where they start and end."""

    lower: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, span: Span) -> Words:
        """The words in a span of ``text``."""
        # Every other piece is a word; what stands between parts them.
        written = span.of(text)
        lower = written.lower()
        # A letter that grows in lower case would move those after it.
        pieces = _WORD.split(lower if len(lower) == len(written) else written.translate(_LOWER))
        bounds = list(accumulate(map(len, pieces), initial=span.start))
        return cls(pieces[1::2], bounds[1:-1:2], bounds[2::2])

    @property
    def tell(self) -> bool:
        """Whether they tell of a rise or fall."""
        return not TELLING.isdisjoint(self.lower)


_FORMS = r"Co|Company|Corp|Corporation|Inc|Incorporated|Ltd|Limited|Group|Holdings?|PLC|plc|AG|SE|SA|NV|ADR"
_SAME = regex(
    rf"(?:,?\s(?:&\s)?(?:{_FORMS})\b\.?){{0,3}}[\s(\[:;,.-]{{0,4}}(?:[A-Za-z]{{2,10}}[\s:]{{1,3}}\[?)?(?:Ticker:\s)?\$?"
)
_CAPITAL_AFTER = re.compile(r"[\s-][A-Z][a-z]|\.\w")
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;,\n“\"(]\s)\b[A-Z][a-z]{2,20}\s$")
# What closes a symbol's brackets: ")", or "](https://…))" of a link.
_CLOSES = re.compile(r"\](?:\([^\s()]{1,300}\))?\)?|\)")
# "JD" of "JD.com"; "Nvidia itself", "Ford, for its part,": words that part a name from its verb and say nothing of it.
_GOES_ON = regex(
    r"(?:\.(?:com|ai|io|net|org)\b)?(?:,?\s(?:itself|themselves)\b,?|,\s(?:meanwhile|however|by\scontrast|in\scontrast|"
    r"in\sturn|for\s(?:its|their)\spart|on\sthe\sother\shand|too|though),)?"
)
# "Nordstrom Inc JWN.N", "SoftBank Group 9984.T", "Covestro AG (DE:1COV)": a wire's code behind the name; the "Bank" of "DBS Bank"; "Pfizer (PFE) - Get Report": a link's words.
_CODED = regex(
    rf"(?:,?\s(?:{_FORMS})\b\.?)?\s[<(]?[A-Z\d]{{1,6}}(?:_?[a-z])?\.[A-Z]{{1,2}}\b[>)]?|\.[A-Z]{{1,2}}\b(?!\.)|"
    rf"\s(?:{_FORMS}|Bank|Billiton)\b\.?(?=\s[a-z(]|,)|"
    r"\s\([A-Z]{1,6}:\s?[\w.]{1,8}\s?\)|\s[-–]\sGet\s(?:[A-Z][\w.&]{0,20}\s){0,4}Report\b"
)
# "the stock", "the chipmaker" and "it" mean an instrument that was named before.
_MEANING = frozenset({*SHARE_WORDS, *ISSUERS, "receipts", "price", "prices", "it", "they"})
# "to Rs 971.50 and Bajaj Finance (NSE: BAJFINANCE)" names no company "Rs 971.50 and Bajaj Finance".
_FIGURE_LEADS = re.compile(r"(?:Rs\.?\s)?[A-Za-z]{0,3}[\d.,]*\d,?\s(?:and|while|but|with)\s")
# What a sentence without a verb opens with: "Down 3.1% at 102.6p."
_VERBLESS = (["up"], ["down"], ["off"])
_MAY_GO_ON = (".", ",", " itself", " themselves")
_BEFORE_CODE = frozenset(" .,")


@dataclass(slots=True)
class Reader:
    """One sentence after the other, remembering which instrument was spoken of last."""

    document: Document
    places: Sequence[Place]
    exchanges: dict[str, TickerMention]
    primary: str | None
    last_key: str | None = None
    starts: list[int] = field(default_factory=list)
    short_names: dict[str, str] = field(default_factory=dict)
    just_moved: bool = False
    # Whom the entries of a list of movers are about, by where they begin.
    labels: dict[int, str | None] = field(init=False)
    # The length of the last move that was told by one.
    last_period: MovePeriod | None = None
    # What may be a move's price or amount, and what may be its percentage.
    money: Row[Money] = field(init=False)
    percents: Row[Percent] = field(init=False)
    _last: Span = field(default=Span(0, 0))
    _before: Span = field(default=Span(0, 0))
    # What the paragraph says of its day, and its sentences that have not been asked for it.
    _dated: str = ""
    _unasked: list[Span] = field(default_factory=list)
    # Where figures and words like "unchanged" stand.
    _telling: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.last_key = self.primary
        self.starts = [place.start for place in self.places]
        self.labels = labels_of(self.document.text, self.places)
        money, percents = figures_of(self.document.text)
        self.money = Row.of([item for item in money.figures if self._may_be_price(item)])
        self.percents = Row.of([item for item in percents.figures if not item.points])
        unchanged = [match.start() for match in _UNCHANGED.finditer(self.document.text)]
        self._telling = sorted([*self.money.starts, *self.percents.starts, *unchanged])
        for key, ticker in self.exchanges.items():
            first = ticker.name.partition(" ")[0].strip(",.").lower()
            if len(first) >= SHORTEST_NAME and first.isalpha() and first not in NOT_SHORT_NAMES:
                self.short_names.setdefault(first, key)

    def go_to(self, sentence: Span) -> Sequence[Place]:
        """The places that start in the next sentence. A new paragraph speaks of the piece's subject again."""
        if self.document.text.find("\n", self._last.end, sentence.start) >= 0:
            self._dated = ""
            self._unasked.clear()
            if self.primary:
                self.last_key = self.primary
        if sentence.start in self.labels:
            self.last_key = self.labels[sentence.start]
        self._before, self._last = self._last, sentence
        first = bisect_left(self.starts, sentence.start)
        return self.places[first : bisect_left(self.starts, sentence.end, lo=first)]

    def _may_be_price(self, money: Money) -> bool:
        """Whether an amount is none of millions, however they are written."""
        if money.amount < THOUSAND:
            return True
        written = self.document.text[money.start : money.end]
        return money.amount < HIGHEST_PRICE and not _SCALED.search(written)

    def may_be_meant(self, words: Words) -> bool:
        """Whether a sentence may speak of an instrument without naming it in full."""
        meaning = not _MEANING.isdisjoint(words.lower) or any(
            w.endswith("maker") for w in words.lower
        )
        meaning = meaning or words.lower[:1] in _VERBLESS
        return meaning or not self.short_names.keys().isdisjoint(words.lower)

    def may_tell(self, sentence: Span) -> bool:
        """Whether a sentence has a figure, or a word that tells a move without one."""
        index = bisect_left(self._telling, sentence.start)
        return index < len(self._telling) and self._telling[index] < sentence.end

    def speaks_of_shares(self) -> bool:
        """Whether the sentence before is about an instrument, and about no revenue or index of which "it" may be told."""
        words = _WORD.findall(_LISTED.sub("", self.before).lower())
        return OTHER_SUBJECTS.isdisjoint(words)

    @property
    def before(self) -> str:
        """The sentence before."""
        return self._before.of(self.document.text)

    @property
    def dated(self) -> str:
        """The paragraph's last sentence before this one that tells of rises and falls and names a day, for it tells of
        those after it too when they were: "Stocks fell on Thursday"."""
        text = self.document.text
        while self._unasked:
            sentence = self._unasked.pop()
            if text.find("day", *sentence) >= 0 and Words.of(text, sentence).tell:
                self._dated = _OF_ANOTHER_DAY.sub(" ", sentence.of(text))
                self._unasked.clear()
        return self._dated

    def remember(self, sentence: Span, places: Sequence[Place], moved: str | None) -> None:
        """Whom "the stock" of the next sentence means: what moved, or what the sentence opens with; one named in
        passing only where the piece has no single subject."""
        self._unasked.append(sentence)
        self.just_moved = moved is not None
        if moved and places:
            self.last_key = moved
        elif places and places[0].start - sentence.start < OPENING:
            self.last_key = places[0].key
        elif places:
            self.last_key = self.primary or places[-1].key


def named_in(reader: Reader, places: Sequence[Place], words: Words) -> list[Subject]:
    """The instruments that a sentence names, a name and its symbol in brackets as one, and by the first word of
    a name that the piece gives in full: "Quillan fell" after "Quillan Copper (ASX: QLC)"."""
    text = reader.document.text
    subjects: list[Subject] = []
    for place in places:
        start, end = place.start, place.end
        if figure := _FIGURE_LEADS.match(text, start, end):
            start = figure.end()
        if text.startswith((")", "]"), end) and (closing := _CLOSES.match(text, end)):
            end = closing.end()
        if text.startswith(_MAY_GO_ON, end) and (goes_on := _GOES_ON.match(text, end)):
            end = goes_on.end()
        if text[end : end + 1] in _BEFORE_CODE and (coded := _CODED.match(text, end)):
            end = coded.end()
        last = subjects[-1] if subjects else None
        is_same = last is not None and last.key == place.key
        if last and is_same and (start < last.end or _SAME.fullmatch(text, last.end, start)):
            end = max(end, last.end)
            start = last.start
            subjects.pop()
        # "The Nasdaq fell": an index before it is a company.
        if place.evidence == "name" and text[start:end].lower() in INDICES:
            subjects.append(Subject(None, start, end, "other"))
        else:
            subjects.append(_place(text, place.key, start, end))
    if reader.short_names.keys().isdisjoint(words.lower):
        return subjects
    return sorted([*subjects, *_short_named(reader, subjects, words)], key=lambda s: s.start)


def _short_named(reader: Reader, named: Sequence[Subject], words: Words) -> Iterator[Subject]:
    """The instruments named by their first word alone, and not within ``named``."""
    text = reader.document.text
    ends = [subject.end for subject in named]
    for index in [i for i, word in enumerate(words.lower) if word in reader.short_names]:
        start, end = words.starts[index], words.ends[index]
        after = bisect_right(ends, start)
        is_free = after == len(ends) or named[after].start > start
        if is_free and _stands_alone(text, start, end):
            yield _place(text, reader.short_names[words.lower[index]], start, end)


def _place(text: str, key: str, start: int, end: int) -> Subject:
    tail = text[end : end + 2]
    possessive = tail in {"’s", "'s"} or (tail[:1] in {"’", "'"} and text[end - 1] == "s")
    return Subject(key, start, end, "place", possessive, start)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a capital word is a name of its own, and no part of a longer one."""
    return (
        text[start].isupper()
        and not _CAPITAL_AFTER.match(text, end)
        and not _CAPITAL_BEFORE.search(text, max(0, start - 24), start)
    )
