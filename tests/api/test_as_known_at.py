"""What the API says was known at a moment, after publishers have changed their texts."""

import datetime as dt

import pytest

from articles import pipeline
from articles.api import schemas
from articles.ingest.entry import Entry
from articles.models import Article
from articles.parsing.parser import parse

TEXT = (
    "Harbour Tea (NYSE: TEA) fell 2.2% to close at $80.25 on Friday after China reported a record "
    "trade surplus of $99 billion for June.\n\n“People drink less,” said Ann Alyst, economist at "
    "Kettle Research, in an interview with Reuters."
)
PUBLISHED = dt.datetime(2024, 7, 12, 21, tzinfo=dt.UTC)


def push(body, title="Harbour Tea slips"):
    entry = Entry(body=body, title=title, guid="one", published_at=PUBLISHED)
    return pipeline.ingest_entries(pipeline.manual_source("Test"), [entry]).articles[0]


@pytest.fixture
def piece(ticker):
    return push(TEXT)


def common(fact, like):
    return {name: fact[name] for name in like if name in fact}


def test_the_facts_are_those_that_parse_prints(get, piece):
    told = get(f"/articles/{piece.pk}").data
    parsed = parse(TEXT, title="Harbour Tea slips", published_at=PUBLISHED).to_json()
    assert parsed["price_moves"]
    assert parsed["releases"]
    for kind in ("price_moves", "releases", "quotes", "outlets"):
        expected = sorted(parsed[kind], key=lambda fact: fact["start"])
        assert [common(fact, expected[0]) for fact in told[kind]] == expected, kind
    assert told["text"] == parsed["text"]
    assert told["tone"]["label"] == parsed["tone"]["label"]


@pytest.fixture
def revised(piece):
    """The piece, first seen on 12 July, its text changed on 14 July: it now says 3.3 %."""
    push(TEXT.replace("2.2%", "3.3%"), title="Harbour Tea slips further")
    Article.objects.update(first_seen_at=PUBLISHED)
    revision = piece.revisions.get()
    revision.seen_at = dt.datetime(2024, 7, 14, tzinfo=dt.UTC)
    revision.save()
    return piece


@pytest.mark.parametrize(
    ("known_at", "title", "percent"),
    [
        ("2024-07-13", "Harbour Tea slips", -2.2),
        ("2024-07-15", "Harbour Tea slips further", -3.3),
    ],
)
def test_a_changed_piece_reads_as_it_did(get, revised, known_at, title, percent):
    listed = get("/articles", {"known_at": known_at})
    schemas.PiecePage.model_validate(listed.data)
    whole = get(f"/articles/{revised.pk}", {"known_at": known_at})
    schemas.WholePiece.model_validate(whole.data)
    for told in (listed.data["items"][0], whole.data):
        assert told["title"] == title
        assert [move["percent"] for move in told["price_moves"]] == [percent]
    move = whole.data["price_moves"][0]
    assert whole.data["text"][move["start"] : move["end"]] == move["surface"]


@pytest.mark.parametrize(("known_at", "facts"), [("2024-07-13", 0), ("2024-07-15", 1)])
def test_lists_of_facts_have_none_of_a_text_that_came_later(get, revised, known_at, facts):
    for address in ("/tickers/TEA/moves", "/releases"):
        assert len(get(address, {"known_at": known_at}).data["items"]) == facts, address


def test_a_piece_not_yet_seen_is_not_there(get, revised):
    assert get(f"/articles/{revised.pk}", {"known_at": "2024-07-12"}).status_code == 404


def test_a_verdict_that_rests_on_a_session_to_come_was_not_known(get, piece):
    close = PUBLISHED - dt.timedelta(hours=1)
    piece.pricemoves.update(verdict="consistent", verdict_reason="So it did.", known_from=close)
    seen = close - dt.timedelta(hours=1)
    Article.objects.update(first_seen_at=seen, published_at=seen)
    for known_at, verdict in (("2024-07-12T19:30Z", None), ("2024-07-12T20:00Z", "consistent")):
        for answer in (
            get(f"/articles/{piece.pk}", {"known_at": known_at}).data["price_moves"],
            get("/articles", {"known_at": known_at}).data["items"][0]["price_moves"],
            get("/tickers/TEA/moves", {"known_at": known_at}).data["items"],
        ):
            assert [move["verdict"] for move in answer] == [verdict]
