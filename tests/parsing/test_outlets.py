"""Which outlets a piece cites, and which it only names."""

import pytest

from articles.parsing.parser import parse


def outlets(text):
    return [citation.name for citation in parse(text).outlets]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The talks have stalled, Bloomberg reports.", "Bloomberg"),
        ("Reuters reported on Monday that the plant would close.", "Reuters"),
        (
            "The company is weighing a sale, according to the Wall Street Journal.",
            "Wall Street Journal",
        ),
        ("He told the South China Morning Post that demand was weak.", "SCMP"),
        ("The model ranked third, SCMP cites a researcher as saying.", "SCMP"),
        ("The bid was first reported by the FT.", "Financial Times"),
        ("Yonhap News Agency said shipments rose.", "Yonhap"),
        ("Officials are drafting rules, Nikkei Asia reported.", "Nikkei"),
        ("“We will wait,” she told CNBC in an interview.", "CNBC"),
        ("Economists polled by Reuters had expected less.", "Reuters"),
        ("Bloomberg's Mark Hale reported that the phone was late.", "Bloomberg"),
        ("State news agency Xinhua reported the visit.", "Xinhua"),
        ("Shares fell, citing a report in Caixin.", "Caixin"),
        ("Apple in talks to license the model -Bloomberg News", "Bloomberg"),
    ],
)
def test_cited(sentence, name):
    assert outlets(sentence) == [name]


def test_outlets_that_share_a_verb_are_both_cited():
    assert outlets("Reuters and the Financial Times reported the talks.") == [
        "Reuters",
        "Financial Times",
    ]


def test_an_outlet_is_given_once_at_its_first_citation():
    text = "Bloomberg reported the sale. The price was $3 billion, Bloomberg said."
    (citation,) = parse(text).outlets
    assert citation.start == 0
    assert text[citation.start : citation.end] == citation.surface == "Bloomberg"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thomson Reuters shares rose 3% on Monday.",
        "The Nikkei fell 1.2% in morning trade.",
        "The Nikkei 225 added 300 points.",
        "The New York Times Co said its subscribers grew.",
        "Forbes revenue rose 4%.",
        "Fortune favours patient investors.",
        "LONDON (Reuters) - Copper prices rose on Monday.",
        "The Journal reported a profit.",
        "Analysts at Bloomberg Intelligence see a rise.",
        "The Caixin manufacturing PMI rose to 51.8.",
    ],
)
def test_named_but_not_cited(sentence):
    assert outlets(sentence) == []
