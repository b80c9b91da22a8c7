"""What a sentence adds to a figure that an earlier one gave: what was expected, and the figure before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from articles.parsing.document import Direction, Release
from articles.parsing.patterns import regex
from articles.parsing.release_direction import is_negative
from articles.parsing.release_figures import Figure, figures_in
from articles.parsing.release_names import Anchor, Reading
from articles.parsing.release_periods import Dated
from articles.parsing.release_roles import comparison_in
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS

# What a sentence opens with that tells forecasts: economists had tipped a gain, consensus had looked for less.
_EXPECTED = regex(
    r"\b(?:economists|analysts|consensus|forecasters|markets|the\s+median|expectations|forecasts|estimates)\b[^.;]{0,80}?"
    r"\b(?:had|was|were|expected|forecast|polled|estimated|predicted|anticipated|tipped|pencilled|penciled|looked|surveyed|called)\b|"
    r"\bhad\s(?:widely\s)?been\s(?:expected|forecast|predicted|pencilled|penciled|projected)\b",
    re.IGNORECASE,
)
_LATER = regex(
    r"\b(?:will|next|by\s+(?:the\s+end|year-end|June|December)|this\s+year|sees?|expects?)\b"
)
_DIGIT = re.compile(r"\d")
MOST, LATELY = 3, 3
# How far behind a forecast its comparison ends at most, in characters.
MOST_BEHIND = 24
# How far a forecast may lie from the figure, in percentage points.
FARTHEST = 5
# How many times as large as the other one may be of a figure and its forecast, in money or in number.
LARGEST_RATIO = 100
# Behind these stands the figure before: "to 375,000, from 384,000".
_FROM = ("from ", "from a ", "from the ")


def complete(told: list[Release], reading: Reading) -> bool:
    """Give what ``reading`` tells of another period or of forecasts to the last release of its indicator."""
    if reading.previous is None and reading.consensus is None:
        return False
    index = _last_of(told, reading)
    if index is None or told[index].value is None:
        return False
    release = told[index]
    previous = reading.previous if release.previous is None else release.previous
    told[index] = replace(
        release,
        previous=previous,
        direction=release.direction or _way(release.value, previous),
        consensus=reading.consensus if release.consensus is None else release.consensus,
    )
    return True


def _way(value: Decimal | None, previous: Decimal | None) -> Direction | None:
    """Which way a figure went from the one before."""
    if value is None or previous is None:
        return None
    return "flat" if value == previous else "up" if value > previous else "down"


def is_before(told: list[Release], reading: Reading, dated: Dated) -> bool:
    """Give a figure for the period right before to the release of its indicator that was told last.

    It is one that a verb tells as past, "it had grown 5.3%", or that names its period, "it was 0.1% in June". That of
    a year ago is known and goes to none.
    """
    figure = reading.values[0] if len(reading.values) == 1 else None
    index = _last_of(told, reading)
    if index is None or (figure is None and not reading.past):
        return False
    release = told[index]
    months = _months_between(dated, release) if dated.is_named else None
    if not reading.past and (months is None or months not in {_MONTHS_OF.get(dated.frequency), 12}):
        return False
    if figure is not None and release.previous is None and months != 12:
        told[index] = replace(release, previous=figure[1])
    return True


def _last_of(told: list[Release], reading: Reading) -> int | None:
    """Where the last release of the reading's indicator that has a figure stands."""
    code = f"{reading.anchor.country}.{reading.anchor.code}"
    for index in range(len(told) - 1, -1, -1):
        if told[index].indicator == code and told[index].rule != "release:record":
            return index
    return None


_MONTHS_OF = {"M": 1, "Q": 3}


def _months_between(dated: Dated, release: Release) -> int | None:
    """How many months after the period of ``dated`` that of a release is."""
    first, then = dated.first_day, release.period
    if first is None or then is None or release.frequency != dated.frequency:
        return None
    return (then.year - first.year) * 12 + then.month - first.month


def tells_forecasts(sentence: Sentence) -> bool:
    """Whether a sentence opens with what had been expected: "Economists had forecast 0.2%"."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return (
        _DIGIT.search(text, start, end) is not None
        and _EXPECTED.search(text, start, min(end, start + 200)) is not None
        and _LATER.search(text, start, end) is None
    )


def expected(
    sentence: Sentence, anchors: Sequence[Anchor], told: list[Release], last: Sequence[int]
) -> None:
    """Give the forecasts that a sentence of its own tells to the releases of its indicators, or of the sentence before."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if not tells_forecasts(sentence):
        return
    named = {anchor.code for anchor in anchors if anchor.is_told}
    candidates = [
        index
        for index in (range(len(told)) if named else _lately(told, last))
        if not named or told[index].indicator.partition(".")[2] in named
    ]
    against = {
        figure: comparison_in(sentence, figure.end, figure.end + MOST_BEHIND)
        for figure in figures_in(text, start, end)[:MOST]
    }
    # Those that tell what they are measured against choose first.
    for figure in sorted(against, key=lambda one: (against[one] is None, one.start)):
        begin, stop = figure.start, figure.end
        falls = is_negative(sentence, max(start, begin - 60), (begin, stop), min(stop + 30, end))
        short = figure.kind == "money" and sentence.words.search(
            "deficit", max(start, begin - 30), min(stop + 16, end)
        )
        value = -figure.value if short or (figure.kind == "percent" and falls) else figure.value
        if text.endswith(_FROM, start, begin):
            continue
        core = text.find("core ", max(start, begin - 30), begin) > 0
        fitting = [
            (abs(release.value - value), index)
            for index in candidates
            if (release := told[index]).value is not None
            and release.consensus is None
            and _fits(release, figure)
            and (
                None in {release.comparison, against[figure]}
                or release.comparison == against[figure]
            )
            and (not core or ".CORE_" in release.indicator)
            and _is_near(release.value, value, figure.kind)
        ]
        if fitting:
            index = min(fitting)[1]
            told[index] = replace(told[index], consensus=value)


def _is_near(told: Decimal, value: Decimal, kind: str) -> bool:
    """Whether a forecast can be one of the figure told: it lies not too far from it."""
    if kind == "percent":
        return abs(told - value) <= max(Decimal(FARTHEST), abs(told))
    return abs(told) <= LARGEST_RATIO * abs(value) and abs(value) <= LARGEST_RATIO * abs(told)


def _lately(told: list[Release], last: Sequence[int]) -> Sequence[int]:
    """The releases told last, of the country of the sentence before."""
    country = told[last[-1]].country
    first = max(0, len(told) - LATELY)
    return [index for index in range(first, len(told)) if told[index].country == country]


def _fits(release: Release, figure: Figure) -> bool:
    """Whether a forecast of that kind can be for the release."""
    if figure.kind == "percent":
        return release.unit == "%"
    if figure.kind == "money":
        return figure.currency == release.unit
    unit = INDICATORS[release.indicator.partition(".")[2]].unit
    return figure.kind == "number" and unit not in {"%", "currency"}
