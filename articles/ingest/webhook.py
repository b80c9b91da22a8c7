"""A message posted to an address that a user gave: guarded, bounded, and never sent on elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

import httpcore
import httpx

from articles.ingest.client import GuardedTransport, Limits
from articles.ingest.errors import BadAnswerError, TimedOutError, UnreachableError
from articles.ingest.guard import within


def post(url: str, content: bytes, headers: Mapping[str, str]) -> None:
    """Post a message; an answer of 2xx takes it. Redirects are not followed, and what the answer holds is
    not read. Errors: FetchError."""
    limits = Limits.from_settings()
    transport = GuardedTransport(limits.allowed_hosts, httpcore.SyncBackend())
    try:
        with (
            httpx.Client(transport=transport, timeout=limits.seconds, trust_env=False) as http,
            within(limits.seconds),
            http.stream(
                "POST", url, content=content, headers={"User-Agent": limits.user_agent, **headers}
            ) as response,
        ):
            status = response.status_code
    except httpx.TimeoutException as error:
        raise TimedOutError(
            f"{url} did not answer within {limits.seconds:g} seconds; it will be tried again."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise UnreachableError(
            f"{url} cannot be posted to ({error}); check the alert's target."
        ) from error
    if not 200 <= status < 300:
        raise BadAnswerError(f"{url} answered {status}; check the alert's target.", status=status)
