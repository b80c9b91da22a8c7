"""Studies: what prices did around pieces of a kind, from the measured reactions."""

from __future__ import annotations

import math
import re
from typing import Any

from django.db.models import Avg, Count, F, Q, QuerySet, StdDev
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router
from ninja.errors import HttpError

from articles.api import schemas, shapes
from articles.api.filters import Filters
from articles.api.moments import Since, Until
from articles.api.releases import find_indicator
from articles.api.responses import CHART_SECONDS, answer
from articles.api.tickers import tickers_named
from articles.market.reactions import WINDOWS, window_name
from articles.models import EventType, Reaction, Release

router = Router(tags=["Studies"])
EVENTS_SHOWN = 200
NAMES = {(first, last): window_name((first, last)) for first, last in WINDOWS}


class StudyFilters(Filters):
    """Whose reactions, over which window."""

    event: EventType | None = Field(None, description="Pieces whose main event is of this type.")
    indicator: str = Field("", description="Pieces that state this indicator's figure.")
    ticker: list[str] = Field([], description="SYMBOL or SYMBOL:MIC, any number of times.")
    window: str = Field("-1,1", description="Sessions around the piece, first and last.")
    model: Reaction.Model = Reaction.Model.MARKET_MODEL
    since: Since = Field(None, description="Published at or after this day or moment.")
    until: Until = Field(
        None, description="Published before this moment, or on or before this day."
    )
    known_at: Since = Field(None, description="Seen by the board by this moment.")

    def reactions(self) -> QuerySet[Reaction]:
        """The measured reactions that the study is of. Errors: 404, 422."""
        reactions = Reaction.objects.filter(window=window_of(self.window), model=self.model)
        limits = {
            "article__event_type": self.event,
            "article__published_at__gte": self.since,
            "article__published_at__lt": self.until,
            "article__first_seen_at__lte": self.known_at,
        }
        reactions = reactions.filter(
            **{lookup: value for lookup, value in limits.items() if value is not None}
        )
        if self.ticker:
            tickers = [ticker for name in self.ticker for ticker in tickers_named(name)]
            reactions = reactions.filter(ticker__in=tickers)
        if self.indicator:
            stated = Release.objects.shown().filter(indicator=find_indicator(self.indicator))
            reactions = reactions.filter(article__in=stated.values("article"))
        return reactions


def window_of(given: str) -> str:
    """The stored name of a window written "-1,1" or "[-1,+1]". Errors: 422 naming the measured ones."""
    found = re.fullmatch(r"\[?\s*([+ -]?\d{1,3})\s*,\s*([+ -]?\d{1,3})\s*\]?", given)
    window = (int(found[1]), int(found[2])) if found else None
    if window not in NAMES:
        known = "; ".join(f"{first},{last}" for first, last in NAMES)
        raise HttpError(422, f"window: “{given[:20]}” is not measured; choose one of {known}.")
    return NAMES[window]


@router.get(
    "/studies",
    response={200: schemas.Study, 404: schemas.Problem, 422: schemas.Problem},
    summary="What prices did around pieces of a kind",
)
def get_study(request: HttpRequest, filters: Query[StudyFilters]) -> HttpResponseBase:
    """The mean reaction to pieces that pass every filter, its test, and the newest of the events.

    Returns are simple and fractional (0.01 is 1 %). ``t`` is cross-sectional: the mean by the standard
    error of the mean, which takes the events as independent; pieces that share days are not.
    """
    filters.check(request)
    reactions = filters.reactions()
    study = {
        "window": window_of(filters.window),
        "model": filters.model,
        "raw": _statistics(reactions, "raw"),
        "abnormal": _statistics(reactions, "abnormal"),
        "events": [_event(row) for row in _newest(reactions)],
    }
    return answer(request, study, max_age=CHART_SECONDS)


def _statistics(reactions: QuerySet[Reaction], column: str) -> dict[str, Any]:
    """The distribution of a return over the events that have it."""
    found = reactions.filter(**{f"{column}__isnull": False}).aggregate(
        events=Count("pk"),
        mean=Avg(column),
        deviation=StdDev(column, sample=True),
        rises=Count("pk", filter=Q(**{f"{column}__gt": 0})),
    )
    events, mean, deviation = found["events"], found["mean"], found["deviation"]
    return {
        "events": events,
        "mean": mean,
        "deviation": deviation,
        "t": mean / (deviation / math.sqrt(events)) if deviation else None,
        "share_positive": found["rises"] / events if events else None,
    }


def _newest(reactions: QuerySet[Reaction]) -> QuerySet[Reaction, Any]:
    return reactions.order_by("-article__published_at", "-pk").values(
        "session",
        "raw",
        "abnormal",
        "t",
        article_key=F("article_id"),
        published_at=F("article__published_at"),
        symbol=F("ticker__symbol"),
        exchange=F("ticker__exchange"),
    )[:EVENTS_SHOWN]


def _event(row: dict[str, Any]) -> dict[str, Any]:
    row["article"] = row.pop("article_key")
    row["published_at"] = shapes.moment(row["published_at"])
    return row
