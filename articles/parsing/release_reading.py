"""Give every figure of a sentence to the indicator that governs it, in the role its words give it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from articles.parsing.document import Span
from articles.parsing.release_entry import Reading, read_around, take
from articles.parsing.release_figures import Figure
from articles.parsing.release_names import Anchor, SentenceNames
from articles.parsing.tables.indicators import INDICATORS

# The farthest that a figure may stand behind its indicator's name, in characters.
REACH = 170

_BREAK = re.compile(r"[,;:()—–]|\b(?:and|while|but|as|with|whereas|after|though)\b")
_OTHER_SUBJECT = re.compile(
    r"\b(?:shares?|stocks?|futures|yields?|bitcoin|Brent|WTI|S&P\s+500|Nasdaq|Dow|Hang\s+Seng|FTSE|DAX|Sensex|"
    r"Nifty|Kospi|stake|(?:growth|inflation|GDP|economic)\s+(?:forecasts?|projections?|outlook|estimates?)|revenues?|tariffs?|duties|bonds?|Treasur(?:y|ies)|gold|crude|inventories|population|"
    r"(?:yuan|dollar|euro|yen|pound|rupee|peso|won|real)\s+(?:rose|fell|gained|slipped|strengthened|weakened))\b"
)
_TO_ANCHOR = re.compile(
    r"[\s-](?:(?!and\b|as\b|while\b|but\b|from\b|to\b|than\b|in\b|of\b|for\b|on\b|with\b|after\b|amid\b|since\b|when\b|that\b|by\b|at\b|before\b|data\b|following\b|"
    r"against\b|last\b|this\b|showed\b|because\b)[\w’'-]+\s){0,4}"
    r"(?:(?:rise|drop|fall|increase|decrease|decline|gain|growth|jump|surge|plunge|slump|contraction|expansion|"
    r"slide|dip|climb|advance|rebound|slowdown)\s(?:in|of|for)\s(?:[\w’'.-]+\s){0,4})?"
)


# "2.13 trillion yuan in new loans", "$3 billion worth of exports"
_WORTH = re.compile(r"\s(?:worth\s)?(?:in|of)\s(?:(?!its\b|their\b)[\w’'-]+\s)?")


def read(
    text: str,
    sentence: Span,
    anchors: Sequence[Anchor],
    figures: Sequence[Figure],
    names: SentenceNames,
) -> list[Reading]:
    """What ``sentence`` says of each of its anchors."""
    readings = [
        Reading(anchor, _region(text, sentence, anchors, index))
        for index, anchor in enumerate(anchors)
    ]
    listed = _listed(text, sentence, readings, figures)
    starts = [anchor.start for anchor in anchors]
    for index, figure in enumerate(figures):
        at = bisect_left(starts, figure.start)
        reading = listed.get(index) or _following(text, readings, at, figure)
        if reading is None:
            reading = _preceding(text, readings, at, figure, names)
        if reading is None:
            continue
        begin = figures[index - 1].end if index else sentence.start
        stop = figures[index + 1].start if index + 1 < len(figures) else sentence.end
        take(text, sentence, reading, figure, Span(begin, stop), ordered=index in listed)
    for reading in readings:
        if not reading.anchor.rejected and reading.anchor.country is not None:
            read_around(text, reading)
    return readings


def _region(text: str, sentence: Span, anchors: Sequence[Anchor], index: int) -> Span:
    """The part of the sentence that speaks of one anchor: from its clause to the next anchor's."""
    start = _clause_of(text, sentence, anchors, index)
    last = index + 1 >= len(anchors)
    return Span(start, sentence.end if last else _clause_of(text, sentence, anchors, index + 1))


def _clause_of(text: str, sentence: Span, anchors: Sequence[Anchor], index: int) -> int:
    if index == 0:
        return sentence.start
    begin, anchor = anchors[index - 1].end, anchors[index]
    ends = [m.end() for m in _BREAK.finditer(text, begin, max(begin, anchor.start))]
    return ends[-1] if ends else max(begin, anchor.start)


def _listed(
    text: str, sentence: Span, readings: Sequence[Reading], figures: Sequence[Figure]
) -> dict[int, Reading]:
    """Figures given in order: "exports and imports rose 8.6% and 2.3%, respectively"."""
    if "respectively" not in text[sentence.start : sentence.end] or len(readings) < 2:
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
    between = text[figure.end : reading.anchor.start]
    if len(between) > 60 or not _fits(reading, figure):
        return None
    worth = figure.kind == "money" and _WORTH.fullmatch(between)
    return reading if worth or _TO_ANCHOR.fullmatch(between) else None


def _preceding(
    text: str, readings: Sequence[Reading], at: int, figure: Figure, names: SentenceNames
) -> Reading | None:
    """The anchor before its figure, unless another subject stands between."""
    if at == 0:
        return None
    reading = readings[at - 1]
    anchor = reading.anchor
    if figure.start - max(anchor.end, reading.last_end) > REACH or not _fits(reading, figure):
        return None
    if _OTHER_SUBJECT.search(text, anchor.end, figure.start):
        return None
    return None if names.within("company", anchor.end, figure.start) else reading


def _fits(reading: Reading, figure: Figure) -> bool:
    """Whether a figure of its kind can be this indicator's."""
    kind = INDICATORS[reading.anchor.code]
    if kind.unit == "currency":
        return figure.kind in {"money", "percent"}
    if kind.unit == "%":
        return figure.kind in {"percent", "points"}
    if kind.unit == "index":
        return figure.kind == "number" and abs(figure.value) < 300
    return figure.kind == "percent" or (figure.kind == "number" and figure.value >= 1000)
