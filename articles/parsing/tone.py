"""How a piece sounds: weighted finance words, turned round by negation, read clause by clause.

Rises and falls take their tone from what rises or falls: "losses narrowed" is good, "margins narrowed" is not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from articles.parsing.document import Document, Span, Tone, ToneLabel
from articles.parsing.tables.tone_words import (
    ASSETS,
    BURDENS,
    CLAUSE_BREAKS,
    FALLING,
    MILD,
    NEGATIONS,
    NEGATIVE,
    NEITHER,
    POSITIVE,
    RISING,
    STRONG,
)

# A label other than neutral needs a score beyond this.
NEUTRAL = 0.15
# How much evidence it takes to leave the middle: the score is s / sqrt(s² + DAMPING).
DAMPING = 6.0
# How many words before a word may negate it, or say how strong it is.
REACH = 3
# How many words away the subject of a rise may stand.
SUBJECT_REACH = 6

_TOKEN = re.compile(r"[a-z](?:[a-z]|-(?=[a-z])){0,30}(?:'t\b)?|[,;:—–]")
_PHRASES = frozenset(
    phrase for table in (POSITIVE, NEGATIVE, RISING, FALLING) for phrase in table if " " in phrase
)
_PHRASE_HEADS = frozenset(phrase.partition(" ")[0] for phrase in _PHRASES)
LONGEST_PHRASE = 3
_WEIGHED = frozenset().union(POSITIVE, NEGATIVE, RISING, FALLING)


def measure_tone(document: Document) -> Tone:
    """The tone of a piece, -1 to 1: headline and key points count twice, and the more a piece says the more
    it takes to be called good or bad."""
    ends = (
        span.end for span in (*document.key_points, *([document.title] if document.title else []))
    )
    heads_end = max(ends, default=0)
    total = 0.0
    weight = 0.0
    for sentence in document.sentences:
        strength = tone_of(document.text, sentence)
        times = 2.0 if sentence.end <= heads_end else 1.0
        if strength:
            total += times * strength
            weight += times
    score = _damped(total / math.sqrt(weight)) if weight else 0.0
    label: ToneLabel = (
        "positive" if score >= NEUTRAL else "negative" if score <= -NEUTRAL else "neutral"
    )
    return Tone(score=score, label=label)


def score_of(strengths: Iterable[float]) -> float:
    """-1 to 1: what the strengths of some sentences come to, those that say nothing left out."""
    told = [strength for strength in strengths if strength]
    return _damped(sum(told) / math.sqrt(len(told))) if told else 0.0


def _damped(strength: float) -> float:
    return round(strength / math.sqrt(strength * strength + DAMPING), 3)


def tone_of(text: str, span: Span) -> float:
    """The sum of what a sentence's words weigh, negative for bad ones; 0.0 for none."""
    return _strength(span.of(text))


@lru_cache(maxsize=256)
def _strength(sentence: str) -> float:
    # The piece and each instrument ask for the same sentences, one soon after the other.
    return sum(_clause_tone(clause) for clause in _clauses(_words(sentence)))


def _words(sentence: str) -> list[str]:
    """Words and commas in lower case, a known phrase as one word."""
    plain: list[str] = []
    for word in _TOKEN.findall(sentence.lower().replace("’", "'")):
        if word.endswith("n't"):
            plain += [word[:-3], "n't"] if len(word) > 3 else ["n't"]
        else:
            plain.append(word)
    words: list[str] = []
    index = 0
    while index < len(plain):
        taken = 1
        if plain[index] in _PHRASE_HEADS:
            for length in range(LONGEST_PHRASE, 1, -1):
                if " ".join(plain[index : index + length]) in _PHRASES:
                    taken = length
                    break
        words.append(" ".join(plain[index : index + taken]))
        index += taken
    return words


def _clauses(words: list[str]) -> Iterator[list[str]]:
    clause: list[str] = []
    for word in words:
        if word in CLAUSE_BREAKS and word not in NEGATIONS:
            if clause:
                yield clause
            clause = []
        else:
            clause.append(word)
    if clause:
        yield clause


def _clause_tone(clause: list[str]) -> float:
    total = 0.0
    for index, word in enumerate(clause):
        if word in _WEIGHED and (value := _value(clause, index, word)):
            total += value * _turn(clause[max(0, index - REACH) : index])
    return total


def _value(clause: list[str], index: int, word: str) -> float:
    if word in RISING or word in FALLING:
        size = RISING.get(word, 0.0) or -FALLING[word]
        return size * _subject_sign(clause, index)
    return POSITIVE.get(word, 0.0) - NEGATIVE.get(word, 0.0)


def _subject_sign(clause: list[str], index: int) -> float:
    """What a rise of the nearest thing in the clause means: 1 good, -1 bad, 0.5 unknown."""
    for distance in range(1, 2 * SUBJECT_REACH):
        # Left and right in turn: 1 before, 1 after, 2 before, ...
        other = index + (distance + 1) // 2 * (1 if distance % 2 == 0 else -1)
        word = clause[other] if 0 <= other < len(clause) else ""
        if word in BURDENS:
            return -1.0
        if word in NEITHER:
            return 0.0
        if word in ASSETS:
            return 1.0
    return 0.5


def _turn(before: list[str]) -> float:
    """What the words before make of a word's weight: negated, weakened or strengthened."""
    factor = 1.0
    for word in before:
        if word in NEGATIONS:
            factor *= -0.75
        elif word in MILD:
            factor *= 0.5
        elif word in STRONG:
            factor *= 1.5
    return factor
