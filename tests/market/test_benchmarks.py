import pytest

from articles.market import benchmarks
from articles.models import Ticker

pytestmark = pytest.mark.django_db


@pytest.fixture
def markets(settings) -> dict[str, Ticker]:
    settings.BENCHMARK, settings.BENCHMARKS = "SPY", {"XHKG": "^HSI", "XNYS": "^NYA"}
    return {
        symbol: Ticker.objects.create(symbol=symbol, exchange=exchange, name=symbol)
        for symbol, exchange in (("SPY", "ARCX"), ("^HSI", "XHKG"), ("^NYA", "XNYS"))
    }


@pytest.mark.parametrize(
    ("mic", "symbol"), [("XHKG", "^HSI"), ("XNAS", "SPY"), ("", "SPY"), ("XNGS", "^NYA")]
)
def test_each_exchange_has_its_benchmark(markets, mic, symbol):
    assert benchmarks.stored().of(mic) == markets[symbol]


def test_a_benchmark_that_is_not_stored_leaves_its_exchange_the_general_one(settings, markets):
    settings.BENCHMARKS = {"XLON": "^FTSE"}
    assert benchmarks.stored().of("XLON") == markets["SPY"]


def test_without_any_there_is_none(db):
    assert benchmarks.stored().of("XNYS") is None


def test_they_take_one_query(markets, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert len(benchmarks.stored().keys) == 3
