import datetime as dt

import pytest

from articles.models import Bar, Interval, PriceMove, Revision, Ticker, Watchlist

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def test_the_list_finds_by_name_and_by_symbol(client, ticker):
    Ticker.objects.create(symbol="QQX", exchange="XNAS", name="Quay Cranes")
    assert list(client.get("/tickers/?q=baltic").context["tickers"]) == [ticker]
    assert list(client.get("/tickers/?q=bf").context["tickers"]) == [ticker]


def test_the_list_says_when_nothing_fits(client, ticker):
    assert "No symbol begins with “nope”" in client.get("/tickers/?q=nope").content.decode()


def test_the_list_of_the_past_keeps_its_moment_and_tells_no_newest_piece(
    client, make_article, ticker
):
    make_article([ticker])
    assert "Newest piece" in client.get("/tickers/").content.decode()
    html = client.get("/tickers/?known_at=2024-07-12T13:00").content.decode()
    assert "Newest piece" not in html
    assert 'href="/tickers/BFT/?known_at=2024-07-12T13%3A00"' in html
    assert client.get("/tickers/?known_at=soon").status_code == 400


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
    with django_assert_max_num_queries(10):
        client.get("/tickers/BFT/")


def minutes(ticker, day, count=5):
    opening = dt.datetime.combine(day, dt.time(13, 30), dt.UTC)
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker,
            interval=Interval.MINUTE,
            start=opening + dt.timedelta(minutes=n),
            session=day,
            close=100 + n,
            provider="csv",
        )
        for n in range(count)
    )


def headlines(response) -> list[str]:
    return [piece.headline for piece in response.context["page"].pieces]


def test_the_list_is_in_step_with_the_charts_range(client, ticker, make_bars, make_article):
    make_bars(ticker, [100] * 60, first=dt.date(2024, 4, 22))
    make_article([ticker], title="In June", published_at=NOON - dt.timedelta(days=20))
    make_article([ticker], title="In May", published_at=NOON - dt.timedelta(days=60))
    month = client.get("/tickers/BFT/?range=1m")
    assert headlines(month) == ["In June"]
    assert "since 12 Jun 2024" in month.content.decode()
    assert headlines(client.get("/tickers/BFT/?range=3m")) == ["In June", "In May"]
    fragment = client.get("/tickers/BFT/?range=1m", headers={"HX-Request": "true"})
    assert headlines(fragment) == ["In June"]
    assert headlines(client.get("/tickers/BFT/?range=1m&since=2024-05-01")) == ["In June", "In May"]


def test_minutes_are_offered_where_there_are_any(client, ticker, make_bars):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    assert "range=1d" not in client.get("/tickers/BFT/").content.decode()
    minutes(ticker, dt.date(2024, 7, 12))
    assert "range=1d" in client.get("/tickers/BFT/").content.decode()


def test_a_session_by_the_minute_has_its_own_pieces(client, ticker, make_article):
    minutes(ticker, dt.date(2024, 7, 11))
    minutes(ticker, dt.date(2024, 7, 12))
    make_article([ticker], title="Friday", published_at=NOON)
    make_article([ticker], title="Thursday", published_at=NOON - dt.timedelta(days=1))
    last = client.get("/tickers/BFT/?range=1d")
    assert headlines(last) == ["Friday"]
    assert "09:34" in last.content.decode()
    assert headlines(client.get("/tickers/BFT/?range=1d&day=2024-07-11")) == ["Thursday"]


def test_a_session_by_the_hour_is_a_link_away(client, ticker):
    minutes(ticker, dt.date(2024, 7, 12))
    html = client.get("/tickers/BFT/?range=1d").content.decode()
    assert "?range=1d&amp;interval=1h" in html
    assert "interval=1w" not in html
    html = client.get("/tickers/BFT/?range=1d&interval=1h").content.decode()
    assert 'chart?range=1d&amp;interval=1h"' in html
    assert "09:00" in html
    assert "09:34" not in html.partition("<table>")[2]


def test_an_interval_of_days_means_nothing_to_a_session_and_breaks_nothing(client, ticker):
    minutes(ticker, dt.date(2024, 7, 12))
    page = client.get("/tickers/BFT/?range=1d&interval=1w")
    assert page.status_code == 200
    assert 'data-chart="/api/v1/tickers/BFT/chart?range=1d&amp;interval=auto"' in (
        page.content.decode()
    )


def test_the_benchmark_is_a_link_away(client, ticker, make_bars):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    html = client.get("/tickers/BFT/").content.decode()
    assert "?benchmark=on" in html
    assert "benchmark=true" not in html
    assert "benchmark=true" in client.get("/tickers/BFT/?benchmark=on").content.decode()


def test_the_past_has_only_its_own_pieces_and_prices(client, ticker, make_bars, make_article):
    make_bars(ticker, [100, 102, 104, 106], first=dt.date(2024, 7, 9))
    make_article(
        [ticker],
        title="Seen",
        published_at=NOON - dt.timedelta(days=2),
        first_seen_at=NOON - dt.timedelta(days=2),
    )
    make_article([ticker], title="Seen later", published_at=NOON - dt.timedelta(days=2))
    changed = make_article(
        [ticker],
        title="Corrected",
        published_at=NOON - dt.timedelta(days=3),
        first_seen_at=NOON - dt.timedelta(days=3),
    )
    Revision.objects.create(article=changed, seen_at=NOON, title="As it was", body="Before")
    response = client.get("/tickers/BFT/?known_at=2024-07-11T12:00")
    html = response.content.decode()
    assert headlines(response) == ["Seen", "As it was"]
    assert "close of 10 Jul 2024" in html
    assert "As known at" in html
    chart = client.get("/api/v1/tickers/BFT/chart?known_at=2024-07-11T12:00").json()
    assert (chart["meta"]["until"], chart["meta"]["pieces"]) == ("2024-07-10", 2)


@pytest.mark.parametrize("query", ["range=1d&day=never", "known_at=1066-10-14", "range=1d"])
def test_what_there_is_not_breaks_nothing(client, ticker, make_bars, query):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    assert client.get(f"/tickers/BFT/?{query}").status_code in {200, 400}
