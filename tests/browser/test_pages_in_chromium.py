"""The pages as a reader meets them: Chromium, the site's own policy, wide and narrow, light and dark."""

import re

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Reaction

pytestmark = pytest.mark.browser

DRAWN_MS = 20_000
ADDRESSES = (
    "/",
    "/tickers/",
    "/tickers/BFT/",
    "/articles/{pk}/",
    "/releases/",
    "/releases/CN.TRADE_BALANCE/?ticker=BFT",
    "/search/?q=surplus",
    "/studies/",
    "/accounts/login/",
)

# Texts that stand out too little: WCAG 2.2 asks 4.5 to 1, 3 to 1 for large ones. Colours are blended over what is behind.
FAINT_TEXTS = """() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = (top, under) => {
        const alpha = top[3];
        return [0, 1, 2].map((i) => top[i] * alpha + under[i] * (1 - alpha)).concat(1);
    };
    const behind = (element) => {
        if (!element) return [255, 255, 255, 1];
        const own = rgba(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const light = (colour) => {
        const [r, g, b] = colour.map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const faint = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (!text || !element.checkVisibility() || element.closest("svg, noscript, .unseen, option, [hidden]")) continue;
        const style = getComputedStyle(element);
        const under = behind(element);
        const [one, other] = [light(over(rgba(style.color), under)), light(under)].sort((a, b) => b - a);
        const ratio = (one + 0.05) / (other + 0.05);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${element.className} ${text.slice(0, 40)}`);
    }
    return faint;
}"""

UNNAMED_CONTROLS = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select")]
    .filter((one) => one.checkVisibility())
    .filter((one) => !(one.textContent.trim() || one.labels?.length || one.ariaLabel || one.title))
    .map((one) => one.outerHTML)"""


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_fits_reads_well_and_complains_of_nothing(visit, news, width, scheme):
    page = visit("/", width=width, color_scheme=scheme)
    root = page.url.rstrip("/")
    for address in ADDRESSES:
        page.goto(root + address.format(pk=news.pk))
        wait_for_charts(page)
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), address
        assert page.evaluate(FAINT_TEXTS) == [], address
        assert page.evaluate(UNNAMED_CONTROLS) == [], address
        assert page.locator("h1").count() == 1, address
        assert page.evaluate(
            "[...document.querySelectorAll('[id]')].map((one) => one.id)"
            ".filter((id, at, all) => all.indexOf(id) !== at)"
        ) == [], address  # fmt: skip


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
    page.get_by_label("Ticker").fill("NOSUCH")
    page.get_by_role("button", name="Filter").click()
    expect(page.get_by_role("alert")).to_contain_text("There is no ticker NOSUCH")
    expect(page.get_by_label("Ticker")).to_have_value("NOSUCH")
    page.get_by_role("link", name="Clear and begin again").click()
    expect(page.locator(".piece")).to_have_count(50)
