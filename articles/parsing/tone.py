"""How a piece sounds: weighted finance words, turned round by negation, read clause by clause."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from articles.parsing.document import Document, Event, Tone, ToneLabel

# A label other than neutral needs a score beyond this.
NEUTRAL = 0.28
# What is left of the tone where the main event is a figure or a rate: a rise in exports is good for some only.
ECONOMY, ECONOMY_SHARE = frozenset({"macro_release", "central_bank"}), 0.63
# How much evidence it takes to leave the middle: the score is s / sqrt(s² + DAMPING).
DAMPING = 6.0
# What a sentence counts in headline and key points, in the first two of the body, and after.
IN_HEAD, IN_LEAD, IN_BODY = 2.0, 1.5, 1.0


def measure_tone(document: Document, events: Sequence[Event] = ()) -> Tone:
    """The tone of a piece with these events, the main one first, -1 to 1: headline and key points count twice, and
    the more a piece says the more it takes to be called good or bad."""
    heads = [*document.key_points, *([document.title] if document.title else [])]
    heads_end = max((span.end for span in heads), default=0)
    total, weight, body = 0.0, 0.0, 0
    for sentence, strength in zip(document.sentences, document.tones, strict=True):
        if sentence.end <= heads_end:
            times = IN_HEAD
        else:
            times = IN_LEAD if body < 2 else IN_BODY
            body += 1
        if strength:
            total += times * strength
            weight += times
    strength = total / math.sqrt(weight) if weight else 0.0
    if events and events[0].type in ECONOMY:
        strength *= ECONOMY_SHARE
    score = _damped(strength)
    return Tone(score=score, label=label_of(score))


def label_of(score: float) -> ToneLabel:
    """A score in a word."""
    return "positive" if score >= NEUTRAL else "negative" if score <= -NEUTRAL else "neutral"


def score_of(strengths: Iterable[float]) -> float:
    """-1 to 1: what the strengths of some sentences come to, those that say nothing left out."""
    told = [strength for strength in strengths if strength]
    return _damped(sum(told) / math.sqrt(len(told))) if told else 0.0


def _damped(strength: float) -> float:
    return round(strength / math.sqrt(strength * strength + DAMPING), 3)
