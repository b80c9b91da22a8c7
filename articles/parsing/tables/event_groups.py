"""Groups of words that tell of an event in pairs: a group's name -> its words."""

from __future__ import annotations

from articles.parsing.tables.event_words import listed
from articles.parsing.tables.event_world import WORLD

_COMPANY: dict[str, tuple[str, ...]] = {
    # What is done to a forecast, a target, a payout -------------------------------------------------
    "RAISE": listed(
        """
        raises, raised, raise, raising, lifts, lifted, lifting, boosts, boosted, boosting, hikes, hiked, ups,
        upped, increases, increased, increasing, bumps up, bumped up, nudged up, upgrades, upgraded, doubles,
        doubled, improves its, improved its,
        lift, boost, hike, increase, upgrade
        """
    ),
    "CUT": listed(
        """
        cuts, cut, cutting, lowers, lowered, lowering, slashes, slashed, slashing, trims, trimmed, trimming,
        reduces, reduced, withdraws, withdrew, withdrawn, suspends its, suspended its, pares, pared, scales back,
        scaled back, downgrades, downgraded, narrows, narrowed, halves, halved, scrapped, scraps, abandons, abandoned, pulls,
        pulled,
        lower, slash, trim, reduce, withdraw, pare, halve
        """
    ),
    "KEEP": listed(
        """
        reaffirms, reaffirmed, reaffirming, reiterates, reiterated, reiterating, maintains, maintained,
        maintaining, affirms, affirmed, backs, backed, keeps, kept, keep, confirms, confirmed, repeats, repeated,
        stands by, stood by, sticks to, stuck to, stick to, retains, retained, leaves unchanged, stays at
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
        earnings forecast, annual profit forecast, annual sales forecast, full year profit forecast, full year
        outlook, full year guidance, forecast for the year, forecast for the full year, its forecast, its
        forecasts, full year profit, full year sales, full year revenue, full year earnings, annual targets,
        delivery forecast, production forecast, output forecast, margin forecast, sales target, profit target,
        revenue target, production target, delivery target, margin target, earnings target, growth forecast,
        full year targets, financial targets, medium term targets, profit expectations, delivery target,
        forecast for the quarter, quarterly forecast, operating profit forecast, net profit forecast, passenger
        forecast, capital expenditure forecast, revenue growth,
        profit view, sales view, earnings view, revenue view, profit outlook, sales outlook, revenue outlook, annual profit view, annual sales view
        """
    ),
    "EXPECTING": listed(
        """
        expects, sees, forecasts, forecast, guided, guides, projects, projected, anticipates, predicts, predicted,
        estimates that, aims for, aiming for, told investors that
        """
    ),
    "WOULD": listed(
        """
        would be, would fall, would rise, would grow, would slow, would drop, would shrink, would increase, would come in, would
        decline, would improve, will be, will fall, will rise, will grow, will slow, will drop, will increase, will come in,
        will decline, should be, should rise, should grow, to grow, to rise, to fall, to decline, to come in, to increase, to be
        between, to be in the range, is now expected, are now expected
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
        operating income, free cash flow, earnings per share, capital expenditures, capital expenditure, capex,
        net income, core profit, volumes, comparable sales, full year, quarter
        """
    ),
    # Results ----------------------------------------------------------------------------------------
    "PERIOD": listed(
        """
        q1, q2, q3, q4, 1q, 2q, 3q, 4q, first quarter, second quarter, third quarter, fourth quarter, quarterly,
        full year, half year, annual, fiscal, fy2024, fy2025, fy24, fy25, fy26, first half, second half, june
        quarter, march quarter, september quarter, december quarter, quarter, six months, nine months, three
        months, interim, year ended, year to
        """
    ),
    "RESULT": listed(
        """
        earnings, profit, profits, net income, results, eps, net loss, loss, losses, revenue, revenues, sales,
        ebitda, operating income, operating profit, adjusted earnings, net profit, pat, net sales, pre tax profit,
        turnover, deliveries, net interest income, bottom line, top line, topline, underlying profit
        """
    ),
    "CHANGE": listed(
        """
        rose, fell, grew, jumped, climbed, surged, slumped, dropped, declined, increased, decreased, slid, plunged,
        soared, tumbled, doubled, tripled, halved, shrank, narrowed, widened, up, down, gained, slipped, dipped,
        edged up, edged down, inched up, inched down, nearly doubled, almost doubled, swelled, sank, more than doubled, came in at, came to, stood at, totalled, totaled, was,
        were, rises, falls, jumps, slumps, soars, grows, climbs, surges, drops, doubles, halves, plunges, slides,
        shrinks, narrows, widens, triples, rising, falling, missed, beat, topped, increases, decreases, declines,
        dip, rise, fall, drop, jump, slump, climb, surge, grow
        """
    ),
    "BEAT": listed(
        """
        beats, beat, tops, topped, topping, exceeds, exceeded, exceeding, surpasses, surpassed, better than
        expected, stronger than expected, ahead of, above, outpaced, crushes, crushed, smashes, smashed, beating
        """
    ),
    "MISS": listed(
        """
        misses, missed, miss, missing, falls short of, fell short of, falls short, fell short, short of, underwhelms, underwhelmed, underwhelming,
        disappoints, disappointed, trails, trailed, weaker than
        expected, worse than expected, below, lags, lagged, disappoints on, lower than expected
        """
    ),
    "ESTIMATE": listed(
        """
        estimates, estimate, expectations, consensus, views, analysts expectations, street, earnings, profit,
        revenue, quarterly revenue, sales estimates, forecasts, analysts forecasts
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
        sector perform, sector weight, peer perform, strong buy, rating, ratings, coverage, accumulate, reduce,
        in line, perform, add, top pick, positive, equalweight
        """
    ),
    "RATES": listed(
        """
        rated, rates it, rates the stock, rates the shares, initiates, initiated, initiate, initiating, starts,
        started, start, resumes, resumed, assumes, assumed, begins, began, assigns, assigned, moved to, moves to,
        recommendation, recommends
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
    "TARGET": listed("target, targets, pt, fair value, target price, price target"),
    # Deals ------------------------------------------------------------------------------------------
    "BUYER": listed(
        """
        acquire, acquires, acquired, acquiring, buy, buys, buying, bought, buyout, take over, takeover, merge,
        merges, merger, merging, merged, bid, bids, bidding, purchase of, purchase, to sell, sells, sold, sale of,
        selling, offload, snaps up, snapped up, swoops, offer for, divest, divests, dispose of, disposal of,
        combine with, combines with,
        the purchase of, bid for, unveil bid
        """
    ),
    "ACQUIRE": listed(
        """
        will buy, to buy, buys, acquires, acquire, to acquire, acquired, agreed to buy, buying, takeover of, the purchase of,
        acquisition of, bid for, to take over, merge with, offer for
        """
    ),
    "SUM": listed("billion, million, bn, mln, crore, per share, a share"),
    "DEAL": listed(
        """
        deal, all cash, all stock, per share, agreement, rival, approach, unsolicited, definitive, talks, consortium,
        private equity, valued at, valuing, values, enterprise value, transaction, startup, start up, majority
        stake, controlling stake, premium of, subsidiary, its business, business unit, its unit, wind farms,
        division, entire stake, remaining stake, all of, operations, maker, assets, company for, arm,
        unit, business, takeover, company, firm, stores, mine, mines, brand, brands, rival s
        """
    ),
    "BREAK": listed(
        """
        separate, separates, separating, split, splits, splitting, spin, spins, break up, breaks up, breaking up, list,
        listing of, carve, hive, divide
        """
    ),
    "LISTED": listed(
        """
        two companies, three companies, separate company, separate companies, independent company, independent companies,
        standalone company, stand alone company, publicly traded companies, publicly traded company, public companies,
        independent public companies, publicly listed, shareholders will receive, as a separate, into its own company, listed
        companies, independent entity, separate entity
        """
    ),
    "PARTNER": listed(
        """
        partnership, partnered, partner, collaboration, collaborate, collaborates, alliance, tie up, joint
        venture, mou, memorandum of understanding, cooperation, pact, teams up, teamed up, joins forces, joined
        forces, joins hands, strategic agreement
        """
    ),
    "WITH": listed(
        "with, between, and, announce, announced, announces, signs, signed, to develop, to build, to run"
    ),
    "ORDER": listed(
        """
        contract, contracts, order, orders, order worth, supply deal, supply agreement, supply contract, framework
        agreement, mandate, tender, purchase agreement, offtake agreement, distribution agreement, licensing deal,
        licence deal, license agreement, licensing agreement, cloud deal, services deal
        """
    ),
    "WIN": listed(
        """
        wins, won, win, awarded, bags, bagged, secures, secured, lands, landed, receives, received, signs, signed,
        inks, inked, clinches, clinched, wins a, gets, awards, winning, snags, strikes, struck
        """
    ),
    # Products and approvals -------------------------------------------------------------------------
    "LAUNCH": listed(
        """
        launches, launched, launching, launch, unveils, unveiled, unveiling, introduces, introduced, introducing,
        debuts, debuted, rolls out, rolled out, rolling out, roll out, releases, released, releasing, reveals,
        revealed, showcases, showcased, presents new, to release, launch of, started selling, starts selling,
        begins selling, began selling, begins shipping, started shipping, goes on sale, went on sale, expands its,
        unveil, introduce, showed off, shows off, takes the wraps off
        """
    ),
    "WARE": listed(
        """
        model, models, product, products, device, devices, phone, smartphone, iphone, tablet, laptop, headset, watch,
        chip, chips, processor, processors, gpu, app, platform, software, feature, features, version, vehicle,
        vehicles, suv, sedan, pickup, truck, car, cars, ev, robot, robots, robotaxi, drone, console, game, chatbot,
        assistant, tool, tools, suite, lineup, line up, range, drug, vaccine, treatment, system, solution, large
        language model, large language models, llm, llms, ai model, ai models, camera, line of, collection,
        subscription, tier, cloud service, api, menu, scooter, motorcycle, aircraft, jet, engine, battery,
        appliance, search engine, operating system, etf, streaming service, delivery service, generation, test kit,
        sneaker, shoe, drink, burger, credit card, card, wearable, glasses, speaker,
        motorcycles, scooters, ring, bike, bikes, phones, smartphones, tablets, laptops, headsets, trucks, pickups, drones, consoles, games, apps, services, batteries, engines, drugs, vaccines, funds, etfs, toys, trainers, jets, systems, electric cars, sedans, suvs, cameras, plan, plans, store, hub
        """
    ),
    "RANK": listed(
        """
        outperformed, outperforms, topped, tops, ranking, rankings, ranked, ranks, benchmarks,
        benchmarking, leaderboard, top 10, third spot, first spot, second spot, top spot, most advanced
        """
    ),
    "APPROVE": listed(
        """
        approves, approved, approve, clears, cleared, clear, approval, approval of, approvals, authorizes,
        authorized, authorised, authorises, green light, greenlights, green lights, nod, clearance, grants, granted,
        accepts, accepted, rejects, rejected, declines to approve, declined to approve, complete response letter,
        blocks, blocked, go ahead, sign off, recommends approval, recommended approval, waves through, licence,
        license, certification, certified, certifies
        """
    ),
    "REGULATOR": listed(
        """
        fda, food and drug administration, european medicines agency, ema, regulators, regulator, regulatory,
        usfda, us fda, nmpa, mhra, cdsco, faa, easa, fcc, european commission, drug regulator, health canada, pmda,
        antitrust regulator, antitrust authority, antitrust authorities, competition authority, competition
        commission, competition watchdog, cma, ftc, cci, cade, bundeskartellamt, antitrust, tga, nrc, medicines
        regulator, health regulator, aviation regulator, accc, samr
        """
    ),
    # People at the top ------------------------------------------------------------------------------
    "NAME": listed(
        """
        appoints, appointed, appoint, appointing, appointment of, appointment, names, named, naming, hires, hired,
        taps, tapped, promotes, promoted, elects, elected, succeeds, succeed, replaces, replace, replaced, steps
        down, stepped down, stepping down, step down, resigns, resigned, resignation, quits, quit, retires, retire,
        retirement, retiring, departs, departure, departing, ousts, ousted, ouster, fires, fired, leaves, leaving, joins,
        exits, poached, poaches, sacked, sacks, dismissed, steps aside, stands down, standing down, stood
        down, take over as, takes over as, took over as, reappointed, re appointed, successor,
        reappoints, stand down, will leave, is leaving, to leave, to join, will join
        """
    ),
    "OFFICER": listed(
        """
        ceo, cfo, coo, cto, chief executive, chief executive officer, chief financial officer, chief operating
        officer, chief technology officer, chief investment officer, chief legal officer, chief marketing officer,
        chairman, chairwoman, chair, president, managing director, finance chief, finance director, board member,
        non executive director, board of directors, head of, general counsel, independent director, chief, boss,
        md, chairperson, co ceo, vice president, top executive
        """
    ),
    # Money back and money raised --------------------------------------------------------------------
    "DIVIDEND": listed(
        """
        dividend, dividends, quarterly dividend, payout, special dividend, interim dividend, distribution, final
        dividend, distributions, cash dividend
        """
    ),
    "DECLARE": listed(
        """
        declares, declared, declare, declaring, announces, announced, pays, pay, paid, paying, hikes, hiked, raises,
        raised, boosts, boosted, cuts, cut, suspends, suspended, increases, increased, approves, approved, scraps,
        scrapped, recommends, recommended, reinstates, reinstated, initiates, initiated, proposes, proposed, halves,
        halved, doubles, doubled, slashes, slashed, lifts, lifted, omits, resumes, resumed
        """
    ),
    "FUND": listed(
        """
        offering, notes, convertible notes, convertible bonds, bonds, ipo, private placement, rights issue,
        placement, senior notes, units, warrants, common stock, debut, listing, debentures, follow on, share sale,
        new shares, shares of common stock, stock offering, share issue, share issuance, equity raise, equity raising,
        bond issue, bond offering, capital raising, capital raise, qip, rights offering, adss,
        offer, follow on offer
        """
    ),
    "RAISE_FUND": listed(
        """
        prices, priced, pricing of, files for, filed for, plans to sell, closes, closed, closing of, launches,
        launched, upsized, upsizes, raise, raised, raises, raising, to sell, sells, sold, proposed, announces,
        announced, completes, completed, underwritten, registered direct, secondary, plans, planned, issue, issues,
        issued, issuing, files, filed, seeks, seeking, withdraws, postpones, shelves
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
        compensation, claims, orders, ordered, fraud, breach of
        """
    ),
    "COURT": listed(
        """
        court, judge, doj, justice department, department of justice, sec, ftc, jury, prosecutors, prosecutor, attorney
        general, regulators, regulator, plaintiffs, antitrust, fraud, securities and exchange
        commission, federal trade commission, european commission, shareholders, investors, supreme court, high
        court, law firm, alleging, allegations, sebi, watchdog, lawsuit, class action, tribunal, appeals court,
        federal court, police, cma, competition commission, ed, cbi, bribery, money laundering, authorities, fca, nclt,
        price fixing, insider trading, bafin, asic, cfpb, nhtsa
        """
    ),
    # Owners -----------------------------------------------------------------------------------------
    "STAKE": listed("stake, shareholding, holding, holdings, position, equity stake, stakes"),
    "TRADE_STAKE": listed(
        """
        buys, bought, sells, sold, selling, discloses, disclosed, builds, built, trims, trimmed, acquires, acquired,
        increases, increased, reduces, reduced, offloads, offloaded, dumps, dumped, exits, exited, owns,
        purchased, unloads, unloaded, boosts, boosted, lifts, raises, raised, cuts, cut, reveals, revealed, amasses,
        amassed, holds, snapped up, pares, pared, takes a, took a, to sell, has a,
        trim, sell, buy, raise, increase, build, reduce, boost, lower
        """
    ),
    "SHARES": listed("shares, million shares, worth of shares, shares of, shares worth, shares in"),
    "OWNER": listed(
        """
        insider, insiders, activist, activist investor, hedge fund, berkshire, berkshire hathaway, elliott, filing, 13f,
        13d, 13g, form 4, promoter, promoters, founder, open market, capital management, asset management,
        institutional investor, advisors, shareholder, largest shareholder, billionaire, sovereign fund, sovereign wealth
        fund, wealth management, pension fund, starboard, icahn, pershing square, trian, block deal, director, chairman,
        buffett, softbank, ark invest, cathie wood, norges bank, blackrock, vanguard, co founder
        """
    ),
    # Credit -----------------------------------------------------------------------------------------
    "AGENCY": listed(
        """
        moody s, moodys, fitch, s p global ratings, s p global, standard poor s, dbrs, crisil, icra, care ratings,
        credit rating, credit ratings, credit outlook, sovereign rating, debt rating, issuer rating, rating agency,
        ratings agency, rating outlook
        """
    ),
    "GRADES": listed(
        """
        upgrades, upgraded, upgrade, downgrades, downgraded, downgrade, affirms, affirmed, cuts, cut, lowers, lowered,
        raises, raised, lifts, lifted, junk, investment grade, outlook, rating, notch, negative watch, creditwatch,
        placed, revised, assigns, assigned, strips, stripped
        """
    ),
    "DEBT": listed(
        """
        debt, debts, loan, loans, bondholders, creditors, lenders, bond, bonds, coupon, notes, borrowings, interest
        payment, credit facility, credit line
        """
    ),
    "DEBT_MOVE": listed(
        """
        restructure, restructuring, restructured, defaults, defaulted, default, refinance, refinances, refinanced,
        refinancing, repays, repaid, extends maturity, missed, misses, secures, secured, waiver, moratorium, rollover,
        insolvency, insolvent
        """
    ),
}

GROUPS: dict[str, tuple[str, ...]] = {**_COMPANY, **WORLD}
