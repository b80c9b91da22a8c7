"""What words tell which kind of event a piece reports.

A phrase tells by itself ("agreed to acquire"); a pair tells when a word of one group is followed closely by
one of another ("raised" ... "guidance"). Weights say how surely: 1 is a clear statement, 0.4 a hint that
needs another. All phrases are in lower case; "'" also stands for "’".
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.parsing.document import Direction


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that tell of an event by themselves."""

    type: str
    words: tuple[str, ...]
    weight: float = 1.0
    direction: Direction | None = None
    phase: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of group ``first`` with one of group ``second`` after it, at most ``reach`` characters on.

    ``either``: the order does not matter.
    """

    type: str
    first: str
    second: str
    weight: float = 1.0
    direction: Direction | None = None
    phase: str | None = None
    reach: int = 60
    either: bool = False


def _listed(text: str) -> tuple[str, ...]:
    """The phrases of a comma-separated list that runs over lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


# A group's name -> its words.
GROUPS: dict[str, tuple[str, ...]] = {
    "RAISE": _listed(
        """
        raises, raised, raise, raising, lifts, lifted, boosts, boosted, hikes, hiked, ups,
        increases, increased, increasing
        """
    ),
    "CUT": _listed(
        """
        cuts, cut, cutting, lowers, lowered, lowering, slashes, slashed, trims, trimmed,
        reduces, reduced, withdraws, withdrew, suspends its, suspended its, pared
        """
    ),
    "KEEP": _listed(
        """
        reaffirms, reaffirmed, reiterates, reiterated, maintains, maintained, affirms,
        affirmed, backs, backed, keeps, kept
        """
    ),
    "GIVE": _listed(
        """
        sees, expects, forecasts, guides, guided, issues, issued, provides, provided
        """
    ),
    "GUIDANCE": _listed(
        """
        guidance, outlook, full-year forecast, annual forecast, profit forecast, sales
        forecast, revenue forecast, earnings forecast, annual profit forecast, annual
        sales forecast, full-year profit forecast, full-year outlook, full-year guidance,
        forecast for the year, forecast for the full year
        """
    ),
    "PERIOD": _listed(
        """
        q1, q2, q3, q4, first-quarter, second-quarter, third-quarter, fourth-quarter,
        first quarter, second quarter, third quarter, fourth quarter, quarterly,
        full-year, half-year, annual, fiscal, fy2024, fy24, fy25, first half, june
        quarter, march quarter, september quarter, december quarter, quarter
        """
    ),
    "RESULT": _listed(
        """
        earnings, profit, profits, net income, results, eps, net loss, loss, revenue,
        revenues, sales, ebitda, operating income, operating profit, adjusted earnings,
        net profit, pat
        """
    ),
    "PROFIT": _listed(
        """
        earnings, profit, net income, eps, revenue, net profit, operating profit, sales,
        estimates
        """
    ),
    "BEAT": _listed(
        """
        beats, beat, tops, topped, exceeds, exceeded, surpasses, surpassed,
        better-than-expected
        """
    ),
    "MISS": _listed(
        """
        misses, missed, miss, falls short of, fell short of, trails, trailed,
        weaker-than-expected
        """
    ),
    "ESTIMATE": _listed(
        """
        estimates, estimate, expectations, consensus, forecasts, views, analysts'
        expectations, street, earnings, profit, revenue, results
        """
    ),
    "REPORT": _listed(
        """
        reports, reported, posts, posted, announces, announced, logs, logged, records,
        recorded, swings to, swung to, delivered, to report, releases, released,
        publishes, published
        """
    ),
    "RATING": _listed(
        """
        buy, hold, sell, overweight, underweight, outperform, underperform, neutral,
        equal-weight, equal weight, market perform, sector perform, strong buy, rating,
        coverage, accumulate
        """
    ),
    "LAUNCH": _listed(
        """
        launches, launched, launching, launch, unveils, unveiled, unveiling, introduces,
        introduced, introducing, debuts, debuted, rolls out, rolled out, rolling out,
        releases, released, releasing, reveals, revealed, showcases, showcased, presents
        new, to release, launch of, started selling, starts selling
        """
    ),
    "WARE": _listed(
        """
        model, models, product, products, device, devices, phone, smartphone, iphone,
        tablet, laptop, headset, watch, chip, chips, processor, processors, gpu, app,
        platform, software, service, feature, features, version, vehicle, vehicles, suv,
        sedan, pickup, truck, car, ev, robot, robotaxi, drone, console, game, chatbot,
        assistant, tool, tools, suite, lineup, line-up, range, drug, vaccine, treatment,
        system, solution, large language model, large language models, llm, llms, ai
        model, ai models, camera, line of, collection, subscription, tier, cloud service,
        api, menu, scooter, motorcycle, aircraft, jet, engine, battery, appliance, search
        engine, operating system, etf, fund
        """
    ),
    "RANK": _listed(
        """
        outperformed, outperforms, topped, tops, ranking, rankings, ranked, ranks,
        benchmark, benchmarks, benchmarking, leaderboard, top 10, third spot, first spot,
        second spot, top spot, most advanced
        """
    ),
    "APPROVE": _listed(
        """
        approves, approved, clears, cleared, approval, approval of, authorizes,
        authorized, authorised, green light, greenlights, nod, clearance, grants, granted,
        accepts, accepted, rejects, rejected, declines to approve, complete response
        letter
        """
    ),
    "REGULATOR": _listed(
        """
        fda, food and drug administration, european medicines agency, ema, regulators,
        regulator, regulatory, usfda, us fda, nmpa, mhra, cdsco, faa, fcc, european
        commission, drug regulator, health canada, pmda, antitrust regulator, cma, ftc
        """
    ),
    "NAME": _listed(
        """
        appoints, appointed, names, named, hires, hired, taps, tapped, promotes, promoted,
        elects, elected, succeeds, succeed, replaces, replace, steps down, stepped down,
        stepping down, step down, resigns, resigned, resignation, retires, retire,
        retirement, departs, departure, departing, ousts, ousted, fires, fired, leaves,
        leaving, joins, exit
        """
    ),
    "OFFICER": _listed(
        """
        ceo, cfo, coo, cto, chief executive, chief executive officer, chief financial
        officer, chief operating officer, chief technology officer, chairman, chairwoman,
        chair, president, managing director, finance chief, board member, director,
        directors, board of directors, head of, general counsel, independent director,
        chief, boss, executive
        """
    ),
    "DIVIDEND": _listed(
        """
        dividend, dividends, quarterly dividend, payout, special dividend, interim
        dividend, distribution
        """
    ),
    "DECLARE": _listed(
        """
        declares, declared, announces, announced, pays, pay, paid, hikes, raises, raised,
        boosts, cuts, suspends, suspended, increases, increased, approves, approved,
        scraps, recommends, recommended, reinstates, initiates, initiated
        """
    ),
    "SUE": _listed(
        """
        sues, sued, suing, lawsuit, lawsuits, class action, class-action, settles,
        settled, settlement, fined, fine, fines, indicted, charged, charges, pleads
        guilty, convicted, probe, probes, investigation, investigating, investigates,
        antitrust, subpoena, penalty, complaint, litigation, jury, verdict
        """
    ),
    "COURT": _listed(
        """
        court, judge, doj, justice department, department of justice, sec, ftc, jury,
        prosecutors, attorney general, regulators, regulator, plaintiffs, against, patent,
        antitrust, fraud, securities and exchange commission, federal trade commission,
        european commission, shareholders, investors, supreme court, law firm, million,
        billion, alleging, allegations, sebi, watchdog, lawsuit, class action
        """
    ),
    "STAKE": _listed(
        """
        stake, shares, holding, holdings, position
        """
    ),
    "TRADE_STAKE": _listed(
        """
        buys, bought, sells, sold, discloses, disclosed, builds, built, trims, trimmed,
        acquires, acquired, increases, increased, reduces, reduced, offloads, offloaded,
        dumps, exits, exited, takes, took, owns, purchased, unloads, unloaded, boosts,
        lifts, raises, cuts
        """
    ),
    "OWNER": _listed(
        """
        ceo, director, insider, insiders, activist, activist investor, hedge fund,
        berkshire, elliott, filing, 13f, 13d, 13g, form 4, cfo, promoter, promoters,
        chairman, founder, executive, open market, capital management, asset management,
        institutional investor, advisors, shareholder, largest shareholder, billionaire,
        sovereign fund, wealth management
        """
    ),
    "TARIFF": _listed(
        """
        tariff, tariffs, duties, import duties, export controls, export curbs, trade war,
        trade tensions, sanctions, entity list, export ban, import ban, trade
        restrictions, anti-dumping, countervailing, trade talks, trade deal, trade
        agreement, quotas, export restrictions, levies
        """
    ),
    "IMPOSE": _listed(
        """
        imposes, imposed, impose, imposing, announces, announced, raises, raised, raise,
        doubles, doubled, slaps, slapped, threatens, threatened, threat, lifts, lifted,
        delays, delayed, tightens, tightened, tighten, considers, considering, plans,
        planned, proposes, proposed, retaliates, retaliated, retaliatory, exempts,
        exempted, quadruple, unveiled, unveils, agreed, suspends, suspended, restrict,
        restricts, restricted, bans, banned, provisional, new
        """
    ),
    "BANK": _listed(
        """
        fed, federal reserve, ecb, european central bank, bank of england, bank of japan,
        boj, pboc, people's bank of china, rbi, reserve bank of india, reserve bank of
        australia, rba, fomc, central bank, bank of canada, bank of korea, central
        bankers, powell, lagarde, ueda, reserve bank, banxico, riksbank, snb, swiss
        national bank, copom
        """
    ),
    "RATES": _listed(
        """
        interest rate, interest rates, rates, rate cut, rate cuts, rate hike, rate hikes,
        policy rate, key rate, basis points, benchmark rate, monetary policy,
        quantitative, repo rate, bond purchases, deposit rate, cash rate, rate decision,
        policy meeting, minutes, bank rate, selic
        """
    ),
    "BANK_MOVE": _listed(
        """
        cuts, cut, raises, raised, hikes, hiked, holds, held, keeps, kept, leaves, left,
        lowers, lowered, signals, signalled, signaled, decides, decided, lifts, lifted,
        unchanged, steady, pauses, paused, minutes, decision, eases, eased, tightens,
        hints, hinted
        """
    ),
    "COMMODITY": _listed(
        """
        oil, crude, brent, wti, gold, silver, copper, natural gas, iron ore, wheat, corn,
        soybeans, cocoa, coffee, sugar, lithium, nickel, aluminium, aluminum, uranium,
        palladium, platinum, gasoline, lng, coal, cotton, palm oil, zinc, bullion, spot
        gold, rubber
        """
    ),
    "COMMODITY_MOVE": _listed(
        """
        prices, futures, a barrel, per barrel, an ounce, per ounce, a tonne, per tonne, a
        ton, per metric ton, settled, opec, opec+, inventories, stockpiles, output cut,
        supply, a bushel, rally, rallied
        """
    ),
    "HURT": _listed(
        """
        explosion, fire, crash, crashed, outage, outages, data breach, breach, hack,
        hacked, cyberattack, cyber attack, ransomware, recall, recalls, recalled,
        recalling, spill, derailment, derailed, collapse, collapsed, earthquake,
        hurricane, typhoon, flood, floods, shutdown, emergency landing, blowout, grounded,
        halted production, leak, fatal, power cut, blaze, accident, cyber incident,
        security incident, it outage
        """
    ),
    "WORK": _listed(
        """
        workers, union, staff, employees, jobs, workforce, uaw, teamsters, labour, labor,
        positions, job cuts, headcount, roles, dockworkers, pilots, machinists
        """
    ),
    "WORK_MOVE": _listed(
        """
        strike, strikes, striking, walkout, walk out, lays off, laid off, laying off, lay
        off, layoffs, layoff, cut, cuts, cutting, to cut, eliminate, eliminates,
        eliminating, slash, fire, fires, wage deal, contract, ratify, ratified, lockout,
        picket, hire, redundancies, reduce, reducing, shed, axe, downsizing, wage talks,
        voted
        """
    ),
    "PRICE_UP": _listed(
        """
        jump, jumps, jumped, jumping, surge, surges, surged, surging, soar, soars, soared,
        soaring, rise, rises, rose, climb, climbs, climbed, gain, gains, gained, rally,
        rallies, rallied, pop, pops, popped, spike, spikes, spiked, rocket, rockets,
        higher, advance, advanced, trading higher, up, skyrockets, leaps, leapt, hit a
        record, all-time high, 52-week high
        """
    ),
    "PRICE_DOWN": _listed(
        """
        fall, falls, fell, falling, drop, drops, dropped, plunge, plunges, plunged,
        plunging, slump, slumps, slumped, tumble, tumbles, tumbled, sink, sinks, sank,
        slide, slides, slid, slip, slips, slipped, lower, decline, declines, declined,
        down, crash, crashes, crater, trading lower, sell-off, selloff, plummet, plummets,
        plummeted, 52-week low, retreat, retreated, dips
        """
    ),
    "EQUITY": _listed(
        """
        shares, stock, stocks, share price, stock price, wall street, s&p 500, nasdaq,
        dow, dow jones, nifty, sensex, nikkei, hang seng, ftse 100, dax, futures,
        equities, markets
        """
    ),
    "WAR": _listed(
        """
        war, invasion, missile, missiles, military, airstrike, airstrikes, strikes,
        ceasefire, election, elections, coup, troops, drone attack, houthi, houthis,
        hezbollah, hamas, attack, attacks, conflict, hostilities, geopolitical, sanctions,
        protests, assassination
        """
    ),
    "STATE": _listed(
        """
        russia, ukraine, israel, iran, gaza, taiwan, north korea, red sea, middle east,
        nato, lebanon, syria, kremlin, putin, strait, parliament, president, trump, biden,
        netanyahu, south china sea, yemen, kyiv, moscow, tensions, venezuela
        """
    ),
    "BUYER": _listed(
        """
        acquire, acquires, acquired, acquiring, buy, buys, buying, buyout, take over,
        takeover, merge, merges, merger, merging, bid, bids, bidding, purchase of
        """
    ),
    "DEAL": _listed(
        """
        deal, billion, million, all-cash, all-stock, per share, offer, agreement, rival,
        approach, unsolicited, definitive, talks, consortium, private equity, valued at,
        enterprise value, transaction, business, unit, startup, company, crore, majority
        stake
        """
    ),
    "FUND": _listed(
        """
        offering, notes, convertible notes, bonds, shares, ipo, private placement, rights
        issue, placement, senior notes, units, warrants, common stock, ads, debut,
        listing, debentures
        """
    ),
    "RAISE_FUND": _listed(
        """
        prices, priced, pricing of, files for, filed for, plans to sell, closes, closed,
        closing of, launches, launched, upsized, upsizes, raise, raised, raises, to sell,
        proposed, announces, announced, completes, completed, underwritten, registered
        direct, secondary
        """
    ),
}

PHRASES: tuple[Phrase, ...] = (
    Phrase(
        "earnings",
        _listed(
            """
            earnings call, earnings report, quarterly results, quarterly earnings,
            quarterly profit, earnings per share, reports first quarter, reports
            second quarter, reports third quarter, reports fourth quarter, results for
            the quarter, financial results, net profit rose, net profit fell, net
            income rose, net income fell, net income of, net profit of, q1 results, q2
            results, q3 results, q4 results, q1 earnings, q2 earnings, q3 earnings, q4
            earnings, earnings beat, earnings miss, same-store sales, comparable
            sales, trading update, profit rose, profit fell, profit jumped, profit
            surged, profit slumped, revenue rose, revenue fell, revenue grew, revenue
            jumped, consolidated net profit, profit after tax, year-ago quarter,
            earnings preview, results beat, net loss of, revenue of, quarterly loss,
            quarterly revenue, first-quarter results, second-quarter results,
            third-quarter results, fourth-quarter results, quarter earnings, quarter
            results, quarter profit, half-year results, annual results
            """
        ),
    ),
    Phrase(
        "guidance",
        _listed(
            """
            profit warning, warned on profit, warns on profit, issues guidance, raises
            outlook, raised its outlook, cuts outlook, cut its outlook, full-year
            guidance, raised its guidance, lowered its guidance, cut its guidance,
            profit alert, now expects full-year, outlook for fiscal, guidance range,
            forward guidance for, guided for, guides q
            """
        ),
    ),
    Phrase(
        "analyst_rating",
        _listed(
            """
            upgrades, upgraded, upgrade to, upgraded to
            """
        ),
        weight=0.9,
        direction="up",
    ),
    Phrase(
        "analyst_rating",
        _listed(
            """
            downgrades, downgraded, downgrade to, downgraded to
            """
        ),
        weight=0.9,
        direction="down",
    ),
    Phrase(
        "analyst_rating",
        _listed(
            """
            initiates coverage, initiated coverage, starts coverage, started coverage,
            resumed coverage, reiterates buy, buy rating, sell rating, hold rating,
            overweight rating, outperform rating, neutral rating, maintains buy,
            maintains neutral, maintains overweight, maintains outperform, consensus
            rating, average rating, analyst ratings, equal-weight rating
            """
        ),
    ),
    Phrase(
        "price_target",
        _listed(
            """
            price target, price targets, target price, price objective, pt to $
            """
        ),
    ),
    Phrase(
        "merger_acquisition",
        _listed(
            """
            agreed to buy, agreed to acquire, agrees to buy, agrees to acquire, to
            acquire, to be acquired, acquisition of, completes acquisition, completed
            its acquisition, completed the acquisition, merger agreement, merger with,
            proposed merger, takeover bid, takeover offer, hostile bid, buyout offer,
            take private, taken private, take-private, all-cash deal, all-stock deal,
            definitive agreement to acquire, acquires, will acquire, business
            combination, tender offer, takeover target, in talks to buy, in talks to
            acquire, sale of its, sells its, divests, divestiture, to buy rival,
            mega-merger, takeover of, reverse merger, has acquired
            """
        ),
    ),
    Phrase(
        "spinoff",
        _listed(
            """
            spin-off, spinoff, spin off, spins off, spun off, spinning off, demerger,
            demerge, carve-out, split into two, separate into, break up into,
            separation of its
            """
        ),
    ),
    Phrase(
        "partnership",
        _listed(
            """
            partnership with, partners with, partnered with, teams up with, teamed up
            with, joint venture, collaboration with, collaborates with, strategic
            partnership, strategic alliance, memorandum of understanding, signs mou,
            signed an agreement with, signs agreement with, multi-year agreement,
            licensing agreement, supply agreement, supply deal, to collaborate,
            partnership to, tie-up with, ties up with, alliance with, awarded a
            contract, wins contract, won a contract, bags order, contract worth,
            contract from, strategic collaboration
            """
        ),
    ),
    Phrase(
        "product",
        _listed(
            """
            new product, product launch, launches new, launched a new, launches its,
            launched its, unveils new, unveiled a new, unveiled its, unveils its,
            introduces new, rolls out, rolled out, debuts new, new version,
            next-generation, now available, commercial launch, general availability,
            open-source model, open-source models, language model, language models,
            most advanced version
            """
        ),
        weight=0.7,
    ),
    Phrase(
        "regulatory_approval",
        _listed(
            """
            fda approval, fda approves, fda approved, fda clearance, fda clears,
            approved by the fda, regulatory approval, regulatory clearance, marketing
            authorization, marketing authorisation, breakthrough therapy designation,
            fast track designation, orphan drug designation, 510(k), usfda nod, new
            drug application, biologics license application, complete response letter,
            priority review, emergency use authorization, receives approval, received
            approval, antitrust approval, approves the merger, conditional approval,
            accelerated approval, phase 3 trial, phase iii trial, phase 2 trial, phase
            3 study, topline results, clinical trial, clinical hold
            """
        ),
    ),
    Phrase(
        "legal",
        _listed(
            """
            class action, class-action, lawsuit, sued by, sues, has sued, filed a
            complaint, securities fraud, antitrust lawsuit, antitrust probe, antitrust
            investigation, pleaded guilty, plead guilty, court ruled, judge ruled,
            jury found, patent infringement, settle claims, to settle, agreed to pay,
            subpoena, securities class action, lead plaintiff, law offices,
            investigation into, court ruling, supreme court, bankruptcy court, insider
            trading, money laundering, show-cause notice, fined
            """
        ),
    ),
    Phrase(
        "management",
        _listed(
            """
            steps down as, stepped down as, to step down, stepping down, appoints new,
            new ceo, new chief executive, named ceo, names new, appointed as,
            appointed ceo, ceo transition, succession plan, interim ceo, resigned as,
            resigns as, elected to the board, joins board, appointed to the board,
            board of directors appointed, chief executive officer appointed,
            management shake-up, management change, ousted as, will succeed, to
            succeed, leadership change
            """
        ),
    ),
    Phrase(
        "labour",
        _listed(
            """
            layoffs, job cuts, lay off, lays off, laid off, laying off, go on strike,
            went on strike, on strike, strike action, walkout, labor union, labour
            union, union workers, wage talks, collective bargaining, cut jobs, cutting
            jobs, workforce reduction, reduce its workforce, redundancies, tentative
            agreement with the union
            """
        ),
    ),
    Phrase(
        "dividend",
        _listed(
            """
            declares dividend, quarterly dividend, special dividend, cash dividend,
            interim dividend, final dividend, dividend of, dividend per share,
            ex-dividend, dividend increase, dividend cut, declares quarterly, declares
            monthly, dividend declaration, record date for dividend, monthly
            distribution
            """
        ),
    ),
    Phrase(
        "buyback_split",
        _listed(
            """
            share buyback, share buybacks, stock buyback, buybacks, share repurchase, stock repurchase,
            repurchase program, repurchase programme, buyback program, buyback, stock
            split, share split, reverse split, reverse stock split, for-1 split,
            for-one stock split, bonus shares, 1-for-10, share consolidation, buy back
            shares, repurchase up to
            """
        ),
    ),
    Phrase(
        "offering",
        _listed(
            """
            public offering, initial public offering, secondary offering, registered
            direct offering, private placement, rights issue, convertible notes,
            convertible senior notes, senior notes due, at-the-market offering, share
            sale, goes public, went public, ipo, block trade, bond sale, qualified
            institutional placement, bought deal, files for ipo, debt offering
            """
        ),
        weight=0.9,
    ),
    Phrase(
        "insider_ownership",
        _listed(
            """
            insider buying, insider selling, insider sold, form 4, 13f filing, 13d
            filing, schedule 13g, schedule 13d, activist investor, stake in the
            company, bought shares of, sold shares of, shares of the company's stock,
            institutional investors, disclosed a stake, discloses stake, raised its
            stake, cut its stake, insider transactions, hedge funds own, increased its
            position, grew its position, lowered its position
            """
        ),
        weight=0.9,
    ),
    Phrase(
        "credit",
        _listed(
            """
            credit rating, moody's, fitch ratings, fitch, s&p global ratings, junk
            status, investment grade, investment-grade, credit facility, revolving
            credit, debt restructuring, chapter 11, bankruptcy, defaulted on, missed
            interest payment, credit outlook, outlook to negative, outlook to stable,
            term loan, refinancing, bankruptcy protection, rating outlook
            """
        ),
        weight=0.8,
    ),
    Phrase(
        "incident",
        _listed(
            """
            data breach, cyberattack, cyber attack, ransomware, global outage, tech outage, network outage, service
            outage, it outage, emergency landing, plane crash, oil spill, plant fire,
            fire at, explosion at, recalls, product recall, safety recall, recalling,
            recalled, derailment, blue screen of death, production halt, security
            breach, grounded flights, was hacked
            """
        ),
    ),
    Phrase(
        "price_move",
        _listed(
            """
            shares are trading higher, shares are trading lower, stock is trading,
            shares traded higher, why shares of, shares surged, shares soared, shares
            plunged, shares tumbled, shares jumped, stock soared, stock plunged, hits
            all-time high, hit an all-time high, 52-week high, 52-week low, stocks
            closed, stocks ended, shares slumped, biggest gainers, top gainers,
            premarket movers, stocks moving, record close, closed at a record, biggest
            losers, short squeeze
            """
        ),
        weight=0.8,
    ),
    Phrase(
        "central_bank",
        _listed(
            """
            monetary policy, rate decision, rate cut, rate cuts, rate hike, rate
            hikes, policy meeting, fomc, federal open market committee, central bank,
            quantitative easing, quantitative tightening, dot plot, fed minutes,
            jackson hole, fed officials, fed chair, hawkish, dovish, reserve
            requirement ratio
            """
        ),
        weight=0.6,
    ),
    Phrase(
        "trade_policy",
        _listed(
            """
            trade war, trade tensions, export controls, import tariffs, retaliatory
            tariffs, new tariffs, tariffs on, tariff on, section 301, anti-dumping,
            entity list, export curbs, trade deal, trade talks, trade agreement,
            export restrictions, import ban, export ban, countervailing duties
            """
        ),
        weight=0.7,
    ),
    Phrase(
        "commodity",
        _listed(
            """
            oil prices, crude prices, crude oil, brent crude, gold prices, a barrel,
            per barrel, opec+, opec, natural gas prices, copper prices, spot gold,
            iron ore prices, a troy ounce, an ounce, crude futures, commodity prices,
            wti crude, gold futures, energy prices
            """
        ),
        weight=0.7,
    ),
    Phrase(
        "geopolitics",
        _listed(
            """
            geopolitical, middle east, red sea, ceasefire, invasion of, military
            action, war in ukraine, war in gaza, russia's invasion, presidential
            election, snap election, general election, drone attack, missile attack,
            assassination attempt, south china sea, houthi
            """
        ),
        weight=0.7,
    ),
)

PAIRS: tuple[Pair, ...] = (
    Pair("earnings", "REPORT", "RESULT", 0.9, reach=50),
    Pair("earnings", "PERIOD", "RESULT", 1.0, reach=24),
    Pair("earnings", "RESULT", "PERIOD", 0.5, reach=40),
    Pair("earnings", "BEAT", "ESTIMATE", 1.0, "up", reach=50),
    Pair("earnings", "MISS", "ESTIMATE", 1.0, "down", reach=50),
    Pair("guidance", "RAISE", "GUIDANCE", 1.2, "up", "raised", reach=50),
    Pair("guidance", "CUT", "GUIDANCE", 1.2, "down", "cut", reach=50),
    Pair("guidance", "KEEP", "GUIDANCE", 1.0, "flat", "kept", reach=50),
    Pair("guidance", "GIVE", "GUIDANCE", 0.8, None, "given", reach=40),
    Pair("analyst_rating", "KEEP", "RATING", 0.8, "flat", "kept", reach=40),
    Pair("product", "LAUNCH", "WARE", 1.0, reach=60),
    Pair("product", "WARE", "RANK", 0.8, reach=90, either=True),
    Pair("regulatory_approval", "REGULATOR", "APPROVE", 1.0, reach=60, either=True),
    Pair("management", "NAME", "OFFICER", 1.0, reach=60),
    Pair("management", "OFFICER", "NAME", 1.0, reach=40),
    Pair("dividend", "DECLARE", "DIVIDEND", 1.1, reach=50),
    Pair("legal", "SUE", "COURT", 0.8, reach=70, either=True),
    Pair("insider_ownership", "TRADE_STAKE", "STAKE", 0.4, reach=40),
    Pair("insider_ownership", "OWNER", "TRADE_STAKE", 0.8, reach=50),
    Pair("trade_policy", "IMPOSE", "TARIFF", 0.9, reach=50),
    Pair("trade_policy", "TARIFF", "IMPOSE", 0.6, reach=40),
    Pair("central_bank", "BANK", "BANK_MOVE", 0.7, reach=50),
    Pair("central_bank", "BANK", "RATES", 1.0, reach=80, either=True),
    Pair("commodity", "COMMODITY", "COMMODITY_MOVE", 0.8, reach=40),
    Pair("incident", "HURT", "HURT", 0.6, reach=80),
    Pair("labour", "WORK", "WORK_MOVE", 0.9, reach=50),
    Pair("labour", "WORK_MOVE", "WORK", 0.9, reach=50),
    Pair("geopolitics", "STATE", "WAR", 0.7, reach=60, either=True),
    Pair("merger_acquisition", "BUYER", "DEAL", 0.7, reach=60),
    Pair("offering", "RAISE_FUND", "FUND", 0.6, reach=50),
    Pair("price_move", "EQUITY", "PRICE_UP", 0.8, "up", reach=30),
    Pair("price_move", "EQUITY", "PRICE_DOWN", 0.8, "down", reach=30),
    Pair("price_move", "PRICE_UP", "EQUITY", 0.4, "up", reach=20),
    Pair("price_move", "PRICE_DOWN", "EQUITY", 0.4, "down", reach=20),
)

# The phase that a word in the event's sentence gives it: type -> phase -> words.
PHASES: dict[str, dict[str, tuple[str, ...]]] = {
    "merger_acquisition": {
        "terminated": _listed(
            """
            terminated, terminates, called off, abandons, abandoned, scrapped, walks
            away
            """
        ),
        "completed": _listed(
            """
            completes, completed, closes acquisition, closed its acquisition,
            finalizes, has acquired
            """
        ),
        "agreed": _listed(
            """
            agreed, agrees, definitive agreement, signed, to acquire, will acquire,
            merger agreement
            """
        ),
        "rumoured": _listed(
            """
            in talks, considering, exploring, weighs, weighing, people familiar,
            rumored, may bid
            """
        ),
    },
    "regulatory_approval": {
        "rejected": _listed("rejects, rejected, complete response letter, declined to approve"),
        "granted": _listed("approved, approves, approval, clears, cleared, granted, nod"),
        "filed": _listed("submits, submitted, application, filed, accepts, seeks"),
        "trial": _listed("trial, study, topline, phase"),
    },
    "legal": {
        "settled": _listed("settles, settled, settlement, to settle, agreed to pay"),
        "decided": _listed("ruled, ruling, verdict, convicted, pleaded guilty, fined, jury found"),
        "filed": _listed("sues, sued, lawsuit, complaint, class action, charged, files"),
        "probed": _listed("probe, investigation, investigating, subpoena"),
    },
    "management": {
        "left": _listed(
            """
            steps down, stepped down, stepping down, step down, resigns, resigned,
            retires, ousted, departs, departure, resignation, leaving
            """
        ),
        "named": _listed(
            """
            appoints, appointed, names, named, hires, hired, elected, joins, succeed,
            new ceo
            """
        ),
    },
    "offering": {
        "priced": _listed("prices, priced, pricing"),
        "completed": _listed("closes, closed, completes, completed, closing of"),
        "announced": _listed("announces, announced, plans, proposed, files, filed, launches"),
    },
    "dividend": {
        "raised": _listed(
            """
            raises, raised, hikes, increases, increased, boosts, dividend increase
            """
        ),
        "cut": _listed("cuts, suspends, suspended, scraps, dividend cut"),
        "declared": _listed("declares, declared, announces, announced"),
    },
    "product": {
        "launched": _listed(
            """
            launches, launched, unveils, unveiled, introduces, introduced, released,
            releases, debuts, rolls out, rolled out
            """
        ),
        "planned": _listed("to launch, plans to launch, will launch, set to launch"),
    },
    "trade_policy": {
        "threatened": _listed(
            """
            threatens, threatened, considers, considering, plans, proposes, proposed
            """
        ),
        "imposed": _listed("imposes, imposed, announced, raises, slaps, slapped"),
        "lifted": _listed("lifts, lifted, exempts, suspends, suspended"),
    },
    "central_bank": {
        "cut": _listed("cuts, cut, lowers, lowered"),
        "raised": _listed("raises, raised, hikes, hiked"),
        "held": _listed("holds, held, keeps, kept, leaves, left, unchanged, steady"),
    },
}
