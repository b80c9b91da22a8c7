"""What a page has by the hundred, made without the template engine's cost for each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from django import template
from django.core.cache import caches
from django.template.loader import get_template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from articles.charts.rows import MarkerRow
from articles.web.pieces import Piece

register = template.Library()

KEPT_SECONDS = 600
STATED = attrgetter(
    "ticker.symbol", "direction", "percent", "amount", "price", "currency", "verdict", "verdict_reason"
)  # fmt: skip
kept = caches["local"]


@register.simple_tag(takes_context=True)
def report(context: template.Context, piece: Piece) -> SafeString:
    """The row of a piece but for its time, which goes on; kept under all that it shows, so that it is never old."""
    known, snippet = context.get("known", ""), context.get("snippet")
    written = repr((known, snippet, shown_of(piece)))
    key = f"report-{hashlib.blake2b(written.encode(), digest_size=16).hexdigest()}"
    found: str | None = kept.get(key)
    if found is None:
        row = {"piece": piece, "known": known, "snippet": snippet}
        found = str(get_template("partials/_report.html").render(row))
        kept.set(key, found, KEPT_SECONDS)
    return mark_safe(found)  # noqa: S308 - a template's own output


def shown_of(piece: Piece) -> tuple[Any, ...]:
    """Everything that a row shows of a piece besides its time, as plain values."""
    return (
        piece.id,
        piece.headline,
        piece.publisher,
        piece.style,
        [(one.symbol, one.exchange, one.name, piece.since.get(one.pk)) for one in piece.tickers],
        piece.more_tickers,
        [STATED(move) for move in piece.moves],
        piece.key_points,
        piece.simulated,
        piece.story,
        piece.also_in,
        piece.earlier,
    )


@register.simple_tag
def marker_links(markers: Iterable[MarkerRow], path: str) -> SafeString:
    """A link for each marker of a bar to its pieces; ``path`` is an address that more values can be added to."""
    return format_html_join(
        " ",
        '<a href="{}day={}&amp;until={}#pieces"><span class="event"><i class="event-glyph" data-group="{}"'
        ' aria-hidden="true">{}</i> {}</span>{}</a>',
        (
            (
                path,
                f"{marker.day:%Y-%m-%d}",
                f"{marker.until:%Y-%m-%d}",
                marker.style.group,
                marker.style.glyph,
                marker.style.label,
                f" ×{marker.count}" if marker.count > 1 else "",
            )
            for marker in markers
        ),
    )
