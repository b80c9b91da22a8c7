"""The instruments that a vendor itself says a piece is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.facts.names import tickers_of_symbols
from articles.models import Article, Mention

# A vendor's word without a place in the text: it is about the instrument, we cannot say how much.
CONFIDENCE = 0.8
RELEVANCE = 0.5


def note_vendor_tickers(named: Iterable[tuple[Article, Sequence[str]]]) -> None:
    """Add a mention for each symbol that a vendor names and the text does not; three statements or so
    for any number of pieces. What the parser or an editor has said of an instrument stands."""
    named = list(named)
    if not named:
        return
    tickers = tickers_of_symbols({symbol for _, symbols in named for symbol in symbols})
    Mention.objects.bulk_create(
        [
            Mention(
                article=article,
                ticker=tickers[symbol],
                evidence=Mention.Evidence.VENDOR,
                confidence=CONFIDENCE,
                relevance=RELEVANCE,
                published_at=article.published_at,
                event_type=article.event_type,
            )
            for article, symbols in named
            for symbol in symbols
        ],
        batch_size=1000,
        ignore_conflicts=True,
    )
