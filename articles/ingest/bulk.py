"""Archives into the database: COPY straight into the table while nothing in it is known, else COPY into a
staging table and one INSERT that leaves known pieces be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter

import structlog
from django.db import IntegrityError, OperationalError, connection, transaction

from articles.ingest.drafts import Draft

logger = structlog.get_logger(__name__)

COLUMNS = tuple(column.name for column in fields(Draft))
_values = attrgetter(*COLUMNS)
# The other columns that may not be empty, as an unparsed piece has them.
UNPARSED = {
    "key_points": "'[]'",
    "event_type": "''",
    "tone": "0",
    "also_read": "'[]'",
    "credits": "'[]'",
    "parser_version": "''",
    "parse_error": "''",
}
DIRECT = f"COPY articles_article ({', '.join((*COLUMNS, *UNPARSED))}) FROM STDIN"
CONSTANTS = ("[]", "", 0, "[]", "[]", "", "")
STAGE = """
CREATE TEMPORARY TABLE IF NOT EXISTS staged_article (
    source_id bigint, guid text, url text, url_key text, title text, body text, author text, publisher text,
    published_at timestamptz, first_seen_at timestamptz, language text, content_hash text
) ON COMMIT DELETE ROWS
"""
COPY = f"COPY staged_article ({', '.join(COLUMNS)}) FROM STDIN"
INSERT = f"""
INSERT INTO articles_article ({", ".join((*COLUMNS, *UNPARSED))})
SELECT {", ".join((*COLUMNS, *UNPARSED.values()))} FROM staged_article
ON CONFLICT DO NOTHING
"""  # noqa: S608 - the names are those of the two tables above


def copy_in(drafts: Sequence[Draft], *, all_new: bool) -> int:
    """Store those drafts that are not known, unparsed; returns how many.

    Where they are thought to be ``all_new`` they are copied straight in; should one of them be known after
    all, nothing is lost but time. Unlike ``take_in`` this revises nothing: an archive is not news of a change.
    """
    # In the order of the keys, as every intake inserts, so that two never wait for each other in a circle.
    drafts = sorted(drafts, key=lambda piece: piece.url_key or "")
    if all_new:
        try:
            # COPY speaks to the driver itself, whose errors become Django's here.
            with transaction.atomic(), connection.wrap_database_errors:
                return _copied(drafts)
        except (IntegrityError, OperationalError) as error:
            logger.info("not all of a batch is new", error=str(error).partition("\n")[0])
    with transaction.atomic():
        return _inserted(drafts)


def _copied(drafts: Sequence[Draft]) -> int:
    with connection.cursor() as cursor, cursor.copy(DIRECT) as copy:
        for piece in drafts:
            copy.write_row(_values(piece) + CONSTANTS)
    return len(drafts)


def _inserted(drafts: Sequence[Draft]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(STAGE)
        cursor.execute("TRUNCATE staged_article")
        with cursor.copy(COPY) as copy:
            for piece in drafts:
                copy.write_row(_values(piece))
        cursor.execute(INSERT)
        return int(cursor.rowcount)
