"""What one figure, and the words around it, enter into the reading of an indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from articles.parsing.document import Direction, Span
from articles.parsing.release_direction import first_direction, is_negative, last_direction
from articles.parsing.release_figures import Figure
from articles.parsing.release_names import Anchor
from articles.parsing.release_words import (
    Comparison,
    comparison_in,
    is_record,
    role_of,
    speaks_of_future,
    streak_in,
)
from articles.parsing.tables.indicators import INDICATORS

_HARD_BREAK = re.compile(r"[;:()]|\b(?:while|but|whereas|though|although)\b")
# Between two figures of one indicator, these words say that the second is for a part of it.
_PART = re.compile(
    r"\b(?:(?<!compared )with|prices|costs?|food|energy|shelter|rents?|services|goods|autos?|sales|spending|output|core|"
    r"investment|excluding|led|including|shipments|to\s+the|companies|orders|manufacturing|consumption|exports|"
    r"imports|deflator|forecast\s+for(?!\s+an?\b))\b"
)


@dataclass(slots=True)
class Reading:
    """What a sentence says of one anchor; ``places_of_others`` are figures before, or expected."""

    anchor: Anchor
    region: Span
    values: list[tuple[Figure, Decimal, Comparison | None]] = field(default_factory=list)
    change: tuple[Figure, Decimal, Comparison | None] | None = None
    previous: Decimal | None = None
    consensus: Decimal | None = None
    direction: Direction | None = None
    record: bool = False
    streak: int | None = None
    places_of_others: list[int] = field(default_factory=list)
    last_end: int = 0
    last_role: str = ""


# "It had expanded 7.8%", "Exports had risen": what was before.
_PLUPERFECT = re.compile(r"\s?had\s(?:\w+\s)?(?!been\sexpected|forecast)\w+")


def take(
    text: str, sentence: Span, reading: Reading, figure: Figure, room: Span, *, ordered: bool
) -> None:
    """Enter a figure into its reading; ``room`` reaches from the figure before it to the one after."""
    anchor = reading.anchor
    behind = anchor.start > figure.start
    first = not reading.values and reading.change is None
    begin = room.start if behind else max(room.start, anchor.end)
    lead = text[max(begin, figure.start - 120) : figure.start]
    tail = text[figure.end : min(room.end, figure.end + 90)]
    part = not first and _PART.search(text, max(reading.last_end, begin), figure.start)
    reading.last_end = max(reading.last_end, figure.end)
    if figure.kind == "points" or (part and not ordered):
        return
    role = "value" if ordered else role_of(lead, tail)
    if role == "value" and not behind and _PLUPERFECT.match(text, anchor.end):
        role = "previous"
    if role == "value" and reading.last_role in {"previous", "consensus"} and _ALSO.search(lead):
        role = "previous"
    clause = _clause(text, sentence, reading, figure, since=None if first else room.start)
    if role == "value" and speaks_of_future(clause, tail):
        role = "threshold"
    reading.last_role = role
    level = INDICATORS[anchor.code].measure == "level"
    relative = level and figure.kind == "percent"
    amount = _signed(reading, figure, lead, tail, relative=relative)
    if role != "value":
        reading.places_of_others.append(figure.start)
    if role == "value":
        _enter(text, reading, figure, amount, lead, tail, relative=relative)
    elif role == "previous" and not relative and reading.previous is None:
        reading.previous = amount
    elif role == "consensus" and not relative and reading.consensus is None:
        reading.consensus = amount


def _enter(
    text: str,
    reading: Reading,
    figure: Figure,
    amount: Decimal,
    lead: str,
    tail: str,
    *,
    relative: bool,
) -> None:
    """Enter a figure of the release itself, as its value or its change."""
    anchor = reading.anchor
    kind = INDICATORS[anchor.code]
    annual_rate = anchor.code == "GDP" and anchor.country in {"US", "JP", "CA"}
    named = text[max(reading.region.start, anchor.start - 60) : anchor.end]
    comparison = None
    if relative or kind.measure == "growth":
        comparison = next(
            (
                found
                for words in (_ANOTHERS.split(tail, maxsplit=1)[0], lead, named)
                if (found := comparison_in(words, annual_rate=annual_rate))
                and (found != "q/q" or kind.frequency == "Q")
            ),
            _usual(text, anchor),
        )
    if relative:
        if reading.change is None:
            reading.change = (figure, amount, comparison)
        return
    by = re.search(r"\bby\s+(?:[\w-]+\s+){0,2}$", lead) or _TO_NEXT.fullmatch(tail)
    if (
        by
        and kind.measure != "growth"
        and anchor.code not in {"NONFARM_PAYROLLS", "EMPLOYMENT", "ADP_PAYROLLS"}
    ):
        return
    known = {c for _, _, c in reading.values}
    if not reading.values or (kind.measure == "growth" and comparison and comparison not in known):
        reading.values.append((figure, amount, comparison))


# "grew 0.2% |for annual growth of 1.0%": the comparison of the figure to come.
_ANOTHERS = re.compile(
    r"\s(?:for|and)\s(?=(?:an?\s)?(?:annual|yearly|year-on-year|monthly)\b)|\sfor\san?\s$"
)
# The words up to the next figure in "dropped 17,000 to 222,000": the first is the change.
_TO_NEXT = re.compile(r"\s+to\s+(?:[a-z-]+\s+){0,4}")


def _usual(text: str, anchor: Anchor) -> Comparison | None:
    """Inflation is on the year unless the words say otherwise."""
    return "y/y" if "inflation" in text[anchor.start : anchor.end].lower() else None


# A second figure of the same kind: slower than the 5.1% expected and the 5.3% of the first quarter.
_ALSO = re.compile(r"\band\s+(?:a\s+|an\s+|the\s+)?$")
_DEFICIT = re.compile(r"\b(?:deficit|shortfall|gap|outflows?)\b")
_SURPLUS = re.compile(r"\bsurplus\b")


def _signed(reading: Reading, figure: Figure, lead: str, tail: str, *, relative: bool) -> Decimal:
    """The figure with its sign: deficits, and falls of what is given as a change, are negative."""
    value, kind = figure.value, INDICATORS[reading.anchor.code]
    if kind.name.endswith("balance") or reading.anchor.code == "CURRENT_ACCOUNT":
        if relative:
            return -value if first_direction(lead) == "down" else value
        beside = lead[-40:] + tail[:16]
        if _DEFICIT.search(beside) or (reading.anchor.deficit and not _SURPLUS.search(beside)):
            return -value
        return value
    if (relative or kind.measure == "growth") and value > 0 and is_negative(lead, tail):
        return -value
    jobs = {"NONFARM_PAYROLLS", "EMPLOYMENT", "ADP_PAYROLLS"}
    if (
        reading.anchor.code in jobs
        and value > 0
        and re.search(r"\b(?:shed|lost|fell|dropped)\b", lead)
    ):
        return -value
    return value


def _clause(
    text: str, sentence: Span, reading: Reading, figure: Figure, *, since: int | None
) -> str:
    """The words that say whether a figure has come: from its clause's beginning, or the figure before."""
    anchor = reading.anchor
    floor = max(sentence.start, anchor.start - 110)
    begin = floor if since is None else max(floor, since)
    breaks = [m.end() for m in _HARD_BREAK.finditer(text, begin, min(anchor.start, figure.start))]
    commas = [m.end() for m in re.finditer(r",\s", text[begin : min(anchor.start, figure.start)])]
    if breaks:
        begin = breaks[-1]
    elif commas:
        begin += commas[-1]
    inner = [m.end() for m in _HARD_BREAK.finditer(text, anchor.end, max(anchor.end, figure.start))]
    if inner:
        begin = inner[-1]
    comma = text.rfind(", ", anchor.end, max(anchor.end, figure.start))
    if comma > begin and first_direction(text[comma : figure.start]):
        begin = comma
    return text[begin : figure.start]


_STATED = re.compile(
    r"\b(?P<way>up|down|higher|lower|unchanged|little\s+changed)\s+(?:from|on|compared)\b"
)
_BREAK_BEFORE = re.compile(
    r"[,;:]|\b(?:as|and|while|after|that|said|showed|when|because|since|on|following|amid|reports?|lower\s+than)\b"
)


def read_around(text: str, reading: Reading) -> None:
    """Read direction, record and streak from the anchor's part of the sentence."""
    region = reading.region
    words = text[region.start : region.end]
    reading.record = is_record(words) and not speaks_of_future(words)
    streak = streak_in(words)
    figures = (
        [reading.values[0][0]] if reading.values else [reading.change[0]] if reading.change else []
    )
    reading.direction = _direction(text, reading, figures[0] if figures else None)
    if streak is not None:
        reading.streak = streak[0]
        reading.direction = reading.direction or streak[1]


def _direction(text: str, reading: Reading, figure: Figure | None) -> Direction | None:
    """Which way the words go: between name and figure first, then beside the figure, then before the name."""
    region, anchor = reading.region, reading.anchor
    if anchor.code in {"POLICY_RATE", "LOAN_PRIME_RATE"}:
        # A bank moves its rate: the verb stands before the name, "raised its repo rate".
        found = last_direction(text[max(region.start, anchor.start - 60) : anchor.start])
        if found is not None:
            return found
    if figure is not None and figure.start < anchor.start:
        found = first_direction(text[figure.end : anchor.start])
        return found or last_direction(text[max(region.start, figure.start - 30) : figure.start])
    stop = region.end if figure is None else min(figure.end + 24, region.end)
    between = (
        text[anchor.end : figure.start]
        if figure
        else text[anchor.end : min(region.end, anchor.end + 60)]
    )
    found = last_direction(between) if figure else first_direction(between)
    if found is None and figure is not None:
        stated = _STATED.search(text, figure.end, min(region.end, figure.end + 50))
        after = (
            first_direction(text[figure.end : stop].split(",", maxsplit=1)[0])
            if stated is None
            else None
        )
        found = first_direction(stated["way"]) if stated else after
    if found is not None:
        return found
    before = text[max(region.start, anchor.start - 45) : anchor.start]
    return last_direction(_BREAK_BEFORE.split(before)[-1])
