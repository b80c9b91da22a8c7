"""Whose a macro figure is, and for when, where its sentence does not say."""

import datetime as dt
from decimal import Decimal

import pytest

from articles.parsing.parser import parse

PUBLISHED = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
JUNE, MAY = dt.date(2024, 6, 1), dt.date(2024, 5, 1)


def releases(text):
    return parse(text, published_at=PUBLISHED).releases


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CHINA. Consumer prices slid 0.3% in June.", "CN.CPI"),
        ("South Korea has fared better. Its exports rose 5% to $57 billion in June.", "KR.EXPORTS"),
        ("The S&P 500 lost 0.5% after the producer price index rose 0.3% in June.", "US.PPI"),
        ("The ECB meets next week. Few expect a move. The deposit rate is 3.75%.", "EA.POLICY_RATE"),
        ("LAGOS - Nigerian stocks rose. The National Bureau of Statistics said inflation rose to 34%.", "NG.CPI"),
        ("In Europe, the euro zone's inflation rate inched up to 2.1% in June.", "EA.CPI"),
        ("Kenya is next. Ghana's inflation slowed to 20.9% in June.", "GH.CPI"),
        ("Spain's EU-harmonised inflation was 2.9% in June.", "ES.CPI"),
        ("Chinese factories shipped more before new U.S. tariffs, lifting exports by 12.4% in June.", "CN.EXPORTS"),
        ("German retail sales are due. The bloc's economy grew 0.3% in the first quarter.", "EA.GDP"),
        ("Industrial profits fell 17.8% in June from a year earlier.", "CN.INDUSTRIAL_PROFITS"),
    ],
)  # fmt: skip
def test_the_country_may_stand_in_another_sentence(text, code):
    assert [release.indicator for release in releases(text)] == [code]


def test_an_indicator_may_be_left_out_beside_its_country():
    found = releases("Euro zone inflation was 2.5% in June. Germany's hit 2.2% and France's 2.6%.")
    assert [(r.indicator, r.value, r.period) for r in found] == [
        ("EA.CPI", Decimal("2.5"), JUNE),
        ("DE.CPI", Decimal("2.2"), JUNE),
        ("FR.CPI", Decimal("2.6"), JUNE),
    ]


def test_the_services_index_beside_an_ism_one_is_the_ism_s_unless_another_s():
    found = releases(
        "The ISM manufacturing PMI fell to 48.5 in June. The services PMI fell to 48.8. S&P Global's services PMI was 55.3."
    )
    assert [r.indicator for r in found] == ["US.ISM_MANUFACTURING", "US.ISM_SERVICES", "US.PMI_SERVICES"]  # fmt: skip


def test_the_period_may_be_the_one_that_the_piece_opens_with():
    (release,) = releases(
        "The Census Bureau announced the following statistics for May 2024.\n\n"
        "U.S. housing starts came in at 1,256,000, which is 9.8 percent below the revised April estimate of 1,392,000."
    )
    assert (release.period, release.value, release.previous) == (MAY, 1_256_000, 1_392_000)
    assert (release.change_percent, release.comparison) == (Decimal("-9.8"), "m/m")


def test_growth_of_a_whole_year_stands_beside_that_of_its_last_quarter():
    quarter, year = releases(
        "The Chinese economy grew 5.2% in the fourth quarter from a year earlier and 5% in 2023 as a whole."
    )
    assert (quarter.period, quarter.frequency) == (dt.date(2023, 10, 1), "Q")
    assert (year.period, year.frequency, year.value) == (dt.date(2023, 1, 1), "A", 5)


@pytest.mark.parametrize(
    "text",
    [
        "Japan's GDP grew 0.8% in the second quarter. Exports rose 1.4% on quarter.",
        "U.S. home prices in Austin fell 7.7% in June.",
        "China's exports to Southeast Asia jumped 17% in June.",
        "Shares of Walmart rose. Its U.S. retail sales climbed 5% in June.",
        "China kept the five-year LPR at 3.85% in June.",
        "The Fed said inflation in the U.S. is moving toward 2%.",
        "The Fed wants to bring U.S. inflation back to 2%.",
        "The U.S. count of claims for unemployment benefits is due at 1330 BST; the guess is 235,000.",
        "Australian wages grew 3.2% in June, figures are expected to show on Wednesday.",
        "The RBI projected India's GDP growth at 7.2%, and CPI inflation at 4.5%.",
        "Rates on 30-year mortgages fell to 6.73%, and the Fed watches.",
        "The four-week average of U.S. jobless claims fell to 233,500.",
        "U.S. payrolls for May and June were revised down by 110,000 together.",
        "U.S. employers went on as 736,000 people entered the labor force in June.",
        "Exports account for 40% of Germany's GDP.",
        "Economists see U.S. core PCE at 2.6% and unemployment at 4.2%.",
        "Apple said that U.S. inflation raised its costs by 3%.",
        "Japan's inflation is due on Friday. Ontario's unemployment rate rose to 6.7% in June.",
        "Outbound shipments from the world's second-biggest economy grew strongly.",
    ],
)
def test_what_is_another_s_or_to_come_is_no_release(text):
    assert [r for r in releases(text) if r.indicator != "JP.GDP"] == []


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("Japan's exports rose 3% in June. In trade with Brazil, Japan's surplus fell 9% and imports rose 2%.", ["JP.EXPORTS"]),
        ("Korea's exports to Vietnam rose 8% in June, while imports slid 2%.", []),
        ("Korea's exports to Vietnam rose 8% in June, while total imports slid 2%.", ["KR.IMPORTS"]),
        ("Chinese exports in US dollars rose 4% in June.", ["CN.EXPORTS"]),
        ("Seoul's National Statistical Office (NSO) said South Korea's consumer prices rose 2%. The index had been flat.", ["KR.CPI"]),
        ("Mexican inflation in the food basket was 6.1% in June.", []),
        ("The U.S. jobless rate among people eligible for benefits was 1.2% in June.", []),
        ("U.S. goods-producing employment rose by 41,000 in June.", []),
        ("Indian CPI was above the RBI's upper margin of 6 per cent in June.", []),
        ("German imports fell for a first time since a 4.4% plunge in 2009.", []),
        ("UK economic growth was led by services (1.2%).", []),
        ("Chinese exports fell 1.9% in the first three quarters.", []),
        ("Mexican inflation was 4.8% in the same month of 2023.", []),
        ("U.S. consumer prices rose 3% in June. Petroleum product prices jumped 7%.", ["US.CPI"]),
        ("On the UK Retail Prices Index, annual inflation was 2.7% in June.", []),
        ("The Bank of England's target rate for CPI is 2 per cent.", []),
        ("Chinese fixed-asset investment in agriculture rose 25.5% in June.", []),
        ("Shelter accounts for 36% of overall U.S. CPI and 43% of the core reading.", []),
    ],
)  # fmt: skip
def test_a_part_a_partner_or_a_stretch_of_time_is_told_from_the_whole(text, indicators):
    assert [r.indicator for r in releases(text) if r.value or r.change_percent] == indicators


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Korean exports fell 4.1% on the year, a slight improvement on May's 4.8% drop. June was wet.", None),
        ("UK GDP rose by 0.3% in the first three months of 2024.", dt.date(2024, 1, 1)),
        ("UK GDP shows an estimated fall of 0.2% in Quarter 4 (Oct to Dec) 2023.", dt.date(2023, 10, 1)),
    ],
)  # fmt: skip
def test_a_period_is_the_figure_s_own(text, period):
    (release,) = releases(text)
    assert release.period == period


def test_an_earlier_month_of_the_same_indicator_is_not_carried_on():
    found = releases(
        "Employers in the United States added 190,000 workers to their payrolls in June. Payrolls for April were revised "
        "from +142,000 to +131,000. Average hourly earnings rose 0.2%."
    )
    assert [(r.indicator, r.value, r.period) for r in found] == [
        ("US.NONFARM_PAYROLLS", 190_000, JUNE),
        ("US.NONFARM_PAYROLLS", 131_000, dt.date(2024, 4, 1)),
        ("US.WAGES", Decimal("0.2"), JUNE),
    ]
