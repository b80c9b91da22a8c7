"""What the board can be filtered by, as its form offers it, and what is in force, as chips that take it away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.core.cache import caches
from django.db.models import CharField, Value
from django.db.models.functions import Cast

from articles.charts.theme import EVENT_STYLES
from articles.models import Article, EventType, SavedView, Ticker, Verdict, Watchlist
from articles.web.choices import TONES
from articles.web.filters import NOT, BoardFilter, address

RECENT_PIECES = 1_000
NAMES_KEY, NAMES_SECONDS = "board-names", 120
kept = caches["local"]

# Name in the address -> what it is called in the form and on chips.
LABELS = {
    "q": "Words",
    "ticker": "Ticker",
    "watchlist": "Watchlist",
    "sector": "Sector",
    "event": "Event",
    "publisher": "Publisher",
    "verdict": "Verdict",
    "tone": "Tone",
    "since": "From",
    "until": "To",
    "known_at": "Known at",
}


@dataclass(frozen=True, slots=True)
class Option:
    """A value that pieces may be chosen by (``only``) or ruled out by (``never``)."""

    value: str
    label: str
    only: bool
    never: bool
    glyph: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one kind."""

    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> int:
        """How many of its values are in force, either way."""
        return sum(option.only or option.never for option in self.options)


@dataclass(frozen=True, slots=True)
class Chip:
    """One value in force, in words, and the address without it."""

    label: str
    value: str
    without: str
    never: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What a reader keeps: the names of their watchlists, and their views as (key, name, query)."""

    watchlists: tuple[str, ...] = ()
    views: tuple[tuple[int, str, str], ...] = ()


def names_there_are() -> dict[str, list[str]]:
    """The sectors of the instruments and the publishers of the newest pieces; one query every two minutes."""
    found: dict[str, list[str]] | None = kept.get(NAMES_KEY)
    if found is None:
        publishers = (
            Article.objects.filter(pk__in=Article.objects.newest(RECENT_PIECES).values("pk"))
            .order_by()
            .annotate(what=Value("publisher"))
            .values_list("what", "publisher")
        )
        sectors = (
            Ticker.objects.order_by().annotate(what=Value("sector")).values_list("what", "sector")
        )
        found = {"publisher": [], "sector": []}
        for kind, name in sorted(publishers.union(sectors)):
            if name:
                found[kind].append(name)
        kept.set(NAMES_KEY, found, NAMES_SECONDS)
    return found


def kept_by(user: User | AnonymousUser) -> Kept:
    """A reader's watchlists and saved views; one query, none for a stranger."""
    if not user.is_authenticated:
        return Kept()
    watchlists = Watchlist.objects.filter(user=user).order_by()
    views = SavedView.objects.filter(user=user).order_by()
    columns = ("what", "pk", "name", "text")
    rows = (
        watchlists.annotate(what=Value("watchlist"), text=Cast(Value(""), CharField()))
        .values_list(*columns)
        .union(
            views.annotate(what=Value("view"), text=Cast("query", CharField())).values_list(
                *columns
            )
        )
    )
    ordered = sorted(rows, key=lambda row: (row[2].lower(), row[1]))
    return Kept(
        watchlists=tuple(name for kind, _, name, _ in ordered if kind == "watchlist"),
        views=tuple((pk, name, query) for kind, pk, name, query in ordered if kind == "view"),
    )


def facets(wanted: BoardFilter, watchlists: Iterable[str]) -> list[Facet]:
    """The lists of the form, in its order; kinds of which there is nothing are left out."""
    names = names_there_are()
    glyphs = {name: (style.glyph, style.group) for name, style in EVENT_STYLES.items()}
    lists: dict[str, Mapping[str, str]] = {
        "event": dict(EventType.choices),
        "watchlist": dict(zip(watchlists, watchlists, strict=True)),
        "sector": dict(zip(names["sector"], names["sector"], strict=True)),
        "publisher": dict(zip(names["publisher"], names["publisher"], strict=True)),
        "verdict": dict(Verdict.choices),
        "tone": {tone: tone.capitalize() for tone in TONES},
    }
    found = []
    for name, known in lists.items():
        only, never = (wanted.values.get(key, []) for key in (name, f"{NOT}{name}"))
        # What the address asks for is offered, though it be no longer among the names there are.
        labels = dict(known) | {value: value for value in (*only, *never) if value not in known}
        options = tuple(
            Option(value, label, value in only, value in never, *glyphs.get(value, ()))
            for value, label in labels.items()
        )
        if options:
            found.append(Facet(name, LABELS[name], options))
    return found


def chips(path: str, wanted: BoardFilter) -> list[Chip]:
    """Each value in force with the address that takes it away."""
    events: dict[str, str] = dict(EventType.choices)
    found = []
    for name, values in wanted.values.items():
        kind = name.removeprefix(NOT)
        for value in values:
            rest = {**wanted.values, name: [one for one in values if one != value]}
            words = events.get(value, value) if kind == "event" else value
            found.append(Chip(LABELS[kind], words, address(path, rest), name != kind))
    return found
