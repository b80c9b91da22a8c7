"""charts.js in Chromium, under the site's Content-Security-Policy."""

import csv
import datetime as dt
import mimetypes
import re
import time
from pathlib import Path

import orjson
import pytest
from django.conf import settings
from playwright.sync_api import Page, expect, sync_playwright
from werkzeug import Request, Response

from articles.charts.markers import most_relevant
from articles.charts.price import PriceChart, price_figure
from articles.charts.rows import BarRow, MarkerRow
from articles.charts.theme import message_figure

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "static"
MONDAY = dt.date(2024, 6, 3)
DAYS = [
    MONDAY + dt.timedelta(days=n)
    for n in range(40)
    if (MONDAY + dt.timedelta(days=n)).weekday() < 5
]
POLICY = "; ".join(
    f"{name} {' '.join(sources)}"
    for name, sources in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
)
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/css/charts.css"></head><body>
<figure data-chart="/chart.json" data-kind="price" data-pieces="#pieces" data-pieces-url="/page">
<figcaption>ACME</figcaption></figure><section id="pieces">Nothing yet</section>{more}
<script src="/static/js/charts.js" data-plotly="/static/plotly/plotly.min.js" defer></script>
</body></html>"""


def acme() -> dict[str, object]:
    """A price figure with a marker of two pieces and one of another type above it."""
    bars = [
        BarRow(day, 100 + n, 99 + n % 3, 103 + n, 95.0, 1000 + n, provider="csv")
        for n, day in enumerate(DAYS)
    ]
    day = DAYS[20]
    markers = [
        MarkerRow(day, day, day, "earnings", 2, (1, 2), headline="Acme profit doubles"),
        MarkerRow(day, day, day, "legal", 1, (3,), headline="Acme sued"),
    ]
    chart = PriceChart("ACME", currency="USD")
    return price_figure(chart, bars, most_relevant(markers), {"symbol": "ACME"})


def as_json(figure: object, status: int = 200) -> Response:
    return Response(orjson.dumps(figure), status, content_type="application/json")


def static_file(request: Request) -> Response:
    path = request.path.removeprefix("/static/")
    file = settings.PLOTLY_PACKAGE / path.removeprefix("plotly/")
    if not path.startswith("plotly/"):
        file = STATIC / path
    return Response(file.read_bytes(), content_type=mimetypes.guess_type(path)[0])


class Site:
    """A page with charts on a loopback server, and what the browser asked of it."""

    def __init__(self, httpserver):
        self.server = httpserver
        self.more = ""
        self.charts = {"/chart.json": [as_json(acme())]}
        self.asked: list[str] = []
        httpserver.expect_request(re.compile("^/static/")).respond_with_handler(
            self.record(static_file)
        )
        httpserver.expect_request("/page").respond_with_handler(self.record(self.page))
        httpserver.expect_request(re.compile(r"^/\w+\.json$")).respond_with_handler(
            self.record(self.chart)
        )

    def record(self, handler):
        def recorded(request: Request) -> Response:
            self.asked.append(request.full_path.rstrip("?"))
            return handler(request)

        return recorded

    def page(self, request: Request) -> Response:
        if request.headers.get("HX-Request"):
            return Response(
                f"<ul><li>Pieces of {request.args['day']}</li></ul>", content_type="text/html"
            )
        response = Response(PAGE.format(more=self.more), content_type="text/html")
        response.headers["Content-Security-Policy"] = POLICY
        return response

    def chart(self, request: Request) -> Response:
        answers = self.charts[request.path]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    @property
    def url(self) -> str:
        return self.server.url_for("/page")


@pytest.fixture
def site(httpserver):
    return Site(httpserver)


@pytest.fixture(scope="module")
def chromium(chromium_path):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, site):
    """Open the page in a context with the settings given; complaints of the console fail the test."""
    contexts, complaints = [], []

    def open_it(address: str = "", *, drawn: bool = True, tolerated: str = "^$", **options) -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type in {"error", "warning"} and not re.search(tolerated, message.text)
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(site.url + address)
        if drawn:
            expect(page.locator("figure").first).to_have_attribute(
                "data-drawn", "true", timeout=20_000
            )
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert complaints == []


def wait_until(happened, seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "It did not happen."
        time.sleep(0.05)


def marker_point(page: Page, event_type: str) -> tuple[float, float]:
    """Where a type's first marker stands, in pixels of the page."""
    return tuple(
        page.evaluate(
            """(type) => {
                const plot = document.querySelector(".chart-plot");
                const trace = plot.data.find((one) => one.legendgroup === type);
                const { xaxis, yaxis } = plot._fullLayout;
                const { left, top } = plot.getBoundingClientRect();
                return [left + xaxis._offset + xaxis.d2p(trace.x[0]),
                        top + yaxis._offset + yaxis.d2p(trace.y[0])];
            }""",
            event_type,
        )
    )


def click_marker(page: Page, event_type: str) -> None:
    x, y = marker_point(page, event_type)
    page.mouse.move(x - 30, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


def test_it_draws_under_the_sites_policy_without_a_complaint(open_page):
    page = open_page()
    expect(page.locator(".chart-plot svg.main-svg").first).to_be_visible()
    assert page.locator(".chart-plot .boxlayer .box, .chart-plot .trace.boxes path").count() > 0


def test_no_button_offers_to_upload_the_data(open_page):
    page = open_page()
    titles = page.eval_on_selector_all(
        ".modebar-btn", "buttons => buttons.map((one) => one.dataset.title)"
    )
    assert "Save as PNG" in titles
    assert not [
        title for title in titles if re.search("cloud|share|upload|studio", title, re.IGNORECASE)
    ]
    assert page.locator(".modebar-btn--logo").count() == 0


def test_a_charts_data_can_be_saved_as_csv(open_page):
    page = open_page()
    page.locator(".chart-plot").hover()
    with page.expect_download() as downloaded:
        page.locator(".modebar-btn[data-title='Save data as CSV']").click()
    rows = list(csv.DictReader(downloaded.value.path().read_text().splitlines()))
    bars = [row for row in rows if row["close"]]
    assert [row["x"] for row in bars] == [day.isoformat() for day in DAYS]
    assert [row["low"] for row in bars] == ["95"] * len(DAYS)


def test_clicking_a_marker_opens_that_days_pieces_and_says_so_in_the_address(open_page, site):
    page = open_page("?range=6m")
    page.evaluate("addEventListener('newsboard:pieces', (event) => (window.opened = event.detail))")
    click_marker(page, "earnings")
    day = DAYS[20].isoformat()
    expect(page.locator("#pieces")).to_have_text(f"Pieces of {day}")
    assert page.url.endswith(f"/page?range=6m&day={day}")
    assert page.evaluate("window.opened") == {
        "day": day,
        "until": day,
        "type": "earnings",
        "articles": [1, 2],
    }
    assert f"/page?range=6m&day={day}" in site.asked


def test_of_two_markers_above_one_another_the_one_clicked_counts(open_page):
    page = open_page()
    page.evaluate("addEventListener('newsboard:pieces', (event) => (window.opened = event.detail))")
    click_marker(page, "legal")
    expect(page.locator("#pieces")).to_contain_text("Pieces of")
    assert page.evaluate("window.opened.articles") == [3]


def test_pointing_at_a_piece_lights_its_bar(open_page):
    page = open_page()
    page.evaluate(
        "document.querySelector('#pieces').innerHTML = '<a href=\"#\" data-article=\"3\">Acme sued</a>'"
    )
    page.get_by_role("link", name="Acme sued").focus()
    label = page.locator(".chart-plot .hoverlayer")
    expect(label).to_contain_text("Legal")
    expect(label).to_contain_text(f"{DAYS[20].day} Jul 2024")


def test_a_theme_chosen_on_the_page_recolours_without_reload(open_page, site):
    page = open_page(color_scheme="light")
    colour = "document.querySelector('.chart-plot').layout.font.color"
    light = page.evaluate(colour)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    expect(page.locator(".chart-plot")).to_be_visible()
    assert page.evaluate(colour) != light
    assert site.asked.count("/chart.json") == 1


def test_the_systems_theme_is_followed(open_page):
    page = open_page(color_scheme="dark")
    colour = "document.querySelector('.chart-plot').layout.font.color"
    assert page.evaluate(colour) == "#e3e8ed"
    page.emulate_media(color_scheme="light")
    # Not wait_for_function: the policy forbids the eval that it polls with.
    wait_until(lambda: page.evaluate(colour) == "#1c232b")


def test_every_colour_name_has_found_its_colour(open_page):
    page = open_page()
    plot = "document.querySelector('.chart-plot')"
    drawn = page.evaluate(f"JSON.stringify([{plot}.data, {plot}.layout])")
    assert "var(--" not in drawn
    assert '"color":""' not in drawn


def test_the_keyboard_hides_and_shows_an_event_type(open_page):
    page = open_page()
    legal = page.get_by_role("button", name="Legal 1")
    legal.focus()
    page.keyboard.press("Enter")
    expect(legal).to_have_attribute("aria-pressed", "false")
    visible = (
        "document.querySelector('.chart-plot').data.find((one) => one.name === 'Legal').visible"
    )
    assert page.evaluate(visible) is False
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert page.evaluate(visible) is False
    page.keyboard.press("Enter")
    expect(legal).to_have_attribute("aria-pressed", "true")


def test_a_failure_says_why_and_can_be_tried_again(open_page, site):
    site.charts["/chart.json"].insert(0, as_json({"detail": "The prices are being moved."}, 503))
    page = open_page(drawn=False, tolerated="503")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The prices are being moved.")
    alert.get_by_role("link", name="Try again").click()
    expect(page.locator("figure")).to_have_attribute("data-drawn", "true")
    expect(alert).to_have_count(0)


def test_a_chart_without_data_says_so_in_words(open_page, site):
    site.charts["/chart.json"] = [as_json(message_figure("No prices for ACME yet.", {}))]
    page = open_page()
    expect(page.locator("figure")).to_contain_text("No prices for ACME yet.")
    assert page.locator("svg").count() == 0


def test_a_chart_far_below_is_fetched_when_it_comes_near(open_page, site):
    site.charts["/far.json"] = [as_json(acme())]
    site.more = '<div style="height: 4000px"></div><figure data-chart="/far.json"></figure>'
    page = open_page()
    assert "/far.json" not in site.asked
    far = page.locator("figure").nth(1)
    far.scroll_into_view_if_needed()
    expect(far).to_have_attribute("data-drawn", "true")


def test_nothing_jumps_when_a_chart_is_drawn(open_page):
    page = open_page(drawn=False)
    before = page.locator("#pieces").bounding_box()["y"]
    expect(page.locator("figure")).to_have_attribute("data-drawn", "true", timeout=20_000)
    assert page.locator("#pieces").bounding_box()["y"] == pytest.approx(before, abs=1)


def test_a_picture_can_be_saved(open_page):
    page = open_page()
    page.locator(".chart-plot").hover()
    with page.expect_download() as saving:
        page.locator('.modebar-btn[data-title="Save as PNG"]').click()
    saved = saving.value
    assert saved.suggested_filename == f"ACME-{DAYS[0]}-{DAYS[-1]}.png"
    assert Path(saved.path()).read_bytes().startswith(b"\x89PNG")


def test_on_a_phone_the_page_does_not_scroll_sideways_and_a_finger_scrolls_past(open_page):
    page = open_page(has_touch=True, is_mobile=True)
    page.set_viewport_size({"width": 360, "height": 740})
    page.reload()
    expect(page.locator("figure")).to_have_attribute("data-drawn", "true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.querySelector('.chart-plot').layout.dragmode") is False
