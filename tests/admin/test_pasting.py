"""A piece pasted in the admin goes the way of every piece."""

import datetime as dt

import pytest

from articles.models import Article, PriceMove, Source

ADD = "/admin/articles/article/add/"
FIELDS = {
    "title": "Harbour Tea slips",
    "body": "Harbour Tea (NYSE: TEA) fell 2.2% to close at $80.25 on Friday.\r\n\r\nIt rained.",
    "published_at_0": "2024-07-12",
    "published_at_1": "20:30:00",
    "publisher": "Wire",
    "author": "",
    "url": "",
}


@pytest.fixture
def paste(desk, ticker):
    def post(**changes):
        return desk.post(ADD, FIELDS | changes, follow=True)

    return post


def said(answer):
    return " ".join(str(message) for message in answer.context["messages"])


def test_it_is_stored_identified_and_parsed_at_once(paste):
    paste()
    piece = Article.objects.get()
    assert piece.source.kind == Source.Kind.MANUAL
    assert piece.content_hash
    assert piece.text.endswith("It rained.")
    assert "\r" not in piece.text
    assert piece.published_at == dt.datetime(2024, 7, 12, 20, 30, tzinfo=dt.UTC)
    assert [str(move.percent) for move in PriceMove.objects.all()] == ["-2.2000"]


def test_every_field_of_the_form_has_the_sites_dress(desk):
    form = desk.get(ADD).context["adminform"].form
    for name in ("title", "publisher", "author", "url"):
        assert "rounded-default" in form[name].as_widget(), name


def test_one_that_is_known_is_not_stored_twice(paste):
    paste()
    assert "not stored twice" in said(paste())
    assert Article.objects.count() == 1


def test_without_a_time_it_is_published_now(paste):
    paste(published_at_0="", published_at_1="")
    piece = Article.objects.get()
    assert piece.published_at == piece.first_seen_at


def test_without_a_text_or_an_address_it_is_refused(paste):
    answer = paste(body="")
    (error,) = answer.context["adminform"].form.errors["body"]
    assert error == "Give the text, or the URL of the page that it is on."
    assert not Article.objects.exists()


PAGE = f"""<html><head><title>Harbour Tea slips</title><link rel="canonical" href="/tea">
<meta property="article:published_time" content="2024-07-11T12:00:00Z"></head><body><article>
<p>{FIELDS["body"]}</p><p>Merchants had expected as much, they said, for the harvest was a wet one.</p>
</article></body></html>"""
ALONE = {"title": "", "body": "", "published_at_0": "", "published_at_1": "", "publisher": ""}


def test_an_address_alone_is_fetched(paste, httpserver):
    httpserver.expect_request("/amp/tea").respond_with_data(PAGE)
    paste(**ALONE, url=httpserver.url_for("/amp/tea"))
    piece = Article.objects.get()
    assert piece.title == "Harbour Tea slips"
    assert piece.body.startswith("Harbour Tea (NYSE: TEA) fell 2.2%")
    assert piece.url == httpserver.url_for("/tea")
    assert piece.published_at == dt.datetime(2024, 7, 11, 12, tzinfo=dt.UTC)
    assert PriceMove.objects.exists()


def test_what_the_editor_says_stands_before_what_the_page_says(paste, httpserver):
    httpserver.expect_request("/tea").respond_with_data(PAGE)
    paste(**(ALONE | {"title": "Tea falls", "publisher": "Wire"}), url=httpserver.url_for("/tea"))
    piece = Article.objects.get()
    assert (piece.title, piece.publisher) == ("Tea falls", "Wire")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<html><body>Sign in</body></html>", "holds no article"),
        ("<rss version='2.0'><channel><title>W</title></channel></rss>", "add it as a source"),
    ],
)
def test_an_address_that_holds_no_piece_is_refused_with_a_remedy(paste, httpserver, content, words):
    httpserver.expect_request("/tea").respond_with_data(content)
    answer = paste(**ALONE, url=httpserver.url_for("/tea"))
    assert words in answer.context["adminform"].form.errors["url"][0]
    assert not Article.objects.exists()


def test_an_address_inside_the_network_is_not_fetched(paste):
    answer = paste(**ALONE, url="http://169.254.169.254/latest/meta-data")
    assert "not a public address" in answer.context["adminform"].form.errors["url"][0]


def test_a_url_that_is_none_is_refused(paste):
    answer = paste(url="no address")
    assert "url" in answer.context["adminform"].form.errors
