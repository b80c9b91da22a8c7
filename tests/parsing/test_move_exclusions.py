"""What sounds like a move of a share's price and is none."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Apple reported that iPhone revenue rose 3% to $45.9 billion.",
        "Boeing said flights rose 3%.",
        "Boeing's commercial deliveries were down 27% at 44 jets.",
        "Boeing fell short once more with 28,529, down 41%.",
        "Boeing booked a gain of $3 million, up 3%.",
        "Boeing posted 5% higher revenue.",
        "Boeing lost $0.19 per share.",
        "Ads are dearer by 10%, Alphabet said.",
        "Ford sales fell 2.6% in June; GM's rose 0.6%.",
        "Volume in Boeing shares rose 30%.",
        "Short interest in GameStop rose 12%.",
        "Call options on Nvidia jumped 40%.",
        "GameStop's market value fell by $2 billion.",
        "Boeing bonds fell 2 cents to 91 cents on the dollar.",
        "Nvidia's gross margin widened to 78.4%, up 14 percentage points.",
        "Apple's market share in China fell 2 percentage points.",
        "Walmart raised prices by 3%.",
        "At Citigroup, trading revenue rose 6%.",
        "Boeing will pay a coupon of 5.2% on notes due 2034.",
        "The book value per share of Boeing rose 2% to $12.10.",
        "Patients lost 15% of body weight on the drug, Pfizer said.",
    ],
)
def test_another_figure_of_the_company(parse, text):
    assert parse(text).price_moves == ()


@pytest.mark.parametrize(
    "text",
    [
        "Morgan Stanley raised its price target on Boeing to $273 from $216.",
        "The new target implies 15% upside for Boeing stock.",
        "Analysts expect Boeing shares to rise 12% over the next year.",
        "Boeing is expected to open up 1.5%.",
        "Boeing shares could fall 20% if growth slows.",
        "Could Boeing rise 50%?",
        "If Boeing shares drop 10%, the board may act.",
        "A break below $30 would send Boeing down 10%.",
        "Options imply a 7% move in Boeing shares.",
        "Boeing agreed to be bought for $32 a share, a premium of 18% to the last close.",
    ],
)
def test_a_forecast_a_supposition_or_an_offer(parse, text):
    assert parse(text).price_moves == ()


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 slipped 0.2% to 5,566 and the Nasdaq fell 0.4%.",
        "Gold was up 0.4% at $2,415 an ounce, Goldman Sachs said.",
        "The euro rose 0.3% against the dollar, according to Goldman Sachs.",
        "Bitcoin jumped 5%, and Coinbase followed.",
        "Bank stocks fell 1.2% as Wells Fargo missed estimates.",
        "Nvidia was the biggest drag on the index, which fell 3.5%.",
        "A basket of stocks including Nvidia fell 3%.",
        "Shares of a start-up fell 9% while Boeing's order book grew 2%.",
    ],
)
def test_a_move_of_something_else(parse, text):
    assert parse(text).price_moves == ()
