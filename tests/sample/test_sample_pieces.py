"""The pieces as the data files hold them: no database."""

import datetime as dt
from collections import Counter

from articles.market import calendars
from articles.sample.pieces import SITE, pieces
from articles.sample.simulation import instruments

PIECES = list(pieces())


def test_there_are_at_least_48_pieces_about_at_least_10_instruments():
    subjects = {piece.primary for piece in PIECES if piece.primary}
    assert len(PIECES) >= 48
    assert len(subjects) >= 10
    assert {"BABA", "JD", "PDD", "NIO", "BIDU", "MSFT", "NVDA", "AAPL", "TSLA", "AMZN"} <= subjects


def test_every_piece_is_dated_june_or_july_2024():
    for piece in PIECES:
        published = piece.editions[0].entry.published_at
        assert dt.date(2024, 6, 1) <= published.date() <= dt.date(2024, 7, 31), piece.slug


def test_pieces_come_before_in_and_after_sessions_and_on_weekends():
    phases = Counter(
        calendars.phase_of(piece.editions[0].entry.published_at, "XNYS") for piece in PIECES
    )
    weekend = [
        piece for piece in PIECES if piece.editions[0].entry.published_at.date().weekday() > 4
    ]
    assert min(phases[phase] for phase in ("premarket", "regular", "afterhours")) >= 5
    assert len(weekend) >= 4


def test_every_slug_and_address_is_unique_and_leads_nowhere():
    entries = [piece.editions[-1].entry for piece in PIECES]
    assert len({entry.guid for entry in entries}) == len(PIECES)
    assert len({entry.url for entry in entries}) == len(PIECES)
    assert all(entry.url.startswith(f"{SITE}/") for entry in entries)
    assert SITE.endswith(".invalid")


def test_every_piece_has_between_40_and_350_words():
    for piece in PIECES:
        assert 40 <= len(piece.editions[-1].entry.body.split()) <= 350, piece.slug


def test_one_piece_is_revised_after_it_was_published():
    (piece,) = [piece for piece in PIECES if len(piece.editions) > 1]
    first, second = piece.editions
    assert first.seen_at < second.seen_at
    assert first.entry.published_at == second.entry.published_at
    assert first.entry.body != second.entry.body


def test_every_subject_has_simulated_bars():
    known = {instrument.symbol for instrument in instruments()}
    assert {piece.primary for piece in PIECES if piece.primary} <= known
