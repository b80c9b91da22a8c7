"""How large a stated move was, and which price it reached."""

import pytest


def told(parse, text):
    (move,) = parse(text).price_moves
    figures = (move.percent, move.amount, move.price, move.price and move.currency)
    return [None if figure is None else str(figure) for figure in figures]


@pytest.mark.parametrize(
    ("text", "percent", "amount", "price", "currency"),
    [
        ("Boeing shares fell 1.8%, or $3.40, to $184.10.", "-1.8", "-3.40", "184.10", "USD"),
        ("Boeing fell $3.40, or 1.8 percent, to $184.10.", "-1.8", "-3.40", "184.10", "USD"),
        ("Boeing closed at $184.10, down $3.40.", None, "-3.40", "184.10", "USD"),
        ("Boeing closed $3.40 higher at $184.10.", None, "3.40", "184.10", "USD"),
        ("Boeing added $3.40 to $184.10.", None, "3.40", "184.10", "USD"),
        ("Boeing shares rose 12 cents.", None, "0.12", None, None),
        ("Boeing rose from $180 to $184.10.", None, None, "184.10", "USD"),
        ("Boeing climbed 2% to $184.10 from $180.49 a day earlier.", "2", None, "184.10", "USD"),
        ("Boeing hit a high of $190 before easing to $187, up 1.5%.", "1.5", None, "187", "USD"),
        ("Boeing shares opened at $182, down 1% from Thursday's close of $184.", "-1", None, "182", "USD"),
        ("Boeing fell 1.8% to $184.10, a loss of $3.40.", "-1.8", "-3.40", "184.10", "USD"),
        ("Boeing lost $3.40 to close at $184.10, a drop of 1.8%.", "-1.8", "-3.40", "184.10", "USD"),
        ("Boeing slipped below $184, off 1.8% on the day.", "-1.8", None, None, None),
        ("MTN Nigeria (NGX: MTNN) fell 45 kobo to N26.55.", None, "-0.45", "26.55", "NGN"),
        ("BA 184.10 -3.40 (-1.8%)", "-1.8", None, None, None),
        ("$BA $184.10 -1.35%", "-1.35", None, "184.10", "USD"),
        ("Boeing shares jumped 14% to $31.20, below the offer of $32.", "14", None, "31.20", "USD"),
        ("Nvidia rose 3% to $130.10; its value is $3.2 trillion.", "3", None, "130.10", "USD"),
        ("Boeing fell from $50 to $48, or 4%.", "-4", None, "48", "USD"),
        ("Boeing fell 4% ($2) to $48.", "-4", "-2", "48", "USD"),
        ("Boeing shares: $48.00, -$2.00 (-4.0%)", "-4.0", "-2.00", "48.00", "USD"),
        ("Fenn (LSE: FND) was 1.2 pence, or 0.8%, lower at 148 pence.", "-0.8", "-0.012", "1.48", "GBP"),
        ("Kaveri (NSE: KVR) shed 80 paise, or 0.9%, to Rs 88.20.", "-0.9", "-0.8", "88.20", "INR"),
        ("Boeing slipped 2½% to $180.", "-2.5", None, "180", "USD"),
        ("Boeing shares rose 3% to 184.25.", "3", None, "184.25", "USD"),
        ("Boeing rose 3% or 5.10 points to trade at 184.25 at the close.", "3", None, "184.25", "USD"),
        ("Naspers (JSE: NPN) fell 4.59% to R3,300.", "-4.59", None, "3300", "ZAR"),
        ("Boeing slid 9% after posting a loss of $1.46 per share.", "-9", None, None, None),
        ("Tarn shed 86 cents to $9, Boeing fell 2% to $184.10.", "-2", None, "184.10", "USD"),
        ("Tarn fell $1.04, or 5%, to $23.94 while Boeing fell $3.40 to $184.10.", None, "-3.40", "184.10", "USD"),
    ],
)  # fmt: skip
def test_percentage_amount_and_level(parse, text, percent, amount, price, currency):
    assert told(parse, text) == [percent, amount, price, currency]


@pytest.mark.parametrize(
    ("text", "price", "currency"),
    [
        ("Calder (LSE: CLD) shares fell 2.1pc to 221p.", "2.21", "GBP"),
        ("Calder (LSE: CLD) shares climbed 1.1 per cent to £121.40.", "121.40", "GBP"),
        ("Kaveri (NSE: KVR) gained 2.4 per cent to Rs 1,234.50 apiece.", "1234.50", "INR"),
        ("Kaveri (NSE: KVR) rose 1.5% to settle at ₹3,105.45.", "3105.45", "INR"),
        ("Lantau (HKEX: 6622) rose 1.5% to HK$380.40.", "380.40", "HKD"),
        ("Tarrow (ASX: TRW) shares rose 1% to $43.20.", "43.20", "AUD"),
        ("Tarrow (ASX: TRW) shares rose 1% to US$43.20.", "43.20", "USD"),
        ("Tarrow (ASX: TRW) closed down 4c at $2.01.", "2.01", "AUD"),
        ("Tarrow (ASX: TRW) dropped 4.3% to 44.5 cents.", "0.445", "AUD"),
        ("Orrin (SGX: ORB) rose 2.6% to 39.5 Singapore cents.", "0.395", "SGD"),
        ("Orrin (SGX: ORB) rose 2.6% to 39.5 cents.", "0.395", "SGD"),
        ("Orrin (SGX: ORB) slid 2% to US50 cents.", "0.5", "USD"),
        ("Veld (JSE: VLD) lost 2.2% to 4,512 cents.", "45.12", "ZAR"),
        ("Lantau (HKEX: 6622) jumped 9% to 24 Hong Kong cents.", "0.24", "HKD"),
        ("Maple (TSX: MPR) was down 3.2 per cent at C$84.10.", "84.10", "CAD"),
        ("Keppel (SGX: BN4) rose 1.8% to S$6.72.", "6.72", "SGD"),
        ("Setouchi (TYO: 7203) slid 2.2% to 3,210 yen.", "3210", "JPY"),
    ],
)
def test_the_currency_is_the_one_written_or_the_exchanges(parse, text, price, currency):
    assert told(parse, text)[2:] == [price, currency]


@pytest.mark.parametrize(
    "text",
    [
        "Boeing shares fell between 2% and 3%.",
        "Boeing and Airbus fell 2-3 percent.",
        "Boeing fell between 2 and 3 per cent.",
        "Boeing and Airbus fell up to 2%.",
        "Boeing lost 5% of its customers.",
        "The fund owns 5% of Boeing, up from 3%.",
        "Boeing makes up 4% of the Dow.",
        "Boeing shares yield 3.3%, up from 3.1%.",
        "Boeing added 5% subscribers.",
        "Boeing swung between gains and losses.",
    ],
)
def test_a_range_a_part_or_a_level_is_no_figure(parse, text):
    assert parse(text).price_moves == ()
