"""A stated move against the bars, by rounding intervals.

A figure stands for every number that rounds to it: "2.20%" for 2.195 to 2.205, "2%" for 1.5 to 2.5, so how many
decimals the text wrote decides how much it claims. Each thing that a move states (a price, a percent or an amount
against the previous close, a direction) and each thing that the bars know (the close, the extremes) puts the
instrument's price into an interval; the move is consistent when all of them have a price in common.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from articles.market.rounding import Figure, Range, exact

Verdict = Literal["consistent", "inconsistent", "unverifiable"]

INFINITE = Decimal("Infinity")
PERCENT = Decimal("0.01")
# Ratios of common splits and reverse splits: a bar series adjusted for a later split is off by one of these.
SPLITS = tuple(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a piece states of one instrument's day. ``final`` tells that the session was over when it was published."""

    symbol: str
    day: dt.date
    direction: str
    percent: Figure | None = None
    amount: Figure | None = None
    price: Figure | None = None
    session: str = ""
    stage: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True)
class SoFar:
    """What minute bars know of the claim's part of the day up to publication, ``until`` (a time and its zone).

    ``whole`` tells that no minute is missing.
    """

    low: Decimal
    high: Decimal
    until: str
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """What the bars know: the base (the previous close, unadjusted) and the day's own prices, where known.

    ``basis`` is what the prices have been adjusted for since: "traded" for nothing, "" where nobody said.
    """

    base: Decimal
    base_day: dt.date
    open: Decimal | None = None
    high: Decimal | None = None
    low: Decimal | None = None
    close: Decimal | None = None
    so_far: SoFar | None = None
    simulated: bool = False
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, and the sentence that shows its arithmetic."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class _Level:
    """Where one statement, or the bars, put the price, and how to say so.

    Not ``certain``: the price may have been elsewhere too, so a statement that misses it is not refuted.
    """

    range: Range
    words: str
    certain: bool = True
    of_amount: bool = False


@dataclass(frozen=True, slots=True)
class _Check:
    """One comparison: whether it holds, whether its failure refutes the piece, and its arithmetic."""

    kind: Literal["previous close", "session"]
    holds: bool
    refutes: bool
    reason: str


def judge(claim: Claim, quotes: Quotes) -> Judgement:
    """Whether a stated move and the bars can both be true, with the arithmetic in one sentence."""
    judgement = _judge(claim, quotes)
    if not quotes.simulated:
        return judgement
    return Judgement(judgement.verdict, f"By simulated bars: {judgement.reason}")


def _judge(claim: Claim, quotes: Quotes) -> Judgement:
    checks = [check for part in _parts(claim) for check in _checks(part, quotes)]
    if not checks:
        return Judgement("unverifiable", _nothing_to_compare(claim, quotes))
    failed = next((check for check in checks if not check.holds), None)
    if failed is not None:
        adjusted = _adjusted(claim, quotes)
        if adjusted:
            return Judgement("unverifiable", adjusted)
        return Judgement("inconsistent" if failed.refutes else "unverifiable", failed.reason + ".")
    first_of_kind = {check.kind: check.reason for check in reversed(checks)}
    return Judgement("consistent", "; ".join(reversed(first_of_kind.values())) + ".")


def _parts(claim: Claim) -> list[Claim]:
    """A claim of an extreme taken apart: "as much as 7%" is of the extreme, a price beside it of any moment."""
    moves = claim.percent is not None or claim.amount is not None
    if claim.stage not in {"high", "low"} or claim.price is None or not moves:
        return [claim]
    return [
        replace(claim, price=None),
        replace(claim, percent=None, amount=None, direction="", stage=""),
    ]


def _checks(claim: Claim, quotes: Quotes) -> Iterator[_Check]:
    """Every two intervals that must have a price in common; pairs suffice, as on any line."""
    moved = _moved(claim, quotes.base)
    bars = _from_bars(claim, quotes)
    if claim.price is not None:
        for level in moved:
            holds = level.range.meets(claim.price.rounding)
            yield _Check("previous close", holds, True, _implied(level, claim, claim.price, quotes))
    if len(moved) == 2:
        percent, amount = moved
        low, high = amount.range.low, amount.range.high
        reason = f"{_reach(percent, quotes)}, and {amount.words} {low:.3f} to {high:.3f}"
        yield _Check("previous close", percent.range.meets(amount.range), True, reason)
    if bars is None:
        return
    facts = f"{claim.symbol} {bars.words} on {claim.day}"
    if claim.price is not None:
        holds = claim.price.rounding.meets(bars.range)
        allows = "allows" if holds else "does not allow"
        reason = f"{facts}, which {allows} {claim.price}"
        yield _Check("session", holds, bars.certain, reason)
    for level in moved:
        reason = f"{_reach(level, quotes)}, and {facts}"
        yield _Check("session", level.range.meets(bars.range), bars.certain, reason)


def _moved(claim: Claim, base: Decimal) -> list[_Level]:
    """Where the percent and the amount, or else the bare direction, put the price."""
    levels = []
    if claim.percent is not None:
        factor = claim.percent.rounding.times(PERCENT).plus(Decimal(1))
        levels.append(_Level(factor.times(base), f"{claim.percent:+} %"))
    if claim.amount is not None:
        reached = claim.amount.rounding.plus(base)
        levels.append(_Level(reached, f"{claim.amount:+}", of_amount=True))
    if not levels and claim.direction == "up":
        levels.append(_Level(Range(base, INFINITE), "a rise"))
    if not levels and claim.direction == "down":
        levels.append(_Level(Range(-INFINITE, base), "a fall"))
    return levels


def _from_bars(claim: Claim, quotes: Quotes) -> _Level | None:
    """Where a daily bar puts the price that the piece speaks of; None where it cannot know.

    Before the session's end an extreme so far may lie anywhere inside the day's range, unless minute bars tell.
    """
    if quotes.so_far is not None and claim.stage not in {"close", "open"}:
        return _so_far(claim.stage, quotes.so_far)
    if claim.session in {"premarket", "afterhours"}:
        return None
    if claim.stage == "close":
        return _exactly(quotes.close, "closed at")
    if claim.stage == "open":
        return _exactly(quotes.open, "opened at")
    if claim.final and claim.stage == "high":
        return _exactly(quotes.high, "rose as far as")
    if claim.final and claim.stage == "low":
        return _exactly(quotes.low, "fell as far as")
    if quotes.low is not None and quotes.high is not None:
        words = f"traded from {_money(quotes.low)} to {_money(quotes.high)}"
        return _Level(Range(quotes.low, quotes.high), words)
    if quotes.close is None:
        return None
    words = f"closed at {_money(quotes.close)} (its high and low are not known)"
    return _Level(exact(quotes.close), words, certain=False)


def _so_far(stage: str, known: SoFar) -> _Level:
    """Where minute bars put the price; where some are missing it may have been elsewhere too."""
    if stage == "high":
        prices, words = exact(known.high), f"had risen as far as {_money(known.high)}"
    elif stage == "low":
        prices, words = exact(known.low), f"had fallen as far as {_money(known.low)}"
    else:
        prices = Range(known.low, known.high)
        words = f"had traded from {_money(known.low)} to {_money(known.high)}"
    missing = "" if known.whole else ", some minutes missing"
    return _Level(prices, f"{words} up to {known.until}{missing}", certain=known.whole)


def _exactly(price: Decimal | None, verb: str) -> _Level | None:
    return None if price is None else _Level(exact(price), f"{verb} {_money(price)}")


def _implied(level: _Level, claim: Claim, price: Figure, quotes: Quotes) -> str:
    """The previous close that a move and the price it reached stand for, and the real one."""
    reached = price.rounding
    closed = f"{claim.symbol} closed at {_money(quotes.base)} on {quotes.base_day}"
    if level.of_amount and claim.amount is not None:
        change = claim.amount.rounding
        low, high = reached.low - change.high, reached.high - change.low
    elif claim.percent is not None:
        factor = claim.percent.rounding.times(PERCENT).plus(Decimal(1))
        low, high = reached.low / factor.high, reached.high / factor.low
    else:
        side = "below" if claim.direction == "up" else "above"
        return f"{level.words} to {price} implies a previous close {side} it; {closed}"
    digits = price.decimals + 1
    sentence = (
        f"{level.words} at {price} implies a previous close of {low:.{digits}f} to {high:.{digits}f}; "
        f"{closed}"
    )
    if level.range.meets(reached):
        return sentence
    return f"{sentence}, from which it is {100 * (price.value / quotes.base - 1):+.2f} %"


def _reach(level: _Level, quotes: Quotes) -> str:
    low, high = level.range.low, level.range.high
    start = f"{level.words} from {_money(quotes.base)}, the close of {quotes.base_day},"
    if low.is_infinite() or high.is_infinite():
        return f"{start} ends {'below' if low.is_infinite() else 'above'} it"
    return f"{start} reaches {low:.3f} to {high:.3f}"


def _adjusted(claim: Claim, quotes: Quotes) -> str | None:
    """Why the bars cannot judge, as they are not the prices that were traded; None where they can."""
    if quotes.basis == "traded":
        return None
    split = _split(claim, quotes)
    if split is None and quotes.basis == "full":
        return (
            f"The bars of {claim.symbol} are adjusted for dividends, so they hold no price that was traded on "
            f"{claim.day}."
        )
    return split


def _split(claim: Claim, quotes: Quotes) -> str | None:
    """Why the bars cannot judge: they fit the piece once its prices are divided by a split's ratio."""
    if claim.price is None:
        return None
    for ratio in (*SPLITS, *(1 / ratio for ratio in SPLITS)):
        scaled = Quotes(
            base=quotes.base * ratio,
            base_day=quotes.base_day,
            open=_times(quotes.open, ratio),
            high=_times(quotes.high, ratio),
            low=_times(quotes.low, ratio),
            close=_times(quotes.close, ratio),
        )
        if all(check.holds for part in _parts(claim) for check in _checks(part, scaled)):
            times = f"{ratio:f} times" if ratio > 1 else f"one {1 / ratio:.0f}th of"
            return (
                f"{claim.price} fits {times} the bars’ prices "
                f"({_money(quotes.base)} on {quotes.base_day}), which seem adjusted for a later split."
            )
    return None


def _times(price: Decimal | None, ratio: Decimal) -> Decimal | None:
    return None if price is None else price * ratio


def _nothing_to_compare(claim: Claim, quotes: Quotes) -> str:
    closed = f"{claim.symbol} closed at {_money(quotes.base)} on {quotes.base_day}"
    when = {"premarket": "premarket ", "afterhours": "after-hours "}.get(claim.session, "")
    return (
        f"The bars hold no {when}price of {claim.day}, and a move is not stated together with "
        f"the price it reached; {closed}."
    )


def _money(price: Decimal) -> str:
    """A price with the decimals it has, at least two and, from 1 up, at most four."""
    decimals = max(2, -int(price.normalize().as_tuple().exponent))
    if price >= 1 and decimals > 4:
        decimals = max(2, -int(round(price, 4).normalize().as_tuple().exponent))
    return f"{price:.{decimals}f}"
