"""The values that parsing passes around: spans, names found, facts, and the parsed article.

Everything here is frozen and free of Django. Offsets are character positions in
``ParsedArticle.text``; for every fact ``text[start:end] == surface``.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, NamedTuple

PARSER_VERSION = "1.0"

Direction = Literal["up", "down", "flat"]
Evidence = Literal["exchange_symbol", "cashtag", "name_symbol", "symbol", "name", "vendor"]
Session = Literal["premarket", "regular", "afterhours"]
Stage = Literal["last_check", "close", "open", "intraday", "high", "low"]
MovePeriod = Literal["day", "week", "month", "quarter", "year_to_date", "year"]
Frequency = Literal["D", "W", "M", "Q", "A"]
NameKind = Literal["company", "symbol", "outlet", "indicator", "country"]
ToneLabel = Literal["negative", "neutral", "positive"]

# Strongest first: how sure we are that a name in the text is that instrument.
EVIDENCE_LADDER: tuple[Evidence, ...] = (
    "exchange_symbol",
    "cashtag",
    "name_symbol",
    "symbol",
    "vendor",
    "name",
)


class Span(NamedTuple):
    """A half-open range of characters, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` in this span."""
        return text[self.start : self.end]

    def contains(self, other: Span | Fact | NameHit) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class NameHit(NamedTuple):
    """A name of the lexicon found in the text.

    ``key`` identifies what was found: "BABA:XNYS" for a company or symbol, the display name for
    an outlet, the bare code ("TRADE_BALANCE") for an indicator, the ISO code ("CN") for a country.
    """

    kind: NameKind
    key: str
    start: int
    end: int
    ambiguous: bool = False


class Trigger(NamedTuple):
    """A phrase, or a pair of words, that tells of an event; ``start`` and ``end`` are its place."""

    type: str
    weight: float
    direction: Direction | None
    phase: str | None
    start: int
    end: int
    rule: str


class Place(NamedTuple):
    """One mention of an instrument: the lexicon's key, or "SYMBOL:MIC" where it knows none."""

    key: str
    evidence: Evidence
    start: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: its place, the rule that found it, and how sure the rule is (0 to 1)."""

    start: int
    end: int
    surface: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TickerMention(Fact):
    """An instrument that the article names; ``start``/``end`` are its strongest mention.

    ``tone`` is how the sentences that name it sound, -1 (negative) to 1 (positive).
    """

    symbol: str
    exchange: str
    name: str
    evidence: Evidence
    primary: bool
    count: int
    relevance: float
    tone: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceMove(Fact):
    """A move of an instrument's price as the article states it.

    ``percent`` (percentage points of the previous price) and ``amount`` (in ``currency``) are signed by
    ``direction``; ``price`` is the level reached.
    """

    symbol: str
    exchange: str
    direction: Direction
    percent: Decimal | None = None
    amount: Decimal | None = None
    price: Decimal | None = None
    currency: str | None = None
    session: Session | None = None
    stage: Stage | None = None
    trading_day: dt.date | None = None
    period: MovePeriod = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Fact):
    """A macro-economic figure. ``period`` is the first day of the period, ``value`` in whole ``unit``."""

    indicator: str
    country: str
    period: dt.date | None
    frequency: Frequency
    value: Decimal | None
    unit: str
    direction: Direction | None = None
    change_percent: Decimal | None = None
    comparison: Literal["y/y", "m/m", "q/q"] | None = None
    record: bool = False
    streak: int | None = None
    previous: Decimal | None = None
    consensus: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """Somebody's words, direct or indirect; ``outlet`` is whom they told, when the text says so."""

    speaker: str
    role: str | None = None
    organisation: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Fact):
    """An outlet that the article cites as its source."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """What kind of thing happened; types are those of ``events.EVENT_TYPES``."""

    type: str
    direction: Direction | None = None
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class Tone:
    """How the piece sounds, -1 (negative) to 1 (positive)."""

    score: float = 0.0
    label: ToneLabel = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text cut into its sections, with the names found in it: what the finders read.

    ``sentences`` cover the headline, the key points and the body, in order, and leave out also-read
    lines, credits and boilerplate, so a finder that reads only sentences never reads those.
    ``names`` are sorted by start and lie inside sentences. ``triggers`` are, for each sentence that has any, its
    number and its strongest trigger of each event type; ``tones`` how good (or bad, below 0) each sentence sounds.
    """

    text: str
    published_at: dt.datetime | None
    title: Span | None
    key_points: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    also_read: tuple[Span, ...]
    credits: tuple[Span, ...]
    names: tuple[NameHit, ...] = ()
    triggers: tuple[tuple[int, Mapping[str, Trigger]], ...] = ()
    tones: tuple[float, ...] = ()

    def sentence_with(self, start: int, end: int) -> Span | None:
        """The sentence that all of ``text[start:end]`` stands in."""
        index = bisect_right(self.sentences, (start, len(self.text))) - 1
        if index < 0 or end > self.sentences[index].end:
            return None
        return self.sentences[index]

    def names_in(self, span: Span, *kinds: NameKind) -> Iterator[NameHit]:
        """The names of the given kinds inside ``span``, left to right."""
        first = bisect_left(self.names, span.start, key=_start)
        for index in range(first, len(self.names)):
            hit = self.names[index]
            if hit.start >= span.end:
                return
            if hit.end <= span.end and (not kinds or hit.kind in kinds):
                yield hit


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """All that parsing found in one text."""

    title: str | None
    key_points: tuple[str, ...]
    text: str
    published_at: dt.datetime | None
    language: str
    tickers: tuple[TickerMention, ...] = ()
    price_moves: tuple[PriceMove, ...] = ()
    releases: tuple[Release, ...] = ()
    quotes: tuple[Quote, ...] = ()
    outlets: tuple[Citation, ...] = ()
    events: tuple[Event, ...] = ()
    tone: Tone = field(default_factory=Tone)
    also_read: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    parser_version: str = PARSER_VERSION

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of ``manage.py parse``: plain dicts, lists, strings and numbers."""
        plain: dict[str, Any] = _plain(self)
        return plain


def inside(hits: Iterable[NameHit], spans: Iterable[Span]) -> Iterator[NameHit]:
    """The hits that lie within one of the spans; both are sorted by start, and one pass reads them."""
    remaining = iter(spans)
    span = next(remaining, None)
    for hit in hits:
        while span is not None and span.end <= hit.start:
            span = next(remaining, None)
        if span is None:
            return
        if span.contains(hit):
            yield hit


def _start(place: Span | NameHit) -> int:
    return place.start


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    return value
