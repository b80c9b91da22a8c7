"""Reactions over minutes, where minute bars exist."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pytest

from articles.market import bars
from articles.market.reactions import measure
from articles.market.rows import BarRow
from articles.models import Reaction, Ticker

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 7, 12)
OPEN = dt.datetime(2024, 7, 12, 13, 30, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
# The piece comes out in the second half of the 121st minute.
PUBLISHED = OPEN + 120 * MINUTE + dt.timedelta(seconds=40)


@pytest.fixture
def tick():
    """Store a close for each minute of the session from its open, None where the bar is missing."""

    def tick(ticker: Ticker, closes, begin: dt.datetime = OPEN) -> None:
        rows = [
            BarRow(begin + n * MINUTE, None, None, None, Decimal(f"{close:.6f}"))
            for n, close in enumerate(closes)
            if close is not None
        ]
        bars.store(ticker, "1m", rows, "csv")

    return tick


@pytest.fixture
def steps() -> np.ndarray:
    return np.random.default_rng(8).normal(0, 0.0005, 390)


def levels(returns) -> list[float]:
    return list(100 * np.cumprod(1 + np.asarray(returns)))


def reaction(window: str, model: str = "raw") -> Reaction:
    return Reaction.objects.get(window=window, model=model)


def test_returns_run_from_the_last_minute_before_the_piece(baba, make_article, tick, steps):
    closes = levels(steps)
    tick(baba, closes)
    make_article(baba, PUBLISHED)
    measure()
    for minutes in (5, 30, 60):
        assert reaction(f"{minutes} min").raw == pytest.approx(
            closes[119 + minutes] / closes[119] - 1, abs=1e-6
        )
    assert reaction("5 min").session == DAY
    assert reaction("5 min").known_from == OPEN + 125 * MINUTE


def test_a_jump_is_abnormal_against_the_minutes_before(baba, make_article, tick, steps):
    steps[121] += 0.02
    tick(baba, levels(steps))
    make_article(baba, PUBLISHED)
    measure()
    found = reaction("5 min", "constant_mean")
    assert found.abnormal == pytest.approx(0.02, abs=0.003)
    assert found.days == 109
    assert found.t > 10


def test_beside_the_benchmarks_minutes_the_market_is_expected(baba, make_article, tick, steps):
    spy = Ticker.objects.create(symbol="SPY", exchange="ARCX", name="A fund on the market")
    own = 1.5 * steps
    own[121] += 0.02
    tick(spy, levels(steps))
    tick(baba, levels(own))
    make_article(baba, PUBLISHED)
    measure()
    assert reaction("5 min", "market_model").abnormal == pytest.approx(0.02, abs=1e-4)
    assert reaction("5 min", "market_adjusted").abnormal is not None


def test_a_missing_minute_is_flagged_and_no_bar_is_invented(baba, make_article, tick, steps):
    closes = levels(steps)
    holed = [*closes[:118], None, None, closes[120], None, *closes[122:]]
    tick(baba, holed)
    make_article(baba, PUBLISHED)
    measure()
    found = reaction("5 min")
    assert found.raw == pytest.approx(closes[124] / closes[117] - 1, abs=1e-6)
    assert found.missing == 3
    assert baba.bars.count() == 387


def test_the_night_is_no_minute(baba, make_article, tick, steps):
    tick(baba, levels(steps), OPEN - dt.timedelta(days=1))
    tick(baba, [120 * level / 100 for level in levels(steps)])
    make_article(baba, PUBLISHED)
    measure()
    # 250 minutes back from ten before the piece, one of which is the night.
    assert reaction("5 min", "constant_mean").days == 249
    assert abs(reaction("5 min", "constant_mean").abnormal) < 0.01


@pytest.mark.parametrize(
    "published",
    [OPEN - 90 * MINUTE, OPEN, OPEN + 388 * MINUTE, OPEN + dt.timedelta(days=1)],
)
def test_without_minutes_before_and_after_there_is_no_reaction(
    baba, make_article, tick, steps, published
):
    tick(baba, levels(steps))
    make_article(baba, published)
    measure()
    assert not Reaction.objects.exists()


def test_with_too_few_minutes_before_the_row_says_how_many(baba, make_article, tick, steps):
    tick(baba, levels(steps))
    make_article(baba, OPEN + 20 * MINUTE)
    measure()
    found = reaction("5 min", "constant_mean")
    assert (found.abnormal, found.days) == (None, 9)
    assert found.raw is not None


def test_measuring_again_writes_nothing(baba, make_article, tick, steps):
    tick(baba, levels(steps))
    make_article(baba, PUBLISHED)
    assert measure().reactions_written > 0
    assert measure().reactions_written == 0


def test_bars_that_are_revised_rewrite_what_they_change(baba, make_article, tick, steps):
    closes = levels(steps)
    tick(baba, closes)
    make_article(baba, PUBLISHED)
    measure()
    tick(baba, [closes[129] * 1.01], OPEN + 129 * MINUTE)
    measure()
    assert reaction("5 min").raw == pytest.approx(closes[124] / closes[119] - 1, abs=1e-6)
    tick(baba, [closes[124] * 1.01], OPEN + 124 * MINUTE)
    measure()
    assert reaction("5 min").raw == pytest.approx(1.01 * closes[124] / closes[119] - 1, abs=1e-6)


def test_more_pieces_take_no_more_queries(
    baba, make_article, tick, steps, django_assert_max_num_queries
):
    tick(baba, levels(steps))
    for number in range(12):
        make_article(baba, PUBLISHED + number * MINUTE)
    with django_assert_max_num_queries(16):
        measure()
