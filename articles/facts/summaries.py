"""What the facts of pieces come to, written on the pieces themselves: one statement for any number."""

from __future__ import annotations

from collections.abc import Sequence

import orjson
from django.db import connection

from articles.models import Article

# Arrays rather than one CASE for each column, as bulk_update writes it: ten times faster.
UPDATE = """
UPDATE articles_article AS piece
SET key_points = given.key_points, event_type = given.event_type, tone = given.tone,
    also_read = given.also_read, credits = given.credits, parser_version = given.parser_version,
    parsed_at = given.parsed_at, parse_error = given.parse_error
FROM unnest(%s::bigint[], %s::jsonb[], %s::text[], %s::float8[], %s::jsonb[], %s::jsonb[], %s::text[],
            %s::timestamptz[], %s::text[])
    AS given(id, key_points, event_type, tone, also_read, credits, parser_version, parsed_at, parse_error)
WHERE piece.id = given.id
"""


def write_summaries(articles: Sequence[Article]) -> None:
    """Store what parsing says of each piece as a whole."""
    columns = (
        [article.pk for article in articles],
        [orjson.dumps(article.key_points).decode() for article in articles],
        [article.event_type for article in articles],
        [article.tone for article in articles],
        [orjson.dumps(article.also_read).decode() for article in articles],
        [orjson.dumps(article.credits).decode() for article in articles],
        [article.parser_version for article in articles],
        [article.parsed_at for article in articles],
        [article.parse_error for article in articles],
    )
    with connection.cursor() as cursor:
        cursor.execute(UPDATE, columns)
