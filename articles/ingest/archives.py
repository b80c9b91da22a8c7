"""Archives of pieces (CSV, JSON Lines, Parquet) become Entries, a batch at a time."""

from __future__ import annotations

import csv
import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from articles.ingest.entry import Entry
from articles.ingest.errors import EmptyInputError, ReadError
from articles.ingest.feeds import language_code, read_moment, web_address
from articles.ingest.plaintext import from_html, one_line
from articles.ingest.vendors import SYMBOL

BATCH = 5000
# The first rows, which tell the columns.
SAMPLE = 100
FORMATS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
}
# What archives call each field, the best name first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "heading", "subject"),
    "body": ("body", "text", "content", "article", "story", "summary", "description"),
    "url": ("url", "link", "article_url", "href"),
    "guid": ("guid", "uuid", "id", "article_id"),
    "published_at": (
        *("published_at", "published", "published_utc", "time_published", "publication_date"),
        *(
            "pub_date",
            "pubdate",
            "date_published",
            "datetime",
            "date",
            "timestamp",
            "created",
            "time",
        ),
    ),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "site", "outlet"),
    "language": ("language", "lang"),
    "tickers": ("tickers", "symbols", "stocks", "ticker", "symbol", "stock"),
}
DATE_FORMATS = (
    "%Y%m%dT%H%M%S",
    "%Y%m%dT%H%M",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y",
    "%d %b %Y",
    "%b %d, %Y",
)
SECONDS = re.compile(r"\d{9,13}(?:\.\d+)?")
# The columns that say where one row's fields are: named for what Entry calls them.
Columns = Mapping[str, str]
Row = Mapping[str, Any]


@dataclass(slots=True)
class Batch:
    """Some entries of an archive, and the rows that hold none: line numbers with reasons."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows it was read from."""
        return len(self.entries) + len(self.problems)


def read(
    path: Path, *, format_: str | None = None, mapping: Mapping[str, str] | None = None
) -> Iterator[Batch]:
    """The entries of an archive, in batches of BATCH rows, never the whole file at once.

    ``mapping`` gives the column of a field where COLUMNS does not know it. Errors: ReadError for a file
    that is no such archive or has neither title nor body; a bad row is a problem of its batch.
    """
    format_ = format_ or FORMATS.get(path.suffix.lower())
    if format_ not in _READERS:
        raise ReadError(f"{path} is of no known format; say --format csv, jsonl or parquet.")
    try:
        rows = _READERS[format_](path)
        first = list(itertools.islice(rows, SAMPLE))
        if not first:
            raise EmptyInputError(f"{path} holds no rows; check that it is the right one.")
        columns = _columns(first, mapping or {}, path)
        rows = itertools.chain(first, rows)
        while (batch := _batch(itertools.islice(rows, BATCH), columns)).rows:
            yield batch
    except FileNotFoundError as error:
        raise ReadError(f"{path} does not exist; check the path.") from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReadError(f"{path} cannot be read as {format_} ({error}).") from error


def _batch(rows: Iterable[tuple[int, Row | str]], columns: Columns) -> Batch:
    batch = Batch()
    for line, row in rows:
        if isinstance(row, str):
            batch.problems.append(f"line {line}: {row}")
            continue
        entry = _entry(row, columns)
        if isinstance(entry, str):
            batch.problems.append(f"line {line}: {entry}")
        else:
            batch.entries.append(entry)
    return batch


def _entry(row: Row, columns: Columns) -> Entry | str:
    """The entry of a row, or what is wrong with it."""
    values = {name: row.get(column) for name, column in columns.items()}
    title, body = _line(values.get("title")), from_html(_text(values.get("body")))
    if not title and not body:
        return "neither title nor text"
    stated = values.get("published_at")
    published_at = _moment(stated)
    if published_at is None and "published_at" in columns:
        return f"{_text(stated) or 'nothing'!r} is not a date"
    return Entry(
        guid=_text(values.get("guid")),
        url=web_address(_text(values.get("url")), ""),
        title=title,
        body=body,
        author=_line(values.get("author")),
        publisher=_line(values.get("publisher")),
        published_at=published_at,
        language=language_code(_text(values.get("language"))),
        tickers=_symbols(values.get("tickers")),
    )


def _columns(
    first: Sequence[tuple[int, Row | str]], mapping: Mapping[str, str], path: Path
) -> dict[str, str]:
    """Which column holds each field; errors: ReadError naming the columns that there are."""
    rows = [row for _, row in first if not isinstance(row, str)]
    present = list(dict.fromkeys(column for row in rows for column in row))
    plain = {re.sub(r"[\s-]+", "_", column.strip().lower()): column for column in reversed(present)}
    found = {
        name: next((plain[known] for known in names if known in plain), None)
        for name, names in COLUMNS.items()
    }
    for name, column in mapping.items():
        if name not in COLUMNS or column not in present:
            raise ReadError(
                f"--map {name}={column}: {path} has the columns {', '.join(present)}, "
                f"and the fields are {', '.join(COLUMNS)}."
            )
        found[name] = column
    if not found["title"] and not found["body"]:
        raise ReadError(
            f"{path} has no column that holds a title or a text, only {', '.join(present) or 'none'}; "
            "name one with --map title=COLUMN."
        )
    return {name: column for name, column in found.items() if column}


def _line(value: Any) -> str:
    """A value on one line; most are so already."""
    text = _text(value)
    # Printable, so with no white space but spaces; and no tag or character reference.
    plain = text.isprintable() and "  " not in text and "<" not in text and "&" not in text
    return text if plain else one_line(text)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return str(value).strip()


def _symbols(value: Any) -> tuple[str, ...]:
    if not value:
        return ()
    symbols = (SYMBOL.fullmatch(symbol.upper()) for symbol in _words(value))
    return tuple(dict.fromkeys(symbol.group(1) for symbol in symbols if symbol))


def _words(value: Any) -> list[str]:
    """Symbols as a list, or as a text that commas, semicolons, bars or spaces part."""
    parts = [str(part) for part in value] if isinstance(value, list) else [_text(value)]
    return [word for part in parts for word in re.split(r"[\s,;|\[\]'\"]+", part) if word]


def _moment(value: Any) -> dt.datetime | None:
    """A moment as archives write it: ISO 8601, seconds or milliseconds since 1970, or DATE_FORMATS; UTC
    where it names no zone."""
    if isinstance(value, dt.datetime):
        return value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    text = _text(value).removesuffix(" UTC").removesuffix(" GMT")
    if text[:9].isdecimal() and SECONDS.fullmatch(text):
        seconds = float(text)
        return dt.datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, dt.UTC)
    moment = read_moment(text)
    for format_ in () if moment else DATE_FORMATS:
        try:
            return dt.datetime.strptime(text, format_).replace(tzinfo=dt.UTC)
        except ValueError:
            continue
    return moment


def _csv_rows(path: Path) -> Iterator[tuple[int, Row | str]]:
    csv.field_size_limit(100_000_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        start = file.read(64_000)
        file.seek(0)
        tabs = start.partition("\n")[0].count("\t")
        reader = csv.reader(file, delimiter="\t" if tabs else ",")
        header = next(reader, [])
        for values in reader:
            if not values:
                continue
            if len(values) != len(header):
                yield reader.line_num, f"{len(values)} values for {len(header)} columns"
            else:
                yield reader.line_num, dict(zip(header, values, strict=True))


def _json_rows(path: Path) -> Iterator[tuple[int, Row | str]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = orjson.loads(line)
            except orjson.JSONDecodeError as error:
                yield number, f"broken JSON ({error})"
                continue
            yield number, row if isinstance(row, dict) else "not a JSON object"


def _parquet_rows(path: Path) -> Iterator[tuple[int, Row | str]]:
    import polars as pl

    numbers = itertools.count(1)
    try:
        for frame in pl.scan_parquet(path).collect_batches(chunk_size=BATCH):
            for row in frame.iter_rows(named=True):
                yield next(numbers), row
    except pl.exceptions.PolarsError as error:
        raise ReadError(f"{path} is not a Parquet file that can be read ({error}).") from error


_READERS = {"csv": _csv_rows, "jsonl": _json_rows, "parquet": _parquet_rows}
