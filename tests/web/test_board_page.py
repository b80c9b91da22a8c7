import datetime as dt
import re

import pytest
from django.test import Client

from articles.models import Event, PriceMove, Source, Story, Ticker
from articles.web.pieces import read_cursor, write_cursor

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def headlines(response) -> list[str]:
    return [piece.headline for piece in response.context["page"].pieces]


def test_it_shows_the_newest_piece_first(client, make_article):
    make_article(title="Older", published_at=NOON)
    make_article(title="Newer", published_at=NOON + dt.timedelta(hours=1))
    assert headlines(client.get("/")) == ["Newer", "Older"]


def test_an_empty_board_says_what_to_do(client, db):
    html = client.get("/").content.decode()
    assert "There is no news yet." in html
    assert "manage.py ingest" in html


def test_a_row_says_who_what_and_whether_it_was_right(client, whole_article):
    html = client.get("/").content.decode()
    for part in (
        "Harbour Wire",
        "BFT",
        "Macro release",
        "+2.2%",
        "consistent",
        "Surplus at a record",
    ):
        assert part in html


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ticker=BFT", ["About freight"]),
        ("ticker=bft,+zzz1", ["About freight", "About sand"]),
        ("event=earnings", ["About sand"]),
        ("event=legal", ["About freight"]),
        ("publisher=Tidewater", ["About sand"]),
        ("q=sand", ["About sand"]),
        ("q=-sand", ["About freight"]),
        ("since=2024-07-12", ["About freight"]),
        ("until=2024-07-11", ["About sand"]),
        ("since=2024-07-11&until=2024-07-12", ["About freight", "About sand"]),
        ("ticker=ZZZ1&event=earnings&q=sand&publisher=Tidewater&until=2024-07-11", ["About sand"]),
    ],
)
def test_a_filter_keeps_what_it_says(client, make_article, ticker, query, expected):
    other = Ticker.objects.create(symbol="ZZZ1", exchange="XNAS", name="Sand")
    freight = make_article([ticker], title="About freight", published_at=NOON)
    Event.objects.create(article=freight, type="legal", start=0, end=5, surface="About")
    make_article(
        [other],
        title="About sand",
        event_type="earnings",
        publisher="Tidewater",
        published_at=NOON - dt.timedelta(days=1),
    )
    assert headlines(client.get(f"/?{query}")) == expected


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ticker=NOSUCH", "There is no ticker NOSUCH"),
        ("event=weather", "There is no event type “weather”"),
        ("since=yesterday", "“yesterday” is not a day"),
        ("until=2024-02-31", "“2024-02-31” is not a day"),
        ("since=2024-07-12&until=2024-07-01", "The last day is before the first"),
        ("cursor=nonsense", "is not whole"),
        ("cursor=20240712T120000.000000Z-5", "is not whole"),
        ("ticker=" + "+".join(f"T{n}" for n in range(30)), "give at most 20"),
        ("since=%3Cscript%3E", "&lt;script&gt;"),
    ],
)
def test_a_wrong_value_gets_a_sentence_and_a_way_out(client, make_article, query, words):
    make_article()
    response = client.get(f"/?{query}")
    assert response.status_code == 400
    assert words in response.content.decode()
    assert "Clear and begin again" in response.content.decode()


@pytest.mark.parametrize(
    "query",
    ["q=%00", "ticker=%00%01", "publisher=%00x", "q=%27%22%5C%28", "q=" + "x" * 5000, "until=9999-12-31",
     "since=0001-01-01", "q=%FF%FE", "day=%00", "q=%26%7C%21%3A*"],
)  # fmt: skip
def test_odd_bytes_never_break_it(client, make_article, query):
    make_article()
    assert client.get(f"/?{query}").status_code in {200, 400}


def test_older_pieces_are_behind_a_real_link_and_none_is_lost_or_doubled(client, make_article):
    same_moment = [make_article(published_at=NOON).pk for _ in range(60)]
    earlier = [make_article(published_at=NOON - dt.timedelta(days=n)).pk for n in range(1, 61)]
    seen: list[int] = []
    address = "/?event=macro_release"
    while address:
        response = client.get(address)
        seen += [piece.id for piece in response.context["page"].pieces]
        found = re.search(r'class="older"><a href="([^"]+)"', response.content.decode())
        address = found[1].replace("&amp;", "&") if found else ""
    assert seen == [*same_moment[::-1], *earlier]


def test_a_search_with_few_hits_pages_too(client, make_article):
    for n in range(70):
        make_article(title=f"Copper {n}", published_at=NOON - dt.timedelta(hours=n))
    first = client.get("/?q=copper")
    second = client.get(first.context["older"])
    assert [*headlines(first), *headlines(second)] == [f"Copper {n}" for n in range(70)]


def test_a_fragment_is_only_the_list_and_varies_by_its_header(client, make_article):
    make_article(title="A piece")
    response = client.get("/", headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "A piece" in response.content.decode()
    assert "HX-Request" in response.headers["Vary"]


def test_history_gets_the_whole_page_back(client, make_article):
    make_article()
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client.get("/", headers=headers).content.decode()


def test_a_cursor_says_the_same_when_read_back():
    place = (dt.datetime(2024, 7, 12, 3, 4, 5, 678, tzinfo=dt.UTC), 42)
    assert read_cursor(write_cursor(place)) == place


def test_a_sample_piece_says_so(client, make_article, source):
    source.kind = Source.Kind.SAMPLE
    source.save()
    make_article()
    assert '<span class="label">sample</span>' in client.get("/").content.decode()


def test_markup_in_a_headline_stays_text(client, make_article):
    make_article(title="<script>alert(1)</script>", key_points=["<b>bold</b>"])
    html = client.get("/").content.decode()
    assert "<script>alert" not in html
    assert "<b>bold" not in html


def test_an_untitled_piece_shows_its_first_line(client, make_article):
    make_article(title="", body="The first line.\nThe second.")
    assert headlines(client.get("/")) == ["The first line."]


def test_a_rejected_mention_is_no_hit(client, make_article, ticker):
    article = make_article([ticker])
    article.mentions.update(review="rejected")
    assert headlines(client.get("/?ticker=BFT")) == []


def test_pages_cost_the_same_number_of_queries_for_one_piece_or_fifty(
    make_article, ticker, django_assert_max_num_queries
):
    for _ in range(50):
        article = make_article([ticker])
        PriceMove.objects.create(
            article=article,
            ticker=ticker,
            direction="up",
            percent=1,
            start=0,
            end=7,
            surface="Exports",
        )
    with django_assert_max_num_queries(12):
        Client().get("/?ticker=BFT&event=macro_release&q=exports")


def tell_as_one(*articles) -> Story:
    story = Story.objects.create(first=articles[0], size=len(articles))
    for article in articles:
        article.story = story
        article.save()
    return story


def test_a_story_is_one_row_that_names_who_else_tells_it(client, make_article):
    first = make_article(title="First told", published_at=NOON)
    later = [
        make_article(title=f"Told by {name}", publisher=name, published_at=NOON + dt.timedelta(n))
        for n, name in enumerate(["Tidewater", "Pellworth Post", "Tidewater"], start=1)
    ]
    story = tell_as_one(first, *later)
    response = client.get("/")
    assert headlines(response) == ["First told"]
    html = response.content.decode()
    assert f'href="/stories/{story.pk}/">also in Tidewater, Pellworth Post</a>' in html


def test_a_filter_still_finds_a_piece_whose_story_another_leads(client, make_article):
    first = make_article(title="First told")
    tell_as_one(first, make_article(title="Told again", publisher="Tidewater"))
    assert headlines(client.get("/?publisher=Tidewater")) == ["Told again"]


def test_the_csv_has_every_piece_of_a_story(client, make_article):
    tell_as_one(make_article(title="First told"), make_article(title="Told again"))
    rows = b"".join(client.get("/board.csv").streaming_content).decode()
    assert "First told" in rows
    assert "Told again" in rows


def test_pages_of_stories_neither_lose_nor_double_one(client, make_article):
    leads = []
    for n in range(60):
        lead = make_article(title=f"Lead {n}", published_at=NOON - dt.timedelta(hours=n))
        tell_as_one(lead, make_article(title=f"Echo {n}", published_at=NOON))
        leads.append(lead.title)
    first = client.get("/")
    assert len(headlines(first)) == 50
    assert [*headlines(first), *headlines(client.get(first.context["older"]))] == leads


def test_a_page_of_stories_costs_no_query_per_row(make_article, django_assert_max_num_queries):
    for _ in range(50):
        tell_as_one(make_article(), make_article(publisher="Tidewater"))
    with django_assert_max_num_queries(12):
        Client().get("/")


def test_each_ticker_has_its_move_since_publication(client, make_article, make_bars, ticker):
    make_bars(ticker, [100, 102, 110], first=dt.date(2024, 7, 11))
    make_article([ticker], published_at=NOON)
    html = client.get("/").content.decode()
    assert '+10.0%<span class="unseen"> since publication' in html
    assert "100.00 at the close of 11 Jul 2024, 110.00 at that of 15 Jul 2024" in html


def test_a_signed_in_readers_board_costs_twelve_queries(
    make_article, make_bars, ticker, django_user_model, django_assert_max_num_queries
):
    make_bars(ticker, [100, 102], first=dt.date(2024, 7, 11))
    for _ in range(50):
        make_article([ticker])
    client = Client()
    client.force_login(django_user_model.objects.create_user("ida"))
    with django_assert_max_num_queries(12):
        client.get("/")
