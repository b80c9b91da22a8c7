import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web.diffs import GONE, KEPT, NEW, ChangedLine, Part, changes, words_changed


def told(parts) -> str:
    signs = {KEPT: "{}", GONE: "[-{}-]", NEW: "[+{}+]"}
    return "".join(signs[part.kind].format(part.text) for part in parts)


@pytest.mark.parametrize(
    ("earlier", "later", "shown"),
    [
        ("Shares rose 2.2%.", "Shares rose 2.4%.", "Shares rose [-2.2-][+2.4+]%."),
        ("Shares rose.", "Shares rose sharply.", "Shares rose[+ sharply+]."),
        ("Shares also rose.", "Shares rose.", "Shares[- also-] rose."),
        ("", "New.", "[+New.+]"),
        ("Old.", "", "[-Old.-]"),
    ],
)
def test_only_the_words_that_changed_are_marked(earlier, later, shown):
    assert told(words_changed(earlier, later)) == shown


@given(st.text("ab .%\n1", max_size=60), st.text("ab .%\n1", max_size=60))
def test_what_was_kept_and_gone_is_the_earlier_text_and_kept_and_new_the_later(earlier, later):
    parts = words_changed(earlier, later)
    assert "".join(part.text for part in parts if part.kind != NEW) == earlier
    assert "".join(part.text for part in parts if part.kind != GONE) == later


def test_paragraphs_that_stay_are_only_counted():
    earlier = "One.\n\nTwo.\n\nShares rose 2.2%.\n\nLast."
    later = "One.\n\nTwo.\n\nShares rose 2.4%.\n\nLast.\n\nCorrects the move."
    first, changed, last, added = changes(earlier, later)
    assert (first.unchanged, last.unchanged) == (2, 1)
    assert told(changed.parts) == "Shares rose [-2.2-][+2.4+]%."
    assert added == ChangedLine((Part(NEW, "Corrects the move."),))


def test_a_paragraph_unlike_any_other_is_taken_away_whole():
    gone, added = changes("Shares rose on Friday.", "Copper demand is weak at home.")
    assert gone.parts == (Part(GONE, "Shares rose on Friday."),)
    assert added.parts == (Part(NEW, "Copper demand is weak at home."),)


def test_equal_texts_have_no_change():
    assert changes("One.\nTwo.", "One.\n\nTwo.") == [ChangedLine(unchanged=2)]


def test_texts_too_long_to_compare_are_shown_whole():
    earlier = "\n".join(f"Line {n}." for n in range(700))
    later = "\n".join(f"Row {n}." for n in range(700))
    lines = changes(earlier, later)
    assert len(lines) == 1400
    assert {part.kind for line in lines for part in line.parts} == {GONE, NEW}
