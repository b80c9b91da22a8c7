"""Words that decide whether a name or a capital word is an instrument."""

from __future__ import annotations

from articles.parsing.tables.exchanges import EXCHANGE_PREFIXES

# Capital words that are symbols somewhere and almost never one in a text: taken only beside an exchange, a
# dollar sign or their company's name.
_NOT_SYMBOLS = """
    A AI ALL AM AN API ARE AT ATM BE BIG BY CAN CEO CFO CIO COM COO CPI CTO DC DD DO ECB EDT EM EPS ESG
    EST ET ETF EU EV EVS FDA FED FOR FTC FY GDP GET GO GPT GPU HAS HE HR I IN INC IPO IRS IS IT ITS JUST
    LLC LLM LLMS LOVE LOW M MA MAN ME MY NEW NEXT NO NOT NOW NYSE OF OK OLD ON ONE OPEC OR OUT PC PCE PE
    PM PMI PPI PR Q Q1 Q2 Q3 Q4 REAL RE RSI SA SCMP SE SEC SEE SO SUN TECH THE TO TV UK UN UP US USA USD
    VC VIX VS WE WHO WTO YOU YTD WELL PLAY WTI DAX AUD BTC CAD CAGR CHF CNY ETH EUR GBP INR JPY NAV ROE XRP AUM
    YOY QOQ MOM EBIT CET SPA ADR ADS OPEN HOLD BUY SELL FTSE CAC AEX SMI GPS EBITDA FCF FX MOU NDA PT RBI SEBI CPO AR VR ML
    UAE EIA DOE DOJ FBI FAA NHS BBC CNN ABC CBS NBC CNBC AP AFP FT WSJ IMF WTO UK BOE BOJ PBOC FOMC SPAC REIT REITS
    ETFS IPOS CEOS CFOS LTD PLC CO AG NV SAS SPX NDX DJI TSX RUT NFT DNA RNA HIV MRI FHA HUD SUV SUVS EVS LNG GAAP USDA
    ARR NIM GMV MAU DAU ARPU FFO AFFO NOI TCV ACV LTV NRR AUM ROI ROA ROIC ROCE NPA NPL SSS RWA
    JOB BIG FAST CARS PLUS HOME LIFE COST LIVE TRUE GAIN RIDE EAT CAKE FUN FIVE CASH LAND EYE MOVE SAVE STAY BEST GOOD FREE
"""
NOT_SYMBOLS: frozenset[str] = frozenset(_NOT_SYMBOLS.split()) | frozenset(EXCHANGE_PREFIXES)

# Capital words before an exchange's name that are no company's name.
NOT_NAMES: frozenset[str] = frozenset(
    [
        "Company",
        "Corporation",
        "Nasdaq",
        "NASDAQ",
        "NYSE",
        "Bank",
        "Group",
        "Holdings",
        "Ticker",
        "Stock",
        "Shares",
    ]
)

# Companies that share their name with an index or a market: "the Nasdaq fell". Only their full name is theirs.
INDICES: frozenset[str] = frozenset({"nasdaq", "dow", "asx", "hkex", "cboe", "cme"})

# Ambiguous names so often told of the company that one which stands alone in a sentence, capital and all, is it:
# "rivals such as Apple and", "a Goldman report". Other words, surnames and places need support.
_EVERYDAY = """
    mercedes novo kotak alphabet apple arista baxter berkshire burberry bunge centrica chubb dell delta eaton entain experian ford
    generali goldman halma hershey hilton hyundai indigo informa kellogg kering kirin lilly linde lloyds lumentum
    meta mitsubishi mitsui mizuho nordea oracle orix pearson peloton persimmon primerica puma roche saab
    safran santander sabadell schwab shell snap snowflake stryker suzuki swatch synchrony target teledyne terex
    thales tyson valero visa wolfspeed xylem yum zebra danone lindt carlyle caesars coty lazard stellantis
"""
EVERYDAY: frozenset[str] = frozenset(_EVERYDAY.split())

# Companies that texts cite as the source of figures: "according to FactSet", "LSEG data".
DATA_SOURCES: frozenset[str] = frozenset(
    {
        "factset",
        "lseg",
        "s&p global",
        "morningstar",
        "moody's",
        "moody’s",
        "msci",
        "adp",
        "equifax",
        "verisk",
    }
)

# What follows an instrument's name or symbol when a security is meant.
SECURITIES = (
    r"(?:shares?|stocks?|ADRs?|ADSs?|American\s+depositary\s+(?:shares|receipts)|equity|options|calls|puts|"
    r"shareholders|stockholders|investors|bulls|bears|share\s+price|stock\s+price)"
)

# What follows a name when a company is meant.
CORPORATE = (
    r"(?:CEO|CFO|COO|chief\s+executive|chairman|president|executives?|spokes(?:man|woman|person)|employees|"
    r"revenues?|sales|profits?|earnings|results|board|management|headquarters|unit|subsidiary|division|"
    r"stores?|plants?|factory|factories|customers|products?|services|business|deal|bid|offer|merger|"
    r"analysts?|economists?|strategists?|bankers|traders|bought|buys|sold|sells|owns|paid|hired|named|appointed|"
    r"settled|sued|delayed|halted|recalled|hiked|boosted|lifted|slashed|trimmed|delivered|forecasts?|guided|earned|"
    r"competes|makes|quarterly|annual|said|says|reported|reports|announced|announces|unveiled|unveils|launched|"
    r"launches|expects|plans|agreed|agrees|beat|beats|missed|misses|raised|raises|cut|cuts|posted|posts|"
    r"will|has|(?:is|was|were|are)\s(?:up|down|trading|flat|higher|lower)|warned|warns|signed|filed|acquired|acquires|won|wins|rose|rises|fell|falls|gained|gains|jumped|jumps|slid|slides|soared|soars|tumbled|tumbles|"
    r"dropped|drops|climbed|climbs|surged|surges|advanced|added|lost|traded|opened|closed|"
    r"plunge[sd]|slumps|slumped|sinks|sank|slips|slipped|dips|dipped|edge[sd]\s(?:up|down|higher|lower)|rallie[sd]|"
    r"rebounds|rebounded|leaps|pops|spikes|swings|swung|tops|topped|recalls|recalled|lays\soff|laid\soff|inks|debuts|"
    r"eyes|mulls|weighs|explores|seeks|taps|hires|fires|sues|invests|pledges|doubles|halves|trims|hikes|guides|sees|"
    r"faces|loses|names|signs|buys|nears|scraps|pauses|halts|appeals|acquiring|"
    r"(?:is|are|were|was)\s(?:due|set|expected|scheduled)\sto|(?:was|were|is|ended|closed)\s(?:unchanged|little\schanged|untouched|flat|steady)|"
    r"to\s(?:acquire|buy|sell|cut|lay|invest|launch|spin|exit|pay|report|slash|hire|replace|merge|recall|offer|"
    r"eliminate|shut|unveil|appeal|settle|supply|divest|issue|repurchase|build|raise|expand|separate|close|add)\b)"
)

# What a name that is mostly the company's does in a headline besides.
HEADLINE = r"(?:hits?|makes?|sets|takes?|gets|opens|closes|moves|strikes|strike|leads?|extends|joins|stock|shares)\b"

# What an instrument is rated, after "raised X to".
RATINGS = (
    r"(?:Strong[-\s]?|Market[-\s]?|Sector[-\s]?|Peer[-\s]?)?(?:Buy|Sell|Hold|Neutral|Outperform|Underperform|"
    r"Overweight|Underweight|Equal[-\s]?Weight|Perform|Accumulate|Reduce|Conviction)\b"
)

# What makes a name one of nature: "the Amazon rainforest".
NATURE = r"(?:deforestation|wildfires|rain\s?forest|river|basin|jungle|forest|mountains?|valley|island|sea|tree|juice|pie|orchards?|growers?)"
