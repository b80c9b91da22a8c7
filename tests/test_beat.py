"""Of several beats one leads, and two that both led would do nothing twice."""

import time

import pytest
import redis
from django.conf import settings as django_settings

from newsboard import celery, embedded
from newsboard.beat import LOCK, SingleScheduler


@pytest.fixture
def make_scheduler(db, settings):
    embedded.start_redis()
    settings.BEAT_LOCK_SECONDS = 1
    server = redis.Redis.from_url(settings.CACHE_URL)
    server.delete(LOCK)
    made = []

    def make_scheduler() -> SingleScheduler:
        made.append(SingleScheduler(celery.app, lazy=True))
        return made[-1]

    yield make_scheduler
    server.delete(LOCK)


def test_one_of_two_leads_for_as_long_as_it_lives(make_scheduler):
    one, other = make_scheduler(), make_scheduler()
    assert [one.leads(), other.leads(), one.leads(), other.leads()] == [True, False, True, False]


def test_when_the_leader_falls_silent_another_leads(make_scheduler):
    one, other = make_scheduler(), make_scheduler()
    assert one.leads()
    time.sleep(1.1)
    assert other.leads()
    assert not one.leads()


def test_a_leader_that_ends_hands_over_at_once(make_scheduler):
    one, other = make_scheduler(), make_scheduler()
    assert one.leads()
    one.close()
    assert other.leads()


def test_one_that_stands_by_gives_out_nothing_and_looks_again_soon(make_scheduler):
    one, other = make_scheduler(), make_scheduler()
    assert one.leads()
    assert other.tick() == django_settings.CELERY_BEAT_MAX_LOOP_INTERVAL


def test_without_redis_nobody_leads(make_scheduler, settings):
    settings.CACHE_URL = "unix:///nowhere/redis.sock"
    assert not make_scheduler().leads()
