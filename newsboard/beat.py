"""One beat at a time: of several that run, the one that holds a lock in Redis gives out the work."""

from __future__ import annotations

import os
import socket
import uuid
from typing import Any

import redis
import structlog
from django.conf import settings
from django_celery_beat.schedulers import DatabaseScheduler
from redis.exceptions import LockError, RedisError

logger = structlog.get_logger(__name__)

LOCK = "newsboard:beat"


class SingleScheduler(DatabaseScheduler):
    """The schedule in the database, read by whichever beat leads; the others stand by, and one of them
    leads when the leader has been silent for ``settings.BEAT_LOCK_SECONDS``.

    Were two to lead for a moment, nothing would be done twice: what they send claims its work first.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._lock = redis.Redis.from_url(settings.CACHE_URL).lock(
            LOCK, timeout=settings.BEAT_LOCK_SECONDS
        )
        self._token = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex}".encode()
        super().__init__(*args, **kwargs)

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """Give out what is due, if this beat leads; returns the seconds until the next look."""
        if not self.leads():
            return float(settings.CELERY_BEAT_MAX_LOOP_INTERVAL)
        return float(min(super().tick(*args, **kwargs), settings.CELERY_BEAT_MAX_LOOP_INTERVAL))

    def leads(self) -> bool:
        """Whether this beat holds the lock, taken or renewed now."""
        try:
            if self._lock.owned():
                return bool(self._lock.reacquire())
            if self._lock.acquire(blocking=False, token=self._token):
                logger.info("this beat leads", beat=self._token.decode())
                return True
        except (LockError, RedisError) as error:
            # Without Redis nothing could be sent either.
            logger.warning("no lock for beat", error=str(error))
        return False

    def close(self) -> None:
        """Let another lead at once."""
        super().close()
        try:
            if self._lock.owned():
                self._lock.release()
        except (LockError, RedisError) as error:
            logger.warning("the lock of beat was not given back", error=str(error))
