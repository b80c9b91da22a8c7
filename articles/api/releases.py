"""Macro-economic figures as pieces state them, and their charts."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router
from ninja.errors import HttpError

from articles.api import schemas, shapes
from articles.api.filters import Filters
from articles.api.moments import Since
from articles.api.paging import newest, page
from articles.api.responses import CHART_SECONDS, answer
from articles.api.tickers import FactFilters, find_ticker, place_of, stated
from articles.figures import releases_figure
from articles.models import Indicator, Release

router = Router(tags=["Releases"])


class ReleaseFilters(FactFilters):
    """Which figures."""

    indicator: str = Field("", description="A code, such as CN.TRADE_BALANCE; all without it.")


class ChartFilters(Filters):
    """Whose moves a figure shows."""

    ticker: list[str] = Field([], description="SYMBOL or SYMBOL:MIC, any number of times.")
    known_at: Since = Field(None, description="Pieces seen by the board by this moment.")


def find_indicator(code: str) -> Indicator:
    """The indicator of a code. Errors: 404 for an unknown one."""
    indicator = Indicator.objects.filter(code=code.upper()).first()
    if indicator is None:
        raise HttpError(
            404,
            f"There is no indicator {code[:40]}; codes look like CN.TRADE_BALANCE, and GET "
            "/api/v1/releases shows those that pieces have stated.",
        )
    return indicator


@router.get(
    "/releases",
    response={200: schemas.ReleasePage, 404: schemas.Problem},
    summary="Figures that pieces state, newest piece first",
)
def list_releases(request: HttpRequest, filters: Query[ReleaseFilters]) -> HttpResponseBase:
    """Figures of an indicator, or of all."""
    filters.check(request)
    releases = filters.chosen(Release.objects.shown())
    if filters.indicator:
        releases = releases.filter(indicator=find_indicator(filters.indicator))
    releases = releases.select_related("indicator", "article").defer(
        "article__body", "article__search"
    )
    rows = newest(releases, filters.cursor, filters.limit, published_at="article__published_at")
    listed = page(
        list(rows),
        filters.limit,
        shape=lambda row: stated(shapes.release(row), row),
        place=place_of,
    )
    return answer(request, listed)


@router.get(
    "/releases/{code}/chart",
    response={200: schemas.Figure, 404: schemas.Problem},
    summary="An indicator's series, or tickers' moves around its releases",
)
def get_releases_chart(
    request: HttpRequest, code: str, shown: Query[ChartFilters]
) -> HttpResponseBase:
    """The series as read from the news; with tickers, their moves around each release."""
    shown.check(request)
    indicator = find_indicator(code)
    tickers = [find_ticker(name) for name in shown.ticker]
    return answer(
        request, releases_figure(indicator, tickers, shown.known_at), max_age=CHART_SECONDS
    )
