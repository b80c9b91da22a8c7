import datetime as dt
import json
from decimal import Decimal

import numpy as np
import pytest
from django.core.management import CommandError, call_command

from articles.management.commands.study import Command
from articles.market import bars, calendars
from articles.market.rows import BarRow
from articles.market.studies import Question, study
from articles.models import Article, Indicator, Mention, Release, Source, Ticker

pytestmark = pytest.mark.django_db
UNTIL = dt.date(2024, 8, 30)
JUMP = 0.04


@pytest.fixture
def market():
    return np.random.default_rng(2).normal(0, 0.008, 420)


@pytest.fixture
def trade(market):
    def trade(symbol: str, returns: np.ndarray) -> tuple[Ticker, list[dt.date]]:
        ticker = Ticker.objects.create(symbol=symbol, exchange="XNYS", name=symbol)
        days = calendars.sessions("XNYS", dt.date(2020, 1, 2), UNTIL)[-len(returns) :]
        closes = 50 * np.cumprod(1 + returns)
        rows = [
            BarRow(day, None, None, None, Decimal(f"{close:.6f}"))
            for day, close in zip(days, closes, strict=True)
        ]
        bars.store(ticker, "1d", rows, "csv")
        return ticker, days

    return trade


@pytest.fixture
def publish():
    source = Source.objects.create(name="Desk", kind=Source.Kind.MANUAL)

    def publish(ticker: Ticker | None, day: dt.date, event: str = "earnings") -> Article:
        moment = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
        number = Article.objects.count()
        article = Article.objects.create(
            source=source, guid=str(number), body="A piece.", published_at=moment,
            first_seen_at=moment, content_hash=f"{number:064}", event_type=event,
        )  # fmt: skip
        if ticker:
            Mention.objects.create(article=article, ticker=ticker, primary=True)
        return article

    return publish


@pytest.fixture
def jumps(trade, publish, market):
    """Twelve instruments with a market model of their own and a jump on their piece's day, each another day."""
    random = np.random.default_rng(3)
    trade("SPY", market)
    for number in range(12):
        own = (0.5 + number / 10) * market + random.normal(0, 0.004, len(market))
        own[300 + 7 * number] += JUMP
        ticker, days = trade(f"T{number}", own)
        publish(ticker, days[300 + 7 * number])
    return days


def test_it_works(jumps, capsys):
    call_command("study", window=(0, 0), json=True)
    found = json.loads(capsys.readouterr().out)
    assert (found["model"], found["benchmark"]) == ("market_model", "SPY")
    assert found["all"]["n"] == found["distinct"]["n"] == 12
    assert found["all"]["cumulative"][0] == pytest.approx(JUMP, abs=0.003)
    assert set(found["all"]["tests"]) == {
        "cross_sectional", "patell", "bmp", "kolari_pynnonen", "corrado", "generalised_sign",
    }  # fmt: skip
    assert all(test["p"] < 0.05 for test in found["all"]["tests"].values())


def test_the_band_holds_the_jump_and_the_days_before_hold_none(jumps):
    sample = study(Question(window=(-2, 2))).all
    assert sample.days == [-2, -1, 0, 1, 2]
    assert sample.lower[2] < JUMP < sample.upper[2]
    assert sample.average[0] == pytest.approx(0, abs=0.004)


def test_a_piece_told_twice_counts_once_in_the_distinct_sample(jumps, publish):
    first = Mention.objects.order_by("pk")[0]
    publish(first.ticker, first.published_at.date())
    found = study(Question(window=(0, 0)))
    assert (found.all.n, found.distinct.n) == (13, 12)


def test_overlapping_windows_and_shared_days_are_counted(jumps, publish):
    first, second = Mention.objects.order_by("pk")[:2]
    publish(first.ticker, first.published_at.date() + dt.timedelta(days=1))
    publish(second.ticker, first.published_at.date())
    found = study(Question(window=(-1, 1)))
    assert found.overlapping == 2
    assert found.same_day == 2


def test_one_piece_is_never_called_significant(jumps, capsys):
    call_command("study", ticker=["T0"], window=(0, 0))
    printed = capsys.readouterr().out
    assert "n = 1" in printed
    assert "One piece alone is never called significant." in printed
    assert "p =" not in printed


def test_the_event_type_chooses_the_pieces(jumps):
    assert study(Question(event="earnings", window=(0, 0))).all.n == 12
    assert study(Question(event="legal", window=(0, 0))).all.n == 0


def test_what_was_not_known_yet_is_left_out(jumps):
    fifth = Article.objects.order_by("published_at")[4]
    before_the_close = study(Question(window=(0, 0), known_at=fifth.first_seen_at))
    assert (before_the_close.all.n, before_the_close.left_out["window not over yet"]) == (4, 1)
    that_evening = fifth.first_seen_at.replace(hour=22)
    assert study(Question(window=(0, 0), known_at=that_evening)).all.n == 5


def test_an_indicator_and_symbols_are_a_basket(jumps, publish):
    article = publish(None, jumps[350], "macro_release")
    indicator = Indicator.objects.create(
        code="CN.TRADE_BALANCE", name="Trade balance", country="CN", unit="USD"
    )
    Release.objects.create(article=article, indicator=indicator, start=0, end=1, surface="A")
    found = study(Question(indicator="CN.TRADE_BALANCE", symbols=("T1", "t2", "T3"), window=(0, 0)))
    assert (found.all.n, found.same_day) == (3, 3)


def test_what_cannot_be_measured_is_counted_by_its_reason(jumps, publish, trade, market):
    nowhere = Ticker.objects.create(symbol="NOBARS", name="No bars")
    publish(nowhere, jumps[300])
    late, days = trade("LATE", market[-30:])
    publish(late, days[20])
    first = Ticker.objects.get(symbol="T0")
    publish(first, jumps[-1])
    found = study(Question(window=(0, 5)))
    assert {reason: n for reason, n in found.left_out.items() if n} == {
        "no bars": 1,
        "not enough history": 1,
        "window not covered by bars": 1,
    }


def test_with_nothing_to_study_it_says_n_is_zero(capsys):
    call_command("study")
    assert "Every piece: n = 0" in capsys.readouterr().out


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(CommandError, match="The window 5,1 ends before it begins"):
        call_command("study", window=(5, 1))


def test_a_window_that_is_none_is_a_wrong_argument():
    with pytest.raises(CommandError, match="is not a window; write two days"):
        call_command("study", "--window=soon")


def test_a_window_may_begin_with_a_minus(jumps, capsys):
    Command().run_from_argv(["manage.py", "study", "--window", "-1,1", "--json"])
    assert json.loads(capsys.readouterr().out)["window"] == "[-1,+1]"


def test_more_events_take_no_more_queries(jumps, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        study(Question(window=(0, 0)))


@pytest.mark.parametrize("model", ["market_model", "market_adjusted", "constant_mean"])
def test_the_model_can_be_chosen(jumps, capsys, model):
    call_command("study", window=(0, 0), model=model, json=True)
    found = json.loads(capsys.readouterr().out)
    assert found["model"] == model
    assert found["benchmark"] == ("" if model == "constant_mean" else "SPY")
    assert found["all"]["cumulative"][0] == pytest.approx(JUMP, abs=0.02)


def test_each_event_is_told_with_its_piece_its_session_and_its_return(jumps, publish):
    first = Mention.objects.order_by("pk")[0]
    publish(first.ticker, first.published_at.date())
    events = study(Question(symbols=("T0",), window=(0, 0))).events
    assert [(event.article, event.distinct) for event in events] == [
        (first.article_id, True),
        (Article.objects.order_by("-pk")[0].pk, False),
    ]
    assert events[0].session == jumps[300]
    assert events[0].cumulative == pytest.approx(JUMP, abs=0.02)


def test_progress_is_told_until_all_events_are_done(jumps):
    told = []
    study(Question(window=(0, 0)), lambda done, total: told.append((done, total)))
    assert told == [(number, 12) for number in range(1, 13)]


def test_more_events_than_memory_holds_are_refused(jumps, monkeypatch):
    monkeypatch.setattr("articles.market.studies.MOST_EVENTS", 11)
    with pytest.raises(CommandError, match="That is 12 events"):
        call_command("study", window=(0, 0))
