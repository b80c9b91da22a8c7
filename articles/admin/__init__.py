"""The admin site: where editors work."""

from articles.admin import (
    articles,
    desks,
    facts,
    market,
    people,
    schedules,
    sources,
    stories,
    tickers,
)

__all__ = [
    "articles",
    "desks",
    "facts",
    "market",
    "people",
    "schedules",
    "sources",
    "stories",
    "tickers",
]
