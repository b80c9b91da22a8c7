"""Labelled pieces: texts with the facts that a careful reader finds in them, read from TOML."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from decimal import Decimal
from typing import Any, TypeVar, get_args

from articles.parsing.document import (
    Direction,
    Evidence,
    Frequency,
    MovePeriod,
    Session,
    Span,
    Stage,
    ToneLabel,
)
from articles.parsing.events import EVENT_TYPES


class LabelError(ValueError):
    """A label that cannot be read; the message names the piece and the remedy."""


@dataclass(frozen=True, slots=True)
class TickerLabel:
    """An instrument the piece names; an empty ``exchange`` leaves open which one is meant."""

    symbol: str
    evidence: Evidence
    surface: str
    exchange: str = ""
    primary: bool = False
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class MoveLabel:
    """A stated move. ``percent`` and ``amount`` are signed; ``amount``, ``session``, ``stage`` and ``day``
    are None where the piece leaves them open, and are then not compared."""

    symbol: str
    direction: Direction
    figure: str
    percent: Decimal | None = None
    price: Decimal | None = None
    amount: Decimal | None = None
    session: Session | None = None
    stage: Stage | None = None
    period: MovePeriod = "day"
    day: dt.date | None = None
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class ReleaseLabel:
    """A macro-economic figure; ``indicator`` is "CN.EXPORTS". What is None from ``period`` on is not compared,
    save that ``value`` or ``change`` must agree."""

    indicator: str
    figure: str
    period: dt.date | None = None
    frequency: Frequency | None = None
    value: Decimal | None = None
    unit: str | None = None
    change: Decimal | None = None
    direction: Direction | None = None
    comparison: str | None = None
    record: bool | None = None
    streak: int | None = None
    previous: Decimal | None = None
    consensus: Decimal | None = None
    nth: int | None = None


@dataclass(frozen=True, slots=True)
class QuoteLabel:
    """Somebody whose words the piece gives; None where the piece does not tell."""

    speaker: str
    role: str | None = None
    organisation: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text and what a careful reader finds in it; ``style`` is the kind of publisher."""

    id: str
    style: str
    published: dt.datetime
    text: str
    title: str | None = None
    tickers: tuple[TickerLabel, ...] = ()
    moves: tuple[MoveLabel, ...] = ()
    releases: tuple[ReleaseLabel, ...] = ()
    quotes: tuple[QuoteLabel, ...] = ()
    outlets: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    tone: ToneLabel | None = None

    @property
    def whole(self) -> str:
        """The title and the text, as ``ParsedArticle.text`` has them."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    def places(self, surface: str, nth: int | None = None) -> tuple[Span, ...]:
        """Where ``surface`` stands: its ``nth`` place counted from 1, or every place without ``nth``."""
        found: list[Span] = []
        start = self.whole.find(surface)
        while start >= 0:
            found.append(Span(start, start + len(surface)))
            start = self.whole.find(surface, start + 1)
        return tuple(found if nth is None else found[nth - 1 : nth])


_LABELS: Mapping[str, type] = {
    "tickers": TickerLabel,
    "moves": MoveLabel,
    "releases": ReleaseLabel,
    "quotes": QuoteLabel,
}
_CHOICES: Mapping[str, tuple[Any, ...]] = {
    "evidence": get_args(Evidence),
    "direction": get_args(Direction),
    "session": get_args(Session),
    "stage": get_args(Stage),
    "frequency": get_args(Frequency),
    "tone": get_args(ToneLabel),
}
_NUMBERS = frozenset({"percent", "price", "amount", "value", "change", "previous", "consensus"})
_Label = TypeVar("_Label")


def read_pieces(source: str, style: str) -> tuple[Piece, ...]:
    """The pieces of one TOML file; errors: LabelError."""
    try:
        listed = tomllib.loads(source, parse_float=Decimal).get("piece", [])
    except tomllib.TOMLDecodeError as error:
        raise LabelError(f"{style}: not TOML ({error}); mend the file.") from error
    return tuple(_piece(dict(raw), style) for raw in listed)


def _piece(raw: dict[str, Any], style: str) -> Piece:
    name = raw.get("id", f"a piece of {style}")
    raw["text"] = raw.get("text", "").strip()
    for key, kind in _LABELS.items():
        raw[key] = tuple(_made(kind, dict(label), name) for label in raw.get(key, ()))
    for key in ("outlets", "events"):
        raw[key] = tuple(raw.get(key, ()))
    piece = _made(Piece, {**raw, "style": style}, name)
    if unknown := set(piece.events) - set(EVENT_TYPES):
        raise LabelError(f"{name}: no event type {', '.join(sorted(unknown))}; see EVENT_TYPES.")
    marked = [(label.surface, label.nth) for label in piece.tickers]
    marked += [(label.figure, label.nth) for label in piece.moves]
    marked += [(label.figure, label.nth) for label in piece.releases]
    for surface, nth in marked:
        if not piece.places(surface, nth):
            raise LabelError(f"{name}: {surface!r} (nth {nth or 1}) does not stand in the piece.")
    return piece


def _made(kind: type[_Label], raw: dict[str, Any], name: str) -> _Label:
    """A label of its TOML table; errors: LabelError for keys and values that it does not take."""
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    if unknown := raw.keys() - known.keys():
        raise LabelError(f"{name}: {kind.__name__} has no {', '.join(sorted(unknown))}.")
    lacking = [key for key, f in known.items() if f.default is MISSING and key not in raw]
    if lacking:
        raise LabelError(f"{name}: {kind.__name__} needs {', '.join(lacking)}.")
    for key, value in raw.items():
        if key in _CHOICES and value not in _CHOICES[key]:
            raise LabelError(f"{name}: {key} is none of {', '.join(_CHOICES[key])}: {value!r}.")
        if kind is MoveLabel and key == "period" and value not in get_args(MovePeriod):
            raise LabelError(
                f"{name}: period is none of {', '.join(get_args(MovePeriod))}: {value!r}."
            )
        if key in _NUMBERS:
            raw[key] = Decimal(value)
        if (key in ("period", "day") and kind is not MoveLabel) or key == "day":
            raw[key] = dt.date.fromisoformat(value) if isinstance(value, str) else value
    return kind(**raw)
