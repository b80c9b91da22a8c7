"""Search: words over all pieces, best or newest first, with the places that match."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from articles.charts.theme import EVENT_STYLES
from articles.models import Article, Mention
from articles.models.articles import SEARCH_CONFIG
from articles.web.filters import BoardFilter, address, plain
from articles.web.pieces import (
    FEW_HITS,
    MOST_COUNTED,
    BadCursorError,
    Page,
    page_of,
    piece_of,
    with_facts,
)

BEST_PAGE = 30
ORDERS = {"best": "Best match", "newest": "Newest"}
PREFIX = re.compile(r"(?<!\S)(ticker|event|publisher):(\"[^\"]*\"|\S+)")
# Around a match in a snippet: characters that no text uses, cut away before it is shown.
START, STOP = "\ue000", "\ue001"
HIT = re.compile(f"{START}([^{STOP}]*){STOP}")


def search(request: HttpRequest) -> HttpResponse:
    """Pieces that match what was typed."""
    typed = plain(request.GET.get("q", ""))
    wanted = read_search(request.GET)
    order = request.GET.get("order", "best")
    errors = dict(wanted.errors)
    if order not in ORDERS:
        errors["order"] = "There is no such order; choose best match or newest."
    context: dict[str, Any] = {
        "typed": typed,
        "wanted": wanted,
        "order": order,
        "orders": ORDERS,
        "event_styles": EVENT_STYLES,
        "few": FEW_HITS,
    }
    if wanted.active and not errors:
        try:
            context |= _found(request, wanted, order)
        except BadCursorError as error:
            errors["cursor"] = str(error)
    query = {"q": typed, "since": wanted.given["since"], "until": wanted.given["until"]}
    context |= {
        "errors": errors,
        "rss": address(reverse("search_rss"), query),
        "csv": address(reverse("search_csv"), query),
    }
    return render(request, "search.html", context, status=400 if errors else 200)


def read_search(query: QueryDict) -> BoardFilter:
    """The filter that a search means: ticker:, event: and publisher: before a word are filters of their own."""
    values = query.copy()
    typed = plain(query.get("q", ""))
    for name, value in PREFIX.findall(typed):
        values.appendlist(name, value.strip('"'))
    values["q"] = PREFIX.sub(" ", typed).strip()
    return BoardFilter.read(values)


def _found(request: HttpRequest, wanted: BoardFilter, order: str) -> dict[str, Any]:
    """A page of results with snippets; newest first where there are no words to rank by."""
    if order == "newest" or not wanted.words:
        page = page_of(wanted, request.GET.get("cursor", ""), BEST_PAGE)
        following: dict[str, object] = {"cursor": page.older} if page.older else {}
    else:
        page, following = _best(wanted, _number(request.GET.get("page", "")))
    names = ("q", "order", "since", "until", "event", "ticker", "publisher")
    values: dict[str, object] = {name: request.GET.getlist(name) for name in names}
    return {
        "page": page,
        "snippets": snippets([piece.id for piece in page.pieces], wanted.words),
        "following": address(request.path, values | following) if following else "",
    }


def _best(wanted: BoardFilter, number: int) -> tuple[Page, dict[str, object]]:
    """A page of the best matches: of all, or of the newest thousand where there are more."""
    matching = Article.objects.filter(wanted.condition())
    if wanted.tickers:
        about = Mention.objects.shown().filter(ticker__in=wanted.tickers)
        matching = matching.filter(pk__in=about.values("article"))
    count = matching.order_by()[: MOST_COUNTED + 1].count()
    if count > FEW_HITS:
        newest = list(matching.newest(FEW_HITS).values_list("pk", flat=True))
        matching = Article.objects.filter(pk__in=newest)
    first = number * BEST_PAGE
    keys = list(
        matching.ranked(wanted.words).values_list("pk", flat=True)[first : first + BEST_PAGE + 1]
    )
    found = with_facts(Article.objects.all()).in_bulk(keys[:BEST_PAGE])
    pieces = tuple(piece_of(found[key]) for key in keys[:BEST_PAGE])
    more: dict[str, object] = {"page": number + 2} if len(keys) > BEST_PAGE else {}
    return Page(pieces, ((None, pieces),), count=count), more


def _number(value: str) -> int:
    """How many pages come before the one asked for."""
    most = FEW_HITS // BEST_PAGE
    return (
        min(int(value), most + 1) - 1 if value.isascii() and value.isdigit() and int(value) else 0
    )


def snippets(keys: list[int], words: str) -> dict[int, list[tuple[str, bool]]]:
    """For each piece the places that match, as (text, whether it is a match); one query."""
    if not words or not keys:
        return {}
    headline = SearchHeadline(
        "body",
        SearchQuery(words, config=SEARCH_CONFIG, search_type="websearch"),
        config=SEARCH_CONFIG,
        start_sel=START,
        stop_sel=STOP,
        max_words=32,
        min_words=12,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    rows = Article.objects.filter(pk__in=keys).annotate(snippet=headline)
    return {key: cut(snippet) for key, snippet in rows.values_list("pk", "snippet")}


def cut(snippet: str) -> list[tuple[str, bool]]:
    """A snippet as (text, whether it is a match), in order; every other part is a match."""
    parts = HIT.split(snippet)
    return [
        (part.replace(START, "").replace(STOP, ""), bool(place % 2))
        for place, part in enumerate(parts)
        if part
    ]
