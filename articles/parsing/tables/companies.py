"""Our own part of the ticker reference: widely held ADRs and ETFs, other names of large companies, and which
company names are ordinary words as well."""

from __future__ import annotations

# symbol, exchange (MIC), kind, country, name, other names
LISTINGS: tuple[tuple[str, str, str, str, str, tuple[str, ...]], ...] = (
    ("BABA", "XNYS", "adr", "CN", "Alibaba Group Holding Limited", ("Alibaba", "Alibaba Group")),
    ("JD", "XNAS", "adr", "CN", "JD.com, Inc.", ("JD.com",)),
    ("PDD", "XNAS", "adr", "CN", "PDD Holdings Inc.", ("PDD Holdings", "PDD", "Pinduoduo")),
    ("BIDU", "XNAS", "adr", "CN", "Baidu, Inc.", ("Baidu",)),
    ("NTES", "XNAS", "adr", "CN", "NetEase, Inc.", ("NetEase",)),
    ("TCOM", "XNAS", "adr", "CN", "Trip.com Group Limited", ("Trip.com", "Trip.com Group")),
    ("NIO", "XNYS", "adr", "CN", "NIO Inc.", ("NIO", "Nio")),
    ("LI", "XNAS", "adr", "CN", "Li Auto Inc.", ("Li Auto",)),
    ("XPEV", "XNYS", "adr", "CN", "XPeng Inc.", ("XPeng", "Xpeng")),
    ("ZK", "XNYS", "adr", "CN", "ZEEKR Intelligent Technology", ("Zeekr",)),
    ("BILI", "XNAS", "adr", "CN", "Bilibili Inc.", ("Bilibili",)),
    ("TME", "XNYS", "adr", "CN", "Tencent Music Entertainment Group", ("Tencent Music",)),
    ("BEKE", "XNYS", "adr", "CN", "KE Holdings Inc.", ("KE Holdings", "Beike")),
    ("ZTO", "XNYS", "adr", "CN", "ZTO Express (Cayman) Inc.", ("ZTO Express",)),
    ("VIPS", "XNYS", "adr", "CN", "Vipshop Holdings Limited", ("Vipshop",)),
    ("EDU", "XNYS", "adr", "CN", "New Oriental Education & Technology Group", ("New Oriental",)),
    ("TAL", "XNYS", "adr", "CN", "TAL Education Group", ("TAL Education",)),
    ("YUMC", "XNYS", "stock", "CN", "Yum China Holdings, Inc.", ("Yum China",)),
    ("IQ", "XNAS", "adr", "CN", "iQIYI, Inc.", ("iQIYI", "iQiyi")),
    ("WB", "XNAS", "adr", "CN", "Weibo Corporation", ("Weibo",)),
    ("FUTU", "XNAS", "adr", "HK", "Futu Holdings Limited", ("Futu",)),
    ("0700", "XHKG", "stock", "CN", "Tencent Holdings Limited", ("Tencent",)),
    ("3690", "XHKG", "stock", "CN", "Meituan", ()),
    ("1810", "XHKG", "stock", "CN", "Xiaomi Corporation", ("Xiaomi",)),
    ("1211", "XHKG", "stock", "CN", "BYD Company Limited", ("BYD",)),
    ("0981", "XHKG", "stock", "CN", "Semiconductor Manufacturing International", ("SMIC",)),
    ("300750", "XSHE", "stock", "CN", "Contemporary Amperex Technology", ("CATL",)),
    (
        "TSM",
        "XNYS",
        "adr",
        "TW",
        "Taiwan Semiconductor Manufacturing",
        ("TSMC", "Taiwan Semiconductor"),
    ),
    ("UMC", "XNYS", "adr", "TW", "United Microelectronics Corporation", ()),
    ("2317", "XTAI", "stock", "TW", "Hon Hai Precision Industry", ("Foxconn", "Hon Hai")),
    ("005930", "XKRX", "stock", "KR", "Samsung Electronics", ("Samsung",)),
    ("000660", "XKRX", "stock", "KR", "SK Hynix", ("SK hynix",)),
    ("CPNG", "XNYS", "stock", "KR", "Coupang, Inc.", ("Coupang",)),
    ("TM", "XNYS", "adr", "JP", "Toyota Motor Corporation", ("Toyota Motor", "Toyota")),
    ("SONY", "XNYS", "adr", "JP", "Sony Group Corporation", ("Sony Group", "Sony")),
    ("HMC", "XNYS", "adr", "JP", "Honda Motor Co., Ltd.", ("Honda Motor", "Honda")),
    ("MUFG", "XNYS", "adr", "JP", "Mitsubishi UFJ Financial Group", ("Mitsubishi UFJ",)),
    ("ASML", "XNAS", "adr", "NL", "ASML Holding N.V.", ("ASML",)),
    ("SAP", "XNYS", "adr", "DE", "SAP SE", ("SAP",)),
    ("NVO", "XNYS", "adr", "DK", "Novo Nordisk A/S", ("Novo Nordisk", "Novo")),
    ("AZN", "XNAS", "adr", "GB", "AstraZeneca PLC", ("AstraZeneca",)),
    ("GSK", "XNYS", "adr", "GB", "GSK plc", ("GlaxoSmithKline",)),
    ("SHEL", "XNYS", "adr", "GB", "Shell plc", ("Royal Dutch Shell",)),
    ("BP", "XNYS", "adr", "GB", "BP p.l.c.", ("BP",)),
    ("HSBC", "XNYS", "adr", "GB", "HSBC Holdings plc", ("HSBC",)),
    ("BCS", "XNYS", "adr", "GB", "Barclays PLC", ("Barclays",)),
    ("UL", "XNYS", "adr", "GB", "Unilever PLC", ("Unilever",)),
    ("RIO", "XNYS", "adr", "GB", "Rio Tinto Group", ("Rio Tinto",)),
    ("BHP", "XNYS", "adr", "AU", "BHP Group Limited", ("BHP",)),
    ("VOD", "XNAS", "adr", "GB", "Vodafone Group", ("Vodafone",)),
    ("ARM", "XNAS", "adr", "GB", "Arm Holdings plc", ("Arm Holdings", "Arm")),
    ("SPOT", "XNYS", "stock", "SE", "Spotify Technology S.A.", ("Spotify",)),
    ("ERIC", "XNAS", "adr", "SE", "Telefonaktiebolaget LM Ericsson", ("Ericsson",)),
    ("NOK", "XNYS", "adr", "FI", "Nokia Oyj", ("Nokia",)),
    ("UBS", "XNYS", "stock", "CH", "UBS Group AG", ("UBS",)),
    ("NVS", "XNYS", "adr", "CH", "Novartis AG", ("Novartis",)),
    ("SNY", "XNAS", "adr", "FR", "Sanofi S.A.", ("Sanofi",)),
    ("TTE", "XNYS", "adr", "FR", "TotalEnergies SE", ("TotalEnergies",)),
    ("DB", "XNYS", "stock", "DE", "Deutsche Bank AG", ("Deutsche Bank",)),
    ("BNTX", "XNAS", "adr", "DE", "BioNTech SE", ("BioNTech",)),
    ("STLA", "XNYS", "stock", "NL", "Stellantis N.V.", ("Stellantis",)),
    ("RACE", "XNYS", "stock", "IT", "Ferrari N.V.", ("Ferrari",)),
    ("VALE", "XNYS", "adr", "BR", "Vale S.A.", ()),
    ("PBR", "XNYS", "adr", "BR", "Petróleo Brasileiro S.A.", ("Petrobras",)),
    (
        "ITUB",
        "XNYS",
        "adr",
        "BR",
        "Itaú Unibanco Holding S.A.",
        ("Itaú Unibanco", "Itau Unibanco", "Itaú", "Itau"),
    ),
    ("NU", "XNYS", "stock", "BR", "Nu Holdings Ltd.", ("Nu Holdings", "Nubank")),
    ("MELI", "XNAS", "stock", "UY", "MercadoLibre, Inc.", ("MercadoLibre", "Mercado Libre")),
    ("INFY", "XNYS", "adr", "IN", "Infosys Limited", ("Infosys",)),
    ("WIT", "XNYS", "adr", "IN", "Wipro Limited", ("Wipro",)),
    ("HDB", "XNYS", "adr", "IN", "HDFC Bank Limited", ("HDFC Bank",)),
    ("IBN", "XNYS", "adr", "IN", "ICICI Bank Limited", ("ICICI Bank",)),
    (
        "RELIANCE",
        "XNSE",
        "stock",
        "IN",
        "Reliance Industries Limited",
        ("Reliance Industries", "Reliance", "RIL"),
    ),
    ("TCS", "XNSE", "stock", "IN", "Tata Consultancy Services", ("TCS",)),
    ("TATAMOTORS", "XNSE", "stock", "IN", "Tata Motors Limited", ("Tata Motors",)),
    ("SE", "XNYS", "adr", "SG", "Sea Limited", ()),
    ("GRAB", "XNAS", "stock", "SG", "Grab Holdings Limited", ("Grab Holdings",)),
    ("SHOP", "XNYS", "stock", "CA", "Shopify Inc.", ("Shopify",)),
    ("RY", "XNYS", "stock", "CA", "Royal Bank of Canada", ()),
    ("TD", "XNYS", "stock", "CA", "Toronto-Dominion Bank", ("TD Bank", "Toronto-Dominion")),
    ("BB", "XNYS", "stock", "CA", "BlackBerry Limited", ("BlackBerry",)),
    ("TEVA", "XNYS", "adr", "IL", "Teva Pharmaceutical Industries", ("Teva",)),
    (
        "CHKP",
        "XNAS",
        "stock",
        "IL",
        "Check Point Software Technologies",
        ("Check Point Software", "Check Point"),
    ),
    ("RIVN", "XNAS", "stock", "US", "Rivian Automotive, Inc.", ("Rivian",)),
    ("LCID", "XNAS", "stock", "US", "Lucid Group, Inc.", ("Lucid Group", "Lucid Motors")),
    ("SNAP", "XNYS", "stock", "US", "Snap Inc.", ("Snapchat",)),
    ("PINS", "XNYS", "stock", "US", "Pinterest, Inc.", ("Pinterest",)),
    ("RDDT", "XNYS", "stock", "US", "Reddit, Inc.", ("Reddit",)),
    ("RBLX", "XNYS", "stock", "US", "Roblox Corporation", ("Roblox",)),
    ("SNOW", "XNYS", "stock", "US", "Snowflake Inc.", ("Snowflake",)),
    ("NET", "XNYS", "stock", "US", "Cloudflare, Inc.", ("Cloudflare",)),
    ("HOOD", "XNAS", "stock", "US", "Robinhood Markets, Inc.", ("Robinhood Markets", "Robinhood")),
    ("SOFI", "XNAS", "stock", "US", "SoFi Technologies, Inc.", ("SoFi",)),
    ("GME", "XNYS", "stock", "US", "GameStop Corp.", ("GameStop",)),
    ("AMC", "XNYS", "stock", "US", "AMC Entertainment Holdings", ("AMC Entertainment",)),
    ("ROKU", "XNAS", "stock", "US", "Roku, Inc.", ("Roku",)),
    ("SPCE", "XNYS", "stock", "US", "Virgin Galactic Holdings", ("Virgin Galactic",)),
    ("MRNA", "XNAS", "stock", "US", "Moderna, Inc.", ("Moderna",)),
    ("MSTR", "XNAS", "stock", "US", "MicroStrategy Incorporated", ("MicroStrategy",)),
    ("SPY", "ARCX", "etf", "US", "SPDR S&P 500 ETF Trust", ("SPDR S&P 500 ETF",)),
    ("VOO", "ARCX", "etf", "US", "Vanguard S&P 500 ETF", ()),
    ("IVV", "ARCX", "etf", "US", "iShares Core S&P 500 ETF", ()),
    ("QQQ", "XNAS", "etf", "US", "Invesco QQQ Trust", ("Invesco QQQ",)),
    ("DIA", "ARCX", "etf", "US", "SPDR Dow Jones Industrial Average ETF Trust", ()),
    ("IWM", "ARCX", "etf", "US", "iShares Russell 2000 ETF", ()),
    ("VTI", "ARCX", "etf", "US", "Vanguard Total Stock Market ETF", ()),
    ("KWEB", "ARCX", "etf", "US", "KraneShares CSI China Internet ETF", ()),
    ("FXI", "ARCX", "etf", "US", "iShares China Large-Cap ETF", ()),
    ("MCHI", "XNAS", "etf", "US", "iShares MSCI China ETF", ()),
    ("EEM", "ARCX", "etf", "US", "iShares MSCI Emerging Markets ETF", ()),
    ("EWJ", "ARCX", "etf", "US", "iShares MSCI Japan ETF", ()),
    ("SMH", "XNAS", "etf", "US", "VanEck Semiconductor ETF", ()),
    ("SOXX", "XNAS", "etf", "US", "iShares Semiconductor ETF", ()),
    ("ARKK", "ARCX", "etf", "US", "ARK Innovation ETF", ()),
    ("XLF", "ARCX", "etf", "US", "Financial Select Sector SPDR Fund", ()),
    ("XLE", "ARCX", "etf", "US", "Energy Select Sector SPDR Fund", ()),
    ("XLK", "ARCX", "etf", "US", "Technology Select Sector SPDR Fund", ()),
    ("TLT", "XNAS", "etf", "US", "iShares 20+ Year Treasury Bond ETF", ()),
    ("GLD", "ARCX", "etf", "US", "SPDR Gold Shares", ()),
    ("USO", "ARCX", "etf", "US", "United States Oil Fund", ()),
    ("IBIT", "XNAS", "etf", "US", "iShares Bitcoin Trust", ()),
)

# Other names of companies that the index members list under one name.
OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "AMZN": ("Amazon.com", "Amazon"),
    "GOOGL": ("Google", "Alphabet"),
    "META": ("Facebook", "Meta Platforms", "Meta"),
    "NVDA": ("NVIDIA", "Nvidia"),
    "TSLA": ("Tesla", "Tesla Motors"),
    "JPM": ("JPMorgan", "JP Morgan", "JPMorgan Chase"),
    "BAC": ("Bank of America", "BofA"),
    "GS": ("Goldman Sachs", "Goldman"),
    "MS": ("Morgan Stanley",),
    "C": ("Citigroup", "Citi"),
    "WFC": ("Wells Fargo",),
    "BRK.B": ("Berkshire Hathaway", "Berkshire"),
    "AMD": ("Advanced Micro Devices",),
    "INTC": ("Intel",),
    "MU": ("Micron Technology", "Micron"),
    "GM": ("General Motors", "GM"),
    "F": ("Ford Motor", "Ford"),
    "GE": ("General Electric", "GE Aerospace", "GE"),
    "XOM": ("Exxon Mobil", "ExxonMobil", "Exxon"),
    "KO": ("Coca-Cola", "Coca Cola"),
    "PG": ("Procter & Gamble", "P&G"),
    "JNJ": ("Johnson & Johnson", "J&J"),
    "DIS": ("Walt Disney", "Disney"),
    "WBA": ("Walgreens Boots Alliance", "Walgreens"),
    "BMY": ("Bristol Myers Squibb", "Bristol-Myers Squibb", "Bristol Myers"),
    "LLY": ("Eli Lilly", "Lilly"),
    "MRK": ("Merck",),
    "UNH": ("UnitedHealth", "UnitedHealth Group"),
    "HD": ("Home Depot",),
    "LOW": ("Lowe's", "Lowe’s"),
    "MCD": ("McDonald's", "McDonald’s"),
    "WMT": ("Walmart", "Wal-Mart"),
    "TGT": ("Target",),
    "COST": ("Costco", "Costco Wholesale"),
    "NKE": ("Nike",),
    "SBUX": ("Starbucks",),
    "DAL": ("Delta Air Lines", "Delta Airlines", "Delta"),
    "UAL": ("United Airlines",),
    "AAL": ("American Airlines",),
    "LUV": ("Southwest Airlines", "Southwest"),
    "LMT": ("Lockheed Martin", "Lockheed"),
    "RTX": ("RTX", "Raytheon"),
    "CAT": ("Caterpillar",),
    "PLTR": ("Palantir", "Palantir Technologies"),
    "CRWD": ("CrowdStrike",),
    "AVGO": ("Broadcom",),
    "QCOM": ("Qualcomm",),
    "NFLX": ("Netflix",),
    "ABNB": ("Airbnb",),
    "UBER": ("Uber", "Uber Technologies"),
    "WBD": ("Warner Bros. Discovery", "Warner Bros Discovery"),
    "T": ("AT&T",),
    "VZ": ("Verizon", "Verizon Communications"),
    "TMUS": ("T-Mobile", "T-Mobile US"),
    "CMCSA": ("Comcast",),
    "BLK": ("BlackRock",),
    "BX": ("Blackstone",),
    "SCHW": ("Charles Schwab", "Schwab"),
    "AXP": ("American Express",),
    "COIN": ("Coinbase", "Coinbase Global"),
    "V": ("Visa",),
    "MA": ("Mastercard",),
    "PYPL": ("PayPal",),
    "XYZ": ("Block", "Square"),
    "SMCI": ("Super Micro Computer", "Supermicro", "Super Micro"),
    "HPQ": ("HP Inc", "HP", "Hewlett-Packard"),
    "HPE": ("Hewlett Packard Enterprise",),
    "CRM": ("Salesforce",),
    "ORCL": ("Oracle",),
    "ADBE": ("Adobe",),
    "BA": ("Boeing",),
    "FSLR": ("First Solar",),
    "CVX": ("Chevron",),
    "OXY": ("Occidental Petroleum", "Occidental"),
    "ABT": ("Abbott",),
    "DOW": ("Dow Inc",),
    "CSCO": ("Cisco", "Cisco Systems"),
    "UPS": ("UPS",),
    "PEP": ("Pepsi",),
    "DE": ("Deere", "Deere & Co"),
    "BK": ("BNY Mellon", "Bank of New York Mellon", "Bank of New York"),
    "AIG": ("AIG",),
    "CVS": ("CVS", "CVS Caremark"),
    "GILD": ("Gilead",),
    "TXN": ("Texas Instruments",),
    "PM": ("Philip Morris",),
    "CL": ("Colgate",),
    "EL": ("Estee Lauder", "Estée Lauder"),
    "TSN": ("Tyson Foods", "Tyson"),
    "ADM": ("Archer-Daniels-Midland", "Archer Daniels Midland", "ADM"),
    "FCX": ("Freeport-McMoRan", "Freeport McMoRan", "Freeport"),
    "NSC": ("Norfolk Southern",),
    "WM": ("Waste Management",),
    "CMG": ("Chipotle Mexican Grill", "Chipotle"),
    "YUM": ("Yum Brands", "Yum! Brands"),
    "DPZ": ("Domino's", "Domino's Pizza"),
    "MGM": ("MGM Resorts", "MGM"),
    "HLT": ("Hilton Worldwide", "Hilton"),
    "DHI": ("D.R. Horton", "DR Horton"),
    "APO": ("Apollo Global Management", "Apollo Global", "Apollo"),
    "USB": ("US Bancorp",),
    "ICE": ("Intercontinental Exchange",),
    "SPGI": ("S&P Global",),
    "MCO": ("Moody's",),
    "MTB": ("M&T Bank",),
    "PNC": ("PNC Financial", "PNC"),
    "FITB": ("Fifth Third",),
    "ANET": ("Arista",),
    "PSX": ("Phillips 66",),
    "MPC": ("Marathon Petroleum",),
    "SLB": ("Schlumberger",),
    "ALK": ("Alaska Airlines", "Alaska Air"),
    "NCLH": ("Norwegian Cruise Line",),
    "RCL": ("Royal Caribbean",),
    "LVS": ("Las Vegas Sands",),
    "TJX": ("TJX", "TJ Maxx"),
    "RL": ("Ralph Lauren",),
    "BBY": ("Best Buy",),
    "KR": ("Kroger",),
    "AZO": ("AutoZone",),
    "ORLY": ("O'Reilly Automotive",),
    "ADI": ("Analog Devices",),
    "AMAT": ("Applied Materials",),
    "LRCX": ("Lam Research", "Lam"),
    "NOW": ("ServiceNow",),
    "PANW": ("Palo Alto Networks",),
    "EA": ("Electronic Arts",),
    "TTWO": ("Take-Two Interactive", "Take-Two"),
    "STX": ("Seagate",),
    "IBM": ("International Business Machines",),
    "BBWI": ("Bath & Body Works",),
    "CHRW": ("C.H. Robinson",),
    "JBHT": ("J.B. Hunt", "JB Hunt"),
    "KMB": ("Kimberly-Clark",),
    "K": ("Kellanova", "Kellogg"),
    "SJM": ("J.M. Smucker", "JM Smucker", "Smucker"),
    "HRL": ("Hormel",),
    "LHX": ("L3Harris",),
    "GEV": ("GE Vernova",),
    "VST": ("Vistra",),
    "PCG": ("PG&E",),
    "CEG": ("Constellation Energy",),
    "BDX": ("Becton Dickinson", "Becton, Dickinson"),
    "BSX": ("Boston Scientific",),
    "MCK": ("McKesson",),
    "CI": ("Cigna",),
    "TROW": ("T. Rowe Price", "T Rowe Price"),
    "IVZ": ("Invesco",),
    "COF": ("Capital One",),
    "DFS": ("Discover Financial Services", "Discover Financial"),
    "FIS": ("Fidelity National Information Services",),
    "HOOD": ("Robinhood",),
    "MSTR": ("MicroStrategy",),
    "RBLX": ("Roblox",),
    "LYV": ("Live Nation",),
    "HAL": ("Halliburton",),
    "FOXA": ("Fox Corp",),
    "NWSA": ("News Corp",),
    "PSKY": ("Paramount Skydance",),
    "TPR": ("Tapestry",),
    "STM": ("STMicro",),
    "CP": ("CPKC",),
    "CBA:XASX": ("CBA",),
    "BT.A:XLON": ("BT",),
    "BA:XLON": ("BAE",),
    "STAN:XLON": ("StanChart",),
    "III:XLON": ("3i",),
    "BNP:XPAR": ("BNP",),
    "SU:XPAR": ("Schneider",),
    "MBG:XETR": ("Mercedes",),
    "DHL:XETR": ("DHL",),
    "MTX:XETR": ("MTU Aero",),
    "BESI:XAMS": ("BE Semiconductor", "BESI", "Besi"),
    "KBC:XBRU": ("KBC", "KBC Group"),
    "PKO:XWAR": ("PKO",),
    "SEB.A:XSTO": ("SEB",),
    "ISP:XMIL": ("Intesa",),
    "HCLTECH:XNSE": ("HCL Tech",),
    "KOTAKBANK:XNSE": ("Kotak",),
    "MARUTI:XNSE": ("Maruti",),
    "ULTRACEMCO:XNSE": ("UltraTech",),
    "ONGC:XNSE": ("ONGC",),
    "BPCL:XNSE": ("BPCL",),
    "DIVISLAB:XNSE": ("Divi's Lab", "Divi's Labs", "Divi's"),
    "CLNX:XMAD": ("Cellnex",),
    "4503:XTKS": ("Astellas",),
    "4519:XTKS": ("Chugai",),
    "6981:XTKS": ("Murata",),
    "6723:XTKS": ("Renesas",),
    "4063:XTKS": ("Shin-Etsu",),
    "4661:XTKS": ("Oriental Land",),
    "9020:XTKS": ("JR East",),
    "9432:XTKS": ("NTT",),
    "8601:XTKS": ("Daiwa Securities",),
}

# Names that are also ordinary words, places or people: taken for the company only with support in the
# piece. Lower case.
_AMBIGUOUS = """
    nasdaq cboe cme
    admiral alphabet apple ares argo arm ast atlas avis axis azimut ball banner bath beijer bellway
    berkeley berkshire best block bloom blue boliden boot boston bowlero box brady bread brink's bruker
    buckle bunge burberry cable camden campbell's camping carnival centrica century charter chase
    cheesecake chef's children's chubb citizens clear clearway cleveland coach coherent columbia comfort
    community compass concentrix constellation core corning cousins cross crown delta digital diploma
    discover dollar dominion douglas dover dow dynamic eagle eaton edison elevance elis elisa emerson
    energizer eni entain equity everest everett evergreen evolution expedition experian federal fidelity
    first five foot ford forestar fortune forward fox franklin freedom frontier fulton gannett gap gen
    general generali genuine getinge gibraltar glacier global globe grab graham granite green griffon
    group guidewire halma hamilton hanover harmony harvest hawkins heartland helix heritage hershey hess
    hexagon hope horizon host hub hunt huntington ii impact independence infinity informa ingersoll
    innovative insight inspire interface investor invitation ionos iron jack jacobs james john kaiser
    kemper key keys kingfisher knowles kraft lamb land landmark lear legacy li liberty limbach lincoln
    linde lindsay liquidity live loews lucid madison mandatum marathon markel marsh martin masco
    masterbrand match matson melrose mercari mercury meritage meta metropolitan mid middleby minerals
    mission mister monster moog morgan mueller myriad national navigator nelnet news next noble nordea
    northern norwegian old olympic omega open option oracle orange orix oscar otis outfront oxford pacific
    packaging palomar paramount park parker path patrick patterson pearson penn perdoceo persimmon phoenix
    the_gap check_point novo bt schneider mercedes kotak erste valeo wise keppel quanta gap photronics pilgrim's pioneer piper plexus plymouth pool powell power preferred premier prestige primo
    principal progress progressive prospect provident prudential public pulte quest radian range rank
    rational rayonier recruit red regions regis relay republic resources rh rogers ross royal rush ryder
    saab sage sally sandy sanmina scholastic scotts sea seacoast select shake shell shoe signet simon
    simply skyline smart smith smiths snap snowflake sonic sonos southern southside spire spirit sprouts
    square st standard stanley star state steel stellar sterling steve stewart stride stryker sturm summit
    sun sunrise surgery sweet sylvamo synchrony tanger tapestry target tele2 teledyne tennant terex texas
    the thermon thomson thor tidewater timken titan toll tootsie topbuild tractor trade travelers
    trelleborg trex trimble trinity triumph trustmark tyler ufp uniform union unit united unity universal
    upstart urban us vail vale valero valley value vector vericel veris verra vertex vestis viavi
    victoria's victory viper virtu virtus visa vishay vita vital vulcan wabash walker warrior washington
    waters watts wd-40 webster western whitbread wiley williams wingstop wolverine world worthington wsfs
    xylem yum zebra adp aes agc alamo albany albemarle align apa apogee astec avista baxter bd booking
    brinker bristow cactus canon carter's catalyst city continental cts dana dcc dell deluxe diodes disco
    employers enact eqt esco exor fis fmc freenet gates goldman harmonic hayward hella hilltop hoya icg idex ihi
    imi imperial indus integer iridium kao kirin kone lilly lumen matthews mccormick microchip mitsubishi mitsui
    msci nec now partners patrizia pne ppl prog redwood reliance rollins roper sabre sca schwab screen ses
    sharp shift shimizu sixt smc solaria sse stabilus stepan sto suzuki toho toto ucb udr uniti upbound upm
    ventas vinci wdp weir werner
    stockland currys schroders textron fisker lupin allegiant computershare evoke iag hkex asx abbott affirm apollo arista bat bce carlyle circle cme coles compass eternal figma figure frasers freeport hertz hims
    hilton indigo johnson lam leonardo mizuho nice north oppenheimer origin pandora polaris puma roche santos
    southwest strategy swatch toast trent tyson vanke zoom signal target's symbolic tempus celsius archer crocs
    lazard santander sabadell thales safran kering danone sabesp lindt delta hawaiian lumentum cosmos
    rocket shake coty savers lennox lincoln oklo peloton planet primerica root sezzle sunrun vital waters
    wolfspeed lloyds cava conn's hal itc cipla titan grasim rio cummins dell kellogg
"""
AMBIGUOUS_NAMES: frozenset[str] = frozenset(name.replace("_", " ") for name in _AMBIGUOUS.split())

# Which exchange the United States' index members trade on where pytickersymbols tells none, or another.
_TRADED_ON = {
    "XNYS": """
        AKR ALG AAT AMN APLE ABR AROC ACA RCUS ARR AGO AESI AZZ BMI BBT BXMT BOOT BOX VTOL WHD CTRE CARS CSR CCS
        CWEN CRK CON CRGY CSW CTS CURB CUBI CVI LPG DV DEI DFH DEA ESI EFC EIG ENVA ESE EPRT EVTC ECG FBK FCPT FBRT
        GTY GKOS GNL GDDY GRBK HASI HAYW HCI HIW NGVT IIPR INVX INSP IBP IIIN ITGR INSW KNTK KREF KN KGS LCII LXP
        LBRT LTC MHO MGY HZO MBC MTUS MRP MTX MIR NABL NBHC NXRT NSC NOG DNOW OPLN PARR PEB MD PMT PHIN PRG QTWO Q
        NX RAL RWT REZI RES RXO SAFE BFS SFBS SPNT SBSI LUV INN SXC SHO SLVM TRNO TDW TFIN TWO USPH UHT UE VSTS HCC
        WLY WKC YELP ZWS UBER RTX GRMN JXN CNMD SKY AHH EXPI STEL WSR CWEN.A
    """,
    "XNAS": """
        ADAM AHCO ADUS ADMA AOSL AMSF ANIP APOG ASTE ASTH BCPC BLFS BTSG CVCO CENT CENTA CERT CHEF CHCO CLSK COHU
        COLL CVBF CTKB DRH DXPE EMBC ACT FORM FWRD FTDR ROCK GSHD GDYN HTO HRMY HWKN HCSG HSTM HFWA ICHR INDB INVA
        INSM PODD IPAR JBLU JBSS KRYS KLIC LKFN MATW MBIN MRCY MMSI MCRI MYRG EYE NMIH OSW PCRX PLMR PATK PENG PLXS
        PRVA PGNY PTGX RRR REYN STBA SAFT SCSC SBCF SEZL SMPL STAA SUPN TGTX TBBK TMDX TRIP TRST UCTT UAL UFCS UNIT
        UPBD UPWK VCYT VRRM VSNT VIR WAY WABC WSC WRLD XNCR XPEL LIN ROP BKR MXL ADEA APLS MCW SNCY
    """,
    "BATS": "CBOE",
    "XASE": "NHC PRK TMP",
}
EXCHANGE_OF: dict[str, str] = {
    symbol: exchange for exchange, symbols in _TRADED_ON.items() for symbol in symbols.split()
}
