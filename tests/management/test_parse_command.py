"""`manage.py parse`: facts of a file or of standard input; nothing is stored."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

PIECE = "Alibaba (NYSE: BABA) shares rose 2.2% to $80.25 on Friday. It was a good day for the shop."
PAGE = (
    "<html><head><title>Alibaba climbs</title></head><body><article><h1>Alibaba climbs</h1>"
    f"<p>{PIECE}</p><p>{'Traders were pleased with the news of the day, as traders are. ' * 3}</p>"
    "</article></body></html>"
)


def run(*arguments):
    out = io.StringIO()
    call_command("parse", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def piece(tmp_path):
    path = tmp_path / "piece.txt"
    path.write_text(PIECE, encoding="utf-8")
    return str(path)


def test_it_works(piece):
    parsed = json.loads(run(piece, "--published", "2024-07-12T12:00:00Z", "--json"))
    assert parsed["text"] == PIECE
    assert [t["symbol"] for t in parsed["tickers"]] == ["BABA"]
    (move,) = parsed["price_moves"]
    assert (move["percent"], move["price"], move["trading_day"]) == (2.2, 80.25, "2024-07-12")


def test_a_readable_listing(piece):
    listing = run(piece)
    assert "BABA up +2.2% at 80.25 USD" in listing
    assert "tone" in listing


def test_a_page_is_read_as_a_page(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    parsed = json.loads(run(str(path), "--json"))
    assert parsed["title"] == "Alibaba climbs"
    assert "<p>" not in parsed["text"]
    assert [t["symbol"] for t in parsed["tickers"]] == ["BABA"]


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PIECE.encode())))
    assert json.loads(run("-", "--json"))["text"] == PIECE


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "empty"), (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text")]
)
def test_bad_input_is_named_in_one_sentence(tmp_path, content, said):
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(CommandError) as error:
        run(str(path))
    assert error.value.returncode == 1
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_a_missing_file(tmp_path):
    with pytest.raises(CommandError, match="does not exist"):
        run(str(tmp_path / "none.txt"))


def test_a_moment_that_is_none(piece):
    with pytest.raises(CommandError) as error:
        run(piece, "--published", "yesterdayish")
    assert error.value.returncode == 2
