"""What pieces may be chosen by, and what may rule them out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Exists, OuterRef, Q

from articles.models import Event, EventType, Mention, PriceMove, Ticker, Verdict, Watchlist
from articles.parsing.tone import NEUTRAL

MOST_TICKERS = 20
BETWEEN_SYMBOLS = re.compile(r"[\s,;]+")

TONES: dict[str, dict[str, float]] = {
    "positive": {"tone__gte": NEUTRAL},
    "neutral": {"tone__gt": -NEUTRAL, "tone__lt": NEUTRAL},
    "negative": {"tone__lte": -NEUTRAL},
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What pieces may be chosen by, or ruled out by; ``watched`` are the instruments of watchlists."""

    tickers: tuple[Ticker, ...] = ()
    watched: tuple[int, ...] | None = None
    sectors: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()

    def conditions(self, piece: str, known_at: dt.datetime | None = None) -> list[Q]:
        """What holds of pieces with any value of each kind, kind by kind; not the tickers.

        With ``known_at`` only the verdicts count that could be given by then.
        """
        of_piece = OuterRef(f"{piece}pk")
        found = []
        if self.watched is not None:
            found.append(mentions_one(of_piece, ticker__in=self.watched))
        if self.sectors:
            found.append(mentions_one(of_piece, ticker__sector__in=self.sectors))
        if self.events:
            reported = Event.objects.shown().filter(article=of_piece, type__in=self.events)
            main = Q(**{f"{piece}event_type__in": self.events})
            found.append(main | Q(Exists(reported)))
        if self.publishers:
            found.append(Q(**{f"{piece}publisher__in": self.publishers}))
        if self.verdicts:
            judged = PriceMove.objects.shown().filter(article=of_piece, verdict__in=self.verdicts)
            if known_at is not None:
                judged = judged.filter(Q(known_from__isnull=True) | Q(known_from__lte=known_at))
            found.append(Q(Exists(judged)))
        if self.tones:
            any_tone = Q()
            for tone in self.tones:
                any_tone |= Q(**{f"{piece}{name}": value for name, value in TONES[tone].items()})
            found.append(any_tone)
        return found


def mentions_one(piece: OuterRef, **instruments: Any) -> Q:
    """That a piece mentions any of some instruments."""
    return Q(Exists(Mention.objects.shown().filter(article=piece, **instruments)))


def read_chosen(
    values: Mapping[str, list[str]],
    prefix: str,
    user: User | AnonymousUser | None,
    errors: dict[str, str],
) -> Chosen:
    """What is asked for, or ruled out by the names that begin with ``prefix``."""
    return Chosen(
        tickers=_tickers(f"{prefix}ticker", values, errors),
        watched=_watched(f"{prefix}watchlist", values, user, errors),
        sectors=tuple(values[f"{prefix}sector"]),
        events=_known(f"{prefix}event", "event type", EventType.values, values, errors),
        publishers=tuple(values[f"{prefix}publisher"]),
        verdicts=_known(f"{prefix}verdict", "verdict", Verdict.values, values, errors),
        tones=_known(f"{prefix}tone", "tone", TONES, values, errors),
    )


def _known(
    name: str, what: str, known: Any, values: Mapping[str, list[str]], errors: dict[str, str]
) -> tuple[str, ...]:
    """The values of a name of which there are only so many."""
    unknown = [value for value in values[name] if value not in known]
    if unknown:
        errors[name] = f"There is no {what} “{unknown[0]}”; choose one of the list."
    return tuple(value for value in values[name] if value in known)


def _tickers(
    name: str, values: Mapping[str, list[str]], errors: dict[str, str]
) -> tuple[Ticker, ...]:
    """The instruments named, any number in one value; one query, none without a name."""
    typed = BETWEEN_SYMBOLS.split(" ".join(values[name]).upper())
    wanted = list(dict.fromkeys(one for one in typed if one))
    if len(wanted) > MOST_TICKERS:
        errors[name] = f"That is {len(wanted)} tickers; give at most {MOST_TICKERS}."
        return ()
    found = Ticker.objects.all_named(wanted)
    unknown = [one for one in wanted if one not in found]
    if unknown:
        errors[name] = (
            f"There is no ticker {', '.join(unknown)}; the list of tickers finds symbols by name."
        )
    return tuple(found[one] for one in wanted if one in found)


def _watched(
    name: str,
    values: Mapping[str, list[str]],
    user: User | AnonymousUser | None,
    errors: dict[str, str],
) -> tuple[int, ...] | None:
    """The keys of the instruments on the reader's lists of some names; None where no list is named."""
    if not values[name]:
        return None
    if user is None or not user.is_authenticated:
        errors[name] = "A watchlist is its owner's; sign in to filter by one."
        return None
    rows = Watchlist.objects.filter(user=user, name__in=values[name]).values_list("name", "tickers")
    found = list(rows)
    unknown = set(values[name]) - {listed for listed, _ in found}
    if unknown:
        errors[name] = f"You have no watchlist “{min(unknown)}”; choose one of the list."
    return tuple(ticker for _, ticker in found if ticker is not None)
