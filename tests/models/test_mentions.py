import pytest
from django.db import IntegrityError, connection

from articles.models import Mention


def test_a_ticker_is_mentioned_once_in_a_piece(make_article, ticker):
    piece = make_article()
    Mention.objects.create(article=piece, ticker=ticker)
    with pytest.raises(IntegrityError, match="mention_unique"):
        Mention.objects.create(article=piece, ticker=ticker)


def test_a_mention_copies_the_time_and_event_of_its_piece(make_article, ticker):
    piece = make_article(event_type="product")
    mention = Mention.objects.create(article=piece, ticker=ticker)
    assert (mention.published_at, mention.event_type) == (piece.published_at, "product")


def test_the_newest_pieces_of_a_ticker_come_from_the_covering_index_alone(make_article, ticker):
    for _ in range(50):
        Mention.objects.create(article=make_article(), ticker=ticker)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    newest = (
        Mention.objects.filter(ticker=ticker)
        .order_by("-published_at", "-article")
        .values_list("article_id", "published_at", "event_type")[:50]
    )
    assert "Index Only Scan using mention_newest_of_ticker" in newest.explain()
