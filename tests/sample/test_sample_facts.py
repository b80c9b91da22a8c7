"""What the parser finds in the sample's pieces against what a careful reader finds in them."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from articles.parsing.parser import parse
from articles.sample.pieces import pieces

EXPECTED = tomllib.loads(
    (Path(__file__).parent.parent / "data" / "sample_facts.toml").read_text(encoding="utf-8")
)
PIECES = {piece.slug: piece for piece in pieces()}

# Shares of the expected facts that the parser finds, below which it must not fall again; raise them as it learns.
LEAST = {"subjects": 1.0, "moves": 0.98, "releases": 0.78, "speakers": 0.88, "events": 0.89}
MOST_MOVES_NOT_STATED = 0


@pytest.fixture(scope="module")
def parsed():
    """Every piece's last edition, parsed, by its slug."""
    entries = {slug: piece.editions[-1].entry for slug, piece in PIECES.items()}
    return {
        slug: parse(entry.body, title=entry.title or None, published_at=entry.published_at)
        for slug, entry in entries.items()
    }


def moves(article):
    found = set()
    for move in article.price_moves:
        period = "" if move.period == "day" else f" {move.period}"
        price = "" if move.price is None else f" @{move.price:.2f}"
        if move.percent is not None:
            found.add(f"{move.symbol} {move.percent.normalize():+f}{price}{period}")
    return found


def as_move(line):
    symbol, percent, *rest = line.split()
    return " ".join([symbol, f"{Decimal(percent).normalize():+f}", *rest])


def releases(article):
    """The figures of each release, and the one before it where the release gives that too."""
    found = set()
    for release in article.releases:
        if release.period is None:
            continue
        months = {"M": 1, "Q": 3}.get(release.frequency, 12)
        number = release.period.year * 12 + release.period.month - 1 - months
        before = dt.date(number // 12, number % 12 + 1, 1)
        for period, value in ((release.period, release.value), (before, release.previous)):
            if value is not None:
                head = f"{release.indicator} {period:%Y-%m} {value.normalize():f}"
                found |= {head, f"{head} {release.comparison}"}
    return found


def as_release(line):
    code, period, value, *rest = line.split()
    return " ".join([code, period, f"{Decimal(value).normalize():f}", *rest])


def missed(parsed, kind, found, normal=str):
    """Expected facts of a kind that were not found, and how many were expected."""
    wanted = [
        (slug, normal(fact)) for slug, facts in EXPECTED.items() for fact in facts.get(kind, [])
    ]
    return [pair for pair in wanted if pair[1] not in found(parsed[pair[0]])], len(wanted)


def share_found(missing, wanted):
    return 1 - len(missing) / wanted


def test_every_piece_in_the_table_is_one_of_the_sample():
    assert EXPECTED.keys() <= PIECES.keys()


def test_the_subject_is_found(parsed):
    subjects = {slug: piece.primary for slug, piece in PIECES.items() if piece.primary}
    missing = [
        (slug, symbol)
        for slug, symbol in subjects.items()
        if symbol not in {ticker.symbol for ticker in parsed[slug].tickers if ticker.primary}
    ]
    assert share_found(missing, len(subjects)) >= LEAST["subjects"], missing


def test_every_fact_stands_where_it_says(parsed):
    for article in parsed.values():
        facts = (*article.tickers, *article.price_moves, *article.releases, *article.quotes)
        for fact in (*facts, *article.outlets, *article.events):
            assert article.text[fact.start : fact.end] == fact.surface


def test_stated_moves_are_found(parsed):
    missing, wanted = missed(parsed, "moves", moves, as_move)
    assert share_found(missing, wanted) >= LEAST["moves"], missing


def test_no_move_is_found_that_is_not_stated(parsed):
    stated = {
        slug: {as_move(line) for line in EXPECTED[slug].get("moves", [])} for slug in EXPECTED
    }
    extra = [
        (slug, move)
        for slug, article in parsed.items()
        for move in moves(article) - stated.get(slug, set())
    ]
    assert len(extra) <= MOST_MOVES_NOT_STATED, extra


def test_releases_are_found(parsed):
    missing, wanted = missed(parsed, "releases", releases, as_release)
    assert share_found(missing, wanted) >= LEAST["releases"], missing


@pytest.mark.parametrize("slug", ["china-trade-may", "china-trade-june"])
def test_chinas_trade_figures_are_all_found_where_they_are_the_news(parsed, slug):
    wanted = {as_release(line) for line in EXPECTED[slug]["releases"]}
    assert wanted <= releases(parsed[slug])


def test_speakers_are_found(parsed):
    missing, wanted = missed(parsed, "quotes", lambda article: {q.speaker for q in article.quotes})
    assert share_found(missing, wanted) >= LEAST["speakers"], missing


def test_cited_outlets_are_found(parsed):
    missing, _ = missed(parsed, "outlets", lambda article: {o.name for o in article.outlets})
    assert missing == []


def test_the_event_that_a_piece_reports_is_found(parsed):
    wanted = {slug: facts["event"] for slug, facts in EXPECTED.items() if "event" in facts}
    missing = [
        (slug, event)
        for slug, event in wanted.items()
        if event not in {found.type for found in parsed[slug].events}
    ]
    assert share_found(missing, len(wanted)) >= LEAST["events"], missing
