import datetime as dt
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from articles.market import providers
from articles.market.fetching import fetch
from articles.market.providers import (
    ProviderError,
    ProviderUnreachableError,
    stooq_symbol,
    yahoo_symbol,
)
from articles.market.rows import BarRow
from articles.models import Bar, Basis, Ticker

UNTIL = dt.date(2024, 7, 12)


class Desk:
    """A service of our own: it knows BABA, misses JD, and goes away when asked for NIO."""

    name = "desk"
    basis = Basis.TRADED

    def __init__(self) -> None:
        self.asked: list[tuple[str, dt.date]] = []

    def daily(self, ticker: Ticker, since: dt.date, until: dt.date) -> list[BarRow]:
        self.asked.append((ticker.symbol, since))
        if ticker.symbol == "JD":
            raise ProviderError("The desk has no JD.")
        if ticker.symbol == "NIO":
            raise ProviderUnreachableError("The desk is closed.")
        return [BarRow(until, None, None, None, Decimal("79.65"))]


@pytest.mark.django_db
def test_it_works():
    fetched = fetch(Desk(), symbols=["BABA"], until=UNTIL)
    assert (fetched.stored[0].new, fetched.errors) == (1, [])
    assert Bar.objects.get().provider == "desk"


@pytest.mark.django_db
def test_an_instrument_that_fails_stops_no_other():
    fetched = fetch(Desk(), symbols=["JD", "BABA"], until=UNTIL)
    assert fetched.errors == ["The desk has no JD."]
    assert [stored.symbol for stored in fetched.stored] == ["BABA"]


@pytest.mark.django_db
def test_a_service_that_is_away_is_asked_no_more():
    desk = Desk()
    fetched = fetch(desk, symbols=["NIO", "TSLA"], until=UNTIL)
    assert fetched.errors == ["The desk is closed."]
    assert len(desk.asked) == 1


@pytest.mark.django_db
def test_it_goes_on_a_few_days_before_the_last_bar():
    fetch(Desk(), symbols=["BABA"], until=UNTIL)
    desk = Desk()
    fetch(desk, symbols=["BABA"], until=UNTIL + dt.timedelta(days=10))
    assert desk.asked == [("BABA", UNTIL - dt.timedelta(days=5))]


class Adjusting(Desk):
    """A service whose closes are adjusted by a dividend of half of it, once it has been paid."""

    paid = False

    def daily(self, ticker: Ticker, since: dt.date, until: dt.date) -> list[BarRow]:
        self.asked.append((ticker.symbol, since))
        adjusted = Decimal(40) if self.paid else Decimal(80)
        days = [UNTIL - dt.timedelta(days=7), UNTIL]
        rows = [BarRow(day, None, None, None, Decimal(80), None, adjusted) for day in days]
        return [row for row in rows if since <= row.start <= until]


@pytest.mark.django_db
def test_a_dividend_has_all_adjusted_closes_fetched_again():
    desk = Adjusting()
    fetch(desk, symbols=["BABA"], until=UNTIL)
    desk.paid = True
    fetch(desk, symbols=["BABA"], until=UNTIL + dt.timedelta(days=1))
    assert [str(since) for _, since in desk.asked[1:]] == ["2024-07-07", "2024-07-05"]
    assert set(Bar.objects.values_list("adjusted_close", flat=True)) == {Decimal(40)}


@pytest.mark.django_db
def test_an_unreachable_service_is_one_sentence_with_the_remedy(monkeypatch):
    monkeypatch.setattr(providers, "STOOQ", "http://127.0.0.1:9/?s={symbol}&{since}{until}")
    with pytest.raises(
        CommandError, match=r"^Stooq cannot be reached .* import files with import_bars\.$"
    ):
        call_command("fetch_bars", ticker=["BABA"], provider="stooq")


@pytest.mark.django_db
def test_stooqs_answer_is_stored(monkeypatch, httpserver):
    monkeypatch.setattr(providers, "STOOQ", httpserver.url_for("/?s={symbol}&a={since}&b={until}"))
    httpserver.expect_request("/").respond_with_data(
        "Date,Open,High,Low,Close,Volume\n2024-07-11,77.5,79,77.25,78.52,1000\n"
    )
    call_command("fetch_bars", ticker=["BABA"], provider="stooq")
    assert Bar.objects.get().close == Decimal("78.52")


@pytest.mark.django_db
def test_a_symbol_that_stooq_does_not_know_is_named(monkeypatch, httpserver):
    monkeypatch.setattr(providers, "STOOQ", httpserver.url_for("/?s={symbol}&a={since}&b={until}"))
    httpserver.expect_request("/").respond_with_data("No data")
    with pytest.raises(
        CommandError, match=r"Stooq has no bars of qqzz\.us .*“No data”.*check the symbol"
    ):
        call_command("fetch_bars", ticker=["QQZZ"], provider="stooq")


def test_an_unknown_service_is_named(settings):
    settings.BARS_PROVIDER = "abacus"
    with pytest.raises(CommandError, match="no price service “abacus”; set BARS_PROVIDER"):
        call_command("fetch_bars")


@pytest.mark.parametrize(
    ("symbol", "exchange", "yahoo", "stooq"),
    [
        ("BABA", "XNYS", "BABA", "baba.us"),
        ("BRK.B", "XNYS", "BRK-B", "brk-b.us"),
        ("700", "XHKG", "0700.HK", "700.hk"),
        ("^SPX", "", "^SPX", "^spx"),
    ],
)
def test_symbols_are_written_in_each_services_way(symbol, exchange, yahoo, stooq):
    ticker = Ticker(symbol=symbol, exchange=exchange)
    assert (yahoo_symbol(ticker), stooq_symbol(ticker)) == (yahoo, stooq)
