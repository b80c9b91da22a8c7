"""Where news comes from, and every attempt to fetch it."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Count, F, Max, Q


class SourceQuerySet(models.QuerySet["Source"]):
    """Sources, and which of them are waiting."""

    def due(self, now: dt.datetime) -> Self:
        """Enabled sources with an address whose next fetch is at or before ``now``, longest waiting first."""
        return (
            self.filter(enabled=True, kind__in=Source.FETCHED_KINDS)
            .exclude(url="")
            .filter(Q(next_fetch_at__isnull=True) | Q(next_fetch_at__lte=now))
            .order_by(F("next_fetch_at").asc(nulls_first=True), "pk")
        )

    def standing(self) -> dict[str, Any]:
        """``fetched_at``, when any source was last fetched, and how many are ``failing``; one query."""
        return self.aggregate(
            fetched_at=Max("last_fetched_at"),
            failing=Count("pk", filter=Q(enabled=True, failures__gt=0)),
        )

    def failing(self) -> Self:
        """Enabled sources whose last attempt failed."""
        return self.filter(enabled=True, failures__gt=0)


class Source(models.Model):
    """Something that gives news: a feed, a page, a vendor's API, an archive, an editor's paste."""

    class Kind(models.TextChoices):
        FEED = "feed", "Feed"
        PAGE = "page", "Web page"
        VENDOR = "vendor", "Vendor API"
        ARCHIVE = "archive", "Archive file"
        MANUAL = "manual", "Entered by hand"
        SAMPLE = "sample", "Sample data"

    FETCHED_KINDS = (Kind.FEED, Kind.PAGE, Kind.VENDOR)
    # A permanent redirect is sometimes a mistake of a day.
    MOVES_BELIEVED = 3
    # What attempts change.
    OF_ATTEMPTS = (
        *("url", "etag", "last_modified", "failures", "last_error", "moved_to", "moves", "notice"),
        *("last_fetched_at", "next_fetch_at"),
    )

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.FEED)
    url = models.URLField(
        "URL",
        max_length=2000,
        blank=True,
        help_text=(
            "The address that is fetched; empty for files. A vendor's key stands in the environment and is named "
            "in braces, …&apikey={ALPHAVANTAGE_KEY}; days are told as {today} or {today-3}."
        ),
    )
    publisher = models.CharField(
        max_length=200,
        blank=True,
        help_text="Shown with each piece that names no publisher itself.",
    )
    enabled = models.BooleanField(default=True)
    fetch_pages = models.BooleanField(
        default=False, help_text="Fetch each entry's own page when the feed carries only a summary."
    )
    min_interval = models.DurationField(
        default=dt.timedelta(minutes=15), help_text="As hours:minutes:seconds."
    )
    max_interval = models.DurationField(
        default=dt.timedelta(days=1),
        help_text="Between the two it is fetched as often as it publishes.",
    )
    next_fetch_at = models.DateTimeField(
        null=True, blank=True, help_text="Empty: as soon as possible."
    )
    last_fetched_at = models.DateTimeField(null=True, blank=True, editable=False)
    etag = models.CharField("ETag", max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    failures = models.PositiveIntegerField(default=0, help_text="Failed attempts in a row.")
    last_error = models.TextField(blank=True)
    moved_to = models.URLField(
        max_length=2000,
        blank=True,
        editable=False,
        help_text="Where the last attempts were redirected to for good.",
    )
    moves = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text="How many attempts in a row were."
    )
    notice = models.TextField(
        blank=True, editable=False, help_text="What the program changed of this source, and why."
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "url"],
                condition=~Q(url=""),
                name="source_url_unique_per_kind",
                violation_error_message="There is a source of this kind with this address already.",
            ),
            models.CheckConstraint(
                condition=Q(min_interval__gt=dt.timedelta(0), min_interval__lte=F("max_interval")),
                name="source_min_interval_at_most_max",
                violation_error_message="The minimum interval must be positive and at most the maximum.",
            ),
        ]
        indexes = [
            models.Index(fields=["next_fetch_at"], condition=Q(enabled=True), name="source_due"),
        ]

    def __str__(self) -> str:
        return self.name

    def newest_moments(self, count: int) -> list[dt.datetime]:
        """The last different moments at which it published, newest first."""
        moments = self.articles.order_by("-published_at").values_list("published_at", flat=True)
        return list(moments.distinct()[:count])

    def note_move(self, moved_to: str, now: dt.datetime) -> None:
        """Note where an attempt was redirected to for good (empty: nowhere). Once MOVES_BELIEVED attempts in
        a row were sent to the same address, it becomes the source's own, unless another has it already.

        Not one without the encryption that it has now, and not that of a source whose address names keys or
        days, which its editor wrote.
        """
        downgraded = self.url.startswith("https:") and not moved_to.startswith("https:")
        if downgraded or "{" in self.url:
            moved_to = ""
        self.moves = (
            self.moves + 1 if moved_to and moved_to == self.moved_to else int(bool(moved_to))
        )
        self.moved_to = moved_to
        if self.moves < self.MOVES_BELIEVED:
            return
        namesake = Source.objects.filter(kind=self.kind, url=moved_to).exclude(pk=self.pk).first()
        if namesake:
            self.notice = (
                f"{self.url} has moved to {moved_to}, which is the address of “{namesake}” already; "
                "delete one of the two."
            )
            return
        self.notice = (
            f"On {now:%Y-%m-%d} its address became {moved_to}: {self.url} had redirected there for good "
            f"{self.moves} times in a row."
        )
        self.url, self.moved_to, self.moves = moved_to, "", 0

    def start_anew(self) -> None:
        """Forget what the last attempts told of an address that is now another."""
        self.etag = self.last_modified = self.last_error = self.notice = self.moved_to = ""
        self.failures = self.moves = 0
        self.next_fetch_at = None

    def record(self, address: str) -> bool:
        """Save what an attempt at an address told, unless an editor has given it another meanwhile; returns
        whether it was saved."""
        fields = {name: getattr(self, name) for name in self.OF_ATTEMPTS}
        return bool(Source.objects.filter(pk=self.pk, url=address).update(**fields))


class FetchQuerySet(models.QuerySet["Fetch"]):
    """Attempts to fetch."""

    def prune(self, before: dt.datetime) -> int:
        """Delete the attempts that started before a moment; returns how many there were."""
        return self.filter(started_at__lt=before).delete()[0]


class Fetch(models.Model):
    """One attempt to fetch a source, and what came of it."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="fetches")
    url = models.URLField(
        "URL", max_length=2000, blank=True, help_text="The address that was asked, its key by name."
    )
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    http_status = models.PositiveSmallIntegerField("HTTP status", null=True, blank=True)
    bytes = models.PositiveBigIntegerField(default=0)
    seen = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    revised = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)

    objects = FetchQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at", "-pk"]
        verbose_name_plural = "fetches"
        indexes = [
            models.Index(fields=["source", "-started_at"], name="fetch_newest_of_source"),
            models.Index(fields=["started_at"], name="fetch_started"),
        ]

    def __str__(self) -> str:
        return f"{self.source} at {self.started_at:%Y-%m-%d %H:%M}"
