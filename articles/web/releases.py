"""Releases: indicators, and one with its series and what a basket did around each figure."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import orjson
from django.conf import settings
from django.core.cache import caches
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from articles.charts import theme
from articles.figures.baskets import (
    PATH_COLUMNS,
    path_of,
    path_rows,
    series_csv_rows,
    series_rows,
    surprises_of,
)
from articles.figures.releases import series_figure
from articles.market.basket import Basket, BasketRelease, basket
from articles.market.readings import Point
from articles.market.released import points_of
from articles.market.studies import StudyError, read_window
from articles.models import Article, Indicator, Release, Ticker
from articles.parsing.tables.countries import COUNTRIES
from articles.templatetags.newsboard import period
from articles.web.choices import BETWEEN_SYMBOLS
from articles.web.exports import feed_of, refused, streamed
from articles.web.filters import BoardFilter, address, moment_given, plain
from articles.web.pieces import pieces_at

MOST_TICKERS = 6
TABLE_ROWS = 120
PIECES_NAMED = 5
# Columns of the table that stand only where a piece states any.
STATED = ("change", "previous", "consensus")
FEED_PIECES = 50
WINDOW = "0,1"
WINDOWS = ("0,0", "0,1", "-1,1", "0,5")
# The path shows at least these sessions around a release, whatever the reaction's window.
PATH_FIRST, PATH_LAST = -5, 10
KEPT_SECONDS = 60
INDEX_COLUMNS = ("indicator", "country", "name", "frequency", "latest", "unit", "period", "pieces")
kept = caches["local"]


@dataclass(frozen=True)
class Asked:
    """An indicator with the basket that the address names; ``errors`` are what cannot be read of it.

    With ``known_at`` everything is as it was known then. The indicator's periods are read once.
    """

    indicator: Indicator
    tickers: tuple[Ticker, ...]
    window: tuple[int, int]
    known_at: dt.datetime | None
    given: dict[str, str]
    errors: dict[str, str]

    @property
    def then(self) -> dict[str, Any]:
        """The moment as a value of an address, nothing for now."""
        return {"known_at": self.known_at.isoformat()} if self.known_at else {}

    @property
    def query(self) -> dict[str, Any]:
        """The basket and the moment as values of an address."""
        symbols = [ticker.symbol for ticker in self.tickers]
        chosen = {"ticker": symbols, "window": self.given["window"]} if symbols else {}
        return chosen | self.then

    @property
    def points(self) -> list[Point]:
        """The indicator's periods, oldest first, as known then."""
        return self._read[0]

    @property
    def other_units(self) -> int:
        """How many figures in other units are left out."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[list[Point], int]:
        return points_of(self.indicator, self.known_at)

    def basket(self, window: tuple[int, int] | None = None) -> Basket | None:
        """What the basket did around each release; None without one."""
        if not self.tickers:
            return None
        wanted = window or self.window
        key = f"basket-{self.indicator.pk}-{[one.pk for one in self.tickers]}-{wanted}-{self.known_at}"
        found: Basket | None = kept.get(key.replace(" ", ""))
        if found is None:
            found = basket(self.indicator, self.tickers, wanted, self.known_at, points=self.points)
            kept.set(key.replace(" ", ""), found, KEPT_SECONDS)
        return found

    def around(self) -> Basket | None:
        """The same over the sessions that the path shows."""
        return self.basket((min(self.window[0], PATH_FIRST), max(self.window[1], PATH_LAST)))


def releases(request: HttpRequest) -> HttpResponse:
    """Every indicator of which a piece has stated a figure, by country."""
    wanted = BoardFilter.from_request(request)
    found = list(Indicator.objects.reported(wanted.known_at))
    latest = latest_of(found, wanted.known_at)
    groups = [
        (country_name(country), [(one, latest.get(one.pk)) for one in members])
        for country, members in groupby(found, key=lambda indicator: indicator.country)
    ]
    context = {
        "groups": groups,
        "wanted": wanted,
        "errors": wanted.errors,
        "rss": reverse("releases_rss"),
        "csv": address(reverse("releases_csv"), {"known_at": wanted.given["known_at"]}),
    }
    return render(request, "releases.html", context, status=400 if wanted.errors else 200)


def release(request: HttpRequest, code: str) -> HttpResponse:
    """An indicator's series as read from the news, with what a chosen basket did around each release."""
    asked = read_asked(request, code)
    indicator = asked.indicator
    found, around = (asked.basket(), asked.around()) if not asked.errors else (None, None)
    rows = series_rows(asked.points, found)
    shown = rows[:TABLE_ROWS]
    symbols = [ticker.symbol for ticker in asked.tickers]
    paths = {
        name: address(reverse(name, args=[indicator.code]), asked.query)
        for name in ("release_path", "release_surprises", "release_csv", "release_path_csv")
    }
    context = {
        "indicator": indicator,
        "country": country_name(indicator.country),
        "rows": shown,
        "stated": {
            name for name in STATED if any(getattr(row.point, name) is not None for row in shown)
        },
        "named": named_pieces({key for row in shown for key in row.point.articles[:PIECES_NAMED]}),
        "rows_left_out": max(0, len(rows) - TABLE_ROWS),
        "other_units": asked.other_units,
        "wanted": asked,
        "symbols": symbols,
        "given": asked.given,
        "errors": asked.errors,
        "windows": WINDOWS,
        "basket": found,
        "path_rows": path_rows(around) if around else (),
        "series": series_figure(indicator, asked.points, asked.other_units),
        "path": path_of(around) if around else None,
        "surprises": _surprises(asked, found) if found else None,
        "chart": address(reverse("api:get_releases_chart", args=[indicator.code]), asked.then),
        "mentioned": _tickers_of(asked.points, symbols),
        "study": address(
            reverse("studies"), {"indicator": indicator.code, "ticker": symbols} | asked.then
        ),
        "rss": reverse("release_rss", args=[indicator.code]),
        "csv": paths["release_csv"],
        "PLOTLY_JS": settings.PLOTLY_JS,
        **paths,
    }
    return render(request, "release.html", context, status=400 if asked.errors else 200)


def release_path(request: HttpRequest, code: str) -> HttpResponse:
    """The figure of a basket's average path around releases."""
    asked = read_asked(request, code)
    found = None if asked.errors else asked.around()
    return _figure(asked, path_of(found) if found else None)


def release_surprises(request: HttpRequest, code: str) -> HttpResponse:
    """The figure of surprises against what a basket did."""
    asked = read_asked(request, code)
    found = None if asked.errors else asked.basket()
    return _figure(asked, _surprises(asked, found) if found else None)


def _surprises(asked: Asked, found: Basket) -> dict[str, Any]:
    def named(one: BasketRelease) -> str:
        return period(one.period, asked.indicator.frequency)

    def page_of_piece(pk: int) -> str:
        return address(reverse("article", args=[pk]), asked.then)

    return surprises_of(found, named, page_of_piece)


def release_csv(request: HttpRequest, code: str) -> HttpResponseBase:
    """An indicator's periods as CSV, with the basket's reactions where one is named."""
    asked = read_asked(request, code)
    if asked.errors:
        return refused(list(asked.errors.values()))
    return streamed(series_csv_rows(asked.points, asked.basket()), asked.indicator.code)


def release_path_csv(request: HttpRequest, code: str) -> HttpResponseBase:
    """A basket's average path around releases as CSV."""
    asked = read_asked(request, code)
    found = None if asked.errors else asked.around()
    if found is None:
        return refused(
            list(asked.errors.values()) or ["Name the basket's tickers: ?ticker=BABA,JD."]
        )
    return streamed(iter([PATH_COLUMNS, *path_rows(found)]), f"{asked.indicator.code}-path")


def releases_csv(request: HttpRequest) -> HttpResponseBase:
    """The index of indicators as CSV."""
    wanted = BoardFilter.from_request(request)
    if wanted.errors:
        return refused(list(wanted.errors.values()))
    found = list(Indicator.objects.reported(wanted.known_at))
    latest = latest_of(found, wanted.known_at)
    rows = (
        (
            one.code, one.country, one.name, one.get_frequency_display(), latest.get(one.pk), one.unit,
            one.last_period, one.pieces,
        )
        for one in found
    )  # fmt: skip
    return streamed(iter([INDEX_COLUMNS, *rows]), "releases")


def releases_rss(request: HttpRequest) -> HttpResponse:
    """The newest pieces that state a figure of any indicator, as RSS."""
    return _feed(request, Release.objects.all(), "newsboard: releases", reverse("releases"))


def release_rss(request: HttpRequest, code: str) -> HttpResponse:
    """The newest pieces that state a figure of an indicator, as RSS."""
    indicator = _indicator(code)
    stated = Release.objects.filter(indicator=indicator)
    return _feed(request, stated, f"newsboard: {indicator.name}", indicator.get_absolute_url())


def _feed(request: HttpRequest, stated: Any, title: str, page: str) -> HttpResponse:
    places = stated.shown().values_list("article__published_at", "article_id").distinct()
    newest = list(places.order_by("-article__published_at", "-article_id")[:FEED_PIECES])
    return feed_of(request, pieces_at(newest), title, page)


def _figure(asked: Asked, figure: dict[str, Any] | None) -> HttpResponse:
    """A figure as JSON; a sentence in its place without a basket."""
    if figure is None:
        why = " ".join(asked.errors.values()) or "Name tickers to see what they did."
        figure = theme.message_figure(why, {"code": asked.indicator.code})
    response = HttpResponse(orjson.dumps(figure), content_type="application/json")
    response["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
    return response


def read_asked(request: HttpRequest, code: str) -> Asked:
    """What an indicator's address asks. Errors: Http404 for an unknown indicator."""
    indicator = _indicator(code)
    errors: dict[str, str] = {}
    tickers, wrong = chosen_tickers(request.GET.getlist("ticker"))
    errors |= {"ticker": wrong} if wrong else {}
    given = {
        "ticker": ", ".join(plain(one) for one in request.GET.getlist("ticker")),
        "window": plain(request.GET.get("window", "")) or WINDOW,
        "known_at": plain(request.GET.get("known_at", "")),
    }
    window = (0, 1)
    try:
        window = read_window(given["window"])
    except StudyError as error:
        errors["window"] = str(error)
    known_at = moment_given("known_at", [given["known_at"]] if given["known_at"] else [], errors)
    return Asked(indicator, tuple(tickers), window, known_at, given, errors)


def _indicator(code: str) -> Indicator:
    indicator = Indicator.objects.filter(code=code.upper()).first()
    if indicator is None:
        raise Http404(f"There is no indicator {code[:40]}.")
    return indicator


def latest_of(
    indicators: Iterable[Indicator], known_at: dt.datetime | None = None
) -> dict[int, Any]:
    """The figure of each indicator's last period that most pieces state, of those seen by a moment; one query."""
    last = Q(pk__in=[])
    for one in indicators:
        last |= Q(indicator=one.pk, period=one.last_period) if one.last_period else Q(pk__in=[])
    stated: dict[int, Counter[Any]] = {}
    rows = Release.objects.shown().filter(last, value__isnull=False).order_by("pk")
    if known_at is not None:
        rows = rows.known_at(known_at)
    for key, value in rows.values_list("indicator", "value"):
        stated.setdefault(key, Counter())[value] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in stated.items()}


def chosen_tickers(given: list[str], most: int = MOST_TICKERS) -> tuple[list[Ticker], str]:
    """The tickers named, and what is wrong with those that are not known; one query."""
    names = dict.fromkeys(
        name.upper() for value in given for name in BETWEEN_SYMBOLS.split(plain(value)) if name
    )
    if len(names) > most:
        return [], f"That is {len(names)} tickers; choose at most {most} to compare."
    found = Ticker.objects.all_named(list(names))
    unknown = ", ".join(name for name in names if name not in found)
    error = (
        f"There is no ticker {unknown}; the list of tickers finds symbols by name."
        if unknown
        else ""
    )
    return [found[name] for name in names if name in found], error


def named_pieces(keys: set[int]) -> dict[int, Article]:
    """Pieces by id with only what names them: title, publisher and source; one query."""
    pieces = Article.objects.select_related("source")
    return pieces.only("title", "publisher", "source__name", "source__publisher").in_bulk(keys)


def country_name(code: str) -> str:
    """A country's name, or its code where the tables do not know it."""
    country = COUNTRIES.get(code)
    return country.name if country else code


def _tickers_of(points: Sequence[Point], chosen: list[str]) -> list[Ticker]:
    """Tickers that the newest pieces about an indicator mention most, to choose from."""
    newest = [key for point in points[-TABLE_ROWS:] for key in point.articles[:PIECES_NAMED]]
    return list(
        Ticker.objects.filter(mentions__article__in=newest)
        .exclude(symbol__in=chosen)
        .annotate(pieces=Count("mentions"))
        .order_by("-pieces", "symbol")[:8]
    )
