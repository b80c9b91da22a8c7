"""Words and signs of quantity: currencies, scales, months, weekdays, ordinals."""

from __future__ import annotations

from decimal import Decimal

CURRENCY_PREFIXES: dict[str, str] = {
    "$": "USD",
    "US$": "USD",
    "$US": "USD",
    "USD": "USD",
    "HK$": "HKD",
    "HKD": "HKD",
    "NT$": "TWD",
    "A$": "AUD",
    "$A": "AUD",
    "AU$": "AUD",
    "AUD": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD": "CAD",
    "S$": "SGD",
    "SGD": "SGD",
    "NZ$": "NZD",
    "R$": "BRL",
    "BRL": "BRL",
    "MX$": "MXN",
    "MXN": "MXN",
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "¥": "JPY",
    "JPY": "JPY",
    "RMB": "CNY",
    "CNY": "CNY",
    "CN¥": "CNY",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "INR": "INR",
    "₩": "KRW",
    "KRW": "KRW",
    "CHF": "CHF",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
    "RM": "MYR",
    "MYR": "MYR",
    "Rp": "IDR",
    "IDR": "IDR",
    "THB": "THB",
    "PHP": "PHP",
    "TWD": "TWD",
    "VND": "VND",
    "ZAR": "ZAR",
    "NGN": "NGN",
    "N": "NGN",
    "TRY": "TRY",
    "RUB": "RUB",
    "PLN": "PLN",
    "ILS": "ILS",
    "SAR": "SAR",
    "SR": "SAR",
    "AED": "AED",
    "Dh": "AED",
    "Dhs": "AED",
    "₱": "PHP",
    "₦": "NGN",
    "₺": "TRY",
    "₽": "RUB",
    "฿": "THB",
    "₪": "ILS",
}

# Hundredths of a currency.
MINOR_UNITS: dict[str, str] = {
    **{
        f"{place}{cents}": currency
        for place, currency in {
            "": "USD",
            "US ": "USD",
            "U.S. ": "USD",
            "Canadian ": "CAD",
            "Australian ": "AUD",
            "New Zealand ": "NZD",
            "NZ ": "NZD",
            "Singapore ": "SGD",
            "Hong Kong ": "HKD",
            "HK ": "HKD",
            "South African ": "ZAR",
            "euro ": "EUR",
        }.items()
        for cents in ("cents", "cent")
    },
    "pence": "GBP",
    "sen": "MYR",
    "paise": "INR",
    "paisa": "INR",
    "agorot": "ILS",
    "kobo": "NGN",
    "öre": "SEK",
    "øre": "NOK",
}
# Whose cents, right before their number: "US50 cents".
CENTS_PREFIXES: dict[str, str] = {
    "US": "USD",
    "HK": "HKD",
    "NZ": "NZD",
    "A": "AUD",
    "S": "SGD",
    "C": "CAD",
}

CURRENCY_WORDS: dict[str, str] = {
    **MINOR_UNITS,
    "dollars": "USD",
    "dollar": "USD",
    "U.S. dollars": "USD",
    "US dollars": "USD",
    "USD": "USD",
    "Canadian dollars": "CAD",
    "Australian dollars": "AUD",
    "Hong Kong dollars": "HKD",
    "euros": "EUR",
    "euro": "EUR",
    "EUR": "EUR",
    "pounds": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "Yuan": "CNY",
    "renminbi": "CNY",
    "RMB": "CNY",
    "won": "KRW",
    "rupees": "INR",
    "reais": "BRL",
    "real": "BRL",
    "pesos": "MXN",
    "Swiss francs": "CHF",
    "francs": "CHF",
    "Singapore dollars": "SGD",
    "New Zealand dollars": "NZD",
    "Taiwan dollars": "TWD",
    "New Taiwan dollars": "TWD",
    "Philippine pesos": "PHP",
    "Chilean pesos": "CLP",
    "Argentine pesos": "ARS",
    "Colombian pesos": "COP",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "baht": "THB",
    "dong": "VND",
    "lira": "TRY",
    "liras": "TRY",
    "roubles": "RUB",
    "rubles": "RUB",
    "rand": "ZAR",
    "naira": "NGN",
    "zlotys": "PLN",
    "zloty": "PLN",
    "shekels": "ILS",
    "riyals": "SAR",
    "dirhams": "AED",
    "kronor": "SEK",
    "kroner": "NOK",
    "riyal": "SAR",
    "dirham": "AED",
}

SCALES: dict[str, Decimal] = {
    word: Decimal(10) ** power
    for power, words in {
        3: ("thousand", "k", "K"),
        5: ("lakh", "lakhs"),
        6: ("million", "Million", "MILLION", "mln", "MLN", "mn", "MN", "m", "M"),
        7: ("crore", "crores"),
        9: ("billion", "Billion", "BILLION", "bln", "BLN", "bn", "BN", "b", "B"),
        12: (
            "trillion",
            "Trillion",
            "TRILLION",
            "trn",
            "TRN",
            "trln",
            "TRLN",
            "tn",
            "TN",
            "T",
            "lakh crore",
        ),
    }.items()
    for word in words
}

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("January", "Jan"),
            ("February", "Feb"),
            ("March", "Mar"),
            ("April", "Apr"),
            ("May",),
            ("June", "Jun"),
            ("July", "Jul"),
            ("August", "Aug"),
            ("September", "Sept", "Sep"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
        ),
        start=1,
    )
    for name in names
}

# The name of a month in full, as a part of patterns.
MONTH_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)

# Monday is 0, as in datetime.
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("Monday", "Mon."),
            ("Tuesday", "Tue."),
            ("Wednesday", "Wed."),
            ("Thursday", "Thu."),
            ("Friday", "Fri."),
            ("Saturday", "Sat."),
            ("Sunday", "Sun."),
        )
    )
    for name in names
}

ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        (
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ),
        start=1,
    )
}
