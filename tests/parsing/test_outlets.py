"""Which outlets a piece cites, and which it only names."""

from collections import Counter

import pytest

from articles.parsing.parser import parse
from articles.parsing.tables.outlets import OUTLETS


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
        ("The outage did not affect flights, reported Reuters.", "Reuters"),
        ("She said in remarks aired on CNBC that rates would fall.", "CNBC"),
        ("(With inputs from PTI)", "PTI"),
        ("WSJ: Intel weighs sale of unit", "Wall Street Journal"),
        ("The unit may fetch $2 billion (Reuters).", "Reuters"),
        ("TechCrunch was first to report the round.", "TechCrunch"),
        ("The SCMP, which is owned by Alibaba, reported the ranking.", "SCMP"),
        ("The talks were reported by Italy's Il Sole 24 Ore.", "Il Sole 24 Ore"),
        ("He wrote in the Financial Times that the bank had erred.", "Financial Times"),
        ("Spanish newspaper Expansion reported the offer.", "Expansión"),
        ("He told the Danish newspaper Nordavisen that demand was weak.", "Nordavisen"),
        ("The plant will shut, the trade magazine Molkerei Zeitung reported.", "Molkerei Zeitung"),
        ("According to the news site Frontlinje, talks are under way.", "Frontlinje"),
        ("With files from The Canadian Press.", "Canadian Press"),
        ("The minister told The Punch that fuel was cheap.", "The Punch"),
        ("“More to come,” said Ana Ruiz of Banco Aurora, to Valor Econômico.", "Valor Econômico"),
    ],
)
def test_cited(sentence, name):
    assert outlets(sentence) == [name]


def test_outlets_that_share_a_verb_are_both_cited():
    assert outlets("Reuters and the Financial Times reported the talks.") == [
        "Reuters",
        "Financial Times",
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("LONDON (Reuters) - Copper prices rose on Monday.", "Reuters"),
        ("BEIJING, July 12 (Xinhua) -- Exports rose.", "Xinhua"),
        ("Mumbai, Jul 12 (PTI) Benchmark indices ended higher.", "PTI"),
        ("(Bloomberg) -- The company is weighing a sale.", "Bloomberg"),
    ],
)
def test_a_dateline_tells_which_wire_the_piece_is_from(sentence, name):
    assert outlets(sentence) == [name]


def test_no_name_means_two_outlets():
    names = Counter(name for outlet, others in OUTLETS.items() for name in {outlet, *others})
    assert [name for name, count in names.items() if count > 1] == []


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
        "According to Benzinga Pro, the stock was up 2%.",
        "The New York Times reported a rise in quarterly profit.",
        "He joined from Bloomberg in 2019.",
        "Boeing did not respond to a request for comment from Reuters.",
        "Comcast owns CNBC and NBC News.",
        "Alibaba, which owns the South China Morning Post, rose 2%.",
        "Expansion reported in the quarter was slower.",
        "Tesla recalls cars | CNBC",
        "The Journal reported a profit.",
        "Analysts at Bloomberg Intelligence see a rise.",
        "The Caixin manufacturing PMI rose to 51.8.",
    ],
)
def test_named_but_not_cited(sentence):
    assert outlets(sentence) == []
