"""How well parsing does: its facts compared with those of labelled pieces, counted for each kind.

A fact is right when its values equal the label's and its place covers, or lies on, the labelled words. Every
label is met by one fact at most, and every fact meets one label at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TypeVar

from articles.parsing.document import (
    EVIDENCE_LADDER,
    Evidence,
    Fact,
    ParsedArticle,
    PriceMove,
    Quote,
    Release,
    Span,
    TickerMention,
)
from articles.parsing.labelled import MoveLabel, Piece, QuoteLabel, ReleaseLabel, TickerLabel
from articles.parsing.tables.listed import HOME_LISTINGS
from articles.parsing.tables.outlets import OUTLETS as OUTLET_NAMES
from articles.parsing.tallies import (
    EVENTS,
    EXPLICIT,
    MOVES,
    NAMES,
    OUTLETS,
    PAIRED,
    RELEASES,
    SPEAKERS,
    TONE,
    Miss,
    Scores,
    Tally,
)

_KIND_OF: Mapping[Evidence, str] = {
    "exchange_symbol": EXPLICIT,
    "cashtag": EXPLICIT,
    "name_symbol": PAIRED,
    "symbol": PAIRED,
    "vendor": NAMES,
    "name": NAMES,
}
_UNTOLD = frozenset(
    {
        "start",
        "end",
        "rule",
        "confidence",
        "name",
        "count",
        "relevance",
        "nth",
        "country",
        "currency",
    }
)
# An outlet's other names -> the name we show: a label may have any of them.
_SHOWN: Mapping[str, str] = {
    alias: name for name, aliases in OUTLET_NAMES.items() for alias in aliases
}
_L = TypeVar("_L")
_F = TypeVar("_F")
_Figured = TypeVar("_Figured", MoveLabel, ReleaseLabel)
_Found = TypeVar("_Found", PriceMove, Release)


def score(pairs: Iterable[tuple[Piece, ParsedArticle]]) -> Scores:
    """The counts over pieces and what parsing found in each."""
    scores = Scores()
    for piece, parsed in pairs:
        scores.pieces += 1
        _score_tickers(scores, piece, parsed.tickers)
        _score_facts(scores, MOVES, piece, piece.moves, parsed.price_moves, _move_fits)
        _score_facts(scores, RELEASES, piece, piece.releases, parsed.releases, _release_fits)
        _score_names(scores, SPEAKERS, piece, _speakers(piece.quotes), _speakers(parsed.quotes))
        found = {citation.name: citation.confidence for citation in parsed.outlets}
        cited = {_SHOWN.get(name, name): 0.0 for name in piece.outlets}
        _score_names(scores, OUTLETS, piece, cited, found)
        _score_events(scores, piece, {event.type: event.confidence for event in parsed.events})
        if piece.tone:
            _score_names(scores, TONE, piece, {piece.tone: 0.0}, {parsed.tone.label: 0.5})
    return scores


def _score_tickers(scores: Scores, piece: Piece, facts: Sequence[TickerMention]) -> None:
    """A label is met by the same instrument on no weaker evidence; on the same evidence, where its words
    stand (any time they do: a fact of several mentions shows one)."""
    pairs, missed, false = _paired(piece.tickers, facts, _same_instrument)
    for label, fact in pairs:
        kind, gap = _KIND_OF[label.evidence], _rank(fact.evidence) - _rank(label.evidence)
        if gap < 0 or (gap == 0 and _in_place(piece, label.surface, None, fact)):
            _count(scores, kind, right=1)
            continue
        # Weaker evidence falls short of the label, yet it is no false instrument; a wrong place is.
        _count(scores, kind, missed=1)
        if gap == 0:
            _count(scores, kind, false=1)
        scores.misses.append(
            Miss(piece.id, kind, "mistaken", _told(label), _told(fact), fact.confidence)
        )
    for label in missed:
        kind = _KIND_OF[label.evidence]
        _count(scores, kind, missed=1)
        scores.misses.append(Miss(piece.id, kind, "missed", _told(label), ""))
    for fact in false:
        kind = _KIND_OF[fact.evidence]
        _count(scores, kind, false=1)
        scores.misses.append(Miss(piece.id, kind, "false", "", _told(fact), fact.confidence))


def _score_facts(
    scores: Scores,
    kind: str,
    piece: Piece,
    labels: Sequence[_Figured],
    facts: Sequence[_Found],
    fits: Callable[[_Figured, _Found], bool],
) -> None:
    """Labels with a figure and a place, each met by the first fact that equals it there."""
    pairs, missed, false = _paired(
        labels,
        facts,
        lambda label, fact: fits(label, fact) and _in_place(piece, label.figure, label.nth, fact),
    )
    _count(scores, kind, right=len(pairs), false=len(false), missed=len(missed))
    # What differs only in its values is shown as one mistake; it still counts as false and missed.
    near, missed, false = _paired(
        missed, false, lambda label, fact: _in_place(piece, label.figure, label.nth, fact)
    )
    scores.misses += [
        Miss(piece.id, kind, "mistaken", _told(label), _told(fact), fact.confidence)
        for label, fact in near
    ]
    scores.misses += [Miss(piece.id, kind, "missed", _told(label), "") for label in missed]
    scores.misses += [
        Miss(piece.id, kind, "false", "", _told(fact), fact.confidence) for fact in false
    ]


def _score_names(
    scores: Scores, kind: str, piece: Piece, labels: Mapping[str, float], found: Mapping[str, float]
) -> None:
    """Facts without a figure: each name counts once a piece; the numbers are confidences."""
    missed, false = labels.keys() - found.keys(), found.keys() - labels.keys()
    _count(scores, kind, len(labels.keys() & found.keys()), len(false), len(missed))
    scores.misses += [Miss(piece.id, kind, "missed", name, "") for name in sorted(missed)]
    scores.misses += [
        Miss(piece.id, kind, "false", "", name, found[name]) for name in sorted(false)
    ]


def _score_events(scores: Scores, piece: Piece, found: Mapping[str, float]) -> None:
    _score_names(scores, EVENTS, piece, dict.fromkeys(piece.events, 0.0), found)
    for type_ in {*piece.events, *found}:
        labelled, seen = type_ in piece.events, type_ in found
        tally = Tally(labelled and seen, seen and not labelled, labelled and not seen)
        scores.by_event[type_] = scores.by_event.get(type_, Tally()) + tally


def _paired(
    labels: Sequence[_L], facts: Sequence[_F], fits: Callable[[_L, _F], bool]
) -> tuple[list[tuple[_L, _F]], list[_L], list[_F]]:
    """Labels with the first free fact that fits, the labels left over, and the facts left over."""
    free, pairs, missed = list(facts), [], []
    for label in labels:
        fact = next((fact for fact in free if fits(label, fact)), None)
        if fact is None:
            missed.append(label)
        else:
            pairs.append((label, fact))
            free = [other for other in free if other is not fact]
    return pairs, missed, free


def _same_instrument(label: TickerLabel, fact: TickerMention) -> bool:
    if label.exchange:
        return label.exchange == fact.exchange and _bare(label.symbol) == _bare(fact.symbol)
    return _same_company(label.symbol, fact)


def _same_company(symbol: str, fact: TickerMention | PriceMove) -> bool:
    """Whether a label that leaves the exchange open means the fact's company: its symbol there, or the one of
    its other listing."""
    other = _OTHER_LISTING.get(f"{fact.symbol}:{fact.exchange}", "")
    return _bare(symbol) in {_bare(fact.symbol), _bare(other)}


_OTHER_LISTING: Mapping[str, str] = {
    key: other.partition(":")[0]
    for abroad, home in HOME_LISTINGS.items()
    for key, other in ((abroad, home), (home, abroad))
}


def _bare(symbol: str) -> str:
    """Hong Kong's symbols are written with zeros before them and without: "0700" and "700" are one."""
    return symbol.lstrip("0") if symbol.isdigit() else symbol


def _move_fits(label: MoveLabel, fact: PriceMove) -> bool:
    return (
        label.direction == fact.direction
        and _same_company(label.symbol, fact)
        and (label.percent, label.price, label.period) == (fact.percent, fact.price, fact.period)
        and label.amount in (None, fact.amount)
        and label.session in (None, fact.session)
        and label.stage in (None, fact.stage)
        and label.day in (None, fact.trading_day)
    )


def _release_fits(label: ReleaseLabel, fact: Release) -> bool:
    return (
        label.indicator == fact.indicator
        and _figures_agree(label, fact)
        and label.period in (None, fact.period)
        and label.frequency in (None, fact.frequency)
        and label.direction in (None, fact.direction)
        and label.comparison in (None, fact.comparison)
        and label.record in (None, fact.record)
        and label.streak in (None, fact.streak)
        and label.previous in (None, fact.previous)
        and label.consensus in (None, fact.consensus)
    )


def _figures_agree(label: ReleaseLabel, fact: Release) -> bool:
    """Of growth alone ("GDP grew 4.7%") the figure may stand as the value in percent or as the change."""
    if label.value is None or (label.unit == "%" and label.change is None):
        growth = label.change if label.value is None else label.value
        figures = {fact.value if fact.unit == "%" else None, fact.change_percent}
        if label.value is not None and fact.value is not None:
            return label.value == fact.value and fact.unit == "%"
        return growth is None or growth in figures
    return (
        label.value == fact.value
        and label.unit in (None, fact.unit)
        and label.change in (None, fact.change_percent)
    )


def _in_place(piece: Piece, surface: str, nth: int | None, fact: Fact) -> bool:
    span = Span(fact.start, fact.end)
    return any(span.contains(place) or place.contains(span) for place in piece.places(surface, nth))


def _speakers(quotes: Iterable[QuoteLabel] | Iterable[Quote]) -> dict[str, float]:
    """Each "speaker, role, organisation" once, in lower case without leading articles, with its confidence."""
    said = {}
    for quote in quotes:
        parts = (quote.speaker, quote.role, quote.organisation)
        key = ", ".join(_plain(part) for part in parts)
        said[key] = quote.confidence if isinstance(quote, Quote) else 0.0
    return said


def _plain(name: str | None) -> str:
    return " ".join((name or "-").casefold().replace("’", "'").removeprefix("the ").split())


def _rank(evidence: Evidence) -> int:
    return EVIDENCE_LADDER.index(evidence)


def _count(scores: Scores, kind: str, right: int = 0, false: int = 0, missed: int = 0) -> None:
    scores.tallies[kind] += Tally(right, false, missed)


def _told(thing: TickerLabel | MoveLabel | ReleaseLabel | Fact) -> str:
    """A label or a fact in one line: what it says, then the words it stands on."""
    said = [
        f"{item.name}={value}"
        for item in fields(thing)
        if item.name not in _UNTOLD | {"surface", "figure"}
        and (value := getattr(thing, item.name)) not in (None, False, "")
    ]
    words = thing.figure if isinstance(thing, MoveLabel | ReleaseLabel) else thing.surface
    rule = f" by {thing.rule}" if isinstance(thing, Fact) else ""
    return f"{' '.join(said)} “{' '.join(words.split())}”{rule}"
