"""Exchanges: how texts and ticker lists call them, as ISO 10383 market codes (MIC)."""

from __future__ import annotations

# How texts and lists of symbols call an exchange before a colon ("(NYSE: BABA)"), each row with its MIC; boards of an
# exchange that trade its symbols are the exchange.
_CALLED: dict[str, str] = {
    "XNYS": "NYSE, New York Stock Exchange, XNYS",
    "XASE": "NYSE American, NYSE MKT, NYSE Amex, AMEX",
    "ARCX": "NYSE Arca, ARCA",
    "XNAS": """NASDAQ, NASDAQ GS, NASDAQ GM, NASDAQ CM, NASD, NASDAQ Global Select, NASDAQ Global Select Market, NASDAQ
        Global Market, NASDAQ Capital Market, NASDAQ Stock Market, NASDAQ GSM, XNAS""",
    "BATS": "CBOE, BATS, Cboe BZX, BZX",
    "OTCM": """OTC, OTC MKTS, OTC Markets, OTC PK, OTC Pink, OTC QB, OTC QX, OTC BB, OTC ID, OTC Pink Sheets, OTC Pink
        Market, OTC QB Venture Market, OTC QX Best Market, Pink Sheets, PINK""",
    "XTSE": "TSX, Toronto Stock Exchange, Toronto",
    "XTSX": "TSX V, TSX Venture, TSX Venture Exchange",
    "XCNQ": "CSE, CNSX, Canadian Securities Exchange",
    "NEOE": "NEO, NEO Exchange, Cboe Canada, Cboe CA",
    "XLON": "LSE, LON, London, London Stock Exchange, AIM, LSE AIM, AIM LSE, LSE Main Market",
    "XHKG": "HK, HKG, HKEX, HKSE, SEHK, Hong Kong, Hong Kong Stock Exchange",
    "XSHG": "SSE, SHA, SHSE, SH, Shanghai, Shanghai Stock Exchange, SSE STAR, STAR Market",
    "XSHE": "SZSE, SHE, SZ, Shenzhen, Shenzhen Stock Exchange, ChiNext",
    "XTKS": "TYO, TSE, JPX, Tokyo, Tokyo Stock Exchange, TSE Prime, TSE Growth, TSE Standard",
    "XKRX": "KRX, KOSPI, Korea Exchange",
    "XKOS": "KOSDAQ",
    "XTAI": "TWSE, TPE, Taiwan Stock Exchange",
    "ROCO": "TPEx, GTSM",
    "XNSE": "NSE, National Stock Exchange",
    "XBOM": "BSE, BOM, Bombay Stock Exchange",
    "XSES": "SGX, SGX Mainboard, SGX ST, Singapore Exchange, Catalist",
    "XASX": "ASX, Australian Securities Exchange",
    "XNZE": "NZX, NZE, NZSE",
    "XKLS": "KLSE, KLS, MYX, Bursa Malaysia, Bursa",
    "XIDX": "IDX, JKT, Indonesia Stock Exchange",
    "XBKK": "SET, BKK, Stock Exchange of Thailand",
    "XPHS": "PSE, Philippine Stock Exchange",
    "XSTC": "HOSE, HSX",
    "XKAR": "PSX",
    "XFRA": "FRA, FWB, FSE, Frankfurt",
    "XETR": "ETR, XETRA",
    "XPAR": "EPA, PAR, Euronext, Euronext Paris, Euronext Growth Paris, Paris",
    "XAMS": "AMS, AEX, Euronext Amsterdam, Amsterdam",
    "XBRU": "EBR, BRU, Euronext Brussels, Brussels",
    "XLIS": "ELI, LIS, Euronext Lisbon, Lisbon",
    "XDUB": "ISE, Euronext Dublin, Irish Stock Exchange",
    "XMIL": "BIT, MIL, Borsa Italiana, Euronext Milan, Euronext Growth Milan, Milan",
    "XMAD": "BME, MCE, Madrid",
    "XSWX": "SIX, SWX, VTX, SIX Swiss Exchange, SIX Swiss, Swiss Exchange, Zurich",
    "XWBO": "VIE, WBAG, Wiener Boerse, Vienna",
    "XSTO": "STO, OMX, OMX Stockholm, Nasdaq OMX Stockholm, Nasdaq Stockholm, First North, Nasdaq First North",
    "XCSE": "CPH, OMX Copenhagen, Nasdaq Copenhagen",
    "XHEL": "HEL, OMX Helsinki, Nasdaq Helsinki",
    "XICE": "ICE, Nasdaq Iceland",
    "XOSL": "OSE, OSL, OB, Oslo, Oslo Bors, Euronext Oslo, Euronext Growth Oslo, Euronext Oslo Bors",
    "XWAR": "WSE, GPW, Warsaw Stock Exchange, Warsaw",
    "XPRA": "PSE Prague, PRG",
    "XATH": "ATH, ATHEX, Athens",
    "XIST": "IST, BIST, Borsa Istanbul",
    "MISX": "MOEX",
    "XJSE": "JSE, Johannesburg, Johannesburg Stock Exchange",
    "XNSA": "NGX, Nigerian Exchange",
    "XCAI": "EGX",
    "XTAE": "TASE, TLV, Tel Aviv Stock Exchange, Tel Aviv",
    "XSAU": "TADAWUL, Saudi Exchange",
    "XDFM": "DFM, Dubai Financial Market",
    "XADS": "ADX, Abu Dhabi Securities Exchange",
    "DSMD": "QSE, QE, Qatar Stock Exchange",
    "XKUW": "Boursa Kuwait",
    "BVMF": "BVMF, B3, BOVESPA",
    "XMEX": "BMV",
    "XBUE": "BYMA, BCBA",
    "XSGO": "SGO, BCS",
    "XBOG": "BVC",
    "XLIM": "BVL",
}


def bare(called: str) -> str:
    """An exchange's name in capitals, without its spaces and dashes: "TSX-V" is "TSXV"."""
    if called.isalnum():
        return called.upper()
    return "".join(character for character in called if character.isalnum()).upper()


EXCHANGE_PREFIXES: dict[str, str] = {
    bare(name): mic for mic, names in _CALLED.items() for name in names.split(",")
}

_AMBIGUOUS_PREFIXES = """
    AIM AMSTERDAM ATHENS BCS BIT BOM BRUSSELS ELI FRA FRANKFURT HEL HONGKONG ICE ISE IST JOHANNESBURG LIS LISBON LONDON MADRID MILAN
    NEO OB OSLO PAR PARIS PINK PSE QE SET SGO SHANGHAI SHE SHENZHEN SIX STO TELAVIV TOKYO TORONTO VIE VIENNA WARSAW ZURICH
"""
# Exchanges' names that are words in capitals or mean several: taken only after a bracket or a mark.
AMBIGUOUS_PREFIXES: frozenset[str] = frozenset(_AMBIGUOUS_PREFIXES.split())
# Of exchanges that share a name, the one whose symbols are letters: "(TSE: RY)" is Toronto's, "(TSE: 7203)" Tokyo's.
OF_LETTERS: dict[str, str] = {"TSE": "XTSE"}

# The end of a symbol in lists of quotes: "III.L".
SYMBOL_SUFFIXES: dict[str, str] = {
    "L": "XLON",
    "F": "XFRA",
    "DE": "XETR",
    "PA": "XPAR",
    "AS": "XAMS",
    "BR": "XBRU",
    "MI": "XMIL",
    "MC": "XMAD",
    "SW": "XSWX",
    "ST": "XSTO",
    "CO": "XCSE",
    "HE": "XHEL",
    "OL": "XOSL",
    "T": "XTKS",
    "HK": "XHKG",
    "TO": "XTSE",
    "AX": "XASX",
    "NS": "XNSE",
    "KS": "XKRX",
    "TW": "XTAI",
    "SI": "XSES",
    "VI": "XWBO",
    "LS": "XLIS",
    "IR": "XDUB",
}

# After a symbol in texts, as Reuters and Yahoo write it: "(AAPL.O)". No "A": "MOG.A" is a class of shares.
REUTERS_SUFFIXES: dict[str, str] = SYMBOL_SUFFIXES | {
    "I": "XDUB",
    "S": "XSWX",
    "V": "XTSX",
    "KQ": "XKOS",
    "BO": "XBOM",
    "SS": "XSHG",
    "SH": "XSHG",
    "SZ": "XSHE",
    "TWO": "XTAI",
    "NZ": "XNZE",
    "JO": "XJSE",
    "SA": "BVMF",
    "MX": "XMEX",
    "TA": "XTAE",
    "SR": "XSAU",
    "N": "XNYS",
    "K": "XNYS",
    "O": "XNAS",
    "OQ": "XNAS",
    "P": "ARCX",
    "PK": "OTCM",
    "KL": "XKLS",
    "JK": "XIDX",
    "BK": "XBKK",
    "PS": "XPHS",
    "HM": "XSTC",
    "WA": "XWAR",
    "IS": "XIST",
    "MM": "MISX",
    "AT": "XATH",
    "PR": "XPRA",
    "IC": "XICE",
    "AD": "XADS",
    "DU": "XDFM",
    "QA": "DSMD",
    "KW": "XKUW",
    "CA": "XCAI",
    "LG": "XNSA",
    "SN": "XSGO",
    "BA": "XBUE",
}
_OWN_SYMBOLS = "L AX NZ TO V SA JK BK N K O OQ"
# Where Reuters writes the exchange's own symbols, so that one is a symbol although no lexicon knows it.
OWN_SYMBOLS: frozenset[str] = frozenset(_OWN_SYMBOLS.split())

# The country after a symbol as Bloomberg writes it; of the United States' exchanges any may be meant.
COUNTRY_CODES: dict[str, str] = {
    "US": "XNYS",
    "HK": "XHKG",
    "LN": "XLON",
    "JP": "XTKS",
    "GR": "XETR",
    "GY": "XETR",
    "FP": "XPAR",
    "NA": "XAMS",
    "AU": "XASX",
    "KS": "XKRX",
    "KQ": "XKOS",
    "TT": "XTAI",
    "SP": "XSES",
    "CH": "XSHG",
    "CG": "XSHG",
    "CS": "XSHE",
    "MK": "XKLS",
    "IJ": "XIDX",
    "TB": "XBKK",
    "PM": "XPHS",
    "IN": "XNSE",
    "IB": "XBOM",
    "NZ": "XNZE",
    "IM": "XMIL",
    "SM": "XMAD",
    "SW": "XSWX",
    "SE": "XSWX",
    "SS": "XSTO",
    "DC": "XCSE",
    "NO": "XOSL",
    "FH": "XHEL",
    "BB": "XBRU",
    "PL": "XLIS",
    "ID": "XDUB",
    "AV": "XWBO",
    "PW": "XWAR",
    "TI": "XIST",
    "SJ": "XJSE",
    "IT": "XTAE",
    "AB": "XSAU",
    "CN": "XTSE",
    "CT": "XTSE",
    "BZ": "BVMF",
    "MM": "XMEX",
}
_NUMBERED = "HK JP KS KQ TT CH CG CS MK AB"
# Where symbols are numbers.
NUMBERED: frozenset[str] = frozenset(_NUMBERED.split())

# Where a class of shares is written after a dash, as in "VOLV-B"; everywhere else after a full stop, as in "BRK.B".
DASHED = frozenset({"XSTO", "XCSE", "XHEL", "XOSL"})

US_EXCHANGES = frozenset({"XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM"})

# What an exchange quotes in, for instruments that nothing else tells of.
EXCHANGE_CURRENCIES: dict[str, str] = {
    "XTSE": "CAD",
    "XTSX": "CAD",
    "XCNQ": "CAD",
    "NEOE": "CAD",
    "XLON": "GBP",
    "XHKG": "HKD",
    "XSHG": "CNY",
    "XSHE": "CNY",
    "XTKS": "JPY",
    "XKRX": "KRW",
    "XKOS": "KRW",
    "XTAI": "TWD",
    "XNSE": "INR",
    "XBOM": "INR",
    "XSES": "SGD",
    "XASX": "AUD",
    "XNZE": "NZD",
    "XFRA": "EUR",
    "XETR": "EUR",
    "XPAR": "EUR",
    "XAMS": "EUR",
    "XBRU": "EUR",
    "XMIL": "EUR",
    "XMAD": "EUR",
    "XHEL": "EUR",
    "XLIS": "EUR",
    "XDUB": "EUR",
    "XWBO": "EUR",
    "XSWX": "CHF",
    "XSTO": "SEK",
    "XCSE": "DKK",
    "XOSL": "NOK",
    "XJSE": "ZAR",
    "BVMF": "BRL",
    "XMEX": "MXN",
    "XTAE": "ILS",
    "XSAU": "SAR",
    "ROCO": "TWD",
    "XKLS": "MYR",
    "XIDX": "IDR",
    "XBKK": "THB",
    "XPHS": "PHP",
    "XSTC": "VND",
    "XKAR": "PKR",
    "XATH": "EUR",
    "XICE": "ISK",
    "XWAR": "PLN",
    "XPRA": "CZK",
    "XIST": "TRY",
    "MISX": "RUB",
    "XNSA": "NGN",
    "XCAI": "EGP",
    "XDFM": "AED",
    "XADS": "AED",
    "DSMD": "QAR",
    "XKUW": "KWD",
    "XBUE": "ARS",
    "XSGO": "CLP",
    "XBOG": "COP",
    "XLIM": "PEN",
}


def currency_of(mic: str) -> str:
    """The currency that an exchange quotes in; US dollars for one we do not know."""
    return EXCHANGE_CURRENCIES.get(mic, "USD")
