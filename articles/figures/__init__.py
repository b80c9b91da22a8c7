"""Database rows into figures: what pages and the API draw, and the tables that say the same."""

from articles.figures.prices import (
    RANGES,
    PriceRow,
    PriceRows,
    pieces_of,
    price_csv_rows,
    price_figure,
    price_rows,
)
from articles.figures.reactions import reaction_figure
from articles.figures.releases import (
    release_moves_figure,
    releases_figure,
)

__all__ = [
    "RANGES",
    "PriceRow",
    "PriceRows",
    "pieces_of",
    "price_csv_rows",
    "price_figure",
    "price_rows",
    "reaction_figure",
    "release_moves_figure",
    "releases_figure",
]
