"""What a reader asked of a list of pieces, read from the address."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, QueryDict

from articles.models import Event, EventType, Ticker
from articles.models.articles import SEARCH_CONFIG

LONGEST_VALUE = 200
MOST_TICKERS = 20
# What PostgreSQL cannot hold, and what no one types.
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
BETWEEN_SYMBOLS = re.compile(r"[\s,;]+")
ONE_DAY = dt.timedelta(days=1)


def plain(value: str) -> str:
    """A value of the address without control characters, outer spaces and undue length."""
    return CONTROL.sub(" ", value).strip()[:LONGEST_VALUE]


def read_day(value: str) -> dt.date:
    """A day as pages write it. Errors: ValueError saying how to write one."""
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"“{value}” is not a day; write it like 2024-07-12.") from error


def find_ticker(name: str) -> Ticker | None:
    """The instrument of "SYMBOL", an active one first, or of "SYMBOL:MIC"; None when unknown."""
    symbol, _, exchange = plain(name).partition(":")
    return Ticker.objects.named(symbol, exchange.upper())


def address(path: str, values: Mapping[str, object]) -> str:
    """A path with the values that are not empty as its query."""
    given = {name: value for name, value in values.items() if value not in ("", None, [], ())}
    query = urlencode(given, doseq=True)
    return f"{path}?{query}" if query else path


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which pieces are wanted; all that is given must hold, any of several tickers will do.

    ``since`` and ``until`` are days, both included. ``errors`` maps a field's name to what is wrong
    with what was given and how to mend it; ``given`` keeps that as it came, for the form.
    """

    tickers: tuple[Ticker, ...] = ()
    event: str = ""
    publisher: str = ""
    words: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    errors: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)

    FIELDS = ("q", "ticker", "event", "publisher", "since", "until")

    @classmethod
    def from_request(cls, request: HttpRequest) -> BoardFilter:
        """Read the filter of a request's address; what cannot be read is in ``errors``."""
        return cls.read(request.GET)

    @classmethod
    def read(cls, query: QueryDict) -> BoardFilter:
        """Read a filter from the values of an address."""
        given = {name: plain(" ".join(query.getlist(name))) for name in cls.FIELDS}
        errors: dict[str, str] = {}
        tickers = _tickers(given["ticker"], errors)
        if given["event"] and given["event"] not in EventType.values:
            errors["event"] = f"There is no event type “{given['event']}”; choose one of the list."
        since, until = (_day(name, given[name], errors) for name in ("since", "until"))
        if since and until and until < since:
            errors["until"] = "The last day is before the first; exchange them."
        return cls(
            tickers=tickers,
            event="" if "event" in errors else given["event"],
            publisher=given["publisher"],
            words=given["q"],
            since=since,
            until=until,
            errors=errors,
            given=given,
        )

    def about(self, ticker: Ticker) -> BoardFilter:
        """The same filter for one instrument only."""
        return replace(self, tickers=(ticker,))

    @property
    def active(self) -> bool:
        """Whether anything was asked."""
        return any(self.given.values())

    @property
    def query(self) -> dict[str, str]:
        """What was asked, as values of an address."""
        return {name: value for name, value in self.given.items() if value}

    @property
    def event_label(self) -> str:
        """The event type's name, empty without one."""
        return EventType(self.event).label if self.event else ""

    def condition(self, piece: str = "") -> Q:
        """What must hold of pieces, or of rows that point to one by the lookup ``piece``; not the tickers."""
        wanted = Q()
        if self.publisher:
            wanted &= Q(**{f"{piece}publisher": self.publisher})
        if self.since:
            wanted &= Q(published_at__gte=_midnight(self.since))
        if self.until and self.until < dt.date.max:
            wanted &= Q(published_at__lt=_midnight(self.until + ONE_DAY))
        if self.words:
            query = SearchQuery(self.words, config=SEARCH_CONFIG, search_type="websearch")
            wanted &= Q(**{f"{piece}search": query})
        if self.event:
            reported = Event.objects.shown().filter(article=OuterRef(f"{piece}pk"), type=self.event)
            wanted &= Q(event_type=self.event) | Q(Exists(reported))
        return wanted


def _tickers(names: str, errors: dict[str, str]) -> tuple[Ticker, ...]:
    """The instruments named, in one word each."""
    wanted = dict.fromkeys(name for name in BETWEEN_SYMBOLS.split(names.upper()) if name)
    if len(wanted) > MOST_TICKERS:
        errors["ticker"] = f"That is {len(wanted)} tickers; give at most {MOST_TICKERS}."
        return ()
    found = {name: find_ticker(name) for name in wanted}
    unknown = [name for name, ticker in found.items() if ticker is None]
    if unknown:
        errors["ticker"] = (
            f"There is no ticker {', '.join(unknown)}; the list of tickers finds symbols by name."
        )
    return tuple(ticker for ticker in found.values() if ticker)


def _day(name: str, value: str, errors: dict[str, str]) -> dt.date | None:
    try:
        return read_day(value) if value else None
    except ValueError as error:
        errors[name] = str(error)
        return None


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
