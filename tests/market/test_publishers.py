"""Claims by their verdicts: how often each publisher's hold, and the pieces that state them."""

import datetime as dt
import itertools

import pytest

from articles.market.publishers import ClaimRecord, claim_records
from articles.models import Article, PriceMove, Review, Source, Ticker, Verdict

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
numbers = itertools.count(1)


@pytest.fixture
def claim(db):
    """A stated move of a publisher, its piece seen at noon."""
    source, _ = Source.objects.get_or_create(name="Desk", kind=Source.Kind.MANUAL)
    ticker = Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba Group")

    def make(verdict: str, publisher: str = "A wire", review: str = "unreviewed") -> PriceMove:
        number = next(numbers)
        article = Article.objects.create(
            source=source, guid=str(number), body="A piece.", publisher=publisher,
            published_at=NOON, first_seen_at=NOON, content_hash=f"{number:064}",
        )  # fmt: skip
        return PriceMove.objects.create(
            article=article, ticker=ticker, direction="up", start=0, end=1, surface="A",
            verdict=verdict, review=review,
        )  # fmt: skip

    return make


def test_each_publishers_claims_are_counted_by_verdict(claim):
    for verdict in ("consistent", "consistent", "inconsistent", "unverifiable", ""):
        claim(verdict)
    claim("inconsistent", publisher="A blog")
    wire, blog = claim_records()
    assert wire == ClaimRecord("A wire", claims=5, consistent=2, inconsistent=1, unverifiable=1)
    assert wire.unjudged == 1
    assert wire.share == pytest.approx(2 / 3)
    assert (blog.publisher, blog.claims, blog.share) == ("A blog", 1, 0)


def test_a_piece_without_a_publisher_counts_for_its_source(claim):
    claim("consistent", publisher="")
    assert [record.publisher for record in claim_records()] == ["Desk"]


def test_with_nothing_verifiable_there_is_no_share(claim):
    claim("unverifiable")
    assert [record.share for record in claim_records()] == [None]


def test_a_rejected_claim_counts_for_nobody(claim):
    claim("inconsistent", review=Review.REJECTED)
    assert claim_records() == []
    assert not Article.objects.with_verdict(Verdict.INCONSISTENT)


def test_claims_are_counted_as_they_were_known(claim):
    claim("consistent")
    assert claim_records(known_at=NOON)
    assert not claim_records(known_at=NOON - dt.timedelta(seconds=1))


def test_a_verdict_that_rests_on_a_session_to_come_was_not_known(claim):
    move = claim("consistent")
    PriceMove.objects.filter(pk=move.pk).update(known_from=NOON + dt.timedelta(hours=8))
    (before,) = claim_records(known_at=NOON)
    assert (before.consistent, before.unjudged) == (0, 1)
    assert not Article.objects.with_verdict("consistent", known_at=NOON)
    move.refresh_from_db()
    assert (move.verdict_known_at(NOON), move.verdict_known_at(None)) == ("", "consistent")


def test_claims_of_a_choice_are_counted_alone(claim):
    claim("consistent")
    assert claim_records(PriceMove.objects.filter(ticker__symbol="JD")) == []


def test_pieces_are_found_by_the_verdict_on_their_claims(claim):
    right, wrong = claim("consistent"), claim("inconsistent")
    PriceMove.objects.create(
        article=wrong.article, ticker=wrong.ticker, direction="up", start=0, end=1, surface="A",
        verdict="inconsistent",
    )  # fmt: skip
    assert list(Article.objects.with_verdict(Verdict.INCONSISTENT)) == [wrong.article]
    assert list(Article.objects.with_verdict("consistent")) == [right.article]


def test_counting_takes_one_query(claim, django_assert_num_queries):
    for publisher in ("A wire", "A blog", "A paper"):
        claim("consistent", publisher)
    with django_assert_num_queries(1):
        assert len(claim_records()) == 3
