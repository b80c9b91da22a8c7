"""Which instruments a piece names, by the ladder of evidence: an exchange with its symbol, a cashtag, a name
with its symbol, a symbol that governs "shares" or is tied to its company already, a name alone.

Every mention is a place in a sentence. An instrument's fact stands at its strongest mention; relevance says how
much the piece is about it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from articles.parsing.document import Document, NameHit, Place, Span, TickerMention, inside
from articles.parsing.exchange_symbols import cashtags, exchange_symbols
from articles.parsing.home_listings import at_home
from articles.parsing.introduced import with_introduced
from articles.parsing.lexicon import Lexicon
from articles.parsing.relevance import mentions
from articles.parsing.tables.exchanges import EXCHANGE_PREFIXES, bare
from articles.parsing.tables.move_words import DIRECTIONS
from articles.parsing.tables.ticker_words import (
    CORPORATE,
    DATA_SOURCES,
    EVERYDAY,
    HEADLINE,
    INDICES,
    NATURE,
    NOT_SYMBOLS,
    RATINGS,
    SECURITIES,
)

_SYMBOL_AFTER = re.compile(
    r"(?:,\s(?:ticker\s)?|\s\(ticker:?\s|\s?[(\[]?\s?)(?P<symbol>[A-Z]{1,6}(?:\.[A-Z])?)(?![\w&-])"
)
_SECURITY_AFTER = re.compile(rf"(?:[’']s?)?\s{{1,3}}{SECURITIES}\b", re.IGNORECASE)
# "BABA gained 2.2%": a word of rise or fall with its figure soon after it.
_MOVE_AFTER = re.compile(
    r"\s{1,2}(?:(?:was|is|were|has|had|also|then|closed|opened|traded|trades|ended|last)\s){0,2}"
    r"(?:(?P<cue>[a-z-]{2,15})\s(?:[a-z]{1,12}\s){0,3})?[$+−-]?\d"
)
# "TSLA $238.10 -1.35%", "AAPL: $229.87 (+1.2%)": a price with a change in percent.
_QUOTED_AFTER = re.compile(
    r"\s?[:|–—-]?\s{0,2}[$€£]?\d[\d.,]{0,11}(?:\s{0,2}[|(,]?\s{0,2}(?:up|down)?\s?[$€£]?[+−-]?[\d.,]{0,9}){1,2}%"
)
# At the beginning of a line, of a cell or of an item: "AAPL: $229.87", "| AAPL |", "CSCO Price: $48.20".
_LISTED_AFTER = re.compile(
    r"\s?[:|–—-]\s{0,2}[$€£]\d|\s?\|\s|\s[$€£]\d[\d.,]*(?!\S|\s?(?:million|billion|[mb]n))|\s(?:[Ss]tock\s)?[Pp]rice(?:\s[Aa]ction)?\s?:"
)
_LISTED_BEFORE = re.compile(r"(?:^|\n|\|)[\s•*·▪-]{0,5}$")
_SIDE_BY_SIDE = re.compile(r",\s(?:and\s)?|\s(?:and|or|&)\s|/")
_SECURITY_BEFORE = re.compile(
    r"\b(?:[Ss]hares?|[Ss]tock|ADRs?|ADSs?|stake|position|rating|target)\s(?:of|in|on|for)\s$"
)
_CORPORATE_AFTER = re.compile(
    rf"(?:[’']s?)?\s{{1,3}}(?:{SECURITIES}|{CORPORATE})\b|\s(?:to|at|with|as)\s(?:an?\s)?[\"“‘']?{RATINGS}",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s\s[a-z]")
_IN_HEADLINES = re.compile(rf"[’']s\s[A-Z]|(?:,\s[A-Z]\w+)?\s{HEADLINE}", re.IGNORECASE)
# "Target raised to $50" tells of an analyst's target.
_SET_TO = re.compile(
    r"\s(?:raised|lowered|cut|hiked|boosted|lifted|trimmed)\s(?:to|at|by|from)\s[$€£\d]"
)
# "(London Stock Exchange: ACM)": an exchange beside its symbol is no company.
_AS_EXCHANGE = re.compile(r"\s?:\s?\$?[A-Z\d]{1,10}[,;)\s.]")
_LEGAL_AFTER = re.compile(
    r"(?:Inc|Corp|Corporation|Ltd|Limited|PLC|plc|Co|Company|Group|Holdings?|AG|SE|N\.V|S\.A)\b\.?$"
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?:;“\"(])\s?\b[A-Z][a-z]{1,20}\s$")
# "shares of Lotus Harbour": the name is longer than the one we know.
_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]{2,20}\b")
# "The SAFE rose 3%": no symbol has an article.
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Tt]heir|[Tt]his|[Tt]hat)\s$")
# "the Delta variant", "a Target of": an article speaks for the word, save before "report" and the like.
_LOWER_BEFORE = re.compile(
    r"(?:^|\s)(?!(?:the|a|an|this|that|mr|ms)\s)[a-z]{2,14},?\s$|\b(?:a|an)\s$"
)
_LOWER_AFTER = re.compile(
    r"(?:[’']s?)?(?:\s(?!(?:of|variant|government|state)\b)[a-z]|[,.;:)]|\s[($\d])|-(?:backed|owned|led|style)\b"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]{2,20}\s$")
_SOURCE_BEFORE = re.compile(
    r"\b(?:according\sto|(?:compiled|polled|surveyed|tracked|provided)\sby|(?:data|estimates|figures)\sfrom|per)\s(?:the\s)?$"
)
_SOURCE_AFTER = re.compile(
    r"(?:[’']s)?\s(?:data|estimates?|consensus|surveys?|figures|polls?|index|indices|private|national|employment)\b",
    re.IGNORECASE,
)
_NATURE_AFTER = re.compile(rf"\s{NATURE}\b", re.IGNORECASE)


def find_tickers(
    document: Document, lexicon: Lexicon
) -> tuple[tuple[TickerMention, ...], tuple[Place, ...]]:
    """The instruments of a piece, most relevant first, and every place where one is named, in order."""
    listed = list(exchange_symbols(document, lexicon))
    document = with_introduced(document, [(p.key, p.name, p.start) for p in listed])
    document = at_home(document, {place.key for place in listed})
    explicit = [*listed, *cashtags(document, lexicon), *_names_with_symbols(document)]
    resolved = {place.key for place in explicit}
    symbols = _outside(_symbols(document, resolved), explicit)
    resolved |= {place.key for place in symbols}
    names = _outside(_names(document, resolved), [*explicit, *symbols])
    places = sorted([*explicit, *symbols, *names], key=lambda place: (place.start, -place.end))
    return mentions(document, lexicon, places), tuple(places)


def _outside(places: Iterable[Place], taken: Iterable[Place]) -> list[Place]:
    """The places that share no character with those taken."""
    claimed = {index for place in taken for index in range(place.start, place.end)}
    return [p for p in places if claimed.isdisjoint(range(p.start, p.end))]


def _names_with_symbols(document: Document) -> Iterator[Place]:
    """As in "Microsoft Corp MSFT" or "Alibaba (BABA)": only where the lexicon pairs that name with that symbol."""
    text = document.text
    for hit in document.names:
        if hit.kind != "company":
            continue
        after = _SYMBOL_AFTER.match(text, hit.end)
        if after and after["symbol"] == hit.key.partition(":")[0]:
            yield Place(hit.key, "name_symbol", hit.start, after.end())


def _symbols(document: Document, resolved: set[str]) -> Iterator[Place]:
    text = document.text
    longer: NameHit | None = None
    for hit in document.names:
        if hit.kind == "company":
            longer = hit
        if hit.kind != "symbol":
            continue
        symbol = text[hit.start : hit.end]
        # "JD Sports", "GE HealthCare": the name of another begins with it.
        is_part = longer is not None and hit.end < longer.end and hit.key != longer.key
        if is_part or symbol in NOT_SYMBOLS:
            continue
        if hit.key in resolved or _governs(text, hit) or _governs_move(text, hit):
            yield Place(hit.key, "symbol", hit.start, hit.end)


def _governs(text: str, hit: NameHit) -> bool:
    """Whether a symbol's shares are spoken of, or it stands in a list of quotes."""
    if _SECURITY_AFTER.match(text, hit.end) or _QUOTED_AFTER.match(text, hit.end):
        return True
    if _SECURITY_BEFORE.search(text[max(0, hit.start - 20) : hit.start]):
        return not _CAPITAL_AFTER.match(text, hit.end)
    return bool(_LISTED_AFTER.match(text, hit.end)) and bool(
        _LISTED_BEFORE.search(text, max(0, hit.start - 6), hit.start)
    )


def _governs_move(text: str, hit: NameHit) -> bool:
    """As in "BABA gained 2.2%" and "AAPL +1.2%"."""
    match = _MOVE_AFTER.match(text, hit.end, hit.end + 80)
    if match is None or _DETERMINED.search(text, max(0, hit.start - 7), hit.start):
        return False
    return match["cue"] in DIRECTIONS if match["cue"] else match[0].lstrip()[0] in "+−-"


def _names(document: Document, resolved: set[str]) -> Iterator[Place]:
    """Names alone: the sure ones, and of the ambiguous ones those with support somewhere in the piece."""
    text = document.text
    hits = [hit for hit in document.names if hit.kind == "company"]
    longer = [Span(h.start, h.end) for h in document.names if h.kind in {"outlet", "country"}]
    # "The Sun said", "Fox News": the name of an outlet or of a country, save where its shares are spoken of.
    covered = {h for h in inside(hits, longer) if not _is_security(text, h)} if longer else set()
    # "Joan Ford said ..., Ford said": a surname is no company, whatever it says later.
    people = {hit.key for hit in hits if hit.ambiguous and _is_someone_else(text, hit)}
    supported = resolved | {
        hit.key
        for hit in hits
        if not hit.ambiguous
        or _is_security(text, hit)
        or (hit.key not in people and (_acts(text, hit) or _stands_alone(document, hit)))
    }
    # "Ford and General Motors": one is as much a company as the other.
    for pairs in (itertools.pairwise(hits), itertools.pairwise(reversed(hits))):
        for known, other in pairs:
            left, right = sorted((known, other), key=_start)
            if known.key in supported and _SIDE_BY_SIDE.fullmatch(text, left.end, right.start):
                supported.add(other.key)
    for hit in hits:
        if hit.key not in supported or hit in covered or _NATURE_AFTER.match(text, hit.end):
            continue
        if hit.key not in resolved and _is_part(document, hit):
            continue
        if text[hit.start : hit.end].lower() in DATA_SOURCES and _is_source(text, hit):
            continue
        if bare(text[hit.start : hit.end]) in EXCHANGE_PREFIXES and _AS_EXCHANGE.match(
            text, hit.end
        ):
            continue
        if hit.ambiguous and (_is_someone_else(text, hit) or not _reads_as_name(text, hit)):
            continue
        yield Place(hit.key, "name", hit.start, hit.end)


def _start(hit: NameHit) -> int:
    return hit.start


def _is_security(text: str, hit: NameHit) -> bool:
    """Whether a name has its legal form, or its shares are spoken of."""
    if not _reads_as_name(text, hit):
        return False
    if _LEGAL_AFTER.search(text, hit.start, hit.end):
        return True
    return text[hit.start : hit.end].lower() not in INDICES and bool(
        (
            _SECURITY_BEFORE.search(text, max(0, hit.start - 20), hit.start)
            and not _CAPITAL_AFTER.match(text, hit.end)
        )
        or (
            _SECURITY_AFTER.match(text, hit.end)
            and not _CAPITAL_BEFORE.search(text, max(0, hit.start - 24), hit.start)
        )
    )


def _acts(text: str, hit: NameHit) -> bool:
    """Whether an ambiguous name does or has what a company does or has."""
    return bool(
        _reads_as_name(text, hit)
        and text[hit.start : hit.end].lower() not in INDICES
        and (_CORPORATE_AFTER.match(text, hit.end) or _POSSESSIVE.match(text, hit.end))
        and not _SET_TO.match(text, hit.end)
        and not _CAPITAL_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    )


def _is_part(document: Document, hit: NameHit) -> bool:
    """Whether a name of one word stands between capital words, outside a headline: "Serra Azul Energia"."""
    text = document.text
    if " " in text[hit.start : hit.end]:
        return False
    if document.title is not None and document.title.contains(hit):
        return False
    return bool(
        _CAPITAL_AFTER.match(text, hit.end)
        and not _CORPORATE_AFTER.match(text, hit.end)
        and _NAME_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    )


def _is_source(text: str, hit: NameHit) -> bool:
    """Whether a name is cited for figures of its own."""
    return bool(
        _SOURCE_BEFORE.search(text, max(0, hit.start - 24), hit.start)
        or _SOURCE_AFTER.match(text, hit.end)
    )


def _stands_alone(document: Document, hit: NameHit) -> bool:
    """Whether a name that is mostly the company's stands in a sentence between words in lower case, so that its
    capital is its own: not in a headline, nor beside another name."""
    text = document.text
    if text[hit.start : hit.end].lower() not in EVERYDAY:
        return False
    if _IN_HEADLINES.match(text, hit.end) and not _CAPITAL_BEFORE.search(
        text, max(0, hit.start - 24), hit.start
    ):
        return True
    if document.title is not None and document.title.contains(hit):
        return False
    return bool(
        _LOWER_BEFORE.search(text, max(0, hit.start - 16), hit.start)
        and _LOWER_AFTER.match(text, hit.end)
    )


def _reads_as_name(text: str, hit: NameHit) -> bool:
    return text[hit.start].isupper() or text[hit.start].isdigit()


def _is_someone_else(text: str, hit: NameHit) -> bool:
    """Whether an ambiguous name is part of a longer one: "Harrison Ford"."""
    before = text[max(0, hit.start - 24) : hit.start]
    return bool(_CAPITAL_BEFORE.search(before) and not before.lstrip().startswith(("The", "At")))
