"""The pipeline, read aloud: a source is fetched, its entries are taken in, the new pieces are parsed,
and what they say is measured against the market."""

from articles.pipeline.archive import Imported, import_archive
from articles.pipeline.by_hand import entries_at, ingest_file, ingest_url, manual_source
from articles.pipeline.entries import ingest_entries, parse_and_measure, store_entries
from articles.pipeline.gathering import check_address
from articles.pipeline.reparsing import Reparsed, reparse
from articles.pipeline.sources import claim_due, ingest_source
from articles.pipeline.waiting import claim_waiting, parse_claimed, parse_waiting, retry

__all__ = [
    "Imported",
    "Reparsed",
    "check_address",
    "claim_due",
    "claim_waiting",
    "entries_at",
    "import_archive",
    "ingest_entries",
    "ingest_file",
    "ingest_source",
    "ingest_url",
    "manual_source",
    "parse_and_measure",
    "parse_claimed",
    "parse_waiting",
    "reparse",
    "retry",
    "store_entries",
]
