"""Pieces that tell one story are joined, whoever brings them and in whatever order."""

import datetime as dt
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles import pipeline
from articles.ingest.entry import Entry
from articles.models import Article, Fingerprint, Source, Story
from articles.pipeline import stories
from tests.tellings import ADDED, BODY, BOILERPLATE, FALL, TITLE

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def tell(db):
    numbers = itertools.count(1)

    def tell(title: str = TITLE, body: str = BODY, *, hours: float = 0, **fields) -> Article:
        number = next(numbers)
        source, _ = Source.objects.get_or_create(name="Wire", kind=Source.Kind.MANUAL)
        defaults = {
            "source": source,
            "guid": str(number),
            "title": title,
            "body": body,
            "publisher": f"Publisher {number}",
            "published_at": NOON + hours * HOUR,
            "first_seen_at": NOON,
            "content_hash": str(number),
            "parsed_at": NOON,
        }
        return Article.objects.create(**(defaults | fields))

    return tell


def story_of(piece: Article) -> Story | None:
    piece.refresh_from_db()
    return piece.story


def test_it_works(tell):
    first, second = tell(), tell("Pellworth climbs", f"{BODY}\n\n{ADDED}\n\n{BOILERPLATE}", hours=2)
    assert stories.join([first, second]) == 2
    story = story_of(first)
    assert story == story_of(second)
    assert (story.first, story.size) == (first, 2)


def test_a_piece_that_comes_later_joins_and_one_published_earlier_leads(tell):
    second, third = tell(hours=2), tell("Pellworth climbs", hours=3)
    stories.join([second, third])
    first = tell(hours=1)
    stories.join([first])
    story = story_of(second)
    assert (story.first, story.size, Story.objects.count()) == (first, 3, 1)


def test_other_stories_of_a_template_stay_apart(tell):
    pieces = [
        tell(f"{name} Shares Down 3.1% on Tuesday", FALL.format(company=name, percent="3.1", price="9.5"))
        for name in ("Norworth", "Selgate", "Tormere")
    ]  # fmt: skip
    assert stories.join(pieces) == 0
    assert not Story.objects.exists()


@pytest.mark.parametrize(("days", "joined"), [(2.9, True), (3.1, False), (30, False)])
def test_only_pieces_of_the_same_days_are_joined(tell, settings, days, joined):
    settings.STORY_DAYS = 3
    stories.join([tell(), tell(hours=24 * days)])
    assert Story.objects.exists() == joined


def test_nothing_is_joined_where_the_setting_says_so(tell, settings):
    settings.STORY_DAYS = 0
    assert stories.join([tell(), tell()]) == 0


def test_two_stories_that_turn_out_to_be_one_are_merged(tell):
    older, newer = (Story.objects.create(first=tell(hours=hours)) for hours in (1, 0))
    for story in (older, newer):
        Article.objects.filter(leads=story).update(story=story)
    other = tell(hours=2)
    stories.join([*Article.objects.exclude(pk=other.pk), other])
    story = Story.objects.get()
    assert (story.size, story.first.published_at) == (3, NOON)


def test_what_an_editor_has_put_elsewhere_stays_there(tell):
    pieces = [tell(), tell(), tell()]
    stories.join(pieces)
    story = Story.objects.get()
    Article.objects.filter(pk=pieces[0].pk).update(story=None)
    Story.objects.settle([story.pk])
    assert stories.join(pieces) == 0
    assert story_of(pieces[0]) is None
    story.refresh_from_db()
    assert (story.first, story.size) == (pieces[1], 2)


def test_a_story_with_one_piece_left_is_none(tell):
    pieces = [tell(), tell()]
    stories.join(pieces)
    Article.objects.filter(pk=pieces[0].pk).update(story=None)
    Story.objects.settle(list(Story.objects.values_list("pk", flat=True)))
    assert not Story.objects.exists()
    assert story_of(pieces[1]) is None


def test_a_revised_piece_is_looked_at_again(tell):
    piece, other = tell("Tidewater Lines", "A note."), tell()
    stories.join([piece, other])
    assert not Story.objects.exists()
    piece.title, piece.body = TITLE, BODY
    piece.save()
    stories.join([piece])
    assert Story.objects.get().size == 2


def test_a_hundred_pieces_cost_a_handful_of_statements(tell):
    pieces = [tell(f"{TITLE} {n // 2}", f"{BODY} Item{n // 2} Item{n // 2}.") for n in range(100)]
    with CaptureQueriesContext(connection) as joining:
        stories.join(pieces)
    assert Story.objects.exists()
    assert len(joining) <= 16


def test_keys_are_forgotten_once_nothing_more_will_join(tell):
    stories.join([tell()])
    made = Fingerprint.objects.get().made_at
    assert stories.prune(made + stories.KEPT - HOUR) == 0
    assert stories.prune(made + stories.KEPT + HOUR) == 1


@pytest.mark.django_db(transaction=True)
def test_tellings_that_come_at_once_make_one_story(tell):
    pieces = [tell(hours=hours) for hours in range(8)]
    together = threading.Barrier(8)

    def join(piece: Article) -> None:
        try:
            together.wait()
            stories.join([piece])
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(join, pieces))
    story = Story.objects.get()
    assert (story.first, story.size) == (pieces[0], 8)


def test_a_story_from_three_publishers_is_one_row_of_the_board(client, db):
    retold = {
        "Harbour Wire": (TITLE, BODY),
        "Coastal Post": ("Pellworth climbs", f"{BODY}\n\n{BOILERPLATE}"),
        "Quay Daily": (TITLE, f"{BODY}\n\n{ADDED}"),
    }
    for number, (publisher, (title, body)) in enumerate(retold.items()):
        source = Source.objects.create(name=publisher, url=f"https://{number}.example/feed")
        entry = Entry(guid="1", title=title, body=body, published_at=NOON + number * HOUR)
        pipeline.ingest_entries(source, [entry])
    other = Source.objects.get(name="Coastal Post")
    pipeline.ingest_entries(other, [Entry(guid="2", title="Oil falls", body="Crude fell 2%.")])
    html = client.get("/").content.decode()
    assert html.count("Pellworth Shipping lifts its forecast") == 1
    assert "Pellworth climbs" not in html
    assert "also in Coastal Post, Quay Daily" in html
    story = Story.objects.get()
    assert story.first.publisher == "Harbour Wire"
    told = client.get(f"/stories/{story.pk}/").content.decode()
    assert all(publisher in told for publisher in retold)
