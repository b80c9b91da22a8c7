"""Prices, and what they did around the news."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import F, Q

from articles.models.articles import Article
from articles.models.tickers import Ticker


class Interval(models.TextChoices):
    """How long a bar is."""

    MINUTE = "1m", "1 minute"
    DAY = "1d", "1 day"


class Basis(models.TextChoices):
    """What the prices of a bar, its adjusted close apart, have been adjusted for since they were traded."""

    TRADED = "traded", "As traded"
    SPLITS = "splits", "Adjusted for splits"
    FULL = "full", "Adjusted for splits and dividends"


class BarQuerySet(models.QuerySet["Bar"]):
    """Price bars."""

    def daily(self) -> Self:
        """Bars of a whole session."""
        return self.filter(interval=Interval.DAY)

    def between(self, since: dt.date | None, until: dt.date | None) -> Self:
        """Bars of the sessions from ``since`` to ``until``, both included; None leaves a side open."""
        bars = self
        if since is not None:
            bars = bars.filter(session__gte=since)
        if until is not None:
            bars = bars.filter(session__lte=until)
        return bars

    def first_session(self) -> dt.date | None:
        """The session of the first of them, None without any."""
        return self.order_by("start").values_list("session", flat=True).first()

    def simulated(self) -> Self:
        """Bars made up for the sample, never real prices."""
        return self.filter(provider=Bar.SIMULATED)


class Bar(models.Model):
    """What a price did in one interval; open, high and low are empty where only closes are known."""

    SIMULATED = "simulated"

    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="bars")
    interval = models.CharField(max_length=3, choices=Interval, default=Interval.DAY)
    start = models.DateTimeField(help_text="When the interval began, UTC.")
    open = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    high = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    low = models.DecimalField(max_digits=18, decimal_places=6, null=True, blank=True)
    close = models.DecimalField(max_digits=18, decimal_places=6)
    volume = models.BigIntegerField(null=True, blank=True)
    adjusted_close = models.DecimalField(
        max_digits=18,
        decimal_places=6,
        null=True,
        blank=True,
        help_text="The close less later splits and dividends; empty where it is the close.",
    )
    session = models.DateField(help_text="The exchange's trading day.")
    provider = models.CharField(max_length=40)
    basis = models.CharField(
        max_length=7,
        choices=Basis,
        blank=True,
        help_text="What later has been taken out of open to close; empty where nobody said.",
    )

    objects = BarQuerySet.as_manager()

    class Meta:
        ordering = ["ticker", "interval", "start"]
        constraints = [
            models.UniqueConstraint(
                fields=["ticker", "interval", "start"], name="bar_unique", include=["close"]
            ),
            models.CheckConstraint(
                condition=Q(low__lte=F("open"))
                & Q(open__lte=F("high"))
                & Q(low__lte=F("close"))
                & Q(close__lte=F("high")),
                name="bar_low_to_high",
            ),
            models.CheckConstraint(
                condition=Q(close__gt=0) & (Q(low__isnull=True) | Q(low__gt=0)),
                name="bar_prices_positive",
            ),
            models.CheckConstraint(
                condition=Q(adjusted_close__isnull=True) | Q(adjusted_close__gt=0),
                name="bar_adjusted_close_positive",
            ),
            models.CheckConstraint(
                condition=Q(volume__isnull=True) | Q(volume__gte=0), name="bar_volume_not_negative"
            ),
        ]
        indexes = [
            models.Index(fields=["ticker", "interval", "session"], name="bar_session"),
        ]

    def __str__(self) -> str:
        return f"{self.ticker.symbol} {self.interval} {self.session}"


class ReactionQuerySet(models.QuerySet["Reaction"]):
    """What prices did around pieces."""

    def modelled(self) -> Self:
        """One row for each window: by the market model or, without enough days beside a market, by its own mean."""
        return self.filter(model__in=(Reaction.Model.MARKET_MODEL, Reaction.Model.CONSTANT_MEAN))

    def known_at(self, moment: dt.datetime) -> Self:
        """Reactions to pieces that had been seen by a moment, over windows that were over by then."""
        return self.filter(known_from__lte=moment, article__first_seen_at__lte=moment)


class Reaction(models.Model):
    """The return of an instrument over a window around a piece.

    Returns are simple and fractional (0.01 is 1 %); ``window`` is written "[-1,+1]", in sessions, or "5 min",
    from the minute in which the piece was published. ``missing`` counts the sessions (or minutes) of the window
    without a bar, and those just before it that its first return is made over: a gap in the data, or a halt.
    """

    class Model(models.TextChoices):
        RAW = "raw", "Raw return"
        MARKET_MODEL = "market_model", "Market model"
        MARKET_ADJUSTED = "market_adjusted", "Market-adjusted"
        CONSTANT_MEAN = "constant_mean", "Constant mean"

    article = models.ForeignKey(Article, models.CASCADE, related_name="reactions")
    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="reactions")
    window = models.CharField(max_length=16)
    raw = models.FloatField(null=True, blank=True)
    expected = models.FloatField(null=True, blank=True)
    abnormal = models.FloatField(null=True, blank=True)
    t = models.FloatField(null=True, blank=True)
    days = models.PositiveSmallIntegerField(
        default=0, help_text="Valid sessions (or minutes) of the estimation window."
    )
    missing = models.PositiveIntegerField(
        default=0, help_text="Sessions (or minutes) without a bar that the return is made over."
    )
    model = models.CharField(max_length=16, choices=Model)
    session = models.DateField(null=True, blank=True, help_text="Day 0 of the window.")
    known_from = models.DateTimeField(
        null=True, blank=True, help_text="When the window was over: the close of its last session."
    )

    objects = ReactionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "ticker", "window", "model"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "ticker", "window", "model"], name="reaction_unique"
            ),
        ]
        indexes = [
            models.Index(fields=["ticker", "window", "model"], name="reaction_of_ticker"),
        ]

    def __str__(self) -> str:
        return f"{self.ticker.symbol} {self.window} around {self.article_id}"
