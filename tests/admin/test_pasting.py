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


def test_without_a_text_it_is_refused(paste):
    answer = paste(body="")
    assert answer.context["adminform"].form.errors["body"] == ["This field is required."]
    assert not Article.objects.exists()


def test_a_url_that_is_none_is_refused(paste):
    answer = paste(url="no address")
    assert "url" in answer.context["adminform"].form.errors
