"""Groups of words that tell of an event in pairs: a group's name -> its words."""

from __future__ import annotations

from articles.parsing.tables.event_words import listed, verbs
from articles.parsing.tables.event_world import WORLD

_COMPANY: dict[str, tuple[str, ...]] = {
    # What is done to a forecast, a target, a payout -------------------------------------------------
    "RAISE": listed(
        """
        doubles, doubled
        """
    )
    + verbs(
        """
        nudge,
        raise, lift, boost, hike, up/upped, increase, bump up, nudge up, upgrade, improve its, hoist, push up, ratchet
        up
        """
    ),
    "CUT": verbs(
        """
        cut/cut, lower, slash, trim, reduce, withdraw/withdrew/withdrawn, suspend its, pare, scale back, downgrade,
        narrow, halve, scrap, abandon, pull, ditch, temper, shave, chop, dial back, rein in, drop, slice, water down,
        walk back
        """
    ),
    "KEEP": listed(
        """
        reaffirms, reaffirmed, reaffirming, reiterates, reiterated, reiterating, maintains, maintained, maintaining,
        affirms, affirmed, backs, backed, keeps, kept, keep, confirms, confirmed, repeats, repeated, stands by, stood
        by, sticks to, stuck to, stick to, retains, retained, leaves unchanged, stays at, stuck with, sticks with, left
        its, leaves its, holds its, held its, on track to meet
        """
    ),
    "REVISE": listed("revises, revised, revising, revision of, updates, updated, update on"),
    "GIVE": listed(
        """
        sees, expects, forecasts, guides, guided, issues, issued, provides, provided, gave, gives, offers,
        offered, weak, weaker, strong, stronger, soft, softer, upbeat, gloomy, downbeat, disappointing,
        cautious, lacklustre, lackluster, subdued, rosy, bullish, tepid, conservative
        """
    ),
    "GUIDANCE": listed(
        """
        guidance, outlook, full year forecast, annual forecast, profit forecast, sales forecast, revenue forecast,
        earnings forecast, annual profit forecast, annual sales forecast, full year profit forecast, full year outlook,
        full year guidance, forecast for the year, forecast for the full year, its forecast, its forecasts, full year
        profit, full year sales, full year revenue, full year earnings, annual targets, delivery forecast, production
        forecast, output forecast, margin forecast, sales target, profit target, revenue target, production target,
        delivery target, margin target, earnings target, growth forecast, full year targets, financial targets, medium
        term targets, profit expectations, delivery target, forecast for the quarter, quarterly forecast, operating
        profit forecast, net profit forecast, passenger forecast, capital expenditure forecast, revenue growth, profit
        view, sales view, earnings view, revenue view, profit outlook, sales outlook, revenue outlook, annual profit
        view, annual sales view, sales goal, profit goal, annual goal, growth goal, full year goal, growth target,
        earnings range, guided range, target range, profit forecasts, sales forecasts, forecast for this year, forecast
        for next year, growth goals, full year view, annual outlook, cash flow goal, cash flow target, annual target,
        full year target, previous forecast, its annual, organic growth, profit range, fiscal targets, targets for the
        year, medium term target, 2025 targets, 2026 targets, 2027 targets, 2028 targets, 2030 targets, 2030 target,
        fiscal 2025 targets, fiscal 2026 targets, fiscal 2027 targets, output guidance, production guidance, cost
        guidance, profit guidance, earnings goal, revenue goal, sales growth target, 2026 profit, 2025 profit, 2027
        profit, 2026 forecast, 2025 forecast, 2026 outlook, 2025 outlook, 2026 sales, profit aim, earnings outlook,
        margin goal, sales growth forecast, revenue growth forecast, shipment forecast, spending forecast, capex
        forecast
        """
    ),
    "FIGURE": listed(
        """
        revenue, sales, earnings, profit, eps, margin, margins, ebitda, deliveries, operating income, net income, free cash flow,
        capital expenditures, capital expenditure, capex, volumes, revenues, profits, turnover, losses, production, shipments,
        bookings, net loss, profitable, cash flow, a share, order intake, loss, results
        """
    ),
    "EXPECTING": listed(
        """
        expects, forecasts, forecast, guided, guides, projects, projected, anticipates, predicts, predicted, estimates
        that, aims for, aiming for, told investors that, guided to, guides to, to earn, warned that, on course for
        """
    )
    + verbs(
        """
        reckon, believe, see/saw/seen
        """
    )
    + verbs(
        """
        expect, forecast/forecast, project, anticipate, predict, guide, foresee/foresaw
        """
    ),
    "WOULD": listed(
        """
        would be, would fall, would rise, would grow, would slow, would drop, would shrink, would increase, would come
        in, would decline, would improve, will be, will fall, will rise, will grow, will slow, will drop, will increase,
        will come in, will decline, should be, should rise, should grow, to grow, to rise, to fall, to decline, to come
        in, to increase, to be between, to be in the range, is now expected, are now expected, is expected to be, are
        expected to be, now expected, should top, should come in, is put at, are put at, is seen at, to be in line with,
        would be lower, would be higher, is now seen, now seen between, are now seen, seen between, seen at, will be
        lower, will be higher, will be significantly below, will be below, will be above, no longer expects, to be
        significantly, will be in line with, to fall short of, be materially
        """
    ),
    "SEES": listed(
        """
        now sees, now expects, now forecasts, now anticipates, now projects, now targets, expects full year,
        sees full year, expects fiscal, sees fiscal, forecast fiscal, sees annual, expects annual, sees q1, sees
        q2, sees q3, sees q4, expects q1, expects q2, expects q3, expects q4, sees first quarter, sees second
        quarter, sees third quarter, sees fourth quarter, sees current quarter, expects current quarter, it
        expects, it sees, it forecasts, it forecast, company expects, company sees, company forecasts, company
        forecast, company anticipates, is now expected to be, are now expected to be, management expects, group
        expects, carmaker expects, retailer expects, bank expects, airline expects, also expects, also sees
        """
    ),
    "SEEN": listed(
        """
        revenue, sales, earnings, profit, eps, margin, margins, ebitda, deliveries, operating profit, net profit,
        operating income, free cash flow, earnings per share, capital expenditures, capital expenditure, capex, net
        income, core profit, volumes, comparable sales, full year, quarter, sales growth, revenues, annual sales,
        profits, turnover, losses, organic growth, production, shipments, bookings, net loss, operating margin,
        profitable, adjusted profit, cash flow, a share, results, same store sales, order intake, group sales
        """
    ),
    # Results ----------------------------------------------------------------------------------------
    "PERIOD": listed(
        """
        q1, q2, q3, q4, 1q, 2q, 3q, 4q, first quarter, second quarter, third quarter, fourth quarter, quarterly, full
        year, half year, annual, fiscal, fy2024, fy2025, fy24, fy25, fy26, first half, second half, june quarter, march
        quarter, september quarter, december quarter, quarter, six months, nine months, three months, interim, year
        ended, year to, summer quarter, holiday quarter, christmas quarter, spring quarter, winter quarter, record
        quarter, three months to, six months to, nine months to, quarter ended, 12 months to
        """
    ),
    "RESULT": listed(
        """
        earnings, profit, profits, net income, results, eps, net loss, loss, losses, revenue, revenues, sales, ebitda,
        operating income, operating profit, adjusted earnings, net profit, pat, net sales, pre tax profit, turnover,
        deliveries, net interest income, bottom line, top line, topline, underlying profit, core profit, gross profit,
        ebit, earnings before interest, cash earnings, headline earnings, operating earnings, adjusted profit, gross
        margin, comparable sales, net revenue, funds from operations, ffo, affo, earnings before tax, profit before tax,
        sales excluding, net asset value, gross merchandise volume, gross bookings, net new orders, order intake,
        combined ratio, net premiums, operating loss, attributable profit, distributable profit, like for like sales,
        billings
        """
    ),
    "CHANGE": listed(
        """
        jumped, surged, slumped, dropped, declined, increased, decreased, plunged, tumbled, halved, up, down, gained,
        slipped, dipped, nearly doubled, almost doubled, sank, more than doubled, came in at, came to, stood at,
        totalled, was, were, jumps, slumps, surges, drops, halves, plunges, missed, beat, topped, increases, decreases,
        declines, dip, drop, jump, slump, surge, wider, narrower, went up, went down, evaporated, wiped out, reached,
        was flat, were flat, flat at, little changed, were up, were down, was up, was down, made, more than halved, in
        line with, versus, compared with, came in, ballooned
        """
    )
    + verbs(
        """
        widen, narrow, swing/swung, total, double, swell/swelled, improve, grow/grew, expand, contract, shrink/shrank,
        collapse, advance, leap/leapt, soar, climb, rise/rose, fall/fell, ease, weaken, recover, rebound, inch up, inch
        down, edge up, edge down, tick up, tick down, creep/crept up, triple, quadruple, retreat, sag, slide/slid
        """
    ),
    "EARNED": listed(
        "earned, earns, lost, loses, earnings came to, earnings were, profit came to, profit was, profit of, loss of, earnings of, made"
    ),
    "A_SHARE": listed("a share, per share, a unit, per unit, per diluted share, per ads"),
    "BEAT": listed(
        """
        beats, beat, tops, topped, topping, exceeds, exceeded, exceeding, surpasses, surpassed, better than expected,
        stronger than expected, ahead of, above, outpaced, crushes, crushed, smashes, smashed, beating, higher than
        expected, shot past, sailed past, edged past, eclipsed, outstripped
        """
    ),
    "MISS": listed(
        """
        misses, missed, miss, missing, falls short of, fell short of, falls short, fell short, short of, underwhelms,
        underwhelmed, underwhelming, disappoints, disappointed, trails, trailed, weaker than expected, worse than
        expected, below, lags, lagged, disappoints on, lower than expected, shy of, undershot, undershoots, weaker than
        forecast, worse than forecast, wider than forecast, wider than expected, fall short of, lagging
        """
    ),
    "ESTIMATE": listed(
        """
        estimates, estimate, expectations, consensus, views, analysts expectations, street, earnings, profit, revenue,
        quarterly revenue, sales estimates, forecasts, analysts forecasts, market forecasts, market expectations,
        analyst estimates
        """
    ),
    "REPORT": listed(
        """
        reports, reported, reporting, posts, posted, posting, announces, announced, logs, logged, swings to, swung
        to, delivered, delivers, to report, releases, released, publishes, published, books, booked, returns to,
        returned to, unveiled, clocks, clocked, registers, registered, discloses, notched, racked up, records,
        recorded, turned in, narrows, plunged to, slumped to, fell to a
        """
    ),
    # Analysts ---------------------------------------------------------------------------------------
    "RATING": listed(
        """
        buy, hold, sell, overweight, underweight, outperform, underperform, neutral, equal weight, market perform,
        sector perform, sector weight, peer perform, strong buy, rating, ratings, coverage, accumulate, reduce, in line,
        perform, add, top pick, positive, equalweight, sector outperform, market outperform, speculative buy
        """
    ),
    "RATING_SURE": listed(
        """
        overweight, underweight, outperform, underperform, equal weight, market perform, sector perform, sector weight,
        peer perform, strong buy, equalweight, in line rating, top idea, best idea, top choice, first choice, preferred
        pick, sector outperform, market outperform, top pick, top picks, conviction list, sector outperformer, neutral
        stance, buy stance, sell stance, hold stance, to reduce, to add from, to accumulate, buy recommendation, hold
        recommendation, sell recommendation
        """
    ),
    "RATES_TO": listed(
        """
        moves, moved, moving, turned, turns, cutting, cut, cuts, lifting, lifts, lifted, raised, raises, lowered,
        lowers, goes, went, bumped, bumps, upped, ups, named, names, stays, remains, retained, retains, kept, keeps,
        took, takes, slashed, slashes, initiates, initiated, started, starts, resumed, resumes, bumped up, put, puts,
        reiterated, reiterates, maintained, maintains, rates, rated, assumes, assumed
        """
    ),
    "RATES": listed(
        """
        rated, rates it, rates the stock, rates the shares, initiates, initiated, initiate, initiating, starts, started,
        start, resumes, resumed, assumes, assumed, begins, began, assigns, assigned, moved to, moves to, recommendation,
        recommends, launches, launched, picked up, picks up
        """
    ),
    "GRADE": listed(
        "upgrades, upgraded, upgrade, upgrading, double upgrade, double upgraded, turns bullish, turned bullish"
    ),
    "DEGRADE": listed(
        "downgrades, downgraded, downgrade, downgrading, double downgrade, turns bearish, turned bearish"
    ),
    "BROKER": listed(
        """
        analyst, analysts, broker, brokerage, goldman, morgan stanley, jpmorgan, jp morgan, jefferies, citi,
        citigroup, barclays, ubs, bofa, bank of america, deutsche bank, wells fargo, bernstein, evercore, keybanc,
        wedbush, hsbc, nomura, macquarie, mizuho, stifel, piper sandler, oppenheimer, needham, rbc, td cowen,
        raymond james, baird, truist, argus, loop capital, securities, capital markets, research firm, wolfe,
        motilal oswal, kotak, clsa, daiwa, berenberg, redburn, shares, stock
        """
    ),
    "TARGET": listed(
        """
        target, targets, pt, fair value, target price, price target, fair value estimate, price objective, price goal,
        price aim, target multiple
        """
    ),
    # Deals ------------------------------------------------------------------------------------------
    "BUYER": listed(
        """
        buyout, takeover, merger, purchase of, purchase, to sell, sale of, swoops, offer for, disposal of, the purchase
        of, bid for, unveil bid
        """
    )
    + verbs(
        """
        absorb,
        acquire, buy/bought, merge, bid/bid, sell/sold, offload, snap up, swallow, divest, dispose of, combine with,
        take/took over, gobble up
        """
    ),
    "ACQUIRE": listed(
        """
        will buy, to buy, buys, acquires, acquire, to acquire, acquired, agreed to buy, buying, takeover of, the
        purchase of, acquisition of, bid for, to take over, merge with, offer for, has bought, planned purchase of,
        purchase of, to purchase, swallowed, snapped up, snaps up, offload, will sell, to sell, agreed to sell,
        sweetened its bid, raised its bid, an offer of, the bid of, swallows, would sell, has sold
        """
    ),
    "SUM": listed("billion, million, bn, mln, crore, per share, a share"),
    "DEAL": listed(
        """
        deal, all cash, all stock, per share, rival, approach, unsolicited, definitive, talks, consortium, private
        equity, valued at, valuing, values, enterprise value, transaction, startup, start up, majority stake,
        controlling stake, premium of, subsidiary, its business, business unit, its unit, wind farms, division, entire
        stake, remaining stake, all of, operations, maker, company for, arm, unit, business, takeover, stores, mine,
        mines, brand, brands, rival s, smaller peer, bigger rival, larger rival, all share, private equity firm,
        competitor, its assets, oil assets, mining assets, gas assets
        """
    ),
    "BREAK": listed(
        """
        separate, separates, separating, split, splits, splitting, spin, spins, break up, breaks up, breaking up, list,
        listing of, carve, hive, divide, float, floating, spin out, hive off, demerge, demerged, break itself, spun,
        hived, carved, demerger
        """
    ),
    "LISTED": listed(
        """
        two companies, three companies, separate company, separate companies, independent company, independent
        companies, standalone company, stand alone company, publicly traded companies, publicly traded company, public
        companies, independent public companies, publicly listed, shareholders will receive, as a separate, into its own
        company, listed companies, independent entity, separate entity, listed businesses, listed groups, listed firms,
        independent business, businesses of their own, standalone business, list it, three listed, two listed, listed
        company, public company, shares in the new company, listed entity, listed unit, its own listing, separately, in
        its own right
        """
    ),
    "PARTNER": listed(
        """
        partnership, partnered, collaboration, collaborate, collaborates, alliance, tie up, joint venture, mou,
        memorandum of understanding, cooperation, pact, teams up, teamed up, joins forces, joined forces, joins hands,
        strategic agreement, cooperate, join forces, teaming up
        """
    ),
    "WITH": listed(
        "with, between, and, announce, announced, announces, signs, signed, to develop, to build, to run"
    ),
    "ORDER": listed(
        """
        contract, contracts, order, orders, order worth, supply deal, supply agreement, supply contract, framework
        agreement, mandate, tender, purchase agreement, offtake agreement, distribution agreement, licensing deal,
        licence deal, license agreement, licensing agreement, cloud deal, services deal, million deal, billion deal,
        supply pact, service contract, an order for, gas carriers, contracts worth, deal with, cloud agreement, services
        agreement, year agreement, development deal, research deal, purchase order
        """
    ),
    "WIN": listed(
        """
        wins, won, win, awarded, bags, bagged, secures, secured, lands, landed, receives, received, signs, signed, inks,
        inked, clinches, clinched, wins a, gets, awards, winning, snags, strikes, struck, seal, seals, sealed, chosen,
        picked, selected, scoops, scooped, nabs, nabbed
        """
    ),
    # Products and approvals -------------------------------------------------------------------------
    "LAUNCH": listed(
        """
        launches, launched, launching, launch, unveils, unveiled, unveiling, introduces, introduced, introducing, debuts, debuted, rolls out, rolled out, rolling out, roll out, releases, released, releasing, reveals, revealed, showcases, showcased, presents new, to release, launch of, started selling, starts selling, begins selling, began selling, begins shipping, started shipping, goes on sale, went on sale, expands its, unveil, introduce, showed off, shows off, takes the wraps off, took the wraps off, preview, previews, previewed, deliveries of, brings out, brought out, bring out, showcase, reveal, puts on sale, started deliveries, begin shipping, begins deliveries
        """
    ),
    "WARE": listed(
        """
        model, models, product, products, device, devices, phone, smartphone, iphone, tablet, laptop, headset, watch, chip, chips, processor, processors, gpu, app, platform, software, feature, features, version, vehicle, vehicles, suv, sedan, pickup, truck, car, cars, ev, robot, robots, robotaxi, drone, console, game, chatbot, assistant, tool, tools, suite, lineup, line up, drug, vaccine, treatment, system, solution, large language model, large language models, llm, llms, ai model, ai models, camera, line of, collection, subscription, tier, cloud service, api, menu, scooter, motorcycle, aircraft, jet, engine, battery, appliance, search engine, operating system, etf, streaming service, delivery service, generation, test kit, sneaker, shoe, drink, burger, credit card, card, wearable, glasses, speaker, motorcycles, scooters, ring, bike, bikes, phones, smartphones, tablets, laptops, headsets, trucks, pickups, drones, consoles, games, apps, services, batteries, engines, drugs, vaccines, funds, etfs, toys, trainers, jets, systems, electric cars, sedans, suvs, cameras, plan, plans, store, hub, handset, handsets, foldable, hatchback, hatchbacks, pill, robotaxis, supercomputer, chatbots, wearables, headphones, electric car, crossover, copilot, ai agent, ai agents, smart glasses
        """
    ),
    "RANK": listed(
        """
        outperformed, outperforms, ranking, rankings, ranked, benchmarks, benchmarking, leaderboard, top 10, third spot, first spot, second spot, top spot, most advanced
        """
    ),
    "APPROVE": listed(
        """
        approves, approved, approve, clears, cleared, clear, approval, approval of, approvals, authorizes, authorized,
        authorised, authorises, green light, greenlights, green lights, nod, clearance, grants, granted, accepts,
        accepted, rejects, rejected, declines to approve, declined to approve, complete response letter, blocks,
        blocked, go ahead, sign off, recommends approval, recommended approval, waves through, licence, license,
        certification, certified, certifies, turned down, turns down, blessing, certify, waved through, waved, signs
        off, signed off, conditionally, unconditionally, recommend approval, won backing
        """
    ),
    "REGULATOR": listed(
        """
        fda, food and drug administration, european medicines agency, ema, regulators, regulator, regulatory, usfda, us
        fda, nmpa, mhra, cdsco, faa, easa, fcc, european commission, drug regulator, health canada, pmda, antitrust
        regulator, antitrust authority, antitrust authorities, competition authority, competition commission,
        competition watchdog, cma, ftc, cci, cade, bundeskartellamt, antitrust, tga, nrc, medicines regulator, health
        regulator, aviation regulator, accc, samr, panel of advisers, advisory panel, health regulators, aviation
        authority, market regulator, competition regulator, civil aviation authority, anvisa, medicines agency, health
        authorities, federal aviation administration, drugs regulator, brussels, eu commission, eu regulators, eu
        antitrust, chinese regulators, british regulators, us regulators, u s regulators, indian regulators
        """
    ),
    # People at the top ------------------------------------------------------------------------------
    "NAME": listed(
        """
        appointment of, appointment, names, named, naming, hires, hired, taps, tapped, promotes, promoted, elects,
        elected, resignation, quits, quit, retires, retire, retirement, retiring, departs, departure, departing, ouster,
        fires, fired, leaves, leaving, joins, exits, poached, poaches, sacked, sacks, dismissed, steps aside, take over
        as, takes over as, took over as, re appointed, successor, will leave, is leaving, to leave, to join, will join,
        reins, relinquished, relinquishes, tendered, left at once, re appointment, reappointment, is to retire, to lead,
        had left, has left, handing over, hands over, to become, will become, parted ways, part ways, parts ways, is to
        step down, lured, hand over, takes charge, take charge, took charge, to run the, ascends, elevated
        """
    )
    + verbs(
        """
        appoint, succeed, replace, step down, resign, oust, stand/stood down, reappoint
        """
    ),
    "OFFICER": listed(
        """
        ceo, cfo, coo, cto, chief executive, chief executive officer, chief financial officer, chief operating officer,
        chief technology officer, chief investment officer, chief legal officer, chief marketing officer, chairman,
        chairwoman, chair, president, managing director, finance chief, finance director, board member, non executive
        director, board of directors, head of, general counsel, independent director, chief, boss, md, chairperson, co
        ceo, vice president, top executive, finance head, operations head, head of security, executive director, whole
        time director, company secretary, chief product officer, chief commercial officer, chief information officer,
        chief scientific officer, chief medical officer, top lawyer, treasurer, chief accounting officer, supervisory
        board
        """
    ),
    # Money back and money raised --------------------------------------------------------------------
    "DIVIDEND": listed(
        """
        dividend, dividends, quarterly dividend, payout, special dividend, interim dividend, distribution, final
        dividend, distributions, cash dividend, interim payment, payment to shareholders, payments to shareholders,
        shareholder payout, payout to shareholders, shareholder returns
        """
    ),
    "DECLARE": listed(
        """
        announces, announced, pays, pay, paid, paying, cuts, cut, initiates, initiated, goes up, go up, rises to, rose
        to
        """
    )
    + verbs(
        """
        declare, hike, raise, boost, suspend, increase, approve, recommend, reinstate, propose, halve, double, slash,
        lift, omit, resume, trim, scrap, skip
        """
    ),
    "FUND": listed(
        """
        offering, notes, convertible notes, convertible bonds, bonds, ipo, private placement, rights issue, placement, senior notes, warrants, common stock, debut, listing, debentures, follow on, share sale, new shares, shares of common stock, stock offering, share issue, share issuance, equity raise, equity raising, bond issue, bond offering, capital raising, capital raise, qip, rights offering, adss, follow on offer, apiece, american depositary shares, new york listing, hong kong listing, year bonds, placing, existing shares, its float, fresh equity, from institutions, hybrid bonds, perpetual bonds, global offering, dollar bonds, green bonds, unsecured notes, secured notes, placing agreement, share offering, to list in
        """
    ),
    "RAISE_FUND": listed(
        """
        prices, priced, pricing of, files for, filed for, plans to sell, closes, closed, closing of, launches, launched,
        raise, raised, raises, raising, to sell, sells, sold, proposed, announces, announced, completes, completed,
        underwritten, registered direct, secondary, plans, planned, issue, issues, issued, issuing, files, filed, set
        terms, sets terms, filed to, would sell, will sell, terms of
        """
    )
    + verbs(
        """
        seek/sought, withdraw/withdrew, postpone, shelve, upsize
        """
    ),
    # Courts -----------------------------------------------------------------------------------------
    "SUE": listed(
        """
        sues, sued, suing, lawsuit, lawsuits, class action, settles, settled, settlement, fined, fine, fines, indicted,
        charged, pleads guilty, convicted, probe, probes, investigation, investigating, investigates, subpoena,
        subpoenaed, penalty, penalised, penalized, complaint, litigation, verdict, ruled, rules, ruling, appeal,
        appeals, injunction, arrested, raided, alleging, alleges, accused, accuses, accusing, damages, dismissed,
        dismisses, dismiss, overturned, upheld, arbitration, sentenced, trial, mis sold, mis selling, redress,
        compensation, claims, orders, ordered, fraud, breach of, lost its appeal, won its appeal, resolve claims,
        unlawful, copying, infringed
        """
    ),
    "SUE_HARD": listed(
        """
        sues, sued, suing, lawsuit, lawsuits, class action, settles, settled, fined, indicted, charged, pleads guilty,
        convicted, probe, probes, investigation, investigating, investigates, subpoena, subpoenaed, penalty, penalised,
        penalized, litigation, accused, accuses, accusing, alleging, alleges, arrested, raided, misled, misleading,
        overcharged, illegally, sentenced, looking into, a suit, fine of, fines
        """
    ),
    "PARTY": listed(
        """
        regulators, regulator, shareholders, investors, watchdog, authorities, states, market regulator, data
        protection, consumer watchdog, competition authority, competition regulator, former executives, eu, tax
        authorities, a rival, police
        """
    ),
    "COURT": listed(
        """
        court, judge, doj, justice department, department of justice, sec, ftc, jury, prosecutors, prosecutor, attorney
        general, plaintiffs, antitrust, fraud, securities and exchange commission, federal trade commission, european
        commission, supreme court, high court, law firm, alleging, allegations, sebi, lawsuit, class action, tribunal,
        appeals court, federal court, cma, competition commission, cbi, bribery, money laundering, fca, nclt, price
        fixing, insider trading, bafin, asic, cfpb, nhtsa, fbi, serious fraud office, court of appeal, court of justice,
        justices, patents, cartel
        """
    ),
    # Owners -----------------------------------------------------------------------------------------
    "STAKE": listed(
        """
        stake, shareholding, equity stake, stakes, holding in, holdings in, its holding, interest in
        """
    ),
    "INSIDER": listed(
        """
        director, chairman, founder, co founder, chief executive, ceo, cfo, finance chief, insider, insiders, promoter,
        promoters
        """
    ),
    "TRADE_STAKE": listed(
        """
        buys, bought, sells, sold, selling, discloses, disclosed, builds, built, trims, trimmed, acquires, acquired, increases, increased, reduces, reduced, offloads, offloaded, dumps, dumped, exits, exited, purchased, unloads, unloaded, boosts, boosted, lifts, raises, raised, cuts, cut, reveals, revealed, amasses, amassed, snapped up, pares, pared, takes a, took a, to sell, trim, sell, buy, raise, increase, build, reduce, boost, lower
        """
    ),
    "SHARES": listed(
        """
        shares, million shares, worth of shares, shares of, shares worth, shares in, of stock, more shares, worth of
        stock, of company stock
        """
    ),
    "OWNER": listed(
        """
        insider, insiders, activist, activist investor, hedge fund, berkshire, berkshire hathaway, elliott, filing, 13f,
        13d, 13g, form 4, promoter, promoters, open market, capital management, asset management, institutional
        investor, advisors, shareholder, largest shareholder, billionaire, sovereign fund, sovereign wealth fund, wealth
        management, pension fund, starboard, icahn, pershing square, trian, block deal, buffett, ark invest, cathie
        wood, norges bank, hedge funds, wealth fund, activist fund, family office
        """
    ),
    # Credit -----------------------------------------------------------------------------------------
    "AGENCY": listed(
        """
        moody s, moodys, fitch, s p global ratings, s p global, standard poor s, dbrs, crisil, icra, care ratings,
        credit rating, credit ratings, credit outlook, sovereign rating, debt rating, issuer rating, rating agency,
        ratings agency, rating outlook, s p raised, s p cut, s p lowered, s p upgraded, s p downgraded, s p affirmed,
        ratings firm, credit rater
        """
    ),
    "GRADES": listed(
        """
        upgrades, upgraded, upgrade, downgrades, downgraded, downgrade, affirms, affirmed, cuts, cut, lowers, lowered,
        raises, raised, lifts, lifted, junk, investment grade, outlook, rating, notch, negative watch, creditwatch,
        placed, revised, assigns, assigned, strips, stripped, watch for a downgrade, on watch, under review, baa1, baa2,
        baa3, ba1, ba2, ba3, b1, b2, b3, bbb, bb
        """
    ),
    "DEBT": listed(
        """
        debt, debts, loan, loans, bondholders, creditors, lenders, bond, bonds, coupon, notes, borrowings, interest payment, credit facility, credit line, revolving loan, credit agreement, loan agreement, loan facility, dollar bonds, revolving facility
        """
    ),
    "DEBT_MOVE": listed(
        """
        defaults, defaulted, default, extends maturity, missed, misses, secures, secured, waiver, moratorium, rollover, insolvency, insolvent, failed to pay, entered into, missed a payment, standstill, arranged, restructuring
        """
    )
    + verbs(
        """
        restructure, refinance, repay/repaid
        """
    ),
}

# A word that a group has twice is of it once.
GROUPS: dict[str, tuple[str, ...]] = {
    group: tuple(dict.fromkeys(words)) for group, words in {**_COMPANY, **WORLD}.items()
}
