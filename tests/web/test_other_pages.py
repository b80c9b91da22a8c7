import csv
import datetime as dt
import io
import xml.etree.ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Revision, Ticker, Watchlist
from articles.web.exports import guarded
from articles.web.search import cut
from newsboard import embedded
from newsboard.settings import CACHES

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
pytestmark = pytest.mark.django_db


def test_releases_are_listed_with_their_latest_figure(client, whole_article):
    html = client.get("/releases/").content.decode()
    assert "Trade balance" in html
    assert "99bn USD" in html
    assert "China" in html


def test_no_release_yet_says_so(client, db):
    assert "No piece has stated a figure" in client.get("/releases/").content.decode()


def test_the_pieces_of_a_release_go_by_their_publishers(client, whole_article, make_article, fact):
    (release,) = whole_article.releases.all()
    later = whole_article.published_at + dt.timedelta(hours=1)
    other = make_article(
        title="A surplus", body=whole_article.body, publisher="Tidewater", published_at=later
    )
    release.pk, release._state.adding = None, True
    for name, value in fact(other, release.surface).items():
        setattr(release, name, value)
    release.save()
    html = client.get("/releases/CN.TRADE_BALANCE/").content.decode()
    assert 'Tidewater<span class="unseen">: A surplus</span></a>' in html


def test_an_unknown_ticker_beside_a_release_gets_a_sentence(client, whole_article):
    response = client.get("/releases/CN.TRADE_BALANCE/?ticker=NOPE")
    assert response.status_code == 400
    assert "There is no ticker NOPE" in response.content.decode()


def test_an_unknown_indicator_is_not_found(client, db):
    assert client.get("/releases/XX.NOTHING/").status_code == 404


def test_search_marks_what_matches(client, make_article):
    make_article(title="Copper", body="Copper prices <b>rose</b> in London.")
    html = client.get("/search/?q=copper").content.decode()
    assert "<mark>Copper</mark>" in html
    assert "<b>rose" not in html


def test_search_understands_prefixes(client, make_article, ticker):
    make_article([ticker], title="Copper and freight")
    make_article(title="Copper alone", event_type="earnings")
    about = client.get("/search/?q=copper+ticker:BFT").context["page"].pieces
    typed = client.get("/search/?q=event:earnings").context["page"].pieces
    assert [piece.headline for piece in about] == ["Copper and freight"]
    assert [piece.headline for piece in typed] == ["Copper alone"]


def test_search_puts_a_hit_in_the_title_first(client, make_article):
    make_article(title="Nickel", body="and copper too")
    make_article(title="Copper", body="of the day")
    pieces = client.get("/search/?q=copper").context["page"].pieces
    assert [piece.headline for piece in pieces] == ["Copper", "Nickel"]


def test_a_hit_tells_what_prices_did_since(client, make_article, make_bars, ticker):
    make_bars(ticker, [100, 100, 110], first=dt.date(2024, 7, 10))
    make_article([ticker], title="Copper of the day", published_at=NOON - DAY)
    assert "+10.0%" in client.get("/search/?q=copper").content.decode()


def test_search_in_the_past_reads_as_it_did_then(client, make_article):
    seen = make_article(title="Copper of the day", first_seen_at=NOON)
    Revision.objects.create(article=seen, seen_at=NOON + DAY, title="As it was", body="Before")
    make_article(title="Copper later", first_seen_at=NOON + DAY, published_at=NOON + DAY)
    response = client.get("/search/?q=copper&event=macro_release&known_at=2024-07-12T13:00")
    assert [piece.headline for piece in response.context["page"].pieces] == ["As it was"]
    assert response.context["snippets"] == {}
    html = response.content.decode()
    assert "As known at" in html
    assert "/search.csv?q=copper&amp;event=macro_release&amp;known_at=2024-07-12T13%3A00" in html


def test_search_pages_through_the_best(client, make_article):
    for n in range(40):
        make_article(title=f"Copper {n}")
    first = client.get("/search/?q=copper")
    second = client.get(first.context["following"])
    found = {piece.id for page in (first, second) for piece in page.context["page"].pieces}
    assert len(found) == 40


@pytest.mark.parametrize("query", ["page=-1", "page=99999999999999999999", "page=x", "order=best"])
def test_odd_pages_of_a_search_are_no_fault(client, make_article, query):
    make_article(title="Copper")
    assert client.get(f"/search/?q=copper&{query}").status_code == 200


def test_a_snippet_is_cut_at_its_marks():
    assert cut("a \ue000b\ue001 c") == [("a ", False), ("b", True), (" c", False)]


def test_watchlists_want_a_user(client, db):
    assert client.get("/watchlists/").headers["Location"] == "/accounts/login/?next=/watchlists/"
    assert client.get("/accounts/login/").status_code == 200


def test_a_watchlist_is_made_filled_emptied_and_deleted(client, ticker, django_user_model):
    client.force_login(django_user_model.objects.create_user("ida"))
    client.post("/watchlists/", {"name": "Ships"})
    ships = Watchlist.objects.get()
    client.post(f"/watchlists/{ships.pk}/add/", {"symbol": "bft"})
    assert list(ships.tickers.all()) == [ticker]
    assert "Baltic Freight" in client.get("/watchlists/").content.decode()
    client.post(f"/watchlists/{ships.pk}/remove/", {"symbol": "BFT:XNYS"})
    assert not ships.tickers.exists()
    client.post(f"/watchlists/{ships.pk}/delete/")
    assert not Watchlist.objects.exists()
    assert Ticker.objects.exists()


def test_the_same_name_twice_is_told(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("ida"))
    client.post("/watchlists/", {"name": "Ships"})
    response = client.post("/watchlists/", {"name": "Ships"}, follow=True)
    assert "You have a list “Ships” already." in response.content.decode()


def test_nobody_touches_another_readers_list(client, ticker, django_user_model):
    owner = django_user_model.objects.create_user("ida")
    ships = Watchlist.objects.create(user=owner, name="Ships")
    client.force_login(django_user_model.objects.create_user("bo"))
    for what in ("add", "remove", "delete"):
        assert client.post(f"/watchlists/{ships.pk}/{what}/", {"symbol": "BFT"}).status_code == 404
    assert "Ships" not in client.get("/watchlists/").content.decode()


def test_a_forged_post_is_refused(ticker, django_user_model):
    client = Client(enforce_csrf_checks=True)
    client.force_login(django_user_model.objects.create_user("ida"))
    assert client.post("/watchlists/", {"name": "Ships"}).status_code == 403


def test_up_and_ready(client, db, settings):
    settings.CACHES = CACHES
    embedded.start_redis()
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok", "database": "ok", "redis": "ok"}


def test_not_ready_names_what_is_missing_and_no_secret(client, db, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://user:secret@127.0.0.1:1/0",
        }
    }
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["redis"].startswith("not reachable")
    assert response.json()["database"] == "ok"
    assert b"secret" not in response.content


@pytest.mark.parametrize(
    "address", ["/board.rss", "/tickers/BFT/pieces.rss", "/search.rss?q=surplus"]
)
def test_rss_is_well_formed_and_links_to_the_piece(client, whole_article, address):
    whole_article.title = "Baltic Freight gains\x0c as <b>trade surplus</b> grows"
    whole_article.save()
    response = client.get(address)
    assert response.headers["Content-Type"].startswith("application/rss+xml")
    (item,) = ET.fromstring(response.content).iter("item")
    assert item.findtext("link").endswith(f"/articles/{whole_article.pk}/")


@pytest.mark.parametrize(
    "address", ["/board.csv", "/tickers/BFT/pieces.csv", "/search.csv?q=surplus"]
)
def test_csv_has_a_row_for_each_piece(client, whole_article, address):
    response = client.get(address)
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert [row["tickers"] for row in rows] == ["BFT"]
    assert rows[0]["verdicts"] == "consistent"


def test_a_csv_of_more_than_a_chunk_is_whole(client, make_article, monkeypatch):
    monkeypatch.setattr("articles.web.exports.CSV_CHUNK", 7)
    for _ in range(30):
        make_article()
    lines = b"".join(client.get("/board.csv").streaming_content).splitlines()
    assert len(set(lines)) == 31


def test_the_prices_of_a_chart_come_as_csv(client, ticker, make_bars):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    rows = b"".join(client.get("/tickers/BFT/prices.csv").streaming_content).decode().splitlines()
    assert rows[0].startswith("day,open,high,low,close")
    assert len(rows) == 3


@pytest.mark.parametrize(
    "address", ["/board.csv?event=x", "/board.rss?since=x", "/tickers/BFT/prices.csv?range=x"]
)
def test_a_wrong_export_gets_a_sentence(client, ticker, address):
    response = client.get(address)
    assert response.status_code == 400
    assert response.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_is_a_formula(text):
    assert guarded(text) == f"'{text}"


def test_numbers_keep_their_sign_in_cells():
    assert guarded(-1.5) == -1.5


@pytest.mark.parametrize("name", ["board", "tickers", "releases", "search", "studies"])
def test_every_page_forbids_inline_scripts_and_holds_none(client, whole_article, name):
    response = client.get(reverse(name))
    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe-eval" not in policy
    html = response.content.decode()
    assert html.count("<script") == html.count("<script src=")
    assert " onclick=" not in html


@pytest.mark.parametrize(
    "address",
    [
        "/tickers/",
        "/releases/",
        "/releases/CN.TRADE_BALANCE/?ticker=BFT",
        "/search/?q=surplus",
        "/studies/",
    ],
)
def test_no_page_asks_more_than_twelve_queries(
    client, whole_article, make_article, ticker, address, django_assert_max_num_queries
):
    for _ in range(20):
        make_article([ticker], body="trade surplus")
    with django_assert_max_num_queries(12):
        assert client.get(address).status_code == 200


def test_a_search_for_several_tickers_finds_pieces_about_any(client, make_article, ticker):
    other = Ticker.objects.create(symbol="QQX", exchange="XNAS", name="Quay Cranes")
    make_article([ticker], title="Copper for freight")
    make_article([other], title="Copper for cranes")
    make_article(title="Copper for no one")
    html = client.get("/search/?q=copper+ticker:BFT+ticker:QQX").content.decode()
    assert "Copper for freight" in html
    assert "Copper for cranes" in html
    assert "Copper for no one" not in html
