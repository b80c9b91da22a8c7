"""What the parser gives and an editor may review: who found a row, and what was said of it."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef

from articles.models.articles import Revision


class Origin(models.TextChoices):
    """Who found a fact."""

    PARSED = "parsed", "Parsed"
    MANUAL = "manual", "Added by an editor"


class Review(models.TextChoices):
    """What an editor said of a fact; anything but unreviewed survives a reparse."""

    UNREVIEWED = "unreviewed", "Unreviewed"
    CONFIRMED = "confirmed", "Confirmed"
    CORRECTED = "corrected", "Corrected"
    REJECTED = "rejected", "Rejected"


class ReviewedQuerySet(models.QuerySet[models.Model]):
    """Rows that the parser gives and editors review."""

    def replaceable(self) -> ReviewedQuerySet:
        """Rows that a reparse may replace: parsed, and touched by no editor."""
        return self.filter(origin=Origin.PARSED, review=Review.UNREVIEWED)

    def shown(self) -> ReviewedQuerySet:
        """Rows that no editor has rejected."""
        return self.exclude(review=Review.REJECTED)

    def known_at(self, moment: dt.datetime) -> ReviewedQuerySet:
        """Rows of pieces that had been seen by a moment and have not been changed since: those of a later text
        were not known."""
        changed = Revision.objects.filter(article=OuterRef("article"), seen_at__gt=moment)
        return self.filter(~Exists(changed), article__first_seen_at__lte=moment)


class Reviewed(models.Model):
    """What a row has that the parser gives and an editor may review."""

    origin = models.CharField(max_length=6, choices=Origin, default=Origin.PARSED)
    review = models.CharField(max_length=10, choices=Review, default=Review.UNREVIEWED)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = ReviewedQuerySet.as_manager()

    class Meta:
        abstract = True
