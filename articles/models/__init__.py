"""What newsboard stores; one module for each subject, all importable from here."""

from articles.models.articles import Article, Revision
from articles.models.attempts import ParseAttempt
from articles.models.desks import Alert, Delivery, SavedView, Watchlist
from articles.models.facts import (
    Citation,
    Direction,
    Event,
    EventType,
    Fact,
    Indicator,
    Mention,
    Origin,
    PriceMove,
    Quote,
    Release,
    Review,
    Verdict,
)
from articles.models.market import Bar, Basis, Interval, Reaction
from articles.models.sources import Fetch, Source
from articles.models.stories import Fingerprint, Story
from articles.models.tickers import Alias, Ticker

__all__ = [
    "Alert",
    "Alias",
    "Article",
    "Bar",
    "Basis",
    "Citation",
    "Delivery",
    "Direction",
    "Event",
    "EventType",
    "Fact",
    "Fetch",
    "Fingerprint",
    "Indicator",
    "Interval",
    "Mention",
    "Origin",
    "ParseAttempt",
    "PriceMove",
    "Quote",
    "Reaction",
    "Release",
    "Review",
    "Revision",
    "SavedView",
    "Source",
    "Story",
    "Ticker",
    "Verdict",
    "Watchlist",
]
