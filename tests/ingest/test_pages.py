import datetime as dt
import json

import pytest

from articles.ingest.errors import EmptyInputError, NoArticleError, NotTextError
from articles.ingest.pages import read

URL = "https://wire.example/news/chips?utm_source=feed"
ARTICLE = """<article><h1>Chip maker lifts outlook</h1>
<p>Acme Semiconductors said on Friday that it expects sales of $4 billion in the third quarter.</p>
<p>Its shares rose 3.2% to $41 in early trading, the most since March, as orders for cars &amp; trains grew.</p>
<p>“We see demand everywhere,” said Ann Lee, its chief executive, in a call with reporters.</p></article>"""


def page(head: str = "", body: str = ARTICLE, lang: str = "en-GB") -> bytes:
    return f"""<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">
    <title>Chip maker lifts outlook | Harbour Wire</title>{head}</head>
    <body><nav><a href="/">Home</a><a href="/markets">Markets</a></nav>{body}
    <footer>Terms of use. Privacy.</footer></body></html>""".encode()


def test_it_works():
    entry = read(page('<meta property="og:site_name" content="Harbour Wire">'), url=URL)
    assert entry.title == "Chip maker lifts outlook"
    assert entry.publisher == "Harbour Wire"
    assert entry.language == "en"
    first, second, third = entry.body.split("\n\n")
    assert first.startswith("Acme Semiconductors said")
    assert "cars & trains" in second
    assert third.endswith("in a call with reporters.")
    assert "Privacy" not in entry.body


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-07-12T08:30:00-04:00">',
        '<meta itemprop="datePublished" content="2024-07-12T12:30:00Z">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-07-12T12:30:00.000Z"}</script>',
    ],
)
def test_the_moment_of_publication_is_read_where_the_page_states_it(head):
    assert read(page(head), url=URL).published_at == dt.datetime(2024, 7, 12, 12, 30, tzinfo=dt.UTC)


def test_a_page_that_states_a_day_was_published_on_it():
    entry = read(page('<meta name="date" content="2024-07-12">'), url=URL)
    assert entry.published_at == dt.datetime(2024, 7, 12, tzinfo=dt.UTC)


def linked(data, kind: str = "NewsArticle") -> str:
    data = data if isinstance(data, str) else json.dumps({"@type": kind} | data)
    return f'<script type="application/ld+json">{data}</script>'


STATED = {
    "headline": "Chip maker &amp; friends",
    "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ek"}],
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "datePublished": "2024-07-12T12:30:00Z",
    "inLanguage": "de-DE",
}


@pytest.mark.parametrize(
    "script",
    [
        linked(STATED),
        linked(STATED, kind="https://schema.org/ReportageNewsArticle"),
        linked(json.dumps([{"@type": "BreadcrumbList"}, {"@type": ["NewsArticle"]} | STATED])),
        linked(json.dumps({"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle"} | STATED]})),
        linked(json.dumps({"@type": "WebPage", "mainEntity": {"@type": "Article"} | STATED})),
        linked("<!-- " + json.dumps({"@type": "NewsArticle"} | STATED) + " -->"),
        linked(STATED, kind="WebSite") + linked(STATED),
    ],
)
def test_what_it_says_in_json_ld_counts_most(script):
    entry = read(page(script, lang=""), url=URL)
    assert entry.title == "Chip maker & friends"
    assert (entry.author, entry.publisher) == ("Ann Lee, Bo Ek", "Harbour Post")
    assert entry.published_at == dt.datetime(2024, 7, 12, 12, 30, tzinfo=dt.UTC)
    assert entry.language == "de"


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": ',
        '{"@type": "NewsArticle", "headline": 7, "author": [[]], "datePublished": {}, "publisher": 1}',
        "[" * 100_000,
        "7",
        '{"@type": null, "@graph": {"@graph": {}}}',
    ],
)
def test_json_ld_that_is_broken_or_odd_costs_nothing(data):
    entry = read(page(linked(data)), url=URL)
    assert entry.title == "Chip maker lifts outlook"


def test_broken_json_ld_still_tells_when():
    data = '{"@type": "NewsArticle", "datePublished": "2024-07-12T12:30:00Z", "headline": "A "b""}'
    assert read(page(linked(data)), url=URL).published_at.hour == 12


def test_the_body_in_json_ld_is_the_text_of_a_page_that_only_a_browser_can_draw():
    text = "Acme said that it expects sales of $4 billion.\n\n" + "It rained. " * 10
    entry = read(page(linked(STATED | {"articleBody": text}), body="<div id=app></div>"), url=URL)
    assert entry.body.startswith("Acme said that it expects sales of $4 billion.\n\nIt rained.")


def test_opengraph_names_what_nothing_else_does():
    head = '<meta property="og:site_name" content="Harbour Wire"><meta property="og:title" content="Chips up">'
    body = ARTICLE.replace("<h1>Chip maker lifts outlook</h1>", "")
    content = page(head, body).replace(
        b"<title>Chip maker lifts outlook | Harbour Wire</title>", b""
    )
    entry = read(content, url=URL)
    assert (entry.title, entry.publisher) == ("Chips up", "Harbour Wire")


def test_an_amp_page_is_its_canonical_page():
    head = '<link rel="canonical" href="https://wire.example/news/chips">'
    entry = read(page(head), url="https://amp.wire.example/news/chips")
    assert entry.url == "https://wire.example/news/chips"


@pytest.mark.parametrize(
    ("href", "amp"),
    [
        ("/news/chips/amp", "https://wire.example/news/chips/amp"),
        ("https://amp.wire.example/chips", "https://amp.wire.example/chips"),
        ("https://elsewhere.example/chips", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_page_without_text_may_know_its_plainer_copy(href, amp):
    with pytest.raises(NoArticleError) as caught:
        read(page(f'<link rel="amphtml" href="{href}">', body="<div id=app></div>"), url=URL)
    assert caught.value.amp == amp


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://wire.example/news/chips">',
        '<link rel="canonical" href="/news/chips">',
        '<meta property="og:url" content="https://wire.example/news/chips">',
    ],
)
def test_the_page_s_own_address_is_preferred(head):
    entry = read(page(head), url=URL)
    assert entry.url == "https://wire.example/news/chips"


def test_a_page_does_not_pass_for_another_host_s_piece():
    entry = read(page('<link rel="canonical" href="https://other.example/scoop">'), url=URL)
    assert entry.url == URL


def test_a_saved_page_has_no_address_unless_it_names_one():
    assert read(page(), url="saved/chips.html").url == ""


@pytest.mark.parametrize(
    "body", ["", "<p>Accept our cookies.</p>", "<script>render()</script>", "<form><input></form>"]
)
def test_a_page_without_an_article_is_named(body):
    with pytest.raises(NoArticleError, match=r"chips\.html holds no article"):
        read(page(body=body), url="chips.html")


def test_empty_and_binary_pages_are_named():
    with pytest.raises(EmptyInputError):
        read(b"", url="chips.html")
    with pytest.raises(NotTextError):
        read(b"%PDF-1.7", url="chips.html")
