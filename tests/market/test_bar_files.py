import datetime as dt
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from articles.market import frames
from articles.market.files import UnreadableFileError, read, read_text
from articles.market.rows import DailyBars

ROW = "2024-07-11,77.5,79,77.25,78.52,1000"


@pytest.fixture
def write(tmp_path):
    def write(text: str, name: str = "BABA.csv"):
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


def only(found):
    ((symbol, rows),) = found.rows.items()
    return symbol, rows


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        ("Date,Open,High,Low,Close,Adj Close,Volume\n2024-07-11,77.5,79,77.25,78.52,76.1,1000\n", "yahoo"),
        (f"Date,Open,High,Low,Close,Volume\n{ROW}\n", "csv"),
        (f"date;OPEN;High;low;close;VOL\n{ROW.replace(',', ';')}\n", "csv"),
        ("Date,Close/Last,Volume,Open,High,Low\n07/11/2024,$78.52,\"1,000\",$77.50,$79.00,$77.25\n", "nasdaq"),
    ],
)  # fmt: skip
def test_each_providers_headers_are_recognised(write, text, provider):
    found = read(write(text))
    symbol, (row,) = only(found)
    assert (found.provider, found.interval, found.symbol, symbol) == (provider, "1d", "BABA", "")
    assert row.start == dt.date(2024, 7, 11)
    assert row[1:6] == tuple(map(Decimal, ("77.5", "79", "77.25", "78.52", "1000")))
    assert row.adjusted == (Decimal("76.1") if provider == "yahoo" else None)


def test_stooqs_own_format_names_its_symbol_in_each_row(write):
    text = (
        "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n"
        "BABA.US,D,20240711,000000,77.5,79,77.25,78.52,1000,0\n"
    )
    found = read(write(text, "baba.us.txt"))
    symbol, (row,) = only(found)
    assert (found.provider, found.interval, symbol) == ("stooq", "1d", "BABA")
    assert (row.start, row.close) == (dt.date(2024, 7, 11), Decimal("78.52"))


def test_minute_bars_keep_their_offset(write):
    text = "Datetime,Open,High,Low,Close,Volume\n" + "".join(
        f"2024-05-09 09:{minute}:00-04:00,182.56,182.72,182.4,182.68,1000\n"
        for minute in (30, 31, 32)
    )
    found = read(write(text, "AAPL_1min.csv"))
    _, rows = only(found)
    assert (found.symbol, found.interval) == ("AAPL", "1m")
    assert rows[0].start == dt.datetime(2024, 5, 9, 13, 30, tzinfo=dt.UTC)


def test_a_daily_file_with_midnights_is_daily(write):
    text = "Datetime,Close\n2024-07-10 00:00:00-04:00,78\n2024-07-11 00:00:00-04:00,79\n"
    found = read(write(text))
    assert found.interval == "1d"
    assert [row.start for row in found.rows[""]] == [dt.date(2024, 7, 10), dt.date(2024, 7, 11)]


def test_closes_alone_leave_the_rest_unknown(write):
    _, (row,) = only(read(write("Date,Close\n2024-07-11,98.74\n", "EQW.csv")))
    assert row == (dt.date(2024, 7, 11), None, None, None, Decimal("98.74"), None, None)


def test_a_series_under_its_own_name_is_its_symbol(write):
    found = read(write("date,SP500\n2024-07-11,5584.54\n2024-07-12,.\n", "download.csv"))
    symbol, (row,) = only(found)
    assert (symbol, row.close) == ("SP500", Decimal("5584.54"))
    assert found.bad == [(3, "close is missing")]


@pytest.mark.parametrize("column", ["Foo", "Volume", "Settlement price"])
def test_a_column_that_is_no_symbol_and_no_close_is_not_guessed_at(write, column):
    with pytest.raises(UnreadableFileError, match=f"has Date, {column}; name others with --map"):
        read(write(f"Date,{column}\n2024-07-11,5584.54\n", "download.csv"))


def test_a_long_file_is_taken_apart_by_symbol(write):
    found = read(write("Symbol,Date,Close\nBABA,2024-07-11,78.52\nJD,2024-07-11,27\n", "all.csv"))
    assert {symbol: len(rows) for symbol, rows in found.rows.items()} == {"BABA": 1, "JD": 1}


def test_parquet_files_have_the_same_columns(tmp_path):
    path = tmp_path / "BABA.parquet"
    pl.DataFrame({"Date": [dt.date(2024, 7, 11)], "Close": [78.52]}).write_parquet(path)
    _, (row,) = only(read(path))
    assert (row.start, row.close) == (dt.date(2024, 7, 11), Decimal("78.52"))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2024-07-12,5,5,6,5,1", "high 5 is below low 6"),
        ("2024-07-12,9,8,6,7,1", "open 9 is above high 8"),
        ("2024-07-12,7,8,6,5,1", "close 5 is below low 6"),
        ("2024-07-12,7,8,6,-7,1", "close -7 is not a price above 0"),
        ("2024-07-12,0,8,0,7,1", "open 0 is not a price above 0"),
        ("2024-07-12,7,8,6,null,1", "close is missing"),
        ("2024-07-12,7,8,6,seven,1", "close “seven” is not a number"),
        ("2024-07-12,7,8,6,7,-1", "volume -1 is not a number of shares"),
        ("2024-07-32,7,8,6,7,1", "date “2024-07-32” is not a date (write it 2024-07-12)"),
        ("2024-07-12,7", "only 2 fields"),
        ("2024-07-11,7,8,6,7,1", "2024-07-11 stands on line 2 already"),
    ],
)
def test_a_bad_row_is_named_by_its_line_and_the_good_ones_are_kept(write, row, reason):
    found = read(write(f"Date,Open,High,Low,Close,Volume\n{ROW}\n{row}\n2024-07-15,7,8,6,7,1\n"))
    assert found.bad == [(3, reason)]
    assert [kept.start.day for kept in found.rows[""]] == [11, 15]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "BABA.csv is empty; give a CSV file with a header line."),
        ("a,b,c\n1,2,3\n", "needs a header line with at least the columns Date (or Datetime) and Close; it has a, b, c;"),
        ("Date,Close\n", "has a header and no rows"),
        ("PNG\0\0", "is not text"),
    ],
)  # fmt: skip
def test_a_file_without_bars_is_one_sentence_with_the_remedy(write, text, sentence):
    with pytest.raises(UnreadableFileError) as error:
        read(write(text))
    assert sentence in str(error.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableFileError, match=r"none\.csv cannot be read: No such file"):
        read(tmp_path / "none.csv")


PRICES = st.decimals("0.01", "99999", places=4)
BARS = st.tuples(PRICES, PRICES, PRICES, PRICES, st.integers(0, 10**12)).map(
    lambda bar: (bar[0], max(bar[:4]), min(bar[:4]), bar[3], bar[4])
)


@given(bars=st.dictionaries(st.dates(dt.date(1970, 1, 1)), BARS, min_size=1, max_size=20))
@settings(max_examples=40)
def test_what_is_written_as_csv_is_read_back(bars):
    lines = ["Date,Open,High,Low,Close,Volume"]
    lines += [",".join(map(str, (day, *bar))) for day, bar in bars.items()]
    found = read_text("BABA.csv", "\r\n".join(lines))
    assert found.bad == []
    assert {row.start: row[1:6] for row in found.rows[""]} == bars


@given(rows=st.lists(st.text(st.characters(exclude_characters='\r\n\0"')), max_size=20))
def test_every_row_is_either_kept_or_named(rows):
    found = read_text("BABA.csv", "\n".join(["Date,Close", "2024-07-11,78.52", *rows]))
    kept = sum(map(len, found.rows.values()))
    blank = sum(not row.replace(",", "").strip() for row in rows)
    assert kept + len(found.bad) == 1 + len(rows) - blank


@pytest.mark.parametrize(
    ("text", "provider"),
    [
        (
            (
                "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\n"
                "2024-07-11,77.5,79,77.25,78.52,76.1,1000,0.0,1.0\n"
            ),
            "alphavantage",
        ),
        (
            (
                "date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,splitFactor\n"
                "2024-07-11,78.52,79,77.25,77.5,1000,76.1,76.5,75,75.2,1000,0.0,1.0\n"
            ),
            "tiingo",
        ),
    ],
)
def test_a_services_traded_and_adjusted_closes_are_told_apart(write, text, provider):
    found = read(write(text))
    _, (row,) = only(found)
    assert found.provider == provider
    assert (row.start, row.close, row.adjusted) == (
        dt.date(2024, 7, 11),
        Decimal("78.52"),
        Decimal("76.1"),
    )


def test_polygons_minutes_are_nanoseconds_since_1970(write):
    first = 1_720_704_600  # 2024-07-11 13:30:00 UTC
    text = "ticker,volume,open,close,high,low,window_start,transactions\n" + "".join(
        f"BABA,1000,77.5,78.52,79,77.25,{first + 60 * minute}000000000,9\n" for minute in range(4)
    )
    found = read(write(text, "minutes.csv"))
    symbol, rows = only(found)
    assert (found.provider, found.interval, symbol, len(rows)) == ("polygon", "1m", "BABA", 4)
    assert rows[0].start == dt.datetime(2024, 7, 11, 13, 30, tzinfo=dt.UTC)


def test_a_mapped_column_is_read_in_place_of_the_one_that_has_the_name(write):
    path = write("Tag,Close,Settle\n2024-07-11,78.52,79.01\n")
    _, (row,) = only(read(path, mapping={"start": "Tag", "close": "settle"}))
    assert (row.start, row.close) == (dt.date(2024, 7, 11), Decimal("79.01"))


def test_a_mapped_column_that_is_not_there_is_named(write):
    with pytest.raises(UnreadableFileError, match="has no column “Settle” for close; it has Date"):
        read(write("Date,Close\n2024-07-11,78.52\n"), mapping={"close": "Settle"})


def test_mapped_columns_may_trade_their_names(write):
    path = write("Date,Open,Last,Close\n2024-07-11,77.5,78.52,79.01\n")
    _, (row,) = only(read(path, mapping={"open": "last", "close": "open"}))
    assert (row.open, row.close) == (Decimal("78.52"), Decimal("77.5"))


def by_rows(text: str, monkeypatch):
    """What the row reader alone makes of a file."""
    with monkeypatch.context() as patch:
        patch.setattr(frames, "read", lambda *_: None)
        return read_text("BABA.csv", text)


def told(found):
    return (
        found.provider,
        found.interval,
        found.bad,
        {name: list(rows) for name, rows in found.rows.items()},
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Date,Open,High,Low,Close,Volume\r\n{ROW}\r\n2024-07-12,,,,5.1234565,\r\n",
        "Date,Open,High,Low,Close,Adj Close,Volume\n2024-07-11,77.50000025,79,77,78.1234565,0.0000015,1000\n",
        "Symbol;Date;Close\nBABA;2024-07-11;78.52\njd.us;2024-07-11;27\nBABA;2024-07-12;79\n",
        "<TICKER>,<PER>,<DATE>,<TIME>,<CLOSE>,<VOL>\nBABA.US,D,20240711,000000,78.52,10\n",
        "date,SP500\n2024-07-11,5584.54\n2024-07-12,5600\n",
        "Date,Close\n2024-07-11,99999999999.9999999\n2024-07-12,7",
    ],
)  # fmt: skip
def test_whole_columns_read_as_row_by_row(text, monkeypatch):
    found = read_text("BABA.csv", text)
    assert all(isinstance(rows, DailyBars) for rows in found.rows.values())
    assert told(found) == told(by_rows(text, monkeypatch))


CELL = st.sampled_from(
    ["", "7", "7.5", "-7", "0", "1e3", "999999999999.9999999", "null", " 7", "$7", '"7"', "seven", "٧"]
)  # fmt: skip
DAY = st.sampled_from(
    ["2024-07-11", "2024-07-12", "2024-02-30", "20240711", "07/11/2024", "", "0000-01-01", "1720704600"]
)  # fmt: skip


@given(rows=st.lists(st.tuples(DAY, CELL, CELL, CELL, CELL, CELL), min_size=1, max_size=3))
def test_no_row_is_read_otherwise_in_a_column_than_on_its_own(rows):
    assume(any("".join(row) for row in rows))
    text = "\n".join(["Date,Open,High,Low,Close,Volume", *map(",".join, rows)])
    with pytest.MonkeyPatch.context() as patch:
        alone = by_rows(text, patch)
    assert told(read_text("BABA.csv", text)) == told(alone)
