"""Words that make finance prose sound good or bad, and the words that turn them round.

Weights run from 1 (mild) to 3 (strong). Forms are written out: "gain" and "gaining" need not agree, and a
stemmer would take "shares" for "share".
"""

from __future__ import annotations


def _weighted(**by_weight: str) -> dict[str, float]:
    """Words by their weight: ``_1="beat beats"`` gives each word 1."""
    return {
        word.replace("_", " "): float(weight.removeprefix("_"))
        for weight, words in by_weight.items()
        for word in words.split()
    }


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


POSITIVE: dict[str, float] = _weighted(
    _1="""able achieve achieved achieves advance advances attractive benefit benefited benefits better boost
    boosted boosting boosts bright buyback cheer cheered confident constructive easing encouraging
    enthusiasm expand expanded expanding expands favourable favorable gain gains good healthy help helped
    helps hopeful impressive improve improved improvement improves improving innovative leading optimism
    optimistic overweight popular positive praise praised progress promising reassuring rebound rebounded
    recover recovered recovering recovery rejoice resilient reward rewarded robust solid stable strength
    strengthen strengthened strengthens success successful successfully support supported supports upbeat
    upside win winning wins won approved approval approves cleared eased ahead relief""",
    _2="""accelerate accelerated accelerating beat beats boom booming breakthrough bullish exceed exceeded
    exceeding exceeds exceptional excellent outperform outperformed outperforming outperforms profitable
    strong stronger strongest surpass surpassed surpasses surpassing top topped topping tops upgrade upgraded
    upgrades thrive thriving record_high all-time_high raised_guidance raises_guidance raised_its_guidance
    raised_its_outlook raises_outlook raised_its_forecast""",
    _3="blockbuster blowout stellar",
)

NEGATIVE: dict[str, float] = _weighted(
    _1="""alarmed alarming allegation allegations alleged alleges anxiety avoid bad caution cautious challenge
    challenges challenging charge charges complaint complaints concern concerned concerns cost_overruns
    criticised criticized criticism damage damaged delay delayed delays difficult difficulties disruption
    disruptions doubt doubts drag dragged expensive fear fears fine fined fines halt halted halts headwind
    headwinds hit hurt hurts hurting investigate investigated investigation lag lagged lagging lawsuit lawsuits
    layoff layoffs negative outage pain penalty pessimistic pressure pressured probe problem problems
    protest recall recalled recalls restructuring risk risks scrutiny sceptical skeptical setback shortage
    shortages slow slowdown slower slowing sluggish strike strikes struggle struggled struggles struggling
    subdued suspend suspended suspends tension tensions threat threatened threatens threats tariff tariffs
    trouble troubled uncertain uncertainty underperform underperformed underweight unfavourable unfavorable
    volatile warn warned warning warns weak weaken weakened weakening weaker weakest weakness worried worries
    worry worse worst write-down writedown denied blocked""",
    _2="""accident bearish breach crisis cyberattack default defaulted defaults disappoint disappointed
    disappointing disappointment disappoints downgrade downgraded downgrades fall_short fell_short falls_short
    fraud guilty impairment insolvency layoffs losing miss missed misses missing plunging profit_warning recession
    scandal shortfall slump slumped slumping sued sues turmoil underwhelming violated violation violations
    cut_its_guidance cut_its_outlook cut_its_forecast cuts_guidance lowered_its_guidance
    lowered_its_outlook lowers_guidance""",
    _3="bankrupt bankruptcy collapse collapsed collapses crash crashed crashes delisted delisting meltdown",
)

# Rise and fall have no tone of their own: what rises gives it.
RISING: dict[str, float] = _weighted(
    _1="""added adding adds advanced advancing climb climbed climbing climbs edged_up firmed gained gaining grew
    grow growing grows growth higher increase increased increases increasing lifted raise raised raises raising
    ramped rise risen rises rising rose up upward widen widened widening widens highest""",
    _2="""double doubled jump jumped jumping jumps leap leaped leapt rallied rallies rally rallying rocketed soar
    soared soaring soars spike spiked spikes surge surged surges surging tripled""",
)
FALLING: dict[str, float] = _weighted(
    _1="""contract contracted contracting cut cuts cutting decline declined declines declining decrease decreased
    decreases decreasing dip dipped dips down downward drop dropped dropping drops ease eases edged_down fall
    fallen falling falls fell lost loses lower lowered lowering lowers lowest narrow narrowed narrowing narrows
    reduce reduced reduces reducing retreat retreated retreats shed shrank shrink shrinking shrinks shrunk
    slid slide slides sliding slip slipped slipping slips trimmed""",
    _2="""crater cratered halved nosedived plummet plummeted plummets plunge plunged plunges sank sink sinking
    sinks tank tanked tanks tumble tumbled tumbles tumbling""",
)

# What is bad when it rises and good when it falls.
BURDENS: frozenset[str] = (
    _set("""arrears bankruptcies churn claims costs cost debt deficit deficits delinquencies delinquency defaults
    emissions expense expenses fees inflation job_cuts jobless layoffs liabilities loss losses redundancies shortage
    shortages tariff tariffs tax taxes unemployment volatility yields""")
)
# What follows neither rule: its rise says nothing good or bad of the piece's subject.
NEITHER: frozenset[str] = _set(
    "capacity dividend-adjusted target targets imports prices price bar stake number output"
)
# What is good when it rises; any other subject of a rise counts half.
ASSETS: frozenset[str] = (
    _set("""backlog bookings cash confidence deliveries demand dividend earnings ebitda eps exports forecast gdp guidance
    income jobs margin margins market markets orders outlook output payrolls production profit profits revenue
    revenues sales shares shipments stock stocks subscribers surplus turnover users volumes""")
)

NEGATIONS: frozenset[str] = (
    _set("""no not never neither nor without n't cannot hardly barely lacks lack lacked despite fail failed fails
    failing nothing none few prevent prevented avoids avoided""")
)
CLAUSE_BREAKS: frozenset[str] = _set(
    """but however although though while whereas yet despite , ; : — – and because after as amid even"""
)
MILD: frozenset[str] = _set("slightly somewhat modestly marginally may might could would if")
STRONG: frozenset[str] = _set("sharply significantly strongly very much far highly substantially")
