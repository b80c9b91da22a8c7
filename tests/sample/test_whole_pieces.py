"""Whole pieces, written for these tests, against what a careful reader finds in them."""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from articles.parsing.parser import parse

WHOLE = Path(__file__).parent.parent / "data" / "whole"


def same(found, wanted):
    """Whether a fact as JSON has every field that is wanted of it."""
    return all(
        Decimal(str(found[key])) == Decimal(str(value))
        if isinstance(value, int | float) and not isinstance(value, bool)
        else found[key] == value
        for key, value in wanted.items()
    )


@pytest.fixture(scope="module")
def wanted():
    return json.loads((WHOLE / "korea_surplus.facts.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def surplus(wanted):
    text = (WHOLE / "korea_surplus.txt").read_text(encoding="utf-8")
    return parse(text, published_at=dt.datetime.fromisoformat(wanted["published_at"])).to_json()


@pytest.mark.parametrize("kind", ["tickers", "price_moves", "releases", "quotes"])
def test_a_surplus_piece_gives_exactly_its_facts(surplus, wanted, kind):
    for fact in wanted[kind]:
        assert any(same(found, fact) for found in surplus[kind]), (fact, surplus[kind])
    assert len(surplus[kind]) == len(wanted[kind]), surplus[kind]


def test_growing_for_a_ninth_straight_month_is_up(surplus):
    (exports,) = [found for found in surplus["releases"] if found["indicator"] == "KR.EXPORTS"]
    assert exports["direction"] == "up"


def test_a_surplus_piece_cites_its_outlets_and_names_its_event(surplus, wanted):
    assert sorted({outlet["name"] for outlet in surplus["outlets"]}) == wanted["outlets"]
    assert surplus["events"][0]["type"] == wanted["events"][0]


def test_a_surplus_piece_is_cut_into_its_sections(surplus, wanted):
    assert surplus["title"] is None
    assert len(surplus["key_points"]) == wanted["key_points"]
    assert len(surplus["also_read"]) == wanted["also_read"]
    assert surplus["credits"] == wanted["credits"]


def test_no_fact_comes_from_boilerplate(surplus, wanted):
    for boilerplate in wanted["in_no_fact"]:
        place = surplus["text"].index(boilerplate)
        for kind in ("tickers", "price_moves", "releases", "quotes", "outlets"):
            assert not [fact for fact in surplus[kind] if fact["start"] <= place < fact["end"]]


def test_an_orchard_diary_holds_no_market_fact():
    text = (WHOLE / "orchard_diary.txt").read_text(encoding="utf-8")
    diary = parse(text, published_at=dt.datetime(2024, 6, 29, 8, tzinfo=dt.UTC))
    assert [ticker.surface for ticker in diary.tickers] == []
    assert [move.surface for move in diary.price_moves] == []
    assert [release.surface for release in diary.releases] == []
