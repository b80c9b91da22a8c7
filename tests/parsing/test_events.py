"""What kinds of event a piece reports, the main one first."""

import datetime as dt

import pytest

from articles.models.event_types import EventType
from articles.parsing.events import EVENT_TYPES, find_events
from articles.parsing.lexicon import bundled
from articles.parsing.parser import parse, read

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


def events(title, body):
    article = parse(body, published_at=PUBLISHED, title=title)
    document = read(article.text, bundled(), published_at=PUBLISHED, title_length=len(title))
    return find_events(document, article.price_moves, article.releases)


def test_the_parser_and_the_model_know_the_same_types():
    assert set(EVENT_TYPES) == set(EventType.values)


@pytest.mark.parametrize(
    ("title", "body", "main"),
    [
        (
            "Altmark profit beats estimates",
            "The bank reported quarterly net income of $3 billion.",
            "earnings",
        ),
        (
            "Nordhaven cuts full-year outlook",
            "The retailer lowered its guidance on weak demand.",
            "guidance",
        ),
        (
            "Broker upgrades Altmark to buy",
            "The shares were upgraded to buy from hold.",
            "analyst_rating",
        ),
        (
            "Altmark price target raised",
            "The broker lifted its target price to $90.",
            "price_target",
        ),
        (
            "Altmark agrees to acquire Nordhaven",
            "The all-cash deal values it at $4 billion.",
            "merger_acquisition",
        ),
        ("Altmark to spin off chip arm", "The spin-off is due next year.", "spinoff"),
        ("Altmark partners with Nordhaven", "The two form a joint venture.", "partnership"),
        ("Altmark unveils new phone", "It launched its third folding device.", "product"),
        (
            "FDA approves Altmark drug",
            "The regulator granted approval on Friday.",
            "regulatory_approval",
        ),
        ("Altmark sued over patents", "The lawsuit alleges patent infringement.", "legal"),
        ("Altmark names new CEO", "Its chairman steps down as well.", "management"),
        ("Altmark to cut 2,000 jobs", "It will lay off workers in three plants.", "labour"),
        ("Altmark declares quarterly dividend", "It pays a cash dividend of 12 cents.", "dividend"),
        (
            "Altmark plans $2 billion share buyback",
            "The repurchase program starts in May.",
            "buyback_split",
        ),
        (
            "Altmark prices public offering",
            "It sells 4 million shares of common stock.",
            "offering",
        ),
        (
            "Activist investor takes stake in Altmark",
            "The hedge fund disclosed a stake.",
            "insider_ownership",
        ),
        ("Moody's cuts Altmark to junk", "The credit rating was lowered one notch.", "credit"),
        ("Altmark hit by ransomware", "The cyberattack stopped two plants.", "incident"),
        (
            "U.S. consumer prices rise 3.0% in June",
            "Prices rose 3.0% from a year earlier.",
            "macro_release",
        ),
        (
            "Fed holds rates steady",
            "The Federal Reserve left interest rates unchanged.",
            "central_bank",
        ),
        ("EU imposes tariffs on Chinese steel", "The import duties start in July.", "trade_policy"),
        ("Oil prices climb as OPEC+ meets", "Brent crude rose to $86 a barrel.", "commodity"),
        ("Missile attack hits port", "Russia launched a missile attack on Ukraine.", "geopolitics"),
        ("Altmark shares jump 12%", "The stock surged in heavy trading.", "price_move"),
        ("Garden show opens", "Flowers are in bloom.", "other"),
    ],
)
def test_the_main_event_comes_first(title, body, main):
    assert events(title, body)[0].type == main


def test_a_piece_may_report_several_events():
    found = events(
        "Altmark beats estimates and raises its full-year guidance",
        "Quarterly profit rose 12%. The board declared a dividend of 10 cents.",
    )
    assert {"earnings", "guidance"} <= {event.type for event in found}
    assert len(found) <= 5


def test_a_price_that_answers_to_news_is_not_the_news():
    found = events(
        "China's trade surplus hits a record $99 billion in June",
        "Altmark stock rose as China's exports reached $308 billion in June.",
    )
    assert [event.type for event in found] == ["macro_release"]


def test_what_is_feared_is_no_event():
    found = events(
        "China's exports rise 8.6% in June",
        "The figures could bring new tariffs, analysts said.",
    )
    assert [event.type for event in found] == ["macro_release"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The grocer's half-year net profit slid 21 per cent after strikes.", "earnings"),
        ("The carmaker now sees its margin at 6% to 7% this year.", "guidance"),
        ("The broker retained its 'buy' call on the stock.", "analyst_rating"),
        ("The new price objective of $95 suggests 20% upside.", "price_target"),
        ("The fund is weighing a bid for the drugmaker, sources said.", "merger_acquisition"),
        ("The conglomerate completed its split into three listed companies.", "spinoff"),
        ("The builder bags Rs 6,100-crore order from a power company.", "partnership"),
        ("The firm launched three motorcycles on Independence Day.", "product"),
        ("The competition watchdog blocked the merger of two grocers.", "regulatory_approval"),
        ("A jury ordered the retailer to pay a former driver $35 million.", "legal"),
        ("The finance chief quit on Monday.", "management"),
        ("The union called its first strike.", "labour"),
        ("The pharmacy chain nearly halved its payout to shareholders.", "dividend"),
        ("Shareholders approved a 50-for-1 stock split.", "buyback_split"),
        ("The lender's follow-on offer was subscribed six times.", "offering"),
        ("Promoters trimmed their holding to 51%.", "insider_ownership"),
        ("The developer missed an interest payment on its dollar bonds.", "credit"),
        ("Halden halted work at the mine after a fatal accident.", "incident"),
        ("Euro zone inflation eased to 2.2% in August.", "macro_release"),
        ("The central bank stood pat on its cash rate.", "central_bank"),
        ("Beijing restricted exports of two metals.", "trade_policy"),
        ("Cocoa futures slid for a fourth session.", "commodity"),
        ("The president declared martial law.", "geopolitics"),
    ],
)
def test_an_event_is_told_in_many_ways(text, kind):
    assert events("A note from the desk", text)[0].type == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The board did not declare an interim dividend.", "dividend"),
        ("China's exports beat forecasts in June.", "earnings"),
        ("Moody's upgraded the bank by one notch.", "analyst_rating"),
        ("The insurer was notified of an acquisition of voting rights.", "merger_acquisition"),
    ],
)
def test_the_same_words_may_tell_of_another_thing(text, kind):
    assert kind not in {event.type for event in events("A note from the desk", text)}


def test_a_price_line_at_the_end_is_no_event():
    found = events(
        "Nvidia unveils new chip",
        "It launched a third chip.\n\nIt is on sale.\n\nPrice Action: NVDA shares rose 2.2% on Friday.",
    )
    assert [event.type for event in found] == ["product"]


@pytest.mark.parametrize(
    ("title", "body", "direction", "phase"),
    [
        ("Altmark raises full-year guidance", "Its outlook improved.", "up", "raised"),
        ("Altmark's profit falls", "Its quarterly profit slid 4%.", "down", None),
        ("Promoters trim their stake in Altmark", "They sold a 2% stake.", "down", "cut"),
        ("Altmark walks away from Nordhaven bid", "It abandoned its takeover.", None, "terminated"),
        ("Broker downgrades Altmark", "It was downgraded to sell.", "down", "cut"),
        ("Altmark completes acquisition of Nordhaven", "The deal closed.", None, "completed"),
        (
            "Fed holds rates steady",
            "The central bank left its policy rate unchanged.",
            "flat",
            "held",
        ),
    ],
)
def test_direction_and_phase(title, body, direction, phase):
    main = events(title, body)[0]
    assert (main.direction, main.phase) == (direction, phase)


def test_every_event_has_its_place():
    title, body = "Altmark agrees to acquire Nordhaven", "The takeover offer is all cash."
    text = f"{title}\n\n{body}"
    for event in events(title, body):
        assert text[event.start : event.end] == event.surface


def test_an_empty_piece_has_no_event():
    assert find_events(read("", bundled()), (), ()) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The chipmaker guided first-quarter earnings to between 94 cents and $1.16.", "guidance"),
        ("The company said that sales would fall by a tenth this fiscal year.", "guidance"),
        ("FedEx pulled its forecast.", "guidance"),
        ("We stay Neutral on the shares.", "analyst_rating"),
        ("We cut our target for the shares to $17.", "price_target"),
        ("The trial did not meet its primary endpoint.", "product"),
        ("Output is halted after the flood at its mill.", "incident"),
        ("Group turnover for the half advanced 6% to 1.4 billion pounds.", "earnings"),
        ("The insurer nudged up the lower end of its guided range.", "guidance"),
        ("Barclays moved the bank to equal weight.", "analyst_rating"),
        ("The miner sweetened its bid to 32 pence a share.", "merger_acquisition"),
        ("Port workers downed tools at midnight.", "labour"),
        ("A blaze tore through the warehouse.", "incident"),
        ("The developer failed to pay a coupon on its dollar bonds.", "credit"),
        ("Each ordinary share will be subdivided into ten.", "buyback_split"),
        ("The ruling coalition lost its majority.", "geopolitics"),
        ("The chip designer set terms for its float.", "offering"),
        ("Investigators searched the headquarters; the firm is suing a rival.", "legal"),
    ],
)
def test_what_a_sentence_alone_tells(parse, text, kind):
    assert kind in {event.type for event in parse(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts had expected revenue of $3 billion.", "guidance"),
        ("The stock fell 0.7% to settle at $47.33.", "legal"),
        ("Shares rose 1%. Elsewhere gold fell 0.2%. Bonds were steady.", "commodity"),
        ("Retail sales tumble in January", "earnings"),
        ("The IMF raised its forecast for global growth.", "guidance"),
        ("The deal is expected to add to adjusted earnings next year.", "guidance"),
        ("If a strike came the stock could fall a tenth.", "price_move"),
        ("The index took a breather near the record, its position of Monday.", "insider_ownership"),
        ("Shares of the company closed at $45.", "insider_ownership"),
        ("The shop takes orders from investors.", "legal"),
        ("Item 5.02 Departure of Directors; Election of Directors.", "geopolitics"),
        ("Piper Partners and Lake Capital rate the stock.", "partnership"),
        ("The software firm topped estimates.", "product"),
        ("The airline reports December traffic results.", "earnings"),
        ("Fares rose, he recalled.", "incident"),
        ("Members voted five to four to hold the rate.", "labour"),
    ],
)
def test_what_a_sentence_seems_to_tell_and_does_not(parse, text, kind):
    assert kind not in {event.type for event in parse(text).events}
