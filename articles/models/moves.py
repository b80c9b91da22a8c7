"""What a piece says that a price did, and what the bars say of it."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q

from articles.models.facts import Direction, Fact
from articles.models.tickers import Ticker


class Verdict(models.TextChoices):
    """What the bars say of a stated move."""

    CONSISTENT = "consistent", "Consistent"
    INCONSISTENT = "inconsistent", "Inconsistent"
    UNVERIFIABLE = "unverifiable", "Unverifiable"


class PriceMove(Fact):
    """A move of an instrument's price as the piece states it, and what the bars say of it.

    ``percent`` is in percentage points, ``amount`` and ``price`` in ``currency``; percent and amount
    are signed by the direction.
    """

    class Session(models.TextChoices):
        PREMARKET = "premarket", "Premarket"
        REGULAR = "regular", "Regular"
        AFTERHOURS = "afterhours", "After hours"

    class Stage(models.TextChoices):
        LAST_CHECK = "last_check", "At last check"
        CLOSE = "close", "Close"
        OPEN = "open", "Open"
        INTRADAY = "intraday", "Intraday"
        HIGH = "high", "High"
        LOW = "low", "Low"

    class Period(models.TextChoices):
        DAY = "day", "Day"
        WEEK = "week", "Week"
        MONTH = "month", "Month"
        QUARTER = "quarter", "Quarter"
        YEAR_TO_DATE = "year_to_date", "Year to date"
        YEAR = "year", "Year"

    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="price_moves")
    direction = models.CharField(max_length=4, choices=Direction)
    percent = models.DecimalField(max_digits=9, decimal_places=4, null=True, blank=True)
    amount = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    price = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    session = models.CharField(max_length=10, choices=Session, blank=True)
    stage = models.CharField(max_length=10, choices=Stage, blank=True)
    trading_day = models.DateField(null=True, blank=True)
    period = models.CharField(max_length=12, choices=Period, default=Period.DAY)
    verdict = models.CharField(max_length=12, choices=Verdict, blank=True)
    verdict_reason = models.TextField(blank=True)
    known_from = models.DateTimeField(
        null=True,
        blank=True,
        editable=False,
        help_text="When the bars of the verdict were whole: the close of the last session it rests on.",
    )

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(direction=Direction.UP) & ~Q(percent__lt=0) & ~Q(amount__lt=0)
                | Q(direction=Direction.DOWN) & ~Q(percent__gt=0) & ~Q(amount__gt=0)
                | Q(direction=Direction.FLAT),
                name="pricemove_signed_by_direction",
                violation_error_message="Percent and amount carry the sign of the direction.",
            ),
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(price__gt=0), name="pricemove_price_positive"
            ),
        ]
        indexes = [
            models.Index(fields=["ticker", "-trading_day"], name="pricemove_newest_of_ticker"),
            models.Index(fields=["verdict"], name="pricemove_verdict"),
        ]

    def verdict_known_at(self, moment: dt.datetime | None) -> str:
        """The verdict, "" where the bars that it rests on were not whole yet at a moment (None: now)."""
        late = moment is not None and self.known_from is not None and self.known_from > moment
        return "" if late else self.verdict
