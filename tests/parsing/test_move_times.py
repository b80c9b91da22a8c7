"""When a stated move happened: session, stage, day, and how long it took."""

import datetime as dt
from functools import partial

import pytest

from articles.parsing.parser import parse as parse_text


def stages(parse, text):
    return [(move.session, move.stage) for move in parse(text).price_moves]


@pytest.mark.parametrize(
    ("text", "session", "stage"),
    [
        ("Boeing rose 3% before the opening bell.", "premarket", None),
        ("Boeing rose 3% in extended-hours trading.", "afterhours", None),
        ("Boeing fell after the bell, losing 4%.", "afterhours", None),
        ("Boeing jumped 3% in late trading Thursday.", "afterhours", None),
        ("Boeing was up 3% in morning trading.", "regular", "last_check"),
        ("Boeing was up 3% at 2:30 p.m. in New York.", "regular", "last_check"),
        ("Boeing was up 3% as of 8:15 a.m. EDT.", "premarket", "last_check"),
        ("Unilever (LON: ULVR) was up 3% by 0955 GMT.", "regular", "last_check"),
        ("Boeing shares were indicated 3% lower.", "premarket", None),
        ("Boeing slid 7% to $40, a 14-month low.", None, "low"),
        ("Boeing opened 5.2% lower and touched $40.", "regular", "open"),
        ("Boeing gave up 2.4% in midday trading.", "regular", "intraday"),
        ("Boeing shares opened 1% lower.", "regular", "open"),
        ("Boeing reversed early losses to finish 0.8% higher.", "regular", "close"),
        ("Boeing rose 1.2% to a record close of $187.56.", "regular", "close"),
        ("Boeing shares were last down 1.6%.", None, "last_check"),
        ("Boeing shares fell as much as 3%.", None, "low"),
        ("Boeing fell to a session low of $140, a drop of 2.8%.", None, "low"),
        ("Boeing stock fell 1% from Thursday's close.", None, None),
    ],
)
def test_session_and_stage(parse, text, session, stage):
    assert stages(parse, text) == [(session, stage)]


def test_each_move_of_a_sentence_keeps_its_own_session_and_stage(parse):
    text = "Boeing finished the regular session up 3% and then fell 2% after hours."
    assert stages(parse, text) == [("regular", "close"), ("afterhours", None)]


def test_what_opens_a_sentence_is_told_of_all_its_moves(parse):
    text = "In extended trading on Thursday, Boeing lost 4% and Nike 2%."
    moves = parse(text).price_moves
    assert {(m.session, m.trading_day) for m in moves} == {("afterhours", dt.date(2024, 7, 11))}


def test_a_title_tells_the_session_of_bare_figures():
    article = parse_text(
        "Boeing (NYSE: BA) -5.1%\nNike (NYSE: NKE) +2.0%", title="Premarket movers"
    )
    assert [move.session for move in article.price_moves] == ["premarket", "premarket"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Boeing rose 2% last Friday.", [5]),
        ("On July 9, Boeing shares fell 2.2%.", [9]),
        ("Boeing shares fell 2.2% on 9 July.", [9]),
        ("Boeing shares fell 2.2% yesterday.", [11]),
        ("Boeing rose 1% Thursday and fell 2% Friday.", [11, 12]),
        ("Boeing fell 3% on Friday after it said on Thursday it would delay a jet.", [12]),
        ("Boeing shares rose 2% on Tuesday after losing 8.4% the day before.", [9, 11]),
        ("Boeing shares rose from a close of $42 on 8 July to $61 on 10 July.", [10]),
        ("Boeing slipped below $150 on Thursday, a decline of 2.5%.", [11]),
        ("Boeing fell 9%, the most since June 11, when it lost 6% on poor results.", [12, 11]),
        ("Boeing rose 2% on news that it joins the index on Monday.", [12]),
        ("Boeing fell 2% following a report on Tuesday.", [12]),
        ("Boeing, which fell 2%, will publish results on Wednesday.", [12]),
    ],
)
def test_the_day_is_the_one_that_its_own_words_name(parse, text, days):
    assert [move.trading_day.day for move in parse(text).price_moves] == days


@pytest.mark.parametrize(
    ("published", "text", "day"),
    [
        # 04:00 in New York: the day's close is not yet; 21:00 it is.
        ("2024-07-12T08:00Z", "Boeing closed 2% lower.", 11),
        ("2024-07-13T01:00Z", "Boeing closed 2% lower.", 12),
        ("2024-07-12T12:00Z", "Boeing fell 2% after hours.", 11),
        ("2024-07-12T12:00Z", "Boeing fell 2% in premarket trading.", 12),
        ("2024-07-14T12:00Z", "Boeing fell 2%.", 12),
        # 20:10 on the 12th in Sydney, 07:10 on the 15th, a Monday, before it opens.
        ("2024-07-12T10:10Z", "Tarrow (ASX: TRW) shares rose 1%.", 12),
        ("2024-07-14T21:10Z", "Tarrow (ASX: TRW) shares rose 1%.", 12),
    ],
)
def test_without_a_day_named_it_is_the_latest_begun_by_publication(published, text, day):
    article = parse_text(text, published_at=dt.datetime.fromisoformat(published))
    assert [move.trading_day for move in article.price_moves] == [dt.date(2024, 7, day)]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Boeing's stock has risen 16% in 2024.", ["year_to_date"]),
        ("Boeing's stock rose 39% in 2023.", ["year"]),
        ("Boeing has gained 27% in July.", ["month"]),
        ("Boeing stock lost 18% in the second quarter.", ["quarter"]),
        ("Boeing shares are up 18% since June 10.", ["month"]),
        ("Boeing shares are up 18% since the start of January.", ["year_to_date"]),
        ("Boeing has gained 24% this year, while Nike has lost 14%.", ["year_to_date"] * 2),
        ("Boeing (NYSE: BA -0.4%) has paid a dividend since 1963.", ["day"]),
        ("Boeing sank 4% as sales in the quarter fell short.", ["day"]),
        (
            "Boeing tumbled 13% with weaker-than-expected fiscal second quarter adjusted earnings.",
            ["day"],
        ),
        ("Boeing shares were trading up 5% on its third-quarter beat.", ["day"]),
        ("Boeing slid 5% to a three-month low.", ["day"]),
        ("Boeing is down 31% from its 52-week high.", ["year"]),
        ("Boeing ended the week 4.2% lower.", ["week"]),
        ("Over the past 12 months, Boeing stock has gained 22%.", ["year"]),
        ("Boeing shares rose 2% after falling 10% last month.", ["day", "month"]),
        ("Boeing, down about 30% so far this year, rose 2%.", ["year_to_date", "day"]),
        ("Boeing, which cut jobs this year, rose 2%.", ["day"]),
    ],
)
def test_periods(parse, text, periods):
    assert [move.period for move in parse(text).price_moves] == periods


def test_the_day_of_a_paragraph_is_that_of_its_moves(parse):
    text = "Stocks fell on Wednesday. Boeing lost 2%.\n\nNike rose 1%."
    assert [move.trading_day.day for move in parse(text).price_moves] == [10, 12]


def test_a_day_told_of_something_else_is_not_the_moves(parse):
    text = (
        "Boeing sank 3% on Thursday, deepening the slump after its results on Monday. Nike rose 1%."
    )
    assert [move.trading_day.day for move in parse(text).price_moves] == [11, 11]


def test_what_follows_before_is_of_the_same_day(parse):
    text = "Boeing rose as much as 4% on Tuesday before ending up 2%."
    assert [move.trading_day.day for move in parse(text).price_moves] == [9, 9]


def test_a_week_may_end_on_thursday():
    text = "Aramco (TADAWUL: 2222) rose 2%."
    sunday = dt.datetime(2024, 7, 14, 12, tzinfo=dt.UTC)
    friday = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
    days = [parse_text(text, published_at=at).price_moves[0].trading_day for at in (sunday, friday)]
    assert [day.day for day in days] == [14, 11]


def test_late_trading_is_after_hours_only_where_there_are_such():
    text = "Tarrow (ASX: TRW) rose 3% in late trading."
    assert [move.session for move in parse_text(text).price_moves] == ["regular"]


def test_nothing_is_known_of_the_day_without_publication():
    (move,) = partial(parse_text)("Boeing shares rose 2% on Tuesday.").price_moves
    assert move.trading_day is None


def test_a_titles_session_is_not_that_of_the_day_before():
    text = "Calder (NYSE: CLD) jumped 31%. Calder shares rose 12% on Thursday."
    article = parse_text(
        text,
        title="Stocks moving in Friday's premarket session",
        published_at=dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC),
    )
    assert [move.session for move in article.price_moves] == ["premarket", None]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Intel has gained 12% this year. Nike has lost 8% over the same period.", "year_to_date"),
        ("Intel is up 12% over the past three months, while Nike lost 8% in the same time.", "quarter"),
        ("Chip stocks rose 9% last week. Nike shares added 4% in that time.", "week"),
    ],
)  # fmt: skip
def test_the_same_period_is_the_one_told_before(parse, text, period):
    move = parse(text).price_moves[-1]
    assert (move.symbol, move.period, move.trading_day) == ("NKE", period, None)


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("Quillan Copper (ASX: QLC) fell 2%, then reversed to trade 4% higher at $11.85.", [-2, 4]),
        ("Boeing rose 2% at the open, only to fall 3.1% by the close.", [2, -3.1]),
        ("Boeing dipped 1% in early trade before turning around to gain 2.4%.", [-1, 2.4]),
        ("Boeing erased a 2% drop to trade 1.3% higher.", [-2, 1.3]),
    ],
)
def test_a_reversal_is_two_moves(parse, text, percents):
    assert [float(move.percent) for move in parse(text).price_moves] == percents


def test_a_move_told_after_opening_is_that_of_the_open(parse):
    opened, later = parse("After opening 3% lower, Nike recovered to trade up 0.5%.").price_moves
    assert (opened.stage, later.stage) == ("open", None)
