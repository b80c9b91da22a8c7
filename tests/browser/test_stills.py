"""The still picture of a chart: there at once, there without JavaScript, gone when the chart is drawn."""

import pytest
from playwright.sync_api import Route, expect

from articles.models import Bar

DRAWN_MS = 20_000

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", ["/tickers/BFT/", "/glance/", "/releases/CN.TRADE_BALANCE/"])
def test_a_chart_is_seen_without_a_script(visit, news, address):
    page = visit(address, java_script_enabled=False)
    expect(page.locator(".chart-still path").first).to_be_visible()


def test_the_picture_stands_until_the_chart_is_drawn(visit, news):
    page = visit("/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/plotly.min*.js", hold)
    page.goto(page.url + "tickers/BFT/", wait_until="domcontentloaded")
    picture = page.locator(".chart-still")
    expect(picture.locator("path").first).to_be_visible()
    expect(page.locator(".chart-legend")).to_have_count(0)
    before = picture.locator("svg").first.bounding_box()
    for route in held:
        route.continue_()
    expect(page.locator("figure[data-drawn=true]").first).to_be_visible(timeout=DRAWN_MS)
    expect(picture).to_have_count(0)
    after = page.locator(".chart-plot .xy").first.bounding_box()
    # The chart takes the picture's place, and nothing jumps.
    assert before["x"] == pytest.approx(after["x"], abs=30)
    assert before["width"] == pytest.approx(after["width"], rel=0.1)


def test_without_a_script_a_chart_of_nothing_says_why(visit, news):
    Bar.objects.all().delete()
    page = visit("/tickers/BFT/", java_script_enabled=False)
    expect(page.locator(".chart-still")).to_have_count(0)
    expect(page.locator("figure[data-chart] noscript .note")).to_have_text(
        "There is nothing to draw yet."
    )
