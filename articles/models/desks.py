"""What a user watches, and how they are told."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from articles.models.articles import Article
from articles.models.event_types import EventType
from articles.models.tickers import Ticker


class Watchlist(models.Model):
    """Instruments that a user follows together."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="watchlists")
    name = models.CharField(max_length=100)
    tickers = models.ManyToManyField(Ticker, related_name="watchlists", blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="watchlist_name_unique"),
        ]

    def __str__(self) -> str:
        return self.name


class Alert(models.Model):
    """What a user wants to be told of: pieces on a watchlist, of an event type, with these words."""

    class Channel(models.TextChoices):
        EMAIL = "email", "E-mail"
        WEBHOOK = "webhook", "Webhook"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="alerts")
    watchlist = models.ForeignKey(
        Watchlist, models.CASCADE, null=True, blank=True, related_name="alerts"
    )
    event_type = models.CharField(max_length=24, choices=EventType, blank=True)
    words = models.CharField(max_length=200, blank=True)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.EMAIL)
    target = models.CharField(max_length=500, help_text="The address that is written to.")
    enabled = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        watched = [str(self.watchlist or ""), self.get_event_type_display(), self.words]
        return " · ".join(part for part in watched if part) or "Every piece"


class Delivery(models.Model):
    """One piece told to one user through one alert."""

    alert = models.ForeignKey(Alert, models.CASCADE, related_name="deliveries")
    article = models.ForeignKey(Article, models.CASCADE, related_name="deliveries")
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(
        null=True, blank=True, help_text="When it is tried next; empty once sent or given up."
    )
    error = models.TextField(blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["alert", "article"], name="delivery_once"),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="delivery_due"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.alert}: {self.article}"


class SavedView(models.Model):
    """A view of the board that a user keeps: the query of its address, under a name."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=100)
    query = models.TextField(
        max_length=4000, help_text="As in the address, without the question mark: event=earnings."
    )

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="savedview_name_unique"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse('board')}?{self.query}"
