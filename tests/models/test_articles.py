import datetime as dt

import pytest
from django.db import IntegrityError, connection

from articles.models import Article, Event, Mention

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def test_the_text_is_the_title_a_blank_line_and_the_body(make_article):
    assert make_article(title="Up", body="It rose.").text == "Up\n\nIt rose."
    assert make_article(title="", body="It rose.").text == "It rose."


def test_a_piece_without_a_title_is_headed_by_its_first_key_point_or_line(make_article):
    assert make_article(title="", key_points=["A record"]).headline == "A record"
    assert make_article(title="", body="\nFirst line.\nSecond.").headline == "First line."


def test_a_long_headline_is_shortened(make_article):
    headline = make_article(title="x" * 500).headline
    assert (len(headline), headline[-1]) == (160, "…")


def test_one_address_is_one_piece(make_article):
    make_article(url_key="wire.invalid/a")
    with pytest.raises(IntegrityError, match="url_key"):
        make_article(url_key="wire.invalid/a")


def test_one_guid_of_a_source_is_one_piece(make_article):
    make_article(guid="a")
    with pytest.raises(IntegrityError, match="article_guid_unique"):
        make_article(guid="a")


def test_pieces_without_an_address_do_not_collide(make_article):
    make_article(url_key=None)
    make_article(url_key=None)
    assert Article.objects.count() == 2


class TestSearch:
    def test_words_match_in_any_form(self, make_article):
        piece = make_article(body="Regulators were probing the merger.")
        assert list(Article.objects.matching("probe merger")) == [piece]

    def test_quoted_words_match_as_a_phrase_and_minus_excludes(self, make_article):
        piece = make_article(title="Trade surplus hits record")
        make_article(title="Surplus of trade talks")
        assert list(Article.objects.matching('"trade surplus"')) == [piece]
        assert piece not in Article.objects.matching("surplus -record")

    def test_a_title_outranks_a_key_point_outranks_the_body(self, make_article):
        body = make_article(title="a", body="copper")
        title = make_article(title="copper", body="b")
        key_point = make_article(title="c", key_points=["copper"], body="c")
        assert list(Article.objects.ranked("copper")) == [title, key_point, body]

    def test_only_the_first_part_of_the_body_is_searched(self, make_article):
        make_article(body="filler " * 400 + "zirconium")
        assert not Article.objects.matching("zirconium").exists()

    def test_it_can_use_the_index(self, make_article):
        make_article()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
        assert "article_search" in Article.objects.matching("exports").explain()


class TestPaging:
    def test_pages_by_time_and_key_meet_without_a_gap_or_a_repeat(self, make_article):
        pieces = [make_article(published_at=NOON - (i // 2) * HOUR) for i in range(6)]
        first = list(Article.objects.newest(3))
        rest = Article.objects.older_than(first[-1].published_at, first[-1].pk).newest(10)
        assert {*first, *rest} == set(pieces)
        assert not set(first) & set(rest)

    def test_newest_comes_first(self, make_article):
        old = make_article(published_at=NOON - HOUR)
        new = make_article()
        assert list(Article.objects.newest(2)) == [new, old]


class TestFilters:
    def test_since_is_included_and_until_is_not(self, make_article):
        piece = make_article()
        between = Article.objects.published_between
        assert list(between(NOON, None)) == [piece]
        assert not between(None, NOON).exists()
        assert list(between(None, None)) == [piece]

    def test_what_was_known_at_a_moment(self, make_article):
        piece = make_article(first_seen_at=NOON)
        assert not Article.objects.known_at(NOON - HOUR).exists()
        assert list(Article.objects.known_at(NOON)) == [piece]

    def test_about_a_ticker(self, make_article, ticker):
        piece = make_article()
        make_article()
        Mention.objects.create(article=piece, ticker=ticker)
        assert list(Article.objects.about(ticker)) == [piece]

    def test_an_event_counts_whether_main_or_not_and_once(self, make_article):
        piece = make_article(event_type="product", body="A launch and a launch.")
        for start in (2, 15):
            Event.objects.create(
                article=piece, type="product", start=start, end=start + 6, surface="launch"
            )
        other = make_article(event_type="earnings")
        Event.objects.create(article=other, type="product", start=0, end=1, surface="E")
        assert set(Article.objects.of_event("product")) == {piece, other}
        assert Article.objects.of_event("product").count() == 2

    def test_unparsed_pieces_wait(self, make_article):
        waiting = make_article()
        make_article(parsed_at=NOON)
        assert list(Article.objects.unparsed()) == [waiting]
