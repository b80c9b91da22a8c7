"""What holds for every text: places, determinism, time; and what feeds no fact."""

import dataclasses
import json

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing.parser import parse as parse_text

PIECE = """Northwind Key Points
- Coupang's stock rose as South Korea's trade surplus hit a record $8 billion in June.
- The grocer's delivery arm passed a million parcels.

Coupang, Inc. CPNG stock rose on Friday after the trade figures.

Exports reached $57 billion, while imports fell to $49 billion, Reuters reports.

Dana Okonkwo, chief economist at Harrow Lane Advisors, told Reuters that demand at home is weak.

Price Action: CPNG shares traded higher by 1.80% at $21.33 premarket at the last check on Friday.

Also Read: Tesla falls 9% as $AAPL soars
Photo via Shutterstock
© 2024 The Ledger Desk. Nvidia shares rose 5%. All rights reserved."""
WORDS = (
    *(
        "Apple",
        "shares",
        "fell",
        "rose",
        "3%",
        "$80.25",
        "(NYSE: BABA)",
        "BABA",
        "$TSLA",
        "exports",
        "China’s",
    ),
    *(
        "said",
        "told Reuters",
        "Bob Smith",
        "record",
        "in June",
        "Also Read:",
        "\n",
        "\n\n",
        "- ",
        ".",
        ",",
        "((",
    ),
    *(
        "respectively",
        "to",
        "from",
        "Corp.",
        "Inc.",
        "©",
        "\u0130",
        "\u2028",
        "\x00",
        "🙂",
        "Q2",
        "May",
        "[x](",
        "[Apple](https://example.com/AAPL)",
        "**",
        "&amp;",
        "&nbsp;",
        "<b>",
        "</p>",
        "\u00a0",
        "\u200b",
        "\u200f",
        "Nestle\u0301",
    ),
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
)


def facts(article):
    return (
        *article.tickers,
        *article.price_moves,
        *article.releases,
        *article.quotes,
        *article.outlets,
        *article.events,
    )


def test_it_works(parse):
    article = parse(PIECE)
    assert [t.symbol for t in article.tickers] == ["CPNG"]
    (move,) = article.price_moves
    assert (move.symbol, float(move.percent), float(move.price)) == ("CPNG", 1.8, 21.33)
    assert {r.indicator for r in article.releases} == {
        "KR.TRADE_BALANCE",
        "KR.EXPORTS",
        "KR.IMPORTS",
    }
    assert [(q.speaker, q.outlet) for q in article.quotes] == [("Dana Okonkwo", "Reuters")]
    assert [o.name for o in article.outlets] == ["Reuters"]
    assert article.events[0].type == "macro_release"
    assert len(article.key_points) == 2


def test_also_read_credits_and_boilerplate_feed_no_fact(parse):
    article = parse(PIECE)
    assert article.also_read == ("Tesla falls 9% as $AAPL soars",)
    assert article.credits == ("Photo via Shutterstock",)
    assert all(fact.end <= PIECE.index("Also Read") for fact in facts(article))


@pytest.mark.parametrize(
    "boilerplate",
    [
        "Sign up for our newsletter about Tesla and Apple shares.",
        "Get the latest on Nvidia, up 9% this week, in your inbox.",
        "Read Next: Tesla falls 9% as $AAPL soars",
        "Related: Intel cuts jobs, Reuters reports",
        "Don’t Miss: Amazon raises guidance 10%",
        "See also: [Nvidia jumps 5%](https://example.com/nvda)",
        "Photo: Apple's headquarters, by Dana Lee for Reuters",
        "Image via Shutterstock",
        "Disclaimer: This content was produced with the help of AI tools and reviewed by the Tesla desk.",
        "This article is for information only and does not provide investment advice on $TSLA.",
        "Past performance of Microsoft shares, which rose 20%, is no guide to the future.",
        "Reporting by Ann Lee in Tokyo; editing by Bob Roe",
        "© 2024 Example Media. Tesla shares rose 5%. All rights reserved.",
        "Follow us on social media for news of Boeing.",
        "Click here to see how Meta shares trade.",
    ],
)
def test_boilerplate_after_a_piece_changes_no_fact(parse, boilerplate):
    body = PIECE.partition("\nAlso Read")[0]
    assert facts(parse(f"{body}\n\n{boilerplate}\n")) == facts(parse(body))


def test_a_title_stands_before_the_text(parse):
    article = parse("The shares fell 2%.", title="Boeing slips")
    assert article.text == "Boeing slips\n\nThe shares fell 2%."
    assert article.title == "Boeing slips"
    assert [t.symbol for t in article.tickers] == ["BA"]


def test_the_json_round_trips(parse):
    plain = parse(PIECE).to_json()
    assert orjson.loads(orjson.dumps(plain)) == plain
    assert plain["published_at"] == "2024-07-12T12:00:00Z"


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_the_json_of_any_text_round_trips(text):
    plain = parse_text(text).to_json()
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\x00", "...", "🙂"])
def test_texts_that_say_nothing_give_nothing(parse, text):
    article = parse(text)
    assert [fact for fact in facts(article) if fact.surface] == [*facts(article)]
    assert article.tickers == article.price_moves == ()


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, title=st.none() | TEXTS)
def test_any_text_parses_alike_twice_and_its_facts_stand_where_they_say(text, title):
    article = parse_text(text, title=title)
    assert article.text == (f"{title}\n\n{text}" if title else text)
    for fact in facts(article):
        assert article.text[fact.start : fact.end] == fact.surface
        assert fact.rule
        assert 0 < fact.confidence <= 1
    assert dataclasses.asdict(article) == dataclasses.asdict(parse_text(text, title=title))
