"""Groups of words about mishaps, work, the economy and the world: a group's name -> its words."""

from __future__ import annotations

from articles.parsing.tables.event_words import listed

WORLD: dict[str, tuple[str, ...]] = {
    # Mishaps and work -------------------------------------------------------------------------------
    "HURT": listed(
        """
        explosion, fire, crash, crashed, outage, outages, data breach, breach, hack, hacked, hackers, cyberattack, cyber
        attack, ransomware, recall, recalls, recalled, recalling, spill, derailment, derailed, collapse, collapsed,
        earthquake, hurricane, typhoon, cyclone, flood, floods, flooding, shutdown, emergency landing, blowout,
        grounded, halted production, halts production, leak, fatal, power cut, blaze, accident, cyber incident,
        security incident, it outage, killed, injured, died, deaths, contamination, defect, defects, faulty, blast,
        vehicles, service disruption, offline, evacuated, mine, plant, factory, refinery, warehouse
        """
    ),
    "RECALL": listed(
        "recall, recalls, recalled, recalling, explosion, fire, blast, blaze, outage, outages, hack, hacked, hackers, derailed, derailment, spill, crashed, crash, accident, leak, breach, collapse, flooding, contamination"
    ),
    "WORK": listed(
        """
        workers, union, unions, staff, employees, jobs, workforce, uaw, unite, teamsters, positions, job cuts, headcount,
        roles, dockworkers, pilots, machinists, drivers, miners, nurses, crew, cabin crew, posts, dock workers, writers,
        actors, unionised, unionized
        """
    ),
    "WORK_MOVE": listed(
        """
        strike, strikes, striking, walkout, walk out, walked out, walked off, lays off, laid off, laying off, lay off,
        layoffs, layoff, cut, cuts, cutting, to cut, eliminate, eliminates, eliminating, slash, slashes, fire, fires,
        wage deal, pay deal, pay offer, ratify, ratified, lockout, picket, redundancies, redundant, reduce, reducing,
        shed, sheds, axe, axes, axed, downsizing, wage talks, voted, tentative agreement, pay rise, pay talks, industrial
        action, lay offs, trim, trims, dismiss, unionise, unionize, downed tools,
        stoppage, walk off, down tools, stoppages, job losses, at risk, pay talks
        """
    ),
    # Trade, banks, the world ------------------------------------------------------------------------
    "TARIFF": listed(
        """
        tariff, tariffs, duties, import duties, import duty, export controls, export curbs, trade war, trade tensions,
        sanctions, entity list, export ban, import ban, trade restrictions, anti dumping, antidumping, countervailing,
        trade talks, trade deal, trade agreement, quotas, export restrictions, levies, levy, trade pact, import tax,
        import curbs, customs duty, customs duties, free trade agreement, trade dispute, chip curbs
        """
    ),
    "CURB": listed(
        """
        restricts, restricted, restrict, restricting, bans, banned, ban, banning, curbs, curbed, curb, limits, limited, blocks,
        blocked, halts, halted, bar, bars, barred, tightened controls on, easing curbs on
        """
    ),
    "SHIPPED": listed(
        "exports, exports of, imports, imports of, shipments of, sales of chips, chip exports, overseas sales"
    ),
    "IMPOSE": listed(
        """
        imposes, imposed, impose, imposing, announces, announced, announce, raises, raised, raise, doubles, doubled, slaps, slapped,
        threatens, threatened, threat, lifts, lifted, delays, delayed, tightens, tightened, tighten, considers,
        considering, plans, planned, proposes, proposed, retaliates, retaliated, retaliate, retaliatory, exempts,
        exempted, quadruple, unveiled, unveils, agreed, agree, suspends, suspended, restrict, restricts, restricted, bans,
        banned, provisional, new, signs, signed, cuts, cut, scraps, hits, extends, extended, pauses, paused, resume,
        resumed, higher, took effect, take effect, on chinese, on imports
        """
    ),
    "BANK": listed(
        """
        fed, federal reserve, ecb, european central bank, bank of england, boe, bank of japan, boj, pboc, people s bank of
        china, rbi, reserve bank of india, reserve bank of australia, rba, fomc, central bank, central banks, bank of
        canada, boc, bank of korea, bok, central bankers, powell, lagarde, ueda, reserve bank, banxico, bank of mexico,
        riksbank, snb, swiss national bank, copom, rbnz, reserve bank of new zealand, mpc, monetary policy committee,
        rate setters, norges bank
        """
    ),
    "RATES_OF_BANK": listed(
        """
        interest rate, interest rates, rates, rate cut, rate cuts, rate hike, rate hikes, rate rise, rate rises, policy
        rate, key rate, basis points, benchmark rate, monetary policy, quantitative, repo rate, bond purchases, deposit
        rate, cash rate, rate decision, policy meeting, minutes, bank rate, selic, borrowing costs, overnight rate, base
        rate, bps, cash reserve ratio, crr, reserve requirement, lending rate, loan prime rate, balance sheet, bond
        buying, policy stance, hawkish, dovish,
        policy, stimulus, tightening, easing, rate decisions, inflation target, policymakers
        """
    ),
    "BANK_MOVE": listed(
        """
        cuts, cut, raises, raised, hikes, hiked, holds, held, keeps, kept, leaves, left, lowers, lowered, signals,
        signalled, signaled, decides, decided, lifts, lifted, unchanged, steady, pauses, paused, minutes, decision, eases,
        eased, tightens, hints, hinted, stands pat, intervened, meeting
        """
    ),
    "COMMODITY": listed(
        """
        oil, crude, brent, brent crude, wti, gold, silver, copper, natural gas, iron ore, wheat, corn, soybeans, cocoa,
        coffee, sugar, lithium, nickel, aluminium, aluminum, uranium, palladium, platinum, gasoline, lng, coal, cotton,
        palm oil, zinc, bullion, spot gold, rubber, gas prices, raw sugar, arabica, diesel, tin, metals, u s crude,
        refined metal, thermal coal, rice, oil price, gold price
        """
    ),
    "COMMODITY_MOVE": listed(
        """
        prices, futures, a barrel, per barrel, an ounce, per ounce, a tonne, per tonne, a ton, per metric ton, settled,
        opec, inventories, stockpiles, output cut, supply, a bushel, rally, rallied, rose, fell, climbed, slipped,
        jumped, dropped, surged, slid, gained, eased, sank, tumbled, bites, slide, slump, hits record, at record, rises,
        falls, climbs, slips, jumps, drops, slides, gains, eases, plunged, steadied, advanced, retreated, firmed
        """
    ),
    "WAR": listed(
        """
        war, invasion, missile, missiles, military, airstrike, airstrikes, strikes, ceasefire, election, elections, coup,
        troops, drone attack, drone attacks, drones, houthi, houthis, hezbollah, hamas, attack, attacks, conflict,
        hostilities, geopolitical, sanctions, protests, assassination, truce, martial law, fighting, peace talks, blockade,
        retaliation
        """
    ),
    "STATE": listed(
        """
        russia, russian, ukraine, ukrainian, israel, israeli, iran, iranian, gaza, taiwan, north korea, red sea, middle
        east, nato, lebanon, syria, kremlin, putin, strait, strait of hormuz, parliament, president, trump, biden, netanyahu,
        south china sea, yemen, kyiv, moscow, tehran, tensions, venezuela, gulf, kashmir, pakistan, prime minister, border,
        black sea, tanker, tankers
        """
    ),
    # Prices of shares, and the economy --------------------------------------------------------------
    "PRICE_UP": listed(
        """
        jump, jumps, jumped, jumping, surge, surges, surged, surging, soar, soars, soared, soaring, rise, rises, rose,
        climb, climbs, climbed, gain, gains, gained, rally, rallies, rallied, pop, pops, popped, spike, spikes, spiked,
        rocket, rockets, higher, advance, advanced, trading higher, up, skyrockets, leaps, leapt, hit a record, all time
        high, 52 week high, firms, bounce, bounced, rebound, rebounded, edge up, edged up, added, record high, snaps, snap,
        peak, at a peak, positive territory
        """
    ),
    "PRICE_DOWN": listed(
        """
        fall, falls, fell, falling, drop, drops, dropped, plunge, plunges, plunged, plunging, slump, slumps, slumped,
        tumble, tumbles, tumbled, sink, sinks, sank, slide, slides, slid, slip, slips, slipped, lower, decline, declines,
        declined, down, crash, crashes, crater, trading lower, sell off, selloff, plummet, plummets, plummeted, 52 week
        low, retreat, retreated, dips, dipped, lost, shed, sag, sags, weaker, negative territory, in the red
        """
    ),
    "EQUITY": listed(
        """
        shares, stock, stocks, share price, stock price, wall street, s p 500, nasdaq, dow, dow jones, nifty, sensex,
        nikkei, hang seng, ftse 100, dax, equities, markets, asx, asx 200, stoxx 600, kospi, cac 40, bovespa, ibovespa,
        tsx, straits times index, shanghai composite, csi 300, euro stoxx 50
        """
    ),
    "INDICATOR": listed(
        """
        inflation, consumer prices, cpi, gdp, unemployment rate, unemployment, jobless claims, jobless rate, retail sales,
        industrial production, industrial output, factory activity, trade surplus, trade deficit, pmi, payrolls, nonfarm
        payrolls, jobs report, home prices, house prices, housing starts, consumer confidence, producer prices, economic
        growth, factory orders, durable goods orders, new home sales, existing home sales, wholesale prices, core inflation,
        business activity, foreign exchange reserves, forex reserves, consumer sentiment, exports, imports, economy,
        job openings, business climate, ifo, zew, sentiment index, factory gate prices, job growth, jobs growth, services activity, manufacturing activity, trade balance, current account, wage growth, household spending, machinery orders, construction spending, building permits, business confidence, business sentiment, new loans, money supply, tankan, price index
        """
    ),
    "PRINT": listed(
        """
        rose, fell, grew, slowed, eased, accelerated, climbed, dropped, slipped, dipped, quickened, cooled, shrank,
        contracted, expanded, jumped, unchanged, data showed, figures showed, rises, falls, slows, eases, grows, slips,
        shrinks, cools, accelerates, climbs, drops, contracts, expands, jumps, stood at, came in at, edged up, edged down,
        holds at, unexpectedly, widens, narrows, widened, narrowed,
        rise, fall, slow, grow, shrink, drop, climb, narrowed, gained, surged, plunged, slumped, grew by, unchanged in, hit, fell by, rose by, added, lost, missed forecasts, beat forecasts, tumble, tumbles, tumbled, down, slide, slides, sink, sinks, sank, stalls, stalled
        """
    ),
}
