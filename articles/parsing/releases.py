"""Macro-economic figures: which indicator of which country, for which period, at what value.

An indicator's name is the anchor. Each figure of its sentence goes to the anchor that governs it; the
words between say whether it is the figure itself, what was expected or the one before. Country and period
carry from clause to clause and from sentence to sentence. What the same piece states twice is one release.
"""

from __future__ import annotations

import datetime as dt
import re

from articles.parsing.document import Direction, Document, Release
from articles.parsing.release_addenda import complete, expected, is_before, tells_forecasts
from articles.parsing.release_anchors import anchors_in
from articles.parsing.release_figures import Figure, figures_in
from articles.parsing.release_home import beginning, take_heading
from articles.parsing.release_merge import merged
from articles.parsing.release_names import Anchor, Carry, Reading, Stated
from articles.parsing.release_periods import (
    Dated,
    PeriodHit,
    Places,
    dated_of,
    periods_in,
)
from articles.parsing.release_reading import read
from articles.parsing.release_sentence import Names, Sentence
from articles.parsing.tables.countries import COUNTRIES
from articles.parsing.tables.indicators import INDICATORS

MOST_FIGURES = 30
# How long after its first day a period may still be told of as news, in days.
NEWS = 800
# The longest line that may be no more than a country's name, in characters.
HEADING = 30


_FLIPPED: dict[Direction | None, Direction | None] = {
    "up": "down",
    "down": "up",
    "flat": "flat",
    None: None,
}


def find_releases(document: Document) -> tuple[Release, ...]:
    """The macro figures that ``document`` states, each once, in the order of their places."""
    text = document.text
    if not any(hit.kind == "indicator" for hit in document.names) and not _hires(text):
        return ()
    names = Names(document)
    carry = beginning(document, names)
    found: list[Release] = []
    last = range(0)
    before = None
    for span in document.sentences:
        if span.end - span.start <= HEADING:
            take_heading(names, span, carry)
        goes_on = bool(last) or (carry.anchor is not None and carry.silent <= 1)
        if not goes_on and not names.speak_of_figures(span):
            carry.silent, before = carry.silent + 1, span
            continue
        sentence = Sentence(names, span, before)
        before = span
        anchors = anchors_in(sentence, carry)
        if anchors:
            told = len(found)
            found += _sentence_releases(document, sentence, anchors, carry, found)
            if len(found) == told and (last or any(anchor.is_told for anchor in anchors)):
                expected(sentence, anchors, found, last)
            last = range(told, len(found))
        elif last:
            expected(sentence, anchors, found, last)
            last = range(0)
    return merged(found)


_HIRED = ("jobs", "workers", "people")
_HIRING = re.compile(r"\d (?:new )?jobs\b|\d (?:workers|people)\b")


def _hires(text: str) -> bool:
    """Whether jobs are counted, for which no name of an indicator is needed."""
    return any(word in text for word in _HIRED) and _HIRING.search(text) is not None


def _sentence_releases(
    document: Document,
    sentence: Sentence,
    anchors: list[Anchor],
    carry: Carry,
    told: list[Release],
) -> list[Release]:
    """What the sentence says anew; what it only adds to a figure told before goes there."""
    if not any(anchor.is_told for anchor in anchors):
        return []
    figures = figures_in(document.text, sentence.start, sentence.end)[:MOST_FIGURES]
    readings = [r for r in read(sentence, anchors, figures) if r.anchor.is_told]
    if not any(_states(reading) for reading in readings) and tells_forecasts(sentence):
        return []
    periods: list[PeriodHit] | None = None
    found: list[Release] = []
    for reading in readings:
        if not _states(reading) and complete(told, reading):
            continue
        if periods is None:
            periods = periods_in(sentence, document.published_at)
            places = _places(readings)
        dated = dated_of(document, reading, periods, places, carry)
        if dated is None or _is_history(document, dated):
            continue
        if not is_before(told, reading, dated):
            found += _releases(document.text, reading, dated)
    return found


def _is_history(document: Document, dated: Dated) -> bool:
    """Whether a period is so long past that its figure is no news."""
    if document.published_at is None or dated.first_day is None:
        return False
    return (document.published_at.date() - dated.first_day).days > NEWS


def _states(reading: Reading) -> bool:
    """Whether a reading has a figure of its own."""
    return bool(reading.values) or reading.change is not None


def _places(readings: list[Reading]) -> Places:
    """Where the figures of all readings stand."""
    stated = [
        [*reading.values, *([reading.change] if reading.change else [])] for reading in readings
    ]
    return Places(
        [figure.start for group in stated for figure, _, _ in group],
        sorted(place for reading in readings for place in reading.places_of_others),
    )


def _is_news(reading: Reading) -> bool:
    """Whether a reading without a figure tells something: a record, or a streak and its direction."""
    return reading.record or bool(reading.streak and _direction(reading))


def _releases(text: str, reading: Reading, dated: Dated) -> list[Release]:
    """One release for each value that a reading has; one without value for a bare change or record."""
    values, change = reading.values, reading.change
    growth = INDICATORS[reading.anchor.code].measure == "growth"
    if growth:
        change = None
    if not values:
        if change is not None:
            return [_release(text, reading, dated, change[0], change=change)]
        return [_release(text, reading, dated, None)] if _is_news(reading) else []
    first = _release(text, reading, dated, values[0][0], value=values[0], change=change)
    # Only the first of several values is what the clause calls a record, a streak, a surprise.
    others = [
        _release(text, reading, dated, value[0], value=value, place=place)
        for place, value in enumerate(values[1:], start=1)
    ]
    if reading.yearly is not None:
        value, year = reading.yearly
        whole = Dated(dt.date(year, 1, 1), "A")
        others.append(_release(text, reading, whole, value[0], value=value, place=-1))
    return [first, *others]


def _release(
    text: str,
    reading: Reading,
    dated: Dated,
    figure: Figure | None,
    *,
    value: Stated | None = None,
    change: Stated | None = None,
    place: int = 0,
) -> Release:
    """A release from its indicator's name to its ``figure``, or the other way round.

    ``place``: which of the reading's values it is, -1 for that of a whole year.
    """
    anchor, first = reading.anchor, place == 0
    growth = INDICATORS[anchor.code].measure == "growth"
    start = min(anchor.start, figure.start) if figure else anchor.start
    end = max(anchor.end, figure.end) if figure else anchor.end
    rule, confidence = _surely(value, change, dated)
    percent = value if growth and value else change
    carried = first and (value is not None or change is None)
    return Release(
        start=start,
        end=end,
        surface=text[start:end],
        rule=rule,
        confidence=confidence,
        indicator=f"{anchor.country}.{anchor.code}",
        country=anchor.country or "",
        period=dated.first_day,
        frequency=dated.frequency,
        value=value[1] if value else None,
        unit=_unit(anchor, value[0] if value else None),
        direction=_direction(reading) if first or not growth else _way_of(value, reading),
        change_percent=percent[1] if percent else None,
        comparison=change[2] if change else value[2] if value else None,
        record=first and reading.record,
        streak=reading.streak if first else None,
        previous=reading.previous if carried else None,
        consensus=reading.consensus
        if place == reading.consensus_of and (value or not change)
        else None,
    )


def _surely(value: Stated | None, change: Stated | None, dated: Dated) -> tuple[str, float]:
    """The rule that a release is found by, and how sure it is."""
    if value is not None:
        named = 0.9 if dated.is_named else 0.85
        return "release:value", named if dated.first_day else 0.75
    return ("release:change", 0.85) if change is not None else ("release:record", 0.7)


def _way_of(value: Stated | None, reading: Reading) -> Direction | None:
    """Which way growth of another comparison went: by its own sign, where the first one's is told."""
    direction = _direction(reading)
    if value is None or not value[1] or direction is None:
        return direction
    return "up" if value[1] > 0 else "down"


def _unit(anchor: Anchor, figure: Figure | None) -> str:
    unit = INDICATORS[anchor.code].unit
    if unit != "currency":
        return unit
    if figure is not None and figure.currency:
        return figure.currency
    country = COUNTRIES[anchor.country or ""]
    return country.trade_currency or country.currency


def _direction(reading: Reading) -> Direction | None:
    """Which way the indicator went; a deficit that widens is a balance that falls."""
    direction = reading.direction
    if direction is None and reading.change is not None and reading.change[1]:
        return "up" if reading.change[1] > 0 else "down"
    if direction is None and reading.values and reading.previous is not None:
        value = reading.values[0][1]
        if value == reading.previous:
            return "flat"
        return "up" if value > reading.previous else "down"
    return _FLIPPED[direction] if reading.anchor.deficit else direction
