import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.ingest.entry import Entry
from articles.ingest.identity import content_hash
from articles.ingest.intake import Intake, take_in, unknown
from articles.models import Article, PriceMove, Review, Revision, Source, Ticker

HOUR = dt.timedelta(hours=1)


def entry(number: int = 1, **fields) -> Entry:
    defaults = {
        "guid": f"g{number}",
        "url": f"https://wire.example/news/{number}",
        "title": f"Piece {number}",
        "body": f"Shares of company {number} rose.",
    }
    return Entry(**(defaults | fields))


def counts(intake) -> tuple[int, int, int]:
    return (intake.new, intake.revised, intake.unchanged)


def test_it_works(source, noon):
    published = noon - HOUR
    intake = take_in(source, [entry(published_at=published, author="Ann Lee")], seen_at=noon)
    assert counts(intake) == (1, 0, 0)
    piece = Article.objects.get()
    assert intake.articles == intake.changed == (piece,)
    assert (piece.title, piece.author, piece.publisher) == ("Piece 1", "Ann Lee", "Harbour Wire")
    assert (piece.published_at, piece.first_seen_at) == (published, noon)
    assert piece.url_key == "wire.example/news/1"
    assert piece.text == "Piece 1\n\nShares of company 1 rose."


def test_the_same_entries_again_change_nothing(source, noon):
    entries = [entry(1), entry(2)]
    take_in(source, entries, seen_at=noon)
    again = take_in(source, entries, seen_at=noon + HOUR)
    assert counts(again) == (0, 0, 2)
    assert [piece.guid for piece in again.articles] == ["g1", "g2"]
    assert again.changed == ()
    assert set(Article.objects.values_list("first_seen_at", flat=True)) == {noon}


def test_the_same_entry_twice_in_one_fetch_is_one_piece(source, noon):
    assert counts(take_in(source, [entry(), entry()], seen_at=noon)) == (1, 0, 0)


@pytest.mark.parametrize(
    "variant",
    [
        {"guid": "other", "url": "https://m.wire.example/news/1?utm_source=rss"},
        {"url": "https://wire.example/moved/1"},
        {"guid": "", "url": "http://www.wire.example/news/1/"},
    ],
)
def test_a_piece_is_known_by_its_address_or_its_guid(source, noon, variant):
    take_in(source, [entry()], seen_at=noon)
    assert counts(take_in(source, [entry(**variant)], seen_at=noon)) == (0, 0, 1)


def test_text_alone_is_known_by_its_content(source, noon):
    files = Source.objects.create(name="Files", kind=Source.Kind.MANUAL)
    bare = Entry(body="Oil fell on Friday.")
    assert counts(take_in(files, [bare], seen_at=noon)) == (1, 0, 0)
    assert counts(take_in(files, [Entry(body="Oil  fell on Friday.\n")], seen_at=noon)) == (0, 0, 1)
    assert counts(take_in(files, [Entry(body="Oil rose on Friday.")], seen_at=noon)) == (1, 0, 0)


def test_text_pasted_after_its_feed_gave_it_is_known(source, noon):
    take_in(source, [entry()], seen_at=noon)
    files = Source.objects.create(name="Files", kind=Source.Kind.MANUAL)
    pasted = Entry(title="Piece 1", body="Shares of company 1 rose.")
    assert counts(take_in(files, [pasted], seen_at=noon)) == (0, 0, 1)


def test_two_pieces_with_the_same_words_and_their_own_addresses_are_two(source, noon):
    same = {"title": "Market update", "body": ""}
    entries = [entry(1, **same), entry(2, **same)]
    assert counts(take_in(source, entries, seen_at=noon)) == (2, 0, 0)


def test_a_feed_whose_guids_are_all_alike_loses_no_piece(source, noon):
    entries = [entry(1, guid="news"), entry(2, guid="news")]
    assert counts(take_in(source, entries, seen_at=noon)) == (2, 0, 0)
    assert counts(take_in(source, entries, seen_at=noon)) == (0, 0, 2)


def test_a_feed_whose_links_are_all_its_front_page_loses_no_piece(source, noon):
    entries = [entry(n, url="https://wire.example/") for n in (1, 2, 3)]
    assert counts(take_in(source, entries, seen_at=noon)) == (3, 0, 0)
    assert counts(take_in(source, entries, seen_at=noon)) == (0, 0, 3)


def test_a_revised_piece_keeps_its_earlier_text_and_is_to_be_parsed_again(source, noon):
    take_in(source, [entry(published_at=noon - HOUR)], seen_at=noon)
    Article.objects.update(parsed_at=noon)
    later = noon + HOUR
    intake = take_in(source, [entry(body="Shares of company 1 fell.")], seen_at=later)
    assert counts(intake) == (0, 1, 0)
    piece = Article.objects.get()
    assert piece.body == "Shares of company 1 fell."
    assert (piece.parsed_at, piece.first_seen_at) == (None, noon)
    assert piece.published_at == noon - HOUR
    earlier = Revision.objects.get()
    assert (earlier.article, earlier.body) == (piece, "Shares of company 1 rose.")
    assert earlier.seen_at == later


def test_facts_that_point_into_the_earlier_text_go_and_an_editors_stay(source, noon):
    take_in(source, [entry()], seen_at=noon)
    ticker = Ticker.objects.create(symbol="ONE", name="Company 1")
    for review in (Review.UNREVIEWED, Review.CONFIRMED):
        PriceMove.objects.create(
            article=Article.objects.get(),
            ticker=ticker,
            direction="up",
            start=0,
            end=5,
            surface="Piece",
            review=review,
        )
    take_in(source, [entry(body="Shares of company 1 fell.")], seen_at=noon + HOUR)
    assert PriceMove.objects.get().review == Review.CONFIRMED


def test_another_source_with_the_same_address_revises_nothing(source, noon):
    take_in(source, [entry()], seen_at=noon)
    other = Source.objects.create(name="Echo", url="https://echo.example/feed")
    assert counts(take_in(other, [entry(body="Only a summary.")], seen_at=noon)) == (0, 0, 1)
    assert Article.objects.get().body == "Shares of company 1 rose."


def test_a_date_in_the_future_or_missing_is_when_it_was_seen(source, noon):
    take_in(source, [entry(1, published_at=noon + HOUR), entry(2)], seen_at=noon)
    assert set(Article.objects.values_list("published_at", flat=True)) == {noon}


def test_an_entry_that_says_nothing_is_passed_over(source, noon):
    assert counts(take_in(source, [Entry(body="", guid="g", url="")], seen_at=noon)) == (0, 0, 0)


def test_what_postgresql_cannot_hold_costs_no_piece(source, noon):
    odd = entry(title="Nul\0", body="lone \ud800 half", guid="é" * 2000, author="a" * 999)
    long = entry(2, url="https://wire.example/" + "é" * 3000)
    assert counts(take_in(source, [odd, long], seen_at=noon)) == (2, 0, 0)
    assert counts(take_in(source, [odd, long], seen_at=noon)) == (0, 0, 2)


def test_a_page_s_text_is_not_taken_for_a_change_of_the_feed_s(source, noon):
    summary = entry()
    whole = entry(body="The whole piece.", fingerprint=content_hash(summary))
    take_in(source, [whole], seen_at=noon)
    assert unknown(source, [summary], seen_at=noon) == []
    assert counts(take_in(source, [summary], seen_at=noon)) == (0, 0, 1)
    changed, fresh = entry(body="Another summary."), entry(2)
    assert unknown(source, [changed, summary, fresh], seen_at=noon) == [changed, fresh]


def test_a_hundred_entries_cost_a_handful_of_statements(source, noon):
    known = [entry(n) for n in range(100)]
    with CaptureQueriesContext(
        connection,
    ) as new:
        take_in(source, known, seen_at=noon)
    with CaptureQueriesContext(connection) as unchanged:
        take_in(source, known, seen_at=noon)
    changed = [entry(n, body="Other words.") for n in range(100)]
    with CaptureQueriesContext(connection) as revised:
        take_in(source, changed, seen_at=noon)
    assert len(new) <= 6
    assert len(unchanged) <= 4
    assert len(revised) <= 14


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("one_source", [True, False], ids=["one source", "two sources"])
def test_the_same_entries_at_once_make_each_piece_once(noon, one_source):
    first = Source.objects.create(name="Harbour Wire", url="https://wire.example/feed")
    second = first
    if not one_source:
        second = Source.objects.create(name="Echo", url="https://echo.example/feed")
    entries = [entry(n) for n in range(50)]
    together = threading.Barrier(4)

    def work(source: Source, pieces: list[Entry]) -> Intake:
        try:
            together.wait()
            return take_in(source, pieces, seen_at=noon)
        finally:
            connection.close()

    works = [(source, pieces) for source in (first, second) for pieces in (entries, entries[::-1])]
    with ThreadPoolExecutor(4) as pool:
        intakes = list(pool.map(work, *zip(*works, strict=True)))
    assert Article.objects.count() == 50
    assert sum(intake.new for intake in intakes) == 50
    assert sum(intake.unchanged for intake in intakes) == 150
    assert all(len(intake.articles) == 50 for intake in intakes)
