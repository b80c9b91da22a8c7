"""The one HTTP client: pooled, bounded in time and size, and guarded against internal addresses."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

import httpcore
import httpx
from django.conf import settings

from articles.ingest.errors import (
    AddressRefusedError,
    BadAnswerError,
    GoneError,
    TimedOutError,
    TooLargeError,
    TooManyRedirectsError,
    UnreachableError,
)
from articles.ingest.guard import GuardedBackend, within

MAX_REDIRECTS = 5
SCHEMES = ("http", "https")
PERMANENT = {301, 308}
CODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
PIECE = 1 << 16
REMEDY = "check the address or disable the source"
REMEDIES = {
    401: "it wants a password, which newsboard does not send; disable the source",
    403: "it refuses us; check that the address may be read by programs, or disable the source",
    429: "it asks us to come less often; it will be tried again later",
    500: "its server has a fault; it will be tried again later",
    502: "its server has a fault; it will be tried again later",
    503: "its server is busy; it will be tried again later",
    504: "its server has a fault; it will be tried again later",
}
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "text/html;q=0.8, application/json;q=0.8, */*;q=0.5"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long (seconds) and how much (bytes, decompressed) one fetch may take, and where it may go."""

    seconds: float
    max_bytes: int
    user_agent: str
    allowed_hosts: frozenset[str] = frozenset()

    @classmethod
    def from_settings(cls) -> Limits:
        """The limits that the settings give."""
        return cls(
            seconds=settings.FETCH_TIMEOUT_SECONDS,
            max_bytes=settings.FETCH_MAX_BYTES,
            user_agent=settings.FETCH_USER_AGENT,
            allowed_hosts=frozenset(host.lower() for host in settings.FETCH_ALLOWED_HOSTS),
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


class GuardedTransport(httpx.HTTPTransport):
    """httpx's transport over guarded connections."""

    def __init__(self, allowed_hosts: frozenset[str], inner: httpcore.NetworkBackend) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            http2=True,
            max_connections=20,
            max_keepalive_connections=10,
            keepalive_expiry=30,
            network_backend=GuardedBackend(allowed_hosts, inner),
        )


class Client:
    """Fetches addresses within limits; one for each process, safe to use from several threads."""

    def __init__(self, limits: Limits, network: httpcore.NetworkBackend | None = None) -> None:
        self.limits = limits
        self._http = httpx.Client(
            transport=GuardedTransport(limits.allowed_hosts, network or httpcore.SyncBackend()),
            # Only codings that can be decompressed a bounded piece at a time.
            headers={
                "User-Agent": limits.user_agent,
                "Accept": ACCEPT,
                "Accept-Encoding": "gzip, deflate",
            },
            timeout=httpx.Timeout(limits.seconds, connect=min(10.0, limits.seconds)),
            # One source's cookies are nothing to the next fetch.
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            trust_env=False,
        )

    def get(self, url: str, *, etag: str = "", last_modified: str = "", shown: str = "") -> Answer:
        """Fetch an address, or learn that it has not changed; errors: FetchError, which name it as
        ``shown``, where the address itself holds a key."""
        shown = shown or url
        headers = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        try:
            wanted = {name: value for name, value in headers.items() if value}
            with within(self.limits.seconds):
                return self._follow(url, wanted, shown)
        except httpx.TimeoutException as error:
            raise TimedOutError(
                f"{shown} did not answer within {self.limits.seconds:g} seconds; "
                "it will be tried again, or raise FETCH_TIMEOUT_SECONDS."
            ) from error
        except httpx.ConnectError as error:
            raise UnreachableError(
                f"{shown} cannot be reached ({error}); check the address and the network."
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, zlib.error) as error:
            raise BadAnswerError(
                f"{shown} gave a broken answer ({error}); it will be tried again."
            ) from error

    def _follow(self, url: str, headers: dict[str, str], shown: str) -> Answer:
        request = self._http.build_request("GET", checked(url), headers=headers)
        statuses: list[int] = []
        while len(statuses) <= MAX_REDIRECTS:
            response = self._http.send(request, stream=True)
            try:
                if response.next_request is None:
                    return self._answer(shown, response, statuses)
            finally:
                response.close()
            statuses.append(response.status_code)
            request = response.next_request
            checked(str(request.url))
        raise TooManyRedirectsError(
            f"{shown} redirects more than {MAX_REDIRECTS} times; check the address or disable the source."
        )

    def _answer(self, shown: str, response: httpx.Response, redirects: list[int]) -> Answer:
        status = response.status_code
        if status == 410:
            raise GoneError(f"{shown} answered 410, gone for good; remove the source.", status=410)
        if status != 304 and not 200 <= status < 300:
            raise BadAnswerError(
                f"{shown} answered {status}; {REMEDIES.get(status, REMEDY)}.",
                status=status,
                retry_after=response.headers.get("Retry-After", ""),
            )
        final = str(response.url)
        return Answer(
            url=final,
            status=status,
            content=b"" if status == 304 else self._body(shown, response),
            content_type=response.headers.get("Content-Type", ""),
            etag=response.headers.get("ETag", "")[:500],
            last_modified=response.headers.get("Last-Modified", "")[:100],
            moved_to=final if redirects and set(redirects) <= PERMANENT else "",
        )

    def _body(self, shown: str, response: httpx.Response) -> bytes:
        coding = response.headers.get("Content-Encoding", "").strip().lower()
        if coding not in CODINGS:
            raise BadAnswerError(
                f"{shown} answers in the coding {coding!r}, which we did not ask for; "
                "check the address or disable the source."
            )
        whole = bytearray()
        for piece in decompressed(response.iter_raw(), coding):
            whole += piece
            if len(whole) > self.limits.max_bytes:
                raise TooLargeError(
                    f"{shown} sends more than {self.limits.max_bytes:,} bytes; "
                    "check the address, or raise FETCH_MAX_BYTES."
                )
        return bytes(whole)


def checked(url: str) -> str:
    """The address itself, if it is one of the web's; errors: AddressRefusedError."""
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise AddressRefusedError(
            f"{url} is not an http or https address; correct it or disable the source."
        )
    return url


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


@lru_cache(maxsize=4)
def _client_of(limits: Limits, _process: int) -> Client:
    return Client(limits)


def client() -> Client:
    """This process's client, as the settings want it now."""
    return _client_of(Limits.from_settings(), os.getpid())
