"""Files of bars into the database: which instrument each is about, what was stored, what was not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articles.market import bars, files
from articles.market.instruments import Instruments
from articles.models import Basis, Ticker


@dataclass
class LoadedFile:
    """What became of one file; ``error`` says why nothing of it could be read."""

    name: str
    provider: str = ""
    interval: str = ""
    basis: str = ""
    stored: list[bars.Stored] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    error: str = ""


@dataclass
class Loaded:
    """What became of all files, the instruments whose bars changed and since when, and what else to tell."""

    files: list[LoadedFile] = field(default_factory=list)
    changed: dict[Ticker, dt.date] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether every row of every file was stored."""
        return not any(file.error or file.bad for file in self.files)


def load(
    paths: Iterable[Path],
    *,
    symbol: str | None = None,
    interval: str | None = None,
    provider: str | None = None,
    basis: str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Loaded:
    """Read files and store their bars, each file whole or not at all; a bad file or row stops no other.

    The instrument is ``symbol``, or the one that a row names, or the one that the file is named after.
    ``basis`` says what the prices are adjusted for, where it is not what their provider's always are.
    ``mapping`` gives headings of fields as ``files.read`` takes them.
    """
    instruments = Instruments()
    loaded = Loaded(messages=instruments.messages)
    for path in paths:
        try:
            found = files.read(path, interval, mapping)
        except files.UnreadableFileError as error:
            loaded.files.append(LoadedFile(name=path.name, error=str(error)))
            continue
        loaded.files.append(_stored(found, instruments, loaded, symbol, provider, basis))
    return loaded


def _stored(
    found: files.BarFile,
    instruments: Instruments,
    loaded: Loaded,
    symbol: str | None,
    provider: str | None,
    basis: str | None,
) -> LoadedFile:
    result = LoadedFile(
        name=found.name,
        provider=provider or found.provider,
        interval=found.interval,
        basis=basis or files.BASES.get(provider or found.provider) or "",
        bad=[f"{found.name} line {row.line}: {row.reason}" for row in found.bad],
    )
    if symbol is not None and len(found.rows) > 1:
        result.error = (
            f"{found.name} has bars of {len(found.rows)} symbols, so leave --ticker out "
            f"or give a file of {symbol} alone."
        )
        return result
    by_symbol = {symbol or named or found.symbol: rows for named, rows in found.rows.items()}
    tickers = instruments.named(list(by_symbol))
    rows_of = {tickers[name.upper()]: rows for name, rows in by_symbol.items()}
    result.stored = bars.store_all(rows_of, result.interval, result.provider, result.basis)
    for ticker, stored in zip(rows_of, result.stored, strict=True):
        result.bad += [f"{found.name}, {ticker.symbol}: {row.reason}" for row in stored.bad]
        _tell(stored, loaded)
        if stored.since is not None:
            loaded.changed[ticker] = min(stored.since, loaded.changed.get(ticker, stored.since))
    return result


def _tell(stored: bars.Stored, loaded: Loaded) -> None:
    name = f"{stored.symbol} {stored.interval}"
    if stored.simulated_removed:
        loaded.messages.append(
            f"{name}: {stored.simulated_removed} simulated bars made way for real ones."
        )
    if stored.refused:
        loaded.messages.append(
            f"{name}: {stored.refused} simulated bars were not stored, as there are real ones."
        )


def summary(file: LoadedFile) -> Sequence[str]:
    """One line for each instrument of a file, for people."""
    known = f", {Basis(file.basis).label.lower()}" if file.basis else ""
    return [
        f"{file.name}: {one.symbol} {one.interval} ({one.provider}{known}): "
        f"{one.new} new, {one.changed} changed, {one.unchanged} unchanged, {len(file.bad)} bad"
        for one in file.stored
    ]
