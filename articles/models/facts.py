"""What a piece says, each with its place in the text."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Exists, F, Max, OuterRef, Q
from django.urls import reverse

from articles.models.articles import Article, Revision
from articles.models.event_types import EventType
from articles.models.tickers import Ticker

__all__ = [
    "Citation",
    "Direction",
    "Event",
    "EventType",
    "Fact",
    "Indicator",
    "Mention",
    "Origin",
    "PriceMove",
    "Quote",
    "Release",
    "Review",
    "Verdict",
]


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


class Direction(models.TextChoices):
    """Which way a figure went."""

    UP = "up", "Up"
    DOWN = "down", "Down"
    FLAT = "flat", "Flat"


class Verdict(models.TextChoices):
    """What the bars say of a stated move."""

    CONSISTENT = "consistent", "Consistent"
    INCONSISTENT = "inconsistent", "Inconsistent"
    UNVERIFIABLE = "unverifiable", "Unverifiable"


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


class Mention(Reviewed):
    """An instrument that a piece names, once for each; ``start``/``end`` are its strongest mention.

    ``published_at`` and ``event_type`` copy the piece's, so that an instrument's newest pieces come
    from one covering index.
    """

    class Evidence(models.TextChoices):
        EXCHANGE_SYMBOL = "exchange_symbol", "Exchange and symbol"
        CASHTAG = "cashtag", "Cashtag"
        NAME_SYMBOL = "name_symbol", "Name and symbol"
        SYMBOL = "symbol", "Symbol"
        VENDOR = "vendor", "Vendor's word"
        NAME = "name", "Name"
        EDITOR = "editor", "Editor's word"

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="mentions")
    evidence = models.CharField(max_length=16, choices=Evidence, default=Evidence.EDITOR)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    surface = models.TextField(blank=True)
    confidence = models.FloatField(default=1.0)
    count = models.PositiveIntegerField(default=1)
    relevance = models.FloatField(default=1.0, help_text="0 to 1: how much the piece is about it.")
    primary = models.BooleanField(default=False, help_text="The piece's subject.")
    tone = models.FloatField(
        default=0.0, help_text="Of the sentences that name it, -1 negative to 1 positive."
    )
    published_at = models.DateTimeField(editable=False)
    event_type = models.CharField(max_length=24, choices=EventType, blank=True, editable=False)

    class Meta:
        ordering = ["-primary", "-relevance", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "ticker"], name="mention_unique"),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(start__lt=F("end")),
                name="mention_start_before_end",
            ),
            models.CheckConstraint(
                condition=Q(relevance__gte=0, relevance__lte=1), name="mention_relevance_0_to_1"
            ),
        ]
        indexes = [
            models.Index(
                fields=["ticker", "-published_at", "-article"],
                include=["event_type"],
                name="mention_newest_of_ticker",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ticker.symbol} in {self.article_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Copy what is denormalised from the piece, then save."""
        self.published_at = self.article.published_at
        self.event_type = self.article.event_type
        super().save(*args, **kwargs)


class Fact(Reviewed):
    """What every fact has: where it stands, which rule found it, and what an editor said of it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="%(class)ss")
    start = models.PositiveIntegerField(help_text="First character in the piece's text.")
    end = models.PositiveIntegerField(help_text="One past its last character.")
    surface = models.TextField(help_text="The characters there, as they stand.")
    rule = models.CharField(max_length=60, blank=True)
    confidence = models.FloatField(default=1.0)

    class Meta:
        abstract = True
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__gte=0, start__lt=F("end")), name="%(class)s_start_before_end"
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1),
                name="%(class)s_confidence_0_to_1",
            ),
        ]

    def __str__(self) -> str:
        return self.surface

    def clean(self) -> None:
        """Keep the rule that the text from start to end is the surface."""
        super().clean()
        if self.article_id is None or self.start is None or self.end is None:
            return
        found = self.article.text[self.start : self.end]
        if not self.surface:
            self.surface = found
        if found != self.surface:
            raise ValidationError(
                f"The text from {self.start} to {self.end} reads “{found[:80]}”, "
                f"not “{self.surface[:80]}”; mend the offsets or the surface."
            )


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


class Quote(Fact):
    """What somebody said, directly or indirectly."""

    speaker = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    outlet = models.CharField(max_length=200, blank=True, help_text="Whom they told.")

    class Meta(Fact.Meta):
        pass


class Citation(Fact):
    """An outlet that the piece cites."""

    outlet = models.CharField(max_length=200)

    class Meta(Fact.Meta):
        indexes = [models.Index(fields=["outlet"], name="citation_outlet")]


class Event(Fact):
    """What happened, by type."""

    type = models.CharField(max_length=24, choices=EventType)
    direction = models.CharField(max_length=4, choices=Direction, blank=True)
    phase = models.CharField(max_length=40, blank=True)

    class Meta(Fact.Meta):
        indexes = [
            models.Index(fields=["type", "article"], include=["review"], name="event_of_type")
        ]
