"""The board, a ticker and a piece as a reader uses them, in Chromium."""

import datetime as dt
import itertools
import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.models import Article, Bar, Interval, Revision, Source, Ticker

pytestmark = pytest.mark.browser

NUMBERS = itertools.count(1000)


def come_in(title: str, published_at: dt.datetime, **fields) -> Article:
    number = next(NUMBERS)
    return Article.objects.create(
        source=Source.objects.get(),
        guid=f"late-{number}",
        title=title,
        body="Shipments rose.",
        publisher="Harbour Wire",
        published_at=published_at,
        first_seen_at=timezone.now(),
        parsed_at=timezone.now(),
        content_hash=f"{number:064}",
        **fields,
    )


def ask(page: Page) -> None:
    page.evaluate("document.getElementById('fresh').dispatchEvent(new Event('newsboard:ask'))")


def headlines(page: Page) -> list[str]:
    return page.locator("#pieces .headline").all_text_contents()


def test_new_pieces_are_announced_and_put_in_where_they_belong(visit, news):
    page = visit("/")
    first, second = headlines(page)[:2]
    come_in("Just in", news.published_at + dt.timedelta(hours=1))
    come_in("Came late", news.published_at - dt.timedelta(hours=1))
    ask(page)
    page.get_by_role("button", name="Show 2 new stories").click()
    expect(page.locator("#fresh")).to_have_text("2 new stories put in.")
    assert headlines(page)[:4] == ["Just in", first, "Came late", second]
    ask(page)
    expect(page.get_by_role("button", name="new")).to_have_count(0)


def test_the_reader_stays_where_they_are_while_pieces_are_put_in(visit, news):
    page = visit("/")
    read = page.locator(f"#{page.locator('.piece').nth(20).get_attribute('id')}")
    page.evaluate("scrollTo({ top: 1400, behavior: 'instant' })")
    before = read.bounding_box()["y"]
    for number in range(5):
        come_in(f"Just in {number}", news.published_at + dt.timedelta(hours=number))
    ask(page)
    page.get_by_role("button", name="Show 5 new stories").click()
    expect(page.locator("#fresh")).to_have_text("5 new stories put in.")
    assert read.bounding_box()["y"] == pytest.approx(before, abs=12)


@pytest.mark.parametrize("width", [1280, 360])
def test_a_filter_is_picked_and_taken_away(visit, news, width):
    page = visit("/", width=width)
    page.locator("summary", has_text="Event").click()
    page.get_by_label("only Earnings").check()
    page.get_by_role("button", name="Filter").click()
    expect(page).to_have_url(re.compile("event=earnings"))
    assert headlines(page) == [news.title]
    page.get_by_role("link", name="Take away Event Earnings").click()
    expect(page.locator(".piece")).to_have_count(50)


def test_only_one_list_is_open_and_escape_closes_it(visit, news):
    page = visit("/")
    for name in ("Event", "Tone"):
        page.locator("summary", has_text=name).click()
    expect(page.locator("details.pick[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("details.pick[open]")).to_have_count(0)
    expect(page.locator("summary", has_text="Tone")).to_be_focused()


def test_a_view_is_saved_renamed_and_deleted(visit, news, live_server, client, django_user_model):
    client.force_login(django_user_model.objects.create_user("ida"))
    page = visit("/")
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto(f"{live_server.url}/?event=earnings")
    page.locator("summary", has_text="Save this view").click()
    page.get_by_label("Name").fill("Results")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="Results")).to_have_attribute("aria-current", "page")
    page.locator("summary", has_text="Change view").click()
    page.get_by_role("button", name="Delete “Results”").click()
    expect(page.get_by_role("link", name="Results")).to_have_count(0)


def test_a_bar_of_the_counts_leads_to_its_pieces(visit, news):
    page = visit("/")
    plot = page.locator("figure[data-kind=counts]")
    plot.scroll_into_view_if_needed()
    expect(plot).to_have_attribute("data-drawn", "true", timeout=20_000)
    x, y = page.evaluate(
        """() => {
            const plot = document.querySelector("figure[data-kind=counts] .chart-plot");
            const trace = plot.data.find((one) => one.name === "results");
            const at = trace.y.findLastIndex((count) => count > 0);
            const { xaxis, yaxis } = plot._fullLayout;
            const { left, top } = plot.getBoundingClientRect();
            return [left + xaxis._offset + xaxis.d2p(trace.x[at]), top + yaxis._offset + yaxis.d2p(0.5)];
        }"""
    )
    page.mouse.move(x - 20, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("event=earnings.*since=2024-07-12"))
    assert headlines(page) == [news.title]


def test_times_are_in_the_readers_zone_from_the_first_page_on(visit, news):
    page = visit("/", timezone_id="Asia/Tokyo")
    time = page.locator(".piece > time").first
    expect(time).to_have_text("21:00")
    page.reload()
    expect(time).to_have_text("21:00")
    expect(page.locator("footer")).to_contain_text("Asia/Tokyo")


def test_a_tickers_benchmark_is_drawn_from_the_same_start(visit, news):
    market = Ticker.objects.create(symbol="SPY", exchange="ARCX", name="The market")
    Bar.objects.bulk_create(
        Bar(ticker=market, start=bar.start, session=bar.session, close=500, provider="csv")
        for bar in Bar.objects.daily()
    )
    page = visit("/tickers/BFT/")
    page.get_by_role("link", name="+ SPY").click()
    figure = page.locator("figure[data-kind=price]")
    expect(figure).to_have_attribute("data-drawn", "true", timeout=20_000)
    names = page.evaluate("document.querySelector('.chart-plot').data.map((one) => one.name)")
    assert "SPY" in names


def test_a_session_by_the_minute_opens_its_pieces(visit, news):
    ticker = Ticker.objects.get(symbol="BFT")
    opening = dt.datetime(2024, 7, 12, 13, 30, tzinfo=dt.UTC)
    Bar.objects.bulk_create(
        Bar(
            ticker=ticker, interval=Interval.MINUTE, start=opening + dt.timedelta(minutes=n),
            session=opening.date(), open=100, high=101, low=99, close=100, volume=5, provider="csv",
        )
        for n in range(30)
    )  # fmt: skip
    page = visit("/tickers/BFT/?range=1d")
    expect(page.locator("figure[data-kind=price]")).to_have_attribute(
        "data-drawn", "true", timeout=20_000
    )
    x, y = page.evaluate(
        """() => {
            const plot = document.querySelector(".chart-plot");
            const trace = plot.data.find((one) => one.legendgroup === "earnings");
            const { xaxis, yaxis } = plot._fullLayout;
            const { left, top } = plot.getBoundingClientRect();
            return [left + xaxis._offset + xaxis.d2p(trace.x[0]),
                    top + yaxis._offset + yaxis.d2p(trace.y[0])];
        }"""
    )
    page.mouse.move(x + 20, y)
    page.mouse.move(x, y, steps=4)
    page.wait_for_timeout(150)
    page.mouse.click(x, y)
    expect(page).to_have_url(re.compile("day=2024-07-12"))
    assert headlines(page) == [news.title]


def test_a_fact_in_the_text_leads_to_its_rule(visit, news):
    Revision.objects.create(article=news, seen_at=news.published_at, body="Before")
    page = visit(f"/articles/{news.pk}/")
    page.locator(".text .fact.kind-release").click()
    expect(page.locator(".facts li.shown")).to_contain_text("trade surplus reached")
    expect(page.locator("#changes del").first).to_have_text("Before")
