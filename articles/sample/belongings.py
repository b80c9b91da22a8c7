"""What belongs to the sample in the database: its sources, and the rows that loading it made.

Instruments and indicators carry no mark of who made them, so a source of the sample's own keeps their keys in
its address; removing the sample takes those away again, and no others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from articles.models import Source
from articles.sample.pieces import SITE, Piece

NOTE_NAME = "Sample: instruments and indicators"
NOTE_URL = f"{SITE}/made"


@dataclass(frozen=True)
class Made:
    """Keys of the instruments and indicators that loading the sample made."""

    tickers: frozenset[int] = frozenset()
    indicators: frozenset[int] = frozenset()


def source_of(piece: Piece) -> Source:
    """The source that stands for the piece's invented publisher, made on first use."""
    return Source.objects.get_or_create(
        kind=Source.Kind.SAMPLE,
        url=piece.source_url,
        defaults={"name": f"Sample: {piece.publisher}", "publisher": piece.publisher},
    )[0]


def noted() -> Made:
    """The keys noted so far."""
    note = Source.objects.filter(kind=Source.Kind.SAMPLE, name=NOTE_NAME).first()
    if note is None:
        return Made()
    query = parse_qs(urlsplit(note.url).query)
    return Made(
        tickers=_numbers(query.get("tickers", [])),
        indicators=_numbers(query.get("indicators", [])),
    )


def note(*, tickers: Iterable[int], indicators: Iterable[int]) -> None:
    """Add keys to those noted."""
    before = noted()
    keys = {
        "tickers": before.tickers.union(tickers),
        "indicators": before.indicators.union(indicators),
    }
    lists = {name: ",".join(map(str, sorted(found))) for name, found in keys.items()}
    query = urlencode(lists, safe=",")
    Source.objects.update_or_create(
        kind=Source.Kind.SAMPLE,
        name=NOTE_NAME,
        defaults={"url": f"{NOTE_URL}?{query}", "enabled": False},
    )


def _numbers(values: list[str]) -> frozenset[int]:
    return frozenset(int(number) for value in values for number in value.split(",") if number)
