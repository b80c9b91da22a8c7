"""Words of rise and fall, and what tells the move of a share from that of something else."""

from __future__ import annotations

from typing import Literal

# Verbs in every form that reports use; nouns and adverbs follow.
_UP = """
    rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped
    jumping surge surges surged surging soar soars soared soaring rally rallies rallied rallying advance
    advances advanced advancing leap leaps leapt leaped spike spikes spiked spiking skyrocket skyrocketed
    rebound rebounds rebounded rebounding pop pops popped popping rocket rocketed swell swelled edge-up
    add adds added adding up higher appreciate appreciated firm firmed increase increased increases
    recover recovered recovers stronger firmer gainer bounce bounced bounces strengthen strengthened
"""
_DOWN = """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide
    slides slid sliding tumble tumbles tumbled tumbling plunge plunges plunged plunging sink sinks sank
    sunk sinking slump slumps slumped slumping lose loses lost losing shed sheds shedding plummet plummets
    plummeted plummeting dip dips dipped dipping slip slips slipped slipping crash crashes crashed crashing
    tank tanks tanked tanking crater cratered retreat retreated retreats ease eased eases weaken weakened
    down lower off nosedive nosedived crumble crumbled decrease decreased decreases skid skidded skids sag sagged weaker softer
"""
_FLAT = "flat unchanged little-changed steady"

DIRECTIONS: dict[str, Literal["up", "down", "flat"]] = {
    **dict.fromkeys(_UP.split(), "up"),
    **dict.fromkeys(_DOWN.split(), "down"),
    **dict.fromkeys(_FLAT.split(), "flat"),
}
# Cues that mean a move only beside a figure, or as "closed higher", "up 3%", "off 2%".
WEAK_CUES = frozenset(
    {
        "up",
        "down",
        "higher",
        "lower",
        "off",
        "add",
        "adds",
        "added",
        "adding",
        "firm",
        "weaker",
        "stronger",
    }
)

# Nouns whose rise is not that of a share, when one of them is the subject or the figure's owner.
_OTHER = """
    revenue revenues sales profit profits earnings income margin margins eps dividend dividends payout payouts
    delivery deliveries shipment shipments order orders booking bookings backlog user users subscriber subscribers
    customer customers traffic volume volumes production output cost costs expense expenses spending capex debt
    cash assets guidance forecast forecasts outlook estimate estimates target targets rating ratings stake holding
    workforce headcount jobs price prices premium premiums demand growth ebitda losses loss exports imports
    inflation yield yields rate rates gdp unemployment payrolls index indices indexes futures nasdaq dow s&p russell
    ftse dax seng nikkei csi sensex nifty composite kospi topix asx stoxx cac ibovespa oil crude brent wti gold
    silver bitcoin ether dollar yuan yen euro sterling market sector comparable same-store like-for-like inventory
    inventories deposits loans transactions registrations bond bonds notes offer bid fee fees wages capacity gas
    copper ore iron outstanding valuation turnover ebit membership bookings rents visits installations downloads
"""
OTHER_SUBJECTS: frozenset[str] = frozenset(_OTHER.split())
SHARE_WORDS: frozenset[str] = frozenset(
    {"share", "shares", "stock", "stocks", "adr", "adrs", "ads", "adss"}
)
# "American depositary receipts", "its New York receipts" are shares.
DEPOSITARY: frozenset[str] = frozenset({"depositary", "depository", "york", "london"})
# "shares outstanding", "share buyback", "stock futures"; "market share": no price of a share.
_NOT_SHARES_AFTER = """
    outstanding count buyback buybacks repurchase repurchases sale sales offering market markets index indexes
    indices futures options split exchange exchanges compensation awards
"""
NOT_SHARES_AFTER: frozenset[str] = frozenset(_NOT_SHARES_AFTER.split())
NOT_A_SHARE_BEFORE: frozenset[str] = frozenset({"market", "per", "earnings-per"})

# Not a fact: what may, could or was once feared to happen, targets and options' prices.
HYPOTHETICAL = (
    r"(?:could|would|may|might|should|can|must|will|to|if|expects?|expected|predicts?|predicted|forecasts?|"
    r"implies|implied|implying|suggests?|potential|possible|unless|sees?|seen|likely|projected|upside\s+of|"
    r"downside\s+of|hypothetical|imagine|what\s+if)"
)

SESSIONS: tuple[tuple[str, str], ...] = (
    (
        (
            r"pre-?\s?market|(?:before|ahead\s+of)\s+the\s+(?:opening\s+)?bell|"
            r"(?:before|ahead\s+of)\s+(?:the\s+)?(?:U\.?S\.?\s+)?(?:market\s+|markets\s+|trading\s+|Wall\s+Street\s+)?"
            r"open(?:s|ed|ing)?|before\s+(?:regular\s+)?trading\s+(?:starts|started|began|begins)"
        ),
        "premarket",
    ),
    (
        (
            r"after-?\s?hours|after\s+hours|extended\s+(?:trading|session|hours)|post-?\s?market|"
            r"after\s+the\s+(?:closing\s+)?bell|after\s+the\s+close|aftermarket|late\s+trading"
        ),
        "afterhours",
    ),
    (
        (
            r"regular\s+(?:trading|session|hours)|midday|mid-day|noon|lunchtime|intraday|"
            r"(?:early|late|morning|afternoon)\s+(?:[A-Z][\w.]{1,12}\s+){0,2}(?:trad\w{1,4}|deal\w{1,4})|"
            r"at\s+the\s+(?:close|open)|closed|closing|opened|ended\s+the\s+(?:day|session)|settled|finished|"
            r"(?:morning|afternoon)\s+session"
        ),
        "regular",
    ),
)

STAGES: tuple[tuple[str, str], ...] = (
    (
        (
            r"(?:at\s+)?(?:the\s+)?last\s+check|at\s+the\s+time\s+of\s+(?:writing|publication)|at\s+last\s+(?:look|glance)|"
            r"last\s+traded|(?:as\s+of|by|at)\s+\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|GMT|ET\b|EDT)|were\s+last|was\s+last|at\s+publication"
        ),
        "last_check",
    ),
    (
        (
            r"(?:hit|hits|reached|touched|set|struck)\s+(?:an?|its|the|their)\s+(?:[\w-]{1,15}\s+){0,3}(?:high|low)s?\b|"
            r"as\s+much\s+as|as\s+low\s+as|as\s+high\s+as|at\s+one\s+point|intraday\s+(?:high|low)|"
            r"touched|at\s+its\s+(?:low|high|worst|best)|session\s+(?:low|high)|more\s+than\s+at\s+one\s+stage"
        ),
        "extreme",
    ),
    (
        r"closed|closing|to\s+close|to\s+end|to\s+finish|to\s+settle|ended|settled|finished|at\s+the\s+close|close\s+of\s+trading|by\s+the\s+close|final\s+bell",
        "close",
    ),
    (r"opened|at\s+the\s+open|in\s+opening\s+trade|open(?:ed)?\s+(?:up|down|higher|lower)", "open"),
    (
        r"intraday|midday|mid-day|noon|lunchtime|(?:early|late|morning|afternoon)\s+(?:[A-Z][\w.]{1,12}\s+){0,2}(?:trad\w{1,4}|deal\w{1,4})",
        "intraday",
    ),
)

PERIODS: tuple[tuple[str, str], ...] = (
    (
        r"year[\s-]to[\s-]date|so\s+far\s+this\s+year|this\s+year|since\s+the\s+(?:start|beginning)\s+of\s+the\s+year|YTD",
        "year_to_date",
    ),
    (
        (
            r"past\s+(?:year|12\s+months|twelve\s+months|52\s+weeks)|last\s+(?:year|12\s+months)|over\s+the\s+year|"
            r"(?:a|one)\s+year\s+(?:ago|earlier)|in\s+(?:20\d\d)|twelve-month|12-month"
        ),
        "year",
    ),
    (
        r"(?:past|last|this|the)\s+quarter|(?:past|last)\s+(?:three|3)\s+months|quarter[\s-]to[\s-]date",
        "quarter",
    ),
    (
        r"(?:past|last|this|the)\s+month|(?:past|last)\s+(?:30|four|4)\s+(?:days|weeks)|month[\s-]to[\s-]date|on\s+the\s+month",
        "month",
    ),
    (
        (
            r"(?:past|last|this|the)\s+week|(?:past|last)\s+(?:five|5|seven|7)\s+(?:days|sessions|trading\s+days)|"
            r"week[\s-]to[\s-]date|on\s+the\s+week|for\s+the\s+week|weekly"
        ),
        "week",
    ),
    (
        (
            r"since\s+(?:its|the|January|February|March|April|May|June|July|August|September|October|November|December)|"
            r"(?:past|last)\s+(?:two|three|five|ten|\d{1,2})\s+years|since\s+20\d\d|"
            r"from\s+(?:its|their|an?|the)\s+(?:[\w-]{1,12}\s+){0,3}(?:peak|high|low)"
        ),
        "year",
    ),
)

# Words that may stand between a verb and its figure: "fell sharply on Friday by as much as 3%".
_BETWEEN = """
    by about around nearly almost more less than over roughly some another a an further additional as much high
    low at least most just up down higher lower to close closing closed slightly trade trading traded in on the or
    of its their premarket pre-market pre after-hours afterhours after hours extended early late morning afternoon
    midday session today yesterday from was were is are and close end ended ending finish finishing settle level
    week day month year this last so far since previous prior bell before open opening regular around approximately
    percent still then also even only per share cents cent each gain loss one point intraday market nasdaq nyse
    new york hong kong london frankfurt tokyo trade monday tuesday wednesday thursday friday saturday sunday
    following news report reports results lunchtime noon
"""
BETWEEN: frozenset[str] = frozenset(_BETWEEN.split())

# Words that may stand between a figure and the noun of its move: "a 3% intraday gain".
_BEFORE_NOUN = """
    intraday stock share shares premarket pre-market after-hours daily weekly one-day single-day two-day further
    daylong early late price overnight session point sharp steep
"""
BEFORE_NOUN: frozenset[str] = frozenset(_BEFORE_NOUN.split())

# Words before "flat" or "unchanged" that make it the report of a session.
_STAYED = """
    was were is are ended ends closed closes finished finishes settled traded trades opened stayed held remained
    broadly roughly largely virtually nearly almost mostly essentially day session week the
"""
STAYED: frozenset[str] = frozenset(_STAYED.split())
