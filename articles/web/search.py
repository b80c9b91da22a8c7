"""Search: words over all pieces, best or newest first, with the places that match."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from articles.charts.theme import EVENT_STYLES
from articles.models import Article
from articles.models.articles import SEARCH_CONFIG
from articles.web.filters import BoardFilter, address, plain
from articles.web.matching import FEW_HITS, KEPT_SECONDS, Hits, hits, kept
from articles.web.pieces import (
    BadCursorError,
    Page,
    as_they_read,
    page_of,
    piece_of,
    with_facts,
    with_prices,
)

BEST_PAGE = 30
# What an address may ask of a search, beside the order.
ASKED = ("q", "since", "until", "event", "ticker", "publisher", "known_at")
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
        "snippets": {},
    }
    if wanted.active and not errors:
        try:
            context |= _found(request, wanted, order)
        except BadCursorError as error:
            errors["cursor"] = str(error)
    query = {name: request.GET.getlist(name) for name in ASKED}
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
    if not wanted.words:
        page = page_of(wanted, request.GET.get("cursor", ""), BEST_PAGE)
        return {"page": page, "following": _following(request, page)}
    found = hits(wanted)
    first = _number(request.GET.get("page", "")) * BEST_PAGE
    ordered = _ranked(found, wanted.words) if order == "best" else found.keys
    keys = list(ordered[first : first + BEST_PAGE])
    articles = with_facts(Article.objects.all()).in_bulk(keys)
    rows = [piece_of(articles[key], wanted.known_at) for key in keys if key in articles]
    pieces = with_prices(as_they_read(rows, wanted.known_at), wanted.known_at)
    # A snippet is of the text that stands now.
    quoted = [piece.id for piece in pieces if not piece.earlier]
    more = len(found.places) > first + BEST_PAGE
    return {
        "page": Page(
            pieces, ((None, pieces),), count=found.count, most=FEW_HITS, among=found.among
        ),
        "snippets": snippets(quoted, wanted.words),
        "following": _address(request, {"page": first // BEST_PAGE + 2}) if more else "",
    }


def _ranked(found: Hits, words: str) -> list[int]:
    """The ids of hits, those that match best first; kept as long as the hits are."""
    if not found.places:
        return []
    key = f"{found.key}:ranked"
    ranked: list[int] | None = kept.get(key)
    if ranked is None:
        matching = Article.objects.filter(pk__in=found.keys).ranked(words)
        ranked = list(matching.values_list("pk", flat=True))
        kept.set(key, ranked, KEPT_SECONDS)
    return ranked


def _following(request: HttpRequest, page: Page) -> str:
    return _address(request, {"cursor": page.older}) if page.older else ""


def _address(request: HttpRequest, values: dict[str, object]) -> str:
    """The same search's address with other values."""
    given: dict[str, object] = {name: request.GET.getlist(name) for name in (*ASKED, "order")}
    return address(request.path, given | values)


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
