"""Words of rise and fall, and what tells the move of a share from that of something else."""

from __future__ import annotations

from typing import Literal

from articles.parsing.tables.quantities import MINOR_UNITS

Way = Literal["up", "down", "flat"]

# Verbs in every form that reports use; nouns and adverbs among them.
_UP = """
    rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped
    jumping surge surges surged surging soar soars soared soaring rally rallies rallied rallying advance
    advances advanced advancing leap leaps leapt leaped leaping spike spikes spiked spiking skyrocket skyrockets
    skyrocketed rebound rebounds rebounded rebounding pop pops popped popping rocket rockets rocketed swell swelled
    add adds added adding up higher appreciate appreciated firm firmed firms increase increased increases increasing
    recover recovered recovers recovering stronger firmer gainer bounce bounced bounces bouncing strengthen
    strengthened zoom zooms zoomed zooming vault vaults vaulted vaulting ascend ascended balloon ballooned upped
    rallies outperformer catapulted shot garnered garners garner improved improves improving ripped rips ripping
    romped roared marched bolted hurtled sprinted galloped strode strengthens strengthening dearer richer ahead hopped
    bounded perked revived outperformed returned
"""
_DOWN = """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide
    slides slid sliding tumble tumbles tumbled tumbling plunge plunges plunged plunging sink sinks sank
    sunk sinking slump slumps slumped slumping lose loses lost losing shed sheds shedding plummet plummets
    plummeted plummeting dip dips dipped dipping slip slips slipped slipping crash crashes crashed crashing
    tank tanks tanked tanking crater craters cratered cratering retreat retreated retreats retreating ease eases
    eased easing weaken weakens weakened down lower off nosedive nosedives nosedived crumble crumbled crumbles
    surrendered surrenders surrendering relinquished relinquishes conceded concedes ceded forfeited cheapened
    depreciated depreciates depreciating wilted wilts withered stumbled stumbles stumbling tripped buckled collapsed
    collapses collapsing faded fades fading cooled sputtered careened receded recedes battered pummeled pummelled
    clobbered walloped hammered
    decrease decreased decreases decreasing skid skidded skids skidding sag sagged sags weaker softer selloff
    sell-off dive dives dived dove diving swoon swooned swooning plunges softened tumbles cheaper
"""
_FLAT = "flat unchanged little-changed steady unmoved untouched"

DIRECTIONS: dict[str, Way] = {
    **dict.fromkeys(_UP.split(), "up"),
    **dict.fromkeys(_DOWN.split(), "down"),
    **dict.fromkeys(_FLAT.split(), "flat"),
}
# Two words that are one: "put on 3%" rises, "gave up 3%" falls.
PHRASES: dict[tuple[str, str], Way] = {
    **dict.fromkeys(
        [(word, "on") for word in ("put", "puts", "putting", "tacked", "tacks", "tacking")], "up"
    ),
    **dict.fromkeys(
        [
            (word, second)
            for word in ("gave", "give", "gives", "given", "giving")
            for second in ("up", "back")
        ],
        "down",
    ),
    **dict.fromkeys(
        [("won", "back"), ("clawed", "back"), ("eked", "out"), ("picked", "up"), ("ran", "up")],
        "up",
    ),
    **dict.fromkeys(
        [
            ("backed", "off"),
            ("sold", "off"),
            ("pulled", "back"),
            ("marked", "down"),
            ("handed", "back"),
        ],
        "down",
    ),
    ("little", "changed"): "flat",
    ("barely", "changed"): "flat",
}
# "3.3% in the red".
COLOURS: dict[str, Way] = {"red": "down", "green": "up"}
# What something does to shares: "lifting Exxon 1.3%".
CAUSES: dict[str, Way] = {
    **dict.fromkeys(
        ["lifted", "lifting", "lifts", "boosted", "boosting", "boosts", "propelled", "propelling"],
        "up",
    ),
    **dict.fromkeys(
        ["dragged", "dragging", "knocked", "knocking", "hammered", "hammering", "hit"], "down"
    ),
}
# Cues that mean a move only beside a figure, or as "closed higher", "up 3%", "off 2%".
_WEAK_CUES = """
    up down higher lower off add adds added adding firm weaker stronger firmer softer cheaper shot dearer richer ahead
"""
WEAK_CUES = frozenset(_WEAK_CUES.split())
# Of these a company is said to do it to its own figures; only of shares do they tell a move.
GROWTH_CUES = frozenset(
    [
        "increase",
        "increases",
        "increased",
        "increasing",
        "decrease",
        "decreases",
        "decreased",
        "decreasing",
        "upped",
        "improved",
        "returned",
        "improves",
        "improving",
        "ballooned",
    ]
)
# Cues that are nouns too: "a 3% gain in X", "a drop of 3%".
_NOUN_CUES = """
    rise gain gains climb jump surge rally advance advances leap spike rebound pop increase increases bounce fall
    falls drop drops decline declines slide tumble plunge slump loss losses dip slip crash retreat decrease dive
    swoon selloff sell-off recovery
"""
NOUN_CUES = frozenset(_NOUN_CUES.split())
# A loss is a move only beside its figure.
LOSSES = frozenset({"loss", "losses"})
# Whose figures stand in a list: "Top gainers were X (2.2%) and Y (1.8%)".
LISTED: dict[str, Way] = {
    **dict.fromkeys(["gainers", "gainer", "winners", "advancers"], "up"),
    **dict.fromkeys(["losers", "loser", "laggards", "laggard", "decliners"], "down"),
}

# Nouns whose rise is not that of a share, when one of them is the subject or the figure's owner.
_OTHER = """
    revenue revenues sales profit profits earnings income margin margins eps dividend dividends payout payouts
    delivery deliveries shipment shipments order orders booking bookings backlog user users subscriber subscribers
    customer customers traffic volume volumes production output cost costs expense expenses spending capex debt
    cash assets guidance forecast forecasts outlook estimate estimates target targets rating ratings stake holding
    workforce headcount jobs price prices premium premiums demand growth ebitda exports imports
    inflation yield yields rate rates gdp unemployment payrolls index indices indexes futures nasdaq dow s&p russell
    ftse dax seng nikkei csi sensex nifty composite kospi topix asx stoxx cac ibovespa oil crude brent wti gold
    silver bitcoin ether dollar yuan yen euro sterling market markets sector comparable same-store like-for-like inventory
    inventories deposits loans transactions registrations bond bonds notes offer bid fee fees wages capacity gas
    copper ore iron outstanding valuation turnover ebit membership bookings rents visits installations downloads
    options option warrants interest inflows outflows holdings capitalization capitalisation cap gauge benchmark
    treasury treasuries pound rupee won peso lira franc ruble real rand krona currency commodity commodities
    wheat corn soybeans cocoa coffee sugar nickel zinc aluminium aluminum lithium uranium platinum palladium
    ethereum cryptocurrency token tokens coin lse hsi cdax mdax smi aex ibex mib bse-500 smallcap midcap
    consumption investment employment hiring homebuilding permits starts claims business unit segment division
    salary salaries pay compensation duty duties tariff tariffs tax taxes spread spreads auction
    losses loss industry industries peers
"""
OTHER_SUBJECTS: frozenset[str] = frozenset(_OTHER.split())
# Indices that have a company's name.
INDICES: frozenset[str] = frozenset(
    {"nasdaq", "dow", "asx", "lse", "nyse", "russell", "composite", "topix"}
)
SHARE_WORDS: frozenset[str] = frozenset(
    {
        "share",
        "shares",
        "stock",
        "stocks",
        "adr",
        "adrs",
        "ads",
        "adss",
        "securities",
        "scrip",
        "counter",
    }
)
# "American depositary receipts", "its New York receipts" are shares.
DEPOSITARY: frozenset[str] = frozenset({"depositary", "depository", "york", "london"})
# "shares outstanding", "share buyback", "stock futures"; "market share": no price of a share.
_NOT_SHARES_AFTER = """
    outstanding count buyback buybacks repurchase repurchases sale sales offering market markets index indexes
    indices futures options split exchange exchanges compensation awards issue placement capital swap
"""
NOT_SHARES_AFTER: frozenset[str] = frozenset(_NOT_SHARES_AFTER.split())
NOT_A_SHARE_BEFORE: frozenset[str] = frozenset(
    {"market", "per", "earnings-per", "million", "billion"}
)
# What may stand between an instrument's name and its shares.
_SHARE_MODIFIERS = """
    s common ordinary class a b c the listed us u american depositary depository hong kong new york london
    preference preferred mainland h u.s.-listed us-listed own parent price inc corp ltd plc co group already
    beaten-down amsterdam brussels copenhagen dublin frankfurt helsinki johannesburg lisbon madrid milan mumbai oslo
    paris seoul shanghai shenzhen singapore stockholm sydney taipei tokyo toronto zurich
"""
SHARE_MODIFIERS: frozenset[str] = frozenset(_SHARE_MODIFIERS.split())
# What stands before "shares" that are those of whom the sentence speaks; another noun there names others' ("chip shares").
_BARE_BEFORE = """
    the its their his her and but while as with when after before since until though although yet so that whose
    which where however meanwhile also both said sent send sends sending push pushed pushes pushing lift lifted
    lifts lifting drove drives driving drag dragged drags dragging knock knocked knocking boost boosted boosts
    boosting pull pulled pulling keep keeping left leaving saw see sees for of on to from by in at if was is were
    are common ordinary class a b listed trading traded made making helped
"""
BARE_BEFORE: frozenset[str] = frozenset(_BARE_BEFORE.split())
# First words of company names that are words of many others, or of none in particular.
_NOT_SHORT = """
    the american united general national international first bank royal china chinese japan india indian hong korea south north
    east west western eastern southern northern standard global world pacific atlantic canadian australian british german
    french swiss deutsche london tokyo york new great grand central state federal public home best advanced applied
    super texas california virgin dollar energy power health capital financial investors trust group next core data digital cloud
    micro mega real gold silver copper iron oil natural consolidated allied associated independent premier prime union
    universal invesco ishares spdr vanguard procter johnson smith
"""
NOT_SHORT_NAMES: frozenset[str] = frozenset({*_NOT_SHORT.split(), *OTHER_SUBJECTS, *DIRECTIONS})
# Companies by what they are: "the chipmaker rose 3%".
_ISSUERS = """
    company firm group bank lender insurer retailer airline carrier miner producer refiner brewer builder
    homebuilder developer manufacturer chain giant conglomerate utility telecom startup biotech pharma broker
    brokerage exchange
"""
ISSUERS: frozenset[str] = frozenset(_ISSUERS.split())
# Of another: "a rival's shares".
_OTHERS = """
    rival rivals competitor competitors peer peers supplier suppliers customer partner parent subsidiary unit
"""
OTHERS: frozenset[str] = frozenset(_OTHERS.split())

# Not a fact: what may, could or was once feared to happen, targets and options' prices.
_HYPOTHETICAL = """
    could would may might should can cannot must will if expect expects expected expecting predict predicts predicted forecast
    forecasts forecasting implies implied implying imply suggest suggests potential possible unless see sees seen likely
    projected projects project upside downside hypothetical imagine estimate estimates poised set slated called to
    would-be wants want hopes hope needs need
"""
HYPOTHETICAL: frozenset[str] = frozenset(_HYPOTHETICAL.split())

# Words that may stand between a verb and its figure: "fell sharply on Friday by as much as 3%".
_BETWEEN = """
    by about around nearly almost more less than over roughly some another a an further additional as much high
    low at least most just up down higher lower to close closing closed slightly trade trading traded in on the or
    of its their premarket pre-market pre after-hours afterhours after hours extended early late morning afternoon
    midday session today yesterday from was were is are and close end ended ending finish finishing settle level
    week day month year this last so far since previous prior bell before open opening regular approximately
    percent still then also even only per share cents cent each gain loss one point intraday market nasdaq nyse
    new york hong kong london frankfurt tokyo trade monday tuesday wednesday thursday friday saturday sunday
    ~ following news report reports results lunchtime noon both cumulative total combined whopping mere modest
    maximum permitted allowable daily limit dollars pence euros yen rupees won yuan francs p that well or rs rs. inr usd third quarter fifth tenth half
"""
BETWEEN: frozenset[str] = frozenset([*_BETWEEN.split(), *" ".join(MINOR_UNITS).lower().split()])

# Words that may stand between a figure and the noun of its move: "a 3% intraday gain".
_BEFORE_NOUN = """
    intraday stock share shares premarket pre-market after-hours daily weekly one-day single-day two-day further
    daylong early late price overnight session point sharp steep monthly annual post-earnings opening closing
    year-to-date weeklong
"""
BEFORE_NOUN: frozenset[str] = frozenset(_BEFORE_NOUN.split())

# What may stand right before a cue whose subject is further to the left.
_LINKS = """
    was were is are be been being has have had having did do does and but then also which that who it they still
    traded trading trades trade edged edges edging closed closes closing close ended ends ending end finished finishes
    finish finishing settled settle opened opens open opening moved moving inched inching ticked ticking ticks nudged
    crept drifted last now later even just already both each all sharply initially continued s stayed remained went
    stock shares share jumped pushed sent premarket pre-market today yesterday again first only yet hours afterhours
    after-hours monday tuesday wednesday thursday friday early late briefly once at earlier little as much
    jumping shot gapped marked standing sitting changing quoted seen down up run ran ripped indicated called nonetheless
    nevertheless however instead meanwhile though dead inched pulled
"""
LINKS: frozenset[str] = frozenset(_LINKS.split())
# Of these, what is said of a price right before "3% lower".
LEADING_IN: frozenset[str] = frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "edged",
        "inched",
        "ticked",
        "nudged",
        "crept",
        "drifted",
        "moved",
        "gapped",
    ]
)
# Of these, what joins a verb to a subject further to the left.
JOINS: frozenset[str] = frozenset(["and", "but", "then", "which", "that", "who", "it", "they"])
# Prepositions that open a phrase which belongs to the subject before it.
BELONGING: frozenset[str] = frozenset(
    ["in", "on", "at", "of", "from", "under", "with", "listed", "trading"]
)
# What may part "X's" or "X with" from "3% drop".
_BEFORE_FIGURE = """
    a an the its their another nearly almost about around roughly over more than further big sharp steep early
    latest biggest recent one-day intraday daily weekly premarket after-hours post-earnings s posted posting saw
    seen seeing notched notching logged recorded booked suffered suffering had has with for led by up to of modest
    strong monthly annual slight small hefty massive stunning late enjoyed erased trimmed pared wiped out registered registering clocked reported
    showed showing eked ekes eking managed managing scored chalked posts notches
    witnessed witnessing experienced experiencing
"""
BEFORE_FIGURE: frozenset[str] = frozenset(_BEFORE_FIGURE.split())

# Words before "flat" or "unchanged" that make it the report of a session.
_STAYED = """
    was were is are ended ends end closed closes close finished finishes finish settled settle traded trades
    trading opened opens stayed held remained stood standing
"""
STAYED: frozenset[str] = frozenset(_STAYED.split())
# "to close 3% lower" is no supposition.
SETTLING: frozenset[str] = STAYED | {"trade", "open", "stand", "be"}
# Adverbs among them.
_STAYED_SO = """
    broadly roughly largely virtually nearly almost mostly essentially day session week the last to also had has have
    dead still then again now both its first of monday tuesday wednesday thursday friday sunday
"""
STAYED_SO: frozenset[str] = frozenset(_STAYED_SO.split())
# "pared early losses": what traders did with the day's move.
_PARED = """
    early earlier its their initial morning session day pare pared pares paring trim trimmed trims trimming extend
    extended extends extending recoup recouped recouping reverse reversed reversing erase erased erasing deepen
    deepened steep heavy some most all back biggest heaviest largest steepest worst
"""
PARED: frozenset[str] = frozenset(_PARED.split())
# "after losing 8%", "despite falling 3%": of the subject of the clause before.
PARTICIPLE_AFTER: frozenset[str] = frozenset(["after", "before", "from", "by", "despite", "since"])
# Right before a cue that is a noun; nothing stands before one that opens the text.
_BEFORE_NOUN_CUE = """
    a an the its their of sharp steep further big early with biggest latest recent modest another
"""
BEFORE_NOUN_CUE: frozenset[str] = frozenset({*_BEFORE_NOUN_CUE.split(), ""})
# "extending Monday's 6% gain", "after a 3% drop": the subject's own move before.
_COMPARING = """
    after before despite extending following erasing reversing trimming paring adding extend extended snapping
    reversed erased recouped recovered turned turning
"""
COMPARING: frozenset[str] = frozenset(_COMPARING.split())
# "pared the loss to 5.9%", "bringing its gain for August to 10.9%": what becomes of an earlier move.
_BROUGHT = """
    pared pares paring trimmed trims trimming cut cuts cutting narrowed narrows narrowing widened widens widening extended
    extends extending deepened deepens deepening bring brings bringing brought take takes taking took pushed pushing
"""
BROUGHT: frozenset[str] = frozenset(_BROUGHT.split())
OWN: frozenset[str] = frozenset({"the", "its", "their", "that", "those", "earlier"})
# A sentence without figures tells a move only by one of these.
UNCHANGED: frozenset[str] = frozenset({*_FLAT.split(), "changed"})
# A sentence without any of these tells no move, save by signs.
TELLING: frozenset[str] = frozenset(
    {*DIRECTIONS, *LOSSES, *LISTED, *CAUSES, *COLOURS, *(first for first, _ in PHRASES)}
)
