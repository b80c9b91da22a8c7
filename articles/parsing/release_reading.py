"""Give every figure of a sentence to the indicator that governs it, in the role its words give it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from articles.parsing.document import Span
from articles.parsing.patterns import regex
from articles.parsing.release_entry import read_around, take
from articles.parsing.release_figures import Figure
from articles.parsing.release_names import Anchor, Reading
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import INDICATORS

# The farthest that a figure may stand behind its indicator's name, in characters.
REACH = 170

_BREAK = re.compile(r"[,;:()—–]|\b(?:and|while|but|as|with|whereas|after|though)\b")
_TO_ANCHOR = regex(
    r"[\s-](?:(?!and\b|as\b|while\b|but\b|from\b|to\b|than\b|in\b|of\b|for\b|on\b|with\b|after\b|amid\b|since\b|when\b|that\b|by\b|at\b|before\b|data\b|following\b|"
    r"against\b|last\b|this\b|showed\b|because\b)[\w’'-]+\s){0,4}"
    r"(?:(?:rise|drop|fall|increase|decrease|decline|gain|growth|jump|surge|plunge|slump|contraction|expansion|"
    r"slide|dip|climb|advance|rebound|slowdown)\s(?:in|of|for)\s(?:[\w’'.-]+\s){0,4})?"
)


# "India's manufacturing PMI, compiled by |S&P Global|, rose"
_COUNTED_BY = regex(
    r"(?:\b(?:compiled|published|released|produced|conducted|sponsored)\sby|\baccording\sto|\bfrom)\s(?:the\s)?$"
)
# Who only tells it: "ADP| said,| less than the 110,000 expected".
_SAID = re.compile(r"\s(?:said|reported)(?:[,.]|\s(?:on|at|in|this|earlier|late)\b)")
# "2.13 trillion yuan in new loans", "$3 billion worth of exports"
_WORTH = re.compile(r"\s(?:worth\s)?(?:in|of)\s(?:(?!its\b|their\b)[\w’'-]+\s)?")
# "added 187,000 |workers to their| payrolls"
_ADDED = re.compile(r"\s(?:new\s)?(?:jobs|workers|people|positions)\sto\s(?:the\s|their\s)?")


def read(sentence: Sentence, anchors: Sequence[Anchor], figures: Sequence[Figure]) -> list[Reading]:
    """What ``sentence`` says of each of its anchors."""
    readings = _readings(sentence, anchors)
    listed = _listed(sentence, readings, figures)
    starts = [anchor.start for anchor in anchors]
    for index, figure in enumerate(figures):
        at = bisect_left(starts, figure.start)
        reading = (
            listed.get(index)
            or _following(sentence.text, readings, at, figure)
            or _preceding(sentence, readings, at, figure)
        )
        if reading is None:
            continue
        begin = figures[index - 1].end if index else sentence.start
        stop = figures[index + 1].start if index + 1 < len(figures) else sentence.end
        take(sentence, reading, figure, Span(begin, stop), ordered=index in listed)
    for reading in readings:
        if reading.anchor.is_told:
            read_around(sentence, reading)
    return readings


def _readings(sentence: Sentence, anchors: Sequence[Anchor]) -> list[Reading]:
    """A reading for each anchor, with the part of the sentence that speaks of it: its clause to the next one's."""
    begins = [sentence.start, *(_clause_of(sentence.text, *pair) for pair in pairwise(anchors))]
    ends = [*begins[1:], sentence.end]
    return [
        Reading(anchor, Span(begin, end))
        for anchor, begin, end in zip(anchors, begins, ends, strict=True)
    ]


def _clause_of(text: str, last: Anchor, anchor: Anchor) -> int:
    """Where the clause of an anchor begins, somewhere behind the last one."""
    begin = last.end
    for match in _BREAK.finditer(text, last.end, max(last.end, anchor.start)):
        begin = match.end()
    return begin if begin > last.end else max(last.end, anchor.start)


def _listed(
    sentence: Sentence, readings: Sequence[Reading], figures: Sequence[Figure]
) -> dict[int, Reading]:
    """Figures given in order: "exports and imports rose 8.6% and 2.3%, respectively"."""
    if len(readings) < 2 or sentence.text.find("respectively", sentence.start, sentence.end) < 0:
        return {}
    fitting = [i for i, f in enumerate(figures) if f.start > readings[-1].anchor.end]
    if len(fitting) != len(readings):
        return {}
    return dict(zip(fitting, readings, strict=True))


def _following(text: str, readings: Sequence[Reading], at: int, figure: Figure) -> Reading | None:
    """The anchor right after its figure: "a $99 billion trade surplus", "a 2.3% drop in imports"."""
    if at >= len(readings):
        return None
    reading = readings[at]
    begin, stop = figure.end, reading.anchor.start
    if stop - begin > 60 or not _fits(reading, figure):
        return None
    told = figure.kind == "money" and _WORTH.fullmatch(text, begin, stop)
    worth = told or (figure.kind == "number" and _ADDED.fullmatch(text, begin, stop))
    return reading if worth or _TO_ANCHOR.fullmatch(text, begin, stop) else None


def _preceding(
    sentence: Sentence, readings: Sequence[Reading], at: int, figure: Figure
) -> Reading | None:
    """The anchor before its figure, unless another subject stands between."""
    if at == 0:
        return None
    reading = readings[at - 1]
    end = reading.anchor.end
    if figure.start - max(end, reading.last_end) > REACH or not _fits(reading, figure):
        return None
    if sentence.words.search("other subject", end, figure.start):
        return None
    text, companies = sentence.text, sentence.companies_in(end, figure.start)
    if any(
        not (_COUNTED_BY.search(text, end, hit.start) or _SAID.match(text, hit.end))
        for hit in companies
    ):
        return None
    return reading


def _fits(reading: Reading, figure: Figure) -> bool:
    """Whether a figure of its kind can be this indicator's."""
    kind = INDICATORS[reading.anchor.code]
    if kind.unit == "currency":
        return figure.kind in {"money", "percent"}
    if kind.unit == "%":
        return figure.kind in {"percent", "points"}
    if kind.unit == "index":
        told_so = figure.kind == "number" or (figure.kind == "percent" and kind.diffusion)
        return told_so and abs(figure.value) < 300
    return figure.kind == "percent" or (figure.kind == "number" and figure.value >= 1000)
