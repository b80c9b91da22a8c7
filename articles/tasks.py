"""Celery tasks: each a few lines that call one function. They carry keys, never payloads, and each may
run twice without harm. The schedule stands in the database (migration 0002, then the admin site); which queue
each goes to is in the settings."""

from __future__ import annotations

import datetime as dt

from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.utils import timezone

from articles import pipeline
from articles.market import asking, reactions, refreshing
from articles.models import Article, Fetch, PageAttempt, ParseAttempt, Source
from articles.pipeline import later_pages, stories, telling

# How long what is claimed is left to its worker: longer than a task may run, so that nobody works on it
# beside a worker that is slow, and short enough that a worker's death delays it little.
LEASE = dt.timedelta(seconds=2 * settings.CELERY_TASK_TIME_LIMIT)
# Stated moves can be judged, and windows after a piece filled, for about this long.
MEASURED_DAYS = 45
# Services are asked for one instrument after the other; below the broker's visibility timeout.
REFRESH_SECONDS = 840


@shared_task
def enqueue_due_sources() -> int:
    """Claim the sources that are due and have each fetched; a message that no worker has taken when its
    claim lapses is void, for the source is then claimed anew."""
    claimed = pipeline.claim_due(timezone.now(), lease=LEASE)
    for source_id in claimed:
        fetch_source.apply_async([source_id], expires=LEASE.total_seconds())
    return len(claimed)


@shared_task
def fetch_source(source_id: int) -> None:
    """Fetch one source, store what it gives, and have that parsed."""
    Source.objects.filter(pk=source_id).update(next_fetch_at=timezone.now() + LEASE)
    source = Source.objects.filter(pk=source_id, enabled=True).first()
    if source is not None:
        fetch = pipeline.ingest_source(source, take=pipeline.store_entries)
        if fetch.new or fetch.revised:
            enqueue_waiting()


@shared_task
def fetch_pages() -> None:
    """Ask again for pages that could not be had, and have what they give parsed."""
    if later_pages.fetch_due(timezone.now(), lease=LEASE):
        enqueue_waiting()


@shared_task
def enqueue_waiting() -> int:
    """Claim pieces that wait for their parse and give them to workers, batch by batch; a message is void
    once its claim has lapsed."""
    batches = pipeline.claim_waiting(timezone.now(), lease=LEASE)
    for batch in batches:
        parse_articles.apply_async([batch], expires=LEASE.total_seconds())
    return sum(map(len, batches))


@shared_task
def parse_articles(article_ids: list[int]) -> None:
    """Parse claimed pieces, have them measured and told, and see that more are given out."""
    parsed = pipeline.parse_claimed(article_ids)
    if parsed:
        measure_articles.delay(parsed)
        tell.delay(parsed)
    enqueue_waiting()


@shared_task
def measure_articles(article_ids: list[int]) -> None:
    """Judge some pieces against the bars."""
    reactions.measure(Article.objects.filter(pk__in=article_ids))


@shared_task
def measure() -> None:
    """Judge recent pieces against the bars that have come since."""
    reactions.measure(since=timezone.localdate() - dt.timedelta(days=MEASURED_DAYS))


@shared_task
def carry_out_study(key: str) -> None:
    """Answer a question that somebody waits for."""
    try:
        asking.carry_out(key)
    except SoftTimeLimitExceeded:
        asking.give_up(
            key, "This study took too long; choose an event type, a ticker or fewer days."
        )


@shared_task(soft_time_limit=REFRESH_SECONDS - 60, time_limit=REFRESH_SECONDS)
def refresh_bars() -> None:
    """Fetch prices of the instruments mentioned lately and measure what they change."""
    refreshing.refresh(timezone.now().date())


@shared_task
def tell(article_ids: list[int] | None = None) -> None:
    """Note whom pieces (those parsed lately, where none are named) are to be told to, and tell them."""
    telling.note(article_ids)
    for delivery_id in telling.claim_due(timezone.now(), lease=LEASE):
        deliver.apply_async([delivery_id], expires=LEASE.total_seconds())


@shared_task
def deliver(delivery_id: int) -> None:
    """Send one message."""
    telling.deliver(delivery_id)


@shared_task
def prune() -> None:
    """Forget fetches older than FETCH_KEEP_DAYS, claims that are over, pages that nobody can give, and keys of pieces
    that no other will join."""
    now = timezone.now()
    Fetch.objects.prune(now - dt.timedelta(days=settings.FETCH_KEEP_DAYS))
    ParseAttempt.objects.prune(now)
    PageAttempt.objects.prune(now)
    stories.prune(now)
