"""The sample into the database, through the same doors as real news and real bars."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from articles.facts.names import tickers_of_symbols
from articles.ingest.intake import take_in
from articles.market import bars, calendars
from articles.models import Article, Bar, Basis, Indicator, Interval, Source, Ticker
from articles.pipeline import parse_and_measure
from articles.sample import belongings
from articles.sample.pieces import Edition, Piece, pieces
from articles.sample.simulation import (
    FIRST_SESSION,
    LAST_SESSION,
    instruments,
    simulate,
)


@dataclass
class Loaded:
    """What loading the sample added; what it left out and why, and why all of it was refused, in sentences."""

    articles: int = 0
    bars: int = 0
    tickers: int = 0
    skipped: list[str] = field(default_factory=list)
    refused: str = ""


def load(*, force: bool = False) -> Loaded:
    """Load what is missing of the sample: all of it or, after an error, nothing.

    Where there are real pieces nothing is loaded, unless forced; an instrument that has real bars never gets
    simulated ones. Every piece is first seen when it was published.
    """
    loaded = Loaded()
    if not force and Article.objects.exclude(source__kind=Source.Kind.SAMPLE).exists():
        loaded.refused = (
            "There are real pieces on this board, so the sample was not loaded; "
            "load it beside them with --force."
        )
        return loaded
    with transaction.atomic():
        tickers_before = _keys(Ticker)
        indicators_before = _keys(Indicator)
        _load_bars(loaded)
        _load_pieces(loaded)
        made = _keys(Ticker) - tickers_before
        loaded.tickers = len(made)
        belongings.note(tickers=made, indicators=_keys(Indicator) - indicators_before)
    return loaded


def _keys(model: type[Ticker | Indicator]) -> set[int]:
    return set(model.objects.values_list("pk", flat=True))


def _load_bars(loaded: Loaded) -> None:
    sample = instruments()
    sessions = calendars.sessions(calendars.DEFAULT_MIC, FIRST_SESSION, LAST_SESSION)
    rows = simulate(sample, sessions)
    tickers = tickers_of_symbols(set(rows))
    stored = bars.store_all(
        {tickers[symbol]: rows[symbol] for symbol in rows},
        Interval.DAY,
        Bar.SIMULATED,
        Basis.TRADED,
    )
    for result in stored:
        loaded.bars += result.new
        if result.refused:
            loaded.skipped.append(
                f"{result.symbol} has real bars, so its simulated ones were left out; "
                "what the sample's pieces state about it need not agree with them."
            )


def _load_pieces(loaded: Loaded) -> None:
    """Take in the pieces that are not there yet, each edition when it was seen, then parse them together."""
    known = set(
        Article.objects.filter(source__kind=Source.Kind.SAMPLE).values_list("guid", flat=True)
    )
    missing = [piece for piece in pieces() if piece.slug not in known]
    changed: dict[int, Article] = {}
    for source, edition in _by_time(missing):
        taken = take_in(source, [edition.entry], seen_at=edition.seen_at)
        loaded.articles += taken.new
        changed |= {article.pk: article for article in taken.changed}
    parse_and_measure(list(changed.values()))


def _by_time(missing: Iterable[Piece]) -> list[tuple[Source, Edition]]:
    editions = [
        (belongings.source_of(piece), edition) for piece in missing for edition in piece.editions
    ]
    return sorted(editions, key=lambda pair: pair[1].seen_at)
