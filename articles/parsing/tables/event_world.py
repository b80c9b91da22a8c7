"""Groups of words about mishaps, work, the economy and the world: a group's name -> its words."""

from __future__ import annotations

from articles.parsing.tables.event_words import listed, verbs

# Verbs of figures and prices that go up, and of those that go down.
_RISE = verbs(
    """
    rise/rose/risen, climb, jump, surge, soar, gain, advance, grow/grew/grown, swell/swelled/swollen, improve, expand,
    increase, rebound, recover, rally, leap/leapt, spike, tick up, inch up, creep/crept up, edge up, nudge up, pick up,
    double, triple, quadruple, accelerate, firm, vault, rocket, skyrocket, balloon, pop, shoot/shot up, spring/sprang,
    stride/strode, race, storm, push higher, tick higher, inch higher, edge higher, roar back, bounce, power ahead
    """
)
_FALL = verbs(
    """
    fall/fell/fallen, drop, decline, decrease, slip, slide/slid, sink/sank/sunk, slump, tumble, plunge, plummet, dip,
    shrink/shrank/shrunk, contract, ease, sag, skid, retreat, shed/shed, lose/lost, weaken, soften, crater, collapse,
    tank, nosedive, dive, edge down, inch down, tick down, creep/crept down, edge lower, inch lower, drift lower,
    give/gave up, give/gave back, back away, back off, halve, dwindle, swoon, stumble, slacken, crumble, topple,
    tick lower, pull back, cool
    """
)

WORLD: dict[str, tuple[str, ...]] = {
    # Mishaps and work -------------------------------------------------------------------------------
    "HURT": listed(
        """
        explosion, fire, crash, crashed, outage, outages, data breach, breach, hack, hacked, hackers, cyberattack, cyber
        attack, ransomware, recall, recalls, recalled, recalling, spill, derailment, derailed, collapse, collapsed,
        earthquake, hurricane, typhoon, cyclone, flood, floods, flooding, shutdown, emergency landing, blowout,
        grounded, halted production, halts production, leak, fatal, power cut, blaze, accident, cyber incident, security
        incident, it outage, killed, injured, died, deaths, contamination, defect, defects, faulty, blast, vehicles,
        service disruption, offline, evacuated, mine, plant, factory, refinery, warehouse, blackout, computers, website,
        flights, trains, batteries, airbags, brake, brakes, ships, customer data, customers data, pickups, cars, suvs,
        wildfire, storm, quake, landslide, smelter, plants, airport, port, pipeline, factories
        """
    ),
    "RECALL": listed(
        """
        recall, recalls, recalled, recalling, explosion, fire, blast, blaze, outage, outages, hack, hacked, hackers,
        derailed, derailment, spill, crashed, crash, accident, leak, breach, collapse, flooding, contamination, off the
        rails, calling back, calls back, called back, knocked out, knocks out, power failure, blackout, wildfires,
        typhoon, hurricane, earthquake, quake, tornado, malfunction, glitch, capsized, grounds, grounded, faulty, hail,
        caught fire, tore through, exploded, cyberattack
        """
    ),
    "WORK": listed(
        """
        workers, union, unions, staff, employees, jobs, workforce, uaw, unite, teamsters, positions, job cuts, headcount, roles, posts, unionised, unionized
        """
    ),
    "TRADES": listed(
        """
        dockworkers, pilots, machinists, drivers, miners, nurses, crew, cabin crew, dock workers, writers, actors, port workers, rail staff, doctors, teachers, conductors, flight attendants, engineers
        """
    ),
    "WALKOUT": listed(
        """
        strike, strikes, striking, walkout, walk out, walked out, walked off, wage deal, pay deal, pay offer, ratify,
        ratified, lockout, picket, tentative agreement, pay rise, pay talks, wage talks, industrial action, downed
        tools, down tools, laid down their tools, stoppage, stoppages, walk off, wage offer, returned to work, return to
        work, voted
        """
    ),
    "WORK_MOVE": listed(
        """
        strike, strikes, striking, walkout, walk out, walked out, walked off, layoffs, layoff, cut, cuts, cutting, to
        cut, fire, fires, wage deal, pay deal, pay offer, ratify, ratified, lockout, picket, redundancies, redundant,
        reduce, reducing, downsizing, wage talks, voted, tentative agreement, pay rise, pay talks, industrial action,
        lay offs, dismiss, unionise, unionize, downed tools, stoppage, walk off, down tools, stoppages, job losses, at
        risk, pay talks, letting go, let go of, laid down their tools, do away with, does away with, get rid of, gets
        rid of, getting rid of, wage offer, made redundant
        """
    )
    + verbs(
        """
        slim,
        eliminate, shed/shed, axe, lay/laid off, furlough, trim, slash
        """
    ),
    # Trade, banks, the world ------------------------------------------------------------------------
    "TARIFF": listed(
        """
        tariff, tariffs, duties, import duties, import duty, export controls, export curbs, trade war, trade tensions,
        sanctions, entity list, export ban, import ban, trade restrictions, anti dumping, antidumping, countervailing,
        trade talks, trade deal, trade agreement, quotas, export restrictions, levies, levy, trade pact, import tax,
        import curbs, customs duty, customs duties, free trade agreement, trade dispute, chip curbs, trade accord, trade
        truce, trade row, duty on, tariff truce, levy on, levies on, export licensing, import taxes, trade probe, curbs
        on chip, deal on cars, chip export rules, customs duty on, section 301, section 232, safeguard duties,
        retaliatory measures, countermeasures, trade curbs, trade measures
        """
    ),
    "CURB": listed(
        """
        restricts, restricted, restrict, restricting, bans, banned, ban, banning, curbs, curbed, curb, limits, limited,
        blocks, blocked, halts, halted, bar, bars, barred, tightened controls on, easing curbs on, curbing, tightens
        controls on, tighten controls on, controls on, blacklisted, blacklists
        """
    ),
    "SHIPPED": listed(
        """
        exports, exports of, imports, imports of, shipments of, sales of chips, chip exports, overseas sales, rare
        earths, gallium, chip firms, chip materials
        """
    ),
    "IMPOSE": listed(
        """
        imposes, imposed, impose, imposing, announces, announced, announce, raises, raised, raise, doubles, doubled,
        threatens, threatened, threat, delays, delayed, considers, considering, plans, planned, proposes, proposed,
        retaliates, retaliated, retaliate, retaliatory, exempts, exempted, quadruple, unveiled, unveils, agreed, agree,
        suspends, suspended, restrict, restricts, restricted, bans, banned, provisional, new, cuts, cut, scraps, hits,
        resume, resumed, higher, took effect, take effect, on chinese, on imports, put a, truce, delay, reprieve, hit
        back, hits back, exemption, exemptions, carve out, deal on
        """
    )
    + verbs(
        """
        ease, drop, lower, end, reinstate, roll back, sign, pause, extend, tighten, lift, slap
        """
    ),
    "BANK": listed(
        """
        fed, federal reserve, ecb, european central bank, bank of england, boe, bank of japan, boj, pboc, people s bank
        of china, rbi, reserve bank of india, reserve bank of australia, rba, fomc, central bank, central banks, bank of
        canada, boc, bank of korea, bok, central bankers, powell, lagarde, ueda, reserve bank, banxico, bank of mexico,
        riksbank, snb, swiss national bank, copom, rbnz, reserve bank of new zealand, mpc, monetary policy committee,
        rate setters, norges bank, governor ueda, policymakers, bank indonesia, bank negara, turkey s central bank, bank
        of israel, bank of russia, central bank of, bank of thailand
        """
    ),
    "RATES_OF_BANK": listed(
        """
        interest rate, interest rates, rates, rate cut, rate cuts, rate hike, rate hikes, rate rise, rate rises, policy
        rate, key rate, basis points, benchmark rate, monetary policy, quantitative, repo rate, bond purchases, deposit
        rate, cash rate, rate decision, policy meeting, minutes, bank rate, selic, borrowing costs, overnight rate, base
        rate, bps, cash reserve ratio, crr, reserve requirement, lending rate, loan prime rate, balance sheet, bond
        buying, policy stance, hawkish, dovish, policy, stimulus, tightening, easing, rate decisions, inflation target,
        policymakers, lending rates, key interest rate, basis point, quarter point, half point, one week repo, rush to
        ease, stood pat, stand pat, reserve ratio, reserve requirement ratio, cut rates, raise rates, rate path, rate
        outlook, policy easing, no rush to
        """
    ),
    "BANK_MOVE": listed(
        """
        cuts, cut, raises, raised, hikes, hiked, leaves, left, lowers, lowered, signals, signalled, signaled, decides,
        decided, unchanged, steady, minutes, decision, eases, eased, tightens, hints, hinted, stands pat, intervened,
        meeting, on hold, split, stood pat, stand pat, ease, rush
        """
    )
    + verbs(
        """
        trim, lift, pause, hold/held, keep/kept
        """
    ),
    "COMMODITY": listed(
        """
        oil, crude, brent, brent crude, wti, gold, silver, copper, natural gas, iron ore, wheat, corn, soybeans, cocoa,
        coffee, sugar, lithium, nickel, aluminium, aluminum, uranium, palladium, platinum, gasoline, lng, coal, cotton,
        palm oil, zinc, bullion, spot gold, rubber, gas prices, raw sugar, arabica, diesel, tin, metals, u s crude,
        refined metal, thermal coal, rice, oil price, gold price, benchmark copper, arabica coffee, robusta, soybean,
        cobalt, heating oil, dutch gas, spot silver
        """
    ),
    "COMMODITY_MOVE": listed(
        """
        prices, futures, a barrel, per barrel, an ounce, per ounce, a tonne, per tonne, a ton, per metric ton, settled,
        opec, inventories, stockpiles, output cut, supply, a bushel, rally, rallied, rose, fell, climbed, slipped,
        jumped, dropped, surged, slid, gained, eased, sank, tumbled, bites, slide, slump, hits record, at record, rises,
        falls, climbs, slips, jumps, drops, slides, gains, eases, plunged, steadied, advanced, retreated, firmed, pump
        more, output hike, record of, month low, crop, harvest, doubled in
        """
    ),
    "WAR": listed(
        """
        war, invasion, missile, missiles, military, airstrike, airstrikes, strikes, ceasefire, election, elections,
        coup, troops, drone attack, drone attacks, drones, houthi, houthis, hezbollah, hamas, attack, attacks, conflict,
        hostilities, geopolitical, sanctions, protests, assassination, truce, martial law, fighting, peace talks,
        blockade, retaliation, warships, warplanes, rockets, rebels, militants, shelled, struck targets, air raid, exit
        poll
        """
    ),
    "POLITY": listed(
        """
        voters, government, ruling coalition, ruling party, coalition, parliament, prime minister, president,
        opposition, protesters, lawmakers, rebels, militants, gunmen, insurgents, soldiers, army, junta
        """
    ),
    "UPHEAVAL": listed(
        """
        go to the polls, went to the polls, confidence vote, lost its majority, loses its majority, snap election,
        impeached, impeachment, ousted, toppled, stormed, dissolved, martial law, landslide, runoff, exit poll, exit
        polls, collapsed, coalition talks, early elections, early election, seized, captured, shelled, called a vote,
        took power, seized power, overthrown, opened fire
        """
    ),
    "STATE": listed(
        """
        russia, russian, ukraine, ukrainian, israel, israeli, iran, iranian, gaza, taiwan, north korea, red sea, middle
        east, nato, lebanon, syria, kremlin, putin, strait, strait of hormuz, parliament, president, trump, biden,
        netanyahu, south china sea, yemen, kyiv, moscow, tehran, tensions, venezuela, gulf, kashmir, pakistan, prime
        minister, border, black sea, tanker, tankers, navy, navies, sudan, hezbollah, belarus
        """
    ),
    # Prices of shares, and the economy --------------------------------------------------------------
    "PRICE_UP": listed(
        """
        jump, jumps, jumped, jumping, surge, surges, surged, surging, soar, soars, soared, soaring, rise, rises, rose,
        climb, climbs, climbed, gain, gains, gained, rally, rallies, rallied, pop, pops, popped, spike, spikes, spiked,
        rocket, rockets, higher, advance, advanced, trading higher, up, skyrockets, leaps, leapt, hit a record, all time
        high, 52 week high, firms, bounce, bounced, rebound, rebounded, edge up, edged up, added, record high, snaps,
        snap, peak, at a peak, positive territory, firmer, marked up, in demand, extended gains, extends gains, extend
        gains, record peak
        """
    )
    + _RISE,
    "PRICE_DOWN": listed(
        """
        fall, falls, fell, falling, drop, drops, dropped, plunge, plunges, plunged, plunging, slump, slumps, slumped,
        tumble, tumbles, tumbled, sink, sinks, sank, slide, slides, slid, slip, slips, slipped, lower, decline,
        declines, declined, down, crash, crashes, crater, trading lower, sell off, selloff, plummet, plummets,
        plummeted, 52 week low, retreat, retreated, dips, dipped, lost, shed, sag, sags, weaker, negative territory, in
        the red, softer, marked down, year low, worst day, extended losses, extends losses, extend losses
        """
    )
    + _FALL,
    "EQUITY": listed(
        """
        shares, stock, stocks, share price, stock price, wall street, s p 500, nasdaq, dow, dow jones, nifty, sensex,
        nikkei, hang seng, ftse 100, dax, equities, markets, asx, asx 200, stoxx 600, kospi, cac 40, bovespa, ibovespa,
        tsx, straits times index, shanghai composite, csi 300, euro stoxx 50, russell 2000, topix, taiex, bourse,
        benchmark index, tokyo stocks, bitcoin, small caps
        """
    ),
    "INDICATOR": listed(
        """
        inflation, consumer prices, cpi, gdp, unemployment rate, unemployment, jobless claims, jobless rate, retail
        sales, industrial production, industrial output, factory activity, trade surplus, trade deficit, pmi, payrolls,
        nonfarm payrolls, jobs report, home prices, house prices, housing starts, consumer confidence, producer prices,
        economic growth, factory orders, durable goods orders, new home sales, existing home sales, wholesale prices,
        core inflation, business activity, foreign exchange reserves, forex reserves, consumer sentiment, exports,
        imports, economy, job openings, business climate, ifo, zew, sentiment index, factory gate prices, job growth,
        jobs growth, services activity, manufacturing activity, trade balance, current account, wage growth, household
        spending, machinery orders, construction spending, building permits, business confidence, business sentiment,
        new loans, money supply, tankan, price index, industrial orders, employment, household consumption, car
        registrations, private payrolls, import prices, export prices, trade gap, budget deficit, core prices, mortgage
        approvals, retail trade, machine tool orders, capital spending, hiring, private hiring
        """
    ),
    "PRINT": listed(
        """
        rose, fell, grew, eased, accelerated, climbed, dropped, slipped, dipped, cooled, shrank, contracted, expanded,
        jumped, unchanged, data showed, figures showed, rises, falls, eases, grows, slips, shrinks, cools, accelerates,
        climbs, drops, contracts, expands, jumps, stood at, came in at, edged up, edged down, holds at, unexpectedly,
        rise, fall, grow, shrink, drop, climb, gained, surged, plunged, slumped, grew by, unchanged in, hit, fell by,
        rose by, added, lost, missed forecasts, beat forecasts, tumble, tumbles, tumbled, down, slide, slides, sink,
        sinks, sank, stalls, stalled, wider, narrower, slower, faster, revised, was confirmed at, was up, was down, were
        up, were down, ran at
        """
    )
    + verbs(
        """
        slow, quicken, widen, narrow, deepen
        """
    )
    + _RISE
    + _FALL,
}
