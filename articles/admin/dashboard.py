"""The admin's first page: what wants an editor's attention."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from articles.admin.base import capped_count
from articles.models import Article, ParseAttempt, PriceMove, Review, Source, Verdict

SHOWN = 8


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The index page's context with its cards; each shows a few rows and links to all of them."""
    failing = Source.objects.failing().order_by("-failures", "name")
    unparsed = Article.objects.unparsed().exclude(parse_error="").defer("body", "search")
    parked = unparsed.filter(pk__in=ParseAttempt.objects.parked().values("article"))
    doubtful = (
        PriceMove.objects.filter(verdict=Verdict.INCONSISTENT, review=Review.UNREVIEWED)
        .select_related("ticker")
        .order_by("-pk")
    )
    context["cards"] = [
        _card("Sources that fail", "articles_source", failing, attempt="failed"),
        _card("Pieces whose parse failed", "articles_article", unparsed, parse="failed"),
        _card("Pieces parked after failing often", "articles_article", parked, parse="parked"),
        _card(
            "Moves that the bars contradict, not reviewed",
            "articles_pricemove",
            doubtful,
            verdict__exact=Verdict.INCONSISTENT.value,
            review__exact=Review.UNREVIEWED.value,
        ),
    ]
    context["figures"] = _figures()
    return context


def _card(title: str, table: str, rows: QuerySet[Any], **filters: str) -> dict[str, Any]:
    shown = list(rows[: SHOWN + 1])
    return {
        "title": title,
        "count": len(shown) if len(shown) <= SHOWN else capped_count(rows),
        "link": f"{reverse(f'admin:{table}_changelist')}?{urlencode(filters)}",
        "rows": [
            {
                "link": reverse(f"admin:{table}_change", args=[row.pk]),
                "title": _title(row),
                "why": _why(row),
            }
            for row in shown[:SHOWN]
        ],
    }


def _title(row: Source | Article | PriceMove) -> str:
    match row:
        case Article():
            return row.title or f"Piece {row.pk}"
        case PriceMove():
            return f"{row.ticker.symbol}: {row.surface}"
    return str(row)


def _why(row: Source | Article | PriceMove) -> str:
    match row:
        case Source():
            return row.last_error
        case Article():
            return row.parse_error
    return row.verdict_reason


def _figures() -> list[dict[str, str]]:
    now = timezone.now()
    pieces = Article.objects.order_by()
    return [
        {"title": title, "value": capped_count(pieces.filter(published_at__gte=now - span))}
        for title, span in (
            ("Pieces in a day", dt.timedelta(days=1)),
            ("Pieces in a week", dt.timedelta(days=7)),
            ("Pieces in a month", dt.timedelta(days=30)),
        )
    ] + [{"title": "Sources on", "value": capped_count(Source.objects.filter(enabled=True))}]
