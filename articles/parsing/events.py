"""What kinds of thing a piece reports: scored from trigger words, moves and releases.

Every trigger adds to its type's score, more in the headline than in the body; a type is reported when its
score is high enough by itself and beside the piece's main one. The main event comes first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import ahocorasick

from articles.parsing.document import Direction, Document, Event, PriceMove, Release, Span
from articles.parsing.tables.event_triggers import GROUPS, PAIRS, PHASES, PHRASES, Pair, Phrase

EVENT_TYPES: tuple[str, ...] = (
    "earnings", "guidance", "analyst_rating", "price_target", "merger_acquisition", "spinoff",
    "partnership", "product", "regulatory_approval", "legal", "management", "labour", "dividend",
    "buyback_split", "offering", "insider_ownership", "credit", "incident", "price_move",
    "macro_release", "central_bank", "trade_policy", "commodity", "geopolitics", "other",
)  # fmt: skip

# A type is reported from this score on, and from this share of the main event's score.
ENOUGH = 1.6
SHARE = 0.3
MOST = 4
# What a clear statement counts by its place.
IN_HEADLINE, IN_KEY_POINT, IN_LEAD, IN_BODY = 3.0, 1.8, 1.6, 0.7
# A type's score from its n-th statement on grows no more: a long piece is not about everything it says often.
COUNTED = 5


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A phrase or a pair found in the text."""

    type: str
    weight: float
    direction: Direction | None
    phase: str | None
    start: int
    end: int


@dataclass(slots=True)
class _Tally:
    """What speaks for one type: its score, and the statement that speaks loudest."""

    score: float = 0.0
    count: int = 0
    best: float = 0.0
    trigger: _Trigger | None = None
    rule: str = ""
    places: set[int] = field(default_factory=set)

    def add(self, trigger: _Trigger, place: float, rule: str) -> None:
        points = trigger.weight * place
        if self.count < COUNTED:
            self.score += points
        self.count += 1
        if points > self.best or self.trigger is None:
            self.best, self.trigger, self.rule = points, trigger, rule


def find_events(
    document: Document, moves: Sequence[PriceMove], releases: Sequence[Release]
) -> tuple[Event, ...]:
    """The kinds of event that ``document`` reports, the main one first, at most four; "other" for none."""
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    places = _places(document)
    _add_triggers(document, places, tallies)
    _add_releases(document, releases, places, tallies)
    _add_moves(document, moves, places, tallies)
    ranked = sorted(tallies.items(), key=lambda item: (-item[1].score, item[0]))
    best = ranked[0][1].score if ranked else 0.0
    events = [
        _event(document, kind, tally)
        for kind, tally in ranked[:MOST]
        if tally.score >= max(ENOUGH, SHARE * best)
    ]
    if not events and document.sentences:
        events = [_weak(document, ranked)]
    return tuple(events)


def _places(document: Document) -> list[float]:
    """What a statement counts in each sentence."""
    places = []
    for index, sentence in enumerate(document.sentences):
        if document.title is not None and document.title.contains(sentence):
            places.append(IN_HEADLINE)
        elif any(point.contains(sentence) for point in document.key_points[:8]):
            places.append(IN_KEY_POINT)
        else:
            lead = index - len(document.key_points) - (document.title is not None)
            places.append(IN_LEAD if lead < 2 else IN_BODY)
    return places


def _add_triggers(document: Document, places: Sequence[float], tallies: dict[str, _Tally]) -> None:
    lowered = _lowered(document.text)
    for sentence, place in zip(document.sentences, places, strict=True):
        # Once a sentence: a type said twice in one breath is one statement.
        strongest: dict[str, _Trigger] = {}
        for trigger in _triggers(lowered, sentence):
            known = strongest.get(trigger.type)
            if known is None or trigger.weight > known.weight:
                strongest[trigger.type] = trigger
        for kind, found in strongest.items():
            trigger = _weighed(found, lowered, sentence, place)
            rule = "event:phrase" if trigger.phase is None else "event:pair"
            tallies[kind].add(_with_phase(trigger, lowered, sentence), place, rule)


# What may happen, and what is feared, is no event yet.
_MAYBE = re.compile(
    r"\b(?:potentially|could|may|might|fears?|risks?|concerns?|worr(?:y|ies)|if|possible|possibly|speculation|"
    r"hopes?|bets?|whether)\s(?:\w+\s){0,4}$"
)
# "rose as", "fell after": the price answers to the news, which is what follows.
_ANSWERS = re.compile(
    r"[^.;]{0,60}?\b(?:as|after|following|amid|on\s+(?:news|reports|hopes|fears)|because|despite|ahead\s+of)\b"
)


def _weighed(trigger: _Trigger, lowered: str, sentence: Span, place: float) -> _Trigger:
    """``trigger`` with less weight where it is a guess, or a price that answers to other news."""
    weight = trigger.weight
    if _MAYBE.search(lowered[max(sentence.start, trigger.start - 40) : trigger.start]):
        weight *= 0.4
    if trigger.type == "price_move" and (
        place == IN_BODY
        or _ANSWERS.match(lowered, trigger.end, min(sentence.end, trigger.end + 90))
    ):
        weight *= 0.3
    return replace(trigger, weight=weight)


def _add_releases(
    document: Document,
    releases: Iterable[Release],
    places: Sequence[float],
    tallies: dict[str, _Tally],
) -> None:
    for release in releases:
        kind = "central_bank" if release.indicator.endswith(".POLICY_RATE") else "macro_release"
        place = _place_of(document, release.start, places)
        trigger = _Trigger(kind, 1.2, release.direction, None, release.start, release.end)
        tallies[kind].add(trigger, place, "event:release")


def _add_moves(
    document: Document,
    moves: Iterable[PriceMove],
    places: Sequence[float],
    tallies: dict[str, _Tally],
) -> None:
    """A stated move is the news where the piece leads with it; a closing "price action" line is not."""
    for move in moves:
        place = _place_of(document, move.start, places)
        weight = 0.8 if place > IN_BODY else 0.25
        trigger = _Trigger("price_move", weight, move.direction, None, move.start, move.end)
        tallies["price_move"].add(trigger, place, "event:move")


def _place_of(document: Document, start: int, places: Sequence[float]) -> float:
    index = bisect_left(document.sentences, Span(start + 1, 0)) - 1
    return places[index] if 0 <= index < len(places) else IN_BODY


def _event(document: Document, kind: str, tally: _Tally) -> Event:
    trigger = tally.trigger
    if trigger is None:
        raise AssertionError("a tally has a trigger from its first statement on")
    return Event(
        start=trigger.start,
        end=trigger.end,
        surface=document.text[trigger.start : trigger.end],
        rule=tally.rule,
        confidence=round(min(0.98, 0.45 + 0.12 * tally.score), 2),
        type=kind,
        direction=trigger.direction,
        phase=trigger.phase,
    )


def _weak(document: Document, ranked: Sequence[tuple[str, _Tally]]) -> Event:
    """The best guess where nothing is said clearly, else "other" for the whole of the first sentence."""
    if ranked and ranked[0][1].score >= 0.6:
        return _event(document, *ranked[0])
    first = document.sentences[0]
    return Event(
        start=first.start,
        end=first.end,
        surface=first.of(document.text),
        rule="event:none",
        confidence=0.3,
        type="other",
    )


# How triggers are found ---------------------------------------------------------------------------


@cache
def _automaton() -> ahocorasick.Automaton:
    """Every phrase and every word of a group: word -> (its phrases, its groups)."""
    meanings: dict[str, tuple[list[Phrase], list[str]]] = defaultdict(lambda: ([], []))
    for phrase in PHRASES:
        for words in phrase.words:
            meanings[words][0].append(phrase)
    for group, members in GROUPS.items():
        for words in members:
            meanings[words][1].append(group)
    automaton = ahocorasick.Automaton()
    for words, meaning in meanings.items():
        for spelling in {words, words.replace("'", "’")}:
            automaton.add_word(spelling, (len(spelling), *meaning))
    automaton.make_automaton()
    return automaton


@cache
def _pairs_by_group() -> dict[str, tuple[Pair, ...]]:
    """The pairs that end with a word of each group."""
    by_group: dict[str, list[Pair]] = defaultdict(list)
    for pair in PAIRS:
        by_group[pair.second].append(pair)
        if pair.either:
            by_group[pair.first].append(pair)
    return {group: tuple(pairs) for group, pairs in by_group.items()}


def _lowered(text: str) -> str:
    """``text`` in lower case, as long as it was: a few letters have longer lower-case forms."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _triggers(lowered: str, sentence: Span) -> Iterator[_Trigger]:
    """The phrases and pairs of one sentence."""
    last_of: dict[str, Span] = {}
    pairs = _pairs_by_group()
    for last, (length, phrases, groups) in _automaton().iter(lowered, sentence.start, sentence.end):
        end = last + 1
        span = Span(end - length, end)
        if not _is_whole(lowered, span):
            continue
        for phrase in phrases:
            yield _Trigger(
                phrase.type, phrase.weight, phrase.direction, phrase.phase, span.start, span.end
            )
        for group in groups:
            for pair in pairs.get(group, ()):
                yield from _paired(pair, group, span, last_of)
        for group in groups:
            last_of[group] = span


def _paired(pair: Pair, group: str, span: Span, last_of: dict[str, Span]) -> Iterator[_Trigger]:
    partner = pair.first if group == pair.second else pair.second
    before = last_of.get(partner)
    if before is not None and before.end <= span.start <= before.end + pair.reach:
        yield _Trigger(pair.type, pair.weight, pair.direction, pair.phase, before.start, span.end)


def _is_whole(lowered: str, span: Span) -> bool:
    """Whether ``span`` begins and ends at the edges of words."""
    before = lowered[span.start - 1 : span.start] if span.start else ""
    after = lowered[span.end : span.end + 1]
    inside = lowered[span.start], lowered[span.end - 1]
    return not (before.isalnum() and inside[0].isalnum()) and not (
        after.isalnum() and inside[1].isalnum()
    )


@cache
def _phase_patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (phase, re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b"))
        for phase, words in PHASES.get(kind, {}).items()
    )


def _with_phase(trigger: _Trigger, lowered: str, sentence: Span) -> _Trigger:
    """``trigger`` with the phase that its neighbourhood in the sentence tells."""
    if trigger.phase is not None:
        return trigger
    start = max(sentence.start, trigger.start - 80)
    end = min(sentence.end, trigger.end + 80)
    for phase, pattern in _phase_patterns(trigger.type):
        if pattern.search(lowered, start, end):
            return replace(trigger, phase=phase)
    return trigger
