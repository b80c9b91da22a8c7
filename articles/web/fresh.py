"""Pieces that came in since a list was shown: how many, and their rows to put among those that are there.

A piece is new by its key, which grows as pieces come in, for a late piece may be published before those shown.
Asking costs one read of the newest keys.
"""

from __future__ import annotations

from django.db.models import Max, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response

from articles.models import Article
from articles.web.choices import mentions_one
from articles.web.filters import BoardFilter
from articles.web.pieces import STANDS_FOR_ALL, by_day, pieces_at, with_prices

# More than this many are better read from a new page.
MOST_NEW = 50
# A reader who comes back after more pieces than this is told of those among the newest.
LOOKED_AT = 2_000


def newest_key() -> int:
    """The key of the piece that came in last, 0 without any; one query."""
    return Article.objects.aggregate(newest=Max("pk"))["newest"] or 0


def came_in(wanted: BoardFilter, after: int) -> QuerySet[Article]:
    """The pieces that a filter wants and that came in after the one of a key, last come first."""
    looked_at = Article.objects.filter(pk__gt=after).order_by("-pk")[:LOOKED_AT]
    pieces = Article.objects.filter(wanted.condition(), pk__in=looked_at.values("pk"))
    if wanted.tickers:
        pieces = pieces.filter(mentions_one(OuterRef("pk"), ticker__in=wanted.tickers))
    if not wanted.active:
        pieces = pieces.filter(STANDS_FOR_ALL)
    return pieces.order_by("-pk")


def fresh(request: HttpRequest) -> HttpResponse:
    """How many pieces came in, in words; 304 while that has not changed."""
    wanted, after = _asked(request)
    if after is None:
        return HttpResponseBadRequest("Say after which piece: after=ID, as the board does.\n")
    keys = list(came_in(wanted, after).values_list("pk", flat=True)[: MOST_NEW + 1])
    etag = f'"{after}-{keys[0] if keys else 0}-{len(keys)}"'
    unchanged = get_conditional_response(request, etag=etag)
    response = unchanged or JsonResponse({"count": len(keys), "words": _words(len(keys), wanted)})
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def fresh_rows(request: HttpRequest) -> HttpResponse:
    """The rows of the pieces that came in, by day, and the key from which to ask on."""
    wanted, after = _asked(request)
    if after is None:
        return HttpResponseBadRequest("Say after which piece: after=ID, as the board does.\n")
    latest = newest_key()
    found = came_in(wanted, after).values_list("published_at", "pk")[:MOST_NEW]
    pieces = with_prices(pieces_at(sorted(found, reverse=True)))
    context = {
        "days": by_day(pieces),
        "latest": max(latest, after),
        "put_in": _words(len(pieces), wanted),
    }
    return render(request, "partials/_fresh.html", context)


def _asked(request: HttpRequest) -> tuple[BoardFilter, int | None]:
    """The filter of a request, and the key after which pieces are new; None where it is not one."""
    wanted = BoardFilter.from_request(request)
    after = request.GET.get("after", "")
    whole = after.isascii() and after.isdigit() and len(after) < len(str(2**63))
    return wanted, int(after) if whole and not wanted.errors else None


def _words(count: int, wanted: BoardFilter) -> str:
    """“12 new stories”."""
    one, more = ("piece", "pieces") if wanted.active else ("story", "stories")
    number = f"{MOST_NEW}+" if count > MOST_NEW else str(count)
    return f"{number} new {one if count == 1 else more}"
