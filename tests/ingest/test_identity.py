from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.ingest.entry import Entry
from articles.ingest.identity import content_hash, guid, is_anonymous, url_key


@pytest.mark.parametrize(
    "variant",
    [
        "https://example.com/news/chips-rise?id=7",
        "http://example.com/news/chips-rise?id=7",
        "https://www.example.com/news/chips-rise?id=7",
        "https://m.example.com/news/chips-rise?id=7",
        "https://amp.example.com/news/chips-rise?id=7",
        "https://EXAMPLE.com:443/news/chips-rise/?id=7",
        "https://example.com/news/chips-rise/amp/?id=7",
        "https://example.com/amp/news/chips-rise?id=7",
        "https://example.com/news/chips-rise?id=7#comments",
        "https://example.com/news/chips-rise?utm_source=feed&id=7&fbclid=abc",
        "https://example.com/news/chips-rise?id=7&cx_testId=3&_ga=1.2&__twitter_impression=true",
        "https://www.m.example.com/news/chips-rise?id=7",
        "https://m.amp.example.com/news/chips-rise?id=7",
        "https://example.com./news/chips-rise?id=7",
        "http://example.com:80/news/chips-rise.amp?id=7",
        "https://example.com/news/chips-rise/amp/index.html?id=7",
        "https://example-com.cdn.ampproject.org/c/s/www.example.com/news/chips-rise/amp?id=7",
        "https://www.google.com/amp/s/www.example.com/news/chips-rise?id=7",
        "  https://example.com/news/chips-rise?id=7  ",
    ],
)
def test_variants_of_an_address_are_one_piece(variant):
    assert url_key(variant) == "example.com/news/chips-rise?id=7"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a?id=7", "https://example.com/a?id=8"),
        ("https://example.com/a", "https://example.com/A"),
        ("https://example.com/a", "https://example.org/a"),
        ("https://example.com/a", "https://example.com:8080/a"),
        ("https://example.com/example", "https://example.com/ex"),
        ("https://m.co/a", "https://example.m.co/a"),
        ("https://m.co/a", "https://amp.co/a"),
        ("https://example.com/amp-prices-rise", "https://example.com/prices-rise"),
        ("https://example.com/champ", "https://example.com/ch"),
        ("https://10.0.0.7/a", "https://10.0.0.8/a"),
    ],
)
def test_other_pieces_keep_other_keys(one, other):
    assert url_key(one) != url_key(other)


hosts = st.lists(
    st.sampled_from(["www", "m", "mobile", "amp", "wire", "example"]), min_size=0, max_size=4
).map(lambda names: ".".join([*names, "example.com"]))
paths = st.lists(
    st.sampled_from(["a", "amp", "a.amp", "index.html", "chips rise", "é", "%C3%A9", "", ".."]),
    max_size=5,
).map("/".join)
queries = st.lists(
    st.tuples(st.sampled_from(["id", "utm_source", "b", "", "ref"]), st.text(max_size=5)),
    max_size=4,
).map(urlencode)


@settings(deadline=None)
@given(hosts, paths, queries, st.sampled_from(["", ":443", ":8080"]))
def test_the_key_of_a_key_is_itself(host, path, query, port):
    key = url_key(f"https://{host}{port}/{path}?{query}#part")
    assert key is None or url_key(f"https://{key}") == key


@settings(deadline=None)
@given(hosts, paths, queries)
def test_a_key_does_not_change_with_the_way_a_page_is_reached(host, path, query):
    key = url_key(f"https://{host}/{path}?{query}")
    assert url_key(f"http://www.{host}:80/{path}?{query}&utm_medium=x&fbclid=7#top") == key
    assert url_key(f"https://M.{host.upper()}/{path}/?{query}") == key


def test_parameters_are_compared_in_any_order():
    assert url_key("https://example.com/a?b=2&a=1") == url_key("https://example.com/a?a=1&b=2")


@pytest.mark.parametrize(
    "address",
    ["", "ftp://example.com/a", "javascript:alert(1)", "https://", "http://[bad/", "/news/7"],
)
def test_what_is_no_web_address_has_no_key(address):
    assert url_key(address) is None


def test_a_front_page_is_nobodys_piece():
    assert url_key("https://example.com/") is None
    assert url_key("https://example.com/?utm_source=feed") is None


def test_an_endless_address_still_has_a_short_key_of_its_own():
    long, longer = (f"https://example.com/{'a' * n}" for n in (3000, 3001))
    assert len(url_key(long) or "") < 200
    assert url_key(long) != url_key(longer)


def test_an_entry_without_guid_goes_by_its_address_then_by_its_content():
    assert guid(Entry(body="Text.", guid="7", url="https://example.com/a")) == "7"
    assert guid(Entry(body="Text.", url="https://example.com/a")) == "example.com/a"
    assert is_anonymous(guid(Entry(body="Text.")))


def test_an_endless_guid_is_shortened_to_one_of_its_own():
    assert guid(Entry(body="", guid="é" * 900)) != guid(Entry(body="", guid="é" * 901))
    assert len(guid(Entry(body="", guid="é" * 900))) < 100


def test_spacing_changes_no_piece_and_words_do():
    assert content_hash(Entry(body="Oil  fell.\n")) == content_hash(Entry(body="Oil fell."))
    assert content_hash(Entry(body="Oil fell.")) != content_hash(Entry(body="Oil rose."))
    assert content_hash(Entry(title="Oil", body="fell")) != content_hash(Entry(body="Oil fell"))
