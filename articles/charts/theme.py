"""How charts look: one palette, symbols for event types, and what all figures share.

Colours are names of CSS variables (``var(--chart-up)``) that static/css/charts.css gives for light
and dark; static/js/charts.js puts the values in, so that a change of theme needs no new figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

INK = "var(--chart-ink)"
MUTED = "var(--chart-muted)"
GRID = "var(--chart-grid)"
SURFACE = "var(--chart-surface)"
UP = "var(--chart-up)"
DOWN = "var(--chart-down)"
LINE = "var(--chart-line)"
BENCHMARK = "var(--chart-benchmark)"
VOLUME = "var(--chart-volume)"
ACCENT = "var(--chart-accent)"
# Colour and dash of lines that stand beside each other; the dash tells them apart without colour.
SERIES = (
    (LINE, "solid"),
    ("var(--event-analysts)", "dash"),
    ("var(--event-deals)", "dot"),
    ("var(--event-products)", "dashdot"),
    ("var(--event-capital)", "longdash"),
    ("var(--event-trouble)", "longdashdot"),
)
CLEAR = "rgba(0,0,0,0)"

FONT_SIZE = 11
THIN = 1.2


@dataclass(frozen=True, slots=True)
class EventStyle:
    """How pieces of an event type look, in charts and in lists.

    ``colour`` is a CSS variable shared by the type's group, ``symbol`` the plotly.js marker symbol:
    the group's shape, filled in the type's own way. ``glyph`` is the like of it in text.
    """

    label: str
    group: str
    colour: str
    symbol: str
    glyph: str


def _group(group: str, *types: tuple[str, str, str, str]) -> dict[str, EventStyle]:
    """The styles of a group's event types: (type, label, symbol, glyph)."""
    colour = f"var(--event-{group})"
    return {
        event_type: EventStyle(label, group, colour, symbol, glyph)
        for event_type, label, symbol, glyph in types
    }


# Eight hues after Okabe and Ito (2008), "Color universal design", which readers with any common
# colour blindness tell apart; each has a shape of its own, so that colour never stands alone.
EVENT_STYLES: dict[str, EventStyle] = {
    **_group(
        "results",
        ("earnings", "Earnings", "circle", "●"),
        ("guidance", "Guidance", "circle-open", "○"),
    ),
    **_group(
        "analysts",
        ("analyst_rating", "Analyst rating", "triangle-up", "▲"),
        ("price_target", "Price target", "triangle-up-open", "△"),
    ),
    **_group(
        "deals",
        ("merger_acquisition", "Merger or acquisition", "diamond", "◆"),
        ("spinoff", "Spin-off", "diamond-open", "◇"),
        ("partnership", "Partnership", "diamond-open-dot", "◈"),
    ),
    **_group(
        "products",
        ("product", "Product", "star", "★"),
        ("regulatory_approval", "Regulatory approval", "star-open", "☆"),
    ),
    **_group(
        "trouble",
        ("legal", "Legal", "x", "✖"),
        ("incident", "Incident", "x-open", "✕"),
        ("labour", "Labour", "cross", "✚"),
        ("management", "Management", "cross-open", "✛"),
    ),
    **_group(
        "capital",
        ("dividend", "Dividend", "square", "■"),
        ("buyback_split", "Buyback or split", "square-open", "□"),
        ("offering", "Offering", "square-open-dot", "▣"),
        ("insider_ownership", "Insider ownership", "square-x-open", "⊠"),
        ("credit", "Credit", "square-cross-open", "⊞"),
    ),
    **_group(
        "macro",
        ("macro_release", "Macro release", "pentagon", "⬟"),
        ("central_bank", "Central bank", "pentagon-open", "⬠"),
        ("trade_policy", "Trade policy", "hexagon", "⬢"),
        ("commodity", "Commodity", "hexagon-open", "⬡"),
        ("geopolitics", "Geopolitics", "hexagon-open-dot", "⏣"),
    ),
    **_group(
        "plain",
        ("price_move", "Price move", "triangle-down", "▼"),
        ("other", "Other", "triangle-down-open", "▽"),
    ),
}
OTHER = "other"
UNEXPLAINED = "No piece explains"

CONFIG: dict[str, Any] = {
    # plotly.js 4 offers to upload a chart's data unless told not to; nothing here may leave the host.
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "displaylogo": False,
    "responsive": True,
    "displayModeBar": "hover",
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d", "zoomIn2d", "zoomOut2d"],
    "doubleClick": "reset",
    "scrollZoom": False,
}


def event_style(event_type: str) -> EventStyle:
    """How an event type looks; a piece without one looks like "other"."""
    return EVENT_STYLES.get(event_type) or EVENT_STYLES[OTHER]


def config(filename: str) -> dict[str, Any]:
    """The plotly.js configuration of a figure; ``filename`` names the PNG that a reader saves."""
    image = {"format": "png", "filename": filename, "scale": 2}
    return {**CONFIG, "toImageButtonOptions": image}


def axis(**settings: Any) -> dict[str, Any]:
    """An axis as all figures have it: thin, without a zero line, its grid hardly there."""
    return {
        "gridcolor": GRID,
        "linecolor": GRID,
        "tickcolor": GRID,
        "tickfont": {"color": MUTED, "size": FONT_SIZE},
        "zeroline": False,
        "automargin": True,
        **settings,
    }


def crosshair() -> dict[str, Any]:
    """What makes an axis draw a hairline where the pointer is."""
    return {
        "showspikes": True,
        "spikemode": "across",
        "spikesnap": "hovered data",
        "spikethickness": 0.5,
        "spikedash": "solid",
        "spikecolor": MUTED,
    }


def layout(**settings: Any) -> dict[str, Any]:
    """The layout that all figures share, with a figure's own settings over it."""
    return {
        "autosize": True,
        # The page's own background: what hairlines, hollow candles and saved pictures stand on.
        "paper_bgcolor": SURFACE,
        "plot_bgcolor": CLEAR,
        "font": {"family": "var(--chart-font)", "color": INK, "size": FONT_SIZE},
        "margin": {"l": 8, "r": 8, "t": 26, "b": 24, "pad": 0},
        "hovermode": "x unified",
        "hoverlabel": {
            "bgcolor": SURFACE,
            "bordercolor": GRID,
            "font": {"color": INK, "size": FONT_SIZE, "family": "var(--chart-font)"},
            "align": "left",
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "font": {"color": MUTED, "size": FONT_SIZE},
            "bgcolor": CLEAR,
            "itemsizing": "constant",
        },
        "dragmode": "zoom",
        "modebar": {"bgcolor": CLEAR, "color": MUTED, "activecolor": ACCENT},
        "uirevision": "keep",
        **settings,
    }


def note(text: str, **settings: Any) -> dict[str, Any]:
    """A small annotation in the plot's upper right corner."""
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 1,
        "y": 1,
        "xanchor": "right",
        "yanchor": "top",
        "showarrow": False,
        "font": {"color": MUTED, "size": FONT_SIZE},
        **settings,
    }


SIMULATED_NOTE = "simulated prices"


def message_figure(text: str, meta: dict[str, Any]) -> dict[str, Any]:
    """A figure without data that says why in one sentence and what to do."""
    hidden = {"visible": False, "fixedrange": True}
    middle = note(text, x=0.5, y=0.5, xanchor="center", yanchor="middle")
    middle["font"] = {"color": MUTED, "size": FONT_SIZE + 2}
    return {
        "data": [],
        "layout": layout(xaxis=hidden, yaxis=hidden, annotations=[middle]),
        "config": {**CONFIG, "displayModeBar": False},
        "meta": {**meta, "message": text},
    }
