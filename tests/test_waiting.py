"""Pieces that wait for their parse are given out once, tried again when it fails, and parked in the end."""

import datetime as dt
import itertools
from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import pipeline
from articles.ingest.entry import Entry
from articles.models import Article, ParseAttempt, Source
from articles.pipeline import waiting

BODY = "Alibaba Group (NYSE: BABA) shares rose 2.2% to $80.25 on Friday."
LEASE = dt.timedelta(minutes=10)
# On no calendar is there a Friday before it: a parse that raises.
NO_DAY = dt.datetime(1, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(name="Harbour Wire", kind=Source.Kind.MANUAL)


@pytest.fixture
def make(source):
    numbers = itertools.count(1)

    def make(count: int = 1, **fields) -> list[Article]:
        return Article.objects.bulk_create(
            Article(
                source=source,
                guid=str(number),
                body=f"{BODY} Piece {number}.",
                content_hash=str(number),
                first_seen_at=timezone.now(),
                **({"published_at": timezone.now()} | fields),
            )
            for number in itertools.islice(numbers, count)
        )

    return make


def claim() -> list[int]:
    claimed = pipeline.claim_waiting(timezone.now(), lease=LEASE)
    return [pk for batch in claimed for pk in batch]


def try_to_park(piece: Article, tries: int) -> None:
    with time_machine.travel(timezone.now()) as clock:
        for _ in range(tries):
            clock.shift(3600)
            assert claim() == [piece.pk]
            assert pipeline.parse_claimed([piece.pk]) == []


def test_it_works(make):
    (piece,) = make()
    assert claim() == [piece.pk]
    assert pipeline.parse_claimed([piece.pk]) == [piece.pk]
    piece.refresh_from_db()
    assert piece.parsed_at
    assert piece.pricemoves.get().ticker.symbol == "BABA"
    assert not ParseAttempt.objects.exists()


def test_the_newest_are_given_out_first_in_batches(make):
    pieces = make(250)
    batches = pipeline.claim_waiting(timezone.now(), lease=LEASE)
    assert [len(batch) for batch in batches] == [100, 100, 50]
    assert {pk for batch in batches for pk in batch} == {piece.pk for piece in pieces}
    assert max(pk for batch in batches for pk in batch) in batches[0]


def test_what_is_given_out_is_given_to_nobody_else_until_its_lease_lapses(make):
    make(3)
    assert len(claim()) == 3
    assert claim() == []
    with time_machine.travel(timezone.now() + LEASE):
        assert len(claim()) == 3


def test_no_more_is_given_out_than_workers_can_hold(make, monkeypatch):
    monkeypatch.setattr(waiting, "MOST_GIVEN", 150)
    make(400)
    assert len(claim()) == 150
    assert claim() == []


def test_a_message_that_comes_twice_parses_once(make):
    (piece,) = make()
    claim()
    pipeline.parse_claimed([piece.pk])
    assert pipeline.parse_claimed([piece.pk]) == []


def test_a_parse_that_raises_is_tried_again_later_and_later(make):
    (piece,) = make(published_at=NO_DAY)
    claim()
    assert pipeline.parse_claimed([piece.pk]) == []
    piece.refresh_from_db()
    assert "OverflowError" in piece.parse_error
    attempt = ParseAttempt.objects.get()
    wait = attempt.due_at - timezone.now()
    assert dt.timedelta(seconds=50) < wait <= dt.timedelta(seconds=90)
    assert claim() == []
    with time_machine.travel(attempt.due_at):
        assert claim() == [piece.pk]
        pipeline.parse_claimed([piece.pk])
        assert ParseAttempt.objects.get().due_at - timezone.now() > dt.timedelta(seconds=110)


def test_a_piece_that_keeps_failing_is_parked_with_its_error(make, settings):
    (piece,) = make(published_at=NO_DAY)
    try_to_park(piece, settings.PARSE_ATTEMPTS)
    with time_machine.travel(timezone.now() + dt.timedelta(days=30)):
        assert claim() == []
    assert ParseAttempt.objects.parked().get().article == piece
    piece.refresh_from_db()
    assert "OverflowError" in piece.parse_error


def test_a_piece_that_kills_its_worker_is_parked_and_takes_no_other_with_it(make, settings):
    killer, mate = make(2)
    claim()
    # Begun that often, ended never: what a worker that was killed each time leaves behind.
    ParseAttempt.objects.filter(article=killer).update(count=settings.PARSE_ATTEMPTS)
    ParseAttempt.objects.filter(article=mate).update(count=1)
    assert pipeline.parse_claimed([killer.pk, mate.pk]) == [mate.pk]
    killer.refresh_from_db()
    assert "begun 4 times and never ended" in killer.parse_error
    assert ParseAttempt.objects.parked().get().article == killer


def test_a_batch_that_was_begun_before_is_parsed_piece_by_piece(make):
    pieces = make(3)
    keys = claim()
    ParseAttempt.objects.begin(keys)
    with CaptureQueriesContext(connection) as statements:
        assert sorted(pipeline.parse_claimed(keys)) == [piece.pk for piece in pieces]
    begun = [one for one in statements.captured_queries if '"count" + 1' in one["sql"]]
    assert len(begun) == 3


def test_another_version_of_the_parser_tries_what_was_parked(make, settings):
    (piece,) = make(published_at=NO_DAY)
    try_to_park(piece, settings.PARSE_ATTEMPTS)
    Article.objects.update(parser_version="0.1", published_at=timezone.now())
    assert claim() == [piece.pk]
    assert pipeline.parse_claimed([piece.pk]) == [piece.pk]


def test_a_revised_text_has_all_its_tries_again(make, source, settings):
    (piece,) = make(published_at=NO_DAY)
    try_to_park(piece, settings.PARSE_ATTEMPTS)
    Article.objects.update(published_at=timezone.now())
    pipeline.store_entries(source, [Entry(guid=piece.guid, body="JD.com fell 3% on Friday.")])
    assert claim() == [piece.pk]


def test_an_editor_has_a_parked_piece_tried_again(make, settings):
    (piece,) = make(published_at=NO_DAY)
    try_to_park(piece, settings.PARSE_ATTEMPTS)
    pipeline.retry([piece])
    assert piece.parse_error
    assert claim() == [piece.pk]
    piece.published_at = timezone.now()
    piece.save()
    pipeline.retry([piece])
    assert piece.parsed_at
    assert claim() == []


def test_a_claim_on_a_piece_that_was_parsed_by_another_way_is_forgotten(make):
    make(2)
    parsed, waiting_still = claim()
    Article.objects.filter(pk=parsed).update(parsed_at=timezone.now())
    assert ParseAttempt.objects.prune(timezone.now()) == 0
    assert ParseAttempt.objects.prune(timezone.now() + LEASE) == 1
    assert ParseAttempt.objects.get().article_id == waiting_still


def test_stored_pieces_keep_what_their_vendor_says_until_they_are_parsed(source):
    entry = Entry(guid="7", body=BODY, tickers=("BABA", "JD"))
    intake = pipeline.store_entries(source, [entry])
    assert intake.new == 1
    pipeline.parse_claimed(claim())
    piece = Article.objects.get()
    assert dict(piece.mentions.values_list("ticker__symbol", "evidence")) == {
        "BABA": "exchange_symbol",
        "JD": "vendor",
    }
    assert set(piece.mentions.values_list("event_type", flat=True)) == {piece.event_type}


@pytest.mark.django_db(transaction=True)
def test_of_several_that_claim_at_once_each_gets_other_pieces(make, monkeypatch):
    monkeypatch.setattr(waiting, "MOST_GIVEN", 200)
    pieces = make(150)

    def work(_: int) -> list[int]:
        try:
            return claim()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        claims = list(pool.map(work, range(4)))
    claimed = [pk for keys in claims for pk in keys]
    assert sorted(claimed) == [piece.pk for piece in pieces]
