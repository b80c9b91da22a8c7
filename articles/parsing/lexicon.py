"""Every name we know, in one automaton: companies, symbols, outlets, indicators, countries.

A text is lower-cased once and read once; a hit counts where it stands between token boundaries and is written
as its kind asks. Of overlapping hits of one kind the longest stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import ahocorasick

from articles.parsing.document import NameHit, NameKind
from articles.parsing.reference import Company, companies
from articles.parsing.tables.companies import AMBIGUOUS_NAMES
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.exchanges import US_EXCHANGES
from articles.parsing.tables.indicators import INDICATOR_NAMES
from articles.parsing.tables.outlets import OUTLETS

_LEGAL_FORM = re.compile(
    r"(?:,?\s+(?:Incorporated|Inc|Corporation|Corp|Company|Co|Limited|Ltd|LLC|L\.?L\.?C|PLC|plc|p\.l\.c|"
    r"S\.A|SA|N\.V|NV|AG|SE|S\.p\.A|SpA|A/S|AB|ASA|Oyj|KGaA|GmbH|L\.P|LP|Trust|ADR|\(Cayman\)|& Co|"
    r"Class [A-C]|Common Stock|Ordinary Shares)\.?)$"
)
_GENERIC_TAIL = re.compile(
    r"\s+(?:Group|Holdings?|Platforms|Technologies|Technology|International|Industries|Enterprises|"
    r"Communications|Pharmaceuticals|Therapeutics|Stores|Brands|Automotive|Motor)$"
)
# No look behind: the engine then skips to the first capital, and what stands before is looked at after.
_SYMBOL = re.compile(r"[A-Z]{1,6}(?:\.[A-Z])?(?![\w&-])")
# A legal form that follows a name in the text belongs to the name.
_FORM_AFTER = re.compile(
    r"(?:,?\s(?:Group|Holdings?|Platforms|Technologies|International|Motors?|Incorporated|Inc|Corporation|"
    r"Corp|Company|Co|Limited|Ltd|LLC|PLC|plc|S\.A|N\.V|AG|SE|SA|NV)\b\.?){1,4}"
)
MIN_NAME = 2
# Names this short are taken only as they are written: "Nio" and "NIO" are two.
SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class _Name:
    """What a lower-case phrase may stand for: ``exact`` is how it must be written, None for any case."""

    kind: NameKind
    key: str
    exact: str | None
    ambiguous: bool = False


class Lexicon:
    """Names to find in texts, and the companies behind them."""

    def __init__(
        self,
        names: Mapping[str, tuple[_Name, ...]],
        listed: Mapping[str, Company],
        symbols: Mapping[str, str],
    ) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, meanings in names.items():
            self._automaton.add_word(phrase, (len(phrase), meanings))
        self._automaton.make_automaton()
        self._listed = dict(listed)
        self._symbols = dict(symbols)

    @classmethod
    def build(cls, listed: Iterable[Company]) -> Lexicon:
        """A lexicon of some companies, with the outlets, indicators and countries of the tables.

        A bare symbol is one of the United States'; of companies that share it the first one has it.
        """
        listed = list(listed)
        names: dict[str, list[_Name]] = {}
        symbols: dict[str, str] = {}
        for company in listed:
            if company.exchange in US_EXCHANGES or not company.exchange:
                symbols.setdefault(company.symbol, company.key)
            for name in names_of(company):
                _add_company(names, name, company)
        for phrase, key in INDICATOR_NAMES.items():
            names.setdefault(phrase, []).append(_Name("indicator", key, None))
        for outlet, aliases in OUTLETS.items():
            for alias in {outlet, *aliases}:
                names.setdefault(lower_case(alias), []).append(_Name("outlet", outlet, alias))
        for code, country in COUNTRIES.items():
            for alias in set(country.names):
                names.setdefault(lower_case(alias), []).append(_Name("country", code, alias))
        return cls(
            {phrase: tuple(meanings) for phrase, meanings in names.items()},
            {company.key: company for company in listed},
            symbols,
        )

    def company(self, key: str) -> Company:
        """The company of a hit's key; errors: KeyError for a key of another lexicon."""
        return self._listed[key]

    def with_symbol(self, symbol: str, exchange: str = "") -> Company | None:
        """The company of a symbol, on an exchange when one is given; None when unknown."""
        if exchange:
            return self._listed.get(f"{symbol}:{exchange}")
        key = self._symbols.get(symbol)
        return self._listed[key] if key else None

    def find(self, text: str) -> tuple[NameHit, ...]:
        """Every name in a text, sorted by place."""
        hits = [*self._find_names(text), *self._find_symbols(text)]
        hits.sort(key=_order)
        latest: dict[str, NameHit] = {}
        kept: list[NameHit] = []
        for hit in hits:
            last = latest.get(hit.kind)
            if last is None or hit.start >= last.end:
                kept.append(hit)
                latest[hit.kind] = hit
            elif (hit.start, hit.end) == (last.start, last.end) and hit.key != last.key:
                kept.append(hit)
        return tuple(kept)

    def _find_names(self, text: str) -> Iterator[NameHit]:
        lower, length = lower_case(text).replace("\n", " "), len(text)
        for last, (width, meanings) in self._automaton.iter(lower):
            end = last + 1
            start = end - width
            # Most hits lie inside words; they are turned away here, without a call.
            if (end < length and lower[end].isalnum()) or (start and lower[start - 1].isalnum()):
                continue
            if not is_token(text, start, end):
                continue
            surface = text[start:end]
            for name in meanings:
                if not _is_written_as(name, surface):
                    continue
                stop = end
                if name.kind == "company" and (form := _FORM_AFTER.match(text, end)):
                    stop = form.end()
                yield NameHit(name.kind, name.key, start, stop, name.ambiguous)

    def _find_symbols(self, text: str) -> Iterator[NameHit]:
        symbols = self._symbols
        for match in _SYMBOL.finditer(text):
            symbol = match[0]
            if symbol not in symbols:
                continue
            start = match.start()
            if start and (text[start - 1].isalnum() or text[start - 1] in "_$.&-"):
                continue
            yield NameHit("symbol", symbols[symbol], start, match.end(), len(symbol) < 2)


def _order(hit: NameHit) -> tuple[int, int, str, bool, str]:
    """By place, the longest first; of two readings of one place the surer one."""
    return hit.start, -hit.end, hit.kind, hit.ambiguous, hit.key


def _add_company(names: dict[str, list[_Name]], name: str, company: Company) -> None:
    lower = lower_case(name)
    meanings = names.setdefault(lower, [])
    if any(
        meaning.kind == "company" and (meaning.key != company.key or meaning.exact == name)
        for meaning in meanings
    ):
        return
    if meanings and len(name) > SHORT_NAME and meanings[0].key == company.key:
        return
    ambiguous = lower in AMBIGUOUS_NAMES or name in company.ambiguous
    meanings.append(_Name("company", company.key, name, ambiguous))


def names_of(company: Company) -> Iterator[str]:
    """The names of a company: as listed, without its legal form, without a generic last word."""
    for name in dict.fromkeys((company.name, *company.aliases)):
        yield from _spellings(name)
        core = name
        while (shorter := _LEGAL_FORM.sub("", core).rstrip(",& ")) != core and len(
            shorter
        ) > MIN_NAME:
            core = shorter
            yield from _spellings(core)
        shortest = _GENERIC_TAIL.sub("", core)
        # One word that remains of several is a name only where nobody else would claim it.
        if shortest != core and len(shortest) > 3 and shortest[0].isupper():
            yield from _spellings(shortest)


def _spellings(name: str) -> Iterator[str]:
    """A name as it may be typed: with either apostrophe, with its accents in one character or two, or none."""
    if len(name) < MIN_NAME:
        return
    yield name
    if "'" in name:
        yield name.replace("'", "’")
    if not name.isascii():
        apart = unicodedata.normalize("NFD", name)
        yield apart
        yield "".join(char for char in apart if not unicodedata.combining(char))


def lower_case(text: str) -> str:
    """Lower case of the same length: "İ" alone would become two characters."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def is_token(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit adjoins; "-" and "." may, save inside "e.g. x.com" or "Coca-Cola"."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "_$@#"):
        return False
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    if end + 1 == len(text) or end == len(text):
        return True
    # "Dana-Farber" is one name; "CrowdStrike-led" is a word with a name in it.
    joined = text[end] == "-" and text[end + 1].isupper()
    return not (joined or (text[end] == "." and text[end + 1].isalnum()))


def _is_written_as(name: _Name, surface: str) -> bool:
    """Whether the case in the text allows this name: as written, or all capitals for longer names.

    A company may also be written with other inner capitals ("NVIDIA", "Nvidia"), not all lower case.
    """
    if name.exact is None or surface == name.exact:
        return True
    if name.kind == "company":
        return len(surface) > SHORT_NAME and _has_capitals_of(name.exact, surface)
    return len(surface) > 4 and surface.isupper()


def _has_capitals_of(exact: str, surface: str) -> bool:
    """Whether every word that has a capital has one here too: "Best buy in town" names no shop."""
    return surface[0] == exact[0] and all(
        surface[place].isupper()
        for place in range(1, len(exact))
        if exact[place].isupper() and exact[place - 1] == " "
    )


@cache
def bundled() -> Lexicon:
    """The lexicon of the bundled reference."""
    return Lexicon.build(companies())
