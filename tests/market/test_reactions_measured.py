import datetime as dt
from decimal import Decimal

import numpy as np
import pytest
from django.db.models import F

from articles.market import bars, calendars
from articles.market.reactions import measure, measure_again
from articles.market.windows import window_name
from articles.models import Article, Bar, Mention, Reaction, Ticker

pytestmark = pytest.mark.django_db
MODELS = {"raw", "market_model", "market_adjusted"}


@pytest.fixture
def spy(db) -> Ticker:
    return Ticker.objects.create(symbol="SPY", exchange="ARCX", name="A fund on the market")


def levels(returns) -> np.ndarray:
    return 100 * np.cumprod(1 + np.asarray(returns))


@pytest.fixture
def market() -> np.ndarray:
    return np.random.default_rng(7).normal(0, 0.01, 400)


def reaction(article: Article, window: str, model: str) -> Reaction:
    return Reaction.objects.get(article=article, window=window, model=model)


def piece_on(make_article, ticker, session: dt.date, **mention) -> Article:
    return make_article(ticker, dt.datetime.combine(session, dt.time(12), tzinfo=dt.UTC), **mention)


def test_raw_returns_are_from_the_close_before_the_window_to_its_last(baba, make_article, trade):
    days = trade(baba, [100, 110, 121, 100, 105])
    article = piece_on(make_article, baba, days[2])
    measure()
    assert reaction(article, "[0,0]", "raw").raw == pytest.approx(0.1)
    assert reaction(article, "[0,+1]", "raw").raw == pytest.approx(100 / 110 - 1)
    assert reaction(article, "[-1,+1]", "raw").raw == pytest.approx(0)
    assert reaction(article, "[0,0]", "raw").session == days[2]


def test_returns_are_adjusted_for_a_dividend_that_stated_moves_know_nothing_of(
    baba, make_article, state, trade
):
    days = trade(baba, [100, 102, 99])
    Bar.objects.filter(session__lt=days[2]).update(adjusted_close=F("close") * Decimal("0.98"))
    article = piece_on(make_article, baba, days[2])
    after = dt.datetime.combine(days[2], dt.time(21), tzinfo=dt.UTC)
    move = state(
        baba, "closed 2.94% lower", after, direction="down", percent="-2.94", stage="close"
    )
    measure()
    assert reaction(article, "[0,0]", "raw").raw == pytest.approx(99 / (102 * 0.98) - 1)
    move.refresh_from_db()
    assert move.verdict == "consistent"


def test_a_window_that_is_not_over_has_no_reaction_yet(baba, make_article, trade):
    days = trade(baba, [100, 110, 121])
    piece_on(make_article, baba, days[2])
    measure()
    assert set(Reaction.objects.values_list("window", flat=True)) == {"[0,0]"}


def test_the_market_model_recovers_alpha_beta_and_an_injected_jump(
    baba, spy, make_article, trade, market
):
    own = 0.0005 + 1.5 * market
    own[300] += 0.07
    days = trade(baba, levels(own))
    trade(spy, levels(market))
    article = piece_on(make_article, baba, days[300])
    measure()
    found = reaction(article, "[0,0]", "market_model")
    assert found.abnormal == pytest.approx(0.07, abs=1e-5)
    assert found.expected == pytest.approx(0.0005 + 1.5 * market[300], abs=1e-5)
    assert found.raw == pytest.approx(own[300], abs=1e-6)
    assert found.days == 250
    adjusted = reaction(article, "[0,0]", "market_adjusted")
    assert adjusted.expected == pytest.approx(market[300], abs=1e-6)
    assert set(Reaction.objects.values_list("model", flat=True)) == MODELS


def test_with_too_short_a_history_the_row_gives_its_days_and_no_expectation(
    baba, spy, make_article, trade, market
):
    days = trade(baba, levels(market[:60]))
    trade(spy, levels(market[:60]))
    article = piece_on(make_article, baba, days[30])
    measure()
    found = reaction(article, "[0,0]", "constant_mean")
    assert (found.abnormal, found.t, found.days) == (None, None, 19)
    assert found.raw is not None


def test_without_a_benchmark_the_instruments_own_mean_is_expected(
    baba, make_article, trade, market
):
    days = trade(baba, levels(market))
    article = piece_on(make_article, baba, days[300])
    measure()
    found = reaction(article, "[0,0]", "constant_mean")
    assert found.expected == pytest.approx(market[40:290].mean(), abs=1e-6)
    assert set(Reaction.objects.values_list("model", flat=True)) == {"raw", "constant_mean"}


def test_a_simulated_benchmark_is_never_set_against_real_bars(
    baba, spy, make_article, trade, market
):
    days = trade(baba, levels(market))
    trade(spy, levels(market), provider=Bar.SIMULATED)
    piece_on(make_article, baba, days[300])
    measure()
    assert "market_model" not in set(Reaction.objects.values_list("model", flat=True))


def test_the_return_over_a_halt_falls_on_resumption(baba, make_article, trade):
    days = trade(baba, [100, 101, 102, 103, 120, 121])
    Bar.objects.filter(session__in=days[2:4]).delete()
    halted, resumed = (piece_on(make_article, baba, day) for day in (days[3], days[4]))
    measure()
    assert reaction(halted, "[0,0]", "raw").raw is None
    assert reaction(resumed, "[0,0]", "raw").raw == pytest.approx(120 / 101 - 1)


def test_measuring_again_writes_nothing(baba, spy, make_article, trade, market):
    days = trade(baba, levels(market))
    trade(spy, levels(market))
    articles = [piece_on(make_article, baba, day) for day in days[280:300:5]]
    assert measure().reactions_written == len(articles) * 5 * 3
    again = measure()
    assert (again.reactions_written, again.reactions_removed) == (0, 0)
    one = measure(Article.objects.filter(pk=articles[0].pk))
    assert (one.reactions_written, one.reactions_removed) == (0, 0)


def test_a_revised_bar_rewrites_only_what_it_changes(baba, make_article, trade, bar):
    days = trade(baba, [100, 101, 102, 103, 104, 105, 106, 107, 108])
    piece_on(make_article, baba, days[1])
    piece_on(make_article, baba, days[8])
    measure()
    bars.store(baba, "1d", [bar(str(days[8]), "120")], "csv")
    assert measure().reactions_written == 2  # raw and constant mean


def test_what_no_longer_holds_is_removed(baba, make_article, trade):
    days = trade(baba, [100, 101, 102])
    kept, rejected = (piece_on(make_article, baba, days[1]) for _ in range(2))
    measure()
    Mention.objects.filter(article=rejected).update(review="rejected")
    assert measure().reactions_removed == 4
    assert set(Reaction.objects.values_list("article", flat=True)) == {kept.pk}


def test_a_passing_mention_is_not_measured(baba, make_article, trade):
    days = trade(baba, [100, 101, 102])
    piece_on(make_article, baba, days[1], primary=False, relevance=0.2)
    assert measure().reactions_written == 0


def test_since_leaves_earlier_pieces_alone(baba, make_article, trade):
    days = trade(baba, [100, 101, 102, 103])
    early, late = (piece_on(make_article, baba, day) for day in days[1:3])
    measure(since=days[2])
    assert set(Reaction.objects.values_list("article", flat=True)) == {late.pk}
    assert early.reactions.count() == 0


def test_no_bars_no_reactions(baba, make_article):
    make_article(baba)
    assert measure().reactions_written == 0


def test_many_pieces_take_no_more_queries_than_one(
    baba, make_article, trade, django_assert_max_num_queries
):
    days = trade(baba, [100 + step for step in range(60)])
    for day in days[10:50]:
        piece_on(make_article, baba, day)
    with django_assert_max_num_queries(14):
        measure()


@pytest.mark.parametrize(("window", "name"), [((0, 0), "[0,0]"), ((-5, 20), "[-5,+20]")])
def test_windows_are_written_with_signs(window, name):
    assert window_name(window) == name


def test_gaps_and_halts_are_flagged(baba, make_article, trade):
    days = trade(baba, [100, 101, 102, 103, 104, 105, 106])
    baba.bars.filter(session__in=[days[2], days[3]]).delete()
    piece_on(make_article, baba, days[4])
    piece_on(make_article, baba, days[5])
    measure()
    found = {
        (reaction.session, reaction.window): reaction.missing
        for reaction in Reaction.objects.filter(model="raw")
    }
    assert found[days[4], "[0,0]"] == 2
    assert found[days[5], "[0,0]"] == 0
    assert found[days[5], "[-1,+1]"] == 2


def test_a_reaction_is_known_from_the_close_of_its_last_session(baba, make_article, trade):
    days = trade(baba, [100, 110, 121, 120])
    article = piece_on(make_article, baba, days[1])
    measure()
    found = reaction(article, "[0,+1]", "raw")
    assert found.known_from == calendars.close_of(days[2], "XNYS")
    known = Reaction.objects.known_at(found.known_from - dt.timedelta(seconds=1))
    assert set(known.values_list("window", flat=True)) == {"[0,0]"}
    assert not Reaction.objects.known_at(article.first_seen_at - dt.timedelta(seconds=1))


def test_each_exchange_has_its_benchmark(settings, spy, make_article, trade, market):
    settings.BENCHMARKS = {"XHKG": "^HSI"}
    index = Ticker.objects.create(symbol="^HSI", exchange="XHKG", name="An index")
    stock = Ticker.objects.create(symbol="700", exchange="XHKG", name="In Hong Kong")
    own = 1.2 * market
    own[350] += 0.03
    days = trade(stock, levels(own))
    trade(index, levels(market))
    trade(spy, levels(np.random.default_rng(1).normal(0, 0.01, 400)))
    article = make_article(stock, dt.datetime.combine(days[350], dt.time(3), tzinfo=dt.UTC))
    measure()
    assert reaction(article, "[0,0]", "market_model").abnormal == pytest.approx(0.03, abs=1e-5)


def test_after_bars_changed_only_pieces_whose_windows_reach_them_are_measured(
    baba, spy, make_article, trade, market
):
    days = trade(baba, levels(market))
    trade(spy, levels(market))
    for index in (100, 300, 390):
        piece_on(make_article, baba, days[index])
    Reaction.objects.all().delete()
    measure_again({baba: days[380]})
    last = set(Reaction.objects.values_list("session", flat=True))
    assert last == {days[390]}
    measure_again({spy: days[290]})
    assert set(Reaction.objects.values_list("session", flat=True)) == {days[300], days[390]}
    measure_again({baba: days[0]})
    assert len(set(Reaction.objects.values_list("session", flat=True))) == 3
    assert measure_again({}).reactions_written == 0


def test_the_estimation_and_its_gap_are_settings(settings, baba, make_article, trade, market):
    days = trade(baba, levels(market))
    article = piece_on(make_article, baba, days[200])
    settings.ESTIMATION_SESSIONS, settings.ESTIMATION_GAP = 60, 40
    measure()
    found = reaction(article, "[0,0]", "constant_mean")
    assert found.days == 60
    assert found.expected == pytest.approx(market[100:160].mean(), abs=1e-5)
