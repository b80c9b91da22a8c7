import datetime as dt

import pytest

from articles.models import PriceMove, Reaction, Ticker, Watchlist

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def test_the_list_finds_by_name_and_by_symbol(client, ticker):
    Ticker.objects.create(symbol="QQX", exchange="XNAS", name="Quay Cranes")
    assert list(client.get("/tickers/?q=baltic").context["tickers"]) == [ticker]
    assert list(client.get("/tickers/?q=bf").context["tickers"]) == [ticker]


def test_the_list_says_when_nothing_fits(client, ticker):
    assert "No symbol begins with “nope”" in client.get("/tickers/?q=nope").content.decode()


def test_the_list_goes_on_by_a_real_link(client, db):
    Ticker.objects.bulk_create(
        Ticker(symbol=f"T{n:03}", exchange="XNYS", name=f"Company {n}") for n in range(150)
    )
    first = client.get("/tickers/")
    second = client.get(first.context["following"])
    symbols = [one.symbol for page in (first, second) for one in page.context["tickers"]]
    assert symbols == [f"T{n:03}" for n in range(150)]


def test_a_ticker_shows_its_last_close_and_change(client, ticker, make_bars):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    html = client.get("/tickers/BFT/").content.decode()
    assert "102.00" in html
    assert "+2.00%" in html
    assert "simulated" not in html


def test_simulated_prices_say_so(client, ticker, make_bars):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11), provider="simulated")
    assert "simulated prices" in client.get("/tickers/BFT/").content.decode()


def test_a_ticker_without_prices_still_has_its_page(client, ticker, make_article):
    make_article([ticker], title="It sailed")
    response = client.get("/tickers/BFT/")
    assert response.status_code == 200
    assert "It sailed" in response.content.decode()


def test_the_table_says_what_the_chart_shows(client, ticker, make_bars, make_article):
    make_bars(ticker, [100, 102, 101], first=dt.date(2024, 7, 10))
    make_article([ticker], published_at=NOON)
    html = client.get("/tickers/BFT/").content.decode()
    assert "12 Jul 2024" in html
    assert "day=2024-07-12" in html
    assert "1,000,000" in html


def test_a_day_gives_only_the_pieces_that_belong_to_it(client, ticker, make_bars, make_article):
    make_bars(ticker, [100, 102, 101], first=dt.date(2024, 7, 10))
    make_article([ticker], title="On the day", published_at=NOON)
    make_article([ticker], title="The day before", published_at=NOON - dt.timedelta(days=1))
    response = client.get("/tickers/BFT/?day=2024-07-12", headers={"HX-Request": "true"})
    assert [piece.headline for piece in response.context["page"].pieces] == ["On the day"]
    assert "show all" in response.content.decode()
    assert "<html" not in response.content.decode()
    assert "HX-Request" in response.headers["Vary"]


def test_several_days_give_the_pieces_of_all(client, ticker, make_bars, make_article):
    make_bars(ticker, [100, 102, 101], first=dt.date(2024, 7, 10))
    make_article([ticker], published_at=NOON)
    make_article([ticker], published_at=NOON - dt.timedelta(days=1))
    response = client.get("/tickers/BFT/?day=2024-07-11&until=2024-07-12")
    assert len(response.context["page"].pieces) == 2


@pytest.mark.parametrize("query", ["day=never", "day=2024-07-12&until=x", "cursor=x"])
def test_a_wrong_day_gets_a_sentence(client, ticker, query):
    response = client.get(f"/tickers/BFT/?{query}")
    assert response.status_code == 400
    assert 'role="alert"' in response.content.decode()


@pytest.mark.parametrize("query", ["range=7d", "interval=2h", "event=weather"])
def test_a_wrong_range_gets_a_sentence_and_the_usual_chart(client, ticker, make_bars, query):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    html = client.get(f"/tickers/BFT/?{query}").content.decode()
    assert "There is no" in html
    assert "range=6m" in html


def test_the_chart_is_asked_for_what_the_address_says(client, ticker):
    html = client.get("/tickers/BFT/?range=1y&interval=1w").content.decode()
    assert 'data-chart="/api/v1/tickers/BFT/chart?range=1y&amp;interval=1w"' in html


def test_another_spelling_leads_to_the_one_address(client, ticker):
    assert client.get("/tickers/bft/").headers["Location"] == "/tickers/BFT/"
    assert client.get("/tickers/BFT:XNYS/").status_code == 200


@pytest.mark.parametrize("symbol", ["NOPE", "%00", "A" * 300, "%3Cb%3E"])
def test_an_unknown_ticker_is_not_found(client, db, symbol):
    assert client.get(f"/tickers/{symbol}/").status_code == 404


def test_stated_moves_stand_beside_with_their_verdicts(client, whole_article):
    html = client.get("/tickers/BFT/").content.decode()
    assert f"#move-{PriceMove.objects.get().pk}" in html
    assert "consistent" in html


def test_reactions_are_summed_up_by_event_type(client, whole_article, make_article, ticker):
    for abnormal in (0.02, 0.03):
        Reaction.objects.create(
            article=make_article([ticker]),
            ticker=ticker,
            window="[0,+1]",
            model="market_model",
            abnormal=abnormal,
        )
    (group,) = client.get("/tickers/BFT/").context["reactions"]
    assert (group["event"], group["n"], group["rose"]) == ("macro_release", 3, 100)
    assert group["mean"] == pytest.approx((0.015 + 0.02 + 0.03) / 3)
    # mean 0.021667, sample deviation 0.0076376, standard error 0.0044096
    assert group["t"] == pytest.approx(4.9135, abs=1e-3)


def test_a_reader_can_put_it_on_a_list(client, ticker, django_user_model):
    user = django_user_model.objects.create_user("ida")
    Watchlist.objects.create(user=user, name="Ships")
    client.force_login(user)
    assert "Add to Ships" in client.get("/tickers/BFT/").content.decode()


def test_a_ticker_page_costs_constant_queries(
    client, ticker, make_article, make_bars, django_assert_max_num_queries
):
    make_bars(ticker, [100 + n for n in range(120)], first=dt.date(2024, 3, 1))
    for n in range(60):
        article = make_article([ticker], published_at=NOON - dt.timedelta(days=n))
        PriceMove.objects.create(
            article=article,
            ticker=ticker,
            direction="up",
            percent=1,
            start=0,
            end=7,
            surface="Exports",
        )
    with django_assert_max_num_queries(13):
        client.get("/tickers/BFT/")
