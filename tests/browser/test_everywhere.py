"""Every page by the rules that hold everywhere: WCAG 2.2 AA by axe, the site's policy, no sideways scrolling."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from articles import tasks
from articles.market import asking
from articles.market.eventstudy import Estimation
from articles.market.studies import Question
from articles.models import Story

pytestmark = pytest.mark.browser

DRAWN_MS = 20_000
WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
ADDRESSES = (
    "/",
    "/?event=earnings&not_verdict=consistent",
    "/?q=nothinglikethis",
    "/tickers/",
    "/tickers/BFT/",
    "/articles/{pk}/",
    "/stories/{story}/",
    "/releases/",
    "/releases/CN.TRADE_BALANCE/?ticker=BFT",
    "/search/",
    "/search/?q=surplus",
    "/studies/",
    "/studies/?event=earnings&window=-1,1&estimation=30&gap=0",
    "/accounts/login/",
    "/watchlists/",
)
REPEATED_IDS = """() => [...document.querySelectorAll("[id]")].map((one) => one.id)
    .filter((id, at, all) => all.indexOf(id) !== at)"""
FITS = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture
def addresses(news) -> list[str]:
    """The addresses of all pages, with a story and a watchlist to look at."""
    story = Story.objects.create(first=news)
    return [address.format(pk=news.pk, story=story.pk) for address in ADDRESSES]


def wait_for_charts(page: Page) -> None:
    for figure in page.locator("figure[data-chart]").all():
        figure.scroll_into_view_if_needed()
        expect(figure).to_have_attribute("data-drawn", "true", timeout=DRAWN_MS)


def broken_rules(page: Page) -> list[str]:
    """What axe finds wrong: the rule and the elements that break it."""
    found = Axe().run(page, options=WCAG).response["violations"]
    return [f"{one['id']}: {[node['html'][:200] for node in one['nodes']]}" for one in found]


@pytest.mark.parametrize("width", [1280, 360])
def test_every_page_is_for_everyone(visit, addresses, width, client, django_user_model):
    client.force_login(django_user_model.objects.create_user("ida"))
    page = visit("/accounts/login/", width=width)
    root = page.url.removesuffix("/accounts/login/")
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": root}
    page.context.add_cookies([cookie])
    broken = {}
    for address in addresses:
        response = page.goto(root + address)
        policy = response.headers["content-security-policy"]
        assert "script-src 'self';" in f"{policy};", address
        wait_for_charts(page)
        assert page.evaluate(FITS), address
        assert page.evaluate(REPEATED_IDS) == [], address
        assert page.locator("h1").count() == 1, address
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            broken |= {(address, scheme): rules} if (rules := broken_rules(page)) else {}
    assert broken == {}


def test_what_opens_on_demand_is_for_everyone_too(visit, news):
    page = visit("/search/")
    page.get_by_label("Words").type("balt")
    expect(page.get_by_role("option", name="BFT Baltic Freight")).to_be_visible()
    assert broken_rules(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keyboard").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert broken_rules(page) == []


def test_a_page_that_there_is_not_is_for_everyone_too(visit, news):
    page = visit("/no-such-page/", tolerated="404 (Not Found)")
    assert broken_rules(page) == []


def test_a_ticker_is_found_by_name_with_the_keyboard_alone(visit, news):
    page = visit("/")
    expect(page.locator("#find")).to_have_attribute("role", "combobox")
    page.keyboard.press("/")
    page.keyboard.type("baltic fr")
    expect(page.get_by_role("option", name="BFT Baltic Freight")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_text("BFT Baltic Freight")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tickers/BFT/")


def test_a_suggestion_becomes_a_word_of_the_search(visit, news):
    page = visit("/search/")
    words = page.get_by_label("Words")
    words.type("surplus balt")
    page.get_by_role("option", name="BFT Baltic Freight").click()
    expect(words).to_have_value("surplus ticker:BFT ")
    page.keyboard.press("Enter")
    expect(page.locator(".piece .headline")).to_have_text(news.title)


def test_a_study_that_waits_for_its_worker_is_answered_without_a_reload(visit, news, no_worker):
    page = visit("/studies/?event=earnings&window=-1,1&estimation=30&gap=0")
    expect(page.get_by_role("heading", name="A worker is at it")).to_be_visible()
    assert broken_rules(page) == []
    question = Question(event="earnings", window=(-1, 1), estimation=Estimation(30, 0))
    tasks.carry_out_study(asking.key_of(question))
    expect(page.get_by_role("heading", name="More than chance?")).to_be_visible()
    wait_for_charts(page)
