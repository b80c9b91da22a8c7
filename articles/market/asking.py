"""Questions that take a while: what was asked, how far a worker has come, and the answer, kept in the cache.

A question's key is its digest, so that whoever asks the same thing waits for the same answer.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from dataclasses import dataclass, replace

from django.core.cache import cache
from django.utils import timezone

from articles.market.studies import Progress, Question, Study, StudyError, size, study

# So few pieces are answered while one waits, in well under a second.
FEW_PIECES = 300
ANSWER_SECONDS = 300
WAITING_SECONDS = 3600
# A worker tells at least this often how far it is; one that is silent for longer is gone.
TELL_SECONDS = 0.5
SILENT = dt.timedelta(seconds=120)
UNREACHABLE = (
    "A worker is needed for this, and Redis, through which it is asked, cannot be reached. Start Redis again and"
    f" ask anew, or ask about fewer pieces: up to {FEW_PIECES} are looked at without a worker."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and how far it has come: ``done`` of ``total`` events, then an answer or an error."""

    question: Question
    asked_at: dt.datetime
    moved_at: dt.datetime
    done: int = 0
    total: int = 0
    answer: Study | None = None
    error: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.answer is not None or bool(self.error)

    @property
    def begun(self) -> bool:
        """Whether a worker has taken it."""
        return self.total > 0

    @property
    def abandoned(self) -> bool:
        """Whether it has been silent for longer than a worker that lives would be."""
        return not self.over and timezone.now() - self.moved_at > SILENT


def key_of(question: Question) -> str:
    """A question's key in the cache."""
    return f"study-{hashlib.blake2b(repr(question).encode(), digest_size=16).hexdigest()}"


def found(question: Question) -> Asked | None:
    """What is known of a question; None where nobody has asked it lately."""
    kept = cache.get(key_of(question))
    return kept if isinstance(kept, Asked) else None


def ask(question: Question) -> tuple[Asked, str]:
    """Ask; the answer so far and, where a worker has to be sent for it, the key to send it with.

    A question about few pieces is answered at once.
    """
    known = found(question)
    if known is not None and not known.abandoned:
        return known, ""
    key, now = key_of(question), timezone.now()
    asked = Asked(question, asked_at=now, moved_at=now)
    if size(question, FEW_PIECES + 1) <= FEW_PIECES:
        return _answered(key, asked), ""
    if known is not None:
        cache.set(key, asked, WAITING_SECONDS)
    elif not cache.add(key, asked, WAITING_SECONDS):
        return found(question) or asked, ""
    return asked, key


def ask_without_cache(question: Question) -> Asked:
    """The answer to a question about few pieces, kept nowhere; an error for one about more."""
    asked = Asked(question, asked_at=timezone.now(), moved_at=timezone.now())
    if size(question, FEW_PIECES + 1) > FEW_PIECES:
        return replace(asked, error=UNREACHABLE)
    return _finished(asked)


def carry_out(key: str) -> None:
    """Answer the question of a key; one that nobody waits for any more, or that is answered, is left alone."""
    asked = cache.get(key)
    if isinstance(asked, Asked) and not asked.over:
        _answered(key, asked)


def forget(key: str) -> None:
    """Let a question be as if nobody had asked it."""
    cache.delete(key)


def give_up(key: str, reason: str) -> None:
    """Tell whoever waits for the answer that it will not come, and why."""
    asked = cache.get(key)
    if isinstance(asked, Asked):
        cache.set(key, replace(asked, error=reason), ANSWER_SECONDS)


def _answered(key: str, asked: Asked) -> Asked:
    """Answer and keep the answer, telling on the way how far it is."""
    told = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal told
        if time.monotonic() - told >= TELL_SECONDS:
            told = time.monotonic()
            moved = replace(asked, done=done, total=total, moved_at=timezone.now())
            cache.set(key, moved, WAITING_SECONDS)

    finished = _finished(asked, tell)
    cache.set(key, finished, ANSWER_SECONDS)
    return finished


def _finished(asked: Asked, tell: Progress | None = None) -> Asked:
    try:
        return replace(asked, answer=study(asked.question, tell), moved_at=timezone.now())
    except StudyError as error:
        return replace(asked, error=str(error), moved_at=timezone.now())
