"""Pieces that wait for their parse: given to workers in batches, tried again when it fails, parked when it
keeps failing."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

from django.conf import settings
from django.utils import timezone

from articles.models import Article, ParseAttempt
from articles.parsing.document import PARSER_VERSION
from articles.pipeline.entries import parse, parse_and_measure

BATCH = 100
# With workers at once, at most: more would only wait in the broker.
MOST_GIVEN = 2_000
# Before a failed parse is tried again: doubled each time, and lengthened by up to its half.
FIRST_WAIT = dt.timedelta(minutes=1)
NEVER_ENDED = (
    "Its parse was begun {count} times and never ended: it takes too long or too much memory."
)


def claim_waiting(now: dt.datetime, *, lease: dt.timedelta) -> list[list[int]]:
    """Claim pieces that wait for a parse; returns batches of their keys. Of several that claim at once
    each gets different ones, and a claim whose worker has vanished lapses with the lease."""
    _forgive_older_parsers()
    room = MOST_GIVEN - ParseAttempt.objects.given(now)
    if room < BATCH:
        return []
    claimed = ParseAttempt.objects.claim(now, until=now + lease, limit=room)
    return [claimed[start : start + BATCH] for start in range(0, len(claimed), BATCH)]


def parse_claimed(keys: Sequence[int]) -> list[int]:
    """Parse claimed pieces; returns the keys of those that were parsed now.

    Those begun before (their worker died, or the parse raised) are parsed one by one, so that a piece
    which kills its worker takes no other with it.
    """
    begun = dict(
        ParseAttempt.objects.filter(article__in=keys, article__parsed_at=None).values_list(
            "article_id", "count"
        )
    )
    together = [pk for pk, count in begun.items() if not count]
    alone = [[pk] for pk, count in begun.items() if 0 < count < settings.PARSE_ATTEMPTS]
    _park([pk for pk, count in begun.items() if count >= settings.PARSE_ATTEMPTS])
    return [pk for batch in ([together] if together else []) + alone for pk in _parse_batch(batch)]


def parse_waiting() -> int:
    """Parse what waits, in this process, until nothing does; returns how many pieces were tried."""
    tried = 0
    while batches := claim_waiting(timezone.now(), lease=dt.timedelta(minutes=10)):
        for batch in batches:
            parse_claimed(batch)
            tried += len(batch)
    return tried


def retry(articles: Sequence[Article]) -> None:
    """Parse pieces now because an editor asks; one that fails again has all its tries again."""
    ParseAttempt.objects.filter(article__in=articles).delete()
    parse_and_measure(articles)


def _parse_batch(keys: list[int]) -> list[int]:
    ParseAttempt.objects.begin(keys)
    pieces = list(Article.objects.unparsed().filter(pk__in=keys).order_by("pk"))
    parse(pieces)
    parsed = [piece.pk for piece in pieces if piece.parsed_at]
    ParseAttempt.objects.filter(article__in=parsed).delete()
    _wait([piece.pk for piece in pieces if piece.parse_error])
    return parsed


def _wait(failed: list[int]) -> None:
    """Let failed pieces wait for their next try, the longer the oftener they have failed."""
    attempts = list(ParseAttempt.objects.filter(article__in=failed))
    for attempt in attempts:
        wait = FIRST_WAIT * 2 ** (attempt.count - 1)
        attempt.due_at = timezone.now() + wait * (1 + random.random() / 2)
    ParseAttempt.objects.bulk_update(attempts, ["due_at"])


def _park(keys: list[int]) -> None:
    """Tell of pieces whose parse has ended neither well nor badly, so that an editor sees why they wait."""
    never_ended = NEVER_ENDED.format(count=settings.PARSE_ATTEMPTS)
    Article.objects.filter(pk__in=keys, parse_error="").update(
        parse_error=never_ended, parser_version=PARSER_VERSION
    )


def _forgive_older_parsers() -> None:
    """Another version of the parser may read what the last could not."""
    ParseAttempt.objects.parked().exclude(article__parser_version=PARSER_VERSION).exclude(
        article__parse_error=""
    ).delete()
