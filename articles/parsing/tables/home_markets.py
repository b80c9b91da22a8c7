"""What gives a piece away as one about an exchange outside the United States, and about those of the United States."""

from __future__ import annotations

_TRADING = r"(?:[-\s]listed|\s(?:trading|trade|shares|stocks|stock\s(?:market|exchange)|markets?|bourse|session|listing))"

# exchange (MIC): what speaks of it
HOME_CUES: dict[str, str] = {
    "XLON": rf"FTSE\s(?:100|250|350)|the\sFTSE|pence|[0-9](?:\.\d{{1,2}})?p\b|London{_TRADING}|[Ii]n\sLondon",
    "XHKG": rf"Hang\sSeng|HK\$|Hong\sKong{_TRADING}",
    "XTKS": rf"Nikkei\s(?:225|average|index|share|stock)|the\sNikkei|Topix|TOPIX|Tokyo{_TRADING}|[Ii]n\sTokyo",
    "XNSE": rf"Sensex|Nifty|NSE|BSE|₹|Rs\.?\s?\d|crores?|lakhs?|Dalal\sStreet|Mumbai{_TRADING}",
    "XASX": rf"ASX|A\$|Sydney{_TRADING}|[Ii]n\sSydney",
    "XETR": rf"DAX|Xetra|STOXX|Frankfurt{_TRADING}|[Ii]n\sFrankfurt",
    "XPAR": rf"CAC(?:\s40)?|STOXX|Paris{_TRADING}|[Ii]n\sParis",
    "XAMS": rf"AEX|STOXX|Amsterdam{_TRADING}|[Ii]n\sAmsterdam",
    "XSWX": rf"SMI|Swiss\sMarket\sIndex|STOXX|Zurich{_TRADING}|[Ii]n\sZurich",
    "XMAD": rf"IBEX|Ibex|STOXX|Madrid{_TRADING}|[Ii]n\sMadrid",
    "XMIL": rf"FTSE\sMIB|STOXX|Milan{_TRADING}|[Ii]n\sMilan",
    "XCSE": rf"OMXC|STOXX|Copenhagen{_TRADING}|[Ii]n\sCopenhagen",
    "XTSE": rf"S&P/TSX|TSX|C\$|Toronto{_TRADING}|[Ii]n\sToronto",
    "XTAI": rf"TAIEX|Taiex|NT\$|Taipei{_TRADING}|[Ii]n\sTaipei",
    "XDUB": rf"I[Ss][Ee][Qq]|Dublin{_TRADING}|[Ii]n\sDublin",
    "XSTO": rf"OMXS|Stockholm{_TRADING}|[Ii]n\sStockholm",
    "XHEL": rf"OMXH|Helsinki{_TRADING}|[Ii]n\sHelsinki",
    "XOSL": rf"OBX|Oslo{_TRADING}|[Ii]n\sOslo",
    "BVMF": rf"I?[Bb]ovespa|IBOV|R\$|Sao\sPaulo{_TRADING}",
}

UNITED_STATES_CUES = (
    r"Wall\sStreet|N(?:ASDAQ|asdaq)|NYSE|New\sYork|S&P\s500|Dow\sJones|the\sDow|ADRs?|ADSs?|"
    r"American\s[Dd]epositary|U\.?S\.?[-\s]listed|premarket|pre-market"
)

# What a piece counts in that speaks of the home market, and never of dollars.
HOME_MONEY: dict[str, str] = {
    "XLON": r"£",
    "XDUB": r"€|\beuros?\b",
    "XETR": r"€|\beuros?\b",
    "XPAR": r"€|\beuros?\b",
    "XAMS": r"€|\beuros?\b",
    "XMAD": r"€|\beuros?\b",
    "XMIL": r"€|\beuros?\b",
    "XTKS": r"¥|\byen\b",
    "XSWX": r"\bCHF\b|\bfrancs?\b",
    "XCSE": r"\bDKK\b|\bkroner\b",
}
