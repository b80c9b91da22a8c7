"""Users are told of new pieces that their alerts ask for: each story once for each alert, by the first piece of it
that the alert asks for.

What is to be told is a Delivery. Notes are made one after the other, so that two workers which bring two tellings of
a story see each other's; for a piece the constraint stands guard as well. Sending holds the row's lock. Only a crash between the sending and the note of it makes a message go out again, and then with the same
Message-ID or Idempotency-Key, by which its receiver knows it.
"""

from __future__ import annotations

import datetime as dt
import random
import smtplib
from collections.abc import Sequence

import orjson
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.utils import timezone

from articles.ingest import webhook
from articles.ingest.errors import IngestError
from articles.models import Alert, Delivery, Review
from articles.models.articles import SEARCH_CONFIG

MOST_ATTEMPTS = 6
FIRST_WAIT = dt.timedelta(minutes=1)
SENT_AT_ONCE = 500
# News is told, not archives: only what was published within a day before it was first seen.
NOTE = """
INSERT INTO articles_delivery (alert_id, article_id, created_at, attempts, due_at, error)
SELECT DISTINCT ON (alert.id, coalesce(piece.story_id, -piece.id)) alert.id, piece.id, %(now)s, 0, %(now)s, ''
FROM articles_article AS piece JOIN articles_alert AS alert
    ON alert.enabled AND alert.created_at <= piece.first_seen_at
WHERE piece.published_at >= %(since)s AND piece.published_at >= piece.first_seen_at - interval '1 day'
    AND CASE WHEN %(ids)s::bigint[] IS NULL THEN piece.parsed_at >= %(lately)s
             ELSE piece.parsed_at IS NOT NULL AND piece.id = ANY(%(ids)s::bigint[]) END
    AND (alert.words = '' OR piece.search @@ websearch_to_tsquery(%(config)s::regconfig, alert.words))
    AND (alert.event_type IN ('', piece.event_type) OR EXISTS (
        SELECT FROM articles_event AS event
        WHERE event.article_id = piece.id AND event.type = alert.event_type AND event.review <> %(rejected)s))
    AND (alert.watchlist_id IS NULL OR EXISTS (
        SELECT FROM articles_watchlist_tickers AS watched JOIN articles_mention AS mention
            ON mention.ticker_id = watched.ticker_id
        WHERE watched.watchlist_id = alert.watchlist_id AND mention.article_id = piece.id
            AND mention.review <> %(rejected)s))
    AND NOT EXISTS (
        SELECT FROM articles_article AS telling JOIN articles_delivery AS told ON told.article_id = telling.id
        WHERE telling.story_id = piece.story_id AND told.alert_id = alert.id)
ORDER BY alert.id, coalesce(piece.story_id, -piece.id), piece.published_at, piece.id
ON CONFLICT (alert_id, article_id) DO NOTHING
"""
TOLD_WITHIN = dt.timedelta(days=2)
# Pieces parsed since are looked at again, in case the message that named them was lost.
LATELY = dt.timedelta(hours=1)


class NotSentError(Exception):
    """A message could not be sent; says why and what to do."""


def note(articles: Sequence[int] | None = None) -> int:
    """Note for which alerts pieces are to be told: those with these keys, or all that were parsed lately.
    Two statements; returns how many notes are new."""
    now = timezone.now()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('articles_delivery'))")
        cursor.execute(
            NOTE,
            {
                "now": now,
                "since": now - TOLD_WITHIN,
                "lately": now - LATELY,
                "ids": None if articles is None else list(articles),
                "config": SEARCH_CONFIG,
                "rejected": Review.REJECTED.value,
            },
        )
        return cursor.rowcount


def claim_due(now: dt.datetime, *, lease: dt.timedelta) -> list[int]:
    """Claim the messages that are due, by moving them past the lease; their keys, oldest first."""
    with transaction.atomic():
        due = Delivery.objects.filter(due_at__lte=now).order_by("due_at", "pk")
        claimed = [
            delivery.pk for delivery in due.select_for_update(skip_locked=True)[:SENT_AT_ONCE]
        ]
        Delivery.objects.filter(pk__in=claimed).update(due_at=now + lease)
    return claimed


def deliver(delivery_id: int) -> None:
    """Send one message, unless it has been sent or is just being sent; a failure is noted on it, and it is
    tried again MOST_ATTEMPTS times in all."""
    with transaction.atomic():
        waiting = Delivery.objects.filter(pk=delivery_id, sent_at=None, due_at__isnull=False)
        delivery = (
            waiting.select_for_update(skip_locked=True, of=("self",))
            .select_related("alert", "alert__watchlist", "article", "article__source")
            .first()
        )
        if delivery is None:
            return
        delivery.attempts += 1
        try:
            _SENDERS[delivery.alert.channel](delivery)
        except (NotSentError, IngestError, smtplib.SMTPException, OSError) as error:
            delivery.error = str(error) or type(error).__name__
            wait = FIRST_WAIT * 2**delivery.attempts * (1 + random.random() / 2)
            more = delivery.attempts < MOST_ATTEMPTS
            delivery.due_at = timezone.now() + wait if more else None
        else:
            delivery.sent_at, delivery.due_at, delivery.error = timezone.now(), None, ""
        delivery.save(update_fields=["attempts", "error", "due_at", "sent_at"])


def _mail(delivery: Delivery) -> None:
    if not settings.EMAIL_URL:
        raise NotSentError("No mail server is set; give its address in EMAIL_URL.")
    piece = delivery.article
    EmailMessage(
        subject=" ".join(piece.headline.split()),
        body="\n\n".join(
            part
            for part in (
                piece.headline,
                "\n".join(f"- {point}" for point in piece.key_points),
                f"{piece.publisher or piece.source}, {piece.published_at:%Y-%m-%d %H:%M} UTC",
                _address(delivery),
                f"You are told by your alert “{delivery.alert}”.",
            )
            if part
        ),
        to=[delivery.alert.target],
        headers={"Message-ID": f"<{_key(delivery)}@newsboard.invalid>"},
    ).send()


def _webhook(delivery: Delivery) -> None:
    piece = delivery.article
    message = {
        "alert": str(delivery.alert),
        "article": piece.pk,
        "headline": piece.headline,
        "key_points": piece.key_points,
        "publisher": piece.publisher or str(piece.source),
        "published_at": piece.published_at,
        "event_type": piece.event_type,
        "tickers": [
            mention.ticker.symbol
            for mention in piece.mentions.exclude(review=Review.REJECTED).select_related("ticker")
        ],
        "url": piece.url,
        "address": _address(delivery),
    }
    webhook.post(
        delivery.alert.target,
        orjson.dumps(message),
        {"Content-Type": "application/json", "Idempotency-Key": _key(delivery)},
    )


_SENDERS = {Alert.Channel.EMAIL.value: _mail, Alert.Channel.WEBHOOK.value: _webhook}


def _key(delivery: Delivery) -> str:
    """What a receiver knows a message by, should it come twice."""
    return f"alert-{delivery.alert_id}-article-{delivery.article_id}"


def _address(delivery: Delivery) -> str:
    return settings.SITE_URL.rstrip("/") + delivery.article.get_absolute_url()
