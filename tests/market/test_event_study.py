import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from articles.market import eventstudy
from articles.market.eventstudy import Estimation, measure, residuals, simple_returns

ONE = np.array([0])


@pytest.fixture
def random():
    return np.random.default_rng(11)


def test_simple_returns_fall_on_resumption_after_a_halt():
    closes = np.array([[np.nan, 100, 110, np.nan, np.nan, 121]])
    returns = simple_returns(closes)
    assert np.isnan(returns[0, [0, 1, 3, 4]]).all()
    assert returns[0, [2, 5]] == pytest.approx([0.1, 0.1])


def test_alpha_beta_and_an_injected_jump_are_recovered_exactly(random):
    market = random.normal(0, 0.01, 400)
    returns = 0.001 + 1.3 * market
    returns[350] += 0.05
    found = measure(returns, market, ONE, np.array([350]), (-1, 1))
    assert found.fit.alpha == pytest.approx([0.001])
    assert found.fit.beta == pytest.approx([1.3])
    assert found.abnormal[0] == pytest.approx([0, 0.05, 0], abs=1e-12)
    assert found.car == pytest.approx([0.05])


def test_the_fit_is_ordinary_least_squares_with_two_degrees_lost(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    found = measure(returns, market, ONE, np.array([270]), (0, 0), estimation=Estimation(200, 5))
    x, y = market[65:265], returns[65:265]
    beta, alpha = np.polyfit(x, y, 1)
    left = y - alpha - beta * x
    assert (found.fit.alpha[0], found.fit.beta[0]) == pytest.approx((alpha, beta))
    assert found.fit.sigma[0] == pytest.approx(np.sqrt((left**2).sum() / 198))
    assert found.fit.days[0] == 200


def test_the_standard_error_is_that_of_a_forecast(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    found = measure(returns, market, ONE, np.array([270]), (-1, 1), estimation=Estimation(200, 5))
    x = market[64:264]
    design = np.column_stack([np.ones(200), x])
    total = np.array([3, market[269:272].sum()])
    variance = found.fit.sigma[0] ** 2 * (3 + total @ np.linalg.inv(design.T @ design) @ total)
    assert found.standard_error[0] == pytest.approx(np.sqrt(variance))
    assert found.t[0] == pytest.approx(found.car[0] / np.sqrt(variance))


def test_market_adjusted_expects_the_market(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    found = measure(returns, market, ONE, np.array([270]), (0, 0), model="market_adjusted")
    assert found.abnormal[0, 0] == pytest.approx(returns[270] - market[270])
    assert found.fit.sigma[0] == pytest.approx((returns - market)[10:260].std(ddof=1))


def test_constant_mean_expects_the_mean_of_the_estimation_days(random):
    returns = random.normal(0.001, 0.01, 300)
    found = measure(returns, None, ONE, np.array([270]), (0, 0), model="constant_mean")
    assert found.expected[0, 0] == pytest.approx(returns[10:260].mean())
    sigma = returns[10:260].std(ddof=1)
    assert found.standard_error[0] == pytest.approx(sigma * np.sqrt(1 + 1 / 250))


def test_the_gap_keeps_days_before_the_window_out_of_the_estimation(random):
    returns = random.normal(0, 0.01, 300)
    returns[240:270] = 9.0
    found = measure(
        returns, None, ONE, np.array([270]), (0, 0),
        model="constant_mean", estimation=Estimation(100, 30),
    )  # fmt: skip
    assert found.expected[0, 0] == pytest.approx(returns[140:240].mean())


def test_missing_days_are_left_out_on_both_sides(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    returns[100:150] = np.nan
    market[150:160] = np.nan
    found = measure(returns, market, ONE, np.array([270]), (0, 0), estimation=Estimation(250, 5))
    valid = np.r_[15:100, 160:265]
    beta, alpha = np.polyfit(market[valid], returns[valid], 1)
    assert found.fit.days[0] == len(valid)
    assert (found.fit.alpha[0], found.fit.beta[0]) == pytest.approx((alpha, beta))


@pytest.mark.parametrize("days", [0, 1, 29])
def test_below_thirty_days_there_is_not_enough_history(random, days):
    market, returns = random.normal(0, 0.01, (2, days + 11))
    found = measure(returns, market, ONE, np.array([days + 10]), (0, 0))
    assert found.fit.days[0] == days
    assert np.isnan(found.abnormal).all()
    assert np.isnan(found.t).all()


def test_prices_that_never_move_have_no_t(random):
    found = measure(np.zeros(300), None, ONE, np.array([270]), (0, 0), model="constant_mean")
    assert found.abnormal[0, 0] == 0
    assert np.isnan(found.t[0])


def test_a_stock_that_stood_still_after_livelier_days_has_no_spread(random):
    returns = np.concatenate([random.normal(0, 0.05, 500), np.zeros(300)])
    found = measure(returns, None, ONE, np.array([790]), (0, 0), model="constant_mean")
    assert found.fit.sigma[0] == 0
    assert np.isnan(found.t[0])


def test_a_market_that_never_moves_fits_no_beta(random):
    found = measure(random.normal(0, 0.01, 300), np.zeros(300), ONE, np.array([270]), (0, 0))
    assert np.isnan(found.fit.beta[0])
    assert np.isnan(found.car[0])


def test_a_window_past_the_end_has_only_the_days_that_exist(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    found = measure(returns, market, ONE, np.array([299]), (0, 5))
    assert found.days[0] == 1


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match=r"\[1,-1\] ends before it begins"):
        measure(np.zeros(300), None, ONE, np.array([270]), (1, -1), model="constant_mean")


def test_a_market_model_needs_a_market():
    with pytest.raises(ValueError, match="needs the market's returns"):
        measure(np.zeros(300), None, ONE, np.array([270]), (0, 0))


def test_residuals_are_the_abnormal_returns_of_the_estimation_days(random):
    market, returns = random.normal(0, 0.01, (2, 300))
    at = (returns, market, ONE, np.array([270]))
    found = measure(*at, (0, 0))
    left, days = residuals(*at, found, Estimation())
    assert days[0].tolist() == list(range(10, 260))
    assert left[0].sum() == pytest.approx(0, abs=1e-12)
    assert np.sqrt((left[0] ** 2).sum() / 248) == pytest.approx(found.fit.sigma[0])


@given(
    hnp.arrays(np.float64, (3, 120), elements=st.integers(-200, 200)),
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 119)), min_size=1, max_size=8),
)
def test_many_events_at_once_are_each_alone(returns, events):
    returns = returns / 1000
    market = returns.mean(axis=0)
    rows, positions = (np.array(column) for column in zip(*events, strict=True))
    estimation = Estimation(60, 2, 10)
    together = measure(returns, market, rows, positions, (-1, 2), estimation=estimation)
    for index, (row, position) in enumerate(events):
        alone = measure(
            returns[row], market, ONE, np.array([position]), (-1, 2), estimation=estimation
        )
        assert together.fit.days[index] == alone.fit.days[0]
        known = np.isfinite(alone.car[0]) and alone.fit.market_squares[0] > 1e-4
        if known:
            assert together.car[index] == pytest.approx(alone.car[0], abs=1e-8)


def test_the_module_is_numpy_alone():
    assert "django" not in vars(eventstudy)
