import datetime as dt

import pytest

from articles.ingest.errors import NotAFeedError
from articles.ingest.sitemaps import MAX_PARTS, looks_like_sitemap, read

URL = "https://wire.example/sitemaps/news.xml"
MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'


def item(number: int = 1, news: str = "") -> str:
    return f"""<url><loc>https://wire.example/news/{number}?a=1&amp;b=2</loc>
    <image:image><image:loc>https://wire.example/{number}.png</image:loc>
    <image:title>A chart</image:title></image:image>
    <news:news><news:publication><news:name>Harbour Wire</news:name><news:language>en</news:language>
    </news:publication><news:publication_date>2024-07-12T08:00-04:00</news:publication_date>
    <news:title>Tea &amp; coffee slip, part {number}</news:title>{news}</news:news></url>"""


def sitemap(*items: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    return f"{head}<urlset {MAP} {NEWS} {IMAGE}>{''.join(items)}</urlset>".encode()


def index(*parts: tuple[str, str]) -> bytes:
    body = "".join(
        f"<sitemap><loc>{loc}</loc>{moment and f'<lastmod>{moment}</lastmod>'}</sitemap>"
        for loc, moment in parts
    )
    return f'<?xml version="1.0"?><sitemapindex {MAP}>{body}</sitemapindex>'.encode()


def test_it_works():
    tickers = "<news:stock_tickers>NASDAQ:TEA, NYSE:BRK.B, BOM:500325</news:stock_tickers>"
    (entry,) = read(sitemap(item(1, tickers)), url=URL).entries
    assert entry.url == "https://wire.example/news/1?a=1&b=2"
    assert entry.title == "Tea & coffee slip, part 1"
    assert entry.published_at == dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
    assert (entry.publisher, entry.language, entry.body) == ("Harbour Wire", "en", "")
    assert entry.tickers == ("TEA", "BRK.B")


def test_the_newest_parts_of_an_index_are_named():
    parts = [(f"https://wire.example/{day:02}.xml", f"2024-07-{day:02}") for day in range(1, 9)]
    reading = read(index(*parts, ("/undated.xml", "")), url=URL)
    assert reading.entries == ()
    assert reading.parts == tuple(f"https://wire.example/{day:02}.xml" for day in (8, 7, 6))
    assert len(reading.parts) == MAX_PARTS


def test_parts_without_dates_are_taken_as_listed_and_links_lead_to_the_web():
    reading = read(index(("/b.xml", ""), ("file:///etc/passwd", ""), ("/a.xml", "")), url=URL)
    assert reading.parts == ("https://wire.example/b.xml", "https://wire.example/a.xml")


@pytest.mark.parametrize(
    "head",
    ["", "\ufeff", '<?xml version="1.0"?>\n<?xml-stylesheet href="x.xsl"?><!-- by hand -->\n'],
)
def test_it_is_told_from_a_feed_by_its_first_element(head):
    assert looks_like_sitemap(sitemap(item(), head=head))
    assert looks_like_sitemap(head.encode() + index(("/a.xml", "")).partition(b"?>")[2])
    assert not looks_like_sitemap(
        head.encode() + b"<rss><channel><urlset></urlset></channel></rss>"
    )


def test_broken_xml_gives_what_can_be_read():
    whole = sitemap(item(1), item(2)).decode()
    cut = whole[: whole.index("part 2") + 3].encode()
    assert read(cut, url=URL).entries[0].title.endswith("part 1")
    undeclared = whole.replace(NEWS, "").encode()
    assert len(read(undeclared, url=URL).entries) == 2


def test_no_entities_no_dtd_no_network():
    bomb = """<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa">
    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
    <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
    <!ENTITY x SYSTEM "file:///etc/passwd">]>"""
    spoilt = item().replace("part 1", "&e;&x;")
    (entry,) = read(sitemap(spoilt, head=bomb), url=URL).entries
    assert len(entry.title) < 100
    assert "root:" not in entry.title


def test_a_sitemap_of_pages_is_no_news():
    pages = sitemap("<url><loc>https://wire.example/about</loc></url>")
    with pytest.raises(NotAFeedError, match="of pages, not of news"):
        read(pages, url=URL)
    assert read(sitemap(), url=URL).entries == ()
