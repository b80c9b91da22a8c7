"""POST /api/v1/articles: pieces pushed in with a token."""

import pytest

from articles.api import schemas
from articles.models import Article, Source, Ticker

PIECE = {
    "title": "Harbour Tea slips",
    "body": "Harbour Tea (NYSE: TEA) fell 2.2% to close at $80.25 on Friday.",
    "url": "https://wire.invalid/tea?utm_source=mail",
    "published_at": "2024-07-12T20:30:00Z",
    "publisher": "Wire",
}


@pytest.fixture
def push(client, db, settings):
    settings.API_TOKENS = ["first token", "second token"]

    def post(piece=PIECE, token="second token", **extra):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = client.post(
            "/api/v1/articles", piece, content_type="application/json", headers=headers, **extra
        )
        answer.data = answer.json()
        return answer

    return post


def test_a_new_piece_is_stored_and_parsed_at_once(push):
    Ticker.objects.create(symbol="TEA", exchange="XNYS", name="Harbour Tea")
    answer = push()
    assert answer.status_code == 201, answer.data
    schemas.Pushed.model_validate(answer.data)
    piece = Article.objects.get(pk=answer.data["id"])
    assert (piece.title, piece.publisher) == ("Harbour Tea slips", "Wire")
    assert piece.published_at.isoformat() == "2024-07-12T20:30:00+00:00"
    assert [mention.ticker.symbol for mention in piece.mentions.all()] == ["TEA"]
    assert [str(move.percent) for move in piece.pricemoves.all()] == ["-2.2000"]


def test_a_known_piece_is_not_stored_twice(push):
    first = push()
    again = push(PIECE | {"url": "https://wire.invalid/tea"})
    assert (again.status_code, again.data) == (
        200,
        {**first.data, "known": True, "revised": False},
    )
    assert Article.objects.count() == 1


def test_a_changed_text_revises_the_piece(push):
    push()
    again = push(PIECE | {"body": "Harbour Tea fell 2.3%."})
    assert (again.status_code, again.data["revised"]) == (200, True)
    assert Article.objects.get().revisions.get().body == PIECE["body"]


def test_pieces_of_all_senders_hang_on_one_source(push):
    push()
    push({"body": "Another piece.", "guid": "two"})
    assert Source.objects.get().articles.count() == 2


@pytest.mark.parametrize("token", ["", "wrong", "first"])
def test_without_a_right_token_nothing_is_taken_in(push, token):
    answer = push(token=token)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert "Authorization: Bearer TOKEN" in answer.data["detail"]
    assert not Article.objects.exists()


def test_without_any_token_set_nothing_is_taken_in(push, settings):
    settings.API_TOKENS = [""]
    assert push(token="").status_code == 401


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"body": "  "}, "body: the piece has no text; send its body as plain text."),
        ({"url": "ftp://x"}, "url: not an address; it begins with http:// or https://"),
        ({"url": "https://["}, "url: not an address; it begins with http:// or https://"),
        ({"published_at": "noon"}, "published_at: “noon” is not a time; write a day"),
        ({"publisher": "x" * 201}, "publisher: string should have at most 200 characters."),
        ({"headline": "x"}, "headline: extra inputs are not permitted."),
        ({"tickers": "TEA"}, "tickers: input should be a valid list."),
    ],
)
def test_a_wrong_field_is_named(push, change, says):
    answer = push(PIECE | change)
    assert answer.status_code == 422
    assert answer.data["detail"].startswith(says)
    assert not Article.objects.exists()


def test_a_missing_body_is_named(push):
    answer = push({"title": "No text"})
    assert (answer.status_code, answer.data["detail"]) == (422, "body: field required.")


def test_what_is_not_json_is_refused(push):
    answer = push("no json", token="first token")
    assert answer.status_code in {400, 422}
    assert answer.data["detail"]


def test_a_request_beyond_the_limit_is_refused(push, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    answer = push()
    assert answer.status_code == 413
    assert "too large" in answer.data["detail"]
