"""The board: the newest pieces, and what stands beside them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from articles.web.facets import chips, facets, kept_by
from articles.web.filters import BoardFilter, address
from articles.web.pieces import BadCursorError, Page, page_of
from articles.web.seen import Seen


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


def list_context(
    request: HttpRequest, wanted: BoardFilter, *, counted: bool = True
) -> dict[str, Any]:
    """A page of pieces, the address of the older ones, and what is wrong with the filter."""
    errors = dict(wanted.errors)
    page = Page((), ())
    if not errors:
        try:
            page = page_of(wanted, request.GET.get("cursor", ""), counted=counted)
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
    wanted = BoardFilter.from_request(request)
    # Before the list is read: what comes in between is announced rather than lost.
    seen = Seen() if is_fragment(request) else Seen.now()
    context = list_context(request, wanted)
    if not is_fragment(request):
        context |= form_context(request, wanted) | {"seen": seen}
        polled = not (context["errors"] or context["later_page"] or wanted.known_at)
        context["fresh"] = address(reverse("fresh"), wanted.query) if polled else ""
        context["fresh_rows"] = address(reverse("fresh_rows"), wanted.query)
        context["glance"] = address(reverse("glance"), wanted.query)
    context["rss"] = address(reverse("board_rss"), wanted.query)
    context["csv"] = address(reverse("board_csv"), wanted.query)
    return list_response(request, "board.html", "partials/_pieces.html", context)


def form_context(request: HttpRequest, wanted: BoardFilter) -> dict[str, Any]:
    """The form, what it has in force, and the reader's saved views."""
    kept = kept_by(request.user)
    query = address("", wanted.query).removeprefix("?")
    return {
        "facets": facets(wanted, kept.watchlists),
        "chips": chips(request.path, wanted),
        "views": kept.views,
        "view": next((view for view in kept.views if view[2] == query), None),
        "query": query,
        "PLOTLY_JS": settings.PLOTLY_JS,
    }
