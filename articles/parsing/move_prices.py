"""The money of one stated move: how far the price moved, the level it reached, and in which currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from articles.parsing.document import Span
from articles.parsing.move_parts import Cue, only_between
from articles.parsing.numbers import Money, Percent
from articles.parsing.patterns import regex
from articles.parsing.scanning import Scan
from articles.parsing.tables.exchanges import currency_of
from articles.parsing.tables.move_times import CLAUSE_OPENS
from articles.parsing.tables.move_words import DIRECTIONS

OPENS = regex(CLAUSE_OPENS)
_PRICE_LEAD = Scan(
    r"\b(?:(?:high|low|peak|record|close)\sof|to|at|for|near|around|as\slow\sas|as\shigh\sas|with\s+shares\s+at)\s(?:(?:about|around|nearly|close|trade|a|an|its|record|high|low|of|"
    r"at|price|just|roughly|over|under|above|below|intraday|52-week|session|all-time|closing|settle|finish|end|fresh|new|peak|the|day’s|day's)\s){0,6}$",
    re.IGNORECASE,
)
_FROM = Scan(
    r"\b(?:from|against|versus|previous\sclose\sof|offer\sof|bid\sof)\s(?:(?:about|around|an?|its|the|previous|prior|[A-Z]\w+day[’']s|close|closing|price|low|high|level|of)\s){0,6}$",
    re.IGNORECASE,
)
# "fell 11.1% to $304.96, a loss of $38.09".
_CHANGE_OF = Scan(
    r"\b(?:loss|gain|rise|drop|fall|decline|jump|climb|increase|decrease)\sof\s(?:(?:about|around|nearly|over|some)\s)?$"
)
_OR = re.compile(r",?\s(?:or)\s(?:about\s|around\s|nearly\s)?|\s?\(")
# "Target" with a capital is the retailer, save in "Price Target".
_TARGET_NEAR = Scan(
    r"\b(?:target|[Pp]rice\s[Tt]arget|PT|strike|exercise\sprice|(?:per-share\s)?offer|book\svalue|EPS|[Dd]ividend|[Ee]arnings|valued|[Vv]aluation)\b"
)
# A level without its currency: "rose 3% to 142.50".
_BARE_LEVEL = regex(
    r"(?:\s(?:or\s|\()[\d.,]{1,9}\spoints?\)?)?\s(?:to\s(?:(?:close|settle|end|trade)\sat\s)?|at\s)(?P<rand>R\s?)?(?P<number>\d{1,3}(?:,\d{2,3}){0,3}\.\d{1,3}|\d{2,6}\.\d{1,3}|\d{1,3}(?:,\d{3}){1,3}|\d{2,6})"
    r"(?![\d%:]|\.\d|\s?(?:%|per\s?cent|points?|million|billion|trillion|crore|lakh|times|[ap]\.?m\b|GMT|x\b|cents?|basis|[a-z]{3,}s\b)|,\d|-)"
)
# "down from $40", "slipped below $200, off 2.7%": no price reached.
_NO_PRICE = (
    "to ",
    "of ",
    "from ",
    "below ",
    "above ",
    "under ",
    "over ",
    "past ",
    "through ",
    "than ",
)
_BARE_CENTS = re.compile(r"[\d.,]+\scents?")
_HAVE_CENTS = frozenset(["AUD", "CAD", "EUR", "HKD", "NZD", "SGD", "USD", "ZAR"])
# "slid 9% after a loss of $1.46 per share": no price.
PER_SHARE = re.compile(r"\s(?:per|a)\sshare\b(?!\sto\b)")
# How far before a move its price may stand.
REACH = 60


class Bounds(NamedTuple):
    """Where the words of one move may stand: ``floor`` and ``ceiling`` are where its neighbours' figures end and
    begin, ``begins`` where its own do in a row of several, ``subject`` where whose it is; ``lead`` is what opens the sentence before anything is named, told of all its moves."""

    sentence: Span
    floor: int
    begins: int
    subject: int
    ceiling: int
    lead: Span

    @property
    def opens(self) -> bool:
        """Whether it is the sentence's first."""
        return self.floor == self.sentence.start


def amount_and_price(
    text: str,
    cue: Cue,
    percent: Percent | None,
    money: Sequence[Money],
    bounds: Bounds,
) -> tuple[Money | None, Money | None]:
    """The change in money and the level reached: "rose $1.73, or 2.2%, to $80.25"."""
    if not money:
        return None, None
    first = min(cue.start, percent.start) if percent else cue.start
    last = max(cue.end, percent.end) if percent else cue.end
    amount = price = earlier = None
    for item in money:
        if not bounds.floor <= item.start < bounds.ceiling or item.start < first - REACH:
            continue
        lead = text[max(bounds.floor, item.start - REACH) : item.start]
        if _TARGET_NEAR.search(lead[-40:]) or _FROM.search(lead):
            continue
        if item.start < bounds.subject <= first:
            # "Evraz off 9.7p, Shell 122p lower": told of whoever comes before.
            continue
        if percent and cue.end < percent.start and _CHANGE_OF.search(lead):
            amount = amount or (None if PER_SHARE.match(text, item.end) else item)
            continue
        if item.start < first and _way_before(lead) == cue.direction:
            # "lost $4.28 to close at $11.40, a drop of 27.3%".
            amount = amount or item
            continue
        is_led = _PRICE_LEAD.search(lead) is not None
        if text[item.start - 1] in "+-−–" or (not is_led and _is_amount(text, item, cue, percent)):
            amount = amount or item
        elif is_led or _is_beside(text, item, first, lead):
            if item.start >= first:
                price = price or (item if not OPENS.search(text, last, item.start) else None)
            elif item.start >= bounds.subject and not _parted(text, item.end, first):
                earlier = item
    return amount, price or earlier


def _way_before(lead: str) -> str | None:
    """The direction that the last word before an amount tells: "lost" of "lost $4.28"."""
    last = lead.lower().rsplit(None, 1)[-1:]
    return DIRECTIONS.get(last[0]) if last else None


def _is_amount(text: str, item: Money, cue: Cue, percent: Percent | None) -> bool:
    """Whether money is how far a price moved: "fell $3", "$3 higher", "$3, or 2%", "2%, or $3"."""
    if percent and text[item.end : percent.start] in {" or ", ", or "}:
        return True
    if text[item.end : cue.start] == " " and text[cue.start : cue.end] in {"higher", "lower"}:
        return True
    if item.start < cue.end or not only_between(text[cue.end : item.start]):
        return False
    follows = percent is None or percent.start > item.end
    return follows or bool(_OR.match(text, percent.end if percent else 0))


def _parted(text: str, start: int, end: int) -> bool:
    """Whether another clause opens between a price and its move; ", having risen 3%" is of the same."""
    # A little further, for what an opening must be followed by.
    opens = OPENS.search(text, start, end + 12)
    return opens is not None and opens.end() <= end and "having" not in opens[0]


def _is_beside(text: str, item: Money, first: int, lead: str) -> bool:
    """As in "TSLA $238.10 -1.35%"."""
    return (
        item.end <= first
        and not text[item.end : first].strip(" (,|+-−–$€£0123456789.")
        and not lead.endswith(_NO_PRICE)
    )


def bare_level(text: str, position: int, bounds: Bounds) -> Money | None:
    """The level without its currency in "rose 3% to 142.50", right behind the figure."""
    level = _BARE_LEVEL.match(text, position, bounds.ceiling)
    if level is None:
        return None
    number = Decimal(level["number"].replace(",", ""))
    currency = "ZAR" if level["rand"] else None
    return Money(number, currency, level.start("number"), level.end("number"))


def currency_as_written(text: str, money: Money | None, exchange: str) -> str | None:
    """The currency as written; a bare dollar is that of the exchange's country, a bare cent too, and so is what names
    none."""
    if money is None:
        return None
    local = currency_of(exchange)
    bare = text[money.start] == "$" and not text.startswith(("$US", "$A"), money.start)
    cents = _BARE_CENTS.fullmatch(text, money.start, money.end) is not None
    its_own = (bare and local.endswith("D")) or (cents and local in _HAVE_CENTS)
    return local if money.currency is None or its_own else money.currency
