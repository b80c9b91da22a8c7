import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.models import Article, Source

BODY = "Alibaba Group (NYSE: BABA) shares rose 2.2% to $80.25 on Friday."
MORE = "Analysts had expected less of the company, which sells goods and cloud services abroad."
FEED = f"""<rss version="2.0"><channel><title>Wire</title><item><guid>urn:1</guid>
<title>Alibaba climbs</title><link>/news/1</link><description>{BODY}</description></item></channel></rss>"""
PAGE = f"<html><head><title>Alibaba climbs</title></head><article><p>{BODY}</p><p>{MORE}</p></article></html>"


@pytest.fixture
def ingest(db, capsys):
    """Run the command with --json; gives the document it printed and the error it ended with."""

    def ingest(*arguments: str) -> tuple[dict, CommandError | None]:
        error = None
        try:
            call_command("ingest", *arguments, "--json")
        except CommandError as caught:
            error = caught
        printed = capsys.readouterr().out
        return (json.loads(printed) if printed else {}), error

    return ingest


@pytest.fixture
def write(tmp_path):
    def write(content: str | bytes, name: str = "piece.txt") -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def test_it_works(ingest, write):
    report, error = ingest("--file", write(BODY), "--published", "2024-07-12T12:00:00Z")
    article = Article.objects.get()
    assert error is None
    assert report == {
        "new": 1,
        "revised": 0,
        "unchanged": 0,
        "errors": [],
        "articles": [{"id": article.pk, "title": article.headline, "url": ""}],
    }
    assert article.published_at.isoformat() == "2024-07-12T12:00:00+00:00"
    assert article.source.name == "Files"
    assert article.pricemoves.get().ticker.symbol == "BABA"


def test_the_same_file_again_is_unchanged(ingest, write):
    path = write(BODY)
    ingest("--file", path)
    report, _ = ingest("--file", path)
    assert (report["new"], report["unchanged"]) == (0, 1)
    assert len(report["articles"]) == 1


SITEMAP = """<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://wire.example/tea</loc><news:news><news:title>Tea slips</news:title></news:news></url></urlset>"""


def test_files_of_all_kinds_together(ingest, write):
    files = {"page.html": PAGE, "feed.xml": FEED, "news.xml": SITEMAP, "piece.txt": BODY}
    report, error = ingest("--file", *(write(content, name) for name, content in files.items()))
    assert error is None
    assert report["new"] == 4


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", "", "is empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n", "is binary"),
        ("shell.html", "<html><body></body></html>", "holds no article"),
        ("other.xml", "<?xml version='1.0'?><catalog/>", "is not a feed"),
        (
            "index.xml",
            "<sitemapindex><sitemap><loc>https://wire.example/a.xml</loc></sitemap></sitemapindex>",
            "name one of them, https://wire.example/a.xml",
        ),
    ],
)
def test_what_holds_no_news_is_named_and_the_other_files_are_ingested(
    ingest, write, name, content, words
):
    report, error = ingest("--file", write(content, name), write(BODY))
    assert error is not None
    assert error.returncode == 1
    (message,) = report["errors"]
    assert words in message
    assert name in message
    assert report["new"] == Article.objects.count() == 1


def test_a_missing_file_is_named(ingest, tmp_path):
    report, error = ingest("--file", str(tmp_path / "none.txt"), str(tmp_path))
    assert error is not None
    missing, directory = report["errors"]
    assert "none.txt does not exist; check the path" in missing
    assert "is a directory" in directory


@pytest.mark.parametrize(
    ("encoding", "text"), [("utf-8-sig", "Café"), ("utf-16", "Café"), ("cp1252", "“Café” €")]
)
def test_text_in_other_encodings_is_read(ingest, write, encoding, text):
    ingest("--file", write(f"{text} opens.\r\nMore.".encode(encoding)))
    assert Article.objects.get().body == f"{text} opens.\nMore."


def test_an_address(ingest, httpserver):
    httpserver.expect_request("/news/1").respond_with_data(PAGE)
    report, error = ingest("--url", httpserver.url_for("/news/1"))
    assert error is None
    assert report["articles"][0]["url"] == httpserver.url_for("/news/1")


def test_an_address_that_cannot_be_had_is_named_with_a_remedy(ingest, httpserver):
    httpserver.expect_request("/news/1").respond_with_data("", status=404)
    report, error = ingest("--url", httpserver.url_for("/news/1"))
    assert error is not None
    assert report["errors"] == [
        f"{httpserver.url_for('/news/1')} answered 404; check the address or disable the source."
    ]


def test_one_source_or_all_of_them(ingest, httpserver):
    httpserver.expect_request("/good").respond_with_data(FEED)
    httpserver.expect_request("/bad").respond_with_data("", status=500)
    good = Source.objects.create(name="Good", url=httpserver.url_for("/good"))
    Source.objects.create(name="Bad", url=httpserver.url_for("/bad"))
    Source.objects.create(name="Off", url=httpserver.url_for("/off"), enabled=False)
    report, error = ingest("--all")
    assert error is not None
    assert report["new"] == len(report["articles"]) == 1
    assert len(report["errors"]) == 1
    assert "/bad answered 500" in report["errors"][0]
    report, error = ingest("--source", str(good.pk))
    assert error is None
    assert (report["new"], report["unchanged"]) == (0, 1)


def test_a_source_that_is_not_there_is_named_with_those_that_are(ingest):
    source = Source.objects.create(name="Wire", url="https://wire.example/feed")
    _, error = ingest("--source", str(source.pk + 1))
    assert f"{source.pk} (Wire)" in str(error)


def test_without_json_it_says_what_it_did_in_words(db, write, capsys):
    call_command("ingest", "--file", write(BODY))
    printed = capsys.readouterr().out
    assert "Alibaba Group" in printed
    assert "1 new, 0 revised, 0 unchanged." in printed


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--all", "--url", "https://wire.example/"],
        ["--url", "https://wire.example/", "--published", "yesterday"],
        ["--all", "--published", "2024-07-12"],
        ["--source", "seven"],
    ],
)
def test_wrong_arguments_end_with_2(arguments):
    from django.core.management import ManagementUtility

    with pytest.raises(SystemExit) as ended:
        ManagementUtility(["manage.py", "ingest", *arguments]).execute()
    assert ended.value.code == 2


def test_reparse_parses_again_what_is_stored(db, write, capsys):
    call_command("ingest", "--file", write(BODY))
    capsys.readouterr()
    call_command("reparse", "--json")
    assert json.loads(capsys.readouterr().out) == {"parsed": 1, "failed": 0}
