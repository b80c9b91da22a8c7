"""Phrases that tell of an event by themselves."""

from __future__ import annotations

from articles.parsing.tables.event_words import Phrase, listed

_RESULTS = listed(
    """
    earnings call, earnings report, quarterly results, quarterly earnings, quarterly profit, reports first quarter,
    reports second quarter, reports third quarter, reports fourth quarter, results for the quarter, financial
    results, net profit rose, net profit fell, net income rose, net income fell, net income of, net profit of, q1
    results, q2 results, q3 results, q4 results, q1 earnings, q2 earnings, q3 earnings, q4 earnings, earnings beat,
    earnings miss, profit beat, profit miss, revenue beat, revenue miss, same store sales, comparable sales, like
    for like sales, trading update, profit rose, profit fell, profit jumped, profit surged, profit slumped, revenue
    rose, revenue fell, revenue grew, revenue jumped, revenue increased, consolidated net profit, profit after tax,
    year ago quarter, results beat, net loss of, quarterly loss, quarterly revenue, first quarter results, second
    quarter results, third quarter results, fourth quarter results, quarter earnings, quarter results, quarter
    profit, half year results, annual results, interim results, full year results, preliminary results, net sales
    rose, pre tax profit, operating profit rose, operating profit fell, profit before tax, statutory profit, cash
    profit, profit up, profit down, profit falls, profit rises, profit jumps, profit doubles, profit slumps,
    constant currency, quarter report, beats on revenue, beats on earnings, results in line, surprise profit, surprise loss, blowout quarter, bumper profit
    """
)
_REPORT_HINTS = listed(
    "earnings preview, earnings per share, revenue of, earnings season, ahead of results, better than expected results"
)
_FORECASTS = listed(
    """
    profit warning, warned on profit, warns on profit, issues guidance, raises outlook, raised its outlook, cuts
    outlook, cut its outlook, full year guidance, raised its guidance, lowered its guidance, cut its guidance, profit
    alert, now expects full year, outlook for fiscal, guidance range, guided for, guides q, warned that profit, warned
    that sales, revenue guidance, earnings guidance, sales guidance, profit guidance, guides low, guides high, guides
    above, guides below, guidance for, forecast for the current quarter, forecast for the march quarter, forecast for
    the june quarter, forecast for the september quarter, forecast for the december quarter, profit upgrade, earnings
    downgrade, expects revenue, sees revenue of, business outlook, fiscal 2025 outlook, fiscal 2026 outlook, revision
    of forecast, revises its forecast, margin guidance, subscriber guidance, now expected, previously expected, previous
    forecast, earlier forecast, soft outlook, weak outlook, weak forecast, upbeat forecast, upbeat outlook, soft forecast, expects to earn,
    expects to report, expects to post, to turn profitable, forecast falls short
    """
)
_RATED = listed(
    """
    initiates coverage, initiated coverage, starts coverage, started coverage, resumed coverage, coverage initiated,
    reiterates buy, buy rating, sell rating, hold rating, overweight rating, outperform rating, neutral rating,
    underweight rating, underperform rating, maintains buy, maintains neutral, maintains overweight, maintains outperform,
    consensus rating, average rating, analyst ratings, equal weight rating, rated outperform, rated overweight, rated buy,
    rated neutral, rated sell, at outperform, at overweight, at market perform, at underperform, at underweight, at equal
    weight, at neutral, to buy from, to sell from, to hold from, to neutral from, to overweight from, to underweight from,
    to outperform from, to underperform from, to equal weight from, from neutral to, from hold to, from buy to, from
    sell to, from overweight to, from underweight to, buy call, sell call, strong buy, moderate buy, conviction list, top
    pick, top picks, stays at buy, stays at hold, stays at sell, remain buyers, remains overweight, stays overweight,
    stay neutral, stay overweight, stay underweight, stay at buy, stay at hold, reiterate buy, reiterate outperform, reiterate
    neutral, reiterate overweight, reiterate hold, reiterate sell, reiterate underperform, reiterate our, sell from hold, hold from
    buy, buy from hold, at buy, at hold, at sell, which we rate, remains a sell, remains a buy, remains a hold, to market perform, to
    sector perform, to equal weight, to underperform, to outperform, to overweight, to underweight, rating to buy, rating to hold,
    rating to sell, rating to neutral, accumulate rating, add rating, reduce rating, buy recommendation, sell recommendation
    """
)
_TARGETS = listed(
    """
    price target, price targets, target price, target prices, price objective, pt to, pt raised, pt cut, pt lowered,
    target implies, with a target of, and a target of, twelve month target, 12 month target, one year target, our
    target, target stays at, our fair value, fair value of, fair value drops, raised their targets, cut their targets, lifted their
    targets, analysts raised their targets, raise the target, cut the target, median
    target, new street high, street high target
    """
)
_DEALS = listed(
    """
    agreed to buy, agreed to acquire, agrees to buy, agrees to acquire, to acquire, to be acquired, completes
    acquisition, completed its acquisition, completed the acquisition, merger agreement, merger with, proposed merger,
    takeover bid, takeover offer, hostile bid, buyout offer, take private, taken private, all cash deal, all stock deal,
    definitive agreement to acquire, will acquire, business combination, tender offer, takeover target, in talks to buy,
    in talks to acquire, in talks to sell, in talks to merge, merger talks, takeover talks, divests, divestiture, divestment
    of, to buy rival, mega merger, takeover of, reverse merger, has acquired, possible offer, takeover approach, takeover
    interest, buyout firm, buyout group, leveraged buyout, sweetened offer, improved offer, rival bid, open offer, scheme of
    arrangement, exclusive talks, exploring a sale, explore a sale, considering a sale, strategic review, agreed to sell,
    agrees to sell, to sell its, has agreed to purchase, sale of its, sells its, bolt on acquisition, weighing a bid, weighs bid, mulls bid, approach for, merger case, topped the bid, mulling a bid, bid for, takeover proposal, pursuit of
    """
)
_DEAL_HINTS = listed(
    "acquires, acquisition, merger, takeover, buyout, disposal, divest, to merge, m a, acquire, acquired"
)
_SPINS = listed(
    """
    spin off, spinoff, spins off, spun off, spinning off, spin out, spins out, demerger, demerge, demerging, demerged, carve
    out, carves out, split into two, split into three, split itself, separate into, break up into, separation of its, separate
    its, hive off, hives off, hived off, split off, separately listed, separate listed company, standalone public company,
    standalone listed company, independent public company, two separate companies, two listed companies, break itself up
    """
)
_PARTNERED = listed(
    """
    partnership with, partners with, partnered with, partnering with, teams up with, teamed up with, teaming up with, joint
    venture, collaboration with, collaborates with, collaborating with, strategic partnership, strategic alliance, memorandum
    of understanding, signs mou, signed an agreement with, signs agreement with, multi year agreement, licensing agreement,
    supply agreement, supply deal, to collaborate, partnership to, tie up with, ties up with, tied up with, alliance with,
    awarded a contract, awarded contract, wins contract, won a contract, bags order, contract worth, strategic collaboration,
    joined forces with, joins forces with, joins hands with, announce strategic partnership, wins order, order win, contract
    win, framework agreement, cooperation agreement, partner with, commercial agreement, year partnership, offtake agreement,
    partnership between, distribution agreement, co develop, work together, jointly develop, team up, teams up, strategic agreement, strategic deal, partners to, in partnership
    """
)
_PRODUCTS = listed(
    """
    new product, product launch, launches new, launched a new, unveils new, unveiled a new,
    introduces new, introduced a new, rolls out, rolled out, debuts new,
    next generation, now available, commercial launch, general availability, open source model, open source models, language
    model, language models, most advanced version, will be available, goes on sale, went on sale, on shelves, will cost, hits
    stores, pre orders, began shipping, started shipping, production of its
    """
)
_CLEARED = listed(
    """
    fda approval, fda approves, fda approved, fda clearance, fda clears, approved by the fda, regulatory approval, regulatory
    approvals, regulatory clearance, marketing authorization, marketing authorisation, breakthrough therapy designation,
    breakthrough designation, fast track designation, orphan drug designation, orphan drug, 510 k, usfda nod, new drug
    application, biologics license application, complete response letter, priority review, emergency use authorization,
    antitrust approval, approves the merger, conditional approval, accelerated approval, antitrust clearance, in principle
    approval, final approval from, drug approval, label expansion, ce mark, type certificate, premarket approval, gets nod,
    receives nod, tentative approval, chmp, positive opinion, advisory committee voted, regulatory nod, pdufa
    """
)
_TRIALS = listed(
    "phase 3 trial, phase iii trial, phase 2 trial, phase 3 study, topline results, top line results, clinical trial, clinical hold, late stage trial, mid stage trial, primary endpoint, pivotal trial"
)
_LAW = listed(
    """
    class action, lawsuit, lawsuits, sued by, sues, sued, has sued, filed a complaint, securities fraud, antitrust lawsuit,
    antitrust probe, antitrust investigation, pleaded guilty, plead guilty, court ruled, judge ruled, jury found, patent
    infringement, settle claims, agreed to settle, agrees to settle, agreed to pay, subpoena, subpoenaed, lead plaintiff, law offices, court ruling,
    bankruptcy court, insider trading, money laundering, show cause notice, fined, federal judge, court papers, court filing,
    legal battle, criminal charges, price fixing, bribery, charged with, wrongful death, mis sold, mis selling, consent
    decree, whistleblower, cease and desist, tax evasion, embezzlement, arrest warrant, court order, high court, appeals
    court, injunction, under investigation, criminal investigation, criminal probe, out of court, arbitration panel,
    regulatory probe, civil penalty, punitive damages, in damages, fines, indicted, bribes, embezzled, convicted, settle lawsuit, settles lawsuit, settlement with, sentenced, raided, to settle allegations
    """
)
_LAW_HINTS = listed(
    "supreme court, investigation into, a judge, legal action, litigation, prosecutors, settlement, probe into, fine of"
)
_MANAGED = listed(
    """
    steps down as, stepped down as, to step down, stepping down, appoints new, new ceo, new cfo, new chief executive, new
    chairman, new chief financial officer, named ceo, names new, appointed as, appointed ceo, ceo transition, succession plan,
    interim ceo, resigned as, resigns as, elected to the board, joins board, joins the board, appointed to the board, board
    of directors appointed, chief executive officer appointed, management shake up, management change, management reshuffle,
    ousted as, will succeed, leadership change, leadership transition, boardroom, succeeds, will take over as, named as its, as
    its next chief, executive departure, new boss, next ceo, next chief executive, ceo search, board reshuffle, new finance
    chief, will retire, will stand down, stands down, reappoints, resigns, resigned
    """
)
_LABOUR = listed(
    """
    layoffs, job cuts, lay off, lays off, laid off, laying off, go on strike, goes on strike, went on strike, on strike,
    strike action, walkout, walked off the job, labor union, labour union, union workers, wage talks, collective bargaining,
    cut jobs, cuts jobs, cutting jobs, workforce reduction, reduce its workforce, reducing its workforce, cut its workforce,
    redundancies, tentative agreement with the union, ending strike, end a strike, job losses, retrenchment, retrench,
    retrenched, industrial action, strike ballot, work stoppage, labour dispute, labor dispute, union members, day strike,
    pay dispute, of its workforce, of its staff, hiring freeze, slash jobs, axe jobs, voted to strike, vote to strike, jobs at risk, plant closures, close plants, pay deal, strikes over, union vote, overtime ban
    """
)
_PAYOUTS = listed(
    """
    declares dividend, quarterly dividend, special dividend, cash dividend, interim dividend, final dividend, dividend of,
    dividend per share, dividend increase, dividend cut, declares quarterly, declares monthly, dividend declaration, record
    date for dividend, monthly distribution, dividend payout, halves the payout, year end dividend, dividend hike, dividend
    suspended, dividend suspension, per unit distribution, distribution per unit
    """
)
_BUYBACKS = listed(
    """
    share buyback, share buybacks, stock buyback, buybacks, share repurchase, share repurchases, stock repurchase, repurchase
    program, repurchase programme, buyback program, buyback programme, buyback, stock split, share split, reverse split,
    reverse stock split, for 1 split, for one stock split, for one split, for one share split, bonus shares, bonus issue, 1
    for 10, share consolidation, buy back, buys back, bought back, buying back, repurchase up to, repurchase of shares, own
    shares, treasury shares, sub division of shares, normal course issuer bid, repurchase of up to, repurchase of, repurchasing
    """
)
_OFFERINGS = listed(
    """
    public offering, initial public offering, secondary offering, registered direct offering, registered direct, private
    placement, rights issue, convertible notes, convertible senior notes, senior notes due, at the market offering, share
    sale, goes public, went public, going public, ipo, block trade, bond sale, qualified institutional placement, bought deal,
    files for ipo, debt offering, share placement, share placing, equity raising, capital raising, capital increase, rights
    offer, follow on offering, green bond, bond offering, stock offering, new shares, listing debut, confidentially filed,
    draft prospectus, red herring, book building, issue price, convertible bonds, preferential issue, follow on offer, market debut, trading debut, weak debut, strong debut, tepid debut, stellar debut, public offer, first day of trading, stock market listing, was subscribed, grey market premium, begins trading on, spac
    """
)
_OWNERS = listed(
    """
    insider buying, insider selling, insider sold, form 4, 13f filing, 13d filing, schedule 13g, schedule 13d, 13f, 13d, activist
    investor, activist hedge fund, stake in the company, shares of the company s stock, institutional investors, disclosed a
    stake, discloses stake, raised its stake, cut its stake, increased its stake, insider transactions, hedge funds own,
    increased its position, grew its position, lowered its position, voting rights, stake in, beneficial owner, beneficially
    owns, beneficial ownership, person discharging managerial responsibilities, pdmr, director dealing, director dealings,
    major holdings, substantial shareholder, ceases to be a substantial holder, trading plan, 10b5 1, institutional ownership,
    proxy fight, proxy battle, shareholding to, raised its holding, notification of major holdings, poison pill, bulk deal, notification of trade, primary insider,
    percent stake, filing showed, sold shares worth, insiders sold, insiders have
    """
)
_CREDIT = listed(
    """
    credit rating, credit ratings, moody s, fitch ratings, s p global ratings, junk status, investment grade, credit
    facility, revolving credit, debt restructuring, chapter 11, chapter 7, bankruptcy, defaulted on, missed interest payment,
    credit outlook, outlook to negative, outlook to stable, outlook to positive, term loan, refinancing, bankruptcy protection,
    rating outlook, insolvency, insolvency proceedings, into administration, debt default, missed a coupon, bond default, distressed
    exchange, debt swap, credit line, creditor protection, going concern, covenant waiver, covenant breach, syndicated loan,
    bridge loan, into receivership, voluntary administration, junk territory, credit watch, below investment grade
    """
)
_MISHAPS = listed(
    """
    data breach, cyberattack, cyber attack, cyber attacks, ransomware, global outage, tech outage, network outage, service outage,
    it outage, outage, emergency landing, plane crash, oil spill, plant fire, fire at, explosion at, product recall, safety
    recall, recalling, recalled, derailment, derailed, blue screen of death, production halt, security breach, grounded flights,
    was hacked, fire broke out, broke out at, mine collapse, accident at, blast at, leak at, factory fire, halted production, halts
    production, suspended production, force majeure, recalls, power outage, fatal crash, fatal accident, crashed into, dam collapse,
    chemical leak, flood at, hailstorm, wildfires, output is halted, halting flights, grounds planes, discrepancies, gas leak, hackers, emergency shutdown, contaminated, mid air, evacuated
    """
)
_SHARE_PRICES = listed(
    """
    shares are trading higher, shares are trading lower, stock is trading, shares traded higher, why shares of, shares surged,
    shares soared, shares plunged, shares tumbled, shares jumped, stock soared, stock plunged, hits all time high, hit an all
    time high, 52 week high, 52 week low, stocks closed, stocks ended, stocks end, stocks close, shares slumped, biggest gainers,
    top gainers, premarket movers, stocks moving, record close, closed at a record, biggest losers, short squeeze, circuit limit,
    upper circuit, lower circuit, trading was halted
    """
)
_BANKING = listed(
    """
    rate decision, policy meeting, fomc, federal open market committee, quantitative easing, quantitative tightening, dot plot, fed
    minutes, jackson hole, fed officials, fed chair, hawkish, dovish, reserve requirement ratio, cash reserve ratio, rate setters,
    rate cut, rate cuts, rate hike, rate hikes, rate rise, monetary policy, central bank, interest rate decision, ecb president,
    boj governor, basis point cut, basis point hike, basis point increase, foreign exchange intervention
    """
)
_TRADE = listed(
    """
    trade war, export controls, import tariffs, retaliatory tariffs, reciprocal tariffs, new tariffs, tariffs on, tariff on, section
    301, section 232, anti dumping, antidumping, entity list, export curbs, trade deal, trade talks, trade agreement, export
    restrictions, import ban, export ban, countervailing duties, trade pact, import duty, import duties, duties on, sanctions on,
    trade negotiations, tariff truce, trade truce, trade dispute, trade row, ahead of tariffs, before tariffs, fear tariffs, trade barriers, import curbs, export licences, export licenses, tariff exemption, tariff hike, tariff rate
    """
)
_TRADE_HINTS = listed("trade tensions, tariffs, protectionism, customs duties")
_RAW = listed(
    """
    oil prices, crude prices, crude oil, brent crude, gold prices, a barrel, per barrel, opec, natural gas prices, copper prices,
    spot gold, iron ore prices, a troy ounce, an ounce, crude futures, commodity prices, wti crude, gold futures, energy prices,
    copper futures, wheat futures, corn futures, soybean futures, iron ore futures, gas futures, oil futures, a bushel, a metric ton,
    lithium prices, nickel prices, cocoa prices, coffee prices, coal prices, silver prices, aluminium prices, aluminum prices, crude
    stockpiles, crude inventories, production quotas, output cuts, gas prices
    """
)
_WORLD = listed(
    """
    geopolitical, ceasefire, invasion of, military action, war in ukraine, war in gaza, russia s invasion, presidential election,
    snap election, surprise election, general election, drone attack, drone attacks, missile attack, missile strike, assassination
    attempt, south china sea, houthi, peace talks, peace deal, conflict in, election result, election results, air strikes,
    airstrikes, military strikes, state of emergency, martial law, coup, civil war, border clash, armed conflict, naval blockade,
    military drills, no confidence vote, cabinet collapse, vote call, ruling party, exit polls, referendum, snap vote, early election, called elections, nuclear test, missile test, rockets at
    """
)

PHRASES: tuple[Phrase, ...] = (
    Phrase("earnings", _RESULTS, 0.9),
    Phrase("earnings", _REPORT_HINTS, 0.4),
    Phrase("guidance", _FORECASTS),
    Phrase("guidance", listed("guidance, profit forecast, sales forecast"), 0.5),
    Phrase("analyst_rating", _RATED),
    Phrase("price_target", _TARGETS),
    Phrase("merger_acquisition", _DEALS),
    Phrase("merger_acquisition", listed("acquisition of"), 0.7),
    Phrase("merger_acquisition", _DEAL_HINTS, 0.4),
    Phrase("spinoff", _SPINS),
    Phrase("partnership", _PARTNERED),
    Phrase("partnership", listed("partnership, alliance, collaboration, joint venture, mou"), 0.5),
    Phrase("product", _PRODUCTS, 0.7),
    Phrase("regulatory_approval", _CLEARED),
    Phrase("product", _TRIALS, 0.8),
    Phrase("regulatory_approval", _TRIALS, 0.3),
    Phrase("legal", _LAW),
    Phrase("legal", _LAW_HINTS, 0.5),
    Phrase("management", _MANAGED),
    Phrase("labour", _LABOUR),
    Phrase("dividend", _PAYOUTS),
    Phrase("dividend", listed("dividend, ex dividend, payout"), 0.4),
    Phrase("buyback_split", _BUYBACKS),
    Phrase("offering", _OFFERINGS, 0.9),
    Phrase("insider_ownership", _OWNERS, 0.9),
    Phrase("credit", _CREDIT, 0.9),
    Phrase("incident", _MISHAPS, 0.9),
    Phrase("price_move", _SHARE_PRICES, 0.8),
    Phrase("central_bank", _BANKING, 0.6),
    Phrase(
        "central_bank",
        listed("quarter point cut, half point cut, negative rates, reserve ratio, rate decision"),
        0.8,
    ),
    Phrase("trade_policy", _TRADE, 0.8),
    Phrase("trade_policy", _TRADE_HINTS, 0.4),
    Phrase("commodity", _RAW, 0.8),
    Phrase("geopolitics", _WORLD, 0.8),
    Phrase("geopolitics", listed("middle east, red sea, war, election, sanctions"), 0.4),
)
