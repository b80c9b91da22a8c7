import datetime as dt
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import polars as pl
import pytest
from django.core.management import ManagementUtility, call_command
from django.core.management.base import CommandError
from django.db import connection

from articles.ingest import archives
from articles.models import Article, Mention, Source

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Alibaba Group (NYSE: BABA) shares rose 2.2% on Friday."
ROWS = [
    {
        "Headline": f"Alibaba climbs {number}",
        "URL": f"https://wire.example/{number}",
        "Date": f"2024-07-{number:02} 08:00:00 UTC",
        "Text": TEXT,
        "Stock": "JD",
    }
    for number in range(1, 8)
]


def write_csv(path: Path, rows: list[dict]) -> Path:
    lines = [",".join(rows[0])]
    lines += [",".join(f'"{value}"' for value in row.values()) for row in rows]
    path.write_text("\n".join(lines) + "\n")
    return path


def write_jsonl(path: Path, rows: list[dict]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    return path


def write_parquet(path: Path, rows: list[dict]) -> Path:
    pl.DataFrame(rows).write_parquet(path)
    return path


@pytest.fixture
def archive(tmp_path) -> Path:
    return write_csv(tmp_path / "archive.csv", ROWS)


@pytest.fixture
def import_articles(db, capsys):
    def import_articles(*arguments: object) -> tuple[dict, str]:
        error = ""
        try:
            call_command("import_articles", *map(str, arguments), "--json")
        except CommandError as caught:
            error = str(caught)
        printed = capsys.readouterr().out
        return (json.loads(printed) if printed else {}), error

    return import_articles


@pytest.mark.parametrize(
    ("write", "name"),
    [(write_csv, "a.csv"), (write_jsonl, "a.jsonl"), (write_parquet, "a.parquet")],
)
def test_it_works(import_articles, tmp_path, write, name):
    report, error = import_articles(write(tmp_path / name, ROWS), "--parse")
    assert error == ""
    assert (report["rows"], report["new"], report["known"], report["bad"]) == (7, 7, 0, 0)
    article = Article.objects.get(url="https://wire.example/3")
    assert (article.title, article.body) == ("Alibaba climbs 3", TEXT)
    assert article.published_at == dt.datetime(2024, 7, 3, 8, tzinfo=dt.UTC)
    assert article.source.kind == Source.Kind.ARCHIVE
    assert set(article.mentions.values_list("ticker__symbol", "evidence")) == {
        ("BABA", "exchange_symbol"),
        ("JD", "vendor"),
    }


def test_the_same_archive_again_doubles_nothing(import_articles, archive):
    import_articles(archive, "--parse")
    report, _ = import_articles(archive, "--parse")
    assert (report["new"], report["known"]) == (0, 7)
    assert Article.objects.count() == Mention.objects.count() / 2 == 7


def test_an_import_that_was_stopped_goes_on_where_it_ended(import_articles, tmp_path):
    import_articles(write_csv(tmp_path / "archive.csv", ROWS[:3]))
    report, _ = import_articles(write_csv(tmp_path / "archive.csv", ROWS))
    assert (report["new"], report["known"]) == (4, 3)
    assert Source.objects.count() == 1


def test_parsing_is_left_to_the_workers_and_what_the_archive_names_is_noted(
    import_articles, archive
):
    import_articles(archive)
    assert Article.objects.unparsed().count() == 7
    assert set(Mention.objects.values_list("ticker__symbol", "evidence")) == {("JD", "vendor")}


def test_a_known_piece_among_new_ones_costs_none_of_them(import_articles, tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "BATCH", 3)
    import_articles(write_csv(tmp_path / "archive.csv", ROWS[3:5]))
    report, _ = import_articles(write_csv(tmp_path / "archive.csv", ROWS))
    assert (report["new"], report["known"]) == (5, 2)
    assert Article.objects.count() == 7


@pytest.mark.django_db(transaction=True)
def test_an_import_killed_in_the_middle_goes_on_and_doubles_nothing(tmp_path):
    path = tmp_path / "archive.csv"
    rows = 60_000
    with path.open("w") as file:
        file.write("title,url,date\n")
        for n in range(rows):
            file.write(f"Pellworth wins order {n},https://wire.example/{n},2024-07-12\n")
    database = connection.settings_dict
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "newsboard.settings",
        "DATABASE_URL": f"postgres://{database['USER']}@/{database['NAME']}?host={quote(database['HOST'])}",
    }
    command = [sys.executable, "manage.py", "import_articles", str(path), "--json"]
    killed = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not Article.objects.exists():
        assert killed.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    killed.kill()
    killed.wait()
    before = Article.objects.count()
    again = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    report = json.loads(again.stdout)
    assert 0 < before < rows
    assert (report["rows"], report["new"] + before) == (rows, rows)
    assert Article.objects.count() == rows


def test_bad_rows_are_named_with_their_lines_and_the_others_are_in(import_articles, tmp_path):
    path = tmp_path / "archive.csv"
    path.write_text(
        "title,date\nOil falls,2024-07-12\nGas,some day\n,2024-07-12\nToo,many,values\nGold,2024-07-13\n"
    )
    report, error = import_articles(path)
    assert "3 rows" in error
    assert (report["new"], report["bad"]) == (2, 3)
    assert report["problems"] == [
        "line 3: 'some day' is not a date",
        "line 4: neither title nor text",
        "line 5: 3 values for 2 columns",
    ]


def test_broken_json_is_named_with_its_line(import_articles, tmp_path):
    path = tmp_path / "archive.jsonl"
    path.write_text('{"title": "Oil falls"}\n{"title": \n["Gas"]\n')
    report, error = import_articles(path)
    assert error
    assert report["new"] == 1
    assert report["problems"][0].startswith("line 2: broken JSON")
    assert report["problems"][1] == "line 3: not a JSON object"


@pytest.mark.parametrize("known_before", [False, True])
def test_what_copy_reads_otherwise_is_stored_as_it_was(import_articles, tmp_path, known_before):
    rows = [
        {"title": r"C:\temp\new \N", "body": "One.\n\nTwo\\.\nThree.", "author": r"\."},
        {"title": "Oil", "guid": "a\tb\\t", "url": "https://wire.example/a\\b", "body": "Four."},
        {"title": "Gas", "guid": "a\r\nb", "url": "https://wire.example/é ü", "author": r"\N"},
    ]
    if known_before:
        import_articles(write_jsonl(tmp_path / "archive.jsonl", rows[:1]))
    _, error = import_articles(write_jsonl(tmp_path / "archive.jsonl", rows))
    assert error == ""
    stored = Article.objects.order_by("pk").values(
        "title", "guid", "url", "url_key", "body", "author"
    )
    by_title = {piece["title"]: piece for piece in stored}
    first, oil, gas = (by_title[row["title"]] for row in rows)
    assert (first["body"], first["author"]) == (rows[0]["body"], r"\.")
    assert (first["url"], first["url_key"]) == ("", None)
    assert (oil["guid"], oil["url"], oil["body"]) == ("a\tb\\t", rows[1]["url"], "Four.")
    assert oil["url_key"] == "wire.example/a%5Cb"
    assert (gas["guid"], gas["url"], gas["author"]) == ("a\r\nb", rows[2]["url"], r"\N")


def test_columns_of_other_names_are_mapped(import_articles, tmp_path):
    path = write_csv(tmp_path / "archive.csv", [{"kop": "Oil falls", "tekst": "Crude fell."}])
    _, error = import_articles(path)
    assert "kop, tekst" in error
    assert "--map title=COLUMN" in error
    report, error = import_articles(path, "--map", "title=kop", "--map", "body=tekst")
    assert (error, report["new"]) == ("", 1)
    _, error = import_articles(path, "--map", "title=none")
    assert "kop, tekst" in error


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2024-07-12T12:30:00Z", (12, 30)),
        ("2024-07-12 08:30:00-04:00", (12, 30)),
        ("20240712T123000", (12, 30)),
        ("1720787400", (12, 30)),
        ("1720787400000", (12, 30)),
        ("07/12/2024 12:30", (12, 30)),
        ("2024-07-12", (0, 0)),
    ],
)
def test_dates_as_archives_write_them(import_articles, tmp_path, stated, moment):
    import_articles(write_csv(tmp_path / "a.csv", [{"title": "Oil falls", "time": stated}]))
    expected = dt.datetime(2024, 7, 12, *moment, tzinfo=dt.UTC)
    assert Article.objects.get().published_at == expected


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.csv", "", "holds no rows"),
        ("header.csv", "title,date\n", "holds no rows"),
        ("prices.csv", "open,close\n1,2\n", "no column that holds a title or a text"),
        ("archive.xlsx", "x", "no known format"),
        ("broken.parquet", "PAR1", "Parquet"),
    ],
)
def test_what_is_no_archive_is_named(import_articles, tmp_path, name, content, words):
    (tmp_path / name).write_text(content)
    report, error = import_articles(tmp_path / name)
    assert report == {}
    assert words in error
    assert name in error


def test_a_missing_archive_is_named(import_articles, tmp_path):
    _, error = import_articles(tmp_path / "none.csv")
    assert "none.csv does not exist" in error


def test_a_mapping_that_maps_nothing_ends_with_2(archive):
    with pytest.raises(SystemExit) as ended:
        ManagementUtility(["manage.py", "import_articles", str(archive), "--map", "x"]).execute()
    assert ended.value.code == 2
