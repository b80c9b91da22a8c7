"""A basket's reaction to an indicator's releases, as figures and as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from articles.charts import theme
from articles.charts.basket import Fit, Surprise, basket_path_figure, surprise_figure
from articles.charts.studies import AveragePath
from articles.market.basket import Basket, BasketRelease
from articles.market.readings import Point

PATH_COLUMNS = ("session", "cumulative", "lower", "upper")
SERIES_COLUMNS = (
    *("period", "value", "unit", "change_percent", "previous", "consensus", "record"),
    *("first_reported", "surprise", "against", "basket_abnormal"),
)


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A period of an indicator with what the basket did around its release, None where that is not known."""

    point: Point
    reaction: BasketRelease | None

    @property
    def surprise(self) -> float | None:
        """The figure less what was expected of it."""
        return self.reaction.surprise if self.reaction else None

    @property
    def abnormal(self) -> float | None:
        """The basket's abnormal return."""
        return self.reaction.abnormal if self.reaction else None

    @property
    def members(self) -> dict[str, float]:
        """Each member's own."""
        return self.reaction.members if self.reaction else {}


def series_rows(points: list[Point], found: Basket | None) -> list[SeriesRow]:
    """A row for each period, newest first."""
    by_period = {one.period: one for one in found.releases} if found else {}
    return [SeriesRow(point, by_period.get(point.period)) for point in reversed(points)]


def path_of(found: Basket) -> dict[str, Any]:
    """The average path, ready for orjson."""
    meta = _meta(found)
    if not found.n:
        return theme.message_figure(_nothing(found), meta)
    path = AveragePath(found.n, found.days, found.path, found.lower, found.upper)
    return basket_path_figure(found.indicator, path, meta, simulated=found.simulated)


def surprises_of(
    found: Basket, period: Callable[[BasketRelease], str], href: Callable[[int], str]
) -> dict[str, Any]:
    """Surprises against reactions, ready for orjson; ``href`` leads to a piece by its id."""
    points = [
        Surprise(
            period(one), one.released_at.date(), one.surprise, one.against, one.abnormal,
            href(one.articles[0]),
        )
        for one in found.releases
        if one.surprise is not None and one.abnormal is not None
    ]  # fmt: skip
    meta = _meta(found)
    if not points:
        why = "No release has both a surprise and prices around it." if found.n else _nothing(found)
        return theme.message_figure(why, meta)
    line = found.line
    fit = (
        Fit(line.slope, line.intercept)
        if line.slope is not None and line.intercept is not None
        else None
    )
    return surprise_figure(
        found.indicator, found.unit, points, fit, meta, simulated=found.simulated
    )


def path_rows(found: Basket) -> list[tuple[Any, ...]]:
    """A row for each session, as PATH_COLUMNS name them; fractions."""
    return list(zip(found.days, found.path, found.lower, found.upper, strict=True))


def series_csv_rows(points: list[Point], found: Basket | None) -> Iterator[tuple[Any, ...]]:
    """The header and a row for each period, newest first; a column for each of the basket's members."""
    symbols = found.symbols if found else ()
    yield (*SERIES_COLUMNS, *symbols)
    for row in series_rows(points, found):
        point = row.point
        yield (
            point.period.isoformat(),
            point.value,
            point.unit,
            point.change,
            point.previous,
            point.consensus,
            "yes" if point.record else "no",
            point.published_at.isoformat(),
            row.surprise,
            row.reaction.against if row.reaction else "",
            row.abnormal,
            *(row.members.get(symbol) for symbol in symbols),
        )


def _meta(found: Basket) -> dict[str, Any]:
    return {
        "code": found.indicator,
        "tickers": list(found.symbols),
        "window": found.window,
        "n": found.n,
    }


def _nothing(found: Basket) -> str:
    return f"No prices of {', '.join(found.symbols)} around a release yet."
