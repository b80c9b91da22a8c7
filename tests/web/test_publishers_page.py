"""/publishers/: how often what each of them says of prices agrees with the bars."""

import pytest

from articles.models import PriceMove

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim(ticker, make_article):
    def claim(publisher: str, verdict: str) -> PriceMove:
        article = make_article((ticker,), publisher=publisher)
        return PriceMove.objects.create(
            article=article, ticker=ticker, direction="up", start=0, end=3, surface="rose",
            verdict=verdict,
        )  # fmt: skip

    return claim


def test_each_publisher_has_its_claims_counted_by_verdict(client, claim):
    for verdict in ("consistent", "consistent", "inconsistent"):
        claim("A wire", verdict)
    html = client.get("/publishers/").content.decode()
    assert "A wire" in html
    assert "67%" in html
    assert "publisher=A+wire&amp;verdict=inconsistent" in html


def test_claims_can_be_of_one_ticker(client, claim):
    claim("A wire", "consistent")
    assert "A wire" in client.get("/publishers/?ticker=BFT").content.decode()
    assert client.get("/publishers/?ticker=NONE").status_code == 400


def test_as_it_was_known_later_claims_are_not_there(client, claim):
    claim("A wire", "consistent")
    assert "A wire" not in client.get("/publishers/?known_at=2024-07-01T12:00").content.decode()
    assert client.get("/publishers/?known_at=never").status_code == 400


def test_without_claims_it_says_what_will_be_counted(client):
    assert "No piece has stated a move" in client.get("/publishers/").content.decode()


def test_the_api_gives_the_same_counts(client, claim):
    claim("A wire", "consistent")
    claim("A wire", "")
    assert client.get("/api/v1/publishers").json() == [
        {
            "publisher": "A wire", "claims": 2, "consistent": 1, "inconsistent": 0,
            "unverifiable": 0, "unjudged": 1, "share": 1.0,
        }
    ]  # fmt: skip
    assert client.get("/api/v1/publishers?ticker=NONE").status_code == 404


def test_more_claims_take_no_more_queries(client, claim, django_assert_max_num_queries):
    for number in range(10):
        claim(f"Publisher {number}", "consistent")
    with django_assert_max_num_queries(4):
        client.get("/publishers/")
