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
    constant currency, quarter report, beats on revenue, beats on earnings, results in line, surprise profit,
    surprise loss, blowout quarter, bumper profit, trading statement, quarterly numbers, quarterly report, first
    quarter report, second quarter report, third quarter report, fourth quarter report, quarter numbers, record
    quarter, biggest profit, biggest loss, record profit, loss narrowed, loss widened, wider loss, narrower loss,
    earnings season, first half profit, half year profit, first half results, strong results, weak results, mixed
    results, mixed earnings, poor results, upbeat results, disappointing results, earned per share, adjusted eps,
    eps of, shipments report, wider than forecast, wider than expected, narrower than expected, better than feared,
    into the red, back in the black, return to profit, returned to profit, best quarter, worst quarter, funds from
    operations, earnings rise, earnings fell, earnings rose, earnings jumped, earnings slump, earnings drop, profit
    drops, profit climbs, profit climbed, profit soars, profit soared, profit plunges, profit plunged, profit
    tumbles, profit tumbled, profit halves, profit halved, profit dives, profit beats, profit misses, sales beat,
    sales miss, sales rise, sales rose, sales jump, sales jumped, revenue rises, revenue falls, revenue jumps,
    revenue drops, revenue dropped, revenue declined, revenue slid, revenue climbed, revenue up, revenue down, net
    income up, net income down, loss narrows, loss widens, loss shrinks, posted a loss, posts loss, swings to
    profit, swings to loss, swung to a, a cent above, record earnings, record revenue, record sales, weaker quarter,
    stronger quarter, nine month profit, nine month results, six month profit, results miss, results top, results
    disappoint, tops estimates, beats estimates, misses estimates, top estimates, beat estimates, miss estimates,
    tops views, misses views, beats forecasts, misses forecasts, tops expectations, beats expectations, misses
    expectations, standalone pat, yoy growth in profit, operating loss, annual profit, annual loss, quarterly
    operating profit, half year loss, first half loss, adjusted earnings of, adjusted profit of, adjusted ebitda of,
    core profit, cash earnings, before tax in the, billings of, bookings of, cash burn, revenue came in, profit came
    in, earnings came in, first three months, took a charge, booked a charge, write down, writedown, impairment
    """
)
_REPORT_HINTS = listed(
    """
    earnings preview, earnings per share, revenue of, earnings season, ahead of results, better than expected
    results, after results, after its results, batch of results, its results, results that, reported a day earlier
    """
)
_FORECASTS = listed(
    """
        profit warning, warned on profit, warns on profit, issues guidance, raises outlook, raised its outlook, cuts outlook, cut its outlook, full year guidance, raised its guidance, lowered its guidance, cut its guidance, profit alert, now expects full year, outlook for fiscal, guidance range, guided for, guides q, warned that profit, warned that sales, revenue guidance, earnings guidance, sales guidance, profit guidance, guides low, guides high, guides above, guides below, forecast for the current quarter, forecast for the march quarter, forecast for the june quarter, forecast for the september quarter, forecast for the december quarter, profit upgrade, earnings downgrade, expects revenue, sees revenue of, business outlook, fiscal 2025 outlook, fiscal 2026 outlook, revision of forecast, revises its forecast, margin guidance, subscriber guidance, now expected, previously expected, previous forecast, earlier forecast, soft outlook, weak outlook, weak forecast, upbeat forecast, upbeat outlook, soft forecast, expects to earn, expects to report, expects to post, to turn profitable, forecast falls short, pulled its forecast, full year forecast, in line with market expectations, ahead of market expectations, below market expectations, in line with the board s expectations, ahead of the board s expectations, forecast of consolidated results, withdrew its forecast, withdrew its guidance, strong forecast, gloomy forecast, downbeat forecast, disappointing forecast, sales guide, long term targets, medium term goals, new targets, growth goals, guided to, forecast revenue, forecast sales, forecast profit, outlook underwhelms, expects full year, tepid forecast, cautious forecast, weaker forecast, lower forecast, stronger forecast, rosy forecast, bleak forecast, bleak outlook, cautious outlook, tepid outlook, strong outlook, dim outlook, grim outlook, weaker than expected outlook, disappointing outlook, forecast disappoints, forecast misses, forecast tops, forecast beats, forecast below, forecast above, outlook disappoints, outlook misses, outlook tops, guidance disappoints, guidance misses, guidance cut, guidance raised, guidance raise, outlook cut, outlook raised, forecast cut, sees fy, sees fy25, sees fy26, sees fy27, sees q1, sees q2, sees q3, sees q4, sees full year, sees annual, sees fiscal, sees 2025, sees 2026, sees 2027, sees lower, sees higher, no longer expects, below current market expectations, above current market expectations, ahead of current market expectations, in line with current market expectations, in line with expectations for the year, goal of doubling, aims to double, medium term target, mid term target, pulls guidance, pulls forecast, withdraws guidance, withdraws forecast, suspends guidance, reaffirms guidance, reaffirms outlook, backs guidance, backs outlook, maintains guidance, updates guidance, updates outlook, initial guidance, preliminary outlook, sales warning, warns of loss, warns of lower, warns of weaker, warned of lower, warned of weaker, warned of a hit, warned that buyers, warned that demand, warned that orders, flags hit, flagged a hit, flags weak, flags lower, flags higher, warned of a slowdown, outlook is for, full year guide, guide goes up, set guidance, guided above, guided below, meeting its expectations for the full year, expectations for the full year, confident of meeting
        """
)
_RATED = listed(
    """
        initiates coverage, initiated coverage, starts coverage, started coverage, resumed coverage, coverage initiated, reiterates buy, buy rating, sell rating, hold rating, overweight rating, outperform rating, neutral rating, underweight rating, underperform rating, maintains buy, maintains neutral, maintains overweight, maintains outperform, consensus rating, average rating, analyst ratings, equal weight rating, rated outperform, rated overweight, rated buy, rated neutral, rated sell, at outperform, at overweight, at market perform, at underperform, at underweight, at equal weight, at neutral, to buy from, to sell from, to hold from, to neutral from, to overweight from, to underweight from, to outperform from, to underperform from, to equal weight from, from neutral to, from hold to, from buy to, from sell to, from overweight to, from underweight to, buy call, sell call, strong buy, moderate buy, conviction list, top pick, top picks, stays at buy, stays at hold, stays at sell, remain buyers, remains overweight, stays overweight, stay neutral, stay overweight, stay underweight, stay at buy, stay at hold, reiterate buy, reiterate outperform, reiterate neutral, reiterate overweight, reiterate hold, reiterate sell, reiterate underperform, reiterate our, sell from hold, hold from buy, buy from hold, at buy, at hold, at sell, which we rate, remains a sell, remains a buy, remains a hold, to market perform, to sector perform, to equal weight, to underperform, to outperform, to overweight, to underweight, rating to buy, rating to hold, rating to sell, rating to neutral, accumulate rating, add rating, reduce rating, buy recommendation, sell recommendation, to sector outperform, picked up coverage, picks up coverage, launched coverage, launches coverage, began coverage, begins coverage, assumed coverage, double upgrades, double upgraded, we upgrade, we downgrade, we initiate, our rating, turned cautious, turns cautious, turned bullish, turned bearish, top idea, best idea, first choice, our preferred, turned negative on, turned positive on, turns negative on, turns positive on, more positive on, more cautious on, more bullish on, more bearish on, from reduce, to reduce from, from add, from accumulate, neutral stance, buy stance, price and rating, start at buy, starts at buy, started at buy, started at hold, started at neutral, initiated at, initiated with, resumed with a, starts it at, coverage with a, coverage with an, raised to buy, raised to hold, raised to overweight, raised to outperform, raised to neutral, cut to hold, cut to sell, cut to neutral, cut to underperform, cut to underweight, cut to reduce, lowered to hold, lowered to neutral, lowered to sell, upgraded to buy, upgraded to hold, upgraded to neutral, downgraded to hold, downgraded to sell, downgraded to neutral, analyst upgrade, analyst downgrade, broker upgrade, broker downgrade, hold from sell, sell from buy, upgrade to buy, downgrade to hold, downgrade to sell, stay at overweight, remain overweight, keep our buy, keep our hold, keep our sell, keep buy, keep hold, upgrade to overweight, sector view
        """
)
_TARGETS = listed(
    """
    price target, price targets, target price, target prices, price objective, pt to, pt raised, pt cut, pt lowered,
    target implies, with a target of, and a target of, twelve month target, 12 month target, one year target, our
    target, target stays at, our fair value, fair value of, fair value drops, raised their targets, cut their
    targets, lifted their targets, analysts raised their targets, raise the target, cut the target, sees the shares at, sees the stock at, median target,
    new street high, street high target, our tp, tp of, tp to, tp rises, tp raised, tp cut, month tp, fair value
    estimate, targets on the stock, raised its target on, cut its target on, lifted its target on, price goal, price
    aim, upside and, tp at, hiked tp, hikes tp, raises tp, cuts tp, raises pt, cuts pt, lifts pt, target raised to,
    target cut to, target lowered to, target lifted to, target to, target trimmed, target trimmed to, target of rs,
    target of eur, implied upside, implied downside, upside to our
    """
)
_DEALS = listed(
    """
    agreed to buy, agreed to acquire, agrees to buy, agrees to acquire, to acquire, to be acquired, completes
    acquisition, completed its acquisition, completed the acquisition, merger agreement, merger with, proposed
    merger, takeover bid, takeover offer, hostile bid, buyout offer, take private, taken private, all cash deal, all
    stock deal, definitive agreement to acquire, will acquire, business combination, tender offer, takeover target,
    in talks to buy, in talks to acquire, in talks to sell, in talks to merge, merger talks, takeover talks,
    divests, divestiture, divestment of, to buy rival, mega merger, takeover of, reverse merger, has acquired,
    possible offer, takeover approach, takeover interest, buyout firm, buyout group, leveraged buyout, sweetened
    offer, improved offer, rival bid, open offer, scheme of arrangement, exclusive talks, exploring a sale, explore
    a sale, considering a sale, strategic review, agreed to sell, agrees to sell, to sell its, has agreed to
    purchase, sale of its, sells its, bolt on acquisition, weighing a bid, weighs bid, mulls bid, approach for,
    merger case, topped the bid, approved the sale, approve the sale, sale to rival, mulling a bid, bid for,
    takeover proposal, pursuit of, bidding war, takeover battle, sweetened its bid, sweetens bid, raised its bid,
    raised its offer, counterbid, counter offer, rival offer, white knight, all share transaction, all share merger,
    all share deal, agreed to merge, planned merger, planned acquisition, proposed acquisition, proposed takeover,
    planned takeover, planned purchase, merger plan, completed its purchase, unsolicited approach, unsolicited
    proposal, closing in on a, in advanced talks to, deal to buy, deal to acquire, offer to buy, offered to buy,
    proposal to buy, acquisition by, purchase of a majority, majority stake, buyout of, walked away from its offer,
    walks away from, recommends the offer, recommended offer, recommended cash offer, two people with knowledge,
    circling the, called off their, calls off merger, call off merger, scrap merger, scraps merger, scrapped merger,
    merger of equals, agreed deal, cash and stock deal, cash and stock, in a deal valued, in a deal worth, deal
    values, deal valuing, deal valued at, enterprise value of, takeover fight, takeover saga, raises stake to 100,
    to own 100, minority buyout, squeeze out, going private, go private, take it private, privatise, privatisation
    offer, privatization offer, sells stake in its, sale process, put itself up for sale, up for sale, bidders for,
    suitor, suitors, non binding offer, indicative offer, indicative proposal, conditional proposal, confirmed it
    had received, firm offer, mandatory offer, exchange offer, scheme implementation, agreed takeover, merger
    partner, in merger talks, merger discussions, holding talks to buy, holding talks to acquire, talks about a
    merger, explores sale, exploring sale, explores bid, buys rival, buys stake, acquires rival, will be acquired,
    has completed the acquisition, completes purchase, closes acquisition, acquired by, snaps up, antitrust review
    of the deal, deal for rival, bought for, buys out, options including a sale, including a possible sale,
    including a sale, table offers, first round bids, final bids, binding offers, deal values the, takes over,
    agreed a takeover, takeover by
    """
)
_DEAL_HINTS = listed(
    "acquires, acquisition, merger, takeover, buyout, disposal, divest, to merge, m a, acquire, acquired"
)
_SPINS = listed(
    """
        spin off, spinoff, spins off, spun off, spinning off, spin out, spins out, demerger, demerge, demerging, demerged, carve out, carves out, split into two, split into three, split itself, separate into, break up into, separation of its, separate its, hive off, hives off, hived off, split off, separately listed, separate listed company, standalone public company, standalone listed company, independent public company, two separate companies, two listed companies, break itself up, listed businesses, demerger of, separately traded, independent listed, split itself into, ex demerger, shares in the new company, shares of the new company, carve out of, spin off of, its own listing, split in two, into a listed company, be separated from, separation into, to be spun, ex spin off, hive off its, demerger scheme, demerged company, ex its, resulting company, share entitlement ratio, will be listed separately, stand alone business, distribute shares of, separately list, list separately
        """
)
_PARTNERED = listed(
    """
    partnership with, partners with, partnered with, partnering with, teams up with, teamed up with, teaming up
    with, joint venture, collaboration with, collaborates with, collaborating with, strategic partnership, strategic
    alliance, memorandum of understanding, signs mou, signed an agreement with, signs agreement with, multi year
    agreement, licensing agreement, supply agreement, supply deal, to collaborate, partnership to, tie up with, ties
    up with, tied up with, alliance with, awarded a contract, awarded contract, wins contract, won a contract, bags
    order, contract worth, strategic collaboration, joined forces with, joins forces with, joins hands with,
    announce strategic partnership, wins order, order win, contract win, framework agreement, cooperation agreement,
    partner with, commercial agreement, year partnership, offtake agreement, partnership between, distribution
    agreement, co develop, work together, jointly develop, team up, teams up, strategic agreement, strategic deal,
    partners to, in partnership, agreed to develop, work together on, teaming up, jointly developed, has selected,
    was selected by, has been selected, has been chosen, chosen by, picked by, won an order, wins orders, won
    contracts, wins contracts, joint development, supply pact, joint project, won a deal, sealed a, ink deal, placed
    an order for, places order for, preferred bidder, letter of intent, signed a letter of intent, joined forces,
    orders worth, order worth, repeat order, letter of award, bagged orders, new accord, supply contract, supply
    contracts, long term supply, long term contract, year contract, year deal, contract wins, wins deal, signs deal
    with, signed a deal with, strikes deal with, struck a deal with, inks deal with, inks pact, signs pact, signed a
    pact, partnership deal, power purchase agreement, cloud deal, licensing deal, licensing pact, content deal, chip
    deal, expand partnership, expands partnership, expanded partnership, extend partnership, extended their
    alliance, exclusive agreement, co branded, co development, codevelop, agreed to work with, agreed to supply,
    agrees to supply, to supply batteries, was picked to, was chosen to, was awarded a, awarded the contract,
    defence contract, defense contract, government contract, pentagon contract, framework contract, cooperation
    pact, cooperation deal, research collaboration, development agreement, manufacturing agreement, marketing
    agreement, sponsorship deal, strategic investment in, cross licensing, technology alliance, as its partner, 50
    50 venture, pool their, equally owned venture, form a venture, formed a venture, form a joint, signed a five
    year, signed a ten year, signed a three year, multi year deal, exclusive deal, agreed to collaborate, partner
    to, partnering to
    """
)
_PRODUCTS = listed(
    """
    new product, product launch, launches new, launched a new, unveils new, unveiled a new, introduces new,
    introduced a new, rolls out, rolled out, debuts new, next generation, now available, commercial launch, general
    availability, open source model, open source models, language model, language models, most advanced version,
    will be available, goes on sale, went on sale, on shelves, will cost, hits stores, pre orders, began shipping,
    started shipping, production of its, takes the wraps off, took the wraps off, brings out, first deliveries, new
    console, new model, new models, new version, new app, new chip, new phone, new iphone, start selling, starts
    selling, began selling, begins selling, start sales of, general release, copies in its first, units in its
    first, sold out within, launch event, ad supported tier, price rise for its, unveils, unveiling, introduces, to
    debut, will debut, set to launch, plans to launch, will launch, to launch, starts shipping, starts sales of,
    release date, new generation of, first foldable, first electric, first smartphone, first ev, all new, new suv,
    new ev, new electric, new vehicle, new car, new device, new drug, new engine, new platform, new service, new
    feature, new features, new tool, new software, new ai, new battery, new line of, beta version, early access,
    developer conference, keynote, product lineup, product line up, subscription tier, first customers, sneak peek,
    teased, teases, refreshed, updated version, upgraded version, cheaper version, has begun production, started
    production, begins production, start of production, mass production, brings to market, app store, robotaxi
    service, ride hailing service, production version, concept car, stop making, stops making, stop selling,
    discontinues the, discontinue the, pull the plug on, product line, model year, price cut on its, subscription
    price, raises prices of its, waiting list for
    """
)
_CLEARED = listed(
    """
    fda approval, fda approves, fda approved, fda clearance, fda clears, approved by the fda, regulatory approval,
    regulatory approvals, regulatory clearance, marketing authorization, marketing authorisation, breakthrough
    therapy designation, breakthrough designation, fast track designation, orphan drug designation, orphan drug, 510
    k, usfda nod, new drug application, biologics license application, complete response letter, priority review,
    emergency use authorization, antitrust approval, approves the merger, conditional approval, accelerated
    approval, antitrust clearance, in principle approval, final approval from, drug approval, label expansion, ce
    mark, type certificate, premarket approval, gets nod, receives nod, tentative approval, chmp, positive opinion,
    advisory committee voted, certificate from the, operator certificate, received certification, certified by the,
    regulatory nod, pdufa, turned down the application, panel of advisers, health regulators cleared, waved through,
    conditional blessing, unconditional approval, merger clearance, won approval, wins approval, won clearance,
    received approval, receives approval, nmpa approval, ema approval, ce certification, fda nod, fda rejects, fda
    rejected, fda panel, in principle nod, got the nod, gets the nod, gave the green light, gets green light, got
    the green light, green light for, gave its blessing, approved the takeover, approved the merger, approves
    takeover, approves merger, clears merger, cleared the merger, cleared the deal, clears deal, accepted for
    review, accepts for review, clears way for, cleared by the, approval from the, approval of its drug, won fda,
    wins fda, gets fda, gains approval, gained approval, secures approval, secured approval, granted approval,
    receives clearance, received clearance, 510 k clearance, de novo, breakthrough device, marketing approval,
    marketing approvals, conditional marketing, nda approval, drug application, submitted an application to, target
    action date, expanded use of, european approval, eu approval, chinese approval, import approval, environmental
    approval, building permit, licence approval, licence granted, granted a licence, granted a license, secured a
    licence, secures licence, banking licence, banking license, got a licence, cleared to fly, return to service,
    was approved in, were approved in, approved in the, approved for use, approved for sale, cleared the purchase,
    without conditions, won backing from, winning approval, fails to win approval, rejected the application, refused
    a licence, licence was, granted marketing, conditional nod, clears takeover, cleared the takeover
    """
)
_TRIALS = listed(
    """
    phase 3 trial, phase iii trial, phase 2 trial, phase 3 study, topline results, top line results, clinical trial,
    clinical hold, late stage trial, mid stage trial, primary endpoint, pivotal trial, late stage study, mid stage
    study, main goal, phase 2 study, phase 1 trial, phase 3, phase iii, its trial, trial of, met its primary, failed
    in a late, slowed decline, trial failure, failed trial, trial success, trial data, study data, met its goal, met
    the primary, missed its goal, met its main, missed its main, failed to meet, positive data, interim data, phase
    2, phase 1, clinical data, trial results, study results, experimental drug, experimental vaccine, enrolled
    patients, patients in the trial, halted a trial, statistically significant, in a trial, in trials, in a
    clinical, in a study, reduced the risk of, placebo
    """
)
_LAW = listed(
    """
    class action, lawsuit, lawsuits, sued by, sues, sued, has sued, filed a complaint, securities fraud, antitrust
    lawsuit, antitrust probe, antitrust investigation, pleaded guilty, plead guilty, court ruled, judge ruled, judge
    voided, judge rejected, judge blocked, judge blocks, judge dismissed, judge dismisses, judge threw out, jury
    found, patent infringement, settle claims, agreed to settle, agrees to settle, agreed to pay, subpoena,
    subpoenaed, lead plaintiff, law offices, court ruling, bankruptcy court, insider trading, money laundering, show
    cause notice, fined, federal judge, court papers, court filing, legal battle, criminal charges, price fixing,
    bribery, charged with, wrongful death, mis sold, mis selling, consent decree, whistleblower, cease and desist,
    tax evasion, embezzlement, arrest warrant, court order, high court, appeals court, injunction, under
    investigation, criminal investigation, criminal probe, out of court, arbitration panel, regulatory probe, civil
    penalty, punitive damages, in damages, fines, indicted, bribes, embezzled, convicted, settle lawsuit, settles
    lawsuit, settlement with, sentenced, raided, to settle allegations, took to court, lost its appeal, loses
    appeal, wins appeal, resolve claims, settle charges, wire fraud, infringed, broke the law, antitrust fine, filed
    suit, files suit, antitrust case, in a suit, privacy fine, securities class action, to settle claims, to settle
    a, to settle with, to settle the, to settle charges, to settle an, is suing, suing, found guilty, pleads guilty,
    settlement with regulators, searched the, froze the assets, tossed out, dismissed a lawsuit, throws out, threw
    out, lawsuit over, lawsuit against, lawsuit alleges, court case, legal challenge, court battle, files complaint,
    complaint alleges, sec charges, sec charged, doj probe, criminal case, criminal inquiry, formal investigation,
    opens investigation, opened an investigation, opens probe, opened a probe, launches probe, launched a probe,
    launched an investigation, launches investigation, antitrust inquiry, in depth probe, in depth investigation,
    tax probe, bribery probe, fraud probe, fraud case, accounting probe, accounting fraud, alleged fraud, ponzi,
    insider dealing, market manipulation, patent case, patent lawsuit, patent suit, patent trial, patent ruling,
    copyright lawsuit, copyright suit, copyright infringement, trade secrets, ordered to pay, order to pay, agrees
    to pay, agreed to a settlement, reaches settlement, reached a settlement, mass tort, product liability, wage
    theft, jail, jailed, prison, extradition, bail, guilty, acquitted, jurors, jury awarded, jury verdict, fraud
    charges, charges against, securities law, securities laws, breach of contract, defamation, regulator fines,
    fined by, hit with a fine, hit with a lawsuit, penalty of, penalties of, sanctioned by the, ruled against, ruled
    in favour, ruled in favor, appealed, tribunal, arbitration, class action suit, faces claims, thousands of
    claims, faces lawsuits, faces a lawsuit, faces trial, faces charges, faces a fine, faces an investigation, faces
    probe, tax inspectors, court overturned, court upheld, court rejected, court rejects, court blocked, court
    blocks, court says, court threw out, loses lawsuit, wins lawsuit, wins court, loses court, mistrial, plea deal,
    deferred prosecution
    """
)
_LAW_HINTS = listed(
    """
    supreme court, investigation into, a judge, legal action, litigation, prosecutors, settlement, probe into, fine
    of, regulators fine, looking into whether
    """
)
_MANAGED = listed(
    """
        steps down as, stepped down as, to step down, stepping down, appoints new, new ceo, new cfo, new chief executive, new chairman, new chief financial officer, named ceo, names new, appointed as, appointed ceo, ceo transition, succession plan, interim ceo, resigned as, resigns as, elected to the board, joins board, joins the board, appointed to the board, board of directors appointed, chief executive officer appointed, management shake up, management change, management reshuffle, ousted as, will succeed, leadership change, leadership transition, boardroom, succeeds, will take over as, named as its, as its next chief, executive departure, new boss, next ceo, next chief executive, ceo search, board reshuffle, new finance chief, will retire, will stand down, stands down, reappoints, resigns, resigned, handing over the reins, hand over the reins, takes the helm, take the helm, took the helm, finance chief will leave, is to retire, tendered her resignation, tendered his resignation, new finance director, next boss, re appointment of, reappointment of, cessation of, interim chief executive, acting chief executive, left the company, leadership shake up, left at once, new head of, new chief, stand for re election, steps aside, stepping aside, steps aside as, takes over from, took over from, will join the board, joins as, joining as, has been appointed, was appointed, promoted to, is leaving, is departing, will depart, to leave, to depart, ceo quits, ceo leaves, ceo exits, ceo exit, ceo departure, cfo quits, cfo leaves, ceo steps down, cfo steps down, names ceo, names cfo, names chief, appoints ceo, appoints cfo, appoints chief, hires new, ceo change, new chairwoman, new chair, new president, new managing director, new general counsel, new chief financial, new chief operating, new chief technology, new head, board appointment, directorate change, director appointment, change of director, appointment of director, resignation of, retirement of, departure of, election of directors, change in directors, non executive chair, successor to, search for a successor, succession, passed away, died on, co ceo, boss quits, boss leaves, boss steps down, chief steps down, chief quits, chief resigns, boss resigns, chairman resigns, ousts, ousted, fired its, fires ceo, fires its, sacked its, sacks, retirement of mr, retirement of ms, retirement of mrs, resignation of mr, resignation of ms, resignation of mrs, parted ways with, will become chief, becomes chief executive, to become chief, elevated to, c suite
        """
)
_LABOUR = listed(
    """
        layoffs, job cuts, lay off, lays off, laid off, laying off, go on strike, goes on strike, went on strike, on strike, strike action, walkout, walked off the job, labor union, labour union, union workers, wage talks, collective bargaining, cut jobs, cuts jobs, cutting jobs, workforce reduction, reduce its workforce, reducing its workforce, cut its workforce, redundancies, tentative agreement with the union, ending strike, end a strike, job losses, retrenchment, retrench, retrenched, industrial action, strike ballot, work stoppage, labour dispute, labor dispute, union members, day strike, pay dispute, of its workforce, of its staff, hiring freeze, slash jobs, axe jobs, voted to strike, vote to strike, jobs at risk, plant closures, close plants, pay deal, strikes over, union vote, overtime ban, downed tools, down tools, laid down their tools, letting go, let go of, do away with, hour stoppage, wage deal, pay offer, walk off the job, job reductions, plant closure, staff cuts, loss of jobs, jobs to go, jobs will go, job loss, went back to work, agreed to a pay, pay increase for, pay rise for, people redundant, roles redundant, staff redundant, voted for industrial action, trimming its headcount, headcount by, headcount reduction, headcount cuts, cut headcount, cuts headcount, reduce headcount, trims headcount, cut staff, cuts staff, cutting staff, cut its staff, cuts workforce, cut workforce, cut roles, cuts roles, cut positions, staff reductions, job reduction, to lay off, will lay off, laid off workers, fires staff, sheds jobs, shed jobs, sack workers, union leaders, workers strike, workers walk out, strike begins, strike ends, strike over pay, strike at, strikes at, strike vote, strike threat, averts strike, avert a strike, labour unrest, labor unrest, labor contract, labour contract, wage agreement, new contract with the union, works council, furlough, furloughed, severance, buyout offers to, voluntary redundancy, picket line, picket lines, unionize, unionise, shed posts, jobs will be lost, jobs are to go, job losses at, jobs under threat, posts will go, staff to go, slim its workforce, slims workforce, shrink its workforce, shrinks workforce, workforce by, plan a walkout, plan to strike, threaten to strike, threatened to strike, day walkout
        """
)
_PAYOUTS = listed(
    """
        declares dividend, quarterly dividend, special dividend, cash dividend, interim dividend, final dividend, dividend of, dividend per share, dividend increase, dividend cut, declares quarterly, declares monthly, dividend declaration, record date for dividend, monthly distribution, dividend payout, halves the payout, year end dividend, dividend hike, dividend suspended, dividend suspension, per unit distribution, distribution per unit, interim payment, payment to shareholders, dividend will rise, dividend rises, ordinary dividend, dividend reinvestment, payout ratio, raised dividend, higher dividend, dividend was cut, lower dividend, dividend record date, quarterly payout, annual payout, no dividend, will pay out, pay an interim dividend, dividends of, dividend declared, dividend announcement, dividend raised, dividend boosted, dividend to be, raises dividend, raises its dividend, hikes dividend, boosts dividend, cuts dividend, cut its dividend, lifts dividend, ups dividend, scraps dividend, suspends dividend, halves dividend, payable on, payable to shareholders, unitholders of record, ex dividend date
        """
)
_BUYBACKS = listed(
    """
    share buyback, share buybacks, stock buyback, buybacks, share repurchase, share repurchases, stock repurchase,
    repurchase program, repurchase programme, buyback program, buyback programme, buyback, stock split, share split,
    reverse split, reverse stock split, for 1 split, for one stock split, for one split, for one share split, bonus
    shares, bonus issue, 1 for 10, share consolidation, buy back, buys back, bought back, buying back, repurchase up
    to, repurchase of shares, own shares, treasury shares, sub division of shares, normal course issuer bid,
    repurchase of up to, repurchase of, repurchasing, repurchase its own, repurchases, subdivided, for 5 split,
    purchased for cancellation, return of capital, capital return, issuer bid, buy back shares, share buy back, 5
    for 1, 10 for 1, 4 for 1, 20 for 1, 3 for 1, 2 for 1, for 10 split, share count, repurchase plan, buyback plan,
    buy back plan, splitting each share, share buy backs, stock buy back, consolidated basis, subdivision of, stock
    consolidation, one for ten, two for one, three for one, ten for one, four for one, five for one, 2 for one, 1
    for 5, 1 for 20, 1 for 25, 1 for 15, 1 for 8, 1 for 30, 1 for 50, split adjusted, buyback of, buyback worth, new
    buyback, accelerated repurchase, accelerated share repurchase, shares were repurchased, repurchase shares,
    repurchase stock, repurchased shares, repurchase authorization, repurchase authorisation, transaction in own
    shares, purchase of own shares, cancellation of shares, ncib, dutch auction, self tender, through a buyback,
    return of cash, cash return to shareholders, retire up to, cancel the shares, buys its own shares, buy its own
    shares, buying its own shares
    """
)
_OFFERINGS = listed(
    """
        public offering, initial public offering, secondary offering, registered direct offering, registered direct, private placement, rights issue, convertible notes, convertible senior notes, senior notes due, at the market offering, share sale, goes public, went public, going public, ipo, block trade, bond sale, qualified institutional placement, bought deal, files for ipo, debt offering, share placement, share placing, equity raising, capital raising, capital increase, rights offer, follow on offering, green bond, bond offering, stock offering, new shares, listing debut, confidentially filed, draft prospectus, red herring, book building, issue price, convertible bonds, preferential issue, follow on offer, market debut, on its debut, on their debut, in its debut, in their debut, trading debut, weak debut, strong debut, tepid debut, stellar debut, first day of trading, stock market listing, was subscribed, grey market premium, begins trading on, spac, set terms for, filed to list, plans to list, to list in, placing of, top up placing, top up subscription, placing agreement, block sale, first day on the stock market, priced its, priced at the top, equity raise, raise from institutions, first day of trade, accelerated bookbuild, accelerated bookbuilding, bookbuild, subscription of new shares, its float, float in london, offer for sale, dollar bonds, eight year bonds, ten year bonds, five year bonds, seven year bonds, linked notes, green notes, investor presentation, shares at a discount, adss at a discount, selling new stock, eyeing a listing, raised by selling, subordinated debt, oversubscribed, underwritten public, commenced an underwritten, commences public, announces pricing, announces proposed, prices ipo, ipo price, ipo pricing, priced its ipo, seeks listing, dual listing, secondary listing, hong kong debut, market listing, to list on, plans to float, direct listing, shelf registration, at the market, atm program, at the market program, share issue, capital increase of, cash call, fundraise, fund raise, placing and, placing to raise, retail offer, institutional placement, entitlement offer, share purchase plan, hybrid capital, perpetual notes, eurobond, samurai bonds, sukuk, bond issue, bond issuance, new bonds, sold bonds, sells bonds, debt sale, convertible debentures, convertible notes due, notes offering, stock sale, sells shares, sell shares, selling shareholders, overallotment, over allotment, greenshoe, warrants to purchase, unit offering, special purpose acquisition, blank check
        """
)
_OWNERS = listed(
    """
        insider buying, insider selling, insider sold, form 4, 13f filing, 13d filing, schedule 13g, schedule 13d, 13f, 13d, activist investor, activist hedge fund, stake in the company, shares of the company s stock, disclosed a stake, discloses stake, raised its stake, cut its stake, increased its stake, insider transactions, hedge funds own, increased its position, grew its position, lowered its position, voting rights, stake in, beneficial owner, beneficially owns, beneficial ownership, person discharging managerial responsibilities, pdmr, director dealing, director dealings, major holdings, substantial shareholder, ceases to be a substantial holder, trading plan, 10b5 1, institutional ownership, proxy fight, proxy battle, shareholding to, raised its holding, notification of major holdings, poison pill, bulk deal, notification of trade, primary insider, percent stake, filing showed, sold shares worth, insiders sold, insiders have, has taken a stake, took a stake, built a stake, built up a stake, board seats, largest shareholder, second largest shareholder, pared its stake, cut his stake, cut her stake, sold shares in, takes stake, takes a stake, raises stake, raised stake, cuts stake, sells stake, trims stake, lifts stake, trimmed its stake, lifted its stake, interest in shares, crosses 5, stake of more than 5, holding in the bank, raised its holding in, cut its holding in, owns about, percent of the voting, threshold of 5, reported holding, holdings in company, changes in holdings, substantial holder, change in substantial holding, initial substantial, sold shares at an average, bought shares at an average, director purchase, director buys, director sells, chairman sells, chairman sold, ceo sells, ceo sold, ceo buys, cfo sold, insider buys, insider sells, insider purchase, insiders bought, insiders have sold, activist builds, activist stake, activist takes, activist pushes, activist urges, pushes for board, nominates directors, nominated directors, proxy contest, shareholder activist, disclosed holding, hedge fund buys, hedge fund sells, boosted its position, new position in, exits stake, sells entire stake, sold its entire stake, bought a stake, buys a stake, sold a stake, sells a stake, acquired a stake, acquires stake, acquires a stake, hikes stake, block deals, promoter stake, promoter group, pledged shares, lock up expiry, crossed the 5, crossed 5, percent threshold, disclosure threshold
        """
)
_CREDIT = listed(
    """
    credit rating, credit ratings, moody s, fitch ratings, s p global ratings, junk status, investment grade, credit
    facility, revolving credit, debt restructuring, chapter 11, chapter 7, bankruptcy, defaulted on, missed interest
    payment, credit outlook, outlook to negative, outlook to stable, outlook to positive, term loan, refinancing,
    bankruptcy protection, rating outlook, insolvency, insolvency proceedings, into administration, debt default,
    missed a coupon, bond default, distressed exchange, debt swap, credit line, creditor protection, going concern,
    covenant waiver, covenant breach, syndicated loan, bridge loan, into receivership, voluntary administration,
    junk territory, credit watch, below investment grade, failed to pay, went bust, goes bust, protection from its
    creditors, filed for protection, restructuring support agreement, credit agreement, loan facility, receivership,
    administrators, administration order, wound up, winding up petition, rating upgrade, ratings upgrade, rating
    downgrade, junk rated, rating watch, selective default, downgraded the country, one notch, by one notch, two
    notches, swap debt for equity, debt for equity, drew down its, loan from its banks, rating cut, rating raised,
    rating affirmed, affirms rating, affirmed its rating, downgrades rating, upgrades rating, sovereign debt rating,
    outlook revised, outlook cut to, outlook raised to, revises outlook to, below investment, filed for chapter,
    files for chapter, files for bankruptcy, filed for bankruptcy, bankrupt, liquidators, collapsed into, goes into
    administration, restructure its debt, restructuring its debt, debt talks, debt restructure, creditors agreed,
    bondholders agreed, missed payments, missed a payment, payment default, cross default, extends maturity, extend
    the maturity, maturity extension, amend and extend, refinance, refinanced, refinances, bridge facility,
    syndicated, revolver, liquidity crunch, rescue loan, debtor in possession, dip financing, possible bankruptcy,
    failed lenders, bank failures, bank run, asked creditors, asked its creditors, revolving facility, rating to
    junk, cut to junk, cut its rating, raised its rating, lowered its rating, rating one notch, credit score,
    distressed debt, debt standstill, standstill agreement, rescue financing, rescue package, bailout, bail out
    """
)
_MISHAPS = listed(
    """
        data breach, cyberattack, cyber attack, cyber attacks, ransomware, global outage, tech outage, network outage, service outage, it outage, outage, emergency landing, plane crash, oil spill, plant fire, fire at, explosion at, product recall, safety recall, recalling, derailment, derailed, blue screen of death, production halt, security breach, grounded flights, was hacked, fire broke out, broke out at, mine collapse, accident at, blast at, leak at, factory fire, halted production, halts production, suspended production, force majeure, power outage, fatal crash, fatal accident, crashed into, dam collapse, chemical leak, flood at, hailstorm, wildfires, output is halted, halting flights, grounds planes, discrepancies, gas leak, hackers, emergency shutdown, contaminated, mid air, evacuated, faulty update, came off the rails, off the rails, power failure, calling back, knocked out computers, caught fire, blaze at, tore through, hail damage, typhoon, software glitch, stole data, killed two workers, killed at least, system failure, website was down, bushfires, computer failure, earthquake, cyber incident, cyber security incident, cybersecurity incident, trains collided, collided, halted output, halts output, recall covers, recall of, grounded the fleet, grounds fleet, systems offline, went offline, hacked, hack of, hackers stole, data leak, data theft, ransom demand, breach of its systems, it failure, systems outage, flight chaos, flights cancelled, flights canceled, power cut, power cuts, black out, blackout, fire at a, fire at its, explosion at a, blast kills, explosion kills, crash kills, crash killed, killing at least, killing two, killed when, fire damaged, fire forced, storm forced, flood forced, quake forced, hit by a fire, hit by fire, hit by a cyber, hit by hackers, oil leak, toxic spill, crude spill, pipeline rupture, pipeline leak, tailings dam, mine accident, industrial accident, train derailment, ship aground, ran aground, bridge collapse, building collapse, food poisoning, e coli, salmonella, listeria, contamination, product defect, safety defect, airbag defect, brake fault, battery fires, voluntary recall, nationwide recall, recalls vehicles, vehicles recalled, unit shut, unit shutdown, unplanned outage, unplanned shutdown, halts flights, suspends flights, suspends production, halt production, halts operations, suspended operations, operations suspended, hurricane damage, earthquake damage, floodwaters, disruption to production, knocked offline, network failure, computer glitch, will recall, has recalled, recall affects, sank off, capsized, knocked out the, shut the refinery, rescue workers, blown off, engine failure, tyre blowout, door plug, sinkhole, power blackout, mass poisoning, cyber breach, breach exposed, exposed data, data of customers, customer records, cyber criminals
        """
)
_SHARE_PRICES = listed(
    """
    shares are trading higher, shares are trading lower, stock is trading, shares traded higher, why shares of,
    shares surged, shares soared, shares plunged, shares tumbled, shares jumped, stock soared, stock plunged, hits
    all time high, hit an all time high, 52 week high, 52 week low, stocks closed, stocks ended, stocks end, stocks
    close, shares slumped, biggest gainers, top gainers, premarket movers, stocks moving, record close, closed at a
    record, biggest losers, short squeeze, circuit limit, upper circuit, lower circuit, trading was halted, stocks
    roared back, roared back, shares skidded, shares leapt, shares sank, shares leap, shares sink, shares skid, two
    year low, multi year low, gave up gains, best day since, worst day since, biggest drop since, biggest gain
    since, shares slide, shares slip, shares jump, shares tumble, stock jumps, stock jumped, stock soars, stock
    sinks, stock slides
    """
)
_BANKING = listed(
    """
        rate decision, policy meeting, fomc, federal open market committee, quantitative easing, quantitative tightening, dot plot, fed minutes, jackson hole, fed officials, fed chair, hawkish, dovish, reserve requirement ratio, cash reserve ratio, rate setters, rate cut, rate cuts, rate hike, rate hikes, rate rise, monetary policy, central bank, interest rate decision, ecb president, boj governor, basis point cut, basis point hike, basis point increase, foreign exchange intervention, key rate, quarter point cut, quarter point hike, minutes of the, rate pause, bank rate, cash rate, repo rate, stood pat, reserve ratio, deposit rate, cuts rates, cut rates, raises rates, holds rates, hold rates, hikes rates, raise rates, rate increase, rate reduction, jumbo cut, rate hold, key interest rate, benchmark interest rate, policy rate, lending rate, policy easing, policy tightening, forward guidance, yield curve control, bond buying, emergency lending, liquidity injection, fed speakers, beige book
        """
)
_TRADE = listed(
    """
        trade war, export controls, import tariffs, retaliatory tariffs, reciprocal tariffs, new tariffs, tariffs on, tariff on, section 301, section 232, anti dumping, antidumping, entity list, export curbs, trade deal, trade talks, trade agreement, export restrictions, import ban, export ban, countervailing duties, trade pact, import duty, import duties, duties on, sanctions on, trade negotiations, tariff truce, trade truce, trade dispute, trade row, ahead of tariffs, before tariffs, fear tariffs, trade barriers, import curbs, export licences, export licenses, tariff exemption, tariff hike, tariff rate, trade accord, levy on imports, import tax, import taxes, blacklisted, retaliatory duties, chip curbs, controls on exports, curbs on exports, trade deficit with, sanctions against, deal on cars, curbs on chip, curbs on chips, tariff threat, tariff threats, tariff deal, tariff war, tariff pause, tariff relief, tariff increase, tariff increases, tariff cut, tariff cuts, tariffs of, tariff of, new duties, higher tariffs, steel tariffs, auto tariffs, car tariffs, chip tariffs, tariff deadline, tariff policy, impact of tariffs, u s tariffs, us tariffs, trump tariffs, trump s tariffs, chip ban, chip rules, export rules, export licence, export license, export permits, export ban on, import restrictions, safeguard duty, wto, free trade agreement, free trade deal, customs union, most favoured nation, de minimis, duty of, sanctions list, restrictions on exports, trade probe, trade tensions, trade frictions, embargo
        """
)
_TRADE_HINTS = listed("""
        tariffs, protectionism, customs duties
        """)
_RAW = listed(
    """
        oil prices, crude prices, crude oil, brent crude, gold prices, a barrel, per barrel, opec, natural gas prices, copper prices, spot gold, iron ore prices, a troy ounce, an ounce, crude futures, commodity prices, wti crude, gold futures, copper futures, wheat futures, corn futures, soybean futures, iron ore futures, gas futures, oil futures, a bushel, a metric ton, lithium prices, nickel prices, cocoa prices, coffee prices, coal prices, silver prices, aluminium prices, aluminum prices, crude stockpiles, crude inventories, production quotas, output cuts, gas prices, gold price, silver price, copper price, oil price, gas price, wheat prices, corn prices, soybean prices, sugar prices, steel prices, dutch gas, output hike, nickel price, cocoa futures, coffee futures, palm oil, price of oil, price of gold, price of copper, price of tin, price of crude, price of wheat, price of cocoa, price of gas, price of coal, price of silver, price of lithium, price of iron ore, price of sugar, price of coffee, price of nickel, bullion, u s crude inventories, oil output, crude output, oil supply, opec cut, opec output, lng prices, power prices, electricity prices, freight rates, uranium prices, rubber prices, cotton prices, tin prices, zinc prices, rice prices, london metal exchange, shanghai copper, gold hits, gold rises, gold falls, gold slips, gold steadies, gold climbs, gold jumps, oil rises, oil falls, oil slips, oil climbs, oil jumps, oil settles, oil gains, oil edges, oil drops, oil slides, copper rises, copper falls, copper hits, copper slips, brent futures, wti futures, drilling rigs, rig count
        """
)
_WORLD = listed(
    """
        geopolitical, ceasefire, invasion of, military action, war in ukraine, war in gaza, russia s invasion, presidential election, snap election, surprise election, general election, drone attack, drone attacks, missile attack, missile strike, assassination attempt, south china sea, houthi, peace talks, peace deal, conflict in, election result, election results, air strikes, airstrikes, military strikes, state of emergency, martial law, coup, civil war, border clash, armed conflict, naval blockade, military drills, no confidence vote, cabinet collapse, vote call, exit polls, referendum, snap vote, early election, called elections, nuclear test, missile test, rockets at, struck targets, go to the polls, went to the polls, confidence vote, lost its majority, missiles hit, rocket attack, stormed parliament, warships, declared martial law, mass protests, border clashes, hostages, regime change, exit poll, drone strike, drone strikes, missile strikes, refinery ablaze, agreed to a truce, truce deal, no confidence, ousted the prime minister, hostage deal, armed group, troop build up, troops massed, border tensions, military operation, military offensive, ground offensive, nuclear programme, nuclear program, nuclear talks, sanctions on russia, sanctions on iran, sanctions against russia, war with, war between, ukraine war, gaza war, israel hamas, iran war, political crisis, political turmoil, political uncertainty, street protests, anti government, general strike, coup attempt, election win, election victory, wins election, won the election, loses election, vote on sunday, parliamentary election, parliamentary elections, mid term elections, coalition government, minority government, prime minister resigned, prime minister quits, resigns as prime minister, taiwan strait, strait of hormuz, tanker attack, attacks on ships, attack on ships, shipping attacks, terror attack, terrorist attack, militia, airspace closed, evacuated embassy
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
    Phrase("product", _TRIALS, 0.9),
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
    Phrase(
        "geopolitics", listed("middle east, red sea, war, election, sanctions, ruling party"), 0.4
    ),
)
