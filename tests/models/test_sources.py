import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from articles.models import Fetch, Source

NOW = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def test_one_address_of_a_kind_is_one_source(source):
    with pytest.raises(IntegrityError, match="source_url_unique_per_kind"):
        Source.objects.create(name="Again", url=source.url)


def test_sources_without_an_address_do_not_collide(db):
    for name in ("one", "two"):
        Source.objects.create(name=name, kind=Source.Kind.MANUAL)
    assert Source.objects.count() == 2


def test_the_form_says_that_an_address_is_taken(source):
    with pytest.raises(ValidationError, match="address already"):
        Source(name="Again", url=source.url).full_clean()


def test_the_minimum_interval_is_at_most_the_maximum(source):
    source.min_interval = source.max_interval + MINUTE
    with pytest.raises(IntegrityError, match="source_min_interval"):
        source.save()


def test_a_source_is_due_once_its_time_has_come(source):
    source.next_fetch_at = NOW
    source.save()
    assert list(Source.objects.due(NOW)) == [source]
    assert not Source.objects.due(NOW - MINUTE).exists()


def test_a_new_source_is_due_at_once_and_before_the_others(source):
    waiting = Source.objects.create(name="b", url="https://b.invalid/", next_fetch_at=NOW - MINUTE)
    assert list(Source.objects.due(NOW)) == [source, waiting]


@pytest.mark.parametrize("fields", [{"enabled": False}, {"kind": Source.Kind.SAMPLE}, {"url": ""}])
def test_what_is_never_due(source, fields):
    Source.objects.filter(pk=source.pk).update(**fields)
    assert not Source.objects.due(NOW).exists()


def test_failing_sources_are_those_enabled_whose_last_attempt_failed(source):
    assert not Source.objects.failing().exists()
    Source.objects.filter(pk=source.pk).update(failures=1)
    assert list(Source.objects.failing()) == [source]


def test_old_attempts_are_pruned(source):
    Fetch.objects.create(source=source, started_at=NOW - 60 * MINUTE)
    kept = Fetch.objects.create(source=source, started_at=NOW)
    assert Fetch.objects.prune(NOW) == 1
    assert list(Fetch.objects.all()) == [kept]


# Where it has moved to


def moved(source: Source, *addresses: str) -> Source:
    for address in addresses:
        source.note_move(address, NOW)
    return source


def test_it_moves_after_so_many_redirects_to_the_same_address(source):
    there = "https://wire.invalid/new"
    assert moved(source, there, there).url == "https://wire.invalid/feed"
    assert moved(source, there).url == there
    assert source.notice.startswith("On 2024-07-12 its address became https://wire.invalid/new")


@pytest.mark.parametrize(
    "addresses",
    [
        ("https://a.invalid/", "https://b.invalid/", "https://a.invalid/", "https://b.invalid/"),
        ("https://a.invalid/", "https://a.invalid/", "", "https://a.invalid/"),
        ("http://wire.invalid/",) * 5,
    ],
    ids=["to and fro", "not always", "without encryption"],
)
def test_it_does_not_move_where_the_redirects_do_not_hold(source, addresses):
    assert moved(source, *addresses).url == "https://wire.invalid/feed"


def test_an_address_that_names_keys_or_days_is_its_editor_s(source):
    source.url = "https://wire.invalid/?from={today-3}"
    assert moved(source, *["https://wire.invalid/?from=2024-07-09"] * 5).url.endswith("{today-3}")


def test_what_an_attempt_told_is_not_saved_over_an_editor_s_new_address(source):
    fetched = Source.objects.get(pk=source.pk)
    fetched.etag, fetched.failures = '"old"', 1
    Source.objects.filter(pk=source.pk).update(url="https://wire.invalid/other")
    assert not fetched.record("https://wire.invalid/feed")
    source.refresh_from_db()
    assert (source.url, source.etag, source.failures) == ("https://wire.invalid/other", "", 0)


def test_its_last_moments_are_told_once_each_newest_first(source, make_article):
    for hours in (3, 1, 1, 2):
        make_article(published_at=NOW - dt.timedelta(hours=hours))
    assert source.newest_moments(2) == [NOW - dt.timedelta(hours=hours) for hours in (1, 2)]
