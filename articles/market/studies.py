"""Event studies over a choice of pieces, releases or events: one answer for the command, pages and API."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from django.db.models import QuerySet

from articles.market import significance
from articles.market.happenings import Happening, Question, happenings, size
from articles.market.measures import Measures, Progress, Terms, measure_happenings
from articles.market.significance import Floats, Ints, Test
from articles.market.windows import window_name
from articles.models import Article

__all__ = [
    "Occurrence",
    "Question",
    "Sample",
    "Study",
    "StudyError",
    "read_window",
    "size",
    "study",
]

# Two-sided 95 % of the normal distribution.
BAND = 1.959964
# Wide enough for any question about news, and bounded, because memory is.
FARTHEST = 250
LONGEST_ESTIMATION = 1000
MOST_EVENTS = 100_000


class StudyError(ValueError):
    """A question that cannot be asked; one sentence that names what is wrong and the remedy."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample's answer. Lists have one entry for each day of the window; returns are fractions.

    ``lower`` and ``upper`` are the 95 % band around ``cumulative``, None below two events.
    """

    n: int
    days: list[int]
    average: list[float | None]
    cumulative: list[float | None]
    lower: list[float | None]
    upper: list[float | None]
    positive: int
    tests: dict[str, dict[str, float | None]]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event of a study: a piece, an instrument, its session 0 and the cumulative abnormal return.

    ``distinct`` says whether it is the first of its (instrument, event type, session).
    """

    article: int
    ticker: int
    session: dt.date
    cumulative: float
    distinct: bool


@dataclass(frozen=True, slots=True)
class Study:
    """The answer to a question: every piece as an event, and each (instrument, event type, session) once.

    ``left_out`` counts events by the reason; ``overlapping`` counts distinct events whose window meets that of
    another event of the same instrument; ``same_day`` those that share their session with another instrument's.
    """

    window: str
    model: str
    estimation: dict[str, int]
    benchmark: str
    simulated: bool
    all: Sample
    distinct: Sample
    overlapping: int
    same_day: int
    left_out: dict[str, int]
    events: list[Occurrence] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain dicts, lists, strings and numbers; without the events."""
        told = asdict(replace(self, events=[]))
        del told["events"]
        return told


def read_window(text: str) -> tuple[int, int]:
    """A window written "-5,20" or "[-5,+20]"; errors: StudyError for any other."""
    # A plus sign that was not escaped in an address arrives as a space.
    found = re.fullmatch(r"\[?\s*([+-]?\d{1,3})\s*,\s*([+-]?\d{1,3})\s*\]?", text)
    window = (int(found[1]), int(found[2])) if found else None
    if window is None or not -FARTHEST <= window[0] <= window[1] <= FARTHEST:
        raise StudyError(
            f"“{text[:20]}” is not a window; write two sessions from -{FARTHEST} to {FARTHEST}, such as -5,20."
        )
    return window


def study(
    question: Question,
    progress: Progress | None = None,
    *,
    pieces: QuerySet[Article] | None = None,
) -> Study:
    """Answer a question from the bars, of all pieces or those given; at most four queries. Errors: StudyError.

    ``progress`` is told how many of how many events are done, after each instrument.
    """
    if question.window[0] > question.window[1]:
        raise StudyError(
            f"The window {question.window[0]},{question.window[1]} ends before it begins."
        )
    found = happenings(question, pieces)
    if len(found) > MOST_EVENTS:
        raise StudyError(
            f"That is {len(found):,} events, and a study holds {MOST_EVENTS:,}; "
            "choose an event type, a ticker or fewer days."
        )
    terms = Terms(question.window, question.estimation, question.model, question.known_at)
    measured = measure_happenings(found, terms, progress)
    measures = measured.measures
    firsts = _firsts(found, measures)
    on_session = Counter(measures.sessions[firsts].tolist())
    return Study(
        window=window_name(question.window),
        model=measured.model,
        estimation={
            name: value for name, value in asdict(question.estimation).items() if value is not None
        },
        benchmark=measured.benchmark,
        simulated=measured.simulated,
        all=sample_of(measures, np.arange(len(measures.index)), question.window),
        distinct=sample_of(measures, firsts, question.window),
        overlapping=_overlapping(found, measures, firsts, question.window),
        same_day=sum(count for count in on_session.values() if count > 1),
        left_out=measured.left_out,
        events=_occurrences(found, measures, firsts),
    )


def _occurrences(found: Sequence[Happening], measures: Measures, firsts: Ints) -> list[Occurrence]:
    """Every measured event, in the order of the measures."""
    distinct = np.zeros(len(measures.index), dtype=bool)
    distinct[firsts] = True
    columns = (measures.index, measures.sessions, measures.car, distinct)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [
        Occurrence(found[index].article_id, found[index].ticker_id, session, cumulative, once)
        for index, session, cumulative, once in rows
    ]


def _firsts(found: Sequence[Happening], measures: Measures) -> Ints:
    """The first event of each (instrument, event type, session)."""
    first: dict[tuple[int, str, Any], int] = {}
    for place, (index, session) in enumerate(
        zip(measures.index.tolist(), measures.sessions.tolist(), strict=True)
    ):
        first.setdefault((found[index].ticker_id, found[index].type, session), place)
    return np.array(sorted(first.values()), dtype=np.intp)


def _overlapping(
    found: Sequence[Happening], measures: Measures, chosen: Ints, window: tuple[int, int]
) -> int:
    width = window[1] - window[0] + 1
    by_ticker: dict[int, list[int]] = defaultdict(list)
    for place in chosen.tolist():
        by_ticker[found[measures.index[place]].ticker_id].append(int(measures.positions[place]))
    count = 0
    for places in by_ticker.values():
        near = np.diff(np.sort(places)) < width
        count += int((np.append(near, False) | np.insert(near, 0, False)).sum())
    return count


def sample_of(measures: Measures, events: Ints, window: tuple[int, int]) -> Sample:
    """The averages of some of the events measured, and their tests."""
    abnormal, car = measures.abnormal[events], measures.car[events]
    n = len(events)
    counts = np.isfinite(abnormal).sum(axis=0)
    average = np.where(counts > 0, np.nansum(abnormal, axis=0) / np.maximum(counts, 1), np.nan)
    paths = np.cumsum(np.nan_to_num(abnormal), axis=1)
    cumulative = paths.mean(axis=0) if n else np.full(abnormal.shape[1], np.nan)
    width = (
        BAND * paths.std(axis=0, ddof=1) / math.sqrt(n)
        if n > 1
        else np.full(abnormal.shape[1], np.nan)
    )
    residuals = measures.residuals[events]
    tests = significance.all_tests(
        abnormal=abnormal,
        standardised=measures.standardised[events],
        error=measures.error[events],
        residuals=residuals,
        degrees=measures.degrees[events],
        correlation=significance.mean_correlation(
            residuals, measures.days[events], measures.window_days[events]
        ),
    )
    return Sample(
        n=n,
        days=list(range(window[0], window[1] + 1)),
        average=_plain(average),
        cumulative=_plain(cumulative),
        lower=_plain(cumulative - width),
        upper=_plain(cumulative + width),
        positive=int((car > 0).sum()),
        tests={name: _told(test) for name, test in tests.items()},
    )


def _told(test: Test) -> dict[str, float | None]:
    known = math.isfinite(test.statistic)
    return {
        "statistic": test.statistic if known else None,
        "p": test.p if known else None,
        "n": test.n,
    }


def _plain(values: Floats) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values.tolist()]
