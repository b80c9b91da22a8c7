"""The daily refresh of prices: bars of the instruments that pieces have mentioned lately, and what they change."""

from __future__ import annotations

import datetime as dt

import structlog

from articles.market import reactions
from articles.market.fetching import Fetched, fetch
from articles.market.providers import ProviderError, provider

log = structlog.get_logger(__name__)

# The longest window after a piece, 20 sessions, with some to spare.
LATELY = dt.timedelta(days=45)


def refresh(today: dt.date) -> Fetched:
    """Fetch bars up to ``today`` of the instruments mentioned lately, and measure again what they change.

    A failure of the service is a sentence in the log and in ``errors``, for the next day's run makes up for it.
    """
    try:
        fetched = fetch(provider(), until=today, mentioned_since=today - LATELY)
    except ProviderError as error:
        fetched = Fetched(errors=[str(error)])
    for reason in fetched.errors:
        log.warning("Bars were not refreshed", reason=reason)
    measured = reactions.measure_again(fetched.changed)
    log.info(
        "Bars refreshed",
        instruments=len(fetched.stored),
        changed=len(fetched.changed),
        reactions=measured.reactions_written,
    )
    return fetched
