"""Which pieces a worker has been given to parse, which have failed too often, and which wait for their page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F

from articles.models.articles import Article

# Newest first, so that today's news does not wait behind an archive. Of several that claim at once each gets
# different pieces: a row that another has just claimed is no longer due.
CLAIM = """
INSERT INTO articles_parseattempt AS attempt (article_id, count, due_at)
SELECT piece.id, 0, %(until)s
FROM articles_article AS piece LEFT JOIN articles_parseattempt AS known ON known.article_id = piece.id
WHERE piece.parsed_at IS NULL
    AND (known.article_id IS NULL OR (known.due_at <= %(now)s AND known.count < %(most)s))
ORDER BY piece.id DESC LIMIT %(limit)s
ON CONFLICT (article_id) DO UPDATE SET due_at = excluded.due_at
    WHERE attempt.due_at <= %(now)s AND attempt.count < %(most)s
RETURNING article_id
"""


class ParseAttemptQuerySet(models.QuerySet["ParseAttempt"]):
    """Attempts to parse, and whose turn it is."""

    def claim(self, now: dt.datetime, *, until: dt.datetime, limit: int) -> list[int]:
        """Claim unparsed pieces that nobody has been given, or whose turn has come again; their keys."""
        arguments = {
            "now": now,
            "until": until,
            "limit": limit,
            "most": settings.PARSE_ATTEMPTS,
        }
        with connection.cursor() as cursor:
            cursor.execute(CLAIM, arguments)
            return [pk for (pk,) in cursor.fetchall()]

    def given(self, now: dt.datetime) -> int:
        """How many pieces are with workers now."""
        return self.filter(due_at__gt=now, count__lt=settings.PARSE_ATTEMPTS).count()

    def begin(self, articles: Collection[int]) -> None:
        """Note, before a parse, that it is begun: a parse that kills its worker is counted too."""
        self.filter(article__in=articles).update(count=F("count") + 1)

    def parked(self) -> models.QuerySet[ParseAttempt]:
        """Those that failed so often that nobody tries them again unasked."""
        return self.filter(count__gte=settings.PARSE_ATTEMPTS, article__parsed_at__isnull=True)

    def prune(self, now: dt.datetime) -> int:
        """Forget claims on pieces that were parsed by another way; returns how many there were."""
        return self.filter(article__parsed_at__isnull=False, due_at__lt=now).delete()[0]


class ParseAttempt(models.Model):
    """A piece's parse that a worker has been given, or that failed; gone once the piece is parsed.

    ``count`` is how often it was begun. Nobody else is given the piece before ``due_at``. At
    PARSE_ATTEMPTS it is parked: an editor sees it, and may have it tried again.
    """

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="parse_attempt"
    )
    count = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(db_index=True)

    objects = ParseAttemptQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Piece {self.article_id}: begun {self.count} times"


class PageAttemptQuerySet(models.QuerySet["PageAttempt"]):
    """Pieces that wait for their pages."""

    def claim(self, now: dt.datetime, *, until: dt.datetime, limit: int) -> list[PageAttempt]:
        """Claim those that are due and whose source still wants pages, by moving them to ``until``; with their
        pieces, longest waiting first."""
        due = self.filter(
            due_at__lte=now, article__source__enabled=True, article__source__fetch_pages=True
        )
        with transaction.atomic():
            found = due.select_related("article").select_for_update(skip_locked=True, of=("self",))
            claimed: list[PageAttempt] = list(found.order_by("due_at", "pk")[:limit])
            self.filter(pk__in=[attempt.pk for attempt in claimed]).update(due_at=until)
        return claimed

    def prune(self, now: dt.datetime) -> int:
        """Forget those that have waited too long; returns how many there were."""
        return self.filter(article__first_seen_at__lt=now - PageAttempt.LONGEST_WAIT).delete()[0]


class PageAttempt(models.Model):
    """A piece that has its source's summary because its page could not be had yet; gone once the page is read or
    given up. ``count`` is how often it was asked for in vain."""

    LONGEST_WAIT = dt.timedelta(days=2)

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="page_attempt"
    )
    count = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(db_index=True)

    objects = PageAttemptQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Piece {self.article_id}: its page asked for {self.count} times"
