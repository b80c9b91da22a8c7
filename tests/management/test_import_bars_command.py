import json
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from articles.models import Bar, Ticker

pytestmark = pytest.mark.django_db
HEADER = "Date,Open,High,Low,Close,Volume\n"
GOOD = "2024-07-11,77.5,79,77.25,78.52,1000\n2024-07-12,79.5,81,79.1,79.65,1000\n"


@pytest.fixture
def write(tmp_path):
    def write(text: str, name: str = "BABA.csv") -> str:
        path = tmp_path / name
        path.write_text(text)
        return str(path)

    return write


def test_it_works(write, capsys):
    call_command("import_bars", write(HEADER + GOOD))
    assert Bar.objects.filter(ticker__symbol="BABA", interval="1d").count() == 2
    assert "BABA 1d (csv): 2 new, 0 changed, 0 unchanged, 0 bad" in capsys.readouterr().out


def test_the_same_file_again_changes_nothing(write, capsys):
    path = write(HEADER + GOOD)
    call_command("import_bars", path, json=True)
    capsys.readouterr()
    call_command("import_bars", path, json=True)
    (file,) = json.loads(capsys.readouterr().out)["files"]
    (stored,) = file["stored"]
    assert (stored["new"], stored["changed"], stored["unchanged"]) == (0, 0, 2)


def test_bad_rows_fail_by_name_and_good_ones_are_kept(write):
    path = write(HEADER + GOOD + "2024-07-15,7,5,6,6,1\n2024-07-16,,,,,\n")
    with pytest.raises(CommandError) as error:
        call_command("import_bars", path)
    assert str(error.value).splitlines() == [
        "BABA.csv line 4: high 5 is below low 6",
        "BABA.csv line 5: close is missing",
    ]
    assert Bar.objects.count() == 2


def test_a_file_without_the_columns_stops_no_other(write):
    with pytest.raises(CommandError, match=r"^JD\.csv needs a header line with at least"):
        call_command("import_bars", write("a,b,c\n1,2,3\n", "JD.csv"), write(HEADER + GOOD))
    assert Bar.objects.count() == 2


def test_json_is_one_document_even_when_rows_are_bad(write, capsys):
    with pytest.raises(CommandError):
        call_command("import_bars", write(HEADER + GOOD + "2024-07-15,7,5,6,6,1\n"), json=True)
    document = json.loads(capsys.readouterr().out)
    assert document["files"][0]["bad"] == ["BABA.csv line 4: high 5 is below low 6"]


def test_ticker_interval_and_provider_can_be_given(write):
    path = write(HEADER + GOOD, "export-17.csv")
    call_command("import_bars", path, ticker="jd", provider="desk")
    assert set(Bar.objects.values_list("ticker__symbol", "provider")) == {("JD", "desk")}


def test_one_ticker_for_a_file_of_many_is_refused(write):
    path = write("Symbol,Date,Close\nJD,2024-07-11,27\nBABA,2024-07-11,78\n", "all.csv")
    with pytest.raises(CommandError, match="has bars of 2 symbols, so leave --ticker out"):
        call_command("import_bars", path, ticker="JD")
    assert Bar.objects.count() == 0


def test_a_symbol_of_the_reference_is_added_with_its_name(write, capsys):
    call_command("import_bars", write(HEADER + GOOD))
    assert Ticker.objects.get(symbol="BABA").exchange == "XNYS"
    assert "BABA has been added as Alibaba" in capsys.readouterr().out


def test_an_unknown_symbol_is_added_and_said(write, capsys):
    call_command("import_bars", write(HEADER + GOOD, "QQZZ.csv"))
    assert Ticker.objects.get(symbol="QQZZ").name == "QQZZ"
    assert "QQZZ is not in the reference and has been added" in capsys.readouterr().out


def test_a_known_symbol_is_used_as_it_is(write, capsys):
    Ticker.objects.create(symbol="BABA", exchange="XNYS", name="Alibaba Group")
    call_command("import_bars", write(HEADER + GOOD))
    assert Ticker.objects.filter(symbol="BABA").count() == 1
    assert "added" not in capsys.readouterr().out


@pytest.mark.django_db
def test_columns_of_ones_own_are_mapped(tmp_path):
    path = tmp_path / "BABA.csv"
    path.write_text("Tag,Settle\n2024-07-11,78.52\n")
    call_command("import_bars", str(path), "--map", "start=Tag", "close=Settle")
    assert Bar.objects.get().close == Decimal("78.52")


def test_a_map_of_no_field_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="“settle” is not FIELD=COLUMN"):
        call_command("import_bars", "BABA.csv", "--map", "settle")
