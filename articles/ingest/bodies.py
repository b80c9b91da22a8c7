"""A body without its coding, a bounded piece at a time: a bomb is seen before it has unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

CODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
PIECE = 1 << 16


def decompressed(pieces: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """The pieces of a body without its coding, never more than PIECE bytes at a time."""
    if coding in {"", "identity"}:
        yield from pieces
        return
    # 32 more than the window's bits: zlib tells gzip and deflate apart by itself.
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for piece in pieces:
        rest = piece
        while rest:
            yield inflate.decompress(rest, PIECE)
            rest = inflate.unconsumed_tail
    yield inflate.flush()
    if not inflate.eof:
        raise zlib.error("it ends too early")
