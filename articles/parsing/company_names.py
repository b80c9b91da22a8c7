"""The names that a company goes by: as listed, without its legal form, without a generic last word, with any accent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from articles.parsing.reference import Company

# The last word of a legal form or of what a list of securities adds to it, without its full stop.
_LEGAL_FORMS = frozenset(
    [
        "Incorporated",
        "Inc",
        "Corporation",
        "Corp",
        "Company",
        "Co",
        "Limited",
        "Ltd",
        "LLC",
        "L.L.C",
        "PLC",
        "Plc",
        "plc",
        "p.l.c",
        "PJSC",
        "Tbk",
        "Bhd",
        "Berhad",
        "S.A",
        "SA",
        "N.V",
        "NV",
        "AG",
        "SE",
        "S.p.A",
        "SpA",
        "A/S",
        "AB",
        "ASA",
        "Oyj",
        "KGaA",
        "GmbH",
        "L.P",
        "LP",
        "Trust",
        "ADR",
        "(Cayman)",
    ]
)
_SECURITY = re.compile(r",?\s+(?:& Co|Class [A-C]|Common Stock|Ordinary Shares)\.?$")
_SECURITY_TAILS = frozenset({"A", "B", "C", "Stock", "Shares", "Co", "Co."})
_GENERIC_TAILS = frozenset(
    [
        "Group",
        "Holding",
        "Holdings",
        "Platforms",
        "Technologies",
        "Technology",
        "International",
        "Industries",
        "Enterprises",
        "Communications",
        "Pharmaceuticals",
        "Therapeutics",
        "Stores",
        "Brands",
        "Automotive",
        "Motor",
    ]
)
MIN_NAME = 2


def names_of(company: Company) -> Iterator[str]:
    """The names of a company: as listed, without its legal form, without a generic last word."""
    for name in dict.fromkeys((company.name, *company.aliases)):
        yield from _spellings(name)
        core = name
        while (shorter := _without_form(core)) != core and len(shorter) > MIN_NAME:
            core = shorter
            yield from _spellings(core)
        head, _, last = core.rpartition(" ")
        shortest = head.rstrip()
        # One word that remains of several is a name only where nobody else would claim it.
        if last in _GENERIC_TAILS and len(shortest) > 3 and shortest[0].isupper():
            yield from _spellings(shortest)


def _without_form(name: str) -> str:
    """A name without its last legal form, and the marks before it."""
    head, _, last = name.rpartition(" ")
    if head and last.removesuffix(".") in _LEGAL_FORMS:
        return head.rstrip(",& ")
    return _SECURITY.sub("", name).rstrip(",& ") if last in _SECURITY_TAILS else name


def _spellings(name: str) -> Iterator[str]:
    """A name as it may be typed: with either apostrophe, with its accents in one character or two, or none."""
    if len(name) < MIN_NAME:
        return
    yield name
    if "'" in name:
        yield name.replace("'", "’")
    if not name.isascii():
        apart = unicodedata.normalize("NFD", name)
        yield apart
        yield "".join(char for char in apart if not unicodedata.combining(char))
