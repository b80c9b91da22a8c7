"""When a source is due: its interval, back-off after failures, and what its server asks for.

Pure: the moment and the randomness come in as arguments.
"""

from __future__ import annotations

import datetime as dt
import email.utils
import itertools

# A source that always fails is still tried this often.
LONGEST_BACKOFF = dt.timedelta(days=1)
# Each wait is lengthened by up to this share of itself, so that sources added together drift apart.
JITTER = 0.1
# A server may ask for patience, not for silence.
LONGEST_RETRY_AFTER = dt.timedelta(days=7)
# How many of a source's last moments tell how often it publishes.
MOMENTS = 20


def next_fetch(
    now: dt.datetime,
    *,
    min_interval: dt.timedelta,
    max_interval: dt.timedelta,
    failures: int = 0,
    wanted: dt.timedelta | None = None,
    retry_after: dt.timedelta | None = None,
    chance: float = 0.0,
) -> dt.datetime:
    """When to fetch next.

    ``failures`` are the failed attempts in a row, each of which doubles the shortest interval up to
    the longest back-off; ``wanted`` is how often the source seems to publish, held between the two
    intervals; ``retry_after`` is what its server asked for; ``chance`` in [0, 1) spreads the moments.
    """
    if failures:
        ceiling = max(LONGEST_BACKOFF, min_interval)
        doublings: int = 2 ** min(failures - 1, 30)
        wait = min(min_interval * doublings, ceiling)
    else:
        wait = min(max(wanted or min_interval, min_interval), max_interval)
    wait += wait * JITTER * chance
    if retry_after is not None:
        wait = max(wait, min(retry_after, LONGEST_RETRY_AFTER))
    return now + wait


def publishing_interval(moments: list[dt.datetime], now: dt.datetime) -> dt.timedelta | None:
    """How often to ask a source that published last at these moments, None where fewer than three tell.

    Half of the median gap between two, so that few pieces wait long for us; but not more than ten times
    in what it has been silent for, so that one that fell silent is asked less and less.
    """
    newest = sorted(set(moments), reverse=True)[:MOMENTS]
    gaps = sorted(later - earlier for later, earlier in itertools.pairwise(newest))
    if len(gaps) < 2:
        return None
    return max(gaps[len(gaps) // 2] / 2, (now - newest[0]) / 10)


def read_retry_after(header: str, now: dt.datetime) -> dt.timedelta | None:
    """The wait that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date); None
    where it asks for none that can be read."""
    header = header.strip()
    if header.isdecimal():
        return dt.timedelta(seconds=min(int(header), 10**9))
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return max(moment - now, dt.timedelta(0))
