"""Where connections may go, and how long they may take.

The guard sits where connections are made, so nothing goes round it: not a redirect, not a name that
resolves differently the second time. The connection goes to the address that was checked.
"""

from __future__ import annotations

import contextvars
import ipaddress
import math
import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from articles.ingest.errors import AddressRefusedError

# 6to4 and Teredo carry an IPv4 address inside, where a private one could hide; nobody serves news there.
TUNNELS = tuple(ipaddress.ip_network(network) for network in ("2002::/16", "2001::/32"))
# NAT64 (RFC 6052): how networks without IPv4 reach the whole of its web, judged by the address inside.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# The system's resolver has time limits of its own, longer than ours.
RESOLVERS = 8
# The moment (of the monotonic clock) by which the fetch under way in this context must be done.
_deadline: contextvars.ContextVar[float] = contextvars.ContextVar("deadline", default=math.inf)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Everything that guarded connections do inside takes at most so long, all told."""
    before = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(before)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet.

    >>> is_public("93.184.215.14"), is_public("10.0.0.1"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip.ipv4_mapped or any(ip in tunnel for tunnel in TUNNELS):
            return False
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections, after checking every address that the host's name stands for."""

    def __init__(self, allowed_hosts: frozenset[str], inner: httpcore.NetworkBackend) -> None:
        self.allowed_hosts = allowed_hosts
        self.inner = inner
        self._resolvers = ThreadPoolExecutor(RESOLVERS, thread_name_prefix="resolver")

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked address that answers; errors: AddressRefusedError."""
        addresses = self._addresses(host, port, timeout)
        failure: Exception | None = None
        for address in addresses:
            try:
                stream = self.inner.connect_tcp(
                    address, port, _time_left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return BoundedStream(stream)
        raise failure or httpcore.ConnectError(f"{host} has no address")

    def _addresses(self, host: str, port: int, timeout: float | None) -> list[str]:
        asked = self._resolvers.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        try:
            found = asked.result(_time_left(timeout))
        except FutureTimeoutError as error:
            raise httpcore.ConnectTimeout(f"the name {host} was not resolved in time") from error
        except (socket.gaierror, UnicodeError) as error:
            raise httpcore.ConnectError(f"no address is known for {host}") from error
        addresses = list(dict.fromkeys(str(item[4][0]) for item in found))
        if host.lower() not in self.allowed_hosts:
            for address in addresses:
                if not is_public(address):
                    raise AddressRefusedError(
                        f"{host} is at {address}, which is not a public address; "
                        "add the host to FETCH_ALLOWED_HOSTS if it is yours."
                    )
        return addresses


class GuardedTransport(httpx.HTTPTransport):
    """httpx's transport over guarded connections."""

    def __init__(
        self,
        allowed_hosts: frozenset[str],
        inner: httpcore.NetworkBackend,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls or httpx.create_ssl_context(),
            http2=True,
            max_connections=20,
            max_keepalive_connections=10,
            keepalive_expiry=30,
            network_backend=GuardedBackend(allowed_hosts, inner),
        )


class BoundedStream(httpcore.NetworkStream):
    """A connection whose reads and writes all end by the deadline of the fetch that uses it."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self.inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, within what is left of the time."""
        return self.inner.read(max_bytes, _time_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all, within what is left of the time."""
        self.inner.write(buffer, _time_left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self.inner.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Begin TLS with the host's own name, whichever address we connected to."""
        return BoundedStream(
            self.inner.start_tls(ssl_context, server_hostname, _time_left(timeout))
        )

    def get_extra_info(self, info: str) -> Any:
        """Whatever the connection tells of itself."""
        return self.inner.get_extra_info(info)


def _time_left(timeout: float | None) -> float | None:
    left = _deadline.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time allowed is over")
    if math.isinf(left):
        return timeout
    return left if timeout is None else min(timeout, left)
