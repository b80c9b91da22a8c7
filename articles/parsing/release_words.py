"""The words around a macro figure that tell what it is, a pattern for every kind; ``release_sentence`` finds them.

Every pattern is a plain alternation that begins with a sign or the beginning of a word, so that reading stays linear, and
words stand one blank apart, so that more of them is a beginning to look for.
"""

from __future__ import annotations

import re
from typing import Literal

from articles.parsing.patterns import regex
from articles.parsing.tables.quantities import MONTH_NAME

Comparison = Literal["y/y", "m/m", "q/q"]

# "from the previous |", "compared with a |": what opens a comparison.
_AGAINST = r"\b(?:from|than|over|on|versus|vs\.?|compared\swith|compared\sto)\s(?:in\s)?(?:the\s|a\s|one\s)?"
COMPARISONS: dict[Comparison, str] = {
    "q/q": r"\bquarter[- ](?:on|over)[- ]quarter\b|\bq/q\b|\bqoq\b|\bqtr/qtr\b|\bq-o-q\b|"
    r"\bon\s(?:the|a)\squarter\b|"
    + _AGAINST
    + r"(?:(?:previous|prior|preceding|first|second|third|fourth)\s(?:quarter|three\smonths)|"
    r"three\smonths\s(?:earlier|before)|quarter\s(?:earlier|ago|before)|(?:first|second|third|fourth)(?=[,.;:]|\sand\b))|"
    r"\bon\squarter\b|\bquarterly\b",
    "m/m": r"\bmonth[- ](?:on|over|to)[- ]month\b|\bm/m\b|\bmom\b|\bmo/mo\b|\bm-o-m\b|\bon\s(?:the\s|a\s)?month\b|\bmonthly\b|"
    + _AGAINST
    + r"(?:(?:previous|prior|preceding|last)\smonth(?![’'])|month\s(?:earlier|ago|before))\b|\bover\sthe\smonth\b|"
    rf"\b(?:from|below|above|than)\s(?:the\s)?(?:(?:downwardly\s|upwardly\s)?revised\s)?{MONTH_NAME}\b"
    r"(?!\s(?:of\s)?(?:last\syear|a\syear|\d{4}))|\bon\smonth\b",
    "y/y": r"\byear[- ](?:on|over)[- ]year\b|\bon-year\b|\by/y\b|\byoy\b|\byr/yr\b|\by-o-y\b|\bon\s(?:the\s|a\s)?year\b|"
    r"(?<!adjusted )\bannual(?:ly)?\b(?!\space)|"
    + _AGAINST
    + r"(?:year\s(?:earlier|ago|before|prior)|(?:previous|prior|preceding)\syear|last\syear)\b|"
    r"\bfrom\sthe\ssame\s(?:month|period|quarter|time)\b|\bover\sthe\s(?:past\s)?year\b|"
    r"\b(?:in|over)\sthe\s(?:past\s)?(?:12|twelve)\smonths\b|\byearly\b|\b12-month\b|"
    r"\bthrough\sthe\s12\smonths\b|\ba\syear\s(?:earlier|ago|before)\b|"
    rf"\b(?:in|over|for)\sthe\syear\s(?:up\sto|to|through|ended|ending)\s{MONTH_NAME}\b|"
    + _AGAINST
    + rf"(?:same\s(?:month|period|quarter|time)|{MONTH_NAME}\s(?:of\s)?(?:last\syear|a\syear\s(?:earlier|ago|before)))\b",
}
# A month of the year before, or the month before with its year: the sentence's other months tell.
_A_MONTH = rf"\b(?:from|than|over|above|below|versus|vs\.?|compared\swith|compared\sto)\s(?P<month>{MONTH_NAME})\s\d{{4}}\b"
_ANNUAL_RATE = r"\bannual\s(?:rate|pace)\b"

_EXPECTATION = (
    r"forecasts?|forecasted|expected|expects?|expecting|expectations?|estimates?|estimated|consensus|projected|"
    r"projections?|projects|predicted|predicts?|predictions?|anticipated|anticipates?|penciled|pencilled|"
    r"economists|analysts|polled|poll|survey|surveyed|median|prediction|seen|eyed|guess|guesses|forecasters|tipped|hoped|hopes|"
    r"in\smind|pencilling|reckoned|looked\sfor"
)
_NOT_EXPECTED = (
    r"\b(?:than|as|(?:better|worse|faster|slower|stronger|weaker|higher|lower|bigger|larger|smaller|hotter|"
    r"softer|cooler)-than)[- ](?:(?:was|had|been|widely|economists|analysts|markets|the|had\sbeen|"
    rf"economists\shad|analysts\shad)\s)*(?:{_EXPECTATION})\b|"
    r"\b(?:first|second|third|final|flash|initial|advance|preliminary|revised|earlier)\s"
    rf"(?:{MONTH_NAME}\s)?(?:estimate|reading)s?\b|"
    r"\bis\sexpected\sto\sbe\b(?=.{0,110}\bflash\sestimate)|"
    r"\bprivate\ssurvey\b|\bestimates?\s(?:show(?:s|ed)?|indicated?s?)\b|\b(?:is|was|are|were)\sestimated\sto\shave\b|"
    r"\ban\sestimated\s(?=fall|rise|increase|decrease|growth|decline|contraction)|"
    r"\b(?:survey|poll)\s(?:showed|shows|found|said)\b|\bbusiness\ssurvey\b|"
    r"\b(?:beat(?:ing)?|miss(?:ed|ing)?|topp(?:ed|ing)|exceed(?:ed|ing)?|surpass(?:ed|ing)?|outpac(?:ed|ing)|"
    r"trail(?:ed|ing)?|undershot|overshot|defied|defying|match(?:ed|ing)|in\sline\swith)\s"
    r"(?:[\w’']+\s){0,2}(?:forecasts?|estimates?|expectations?|consensus|projections?)\b"
    r"(?!\s(?:of|for|that|at|in)\b)"
)
_STANDS_FOR_TIME = (
    r"\b(?:from|than|versus|vs\.?|over|against|compared\s(?:with|to))\s(?:the\s|a\s|one\s|same\s)*"
    r"(?:(?:previous|prior|preceding|same|last|first|second|third|fourth)\s)?"
    rf"(?:year|month|quarter|period|week|{MONTH_NAME})(?:\s(?:earlier|ago|before|prior|of\slast\syear))?\b(?![’']s)|"
    r"\brevised\b|\bafter\s(?:seasonal|adjust)\w*(?:\sadjustment)?|\bafter\sall\b"
)
# What comes right before the figure before, and a gap in the text is where a comparison was blanked out.
_PREVIOUS = (
    r"\b(?:from|versus|vs\.?|after|following|against|previous(?:ly)?|prior|compared\s(?:with|to)|reversing|"
    r"in\scontrast\sto|(?:higher|lower|faster|slower|weaker|stronger|better|worse|bigger|smaller|narrower|wider)\sthan|"
    r"erasing)\s(?:(?!to\b|at\b|was\b|rose\b|fell\b|by\b)[\w’'\x00-]+\s){0,6}$|"
    r"\bprior\s(?:was|at)\s$|\boriginally\s$|"
    rf"\((?:prev(?:ious(?:ly)?)?|prior|{MONTH_NAME}):?\s$"
)
# "below the 50 mark", "above 3%": a threshold, no figure of the release.
_THRESHOLD = (
    r"\b(?:towards?|closer\sto|above|below|beneath|exceeding|surpassing|topping|beating|over\sthe|under\sthe|past\sthe)\s"
    r"(?:the\s|its\s|a\s)?(?:\w+\s){0,2}$|"
    r"\b(?:out\sof|back\s(?:in)?to|within)\sthe\s$|"
    r"\bsince\s(?:an?|the|its)\s(?:[\w-]+\s){0,2}$|"
    r"\b(?:margin|limit|ceiling|bound|floor|tolerance\sband|threshold)\sof\s$"
)
_FUTURE = (
    r"\b(?:to\s(?:reach|hit|grow|rise|fall|expand|shrink|total|exceed|increase|decline|drop|climb|widen|narrow)|will|"
    r"would|could|may|might|should|[Ii]f|[Uu]nless|[Ww]hether|likely|poised\sto|set\sto|due\sto\srise|(?:is|are)\sdue|"
    r"expects?|expected|forecasts?|forecasting|predicts?|predicted|projects|projected|projecting|sees?|seen|"
    r"anticipates?|anticipated|(?<!rate )targets?(?!\s(?:range|rate))|targeting|looks?\sfor|looking\sfor|aims?|aiming|goal|outlook|on\strack|on\scourse|"
    r"slated|estimates|penciled|pencilled|projections?|hopes?|hoping|threatens?|potentially|scenario|dot\splot|"
    r"economists\spolled|wants?|urged|proposes?|proposed|plans?|planned|bets?|odds|pricing\sin)\b"
)
_RECORD = (
    r"\b(?:record|all-time|record-(?:high|low|breaking)|on\srecord|(?:highest|largest|biggest|lowest|smallest)[- ]ever|"
    r"unprecedented|(?:highest|largest|biggest|lowest|smallest|most)\s(?:since\srecords|in\srecords|ever))\b"
)
_NOT_A_RECORD = (
    r"\b(?:previous|prior|near|close\sto|below|just\sshy\sof|off|from|short\sof|approaching|on\strack\sfor)\s"
    r"(?:a\s|an\s|the\s|its\s)?(?:record|all-time)\b|"
    r"\b(?:record|records)\s(?:date|holder|label|store|keep)\w*|\bnear[- ]record\b"
)
# One of these words is in everything that tells a streak.
_STREAK = r"\b(?:consecutive|straight|successive|row|running|trot|(?:for|to)\san?\s\w+\s(?:month|quarter|year|week|meeting))\b"

_BREAK = r"[;:()]|\b(?:while|but|whereas|though|although)\b"
# Between two figures of one indicator, these words say that the second is for a part of it.
_PART = (
    r"\b(?:(?<!compared )with|prices|costs?|food|energy|shelter|rents?|services|goods|autos?|sales|spending|output|core|"
    r"investment|excluding|led|including|shipments|to\sthe|companies|orders|manufacturing|consumption|exports|"
    r"imports|deflator|forecast\sfor(?!\san?\b))\b"
)
_OTHER_SUBJECT = (
    r"\b(?:(?:was|were|is|been)\s(?:\w+ly\s)?(?:driven|led|fuelled|fueled)\sby|(?:account(?:s|ed)?|averag(?:ed|ing))\b|(?:its|their|our|input|operating|labou?r)\scosts|shares?|stocks?|futures|yields?|bitcoin|Brent|WTI|S&P\s500|Nasdaq|Dow|Hang\sSeng|FTSE|DAX|Sensex|"
    r"Nifty|Kospi|stake|(?:growth|inflation|GDP|economic)\s(?:forecasts?|projections?|outlook|estimates?)|revenues?|"
    r"tariffs?|duties|bonds?|Treasur(?:y|ies)|gold|crude|inventories|population|"
    r"(?<!in )(?:yuan|dollar|euro|yen|pound|rupee|peso|won|real)\s(?:rose|fell|gained|slipped|strengthened|weakened))\b"
)
_DEFICIT = r"\b(?:deficit|shortfall|gap|outflows?)\b"
# Prices once more, in a sentence that has named them: "the |annual rate| at 2.3%", "|core| rose 0.2%".
_ANNUAL_READING = (
    r"\b(?:annual|yearly|year-on-year|12-month)\s(?:rate|pace|reading)\b(?!\sof\s\d{3})"
)
_CORE_READING = (
    r"\b[Cc]ore(?:\s(?:rate|reading|measure|figure|gauge|index|inflation|prices))?\s(?=[+−-]?\d|rose|fell|was|climbed|"
    r"increased|eased|slowed|held|edged|stood|came|stayed|remained|steady|unchanged|up|down|at\s\d)"
)

PATTERNS: dict[str, re.Pattern[str]] = {
    **{name: regex(pattern, re.IGNORECASE) for name, pattern in COMPARISONS.items()},
    "a month": regex(_A_MONTH, re.IGNORECASE),
    "annualised": regex(r"\bannuali[sz]ed\b", re.IGNORECASE),
    "annual rate": regex(_ANNUAL_RATE, re.IGNORECASE),
    "expected": regex(rf"\b(?:{_EXPECTATION})\b", re.IGNORECASE),
    "not expected": regex(_NOT_EXPECTED, re.IGNORECASE),
    "time": regex(_STANDS_FOR_TIME, re.IGNORECASE),
    "previous": regex(_PREVIOUS, re.IGNORECASE),
    "threshold": regex(_THRESHOLD, re.IGNORECASE),
    "future": regex(_FUTURE),
    "record": regex(_RECORD, re.IGNORECASE),
    "no record": regex(_NOT_A_RECORD, re.IGNORECASE),
    "streak": regex(_STREAK),
    "break": regex(_BREAK),
    "part": regex(_PART),
    "other subject": regex(_OTHER_SUBJECT),
    "deficit": regex(_DEFICIT),
    "annual reading": regex(_ANNUAL_READING),
    "core reading": regex(_CORE_READING),
    "surplus": regex(r"\bsurplus\b"),
}
