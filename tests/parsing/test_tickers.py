"""Which instruments a piece names, and on what evidence."""

import pytest


def found(article):
    return {(t.symbol, t.exchange): t.evidence for t in article.tickers}


def symbols(article):
    return {t.symbol for t in article.tickers}


@pytest.mark.parametrize(
    ("text", "symbol", "mic"),
    [
        ("Alibaba (NYSE: BABA) rose.", "BABA", "XNYS"),
        ("Alibaba (NYSE:BABA) rose.", "BABA", "XNYS"),
        ("It is (NASDAQ: [MSFT](https://example.com/msft)).", "MSFT", "XNAS"),
        ("Omaha's Berkshire (NYSE: BRK.B) rose.", "BRK.B", "XNYS"),
        ("Acme Widgets Inc. (NYSE American: ACMW) fell.", "ACMW", "XASE"),
        ("Shopify (TSX: SHOP) rose.", "SHOP", "XTSE"),
        ("Shell (LON: SHEL) rose.", "SHEL", "XLON"),
        ("Alibaba (HK: 9988) rose.", "9988", "XHKG"),
        ("Tencent (HKG: 700) rose.", "0700", "XHKG"),
        ("Solvane Medical (NYSE American: SLVM) rose. SLVM shares led.", "SLVM", "XASE"),
        ("Acme Labs (OTCQB, ACML) rose.", "ACML", "OTCM"),
        ("Acme Bank (SGX: A05) rose.", "A05", "XSES"),
        ("Acme Bank (NSE: ACMEBANK) rose.", "ACMEBANK", "XNSE"),
        ("Acme Trust (Ticker: ACMT) rose.", "ACMT", ""),
        ("Toyota (TYO: 7203) rose.", "7203", "XTKS"),
        ("Toyota (7203.T) rose.", "7203", "XTKS"),
        ("Alibaba (9988.HK) rose.", "9988", "XHKG"),
        ("Alibaba (9988 HK) rose.", "9988", "XHKG"),
        ("Apple (AAPL.O) rose.", "AAPL", "XNAS"),
        ("HSBC (HSBA.L) rose.", "HSBA", "XLON"),
        ("Acme Mines (ASX:ACM) rose.", "ACM", "XASX"),
        ("Solvane Medical (NYSE American: UAL) rose.", "UAL", "XASE"),
        ("Acme Bank (Bursa Malaysia: 1155) rose.", "1155", "XKLS"),
        ("Acme Labs (Nasdaq Global Select Market: ACML) rose.", "ACML", "XNAS"),
        ("Acme Labs (Euronext Growth Oslo: ACML) rose.", "ACML", "XOSL"),
        ("Acme Labs (Nasdaq Stockholm: ACML B) rose.", "ACML-B", "XSTO"),
        ("Acme Labs (ACMLb.ST) and Ericsson (ERICb.ST) rose.", "ERIC-B", "XSTO"),
        ("HSBC (HK: 5) rose.", "0005", "XHKG"),
        ("Royal Bank (TSE: RY) rose.", "RY", "XTSE"),
        ("Shopify (NYSE/TSX: SHOP) rose.", "SHOP", "XTSE"),
    ],
)
def test_an_exchange_beside_a_symbol_is_the_strongest_evidence(parse, text, symbol, mic):
    assert found(parse(text))[symbol, mic] == "exchange_symbol"


def test_an_unknown_symbol_takes_the_name_before_its_exchange(parse):
    (ticker,) = parse("Shares of Acme Widgets Inc. (NYSE: ACMW) fell.").tickers
    assert (ticker.symbol, ticker.name) == ("ACMW", "Acme Widgets Inc.")


def test_a_piece_introduces_names_for_the_rest_of_itself(parse):
    text = "Acme Widgets Inc. (NYSE: ACMW) met. Acme Widgets shares fell 3%. ACMW closed at $3."
    (ticker,) = parse(text).tickers
    # The name and the symbol beside it count each, and so do both later ones.
    assert ticker.count == 4
    (move,) = parse(text).price_moves
    assert move.symbol == "ACMW"


def test_a_listing_named_beside_the_name_is_the_one_meant(parse):
    text = "British American Tobacco (NYSE: BTI) rose. British American Tobacco sells cigarettes."
    assert found(parse(text)) == {("BTI", "XNYS"): "exchange_symbol"}


def test_a_dollar_sign_before_letters_is_a_symbol_before_digits_a_price(parse):
    assert found(parse("Traders bought $TSLA at $80.")) == {("TSLA", "XNAS"): "cashtag"}


def test_a_name_beside_its_own_symbol(parse):
    (ticker,) = parse("Only Microsoft Corp MSFT was ahead.").tickers
    assert (ticker.evidence, ticker.surface) == ("name_symbol", "Microsoft Corp MSFT")


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("BABA shares were busy.", "BABA"),
        ("Shares of BABA were busy.", "BABA"),
        ("AAPL rose 2% on Friday.", "AAPL"),
    ],
)
def test_a_bare_symbol_that_governs_shares_or_a_move(parse, text, symbol):
    assert [(t.symbol, t.evidence) for t in parse(text).tickers] == [(symbol, "symbol")]


@pytest.mark.parametrize(
    "text",
    [
        "The CEO said AI is IT for ALL, and GDP ON A U.S. basis grew 2%.",
        "LLC and LLM costs rose 3%; WTI fell 2%.",
        "An apple fell 3% from the tree; the target was met, and a visa was granted.",
        "Harrison Ford said hello to the Ford Foundation.",
        "Joan Ford grows apples. Ford said the frost was cruel.",
        "Best buy in town.",
        "Dana-Farber nurses voted.",
        "SALT LAKE CITY is a city.",
        "BABA is a syllable.",
        "The fund may list (NYSE, LSE) where it likes.",
        "The SAFE rose 3% and a KEY fell 2%.",
        "The Amazon River rose and the Amazon rainforest burned.",
        "The Nasdaq fell 2%; Nasdaq said so.",
        "He paid $5M and $10B.",
        "Profit beat the consensus, according to FactSet; LSEG data showed the same.",
        "Serra Azul Energia S.A. informs its shareholders.",
        "It was a snap poll; the Delta variant hit Ford County.",
        "Target raised to $50 from $45.",
        "Gerald R. Block retired; Mr. Block's decision was his own.",
        'Gail Marsh said: "Visa rules tightened."',
        "ARR: $100 million (+20%)",
        "The National Highway Traffic Safety Administration (NHTSA) met; Dogecoin Cash (DOGE) rose.",
    ],
)
def test_ordinary_words_are_no_instruments(parse, text):
    assert symbols(parse(text)) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Merck & Co MRK rose.", "Merck & Co MRK"),
        ("Acme Mills NV ACML rose.", "Acme Mills NV ACML"),
    ],
)
def test_a_symbol_after_a_name_whose_letters_it_has_is_its_own(parse, text, name):
    (ticker,) = parse(text).tickers
    assert (ticker.evidence, ticker.surface) == ("name_symbol", name)


@pytest.mark.parametrize(
    "text",
    [
        "AAPL: $229.87 (+1.2%)",
        "AAPL $238.10 -1.35%",
        "AAPL Price: $229.87",
        "| Ticker | Price |\n| AAPL | $229.87 |",
    ],
)
def test_a_list_of_quotes_has_symbols(parse, text):
    assert found(parse(text)) == {("AAPL", "XNAS"): "symbol"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Shares of JD Sports fell.", {("JD", "XLON")}),
        ("We downgrade Siemens India (NSE: SIEMENS).", {("SIEMENS", "XNSE")}),
        ("BYD closed 5% lower.", {("1211", "XHKG")}),
        ("The Board of Shell plc (LSE: SHEL) met. Shell plc pays.", {("SHEL", "XLON")}),
    ],
)
def test_a_longer_name_is_another_company(parse, text, keys):
    assert set(found(parse(text))) == keys


def test_legal_forms_are_no_symbols(parse):
    assert not {"AG", "NV"} & symbols(parse("UBS Group AG and Heineken Holdings NV met."))


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Apple shares fell.", "AAPL"),
        ("Shares of Target fell.", "TGT"),
        ("Ford Motor Co. cut jobs.", "F"),
        ("Visa and Mastercard raised fees.", "V"),
        ("Ford and General Motors cut jobs.", "F"),
        ("Block said it bought a bank.", "XYZ"),
        ("Sea Ltd surged. The South China Sea is tense.", "SE"),
        ("A broker raised Apple to Outperform.", "AAPL"),
        ("APPLE SHARES FALL", "AAPL"),
        ("Lilly's drug won approval.", "LLY"),
        ("Large groups such as Apple and a few others were hit.", "AAPL"),
        ("A report by Visa on spending was cited.", "V"),
        ("Apple hits record high", "AAPL"),
        ("Dell to cut 5% of its staff", "DELL"),
        ("Lear backed off 2.9%.", "LEA"),
        ("Puma, its neighbour in the town, dipped 2.2%.", "PUM"),
        ("Next, its great rival, was 0.9pc firmer.", "NXT"),
        ("Barratt Developments fell 2.4% and Bellway 2.2%.", "BWY"),
        ("Currys, once the sick man of the high street, has raised its forecast.", "CURY"),
    ],
)
def test_ambiguous_names_need_support_in_the_piece(parse, text, symbol):
    assert symbol in symbols(parse(text))


def test_the_subject_is_primary_and_a_bystander_is_not(parse):
    text = "Alibaba rose. Alibaba's rivals, among them JD.com, did not. Alibaba was glad."
    assert {t.symbol: t.primary for t in parse(text).tickers} == {"BABA": True, "JD": False}


def test_a_broker_that_rates_another_is_no_subject(parse):
    text = "Goldman Sachs raised its target on Intel to $30.\n\nIntel shares rose, Goldman Sachs analysts said."
    assert {t.symbol: t.primary for t in parse(text).tickers} == {"INTC": True, "GS": False}


def test_a_long_list_has_no_subject(parse):
    text = "Companies reporting today:\n" + "\n".join(
        f"Company {n} Inc. (NYSE: Q{chr(65 + n // 26)}{chr(65 + n % 26)}) reports."
        for n in range(400)
    )
    tickers = parse(text).tickers
    assert len(tickers) == 400
    assert not any(t.primary for t in tickers)


def test_a_short_name_is_found_as_it_is_written(parse):
    (ticker,) = parse("Nio Inc NIO rose. Nio was glad.").tickers
    assert (ticker.symbol, ticker.evidence, ticker.count) == ("NIO", "name_symbol", 2)


def test_each_instrument_has_the_tone_of_its_own_sentences(parse):
    tones = {
        ticker.symbol: ticker.tone
        for ticker in parse("Boeing profit surged. Intel cut jobs after heavy losses.").tickers
    }
    assert tones["BA"] > 0 > tones["INTC"]


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        *(("Amazon", "AMZN"), ("Exxon", "XOM"), ("JPMorgan", "JPM"), ("P&G", "PG"), ("J&J", "JNJ")),
        *(("BofA", "BAC"), ("UPS", "UPS"), ("GM", "GM"), ("Facebook", "META"), ("Google", "GOOGL")),
        *(
            ("Nestlé", "NESN"),
            ("Nestle\u0301", "NESN"),
            ("Nestle", "NESN"),
            ("Societe Generale", "GLE"),
        ),
        *(("United Airlines", "UAL"), ("Jefferies", "JEF"), ("Maruti Suzuki", "MARUTI")),
    ],
)
def test_large_companies_are_known_by_their_everyday_names(parse, name, symbol):
    assert symbols(parse(f"Rivals of {name} cut prices.")) == {symbol}


def test_a_name_broken_at_a_column_is_one(parse):
    text = (
        "The board said on Tuesday evening that it had agreed with Morgan\nStanley, its adviser of long "
        "standing, on a plan that shareholders\nwill be asked to approve at the meeting in the autumn."
    )
    assert symbols(parse(text)) == {"MS"}


def test_the_fullest_form_of_a_name_is_shown(parse):
    (ticker,) = parse("Dell slips\n\nDell Technologies cut jobs.").tickers
    assert ticker.surface == "Dell Technologies"
