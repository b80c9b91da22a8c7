"""Tickers by name, as one types."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse

from articles.models import Ticker
from articles.web.filters import plain

MOST = 8
SHORTEST = 2
# Names hardly change, and the same letters are typed again and again.
KEPT_SECONDS = 300


def suggestions(request: HttpRequest) -> JsonResponse:
    """The likeliest tickers for what was typed so far, as JSON; none below two characters."""
    words = plain(request.GET.get("q", ""))
    found = Ticker.objects.suggested(words, MOST) if len(words) >= SHORTEST else []
    told = [
        {
            "symbol": ticker.symbol,
            "exchange": ticker.exchange,
            "name": ticker.name,
            "page": ticker.get_absolute_url(),
        }
        for ticker in found
    ]
    response = JsonResponse({"tickers": told})
    response["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    return response
