"""Whether a figure has come: in the release's own period, in another one, or not yet."""

from __future__ import annotations

import re

from articles.parsing.patterns import regex
from articles.parsing.release_figures import Figure
from articles.parsing.release_names import Anchor
from articles.parsing.release_roles import Role, is_dated_later, speaks_of_future
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.indicators import RATES
from articles.parsing.tables.quantities import MONTH_NAME


def role_in_time(
    sentence: Sentence, anchor: Anchor, figure: Figure, end: int, *, since: int | None
) -> Role:
    """A value, unless the clause or what follows up to ``end`` makes it a figure to come."""
    clause = _clause_of(sentence, anchor, figure, since=since)
    later = (
        is_dated_later(sentence, figure.end, end)
        or speaks_of_future(sentence, clause, figure.start)
        or _is_wished(sentence, anchor)
    )
    return "threshold" if later else "value"


def _is_wished(sentence: Sentence, anchor: Anchor) -> bool:
    """Whether the verb before an indicator's name is what somebody is to do to it; a bank does it to its rate."""
    begin = max(sentence.start, anchor.start - 32)
    return anchor.code not in RATES and bool(_WISHED.search(sentence.text, begin, anchor.start))


# What is wished for an indicator, as in "to bring |inflation| back to 2%".
_WISHED = regex(
    r"\b(?:(?:to|help|could|would|will|can|may)\s(?:bring|get|push|return|keep|guide|steer|hold|maintain|tame|drive|lower)|"
    r"(?:in|of|at|on)\s(?:bring|gett|return|keep|guid|steer|hold|tam|driv|lower)ing)\s"
    r"(?:back\s|down\s)?(?:the\s|annual\s|headline\s)?$"
)


# As in "wiping out the |1.7-percent rise of June|" and "less than the |2.2% of March|".
_AGAINST = regex(
    r"\b(?:from|than|below|above|after|versus|against|following|erasing|reversing|wiping\sout|undoing|unwinding|"
    r"paring|trimming|offsetting|cancelling|compared\swith|up\son|down\son|and\sthe)\s(?:(?!to\b|at\b)[\w’'-]+\s){0,5}$"
)
_OF_PERIOD = regex(
    r"(?:[\s-](?:rise|gain|increase|drop|fall|decline|decrease|growth|reading|rate|pace|surplus|deficit))?\s"
    rf"(?:\w+(?:ed|en)\s)?(?:of|in|for)\s(?:{MONTH_NAME}|the\s(?:previous|prior|preceding|first|second|third|fourth)\s"
    r"(?:month|quarter)|(?:the\s)?last\s(?:month|quarter)|the\s(?:month|quarter)\sbefore)\b"
)


def is_of_another_period(sentence: Sentence, start: int, figure: tuple[int, int], end: int) -> bool:
    """Whether a second figure is compared with and has a period of its own: that is the figure before."""
    begin, stop = figure
    return bool(
        _OF_PERIOD.match(sentence.text, stop, end) and _AGAINST.search(sentence.text, start, begin)
    )


_PAST = re.compile(r"\b(?:after|because|since)\s")


def _clause_of(sentence: Sentence, anchor: Anchor, figure: Figure, *, since: int | None) -> int:
    """Where the words begin that say whether a figure has come: at its clause, or at the figure before."""
    text = sentence.text
    floor = max(sentence.start, anchor.start - 110)
    begin = floor if since is None else max(floor, since)
    stop = min(anchor.start, figure.start)
    begin = (
        _last_break(sentence, begin, stop)
        or _clause_at_comma(sentence, begin, stop, figure)
        or begin
    )
    # What comes after is past, whatever the clause before it hopes for.
    for past in _PAST.finditer(text, begin, stop):
        begin = past.end()
    if figure.start <= anchor.end:
        return begin
    begin = _last_break(sentence, anchor.end, figure.start) or begin
    comma = text.rfind(", ", anchor.end, figure.start)
    if comma > begin and sentence.verbs_in(comma, figure.start):
        return comma
    return begin


def _last_break(sentence: Sentence, start: int, end: int) -> int:
    """Where the last break between two offsets ends; 0 where there is none."""
    ends = [match.end() for match in sentence.words.finditer("break", start, end)]
    return ends[-1] if ends else 0


_STATES = re.compile(r"\b(?:was|were|is|are|stood|hit|came|reached|total+ed|ran|amounted)\b")


def _clause_at_comma(sentence: Sentence, start: int, end: int, figure: Figure) -> int:
    """Where the words behind the last comma between two offsets begin, if they have a verb; 0 where there is none.

    In "projected growth at 7.2%, and inflation at 4.5%" both figures are projected.
    """
    comma = sentence.text.rfind(", ", start, end)
    if comma < 0:
        return 0
    stop = max(end, figure.start)
    told = sentence.verbs_in(comma, stop) or _STATES.search(sentence.text, comma, stop)
    joined = sentence.text.startswith((", and ", ", with "), comma)
    return comma + 2 if told or not joined else 0
