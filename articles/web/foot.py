"""How ingestion stands, for the foot of every page."""

from __future__ import annotations

from typing import Any

from django.core.cache import caches
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from articles.models import Source

KEY, KEPT_SECONDS = "foot", 30
kept = caches["local"]


def foot(request: HttpRequest) -> dict[str, Any]:
    """``standing``: when something was last fetched, and how many sources fail; asked for only where shown."""
    return {"standing": SimpleLazyObject(how_it_stands)}


def how_it_stands() -> dict[str, Any]:
    """When something was last fetched and how many sources fail, kept a while; one query or none."""
    found: dict[str, Any] | None = kept.get(KEY)
    if found is None:
        found = Source.objects.standing()
        kept.set(KEY, found, KEPT_SECONDS)
    return found
