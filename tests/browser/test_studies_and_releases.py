"""Studies and releases as a reader uses them in Chromium: by keyboard alone, without JavaScript, and on paper."""

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from django.core.cache import cache
from playwright.sync_api import Locator, Page, expect

from articles import tasks
from articles.market import asking
from articles.market.eventstudy import Estimation
from articles.market.studies import Question
from articles.models import Article, Bar, Release, Ticker

pytestmark = pytest.mark.browser

DRAWN_MS = 20_000
# Enough for a second round, where a place was exchanged just as it was looked at.
MOST_STOPS = 150
STUDY = "/studies/?event=earnings&window=-1,1&estimation=30&gap=0"
QUESTION = Question(event="earnings", window=(-1, 1), estimation=Estimation(30, 0))
RELEASE = "/releases/CN.TRADE_BALANCE/"


@pytest.fixture
def series(news) -> Article:
    """The piece, its figure with a consensus, another piece that states it too, and two years of prices before."""
    june = Release.objects.get()
    Release.objects.update(consensus=Decimal(95_000_000_000), record=True)
    older = Article.objects.filter(event_type="commodity").first()
    for period, article in ((dt.date(2024, 5, 1), older), (june.period, older)):
        Release.objects.create(
            article=article, indicator=june.indicator, period=period, unit="USD", start=0, end=7,
            surface="Freight", value=Decimal(82_000_000_000) if article != news and period != june.period
            else june.value,
        )  # fmt: skip
    Bar.objects.all().delete()
    ticker = Ticker.objects.get(symbol="BFT")
    closes = 100 * np.cumprod(1 + np.random.default_rng(4).normal(0, 0.01, 560))
    days = [dt.date(2022, 7, 1) + dt.timedelta(days=n) for n in range(800)]
    weekdays = (day for day in days if day.weekday() < 5)
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker, start=dt.datetime.combine(day, dt.time(13, 30), dt.UTC), session=day,
            open=close, high=close + 1, low=close - 1, close=close, volume=1000, provider="csv",
        )
        for day, close in zip(weekdays, closes.tolist(), strict=False)
    )  # fmt: skip
    return news


def wait_for_charts(page: Page) -> None:
    for figure in page.locator("figure[data-chart]").all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-drawn", "true", timeout=DRAWN_MS)


def tab_to(page: Page, wanted: Locator) -> None:
    """Press the tabulator until something has the focus; fails where the keyboard does not reach it."""
    for _ in range(MOST_STOPS):
        if wanted.evaluate("one => one === document.activeElement"):
            # A reader without a mouse must see where they are.
            expect(wanted).to_be_in_viewport()
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{MOST_STOPS} stops of the tabulator do not reach {wanted}.")


def write(page: Page, field: Locator, text: str) -> None:
    """Go to a field with the tabulator and write in place of what stands there."""
    tab_to(page, field)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)


def click_point(page: Page, chart: Locator, name: str, at: int = 0) -> None:
    """Click where a point of the trace of a name stands."""
    chart.scroll_into_view_if_needed()
    x, y = chart.locator(".chart-plot").evaluate(
        """(plot, [name, at]) => {
            const trace = plot.data.find((one) => one.name === name);
            const { xaxis, yaxis } = plot._fullLayout;
            const { left, top } = plot.getBoundingClientRect();
            return [left + xaxis._offset + xaxis.d2p(trace.x.at(at)),
                    top + yaxis._offset + yaxis.d2p(trace.y.at(at))];
        }""",
        [name, at],
    )
    page.mouse.move(x - 20, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)


# --- by keyboard alone


def go(page: Page, letter: str, title: str) -> None:
    """Leave the board for the page of a letter."""
    expect(page.get_by_role("button", name="Keyboard")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press(letter)
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_study_is_asked_and_read_with_the_keyboard_alone(visit, news):
    page = visit("/")
    go(page, "s", "Studies")
    tab_to(page, page.get_by_role("combobox", name="Event"))
    page.keyboard.type("Earn")
    write(page, page.get_by_label("Sessions"), "-1,1")
    tab_to(page, page.locator("summary", has_text="More to choose by"))
    page.keyboard.press("Enter")
    write(page, page.get_by_label("Estimated on"), "30")
    write(page, page.get_by_label("Gap"), "0")
    page.keyboard.press("Enter")
    expect(page).to_have_url(
        re.compile(r"/studies/\?event=earnings&window=-1%2C1&estimation=30&gap=0$")
    )
    expect(page.get_by_role("heading", name="Average path")).to_contain_text("Earnings")
    wait_for_charts(page)
    tab_to(page, page.locator("summary", has_text="View as table"))
    page.keyboard.press("Enter")
    path = page.get_by_role("region", name="Table of the path")
    expect(path.get_by_role("row")).to_have_count(4)
    tab_to(page, page.get_by_role("link", name=news.title))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(news.title)


def test_the_address_of_a_study_gives_the_same_study(visit, news):
    page = visit(STUDY)
    tab_to(page, page.get_by_role("link", name="Address of this study"))
    shared = page.evaluate("document.activeElement.href")
    mean = page.locator("tr", has_text="Mean over the window").text_content()
    other = visit("/")
    other.goto(shared)
    assert other.locator("tr", has_text="Mean over the window").text_content() == mean
    expect(other.get_by_label("Sessions")).to_have_value("-1,1")


def test_whoever_waits_with_the_keyboard_keeps_their_place(visit, news, no_worker):
    page = visit(STUDY)
    again = page.get_by_role("link", name="Look again")
    tab_to(page, again)
    asked = asking.found(QUESTION)
    cache.set(asking.key_of(QUESTION), replace(asked, done=40, total=900))
    expect(page.get_by_text("40 of 900 events measured")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_have_attribute("value", "40")
    expect(again).to_be_focused()
    cache.set(asking.key_of(QUESTION), asked)
    tasks.carry_out_study(asking.key_of(QUESTION))
    expect(page.get_by_role("heading", name="More than chance?")).to_be_visible()


def test_a_basket_is_put_together_with_the_keyboard_alone(visit, series):
    page = visit("/")
    go(page, "r", "Releases")
    tab_to(page, page.get_by_role("link", name="Trade balance"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Trade balance")
    tickers = page.get_by_role("combobox", name="Tickers")
    write(page, tickers, "balt")
    expect(page.get_by_role("option", name="BFT Baltic Freight")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(tickers).to_have_value("BFT")
    write(page, page.get_by_label("Sessions"), "0,0")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"ticker=BFT&window=0%2C0"))
    expect(page.get_by_role("heading", name="Surprise against reaction")).to_be_visible()
    tab_to(page, page.locator("summary", has_text="View as table"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Table of the average path")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="The full study"))
    tab_to(page, page.get_by_role("link", name=series.title))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(series.title)


# --- without JavaScript


@pytest.mark.parametrize("width", [1280, 360])
def test_a_study_is_read_without_a_script(visit, news, width):
    page = visit("/studies/", width=width, java_script_enabled=False)
    page.get_by_role("link", name="Earnings").click()
    expect(page.get_by_role("heading", name="Average path")).to_be_visible()
    page.goto(page.url.partition("/studies/")[0] + STUDY)
    expect(page.locator("figure .chart-still").first).to_be_visible()
    page.get_by_text("View as table").click()
    expect(page.get_by_role("region", name="Table of the path").get_by_role("row")).to_have_count(4)
    page.get_by_role("link", name=news.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(news.title)


def test_a_study_that_waits_is_looked_at_again_without_a_script(visit, news, no_worker):
    page = visit(STUDY, java_script_enabled=False)
    expect(page.get_by_role("heading", name="A worker is at it")).to_be_visible()
    tasks.carry_out_study(asking.key_of(QUESTION))
    page.get_by_role("link", name="Look again").click()
    expect(page.get_by_role("heading", name="More than chance?")).to_be_visible()


def test_releases_are_read_without_a_script(visit, series):
    page = visit("/releases/", java_script_enabled=False)
    page.get_by_role("link", name="Trade balance").click()
    expect(page.locator("figure .chart-still").first).to_be_visible()
    page.get_by_label("Tickers").fill("BFT")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("figure:has(.chart-still)")).to_have_count(3)
    row = page.get_by_role("row", name="Jun 2024")
    expect(row).to_contain_text("99bn USD")
    row.get_by_role("link", name=series.title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(series.title)


def test_what_a_script_would_fetch_is_a_page_of_its_own(visit, news):
    page = visit("/?event=earnings", java_script_enabled=False)
    page.get_by_role("link", name="The day at a glance").click()
    expect(page.get_by_role("heading", name="Most mentioned")).to_be_visible()
    page.get_by_role("link", name="The board", exact=True).click()
    expect(page.locator("#pieces .headline")).to_have_text([news.title])
    page.locator("#pieces").get_by_role("link", name="BFT").click()
    page.get_by_role("link", name="Where BFT stands").click()
    expect(page.get_by_role("heading", name="Stated moves")).to_be_visible()
    page.get_by_role("link", name="Prices and pieces of BFT").click()
    expect(page).to_have_url(re.compile(r"/tickers/BFT/$"))


# --- from a mark of each chart to its pieces


def test_a_point_of_a_series_leads_to_its_piece(visit, series):
    page = visit(RELEASE)
    wait_for_charts(page)
    click_point(page, page.locator("figure[data-kind=releases]"), "Stated")
    expect(page.get_by_role("heading", level=1)).to_have_text("Freight rates, part 1")


def test_a_point_that_several_pieces_state_leads_to_the_row_that_names_them(visit, series):
    page = visit(f"{RELEASE}?ticker=BFT")
    wait_for_charts(page)
    click_point(page, page.locator("figure[data-kind=releases]"), "Stated", at=-1)
    expect(page).to_have_url(re.compile(r"\?ticker=BFT#period-2024-06-01$"))
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    expect(row.get_by_role("link")).to_have_count(2)


def test_a_surprise_leads_to_its_piece(visit, series):
    page = visit(f"{RELEASE}?ticker=BFT")
    wait_for_charts(page)
    figure = page.locator("figure[data-chart*=surprises]")
    click_point(page, figure, "Against the consensus")
    expect(page.get_by_role("heading", level=1)).to_have_text("Freight rates, part 1")


def test_a_stated_move_leads_to_its_words(visit, news):
    page = visit(f"/articles/{news.pk}/")
    wait_for_charts(page)
    click_point(page, page.locator("figure[data-kind=reaction]"), "Stated")
    expect(page.locator("mark.kind-move:target")).to_be_in_viewport()


# --- what one takes away


def test_the_counts_can_be_had_as_a_picture_and_as_a_file(visit, news):
    page = visit("/?event=earnings")
    wait_for_charts(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="PNG").click()
    assert saving.value.path().read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as saving:
        page.locator(".saving").get_by_role("link", name="CSV").click()
    header, *days = saving.value.path().read_text().splitlines()
    assert (header, days[-1], len(days)) == ("day,earnings", "2024-07-12,1", 14)


@pytest.mark.parametrize(
    "address", ["/?event=earnings", "/tickers/BFT/", STUDY, f"{RELEASE}?ticker=BFT"]
)
def test_on_paper_a_page_is_light_and_no_wider_than_the_sheet(visit, series, address):
    page = visit(address, color_scheme="dark")
    wait_for_charts(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 700, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 700
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert ink == "rgb(28, 35, 43)"
    drawn = "plots => plots.map((plot) => [plot.layout.font.color, plot._fullLayout.width <= 700])"
    for look in page.eval_on_selector_all(".js-plotly-plot", drawn):
        assert look == ["#1c232b", True]
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Sections")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") is None
