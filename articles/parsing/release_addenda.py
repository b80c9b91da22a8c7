"""What a sentence adds to a figure that an earlier one gave: what was expected, and the figure before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.parsing.document import Release
from articles.parsing.release_direction import is_negative
from articles.parsing.release_entry import Reading
from articles.parsing.release_figures import Figure, figures_in
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS

# What a sentence opens with that tells forecasts: economists had tipped a gain, consensus had looked for less.
_EXPECTED = re.compile(
    r"\b(?:economists|analysts|consensus|forecasters|markets|the\s+median|expectations|forecasts|estimates)\b[^.;]{0,80}?"
    r"\b(?:had|was|were|expected|forecast|polled|estimated|predicted|anticipated|tipped|pencilled|penciled|looked|surveyed)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:will|next|by\s+(?:the\s+end|year-end|June|December)|this\s+year|sees?|expects?)\b"
)
_DIGIT = re.compile(r"\d")
MOST = 3


def complete(told: list[Release], reading: Reading) -> bool:
    """Give what ``reading`` tells of another period or of forecasts to the last release of its indicator."""
    if reading.previous is None and reading.consensus is None:
        return False
    code = f"{reading.anchor.country}.{reading.anchor.code}"
    for index in range(len(told) - 1, -1, -1):
        release = told[index]
        if release.indicator == code and release.value is not None:
            told[index] = replace(
                release,
                previous=reading.previous if release.previous is None else release.previous,
                consensus=reading.consensus if release.consensus is None else release.consensus,
            )
            return True
    return False


def expected(sentence: Sentence, told: list[Release], last: Sequence[int]) -> None:
    """Give the forecasts that a sentence of its own tells to the releases of the sentence before."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if _DIGIT.search(text, start, end) is None:
        return
    opening = _EXPECTED.search(text, start, min(end, start + 200))
    if opening is None or _LATER.search(text, start, end):
        return
    for figure in figures_in(text, start, end)[:MOST]:
        fitting = [
            (abs(release.value - figure.value), index)
            for index in last
            if (release := told[index]).value is not None
            and release.consensus is None
            and _fits(release, figure)
        ]
        if not fitting:
            continue
        index = min(fitting)[1]
        begin, stop = figure.start, figure.end
        down = told[index].unit == "%" and is_negative(
            sentence, max(start, begin - 60), (begin, stop), min(stop + 30, end)
        )
        told[index] = replace(told[index], consensus=-figure.value if down else figure.value)


def _fits(release: Release, figure: Figure) -> bool:
    """Whether a forecast of that kind can be for the release."""
    if figure.kind == "percent":
        return release.unit == "%"
    if figure.kind == "money":
        return figure.currency == release.unit
    unit = INDICATORS[release.indicator.partition(".")[2]].unit
    return figure.kind == "number" and unit not in {"%", "currency"}
