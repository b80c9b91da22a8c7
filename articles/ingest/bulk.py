"""Archives into the database: COPY straight into the table while nothing in it is known, else COPY into a
staging table and one INSERT that leaves known pieces be."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

import structlog
from django.db import IntegrityError, OperationalError, connection, transaction

from articles.ingest.drafts import Draft

logger = structlog.get_logger(__name__)

# The columns of a line of COPY: a draft's texts, its other values, and what an unparsed piece has in the
# columns besides that may not be empty.
TEXTS = (
    *("guid", "url", "url_key", "title", "body", "author", "publisher", "language"),
    "content_hash",
)
OTHERS = ("source_id", "published_at", "first_seen_at")
UNPARSED = {
    "key_points": "[]",
    "event_type": "",
    "tone": "0",
    "also_read": "[]",
    "credits": "[]",
    "parser_version": "",
    "parse_error": "",
}
COLUMNS = ", ".join((*TEXTS, *OTHERS, *UNPARSED))
_texts = attrgetter(*TEXTS)
CONSTANTS = "\t".join(UNPARSED.values())
COPY = f"COPY {{table}} ({COLUMNS}) FROM STDIN"
STAGE = f"""
CREATE TEMPORARY TABLE IF NOT EXISTS staged_article ON COMMIT DELETE ROWS
AS SELECT {COLUMNS} FROM articles_article WITH NO DATA
"""  # noqa: S608 - the names are those above
INSERT = f"""
INSERT INTO articles_article ({COLUMNS}) SELECT {COLUMNS} FROM staged_article
ON CONFLICT DO NOTHING
"""  # noqa: S608 - the names are those above


def lines(drafts: Iterable[Draft]) -> str:
    """Drafts as ``copy_in`` takes them: COPY's text format (postgresql.org/docs/current/sql-copy.html).

    They are in the order of their keys, as every intake inserts, so that two never wait for each other in a
    circle.
    """
    return "".join(map(_line, sorted(drafts, key=lambda piece: piece.url_key or "")))


def copy_in(rows: str, *, all_new: bool) -> int:
    """Store those of the drafts in ``lines`` that are not known, unparsed; returns how many.

    Where they are thought to be ``all_new`` they are copied straight in; should one of them be known after
    all, nothing is lost but time. Unlike ``take_in`` this revises nothing: an archive is not news of a change.
    """
    if all_new:
        try:
            # COPY speaks to the driver itself, whose errors become Django's here.
            with transaction.atomic(), connection.wrap_database_errors:
                return _copied(rows, "articles_article")
        except (IntegrityError, OperationalError) as error:
            logger.info("not all of a batch is new", error=str(error).partition("\n")[0])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(STAGE)
        cursor.execute("TRUNCATE staged_article")
        _copied(rows, "staged_article")
        cursor.execute(INSERT)
        return int(cursor.rowcount)


def _copied(rows: str, table: str) -> int:
    with connection.cursor() as cursor:
        with cursor.copy(COPY.format(table=table)) as copy:
            copy.write(rows)
        return int(cursor.rowcount)


def _line(piece: Draft) -> str:
    texts = _texts(piece)
    if piece.url_key is None or not _is_plain("".join(texts)):
        texts = tuple(map(_escaped, texts))
    published_at, first_seen_at = piece.published_at.isoformat(), piece.first_seen_at.isoformat()
    text = "\t".join(texts)
    return f"{text}\t{piece.source_id}\t{published_at}\t{first_seen_at}\t{CONSTANTS}\n"


def _is_plain(text: str) -> bool:
    """Whether COPY surely reads a text as it is; tabs and line ends are not printable."""
    return text.isprintable() and "\\" not in text


def _escaped(text: str | None) -> str:
    if text is None:
        return r"\N"
    text = text.replace("\\", r"\\").replace("\t", r"\t")
    return text.replace("\n", r"\n").replace("\r", r"\r")
