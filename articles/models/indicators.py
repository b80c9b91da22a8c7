"""Macro-economic series, and their figures as pieces state them."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Count, Max, Q
from django.urls import reverse

from articles.models.facts import Direction, Fact
from articles.models.reviews import Review


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    """Indicators."""

    def reported(self, known_at: dt.datetime | None = None) -> Self:
        """Those of which a piece states a figure, by country, with how many ``pieces`` and the ``last_period``.

        With ``known_at`` of the pieces that had been seen by then.
        """
        shown = ~Q(releases__review=Review.REJECTED)
        if known_at is not None:
            shown &= Q(releases__article__first_seen_at__lte=known_at)
        return (
            self.annotate(
                pieces=Count("releases__article", distinct=True, filter=shown),
                last_period=Max(
                    "releases__period", filter=shown & Q(releases__value__isnull=False)
                ),
            )
            .filter(pieces__gt=0)
            .order_by("country", "name")
        )


class Indicator(models.Model):
    """A macro-economic series, such as CN.TRADE_BALANCE."""

    class Frequency(models.TextChoices):
        DAILY = "D", "Daily"
        WEEKLY = "W", "Weekly"
        MONTHLY = "M", "Monthly"
        QUARTERLY = "Q", "Quarterly"
        ANNUAL = "A", "Annual"

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    country = models.CharField(
        max_length=2, help_text="ISO 3166-1 alpha-2, or EA for the euro area."
    )
    unit = models.CharField(max_length=20, help_text="A currency, % or index.")
    frequency = models.CharField(max_length=1, choices=Frequency, default=Frequency.MONTHLY)

    # What ``reported`` adds.
    pieces: int
    last_period: dt.date | None

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} · {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("release", args=[self.code])


class Release(Fact):
    """A figure of an indicator as the piece states it; ``period`` is the first day of its period."""

    class Comparison(models.TextChoices):
        YEAR = "y/y", "On the year"
        MONTH = "m/m", "On the month"
        QUARTER = "q/q", "On the quarter"

    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="releases")
    period = models.DateField(null=True, blank=True)
    value = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(max_length=20, blank=True)
    change = models.DecimalField(
        max_digits=12, decimal_places=4, null=True, blank=True, help_text="Percent, signed."
    )
    direction = models.CharField(max_length=4, choices=Direction, blank=True)
    record = models.BooleanField(default=False)
    streak = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Periods in a row in this direction."
    )
    comparison = models.CharField(max_length=3, choices=Comparison, blank=True)
    previous = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    consensus = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)

    class Meta(Fact.Meta):
        indexes = [models.Index(fields=["indicator", "period"], name="release_series")]
