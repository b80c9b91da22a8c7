"""The words that say which way a macro figure went, and those that look so and do not."""

from __future__ import annotations

import re

from articles.parsing.document import Direction
from articles.parsing.patterns import regex

_UP = (
    r"rose|rises?|risen|rising|grew|grows?|grown|growing|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|"
    r"jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|expand(?:ed|s|ing)?|expansion|"
    r"accelerat(?:e|ed|es|ing)|gain(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|quicken(?:ed|s|ing)?|"
    r"rebound(?:ed|s|ing)?|widen(?:ed|s|ing)?|swell(?:ed|s|ing)?|rais(?:e|ed|es|ing)|"
    r"hik(?:e|ed|es|ing)|lift(?:ed|s|ing)?|rall(?:y|ied)|spik(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|"
    r"strengthen(?:ed|s|ing)?|add(?:ed|s|ing)|recover(?:ed|s|ing|y)?|uptick|doubled|tripled|"
    r"leap(?:t|ed)?|ballooned|rocket(?:ed|s|ing)|vault(?:ed|s|ing)|perk(?:ed|s|ing)\sup|bounc(?:e|ed|es|ing)"
)
_DOWN_BELOW = (
    r"(?:fell|falls?)(?!\s+short\b)|fallen|falling|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|"
    r"shrank|shrunk|shrinks?|shrinking|contract(?:ed|s|ing|ion)|slid|slides?|sliding|slump(?:ed|s|ing)?|"
    r"plung(?:e|ed|es|ing)|tumbl(?:e|ed|es|ing)|slipp(?:ed|ing)|slips?|dipp(?:ed|ing)|dips?|sank|sinks?|"
    r"(?<!broke )down|plummet(?:ed|s|ing)?|shed|lost|retreat(?:ed|s|ing)?|downturn|crashed|"
    r"div(?:ed|es|ing)|nosediv(?:ed|es|ing)|collaps(?:ed|es|ing)|crater(?:ed|s|ing)|dwindl(?:ed|es|ing)|reced(?:ed|es|ing)"
)
_DOWN_SLOWER = (
    r"eas(?:ed|es|ing)|cool(?:ed|s|ing)?|slow(?:ed|s|ing|down)?|narrow(?:ed|s|ing)?|lower(?:ed|s|ing)|lower(?![- ]than\b|\s+house\b)|"
    r"cuts?|cutting|weaken(?:ed|s|ing)?|moderat(?:ed|es|ing)|soften(?:ed|s|ing)?|reduc(?:e|ed|es|ing)|"
    r"decelerat(?:ed|es|ing)|worsen(?:ed|s|ing)?|deteriorat(?:ed|es|ing)|halved|"
    r"ebb(?:ed|s|ing)|slash(?:ed|es|ing)|trim(?:med(?!\smean)|s|ming)|abat(?:ed|es|ing)|subsid(?:ed|es|ing)"
)
_FLAT = (
    r"unchanged|flat|steady|stagnat(?:ed|es|ing)|stall(?:ed|s|ing)?|held|kept|keeps?|keeping|holds?|holding|"
    r"(?:left|leaves?)(?!\s+(?:(?:the\s+)?(?:economy|door|country|nation|\w+\s+with)|an?)\b)|maintain(?:ed|s|ing)?|stayed|stays|remained|"
    r"(?<=little )changed|stable|flatlined"
)
# "growth slowed" moves down, "up to 3%" and "higher than" tell no move.
_UP_UNLESS = (
    r"(?<!economic )growth(?!\s+(?:\w+ed|rate|was|of|to|at)\b|\s+in\s)|higher(?![- ]than\b)|"
    r"(?<!made )(?<!set )up(?!\s+to\b)|(?:(?<=ed )|(?<=pt )|(?<=ot )|(?<=nt ))up(?=\s+to\b)"
)
DIRECTIONS: dict[str, Direction] = {"flat": "flat", "up": "up", "below": "down", "slower": "down"}
# Its groups are the keys of DIRECTIONS; what goes "below" makes a growth figure negative, what is "slower" does not.
VERB = regex(
    rf"\b(?:(?P<flat>{_FLAT})|(?P<up>{_UP}|{_UP_UNLESS})|(?P<below>{_DOWN_BELOW})|(?P<slower>{_DOWN_SLOWER}))\b",
    re.IGNORECASE,
)
# The noun in "a 2.3% surprise drop".
NOUN_AFTER = regex(
    r"[\s-]{0,2}(?:(?:annual|monthly|yearly|quarterly|year-on-year|surprise|unexpected|sharp|sharper|steep|"
    r"revised|bigger|larger|smaller|modest|slight)\s+){0,3}"
    rf"(?:(?P<below>{_DOWN_BELOW})|(?P<up>{_UP}|growth|higher|up))\b",
    re.IGNORECASE,
)
