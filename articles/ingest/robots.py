"""What a host's robots.txt lets us read (RFC 9309), read by protego and kept in Redis for all workers."""

from __future__ import annotations

import re
import time
import zlib
from contextlib import suppress
from functools import lru_cache
from typing import cast
from urllib.parse import urlsplit

import redis
from protego import Protego

from articles.ingest.client import Client, client
from articles.ingest.errors import FetchError, PostponedError, RobotsAwayError, RobotsRefusedError
from articles.ingest.turns import server

# RFC 9309, 2.5: at least so much of a file is read; what follows is not.
MAX_BYTES = 500 * 1024
# RFC 9309, 2.4: a file is not believed for longer than a day.
LIFE_SECONDS = 24 * 3600
# How long a host whose file cannot be had is left alone.
UNREACHABLE_SECONDS = 600
MAX_HOSTS = 1000
INDEX = "newsboard:robots"
# 429 is no answer about the file: as after 5xx, nothing may be read.
NO_ANSWER = {429}
LONGEST_DELAY_SECONDS = 30.0
AGENT = re.compile(r"[A-Za-z_-]+")
UNREACHABLE = b"!"


class Robots:
    """The files of all hosts, the newest MAX_HOSTS of which are kept."""

    def __init__(self, client: Client, server: redis.Redis) -> None:
        self.client = client
        self.server = server
        agent = AGENT.match(client.limits.user_agent)
        self.agent = agent.group() if agent else "*"

    def permit(self, url: str) -> float:
        """How many seconds a host wants between two requests (0: it does not say), where it lets us read
        an address; errors: RobotsRefusedError, PostponedError."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
        kept = self._kept(origin)
        if kept is None:
            kept = self._fetched(origin)
        if kept == UNREACHABLE:
            raise RobotsAwayError(
                f"{origin}/robots.txt cannot be had, so {url} is not read; it will be tried again."
            )
        rules = _rules(zlib.decompress(kept))
        if not rules.can_fetch(url, self.agent):
            raise RobotsRefusedError(
                f"{origin}/robots.txt does not let us read {url}; give its text by hand."
            )
        return min(rules.crawl_delay(self.agent) or 0.0, LONGEST_DELAY_SECONDS)

    def _kept(self, origin: str) -> bytes | None:
        with suppress(redis.RedisError):
            kept = self.server.get(_key(origin))
            return kept if isinstance(kept, bytes) else None
        return None

    def _fetched(self, origin: str) -> bytes:
        """The file, fetched and kept. A host that says it has none (4xx) lets us read everything; one that
        cannot say (5xx, no answer) nothing (RFC 9309, 2.3.1)."""
        try:
            text = self.client.get(f"{origin}/robots.txt", first=MAX_BYTES).content
        except PostponedError:
            raise
        except FetchError as error:
            status = error.status or 0
            if not 400 <= status < 500 or status in NO_ANSWER:
                self._keep(origin, UNREACHABLE, UNREACHABLE_SECONDS)
                return UNREACHABLE
            text = b""
        packed = zlib.compress(text)
        self._keep(origin, packed, LIFE_SECONDS)
        return packed

    def _keep(self, origin: str, packed: bytes, life: int) -> None:
        with suppress(redis.RedisError):
            self.server.set(_key(origin), packed, ex=life)
            self.server.zadd(INDEX, {origin: time.time()})
            self.server.expire(INDEX, LIFE_SECONDS)
            surplus = max(0, self.server.zcard(INDEX) - MAX_HOSTS)
            oldest = cast("list[tuple[bytes, float]]", self.server.zpopmin(INDEX, surplus))
            if surplus:
                self.server.delete(*(_key(name.decode()) for name, _ in oldest))


@lru_cache(maxsize=64)
def _rules(text: bytes) -> Protego:
    return Protego.parse(text.removeprefix(b"\xef\xbb\xbf").decode(errors="replace"))


def _key(origin: str) -> str:
    return f"{INDEX}:{origin}"


def permit(url: str) -> float:
    """How many seconds a host wants between two requests, where it lets us read an address, by this
    process's client; errors as Robots.permit's."""
    return Robots(client(), server()).permit(url)
