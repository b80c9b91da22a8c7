"""What one figure, and the words around it, enter into the reading of an indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from articles.parsing.document import Span
from articles.parsing.patterns import regex
from articles.parsing.release_direction import direction_of, direction_of_rate, is_negative
from articles.parsing.release_figures import Figure
from articles.parsing.release_names import Anchor, Reading
from articles.parsing.release_roles import (
    CONSENSUS_AFTER,
    comparison_in,
    is_annualised,
    is_record,
    role_of,
    speaks_of_future,
    streak_in,
)
from articles.parsing.release_sentence import Sentence
from articles.parsing.release_tense import is_of_another_period, role_in_time
from articles.parsing.release_words import Comparison
from articles.parsing.tables.indicators import INDICATORS, RATES

JOBS = frozenset({"NONFARM_PAYROLLS", "EMPLOYMENT", "ADP_PAYROLLS"})
# Economies whose growth is told at an annual rate.
_ANNUALISED = frozenset({"US", "JP", "CA"})


@dataclass(slots=True)
class _Words:
    """The words around a figure, from ``start`` to it and from it to ``end``."""

    start: int
    figure: tuple[int, int]
    end: int


_PLUPERFECT = re.compile(r"\s?had\s(?:\w+\s)?(?!been\sexpected|forecast)\w+")
# A second figure of the same kind: slower than the 5.1% expected and the 5.3% of the first quarter.
_ALSO = re.compile(r"(?<!, )\band\s+(?:a\s+|an\s+|the\s+)?(?:(?:\w+ly\s+)?revised\s+)?$")


def take(
    sentence: Sentence, reading: Reading, figure: Figure, room: Span, *, ordered: bool
) -> None:
    """Enter a figure into its reading; ``room`` reaches from the figure before it to the one after."""
    anchor = reading.anchor
    first = not reading.values and reading.change is None
    begin = room.start if anchor.start > figure.start else max(room.start, anchor.end)
    part = not first and sentence.words.search("part", max(reading.last_end, begin), figure.start)
    reading.last_end = max(reading.last_end, figure.end)
    if figure.kind == "points" or (part and not ordered):
        return
    place = (figure.start, figure.end)
    begin = max(_own_words(sentence.text, begin, figure.start), figure.start - 120)
    words = _Words(begin, place, min(room.end, figure.end + 90))
    role = "value" if ordered else role_of(sentence, words.start, place, words.end)
    if (
        role != "previous"
        and not first
        and is_of_another_period(sentence, words.start, place, words.end)
    ):
        role = "previous"
    if role == "value" and reading.last_role in {"previous", "consensus"}:
        role = "previous" if _ALSO.search(sentence.text, words.start, figure.start) else role
    if role == "value":
        since = None if first else max(room.start, words.start)
        role = role_in_time(sentence, anchor, figure, words.end, since=since)
    reading.last_role = role
    kind = INDICATORS[anchor.code]
    relative = figure.kind == "percent" and kind.measure == "level" and not kind.diffusion
    if role == "value":
        _enter(sentence, reading, figure, words, relative=relative)
        return
    reading.places_of_others.append(figure.start)
    if relative or role == "threshold":
        return
    amount = _signed(sentence, anchor, figure, words, relative=relative)
    if role == "previous" and reading.previous is None:
        reading.previous = amount
    elif role == "consensus" and reading.consensus is None:
        reading.consensus = amount
        reading.consensus_of = max(0, len(reading.values) - 1)


def _own_words(text: str, start: int, end: int) -> int:
    """Where the words before a figure begin that are not those behind the one before: "0.1% forecast by economists, |and"."""
    start = text.rfind(";", start, end) + 1 or start
    comma = text.find(", ", start, end)
    if comma > 0 and (told := CONSENSUS_AFTER.match(text, start, end)) and told.end() <= comma:
        return comma
    return start


def _enter(
    sentence: Sentence, reading: Reading, figure: Figure, words: _Words, *, relative: bool
) -> None:
    """Enter a figure of the release itself, as its value or its change."""
    anchor, growth = reading.anchor, INDICATORS[reading.anchor.code].measure == "growth"
    if relative and reading.change is not None:
        return
    if not relative and not growth and (reading.values or _is_step(sentence, anchor, words)):
        return
    amount = _signed(sentence, anchor, figure, words, relative=relative)
    comparison = _comparison(sentence, reading, words) if relative or growth else None
    year = _WHOLE_YEAR.match(sentence.text, figure.end, words.end)
    if relative:
        reading.change = (figure, amount, comparison)
    elif reading.values and year:
        reading.yearly = (figure, amount, None), int(year["year"])
    elif not reading.values or (
        comparison and all(comparison != known for _, _, known in reading.values)
    ):
        reading.values.append((figure, amount, comparison))


# "4.5% in the fourth quarter and 5% |in 2025 as a whole|": growth of a year beside that of a shorter period.
_WHOLE_YEAR = regex(
    r"\s(?:in|for|over)\s(?:all\sof\s|the\swhole\sof\s)?(?P<year>20\d\d)(?=[.,;]|\sas\sa\swhole\b|\soverall\b|$)"
)
_BY = re.compile(r"\bby\s+(?:[\w-]+\s+){0,2}$")
# The words up to the next figure in "dropped 17,000 to 222,000": the first is the change.
_TO_NEXT = re.compile(r"\s+to\s+(?:[a-z-]+\s+){0,4}")


def _is_step(sentence: Sentence, anchor: Anchor, words: _Words) -> bool:
    """Whether a figure is by how much a level moved, and not the level."""
    if anchor.code in JOBS:
        return False
    begin, stop = words.figure
    return bool(
        _BY.search(sentence.text, words.start, begin)
        or _TO_NEXT.fullmatch(sentence.text, stop, words.end)
    )


# "grew 0.2% |for annual growth of 1.0%": the comparison of the figure to come.
_ANOTHERS = regex(
    r"\s(?:for|and)\s(?=(?:an?\s)?(?:annual|yearly|year-on-year|monthly)\b)|\sfor\san?\s$"
)


def _comparison(sentence: Sentence, reading: Reading, words: _Words) -> Comparison | None:
    """What a growth figure is measured against: as told behind it, before it, or beside the name."""
    anchor, text = reading.anchor, sentence.text
    quarterly = INDICATORS[anchor.code].frequency == "Q"
    annual_rate = anchor.code == "GDP" and anchor.country in _ANNUALISED
    begin, stop = words.figure
    another = _ANOTHERS.search(text, stop, words.end)
    stretches = [
        (stop, another.start() if another else words.end),
        (words.start, begin),
        (max(reading.region.start, anchor.start - 60), anchor.end),
    ]
    if _TO_NEXT.fullmatch(text, stop, words.end):
        # The words behind the level in "rose 5.1% to $57 billion |in June from a year earlier|".
        clause = text.find(", ", words.end, reading.region.end)
        stretches.insert(1, (words.end, reading.region.end if clause < 0 else clause))
    for start, end in stretches:
        if quarterly and is_annualised(sentence, start, end, annual_rate=annual_rate):
            return "q/q"
        if found := comparison_in(sentence, start, end):
            return found
    # Inflation is on the year unless the words say otherwise.
    return "y/y" if "inflation" in text[anchor.start : anchor.end].lower() else None


_LOSS = regex(r"\b(?:shed|lost|fell|dropped|(?:loss|losses|drop|decline|decrease)\s(?:of|from))\b")


def _signed(
    sentence: Sentence, anchor: Anchor, figure: Figure, words: _Words, *, relative: bool
) -> Decimal:
    """The figure with its sign: deficits, and falls of what is given as a change, are negative."""
    value, kind = figure.value, INDICATORS[anchor.code]
    begin = words.figure[0]
    if kind.balance:
        if relative:
            falls = sentence.first_direction(words.start, begin) == "down"
        else:
            falls = _is_shortfall(sentence, anchor, words)
        return -value if falls else value
    if value <= 0:
        return value
    if relative or kind.measure == "growth":
        falls = is_negative(sentence, words.start, words.figure, words.end)
    else:
        falls = anchor.code in JOBS and _LOSS.search(sentence.text, words.start, begin) is not None
    return -value if falls else value


def _is_shortfall(sentence: Sentence, anchor: Anchor, words: _Words) -> bool:
    """Whether a balance is below nought, by the words beside its figure or else by its name."""
    begin, stop = words.figure
    beside = ((max(words.start, begin - 40), begin), (stop, min(words.end, stop + 16)))
    if any(sentence.words.search("deficit", *stretch) for stretch in beside):
        return True
    return anchor.deficit and not any(
        sentence.words.search("surplus", *stretch) for stretch in beside
    )


def read_around(sentence: Sentence, reading: Reading) -> None:
    """Read direction, record and streak from the anchor's part of the sentence."""
    anchor, (start, end) = reading.anchor, reading.region
    reading.record = is_record(sentence, start, end)
    reading.past = _PLUPERFECT.match(sentence.text, anchor.end) is not None
    if not reading.values and reading.change is None:
        _take_standstill(sentence, reading)
    figure = reading.values[0][0] if reading.values else reading.change and reading.change[0]
    if anchor.code in RATES:
        reading.direction = direction_of_rate(sentence, start, anchor.start)
    elif figure is not None and not figure.value and figure.kind == "percent":
        reading.direction = "flat"
    reading.direction = reading.direction or direction_of(
        sentence,
        (start, end),
        (anchor.start, anchor.end),
        (figure.start, figure.end) if figure else None,
    )
    streak = streak_in(sentence, start, end)
    if streak is not None:
        reading.streak = streak[0]
        reading.direction = reading.direction or streak[1]


_STANDSTILL = regex(
    r"\s(?:was|were|remained|stayed|held|came\sin|ended|had\sbeen)\s(?:virtually\s|essentially\s|largely\s|broadly\s)?"
    r"(?P<flat>unchanged|flat|steady|stagnant)\b(?!\s(?:at|near|around|from)\s\d)"
)


def _take_standstill(sentence: Sentence, reading: Reading) -> None:
    """Enter nought for growth that is told without a figure: "retail sales were unchanged in June".

    Inflation that is unchanged is not nought.
    """
    anchor, (start, end) = reading.anchor, reading.region
    name = sentence.text[anchor.start : anchor.end].lower()
    if INDICATORS[anchor.code].measure != "growth" or name.endswith(
        ("inflation", "rate", "growth")
    ):
        return
    flat = _STANDSTILL.match(sentence.text, anchor.end, end)
    if flat is None or speaks_of_future(sentence, start, flat.start()):
        return
    figure = Figure(*flat.span("flat"), "percent", Decimal(0))
    words = _Words(anchor.end, flat.span("flat"), min(end, flat.end() + 90))
    reading.values.append((figure, figure.value, _comparison(sentence, reading, words)))
