"""Where a ticker stands: moves that pieces state, its largest days with what explains them, reactions by event."""

from __future__ import annotations

from typing import Any

from django.db.models import Avg, Count, Q, StdDev
from django.http import HttpRequest, HttpResponse

from articles.figures.overlays import REMARKABLE, largest_days
from articles.figures.prices import range_of
from articles.models import Bar, PriceMove, Reaction
from articles.web.board import list_response
from articles.web.filters import BoardFilter
from articles.web.ticker import Shown, ticker_or_404

MOVES_SHOWN = 12
# Which reactions the page sums up: from the close before the piece to the close of the next session.
WINDOW, MODEL = "[0,+1]", Reaction.Model.MARKET_MODEL


def ticker_standing(request: HttpRequest, symbol: str) -> HttpResponse:
    """The panels below a ticker's chart; a page of their own without a script to fetch them."""
    found = ticker_or_404(symbol)
    wanted = BoardFilter.from_request(request)
    shown = Shown.from_request(request)
    known_at = wanted.known_at
    moves = PriceMove.objects.shown().filter(ticker=found)
    reactions = Reaction.objects.filter(ticker=found)
    if known_at is not None:
        moves = moves.known_at(known_at)
        reactions = reactions.known_at(known_at)
    since, until = range_of(found, shown.range_, known_at)
    first = since or (Bar.objects.daily().filter(ticker=found).first_session() if until else None)
    stated: list[Any] = list(
        moves.select_related("article")
        .defer("article__body", "article__search")
        .order_by("-article__published_at", "-pk")[:MOVES_SHOWN]
    )
    for move in stated:
        move.verdict = move.verdict_known_at(known_at)
    context = {
        "ticker": found,
        "wanted": wanted,
        "errors": wanted.errors,
        "moves": stated,
        "reactions": reactions_by_event(reactions),
        "window": WINDOW,
        "explained": largest_days(found, first, until, known_at) if first and until else None,
        "remarkable": REMARKABLE,
        "range": shown.range_,
    }
    return list_response(request, "ticker_standing.html", "partials/_standing.html", context)


def reactions_by_event(
    reactions: Any, window: str = WINDOW, model: str = MODEL
) -> list[dict[str, Any]]:
    """Mean abnormal return and its t by main event type, most pieces first; one query.

    ``t`` is cross-sectional: the mean over its standard error, None below three pieces.
    """
    rows = (
        reactions.filter(window=window, model=model, abnormal__isnull=False)
        .values("article__event_type")
        .annotate(
            n=Count("pk"),
            mean=Avg("abnormal"),
            deviation=StdDev("abnormal", sample=True),
            rose=Count("pk", filter=Q(abnormal__gt=0)),
        )
        .order_by("-n", "article__event_type")
    )
    return [
        {
            "event": row["article__event_type"],
            "n": row["n"],
            "mean": row["mean"],
            "rose": 100 * row["rose"] / row["n"],
            "t": row["mean"] / (row["deviation"] / row["n"] ** 0.5)
            if row["n"] > 2 and row["deviation"]
            else None,
        }
        for row in rows
    ]
