"""What kinds of thing a piece reports: scored from trigger words, moves and releases.

Every trigger adds to its type's score, more in the headline than in the body, and less in the body of a long
piece; a type is reported when its score is high enough by itself and beside the piece's main one. The main
event comes first.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from articles.parsing.document import (
    Direction,
    Document,
    Event,
    PriceMove,
    Release,
    Span,
    Trigger,
)
from articles.parsing.event_certainty import (
    IN_BODY,
    IN_HEADLINE,
    IN_KEY_POINT,
    IN_LEAD,
    IN_LONG_BODY,
    certainty,
)
from articles.parsing.plain import plain
from articles.parsing.tables.event_groups import GROUPS
from articles.parsing.tables.event_pairs import MOVING, PHASE_DIRECTIONS, PHASES, RISING, YIELDS

EVENT_TYPES: tuple[str, ...] = (
    "earnings", "guidance", "analyst_rating", "price_target", "merger_acquisition", "spinoff",
    "partnership", "product", "regulatory_approval", "legal", "management", "labour", "dividend",
    "buyback_split", "offering", "insider_ownership", "credit", "incident", "price_move",
    "macro_release", "central_bank", "trade_policy", "commodity", "geopolitics", "other",
)  # fmt: skip

# A type is reported from this score on, and from this share of the main event's score.
ENOUGH = 0.8
SHARE = 0.15
# What a company once did, and what its neighbours do, is told in passing everywhere: of these kinds a single sentence
# of the body is not enough. Prices of oil and gold are an event only where a piece dwells on them.
MORE_THAN_A_MENTION = 1.05
_TOLD_IN_PASSING = (
    "analyst_rating", "buyback_split", "central_bank", "dividend", "geopolitics", "incident", "insider_ownership",
    "legal", "merger_acquisition", "partnership", "product", "regulatory_approval",
)  # fmt: skip
ENOUGH_OF: Mapping[str, float] = {
    **dict.fromkeys(_TOLD_IN_PASSING, MORE_THAN_A_MENTION),
    "commodity": 1.4,
}
# The main type is a guess from this score on, where no type has enough.
GUESS = 0.5
MOST = 5
# In the body of a piece of up to this many sentences a statement counts IN_BODY, of a longer one less.
SHORT = 10
# A type's score from its n-th statement on grows no more: a long piece is not about everything it says often.
COUNTED = 5


@dataclass(slots=True)
class _Tally:
    """What speaks for one type: its score, and the statement that speaks loudest."""

    score: float = 0.0
    count: int = 0
    best: float = 0.0
    trigger: Trigger | None = None
    sentence: int = 0

    def add(self, trigger: Trigger, points: float, sentence: int) -> None:
        if self.count < COUNTED:
            self.score += points
        self.count += 1
        if points > self.best or self.trigger is None:
            self.best, self.trigger, self.sentence = points, trigger, sentence


def find_events(
    document: Document, moves: Sequence[PriceMove], releases: Sequence[Release]
) -> tuple[Event, ...]:
    """The kinds of event that ``document`` reports, the main one first, at most five; "other" for none."""
    if not document.sentences:
        return ()
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    places = _places(document)
    lowered = plain(document.text)
    released = _sentences_of(document, releases)
    for number, found in document.triggers:
        _add_statements(lowered, document, number, found, released, places, tallies)
    for release, number in zip(releases, released, strict=True):
        kind = "central_bank" if release.indicator.endswith(".POLICY_RATE") else "macro_release"
        trigger = Trigger(
            kind, 1.2, release.direction, None, release.start, release.end, "event:release"
        )
        tallies[kind].add(trigger, 1.2 * places[number], number)
    _add_moves(document, moves, places, tallies)
    ranked = sorted(tallies.items(), key=lambda item: (-item[1].score, item[0]))
    best = ranked[0][1].score if ranked else 0.0
    events = [
        _event(document, lowered, kind, tally)
        for kind, tally in ranked[:MOST]
        if tally.score >= max(ENOUGH_OF.get(kind, ENOUGH), SHARE * best)
    ]
    if not events:
        guess = bool(ranked) and best >= GUESS
        events = [_event(document, lowered, *ranked[0]) if guess else _other(document)]
    return tuple(events)


def _places(document: Document) -> list[float]:
    """What a statement counts in each sentence."""
    title, points = document.title, document.key_points[:8]
    heads = len(document.key_points) + (title is not None)
    body = max(1, len(document.sentences) - heads)
    in_body = IN_BODY if body <= SHORT else max(IN_LONG_BODY, SHORT / body)
    places = []
    for index, sentence in enumerate(document.sentences):
        if title is not None and title.contains(sentence):
            places.append(IN_HEADLINE)
        elif index <= heads and any(point.contains(sentence) for point in points):
            places.append(IN_KEY_POINT)
        else:
            places.append(IN_LEAD if index - heads < 2 else in_body)
    return places


def _add_statements(
    lowered: str,
    document: Document,
    number: int,
    found: Mapping[str, Trigger],
    released: Sequence[int],
    places: Sequence[float],
    tallies: dict[str, _Tally],
) -> None:
    """Count what the triggers of one sentence say."""
    sentence, place = document.sentences[number], places[number]
    types = {*found, "macro_release"} if number in released else found.keys()
    for kind, trigger in found.items():
        yields = YIELDS.get(kind)
        if yields and any(trigger.weight <= up_to for to, up_to in yields.items() if to in types):
            continue
        weight = trigger.weight * certainty(trigger, lowered, sentence, place)
        tallies[kind].add(trigger, weight * place, number)


_PRICE_LINE = re.compile(r"\W{0,4}(?:[\w.&]{1,12}\s){0,4}[Pp]rice\s[Aa]ction\b")


def _add_moves(
    document: Document,
    moves: Sequence[PriceMove],
    places: Sequence[float],
    tallies: dict[str, _Tally],
) -> None:
    """Count the stated moves; a closing "price action" line is no news."""
    for move, number in zip(moves, _sentences_of(document, moves), strict=True):
        aside = _PRICE_LINE.match(document.text, document.sentences[number].start)
        stated = move.percent is not None or move.price is not None or move.amount is not None
        weight = 0.9 if stated and not aside else 0.1
        trigger = Trigger(
            "price_move", weight, move.direction, None, move.start, move.end, "event:move"
        )
        tallies["price_move"].add(trigger, weight * places[number], number)


def _sentences_of(document: Document, facts: Iterable[PriceMove | Release]) -> list[int]:
    """The number of the sentence that each fact stands in."""
    return [
        max(0, bisect_left(document.sentences, fact.start + 1, key=_start) - 1) for fact in facts
    ]


def _start(span: Span) -> int:
    return span.start


def _event(document: Document, lowered: str, kind: str, tally: _Tally) -> Event:
    trigger = tally.trigger
    if trigger is None:
        raise AssertionError("a tally has a trigger from its first statement on")
    phase = trigger.phase or _phase(trigger, lowered, document.sentences[tally.sentence])
    direction = trigger.direction
    if direction is None and kind in MOVING and phase is not None:
        direction = PHASE_DIRECTIONS.get(phase)
    elif direction is None and kind in RISING:
        direction = _way(trigger, lowered, document.sentences[tally.sentence])
    return Event(
        start=trigger.start,
        end=trigger.end,
        surface=document.text[trigger.start : trigger.end],
        rule=trigger.rule,
        confidence=round(min(0.98, 0.45 + 0.12 * tally.score), 2),
        type=kind,
        direction=direction,
        phase=phase,
    )


def _phase(trigger: Trigger, lowered: str, sentence: Span) -> str | None:
    """The phase that the trigger's neighbourhood in its sentence tells."""
    start = max(sentence.start, trigger.start - 80)
    end = min(sentence.end, trigger.end + 80)
    for phase, pattern in _phase_patterns(trigger.type):
        if pattern.search(lowered, start, end):
            return phase
    return None


def _way(trigger: Trigger, lowered: str, sentence: Span) -> Direction | None:
    """The first rise or fall from the trigger's words on, soon after them at most."""
    found = _ways().search(lowered, trigger.start, min(sentence.end, trigger.end + 40))
    return None if found is None else "up" if found["up"] else "down"


@cache
def _ways() -> re.Pattern[str]:
    up, down = ("|".join(GROUPS[group]) for group in ("PRICE_UP", "PRICE_DOWN"))
    return re.compile(rf"\b(?:(?P<up>{up})|(?P<down>{down}))\b")


@cache
def _phase_patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (phase, re.compile(rf"\b(?:{'|'.join(words)})\b"))
        for phase, words in PHASES.get(kind, {}).items()
    )


def _other(document: Document) -> Event:
    """No known kind: the whole of the first sentence."""
    first = document.sentences[0]
    return Event(
        start=first.start,
        end=first.end,
        surface=first.of(document.text),
        rule="event:none",
        confidence=0.3,
        type="other",
    )
