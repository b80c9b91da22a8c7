"""Symbols without their exchange: beside their company's name, governing "shares" or a move, or in a list of quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.parsing.bare_names import CAPITAL_AFTER, SECURITY_AFTER, SECURITY_BEFORE
from articles.parsing.document import Document, NameHit, Place
from articles.parsing.introduced import name_before
from articles.parsing.lexicon import Lexicon
from articles.parsing.patterns import regex
from articles.parsing.plain import plain
from articles.parsing.scanning import Scan
from articles.parsing.tables.move_words import DIRECTIONS
from articles.parsing.tables.ticker_words import NOT_SYMBOLS

_SYMBOL_AFTER = regex(
    r"(?:[’']s)?(?:,\s(?:ticker\s)?|\s\(ticker:?\s|(?:\s-)?\s(?:ADR|ADS)s?\s|\s?[(\[]?\s?)(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?![\w&-])"
)
# "BABA gained 2.2%": a word of rise or fall with its figure soon after it.
_MOVE_AFTER = regex(
    r"\s{1,2}(?:(?:was|is|were|has|had|also|then|closed|opened|traded|trades|ended|last)\s){0,2}"
    r"(?:(?P<cue>[a-z-]{2,15})\s(?:[a-z]{1,12}\s){0,3})?[$+−-]?\d"
)
# "TSLA $238.10 -1.35%", "AAPL: $229.87 (+1.2%)": a price with a change in percent.
_QUOTED_AFTER = regex(
    r"\s?[:|–—-]?\s{0,2}[$€£]?\d[\d.,]{0,11}(?:\s{0,2}[|(,]?\s{0,2}(?:up|down)?\s?[$€£]?[+−-]?[\d.,]{0,9}){1,2}%"
)
# At the beginning of a line, of a cell or of an item: "AAPL: $229.87", "| AAPL |", "CSCO Price: $48.20".
_LISTED_AFTER = regex(
    r"\s?[:|–—-]\s{0,2}[$€£]\d|\s?\|\s|\s[$€£]\d[\d.,]*(?!\S|\s?(?:million|billion|[mb]n))|\s(?:[Ss]tock\s)?[Pp]rice(?:\s[Aa]ction)?\s?:"
)
_LISTED_BEFORE = re.compile(r"(?:^|\n|\|)[\s•*·▪-]{0,5}$")
_FORM_AND_SYMBOL = Scan(
    r"\b(?:Corp|Inc|Ltd|NV|PLC|plc|Plc|Co|Cos|SA|AG|SE|LP|Group|Holdings?|Corporation|Limited|Company|Trust|Technologies)\.?"
    r"(?:[’']s)?(?:\s(?P<symbol>[A-Z]{2,5})(?![\w&.-])|\s\((?P<bracketed>[A-Z]{2,5})\))"
)
_BRACKETED = re.compile(r"\((?P<symbol>[A-Z]{4,5})\)")
_COINS = frozenset({"DOGE", "SHIB", "USDT", "USDC", "BUSD"})
# "The SAFE rose 3%": no symbol has an article.
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]his|[Tt]hat)\s$")


def names_with_symbols(document: Document) -> Iterator[Place]:
    """As in "Microsoft Corp MSFT" or "Alibaba (BABA)": only where the lexicon pairs that name with that symbol."""
    text = document.text
    for hit in document.names:
        if hit.kind != "company":
            continue
        after = _SYMBOL_AFTER.match(text, hit.end)
        if after and after["symbol"] == hit.key.partition(":")[0]:
            yield Place(hit.key, "name_symbol", hit.start, after.end())


def called_by_symbol(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "CNH Industrial NV CNHI": a symbol after the legal form of a name whose letters it has, in their order."""
    text = document.text
    for match in _FORM_AND_SYMBOL.finditer(text):
        symbol = match["symbol"] or match["bracketed"]
        sentence = document.sentence_with(*match.span())
        if sentence is None or symbol in NOT_SYMBOLS:
            continue
        begins, ends = match.span("symbol" if match["symbol"] else "bracketed")
        name = name_before(text, begins, sentence.start)
        company = lexicon.with_symbol(symbol)
        if name and (_abbreviates(symbol, name) or (company and _begins_alike(company.name, name))):
            start = text.rfind(name, sentence.start, begins)
            key = company.key if company else f"{symbol}:"
            yield Place(key, "name_symbol", max(start, sentence.start), ends, name)


def bracketed_symbols(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "Skelmore Batteries (SKLM)": of several words, whose letters it has, and unknown to the lexicon."""
    text = document.text
    for match in _BRACKETED.finditer(text):
        symbol = match["symbol"]
        sentence = document.sentence_with(*match.span())
        if sentence is None or symbol in NOT_SYMBOLS | _COINS or lexicon.with_symbol(symbol):
            continue
        name = name_before(text, match.start(), sentence.start)
        if " " in name and _abbreviates(symbol, name):
            start = text.rfind(name, sentence.start, match.start())
            yield Place(f"{symbol}:", "name_symbol", start, match.end("symbol"), name)


def _abbreviates(symbol: str, name: str) -> bool:
    """Whether a symbol's letters stand in a name, in their order, the first at its beginning, and are more than its
    initials, as an office's are."""
    letters = iter(name.upper())
    if name[0].upper() != symbol[0] or not all(letter in letters for letter in symbol):
        return False
    return symbol != "".join(letter for letter in name if letter.isupper())


def _begins_alike(one: str, other: str) -> bool:
    """Whether two names begin with the same letters, whatever marks are between: "Kohl's" and "Kohls"."""
    return plain(one).replace(" ", "")[:4] == plain(other).replace(" ", "")[:4]


def symbols_alone(document: Document, resolved: set[str]) -> Iterator[Place]:
    """Symbols by themselves: those of ``resolved`` instruments, and those whose words tell that they are one."""
    text = document.text
    longer: NameHit | None = None
    for hit in document.names:
        if hit.kind == "company":
            longer = hit
        if hit.kind != "symbol":
            continue
        symbol = text[hit.start : hit.end]
        # "JD Sports", "GE HealthCare", "BYD": it is the name of another, or begins it.
        is_part = longer is not None and hit.end <= longer.end and hit.key != longer.key
        if symbol in NOT_SYMBOLS or (is_part and hit.key not in resolved):
            continue
        if hit.key in resolved or _governs(text, hit) or _governs_move(text, hit):
            yield Place(hit.key, "symbol", hit.start, hit.end)


def _governs(text: str, hit: NameHit) -> bool:
    """Whether a symbol's shares are spoken of, or it stands in a list of quotes."""
    if SECURITY_AFTER.match(text, hit.end) or _QUOTED_AFTER.match(text, hit.end):
        return True
    if SECURITY_BEFORE.search(text[max(0, hit.start - 20) : hit.start]):
        return not CAPITAL_AFTER.match(text, hit.end)
    return bool(_LISTED_AFTER.match(text, hit.end)) and bool(
        _LISTED_BEFORE.search(text, max(0, hit.start - 6), hit.start)
    )


def _governs_move(text: str, hit: NameHit) -> bool:
    """As in "BABA gained 2.2%" and "AAPL +1.2%"."""
    match = _MOVE_AFTER.match(text, hit.end, hit.end + 80)
    if match is None or _DETERMINED.search(text, max(0, hit.start - 7), hit.start):
        return False
    return match["cue"] in DIRECTIONS if match["cue"] else match[0].lstrip()[0] in "+−-"
