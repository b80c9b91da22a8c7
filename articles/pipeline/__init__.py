"""The pipeline, read aloud: a source is fetched, its entries are taken in, the new pieces are parsed,
and what they say is measured against the market."""

from articles.pipeline.archive import Imported, import_archive
from articles.pipeline.by_hand import ingest_file, ingest_url, manual_source
from articles.pipeline.entries import ingest_entries, parse_and_measure
from articles.pipeline.reparsing import Reparsed, parse_waiting, reparse
from articles.pipeline.sources import claim_due, ingest_source

__all__ = [
    "Imported",
    "Reparsed",
    "claim_due",
    "import_archive",
    "ingest_entries",
    "ingest_file",
    "ingest_source",
    "ingest_url",
    "manual_source",
    "parse_and_measure",
    "parse_waiting",
    "reparse",
]
