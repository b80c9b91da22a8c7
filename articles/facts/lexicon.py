"""The names that texts are searched for: the stored instruments with their aliases, as editors have them
now, and the bundled reference for all others."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from django.db import connection

from articles.models import Alias, Ticker
from articles.parsing.company_names import names_of
from articles.parsing.lasting import lasting
from articles.parsing.lexicon import Lexicon
from articles.parsing.reference import Company, by_key, companies

# Changes whenever any name does, whoever changed it and however; some ms for ten thousand instruments.
FINGERPRINT = """
SELECT
    (SELECT (count(*), sum(hashtextextended(concat_ws('|', id, symbol, exchange, name, active), 0)))::text
     FROM articles_ticker),
    (SELECT (count(*), sum(hashtextextended(concat_ws('|', ticker_id, text, ambiguous), 0)))::text
     FROM articles_alias)
"""


def current_lexicon() -> Lexicon:
    """The lexicon of the names as they are stored now; built once for each state of them and process."""
    with connection.cursor() as cursor:
        cursor.execute(FINGERPRINT)
        tickers, aliases = cursor.fetchone()
    return _cache.lexicon((connection.settings_dict["NAME"], tickers, aliases))


class _Cache:
    """The last lexicon, and the state of the stored names that it was built for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: tuple[str, ...] | None = None
        self._lexicon: Lexicon | None = None

    def lexicon(self, state: tuple[str, ...]) -> Lexicon:
        with self._lock:
            if self._lexicon is None or state != self._state:
                self._lexicon, self._state = _built(stored_companies()), state
            return self._lexicon


_cache = _Cache()


@lru_cache(maxsize=2)
@lasting()
def _built(listed: tuple[Company, ...]) -> Lexicon:
    # Cached by content: an instrument that parsing takes over from the reference changes no name.
    return Lexicon.build(listed)


def stored_companies() -> tuple[Company, ...]:
    """The stored instruments and the reference with what is stored of it; inactive instruments are left out.

    A name that two claim is the first one's: those whose names an editor has seen to come first, then the
    reference, then all others.
    """
    reference = by_key()
    merged: dict[tuple[str, str], Company | None] = {}
    edited: list[Company] = []
    others: list[Company] = []
    names, ambiguous = _aliases()
    for ticker in Ticker.objects.order_by("pk"):
        key = (ticker.symbol, ticker.exchange)
        known = reference.get(key)
        if not ticker.active:
            merged[key] = None
            continue
        company = _with_names(
            known or _unknown(ticker), ticker, names[ticker.pk], ambiguous[ticker.pk]
        )
        if names[ticker.pk]:
            merged[key] = None
            edited.append(company)
        elif known is not None:
            merged[key] = company
        else:
            others.append(company)
    listed = (merged.get((known.symbol, known.exchange), known) for known in companies())
    return (*edited, *(company for company in listed if company is not None), *others)


def _unknown(ticker: Ticker) -> Company:
    """An instrument that the reference lacks: its name cut to one word ("Popular, Inc.", "Post Holdings") may be
    any word, so it needs support in the piece."""
    company = Company(ticker.symbol, ticker.exchange, ticker.name, currency=ticker.currency)
    short = frozenset(name for name in names_of(company) if " " not in name)
    return replace(company, ambiguous=short)


def _with_names(
    company: Company, ticker: Ticker, names: list[str], ambiguous: list[str]
) -> Company:
    renamed = [company.name] if ticker.name != company.name else []
    aliases = tuple(dict.fromkeys((*names, *renamed, *company.aliases)))
    return replace(
        company,
        name=ticker.name,
        aliases=aliases,
        ambiguous=(company.ambiguous - set(names)) | frozenset(ambiguous),
    )


def _aliases() -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """By instrument, its aliases, and those of them that need support in the piece."""
    names: dict[int, list[str]] = defaultdict(list)
    ambiguous: dict[int, list[str]] = defaultdict(list)
    for ticker_id, text, doubtful in Alias.objects.order_by("pk").values_list(
        "ticker_id", "text", "ambiguous"
    ):
        names[ticker_id].append(text)
        if doubtful:
            ambiguous[ticker_id].append(text)
    return names, ambiguous
