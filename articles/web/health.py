"""Whether the site is up, whether it is ready to serve, and what it measures of itself."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django_prometheus.exports import ExportToDjangoView

PROBE = "newsboard-ready"
LOOPBACK = {"127.0.0.1", "::1"}
# What a proxy adds: then the address that connects is the proxy's, not the reader's.
FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via")


def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


def readyz(request: HttpRequest) -> JsonResponse:
    """The database and Redis answer; 503 with the reason where one does not."""
    checks: dict[str, Callable[[], None]] = {"database": _database, "redis": _redis}
    found = {name: _tried(check) for name, check in checks.items()}
    ready = all(reason == "ok" for reason in found.values())
    return JsonResponse(
        {"status": "ok" if ready else "unavailable", **found}, status=200 if ready else 503
    )


def metrics(request: HttpRequest) -> HttpResponse:
    """What Prometheus reads: with METRICS_TOKEN as a bearer token; without one set, from this host only."""
    if not _may_read_metrics(request):
        return HttpResponse(
            "Metrics are read from this host, or with the bearer token of METRICS_TOKEN.\n",
            status=403,
            content_type="text/plain; charset=utf-8",
        )
    return ExportToDjangoView(request)


def _may_read_metrics(request: HttpRequest) -> bool:
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return constant_time_compare(given, settings.METRICS_TOKEN)
    through_a_proxy = any(name in request.headers for name in FORWARDED)
    return request.META.get("REMOTE_ADDR") in LOOPBACK and not through_a_proxy


def _tried(check: Callable[[], None]) -> str:
    """What came of a check: "ok", or the kind of error, without the addresses that its text may hold."""
    try:
        check()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a server is the answer
        return f"not reachable ({type(error).__name__})"
    return "ok"


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _redis() -> None:
    cache.set(PROBE, 1, 5)
