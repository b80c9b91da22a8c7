"""Archives into the database: COPY into a staging table, then one INSERT that leaves known pieces be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import connection, transaction

from articles.ingest.entry import Entry
from articles.ingest.intake import distinct, draft
from articles.models import Article, Source

COLUMNS = (
    *("guid", "url", "url_key", "title", "body", "author", "publisher", "published_at"),
    *("first_seen_at", "language", "content_hash"),
)
STAGE = """
CREATE TEMPORARY TABLE IF NOT EXISTS staged_article (
    guid text, url text, url_key text, title text, body text, author text, publisher text,
    published_at timestamptz, first_seen_at timestamptz, language text, content_hash text
) ON COMMIT DELETE ROWS
"""
COPY = """
COPY staged_article (guid, url, url_key, title, body, author, publisher, published_at, first_seen_at,
                     language, content_hash) FROM STDIN
"""
# In the order of the keys, as every intake inserts, so that two never wait for each other in a circle.
INSERT = """
INSERT INTO articles_article
    (source_id, guid, url, url_key, title, body, author, publisher, published_at, first_seen_at, language,
     content_hash, key_points, event_type, tone, also_read, credits, parser_version, parse_error)
SELECT %s, guid, url, url_key, title, body, author, publisher, published_at, first_seen_at, language,
       content_hash, '[]', '', 0, '[]', '[]', '', ''
FROM staged_article
ORDER BY coalesce(url_key, '')
ON CONFLICT DO NOTHING RETURNING id, guid
"""


def copy_in(source: Source, entries: Iterable[Entry], *, seen_at: dt.datetime) -> dict[str, int]:
    """Store those entries of an archive that are not known, unparsed; one COPY and one INSERT.

    Unlike ``take_in`` it revises nothing: an archive is not news of a change. Returns the new pieces'
    keys by their GUID.
    """
    drafts = distinct(draft(source, entry, seen_at) for entry in entries)
    if not drafts:
        return {}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(STAGE)
        with cursor.copy(COPY) as copy:
            for piece in drafts:
                copy.write_row(_values(piece))
        cursor.execute(INSERT, [source.pk])
        return {guid: pk for pk, guid in cursor.fetchall()}


def _values(piece: Article) -> tuple[object, ...]:
    return tuple(getattr(piece, column) for column in COLUMNS)
