"""Whose move a sentence states, where several things could have moved."""

from decimal import Decimal

import pytest

from articles.parsing.lexicon import Lexicon
from articles.parsing.parser import parse as parse_text
from articles.parsing.reference import Company, companies


def told(parse, text):
    return [
        f"{move.symbol} {move.percent:+}" if move.percent else f"{move.symbol} 0"
        for move in parse(text).price_moves
    ]


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Intel fell 2.1% and Qualcomm slid 3.4%, while Nvidia rose 0.9%.", ["INTC -2.1", "QCOM -3.4", "NVDA +0.9"]),
        ("Nvidia (+3.2%), AMD (-1.4%) and Intel (+0.6%) were busy.", ["NVDA +3.2", "AMD -1.4", "INTC +0.6"]),
        ("Intel, Micron and Nvidia rose 1.1%, 2.2% and 3.3% respectively.", ["INTC +1.1", "MU +2.2", "NVDA +3.3"]),
        ("Intel and Micron rose 1% and 2%.", ["INTC +1", "MU +2"]),
        ("Nvidia, AMD rise 3%", ["NVDA +3", "AMD +3"]),
        ("Shares of both Ford and General Motors fell 2%.", ["F -2", "GM -2"]),
        ("Netflix shares fell 2.5%, while those of Disney rose 1%.", ["NFLX -2.5", "DIS +1"]),
        ("Boeing lost 2% and Nike 1.4%.", ["BA -2", "NKE -1.4"]),
        ("The S&P 500 rose 0.5% and Nvidia 2.3%.", ["NVDA +2.3"]),
        ("Oil prices rose 2%, lifting Exxon Mobil 1.3% and Chevron 0.9%.", ["XOM +1.3", "CVX +0.9"]),
        ("The report sent shares of Boeing 3% lower.", ["BA -3"]),
        ("Top gainers were Pfizer (1.2%) and Merck (0.9%).", ["PFE +1.2", "MRK +0.9"]),
        ("Pfizer led the S&P 500, up 5.1%.", ["PFE +5.1"]),
        ("Nike strode 8.6% ahead and Boeing 6.1%.", ["NKE +8.6", "BA +6.1"]),
        ("Pfizer trailed with a rise of 1.3%.", ["PFE +1.3"]),
        ("Pfizer is trading 3.3% in the red.", ["PFE -3.3"]),
        ("Starbucks, McDonald's rival in coffee, fell 2%.", ["SBUX -2"]),
        ("Pfizer swung from a loss of 1.5% to a gain of 2%.", ["PFE +2"]),
        ("Pfizer has a new plant. It rose 3%.", ["PFE +3"]),
        ("Pfizer revenue was $3 billion. It rose 3%.", []),
        ("Shares of Pfizer and Merck moved higher, gaining 1% and 2%.", ["PFE +1", "MRK +2"]),
        ("Pfizer trades at 18 times earnings after a 28% advance.", ["PFE +28"]),
        ("Pfizer rose 4.6% before it pared the gain to 3.1%.", ["PFE +4.6", "PFE +3.1"]),
        ("Pfizer gained 0.6%, bringing its advance for July to 10.9%.", ["PFE +0.6", "PFE +10.9"]),
        ("Shares of Pfizer have returned -3.1% over the past month.", ["PFE -3.1"]),
        ("Pfizer closed at $40, marking a +1.35% move from the prior day.", ["PFE +1.35"]),
        ("Pfizer climbed 0.7% ahead of its results.", ["PFE +0.7"]),
        ("JPMorgan cut Pfizer to underweight; shares down 3.4%.", ["PFE -3.4"]),
        ("After rising 3%, shares of Pfizer gave back 2%.", ["PFE +3", "PFE -2"]),
        ("Pfizer bucked the trend, adding 0.6%.", ["PFE +0.6"]),
        ("Ford and General Motors were flat.", ["F 0", "GM 0"]),
        ("Pfizer slid 7% on Tuesday and a further 3% on Wednesday.", ["PFE -7", "PFE -3"]),
        ("Pfizer rose 3% on Friday, extending Thursday's 1% gain.", ["PFE +3", "PFE +1"]),
        ("Pfizer Inc PFE.N fell 3%, while Intel INTC.O added 2%.", ["PFE -3", "INTC +2"]),
        ("Shares of Pfizer (PFE) - Get Report rose 3%.", ["PFE +3"]),
        ("Pfizer Inc (NS:PFZR) and Merck (NS:MCK1) rose 1% and 2%.", ["PFE +1", "MRK +2"]),
        ("DBS Bank gained 0.2%.", ["D05 +0.2"]),
        ("Barclays (LSE: BARC) opened a branch. Down 3.1% at 102.6p.", ["BARC -3.1"]),
        ("Barclays (LSE: BARC) said deposits grew. Up 3.1% at £102.", []),
        ("Gainers were Pfizer, up 2%, and Quillan Co, which rose 1.1%.", ["PFE +2"]),
        ("Shares of Pfizer fell on Friday after Boeing gave a forecast that sent the stock down 7%.", ["BA -7"]),
        ("Pfizer and Merck were up 0.5% and little changed, respectively.", ["PFE +0.5"]),
        ("Pfizer (PFE) 490.00p +4.31%", ["PFE +4.31"]),
        ("The index was helped by a 2% gain in the city's largest drugmaker Pfizer.", ["PFE +2"]),
        ("Costs of fuel weighed on Boeing, down 3% at $180.", ["BA -3"]),
        ("Pfizer closed 1% up. Shares in the Welsh glass company Tarn and Pell fell 5%.", ["PFE +1"]),
        ("Boeing rose 2%, while Nike had the biggest loss, down 3% to $70.", ["BA +2", "NKE -3"]),
    ],
)  # fmt: skip
def test_each_instrument_has_its_own_figure(parse, text, moves):
    assert told(parse, text) == moves


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Boeing, a rival of Airbus, rose 3%.", ["BA +3"]),
        ("Boeing, which had reported more bookings and was up 3%, led.", ["BA +3"]),
        ("Boeing was the worst on the index, which was 0.4% higher.", []),
        ("Boeing was the best performer; Grumbacher slid 2.2%.", []),
        ("Boeing, downgraded by Goldman Sachs, fell 3%.", ["BA -3"]),
        ("Boeing, whose revenue fell 3%, rose 2%.", ["BA +2"]),
        ("Boeing shares, which make up 4% of the Dow, fell 3%.", ["BA -3"]),
        ("The Dow fell 1%, with Boeing down 2% and Nike losing 1.1%.", ["BA -2", "NKE -1.1"]),
        ("The chip index, which includes Nvidia, dropped 3.5%.", []),
        ("The fund, which holds Nvidia, rose 2%.", []),
        ("Unlike Pfizer, Moderna rose 1%.", ["MRNA +1"]),
    ],
)
def test_an_aside_moves_nothing(parse, text, moves):
    assert told(parse, text) == moves


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Nvidia's 3.1% drop was the largest.", ["NVDA -3.1"]),
        ("A 3.1% drop for Nvidia weighed on the market.", ["NVDA -3.1"]),
        ("A drop of 3.1% in Nvidia weighed on the market.", ["NVDA -3.1"]),
        ("Nvidia notes the rise of 12% in its share price.", ["NVDA +12"]),
        ("Nvidia saw a 24% drop in car registrations.", []),
        ("Nvidia reported a 33% rise in June sales.", []),
    ],
)
def test_a_noun_of_rise_or_fall_tells_what_moved_after_it(parse, text, moves):
    assert told(parse, text) == moves


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Boeing cut its outlook. The stock fell 3%.", ["BA -3"]),
        ("Boeing cut its outlook. The planemaker fell 3%.", ["BA -3"]),
        ("Boeing cut its outlook. The company's shares fell 3%.", ["BA -3"]),
        ("Quillan Copper (ASX: QLC) cut its outlook. Quillan fell 3%.", ["QLC -3"]),
        ("Quillan Copper (ASX: QLC) cut its outlook. Shares of Quillan fell 3%.", ["QLC -3"]),
        ("Boeing cut its outlook. Airline stocks fell 3%.", []),
        ("Boeing cut its outlook. A rival's shares fell 3%.", []),
        ("Boeing cut its outlook. Shares of Chinese carmakers fell 3%.", []),
        ("Boeing cut its outlook. Goldman Sachs cut its rating and the shares fell 3%.", ["BA -3"]),
        ("Boeing cut its outlook, and its shares fell 3%.", ["BA -3"]),
        ("Boeing shares fell 3%. It is still up 9% for the year.", ["BA -3", "BA +9"]),
    ],
)
def test_the_shares_are_those_of_whom_the_piece_speaks(parse, text, moves):
    assert told(parse, text) == moves


def test_a_new_paragraph_speaks_of_the_pieces_subject_again(parse):
    text = "Boeing (NYSE: BA) rose 3%. Boeing jets sell. Nike gained 1%.\n\nThe stock is down 14% this year."
    assert told(parse, text) == ["BA +3", "NKE +1", "BA -14"]


def test_an_index_that_is_known_has_its_own_move():
    lexicon = Lexicon.build(
        [*companies(), Company("SPX", "", "S&P 500", aliases=("S&P 500",), kind="index")]
    )
    article = parse_text("The S&P 500 rose 0.5% on Friday.", lexicon=lexicon)
    assert [(move.symbol, move.percent) for move in article.price_moves] == [
        ("SPX", Decimal("0.5"))
    ]
