"""The moves that one sentence tells: by percentages, by prices, and those that were none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from articles.parsing.document import PriceMove, Span
from articles.parsing.move_cues import cue_of, elided, is_level, signed, signed_noun
from articles.parsing.move_governing import IN_TRADING
from articles.parsing.move_parts import Cue, Parts, Subject, only_between
from articles.parsing.move_prices import PER_SHARE, Bounds
from articles.parsing.move_reader import Reader
from articles.parsing.move_reading import read_move
from articles.parsing.move_rows import cue_behind, figures_from, money_of, with_their_prices
from articles.parsing.move_subjects import sharing, subject_of
from articles.parsing.move_unchanged import stayed
from articles.parsing.numbers import RESPECTIVELY, Money, Percent
from articles.parsing.patterns import regex
from articles.parsing.tables.move_words import HYPOTHETICAL, SETTLING, STAYED

# How far from its cue an amount may stand.
NEAR = 60
# What comes before "to" where the move was made: "only to fall 3%".
TURNING = (["only"], ["around"], ["course"], ["direction"])
# "swung to a gain of 2%" supposes nothing either.
ARTICLES = frozenset({"a", "an", "the", "its"})
# How many words before a move one like "could" makes it a supposition.
SUPPOSING = 4

# "fell 2% each" is told of each; "rose up to 2.4%" of one of them only.
_AT_MOST = re.compile(r"\b(?:up\sto|as\smuch\sas)\s$")
# "In premarket trading, ...": what opens a sentence and is told of all its moves.
_LEADING = regex(
    r"(?:[-•*]\s)?(?:In|On|At|As|For|Over|Since|So|By|During|After|Before|Through|Early|Late|Ahead|Following|Pre-?[Mm]arket|After-?[Hh]ours|"
    r"Year|Month|Week|Quarter|YTD|Last|This|Today|Yesterday|Midday|Intraday|[A-Z]\w{2,5}day)\b"
)
# As in "Could Boeing rise 50%?": a question tells nothing.
_ASKED = re.compile(r"(?:Could|Can|Will|Would|Should)\b")
# "$QLC and $WNZ rose 2% and 3%, respectively": the first figure is of the first.
_AND_ANOTHER = re.compile(r"(?:,|,?\sand)\s[$A-Z]")
# "X and Y were up 0.5% and little changed, respectively".
_AND_FLAT = re.compile(r",?\sand\s(?:little\schanged|unchanged|flat|steady),?\srespectively\b")
# "slid 7% on Tuesday and a further 3% on Wednesday".
_FURTHER = re.compile(r"\b(?:and|then|by)\s(?:a\sfurther|another)\s$")


class Telling:
    """What one sentence tells: its parts, and its amounts of money."""

    def __init__(self, reader: Reader, parts: Parts, money: Sequence[Money]) -> None:
        self.reader, self.parts, self.money = reader, parts, money
        self.text, self.sentence = parts.text, parts.span
        self.starts = [item.start for item in money]

    @cached_property
    def lead(self) -> Span:
        """What opens the sentence before anything is named, and is told of all its moves."""
        begins = self.sentence.start
        if not _LEADING.match(self.text, begins):
            return Span(begins, begins)
        opens = min([self.parts.subjects[0].begins, *(cue.start for cue in self.parts.cues[:1])])
        return Span(begins, max(begins, opens))

    def by_percents(self, percents: Sequence[Percent]) -> Iterator[PriceMove]:
        """Moves by their percentages, left to right."""
        previous: Cue | None = None
        last: Subject | None = None
        floor, taken, row_end = self.sentence.start, 0, 0
        for index, percent in enumerate(percents):
            if index < row_end or is_level(
                self.text, percent, percents[index - 1] if index else None
            ):
                continue
            barrier = percents[index - 1].end if index else self.sentence.start
            series = figures_from(self.text, percents, index)
            if self._is_out_of_step(series):
                row_end = index + len(series)
                continue
            cue, subject = self._told(series, barrier, previous, last)
            if cue is None or self._is_supposed(cue, percent):
                continue
            # "The index rose 0.5% and Nvidia 2.3%" shares its verb too.
            previous = cue
            if subject is None or subject.key not in self.reader.exchanges:
                continue
            last = subject
            row = [s for s in sharing(self.parts, subject) if s.key in self.reader.exchanges]
            if len(row) > 1 and _AND_FLAT.match(self.text, series[-1].end):
                row = row[: len(series)]
            if self._is_of_others(row, series):
                row_end = index + len(series)
                continue
            figures = series if len(row) > 1 else [percent]
            if len(figures) != len(row):
                figures = [percent]
                if len(row) > 1 and _AT_MOST.search(self.text, cue.start, percent.start):
                    continue
            row_end = index + len(figures)
            ceiling = self._ceiling(percents, row_end, subject, max(figures[-1].end, cue.end))
            free = self._money_between(max(taken, floor), ceiling)
            bounds = Bounds(self.sentence, floor, floor, subject.begins, ceiling, self.lead)
            moves = self._moves_of_row([str(s.key) for s in row], cue, figures, free, bounds)
            yield from moves
            taken = max(taken, *(move.end for move in moves))
            floor = max(floor, taken)

    def _moves_of_row(
        self,
        keys: Sequence[str],
        cue: Cue,
        figures: Sequence[Percent],
        free: Sequence[Money],
        bounds: Bounds,
    ) -> list[PriceMove]:
        """The move of each instrument: by its own figure, or by the one that is told of all."""
        if len(figures) == 1:
            return [read_move(self.reader, key, cue, figures[0], free, bounds) for key in keys]
        moves = []
        for index, (key, figure) in enumerate(zip(keys, figures, strict=True)):
            own = bounds._replace(begins=figure.start if index else bounds.floor)
            money = money_of(figures, index, free)
            moves.append(read_move(self.reader, key, cue, figure, money, own))
        return with_their_prices(self.text, moves, free)

    def _told(
        self, series: Sequence[Percent], floor: int, previous: Cue | None, last: Subject | None
    ) -> tuple[Cue | None, Subject | None]:
        """The cue and the subject of a percentage, the first of those in a row with it."""
        percent = series[0]
        cue = cue_of(self.text, percent, self.parts, floor) or signed_noun(self.text, percent)
        if cue is not None:
            if cue.growth and percent.value < 0:
                # "have returned -3.1% over the past month".
                cue = cue._replace(direction="down")
            return cue, subject_of(self.parts, cue, percent)
        if cue := cue_behind(self.text, series, self.parts):
            subject = subject_of(self.parts, cue, percent)
            if subject and len(sharing(self.parts, subject)) == len(series):
                return cue, subject
        if last and self._goes_on(percent, floor):
            return previous, last
        subject = self.parts.subject_before(percent.start)
        cue = signed(self.text, percent, subject)
        if cue is None and subject is not None and subject.start >= floor:
            cue = elided(self.text, percent, previous, self.parts, subject)
        return cue, subject

    def _is_out_of_step(self, series: Sequence[Percent]) -> bool:
        """Whether a row of figures has one verb behind it, and another number of names before it."""
        cue = cue_behind(self.text, series, self.parts) if len(series) > 1 else None
        subject = subject_of(self.parts, cue, series[0]) if cue else None
        return subject is not None and 1 < len(sharing(self.parts, subject)) != len(series)

    def _is_of_others(self, row: Sequence[Subject], series: Sequence[Percent]) -> bool:
        """As in "fell 2%, 1% and 3% in the past three sessions", or where names before the row's are not known."""
        if len(row) == 1 and len(series) > 2:
            return True
        if len(row) == len(series) or not self.text.startswith(RESPECTIVELY, series[-1].end):
            return False
        return len(series) > 1 and not _AND_ANOTHER.match(self.text, row[-1].end)

    def _goes_on(self, percent: Percent, floor: int) -> bool:
        """As in "slid 7% on Tuesday and a further 3% on Wednesday": more of the move before."""
        before = self.text[max(floor, percent.start - 24) : percent.start]
        if before.endswith(" and "):
            return bool(IN_TRADING.match(self.text, percent.end, percent.end + 30))
        return bool(_FURTHER.search(before))

    def _ceiling(
        self, percents: Sequence[Percent], following: int, subject: Subject, told: int
    ) -> int:
        """Where the words of a move end: at the next figure, or at the next instrument, of which they are told."""
        ceiling = percents[following].start if following < len(percents) else self.sentence.end
        after = self.parts.subject_after(told)
        if after and after.kind == "place" and after.key != subject.key:
            ceiling = min(ceiling, after.start)
        return ceiling

    def _is_supposed(self, cue: Cue, percent: Percent | None) -> bool:
        if _ASKED.match(self.text, self.sentence.start):
            return True
        first = min(cue.start, percent.start) if percent else cue.start
        words = self.text[max(self.sentence.start, first - 80) : first].lower().split()
        if HYPOTHETICAL.isdisjoint(words[-SUPPOSING:]):
            return False
        following = ""
        for back, word in enumerate(reversed(words[-SUPPOSING:]), 1):
            so_it_did = following in SETTLING or words[-back - 1 : -back] in TURNING
            so_it_did |= following in ARTICLES
            if word in HYPOTHETICAL and not (word == "to" and so_it_did):
                return True
            if not word.replace("-", "").isalpha():
                return False
            following = word
        return False

    def _money_between(self, start: int, end: int) -> Sequence[Money]:
        return self.money[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def by_prices(self, told: Sequence[PriceMove]) -> Iterator[PriceMove]:
        """Moves without a percentage: "shares fell $1.20 to $75.10", of other instruments than those ``told`` of."""
        floor = max([self.sentence.start, *(move.end for move in told)])
        known = {f"{move.symbol}:{move.exchange}" for move in told}
        for cue in self.parts.cues if self.money else ():
            near = [
                m
                for m in self._money_between(max(floor, cue.start - NEAR), cue.end + NEAR)
                if (cue.end <= m.start and only_between(self.text[cue.end : m.start]))
                or m.end == cue.start - 1
            ]
            if not near or cue.direction == "flat" or cue.start < floor:
                continue
            subject = subject_of(self.parts, cue, None)
            if subject is None or subject.key not in self.reader.exchanges or subject.key in known:
                continue
            if self._is_supposed(cue, None) or self._is_earned(subject, near[0]):
                continue
            ceiling = self._ceiling((), 0, subject, cue.end)
            bounds = Bounds(self.sentence, floor, floor, subject.begins, ceiling, self.lead)
            money = self._money_between(max(floor, cue.start - NEAR), cue.end + 3 * NEAR)
            move = read_move(self.reader, subject.key, cue, None, money, bounds)
            values = (move.amount is not None) + (move.price is not None)
            if values == 2 or (values and not (cue.weak and not self._is_priced(subject, cue))):
                yield move
                floor = move.end

    def _is_earned(self, subject: Subject, money: Money) -> bool:
        """As in "the company lost $0.19 per share"."""
        return subject.kind == "place" and PER_SHARE.match(self.text, money.end) is not None

    def _is_priced(self, subject: Subject, cue: Cue) -> bool:
        """Whether "down $3.40" is said of shares, of their close, or after their price."""
        verbs = self.text[subject.end : cue.start].lower().split()
        before = self._money_between(subject.end, cue.start)
        return bool(subject.kind == "share" or not STAYED.isdisjoint(verbs) or before)

    def unchanged(self, told: Sequence[PriceMove]) -> Iterator[PriceMove]:
        """As in "Newmont ended flat": the word itself is the figure. ``told`` are the sentence's moves, in order."""
        ends = [move.end for move in told]
        for cue in self.parts.cues:
            if cue.direction != "flat":
                continue
            index = bisect_right(ends, cue.start)
            following = told[index] if index < len(told) else None
            if following and following.start <= cue.start:
                continue
            subject = stayed(self.parts, cue, bool(told))
            if subject is None:
                continue
            floor = ends[index - 1] if index else self.sentence.start
            ceiling = following.start if following else self.sentence.end
            bounds = Bounds(self.sentence, floor, floor, subject.begins, ceiling, self.lead)
            money = self._money_between(cue.start - NEAR, min(ceiling, cue.end + NEAR))
            for place in sharing(self.parts, subject):
                if place.key in self.reader.exchanges:
                    yield read_move(self.reader, place.key, cue, None, money, bounds)
