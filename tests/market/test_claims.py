import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.market.claims import Claim, Quotes, SoFar, judge
from articles.market.rounding import Figure, figure

THURSDAY, FRIDAY = dt.date(2024, 7, 11), dt.date(2024, 7, 12)
QUOTES = {"open": "79.5", "high": "81", "low": "79.10", "close": "80.10"}


@pytest.fixture
def verdict():
    """Judge what a text states against a previous close of 78.52 and a day from 79.10 to 81.00 that closed at 80.10."""

    def verdict(text: str, base="78.52", quotes=QUOTES, known=None, **stated):
        for name in ("percent", "amount", "price"):
            if name in stated:
                stated[name] = figure(Decimal(stated[name]), text)
        claim = Claim(symbol="BABA", day=FRIDAY, **({"direction": "up"} | stated))
        prices = {name: Decimal(price) for name, price in quotes.items()}
        return judge(
            claim,
            Quotes(base=Decimal(base), base_day=THURSDAY, **prices, **(known or {})),
        )

    return verdict


def test_a_premarket_move_and_price_imply_the_previous_close(verdict):
    text = "up 2.20% at $80.25 premarket"
    judgement = verdict(text, percent="2.2000", price="80.25", session="premarket")
    assert judgement.verdict == "consistent"
    assert judgement.reason == (
        "+2.20 % at 80.25 implies a previous close of 78.514 to 78.531; BABA closed at 78.52 on 2024-07-11."
    )


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("78.51", "inconsistent"),
        ("78.514", "consistent"),
        ("78.531", "consistent"),
        ("78.54", "inconsistent"),
    ],
)
def test_a_cent_outside_the_implied_interval_is_inconsistent(verdict, base, expected):
    text = "up 2.20% at $80.25 premarket"
    stated = {"percent": "2.2", "price": "80.25", "session": "premarket"}
    assert verdict(text, base=base, **stated).verdict == expected


def test_an_inconsistent_price_shows_the_move_it_would_be(verdict):
    judgement = verdict("up 2.20% at $81.25", percent="2.2", price="81.25", session="premarket")
    assert judgement.verdict == "inconsistent"
    assert judgement.reason.endswith(
        "BABA closed at 78.52 on 2024-07-11, from which it is +3.48 %."
    )


def test_a_premarket_percent_alone_cannot_be_checked(verdict):
    judgement = verdict("up 2.20% premarket", percent="2.2", session="premarket")
    assert judgement.verdict == "unverifiable"
    assert "hold no premarket price of 2024-07-12" in judgement.reason


def test_the_premarket_price_may_lie_outside_the_regular_session(verdict):
    text = "up 5.00% at $82.45 premarket"
    assert verdict(text, percent="5", price="82.45", session="premarket").verdict == "consistent"


@pytest.mark.parametrize(
    ("text", "percent", "expected"),
    [
        ("closed 2% higher", "2", "consistent"),  # 1.5 to 2.5
        ("closed 2.0% higher", "2", "consistent"),  # 1.95 to 2.05
        ("closed 2.00% higher", "2", "inconsistent"),  # 80.10 is 2.012 % above 78.52
        ("closed 2.01% higher", "2.01", "consistent"),
        ("closed 3% higher", "3", "inconsistent"),
    ],
)
def test_the_decimals_that_are_written_decide_how_much_is_claimed(verdict, text, percent, expected):
    assert verdict(text, percent=percent, stage="close", final=True).verdict == expected


def test_as_much_as_is_the_extreme_not_the_close(verdict):
    text = "rose as much as 3.2%"
    assert verdict(text, percent="3.2", stage="high", final=True).verdict == "consistent"
    assert verdict("2.0%", percent="2.0", stage="high", final=True).verdict == "inconsistent"


def test_before_the_close_an_extreme_so_far_may_be_anywhere_in_the_days_range(verdict):
    assert verdict("2.0%", percent="2.0", stage="high", final=False).verdict == "consistent"
    assert verdict("4.0%", percent="4.0", stage="high", final=False).verdict == "inconsistent"


def test_a_price_beside_as_much_as_is_of_any_moment(verdict):
    text = "at $80.25, having gained as much as 3.2%"
    stated = {"percent": "3.2", "stage": "high", "final": True}
    assert verdict(text, price="80.25", **stated).verdict == "consistent"
    assert verdict("3.2%, $82", price="82", **stated).verdict == "inconsistent"


def test_a_high_is_the_days_high(verdict):
    assert verdict("a high of $81.00", price="81", stage="high", final=True).verdict == "consistent"
    assert (
        verdict("a high of $80.50", price="80.5", stage="high", final=True).verdict != "consistent"
    )


def test_an_amount_beside_a_percent_implies_its_own_previous_close(verdict):
    text = "up $2.73, or 2.2%, at $80.25"
    stated = {"percent": "2.2", "amount": "2.73", "price": "80.25", "session": "premarket"}
    judgement = verdict(text, **stated)
    assert judgement.verdict == "inconsistent"
    assert judgement.reason.startswith(
        "+2.73 at 80.25 implies a previous close of 77.510 to 77.530"
    )


def test_an_opening_move_is_compared_with_the_open(verdict):
    assert verdict("opened 1.2% up", percent="1.2", stage="open").verdict == "consistent"
    assert verdict("opened 2.0% up", percent="2.0", stage="open").verdict == "inconsistent"


@pytest.mark.parametrize(
    ("price", "expected"),
    [("80.25", "consistent"), ("81.00", "consistent"), ("81.01", "inconsistent"), ("78.99", "inconsistent")],
)  # fmt: skip
def test_a_price_lies_between_the_sessions_low_and_high(verdict, price, expected):
    assert verdict(f"at ${price}", price=price).verdict == expected


def test_a_fall_on_a_day_spent_above_the_previous_close_is_inconsistent(verdict):
    judgement = verdict("fell on Friday", direction="down")
    assert judgement.verdict == "inconsistent"
    assert "traded from 79.10 to 81.00" in judgement.reason


def test_an_amount_and_a_price_imply_the_previous_close(verdict):
    text = "up $1.73 at $80.25"
    judgement = verdict(text, amount="1.73", price="80.25", session="premarket")
    assert judgement.verdict == "consistent"
    assert "implies a previous close of 78.510 to 78.530" in judgement.reason


def test_a_percent_and_an_amount_must_agree(verdict):
    assert verdict("$1.73, or 2.2%", amount="1.73", percent="2.2").verdict == "consistent"
    assert verdict("$1.73, or 4.2%", amount="1.73", percent="4.2").verdict == "inconsistent"


def test_bars_adjusted_for_a_later_split_cannot_judge_a_price(verdict):
    judgement = verdict("up 2.2% at $802.50", percent="2.2", price="802.5")
    assert judgement.verdict == "unverifiable"
    assert "fits 10 times the bars’ prices" in judgement.reason


def test_without_high_and_low_a_miss_proves_nothing(verdict):
    close = {"close": "80.10"}
    assert verdict("up 2.2%", quotes=close, percent="2.2").verdict == "unverifiable"
    assert verdict("up 2.0%", quotes=close, percent="2.0").verdict == "consistent"
    closed = verdict("closed up 2.2%", quotes=close, percent="2.2", stage="close")
    assert closed.verdict == "inconsistent"


def test_a_verdict_by_simulated_bars_says_so(verdict):
    judgement = verdict("2.0%", known={"simulated": True}, percent="2.0")
    assert judgement.reason.startswith("By simulated bars: ")


def test_no_figure_is_nothing_to_verify(verdict):
    assert verdict("was little changed", direction="flat").verdict == "unverifiable"


@pytest.mark.parametrize(
    ("value", "surface", "decimals"),
    [
        ("2.2000", "up 2.20% at $80.25", 2),
        ("-2.0000", "fell 2%", 0),
        ("1234.5000", "at $1,234.50", 2),
        ("2.5000", "up two and a half percent", 1),
        ("3.0000", "corrected by an editor", 0),
        ("0.5000", "up .50%", 2),
    ],
)
def test_decimals_come_from_the_text(value, surface, decimals):
    assert figure(Decimal(value), surface).decimals == decimals


PRICES = st.decimals("1", "5000", places=2)


@given(base=PRICES, reached=PRICES, decimals=st.integers(0, 3))
def test_a_truthfully_rounded_move_is_always_consistent(base, reached, decimals):
    percent = round(100 * (reached / base - 1), decimals)
    claim = Claim(
        symbol="X",
        day=FRIDAY,
        direction="up" if reached >= base else "down",
        percent=Figure(percent, decimals),
        price=Figure(reached, 2),
        stage="close",
        final=True,
    )
    quotes = Quotes(base=base, base_day=THURSDAY, low=reached, high=reached, close=reached)
    assert judge(claim, quotes).verdict == "consistent"


@given(
    base=PRICES,
    percent=st.decimals("-50", "50", places=2),
    miss=st.sampled_from([Decimal("-0.011"), Decimal("0.011")]),
)
def test_a_percent_off_by_more_than_its_rounding_is_never_consistent(base, percent, miss):
    close = base * (1 + (percent + miss) / 100)
    claim = Claim(symbol="X", day=FRIDAY, direction="", percent=Figure(percent, 2), stage="close")
    quotes = Quotes(base=base, base_day=THURSDAY, close=close)
    assert judge(claim, quotes).verdict == "inconsistent"


def so_far(low: str, high: str, whole: bool = True) -> dict[str, SoFar]:
    return {"so_far": SoFar(Decimal(low), Decimal(high), "10:30 EDT", whole)}


def test_a_price_lies_between_the_low_and_high_up_to_publication(verdict):
    stated = {"percent": "2.2", "price": "80.25"}
    early = verdict("up 2.20% at $80.25", known=so_far("79.10", "79.90"), **stated)
    assert early.verdict == "inconsistent"
    assert early.reason == (
        "BABA had traded from 79.10 to 79.90 up to 10:30 EDT on 2024-07-12, which does not allow 80.25."
    )
    later = verdict("up 2.20% at $80.25", known=so_far("79.10", "80.30"), **stated)
    assert later.verdict == "consistent"


def test_as_much_as_is_the_extreme_up_to_publication(verdict):
    # 81 is the day's high, reached after the piece: + 3.2 %; up to the piece it was 80.30, + 2.3 %.
    known = so_far("79.10", "80.30")
    assert (
        verdict("as much as 3.2%", percent="3.2", stage="high", known=known).verdict
        == "inconsistent"
    )
    found = verdict("as much as 2.3%", percent="2.3", stage="high", known=known)
    assert found.verdict == "consistent"
    assert "had risen as far as 80.30 up to 10:30 EDT" in found.reason


def test_with_minutes_missing_a_miss_proves_nothing(verdict):
    known = so_far("79.10", "79.90", whole=False)
    found = verdict("up 2.20% at $80.25", percent="2.2", price="80.25", known=known)
    assert found.verdict == "unverifiable"
    assert "some minutes missing" in found.reason


def test_minutes_before_the_open_verify_a_premarket_percent(verdict):
    known = so_far("80.00", "80.40", whole=False)
    found = verdict("up 2.2% premarket", percent="2.2", session="premarket", known=known)
    assert found.verdict == "consistent"


def test_closed_is_the_close_whatever_the_minutes_say(verdict):
    known = so_far("79.10", "79.90")
    found = verdict("closed 2.0% higher", percent="2.0", stage="close", known=known)
    assert found.verdict == "consistent"
    assert "closed at 80.10" in found.reason


SPLIT = {"percent": "2.2", "price": "160.50", "session": "premarket"}


@pytest.mark.parametrize(
    ("basis", "expected", "words"),
    [
        ("traded", "inconsistent", "from which it is +104.41 %"),
        ("splits", "unverifiable", "seem adjusted for a later split"),
        ("", "unverifiable", "seem adjusted for a later split"),
        ("full", "unverifiable", "seem adjusted for a later split"),
    ],
)
def test_prices_as_traded_excuse_no_split(verdict, basis, expected, words):
    found = verdict("up 2.20% at $160.50", known={"basis": basis}, **SPLIT)
    assert found.verdict == expected
    assert words in found.reason


def test_bars_adjusted_for_dividends_refute_nothing(verdict):
    stated = {"percent": "2.2", "price": "81.25", "session": "premarket"}
    found = verdict("up 2.20% at $81.25", known={"basis": "full"}, **stated)
    assert found.verdict == "unverifiable"
    assert "adjusted for dividends" in found.reason


@pytest.mark.parametrize(
    ("base", "said"),
    [("78.5", "78.50"), ("78.519997", "78.52"), ("78.5234", "78.5234"), ("0.00012", "0.00012")],
)
def test_prices_are_said_with_the_decimals_that_matter(verdict, base, said):
    found = verdict("up 2% premarket", base=base, percent="2", session="premarket")
    assert f"BABA closed at {said} on" in found.reason
