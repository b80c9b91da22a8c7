"""Which of a company's listings a name means."""

import pytest


def found(article):
    return {(t.symbol, t.exchange) for t in article.tickers}


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("Barclays shares rose.", ("BCS", "XNYS")),
        ("The FTSE 100 gained; Barclays rose to 299 pence.", ("BARC", "XLON")),
        ("The Sensex fell. HDFC Bank slipped 0.3%.", ("HDFCBANK", "XNSE")),
        ("The Nikkei 225 slid as Toyota fell 2%.", ("7203", "XTKS")),
        ("Barclays set aside £90m for refunds.", ("BARC", "XLON")),
        ("Barclays set aside £90m ($115m) for refunds.", ("BCS", "XNYS")),
        ("BHP mines iron ore.", ("BHP", "XNYS")),
        ("Alibaba's Hong Kong-listed shares rose 5%.", ("9988", "XHKG")),
        ("The Hang Seng fell. Alibaba (NYSE: BABA) rose.", ("BABA", "XNYS")),
    ],
)
def test_a_piece_about_the_home_market_means_the_listing_there(parse, text, listing):
    assert found(parse(text)) == {listing}


def test_a_piece_about_both_markets_means_home_only_where_it_speaks_of_that_alone(parse):
    text = (
        "On Wall Street, the Nasdaq fell.\n\nIn London, Barclays rose.\n\nShell fell in New York."
    )
    assert found(parse(text)) == {("BARC", "XLON"), ("SHEL", "XNYS")}


def test_companies_of_one_market_tell_that_a_piece_is_about_it(parse):
    text = "BHP fell 2%, while Westpac and Telstra rose 1%."
    assert ("BHP", "XASX") in found(parse(text))
    assert ("BHP", "XNYS") in found(parse("BHP fell 2%, while Westpac and Boeing rose 1%."))
