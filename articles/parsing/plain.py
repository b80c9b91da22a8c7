"""Text as known words are looked up in it: lower case, a space for every mark, each character in its place."""

from __future__ import annotations


def _table() -> bytes:
    """The Latin-1 translation to lower-case letters and digits; every mark becomes a space."""
    characters = map(chr, range(256))
    return bytes(ord(char.lower()) if char.isalnum() else 0x20 for char in characters)


_WORDS = _table()


def plain(text: str) -> str:
    """``text`` in lower case with a space for every mark and every letter beyond Latin-1, as long as it was."""
    return text.encode("latin-1", "replace").translate(_WORDS).decode("latin-1")
