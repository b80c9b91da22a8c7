"""Words that tell when a stated move happened: its session, the stage of the session, and how long it took.

Each row: what the words must contain for the pattern to be worth trying, the pattern, and its meaning. The first row
that fits tells. Save for ``CLAUSE_OPENS`` all of it is put to words in lower case.
"""

from __future__ import annotations

Row = tuple[tuple[str, ...], str, str]

_CLOCKS = ("am", "pm", ".m", "gmt", "ist", "aest", "aedt", "bst", "cet", "et", "edt", "est")
_TIME_OF_DAY = r"(?:early|late|(?:early-|late-|mid-)?(?:morning|afternoon))\s+(?:[a-z][\w.]{1,12}\s+){0,2}(?:trad\w{1,4}|deal\w{1,4}|action)"

SESSIONS: tuple[Row, ...] = (
    (
        ("market", "before", "ahead", "indicated"),
        (
            r"pre-?\s?market|(?:before|ahead\s+of)\s+(?:the\s+)?(?:opening\s+)?bell|"
            r"(?:before|ahead\s+of)\s+(?:the\s+)?(?:u\.?s\.?\s+)?(?:market(?:’s|'s)?\s+|markets\s+|trading\s+|wall\s+street\s+)?"
            r"open(?:s|ed|ing)?|(?:were|was|is|are)\s+indicated|before\s+(?:regular\s+)?trading\s+(?:starts|started|began|begins)"
        ),
        "premarket",
    ),
    (
        ("hours", "extended", "market", "after", "late", "evening"),
        (
            r"after[\s-]?hours|extended(?:[\s-]hours)?\s+(?:trading|trade|session|hours)|post-?\s?market|"
            r"after\s+(?:the\s+)?(?:closing\s+)?bell|after\s+the\s+(?:market\s+)?close\b|after-?market|"
            r"late\s+(?:[a-z]\w+\s)?trad(?:e|ing)\b(?!\sin)|evening\s+(?:session|trading|trade)"
        ),
        "afterhours",
    ),
    (
        (
            "regular",
            "day",
            "noon",
            "lunch",
            "early",
            "late",
            "morning",
            "clos",
            "open",
            "end",
            "settl",
            "finish",
            "session",
        ),
        (
            r"regular\s+(?:trading|trade|session|hours)|midday|mid-day|noon|lunchtime|intraday|"
            + _TIME_OF_DAY
            + r"|at\s+the\s+(?:close|open)|record\s+close|closed|closing(?!\s+bell)|opened|opening\s+(?=\d|up\b|down\b|higher|lower|flat)|ended|to\s+(?:end|close)|settl(?:ed?|ing)|finish(?:ed|ing)?|ending|[’']s\s(?:close|session)|"
            r"(?:morning|afternoon)\s+session|(?:earlier|later)\s+in\s+the\s+(?:session|day)|(?:in|during)\s+(?:the|today’s|today's)\s+session"
        ),
        "regular",
    ),
)

STAGES: tuple[Row, ...] = (
    (
        ("last", "time", "publication", "recently", *_CLOCKS),
        (
            r"(?:at\s+)?(?:the\s+)?last\s+check|at\s+the\s+time\s+of\s+(?:writing|publication|publishing)|at\s+last\s+(?:look|glance)|"
            r"last\s+(?:traded|trading(?!\s(?:session|day|week))|seen|quoted|changing)|(?:as\s+of|by|at)\s+(?:about\s)?\d{1,2}(?:[.:]?\d\d)?\s?(?:[ap]\.?m\b|gmt|ist|aest|aedt|bst|cet|"
            r"et\b|edt|est)|(?:were|was|is|are)\s+last|at\s+(?:last\s+)?publication|was\s+recently|were\s+recently"
        ),
        "last_check",
    ),
    (
        ("high", "low", "much", "up to", "one point", "touch", "worst", "best", "stage", "peak"),
        (
            r"(?:hit|hits|hitting|reached|touched|touching|set|struck|scaled)\s+(?:an?|its|the|their)\s+(?:[\w-]{1,15}\s+){0,3}(?:high|low|peak)s?\b|"
            r"as\s+much\s+as|by\s+up\s+to|up\s+to(?=\s\d)|as\s+low\s+as|as\s+high\s+as|at\s+one\s+(?:point|stage)|intra-?day\s+(?:high|low)|"
            r"touched|at\s+(?:its|their)\s+(?:low|high|worst|best)|session\s+(?:low|high)|day[’']s\s+(?:low|high)|to\s+an?\s+(?:[\w-]{1,15}\s+){0,2}(?:high|low|peak)\sof"
        ),
        "extreme",
    ),
    (
        ("clos", "end", "finish", "settl", "final"),
        (
            r"closed|closes|closing(?!\s+bell)|to\s+close|to\s+end|to\s+finish|to\s+settle|ended|ends|ending|settled|settles|settling|finished|finishes|finishing|"
            r"at\s+the\s+close|[’']s\sclose|record\sclos(?:e|ing)|close\s+of\s+trading|by\s+the\s+close|final\s+bell"
        ),
        "close",
    ),
    (
        ("low", "high", "peak"),
        r"an?\s(?:[\w-]{1,15}\s){0,3}(?:high|low|peak)(?=[,;.]|\s(?:and|since|in)\b|$)",
        "extreme",
    ),
    (
        ("open",),
        r"opened|opens|opening\s+(?=\d|up\b|down\b|higher|lower|flat)|at\s+the\s+open(?:ing)?\b|in\s+opening\s+trade|open(?:ed)?\s+(?:up|down|higher|lower)",
        "open",
    ),
    (
        ("intraday", "mid", "noon", "lunch", "early", "late", "morning"),
        rf"intraday|midday|mid-day|noon|lunchtime|(?:early|mid)-?(?:morning|session)|{_TIME_OF_DAY}",
        "intraday",
    ),
)
# "were down 3.1% in morning trading": the state at that moment.
STATE = r"\b(?:was|were|is|are)\s(?:(?:trading|last|also|still|currently|recently)\s)?(?:about\s|around\s)?(?:\d|up|down|off|higher|lower|flat|little)"

_SPAN = (
    r"(?:(?:past|last|previous|prior|trailing)\s|(?:in|over|within)\s(?:the\s)?(?=\w{1,7}\s(?:trading\s)?(?:days|sessions|weeks|months|years)\b)|"
    r"in\s(?:a|one)\s(?=(?:year|month|week)\b))"
)
PERIODS: tuple[Row, ...] = (
    (
        ("year", "ytd", "jan", "of 20"),
        r"year[\s-]to[\s-]date|(?:so\s+far\s+)?this\s+year|(?:since|from|at)\s+the\s+(?:start|beginning|turn)\s+of\s+(?:(?:the|this)\s+year|january\b|20\d\d)|since\s+(?:january|jan\b|new\syear|the\send\sof\s(?:last\syear|december))|ytd|on\s+the\s+year|for\s+the\s+year|calendar\s+year",
        "year_to_date",
    ),
    (
        ("quarter", "month"),
        r"(?:past|last|this|latest)\s+quarter|"
        r"(?:(?:in|for|during|over|through|since)\s(?:the|its)\s(?:\w{1,12}\s)?(?:(?:first|second|third|fourth)[\s-])?|(?:first|second|third|fourth)[\s-])"
        r"quarter(?=\W*$|[,;.)]|[\s-](?:to|as|after|and|on|amid|while|when|but|of\s20|gains?|loss|advance|drop|decline|rise|rally|fall|slump)\b)|"
        r"\bin\sq[1-4]\b|quarter[\s-]to[\s-]date|"
        + _SPAN
        + r"(?:three|3)\s+months|three-month\b(?!\s(?:high|low|peak|trough))",
        "quarter",
    ),
    (
        ("month", "days", "weeks"),
        (
            r"(?:past|last|this|the|previous)\s+month|month[\s-]to[\s-]date|on\s+the\s+month|monthly|one-month(?!\s(?:high|low|peak))|"
            + _SPAN
            + r"(?:month\b|one\smonth)|"
            + _SPAN
            + r"(?:30|20|four|4|three|3|several)\s+(?:days|weeks)"
        ),
        "month",
    ),
    (
        ("week", "days", "sessions", "five-day"),
        (
            r"(?:past|last|this|the|previous)\s+week\b|week[\s-]to[\s-]date|on\s+the\s+week|weekly|weeklong|"
            r"(?:two|three|four|five|2|3|4|5)-(?:day|session)\s|"
            + _SPAN
            + r"week\b|"
            + _SPAN
            + r"(?:two|2|three|3|four|4|five|5|six|6|seven|7|few|several)\s+(?:trading\s+)?(?:days|sessions)|"
            + _SPAN
            + r"(?:two|2)\s+weeks"
        ),
        "week",
    ),
    (
        ("year", "month", "weeks", "since", "peak", "high", "low"),
        (
            _SPAN
            + r"(?:\w{1,10}\s+)?(?:year|years|months|52\s+weeks)\b|over\s+(?:the|a)\s+year|(?:a|one)\s+year\s+(?:ago|earlier)|"
            r"(?:twelve|12|six|nine)[\s-]months?\b(?!\s(?:high|low|peak))|52[\s-]weeks?\b(?!\s(?:high|low))|since\s+(?:its|their|the)\s+(?:\w{1,12}\s){0,2}(?:ipo|listing|debut|float|flotation|election|spinoff|merger|launch|pandemic|peak|high|low)|"
            r"since\s+(?:going|listing|\d{4})|from\s+(?:its|their|an?|the)\s+(?:[\w-]{1,12}\s+){0,3}(?:peak|high|low)\b"
        ),
        "year",
    ),
)
# "its worst day since April", "turning positive for the month": no length of this move.
RANKED_NEEDS = ("st", "record", "turn")
RANKED = (
    r"\b(?:best|worst|highest|lowest|biggest|largest|steepest|sharpest|strongest|weakest|deepest|most|least|first|"
    r"record|turn(?:ing|s|ed)?\s(?:positive|negative|higher|lower))\b[^,;.]{0,60}"
)

# What opens another part of a sentence, about which the words before it tell nothing. The first character is told
# apart, for the engine skips to one of a few.
CLAUSE_OPENS = (
    r"[;,\s](?:(?<=;)\s|(?<=\s)(?:[–—]\s|(?:while|whereas|but|though|although|having|compared|versus|against|despite|because)\s|"
    r"to\s(?=(?:bring|extend|take|leave|cap|snap)\b)|"
    r"(?<!much\s)(?<!low\s)(?<!high\s)(?<!many\s)(?<!well\s)as\s(?!(?:of|much|low|high|many|at|well|trad\w+|markets?|the\smarkets?)\b)|after\s(?!(?:the\s)?(?:closing\s)?(?:bell|close|hours|market)\b)|"
    r"(?:following|upon|amid)\s|on\s(?=(?:the\s|a\s|renewed\s|growing\s)?(?:news|reports?|word|concerns?|worries|hopes|speculation|expectations|optimism|fears|plans)\b)|"
    r"before\s(?!(?:the\s)?(?:\w+\s)?(?:bell|open|opening|opened|regular|trading)\b|markets?\b|the\s(?:U\.?S\.?\s)?market)|"
    r"and\s(?=(?:touched|hit)\b|(?:is|was|are|were|has|have|had)\s(?:last|down|up|since|now|gained|lost|fallen|risen)\b))|"
    r"(?<=,)\s(?=(?:deepening|extending|trimming|adding\sto|following|bringing|taking|erasing|paring|turning|pushing|leaving|sending|making|"
    r"marking(?!\san?\s)|on\s(?:\w+\s)?(?:volumes?|turnover)|its|their|and\s(?:is|are|has|have|its|their|the)|which|who|as|was|were|is|are|has|have|had|will|rose|fell|gained|lost|closed|ended|finished|settled|opened|traded|dropped|climbed|jumped|slid|slipped|sank|surged|tumbled)\b))"
)
