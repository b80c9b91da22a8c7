import datetime as dt
import re
import threading

import pytest
from django.db import connection, transaction

from articles.models import Article, Story, Ticker

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def test_it_counts_what_came_in_after_a_piece(client, make_article):
    shown = make_article()
    make_article(published_at=NOON - dt.timedelta(days=9))
    make_article()
    told = client.get(f"/fresh/?after={shown.pk}").json()
    assert told == {"count": 2, "words": "2 new stories"}


def test_nothing_new_is_one_query_and_no_body(client, make_article, django_assert_num_queries):
    newest = make_article()
    tag = client.get(f"/fresh/?after={newest.pk}").headers["ETag"]
    with django_assert_num_queries(1):
        again = client.get(f"/fresh/?after={newest.pk}", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    make_article()
    assert client.get(f"/fresh/?after={newest.pk}", headers={"If-None-Match": tag}).json()["count"]


def test_only_what_the_filter_wants_is_new(client, make_article, ticker):
    Ticker.objects.create(symbol="ZZZ1", exchange="XNAS", name="Sand")
    shown = make_article()
    make_article([ticker], event_type="legal")
    make_article(event_type="earnings")
    for query, count in (("event=legal", 1), ("ticker=BFT", 1), ("ticker=ZZZ1", 0)):
        assert client.get(f"/fresh/?after={shown.pk}&{query}").json()["count"] == count


def test_another_piece_of_a_story_is_no_new_story(client, make_article):
    shown = make_article()
    echo = make_article()
    echo.story = Story.objects.create(first=shown, size=2)
    echo.save()
    assert client.get(f"/fresh/?after={shown.pk}").json()["count"] == 0


def test_many_are_not_counted_on(client, make_article):
    shown = make_article()
    for _ in range(52):
        make_article()
    assert client.get(f"/fresh/?after={shown.pk}").json()["words"] == "50+ new stories"


def test_the_rows_say_where_they_belong_and_from_where_to_ask_on(client, make_article):
    shown = make_article()
    late = make_article(title="Came late", published_at=NOON - dt.timedelta(days=1))
    html = client.get(f"/fresh/rows/?after={shown.pk}").content.decode()
    assert f'data-latest="{late.pk}"' in html
    assert 'data-day="2024-07-11"' in html
    assert f'id="piece-{late.pk}"' in html
    assert f'id="piece-{shown.pk}"' not in html


def test_the_board_says_from_where_to_ask(client, make_article):
    newest = make_article()
    assert f'data-after="{newest.pk}"' in client.get("/?event=macro_release").content.decode()


@pytest.mark.parametrize("query", ["", "known_at=2024-07-12", "cursor=20240712T120000.000000Z9"])
def test_the_past_and_older_pages_are_not_asked_for(client, make_article, query):
    make_article()
    assert ("data-fresh" in client.get(f"/?{query}").content.decode()) == (not query)


def test_a_key_that_was_missing_is_new_when_it_is_there(client, make_article):
    one, two, three = (make_article() for _ in range(3))
    Article.objects.filter(pk=two.pk).delete()
    (after,) = re.findall(r'data-after="([^"]+)"', client.get("/").content.decode())
    assert after == f"{three.pk}.{two.pk}-{two.pk}"
    assert client.get(f"/fresh/?after={after}").json()["count"] == 0
    two.save(force_insert=True)
    assert client.get(f"/fresh/?after={after}").json()["count"] == 1
    html = client.get(f"/fresh/rows/?after={after}").content.decode()
    assert f'id="piece-{two.pk}"' in html
    assert f'id="piece-{one.pk}"' not in html
    assert f'data-latest="{three.pk}"' in html


@pytest.mark.django_db(transaction=True)
def test_a_piece_that_commits_after_a_later_one_is_announced_too(client, make_article):
    make_article()
    written, may_commit = threading.Event(), threading.Event()
    slow: list[Article] = []

    def write_slowly() -> None:
        try:
            with transaction.atomic():
                slow.append(make_article(title="Committed late"))
                written.set()
                assert may_commit.wait(30)
        finally:
            connection.close()

    worker = threading.Thread(target=write_slowly)
    worker.start()
    assert written.wait(30)
    make_article(title="Overtook it")
    page = client.get("/").content.decode()
    assert "Overtook it" in page
    assert "Committed late" not in page
    (after,) = re.findall(r'data-after="([^"]+)"', page)
    tag = client.get(f"/fresh/?after={after}").headers["ETag"]
    may_commit.set()
    worker.join()
    answer = client.get(f"/fresh/?after={after}", headers={"If-None-Match": tag})
    assert answer.json() == {"count": 1, "words": "1 new story"}
    assert f'id="piece-{slow[0].pk}"' in client.get(f"/fresh/rows/?after={after}").content.decode()


WRONG = [
    "",
    "x",
    "-1",
    "9" * 40,
    "%00",
    "1&event=weather",
    "9.",
    "9.8",
    "9.7-8-9",
    "9" + ".1-2" * 41,
]


@pytest.mark.parametrize("after", WRONG)
@pytest.mark.parametrize("path", ["/fresh/", "/fresh/rows/"])
def test_a_wrong_question_is_refused(client, db, path, after):
    assert client.get(f"{path}?after={after}").status_code == 400
