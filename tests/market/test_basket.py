"""What a basket did around an indicator's releases, beside each release's surprise."""

import datetime as dt
from decimal import Decimal

import numpy as np
import pytest

from articles.market.basket import basket, line_through, surprise_of
from articles.market.readings import Point
from articles.models import Indicator, Release, Ticker

pytestmark = pytest.mark.django_db
PERIODS = [dt.date(2024, month, 1) for month in (1, 2, 3, 4)]
SESSIONS = [300, 320, 340, 360]
# In billions, and the jump of 1 % for each 10 by which the figure beats the consensus.
VALUES, CONSENSUS = [80, 90, 70, 99], [70, 90, 80, 79]
JUMPS = [0.01, 0.0, -0.01, 0.02]


@pytest.fixture
def indicator(db) -> Indicator:
    return Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )


@pytest.fixture
def members(indicator, trade, make_article) -> list[Ticker]:
    """Three instruments that follow the benchmark but for jumps on the days of four releases."""
    random = np.random.default_rng(6)
    market = random.normal(0, 0.01, 420)
    spy = Ticker.objects.create(symbol="SPY", exchange="XNYS", name="A fund on the market")
    days = trade(spy, 50 * np.cumprod(1 + market))
    members = []
    for number in range(3):
        own = market + random.normal(0, 0.0001, 420)
        own[SESSIONS] += JUMPS
        members.append(
            Ticker.objects.create(symbol=f"T{number}", exchange="XNYS", name=f"T{number}")
        )
        trade(members[-1], 50 * np.cumprod(1 + own))
    for period, session, value, expected in zip(PERIODS, SESSIONS, VALUES, CONSENSUS, strict=True):
        moment = dt.datetime.combine(days[session], dt.time(12), tzinfo=dt.UTC)
        Release.objects.create(
            article=make_article(published_at=moment), indicator=indicator, period=max(period, moment.date().replace(day=1)),
            start=0, end=1, surface="A", unit="USD", value=Decimal(value), consensus=Decimal(expected),
        )  # fmt: skip
    return members


def test_each_release_has_its_surprise_and_the_baskets_average_abnormal_return(indicator, members):
    found = basket(indicator, members, (0, 0))
    assert [release.surprise for release in found.releases] == [10, 0, -10, 20]
    assert {release.against for release in found.releases} == {"consensus"}
    assert [release.abnormal for release in found.releases] == pytest.approx(JUMPS, abs=3e-4)
    assert [len(release.members) for release in found.releases] == [3, 3, 3, 3]
    assert (found.model, found.benchmark, found.window) == ("market_model", "SPY", "[0,0]")


def test_the_line_tells_what_a_surprise_is_worth(indicator, members):
    line = basket(indicator, members, (0, 0)).line
    assert line.n == 4
    assert line.slope == pytest.approx(0.001, rel=0.05)
    assert line.correlation == pytest.approx(1, abs=0.01)
    assert line.p < 0.01


def test_the_path_is_averaged_over_releases(indicator, members):
    found = basket(indicator, members, (-1, 1))
    assert (found.days, found.n) == ((-1, 0, 1), 4)
    assert found.path == pytest.approx([0, 0.005, 0.005], abs=5e-4)
    assert found.lower[1] < 0.005 < found.upper[1]
    assert found.test.n == 4


def test_members_that_move_together_count_once(indicator, members):
    one, three = basket(indicator, members[:1], (0, 0)), basket(indicator, members, (0, 0))
    assert three.test.n == one.test.n == 4
    assert three.test.statistic == pytest.approx(one.test.statistic, rel=0.1)


def test_a_member_without_bars_is_left_out_and_counted(indicator, members):
    nowhere = Ticker.objects.create(symbol="NOBARS", exchange="XNYS", name="No bars")
    found = basket(indicator, [*members, nowhere], (0, 0))
    assert found.left_out["no bars"] == 4
    assert set(found.releases[0].members) == {"T0", "T1", "T2"}


def test_as_it_was_known_later_releases_have_not_happened(indicator, members):
    second = Release.objects.order_by("article__published_at")[1].article.published_at
    that_noon = basket(indicator, members, (0, 0), known_at=second)
    assert [release.abnormal is None for release in that_noon.releases] == [False, True]
    that_evening = basket(indicator, members, (0, 0), known_at=second.replace(hour=22))
    assert that_evening.n == 2


def test_without_releases_or_members_there_is_nothing_to_tell(indicator, members):
    assert basket(indicator, [], (0, 0)).n == 0
    empty = Indicator.objects.create(code="XX.NONE", name="None", country="US", unit="%")
    found = basket(empty, members, (0, 1))
    assert (found.releases, found.path, found.line.n) == ((), (None, None), 0)


def test_more_releases_and_members_take_no_more_queries(
    indicator, members, django_assert_num_queries
):
    with django_assert_num_queries(3):
        basket(indicator, members)


def point(period: dt.date, value: float | None, **fields) -> Point:
    moment = dt.datetime.combine(period, dt.time(12), tzinfo=dt.UTC) + dt.timedelta(days=40)
    given = {"change": None, "previous": None, "consensus": None, "record": False} | fields
    return Point(
        period=period, value=value, articles=(1,), published_at=moment, released_at=moment, **given
    )


@pytest.mark.parametrize(
    ("points", "surprise"),
    [
        ([point(PERIODS[0], 5.0, consensus=4.0, previous=1.0)], (1.0, "consensus")),
        ([point(PERIODS[0], 5.0, previous=1.0)], (4.0, "previous")),
        ([point(PERIODS[0], 2.0), point(PERIODS[1], 5.0)], (3.0, "previous")),
        ([point(PERIODS[0], 2.0), point(PERIODS[2], 5.0)], (None, "")),
        ([point(PERIODS[0], 5.0)], (None, "")),
        ([point(PERIODS[0], None, consensus=4.0)], (None, "")),
    ],
)
def test_a_surprise_is_against_the_consensus_or_else_what_was_before(points, surprise):
    assert surprise_of(points, len(points) - 1, "M") == surprise


def test_two_releases_make_no_line(indicator, members):
    assert line_through(basket(indicator, members, (0, 0)).releases[:2]).slope is None
