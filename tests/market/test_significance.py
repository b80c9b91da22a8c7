"""Each test against its formula, written out for a matrix small enough to follow."""

import math

import numpy as np
import pytest

from articles.market import significance

CAR = np.array([0.02, -0.01, 0.03, 0.04])
# Two events, four estimation days, one event day.
ESTIMATION = np.array([[0.01, -0.02, 0.03, -0.01], [0.02, 0.01, -0.03, -0.02]])
WINDOW = np.array([[0.05], [0.04]])


def test_cross_sectional_is_the_mean_over_its_standard_error():
    mean = (0.02 - 0.01 + 0.03 + 0.04) / 4  # 0.02
    spread = math.sqrt((0 + 0.03**2 + 0.01**2 + 0.02**2) / 3)
    found = significance.cross_sectional(CAR)
    assert found.statistic == pytest.approx(mean / (spread / 2))
    assert found.n == 4


def test_patell_sums_standardised_returns_over_their_variance():
    standardised = np.array([[1.0, 2.0], [0.5, -0.5], [3.0, np.nan]])
    # Of the market model on 100, 50 and 80 days: (T - 2) / (T - 4) is 98 / 96 and so on.
    degrees = np.array([98, 48, 78])
    expected = (
        3.0 / math.sqrt(2 * 98 / 96) + 0.0 / math.sqrt(2 * 48 / 46) + 3.0 / math.sqrt(78 / 76)
    ) / math.sqrt(3)
    assert significance.patell(standardised, degrees).statistic == pytest.approx(expected)


def test_bmp_divides_by_the_spread_across_events():
    scar = np.array([1.0, 2.0, 3.0])
    assert significance.bmp(scar).statistic == pytest.approx(2 * math.sqrt(3) / 1.0)


def test_kolari_pynnonen_shrinks_bmp_by_the_mean_correlation():
    scar = np.array([1.0, 2.0, 3.0])
    expected = 2 * math.sqrt(3) * math.sqrt((1 - 0.25) / (1 + 2 * 0.25))
    assert significance.kolari_pynnonen(scar, 0.25).statistic == pytest.approx(expected)


def test_mean_correlation_is_that_of_all_pairs_on_common_days():
    returns = np.random.default_rng(3).normal(size=(5, 40))
    pairs = np.corrcoef(returns)[np.triu_indices(5, 1)]
    days = np.tile(np.arange(40), (5, 1))
    assert significance.mean_correlation(returns, days) == pytest.approx(pairs.mean())


def correlations(returns, days):
    """Each pair's correlation over the days that both have, pair by pair."""
    rows = [
        {day: value for day, value in zip(on, row, strict=True) if np.isfinite(value)}
        for on, row in zip(days.tolist(), returns, strict=True)
    ]
    for i, one in enumerate(rows):
        for j, other in enumerate(rows[:i]):
            common = sorted(one.keys() & other.keys())
            values = [[one[day] for day in common], [other[day] for day in common]]
            yield i, j, np.corrcoef(values)[0, 1]


@pytest.mark.parametrize("block", [2, 5, 256])
def test_missing_days_leave_the_mean_of_pairwise_complete_correlations(monkeypatch, block):
    monkeypatch.setattr(significance, "BLOCK", block)
    random = np.random.default_rng(3)
    begin = random.integers(0, 12, size=(9, 1))
    days, windows = begin + np.arange(40), begin + np.arange(60, 66)
    market = random.normal(size=60)
    returns = market[days] + random.normal(size=(9, 40))
    returns[random.random((9, 40)) < 0.2] = np.nan
    pairs = [
        pair * len(set(windows[i]) & set(windows[j])) / 6
        for i, j, pair in correlations(returns, days)
    ]
    assert significance.mean_correlation(returns, days, windows) == pytest.approx(np.mean(pairs))


def test_a_pair_that_does_not_vary_on_its_common_days_is_uncorrelated():
    returns = np.array([[0.01, 0.01, 0.02, np.nan], [0.03, -0.01, np.nan, 0.02], [np.nan] * 4])
    days = np.tile(np.arange(4), (3, 1))
    assert significance.mean_correlation(returns, days) == 0


def test_events_years_apart_are_uncorrelated():
    returns = np.random.default_rng(3).normal(size=(1, 40)).repeat(2, axis=0)
    days = np.array([np.arange(40), np.arange(1000, 1040)])
    assert significance.mean_correlation(returns, days) == pytest.approx(0)
    assert significance.mean_correlation(returns, days[[0, 0]]) == pytest.approx(1)


def test_windows_that_do_not_meet_are_uncorrelated_however_alike_their_firms():
    returns = np.random.default_rng(3).normal(size=(1, 40)).repeat(2, axis=0)
    days = np.tile(np.arange(40), (2, 1))
    together, half, apart = (np.array([[50, 51], [50 + shift, 51 + shift]]) for shift in (0, 1, 5))
    assert significance.mean_correlation(returns, days, together) == pytest.approx(1)
    assert significance.mean_correlation(returns, days, half) == pytest.approx(0.5)
    assert significance.mean_correlation(returns, days, apart) == pytest.approx(0)


def test_windows_weigh_each_pair_by_the_days_they_share():
    random = np.random.default_rng(3)
    returns, days = random.normal(size=(6, 40)), np.tile(np.arange(40), (6, 1))
    windows = random.integers(50, 54, size=(6, 1)) + np.arange(3)
    pairs = [
        np.corrcoef(returns[[i, j]])[0, 1] * len(set(windows[i]) & set(windows[j])) / 3
        for i in range(6)
        for j in range(i)
    ]
    assert significance.mean_correlation(returns, days, windows) == pytest.approx(np.mean(pairs))


def test_corrado_ranks_the_event_among_the_estimation_days():
    # Ranks of 0.01 -0.02 0.03 -0.01 0.05 are 3 1 4 2 5; of 0.02 0.01 -0.03 -0.02 0.04: 4 3 1 2 5; U = rank / 6.
    means = np.array([(3 + 4) / 12, (1 + 3) / 12, (4 + 1) / 12, (2 + 2) / 12, (5 + 5) / 12]) - 0.5
    expected = means[-1] / math.sqrt((means**2).mean())
    assert significance.corrado(ESTIMATION, WINDOW).statistic == pytest.approx(expected)


def test_ties_share_their_mean_rank():
    values = np.array([[0.0, 0.0, 1.0, np.nan]])
    assert significance._scaled_ranks(values)[0, :3] == pytest.approx([1.5 / 4, 1.5 / 4, 3 / 4])


def test_the_sign_test_compares_with_the_estimation_days():
    # Half the estimation days are positive for each event; both events end above zero.
    found = significance.generalised_sign(np.array([0.05, 0.04]), ESTIMATION)
    assert found.statistic == pytest.approx((2 - 2 * 0.5) / math.sqrt(2 * 0.5 * 0.5))


@pytest.mark.parametrize(
    "test",
    [
        lambda n: significance.cross_sectional(CAR[:n]),
        lambda n: significance.patell(CAR[:n, None], np.full(n, 100)),
        lambda n: significance.bmp(CAR[:n]),
        lambda n: significance.kolari_pynnonen(CAR[:n], 0.1),
        lambda n: significance.corrado(ESTIMATION[:n], WINDOW[:n]),
        lambda n: significance.generalised_sign(CAR[:n], ESTIMATION[:n]),
    ],
)
@pytest.mark.parametrize("n", [0, 1])
def test_a_single_event_is_never_called_significant(test, n):
    found = test(n)
    assert math.isnan(found.statistic)
    assert math.isnan(found.p)
    assert found.n == n


def test_events_that_do_not_vary_have_no_statistic():
    assert math.isnan(significance.cross_sectional(np.full(5, 0.01)).statistic)


@pytest.mark.parametrize(
    ("t", "degrees", "p"),
    [(2.0, 10, 0.07338803), (1.0, 1, 0.5), (2.776445, 4, 0.05), (0.0, 7, 1.0), (1.959964, 10**6, 0.05)],
)  # fmt: skip
def test_students_p_values_are_those_of_the_tables(t, degrees, p):
    assert significance.student_p(t, degrees) == pytest.approx(p, abs=2e-6)


def test_on_random_returns_each_test_has_its_nominal_size():
    random = np.random.default_rng(5)
    rejected = {"bmp": 0, "corrado": 0, "sign": 0}
    for _ in range(300):
        returns = random.normal(size=(40, 101))
        estimation, window = returns[:, :100], returns[:, 100:]
        found = {
            "bmp": significance.bmp(window[:, 0]),
            "corrado": significance.corrado(estimation, window),
            "sign": significance.generalised_sign(window[:, 0], estimation),
        }
        for name, test in found.items():
            rejected[name] += test.p < 0.05
    assert all(3 <= count <= 33 for count in rejected.values()), rejected
