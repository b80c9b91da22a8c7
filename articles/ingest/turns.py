"""Whose turn it is at a host: so many requests at once, so long between two, counted for all workers in Redis.

A worker that is killed never gives its turn back, so each turn lapses by itself. Redis keeps the time, so the
clocks of several machines need not agree; it forgets a host that nobody asks.
"""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import redis
from django.conf import settings
from redis.backoff import ExponentialBackoff
from redis.retry import Retry

from articles.ingest.errors import PostponedError
from newsboard import embedded

# Takes a turn if there is one within the patience: {1, milliseconds until it begins}, else {0, until it
# is worth asking again}, which is -1 where only the end of another's turn tells.
TAKE = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local most, gap, lease, patience = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
local wait = math.max(0, tonumber(redis.call('GET', KEYS[2]) or '0') - now)
if wait > patience then return {0, wait} end
if redis.call('ZCARD', KEYS[1]) >= most then return {0, -1} end
redis.call('ZADD', KEYS[1], now + wait + lease, ARGV[1])
redis.call('PEXPIRE', KEYS[1], wait + lease)
if gap > 0 then redis.call('SET', KEYS[2], now + wait + gap, 'PX', wait + gap) end
return {1, wait}
"""
# Lets nobody begin before a moment, unless a later one is kept already.
PAUSE = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if tonumber(redis.call('GET', KEYS[1]) or '0') < now + ARGV[1] then
    redis.call('SET', KEYS[1], now + ARGV[1], 'PX', ARGV[1])
end
"""
ASK_AGAIN_SECONDS = 0.05
# How long another's turn is waited for where nothing tells when it ends.
LATER_SECONDS = (10.0, 30.0)
# A host may hold up all of its sources for this long; what it asks beyond that, each source keeps.
LONGEST_PAUSE_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How a host may be asked: ``most`` requests at once, ``gap`` seconds from one to the next; a turn that
    is not given back lapses after ``lease`` seconds, and nobody waits for one longer than ``patience`` or, where
    that is longer, one gap."""

    most: int
    gap: float
    lease: float
    patience: float


class Turns:
    """Turns at hosts, shared by all processes that use the same Redis."""

    def __init__(self, server: redis.Redis, pace: Pace) -> None:
        self.server = server
        self.pace = pace
        self._take = server.register_script(TAKE)
        self._pause = server.register_script(PAUSE)

    @contextmanager
    def turn(self, url: str, *, gap: float = 0.0) -> Iterator[None]:
        """Wait for a turn at an address's host and hold it; ``gap`` is the host's own wish, where that is
        longer. Errors: PostponedError, and then nothing may be sent."""
        host = authority(url)
        token = secrets.token_hex(8)
        wait = self._wait_for(host, token, max(gap, self.pace.gap))
        try:
            time.sleep(wait)
            yield
        finally:
            # One that cannot be given back lapses.
            with suppress(redis.RedisError):
                self.server.zrem(_slots(host), token)

    def pause(self, url: str, seconds: float) -> None:
        """Let nobody ask an address's host for so long, for it wants to be left alone."""
        with suppress(redis.RedisError):
            pause = int(min(seconds, LONGEST_PAUSE_SECONDS) * 1000)
            if pause > 0:
                self._pause(keys=[_next(authority(url))], args=[pause])

    def _wait_for(self, host: str, token: str, gap: float) -> float:
        """Seconds until our turn begins, once there is one."""
        pace = self.pace
        deadline = time.monotonic() + pace.patience
        while True:
            left = deadline - time.monotonic()
            # Whoever asks a host twice can always wait for the second time.
            milliseconds = (int(seconds * 1000) for seconds in (gap, pace.lease, max(left, gap)))
            try:
                granted, wait = self._take(
                    keys=[_slots(host), _next(host)], args=[token, pace.most, *milliseconds]
                )
            except redis.RedisError as error:
                raise PostponedError(
                    f"Redis, which counts the requests to {host}, does not answer "
                    f"({type(error).__name__}); start it, then it will be tried again.",
                    wait=random.uniform(*LATER_SECONDS),
                ) from error
            if granted:
                return wait / 1000
            if wait > 0 or left <= 0:
                later = wait / 1000 if wait > 0 else random.uniform(*LATER_SECONDS)
                raise PostponedError(
                    f"{host} has been asked as often as is polite; it will be tried again in a while.",
                    wait=later,
                )
            time.sleep(ASK_AGAIN_SECONDS)


def authority(url: str) -> str:
    """The host of an address, with its port where that is not the usual one."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    return host if parts.port in {None, usual} else f"{host}:{parts.port}"


@cache
def server() -> redis.Redis:
    """This process's connections to Redis; they outlast its restart."""
    if settings.EMBEDDED_REDIS:
        embedded.start_redis()
    return redis.Redis.from_url(
        settings.CACHE_URL,
        socket_timeout=5,
        retry=Retry(ExponentialBackoff(cap=1.0, base=0.05), retries=6),
        retry_on_error=[redis.ConnectionError, redis.TimeoutError],
    )


def _slots(host: str) -> str:
    return f"newsboard:turns:{host}"


def _next(host: str) -> str:
    return f"newsboard:turns:{host}:next"
