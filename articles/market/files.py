"""Files of price bars: CSV as Yahoo, Stooq, Nasdaq and others write it, and Parquet with the same columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articles.market.cells import EPOCH, cell, day_of, moment_of, read_row
from articles.market.rows import BadRow, BarRow, fault
from articles.models import Basis

# Column headings, lower-case and without < >, and what they hold. Where a file has several headings for
# one thing, the first listed is read.
COLUMNS: dict[str, tuple[str, ...]] = {
    "start": (
        "datetime",
        "timestamp",
        "date",
        "time",
        "day",
        "observation_date",
        "t",
        "window_start",
    ),
    "open": ("open", "o"),
    "high": ("high", "h"),
    "low": ("low", "l"),
    "close": ("close", "close/last", "price", "last", "c"),
    "adjusted": ("adj close", "adj_close", "adjclose", "adjusted close", "adjusted_close"),
    "volume": ("volume", "vol", "vol.", "v"),
    "symbol": ("ticker", "symbol"),
    "clock": ("time",),
}
# Headings that only one provider writes.
SIGNS: dict[str, str] = {
    "adj close": "yahoo",
    "<ticker>": "stooq",
    "close/last": "nasdaq",
    "dividend_amount": "alphavantage",
    "window_start": "polygon",
    "adjclose": "tiingo",
}
# A column's heading that is a symbol: SP500, DEXUSEU, BRK.B.
SERIES = re.compile(r"[A-Z][A-Z0-9.^_-]{0,19}")
PLAIN = "csv"
# What each provider's prices have been adjusted for; of a plain file nobody knows.
BASES: dict[str, Basis] = {
    "yahoo": Basis.SPLITS,
    "stooq": Basis.FULL,
    "nasdaq": Basis.SPLITS,
    "alphavantage": Basis.TRADED,
    "polygon": Basis.SPLITS,
    "tiingo": Basis.TRADED,
}
# Enough to tell minutes from days.
ROWS_LOOKED_AT = 1000
STOOQ_COUNTRY = re.compile(r"\.(US|UK|DE|JP|HK|PL|HU)$")


# Line numbers (from 1) and cells.
Rows = list[tuple[int, list[str]]]


class UnreadableFileError(ValueError):
    """A file that holds no bars; the message is one sentence that names the file and the remedy."""


@dataclass(frozen=True)
class BarFile:
    """What a file held: good rows by symbol ("" where the file names none), bad rows, who wrote it.

    ``interval`` is "1m" when rows begin at a time of day, else "1d".
    """

    name: str
    provider: str
    interval: str
    rows: dict[str, Collection[BarRow]] = field(default_factory=dict)
    bad: list[BadRow] = field(default_factory=list)

    @property
    def symbol(self) -> str:
        """The symbol that the file's name stands for: BABA.csv, AAPL_1min.csv, baba_us_d.csv, baba.us.txt."""
        stem = re.split(r"[_\s]", Path(self.name).stem, maxsplit=1)[0].upper()
        return STOOQ_COUNTRY.sub("", stem)


def read(
    path: Path, interval: str | None = None, mapping: Mapping[str, str] | None = None
) -> BarFile:
    """Read a CSV or Parquet file of bars; ``interval`` overrules what the rows look like.

    ``mapping`` gives the heading of a field of ``COLUMNS`` where the file has one of its own.

    Errors: UnreadableFileError when it cannot be opened, is not text, is empty or lacks columns.
    """
    if path.suffix.lower() == ".parquet":
        header, rows = _parquet(path)
        return _read(path.name, _renamed(path.name, header, mapping or {}), rows, interval)
    return _read_csv(path.name, _text(path), interval, mapping or {})


def read_text(name: str, text: str, interval: str | None = None) -> BarFile:
    """Read CSV text that came from elsewhere than a file; as ``read`` otherwise."""
    return _read_csv(name, text, interval, {})


def _renamed(name: str, header: list[str], mapping: Mapping[str, str]) -> list[str]:
    """The header with the headings of a mapping under the name that each field goes by first."""
    plain = [heading.lower() for heading in header]
    renamed = list(header)
    for what, heading in mapping.items():
        if what not in COLUMNS:
            raise UnreadableFileError(
                f"There is no field “{what}” of a bar; map one of {', '.join(COLUMNS)}."
            )
        if heading.lower() not in plain:
            raise UnreadableFileError(
                f"{name} has no column “{heading}” for {what}; it has {', '.join(header[:8])}."
            )
        # A heading that goes by the field's name of its own accord gives way to the one that is mapped.
        for place, other in enumerate(plain):
            if other.strip("<>") in COLUMNS[what]:
                renamed[place] = f"({other})"
    for what, heading in mapping.items():
        renamed[plain.index(heading.lower())] = COLUMNS[what][0]
    return renamed


def _read_csv(name: str, text: str, interval: str | None, mapping: Mapping[str, str]) -> BarFile:
    """Read by whole columns where every row is plain, else row by row."""
    header, body, delimiter = _headed(name, text)
    header = _renamed(name, header, mapping)
    columns = _columns(name, header)
    rows = (
        _plain_days(body, delimiter, columns, _series(header, columns))
        if interval != "1m"
        else None
    )
    if rows is not None:
        return BarFile(name, _provider(header), "1d", rows)
    return _read(name, header, _cells(name, text, delimiter), interval)


def _plain_days(
    body: str, delimiter: str, columns: Mapping[str, int], series: str
) -> dict[str, Collection[BarRow]] | None:
    """Rows by symbol of a file that ``frames`` reads; None where it does not, or a symbol is written in two ways."""
    from articles.market import frames

    found = frames.read(body, delimiter, columns) or {}
    rows: dict[str, Collection[BarRow]] = {
        _symbol(written or series): bars for written, bars in found.items()
    }
    return rows if rows and len(rows) == len(found) else None


def _read(name: str, header: list[str], rows: Rows, interval: str | None) -> BarFile:
    columns = _columns(name, header)
    if not rows:
        raise UnreadableFileError(
            f"{name} has a header and no rows; export it again with a range of dates."
        )
    found = BarFile(name, _provider(header), interval or _interval(rows, columns))
    _fill(found, rows, columns, _series(header, columns))
    return found


def _provider(header: Sequence[str]) -> str:
    return next((SIGNS[h.lower()] for h in header if h.lower() in SIGNS), PLAIN)


def _series(header: Sequence[str], columns: Mapping[str, int]) -> str:
    """The symbol that the column of closes stands under, "" where its heading says that it holds closes."""
    return "" if "close" in _named(header) else header[columns["close"]]


def _symbol(written: str) -> str:
    return STOOQ_COUNTRY.sub("", written.strip().upper())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableFileError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{path.name} is not text; give a CSV file with a header line (or .parquet)."
        ) from error


def _headed(name: str, text: str) -> tuple[list[str], str, str]:
    """The headings of CSV text, what follows their line, and what stands between cells."""
    if not text.strip():
        raise UnreadableFileError(f"{name} is empty; give a CSV file with a header line.")
    if "\0" in text:
        raise UnreadableFileError(f"{name} is not text; give a CSV file with a header line.")
    first, _, body = text.lstrip().partition("\n")
    delimiter = max(",;\t", key=first.count)
    _, header = next(_records(name, text, delimiter), (0, []))
    return [heading.strip() for heading in header], body, delimiter


def _cells(name: str, text: str, delimiter: str) -> Rows:
    """The cells of each row after the headings."""
    records = _records(name, text, delimiter)
    next(records, None)
    return [(line, row) for line, row in records if any(cell.strip() for cell in row)]


def _records(name: str, text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for row in reader:
            if any(row):
                yield reader.line_num, row
    except csv.Error as error:
        raise UnreadableFileError(f"{name} is not a CSV file: {error}.") from error


def _parquet(path: Path) -> tuple[list[str], Rows]:
    import polars as pl

    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise UnreadableFileError(f"{path.name} is not a readable Parquet file.") from error
    rows: Rows = [
        (number, ["" if cell is None else str(cell) for cell in row])
        for number, row in enumerate(frame.iter_rows(), start=1)
    ]
    return [heading.strip() for heading in frame.columns], rows


def _columns(name: str, header: Sequence[str]) -> dict[str, int]:
    found = _named(header)
    if found.get("clock") == found.get("start"):
        found.pop("clock", None)
    if found.keys() == {"start"} and len(header) == 2:
        # A series of closes under its own symbol, as FRED writes it: date,SP500.
        other = 1 - found["start"]
        if SERIES.fullmatch(header[other].strip()):
            found["close"] = other
    if "start" not in found or "close" not in found:
        raise UnreadableFileError(
            f"{name} needs a header line with at least the columns Date (or Datetime) and Close; "
            f"it has {', '.join(cell or '(empty)' for cell in header[:8])}; name others with --map close=COLUMN."
        )
    return found


def _named(header: Sequence[str]) -> dict[str, int]:
    """Where each thing stands, by its heading alone."""
    plain = [heading.lower().strip("<>") for heading in header]
    return {
        what: plain.index(heading)
        for what, headings in COLUMNS.items()
        for heading in headings[::-1]
        if heading in plain
    }


def _interval(rows: Rows, columns: Mapping[str, int]) -> str:
    """Minutes when rows begin at different times of day; Yahoo's daily files say 00:00 on every row."""
    clocks = set()
    moments = {cell(row, columns, "start") for _, row in rows[:ROWS_LOOKED_AT]}
    if all(EPOCH.match(moment) for moment in moments):
        return "1m" if len({int(moment[:10]) % 86_400 for moment in moments}) > 2 else "1d"
    for _, row in rows[:ROWS_LOOKED_AT]:
        text = cell(row, columns, "start") + " " + cell(row, columns, "clock")
        clock = re.search(r"\d{1,2}:\d{2}", text) or re.search(r"\b\d{6}$", text)
        clocks.add(clock.group() if clock else "")
        if len(clocks) > 2:
            return "1m"
    return "1d"


def _fill(
    found: BarFile,
    rows: Rows,
    columns: Mapping[str, int],
    series: str,
) -> None:
    """Read each row into ``found.rows``, under its own symbol or the series', or into ``found.bad``."""
    lines: dict[tuple[str, object], int] = {}
    kept: dict[str, list[BarRow]] = {}
    when = day_of if found.interval == "1d" else moment_of
    for line, cells in rows:
        try:
            row = read_row(cells, columns, when)
        except ValueError as error:
            found.bad.append(BadRow(line, str(error)))
            continue
        symbol = _symbol(cell(cells, columns, "symbol") or series)
        earlier = lines.setdefault((symbol, row.start), line)
        reason = fault(row)
        if reason is None and earlier != line:
            reason = f"{row.start} stands on line {earlier} already"
        if reason is None:
            kept.setdefault(symbol, []).append(row)
        else:
            found.bad.append(BadRow(line, reason))
    found.rows.update(kept)
