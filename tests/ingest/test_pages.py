import datetime as dt

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


def test_the_page_s_own_address_is_preferred():
    entry = read(page('<link rel="canonical" href="https://wire.example/news/chips">'), url=URL)
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
