"""What newsboard stores; one module for each subject, all importable from here."""

from articles.models.articles import Article, Revision
from articles.models.attempts import PageAttempt, ParseAttempt
from articles.models.desks import Alert, Delivery, SavedView, Watchlist
from articles.models.event_types import EventType
from articles.models.facts import Citation, Direction, Event, Fact, Quote
from articles.models.indicators import Indicator, Release
from articles.models.market import Bar, Basis, Interval, Reaction
from articles.models.mentions import Mention
from articles.models.moves import PriceMove, Verdict
from articles.models.reviews import Origin, Review
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
    "PageAttempt",
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
