"""Bodies without their coding, a bounded piece at a time: a bomb is seen before it has unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from articles.ingest.errors import BadAnswerError, TooLargeError

GZIP = b"\x1f\x8b"
CODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
PIECE = 1 << 16


def decompressed(pieces: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """The pieces of a body without its coding, never more than PIECE bytes at a time."""
    if coding in {"", "identity"}:
        yield from pieces
        return
    inflate = _inflater()
    for piece in pieces:
        rest = piece
        while rest.strip(b"\0") if inflate.eof else rest:
            # A gzip file may be several in a row (RFC 1952, 2.2).
            inflate = _inflater() if inflate.eof else inflate
            yield inflate.decompress(rest, PIECE)
            rest = inflate.unconsumed_tail or inflate.unused_data
    yield inflate.flush()
    if not inflate.eof:
        raise zlib.error("it ends too early")


def _inflater() -> Any:
    # 32 more than the window's bits: zlib tells gzip and deflate apart by itself.
    return zlib.decompressobj(zlib.MAX_WBITS | 32)


def ungzipped(content: bytes, *, name: str, max_bytes: int) -> bytes:
    """A file that is itself gzipped, as sitemaps are, unpacked; any other as it is. Errors, naming it:
    TooLargeError, BadAnswerError."""
    if not content.startswith(GZIP):
        return content
    whole = bytearray()
    try:
        for piece in decompressed([content], "gzip"):
            whole += piece
            if len(whole) > max_bytes:
                raise TooLargeError(
                    f"{name} unpacks to more than {max_bytes:,} bytes; "
                    "check the address, or raise FETCH_MAX_BYTES."
                )
    except zlib.error as error:
        raise BadAnswerError(
            f"{name} is a broken gzip file ({error}); check the address."
        ) from error
    return bytes(whole)
