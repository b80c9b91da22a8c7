"""Pairs of words that tell of an event together, what gives an event its phase, and which type yields to which."""

from __future__ import annotations

from articles.parsing.document import Direction
from articles.parsing.tables.event_words import Pair, listed

PAIRS: tuple[Pair, ...] = (
    Pair("earnings", "REPORT", "RESULT", 0.9, reach=50),
    Pair("earnings", "PERIOD", "RESULT", 0.9, reach=24),
    Pair("earnings", "RESULT", "PERIOD", 0.5, reach=40),
    Pair("earnings", "RESULT", "CHANGE", 0.6, reach=40),
    Pair("earnings", "RESULT", "PRICE_UP", 0.65, "up", reach=40),
    Pair("earnings", "RESULT", "PRICE_DOWN", 0.65, "down", reach=40),
    Pair("earnings", "EARNED", "A_SHARE", 0.9, reach=30),
    Pair("earnings", "BEAT", "ESTIMATE", 1.0, "up", reach=50),
    Pair("earnings", "MISS", "ESTIMATE", 1.0, "down", reach=50),
    Pair("guidance", "RAISE", "GUIDANCE", 1.2, "up", "raised", reach=50),
    Pair("guidance", "CUT", "GUIDANCE", 1.2, "down", "cut", reach=50),
    Pair("guidance", "KEEP", "GUIDANCE", 1.0, "flat", "kept", reach=50),
    Pair("guidance", "REVISE", "GUIDANCE", 1.0, reach=50),
    Pair("guidance", "GIVE", "GUIDANCE", 0.9, None, "given", reach=40),
    Pair("guidance", "GUIDANCE", "RAISE", 0.9, "up", "raised", reach=30),
    Pair("guidance", "GUIDANCE", "CUT", 0.9, "down", "cut", reach=30),
    Pair("guidance", "GUIDANCE", "MISS", 0.9, "down", reach=40),
    Pair("guidance", "GUIDANCE", "BEAT", 0.9, "up", reach=40),
    Pair("guidance", "SEES", "SEEN", 0.9, None, "given", reach=50),
    Pair("guidance", "EXPECTING", "FIGURE", 0.85, None, "given", reach=45),
    Pair("guidance", "FIGURE", "WOULD", 0.85, None, "given", reach=50),
    Pair("analyst_rating", "KEEP", "RATING", 0.9, "flat", "reiterated", reach=40),
    Pair("analyst_rating", "RATES", "RATING", 0.9, None, "initiated", reach=50),
    Pair("analyst_rating", "RATES_TO", "RATING_SURE", 0.9, reach=60),
    Pair("analyst_rating", "GRADE", "RATING", 1.1, "up", "raised", reach=60),
    Pair("analyst_rating", "DEGRADE", "RATING", 1.1, "down", "cut", reach=60),
    Pair("analyst_rating", "GRADE", "BROKER", 0.9, "up", "raised", reach=60, either=True),
    Pair("analyst_rating", "DEGRADE", "BROKER", 0.9, "down", "cut", reach=60, either=True),
    Pair("price_target", "RAISE", "TARGET", 0.8, "up", "raised", reach=40),
    Pair("price_target", "CUT", "TARGET", 0.8, "down", "cut", reach=40),
    Pair("price_target", "RATING", "TARGET", 0.9, reach=40),
    Pair("price_target", "TARGET", "RATING", 0.7, reach=40),
    Pair("merger_acquisition", "BUYER", "DEAL", 0.9, reach=60),
    Pair("merger_acquisition", "DEAL", "BUYER", 0.6, reach=40),
    Pair("merger_acquisition", "ACQUIRE", "SUM", 0.8, reach=70),
    Pair("spinoff", "BREAK", "LISTED", 1.0, reach=60),
    Pair("partnership", "PARTNER", "WITH", 0.9, reach=24),
    Pair("partnership", "WITH", "PARTNER", 0.5, reach=30),
    Pair("partnership", "WIN", "ORDER", 0.9, reach=50),
    Pair("product", "LAUNCH", "WARE", 1.0, reach=60),
    Pair("product", "WARE", "RANK", 0.8, reach=90, either=True),
    Pair("regulatory_approval", "REGULATOR", "APPROVE", 1.0, reach=60, either=True),
    Pair("management", "NAME", "OFFICER", 1.0, reach=60),
    Pair("management", "OFFICER", "NAME", 1.0, reach=40),
    Pair("labour", "WORK", "WORK_MOVE", 0.9, reach=50),
    Pair("labour", "WORK_MOVE", "WORK", 0.9, reach=50),
    Pair("labour", "TRADES", "WALKOUT", 0.9, reach=50, either=True),
    Pair("dividend", "DECLARE", "DIVIDEND", 1.1, reach=50),
    Pair("dividend", "DIVIDEND", "DECLARE", 0.8, reach=30),
    Pair("offering", "RAISE_FUND", "FUND", 0.8, reach=50),
    Pair("legal", "SUE", "COURT", 0.9, reach=70, either=True),
    Pair("legal", "SUE_HARD", "PARTY", 0.9, reach=70, either=True),
    Pair("insider_ownership", "TRADE_STAKE", "STAKE", 0.8, reach=40),
    Pair("insider_ownership", "OWNER", "TRADE_STAKE", 0.8, reach=50),
    Pair("insider_ownership", "OWNER", "SHARES", 0.6, reach=50),
    Pair("insider_ownership", "TRADE_STAKE", "SHARES", 0.6, reach=24),
    Pair("insider_ownership", "INSIDER", "SHARES", 0.6, reach=50),
    Pair("credit", "AGENCY", "GRADES", 1.1, reach=60, either=True),
    Pair("credit", "DEBT_MOVE", "DEBT", 0.9, reach=40, either=True),
    Pair("incident", "RECALL", "HURT", 0.9, reach=80, either=True),
    Pair("trade_policy", "IMPOSE", "TARIFF", 0.9, reach=50),
    Pair("trade_policy", "TARIFF", "IMPOSE", 0.8, reach=40),
    Pair("trade_policy", "CURB", "SHIPPED", 0.9, reach=40),
    Pair("central_bank", "BANK", "BANK_MOVE", 0.7, reach=50),
    Pair("central_bank", "BANK", "RATES_OF_BANK", 1.0, reach=80, either=True),
    Pair("commodity", "COMMODITY", "COMMODITY_MOVE", 0.8, reach=40),
    Pair("commodity", "COMMODITY", "PRICE_UP", 0.7, "up", reach=40),
    Pair("commodity", "COMMODITY", "PRICE_DOWN", 0.7, "down", reach=40),
    Pair("geopolitics", "STATE", "WAR", 0.8, reach=60, either=True),
    Pair("geopolitics", "POLITY", "UPHEAVAL", 0.9, reach=50, either=True),
    Pair("price_move", "EQUITY", "PRICE_UP", 0.8, "up", reach=30),
    Pair("price_move", "EQUITY", "PRICE_DOWN", 0.8, "down", reach=30),
    Pair("price_move", "PRICE_UP", "EQUITY", 0.4, "up", reach=20),
    Pair("price_move", "PRICE_DOWN", "EQUITY", 0.4, "down", reach=20),
    Pair("macro_release", "INDICATOR", "PRINT", 0.7, reach=50),
)

# In a sentence of the second type a statement of the first, up to that weight, is another reading of the same
# words: "exports beat forecasts" is no company's earnings.
YIELDS: dict[str, dict[str, float]] = {
    "analyst_rating": {"credit": 1.1},
    "merger_acquisition": {
        "insider_ownership": 0.7,
        "buyback_split": 0.9,
        "spinoff": 0.9,
        "labour": 0.6,
        "offering": 0.9,
    },
    "insider_ownership": {"merger_acquisition": 0.9, "buyback_split": 0.9, "offering": 0.8},
    "price_target": {"guidance": 0.8, "central_bank": 0.8},
    "guidance": {"central_bank": 1.2, "macro_release": 0.9, "price_target": 0.9, "credit": 1.2},
    "earnings": {"macro_release": 1.0, "central_bank": 1.0},
    "offering": {"credit": 0.8, "buyback_split": 0.8, "spinoff": 0.9},
    "geopolitics": {"management": 0.5},
    "incident": {"geopolitics": 0.9},
    "labour": {"geopolitics": 0.9, "central_bank": 0.9, "macro_release": 1.0},
    "partnership": {"merger_acquisition": 1.0},
}

# The direction that a phase gives where the words tell none: for types whose phase is a movement.
PHASE_DIRECTIONS: dict[str, Direction] = {
    "raised": "up", "cut": "down", "kept": "flat", "held": "flat", "reiterated": "flat",
}  # fmt: skip
MOVING = frozenset(
    {
        "guidance",
        "analyst_rating",
        "price_target",
        "dividend",
        "credit",
        "central_bank",
        "insider_ownership",
    }
)

# Types whose direction is that of the first rise or fall beside their words.
RISING = frozenset({"earnings", "commodity"})

# The phase that a word in the event's sentence gives it: type -> phase -> words, first come first.
PHASES: dict[str, dict[str, tuple[str, ...]]] = {
    "merger_acquisition": {
        "terminated": listed(
            """
            terminated, terminates, called off, calls off, abandons, abandoned, scrapped, scraps, walks away, walked away,
            withdraws, withdrew, collapsed, fell through
            """
        ),
        "completed": listed(
            """
            completes, completed, closes acquisition, closed its acquisition, finalizes, finalises, has acquired, completion
            of, closed the deal, has completed
            """
        ),
        "rumoured": listed(
            """
            in talks, considering, exploring, explore, weighs, weighing, people familiar, rumored, rumoured, may bid, mulling,
            mulls, early stage, speculation, interested in, possible offer, could bid, sources said, is said to
            """
        ),
        "rejected": listed("rejects, rejected, rebuffs, rebuffed, spurns, turned down"),
        "offered": listed(
            "offered, offers to buy, bid for, makes offer, made an offer, unsolicited, tender offer"
        ),
        "agreed": listed(
            """
            agreed, agrees, definitive agreement, signed, will buy, struck, to merge, to acquire, will acquire, merger agreement, to be acquired, to buy
            """
        ),
    },
    "guidance": {
        "raised": listed(
            "raises, raised, raise, lifts, lifted, boosts, boosted, hikes, hiked, upgrades, upgraded"
        ),
        "cut": listed(
            "cuts, cut, lowers, lowered, slashes, slashed, trims, trimmed, warning, warned, withdraws, withdrew"
        ),
        "kept": listed(
            "reaffirms, reaffirmed, reiterates, reiterated, maintains, maintained, backs, backed, unchanged"
        ),
    },
    "analyst_rating": {
        "initiated": listed("initiates, initiated, initiate, starts, started, coverage"),
        "raised": listed("upgrades, upgraded, upgrade"),
        "cut": listed("downgrades, downgraded, downgrade"),
        "reiterated": listed(
            "reiterates, reiterated, maintains, maintained, keeps, kept, repeats, repeated, affirms"
        ),
    },
    "price_target": {
        "raised": listed(
            "raises, raised, lifts, lifted, boosts, boosted, hikes, hiked, ups, upped, increases, increased"
        ),
        "cut": listed(
            "cuts, cut, lowers, lowered, trims, trimmed, slashes, slashed, reduces, reduced"
        ),
    },
    "regulatory_approval": {
        "rejected": listed(
            "rejects, rejected, complete response letter, declined to approve, declines to approve, blocked, blocks"
        ),
        "granted": listed("approved, approves, approval, clears, cleared, granted, nod, clearance"),
        "filed": listed("submits, submitted, application, filed, accepts, seeks"),
        "trial": listed("trial, study, topline, phase"),
    },
    "legal": {
        "settled": listed("settles, settled, settlement, to settle, agreed to pay"),
        "decided": listed(
            "ordered, overturned, fines, ruled, ruling, verdict, convicted, pleaded guilty, fined, jury found, dismissed, upheld, refused"
        ),
        "filed": listed("indicted, sues, sued, lawsuit, complaint, class action, charged, files"),
        "probed": listed("probe, investigation, investigating, subpoena, raided"),
    },
    "management": {
        "left": listed(
            """
            steps down, stepped down, stepping down, step down, resigns, resigned, retires, ousted, departs, departure,
            resignation, leaving, quit, stand down, stands down, standing down, will leave, exits, quits, sacked
            """
        ),
        "named": listed(
            "reappoints, reappointed, appoints, appointed, names, named, hires, hired, elected, joins, succeed, succeeds, new ceo, promoted"
        ),
    },
    "labour": {
        "ended": listed(
            "ends, ending, ended, ratify, ratified, tentative agreement, reach agreement"
        ),
        "struck": listed(
            "walk out, walked out, stoppage, strike, strikes, walkout, walked off, industrial action"
        ),
        "cut": listed(
            "layoffs, lay off, lays off, laid off, job cuts, cut jobs, redundancies, workforce, shed, axe, jobs at risk"
        ),
    },
    "offering": {
        "priced": listed("prices, priced, pricing"),
        "completed": listed("closes, closed, completes, completed, closing of"),
        "announced": listed("announces, announced, plans, proposed, files, filed, launches"),
    },
    "dividend": {
        "raised": listed(
            "raises, raised, hikes, hiked, increases, increased, boosts, dividend increase, doubles, doubled"
        ),
        "cut": listed(
            "cuts, cut, suspends, suspended, scraps, dividend cut, halves, halved, omits"
        ),
        "declared": listed("declares, declared, announces, announced"),
    },
    "buyback_split": {
        "completed": listed("completes, completed, bought back, repurchased"),
        "announced": listed(
            "announces, announced, plans, approves, approved, authorizes, authorized, authorised"
        ),
    },
    "credit": {
        "raised": listed("upgrades, upgraded, upgrade, raised, lifts"),
        "cut": listed("downgrades, downgraded, downgrade, cuts, cut, lowered, junk"),
        "defaulted": listed("default, defaulted, bankruptcy, chapter 11, insolvency"),
    },
    "insider_ownership": {
        "raised": listed(
            """
            raise, increase, built, builds, bought, buys, raised, raises, increased, increases, boosted, acquired, takes, took,
            purchased
            """
        ),
        "cut": listed(
            "trim, sell, reduce, sold, sells, trimmed, trims, reduced, reduces, cut, cuts, dumped, exited, offloaded, pared"
        ),
        "disclosed": listed("discloses, disclosed, holds, owns, voting rights"),
    },
    "spinoff": {
        "completed": listed("completed, completes, took effect, spun off"),
        "planned": listed(
            "plans, planned, to spin, considering, exploring, weighs, will spin, proposed"
        ),
    },
    "partnership": {
        "won": listed("wins, won, bags, bagged, awarded, secures, secured, lands, landed"),
        "agreed": listed(
            "signs, signed, agreed, announced, announce, announces, inks, inked, teams up, will form"
        ),
    },
    "product": {
        "planned": listed(
            "is expected to, to launch, plans to launch, will launch, set to launch, to release, to unveil"
        ),
        "launched": listed(
            """
            launches, launched, unveils, unveiled, introduces, introduced, released, releases, debuts, rolls out, rolled out
            """
        ),
    },
    "trade_policy": {
        "threatened": listed(
            "threatens, threatened, considers, considering, plans, proposes, proposed"
        ),
        "agreed": listed("trade deal, trade agreement, trade pact, agreed, signed"),
        "imposed": listed(
            "impose, imposes, imposed, announced, restricted, restricts, bans, banned, added, raised, took effect, raises, slaps, slapped"
        ),
        "lifted": listed("lifts, lifted, exempts, suspends, suspended"),
    },
    "central_bank": {
        "cut": listed("lower, slash, trim, cuts, cut, lowers, lowered"),
        "raised": listed("raises, raised, hikes, hiked"),
        "held": listed("holds, held, keeps, kept, leaves, left, unchanged, steady, stands pat"),
    },
}
