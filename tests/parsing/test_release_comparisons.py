"""What a macro figure is set against: the figure before, the consensus, the month or the year before."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.parsing.parser import parse

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


def only_release(text):
    (release,) = parse(text, published_at=PUBLISHED).releases
    return release


@pytest.mark.parametrize(
    ("words", "previous"),
    [
        ("a shade less than the 2.2% of May", "2.2"),
        ("below the revised 3 per cent of the month before", "3"),
        ("wiping out the 1.7 percent rise of May", "1.7"),
        ("accelerating from the previous month's 2.1% gain", "2.1"),
    ],
)
def test_a_figure_with_a_period_of_its_own_is_the_one_before(words, previous):
    release = only_release(f"German consumer prices rose 2.5% in June, {words}.")
    assert (release.value, release.previous) == (Decimal("2.5"), Decimal(previous))


@pytest.mark.parametrize(
    "after",
    ["It was 0.3% in May.", "Prices had risen 0.3% in May.", "In May consumer prices rose 0.3%."],
)
def test_the_month_before_told_in_the_next_sentence_is_the_figure_before(after):
    release = only_release(f"U.S. consumer prices rose 0.2% in June. {after}")
    assert (release.value, release.previous) == (Decimal("0.2"), Decimal("0.3"))


def test_what_had_been_told_of_no_other_figure_is_the_release():
    release = only_release("India's industrial output had grown 1.5 per cent in May.")
    assert (release.value, release.previous) == (Decimal("1.5"), None)


@pytest.mark.parametrize(
    "words",
    [
        "beating forecasts of 0.5%",
        "below the 0.5% economists had tipped",
        "less than the 0.5% that the City had hoped for",
    ],
)
def test_a_forecast_beaten_or_missed_is_the_consensus(words):
    assert only_release(f"UK GDP rose 0.4% in May, {words}.").consensus == Decimal("0.5")


def test_forecasts_told_by_name_go_each_to_its_release():
    found = {
        release.comparison: release.consensus
        for release in parse(
            "U.S. CPI fell 0.1% in June from May. In the 12 months through June, the CPI climbed 3.0%. "
            "Economists polled by Reuters had forecast the CPI edging up 0.2% and gaining 3.1% on the year.",
            published_at=PUBLISHED,
        ).releases
    }
    assert found == {"m/m": Decimal("0.2"), "y/y": Decimal("3.1")}


@pytest.mark.parametrize(
    ("words", "comparison"),
    [
        ("rose 0.5% in the second quarter from the first", "q/q"),
        ("rose 0.5% on quarter in April-June", "q/q"),
        ("rose 1.5% in the year to June", "y/y"),
        ("rose 0.6% in May 2024 compared with April 2024", "m/m"),
        ("rose 1.6% in May 2024 compared with May 2023", "y/y"),
    ],
)
def test_what_growth_is_measured_against(words, comparison):
    assert only_release(f"Italian house prices {words}.").comparison == comparison


def test_the_comparison_of_a_change_may_stand_behind_the_level():
    release = only_release("Malaysia's exports rose 1.7% to RM126 billion in June from a year ago.")
    assert (release.value, release.unit, release.comparison) == (126_000_000_000, "MYR", "y/y")


def test_unchanged_prices_have_grown_by_nothing_and_unchanged_inflation_has_not():
    release = only_release("U.S. retail sales were unchanged in June after a 0.3% gain in May.")
    assert (release.value, release.direction) == (0, "flat")
    assert parse("U.S. inflation was unchanged in June.", published_at=PUBLISHED).releases == ()


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("India's wholesale inflation stood at (-) 0.58 per cent in June.", Decimal("-0.58")),
        ("GfK's consumer confidence index for the UK rose five points to minus 14 in June.", -14),
        (
            "The ZEW indicator of economic sentiment for Germany fell to 19.2 points in June.",
            Decimal("19.2"),
        ),
        ("The ISM manufacturing PMI registered 48.5 percent in June.", Decimal("48.5")),
        ("CHINA JUNE TRADE SURPLUS $99.05 BLN", 99_050_000_000),
    ],
)
def test_figures_are_read_as_they_are_written(sentence, value):
    assert only_release(sentence).value == value


def test_an_amount_in_brackets_is_the_same_in_another_currency():
    release = only_release(
        "Chinese banks extended 2.13 trillion yuan ($293 billion) in new yuan loans in June, up from 950 billion yuan in May."
    )
    assert (release.value, release.unit) == (2_130_000_000_000, "CNY")
    assert release.previous == 950_000_000_000


def test_what_is_long_past_is_no_news():
    text = (
        "U.S. inflation was 3.0% in June, far from the 9.1% of the peak. In 2008 it reached 5.6%."
    )
    assert only_release(text).value == 3


def test_a_consensus_is_that_of_the_value_it_follows():
    month, year = parse(
        "U.S. consumer prices rose 0.5% on the month in June and 3.0% on the year, against a consensus of 2.9%.",
        published_at=PUBLISHED,
    ).releases
    assert (month.value, month.consensus) == (Decimal("0.5"), None)
    assert (year.value, year.consensus) == (Decimal("3.0"), Decimal("2.9"))


@pytest.mark.parametrize(
    ("after", "previous", "consensus"),
    [
        ("That beat forecasts for a gain of 0.4% and was up from 0.1% in May.", "0.1", "0.4"),
        ("That's better than the 0.4% rise economists expected. And it's up from a decline of 0.3% in May.", "-0.3", "0.4"),
        ("The reading is up from a 0.3% drop in May.", "-0.3", None),
        ("The June figure represents an uptick from May's 0.1%.", "0.1", None),
        ("0.4% expected, prior was 0.1%", "0.1", "0.4"),
        ("- 0.4% expected, prior was 0.1%", "0.1", "0.4"),
        ("It was watched. Economists had forecast overall U.S. retail sales rising 0.4%, and core sales 0.6%.", None, "0.4"),
        ("The median estimate in a survey of economists called for 0.4%.", None, "0.4"),
    ],
)  # fmt: skip
def test_the_next_sentence_completes_a_figure(after, previous, consensus):
    release = only_release(f"U.S. retail sales rose 0.7% in June.\n{after}")
    told = [None if figure is None else Decimal(figure) for figure in (previous, consensus)]
    assert [release.previous, release.consensus] == told


@pytest.mark.parametrize(
    ("text", "value", "previous", "consensus"),
    [
        ("Euro zone CPI +0.7% vs +0.8% y/y expected", "0.7", None, "0.8"),
        ("Japan's economy contracted at a 6.8 percent annual rate in the first quarter.", "-6.8", None, None),
        ("U.S. retail sales rose 0.7%, more than twice the 0.3% rise estimated by economists.", "0.7", None, "0.3"),
        ("UK GDP is estimated to have grown by 0.7% in the first quarter.", "0.7", None, None),
        ("Australia's central bank kept its cash rate target unchanged at 3.85%.", "3.85", None, None),
        ("U.S. industrial output rose 0.6% in June, reversing May's 0.3 percent drop.", "0.6", "-0.3", None),
    ],
)  # fmt: skip
def test_the_sign_and_the_part_of_a_figure(text, value, previous, consensus):
    release = only_release(text)
    told = [None if figure is None else Decimal(figure) for figure in (value, previous, consensus)]
    assert [release.value, release.previous, release.consensus] == told


def test_a_deficit_that_was_expected_is_below_nought_too():
    release = only_release(
        "Japan posted a trade deficit of 3,496.6 billion yen in June. That exceeded expectations for a shortfall of "
        "3,871.5 billion yen following the 1,451.8 billion yen deficit in May."
    )
    assert (release.previous, release.consensus) == (-1_451_800_000_000, -3_871_500_000_000)


def test_a_country_left_with_a_surplus_is_not_flat():
    release = only_release(
        "That left China with a trade surplus of 376.2bn Yuan ($59.4bn) in June."
    )
    assert (release.direction, release.value, release.unit) == (None, 376_200_000_000, "CNY")


def test_a_second_fall_may_lean_on_the_verb_of_the_first():
    found = parse(
        "Euro zone retail sales were down 5.9% month-on-month in June and by 6.4% year-on-year.",
        published_at=PUBLISHED,
    ).releases
    assert [(r.value, r.comparison) for r in found] == [
        (Decimal("-5.9"), "m/m"),
        (Decimal("-6.4"), "y/y"),
    ]
