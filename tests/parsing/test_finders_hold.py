"""What holds for any text: facts quote the text, and nothing raises."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing.events import find_events
from articles.parsing.lexicon import bundled
from articles.parsing.moves import find_moves
from articles.parsing.outlets import find_citations
from articles.parsing.parser import read
from articles.parsing.people import find_quotes
from articles.parsing.releases import find_releases
from articles.parsing.tickers import find_tickers

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
SHARDS = (
    "China's exports", "imports", "trade surplus", "deficit", "inflation", "U.S.", "the ECB", "rates",
    "rose", "fell", "to", "from", "by", "of", "and", "while", "3.0%", "$99 billion", "206,000", "jobs", "49.5",
    "in June", "in May", "week ended July 6", "the second quarter", "2023", "record", "third straight month",
    "respectively", "expected", "forecast", "Reuters", "Bloomberg", "reported", "told", "said", "added",
    "Jane Okafor", "Zhang", "he", "chief economist", "at", "Altmark Capital", ",", ".", "“", "”", "(", ")",
    "-", "–", "%", "$", "İ", "\u00a0", "\n", "\n\n- ", "’s", "May", "tariffs", "raises guidance", "shares",
    "Boeing", "Nike (NYSE: NKE)", "Intel and Micron", "flat", "was", "up", "closed", "the stock", "3.4p", "$1.20", "premarket",
    "losing", "which", "gainers", "(+2.1%)", "each", "a further", "July 9", "a gain of", "losses", "up to", "lifting",
)  # fmt: skip


def facts_of(text, published_at=PUBLISHED):
    document = read(text, bundled(), published_at=published_at)
    releases = find_releases(document)
    tickers, places = find_tickers(document, bundled())
    moves = find_moves(document, tickers, places)
    found = (*moves, *releases, *find_quotes(document), *find_citations(document))
    return (*found, *find_events(document, moves, releases))


def check(text, published_at=PUBLISHED):
    for fact in facts_of(text, published_at):
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end] == fact.surface
        assert fact.rule
        assert 0 <= fact.confidence <= 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SHARDS), max_size=40).map(" ".join))
def test_facts_quote_the_text_in_any_order_of_words(text):
    check(text)
    check(text, published_at=None)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises(text):
    check(text)
