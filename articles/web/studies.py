"""Studies: what prices did around pieces, by event type."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.charts.theme import EVENT_STYLES
from articles.market.reactions import WINDOWS, window_name
from articles.models import Bar, Reaction
from articles.web.filters import find_ticker, plain
from articles.web.tickers import MODEL, WINDOW, reactions_by_event

MODELS = {value: label for value, label in Reaction.Model.choices if value != Reaction.Model.RAW}
NAMES = tuple(window_name(window) for window in WINDOWS)
LARGEST = 12


def studies(request: HttpRequest) -> HttpResponse:
    """Abnormal returns over a window by event type, with the largest of them."""
    window = plain(request.GET.get("window", WINDOW))
    model = plain(request.GET.get("model", MODEL))
    event = plain(request.GET.get("event", ""))
    symbol = plain(request.GET.get("ticker", "")).upper()
    ticker = find_ticker(symbol) if symbol else None
    errors = [
        message
        for wrong, message in (
            (window not in NAMES, f"There is no window {window}; choose one of the list."),
            (model not in MODELS, f"There is no model {model}; choose one of the list."),
            (
                event and event not in EVENT_STYLES,
                f"There is no event type {event}; choose one of the list.",
            ),
            (
                symbol and ticker is None,
                f"There is no ticker {symbol}; the list of tickers finds symbols by name.",
            ),
        )
        if wrong
    ]
    context: dict[str, Any] = {
        "windows": NAMES,
        "models": MODELS,
        "event_styles": EVENT_STYLES,
        "window": window,
        "model": model,
        "event": event,
        "symbol": symbol,
        "errors": errors,
    }
    if not errors:
        reactions = Reaction.objects.filter(window=window, model=model, abnormal__isnull=False)
        reactions = reactions.filter(ticker=ticker) if ticker else reactions
        reactions = reactions.filter(article__event_type=event) if event else reactions
        context |= _results(reactions, window, model)
    return render(request, "studies.html", context, status=400 if errors else 200)


def _results(reactions: QuerySet[Reaction], window: str, model: str) -> dict[str, Any]:
    """The reactions summed up by event type, the largest of them, and whether those rest on simulated prices."""
    tested = reactions.filter(t__isnull=False).select_related("ticker", "article")
    tested = tested.defer("article__body", "article__search")
    largest = list(tested.order_by("-abnormal")[:LARGEST])
    smallest = list(tested.order_by("abnormal")[:LARGEST])
    tickers = {reaction.ticker_id for reaction in [*largest, *smallest]}
    simulated = Bar.objects.daily().simulated().filter(ticker__in=tickers).exists()
    return {
        "groups": reactions_by_event(reactions, window, model),
        "largest": largest,
        "smallest": smallest,
        "simulated": simulated,
    }
