"""What a piece states of prices."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.parsing.parser import parse as parse_text


def short(move):
    return (move.symbol, move.direction, None if move.percent is None else float(move.percent))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boeing shares rose 3.1%.", ("BA", "up", 3.1)),
        ("Shares of Boeing fell by 3.1 per cent.", ("BA", "down", -3.1)),
        ("Boeing stock was down 1.4% in early trading.", ("BA", "down", -1.4)),
        ("Boeing shares ended 2.1% higher.", ("BA", "up", 2.1)),
        ("A 3% gain in Boeing shares lifted the market.", ("BA", "up", 3.0)),
        ("Boeing (BA) -1.1%", ("BA", "down", -1.1)),
        ("Boeing shares were flat at $178.", ("BA", "flat", None)),
        ("Boeing ended the day flat.", ("BA", "flat", None)),
    ],
)
def test_verbs_nouns_adverbs_and_signs(parse, text, expected):
    assert [short(move) for move in parse(text).price_moves] == [expected]


def test_last_check_in_premarket(parse):
    (move,) = parse(
        "BABA shares traded higher by 2.20% at $80.25 premarket at the last check on Friday."
    ).price_moves
    assert (move.percent, move.price, move.currency) == (Decimal("2.20"), Decimal("80.25"), "USD")
    assert (move.session, move.stage) == ("premarket", "last_check")
    assert move.trading_day == dt.date(2024, 7, 12)


def test_as_much_as_is_an_extreme_not_the_close(parse):
    (move,) = parse("Intel fell as much as 7.2% on Monday.").price_moves
    assert (move.percent, move.stage) == (Decimal("-7.2"), "low")
    assert move.trading_day == dt.date(2024, 7, 8)


def test_amount_percent_and_level(parse):
    (move,) = parse("Micron jumped $4.30, or 3.2%, to $138.10 in after-hours trading.").price_moves
    assert (move.amount, move.percent, move.price) == (
        Decimal("4.30"),
        Decimal("3.2"),
        Decimal("138.10"),
    )
    assert move.session == "afterhours"


def test_from_a_level_to_another(parse):
    (move,) = parse("Alibaba shares rose from $74.10 to $76.85, a gain of 3.7%.").price_moves
    assert (move.percent, move.price) == (Decimal("3.7"), Decimal("76.85"))


def test_an_amount_without_a_percentage(parse):
    (move,) = parse("Alibaba shares fell $1.20 to $75.10.").price_moves
    assert (move.percent, move.amount, move.price) == (None, Decimal("-1.20"), Decimal("75.10"))


def test_each_instrument_has_its_own_figure(parse):
    moves = parse("Nvidia slipped 0.6% and AMD gained 1.2%.").price_moves
    assert [short(move) for move in moves] == [("NVDA", "down", -0.6), ("AMD", "up", 1.2)]


def test_respectively(parse):
    moves = parse("PDD Holdings and JD.com rose 3% and 2%, respectively.").price_moves
    assert [short(move) for move in moves] == [("PDD", "up", 3.0), ("JD", "up", 2.0)]


def test_both(parse):
    moves = parse("Ford and General Motors both fell 2%.").price_moves
    assert {short(move) for move in moves} == {("F", "down", -2.0), ("GM", "down", -2.0)}


def test_a_day_and_the_week_it_extends(parse):
    day, week = parse("Walmart shares rose 1%, extending their gain this week to 4%.").price_moves
    assert (short(day), day.period) == (("WMT", "up", 1.0), "day")
    assert (short(week), week.period) == (("WMT", "up", 4.0), "week")


def test_a_close_and_what_came_after_it_keep_their_own_session(parse):
    text = "After the bell, Netflix dropped 4.5%, having closed up 1.5% at $647.60."
    after, close = parse(text).price_moves
    assert (after.session, after.stage) == ("afterhours", None)
    assert (close.stage, close.price) == ("close", Decimal("647.60"))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Netflix stock is up 35% year to date.", "year_to_date"),
        ("Netflix stock lost 2.4% over the past month.", "month"),
        ("Netflix stock gained 4% this week.", "week"),
    ],
)
def test_longer_periods_are_kept_apart_from_the_day(parse, text, period):
    (move,) = parse(text).price_moves
    assert (move.period, move.trading_day) == (period, None)


def test_a_close_told_in_the_morning_is_the_day_befores(parse):
    (move,) = parse("Boeing shares closed 2% lower.").price_moves
    assert move.trading_day == dt.date(2024, 7, 11)


@pytest.mark.parametrize(
    "text",
    [
        "Netflix jumped 7.1% on Tuesday, its best day since 2022.",
        "Netflix fell 6.7% to $618.02, its worst day since April.",
        "Netflix added 6.5% to close at $646.20, turning positive for the month.",
    ],
)
def test_what_a_day_is_ranked_among_is_not_how_long_it_took(parse, text):
    (move,) = parse(text).price_moves
    assert move.period == "day"


def test_the_stock_is_that_of_the_pieces_subject_not_of_one_named_in_passing(parse):
    text = (
        "Nvidia shares leapt. Nvidia makes chips. Analysts note that demand from Microsoft helps. "
        "The stock closed up 12.8% at $117."
    )
    (move,) = parse(text).price_moves
    assert (move.symbol, move.percent) == ("NVDA", Decimal("12.8"))


def test_a_second_figure_shares_the_verb_across_its_symbol(parse):
    moves = parse("JD.com (NASDAQ: JD) rose 1.4% and PDD Holdings (NASDAQ: PDD) 1.5%.").price_moves
    assert [short(move) for move in moves] == [("JD", "up", 1.4), ("PDD", "up", 1.5)]


def test_figures_of_one_sentence_keep_their_own_price_and_stage(parse):
    text = "Tesla plunged 12.3% to $216.10, having lost as much as 12.9% earlier."
    first, second = parse(text).price_moves
    assert (first.price, first.stage) == (Decimal("216.10"), None)
    assert (second.price, second.stage) == (None, "low")


def test_before_the_market_opened_is_premarket(parse):
    (move,) = parse("Shares in Boeing fell 4% before the market opened in New York.").price_moves
    assert (move.session, move.stage) == ("premarket", None)


def test_a_dollar_sign_before_its_country(parse):
    (move,) = parse("Boeing shares rose 1.4% to finish at $US200.00.").price_moves
    assert (move.price, move.currency) == (Decimal("200.00"), "USD")


@pytest.mark.parametrize(
    "text",
    [
        "Boeing's revenue rose 3%.",
        "Boeing delivered 83 aircraft in June, an increase of 9.1% year over year.",
        "Boeing's ordinary shares outstanding fell by 2.3% from March.",
        "Boeing faces duties of up to 38.1%.",
        "Goldman Sachs raised its price target on Boeing shares to $270 from $240.",
        "The S&P 500 rose 0.5% while Boeing built aircraft.",
        "Analysts say Boeing could fall 20%.",
        "Boeing saw a 24% drop in aircraft orders.",
        "Boeing expects earnings of $1.15 per share, down from $1.21.",
        "Boeing stock rose on Friday.",
    ],
)
def test_what_is_no_move_of_a_share(parse, text):
    assert parse(text).price_moves == ()


def test_a_pronoun_after_a_move_speaks_of_the_same_shares(parse):
    text = "Boeing shares were down 3.1%. They have lost 35% since the start of the year."
    assert [move.period for move in parse(text).price_moves] == ["day", "year_to_date"]


def test_a_sentence_has_one_session_for_its_instruments(parse):
    moves = parse("Intel lost 0.8% after the bell, while Microsoft was little changed.").price_moves
    assert [(move.symbol, move.session) for move in moves] == [
        ("INTC", "afterhours"),
        ("MSFT", "afterhours"),
    ]


def test_a_headlines_round_figure_is_that_of_the_story():
    article = parse_text("Intel shares plunged 16.2% on Friday.", title="Intel Stock Plunges 16%")
    assert [move.percent for move in article.price_moves] == [Decimal("-16.2")]


def test_one_move_told_twice_is_the_one_that_says_more():
    text = "Intel shares plunged 16.2%. Intel shares plunged 16.2% after hours to $20."
    (move,) = parse_text(text).price_moves
    assert (move.session, move.price) == ("afterhours", 20)
