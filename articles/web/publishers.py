"""Publishers: how often what each of them says of prices agrees with the bars."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.market.publishers import claim_records
from articles.models import PriceMove
from articles.web.filters import BoardFilter, find_ticker, plain

MOST = 200


def publishers(request: HttpRequest) -> HttpResponse:
    """Each publisher's stated moves by verdict, most claims first; of one ticker, or as it was known."""
    wanted = BoardFilter.from_request(request)
    symbol = plain(request.GET.get("ticker", "")).upper()
    ticker = find_ticker(symbol) if symbol else None
    errors = {name: wanted.errors[name] for name in ("known_at",) if name in wanted.errors}
    if symbol and ticker is None:
        errors["ticker"] = (
            f"There is no ticker {symbol}; the list of tickers finds symbols by name."
        )
    moves = PriceMove.objects.filter(ticker=ticker) if ticker else None
    records = [] if errors else claim_records(moves, wanted.known_at)
    context = {
        "symbol": symbol,
        "wanted": wanted,
        "errors": errors,
        "records": records[:MOST],
        "left_out": max(0, len(records) - MOST),
    }
    return render(request, "publishers.html", context, status=400 if errors else 200)
