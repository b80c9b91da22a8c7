"""The admin's sidebar: tables grouped by what an editor is doing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

# group -> (title, icon, app_label_model)
GROUPS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "News": (
        ("Pieces", "article", "articles_article"),
        ("Stories", "library_books", "articles_story"),
        ("Revisions", "difference", "articles_revision"),
        ("Sources", "rss_feed", "articles_source"),
        ("Fetches", "download", "articles_fetch"),
    ),
    "Facts": (
        ("Price moves", "trending_up", "articles_pricemove"),
        ("Releases", "bar_chart", "articles_release"),
        ("Events", "event", "articles_event"),
        ("Mentions", "alternate_email", "articles_mention"),
        ("Quotes", "format_quote", "articles_quote"),
        ("Citations", "link", "articles_citation"),
    ),
    "Market": (
        ("Tickers", "show_chart", "articles_ticker"),
        ("Aliases", "badge", "articles_alias"),
        ("Indicators", "monitoring", "articles_indicator"),
        ("Bars", "candlestick_chart", "articles_bar"),
        ("Reactions", "bolt", "articles_reaction"),
    ),
    "Desks": (
        ("Watchlists", "visibility", "articles_watchlist"),
        ("Saved views", "bookmark", "articles_savedview"),
        ("Alerts", "notifications", "articles_alert"),
        ("Deliveries", "outgoing_mail", "articles_delivery"),
    ),
    "Running": (
        ("Periodic tasks", "schedule", "django_celery_beat_periodictask"),
        ("Intervals", "timer", "django_celery_beat_intervalschedule"),
        ("Crontabs", "calendar_month", "django_celery_beat_crontabschedule"),
        ("Users", "person", "auth_user"),
        ("Groups", "group", "auth_group"),
    ),
}


def navigation(request: HttpRequest) -> list[dict[str, Any]]:
    """The sidebar's groups in unfold's shape; what a user may not see is left out by ``permission``."""
    overview = {"title": "Overview", "icon": "dashboard", "link": reverse("admin:index")}
    groups = [
        {
            "title": group,
            "collapsible": group == "Running",
            "items": [
                {
                    "title": title,
                    "icon": icon,
                    "link": reverse(f"admin:{table}_changelist"),
                    "permission": _may_view(table),
                }
                for title, icon, table in tables
            ],
        }
        for group, tables in GROUPS.items()
    ]
    return [{"items": [overview]}, *groups]


def _may_view(table: str) -> Callable[[HttpRequest], bool]:
    app_label, _, model = table.rpartition("_")

    def may(request: HttpRequest) -> bool:
        permissions = (f"{app_label}.{verb}_{model}" for verb in ("view", "change"))
        return any(request.user.has_perm(permission) for permission in permissions)

    return may
