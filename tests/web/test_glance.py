import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Bar, Source, Ticker

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def test_it_names_the_sources_that_fail(client, db):
    Source.objects.create(
        name="Broken Feed", url="https://b.invalid", failures=3, last_error="answered 404",
        last_fetched_at=timezone.now() - dt.timedelta(minutes=3),
    )  # fmt: skip
    html = client.get("/glance/").content.decode().replace("\xa0", " ")
    assert html.count("3 minutes ago") == 2
    assert "Broken Feed" in html
    assert "answered 404" in html


def test_it_ranks_the_most_mentioned(client, make_article, ticker):
    make_article([ticker])
    make_article([ticker])
    (one,) = client.get("/glance/").context["market"].mentioned
    assert (one, one.pieces) == (ticker, 2)


def test_a_mover_stands_with_the_piece_that_explains_it(client, make_article, make_bars, ticker):
    make_bars(ticker, [100, 110], first=dt.date(2024, 7, 11))
    article = make_article([ticker], title="Freight soars", published_at=NOON)
    html = client.get("/glance/").content.decode()
    assert "+10.00%" in html
    assert f'href="/articles/{article.pk}/">Freight soars' in html


def test_a_mover_without_a_piece_says_so(client, make_bars, ticker):
    make_bars(ticker, [100, 110], first=dt.date(2024, 7, 11), provider=Bar.SIMULATED)
    html = client.get("/glance/").content.decode()
    assert "No piece explains it" in html
    assert "simulated prices" in html


def test_without_anything_it_says_what_to_do(client, db):
    html = client.get("/glance/").content.decode()
    assert "import or fetch daily bars" in html
    assert "No piece mentions a ticker yet." in html


def test_pieces_are_counted_by_day_and_event(client, make_article):
    make_article(event_type="earnings", published_at=NOON)
    make_article(event_type="earnings", published_at=NOON)
    make_article(event_type="", published_at=NOON - dt.timedelta(days=13))
    make_article(event_type="legal", published_at=NOON - dt.timedelta(days=14))
    counts = client.get("/glance/").context["counts"]
    assert (counts.days[0], counts.days[-1]) == (dt.date(2024, 6, 29), dt.date(2024, 7, 12))
    assert counts.rows == [
        ("earnings", [0] * 13 + [2], 2),
        ("other", [1] + [0] * 13, 1),
    ]


def test_the_counts_are_of_what_the_filter_wants(client, make_article, ticker):
    other = Ticker.objects.create(symbol="ZZZ1", exchange="XNAS", name="Sand")
    make_article([ticker, other])
    make_article([other])
    assert client.get("/glance/?ticker=BFT").context["counts"].total == 1
    assert client.get("/glance/?ticker=BFT,ZZZ1").context["counts"].total == 2


def test_a_bar_of_the_chart_leads_to_its_pieces(client, make_article):
    make_article(event_type="earnings", title="Profit")
    make_article(event_type="legal")
    figure = client.get("/glance/events.json").json()
    results = next(trace for trace in figure["data"] if trace["name"] == "results")
    href = results["customdata"][-1]["href"]
    assert [one.headline for one in client.get(href).context["page"].pieces] == ["Profit"]


def test_the_counts_come_as_csv_and_as_a_key_of_links(client, make_article):
    for event_type in ("earnings", "earnings", "legal"):
        make_article(event_type=event_type, published_at=NOON)
    written = b"".join(client.get("/glance/events.csv?q=exports").streaming_content).decode()
    header, *days = written.splitlines()
    assert (header, days[-1], len(days)) == ("day,earnings,legal", "2024-07-12,2,1", 14)
    key = client.get("/glance/?q=exports").context["counts_key"]
    assert key == [
        ("earnings", "/?q=exports&event=earnings", 2),
        ("legal", "/?q=exports&event=legal", 1),
    ]
    assert client.get("/glance/events.csv?event=weather").status_code == 400


def test_the_board_asks_for_a_fragment(client, make_article):
    make_article()
    html = client.get("/glance/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert "Most mentioned" in html
    assert "HX-Request" in client.get("/glance/").headers["Vary"]


def test_a_wrong_filter_gets_a_sentence(client, db):
    response = client.get("/glance/?event=weather")
    assert response.status_code == 400
    assert "There is no event type “weather”" in response.content.decode()


def test_it_costs_constant_queries(client, make_article, make_bars, django_assert_max_num_queries):
    for n in range(12):
        one = Ticker.objects.create(symbol=f"T{n}", exchange="XNYS", name=f"Company {n}")
        make_bars(one, [100, 101 + n], first=dt.date(2024, 7, 11))
        make_article([one])
    with django_assert_max_num_queries(12):
        client.get("/glance/")
