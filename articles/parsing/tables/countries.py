"""Countries and currency areas: what they are called, and whose word on the economy is theirs.

``places`` are nouns and demonyms as written; ``institutions`` are bodies that speak for one economy, so
that naming them names the country. Both are case-sensitive: "US" is a country, "us" is not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its currency (ISO 4217), the currency its trade is reported in, and its names."""

    name: str
    currency: str
    places: tuple[str, ...]
    institutions: tuple[str, ...] = ()
    central_bank: tuple[str, ...] = ()
    trade_currency: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that points to this country, as written."""
        return self.places + self.institutions + self.central_bank


# Key: ISO 3166-1 alpha-2, or EA for the euro area.
COUNTRIES: dict[str, Country] = {
    "US": Country(
        "United States",
        "USD",
        ("United States", "U.S.", "US", "USA", "U.S.A.", "America", "American", "Americans"),
        (
            "Bureau of Labor Statistics",
            "BLS",
            "Labor Department",
            "Department of Labor",
            "Commerce Department",
            "Department of Commerce",
            "Census Bureau",
            "Bureau of Economic Analysis",
            "BEA",
            "Institute for Supply Management",
            "ISM",
            "Conference Board",
            "University of Michigan",
            "Treasury Department",
            "National Association of Realtors",
            "Philly Fed",
            "New York Fed",
            "Empire State",
        ),
        (
            "Federal Reserve",
            "Fed",
            "Federal Open Market Committee",
            "FOMC",
        ),
    ),
    "CN": Country(
        "China",
        "CNY",
        ("China", "Chinese", "Mainland China", "mainland China", "PRC"),
        (
            "National Bureau of Statistics",
            "NBS",
            "General Administration of Customs",
            "Ministry of Commerce",
            "MOFCOM",
            "Beijing",
            "Caixin",
        ),
        ("People's Bank of China", "People’s Bank of China", "PBOC", "PBoC"),
        "USD",
    ),
    "EA": Country(
        "Euro area",
        "EUR",
        (
            "euro area",
            "Euro area",
            "Euro Area",
            "euro-area",
            "Euro-area",
            "euro zone",
            "Euro zone",
            "Euro Zone",
            "euro-zone",
            "eurozone",
            "Eurozone",
            "EuroZone",
            "19-nation bloc",
            "20-nation bloc",
            "currency bloc",
            "the bloc",
            "The bloc",
            "single-currency bloc",
            "countries that share the euro",
            "countries sharing the euro",
            "countries that use the euro",
            "countries using the euro",
        ),
        ("Eurostat", "HCOB"),
        ("European Central Bank", "ECB"),
    ),
    "EU": Country(
        "European Union",
        "EUR",
        ("European Union", "EU", "E.U."),
        ("European Commission", "Brussels"),
    ),
    "GB": Country(
        "United Kingdom",
        "GBP",
        ("United Kingdom", "U.K.", "UK", "Britain", "British", "Great Britain"),
        ("Office for National Statistics", "ONS", "HM Treasury"),
        ("Bank of England", "BoE", "BOE", "Threadneedle Street"),
    ),
    "JP": Country(
        "Japan",
        "JPY",
        ("Japan", "Japanese"),
        ("Cabinet Office", "Ministry of Internal Affairs", "METI", "Tankan", "tankan"),
        ("Bank of Japan", "BOJ", "BoJ"),
    ),
    "DE": Country(
        "Germany",
        "EUR",
        ("Germany", "German", "Germans"),
        (
            "Destatis",
            "Federal Statistical Office",
            "Federal Statistics Office",
            "Ifo",
            "ifo",
            "ZEW",
            "GfK",
        ),
        ("Bundesbank",),
    ),
    "FR": Country(
        "France",
        "EUR",
        ("France", "French"),
        ("INSEE", "Insee"),
        ("Bank of France", "Banque de France"),
    ),
    "IT": Country("Italy", "EUR", ("Italy", "Italian"), ("ISTAT", "Istat"), ("Bank of Italy",)),
    "ES": Country("Spain", "EUR", ("Spain", "Spanish"), (), ("Bank of Spain",)),
    "NL": Country("Netherlands", "EUR", ("Netherlands", "Dutch"), ("Statistics Netherlands",)),
    "IE": Country("Ireland", "EUR", ("Ireland", "Irish"), ("Central Statistics Office",)),
    "CH": Country(
        "Switzerland", "CHF", ("Switzerland", "Swiss"), ("KOF",), ("Swiss National Bank", "SNB")
    ),
    "SE": Country("Sweden", "SEK", ("Sweden", "Swedish"), ("Statistics Sweden",), ("Riksbank",)),
    "NO": Country(
        "Norway", "NOK", ("Norway", "Norwegian"), ("Statistics Norway",), ("Norges Bank",)
    ),
    "PL": Country("Poland", "PLN", ("Poland", "Polish"), (), ("National Bank of Poland",)),
    "TR": Country(
        "Turkey",
        "TRY",
        ("Turkey", "Türkiye", "Turkiye", "Turkish"),
        ("TurkStat", "Turkstat"),
        ("TCMB",),
    ),
    "RU": Country("Russia", "RUB", ("Russia", "Russian"), ("Rosstat",), ("Bank of Russia",), "USD"),
    "UA": Country("Ukraine", "UAH", ("Ukraine", "Ukrainian")),
    "IN": Country(
        "India",
        "INR",
        ("India", "Indian"),
        (
            "MoSPI",
            "MOSPI",
            "Ministry of Statistics and Programme Implementation",
            "National Statistical Office",
            "National Statistics Office",
            "NSO",
        ),
        ("Reserve Bank of India", "RBI"),
        "USD",
    ),
    "KR": Country(
        "South Korea",
        "KRW",
        (
            "South Korea",
            "South Korean",
            "South Koreans",
            "S. Korea",
            "S.Korea",
            "Korea",
            "Korean",
            "Republic of Korea",
        ),
        (
            "Statistics Korea",
            "Ministry of Trade, Industry and Energy",
            "Korea Customs Service",
            "MOTIE",
        ),
        ("Bank of Korea", "BOK", "BoK"),
        "USD",
    ),
    "KP": Country("North Korea", "KPW", ("North Korea", "North Korean")),
    "TW": Country("Taiwan", "TWD", ("Taiwan", "Taiwanese"), ("DGBAS",), (), "USD"),
    "HK": Country(
        "Hong Kong", "HKD", ("Hong Kong",), ("Census and Statistics Department",), ("HKMA",)
    ),
    "SG": Country(
        "Singapore",
        "SGD",
        ("Singapore", "Singaporean"),
        ("Enterprise Singapore", "Ministry of Trade and Industry"),
        ("Monetary Authority of Singapore",),
    ),
    "ID": Country(
        "Indonesia",
        "IDR",
        ("Indonesia", "Indonesian"),
        ("Statistics Indonesia",),
        ("Bank Indonesia",),
        "USD",
    ),
    "MY": Country(
        "Malaysia",
        "MYR",
        ("Malaysia", "Malaysian"),
        ("MATRADE",),
        ("Bank Negara", "Bank Negara Malaysia", "BNM"),
    ),
    "TH": Country(
        "Thailand", "THB", ("Thailand", "Thai"), ("NESDC",), ("Bank of Thailand",), "USD"
    ),
    "VN": Country(
        "Vietnam", "VND", ("Vietnam", "Vietnamese"), ("General Statistics Office",), (), "USD"
    ),
    "PH": Country(
        "Philippines",
        "PHP",
        ("Philippines", "Philippine", "Filipino"),
        ("Philippine Statistics Authority",),
        ("Bangko Sentral ng Pilipinas", "BSP"),
        "USD",
    ),
    "PK": Country(
        "Pakistan",
        "PKR",
        ("Pakistan", "Pakistani"),
        ("Pakistan Bureau of Statistics",),
        ("State Bank of Pakistan", "SBP"),
        "USD",
    ),
    "BD": Country(
        "Bangladesh", "BDT", ("Bangladesh", "Bangladeshi"), (), ("Bangladesh Bank",), "USD"
    ),
    "LK": Country(
        "Sri Lanka", "LKR", ("Sri Lanka", "Sri Lankan"), (), ("Central Bank of Sri Lanka",), "USD"
    ),
    "CA": Country(
        "Canada",
        "CAD",
        ("Canada", "Canadian", "Canadians"),
        ("Statistics Canada", "StatCan", "Statscan", "StatsCan", "CMHC", "Ivey"),
        ("Bank of Canada", "BoC", "BOC"),
    ),
    "MX": Country(
        "Mexico", "MXN", ("Mexico", "Mexican"), ("INEGI",), ("Bank of Mexico", "Banxico"), "USD"
    ),
    "BR": Country(
        "Brazil",
        "BRL",
        ("Brazil", "Brazilian"),
        ("IBGE", "Secex"),
        ("Central Bank of Brazil", "Banco Central do Brasil", "Copom"),
        "USD",
    ),
    "AR": Country(
        "Argentina", "ARS", ("Argentina", "Argentine", "Argentinian"), ("INDEC",), (), "USD"
    ),
    "CL": Country("Chile", "CLP", ("Chile", "Chilean"), (), ("Central Bank of Chile",), "USD"),
    "CO": Country("Colombia", "COP", ("Colombia", "Colombian"), ("DANE",), (), "USD"),
    "PE": Country("Peru", "PEN", ("Peru", "Peruvian"), (), (), "USD"),
    "AU": Country(
        "Australia",
        "AUD",
        ("Australia", "Australian", "Australians"),
        ("Australian Bureau of Statistics", "ABS", "Westpac-Melbourne Institute"),
        ("Reserve Bank of Australia", "RBA"),
    ),
    "NZ": Country(
        "New Zealand",
        "NZD",
        ("New Zealand", "New Zealander"),
        ("Statistics New Zealand", "Stats NZ"),
        ("Reserve Bank of New Zealand", "RBNZ"),
    ),
    "ZA": Country(
        "South Africa",
        "ZAR",
        ("South Africa", "South African"),
        ("Statistics South Africa", "Stats SA"),
        ("South African Reserve Bank", "SARB"),
    ),
    "NG": Country(
        "Nigeria", "NGN", ("Nigeria", "Nigerian"), (), ("Central Bank of Nigeria", "CBN"), "USD"
    ),
    "KE": Country("Kenya", "KES", ("Kenya", "Kenyan"), (), ("Central Bank of Kenya",)),
    "EG": Country(
        "Egypt", "EGP", ("Egypt", "Egyptian"), ("CAPMAS",), ("Central Bank of Egypt",), "USD"
    ),
    "SA": Country("Saudi Arabia", "SAR", ("Saudi Arabia", "Saudi"), ("GASTAT",), ("SAMA",), "USD"),
    "AE": Country(
        "United Arab Emirates", "AED", ("United Arab Emirates", "UAE", "Emirati"), (), (), "USD"
    ),
    "QA": Country("Qatar", "QAR", ("Qatar", "Qatari")),
    "IL": Country("Israel", "ILS", ("Israel", "Israeli"), (), ("Bank of Israel",)),
    "IR": Country("Iran", "IRR", ("Iran", "Iranian")),
    "IQ": Country("Iraq", "IQD", ("Iraq", "Iraqi")),
    "VE": Country("Venezuela", "VES", ("Venezuela", "Venezuelan")),
    "DK": Country(
        "Denmark", "DKK", ("Denmark", "Danish"), ("Statistics Denmark",), ("Danmarks Nationalbank",)
    ),
    "FI": Country("Finland", "EUR", ("Finland", "Finnish"), ("Statistics Finland",)),
    "AT": Country("Austria", "EUR", ("Austria", "Austrian"), ("Statistics Austria",)),
    "BE": Country("Belgium", "EUR", ("Belgium", "Belgian"), ("Statbel",)),
    "PT": Country("Portugal", "EUR", ("Portugal", "Portuguese"), (), ("Bank of Portugal",)),
    "GR": Country("Greece", "EUR", ("Greece", "Greek"), ("ELSTAT",), ("Bank of Greece",)),
    "CZ": Country(
        "Czechia", "CZK", ("Czech Republic", "Czechia", "Czech"), (), ("Czech National Bank", "CNB")
    ),
    "HU": Country("Hungary", "HUF", ("Hungary", "Hungarian"), (), ("National Bank of Hungary",)),
    "RO": Country("Romania", "RON", ("Romania", "Romanian"), (), ("National Bank of Romania",)),
    "BG": Country("Bulgaria", "BGN", ("Bulgaria", "Bulgarian")),
    "HR": Country("Croatia", "EUR", ("Croatia", "Croatian")),
    "SK": Country("Slovakia", "EUR", ("Slovakia", "Slovak")),
    "SI": Country("Slovenia", "EUR", ("Slovenia", "Slovenian")),
    "RS": Country("Serbia", "RSD", ("Serbia", "Serbian"), (), ("National Bank of Serbia",)),
    "EE": Country("Estonia", "EUR", ("Estonia", "Estonian")),
    "LV": Country("Latvia", "EUR", ("Latvia", "Latvian")),
    "LT": Country("Lithuania", "EUR", ("Lithuania", "Lithuanian")),
    "IS": Country("Iceland", "ISK", ("Iceland", "Icelandic"), (), ("Central Bank of Iceland",)),
    "KZ": Country("Kazakhstan", "KZT", ("Kazakhstan", "Kazakh")),
    "NP": Country("Nepal", "NPR", ("Nepal", "Nepali", "Nepalese"), (), ("Nepal Rastra Bank",)),
    "MM": Country("Myanmar", "MMK", ("Myanmar",)),
    "KH": Country("Cambodia", "KHR", ("Cambodia", "Cambodian"), (), (), "USD"),
    "MN": Country("Mongolia", "MNT", ("Mongolia", "Mongolian"), (), (), "USD"),
    "GH": Country(
        "Ghana", "GHS", ("Ghana", "Ghanaian"), ("Ghana Statistical Service",), ("Bank of Ghana",)
    ),
    "ET": Country("Ethiopia", "ETB", ("Ethiopia", "Ethiopian"), (), ("National Bank of Ethiopia",)),
    "UG": Country("Uganda", "UGX", ("Uganda", "Ugandan"), (), ("Bank of Uganda",)),
    "TZ": Country("Tanzania", "TZS", ("Tanzania", "Tanzanian"), (), ("Bank of Tanzania",)),
    "RW": Country("Rwanda", "RWF", ("Rwanda", "Rwandan")),
    "ZM": Country("Zambia", "ZMW", ("Zambia", "Zambian"), (), ("Bank of Zambia",)),
    "ZW": Country("Zimbabwe", "ZWL", ("Zimbabwe", "Zimbabwean")),
    "AO": Country("Angola", "AOA", ("Angola", "Angolan")),
    "MA": Country("Morocco", "MAD", ("Morocco", "Moroccan"), (), ("Bank Al-Maghrib",)),
    "TN": Country("Tunisia", "TND", ("Tunisia", "Tunisian")),
    "DZ": Country("Algeria", "DZD", ("Algeria", "Algerian")),
    "KW": Country("Kuwait", "KWD", ("Kuwait", "Kuwaiti")),
    "OM": Country("Oman", "OMR", ("Oman", "Omani")),
    "BH": Country("Bahrain", "BHD", ("Bahrain", "Bahraini")),
    "LB": Country("Lebanon", "LBP", ("Lebanon", "Lebanese")),
    "EC": Country("Ecuador", "USD", ("Ecuador", "Ecuadorean")),
    "UY": Country("Uruguay", "UYU", ("Uruguay", "Uruguayan")),
    "PY": Country("Paraguay", "PYG", ("Paraguay", "Paraguayan")),
    "BO": Country("Bolivia", "BOB", ("Bolivia", "Bolivian")),
    "CR": Country("Costa Rica", "CRC", ("Costa Rica", "Costa Rican")),
    "DO": Country("Dominican Republic", "DOP", ("Dominican Republic",)),
    "GT": Country("Guatemala", "GTQ", ("Guatemala", "Guatemalan")),
}

# Whose figures a piece gives that is written there and names no country.
DATELINES: dict[str, str] = {
    "WASHINGTON": "US", "NEW YORK": "US", "BEIJING": "CN", "SHANGHAI": "CN", "TOKYO": "JP", "SEOUL": "KR", "MUMBAI": "IN",
    "NEW DELHI": "IN", "BENGALURU": "IN", "LONDON": "GB", "BERLIN": "DE", "WIESBADEN": "DE", "PARIS": "FR", "ROME": "IT",
    "MADRID": "ES", "OTTAWA": "CA", "TORONTO": "CA", "SYDNEY": "AU", "CANBERRA": "AU", "MELBOURNE": "AU", "BRASILIA": "BR",
    "SAO PAULO": "BR", "RIO DE JANEIRO": "BR", "MEXICO CITY": "MX", "BRUSSELS": "EA", "LUXEMBOURG": "EA",
}  # fmt: skip

# Bodies of the same name in other countries than the one that has it in COUNTRIES.
SHARED_BODIES: dict[str, tuple[str, ...]] = {
    "National Bureau of Statistics": ("NG", "KE"),
    "NBS": ("NG",),
    "Central Statistics Office": ("IN", "PL"),
    "National Statistical Office": ("KR", "TH", "MN"),
    "NSO": ("KR", "MT"),
    "Federal Statistical Office": ("CH",),
    "Federal Statistics Office": ("CH",),
    "National Statistics Office": ("PH",),
    "Ministry of Commerce": ("IN", "TH", "VN"),
    "Ministry of Trade and Industry": ("EG",),
    "Cabinet Office": ("GB",),
}
