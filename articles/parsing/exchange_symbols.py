"""Symbols that say themselves that they are one: beside their exchange, after "Ticker:", with a dollar sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.parsing.document import Document, Place, Span
from articles.parsing.introduced import name_before
from articles.parsing.lexicon import Lexicon, names_of
from articles.parsing.reference import Company
from articles.parsing.scanning import Scan
from articles.parsing.tables.exchanges import (
    COUNTRY_CODES,
    EXCHANGE_PREFIXES,
    REUTERS_SUFFIXES,
    US_EXCHANGES,
)

_EXCHANGE_NAMES = (
    r"ARCA|NYSE(?:\s?(?:American|MKT|Arca))?|N(?:ASDAQ|asdaq)(?:\s?(?:GS|GM|CM))?|AMEX|Amex|CBOE|BATS|"
    r"OTC(?:\s?(?:MKTS|PK|Pink|QB|QX|Markets))?|TSX(?:[\s-]?V(?:enture)?)?|CSE|NEO|LSE|LON|London|AIM|HKG?|"
    r"HKEX|SEHK|SSE|SHA|SHSE|SZSE|SHE|TYO|TSE|JPX|KRX|KOSPI|KOSDAQ|TWSE|TPE|NSE|BSE|SGX|ASX|NZX|FRA|ETR|"
    r"XETRA|Xetra|EPA|Euronext(?:\s(?:Paris|Amsterdam))?|AMS|EBR|BIT|BME|SIX|SWX|STO|CPH|HEL|OSE|OSL|JSE|"
    r"BVMF|B3|BMV|TASE"
)
_EXCHANGE_SYMBOL = Scan(
    rf"\b(?P<exchange>{_EXCHANGE_NAMES})(?:\s{{0,2}}:\s{{0,2}}|(?<=\(.{{4}}),\s(?=[A-Z]{{3,6}}\))|(?<=\(.{{5}}),\s(?=[A-Z]{{3,6}}\))|(?<=\(.{{6}}),\s(?=[A-Z]{{3,6}}\)))\[?\s?\$?(?P<symbol>[A-Z][A-Z\d&]{{0,9}}(?:[./-][A-Z]{{1,2}})?|"
    r"\d{3,6}|\d[A-Z\d]{1,4})(?![A-Za-z\d])"
)
# "(NASDAQ: GOOG, GOOGL)": further symbols of the same exchange.
_MORE_SYMBOLS = re.compile(
    r"(?:\]\([^\s()]{1,300}\))?\s{0,2}(?:,|and|/)\s{0,2}\$?(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?=[,)\s/])"
)
# "(9988.HK)", "(AAPL.O)", "<7203.T>": the code of an exchange after the symbol, as Reuters and Yahoo write it.
_SUFFIXED = re.compile(
    r"(?<=[(<])(?P<symbol>[A-Z\d][A-Z\d-]{0,9})\.(?P<suffix>"
    + "|".join(REUTERS_SUFFIXES)
    + r")(?=[)>,;])"
)
# "(9988 HK)", "(BABA US Equity)": as Bloomberg writes it.
_COUNTRY_CODED = re.compile(
    r"(?<=\()(?P<symbol>[A-Z\d]{1,6})\s(?P<suffix>"
    + "|".join(COUNTRY_CODES)
    + r")(?:\s[Ee]quity)?(?=[),;])"
)
_CASHTAG = re.compile(r"(?<![\w$])\$(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?![\w$]|\.\d)")
_TICKER = re.compile(
    r"\((?:[Tt]icker|TICKER)(?:\s(?:[Ss]ymbol))?:\s?\$?(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?=\))"
)


def exchange_symbols(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "(NYSE: BABA)", "(NASDAQ: GOOG, GOOGL)", "(OTCQB, LOGN)" and "(Ticker: GBTC)"."""
    text = document.text
    for sentence in document.sentences:
        if (
            text.find(":", sentence.start, sentence.end) < 0
            and text.find("(", sentence.start, sentence.end) < 0
            and text.find("<", sentence.start, sentence.end) < 0
        ):
            continue
        yield from _tickered(text, sentence, lexicon)
        yield from _coded(text, sentence, lexicon)
        for match in _EXCHANGE_SYMBOL.finditer(text, sentence.start, sentence.end):
            if match["symbol"] in EXCHANGE_PREFIXES and "," in match[0]:
                continue
            mic = EXCHANGE_PREFIXES[re.sub(r"[\s-]|MARKETS", "", match["exchange"].upper())]
            name = name_before(text, match.start(), sentence.start)
            yield _exchange_place(lexicon, match, mic, name)
            more = _MORE_SYMBOLS.match(text, match.end(), sentence.end)
            while more:
                yield _exchange_place(lexicon, more, mic, "")
                more = _MORE_SYMBOLS.match(text, more.end(), sentence.end)


def _tickered(text: str, sentence: Span, lexicon: Lexicon) -> Iterator[Place]:
    """A symbol called one without its exchange: in the United States where the lexicon has it there."""
    for match in _TICKER.finditer(text, sentence.start, sentence.end):
        company = lexicon.with_symbol(match["symbol"])
        key = company.key if company else f"{match['symbol']}:"
        name = name_before(text, match.start(), sentence.start)
        yield Place(key, "exchange_symbol", match.start("symbol"), match.end("symbol"), name)


def _coded(text: str, sentence: Span, lexicon: Lexicon) -> Iterator[Place]:
    """A symbol with the code of its exchange."""
    for pattern, codes in ((_SUFFIXED, REUTERS_SUFFIXES), (_COUNTRY_CODED, COUNTRY_CODES)):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            name = name_before(text, match.start(), sentence.start)
            place = _exchange_place(lexicon, match, codes[match["suffix"]], name)
            # Reuters writes letters of its own ("BNPP.PA"): only a symbol that the lexicon has there is one.
            if match["symbol"].isdigit() or lexicon.with_symbol(*place.key.split(":")):
                yield place


def _exchange_place(lexicon: Lexicon, match: re.Match[str], mic: str, name: str) -> Place:
    symbol = match["symbol"].replace("/", ".").replace("-", ".")
    if mic == "XHKG" and symbol.isdigit():
        symbol = symbol.zfill(4)
    company = lexicon.with_symbol(symbol, mic)
    if company is None and mic in US_EXCHANGES:
        known = lexicon.with_symbol(symbol)
        # One that has moved within the country is the same company, unless another's name stands beside it; of
        # one without an exchange nobody knows.
        if known and known.exchange in US_EXCHANGES and _may_be_called(known, name):
            company = known
    key = company.key if company else f"{symbol}:{mic}"
    return Place(key, "exchange_symbol", match.start("symbol"), match.end("symbol"), name)


def _may_be_called(company: Company, name: str) -> bool:
    """Whether ``name``, as it stands beside a symbol, may be the company's: its first word is one of theirs."""
    first = name.split(" ", maxsplit=1)[0].casefold()
    return not first or any(known.casefold().startswith(first) for known in names_of(company))


def cashtags(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    """As in "$TSLA"; "$80" is none."""
    for sentence in document.sentences:
        if document.text.find("$", sentence.start, sentence.end) < 0:
            continue
        for match in _CASHTAG.finditer(document.text, sentence.start, sentence.end):
            company = lexicon.with_symbol(match["symbol"])
            key = company.key if company else f"{match['symbol']}:"
            yield Place(key, "cashtag", match.start("symbol"), match.end("symbol"))
