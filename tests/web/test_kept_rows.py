import pytest

from articles.models import PriceMove, Source, Ticker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("keeping")]


def board(client, query=""):
    return client.get(f"/{query}").content.decode()


def test_a_row_that_is_kept_reads_the_same(client, whole_article):
    def row(html):
        return html[html.index('<li class="piece"') : html.index("</ol>")]

    assert row(board(client)) == row(board(client))


@pytest.mark.parametrize(
    ("model", "change", "shown"),
    [
        (PriceMove, {"verdict": "inconsistent", "verdict_reason": "It fell"}, "It fell"),
        (PriceMove, {"percent": 7}, "+7%"),
        (Ticker, {"name": "Blue Freight & Sons"}, "Blue Freight &amp; Sons"),
        (Source, {"name": "Tidewater", "publisher": "Tidewater"}, "Tidewater"),
    ],
)
def test_a_row_that_is_kept_is_never_old(client, whole_article, model, change, shown):
    whole_article.publisher = ""
    whole_article.save()
    assert shown not in board(client)
    model.objects.update(**change)
    assert shown in board(client)


def test_a_row_that_is_kept_carries_its_own_moment(client, whole_article):
    moment = "2030-01-01T00:00:00Z"
    path = f"/articles/{whole_article.pk}/?known_at="
    assert path not in board(client)
    assert path in board(client, f"?known_at={moment}")


def test_one_search_keeps_no_snippet_of_another(client, make_article):
    make_article(title="Ships", body="Freight rose in the north. Sand fell in the south.")
    for word in ("freight", "sand"):
        assert f"<mark>{word}</mark>" in client.get(f"/search/?q={word}").content.decode().lower()
