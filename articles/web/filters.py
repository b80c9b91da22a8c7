"""What a reader asked of a list of pieces, read from the address.

What is asked for and what is ruled out are the same things: ``event=earnings`` keeps pieces, ``not_event=legal``
takes them out. A name may stand several times: any of its values will do, none of those ruled out may hold.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.postgres.search import SearchQuery
from django.db.models import OuterRef, Q
from django.http import HttpRequest, QueryDict

from articles.api.moments import read_since
from articles.models import Ticker
from articles.models.articles import SEARCH_CONFIG
from articles.web.choices import Chosen, mentions_one, read_chosen

LONGEST_VALUE = 200
MOST_VALUES = 30
NOT = "not_"
# What PostgreSQL cannot hold, and what no one types.
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
ONE_DAY = dt.timedelta(days=1)
# Before this some exchanges have no calendar.
EARLIEST = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


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
    """Which pieces are wanted; all that is asked must hold, and nothing that is ruled out.

    ``since`` and ``until`` are days, both included; ``known_at`` keeps what had been seen by then. ``errors``
    maps a field's name to what is wrong with what was given and how to mend it; ``values`` keeps that as it
    came, for the form and for addresses.
    """

    only: Chosen = field(default_factory=Chosen)
    never: Chosen = field(default_factory=Chosen)
    words: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    known_at: dt.datetime | None = None
    errors: dict[str, str] = field(default_factory=dict)
    values: dict[str, list[str]] = field(default_factory=dict)

    TEXTS = ("q", "since", "until", "known_at")
    CHOICES = ("ticker", "watchlist", "sector", "event", "publisher", "verdict", "tone")
    FIELDS = (*TEXTS, *CHOICES, *(f"{NOT}{name}" for name in CHOICES))

    @classmethod
    def from_request(cls, request: HttpRequest) -> BoardFilter:
        """Read the filter of a request's address; what cannot be read is in ``errors``."""
        return cls.read(request.GET, request.user)

    @classmethod
    def read(cls, query: QueryDict, user: User | AnonymousUser | None = None) -> BoardFilter:
        """Read a filter from the values of an address; ``user`` is whose watchlists are meant."""
        values = {name: _values(query, name) for name in cls.FIELDS}
        errors: dict[str, str] = {}
        since, until = (_day(name, values[name], errors) for name in ("since", "until"))
        if since and until and until < since:
            errors["until"] = "The last day is before the first; exchange them."
        only, never = (read_chosen(values, prefix, user, errors) for prefix in ("", NOT))
        return cls(
            only=only,
            never=never,
            words=" ".join(values["q"]),
            since=since,
            until=until,
            known_at=moment_given("known_at", values["known_at"], errors),
            errors=errors,
            values={name: given for name, given in values.items() if given},
        )

    def about(self, ticker: Ticker) -> BoardFilter:
        """The same filter for one instrument only."""
        return replace(self, only=replace(self.only, tickers=(ticker,)))

    @property
    def tickers(self) -> tuple[Ticker, ...]:
        """The instruments of which a piece must mention one."""
        return self.only.tickers

    def by_instruments(self) -> tuple[BoardFilter, Collection[int] | None]:
        """The filter but for the instruments by whose index a list is best read, and these; None without any."""
        if self.only.tickers:
            return self, [ticker.pk for ticker in self.only.tickers]
        if self.only.watched is not None:
            return replace(self, only=replace(self.only, watched=None)), set(self.only.watched)
        return self, None

    @property
    def active(self) -> bool:
        """Whether anything was asked."""
        return bool(self.values)

    @property
    def laborious(self) -> bool:
        """Whether each piece's mentions or facts must be looked at to tell whether it is wanted."""
        return self.never != Chosen() or bool(self.only.sectors or self.only.verdicts)

    @property
    def key(self) -> str:
        """A word that stands for all that is wanted, to keep what was found under."""
        tickers = [ticker.pk for ticker in (*self.only.tickers, *self.never.tickers)]
        return hashlib.blake2b(repr((self, tickers)).encode(), digest_size=16).hexdigest()

    @property
    def query(self) -> dict[str, list[str]]:
        """What was asked, as values of an address."""
        return dict(self.values)

    @property
    def given(self) -> dict[str, str]:
        """What was asked, in one text for each field, empty for those not given."""
        return {name: " ".join(self.values.get(name, ())) for name in self.FIELDS}

    @property
    def event(self) -> str:
        """The one event type asked for, empty for none and for several."""
        return self.only.events[0] if len(self.only.events) == 1 else ""

    def condition(self, piece: str = "") -> Q:
        """What must hold of pieces, or of rows that point to one by the lookup ``piece``; not the tickers."""
        wanted = Q()
        # A mention has its piece's time itself, in the index that lists are read from.
        if self.since:
            wanted &= Q(published_at__gte=_midnight(self.since))
        if self.until and self.until < dt.date.max:
            wanted &= Q(published_at__lt=_midnight(self.until + ONE_DAY))
        if self.known_at:
            # None is published after it was seen: the second says no more, but the index of dates is entered by it.
            seen = Q(**{f"{piece}first_seen_at__lte": self.known_at})
            wanted &= seen & Q(published_at__lte=self.known_at)
        if self.words:
            query = SearchQuery(self.words, config=SEARCH_CONFIG, search_type="websearch")
            wanted &= Q(**{f"{piece}search": query})
        for asked in self.only.conditions(piece, self.known_at):
            wanted &= asked
        for ruled_out in self.never.conditions(piece, self.known_at):
            wanted &= ~ruled_out
        if self.never.tickers:
            wanted &= ~mentions_one(OuterRef(f"{piece}pk"), ticker__in=self.never.tickers)
        return wanted


def _values(query: QueryDict, name: str) -> list[str]:
    """The values of a name, each once, without the empty ones."""
    found = (plain(value) for value in query.getlist(name)[:MOST_VALUES])
    return list(dict.fromkeys(value for value in found if value))


def _day(name: str, given: list[str], errors: dict[str, str]) -> dt.date | None:
    try:
        return read_day(given[0]) if given else None
    except ValueError as error:
        errors[name] = str(error)
        return None


def moment_given(name: str, given: list[str], errors: dict[str, str]) -> dt.datetime | None:
    """A moment, or the first of a day."""
    if not given:
        return None
    try:
        moment: dt.datetime = read_since(given[0])
        found = moment.astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        errors[name] = f"{error}."
        return None
    if found < EARLIEST:
        errors[name] = f"Nothing was known before {EARLIEST.year}; give a later moment."
        return None
    return found


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
