"""The parts of a piece."""

from articles.parsing.sections import LONGEST_SENTENCE, cut


def words(text, spans):
    return [span.of(text) for span in spans]


def test_a_first_line_set_off_by_a_blank_line_is_the_title():
    text = "Boeing slips on delays\n\nThe maker fell. It was Monday."
    document = cut(text)
    assert document.title is not None
    assert document.title.of(text) == "Boeing slips on delays"
    assert words(text, document.sentences) == [
        "Boeing slips on delays",
        "The maker fell.",
        "It was Monday.",
    ]


def test_a_first_line_that_a_full_stop_ends_is_no_title():
    assert cut("Boeing slipped on delays.\n\nIt was Monday.").title is None


def test_key_points_follow_their_heading():
    text = "Ledger Key Points\n- One thing.\n\u2022 Another thing.\nThe body."
    document = cut(text)
    assert words(text, document.key_points) == ["One thing.", "Another thing."]
    assert words(text, document.paragraphs) == ["The body."]


def test_what_is_no_part_of_the_story_is_set_apart():
    text = (
        "By Ann Lee\nThe body.\nAlso Read: Another piece\nRead Next:\nPhoto via Shutterstock\n"
        "Sign up for our newsletter.\n\u00a9 2024 The Desk. All rights reserved.\nTrade with confidence."
    )
    document = cut(text)
    assert words(text, document.sentences) == ["The body."]
    assert words(text, document.also_read) == ["Another piece"]
    assert words(text, document.credits) == ["Photo via Shutterstock"]


def test_the_headlines_under_read_next_are_no_part_of_the_story():
    text = "The body is here.\n\nRead Next:\n- Ford Scraps Its Outlook\n- Is AI Eating IT?\n\nThe body goes on."
    document = cut(text)
    assert words(text, document.sentences) == ["The body is here.", "The body goes on."]
    assert words(text, document.also_read) == ["Ford Scraps Its Outlook", "Is AI Eating IT?"]


def test_abbreviations_end_no_sentence():
    text = "Acme Inc. rose in the U.S. on Monday. Mr. Lee was glad. It cost $1.50 a share."
    assert words(text, cut(text).sentences) == [
        "Acme Inc. rose in the U.S. on Monday.",
        "Mr. Lee was glad.",
        "It cost $1.50 a share.",
    ]


def test_text_without_full_stops_is_cut_and_keeps_every_word():
    text = "word " * 2000
    sentences = cut(text).sentences
    assert max(span.end - span.start for span in sentences) <= LONGEST_SENTENCE
    assert " ".join(words(text, sentences)).split() == text.split()


def test_a_figure_broken_at_a_column_is_one_and_stands_as_it_came(parse):
    text = (
        "Industry in China had a good month, said customs on Friday: exports of the country rose to $309\n"
        "billion in June, 8.9 percent more than a year earlier, while imports fell by 2.1\n"
        "percent to $211 billion and nobody in the ports had seen more ships in one summer."
    )
    found = parse(text)
    assert [release.value for release in found.releases] == [309_000_000_000, 211_000_000_000]
    assert "\n" in text[found.releases[0].start : found.releases[0].end]
    assert all(text[one.start : one.end] == one.surface for one in found.releases)
