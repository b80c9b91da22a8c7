"""The sample on a board: what is there once it is loaded. Loaded once; these tests only read."""

import datetime as dt
from collections import Counter

import pytest
from django.db import transaction

from articles import sample
from articles.models import Article, Bar, PriceMove, Reaction, Release, Revision, Source, Verdict
from articles.sample.pieces import pieces

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """What loading reported; the tests' own transactions nest in this one, which is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield sample.load()
        transaction.set_rollback(True)


def test_everything_is_there_once_loaded(loaded):
    assert loaded.articles == Article.objects.count() == len(list(pieces()))
    assert loaded.bars == Bar.objects.simulated().count() == Bar.objects.count()
    assert loaded.bars > 4000
    assert (loaded.skipped, loaded.refused) == ([], "")
    assert not Article.objects.exclude(parse_error="").exists()


def test_everything_of_it_is_labelled(loaded):
    assert set(Article.objects.values_list("source__kind", flat=True)) == {Source.Kind.SAMPLE}
    assert set(Bar.objects.values_list("provider", flat=True)) == {Bar.SIMULATED}
    assert not Article.objects.exclude(url__startswith="https://sample.newsboard.invalid/").exists()


def test_a_piece_was_first_seen_when_it_was_published(loaded):
    for article in Article.objects.all():
        assert article.first_seen_at == article.published_at
    noon = dt.datetime(2024, 6, 30, tzinfo=dt.UTC)
    assert 0 < Article.objects.known_at(noon).count() < loaded.articles


def test_the_revised_piece_keeps_its_first_text(loaded):
    revision = Revision.objects.get()
    assert "$20 billion" in revision.title
    assert "$23 billion" in revision.article.title
    assert revision.article.first_seen_at < revision.seen_at


def test_no_source_of_the_sample_is_ever_fetched(loaded):
    far = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
    assert not Source.objects.due(far).exists()


def test_most_stated_moves_agree_with_the_bars_and_the_misstated_do_not(loaded):
    verdicts = Counter(PriceMove.objects.values_list("verdict", flat=True))
    judged = verdicts[Verdict.CONSISTENT] + verdicts[Verdict.INCONSISTENT]
    assert judged > 50
    assert verdicts[Verdict.CONSISTENT] >= 0.9 * judged
    inconsistent = PriceMove.objects.filter(verdict=Verdict.INCONSISTENT)
    misstated = {piece.slug for piece in pieces() if piece.misstated}
    assert misstated
    assert misstated <= set(inconsistent.values_list("article__guid", flat=True))


def test_chinas_trade_surplus_has_a_series(loaded):
    surplus = Release.objects.filter(indicator__code="CN.TRADE_BALANCE", value__isnull=False)
    months = set(surplus.values_list("period", flat=True))
    assert {dt.date(2024, 4, 1), dt.date(2024, 5, 1), dt.date(2024, 6, 1)} <= months


def test_reactions_are_measured(loaded):
    assert Reaction.objects.filter(article__guid="alibaba-surplus-premarket").exists()
