"""Pages that could not be had when their pieces came: asked for again, twice at most, hours apart."""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Mapping, Sequence

import structlog
from django.utils import timezone

from articles.ingest.errors import (
    BadAnswerError,
    IngestError,
    PostponedError,
    RobotsAwayError,
    TimedOutError,
    UnreachableError,
)
from articles.ingest.intake import complete
from articles.ingest.schedule import read_retry_after
from articles.models import Article, PageAttempt
from articles.pipeline.article_pages import MAX_PAGES, SECONDS, page_at

logger = structlog.get_logger(__name__)

# Where nothing has been sent yet; after the first try that failed, and after the second. The third is the last.
TURN = dt.timedelta(minutes=10)
WAITS = (dt.timedelta(minutes=30), dt.timedelta(hours=6))
# What may be over by then; a page that is not there, or not for us, will not be later either.
PASSING = (UnreachableError, TimedOutError, RobotsAwayError)
PASSING_STATUSES = {None, 408, 425, 429, 500, 502, 503, 504}


def note(articles: Sequence[Article], missed: Mapping[str, IngestError | None]) -> None:
    """Note which of some new or changed pieces wait for their page, by address or GUID and what stood in the
    way; one statement."""
    now = timezone.now()
    attempts = []
    for piece in articles:
        key = piece.url_key or piece.guid
        if key in missed:
            attempt = PageAttempt(article=piece, due_at=now)
            if _waits(attempt, missed[key], now):
                attempts.append(attempt)
    PageAttempt.objects.bulk_create(
        attempts,
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["count", "due_at"],
    )


def fetch_due(now: dt.datetime, *, lease: dt.timedelta) -> int:
    """Ask for the pages that are due, as many as there is time for; returns how many pieces have their text
    now. What there was no time for is due again after the lease."""
    deadline = time.monotonic() + SECONDS
    read = 0
    for attempt in PageAttempt.objects.claim(now, until=now + lease, limit=MAX_PAGES):
        if time.monotonic() > deadline:
            break
        read += _try_again(attempt)
    return read


def _try_again(attempt: PageAttempt) -> bool:
    piece = attempt.article
    try:
        page = page_at(piece.url)
    except IngestError as error:
        logger.warning("page not read", url=piece.url, error=str(error))
        if _waits(attempt, error, timezone.now()):
            attempt.save(update_fields=["count", "due_at"])
        else:
            attempt.delete()
        return False
    attempt.delete()
    return complete(piece, page, seen_at=timezone.now())


def _waits(attempt: PageAttempt, error: IngestError | None, now: dt.datetime) -> bool:
    """Count a try that failed, and set when the next is due; whether there is one."""
    if error is None:
        attempt.due_at = now + TURN
        return True
    if isinstance(error, PostponedError):
        attempt.due_at = now + max(TURN, dt.timedelta(seconds=error.wait))
        return True
    attempt.count += 1
    if attempt.count > len(WAITS) or not _passes(error):
        return False
    asked = read_retry_after(getattr(error, "retry_after", ""), now) or dt.timedelta()
    attempt.due_at = now + max(WAITS[attempt.count - 1], asked) * (1 + random.random() / 2)
    return True


def _passes(error: IngestError) -> bool:
    if isinstance(error, BadAnswerError):
        return error.status in PASSING_STATUSES
    return isinstance(error, PASSING)
