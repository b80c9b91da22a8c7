"""How pages write numbers, directions and event types."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from articles.charts.still import still as still_of
from articles.charts.theme import EventStyle, event_style
from articles.figures.since import Since
from articles.parsing.tone import label_of

register = template.Library()

PERIODS = {"A": "%Y", "M": "%b %Y"}
MINUS = "−"
NOTHING = "–"
ARROWS = {"up": "▲", "down": "▼", "flat": "■"}
SCALES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(1_000_000_000_000), "tn"),
    (Decimal(1_000_000_000), "bn"),
    (Decimal(1_000_000), "m"),
)

Number = Decimal | float | int


@register.filter
def arrow(direction: str) -> str:
    """The glyph of a direction: a shape, so that colour never stands alone."""
    return ARROWS.get(direction, "")


@register.filter
def direction(value: Number | None) -> str:
    """Which way a change went: up, down or flat; empty for None."""
    if value is None:
        return ""
    return "up" if value > 0 else "down" if value < 0 else "flat"


@register.filter
def percent(value: Number | None, places: int = 2) -> str:
    """A change in percentage points with its sign: +2.20%."""
    if value is None:
        return NOTHING
    text = f"{value:+,.{places}f}%"
    return _minus(text if text.strip("+-0.%,") else text[1:])


@register.filter
def stated_percent(value: Number | None) -> str:
    """A change as precise as a piece stated it: +2.2%, +12%."""
    if value is None:
        return NOTHING
    return _minus(f"{Decimal(str(value)).normalize():+f}%")


@register.filter
def fraction(value: float | None) -> str:
    """A return given as a fraction, in percent: 0.012 is +1.20%."""
    return percent(None if value is None else value * 100)


@register.filter
def share(value: float) -> str:
    """A part of a whole, 0 to 1, in whole percents: "67%"."""
    return f"{value:.0%}"


@register.filter
def statistic(value: float | None) -> str:
    """A test statistic: two decimals."""
    return NOTHING if value is None else _minus(f"{value:.2f}")


@register.filter
def probability(value: float | None) -> str:
    """A p-value: three decimals, and never zero."""
    if value is None:
        return NOTHING
    return "<0.001" if value < 0.0005 else f"{value:.3f}"


@register.filter
def offset(sessions: int) -> str:
    """Sessions from an event, with their sign: −5, 0, +20."""
    return _minus(f"{sessions:+d}") if sessions else "0"


@register.filter
def price(value: Number | None) -> str:
    """A price: two decimals, four below one."""
    if value is None:
        return NOTHING
    places = 2 if abs(float(value)) >= 1 else 4
    return _minus(f"{value:,.{places}f}")


@register.filter
def count(value: int | None) -> str:
    """A whole number with its thousands."""
    return NOTHING if value is None else f"{value:,}"


@register.filter
def figure(value: Number | None, unit: str = "") -> str:
    """A figure of an indicator, short: 99.05bn USD, 5.2%, 49.5."""
    if value is None:
        return NOTHING
    exact = Decimal(str(value))
    size, name = next((one for one in SCALES if abs(exact) >= one[0]), (Decimal(1), ""))
    text = f"{round(exact / size, 2).normalize():,f}{name}"
    if unit == "%":
        return _minus(f"{text}%")
    return _minus(f"{text} {unit}" if unit and unit != "index" else text)


@register.filter
def period(first_day: dt.date | None, frequency: str) -> str:
    """A period of an indicator by its first day: 2024, Q2 2024, Jun 2024, 12 Jul 2024."""
    if first_day is None:
        return NOTHING
    if frequency == "Q":
        return f"Q{(first_day.month + 2) // 3} {first_day.year}"
    return f"{first_day:{PERIODS.get(frequency, '%-d %b %Y')}}"


@register.filter
def since_publication(moved: Since | None) -> str:
    """What a price did since a piece, with the closes it is counted from on hover; nothing where that is not known.

    Written here and not as a template: a page has hundreds of them.
    """
    if moved is None:
        return ""
    way = direction(moved.percent)
    simulated = "; simulated prices" if moved.simulated else ""
    return format_html(
        ' <span class="change {}" title="Since publication: {} at the close of {}, {} at that of {}{}">'
        '<span aria-hidden="true">{}</span>{}<span class="unseen"> since publication</span></span>',
        way,
        price(moved.base),
        f"{moved.base_day:%-d %b %Y}",
        price(moved.last),
        f"{moved.last_day:%-d %b %Y}",
        simulated,
        arrow(way),
        percent(moved.percent, 1),
    )


@register.filter
def tone_word(score: float) -> str:
    """A tone in a word: negative, neutral, positive."""
    return label_of(score)


@register.filter
def tone_score(score: float) -> str:
    """A tone from −1 to +1: two decimals and its sign."""
    return _minus(f"{score:+.2f}")


@register.filter
def ago(moment: dt.datetime) -> str:
    """How long ago a moment of the last day was: now, 12 min, 3 h; of any other its time of day, 14:05."""
    minutes = (timezone.now() - moment).total_seconds() / 60
    if 0 <= minutes < 1:
        return "now"
    if 1 <= minutes < 60:
        return f"{int(minutes)} min"
    if 60 <= minutes < 24 * 60:
        return f"{int(minutes / 60)} h"
    return f"{timezone.localtime(moment):%H:%M}"


@register.filter
def style_of(event_type: str) -> EventStyle:
    """How an event type looks."""
    return event_style(event_type)


@register.filter
def entry(mapping: dict[Any, Any], key: Any) -> Any:
    """A mapping's value for a key, None without one."""
    return mapping.get(key)


def _minus(text: str) -> str:
    return text.replace("-", MINUS)


@register.inclusion_tag("partials/_still.html")
def still(figure: dict[str, Any] | str | None) -> dict[str, str]:
    """The frame of a chart with its still picture, until the chart itself is drawn, and what readers without
    JavaScript are told: where there is nothing to draw, why.

    ``figure`` is the chart's, or its picture where that has been drawn before.
    """
    message = "There is nothing to draw yet."
    if isinstance(figure, dict):
        message = figure["meta"].get("message", message)
    picture = still_of(figure) if isinstance(figure, dict) else figure or ""
    # The picture escapes what it is given.
    return {"picture": mark_safe(picture), "message": message}  # noqa: S308
