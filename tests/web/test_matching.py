"""What a search reads, and what it says of that."""

from urllib.parse import urlencode

import pytest
from django.db import connection
from django.http import QueryDict

from articles.models import Article
from articles.web import matching
from articles.web.matching import hits
from articles.web.search import read_search


def found(typed: str):
    return hits(read_search(QueryDict(urlencode({"q": typed}))))


def titles(typed: str) -> set[str]:
    return set(Article.objects.filter(pk__in=found(typed).keys).values_list("title", flat=True))


@pytest.fixture
def small(monkeypatch):
    """The limits of a board with a hundred pieces."""
    monkeypatch.setattr(matching, "FEW_HITS", 10)
    monkeypatch.setattr(matching, "ALL_FETCHED", 15)
    monkeypatch.setattr(matching, "READ_FOR_A_PHRASE", 20)


@pytest.fixture
def hundred(make_article, small):
    """A hundred pieces, the newest first: every second of copper, one of zinc, two with a phrase of common words."""
    for number in range(100):
        words = ["Copper" if number % 2 else "Nickel", "mine", "pit"]
        if number == 99:
            words.append("zinc")
        if number in {5, 95}:
            words = ["Nickel", "pit", "mine"]
        make_article(title=" ".join(words), body="")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE articles_article")


def test_a_rare_word_is_found_whatever_its_age(hundred):
    assert titles("zinc") == {"Copper mine pit zinc"}
    assert not found("zinc").many


def test_of_a_common_word_the_newest_are_kept(hundred):
    few = found("copper")
    assert (len(few.places), few.many, few.count) == (10, True, 11)
    newest = Article.objects.filter(title__startswith="Copper").newest(10)
    assert few.keys == [article.pk for article in newest]


def test_where_the_newest_days_hold_less_than_expected_it_looks_further(hundred):
    newest = Article.objects.newest(60).values_list("pk", flat=True)
    Article.objects.filter(pk__in=list(newest)).update(title="Nothing")
    assert len(found("mine").places) == 10


def test_a_phrase_of_common_words_is_looked_for_among_the_newest_and_that_is_told(hundred, client):
    few = found('"pit mine"')
    assert (few.among, len(few.places)) == (20, 1)
    html = client.get("/search/", {"q": '"pit mine"'}).content.decode()
    assert "Looked through the newest 20 pieces only" in html
    assert (
        "Looked through the newest 20 pieces only"
        in client.get("/", {"q": '"pit mine"'}).content.decode()
    )


def test_a_phrase_with_a_rare_word_is_looked_for_in_all(hundred):
    few = found('"pit zinc"')
    assert (few.among, len(few.places)) == (None, 1)


def test_a_board_of_many_hits_pages_past_the_newest_thousand(hundred, client):
    first = client.get("/", {"q": "mine"})
    seen = {piece.id for piece in first.context["page"].pieces}
    older = first.context["older"]
    while older:
        page = client.get(older)
        seen |= {piece.id for piece in page.context["page"].pieces}
        older = page.context["older"]
    assert len(seen) == 100


def test_the_queries_of_a_search_are_a_handful(hundred, django_assert_max_num_queries):
    for typed in ("copper", "zinc", '"pit mine"', "nothinghas"):
        with django_assert_max_num_queries(6):
            found(typed)


def test_a_search_that_is_asked_again_is_found_by_one_query(
    hundred, keeping, django_assert_num_queries
):
    first = found("copper")
    with django_assert_num_queries(1):
        assert found("copper") == first


def test_a_piece_that_comes_in_is_found_though_the_search_is_kept(hundred, keeping, make_article):
    assert found("zinc").count == 1
    make_article(title="Zinc once more")
    assert found("zinc").count == 2
