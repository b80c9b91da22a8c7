"""Pieces that came in since a list was shown: how many, and their rows to put among those that are there.

A piece is new by its key (see seen.py), which grows as pieces come in, for a late piece may be published before those
shown. Asking costs one read of the newest keys.
"""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response

from articles.models import Article
from articles.web.choices import mentions_one
from articles.web.filters import BoardFilter
from articles.web.pieces import STANDS_FOR_ALL, by_day, pieces_at, with_prices
from articles.web.seen import Seen

# More than this many are better read from a new page.
MOST_NEW = 50
# A reader who comes back after more pieces than this is told of those among the newest.
LOOKED_AT = 2_000


def came_in(wanted: BoardFilter, seen: Seen) -> QuerySet[Article]:
    """The pieces that a filter wants and that came in since others were seen, highest key first."""
    looked_at = Article.objects.filter(pk__gte=seen.lowest).order_by("-pk")[:LOOKED_AT]
    pieces = Article.objects.filter(
        wanted.condition(), seen.came_since(), pk__in=looked_at.values("pk")
    )
    if wanted.tickers:
        pieces = pieces.filter(mentions_one(OuterRef("pk"), ticker__in=wanted.tickers))
    if not wanted.active:
        pieces = pieces.filter(STANDS_FOR_ALL)
    return pieces.order_by("-pk")


def fresh(request: HttpRequest) -> HttpResponse:
    """How many pieces came in, in words; 304 while that has not changed."""
    wanted, seen = _asked(request)
    if seen is None:
        return HttpResponseBadRequest("Say after which piece: after=ID, as the board does.\n")
    keys = tuple(came_in(wanted, seen).values_list("pk", flat=True)[: MOST_NEW + 1])
    etag = f'"{seen.newest}-{hash((seen, keys)):x}"'
    unchanged = get_conditional_response(request, etag=etag)
    response = unchanged or JsonResponse({"count": len(keys), "words": _words(len(keys), wanted)})
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def fresh_rows(request: HttpRequest) -> HttpResponse:
    """The rows of the pieces that came in, by day, and the key from which to ask on."""
    wanted, seen = _asked(request)
    if seen is None:
        return HttpResponseBadRequest("Say after which piece: after=ID, as the board does.\n")
    # Before the rows are read: what comes in between is announced rather than lost.
    latest = Seen.now()
    found = came_in(wanted, seen).values_list("published_at", "pk")[:MOST_NEW]
    pieces = with_prices(pieces_at(sorted(found, reverse=True)))
    context = {
        "days": by_day(pieces),
        "latest": latest,
        "put_in": _words(len(pieces), wanted),
    }
    return render(request, "partials/_fresh.html", context)


def _asked(request: HttpRequest) -> tuple[BoardFilter, Seen | None]:
    """The filter of a request, and what its reader has seen; None where it does not say."""
    wanted = BoardFilter.from_request(request)
    return wanted, None if wanted.errors else Seen.read(request.GET.get("after", ""))


def _words(count: int, wanted: BoardFilter) -> str:
    """“12 new stories”."""
    one, more = ("piece", "pieces") if wanted.active else ("story", "stories")
    number = f"{MOST_NEW}+" if count > MOST_NEW else str(count)
    return f"{number} new {one if count == 1 else more}"
