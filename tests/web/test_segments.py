from hypothesis import given
from hypothesis import strategies as st

from articles.web.segments import Marked, paragraphs, segments

TEXTS = st.text(alphabet="ab <&\n\U0001f600", max_size=60)


@st.composite
def texts_with_facts(draw):
    text = draw(TEXTS)
    places = draw(st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=8))
    facts = [Marked(f"move-{n}", "move", min(place), max(place)) for n, place in enumerate(places)]
    return text, facts


@given(texts_with_facts())
def test_every_character_is_shown_once(case):
    text, facts = case
    assert "".join(part.text for part in segments(text, facts)) == text


@given(texts_with_facts())
def test_each_fact_covers_exactly_its_own_text(case):
    text, facts = case
    parts = segments(text, facts)
    for fact in facts:
        covered = "".join(part.text for part in parts if fact in part.facts)
        assert covered == text[fact.start : fact.end]


@given(texts_with_facts())
def test_no_segment_is_empty(case):
    assert all(part.text for part in segments(*case))


@given(texts_with_facts())
def test_a_fact_begins_once_if_any_of_it_is_there(case):
    text, facts = case
    parts = segments(text, facts)
    for fact in facts:
        begun = sum(fact in part.begins for part in parts)
        assert begun == bool(text[fact.start : fact.end])


@given(texts_with_facts())
def test_longer_facts_stand_outside_shorter_ones(case):
    for part in segments(*case):
        lengths = [fact.end - fact.start for fact in part.facts]
        assert lengths == sorted(lengths, reverse=True)


@given(texts_with_facts())
def test_paragraphs_lose_nothing_but_line_ends(case):
    text, facts = case
    shown = [
        "".join(part.text for part in paragraph.segments) for paragraph in paragraphs(text, facts)
    ]
    assert shown == [line for line in text.split("\n") if line.strip()]


@given(texts_with_facts())
def test_a_fact_over_several_paragraphs_begins_at_most_once(case):
    text, facts = case
    parts = [part for paragraph in paragraphs(text, facts) for part in paragraph.segments]
    for fact in facts:
        assert sum(fact in part.begins for part in parts) <= 1


def test_crossing_facts_are_cut_at_each_others_ends():
    one, other = Marked("move-1", "move", 0, 4), Marked("quote-1", "quote", 2, 6)
    assert [(part.text, part.facts) for part in segments("abcdef", [one, other])] == [
        ("ab", (one,)),
        ("cd", (one, other)),
        ("ef", (other,)),
    ]


def test_a_line_that_reports_nothing_is_an_aside_without_marks():
    fact = Marked("move-1", "move", 10, 14)
    first, second = paragraphs("It rose.\n\nAlso read: ports", [fact], told=[(0, 8)])
    assert (first.aside, second.aside) == (False, True)
    assert second.segments[0].facts == ()
