"""The one HTTP client: pooled, polite, bounded in time and size, and guarded against internal addresses."""

from __future__ import annotations

import datetime as dt
import email.utils
import os
import re
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

import httpcore
import httpx
from django.conf import settings

from articles.ingest import schedule
from articles.ingest.bodies import CODINGS, decompressed
from articles.ingest.errors import (
    KEY_REMEDIES,
    REMEDIES,
    REMEDY,
    AddressRefusedError,
    BadAnswerError,
    GoneError,
    TimedOutError,
    TooLargeError,
    TooManyRedirectsError,
    UnreachableError,
)
from articles.ingest.guard import GuardedTransport, within
from articles.ingest.keys import NO_KEYS, Keys
from articles.ingest.turns import Pace, Turns, server

MAX_REDIRECTS = 5
SCHEMES = ("http", "https")
PERMANENT = {301, 308}
ASKS_FOR_PATIENCE = {429, 503}
# A turn outlasts the request that it is for, so that it lapses only when its worker was killed.
LEASE_MARGIN_SECONDS = 5.0
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.8, application/json;q=0.8, */*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long (seconds) and how much (bytes, decompressed) one fetch may take, where it may go, and at what
    pace."""

    seconds: float
    max_bytes: int
    user_agent: str
    allowed_hosts: frozenset[str] = frozenset()
    pace: Pace | None = None

    @classmethod
    def from_settings(cls) -> Limits:
        """The limits that the settings give."""
        return cls(
            seconds=settings.FETCH_TIMEOUT_SECONDS,
            max_bytes=settings.FETCH_MAX_BYTES,
            user_agent=settings.FETCH_USER_AGENT,
            allowed_hosts=frozenset(host.lower() for host in settings.FETCH_ALLOWED_HOSTS),
            pace=Pace(
                most=max(1, settings.FETCH_HOST_REQUESTS),
                gap=settings.FETCH_HOST_GAP_SECONDS,
                lease=settings.FETCH_TIMEOUT_SECONDS + LEASE_MARGIN_SECONDS,
                patience=settings.FETCH_PATIENCE_SECONDS,
            ),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave. ``url`` is where it was found in the end; ``moved_to`` is the new address
    when every redirect on the way was permanent, else empty."""

    url: str
    status: int
    content: bytes = b""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""

    @property
    def not_modified(self) -> bool:
        """Whether the server said that nothing changed."""
        return self.status == 304


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one fetch asks for: ``permit`` says of each address on the way how many seconds its host wants
    between two requests, or raises; ``first`` is how much of the body is read (0: all, within the limits)."""

    url: str
    headers: Mapping[str, str]
    keys: Keys
    permit: Callable[[str], float]
    first: int


class Client:
    """Fetches addresses within limits; one for each process, safe to use from several threads."""

    def __init__(
        self,
        limits: Limits,
        network: httpcore.NetworkBackend | None = None,
        *,
        turns: Turns | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.limits = limits
        self.turns = turns
        self._http = httpx.Client(
            transport=GuardedTransport(
                limits.allowed_hosts, network or httpcore.SyncBackend(), tls
            ),
            # A coding that can be decompressed a bounded piece at a time, and that all servers agree on.
            headers={
                "User-Agent": limits.user_agent,
                "Accept": ACCEPT,
                "Accept-Encoding": "gzip",
            },
            timeout=httpx.Timeout(limits.seconds, connect=min(10.0, limits.seconds)),
            # One source's cookies are nothing to the next fetch.
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            trust_env=False,
        )

    def get(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        keys: Keys = NO_KEYS,
        permit: Callable[[str], float] = lambda _: 0.0,
        first: int = 0,
    ) -> Answer:
        """Fetch an address, or learn that it has not changed (``headers`` being those of a conditional
        request); errors: FetchError. The address names its ``keys``, and so does whatever is said of it."""
        wanted = Wanted(url, headers or {}, keys, permit, first)
        try:
            return self._follow(wanted)
        except httpx.TimeoutException as error:
            raise TimedOutError(
                f"{url} did not answer within {self.limits.seconds:g} seconds; "
                "it will be tried again, or raise FETCH_TIMEOUT_SECONDS."
            ) from error
        except httpx.ConnectError as error:
            raise UnreachableError(
                f"{url} cannot be reached ({keys.hide(str(error))}); check the address and the network."
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, zlib.error) as error:
            raise BadAnswerError(
                f"{url} gave a broken answer ({keys.hide(str(error))}); it will be tried again."
            ) from error

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def _follow(self, wanted: Wanted) -> Answer:
        address = checked(wanted.keys.fill(wanted.url), shown=wanted.url)
        request = self._http.build_request("GET", address, headers=dict(wanted.headers))
        statuses: list[int] = []
        seconds = self.limits.seconds
        while len(statuses) <= MAX_REDIRECTS:
            gap = wanted.permit(str(request.url))
            # Waiting for our turn is not the host's time.
            with self._turn(str(request.url), gap):
                begun = time.monotonic()
                with within(seconds):
                    response = self._http.send(request, stream=True)
                    try:
                        if response.next_request is None:
                            return self._answer(wanted, response, statuses)
                    finally:
                        response.close()
                seconds -= time.monotonic() - begun
            statuses.append(response.status_code)
            request = _onward(wanted, request, response.next_request)
        raise TooManyRedirectsError(
            f"{wanted.url} redirects more than {MAX_REDIRECTS} times; "
            "check the address or disable the source."
        )

    def _turn(self, url: str, gap: float) -> AbstractContextManager[None]:
        return self.turns.turn(url, gap=gap) if self.turns else nullcontext()

    def _answer(self, wanted: Wanted, response: httpx.Response, redirects: list[int]) -> Answer:
        status = response.status_code
        if status == 410:
            raise GoneError(
                f"{wanted.url} answered 410, gone for good; remove the source.", status=410
            )
        if status != 304 and not 200 <= status < 300:
            self._heed(response)
            keyed = KEY_REMEDIES if wanted.keys.values else {}
            raise BadAnswerError(
                f"{wanted.url} answered {status}; {(REMEDIES | keyed).get(status, REMEDY)}.",
                status=status,
                retry_after=_retry_after(response),
            )
        final = wanted.keys.hide(str(response.url))
        return Answer(
            url=final,
            status=status,
            content=b"" if status == 304 else self._body(wanted, response),
            content_type=response.headers.get("Content-Type", ""),
            etag=response.headers.get("ETag", "")[:500],
            last_modified=response.headers.get("Last-Modified", "")[:100],
            moved_to=final if redirects and set(redirects) <= PERMANENT else "",
        )

    def _heed(self, response: httpx.Response) -> None:
        """A host that asks for patience gets it from all of its sources."""
        wait = schedule.read_retry_after(_retry_after(response), dt.datetime.now(dt.UTC))
        if self.turns and wait and response.status_code in ASKS_FOR_PATIENCE:
            self.turns.pause(str(response.url), wait.total_seconds())

    def _body(self, wanted: Wanted, response: httpx.Response) -> bytes:
        coding = response.headers.get("Content-Encoding", "").strip().lower()
        if coding not in CODINGS:
            raise BadAnswerError(
                f"{wanted.url} answers in the coding {coding!r}, which we did not ask for; "
                "check the address or disable the source."
            )
        whole = bytearray()
        for piece in decompressed(response.iter_raw(), coding):
            whole += piece
            if wanted.first and len(whole) >= wanted.first:
                return bytes(whole[: wanted.first])
            if len(whole) > self.limits.max_bytes:
                raise TooLargeError(
                    f"{wanted.url} sends more than {self.limits.max_bytes:,} bytes; "
                    "check the address, or raise FETCH_MAX_BYTES."
                )
        return bytes(whole)


def checked(url: str, *, shown: str) -> str:
    """The address itself, if it is one of the web's; errors: AddressRefusedError, which names it as
    ``shown``."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = urlsplit(""), None
    if parts.scheme not in SCHEMES or not host:
        raise AddressRefusedError(
            f"{shown} is not an http or https address; correct it or disable the source."
        )
    if parts.password and f":{parts.password}@" in shown:
        raise AddressRefusedError(
            f"The address at {host} holds a password; put it in the environment and name it in braces, "
            f"{parts.scheme}://{{WIRE_USER}}:{{WIRE_PASSWORD}}@{host}/."
        )
    return url


def _onward(wanted: Wanted, request: httpx.Request, onward: httpx.Request) -> httpx.Request:
    """The request that a redirect asks for, if it may be sent; errors: AddressRefusedError."""
    address = wanted.keys.hide(str(onward.url))
    checked(address, shown=f"{wanted.url} redirects to {address}, which")
    same = onward.url.host == request.url.host and onward.url.scheme in {
        request.url.scheme,
        "https",
    }
    if not same and wanted.keys.are_in(str(onward.url)):
        raise AddressRefusedError(
            f"{wanted.url} redirects to {onward.url.scheme}://{onward.url.host} with its key, which is not to "
            "be seen there; check the address."
        )
    return onward


def _retry_after(response: httpx.Response) -> str:
    """The Retry-After header or, where a vendor tells it by X-RateLimit-Reset alone, its moment as a date."""
    stated = str(response.headers.get("Retry-After", ""))
    reset = str(response.headers.get("X-RateLimit-Reset", ""))
    if stated or not re.fullmatch(r"\d{9,10}", reset):
        return stated
    return email.utils.formatdate(int(reset), usegmt=True)


@lru_cache(maxsize=4)
def _client_of(limits: Limits, _process: int) -> Client:
    return Client(limits, turns=Turns(server(), limits.pace) if limits.pace else None)


def client() -> Client:
    """This process's client, as the settings want it now."""
    return _client_of(Limits.from_settings(), os.getpid())
