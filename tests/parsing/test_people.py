"""Who speaks: names, roles and organisations in the orders that writers put them."""

import pytest

from articles.parsing.parser import parse


def quotes(text):
    return parse(text).quotes


def speakers(text):
    return [(q.speaker, q.role, q.organisation) for q in quotes(text)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "role", "organisation"),
    [
        (
            "Lena Vogt, chief economist at Nordhaven Bank, said growth was slow.",
            "Lena Vogt", "chief economist", "Nordhaven Bank",
        ),
        (
            "“Demand is soft,” said Maria Keller, head of Asia research at Altmark Capital.",
            "Maria Keller", "head of Asia research", "Altmark Capital",
        ),
        (
            "Ridgeline analyst Dan Okoro said margins would recover.",
            "Dan Okoro", "analyst", "Ridgeline",
        ),
        (
            "Analyst Dan Okoro of Ridgeline Securities said margins would recover.",
            "Dan Okoro", "analyst", "Ridgeline Securities",
        ),
        (
            "According to Jane Okafor, a portfolio manager with Lagos Capital, stocks are cheap.",
            "Jane Okafor", "portfolio manager", "Lagos Capital",
        ),
        (
            "Priya Raman, Altmark's head of India economics, says inflation will ease.",
            "Priya Raman", "head of India economics", "Altmark",
        ),
        (
            "Bank of Japan Governor Kazuo Ueda said policy would stay easy.",
            "Kazuo Ueda", "Governor", "Bank of Japan",
        ),
        (
            "The bank's chief economist, Nathan Shaw, said rates would fall.",
            "Nathan Shaw", "chief economist", None,
        ),
        (
            "Anil Gupta, managing director and CEO, Sahyadri Life, said sales were strong.",
            "Anil Gupta", "managing director and CEO", "Sahyadri Life",
        ),
        (
            "Austan Gray, president of the Federal Reserve Bank of Chicago, said data were good.",
            "Austan Gray", "president", "Federal Reserve Bank of Chicago",
        ),
        (
            "Commerce Ministry spokesman He Yulan said China would respond.",
            "He Yulan", "spokesman", "Commerce Ministry",
        ),
    ],
)  # fmt: skip
def test_speaker_role_and_organisation(sentence, speaker, role, organisation):
    assert speakers(sentence) == [(speaker, role, organisation)]


def test_the_outlet_that_was_told():
    (quote,) = quotes(
        "Lena Vogt, an economist at Nordhaven Bank, told Bloomberg that prices would fall."
    )
    assert quote.outlet == "Bloomberg"


def test_an_interview_names_its_outlet_too():
    (quote,) = quotes(
        "Chief executive Elena Ruiz said in an interview with CNBC that orders held up."
    )
    assert (quote.speaker, quote.outlet) == ("Elena Ruiz", "CNBC")


def test_a_surname_later_is_the_same_person():
    first, second = quotes(
        "Zhiyu Zhang, an economist at Altmark Capital, said exports would slow. “It will take time,” Zhang said."
    )
    assert (second.speaker, second.organisation) == (first.speaker, "Altmark Capital")


def test_a_surname_is_resolved_by_an_introduction_without_speech():
    (quote,) = quotes(
        "Altmark CEO Tim Baker showed the plan on Monday. “We are proud,” Baker said."
    )
    assert (quote.speaker, quote.role, quote.organisation) == ("Tim Baker", "CEO", "Altmark")


def test_he_said_soon_after_is_the_same_person():
    _, second = quotes("Ridgeline analyst Dan Okoro said sales rose. He added that costs fell.")
    assert (second.speaker, second.rule) == ("Dan Okoro", "quote:pronoun")


@pytest.mark.parametrize(
    "sentence",
    [
        "Goldman Sachs said profits rose 5%.",
        "Rocket Lab said its launch was delayed.",
        "Reuters said the deal was near.",
        "Beijing said it would retaliate.",
        "Sources said the deal was close.",
        "The deal is said to be worth $3 billion.",
        "“It is over,” she said.",
        "Analysts said demand was weak.",
        "The Labor Department said prices rose.",
        "Hong Kong said it would open the market.",
    ],
)
def test_bodies_and_the_nameless_are_no_speakers(sentence):
    assert quotes(sentence) == ()


def test_one_quote_a_sentence_and_speaker_at_its_place():
    text = "Profits fell. “We see it,” said Tom Berg, a trader at Altmark, and Berg added that it hurt."
    (quote,) = quotes(text)
    assert text[quote.start : quote.end] == quote.surface
    assert quote.surface.startswith("“We see it,”")
