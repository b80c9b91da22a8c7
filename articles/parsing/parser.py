"""A text becomes facts: cut it, find the names in it, then run the finders one after another."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from articles.parsing.document import Document, ParsedArticle, inside
from articles.parsing.event_triggers import strongest_of_sentences
from articles.parsing.events import find_events
from articles.parsing.lexicon import Lexicon, bundled
from articles.parsing.markup import without_markup
from articles.parsing.moves import find_moves
from articles.parsing.outlets import find_citations
from articles.parsing.people import find_quotes
from articles.parsing.releases import find_releases
from articles.parsing.sections import cut
from articles.parsing.tickers import find_tickers
from articles.parsing.tone import measure_tone
from articles.parsing.tone_clauses import strengths_of


def parse(
    text: str,
    *,
    published_at: dt.datetime | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
    title: str | None = None,
) -> ParsedArticle:
    """All facts of a piece of plain text or Markdown; their places index into the result's ``text``.

    With a ``title`` that text is the title, a blank line and ``text``. A ``published_at`` without a zone is taken
    as UTC; without it, weekdays and bare months stay unresolved. Without a ``lexicon`` the bundled reference
    is used. Raises nothing, whatever the text.
    """
    lexicon = lexicon or bundled()
    whole = f"{title}\n\n{text}" if title else text
    if published_at and published_at.tzinfo is None:
        published_at = published_at.replace(tzinfo=dt.UTC)
    reading = without_markup(whole)
    length = reading.place(len(title)) if title else 0
    document = read(reading.text, lexicon, published_at=published_at, title_length=length)
    reading = replace(reading, text=document.text)
    tickers, places = find_tickers(document, lexicon)
    moves = find_moves(document, tickers, places)
    releases = find_releases(document)
    events = find_events(document, moves, releases)
    return ParsedArticle(
        title=document.title.of(document.text) if document.title else None,
        key_points=tuple(point.of(document.text) for point in document.key_points),
        text=whole,
        published_at=published_at,
        language="en",
        tickers=reading.located(tickers),
        price_moves=reading.located(moves),
        releases=reading.located(releases),
        quotes=reading.located(find_quotes(document)),
        outlets=reading.located(find_citations(document)),
        events=reading.located(events),
        tone=measure_tone(document, events),
        also_read=tuple(line.of(document.text) for line in document.also_read),
        credits=tuple(line.of(document.text) for line in document.credits),
    )


def read(
    text: str, lexicon: Lexicon, *, published_at: dt.datetime | None = None, title_length: int = 0
) -> Document:
    """The text cut into sections and sentences, with what the lexicon's one pass finds in its sentences."""
    document = cut(text, published_at=published_at, title_length=title_length)
    text, sentences = document.text, document.sentences
    found = lexicon.find(text)
    return replace(
        document,
        names=tuple(inside(found.names, sentences)),
        triggers=tuple(strongest_of_sentences(found.triggers, sentences)),
        tones=tuple(strengths_of(found.tones, text, sentences)),
    )
