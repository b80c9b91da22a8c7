"""The board: the newest pieces, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from articles.charts.theme import EVENT_STYLES
from articles.models import Article, Fetch, Mention, Source, Ticker
from articles.web.filters import BoardFilter, address
from articles.web.pieces import BadCursorError, Page, page_of

RECENT_PIECES = 1_000
TICKERS_SHOWN = 12
FAILING_SHOWN = 8


def is_fragment(request: HttpRequest) -> bool:
    """Whether only the list is wanted, to be put into a page that is there."""
    return (
        request.headers.get("HX-Request") == "true"
        and request.headers.get("HX-Request-Type") != "full"
        and "HX-History-Restore-Request" not in request.headers
    )


def list_response(
    request: HttpRequest, whole: str, fragment: str, context: dict[str, Any]
) -> HttpResponse:
    """The fragment where one is wanted, else the whole page; 400 where the filter has errors."""
    template = fragment if is_fragment(request) else whole
    status = 400 if context.get("errors") else 200
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Request-Type"])
    return response


def list_context(request: HttpRequest, wanted: BoardFilter) -> dict[str, Any]:
    """A page of pieces, the address of the older ones, and what is wrong with the filter."""
    errors = dict(wanted.errors)
    page = Page((), ())
    if not errors:
        try:
            page = page_of(wanted, request.GET.get("cursor", ""))
        except BadCursorError as error:
            errors["cursor"] = str(error)
    values = {name: request.GET.getlist(name) for name in request.GET if name != "cursor"}
    older = address(request.path, {**values, "cursor": page.older}) if page.older else ""
    return {
        "wanted": wanted,
        "errors": errors,
        "page": page,
        "older": older,
        "later_page": bool(request.GET.get("cursor")),
    }


def board(request: HttpRequest) -> HttpResponse:
    """The newest pieces that the address asks for."""
    context = list_context(request, BoardFilter.from_request(request))
    if not is_fragment(request):
        context |= beside() | {"event_styles": EVENT_STYLES}
    query = context["wanted"].query
    context["rss"] = address(reverse("board_rss"), query)
    context["csv"] = address(reverse("board_csv"), query)
    return list_response(request, "board.html", "partials/_pieces.html", context)


def beside() -> dict[str, Any]:
    """The panel beside the board: most mentioned tickers, publishers, and how ingestion fares."""
    recent = Article.objects.newest(RECENT_PIECES)
    mentioned = (
        Ticker.objects.filter(
            mentions__in=Mention.objects.shown().filter(article__in=recent.values("pk"))
        )
        .annotate(pieces=Count("mentions"))
        .order_by("-pieces", "symbol")[:TICKERS_SHOWN]
    )
    names = Counter(recent.values_list("publisher", flat=True))
    names.pop("", None)
    return {
        "recent_pieces": RECENT_PIECES,
        "mentioned": mentioned,
        "publishers": sorted(names),
        "failing": Source.objects.failing().order_by("-failures", "name")[:FAILING_SHOWN],
        "last_fetch": Fetch.objects.select_related("source").first(),
    }
