"""Whether two pieces tell the same story: MinHash finds the likely pairs, a comparison of words, names and
figures decides.

Pure functions on text. MinHash with banding after Leskovec, Rajaraman and Ullman, Mining of Massive
Datasets, 3rd ed., section 3.4. Words alone cannot decide: two pieces of one template ("Acme falls 3%", "Bolt
falls 3%") share more words than a piece and its rewriting, and differ in just their names and figures.
"""

from __future__ import annotations

import calendar
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

# Words to a shingle.
SHINGLE = 3
# A pair with Jaccard similarity s shares one of b bands of r rows with probability 1 - (1 - s^r)^b: here
# 0.80 at 0.5 and 0.95 at 0.6, before the lead and the title are looked at.
BANDS, LEAD_BANDS, ROWS = 12, 4, 3
LEAD_WORDS = 40
# Shorter texts are told by their whole title only; a title of fewer words is anybody's.
SHORT_WORDS = 25
TITLE_WORDS = 5
# Texts beyond this are told well enough by their beginning.
READ_CHARACTERS = 20_000
# Shares of the shorter piece's shingles, names and figures that the other must have too.
SHINGLES_SHARED, NAMES_SHARED, FIGURES_SHARED = 0.4, 0.65, 0.7
# The names that a piece repeats most, of those in its opening (what closes it may speak of its publisher), are
# those it is about, unless they are of days and months.
LEADING_NAMES = 2
OPENING_CHARACTERS = 500
CALENDAR = frozenset(name.lower() for name in (*calendar.month_name[1:], *calendar.day_name))

WORD = re.compile(r"[^\W_]+(?:[.,'’&-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?:;\n\"“”‘(—–•*-]\s*$")
POSSESSIVE = re.compile(r"['’]s?$")
# Said before or after a title by those who pass it on: "UPDATE 2-", " - Harbour Wire".
PASSED_ON = re.compile(
    r"^(?:update\s*\d*|refile|correct(?:ed|ion)|breaking|exclusive|watch)\s*[-:–—]\s*|\s+[-–—|]\s+[^-–—|]{2,40}$",
    re.IGNORECASE,
)
_PRIME = np.uint64((1 << 31) - 1)
_SEEDS = np.random.default_rng(20240712).integers(
    1, (1 << 31) - 1, (2, BANDS * ROWS), dtype=np.uint64
)
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a piece says, as far as comparing it needs."""

    title: tuple[str, ...]
    words: tuple[str, ...]
    shingles: frozenset[int]
    names: Counter[str]
    figures: frozenset[str]
    leading: frozenset[str]
    title_names: frozenset[str]
    title_figures: frozenset[str]


def bands(title: str, body: str) -> Hashes:
    """The keys of a piece: pieces that share one are likely to tell the same story. Empty for a piece
    that says too little."""
    words = _words(body[:READ_CHARACTERS])
    heading = _words(PASSED_ON.sub("", title))
    keys: list[Hashes] = []
    if len(words) >= SHORT_WORDS:
        keys.append(_banded(signature(words), BANDS) ^ np.uint64(1 << 60))
        keys.append(_banded(signature(words[:LEAD_WORDS]), LEAD_BANDS) ^ np.uint64(2 << 60))
    if len(heading) >= TITLE_WORDS:
        whole = zlib.crc32(" ".join(heading).encode())
        keys.append(np.array([whole], np.uint64) ^ np.uint64(3 << 60))
    return np.unique(np.concatenate(keys)) if keys else np.array([], np.uint64)


def within(keys: Hashes, window: int) -> list[int]:
    """Keys as one window's, signed 64-bit: only pieces of the same window ever share one, so that a
    template used for years stays cheap."""
    seed = _mixed(np.array([window + (1 << 40)], np.uint64))
    return _mixed(keys ^ seed).view(np.int64).tolist()


def signature(words: Sequence[str]) -> Hashes:
    """The MinHash signature of a text's shingles, uint64 (BANDS * ROWS,): the share of places in which
    two agree estimates the Jaccard similarity of their sets of shingles."""
    hashed = _shingles(words) & _PRIME
    return ((hashed[:, None] * _SEEDS[0] + _SEEDS[1]) % _PRIME).min(axis=0)


def read(title: str, body: str) -> Telling:
    """A piece's words, names and figures."""
    body = body[:READ_CHARACTERS]
    words = _words(body)
    names = _names(body)
    heading = [_figure(word) or word for word in _words(title)]
    spoken = _capitalised(title)
    return Telling(
        title=tuple(_words(PASSED_ON.sub("", title))),
        words=tuple(words),
        shingles=frozenset(_shingles(words).tolist()),
        names=names,
        figures=frozenset(_figures(words)),
        leading=_leading(names, body),
        # A headline may capitalise every word: a name is what the body writes so within a sentence.
        title_names=frozenset(word for word in spoken if word in names),
        title_figures=frozenset(word for word in heading if word[:1].isdigit()),
    )


def same_story(one: Telling, other: Telling) -> bool:
    """Whether two pieces tell the same story: rewritten, cut or continued, but of the same names and
    figures."""
    if min(len(one.words), len(other.words)) < SHORT_WORDS:
        return _same_words(one, other)
    return (
        _share(one.shingles, other.shingles) >= SHINGLES_SHARED
        and _share(frozenset(one.names), frozenset(other.names)) >= NAMES_SHARED
        and _share(one.figures, other.figures) >= FIGURES_SHARED
        and _speaks_of(one, other)
        and _speaks_of(other, one)
    )


def _same_words(one: Telling, other: Telling) -> bool:
    """Of pieces that are little more than a title: the same title, and one text in the other."""
    if len(one.title) < TITLE_WORDS or one.title != other.title:
        return False
    shorter, longer = sorted((one, other), key=lambda piece: len(piece.words))
    return shorter.figures <= longer.figures | longer.title_figures or not longer.words


def _speaks_of(one: Telling, other: Telling) -> bool:
    """Whether ``other`` names what ``one`` is about: what its title names, and its leading names."""
    return (
        one.leading | (one.title_names - CALENDAR) <= {*other.words, *other.title}
        and one.title_figures <= other.figures | other.title_figures
    )


def _share(one: frozenset, other: frozenset) -> float:
    """The part of the smaller set that is in the larger; 1 where it is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0


def _words(text: str) -> list[str]:
    return [POSSESSIVE.sub("", word) for word in WORD.findall(text.lower())]


def _figures(words: Iterable[str]) -> Iterable[str]:
    return (figure for word in words if (figure := _figure(word)))


def _figure(word: str) -> str:
    """A number as it is written, without its thousands' commas and scale; empty for another word."""
    if not word[0].isdigit():
        return ""
    number = word.replace(",", "").rstrip("abcdefghijklmnopqrstuvwxyz-")
    return number.rstrip("0").rstrip(".") if "." in number else number


def _names(text: str) -> Counter[str]:
    """The words written with a capital within a sentence, with how often they are written so at all."""
    capitalised: Counter[str] = Counter()
    inside: set[str] = set()
    for found in WORD.finditer(text):
        word = found.group()
        if not word[0].isupper():
            continue
        name = POSSESSIVE.sub("", word).lower()
        capitalised[name] += 1
        before = text[max(0, found.start() - 3) : found.start()]
        if before.strip() and not SENTENCE_END.search(before):
            inside.add(name)
    return Counter({name: count for name, count in capitalised.items() if name in inside})


def _leading(names: Counter[str], body: str) -> frozenset[str]:
    opening = _capitalised(body[:OPENING_CHARACTERS])
    repeated = [
        name
        for name, count in names.most_common()
        if count > 1 and name in opening and name not in CALENDAR
    ]
    return frozenset(repeated[:LEADING_NAMES])


def _capitalised(text: str) -> set[str]:
    return {POSSESSIVE.sub("", word).lower() for word in WORD.findall(text) if word[0].isupper()}


def _shingles(words: Sequence[str]) -> Hashes:
    """A hash of each run of SHINGLE words, or of all the words where there are fewer."""
    hashed = np.array([zlib.crc32(word.encode()) for word in words], np.uint64)
    size = min(SHINGLE, len(hashed))
    runs = np.zeros(len(hashed) - size + 1, np.uint64)
    for place in range(size):
        runs = _mixed(runs ^ hashed[place : place + len(runs)])
    return np.unique(runs)


def _banded(signed: Hashes, count: int) -> Hashes:
    """A hash of each band of ROWS places of a signature, which tells the bands apart."""
    rows = signed[: count * ROWS].reshape(count, ROWS)
    keys = np.arange(count, dtype=np.uint64)
    for place in range(ROWS):
        keys = _mixed(keys ^ rows[:, place])
    return keys >> np.uint64(4)


def _mixed(values: Hashes) -> Hashes:
    """SplitMix64's finaliser after a multiplication: every bit depends on every other."""
    values = values * _FACTOR + _FACTOR
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
