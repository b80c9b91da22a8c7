"""The pages as a reader meets them: Chromium, the site's own policy, wide and narrow, light and dark."""

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Reaction

pytestmark = pytest.mark.browser

DRAWN_MS = 20_000


def wait_for_charts(page: Page) -> None:
    for figure in page.locator("figure[data-chart]").all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-drawn", "true", timeout=DRAWN_MS)


def wait_for_keys(page: Page) -> None:
    """Until the keyboard's script has run: it shows a button that is hidden without it."""
    expect(page.get_by_role("button", name="Keyboard")).to_be_visible()


def click_marker(page: Page, event_type: str) -> None:
    """Click where the chart's first marker of an event type stands."""
    x, y = page.evaluate(
        """(type) => {
            const plot = document.querySelector(".chart-plot");
            const trace = plot.data.find((one) => one.legendgroup === type);
            const { xaxis, yaxis } = plot._fullLayout;
            const { left, top } = plot.getBoundingClientRect();
            return [left + xaxis._offset + xaxis.d2p(trace.x[0]), top + yaxis._offset + yaxis.d2p(trace.y[0])];
        }""",
        event_type,
    )
    page.mouse.move(x - 30, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def test_from_the_board_through_a_marker_to_the_piece(visit, news):
    page = visit("/")
    page.locator(".piece", has_text=news.title).get_by_role("link", name="BFT").click()
    expect(page).to_have_title(re.compile("^BFT Baltic Freight"))
    wait_for_charts(page)
    expect(page.locator("#pieces .piece")).to_have_count(6)
    click_marker(page, "earnings")
    expect(page.locator("#pieces .piece")).to_have_count(1)
    assert page.url.endswith("/tickers/BFT/?day=2024-07-12")
    page.locator("#pieces .headline").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(news.title)
    expect(page.locator("mark.kind-move").first).to_be_visible()


def test_nothing_offers_to_upload_the_data(visit, news):
    page = visit("/tickers/BFT/")
    wait_for_charts(page)
    titles = page.eval_on_selector_all(
        ".modebar-btn", "buttons => buttons.map((one) => one.dataset.title)"
    )
    assert titles
    assert not [t for t in titles if re.search("share|cloud|upload|studio", t, re.IGNORECASE)]


@pytest.mark.parametrize("width", [1280, 360])
def test_every_column_of_the_reactions_is_seen(visit, news, width):
    Article.objects.filter(pk=news.pk).update(event_type="regulatory_approval")
    Reaction.objects.filter(article=news).update(abnormal=-0.1234)
    table = visit("/tickers/BFT/", width=width).get_by_role("region", name="Table of reactions")
    assert table.evaluate("region => region.scrollWidth <= region.clientWidth")


def test_older_pieces_are_put_below_without_leaving_the_page(visit, news):
    page = visit("/")
    expect(page.locator(".piece")).to_have_count(50)
    page.get_by_role("link", name="Older pieces").click()
    expect(page.locator(".piece")).to_have_count(60)
    expect(page.get_by_role("link", name="Older pieces")).to_have_count(0)
    assert page.url.endswith("/")


def test_everything_can_be_read_without_a_script(visit, news):
    page = visit("/", java_script_enabled=False)
    page.get_by_role("link", name="Older pieces").click()
    expect(page.locator(".piece")).to_have_count(10)
    page.goto(page.url.partition("?")[0] + "tickers/BFT/")
    page.get_by_text("View as table").click()
    page.get_by_role("row", name="12 Jul 2024").get_by_role("link").click()
    expect(page.locator("#pieces .piece")).to_have_count(1)
    page.locator("#pieces .headline").click()
    expect(page.locator("mark.kind-release").first).to_be_visible()


def test_a_kind_of_fact_is_switched_off_without_a_script(visit, news):
    page = visit(f"/articles/{news.pk}/", java_script_enabled=False)
    mark = page.locator("mark.kind-release").first
    expect(mark).to_have_css("text-decoration-line", "underline")
    page.get_by_label("Releases").uncheck()
    expect(mark).to_have_css("text-decoration-line", "none")


def test_a_fact_in_the_list_leads_to_its_place(visit, news):
    page = visit(f"/articles/{news.pk}/")
    page.get_by_label("Stated moves").uncheck()
    page.locator(".facts.kind-move .note a").click()
    expect(page.locator("mark.kind-move:target")).to_be_in_viewport()
    expect(page.get_by_label("Stated moves")).to_be_checked()


def test_the_keyboard_is_enough(visit, news):
    page = visit("/")
    wait_for_keys(page)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".piece.current .headline")).to_have_text(news.title)
    page.keyboard.press("x")
    expect(page.get_by_text("Surplus at a record")).to_be_visible()
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1)).to_have_text(news.title)
    wait_for_keys(page)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("surplus\n")
    expect(page.locator(".snippet mark").first).to_be_visible()
    wait_for_keys(page)
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("g")
    page.keyboard.press("b")
    expect(page).to_have_title(re.compile("^Board"))


def test_the_first_stop_of_the_tabulator_skips_to_the_content(visit, news):
    page = visit("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_theme_chosen_stays_chosen(visit, news):
    page = visit("/", color_scheme="light")
    switch = page.get_by_role("button", name="Colours: auto")
    switch.click()
    page.get_by_role("button", name="Colours: light").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator("body")).to_have_css("background-color", "rgb(13, 16, 19)")


def test_a_wrong_filter_says_so_where_it_can_be_mended(visit, news):
    page = visit("/", tolerated="400 (Bad Request)")
    page.locator("input[name=ticker]").fill("NOSUCH")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no ticker NOSUCH")
    expect(page.locator("input[name=ticker]")).to_have_value("NOSUCH")
    page.get_by_role("link", name="Clear and begin again").click()
    expect(page.locator(".piece")).to_have_count(50)
