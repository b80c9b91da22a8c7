"""Which instruments a piece names, by the ladder of evidence: an exchange with its symbol, a cashtag, a name
with its symbol, a symbol that governs "shares" or is tied to its company already, a name alone.

Every mention is a place in a sentence. An instrument's fact stands at its strongest mention; relevance says how
much the piece is about it.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.parsing.document import (
    EVIDENCE_LADDER,
    Document,
    Evidence,
    NameHit,
    Span,
    TickerMention,
)
from articles.parsing.introduced import name_before, with_introduced
from articles.parsing.lexicon import Lexicon
from articles.parsing.tables.exchanges import EXCHANGE_PREFIXES, US_EXCHANGES
from articles.parsing.tables.move_words import DIRECTIONS
from articles.parsing.tables.ticker_words import CORPORATE, NOT_SYMBOLS, SECURITIES

_EXCHANGE_NAMES = (
    r"ARCA|NYSE(?:\s?(?:American|MKT|Arca))?|N(?:ASDAQ|asdaq)(?:\s?(?:GS|GM|CM))?|AMEX|Amex|CBOE|BATS|"
    r"OTC(?:\s?(?:MKTS|PK|Pink|QB|QX|Markets))?|TSX(?:[\s-]?V(?:enture)?)?|CSE|NEO|LSE|LON|London|AIM|HKG?|"
    r"HKEX|SEHK|SSE|SHA|SHSE|SZSE|SHE|TYO|TSE|JPX|KRX|KOSPI|KOSDAQ|TWSE|TPE|NSE|BSE|SGX|ASX|NZX|FRA|ETR|"
    r"XETRA|Xetra|EPA|Euronext(?:\s(?:Paris|Amsterdam))?|AMS|EBR|BIT|BME|SIX|SWX|STO|CPH|HEL|OSE|OSL|JSE|"
    r"BVMF|B3|BMV|TASE"
)
_EXCHANGE_SYMBOL = re.compile(
    rf"\b(?P<exchange>{_EXCHANGE_NAMES})\s{{0,2}}:\s{{0,2}}\[?\s?\$?(?P<symbol>[A-Z][A-Z\d&]{{0,9}}(?:[./-][A-Z]{{1,2}})?|"
    r"\d{3,6}|\d[A-Z\d]{1,4})(?![A-Za-z\d])"
)
# "(NASDAQ: GOOG, GOOGL)": further symbols of the same exchange.
_MORE_SYMBOLS = re.compile(
    r"(?:\]\([^\s()]{1,300}\))?\s{0,2}(?:,|and|/)\s{0,2}\$?(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?=[,)\s/])"
)
_CASHTAG = re.compile(r"(?<![\w$])\$(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?![\w$]|\.\d)")
_BETWEEN_NAME_AND_SYMBOL = re.compile(r"\s?[(\[]?\s?|,\s(?:ticker\s)?|\s\(ticker:?\s")
_SECURITY_AFTER = re.compile(rf"(?:[’']s?)?\s{{1,3}}{SECURITIES}\b")
# "NVDA (+3.4%)", "AMD -2%": a figure of a move beside the symbol.
_MOVE_AFTER = re.compile(r"\s?\(?\s?[-+−][\d.]{1,8}\s?%|\s\((?:up|down)\s[\d.]{1,8}\s?%")
# "BABA gained 2.2%": a word of rise or fall with its figure soon after it.
_MOVE_AFTER = re.compile(
    r"\s{1,2}(?:(?:was|is|were|has|had|also|then|closed|opened|traded|trades|ended|last)\s){0,2}"
    r"(?:(?P<cue>[a-z-]{2,15})\s(?:[a-z]{1,12}\s){0,3})?[$+−-]?\d"
)
_SIDE_BY_SIDE = re.compile(r",\s(?:and\s)?|\s(?:and|or|&)\s|/")
_SECURITY_BEFORE = re.compile(
    r"\b(?:[Ss]hares?|[Ss]tock|ADRs?|ADSs?|stake|position|rating|target)\s(?:of|in|on|for)\s$"
)
_CORPORATE_AFTER = re.compile(rf"(?:[’']s?)?\s{{1,3}}(?:{SECURITIES}|{CORPORATE})\b")
_LEGAL_AFTER = re.compile(
    r"(?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|Co|Company|Group|Holdings?|AG|SE|N\.V|S\.A)\b\.?$"
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;“\"(])\s?\b[A-Z][a-z]{1,20}\s$")
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]{2,20}\b")

_CONFIDENCE: dict[Evidence, float] = {
    "exchange_symbol": 0.99,
    "cashtag": 0.95,
    "name_symbol": 0.98,
    "symbol": 0.93,
    "vendor": 0.9,
    "name": 0.85,
}
# A piece that names more than this is a list; none of them is its subject unless its headline says so.
LIST_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of an instrument: the lexicon's key, or "SYMBOL:MIC" where it knows none."""

    key: str
    evidence: Evidence
    start: int
    end: int
    name: str = ""


def find_tickers(
    document: Document, lexicon: Lexicon
) -> tuple[tuple[TickerMention, ...], tuple[Place, ...]]:
    """The instruments of a piece, most relevant first, and every place where one is named, in order."""
    listed = list(_exchange_symbols(document, lexicon))
    document = with_introduced(document, [(p.key, p.name, p.start) for p in listed])
    explicit = [*listed, *_cashtags(document, lexicon), *_names_with_symbols(document)]
    resolved = {place.key for place in explicit}
    symbols = _outside(_symbols(document, resolved), explicit)
    resolved |= {place.key for place in symbols}
    names = _outside(_names(document, resolved), [*explicit, *symbols])
    places = sorted([*explicit, *symbols, *names], key=lambda place: (place.start, -place.end))
    return _mentions(document, lexicon, places), tuple(places)


def _outside(places: Iterable[Place], taken: Iterable[Place]) -> list[Place]:
    """The places that share no character with those taken."""
    claimed = {index for place in taken for index in range(place.start, place.end)}
    return [p for p in places if claimed.isdisjoint(range(p.start, p.end))]


def _exchange_symbols(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    text = document.text
    for sentence in document.sentences:
        for match in _EXCHANGE_SYMBOL.finditer(text, sentence.start, sentence.end):
            mic = EXCHANGE_PREFIXES[re.sub(r"[\s-]|MARKETS", "", match["exchange"].upper())]
            name = name_before(text, match.start(), sentence.start)
            yield _exchange_place(lexicon, match, mic, name)
            more = _MORE_SYMBOLS.match(text, match.end(), sentence.end)
            while more:
                yield _exchange_place(lexicon, more, mic, "")
                more = _MORE_SYMBOLS.match(text, more.end(), sentence.end)


def _exchange_place(lexicon: Lexicon, match: re.Match[str], mic: str, name: str) -> Place:
    symbol = match["symbol"].replace("/", ".").replace("-", ".")
    if mic == "XHKG" and symbol.isdigit():
        symbol = symbol.zfill(4)
    company = lexicon.with_symbol(symbol, mic)
    if company is None and mic in US_EXCHANGES:
        known = lexicon.with_symbol(symbol)
        # A list without exchanges, or one that has moved: the same company all the same.
        company = (
            known if known and (not known.exchange or known.exchange in US_EXCHANGES) else None
        )
    key = company.key if company else f"{symbol}:{mic}"
    return Place(key, "exchange_symbol", match.start("symbol"), match.end("symbol"), name)


def _cashtags(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    for sentence in document.sentences:
        for match in _CASHTAG.finditer(document.text, sentence.start, sentence.end):
            company = lexicon.with_symbol(match["symbol"])
            key = company.key if company else f"{match['symbol']}:"
            yield Place(key, "cashtag", match.start("symbol"), match.end("symbol"))


def _names_with_symbols(document: Document) -> Iterator[Place]:
    """As in "Microsoft Corp MSFT" or "Alibaba (BABA)": only where the lexicon pairs that name with that symbol."""
    companies: dict[int, list[NameHit]] = {}
    for hit in document.names:
        if hit.kind == "company":
            companies.setdefault(hit.end, []).append(hit)
    for hit in document.names:
        if hit.kind != "symbol":
            continue
        for gap in range(1, 12):
            for company in companies.get(hit.start - gap, ()):
                between = document.text[company.end : hit.start]
                if company.key == hit.key and _BETWEEN_NAME_AND_SYMBOL.fullmatch(between):
                    yield Place(hit.key, "name_symbol", company.start, hit.end)


def _symbols(document: Document, resolved: set[str]) -> Iterator[Place]:
    text = document.text
    for hit in document.names:
        if hit.kind != "symbol":
            continue
        symbol = text[hit.start : hit.end]
        governs = (
            _SECURITY_AFTER.match(text, hit.end)
            or _MOVE_AFTER.match(text, hit.end)
            or _SECURITY_BEFORE.search(text[max(0, hit.start - 20) : hit.start])
        )
        if symbol in NOT_SYMBOLS or len(symbol) < 2:
            continue
        if hit.key in resolved or governs or _governs_move(text, hit):
            yield Place(hit.key, "symbol", hit.start, hit.end)


def _governs_move(text: str, hit: NameHit) -> bool:
    match = _MOVE_AFTER.match(text, hit.end, hit.end + 80)
    if match is None:
        return False
    return match["cue"] in DIRECTIONS if match["cue"] else match[0].lstrip()[0] in "+−-"


def _names(document: Document, resolved: set[str]) -> Iterator[Place]:
    hits = [hit for hit in document.names if hit.kind == "company"]
    supported = resolved | {
        hit.key for hit in hits if not hit.ambiguous or _is_supported(document, hit)
    }
    # "Ford and General Motors": one is as much a company as the other.
    for pairs in (itertools.pairwise(hits), itertools.pairwise(reversed(hits))):
        for known, other in pairs:
            left, right = sorted((known, other), key=lambda hit: hit.start)
            between = document.text[left.end : right.start]
            if known.key in supported and _SIDE_BY_SIDE.fullmatch(between):
                supported.add(other.key)
    for hit in hits:
        if hit.key not in supported or _is_someone_else(document, hit):
            continue
        if hit.ambiguous and hit.key not in resolved and not _reads_as_name(document.text, hit):
            continue
        yield Place(hit.key, "name", hit.start, hit.end)


def _is_supported(document: Document, hit: NameHit) -> bool:
    """Whether the words around an ambiguous name speak of a company or its shares."""
    text = document.text
    before = text[max(0, hit.start - 20) : hit.start]
    if not _reads_as_name(text, hit):
        return False
    return bool(
        _LEGAL_AFTER.search(text[hit.start : hit.end])
        or _SECURITY_BEFORE.search(before)
        or (_CORPORATE_AFTER.match(text, hit.end) and not _CAPITAL_BEFORE.search(before))
    )


def _reads_as_name(text: str, hit: NameHit) -> bool:
    return text[hit.start].isupper() or text[hit.start].isdigit()


def _is_someone_else(document: Document, hit: NameHit) -> bool:
    """Whether the name is part of a longer one: "Harrison Ford", "Ford Foundation", an outlet's."""
    text = document.text
    covered = any(
        other.kind in {"outlet", "country"}
        and other.start <= hit.start
        and hit.end <= other.end
        and (other.end - other.start) >= (hit.end - hit.start)
        for other in document.names_in(
            Span(hit.start, max(hit.end, hit.start + 1)), "outlet", "country"
        )
    )
    if covered:
        return True
    if not hit.ambiguous:
        return False
    before = text[max(0, hit.start - 24) : hit.start]
    return bool(_CAPITAL_BEFORE.search(before) and not before.lstrip().startswith(("The", "At")))


def _mentions(
    document: Document, lexicon: Lexicon, places: list[Place]
) -> tuple[TickerMention, ...]:
    by_key: dict[str, list[Place]] = {}
    for place in places:
        by_key.setdefault(place.key, []).append(place)
    weigh = _Weights(document, len(places), len(by_key))
    relevances = {key: weigh.relevance(found) for key, found in by_key.items()}
    highest = max(relevances.values(), default=0.0)
    mentions = []
    for key, found in by_key.items():
        best = min(found, key=lambda place: (EVIDENCE_LADDER.index(place.evidence), place.start))
        symbol, _, exchange = key.partition(":")
        company = lexicon.with_symbol(symbol, exchange) if exchange else lexicon.with_symbol(symbol)
        mentions.append(
            TickerMention(
                symbol=symbol,
                exchange=exchange,
                name=company.name if company else (best.name or symbol),
                evidence=best.evidence,
                primary=relevances[key] >= 0.5 and relevances[key] >= 0.75 * highest,
                count=len(found),
                relevance=round(relevances[key], 3),
                start=best.start,
                end=best.end,
                surface=document.text[best.start : best.end],
                rule=f"ticker:{best.evidence}",
                confidence=_CONFIDENCE[best.evidence],
            )
        )
    return tuple(sorted(mentions, key=lambda fact: (-fact.relevance, fact.start)))


class _Weights:
    """How much a piece is about an instrument, from where and how often it names it."""

    def __init__(self, document: Document, places: int, instruments: int) -> None:
        self._heads = [*([document.title] if document.title else []), *document.key_points]
        first_body = document.paragraphs[0].start if document.paragraphs else 0
        body = (span for span in document.sentences if span.start >= first_body)
        self._lead = list(itertools.islice(body, 2))
        self._places = places
        self._is_list = instruments > LIST_LENGTH

    def relevance(self, found: Sequence[Place]) -> float:
        """0 to 1: named in the headline or a key point (0.4), in the lead (0.25), and its share of all
        mentions (0.35); in a list of many instruments, what counts is the headline."""
        in_head = _any_in(found, self._heads)
        in_lead = _any_in(found, self._lead)
        share = len(found) / self._places
        if self._is_list:
            relevance = 0.3 * in_head + 0.1 * share
        elif not self._heads:
            relevance = 0.5 * in_lead + 0.5 * share
        else:
            relevance = 0.4 * in_head + 0.25 * in_lead + 0.35 * share
        return min(1.0, relevance)


def _any_in(found: Sequence[Place], spans: Sequence[Span]) -> bool:
    """Whether one of the places lies in one of the spans; both sorted."""
    starts = [place.start for place in found]
    return any(bisect_left(starts, span.start) < bisect_left(starts, span.end) for span in spans)
