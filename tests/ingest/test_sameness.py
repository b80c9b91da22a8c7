import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.ingest.sameness import bands, read, same_story, signature, within
from tests.tellings import ADDED, BODY, BOILERPLATE, CUT, FALL, TITLE

CALENDAR = """Companies Reporting Before The Bell

- {0} Corp. is estimated to report quarterly earnings at $0.{1} per share on revenue of $1.{1} billion.

- {2} Corp. is estimated to report quarterly earnings at $2.{3} per share on revenue of $4.{3} billion.

Markets in the United States open at 9:30 a.m."""
WRAP = """Wall Street's main indexes closed higher on {day}, as investors weighed new data on the economy. The Dow Jones \
Industrial Average rose {0}%, the S&P 500 gained {1}% and the Nasdaq Composite added {2}%. Traders see the Federal \
Reserve leaving its rate where it is at its next meeting."""


def same(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return same_story(read(*one), read(*other))


def likely(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return bool(set(bands(*one).tolist()) & set(bands(*other).tolist()))


RETOLD = {
    "another title": ("Freight rates push Pellworth higher", BODY),
    "a paragraph added": (TITLE, f"{BODY}\n\n{ADDED}"),
    "a paragraph cut": (TITLE, CUT),
    "boilerplate of its own": (TITLE, f"{BODY}\n\n{BOILERPLATE}"),
    "all of these": ("Pellworth climbs", f"{CUT}\n\n{ADDED}\n\n{BOILERPLATE}"),
    "some words replaced": (TITLE, BODY.replace("raised", "lifted").replace("ordered", "booked")),
}  # fmt: skip


@pytest.mark.parametrize("retold", RETOLD.values(), ids=RETOLD.keys())
def test_a_piece_retold_is_likely_and_is_the_same_story(retold):
    assert likely((TITLE, BODY), retold)
    assert same((TITLE, BODY), retold)
    assert same(retold, (TITLE, BODY))


def test_a_symbol_written_in_another_way_makes_no_other_story():
    """As a release stands on its wire, and as an aggregator has it."""
    wire = BODY.replace("Pellworth Shipping raised", "Pellworth Shipping (NYSE: PLW) raised", 1)
    passed_on = BODY.replace("Pellworth Shipping raised", "Pellworth Shipping PLW raised", 1)
    assert same((TITLE, wire), (f"{TITLE} - Pellworth Shipping  ( NYSE:PLW ) ", passed_on))
    assert same((f"{TITLE} - Pellworth Shipping  ( NYSE:PLW ) ", passed_on), (TITLE, wire))


OTHERS = {
    "falls of other stocks": [
        (f"{company} Shares Down {percent}% on Tuesday", FALL.format(company=company, percent=percent, price=price))
        for company, percent, price in (("Norworth", "3.1", "12.40"), ("Selgate", "4.7", "88.05"))
    ],
    "falls of other stocks by as much": [
        (f"{company} Shares Down 3.1% on Tuesday", FALL.format(company=company, percent="3.1", price="12.40"))
        for company in ("Norworth", "Selgate")
    ],
    "earnings calendars": [
        (f"Earnings Scheduled For July {day}, 2024", CALENDAR.format(*companies))
        for day, companies in ((11, ("Norworth", 31, "Selgate", 44)), (12, ("Dunham", 87, "Tormere", 15)))
    ],
    "daily wraps": [
        (f"Wall Street closes higher on {day}", WRAP.format(*moves, day=day))
        for day, moves in (("Monday", ("0.41", "0.62", "1.05")), ("Tuesday", ("0.22", "0.37", "0.81")))
    ],
    "a forecast of another year": [
        (TITLE, BODY),
        (TITLE, BODY.replace("14%", "9%").replace("820", "910").replace("640", "830").replace("5.3%", "2.2%").replace("41.20", "44.80")),
    ],
}  # fmt: skip


@pytest.mark.parametrize("pair", OTHERS.values(), ids=OTHERS.keys())
def test_different_stories_of_one_template_are_two(pair):
    assert not same(*pair)
    assert not same(*reversed(pair))


def test_of_short_pieces_the_title_must_be_the_same():
    short = ("Pellworth lifts its forecast for the year", "")
    assert same(short, ("UPDATE 1-Pellworth lifts its forecast for the year - Harbour Wire", ""))
    assert likely(short, ("Pellworth lifts its forecast for the year - Harbour Wire", ""))
    assert not same(short, ("Tidewater lifts its forecast for the year", ""))
    assert not same(("Market update", ""), ("Market update", ""))


def test_a_summary_is_the_same_story_as_its_piece():
    summary = "Pellworth Shipping raised its forecast after freight rates climbed by 14%."
    assert same((TITLE, summary), (TITLE, BODY))
    assert not same((TITLE, "It expects $99 million."), (TITLE, BODY))


def test_keys_are_shared_within_a_window_only():
    keys = bands(TITLE, BODY)
    assert within(keys, 7) == within(keys, 7)
    assert not set(within(keys, 7)) & set(within(keys, 8))
    assert all(-(2**63) <= key < 2**63 for key in within(keys, 7))


def test_a_piece_that_says_too_little_has_no_keys():
    assert bands("Oil", "Up.").size == 0
    assert within(bands("", ""), 1) == []


words = st.lists(st.sampled_from([f"w{n}" for n in range(400)]), min_size=30, max_size=120)


@settings(deadline=None)
@given(words, words)
def test_agreement_of_signatures_estimates_the_similarity_of_shingles(one, other):
    """Within five standard errors of a share estimated from 36 independent places."""
    shingles = [{tuple(text[n : n + 3]) for n in range(len(text) - 2)} for text in (one, other)]
    similarity = len(shingles[0] & shingles[1]) / len(shingles[0] | shingles[1])
    places = signature(one) == signature(other)
    assert abs(places.mean() - similarity) <= 5 * (0.25 / len(places)) ** 0.5
    assert (signature(one) == signature(list(one))).all()


@settings(deadline=None)
@given(words)
def test_a_text_is_always_its_own_story(text):
    piece = ("", " ".join(text))
    assert likely(piece, piece)
    assert same(piece, piece)
