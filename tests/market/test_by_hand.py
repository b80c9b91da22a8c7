"""A small study worked by hand: three firms, six estimation days, a window of two days, one return missing.

Returns are in percent. The constant mean model is used, so that every step can be followed on paper: the expected
return is the mean of the estimation days (E), the abnormal return what is left, sigma^2 the sum of squared residuals
over M - 1, and the standard error of the sum over the L days of the window sigma sqrt(L + L^2 / M).
"""

import math
from statistics import mean, stdev

import numpy as np
import pytest

from articles.market.eventstudy import Estimation, event_study, returns_of

NAN = math.nan
ESTIMATION = [[1, -1, 2, -2, 3, -3], [2, 0, 1, -1, 3, 1], [0, 1, NAN, -1, 2, -2]]
WINDOW = [[4, 2], [6, -1], [3, NAN]]
# Means are 0, 1 and 0; the second firm's abnormal returns are its returns less 1.
RESIDUALS = [[1, -1, 2, -2, 3, -3], [1, -1, 0, -2, 2, 0], [0, 1, -1, 2, -2]]
ABNORMAL = [[4, 2], [5, -2], [3]]
DAYS, LENGTH = [6, 6, 5], [2, 2, 1]
SIGMA = [math.sqrt(28 / 5), math.sqrt(10 / 5), math.sqrt(10 / 4)]
CAR = [6, 3, 3]
ERROR = [
    sigma * math.sqrt(length + length**2 / days)
    for sigma, length, days in zip(SIGMA, LENGTH, DAYS, strict=True)
]
SCAR = [car / error for car, error in zip(CAR, ERROR, strict=True)]


@pytest.fixture
def found():
    """The study on plain arrays; a day between the estimation and the window is the gap."""
    returns = np.array(
        [[*before, 9, *after] for before, after in zip(ESTIMATION, WINDOW, strict=True)]
    )
    return event_study(
        returns / 100, None, rows=[0, 1, 2], positions=[7, 7, 7], window=(0, 1),
        model="constant_mean", estimation=Estimation(length=6, gap=1, minimum=3),
    )  # fmt: skip


def test_abnormal_returns_and_their_errors(found):
    assert found.window.abnormal * 100 == pytest.approx(
        np.array([[4, 2], [5, -2], [3, NAN]]), nan_ok=True
    )
    assert found.window.car * 100 == pytest.approx(CAR)
    assert found.window.fit.sigma * 100 == pytest.approx(SIGMA)
    assert found.window.standard_error * 100 == pytest.approx(ERROR)
    assert found.window.t == pytest.approx(SCAR)
    assert found.caar * 100 == pytest.approx([4, 4 + 0])


def test_cross_sectional(found):
    """t = mean CAR / (s / sqrt(N)): 4 / (sqrt(3) / sqrt(3))."""
    assert found.tests["cross_sectional"].statistic == pytest.approx(4.0)


def test_patell(found):
    """z = 1/sqrt(N) sum of CSAR_i / sqrt(L_i v_i / (v_i - 2)), v_i = M_i - 1; a day's error is sigma sqrt(1 + 1/M)."""
    csar = [
        sum(ar / (sigma * math.sqrt(1 + 1 / days)) for ar in abnormal)
        for abnormal, sigma, days in zip(ABNORMAL, SIGMA, DAYS, strict=True)
    ]
    variances = [2 * 5 / 3, 2 * 5 / 3, 1 * 4 / 2]
    z = sum(c / math.sqrt(v) for c, v in zip(csar, variances, strict=True)) / math.sqrt(3)
    assert found.tests["patell"].statistic == pytest.approx(z)
    assert z == pytest.approx(2.0705, abs=1e-4)


def test_bmp(found):
    """z = mean SCAR / (s(SCAR) / sqrt(N))."""
    z = mean(SCAR) / (stdev(SCAR) / math.sqrt(3))
    assert found.tests["bmp"].statistic == pytest.approx(z)
    assert z == pytest.approx(12.1639, abs=1e-4)


def test_kolari_pynnonen(found):
    """z = z(BMP) sqrt((1 - r) / (1 + (N - 1) r)), r the mean of the three pairs' residual correlations.

    The third firm lacks the third day, and a pair is correlated over the days that both have. 1 x 2:
    (1+1+0+4+6+0) / sqrt(28 x 10). On the five other days the first sums to -2, so its squares are 24 - 4/5 about
    their mean; 1 x 3: (0-1+2+6+6) / sqrt(23.2 x 10); 2 x 3: (0-1+2+4+0) / sqrt(10 x 10).
    """
    r = (12 / math.sqrt(280) + 13 / math.sqrt(232) + 5 / 10) / 3
    assert found.correlation == pytest.approx(r)
    z = found.tests["bmp"].statistic * math.sqrt((1 - r) / (1 + 2 * r))
    assert found.tests["kolari_pynnonen"].statistic == pytest.approx(z)


def test_corrado(found):
    """z = sqrt(L) (mean of the window's daily means of U - 1/2) / S, with U = rank / (1 + M_i + L_i).

    S^2 is the mean over all days of (N_t / N) (mean U_t - 1/2)^2; tied returns share their mean rank.
    """
    ranks = [
        [4, 3, 5.5, 2, 7, 1, 8, 5.5],  # of 1 -1 2 -2 3 -3 | 4 2
        [6, 3, 4.5, 1.5, 7, 4.5, 8, 1.5],  # of 1 -1 0 -2 2 0 | 5 -2
        [3, 4, NAN, 2, 5, 1, 6, NAN],  # of 0 1 . -1 2 -2 | 3 .
    ]
    scaled = [
        [rank / 9 for rank in ranks[0]],
        [rank / 9 for rank in ranks[1]],
        [rank / 7 for rank in ranks[2]],
    ]
    daily = [[row[day] for row in scaled if not math.isnan(row[day])] for day in range(8)]
    means = [mean(values) - 0.5 for values in daily]
    spread = math.sqrt(
        sum(len(values) / 3 * m**2 for values, m in zip(daily, means, strict=True)) / 8
    )
    z = math.sqrt(2) * mean(means[6:]) / spread
    assert found.tests["corrado"].statistic == pytest.approx(z)
    assert z == pytest.approx(0.8850, abs=1e-4)


def test_generalised_sign(found):
    """z = (w - N p) / sqrt(N p (1 - p)), p the mean of 3/6, 2/6 and 2/5 positive estimation days."""
    p = (3 / 6 + 2 / 6 + 2 / 5) / 3
    z = (3 - 3 * p) / math.sqrt(3 * p * (1 - p))
    assert found.tests["generalised_sign"].statistic == pytest.approx(z)


def test_the_degrees_taken_from_the_deviation_can_be_chosen():
    returns = np.array([1.0, -1, 2, -2, 3, -3, 4]) / 100
    study = {"rows": [0], "positions": [6], "window": (0, 0), "model": "constant_mean"}
    sigmas = [
        event_study(
            returns, None, **study, estimation=Estimation(length=6, gap=0, minimum=3, ddof=ddof)
        ).window.fit.sigma[0]
        for ddof in (None, 0, 2)
    ]
    assert sigmas == pytest.approx(
        [math.sqrt(28 / 5) / 100, math.sqrt(28 / 6) / 100, math.sqrt(7) / 100]
    )


def test_returns_are_simple_or_log_as_one_asks():
    closes = [100.0, 110.0, NAN, 121.0]
    assert returns_of(closes)[0] == pytest.approx([NAN, 0.1, NAN, 0.1], nan_ok=True)
    assert returns_of(closes, "log")[0] == pytest.approx(
        [NAN, math.log(1.1), NAN, math.log(1.1)], nan_ok=True
    )


def test_events_without_history_are_not_counted():
    returns = np.random.default_rng(1).normal(0, 0.01, (2, 300))
    market = np.random.default_rng(2).normal(0, 0.01, 300)
    found = event_study(returns, market, [0, 1, 1], [280, 285, 15], (-1, 1))
    assert np.isnan(found.window.car).tolist() == [False, False, True]
    assert {test.n for test in found.tests.values()} == {2}
