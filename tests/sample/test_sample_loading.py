"""The sample into the database and out again."""

import json
from io import StringIO

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import CommandError, call_command

from articles import sample
from articles.models import (
    Alias,
    Article,
    Bar,
    Indicator,
    Mention,
    PriceMove,
    Reaction,
    Release,
    Revision,
    Source,
    Story,
    Ticker,
    Verdict,
)
from articles.pipeline import parse_and_measure
from articles.sample.removal import INDICATOR_USES, TICKER_USES

MODELS = (Alias, Article, Bar, Indicator, Mention, PriceMove, Reaction, Release, Source, Ticker)

pytestmark = pytest.mark.django_db


def counts():
    return {model.__name__: model.objects.count() for model in MODELS}


@pytest.fixture
def loaded(db):
    return sample.load()


def test_loading_twice_changes_nothing(loaded):
    before = counts()
    again = sample.load()
    assert (again.articles, again.bars, again.tickers) == (0, 0, 0)
    assert counts() == before
    assert Revision.objects.count() == 1


def test_removing_leaves_nothing(loaded):
    removed = sample.remove()
    assert removed.articles == loaded.articles
    assert removed.bars == loaded.bars
    assert set(counts().values()) == {0}


def test_it_can_be_loaded_again_after_removing(loaded):
    sample.remove()
    assert sample.load() == loaded


def test_removing_what_is_not_there_does_nothing(real_piece):
    before = counts()
    assert sample.remove() == sample.Removed()
    assert counts() == before


def test_nothing_is_loaded_beside_real_pieces(real_piece):
    before = counts()
    loaded = sample.load()
    assert "--force" in loaded.refused
    assert counts() == before


def test_removing_leaves_real_pieces_their_facts_and_instruments(real_piece):
    parse_and_measure([real_piece])
    before = counts()
    sample.load(force=True)
    sample.remove()
    assert counts() == before
    assert Mention.objects.get(article=real_piece).ticker.symbol == "BABA"


def test_a_real_piece_is_judged_by_simulated_bars_only_while_they_are_there(real_piece):
    sample.load(force=True)
    parse_and_measure([real_piece])
    (move,) = real_piece.pricemoves.all()
    assert move.verdict == Verdict.CONSISTENT
    assert "simulated" in move.verdict_reason.lower()
    sample.remove()
    (move,) = real_piece.pricemoves.all()
    assert move.verdict == Verdict.UNVERIFIABLE
    assert not Reaction.objects.exists()


def test_an_instrument_with_real_bars_gets_no_simulated_ones(real_bars):
    loaded = sample.load()
    assert set(real_bars.bars.values_list("provider", flat=True)) == {"own-file"}
    assert any("BABA" in sentence for sentence in loaded.skipped)
    assert Bar.objects.simulated().filter(ticker__symbol="JD").exists()


def test_removing_leaves_real_bars_and_their_instrument(real_bars):
    before = counts()
    sample.load()
    sample.remove()
    assert counts() == before
    assert real_bars.bars.count() == 3


def test_an_instrument_that_an_editor_described_stays(loaded):
    ticker = Ticker.objects.get(symbol="JD")
    ticker.sector = "Our own sector"
    ticker.save()
    Alias.objects.create(ticker=Ticker.objects.get(symbol="NIO"), text="Weilai")
    sample.remove()
    assert set(Ticker.objects.values_list("symbol", flat=True)) == {"JD", "NIO"}


def test_an_instrument_that_an_editor_saved_in_the_admin_site_stays(loaded, admin_user):
    nio = Ticker.objects.get(symbol="NIO")
    LogEntry.objects.log_actions(admin_user.pk, [nio], CHANGE, change_message="Checked.")
    sample.remove()
    assert list(Ticker.objects.values_list("symbol", flat=True)) == ["NIO"]


def test_a_story_that_a_sample_piece_led_is_handed_to_its_real_piece(real_piece):
    sample.load(force=True)
    leader = Article.objects.get(guid="alibaba-surplus-close")
    story = Story.objects.create(first=leader, size=2)
    Article.objects.filter(pk__in=[leader.pk, real_piece.pk]).update(story=story)
    sample.remove()
    story.refresh_from_db()
    assert (story.first, story.size) == (real_piece, 1)


def test_every_relation_to_an_instrument_or_indicator_counts_as_a_use():
    for model, uses in ((Ticker, TICKER_USES), (Indicator, INDICATOR_USES)):
        assert {relation.name for relation in model._meta.related_objects} == set(uses)


def run(*arguments):
    out = StringIO()
    call_command("sample", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_loads_and_removes():
    assert "sample pieces" in run()
    assert "already" in run()
    assert "Removed" in run("--remove")
    assert not Article.objects.exists()


def test_the_command_prints_one_json_document():
    assert json.loads(run("--json"))["articles"] == Article.objects.count()
    assert json.loads(run("--remove", "--json"))["tickers"] > 10


def test_the_command_fails_beside_real_pieces_and_names_the_remedy(real_piece):
    with pytest.raises(CommandError, match="--force"):
        run()


def test_force_does_not_go_with_remove():
    with pytest.raises(CommandError) as error:
        run("--remove", "--force")
    assert error.value.returncode == 2
