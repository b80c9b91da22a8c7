"""Which pieces explain a ticker's largest moves."""

import datetime as dt

import numpy as np
import pytest

from articles.market.explaining import explain, movers
from articles.models import Article, Review, Story, Ticker

pytestmark = pytest.mark.django_db
JUMP = 300
WHEN_SEEN = dt.timedelta(minutes=1)


@pytest.fixture
def spy(db) -> Ticker:
    return Ticker.objects.create(symbol="SPY", exchange="ARCX", name="A fund on the market")


@pytest.fixture
def market() -> np.ndarray:
    return np.random.default_rng(7).normal(0, 0.01, 320)


@pytest.fixture
def days(baba, spy, trade, market) -> list[dt.date]:
    """Sessions of BABA, which follows the market save for a jump of 8 % on one and a fall of 5 % on another."""
    own = market.copy()
    own[JUMP] += 0.08
    own[310] -= 0.05
    trade(spy, 100 * np.cumprod(1 + market))
    return trade(baba, 100 * np.cumprod(1 + own))


def at(day: dt.date, hour: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), tzinfo=dt.UTC)


def headlines(day) -> list[int]:
    return [piece.article_id for piece in day.pieces]


def test_the_largest_abnormal_days_come_first(baba, days):
    found = explain(baba, days[280], days[-1], most=2)
    assert [day.session for day in found.days] == [days[JUMP], days[310]]
    assert found.days[0].abnormal == pytest.approx(0.08, abs=1e-4)
    assert (found.days[0].model, found.benchmark) == ("market_model", "SPY")
    assert (found.measured, found.unmeasured) == (40, 0)


def test_a_day_without_a_piece_is_unexplained(baba, days, make_article):
    piece = make_article(baba, at(days[JUMP], 12))
    found = explain(baba, days[280], days[-1], most=2)
    assert [day.session for day in found.unexplained] == [days[310]]
    assert found.days[0].explanation.article_id == piece.pk


def test_pieces_are_ranked_by_relevance(baba, days, make_article):
    passing = make_article(baba, at(days[JUMP], 12), primary=False, relevance=0.3)
    subject = make_article(baba, at(days[JUMP], 12), relevance=0.9)
    (day,) = explain(baba, days[280], days[-1], most=1).days
    assert headlines(day) == [subject.pk, passing.pk]


def test_what_is_told_again_ranks_behind_what_was_new(baba, days, make_article):
    first, second = (make_article(baba, at(days[JUMP], hour), relevance=0.8) for hour in (11, 12))
    story = Story.objects.create(first=first, size=2)
    Article.objects.filter(pk__in=[first.pk, second.pk]).update(story=story)
    other = make_article(baba, at(days[JUMP], 13), relevance=0.6)
    (day,) = explain(baba, days[280], days[-1], most=1).days
    assert headlines(day) == [first.pk, other.pk, second.pk]
    assert [piece.novelty for piece in day.pieces] == [1, 1, 0.5]


def test_pieces_of_the_days_own_session_rank_before_those_around_it(baba, days, make_article):
    before = make_article(baba, at(days[JUMP - 1], 15), relevance=0.9)
    evening = make_article(baba, at(days[JUMP], 22), relevance=0.8)
    overnight = make_article(baba, at(days[JUMP - 1], 22), relevance=0.7)
    (day,) = explain(baba, days[280], days[-1], most=1).days
    assert headlines(day) == [overnight.pk, before.pk, evening.pk]
    assert [piece.timing.label for piece in day.pieces] == [
        "on the day",
        "the session before",
        "after the close",
    ]


def test_pieces_out_of_reach_explain_nothing(baba, days, make_article):
    make_article(baba, at(days[JUMP - 2], 15))
    make_article(baba, at(days[JUMP + 1], 15))
    (day,) = explain(baba, days[280], days[-1], most=1).days
    assert (day.pieces, day.count) == ((), 0)


def test_a_passing_mention_is_in_reach_and_explains_nothing(baba, days, make_article):
    make_article(baba, at(days[JUMP], 12), primary=False, relevance=0.1)
    found = explain(baba, days[280], days[-1], most=1)
    assert found.days[0].count == 1
    assert found.unexplained == found.days


def test_a_rejected_mention_is_not_in_reach(baba, days, make_article):
    make_article(baba, at(days[JUMP], 12), review=Review.REJECTED)
    assert explain(baba, days[280], days[-1], most=1).days[0].count == 0


def test_the_reach_of_a_return_over_a_halt_begins_before_the_halt(baba, spy, trade, make_article):
    closes = 100 * np.cumprod(1 + np.random.default_rng(3).normal(0, 0.01, 100))
    closes[95] *= 1.5
    halted = trade(baba, closes)
    baba.bars.filter(session__in=halted[90:95]).delete()
    piece = make_article(baba, at(halted[91], 15))
    (day,) = explain(baba, halted[60], halted[-1], most=1).days
    assert (day.session, day.halted) == (halted[95], 5)
    assert day.explanation.article_id == piece.pk


def test_without_thirty_days_of_history_no_day_is_measured(baba, trade):
    days = trade(baba, [100, 110, 121])
    found = explain(baba, days[0], days[-1])
    assert (found.days, found.measured, found.unmeasured) == ((), 0, 2)


def test_without_bars_there_is_nothing_to_explain(baba):
    assert explain(baba, dt.date(2024, 1, 1), dt.date(2024, 2, 1)).days == ()


def test_as_it_was_known_later_sessions_and_pieces_have_not_happened(baba, days, make_article):
    make_article(baba, at(days[JUMP], 12))
    known = at(days[JUMP], 22)
    unseen = make_article(baba, at(days[JUMP], 13))
    Article.objects.filter(pk=unseen.pk).update(first_seen_at=known + WHEN_SEEN)
    found = explain(baba, days[280], days[-1], known_at=known)
    assert max(day.session for day in found.days) == days[JUMP]
    assert found.days[0].count == 1
    before_the_close = explain(baba, days[280], days[-1], known_at=at(days[JUMP], 19))
    assert days[JUMP] not in {day.session for day in before_the_close.days}


def test_many_pieces_and_days_take_no_more_queries_than_one(
    baba, days, make_article, django_assert_num_queries
):
    for index in range(280, 300):
        make_article(baba, at(days[index], 12))
    with django_assert_num_queries(3):
        explain(baba, days[280], days[-1], most=20)


@pytest.fixture
def jd(db) -> Ticker:
    return Ticker.objects.create(symbol="JD", exchange="XNAS", name="JD.com")


def test_the_movers_of_the_last_session_are_largest_first_with_what_explains_them(
    baba, jd, days, trade, make_article, market
):
    trade(jd, [*(50 * np.cumprod(1 + market[:-1])), 1.0])
    piece = make_article(jd, at(days[-1], 12))
    found = movers()
    assert [mover.ticker.symbol for mover in found] == ["JD", "BABA"]
    assert {mover.move.session for mover in found} == {days[-1]}
    assert found[0].move.explanation.article_id == piece.pk
    assert found[1].move.explanation is None
    assert found[1].move.raw == pytest.approx(market[-1], abs=1e-4)


def test_an_instrument_whose_bars_ended_earlier_is_no_mover(baba, jd, days, trade):
    trade(jd, [1.0, 2.0], until=days[-10])
    assert [mover.ticker.symbol for mover in movers()] == ["BABA"]


def test_as_it_was_known_the_last_session_is_the_last_that_had_closed(baba, days):
    (mover,) = movers(known_at=at(days[JUMP], 22))
    assert mover.move.session == days[JUMP]
    assert mover.move.abnormal == pytest.approx(0.08, abs=1e-4)


def test_movers_take_six_queries(baba, jd, days, trade, django_assert_num_queries):
    trade(jd, [1.0, 2.0])
    with django_assert_num_queries(6):
        movers()


def test_without_bars_nothing_moved(baba):
    assert movers() == []
