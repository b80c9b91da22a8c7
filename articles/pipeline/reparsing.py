"""Pieces parsed again."""

from __future__ import annotations

import re
from dataclasses import dataclass

import structlog
from django.db.models import Q

from articles.models import Article
from articles.pipeline.entries import parse_and_measure

logger = structlog.get_logger(__name__)

REPARSED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Reparsed:
    """How many pieces were parsed again, and how many could not be."""

    parsed: int = 0
    failed: int = 0


def reparse(*, older_than: str | None = None) -> Reparsed:
    """Parse stored pieces again: all, or those parsed by a version before ``older_than`` (and those
    never parsed). Works through them by key, so that it can be stopped and begun again."""
    pieces = Article.objects.order_by("pk")
    if older_than is not None:
        versions = Article.objects.order_by().values_list("parser_version", flat=True).distinct()
        older = [version for version in versions if _version(version) < _version(older_than)]
        pieces = pieces.filter(Q(parser_version__in=older) | Q(parsed_at__isnull=True))
    parsed, failed, last = 0, 0, 0
    while batch := list(pieces.filter(pk__gt=last)[:REPARSED_AT_ONCE]):
        parse_and_measure(batch)
        last = batch[-1].pk
        failures = sum(bool(article.parse_error) for article in batch)
        parsed, failed = parsed + len(batch) - failures, failed + failures
        logger.info("reparsed", pieces=parsed + failed, failed=failed)
    return Reparsed(parsed=parsed, failed=failed)


def _version(text: str) -> tuple[int, ...]:
    """A version as numbers, so that 1.10 comes after 1.9."""
    return tuple(int(part) for part in re.findall(r"\d+", text))
