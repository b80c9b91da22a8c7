"""Markup is read past, and every place is given back in the text as it came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.parsing.markup import without_markup


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("plain words", "plain words"),
        ("(NASDAQ: [MSFT](https://example.com/q))", "(NASDAQ: MSFT)"),
        ("**Price action:** up", "Price action: up"),
        ("AT&amp;T rose", "AT&T rose"),
        ("up&nbsp;3%", "up 3%"),
        ("up\u00a03%", "up 3%"),
        ("Ali\u200bbaba", "Alibaba"),
        ("(NYSE:\u200eBABA\u200f)", "(NYSE:BABA)"),
        ("<p>One.</p><p><b>Two</b>.</p>", "\nOne.\n\nTwo.\n"),
        ("![chart](https://example.com/c.png) up", " up"),
        (r"paid \$5", "paid $5"),
        ("see https://example.com/quote/AAPL now", "see  now"),
        ("a < b and c > d, 5*3, [note], R&D;", "a < b and c > d, 5*3, [note], R&D;"),
    ],
)
def test_what_finders_read(text, read):
    assert without_markup(text).text == read


def test_places_are_those_of_the_whole_text():
    whole = "Shares of **Acme** ([ACM](https://example.com)) rose\u00a03%."
    reading = without_markup(whole)
    for words in ("Acme", "ACM", "rose", "3%"):
        start = reading.text.index(words)
        assert reading.origin(start) == whole.index(words)
        assert reading.place(whole.index(words)) == start


@given(st.lists(st.sampled_from(["a", "**", "[x](y)", "&amp;", "\u200b", " ", "<b>", "\n"])))
def test_every_character_stands_where_it_stood(parts):
    whole = "".join(parts)
    reading = without_markup(whole)
    for place, char in enumerate(reading.text):
        origin = reading.origin(place)
        assert char in {whole[origin], " ", "\n"} or whole[origin] == "&"
        assert reading.place(origin) == place
    assert [reading.origin(place) for place in range(len(reading.text))] == sorted(
        {reading.origin(place) for place in range(len(reading.text))}
    )
