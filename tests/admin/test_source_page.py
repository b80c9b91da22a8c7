"""A source's page in the admin: what its form refuses, and what it tells of the last attempt."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Fetch, Source

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
FIELDS = {
    "name": "Harbour Wire",
    "kind": "feed",
    "url": "https://wire.example/feed",
    "enabled": "on",
    "min_interval": "00:15:00",
    "max_interval": "1 00:00:00",
}


@pytest.fixture
def add(desk):
    """Add a source; gives what its form complains of at the address, empty where it is stored."""

    def add(**changes) -> str:
        answer = desk.post(reverse("admin:articles_source_add"), FIELDS | changes)
        if answer.status_code == 302:
            return ""
        errors = answer.context["adminform"].form.errors
        assert list(errors) == ["url"], errors
        return " ".join(errors["url"])

    return add


@pytest.mark.parametrize(
    "url",
    [
        "https://api.benzinga.com/api/v2/news?token={BENZINGA_KEY}&pageSize=100",
        "https://finnhub.io/api/v1/company-news?symbol=TEA&from={today-3}&to={today}&token={FINNHUB_KEY}",
        "https://www.alphavantage.co/query?function=NEWS_SENTIMENT&apikey={ALPHAVANTAGE_KEY}",
    ],
)
def test_a_vendor_s_address_names_its_key_and_days(add, url):
    assert add(kind="vendor", url=url) == ""
    assert Source.objects.get().url == url


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"url": ""}, "needs the address that is fetched"),
        ({"url": "ftp://wire.example/feed"}, "not an http or https address"),
        ({"url": "https://ida:s3cret@wire.example/"}, "put it in the environment"),
        ({"url": "https://evil.example/?x={SECRET_KEY}"}, "FETCH_KEY_HOSTS"),
        ({"kind": "vendor"}, "belongs to no vendor"),
        (
            {"kind": "vendor", "url": "https://finnhub.io/api/v1/news?token=s3cret"},
            "name it, token={FINNHUB_KEY}",
        ),
    ],
)
def test_what_could_not_be_fetched_or_holds_a_key_is_refused(add, changes, words):
    complaint = add(**changes)
    assert words in complaint
    assert "s3cret" not in complaint
    assert not Source.objects.exists()


def test_a_source_that_is_not_fetched_needs_no_address(add):
    assert add(kind="manual", url="") == ""


def test_its_page_tells_of_the_last_attempt_and_what_was_changed(desk):
    source = Source.objects.create(
        name="Wire",
        url="https://wire.example/feed",
        failures=3,
        last_error="https://wire.example/feed answered 404; check the address or disable the source.",
        notice="On 2024-07-12 its address became https://wire.example/feed.",
        last_fetched_at=NOON,
        next_fetch_at=NOON + dt.timedelta(hours=1),
    )
    Fetch.objects.create(source=source, started_at=NOON, http_status=404, error="answered 404")
    page = desk.get(reverse("admin:articles_source_change", args=[source.pk])).content.decode()
    for words in (
        *("check the address or disable the source", "its address became", "answered 404"),
        *("2024-07-12", "ingest now", "{ALPHAVANTAGE_KEY}"),
    ):
        assert words in page, words


def test_the_last_attempt_of_a_new_one_is_not_asked_about(desk):
    page = desk.get(reverse("admin:articles_source_add")).content.decode()
    assert "Last error" not in page


def test_another_address_starts_anew(desk):
    source = Source.objects.create(
        name="Wire",
        url="https://wire.example/feed",
        failures=3,
        etag='"7"',
        last_error="https://wire.example/feed answered 404.",
        next_fetch_at=NOON,
    )
    page = reverse("admin:articles_source_change", args=[source.pk])
    inline = {"fetches-TOTAL_FORMS": 0, "fetches-INITIAL_FORMS": 0}
    again = {"next_fetch_at_0": "2024-07-12", "next_fetch_at_1": "12:00:00"}
    desk.post(page, FIELDS | inline | again)
    source.refresh_from_db()
    assert (source.failures, source.etag, source.next_fetch_at) == (3, '"7"', NOON)
    desk.post(page, FIELDS | inline | again | {"url": "https://wire.example/new"})
    source.refresh_from_db()
    assert (source.url, source.failures, source.last_error) == ("https://wire.example/new", 0, "")
    assert (source.etag, source.next_fetch_at) == ("", None)


def test_a_file_of_sources_is_judged_as_the_form_is(desk):
    rows = (
        "name,kind,url,publisher,enabled,fetch_pages\n"
        "Wire,feed,https://wire.example/feed,,1,0\n"
        "Finnhub,vendor,https://finnhub.io/api/v1/news?token=s3cret,,1,0\n"
    )
    answer = desk.post(
        "/admin/articles/source/import/",
        {"format": "0", "import_file": SimpleUploadedFile("sources.csv", rows.encode())},
    )
    (refused,) = answer.context["result"].invalid_rows
    assert "name it, token={FINNHUB_KEY}" in str(refused.error)
    assert answer.context["result"].totals["new"] == 1
