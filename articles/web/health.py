"""Whether the site is up, and whether it is ready to serve."""

from __future__ import annotations

from collections.abc import Callable

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest, JsonResponse

PROBE = "newsboard-ready"


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
