"""Every name and word we know, in one automaton: companies, symbols, outlets, indicators, countries, the words that
tell of events and those that sound good or bad.

A text is read once, in lower case and without marks. A name counts where it stands between token boundaries and is
written as its kind asks; of overlapping names of one kind the longest stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

import ahocorasick

from articles.parsing.company_names import names_of
from articles.parsing.document import NameHit, NameKind
from articles.parsing.event_triggers import TriggerWord, trigger_words
from articles.parsing.lasting import lasting
from articles.parsing.patterns import regex
from articles.parsing.plain import plain
from articles.parsing.reference import Company, companies
from articles.parsing.tables.companies import AMBIGUOUS_NAMES
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.exchanges import US_EXCHANGES
from articles.parsing.tables.indicators import INDICATOR_NAMES
from articles.parsing.tables.outlets import OUTLETS
from articles.parsing.tone_clauses import ToneWord, tone_words

# What a symbol in a text without its exchange looks like; one letter is none.
_SYMBOL = re.compile(r"[A-Z]{2,6}(?:\.[A-Z])?|[A-Z]\.[A-Z]")
_CODE_AFTER = re.compile(r"\.[A-Z](?![\w&-])|\w")
# A legal form that follows a name in the text belongs to the name.
_FORM_AFTER = regex(
    r"(?:,?\s(?:Group|Holdings?|Platforms|Technologies|International|Companies|Cos|Mfg|Bancorp|Bancorporation|Bancshares|Incorporated|Inc|Corporation|Corp|Company|"
    r"(?:&\s)?Co|Limited|Ltd|LLC|PLC|Plc|plc|S\.A|N\.V|AG|SE|SA|NV)\b\.?){1,4}"
)
# Names this short are taken only as they are written: "Nio" and "NIO" are two.
SHORT_NAME = 3
# And those of this length that are all capitals.
ACRONYM = 4


class _Name(NamedTuple):
    """What a lower-case phrase may stand for: ``exact`` is how it must be written, None for any case."""

    kind: NameKind
    key: str
    exact: str | None
    ambiguous: bool = False


# What letters and digits between spaces may be: names, each with its spelling in lower case.
_Names = dict[str, list[tuple[str, _Name]]]
# A name at a place, as readings are sorted: by start, the longest first (its end is below 0); of one place's the surer.
_Reading = tuple[int, int, NameKind, bool, str]
# The length of some words, their names, whether one of those is written without a capital, the trigger and the word with
# a tone that they are.
_Entry = tuple[int, list[tuple[str, _Name]], bool, TriggerWord | None, ToneWord | None]


class Found(NamedTuple):
    """What one pass over a text finds: names by their starts; triggers and tones by the ends of their words."""

    names: tuple[NameHit, ...]
    triggers: list[tuple[int, int, TriggerWord]]
    tones: list[tuple[int, int, ToneWord]]


class Lexicon:
    """Names to find in texts, and the companies behind them."""

    def __init__(
        self,
        names: _Names,
        listed: Mapping[str, Company],
        symbols: Mapping[str, str],
    ) -> None:
        self._automaton = _automaton_of(names)
        self._listed = dict(listed)
        self._symbols = dict(symbols)

    @classmethod
    def build(cls, listed: Iterable[Company]) -> Lexicon:
        """A lexicon of some companies, with the outlets, indicators and countries of the tables.

        A bare symbol is one of the United States'; of companies that share it the first one has it.
        """
        by_key = {company.key: company for company in listed}
        names: _Names = {}
        symbols: dict[str, str] = {}
        for key, company in by_key.items():
            if company.exchange in US_EXCHANGES or not company.exchange:
                symbols.setdefault(company.symbol, key)
            for name in names_of(company):
                _add_company(names, name, key, name in company.ambiguous)
        for phrase, key in INDICATOR_NAMES.items():
            _add(names, phrase, _Name("indicator", key, None))
        for symbol, key in symbols.items():
            if _SYMBOL.fullmatch(symbol):
                _add(names, symbol.lower(), _Name("symbol", key, symbol))
        for outlet, aliases in OUTLETS.items():
            for alias in {outlet, *aliases}:
                _add(names, lower_case(alias), _Name("outlet", outlet, alias))
        for code, country in COUNTRIES.items():
            for alias in set(country.names):
                _add(names, lower_case(alias), _Name("country", code, alias))
        return cls(names, by_key, symbols)

    def company(self, key: str) -> Company:
        """The company of a hit's key; errors: KeyError for a key of another lexicon."""
        return self._listed[key]

    def with_symbol(self, symbol: str, exchange: str = "") -> Company | None:
        """The company of a symbol, on an exchange when one is given; None when unknown."""
        if exchange:
            return self._listed.get(f"{symbol}:{exchange}")
        key = self._symbols.get(symbol)
        return self._listed[key] if key else None

    def find(self, text: str) -> Found:
        """Every name and word of a text."""
        lower = lower_case(text).replace("\n", " ")
        names: list[_Reading] = []
        triggers: list[tuple[int, int, TriggerWord]] = []
        tones: list[tuple[int, int, ToneWord]] = []
        # A word and the spaces around it: a text's first and last words have them too.
        for at, (length, named, uncapitalised, trigger, tone) in self._automaton.iter(
            f" {plain(text)} "
        ):
            end = at - 1
            start = end - length
            if trigger is not None:
                triggers.append((start, end, trigger))
            if tone is not None:
                tones.append((start, end, tone))
            if named and (uncapitalised or not text[start].islower()):
                surface = lower[start:end]
                for phrase, name in named:
                    if phrase == surface and (reading := _reading(name, text, start, end)):
                        names.append(reading)
        names.sort()
        return Found(tuple(_longest(names)), triggers, tones)


def _automaton_of(names: _Names) -> ahocorasick.Automaton:
    """The names and the words of the tables, each between spaces."""
    triggers, tones = trigger_words(), tone_words()
    automaton = ahocorasick.Automaton()
    for words, spelt in names.items():
        uncapitalised = any(name.exact is None or name.exact[0].islower() for _, name in spelt)
        entry: _Entry = (len(words), spelt, uncapitalised, triggers.get(words), tones.get(words))
        automaton.add_word(f" {words} ", entry)
    for words in (triggers.keys() | tones.keys()) - names.keys():
        entry = (len(words), [], False, triggers.get(words), tones.get(words))
        automaton.add_word(f" {words} ", entry)
    automaton.make_automaton()
    return automaton


def _add(names: _Names, phrase: str, name: _Name) -> None:
    words = plain(phrase)
    spelt = names.get(words)
    if spelt is None:
        names[words] = [(phrase, name)]
    else:
        spelt.append((phrase, name))


def _reading(name: _Name, text: str, start: int, end: int) -> _Reading | None:
    """A name at a place of the text that spells it; None where it is written or joined otherwise."""
    kind, key, exact, ambiguous = name
    surface = text[start:end]
    if kind == "symbol":
        is_named = surface == exact and _is_symbol(text, start, end)
    else:
        is_named = (surface == exact or _is_written_as(name, surface)) and is_token(
            text, start, end
        )
    if not is_named:
        return None
    if kind == "company" and (form := _FORM_AFTER.match(text, end)):
        end = form.end()
    return start, -end, kind, ambiguous, key


def _longest(readings: Iterable[_Reading]) -> Iterator[NameHit]:
    """Of overlapping names of one kind the first and longest, with others that have its place."""
    latest: dict[str, tuple[int, int, str]] = {}
    for start, back, kind, ambiguous, key in readings:
        end = -back
        last = latest.get(kind)
        if last is None or start >= last[1]:
            latest[kind] = start, end, key
        elif (start, end) != last[:2] or key == last[2]:
            continue
        yield NameHit(kind, key, start, end, ambiguous)


def _add_company(names: _Names, name: str, key: str, ambiguous: bool) -> None:
    """Add a company's name, unless another company has it or this one has it written as freely."""
    lower = lower_case(name)
    words = plain(lower)
    added = _Name("company", key, name, ambiguous or lower in AMBIGUOUS_NAMES)
    spelt = names.get(words)
    if spelt is None:
        names[words] = [(lower, added)]
        return
    for phrase, known in spelt:
        if phrase != lower:
            continue
        if known.key != key or known.exact == name:
            return
        if len(name) > SHORT_NAME and _has_capitals_of(known.exact or name, name):
            return
    spelt.append((lower, added))


def lower_case(text: str) -> str:
    """Lower case of the same length: "İ" alone would become two characters."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def is_token(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit adjoins; "-" and "." may, save inside "e.g. x.com" or "Coca-Cola"."""
    if start and ((before := text[start - 1]).isalnum() or before in "_$@#"):
        return False
    after = text[end : end + 2]
    if not after or after[0] in " ,’'\n":
        return True
    if after[0].isalnum() or after[0] == "_":
        return False
    # "Dana-Farber" is one name; "CrowdStrike-led" is a word with a name in it.
    joined = after[0] == "-" and after[1:].isupper()
    return not (joined or (after[0] == "." and after[1:].isalnum()))


def _is_symbol(text: str, start: int, end: int) -> bool:
    """Whether a symbol stands alone, neither in a word nor in an abbreviation, nor before the code of an exchange
    ("AAPL.O")."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_$.&-"):
        return False
    if end < len(text) and text[end] in "_&-":
        return False
    return not _CODE_AFTER.match(text, end)


def _is_written_as(name: _Name, surface: str) -> bool:
    """Whether the case in the text allows this name: as written, or all capitals for longer names.

    A company may also be written with other inner capitals ("NVIDIA", "Nvidia"), not all lower case.
    """
    if name.exact is None or surface == name.exact:
        return True
    if name.kind == "company":
        # "Gail" is no GAIL.
        is_acronym = len(surface) <= ACRONYM and name.exact.isupper() and not surface.isupper()
        return (
            len(surface) > SHORT_NAME and not is_acronym and _has_capitals_of(name.exact, surface)
        )
    return len(surface) > 4 and surface.isupper()


def _has_capitals_of(exact: str, surface: str) -> bool:
    """Whether every word that has a capital has one here too: "Best buy in town" names no shop."""
    return surface[0] == exact[0] and all(
        surface[place].isupper()
        for place in range(1, len(exact))
        if exact[place].isupper() and exact[place - 1] == " "
    )


@cache
@lasting()
def bundled() -> Lexicon:
    """The lexicon of the bundled reference."""
    return Lexicon.build(companies())
