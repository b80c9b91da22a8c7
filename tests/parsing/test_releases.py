"""Macro figures in sentences as wires, statistics offices and market wraps write them."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.parsing.parser import parse

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
JUNE, MAY = dt.date(2024, 6, 1), dt.date(2024, 5, 1)


def releases(text, published_at=PUBLISHED):
    return parse(text, published_at=published_at).releases


def by_code(text):
    return {release.indicator: release for release in releases(text)}


def test_a_release_has_its_country_period_value_and_place():
    text = "Brazil's trade surplus reached $6.7 billion in June, the ministry said."
    (release,) = releases(text)
    assert (release.indicator, release.country, release.unit) == ("BR.TRADE_BALANCE", "BR", "USD")
    assert (release.period, release.frequency) == (JUNE, "M")
    assert release.value == 6_700_000_000
    assert (
        text[release.start : release.end] == release.surface == "trade surplus reached $6.7 billion"
    )


@pytest.mark.parametrize(
    ("sentence", "code", "value"),
    [
        ("Canada's trade deficit came to C$1.9 billion in May.", "CA.TRADE_BALANCE", "-1900000000"),
        ("India's exports stood at $35.2 billion in June.", "IN.EXPORTS", "35200000000"),
        ("South Korean imports fell to $49.1 billion in June.", "KR.IMPORTS", "49100000000"),
        ("Britain's gross domestic product grew 0.4% in May.", "GB.GDP", "0.4"),
        ("The Japanese economy shrank 0.5% in the first quarter.", "JP.GDP", "-0.5"),
        ("U.S. consumer prices slipped 0.1% in June.", "US.CPI", "-0.1"),
        ("Core inflation in the euro zone held at 2.9% in June.", "EA.CORE_CPI", "2.9"),
        ("German producer prices declined 1.6% in June.", "DE.PPI", "-1.6"),
        ("The core PCE price index rose 0.1% in May.", "US.CORE_PCE", "0.1"),
        ("The PCE price index was up 2.6% in May.", "US.PCE", "2.6"),
        ("Nonfarm payrolls rose by 206,000 in June.", "US.NONFARM_PAYROLLS", "206000"),
        ("Australia's unemployment rate rose to 4.1% in June.", "AU.UNEMPLOYMENT_RATE", "4.1"),
        (
            "Initial jobless claims dropped 17,000 to 222,000 last week.",
            "US.JOBLESS_CLAIMS",
            "222000",
        ),
        ("UK retail sales dropped 1.2% in June.", "GB.RETAIL_SALES", "-1.2"),
        ("Germany's industrial output fell 2.5% in May.", "DE.INDUSTRIAL_PRODUCTION", "-2.5"),
        ("China's official manufacturing PMI was 49.5 in June.", "CN.PMI_MANUFACTURING", "49.5"),
        ("India's services PMI climbed to 60.5 in June.", "IN.PMI_SERVICES", "60.5"),
        ("The euro area's composite PMI dipped to 50.9 in June.", "EA.PMI_COMPOSITE", "50.9"),
        ("The ISM manufacturing index slipped to 48.5 in June.", "US.ISM_MANUFACTURING", "48.5"),
        (
            "U.S. housing starts rose to a rate of 1.35 million in June.",
            "US.HOUSING_STARTS",
            "1350000",
        ),
        ("U.S. consumer confidence eased to 100.4 in June.", "US.CONSUMER_CONFIDENCE", "100.4"),
        ("The Bank of Canada cut its key rate to 4.75%.", "CA.POLICY_RATE", "4.75"),
        ("Brazil's central bank kept the Selic rate at 10.5%.", "BR.POLICY_RATE", "10.5"),
        ("The Fed kept its benchmark rate at 5.25%-5.50%.", "US.POLICY_RATE", "5.50"),
        (
            "China's foreign-exchange reserves fell to $3.22 trillion in June.",
            "CN.FX_RESERVES",
            "3220000000000",
        ),
        (
            "Chinese banks made 2.13 trillion yuan in new loans in June.",
            "CN.NEW_LOANS",
            "2130000000000",
        ),
        ("Mexico's annual inflation quickened to 4.98% in June.", "MX.CPI", "4.98"),
    ],
)
def test_every_indicator_of_the_table_is_read(sentence, code, value):
    (release,) = releases(sentence)
    assert (release.indicator, release.value) == (code, Decimal(value))


def test_country_and_period_carry_across_clauses_and_sentences():
    found = by_code(
        "China's trade surplus widened in June. Exports came to $308 billion, while imports dropped to"
        " $209 billion, leaving a $99 billion surplus."
    )
    assert set(found) == {"CN.EXPORTS", "CN.IMPORTS", "CN.TRADE_BALANCE"}
    assert {release.period for release in found.values()} == {JUNE}
    assert found["CN.IMPORTS"].direction == "down"
    assert found["CN.TRADE_BALANCE"].value == 99_000_000_000


def test_a_record_in_one_sentence_and_the_value_in_another_are_one_release():
    (release,) = releases(
        "Shares rose after reports of Korea's trade surplus hitting a record in June.\n"
        "The trade surplus came to $8 billion in June, the ministry said."
    )
    assert (release.value, release.record, release.period) == (8_000_000_000, True, JUNE)


def test_the_same_figure_rounded_twice_is_one_release_with_the_finer_value():
    (release,) = releases(
        "- China's trade surplus hit $99 billion in June.\n"
        "China's trade surplus of $99.05 billion in June beat forecasts."
    )
    assert release.value == Decimal(99050000000)


def test_previous_and_consensus_are_told_from_the_figure_itself():
    (release,) = releases(
        "U.S. consumer prices rose 3.0% in June from a year earlier, compared with 3.3% in May and"
        " economists' expectations of 3.1%."
    )
    assert (release.value, release.previous, release.consensus) == (
        Decimal("3.0"),
        Decimal("3.3"),
        Decimal("3.1"),
    )
    assert (release.comparison, release.period) == ("y/y", JUNE)


def test_may_at_the_start_of_a_sentence_is_the_month_before_what_months_do():
    before, release = releases(
        "In April, China's trade surplus was $72.35 billion.\n\n"
        "May brought a surplus of $82.62 billion."
    )
    assert (before.period.month, release.period.month, release.value) == (4, 5, 82_620_000_000)


def test_a_decline_before_is_negative():
    (release,) = releases(
        "China's producer prices fell 0.8% in June, easing from a 1.4% decline in May."
    )
    assert (release.value, release.previous) == (Decimal("-0.8"), Decimal("-1.4"))


def test_growth_on_the_month_and_on_the_year_are_two_releases():
    month, year = releases("U.S. core CPI rose 0.1% month-on-month and 3.3% year-on-year in June.")
    assert (month.value, month.comparison) == (Decimal("0.1"), "m/m")
    assert (year.value, year.comparison) == (Decimal("3.3"), "y/y")


def test_exports_have_a_change_beside_their_value():
    (release,) = releases("South Korea's exports rose 5.1% on year to $57.07 billion in June.")
    assert release.value == Decimal(57070000000)
    assert (release.change_percent, release.comparison) == (Decimal("5.1"), "y/y")


def test_a_change_alone_is_a_release_without_a_value():
    (release,) = releases("Chinese imports shrank 2.3% in June.")
    assert (release.value, release.change_percent, release.direction) == (
        None,
        Decimal("-2.3"),
        "down",
    )


@pytest.mark.parametrize(
    ("words", "streak", "direction"),
    [
        ("the ninth straight month of growth", 9, "up"),
        ("the third consecutive month of decline", 3, "down"),
        ("their 12th month in a row of gains", 12, "up"),
    ],
)
def test_streaks_are_counted(words, streak, direction):
    (release,) = releases(f"South Korea's exports came to $57 billion in June, {words}.")
    assert (release.streak, release.direction) == (streak, direction)


def test_a_wider_deficit_is_a_falling_balance():
    (release,) = releases(
        "The U.S. trade deficit widened to $75.1 billion in May from $74.5 billion."
    )
    assert (release.value, release.direction) == (Decimal(-75100000000), "down")
    assert release.previous == Decimal(-74500000000)


def test_figures_given_in_order_go_to_their_indicators():
    found = by_code("China's exports and imports rose 8.6% and 1.2%, respectively, in June.")
    assert found["CN.EXPORTS"].change_percent == Decimal("8.6")
    assert found["CN.IMPORTS"].change_percent == Decimal("1.2")


def test_jobs_added_are_payrolls_in_the_us_and_employment_elsewhere():
    assert by_code("The U.S. economy added 206,000 jobs in June.").keys() == {"US.NONFARM_PAYROLLS"}
    found = by_code("Canada lost 1,400 jobs in June and the jobless rate rose to 6.4%.")
    assert found["CA.EMPLOYMENT"].value == -1400


def test_excluding_food_and_energy_is_the_core():
    (release,) = releases("Excluding food and energy, U.S. consumer prices rose 0.1% in June.")
    assert release.indicator == "US.CORE_CPI"


def test_the_core_gauge_of_the_next_sentence():
    found = by_code("Japan's consumer prices rose 2.8% in June. The core gauge was up 2.6%.")
    assert found["JP.CORE_CPI"].value == Decimal("2.6")


@pytest.mark.parametrize(
    ("words", "period", "frequency"),
    [
        ("in June", JUNE, "M"),
        ("in December", dt.date(2023, 12, 1), "M"),
        ("last month", JUNE, "M"),
        ("in the second quarter", dt.date(2024, 4, 1), "Q"),
        ("in the January-March quarter", dt.date(2024, 1, 1), "Q"),
        ("in the three months to June", dt.date(2024, 4, 1), "Q"),
        ("in 2023", dt.date(2023, 1, 1), "A"),
    ],
)
def test_periods_are_the_latest_not_after_publication(words, period, frequency):
    (release,) = releases(f"India's GDP grew 7.8% {words}.")
    assert (release.period, release.frequency) == (period, frequency)


def test_a_week_is_named_by_its_last_day():
    (release,) = releases("Initial jobless claims fell to 222,000 in the week ended July 6.")
    assert (release.period, release.frequency) == (dt.date(2024, 6, 30), "W")


def test_the_month_of_the_figure_before_is_not_the_release_s():
    found = by_code(
        "German inflation eased to 2.2% in June from 2.4% in May, as core inflation held at 2.9%."
    )
    assert {release.period for release in found.values()} == {JUNE}


def test_without_a_publication_date_a_bare_month_stays_open():
    (release,) = releases("China's exports reached $308 billion in June.", published_at=None)
    assert (release.period, release.value) == (None, 308_000_000_000)


@pytest.mark.parametrize(
    "sentence",
    [
        "Economists expect China's exports to have risen 8% in June.",
        "U.S. inflation could fall to 2% next year.",
        "If inflation in Germany falls to 2%, yields would drop.",
        "The U.S. unemployment rate is expected to hold at 4.1%.",
        "Fed officials projected core PCE inflation at 2.8% by December.",
        "Vietnam's exports to reach $400 billion this year.",
        "A bank raised its forecast for India's GDP growth to 6.8%.",
    ],
)
def test_forecasts_and_conditions_are_no_releases(sentence):
    assert releases(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Hyundai Motor said its exports rose 5% to $3 billion in June.",
        "Apple's exports from India hit $10 billion.",
        "Walmart's U.S. retail sales grew 3.8% in the first quarter.",
        "Chinese carmaker BYD said exports rose 30% to 40,000 cars.",
        "The company said imports of its cars into the U.S. rose 12%.",
    ],
)
def test_a_company_s_figures_are_no_releases(sentence):
    assert releases(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "China's rare-earth exports jumped 20% in June.",
        "India's smartphone exports rose 42% to $15.6 billion.",
        "China's exports to the United States rose 6.6% in June.",
        "The U.S. trade deficit with China widened to $24 billion.",
        "China's youth unemployment rate was 13.2% in June.",
        "Mortgage rates in the U.S. rose to 6.95%.",
        "China's exports for the first 20 days of June rose 18.8%.",
        "Exports rose 8.6% in June.",
        "Tesla stock gained 2.2% as investors watched China's exports.",
        "The Inflation Reduction Act gives U.S. makers $369 billion.",
    ],
)
def test_parts_flows_and_other_subjects_are_no_releases(sentence):
    assert releases(sentence) == ()


def test_a_share_s_move_in_the_same_sentence_stays_out():
    (release,) = releases("Apple shares rose 3% after U.S. inflation cooled to 2.9% in June.")
    assert (release.indicator, release.value) == ("US.CPI", Decimal("2.9"))


def test_growing_for_another_month_is_a_streak_and_a_direction():
    (release,) = releases(
        "South Korea's exports came to $57 billion in June, growing for a ninth straight month."
    )
    assert (release.direction, release.streak) == ("up", 9)


def test_gains_extended_to_a_month_are_a_streak():
    (release,) = releases(
        "South Korea's exports rose 6.6% in June, extending gains to a 15th month."
    )
    assert release.streak == 15


@pytest.mark.parametrize(
    ("text", "consensus"),
    [
        (
            "Australia's economy added 15,900 jobs in June. Economists had tipped a gain of 25,000.",
            25_000,
        ),
        (
            "U.S. jobless claims fell to 213,000 last week. Economists polled by Reuters had forecast 220,000.",
            220_000,
        ),
        (
            "U.S. CPI rose 2.3% in June from a year earlier. Consensus had looked for 2.4%.",
            Decimal("2.4"),
        ),
    ],
)
def test_what_was_expected_may_stand_in_the_next_sentence(text, consensus):
    (release,) = releases(text)
    assert release.consensus == consensus


def test_what_is_expected_later_is_nobodys_consensus():
    (release,) = releases(
        "U.S. CPI rose 2.3% in June. Economists expect the rate to be 2.0% by the end of next year."
    )
    assert release.consensus is None


def test_what_had_been_is_the_figure_before():
    (release,) = releases(
        "India's economy grew 6.7% in the April-June quarter. It had expanded 7.8% in the quarter before."
    )
    assert (release.value, release.previous) == (Decimal("6.7"), Decimal("7.8"))


def test_a_revised_figure_before_is_still_the_figure_before():
    (release,) = releases(
        "U.S. nonfarm payrolls rose by 227,000 in June after an upwardly revised 36,000 in May."
    )
    assert (release.value, release.previous) == (227_000, 36_000)


def test_the_annual_rate_of_prices_is_a_release_beside_the_monthly_one():
    found = releases("U.S. CPI rose 0.2% in June from May, leaving the annual rate at 2.3%.")
    assert [(r.value, r.comparison) for r in found] == [
        (Decimal("0.2"), "m/m"),
        (Decimal("2.3"), "y/y"),
    ]


def test_who_compiles_an_index_does_not_say_whose_it_is():
    (release,) = releases("The HCOB purchasing managers' index for German factories was 43.0.")
    assert release.country == "DE"


def test_the_country_may_stand_at_the_end():
    (release,) = releases("The producer price index rose 0.4% last month in the U.S., data showed.")
    assert (release.indicator, release.period) == ("US.PPI", JUNE)


def test_the_month_after_that_of_the_figure_before_is_the_release_s():
    (release,) = releases("The euro zone's manufacturing PMI fell to 45.2 from 46.0 in May.")
    assert release.period == JUNE


def test_reserves_may_come_by_the_week():
    (release,) = releases(
        "India's forex reserves fell by $1.5 billion to $656.6 billion in the week ended June 28."
    )
    assert (release.frequency, release.period) == ("W", dt.date(2024, 6, 22))


@pytest.mark.parametrize(
    "sentence",
    [
        "In Queensland, unemployment rose to 4.0 per cent in June.",
        "The Philadelphia Fed's manufacturing index fell to 3.9 in June.",
        "Tokyo's core CPI rose 2.1% in June.",
        "The ISM index is due on Monday; a reading of 49.8 is expected.",
        "The Fed's dot plot showed rates at 3.9% by the end of 2025.",
    ],
)
def test_a_part_of_a_country_and_what_is_to_come_are_no_releases(sentence):
    assert releases(sentence) == ()


def test_a_quarter_of_indias_fiscal_year_begins_in_april():
    (release,) = releases("India's GDP grew 6.7% in Q1 FY25, against 7.8% in the quarter before.")
    assert (release.period, release.previous) == (dt.date(2024, 4, 1), Decimal("7.8"))


def test_a_date_since_when_is_not_the_release_s_month():
    (release,) = releases(
        "US consumer confidence leapt to 108.7 from 99.2, the biggest gain since March 2021."
    )
    assert release.period is None


def test_growth_on_the_year_may_rise_while_that_on_the_month_falls():
    found = releases(
        "Euro zone retail sales fell 0.5% month-on-month in May for a 1.9% year-on-year rise."
    )
    assert [(r.comparison, r.direction) for r in found] == [("m/m", "down"), ("y/y", "up")]


def test_the_target_range_of_a_bank_is_its_policy_rate():
    (release,) = releases("The Fed lowered its target range by 25 basis points to 4.50%-4.75%.")
    assert (release.indicator, release.value) == ("US.POLICY_RATE", Decimal("4.75"))


def test_a_company_that_cuts_jobs_is_no_economy():
    assert releases("Intel will cut 15,000 jobs as the economy slows.") == ()
