"""Macro-economic figures: which indicator of which country, for which period, at what value.

An indicator's name is the anchor. Each figure of its sentence goes to the anchor that governs it; the
words between say whether it is the figure itself, what was expected or the one before. Country and period
carry from clause to clause and from sentence to sentence. What the same piece states twice is one release.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from articles.parsing.document import Direction, Document, Release, Span
from articles.parsing.release_addenda import complete, expected
from articles.parsing.release_anchors import anchors_in
from articles.parsing.release_entry import Reading
from articles.parsing.release_figures import Figure, figures_in
from articles.parsing.release_merge import merged
from articles.parsing.release_names import Anchor, Carry, SentenceNames
from articles.parsing.release_periods import (
    Dated,
    PeriodHit,
    in_fiscal_year,
    month_after,
    period_for,
    periods_in,
)
from articles.parsing.release_reading import read
from articles.parsing.release_words import Comparison
from articles.parsing.tables.countries import COUNTRIES, DATELINES
from articles.parsing.tables.indicators import INDICATORS

# A sentence longer than this is no sentence; only its beginning is read.
LONGEST = 1500
MOST_FIGURES = 30
_HIRING = re.compile(r"\d (?:new )?jobs\b|\d (?:workers|people)\b")
# Monthly series that some countries give by the week.
COUNTED_WEEKLY = frozenset({"FX_RESERVES", "MONEY_SUPPLY"})
DECISIONS = frozenset({"POLICY_RATE", "LOAN_PRIME_RATE"})

_FLIPPED: dict[Direction | None, Direction | None] = {
    "up": "down",
    "down": "up",
    "flat": "flat",
    None: None,
}


def find_releases(document: Document) -> tuple[Release, ...]:
    """The macro figures that ``document`` states, each once, in the order of their places."""
    if not any(hit.kind == "indicator" for hit in document.names) and not _HIRING.search(
        document.text
    ):
        return ()
    names = SentenceNames(document)
    carry = _carry_of_dateline(document)
    found: list[Release] = []
    last = range(0)
    for whole in document.sentences:
        sentence = Span(whole.start, min(whole.end, whole.start + LONGEST))
        anchors = anchors_in(document.text, sentence, names, carry)
        if anchors:
            before = len(found)
            found += _sentence_releases(document, sentence, anchors, names, carry, found)
            last = range(before, len(found))
        elif last:
            expected(document.text, sentence, found, last)
            last = range(0)
    return merged(found)


_DATELINE = re.compile(
    r"([A-Z][A-Z ]{3,15}[A-Z])(?:,[^\n]{0,30})?(?:\s\([^)\n]{2,20}\))?(?:\s?[-–—:]|\s\()"
)


def _carry_of_dateline(document: Document) -> Carry:
    """A beginning whose country is that of the city the piece is written in."""
    for paragraph in document.paragraphs[:3]:
        line = _DATELINE.match(document.text, paragraph.start, paragraph.end)
        if line is not None and line[1] in DATELINES:
            return Carry(country=DATELINES[line[1]], silent=0)
    return Carry()


def _sentence_releases(
    document: Document,
    sentence: Span,
    anchors: list[Anchor],
    names: SentenceNames,
    carry: Carry,
    told: list[Release],
) -> list[Release]:
    """What the sentence says anew; what it only adds to a figure told before goes there."""
    figures = figures_in(document.text, sentence)[:MOST_FIGURES]
    periods = periods_in(document.text, sentence, document.published_at)
    found: list[Release] = []
    readings = read(document.text, sentence, anchors, figures, names)
    others = [place for reading in readings for place in reading.places_of_others]
    for reading in readings:
        if reading.anchor.rejected or reading.anchor.country is None:
            continue
        if not reading.values and reading.change is None and complete(told, reading):
            continue
        dated = _dated(document, reading, periods, others, carry)
        if dated is not None:
            found += _releases(document.text, reading, dated)
    return found


def _dated(
    document: Document,
    reading: Reading,
    periods: list[PeriodHit],
    others: list[int],
    carry: Carry,
) -> Dated | None:
    """The period of a reading; None when its figure is for a stretch of time that is no period."""
    code, country = reading.anchor.code, reading.anchor.country or ""
    usual = INDICATORS[code].frequency
    named = period_for(periods, reading.region, reading.anchor.start, others, usual)
    if named is None and code in COUNTED_WEEKLY:
        named = period_for(periods, reading.region, reading.anchor.start, others, "W")
    if code in DECISIONS:
        # Of two months the decision's is named first: "to 4.75% from 5% in November".
        named = period_for(periods, reading.region, reading.anchor.start, [], usual)
    if code in DECISIONS and (named is None or named.frequency != "M"):
        # A decision is for the month it is taken in.
        published = document.published_at
        return Dated(published.date().replace(day=1) if published else None, usual)
    if named is not None:
        if named.stretch:
            return None
        if named.first_day is None or named.frequency is None:
            return Dated(None, usual)
        first_day = in_fiscal_year(document.text, named, country)
        if first_day is not None:
            carry.periods[country, named.frequency] = first_day
        return Dated(first_day, named.frequency)
    if code in COUNTED_WEEKLY:
        return Dated(None, usual)
    first_day = carry.periods.get((country, usual)) or month_after(periods, others, usual)
    return Dated(first_day, usual)


def _releases(text: str, reading: Reading, dated: Dated) -> list[Release]:
    """One release for each value that a reading has; one without value for a bare change or record."""
    anchor, kind = reading.anchor, INDICATORS[reading.anchor.code]
    growth = kind.measure == "growth"
    base = Release(
        start=anchor.start,
        end=anchor.end,
        surface=text[anchor.start : anchor.end],
        rule="release:record",
        confidence=0.7,
        indicator=f"{anchor.country}.{anchor.code}",
        country=anchor.country or "",
        period=dated.first_day,
        frequency=dated.frequency,
        value=None,
        unit=_unit(anchor, None),
        direction=_direction(reading),
        record=reading.record,
        streak=reading.streak,
        previous=reading.previous,
        consensus=reading.consensus,
    )
    found = [
        replace(
            _placed(base, text, figure),
            rule="release:value",
            confidence=0.9 if dated.first_day else 0.75,
            value=value,
            unit=_unit(anchor, figure),
            change_percent=value if growth else None,
            comparison=comparison,
        )
        for figure, value, comparison in reading.values
    ]
    if reading.change is not None and not growth:
        found[:1] = [_with_change(found[0] if found else base, text, reading.change)]
    # Only the first of several values is what the clause calls a record, a streak, a surprise.
    found[1:] = [
        replace(
            release,
            record=False,
            streak=None,
            previous=None,
            consensus=None,
            direction=_way_of(release, reading) if growth else release.direction,
        )
        for release in found[1:]
    ]
    if not found and (reading.record or (reading.streak and base.direction)):
        return [base]
    return found


def _way_of(release: Release, reading: Reading) -> Direction | None:
    """Which way growth of another comparison went: by its own sign, where the first one's is told."""
    if release.value is None or not release.value or _direction(reading) is None:
        return release.direction
    return "up" if release.value > 0 else "down"


def _with_change(
    release: Release, text: str, change: tuple[Figure, Decimal, Comparison | None]
) -> Release:
    figure, percent, comparison = change
    if release.value is None:
        release = replace(
            _placed(release, text, figure),
            rule="release:change",
            confidence=0.85,
            previous=None,
            consensus=None,
        )
    return replace(release, change_percent=percent, comparison=comparison)


def _placed(release: Release, text: str, figure: Figure) -> Release:
    """``release`` from its indicator's name to its figure, or the other way round."""
    start, end = min(release.start, figure.start), max(release.end, figure.end)
    return replace(release, start=start, end=end, surface=text[start:end])


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
