"""Text as trigger words are looked up in it: lower case, a space for every mark, each character in its place."""

from __future__ import annotations


def _table(kept: str) -> bytes:
    """The Latin-1 translation to lower-case letters and digits; every mark but ``kept`` becomes a space."""
    plain = bytearray()
    for code in range(256):
        char = chr(code)
        lower = char.lower()
        plain.append(ord(lower) if char.isalnum() or char in kept else 0x20)
    return bytes(plain)


_WORDS = _table("")
_WORDS_AND_STOPS = _table(",;:")


def plain(text: str) -> str:
    """``text`` in lower case with a space for every mark and every letter beyond Latin-1, as long as it was."""
    return text.encode("latin-1", "replace").translate(_WORDS).decode("latin-1")


def plain_clauses(text: str) -> str:
    """The same with the commas, semicolons and colons kept."""
    return text.encode("latin-1", "replace").translate(_WORDS_AND_STOPS).decode("latin-1")
