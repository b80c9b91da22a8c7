"""Words that make finance prose sound good or bad, and the words that turn them round.

Weights run from 1 (mild) to 3 (strong). Forms are written out: "gain" and "gaining" need not agree, and a
stemmer would take "shares" for "share". A hyphen is a space, as in the plain text the words are looked up in.
"""

from __future__ import annotations


def _weighted(**by_weight: str) -> dict[str, float]:
    """Words by their weight: ``_1="beat beats"`` gives each word 1, ``_0_5`` a half; "_" in a word is a space."""
    return {
        word.replace("_", " "): float(weight.strip("_").replace("_", "."))
        for weight, words in by_weight.items()
        for word in words.split()
    }


def _set(words: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words.split())


POSITIVE: dict[str, float] = _weighted(
    _0_5="help helped helps better relief expanded hires",
    _1="""swung_to_a_net_profit swung_to_profit swings_to_profit return_to_profit returns_to_profit strike_averted averted billion_contract million_contract won_a won_an won_the won_approval has_won in_the_black into_the_black accretive earnings_accretive never_been_higher never_been_larger never_been_better outpaced outpaces outpacing busier cheered_by in_demand to_buy_from to_outperform_from to_overweight_from to_hold_from_sell to_neutral_from_sell to_neutral_from_underweight best_session able achieve achieved achieves advantage agreement_with ahead_of approval approved approves attractive award awarded
    awards back_on_track benefit benefited best bolster bolstered boon bounce bounced bright brighter
    brisk buoyant buy_rating buy_call cheer cheered clear cleared collaboration competitive confident constructive contract_worth
    contract_win cost_savings definitive_agreement delighted efficient efficiency encouraging enthusiasm
    excited expansion expand expanding expands favourable favorable favourite first_profit fresh_high good healthy
    high_demand hopeful impressive improve improved improvement improves improving in_cash_a_premium innovative
    joint_venture launches launched lead_the leader leading lucrative milestone modernise new_contract new_order new_orders
    on_a_high on_track optimism optimistic order_worth outperform overweight partnership partnerships     pleased popular positive praise praised premium_of progress promising proud reassuring rebound rebounded recover recovered
    recovering recovery resilient restored resume resumed resumes rewarded robust safe savings secured secures shine shines signed_a
    snapped_up solid stabilise stabilised stable strategic strength strengthen strengthened strengthens success
    successful successfully support supported supports swung_to_a_profit tailwind tailwinds upbeat
    upside welcome welcomed win winner winning wins buyback approve reopened reopens rejoice tentative_agreement
    honour honoured honored celebrate celebrated celebrates create creates will_create new_jobs passed backing bumper biggest_gain
    best_in landmark triumph triumphed grateful thank rescued than_feared lower_than_feared invest invests investing
    invested cure cured donated sustainable affordable landed reached_orbit deal_with pay_deal pledges_support upgraded_its
    biggest_in_a_decade steady_growth all_clear record_breaking
    turnaround returned_to_profit agreed_to_acquire agreed_to_buy ordered_from order_from """,
    _2="""accelerate accelerated accelerating beat beats beating blowout boom booming breakthrough bullish crush crushed exceed
    exceeded exceeding exceeds exceptional excellent outperformed outperforming outperforms profitable
    record_high record_profit record_revenue record_sales record_quarterly record_earnings record_orders all_time_high strong
    stronger strongest surpass surpassed surpasses surpassing topped topping tops upgrade upgraded upgrades upgrading
    thrive thriving raised_guidance raises_guidance raised_its_guidance raised_its_outlook raises_outlook raised_its_forecast best_ever
    top_pick met_its met_the strong_demand better_than_expected ahead_of_expectations smashed""",
    _3="blockbuster stellar",
)

NEGATIVE: dict[str, float] = _weighted(
    _1="""weighed_on declined_to_approve declines_to_approve calls_for_the_ouster short_of less_than_expected less_than_hoped less_than_forecast contraction stall stalls stalled stalling derail derails in_the_red pothole bruising to_hold_from_buy to_neutral_from_buy to_neutral_from_overweight to_neutral_from_outperform to_sell_from to_underperform_from to_underweight_from worst_day worst_week worst_session batter battered battering abandon abandoned accuse accused accuses accusing alarmed alarming allegation allegations alleged alleges anxiety
    arrested bad below_expectations blame blamed bleak breaches caution_on cautious challenge challenges challenging charge_of charged
    close_plants complaint complaints concern concerned concerns congestion cost_overruns criticised criticized criticism cruel
    damage damaged decelerate decelerated delay delayed delays denied difficult difficulties disruption disruptions dispute doubt
    doubts drag dragged drags dried_up drought dull expensive fear fears fine_of fined fines flagged frost glitch gloom gloomy glut
    headwind headwinds hit_by hit_to hurt hurts hurting inquiry investigate investigated investigation job_cuts job_losses lacklustre
    lackluster lag lagged lagging lawsuit lawsuits lay_off laid_off laying_off mis_sold misleading mispriced negative outage
    outages overhang overdue pain penalty pessimistic poor pressure pressured pressures price_war probe problem problems protest
    protests raided recall recalled recalls recalling redundancies refused reject rejected rejects restructuring sag sags scrap
    scrapped scrutiny sceptical sell_off selloff sell_rating setback setbacks shortage shortages skeptical slow slower
    slowing sluggish soft softer squeeze squeezed strike strikes struggle struggled struggles struggling subdued tension tensions threat threatened threatens threats tough tougher trouble troubled unable uncertain uncertainty
    underperform underperformed underweight unfavourable unfavorable unrest upset volatile vulnerable walkout out_of_reach losing_run losing_streak war warn warned
    warning warns weak weaken weakened weakening weaker weakest weakness weigh weighs worried worries worry worrying
    worse worst write_down writedown write_off blocked conflict closure closures cut_jobs cancelled canceled cancels terminated
    terminates slowest giving_back gave_up giving_up fell_through ousted failed fails failure failures revoked froze freezes strands stranded walk_out exploded explode
    explodes destroyed destroys ruined withdrew withdrawn withdraws pulled pulls running_out ordered_to_pay squeezing squeezes refuses
    evicted contaminated leak leaks spill flood floods flooded storm storms hurricane fire blast derailed dead death deaths dies died
    victims jailed sentenced sanctions embargo corruption bribery bribes misconduct negligence quits quit shuts shut shutting
    closing_down banned bans postponed postpones shelved cutbacks austerity insolvent downturn backlash boycott complained row
    clash clashes hostile_bid unfair illegal unlawful faulty defective defect defects error errors mistake mistakes wrong unsafe toxic
    outflows exodus gridlock cruelty grim dire severe worsened worsening
    grounded called_off piling_up piled_up pile_up set_aside sets_aside short_seller short_sellers short_seller_report going_concern dumped dump burned_through burn tax_bill wound_down winding_up theft stolen""",
    _2="""accident bearish breach class_action crisis cyberattack cyber_attack data_breach default defaulted defaults disappoint disappointed
    disappointing disappointment disappoints downgrade downgraded downgrades downgrading explosion fall_short fell_short falls_short fatal
    fraud guilty hacked hackers impairment impairments indicted insolvency layoffs losing miss missed misses missing net_loss
    pretax_loss pre_tax_loss operating_loss loss_making plunging profit_warning ransomware recession scandal shortfall slump_in sued
    sues suing turmoil underwhelming violated violation violations cut_its_guidance cut_its_outlook cut_its_forecast cuts_guidance
    lowered_its_guidance lowered_its_outlook lowers_guidance worse_than_expected below_estimates weaker_than_expected
    stoppage failed_to_meet fails_to_meet killed injured junk unprofitable""",
    _3="bankrupt bankruptcy chapter_11 collapse collapsed collapses crash crashed crashes delisted delisting meltdown",
)

# What is bad by itself, and good where it falls.
LOSSES: dict[str, float] = _weighted(_1="loss losses deficit redundancies liabilities")

# Rise and fall have no tone of their own: what rises gives it.
RISING: dict[str, float] = _weighted(
    _1="""popped pops ripped tacked_on tacks_on strode bounced put_on pushed_higher edged_higher inched_up accelerates accumulate added adding adds advance advanced advances advancing boost boosted boosting boosts climb climbed
    climbing climbs edged_up expanding firm firmed firms gain gained gaining gains grew grow growing grows growth high higher hike
    hiked hikes improve increase increased increases increasing lift lifted lifting lifts raise raised raises raising
    ramped rise risen rises rising rose strengthening up upped upward widen widened widening widens highest shot_up ticked_up picked_up quickened""",
    _2="""double doubled doubles doubling jump jumped jumping jumps leap leaped leaps leapt quadrupled rallied rallies rally
    rallying rocketed skyrocketed soar soared soaring soars spike spiked spikes surge surged surges surging tripled triples""",
)
FALLING: dict[str, float] = _weighted(
    _1="""backed_off backed_away gave_back surrendered relinquished wilted skidded skid skids went_backwards inched_down edged_lower contract_by contracted contracting cool cooled cools cut cuts cutting decline declined declines declining decrease decreased
    decreases decreasing dip dipped dips down downward drop dropped dropping drops ease eased eases easing edged_down erode eroded
    fall fallen falling falls fell halt halted halts suspend suspended suspends lose loses lost low lower lowered lowering lowers lowest narrow narrowed
    narrowing narrows were_off was_off is_off pared reduce reduced reduces reducing retreat retreated retreats scaled_back shed sheds shrank shrink shrinking shrinks
    shrunk slid slide slides sliding slip slipped slipping slips slowed slows slowdown trim trimmed trims""",
    _2="""dived dives dive crater cratered halve halved halves nosedived plummet plummeted plummets plunge plunged plunges sank sink sinking
    sinks slash slashed slashes slump slumped slumping slumps tank tanked tanks tumble tumbled tumbles tumbling wiped_out""",
)

# What is bad when it rises and good when it falls.
BURDENS: frozenset[str] = _set(
    """arrears bad_loans bankruptcies churn claims costs cost debt deficit deficits delinquencies delinquency defaults emissions expense
    expenses fees jobless layoffs liabilities loss losses provisions redundancies shortage shortages tariff tariffs tax taxes unemployment
    volatility yields charges charge_offs complaints cancellations duties bills arrear non_performing npa npas overheads warranty_costs
    fuel_costs labour_costs input_costs interest_costs job_cuts delays waste turnover_of_staff leverage levy levies"""
)
# What follows neither rule: its rise says nothing good or bad of the piece's subject.
NEITHER: frozenset[str] = _set(
    """capacity imports prices price number output inflation cpi consumer_prices rate rates repo basis_points ratio trading_in trading_in_the_shares trading_in_shares trading_in_the_company_s_shares trading_halt bar
    stake oil crude brent gold temperatures population shareholding voting_rights holding headcount threshold consumer_price_index price_index fed federal_reserve ecb european_central_bank bank_of_england bank_of_japan boj pboc rbi rba reserve_bank central_bank basis_point half_point quarter_point policy_rate bank_rate target_prices base_effect bps
    reserve_requirement dividend_forecast capital_expenditure capex interest_rates trade_surplus surplus"""
)
# What is good when it rises; any other subject of a rise counts half.
ASSETS: frozenset[str] = _set(
    """growth backlog bookings cash confidence deliveries demand dividend earnings ebit ebitda eps exports forecast forecasts gdp guidance income jobs
    margin margins market markets orders order_book outlook payout payrolls production profit profits profitability revenue revenues sales shares share
    shipments stock stocks subscribers turnover users volumes estimates target targets price_target target_price rating ratings index sensex
    nifty nasdaq dow futures hiring spending output_growth factory_activity pmi industrial_production economy traffic passengers market_share visitors
    customers investment equities s_p_500 nikkei ftse dax hang_seng stoxx bovespa kospi workforce staff productivity efficiency volume
    same_store_sales operating_profit net_profit net_sales cash_flow sentiment activity business return returns assets_under_management inflows
    downloads profit_before_tax profit_after_tax pre_tax_profit pretax_profit income_before_tax earnings_before new_orders job_growth bookings"""
)

# Words with a rise or a fall in them that tell of none.
INERT: frozenset[str] = _set(
    """held_up hold_up start_up start_ups set_up sets_up made_up make_up follow_up up_to backed_up sign_up higher_education rise_to_the growth_stocks
    gross_domestic record_date low_cost high_school high_court high_tech cut_off risk_free risk_management risk_officer help_desk trade_war
    at_least at_best fall_season falls_on lower_house upper_house strike_price war_chest hit_a_record hit_a_high hit_an_all_time_high
    fine_tune charge_card soft_drinks soft_drink recovery_plan oil_rally steps_down step_down stepping_down stepped_down stand_down stands_down standing_down taken_up grown_up top_up tied_up signed_up on_shelves store_shelves frozen_food frozen_foods approved_the_audited approved_the_unaudited jobless_benefits unemployment_benefits best_practice winding_down close_up will_cost in_a_row"""
)

NEGATIONS: frozenset[str] = _set(
    """no not never neither nor without n_t cannot hardly barely lacks lack lacked fail failed fails failing none few prevent
    prevented avoids avoided avoid no_longer nobody unlikely away_from less"""
)
# What turns only bad things round: "ending the strike", "the dispute was settled".
RELIEFS: frozenset[str] = _set(
    """end ends ending ended resolve resolved resolves settle settled settles dismiss dismissed dismisses drop_its eased ease eases allay
    allayed calmed calm offset offsets overcame overcome snap snaps snapped snapping halted_its dropped"""
)
CLAUSE_BREAKS: frozenset[str] = _set(
    "but however while whereas yet and because after as amid even when which who that following before"
)
# What follows these is granted, and the rest of the sentence goes against it.
CONCESSIONS: frozenset[str] = _set(
    "despite although though notwithstanding in_spite_of even_though even_as"
)
# What is only compared with, or was before, has no tone here.
COMPARED: frozenset[str] = _set(
    "compared_with compared_to versus vs from_a from_an against_a against_an than_a year_earlier_loss instead_of"
)
DOUBTED: frozenset[str] = _set(
    "may might could would if should unless whether potentially possible possibly can"
)
MILD: frozenset[str] = _set(
    "had slightly somewhat modestly marginally a_little a_bit little slight modest"
)
STRONG: frozenset[str] = _set(
    "sharply significantly strongly very much far highly substantially steeply heavily dramatically sharp steep big huge"
)
