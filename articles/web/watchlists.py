"""Watchlists: a reader's own lists of tickers."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from articles.models import Ticker, Watchlist
from articles.web.choices import BETWEEN_SYMBOLS
from articles.web.filters import find_ticker, plain

LONGEST_NAME = 100
MOST_LISTS = 50


def reader(request: HttpRequest) -> User:
    """The user who is signed in. Errors: PermissionDenied without one."""
    if not request.user.is_authenticated:
        raise PermissionDenied
    return request.user


def _own(request: HttpRequest, pk: int) -> Watchlist:
    return get_object_or_404(Watchlist, pk=pk, user=reader(request))


@login_required
def watchlists(request: HttpRequest) -> HttpResponse:
    """The reader's lists; POST makes a new one."""
    own = Watchlist.objects.filter(user=reader(request))
    if request.method == "POST":
        name = plain(request.POST.get("name", ""))[:LONGEST_NAME]
        if not name:
            messages.error(request, "Give the list a name.")
        elif own.filter(name=name).exists():
            messages.error(request, f"You have a list “{name}” already.")
        elif own.count() >= MOST_LISTS:
            messages.error(request, f"You have {MOST_LISTS} lists; delete one first.")
        else:
            Watchlist.objects.create(user=reader(request), name=name)
        return redirect("watchlists")
    lists = own.prefetch_related(Prefetch("tickers", Ticker.objects.order_by("symbol")))
    return render(request, "watchlists.html", {"watchlists": lists})


@login_required
@require_POST
def watchlist_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Put tickers on a list, named by their symbols."""
    watchlist = _own(request, pk)
    names = [name for name in BETWEEN_SYMBOLS.split(plain(request.POST.get("symbol", ""))) if name]
    found = {name.upper(): find_ticker(name) for name in names}
    unknown = [name for name, ticker in found.items() if ticker is None]
    watchlist.tickers.add(*(ticker for ticker in found.values() if ticker))
    if unknown:
        messages.error(
            request,
            f"There is no ticker {', '.join(unknown)}; the list of tickers finds symbols by name.",
        )
    if not names:
        messages.error(request, "Give the symbol of a ticker.")
    return redirect("watchlists")


@login_required
@require_POST
def watchlist_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a ticker off a list."""
    symbol = plain(request.POST.get("symbol", ""))
    ticker = find_ticker(symbol)
    if ticker is not None:
        _own(request, pk).tickers.remove(ticker)
    return redirect("watchlists")


@login_required
@require_POST
def watchlist_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a list; the tickers on it stay."""
    _own(request, pk).delete()
    return redirect("watchlists")
