import datetime as dt

import pytest

from articles.models import Event, PriceMove, Revision, Story, Ticker, Watchlist

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
pytestmark = pytest.mark.django_db


def headlines(client, query: str) -> list[str]:
    return [piece.headline for piece in client.get(f"/?{query}").context["page"].pieces]


@pytest.fixture
def two(make_article, ticker) -> None:
    """A piece about freight with a legal event and a wrong claim, and a good one about sand."""
    sand = Ticker.objects.create(symbol="ZZZ1", exchange="XNAS", name="Sand", sector="Materials")
    freight = make_article(
        [ticker], title="About freight", event_type="price_move", tone=-0.5, published_at=NOON
    )
    Event.objects.create(article=freight, type="legal", start=0, end=5, surface="About")
    PriceMove.objects.create(
        article=freight,
        ticker=ticker,
        direction="up",
        percent=1,
        verdict="inconsistent",
        start=0,
        end=5,
        surface="About",
    )
    make_article(
        [sand], title="About sand", event_type="earnings", tone=0.4, publisher="Tidewater",
        published_at=NOON - DAY,
    )  # fmt: skip
    make_article(title="About nothing", event_type="other", published_at=NOON - 2 * DAY)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sector=Materials", ["About sand"]),
        ("not_sector=Materials", ["About freight", "About nothing"]),
        ("not_ticker=BFT", ["About sand", "About nothing"]),
        ("not_ticker=bft+ZZZ1", ["About nothing"]),
        ("event=earnings&event=legal", ["About freight", "About sand"]),
        ("not_event=earnings", ["About freight", "About nothing"]),
        ("not_event=legal&not_event=other", ["About sand"]),
        ("publisher=Tidewater&publisher=Harbour+Wire&not_event=other", ["About freight", "About sand"]),
        ("not_publisher=Tidewater", ["About freight", "About nothing"]),
        ("verdict=inconsistent", ["About freight"]),
        ("verdict=consistent", []),
        ("not_verdict=inconsistent", ["About sand", "About nothing"]),
        ("tone=negative", ["About freight"]),
        ("tone=negative&tone=positive", ["About freight", "About sand"]),
        ("not_tone=neutral", ["About freight", "About sand"]),
        ("ticker=BFT&not_event=legal", []),
        ("ticker=BFT&tone=negative&verdict=inconsistent", ["About freight"]),
        ("q=about+-sand&not_tone=negative", ["About nothing"]),
    ],
)  # fmt: skip
def test_a_filter_keeps_and_rules_out(client, two, query, expected):
    assert headlines(client, query) == expected


def test_a_watchlist_chooses_and_rules_out(client, two, ticker, django_user_model):
    user = django_user_model.objects.create_user("ida")
    Watchlist.objects.create(user=user, name="Ships").tickers.set([ticker])
    Watchlist.objects.create(user=user, name="Empty")
    client.force_login(user)
    assert headlines(client, "watchlist=Ships") == ["About freight"]
    assert headlines(client, "watchlist=Ships&ticker=ZZZ1") == []
    assert headlines(client, "not_watchlist=Ships") == ["About sand", "About nothing"]
    assert headlines(client, "watchlist=Empty") == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("watchlist=Ships", "sign in to filter by one"),
        ("verdict=maybe", "There is no verdict “maybe”"),
        ("not_tone=angry", "There is no tone “angry”"),
        ("not_ticker=NOSUCH", "There is no ticker NOSUCH"),
        ("known_at=tomorrow", "“tomorrow” is not a time"),
        ("known_at=0001-01-01T00:00%2B14:00", "known_at"),
    ],
)
def test_a_wrong_value_gets_a_sentence(client, two, query, words):
    response = client.get(f"/?{query}")
    assert response.status_code == 400
    assert words in response.content.decode()


def test_another_readers_watchlist_is_not_found(client, two, django_user_model):
    ida, ann = (django_user_model.objects.create_user(name) for name in ("ida", "ann"))
    Watchlist.objects.create(user=ida, name="Ships")
    client.force_login(ann)
    assert "You have no watchlist “Ships”" in client.get("/?watchlist=Ships").content.decode()


def test_what_is_in_force_can_be_taken_away_one_by_one(client, two):
    response = client.get("/?event=earnings&event=legal&not_publisher=Tidewater")
    first, _, last = response.context["chips"]
    assert (first.label, first.value, first.without) == (
        "Event", "Earnings", "/?event=legal&not_publisher=Tidewater",
    )  # fmt: skip
    assert (last.never, last.without) == (True, "/?event=earnings&event=legal")


def test_the_form_shows_what_the_address_says(client, two):
    html = client.get("/?sector=Gone&not_event=legal").content.decode()
    assert 'name="not_event" value="legal" checked' in html
    assert 'name="sector" value="Gone" checked' in html


def test_all_filters_at_once_cost_constant_queries(
    client, two, ticker, django_user_model, django_assert_max_num_queries
):
    user = django_user_model.objects.create_user("ida")
    Watchlist.objects.create(user=user, name="Ships").tickers.set([ticker])
    client.force_login(user)
    with django_assert_max_num_queries(16):
        client.get(
            "/?watchlist=Ships&ticker=BFT,ZZZ1&not_ticker=BFT&event=legal&sector=Materials&q=about"
        )


def test_the_past_has_only_what_had_been_seen(client, make_article):
    make_article(title="Seen", first_seen_at=NOON)
    make_article(title="Seen later", first_seen_at=NOON + DAY)
    response = client.get("/?known_at=2024-07-12T13:00")
    assert [piece.headline for piece in response.context["page"].pieces] == ["Seen"]
    html = response.content.decode()
    assert "As known at" in html
    assert 'href="/?">Back to now' in html
    assert "?known_at=2024-07-12T13%3A00" in html


def test_the_past_has_the_headline_of_then(client, make_article):
    article = make_article(title="Corrected", first_seen_at=NOON, key_points=["A later point"])
    Revision.objects.create(article=article, seen_at=NOON + DAY, title="As it was", body="Before")
    html = client.get("/?known_at=2024-07-12T13:00").content.decode()
    assert "As it was" in html
    assert "Corrected" not in html
    assert "A later point" not in html


def test_the_moment_goes_along_in_the_header_and_in_its_search(client, db):
    html = client.get("/?known_at=2024-07-12T13:00").content.decode()
    query = "?known_at=2024-07-12T13%3A00"
    for path in ("/", "/tickers/", "/releases/", "/studies/", "/watchlists/"):
        assert f'<a href="{path}{query}"' in html
    assert '<input type="hidden" name="known_at" value="2024-07-12T13:00">' in html


def test_what_is_no_moment_goes_along_nowhere(client, db):
    html = client.get("/?known_at=tomorrow").content.decode()
    assert '<a href="/tickers/"' in html
    assert 'type="hidden" name="known_at"' not in html


def test_the_files_of_the_past_say_what_was_known_then(client, make_article):
    article = make_article(title="Corrected", first_seen_at=NOON)
    Revision.objects.create(article=article, seen_at=NOON + DAY, title="As it was", body="Before")
    query = "?known_at=2024-07-12T13:00"
    written = b"".join(client.get(f"/board.csv{query}").streaming_content).decode()
    for file in (written, client.get(f"/board.rss{query}").content.decode()):
        assert "As it was" in file
        assert "Corrected" not in file


def test_the_past_does_not_name_who_told_a_story_later(client, make_article):
    first = make_article(title="First", first_seen_at=NOON)
    later = make_article(publisher="Tidewater", first_seen_at=NOON + DAY)
    story = Story.objects.create(first=first, size=2)
    for article in (first, later):
        article.story = story
        article.save()
    assert "also in Tidewater" in client.get("/").content.decode()
    assert "also in" not in client.get("/?known_at=2024-07-12T13:00").content.decode()


@pytest.mark.parametrize("path", ["/", "/search/", "/studies/", "/tickers/", "/publishers/"])
def test_what_a_form_left_empty_is_not_in_the_address(client, db, path):
    response = client.get(f"{path}?q=&ticker=BFT&event=&event=legal")
    assert (response.status_code, response.url) == (302, f"{path}?ticker=BFT&event=legal")
    assert client.get(f"{path}?q=").url == path


def test_a_reader_sees_times_in_their_own_zone(client, make_article):
    make_article(published_at=NOON)
    client.cookies["zone"] = "Asia/Tokyo"
    html = client.get("/").content.decode()
    assert "21:00" in html
    assert "Times are in Asia/Tokyo" in html


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../etc/passwd", "Europe", "%00", "x" * 500])
def test_a_zone_that_there_is_not_is_the_sites(client, make_article, zone):
    make_article(published_at=NOON)
    client.cookies["zone"] = zone
    assert "Times are in UTC" in client.get("/").content.decode()
