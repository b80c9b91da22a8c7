"""Which instruments a piece names, by the ladder of evidence: an exchange with its symbol, a cashtag, a name
with its symbol, a symbol that governs "shares" or is tied to its company already, a name alone.

Every mention is a place in a sentence. An instrument's fact stands at its strongest mention; relevance says how
much the piece is about it.
"""

from __future__ import annotations

from collections.abc import Iterable

from articles.parsing.bare_names import names_alone
from articles.parsing.bare_symbols import (
    bracketed_symbols,
    called_by_symbol,
    names_with_symbols,
    symbols_alone,
)
from articles.parsing.document import Document, Place, TickerMention
from articles.parsing.exchange_symbols import cashtags, exchange_symbols
from articles.parsing.home_listings import at_home
from articles.parsing.introduced import with_introduced
from articles.parsing.lexicon import Lexicon
from articles.parsing.relevance import mentions


def find_tickers(
    document: Document, lexicon: Lexicon
) -> tuple[tuple[TickerMention, ...], tuple[Place, ...]]:
    """The instruments of a piece, most relevant first, and every place where one is named, in order."""
    listed = list(exchange_symbols(document, lexicon))
    called = _outside(called_by_symbol(document, lexicon), listed)
    called += _outside(bracketed_symbols(document, lexicon), [*listed, *called])
    document = with_introduced(document, [(p.key, p.name, p.start) for p in (*listed, *called)])
    document = at_home(document, {place.key for place in listed})
    paired = _outside(names_with_symbols(document), [*listed, *called])
    explicit = [*listed, *cashtags(document, lexicon), *called, *paired]
    resolved = {place.key for place in explicit}
    symbols = _outside(symbols_alone(document, resolved), explicit)
    resolved |= {place.key for place in symbols}
    names = _outside(names_alone(document, resolved), [*explicit, *symbols])
    places = sorted([*explicit, *symbols, *names], key=lambda place: (place.start, -place.end))
    return mentions(document, lexicon, places), tuple(places)


def _outside(places: Iterable[Place], taken: Iterable[Place]) -> list[Place]:
    """The places that share no character with those taken."""
    claimed = {index for place in taken for index in range(place.start, place.end)}
    return [p for p in places if claimed.isdisjoint(range(p.start, p.end))]
