"""Instruments from a file, through the admin: shown first, stored when confirmed, updated by symbol."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Ticker

CSV = (
    "symbol,exchange,name,currency,kind,active\n"
    "TEA,XNYS,Harbour Tea plc,USD,stock,1\n"
    "CUP,XNYS,Harbour Cups,USD,stock,1\n"
)


@pytest.fixture
def shown(desk, ticker):
    """The page that shows what importing the file would do."""
    answer = desk.post(
        "/admin/articles/ticker/import/",
        {"format": "0", "import_file": SimpleUploadedFile("tickers.csv", CSV.encode())},
    )
    assert answer.status_code == 200
    return answer


def test_nothing_is_stored_before_it_is_confirmed(shown):
    assert shown.context["result"].totals["new"] == 1
    assert Ticker.objects.count() == 1


def test_confirming_adds_and_updates(desk, shown):
    confirm = shown.context["confirm_form"]
    desk.post("/admin/articles/ticker/process_import/", confirm.initial)
    assert set(Ticker.objects.values_list("symbol", "name")) == {
        ("TEA", "Harbour Tea plc"),
        ("CUP", "Harbour Cups"),
    }
