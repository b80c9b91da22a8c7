"""Every well-formed feed gives the entries that feedparser finds in it, in its order."""

import calendar
import datetime as dt
import io
from pathlib import Path
from xml.sax.saxutils import escape

import feedparser
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.ingest.feeds import read, web_address
from articles.ingest.plaintext import one_line

FEEDS = sorted((Path(__file__).resolve().parent.parent / "data" / "feeds").glob("*.xml"))
URL = "https://wire.example/feeds/markets.xml"
CHARSETS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso-8859-1"),
    *("iso-8859-15", "windows-1252", "us-ascii"),
)


def found_by_feedparser(content: bytes, content_type: str = "application/xml") -> list[tuple]:
    headers = {"content-location": URL, "content-type": content_type}
    parsed = feedparser.parse(io.BytesIO(content), response_headers=headers)
    return [
        (
            item.get("id", "").strip(),
            web_address(item.get("link", ""), URL),
            one_line(item.get("title", "")),
            moment(item),
        )
        for item in parsed.entries
    ]


def moment(item) -> dt.datetime | None:
    for field in ("published_parsed", "updated_parsed", "created_parsed"):
        if dict.get(item, field):
            return dt.datetime.fromtimestamp(calendar.timegm(item[field]), dt.UTC)
    return None


def found_by_us(content: bytes, content_type: str = "application/xml") -> list[tuple]:
    entries = read(content, url=URL, content_type=content_type)
    return [(entry.guid, entry.url, entry.title, entry.published_at) for entry in entries]


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.stem)
def test_of_every_kind(path):
    content = path.read_bytes()
    assert found_by_us(content) == found_by_feedparser(content)
    assert found_by_us(content)


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("path", FEEDS[:3] + FEEDS[-3:], ids=lambda path: path.stem)
def test_in_every_charset_named_in_the_feed_or_by_its_server(path, charset):
    name = charset.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    declared = path.read_text().partition("?>")[2]
    content = f'<?xml version="1.0" encoding="{name}"?>{declared}'.encode(
        charset, "xmlcharrefreplace"
    )
    assert found_by_us(content) == found_by_feedparser(content)
    named = (declared.encode(charset, "xmlcharrefreplace"), f"application/xml; charset={name}")
    if not charset.endswith(("-le", "-be")):  # without a declaration nothing tells their order
        assert found_by_us(*named) == found_by_feedparser(*named)
    assert found_by_us(content)


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=30)
items = st.fixed_dictionaries(
    {
        "title": words,
        "guid": words,
        "link": st.sampled_from(
            ["", "/tea", "https://wire.example/a?b=1&c=2", "mailto:a@b.example"]
        ),
        "pubDate": st.sampled_from(["", "Fri, 12 Jul 2024 08:00:00 -0400", "2024-07-12", "soon"]),
        "description": words,
    }
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(items, max_size=6))
def test_of_any_rss(rows):
    body = "".join(
        f"<item>{''.join(f'<{name}>{escape(value)}</{name}>' for name, value in row.items() if value)}</item>"
        for row in rows
    )
    content = f'<rss version="2.0"><channel><title>Wire</title>{body}</channel></rss>'.encode()
    assert found_by_us(content) == found_by_feedparser(content)


def test_a_feed_is_not_cut_short():
    body = "".join(f"<item><guid>urn:{n}</guid><title>{n}</title></item>" for n in range(3000))
    content = f'<rss version="2.0"><channel>{body}</channel></rss>'.encode()
    assert len(found_by_us(content)) == 3000
