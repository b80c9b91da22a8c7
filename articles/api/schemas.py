"""The shapes of answers, for the documentation at /api/v1/docs; tests hold the answers to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ninja import Schema

Number = int | float


class Strict(Schema):
    """A shape with these fields and no others."""

    model_config = {"extra": "forbid"}


class Placed(Strict):
    """Where a fact stands: ``text[start:end] == surface``; and what an editor said of it."""

    start: int | None
    end: int | None
    surface: str
    confidence: float
    origin: str
    review: str


class TickerMention(Placed):
    """An instrument that a piece names."""

    symbol: str
    exchange: str
    name: str
    evidence: str
    primary: bool
    count: int
    relevance: float
    tone: float


class Ruled(Placed):
    """A fact, with the rule that found it."""

    rule: str


class PriceMove(Ruled):
    """A stated move; percent and amount are signed by the direction."""

    symbol: str
    exchange: str
    direction: str
    percent: Number | None
    amount: Number | None
    price: Number | None
    currency: str | None
    session: str | None
    stage: str | None
    trading_day: dt.date | None
    period: str
    verdict: str | None
    verdict_reason: str | None


class Release(Ruled):
    """A macro-economic figure; ``period`` is its first day, ``value`` in whole ``unit``."""

    indicator: str
    country: str
    period: dt.date | None
    frequency: str
    value: Number | None
    unit: str
    direction: str | None
    change_percent: Number | None
    comparison: str | None
    record: bool
    streak: int | None
    previous: Number | None
    consensus: Number | None


class Quote(Ruled):
    """Somebody's words, direct or indirect."""

    speaker: str
    role: str | None
    organisation: str | None
    outlet: str | None


class Outlet(Ruled):
    """An outlet that the piece cites."""

    name: str


class Event(Ruled):
    """What happened."""

    type: str
    direction: str | None
    phase: str | None


class Tone(Strict):
    """How the piece sounds, -1 to 1."""

    score: float
    label: str


class Piece(Strict):
    """A piece in a list; ``page`` is its address on the board, ``url`` the publisher's."""

    id: int
    url: str | None
    page: str
    publisher: str | None
    author: str | None
    published_at: dt.datetime
    first_seen_at: dt.datetime
    language: str
    title: str | None
    key_points: list[str]
    event_type: str | None
    story: int | None
    tone: Tone
    tickers: list[TickerMention]
    price_moves: list[PriceMove]
    events: list[Event]


class WholePiece(Piece):
    """A piece with its text and every fact, in the shapes of `manage.py parse`."""

    text: str
    releases: list[Release]
    quotes: list[Quote]
    outlets: list[Outlet]
    also_read: list[str]
    credits: list[str]
    parser_version: str
    parse_error: str | None


class PiecePage(Strict):
    """Pieces, newest first; ``next`` is the cursor of the page after, null on the last."""

    items: list[Piece]
    next: str | None


class Ticker(Strict):
    """A listed instrument; ``exchange`` is its MIC."""

    symbol: str
    exchange: str
    name: str
    currency: str
    country: str | None
    sector: str | None
    industry: str | None
    kind: str
    active: bool
    page: str


class TickerPage(Strict):
    """Instruments by symbol."""

    items: list[Ticker]
    next: str | None


class BarsHeld(Strict):
    """Which bars are held: sessions ``since`` to ``until``, both included."""

    interval: str
    provider: str
    count: int
    since: dt.date
    until: dt.date


class WholeTicker(Ticker):
    """An instrument with its other names and what prices are held."""

    aliases: list[str]
    bars: list[BarsHeld]


class Bar(Strict):
    """A price bar; open, high and low are null where only closes are known.

    ``adjusted_close`` is the close less later splits and dividends; returns are measured with it.
    """

    start: dt.datetime
    session: dt.date
    open: float | None
    high: float | None
    low: float | None
    close: float
    adjusted_close: float
    volume: int | None
    provider: str


class BarPage(Strict):
    """Bars, oldest first. ``simulated`` says that at least one was made up for the sample data."""

    symbol: str
    exchange: str
    currency: str
    interval: str
    simulated: bool
    items: list[Bar]
    next: str | None


class StatedMove(PriceMove):
    """A stated move with the piece that states it."""

    article: int
    published_at: dt.datetime


class MovePage(Strict):
    """Stated moves, newest piece first."""

    items: list[StatedMove]
    next: str | None


class StatedRelease(Release):
    """A figure with the piece that states it."""

    article: int
    published_at: dt.datetime


class ReleasePage(Strict):
    """Figures, newest piece first."""

    items: list[StatedRelease]
    next: str | None


class Figure(Schema):
    """A Plotly figure, and ``meta``: what it shows in numbers and words."""

    data: list[dict[str, Any]]
    layout: dict[str, Any]
    config: dict[str, Any]
    meta: dict[str, Any]


class Test(Strict):
    """One test of a study: null where it cannot be told."""

    statistic: float | None
    p: float | None
    n: int


class Sample(Strict):
    """One sample's answer; lists have an entry for each day of the window, returns are fractions.

    ``lower`` and ``upper`` are the 95 % band around ``cumulative``, the mean cumulative abnormal return.
    """

    n: int
    days: list[int]
    average: list[float | None]
    cumulative: list[float | None]
    lower: list[float | None]
    upper: list[float | None]
    positive: int
    tests: dict[str, Test]


class Study(Strict):
    """What prices did around pieces: every piece as an event (``all``), and each instrument, event type
    and session once (``distinct``). ``left_out`` counts events by why they could not be measured."""

    window: str
    model: str
    estimation: dict[str, int]
    benchmark: str
    simulated: bool
    all: Sample
    distinct: Sample
    overlapping: int
    same_day: int
    left_out: dict[str, int]


class ClaimRecord(Strict):
    """One publisher's stated moves by verdict; ``share`` is the consistent of those that could be verified."""

    publisher: str
    claims: int
    consistent: int
    inconsistent: int
    unverifiable: int
    unjudged: int
    share: float | None


class Pushed(Strict):
    """What became of a piece that was pushed in."""

    id: int
    page: str
    known: bool
    revised: bool


class Problem(Schema):
    """What was wrong, in a sentence with its remedy."""

    detail: str
