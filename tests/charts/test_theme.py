"""The palette: every event type has a look of its own, visible on light and on dark."""

import re
from pathlib import Path

import pytest

from articles.charts.theme import EVENT_STYLES, SERIES, event_style
from articles.models import EventType

CSS = (Path(__file__).resolve().parents[2] / "static" / "css" / "charts.css").read_text()
PURE_ROOM = Path(__file__).resolve().parents[2] / "articles" / "charts"


def variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", block))


LIGHT = variables(re.search(r":root \{(.*?)\n\}", CSS, re.DOTALL).group(1))
DARK = variables(re.search(r':root\[data-theme="dark"\] \{(.*?)\n\}', CSS, re.DOTALL).group(1))
AUTO_DARK = variables(re.search(r":root:not\(.*?\) \{(.*?)\n  \}", CSS, re.DOTALL).group(1))
DRAWN = [
    name
    for name in LIGHT
    if name not in {"--chart-font", "--chart-surface", "--chart-grid", "--chart-volume"}
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def test_every_event_type_has_a_look_and_no_other_does():
    assert set(EVENT_STYLES) == set(EventType.values)


def test_labels_are_those_of_the_models():
    labels = {name: style.label for name, style in EVENT_STYLES.items()}
    assert labels == dict(EventType.choices)


def test_no_two_event_types_share_a_shape():
    symbols = [style.symbol for style in EVENT_STYLES.values()]
    assert len(set(symbols)) == len(symbols)


def test_no_two_event_types_share_a_glyph():
    glyphs = [style.glyph for style in EVENT_STYLES.values()]
    assert len(set(glyphs)) == len(glyphs)


def test_a_type_that_nobody_knows_looks_like_other():
    assert event_style("") == event_style("other") == event_style("no_such_type")


def test_both_ways_into_the_dark_theme_give_the_same_colours():
    assert DARK == AUTO_DARK


def test_dark_changes_every_colour():
    assert set(DARK) == set(LIGHT) - {"--chart-font"}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", DRAWN)
def test_what_is_drawn_stands_out_from_the_surface(theme, name):
    assert contrast(theme[name], theme["--chart-surface"]) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["--chart-ink", "--chart-muted", "--chart-accent"])
def test_text_is_readable(theme, name):
    assert contrast(theme[name], theme["--chart-surface"]) >= 4.5


def test_every_variable_that_python_names_is_in_the_stylesheet():
    named = {
        name
        for path in PURE_ROOM.glob("*.py")
        for name in re.findall(r"var\((--[\w-]+)\)", path.read_text())
    }
    named |= {style.colour[4:-1] for style in EVENT_STYLES.values()}
    assert named
    assert named <= set(LIGHT)


def test_lines_beside_each_other_differ_in_dash_and_not_only_in_colour():
    dashes = [dash for _, dash in SERIES]
    assert len(set(dashes)) == len(dashes)


def test_groups_have_a_colour_for_glyphs_in_lists():
    for group in {style.group for style in EVENT_STYLES.values()} - {"plain"}:
        assert f'.event-glyph[data-group="{group}"]' in CSS
