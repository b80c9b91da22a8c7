"""The stories that several pieces tell, and the keys by which such pieces find each other."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import connection, models
from django.urls import reverse

from articles.models.articles import Article

# A story that fewer than two pieces tell is none.
DROP = """
WITH gone AS (
    DELETE FROM articles_story
    WHERE id = ANY(%s)
        AND (SELECT count(*) FROM articles_article WHERE story_id = articles_story.id) < 2
    RETURNING id
)
UPDATE articles_article SET story_id = NULL WHERE story_id IN (SELECT id FROM gone)
"""
LEAD = """
UPDATE articles_story AS story SET first_id = told.first_id, size = told.size
FROM (
    SELECT story_id, count(*) AS size, (array_agg(id ORDER BY published_at, id))[1] AS first_id
    FROM articles_article WHERE story_id = ANY(%s) GROUP BY story_id
) AS told
WHERE story.id = told.story_id
    AND (story.first_id, story.size) IS DISTINCT FROM (told.first_id, told.size)
"""


class StoryManager(models.Manager["Story"]):
    """Stories, kept true to their pieces."""

    def settle(self, stories: Collection[int]) -> None:
        """After pieces have come to stories or left them: count them, let the first published lead, and
        drop a story that fewer than two pieces tell. Two statements."""
        keys = sorted(stories)
        if keys:
            with connection.cursor() as cursor:
                cursor.execute(DROP, [keys])
                cursor.execute(LEAD, [keys])


class Story(models.Model):
    """Pieces that report the same thing; the first of them stands for all."""

    first = models.OneToOneField(Article, models.CASCADE, related_name="leads")
    size = models.PositiveIntegerField(default=1)

    objects = StoryManager()

    class Meta:
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return f"Story {self.pk}, {self.size} pieces"

    def get_absolute_url(self) -> str:
        return reverse("story", args=[self.pk])


class Fingerprint(models.Model):
    """The keys of a piece's words: pieces that share one may tell the same story.

    A table of its own, for it is kept only as long as pieces may still come that tell the story.
    """

    article = models.OneToOneField(
        Article, models.CASCADE, primary_key=True, related_name="fingerprint"
    )
    published_at = models.DateTimeField()
    made_at = models.DateTimeField(db_index=True)
    keys = ArrayField(models.BigIntegerField())

    class Meta:
        # Looked up at every turn: a list of what is not yet in the index would be read through each time.
        indexes = [GinIndex(fields=["keys"], name="fingerprint_keys", fastupdate=False)]

    def __str__(self) -> str:
        return f"Keys of piece {self.article_id}"
