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
            "“It was a slog,” quipped Jean Duval, a fund manager at Sablon Gestion.",
            "Jean Duval", "fund manager", "Sablon Gestion",
        ),
        (
            "Prachi Deshmukh, an economist with Gulmohar Broking, expects a rate cut.",
            "Prachi Deshmukh", "economist", "Gulmohar Broking",
        ),
        (
            "“Read the small print,” said Ines Farrow, a partner at the law firm Cotter Blane.",
            "Ines Farrow", "partner", "Cotter Blane",
        ),
        (
            "The Managing Director of Iroko Capital, Mr. Emeka Ezeanya, told us that funds bought.",
            "Emeka Ezeanya", "Managing Director", "Iroko Capital",
        ),
        (
            "Wang Lingjun, vice minister of the customs administration, said China would wait.",
            "Wang Lingjun", "vice minister", "customs administration",
        ),
        (
            "“We will not be bounced,” said Councillor Mavis Ogden.",
            "Mavis Ogden", "Councillor", None,
        ),
        (
            "Lydia Sark, who founded Varel and serves as its chief executive, added that it would.",
            "Lydia Sark", "chief executive", "Varel",
        ),
        (
            "“We watch memory,” said Kim Dae-yong, head of memory marketing at SK hynix.",
            "Kim Dae-yong", "head of memory marketing", "SK hynix",
        ),
        (
            "“They have no reasons left,” said Ana Kowal, a partner at fund manager Greyfriars.",
            "Ana Kowal", "partner", "Greyfriars",
        ),
        (
            "The finance director Martin Illsley of Sainsbury's told us that it would not be beaten.",
            "Martin Illsley", "finance director", "Sainsbury's",
        ),
        (
            "“It makes sense,” said Dona Kowal, Chief Executive of Petrel Ltd. Annual savings are put at C$95 million.",
            "Dona Kowal", "Chief Executive", "Petrel Ltd.",
        ),
        (
            "Kim Yong-beom, the South Korean president's policy chief, told Yonhap that talks dragged.",
            "Kim Yong-beom", "policy chief", None,
        ),
        (
            "“At 19 per cent, who needs shares?” asked Ana Bello, managing director of Broad Advisory.",
            "Ana Bello", "managing director", "Broad Advisory",
        ),
        (
            "Marcus Bell, who runs a small fund at Tidewater Asset Management, told CNBC so.",
            "Marcus Bell", None, "Tidewater Asset Management",
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
        (
            "“Households are cautious,” said Ludwig van der Berg, an economist with Altmark in Utrecht.",
            "Ludwig van der Berg", "economist", "Altmark",
        ),
        (
            "James R. Carter Jr., president of Halvorsen Freight, said volumes fell.",
            "James R. Carter Jr.", "president", "Halvorsen Freight",
        ),
        (
            "Ines Prado, chief strategist at Banco del Sur, said the peso could weaken.",
            "Ines Prado", "chief strategist", "Banco del Sur",
        ),
        (
            "Kazuo Hara, a former official who is now an economist at Mori Research, said a rise was near.",
            "Kazuo Hara", "economist", "Mori Research",
        ),
        (
            "Nils Birk, executive director of the International Grain Agency, said stocks were low.",
            "Nils Birk", "executive director", "International Grain Agency",
        ),
        (
            "Altmark's head of investment strategy Shane Orr said a cut was likely.",
            "Shane Orr", "head of investment strategy", "Altmark",
        ),
        (
            "Rosa Lima Vidal, Altmark's chief Asia-Pacific economist, said aid would come.",
            "Rosa Lima Vidal", "chief Asia-Pacific economist", "Altmark",
        ),
        (
            "Economists at Altmark led by Marc Gallo wrote that hiring had slowed.",
            "Marc Gallo", "economist", "Altmark",
        ),
        (
            "“It works,” said Samuel Vogt, M.D., chief medical officer of Halcyra.",
            "Samuel Vogt", "chief medical officer", "Halcyra",
        ),
        (
            "Laura Chen (chief economist, Formosa Bank) said exports would rebound.",
            "Laura Chen", "chief economist", "Formosa Bank",
        ),
        (
            "Altmark CEO Magda Sousa on Tuesday said prices would not change.",
            "Magda Sousa", "CEO", "Altmark",
        ),
        (
            "Danny Marsh of Marsh Ventures, who bet against banks, told investors he was short.",
            "Danny Marsh", None, "Marsh Ventures",
        ),
        (
            "Jane Tan, an analyst at Altmark, upgraded the shares, saying the worst was over.",
            "Jane Tan", "analyst", "Altmark",
        ),
        (
            "Altmark's Tobias Grant cut it to Neutral and said the rescue would cost more.",
            "Tobias Grant", None, "Altmark",
        ),
        (
            "“We lost a third of the crop,” said orchard owner Arjun Thapar.",
            "Arjun Thapar", "orchard owner", None,
        ),
        (
            "Outgoing chairman Ken Mulhall said the board had kept faith.",
            "Ken Mulhall", "chairman", None,
        ),
        (
            "Srikant Menon, joint chief financial officer of the company, said sales had held up.",
            "Srikant Menon", "joint chief financial officer", None,
        ),
        (
            "According to the company's chief executive, Harold Finch, orders are full until June.",
            "Harold Finch", "chief executive", None,
        ),
        (
            "Ravi Menon, 54, a taxi driver in Pune, said fares had not kept up.",
            "Ravi Menon", "taxi driver", None,
        ),
        (
            "The Reserve Bank of Australia cut its rate, and Governor Mira Bull said more might come.",
            "Mira Bull", "Governor", "Reserve Bank of Australia",
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


@pytest.mark.parametrize(
    "role",
    ["tourism minister", "director-general", "chief Europe economist", "head of macro strategy"],
)
def test_a_role_reads_the_same_wherever_it_stands(role):
    for sentence in (
        f"Norrland Pension AB {role} Edith Calder said prices would fall.",
        f"Edith Calder, {role} at Norrland Pension AB, said prices would fall.",
        f"Edith Calder, Norrland Pension AB's {role}, said prices would fall.",
    ):
        assert speakers(sentence) == [("Edith Calder", role, "Norrland Pension AB")]


def test_a_verb_of_speech_is_no_part_of_a_role():
    assert speakers("“It will pass,” reckons analyst Edith Calder.") == [
        ("Edith Calder", "analyst", None)
    ]


def test_the_body_that_appoints_is_the_appointees():
    (quote,) = quotes(
        "Cascade Grid Inc. (NYSE: CSGX) has named Helen Abbas chief financial officer. “I am proud,” Abbas said."
    )
    assert (quote.role, quote.organisation) == ("chief financial officer", "Cascade Grid Inc.")


def test_an_officer_quoted_in_a_press_release_is_its_issuers():
    (quote,) = quotes(
        "TOLEDO, Ohio, Sept. 25, 2024 -- Larkmoor Motors (NYSE: LKMX) ended a strike.\n\n"
        "“It is good to be back,” said Greg Solis, senior vice president of operations."
    )
    assert quote.organisation == "Larkmoor Motors"


def test_she_said_is_whom_the_sentence_before_is_about():
    (quote,) = quotes("Lena Hoff is an analyst at Altmark. “The dip is a chance,” she said.")
    assert (quote.speaker, quote.organisation) == ("Lena Hoff", "Altmark")


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


@pytest.mark.parametrize(
    ("before", "role", "organisation"),
    [
        ("Chief Revenue Officer", "Chief Revenue Officer", None),
        ("Acme chief people officer", "chief people officer", "Acme"),
        ("Kern Research analyst", "analyst", "Kern Research"),
        ("Kern Capital Markets strategist", "strategist", "Kern Capital Markets"),
    ],
)
def test_what_stands_before_a_name_is_cut_where_the_body_ends(before, role, organisation):
    (quote,) = quotes(f"{before} Jane Doe said demand was strong.")
    assert (quote.speaker, quote.role, quote.organisation) == ("Jane Doe", role, organisation)


def test_a_surname_is_resolved_by_a_description_of_a_name_no_table_has():
    text = (
        "Margrethe Oster, the competition commissioner, leaves. Oster told Bloomberg she was glad."
    )
    assert speakers(text) == [("Margrethe Oster", "competition commissioner", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board noted the resignation of Mr. Suresh Iyengar, Whole-time Director.",
        "Harrow Water, the utility, raised bills. Water said it was sorry.",
        "The carmaker expects lower sales.",
        "Executives said demand was weak.",
        "Needham's Scott Berg reiterated Buy and raised the target to $40.",
        "Maria Keller, head of Altmark, asked the court to wait.",
    ],
)
def test_who_is_only_spoken_of_is_no_speaker(sentence):
    assert speakers(sentence) == []
