"""What a piece only mentions, remembers or has in its small print is no event of it."""

from __future__ import annotations

import pytest

from articles.parsing.parser import parse

NEWS = (
    "Orlen Foods lifts profit\n\nOrlen Foods said net profit rose 12% to $40 million in the third quarter.\n"
    "Revenue climbed 5% to $300 million.\nThe shares gained 3.1% to $21.40 in early trading.\n"
)


@pytest.mark.parametrize(
    ("aside", "kind"),
    [
        ("The rival Besko filed suit against a supplier over its recipes.", "legal"),
        ("It has a joint venture with Talmar Dairies in Chile.", "partnership"),
        (
            "The deal with its lender is subject to regulatory approval in Brazil.",
            "regulatory_approval",
        ),
        ("The company agreed to buy a bakery chain in 2019.", "merger_acquisition"),
        ("Its chief executive resigned last year after a row over pay.", "management"),
    ],
)
def test_an_aside_in_the_body_is_not_what_the_piece_is_about(aside: str, kind: str) -> None:
    kinds = {event.type for event in parse(NEWS + aside).events}
    assert "earnings" in kinds
    assert kind not in kinds


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Orlen Foods agreed to buy Besko for $2 billion in cash.", "merger_acquisition"),
        ("Orlen Foods said its chief executive resigned on Monday.", "management"),
    ],
)
def test_the_same_words_in_the_first_sentence_are_its_news(lead: str, kind: str) -> None:
    assert kind in {event.type for event in parse(f"Orlen Foods update\n\n{lead}").events}


def test_the_size_of_a_company_is_no_result() -> None:
    text = "Besko names a chairman\n\nBesko, with $8 billion in annual sales, named Ana Ruiz its chairman."
    assert "earnings" not in {event.type for event in parse(text).events}


@pytest.mark.parametrize("verb", ["will", "would", "may"])
def test_revenue_that_is_yet_to_come_is_no_result(verb: str) -> None:
    text = f"Besko trims its outlook\n\nBesko said fourth-quarter revenue {verb} fall 11% from a year ago."
    assert "earnings" not in {event.type for event in parse(text).events}
