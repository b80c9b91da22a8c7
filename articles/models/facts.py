"""What a piece says, each with its place in the text; moves and macro figures have modules of their own."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from articles.models.articles import Article
from articles.models.event_types import EventType
from articles.models.reviews import Reviewed


class Direction(models.TextChoices):
    """Which way a figure went."""

    UP = "up", "Up"
    DOWN = "down", "Down"
    FLAT = "flat", "Flat"


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
