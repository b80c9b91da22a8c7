"""A piece's text becomes rows: parsed, its names found among the stored ones, its facts written; what
an editor has touched stays."""

from articles.facts.store import parse_and_store
from articles.facts.vendor import note_vendor_tickers

__all__ = ["note_vendor_tickers", "parse_and_store"]
