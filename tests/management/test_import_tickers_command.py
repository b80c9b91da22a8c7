import json

import pytest
from django.core.management import CommandError, call_command

from articles.models import Ticker

pytestmark = pytest.mark.django_db
EXCHANGE = [
    {"symbol": "BABA", "name": "Alibaba Group Holding Limited American Depositary Shares each representing eight Ordinary share", "country": "China", "sector": "Consumer Discretionary", "industry": "Retail"},
    {"symbol": "BRK/B", "name": "Berkshire Hathaway Inc.", "country": "United States", "sector": "", "industry": ""},
    {"symbol": "ACME^A", "name": "Acme Corp. 6.00% Series A Preferred Stock", "country": "", "sector": "", "industry": ""},
]  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def write(document, name: str = "nyse_listing.json") -> str:
        path = tmp_path / name
        path.write_text(document if isinstance(document, str) else json.dumps(document))
        return str(path)

    return write


def fields(symbol: str) -> tuple[str, ...]:
    ticker = Ticker.objects.get(symbol=symbol)
    return ticker.exchange, ticker.name, ticker.country, ticker.kind


def test_it_works(write, capsys):
    call_command("import_tickers", write(EXCHANGE), json=True)
    assert json.loads(capsys.readouterr().out) == {"new": 3, "filled": 0, "unchanged": 0}
    assert fields("BABA") == ("XNYS", "Alibaba Group Holding Limited", "CN", "adr")
    assert fields("BRK.B") == ("XNYS", "Berkshire Hathaway Inc.", "US", "stock")
    assert fields("ACME^A") == ("XNYS", "Acme Corp.", "", "other")


def test_the_same_file_again_changes_nothing(write, capsys):
    path = write(EXCHANGE)
    call_command("import_tickers", path)
    call_command("import_tickers", path)
    assert "0 new, 0 filled in, 3 known already" in capsys.readouterr().out


def test_the_secs_file_is_read(write):
    sec = {"0": {"cik_str": 1, "ticker": "AAPL", "title": "Apple Inc."}}
    call_command("import_tickers", write(sec, "company_tickers.json"))
    assert fields("AAPL") == ("", "Apple Inc.", "", "stock")


def test_the_secs_file_with_exchanges_is_read(write):
    sec = {
        "fields": ["cik", "name", "ticker", "exchange"],
        "data": [[1, "Apple Inc.", "AAPL", "Nasdaq"]],
    }
    call_command("import_tickers", write(sec, "company_tickers_exchange.json"))
    assert fields("AAPL")[0] == "XNAS"


def test_a_csv_with_mics_is_read(write):
    call_command("import_tickers", write("Symbol,Name,Exchange\n0700,Tencent,XHKG\n", "hk.csv"))
    assert fields("0700") == ("XHKG", "Tencent", "", "stock")


def test_an_instrument_known_by_its_symbol_alone_is_filled_in(write, capsys):
    Ticker.objects.create(symbol="BABA", name="BABA")
    call_command("import_tickers", write(EXCHANGE))
    assert fields("BABA") == ("XNYS", "Alibaba Group Holding Limited", "CN", "adr")
    assert "2 new, 1 filled in" in capsys.readouterr().out


def test_what_an_editor_wrote_stays(write):
    Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba", country="HK")
    call_command("import_tickers", write(EXCHANGE))
    assert fields("BABA")[1:3] == ("Alibaba", "HK")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[{]", "nyse_listing.json is not valid JSON"),
        ("a,b\n1,2\n", "lists no instruments; it needs rows with a symbol"),
        ("", "lists no instruments"),
    ],
)
def test_a_file_without_instruments_is_one_sentence(write, text, sentence):
    with pytest.raises(CommandError) as error:
        call_command("import_tickers", write(text))
    assert sentence in str(error.value)


def test_the_bundled_reference_is_called_index(capsys):
    call_command("import_tickers", "index")
    assert fields("BABA")[0] == "XNYS"
    assert Ticker.objects.count() > 1000
