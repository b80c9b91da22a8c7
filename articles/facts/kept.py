"""What an editor has touched: the parser's same finding is not written beside it, and it stays where
its words stand, wherever a revised text has moved them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

# What a fact of each model speaks of: two rows at one place with the same subject are the same fact.
SUBJECTS = {
    "Mention": "ticker_id",
    "PriceMove": "ticker_id",
    "Release": "indicator_id",
    "Quote": "speaker",
    "Citation": "outlet",
    "Event": "type",
}
# Said of a fact whose words the publisher has taken out of the piece.
WORDS_GONE = "words no longer in the text"


def without_kept(found: Iterable[Any], kept: Iterable[Any]) -> list[Any]:
    """The parser's rows of one piece and model, less those that kept rows stand for: each kept row
    replaces one, the same subject in an overlapping place or else whatever is in just its place."""
    left = list(found)
    for row in kept:
        same = next((other for other in left if _same_fact(row, other)), None)
        if same is None:
            same = next((other for other in left if _same_place(row, other)), None)
        if same is not None:
            left.remove(same)
    return left


def _same_fact(row: Any, other: Any) -> bool:
    subject = SUBJECTS[type(row).__name__]
    if getattr(row, subject) != getattr(other, subject):
        return False
    # A piece mentions an instrument once, wherever.
    return subject_is_unique(row) or _overlaps(row, other)


def subject_is_unique(row: Any) -> bool:
    """Whether a piece has at most one fact of this model for each subject."""
    return type(row).__name__ == "Mention"


def _overlaps(row: Any, other: Any) -> bool:
    return bool(row.start < other.end and other.start < row.end)


def _same_place(row: Any, other: Any) -> bool:
    return row.start is not None and (row.start, row.end) == (other.start, other.end)


def moved(rows: Iterable[Any], text: str) -> list[Any]:
    """Those of a piece's kept rows whose words stand elsewhere in a revised text, with their places
    mended: the nearest place with the same words or, where there is none, the headline."""
    changed = []
    for row in rows:
        if row.start is None or text[row.start : row.end] == row.surface:
            continue
        place = _nearest(row.surface, text, row.start)
        if place is None:
            row.start, row.end = 0, max(len(text.partition("\n")[0]), 1)
            row.surface = text[row.start : row.end]
            if hasattr(row, "rule"):
                row.rule = WORDS_GONE
        else:
            row.start, row.end = place, place + len(row.surface)
        changed.append(row)
    return changed


def _nearest(words: str, text: str, place: int) -> int | None:
    if not words:
        return None
    before = text.rfind(words, 0, place + len(words))
    after = text.find(words, place)
    places = [found for found in (before, after) if found >= 0]
    return min(places, key=lambda found: abs(found - place)) if places else None
