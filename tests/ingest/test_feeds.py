import datetime as dt
import json

import pytest

from articles.ingest.errors import EmptyInputError, NotAFeedError, NotTextError
from articles.ingest.feeds import read

URL = "https://wire.example/feeds/markets.xml"


def rss(*items: str, channel: str = "") -> bytes:
    body = "".join(f"<item>{item}</item>" for item in items)
    head = f"<title>Harbour Wire</title><link>https://wire.example/</link>{channel}"
    return f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{head}{body}</channel></rss>'.encode()


def one(content: bytes, **options):
    (entry,) = read(content, url=URL, **options)
    return entry


def test_it_works():
    entry = one(
        rss(
            "<title>Oil slips</title><link>https://wire.example/oil</link><guid>urn:wire:7</guid>"
            "<description>Crude fell 2%.</description><dc:creator>Ann Lee</dc:creator>"
            "<pubDate>Fri, 12 Jul 2024 08:00:00 -0400</pubDate>",
            channel="<language>en-US</language>",
        )
    )
    assert (entry.guid, entry.url) == ("urn:wire:7", "https://wire.example/oil")
    assert (entry.title, entry.body) == ("Oil slips", "Crude fell 2%.")
    assert (entry.author, entry.language) == ("Ann Lee", "en")
    assert entry.published_at == dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


def test_atom():
    entry = one(
        b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title>
        <entry><id>tag:wire.example,2024:7</id><title type="html">Oil &amp;amp; gas</title>
        <link href="/oil"/><updated>2024-07-12T12:00:00Z</updated><author><name>Ann Lee</name></author>
        <content type="html">&lt;p&gt;Crude fell.&lt;/p&gt;&lt;p&gt;Gas rose.&lt;/p&gt;</content></entry></feed>"""
    )
    assert (entry.guid, entry.title) == ("tag:wire.example,2024:7", "Oil & gas")
    assert entry.url == "https://wire.example/oil"
    assert entry.body == "Crude fell.\n\nGas rose."
    assert entry.published_at == dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


def test_rdf():
    entry = one(
        b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://wire.example/"><title>Harbour Wire</title></channel>
        <item rdf:about="https://wire.example/oil"><title>Oil slips</title>
        <link>https://wire.example/oil</link><description>Crude fell.</description></item></rdf:RDF>"""
    )
    assert (entry.title, entry.url, entry.body) == (
        "Oil slips",
        "https://wire.example/oil",
        "Crude fell.",
    )


def test_json_feed():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Wire",
        "language": "en-GB",
        "items": [
            {
                "id": 7,
                "url": "/oil",
                "title": "Oil slips",
                "content_html": "<p>Crude fell.</p><p>Gas rose.</p>",
                "summary": "Crude.",
                "date_published": "2024-07-12T08:00:00-04:00",
                "authors": [{"name": "Ann Lee"}, {"name": "Bo Ek"}],
            },
            "not an item",
        ],
    }
    entry = one(json.dumps(feed).encode())
    assert (entry.guid, entry.url, entry.title) == ("7", "https://wire.example/oil", "Oil slips")
    assert (entry.body, entry.author) == ("Crude fell.\n\nGas rose.", "Ann Lee, Bo Ek")
    assert entry.published_at == dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
    assert entry.language == "en"


def test_the_whole_text_is_preferred_to_the_summary():
    entry = one(
        rss(
            "<title>Oil</title><description>Crude fell.</description>"
            "<content:encoded><![CDATA[<p>Crude fell on Friday.</p><p>Gas rose.</p>]]></content:encoded>"
        )
    )
    assert entry.body == "Crude fell on Friday.\n\nGas rose."


def test_no_markup_and_no_script_survives():
    entry = one(
        rss(
            "<title>&lt;b&gt;AT&amp;amp;T&lt;/b&gt; rises</title><description><![CDATA["
            '<div onclick="x()">Up <b>3%</b>.<script>alert(1)</script><style>p{}</style><br>'
            "More.</div><ul><li>One</li><li>Two &lt;b&gt;</li></ul>]]></description>"
        )
    )
    assert entry.title == "AT&T rises"
    assert entry.body == "Up 3%.\nMore.\n\nOne\n\nTwo <b>"


def test_missing_fields_are_empty_and_a_missing_or_unreadable_date_is_none():
    bare, spoilt = read(
        rss("<title>Oil</title>", "<title>Gas</title><pubDate>next week</pubDate>"), url=URL
    )
    assert (bare.guid, bare.url, bare.body, bare.author) == ("", "", "", "")
    assert bare.published_at is None
    assert spoilt.published_at is None


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_a_link_leads_to_the_web_or_nowhere(link):
    assert one(rss(f"<title>Oil</title><link>{link}</link>")).url == ""


def test_a_syndicated_entry_names_its_first_publisher():
    entry = one(rss('<title>Oil</title><source url="https://first.example/">First Post</source>'))
    assert entry.publisher == "First Post"


MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'
CAPTION = "<media:content><media:description>A ship in the harbour, seen from the hill.</media:description></media:content>"


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        (f"<description>Crude fell.</description>{CAPTION}", "Crude fell."),
        (CAPTION, "A ship in the harbour, seen from the hill."),
    ],
)
def test_the_caption_of_a_picture_is_the_text_only_where_there_is_none(texts, body):
    content = rss(f"<title>Oil</title>{texts}").replace(b"<rss ", f"<rss {MEDIA} ".encode())
    assert one(content).body == body


def test_a_charset_that_only_the_server_names_is_used():
    content = rss("<title>Café</title>").decode().encode("latin-1")
    assert one(content, content_type="application/xml; charset=iso-8859-1").title == "Café"


def test_a_charset_that_is_wrongly_named_costs_nothing():
    content = rss("<title>Café</title>").replace(b"?>", b' encoding="us-ascii"?>', 1)
    assert one(content).title == "Café"


def test_a_byte_order_mark_and_utf_16():
    text = rss("<title>Café</title>").decode()
    assert one(b"\xef\xbb\xbf" + text.encode()).title == "Café"
    assert one(text.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")).title == "Café"


def test_broken_xml_gives_the_entries_that_can_be_read():
    content = rss("<title>Oil & gas</title><link>https://wire.example/oil</link>")
    assert one(content).title == "Oil & gas"


def test_a_feed_without_entries_is_a_feed():
    assert read(rss(), url=URL) == ()


def test_entities_are_not_expanded():
    bomb = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">
    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
    <!ENTITY x SYSTEM "file:///etc/passwd">]>
    <rss version="2.0"><channel><title>T</title><item><title>&e;&x;</title></item></channel></rss>"""
    entry = one(bomb)
    assert len(entry.title) < 1000
    assert "root:" not in entry.title


@pytest.mark.parametrize("content", [b"", b"  \n"])
def test_nothing_is_named_as_empty(content):
    with pytest.raises(EmptyInputError, match=r"markets\.xml is empty"):
        read(content, url=URL)


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"\x89PNG\r\n", b"<rss>\x00\x01\x02"])
def test_what_is_not_text_is_named_as_binary(content):
    with pytest.raises(NotTextError, match=r"markets\.xml is binary"):
        read(content, url=URL)


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><html><body>Not found</body></html>",
        b"\n<!-- hello --><html lang=en><p>Hi",
        b"<!DOCTYPE html>",
        b"\xef\xbb\xbf<HTML></HTML>",
    ],
)
def test_a_web_page_in_place_of_a_feed_is_named(content):
    with pytest.raises(NotAFeedError, match="web page, not a feed"):
        read(content, url=URL)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Oil fell.", "is not a feed"),
        (b"<catalog><book/></catalog>", "is not a feed"),
        (b'{"articles": []}', "not a JSON Feed"),
        (b'{"version": ', "JSON is broken"),
        (b"[" * 100_000, "JSON is broken"),
        (b"<rss version='2.0'><channel><title>Half", "too broken to read"),
    ],
)
def test_what_is_not_a_feed_is_named(content, words):
    with pytest.raises(NotAFeedError, match=words):
        read(content, url=URL)


def test_a_page_that_names_its_feeds_tells_the_remedy():
    links = "".join(
        f'<link rel="alternate" type="application/{kind}" href="{href}">'
        for kind, href in (
            ("rss+xml", "/rss"),
            ("atom+xml", "https://wire.example/atom"),
            ("pdf", "/x"),
        )
    )
    with pytest.raises(NotAFeedError) as caught:
        read(f"<!doctype html><html><head>{links}</head></html>".encode(), url=URL)
    assert "its feed is https://wire.example/rss or https://wire.example/atom, or make it" in str(
        caught.value
    )
