"""Symbols that say themselves that they are one: beside their exchange, after "Ticker:", with a dollar sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.parsing.company_names import names_of
from articles.parsing.document import Document, Place
from articles.parsing.introduced import name_before
from articles.parsing.lexicon import Lexicon
from articles.parsing.patterns import regex
from articles.parsing.reference import Company
from articles.parsing.tables.exchanges import (
    AMBIGUOUS_PREFIXES,
    COUNTRY_CODES,
    DASHED,
    EXCHANGE_PREFIXES,
    NUMBERED,
    OF_LETTERS,
    OWN_SYMBOLS,
    REUTERS_SUFFIXES,
    US_EXCHANGES,
    bare,
)

# Where a symbol that says itself that it is one may begin.
_OPENS = re.compile(r"[(<:]")
_SYMBOL = regex(
    r"\s{0,2}\[?\s?\$?(?P<symbol>[A-Z][A-Z\d&]{0,11}(?:[./-][A-Z]{1,2}|\s[ABCD](?=[),;]))?|\d{3,6}|\d[A-Z\d]{1,4}|\d(?=[),;]))"
    r"(?![A-Za-z\d])"
)
# "(NASDAQ: GOOG, GOOGL)": further symbols of the same exchange.
_MORE_SYMBOLS = regex(
    r"(?:\]\([^\s()]{1,300}\))?\s{0,2}(?:,|and|/)\s{0,2}\$?(?P<symbol>[A-Z]{1,6}(?:[.-][A-Z])?)(?=[,)\s/])"
)
_CASHTAG = re.compile(r"\$(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?![\w$]|\.\d)")
# The words of an exchange's name before a comma or a colon: "TSX Venture", "NYSE".
_NAME = r"(?:[A-Z][A-Za-z\d]{0,12}[\s-](?:of\s)?){0,3}[A-Z][A-Za-z\d]{0,12}"
_NAME_BEFORE = re.compile(rf"(?<![A-Za-z\d]){_NAME}(?=\s{{0,2}}$)")
_SEPARATOR = re.compile(r"[\s-](?:of\s)?")
# "(TSX, NYSE: ABX)", "(NASDAQ/TSX: SHOP)": the exchange before it lists the symbol too.
_JOINED_BEFORE = re.compile(r"(?P<exchange>[A-Z]{3,7})(?:/|,\s|\sand\s|\s&\s)$")
_REACH = 48
# A class of shares: "BRK-B", "VOLV B", "ERICb".
_CLASS = re.compile(r"(?:[/.-]|\s)([A-Z]{1,2})$|(?<=[A-Z])([a-d])$")
# "(OTCQB, LOGN)", "(Ticker: GBTC)"; "(9988.HK)", "(AAPL.O)", "<7203.T>", "(ERICb.ST)", the code of an exchange after
# the symbol, as Reuters and Yahoo write it; "(9988 HK)", "(BABA US Equity)", as Bloomberg does.
_IN_BRACKETS = regex(
    rf"[(<](?:(?P<exchange>{_NAME}),\s(?P<listed>[A-Z]{{3,6}})\)|"
    r"(?:[Tt]icker|TICKER|[Ss]ymbol)(?:\s[Ss]ymbol)?:\s?[\"“]?\$?(?P<ticker>[A-Z]{1,6}(?:\.[A-Z])?)[\"”]?\)|"
    rf"(?P<reuters>[A-Z\d][A-Z\d-]{{0,9}}[a-d]?)\.(?P<suffix>{'|'.join(REUTERS_SUFFIXES)})[)>,;]|"
    rf"(?P<bloomberg>[A-Z\d]{{1,6}})\s(?P<country>{'|'.join(COUNTRY_CODES)})(?:\s[Ee]quity)?[),;])"
)


def exchange_symbols(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "(NYSE: BABA)", "(NASDAQ: GOOG, GOOGL)", "(OTCQB, LOGN)", "(9988.HK)" and "(Ticker: GBTC)"."""
    text = document.text
    for mark in _OPENS.finditer(text):
        at = mark.start()
        if text[at] == ":":
            if symbol := _SYMBOL.match(text, at + 1):
                yield from _after_colon(document, lexicon, at, symbol)
        elif (match := _IN_BRACKETS.match(text, at)) and (
            sentence := document.sentence_with(at, match.end())
        ):
            yield from _in_brackets(lexicon, match, name_before(text, at, sentence.start))


def _after_colon(
    document: Document, lexicon: Lexicon, colon: int, match: re.Match[str]
) -> Iterator[Place]:
    """A symbol, and those listed with it, after a colon that an exchange's name stands before."""
    text = document.text
    sentence = document.sentence_with(colon, match.end())
    before = _NAME_BEFORE.search(text, max(0, colon - _REACH), colon)
    if sentence is None or before is None:
        return
    start, mic = _exchange(before, match["symbol"])
    # Hong Kong alone counts from one.
    if len(match["symbol"]) == 1 and match["symbol"].isdigit() and mic != "XHKG":
        return
    if not mic or start < sentence.start:
        return
    name = name_before(text, start, sentence.start)
    other = _JOINED_BEFORE.search(text, max(sentence.start, start - 12), start)
    if other and (listed := EXCHANGE_PREFIXES.get(other["exchange"])):
        name = name_before(text, other.start(), sentence.start)
        yield _place(lexicon, match, "symbol", listed, name)
    yield _place(lexicon, match, "symbol", mic, name)
    more = _MORE_SYMBOLS.match(text, match.end(), sentence.end)
    while more and more["symbol"] not in EXCHANGE_PREFIXES:
        yield _place(lexicon, more, "symbol", mic, "")
        more = _MORE_SYMBOLS.match(text, more.end(), sentence.end)


def _exchange(words: re.Match[str], symbol: str) -> tuple[int, str]:
    """Where the longest exchange's name begins that some words before a symbol end with, and its MIC; "" for none."""
    name, start = words[0], words.start()
    while True:
        called = bare(name)
        mic = EXCHANGE_PREFIXES.get(called, "")
        if mic and (len(called) > 4 or name.isupper()):
            marked = words.string[start - 1 : start] in set("([/,;|")
            if called in AMBIGUOUS_PREFIXES and not (start and marked):
                mic = ""
            return start, OF_LETTERS.get(called, mic) if symbol.isalpha() else mic
        parted = _SEPARATOR.search(name)
        if parted is None:
            return start, ""
        start += parted.end()
        name = name[parted.end() :]


def _in_brackets(lexicon: Lexicon, match: re.Match[str], name: str) -> Iterator[Place]:
    """A symbol in brackets: with its exchange, with that exchange's code, or called a ticker."""
    if match["ticker"]:
        company = lexicon.with_symbol(match["ticker"])
        key = company.key if company else f"{match['ticker']}:"
        yield Place(key, "exchange_symbol", *match.span("ticker"), name)
    elif match["exchange"]:
        mic = EXCHANGE_PREFIXES.get(bare(match["exchange"]))
        if mic and match["listed"] not in EXCHANGE_PREFIXES:
            yield _place(lexicon, match, "listed", mic, name)
    elif match["reuters"]:
        place = _place(lexicon, match, "reuters", REUTERS_SUFFIXES[match["suffix"]], name)
        own = match["suffix"] in OWN_SYMBOLS and len(match["reuters"]) > 1
        # Reuters writes letters of its own ("BNPP.PA"): only a symbol that the lexicon has there is one.
        if own or match["reuters"].isdigit() or lexicon.with_symbol(*place.key.split(":")):
            yield place
    else:
        place = _place(lexicon, match, "bloomberg", COUNTRY_CODES[match["country"]], name)
        numbered = match["country"] in NUMBERED and match["bloomberg"].isdigit()
        if numbered or lexicon.with_symbol(*place.key.split(":")):
            yield place


def _place(lexicon: Lexicon, match: re.Match[str], group: str, mic: str, name: str) -> Place:
    mark = "-" if mic in DASHED else "."
    symbol = match[group]
    if not (symbol.isalnum() and symbol == symbol.upper()):
        symbol = _CLASS.sub(rf"{mark}\1\2", symbol).upper()
    if mic == "XHKG" and symbol.isdigit():
        symbol = symbol.lstrip("0").zfill(4)
    company = lexicon.with_symbol(symbol, mic)
    if company is None and mic in US_EXCHANGES:
        known = lexicon.with_symbol(symbol)
        # One that has moved within the country is the same company, unless another's name stands beside it; of
        # one without an exchange nobody knows.
        if known and known.exchange in US_EXCHANGES and _may_be_called(known, name):
            company = known
    key = company.key if company else f"{symbol}:{mic}"
    return Place(key, "exchange_symbol", *match.span(group), name)


def _may_be_called(company: Company, name: str) -> bool:
    """Whether ``name``, as it stands beside a symbol, may be the company's: its first word is one of theirs."""
    first = name.split(" ", maxsplit=1)[0].casefold()
    return not first or any(known.casefold().startswith(first) for known in names_of(company))


def cashtags(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "$TSLA"; "$80" and "US$ABC" are none."""
    text = document.text
    for match in _CASHTAG.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_$"):
            continue
        if document.sentence_with(start, end) is None:
            continue
        company = lexicon.with_symbol(match["symbol"])
        key = company.key if company else f"{match['symbol']}:"
        yield Place(key, "cashtag", start + 1, end)
