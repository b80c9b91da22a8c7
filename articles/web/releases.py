"""Releases: indicators, and one with its series and the moves around it."""

from __future__ import annotations

from itertools import groupby

from django.conf import settings
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from articles.figures import releases_rows
from articles.models import Article, Indicator, Release, Review, Ticker
from articles.parsing.tables.countries import COUNTRIES
from articles.web.choices import BETWEEN_SYMBOLS
from articles.web.filters import address, find_ticker, plain

MOST_TICKERS = 6
TABLE_ROWS = 120
PIECES_NAMED = 5


def releases(request: HttpRequest) -> HttpResponse:
    """Every indicator of which a piece has stated a figure, by country."""
    newest = (
        Release.objects.shown()
        .filter(indicator=OuterRef("pk"), value__isnull=False)
        .order_by(F("period").desc(nulls_last=True), "-article__published_at")
    )
    found = (
        Indicator.objects.annotate(
            pieces=Count(
                "releases__article", distinct=True, filter=~Q(releases__review=Review.REJECTED)
            ),
            value=Subquery(newest.values("value")[:1]),
            value_period=Subquery(newest.values("period")[:1]),
        )
        .filter(pieces__gt=0)
        .order_by("country", "name")
    )
    groups = [
        (country_name(country), list(members))
        for country, members in groupby(found, key=lambda indicator: indicator.country)
    ]
    return render(request, "releases.html", {"groups": groups})


def release(request: HttpRequest, code: str) -> HttpResponse:
    """An indicator's series as read from the news, with the moves of chosen tickers around each release."""
    indicator = Indicator.objects.filter(code=code.upper()).first()
    if indicator is None:
        raise Http404(f"There is no indicator {code[:40]}.")
    tickers, error = chosen_tickers(request.GET.getlist("ticker"))
    symbols = [ticker.symbol for ticker in tickers]
    rows = releases_rows(indicator, tickers)
    shown = rows[:TABLE_ROWS]
    chart = reverse("api:get_releases_chart", args=[indicator.code])
    context = {
        "indicator": indicator,
        "country": country_name(indicator.country),
        "rows": shown,
        "named": named_pieces({key for row in shown for key in row.point.articles[:PIECES_NAMED]}),
        "rows_left_out": max(0, len(rows) - TABLE_ROWS),
        "symbols": symbols,
        "error": error,
        "chart": chart,
        "moves_chart": address(chart, {"ticker": symbols}) if symbols else "",
        "mentioned": _tickers_of(indicator, symbols),
        "PLOTLY_JS": settings.PLOTLY_JS,
    }
    return render(request, "release.html", context, status=400 if error else 200)


def chosen_tickers(given: list[str], most: int = MOST_TICKERS) -> tuple[list[Ticker], str]:
    """The tickers named, and what is wrong with those that are not known."""
    names = dict.fromkeys(
        name.upper() for value in given for name in BETWEEN_SYMBOLS.split(plain(value)) if name
    )
    if len(names) > most:
        return [], f"That is {len(names)} tickers; choose at most {most} to compare."
    found = {name: find_ticker(name) for name in names}
    unknown = ", ".join(name for name, ticker in found.items() if ticker is None)
    error = (
        f"There is no ticker {unknown}; the list of tickers finds symbols by name."
        if unknown
        else ""
    )
    return [ticker for ticker in found.values() if ticker], error


def named_pieces(keys: set[int]) -> dict[int, Article]:
    """Pieces by id with only what names them: title, publisher and source; one query."""
    pieces = Article.objects.select_related("source")
    return pieces.only("title", "publisher", "source__name", "source__publisher").in_bulk(keys)


def country_name(code: str) -> str:
    """A country's name, or its code where the tables do not know it."""
    country = COUNTRIES.get(code)
    return country.name if country else code


def _tickers_of(indicator: Indicator, chosen: list[str]) -> list[Ticker]:
    """Tickers that the pieces about an indicator mention most, to choose from."""
    articles = Release.objects.shown().filter(indicator=indicator).values("article")
    return list(
        Ticker.objects.filter(mentions__article__in=articles)
        .exclude(symbol__in=chosen)
        .annotate(pieces=Count("mentions"))
        .order_by("-pieces", "symbol")[:8]
    )
