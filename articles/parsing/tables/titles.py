"""Words that tell a person from an organisation: roles, forms of address, given names, bodies."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The noun that a role is built on, in lower case ("chief investment OFFICER", "co-HEAD of research").
ROLE_HEADS = _words(
    """
    analyst analysts economist economists strategist strategists president ceo cfo coo cto cio cmo cso
    chief executive officer manager director head chairman chairwoman chairperson chair founder
    cofounder co-founder partner principal professor minister governor secretary spokesman spokeswoman
    spokesperson lawyer attorney trader investor fellow lecturer adviser advisor senator congressman
    congresswoman representative lawmaker commissioner chancellor premier mayor ambassador counsel
    researcher scientist consultant planner specialist expert broker dealer treasurer controller
    administrator prosecutor judge justice regulator official diplomat negotiator engineer owner
    vice-president vice-chairman vice-chair co-ceo co-chief co-head co-president deputy-governor
    editor author columnist lead member policymaker speaker undersecretary comptroller superintendent
    shareholder activist boss official farmer grower exporter importer operator supervisor bureaucrat
    protester leader organiser chairwomen vice-chairwoman veteran pilot nurse worker driver resident
    director-general secretary-general governor-general president-elect chairman-designate treasurer-elect curator
    gardener master captain chef teacher headteacher doctor physician surgeon pharmacist landlord landlady pensioner retiree
    homeowner architect historian designer programmer contractor builder electrician plumber fisherman beekeeper winemaker
    rancher stallholder courier campaigner volunteer accountant auditor actuary banker financier entrepreneur businessman
    businesswoman industrialist tycoon lobbyist barrister solicitor coach magistrate sheriff commander admiral correspondent
    buyer merchandiser keeper seller vendor hawker weaver
    md mp shopkeeper rate-setter ratesetter publican vintner councillor councilman councilwoman librarian host presenter
    legislator envoy ombudsman forecaster meteorologist geologist biologist chemist physicist epidemiologist agronomist
    publisher blogger podcaster underwriter surveyor stockbroker trustee foreman paramedic firefighter inspector scholar
    academic student commuter shopper customer mechanic machinist technician trucker docker caretaker rector delegate
    whistleblower tenant mathematician statistician demographer oncologist cardiologist veterinarian dentist midwife novelist
    photographer musician actress organizer convener commodore linguist sociologist psychologist
    investigator endocrinologist neurologist dermatologist immunologist seismologist climatologist anthropologist technologist
    """
)
# Words that stand inside a role before or after its head, in lower case.
ROLE_MODIFIERS = _words(
    """
    chief senior executive vice deputy managing global general finance financial prime foreign lead junior
    associate assistant acting interim former outgoing incoming founding operating technology investment
    information marketing strategy economic economics market markets equity equities credit research
    portfolio fund wealth asset political industry sector commercial commodity commodities currency fx
    forex rates bond fixed income quantitative technical data policy trade trading treasury commerce
    energy industry labour labor health interior defence defense transport transportation principal
    independent non-executive nonexecutive honorary regional national international local european
    asia asian china us u.s. uk america american japan india group corporate business product design
    software hardware retail banking bank oil gas metals mining auto tech internet consumer healthcare
    pharma biotech semiconductor macro sovereign emerging co and & investor relations communications
    media public affairs external legal compliance risk digital sales medical scientific science human
    resources people supply chain cloud ai press state attorney majority minority senate house union
    agriculture environment education housing police central supervisory board majority-owner longtime
    veteran billionaire hedge private company bank's company's group's firm's bureau's ministry's
    top works council multi-asset cross-asset multi money head-of derivatives ratings rating insurance aviation airline
    shipping property estate real economy whole-time full-time part-time shadow joint trainee
    """
)
# Forms of address, without their full stop.
ADDRESSES = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Sir",
        "Dame",
        "Lord",
        "Rep",
        "Sen",
        "Gov",
        "Datuk",
        "Dato",
        "Shri",
        "Smt",
        "Prince",
        "Princess",
        "Sheikh",
        "Judge",
        "Justice",
    }
)
# Small words inside a person's name.
PARTICLES = _words(
    "de da di del della der den van von bin ibn al el la le du dos das ter ten y af av"
)

# A capitalised word that makes a sequence an organisation or a place, never a person.
BODY_WORDS = _words(
    """
    Bank Group Capital Securities Inc Corp Co Company Corporation Ltd Limited Plc PLC LLC LLP LP AG SA SE NV
    Ministry Department Bureau University Institute Research Asset Assets Management Partners Holdings
    Holding Fund Funds Commission Agency Association Council Committee Board Authority Office Treasury
    Reserve Union Exchange Markets Market Investments Investment Investors Advisors Advisers Advisory
    Analytics Economics Intelligence Global International Technologies Technology Systems Motors Motor
    Airlines Air Energy Oil Gas Power Electric Steel Mining Pharmaceuticals Pharma Therapeutics Biosciences
    Health Healthcare Insurance Financial Finance Trust Ventures Labs Lab Software Networks Media News Times
    Post Journal Street Court Congress Senate House Party Government Administration Service Services
    Industries Industrial Materials Foods Brands Stores Retail Entertainment Studios Pictures Games
    Communications Telecom Wireless Mobile Semiconductor Semiconductors Devices Instruments Solutions
    Consulting Associates Brothers Sons Wealth Equity Equities Credit Ratings Federation Chamber Society
    Foundation Center Centre School College Hospital Organization Organisation Nations States Kingdom
    Republic Customs Statistics Index Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
    February March April May June July August September October November December The A An But And In On
    At For While When If As Meanwhile However Shares Stock Stocks Futures Oil Gold Prices Sales Analysts
    Analyst Economists Economist Officials Traders Investors Management Executives Regulators Police
    Authorities Sources Both Other Others Some Many Most All It He She They We You This That These Those
    There Here His Her Their Its Our What Who Why How Nobody Everyone Chief Executive Officer President
    Chairman Chair CEO CFO COO CTO Head Director Minister Secretary Governor Spokesman Spokeswoman
    Spokesperson Professor Vice Senior Deputy Managing General Supreme Federal National Central European
    American British Chinese Japanese German French Indian Korean U.S US UK EU White West East North South
    New Wall Silicon Main Big Tech AI Data Cloud Also Yet Still Then Now Last First Second Third Overall
    Separately Earlier Later Today Yesterday Tomorrow Nevertheless Instead Additionally Moreover Further
    """
)

# Of which nation somebody is: no body.
DEMONYMS = _words(
    """
    American Argentine Australian Austrian Belgian Brazilian British Canadian Chilean Chinese Czech Danish Dutch Egyptian
    European Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Korean
    Malaysian Mexican Norwegian Pakistani Philippine Polish Portuguese Russian Saudi Scottish Singaporean South Spanish
    Swedish Swiss Taiwanese Thai Turkish Ukrainian Vietnamese Welsh Democratic Republican Conservative Labour
    """
)
# Degrees that stand after a name, without their full stops.
DEGREES = _words("MD PhD CFA CPA MBA Esq DSc FRCP DPhil JD RN OBE MBE CBE KC QC")
# Initials that are written without full stops.
INITIALS = _words("JD AJ CJ DJ RJ TJ PJ JJ JR JP JB JC JK KT MJ VK BK SK RK")

# A word that makes what follows "of" a body, whatever it opens with: "of the International Energy Agency".
INSTITUTIONS = _words(
    """
    Agency Bank Fund Organization Organisation Commission Authority Association Council Institute Chamber Union
    Federation Ministry Department University Reserve Board Bureau Group Exchange Corp Inc Ltd Court Party Forum
    Foundation Society Committee Congress Parliament Office Confederation Trust Alliance Company
    """
)
# Modifiers that open a sentence as capitals and say when, not what: "Outgoing chairman".
PASSING = _words("outgoing incoming newly-appointed")
# Heads that a plain noun may stand before: "orchard owner", "taxi driver".
TRADES = _words(
    """
    owner farmer grower driver worker trader dealer operator importer exporter manager pilot nurse boss minister partner head
    secretary director editor analyst economist strategist master gardener teacher doctor surgeon keeper lawyer scientist
    engineer researcher consultant campaigner leader official broker buyer fisherman builder student chief
    """
)
# Ranks that a part of the world may follow: "chief Europe economist".
RANKS = _words("chief senior lead deputy principal global head")
# Plain words of companies' names: "SK hynix".
LOWER_IN_NAMES = _words("hynix ecoplant bioscience")
# A body that the piece has named already: "chairman of the company".
OWN_BODY = _words("company group bank firm lender carmaker retailer airline fund bureau")
# How the roles of a company's own officers begin.
OFFICERS = (
    "chief", "president", "ceo", "cfo", "coo", "cto", "chairman", "chairwoman", "chair", "founder", "co-founder",
    "senior vice president", "executive vice president", "vice president", "managing director", "general manager",
    "executive chairman", "spokesman", "spokeswoman", "spokesperson", "head of",
)  # fmt: skip
# Words that appoint: "has named Jane Doe chief financial officer".
APPOINTED = _words(
    "named appointed appoints names hired hires promoted promotes elected elects tapped taps picked"
)

# What opens the name of a part of the world, not of a body: "head of Asia research".
REGIONS = _words(
    """
    Asia Europe EMEA APAC Americas Asia-Pacific Africa America Greater Latin North South Southeast
    Emerging Global Asian European Middle
    """
)
# Roles that have a capital only where they open a sentence.
LOWER_ROLES = _words("analyst economist strategist trader investor lawyer attorney researcher")
# Nations that lead a title without being the body: "U.S. Treasury Secretary".
NATIONS = _words("U.S. US U.K. UK EU")
# Capitalised words that are no part of a body's name.
NOT_BODY = NATIONS | _words(
    """
    The A An But And In On At For While When If As Meanwhile However He She They It Its Their His Her
    Former Late Separately Also That This Our My Your These Those
    """
)
# Words that end a role: the sentence goes on there.
ROLE_STOPS = _words("said says told tells added wrote noted who in on that has had")
# Plain words that name no trade before a role: "|reckons| analyst Jane Doe".
NOT_TRADES = ROLE_STOPS | _words(
    """
    with from what when your their this they have been according
    while adds after before because since where whose than then also like near under over into about against between without
    within upon asked quoted called named hired for and but the its was were are not all new some most even only just as if of
    to by at or warned argued notes reckons believes thinks predicts explains argues warns writes states claims cautions observes
    insists commented explained stated remarked predicted observed cautioned acknowledged insisted testified reiterated
    confirmed admitted claimed suggested replied pledged vowed tweeted saying adding noting warning including one another other
    both two three several many each every any
    """
)
# Words between a speaker's name and the speech verb.
ADVERBS_OF_SPEECH = _words(
    """
    also later recently previously has had then further separately first repeatedly once publicly
    earlier reportedly jokingly quoted was
    """
)
