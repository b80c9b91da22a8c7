import pytest

from articles.ingest.errors import AddressRefusedError, FetchError
from articles.ingest.keys import Keys, keys_of

URL = "https://api.finnhub.io/?token={WIRE_KEY}"


def keys(url: str) -> Keys:
    return keys_of(url, trusted=frozenset({"finnhub.io"}), insecure=frozenset({"inside.example"}))


def test_they_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("WIRE_KEY", "a&b")
    assert keys(URL).fill(URL) == "https://api.finnhub.io/?token=a%26b"


def test_one_that_is_not_set_is_named(monkeypatch):
    monkeypatch.delenv("WIRE_KEY", raising=False)
    with pytest.raises(FetchError, match=r"\{WIRE_KEY\} needs WIRE_KEY; set it in the environment"):
        keys(URL)


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/?x={SECRET_KEY}",
        "https://finnhub.io.evil.example/?x={SECRET_KEY}",
        "https://notfinnhub.io/?x={SECRET_KEY}",
        "http://finnhub.io/?x={SECRET_KEY}",
    ],
)
def test_whoever_edits_sources_cannot_send_the_environment_anywhere(url, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s3cret")
    with pytest.raises(AddressRefusedError, match="FETCH_KEY_HOSTS"):
        keys(url)


def test_a_host_may_be_trusted_with_them(monkeypatch):
    monkeypatch.setenv("WIRE_KEY", "s3cret")
    url = "http://inside.example/?k={WIRE_KEY}"
    assert keys(url).fill(url) == "http://inside.example/?k=s3cret"


def test_an_address_without_keys_may_be_any():
    assert keys("http://anywhere.example/") == Keys()


@pytest.mark.parametrize(
    "written", ["s3/cret+ word", "s3%2Fcret%2B%20word", "s3%2fcret%2b%20word", "s3%2Fcret%2B+word"]
)
def test_they_are_hidden_however_they_are_written(written):
    assert (
        Keys({"K": "s3/cret+ word"}).hide(f"your key {written} is spent") == "your key {K} is spent"
    )


def test_they_are_not_shown_by_chance():
    assert "s3cret" not in repr(Keys({"K": "s3cret"}))
