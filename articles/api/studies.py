"""Studies: what prices did around pieces of a kind."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router
from ninja.errors import HttpError

from articles.api import schemas
from articles.api.filters import Filters
from articles.api.moments import Since
from articles.api.releases import find_indicator
from articles.api.responses import CHART_SECONDS, answer
from articles.api.tickers import find_ticker
from articles.market.eventstudy import Estimation, Model
from articles.market.studies import (
    FARTHEST,
    LONGEST_ESTIMATION,
    Question,
    StudyError,
    read_window,
    study,
)
from articles.models import Direction, EventType, Verdict

router = Router(tags=["Studies"])


class StudyFilters(Filters):
    """Which pieces, which instruments, which days around them."""

    event: EventType | None = Field(None, description="Pieces that report an event of this type.")
    direction: Direction | None = Field(
        None, description="Of that event or, without one, of the indicator's figure."
    )
    indicator: str = Field("", description="Pieces that state this indicator's figure.")
    record: bool = Field(False, description="Only figures that were a record.")
    ticker: list[str] = Field([], description="Symbol; given several times, any of them.")
    window: str = Field("-5,20", description="Sessions around the piece, first and last.")
    estimation: int = Field(
        Estimation().length, ge=2, le=LONGEST_ESTIMATION, description="Sessions to estimate from."
    )
    gap: int = Field(
        Estimation().gap, ge=0, le=FARTHEST, description="Sessions between those and the piece."
    )
    publisher: str = Field("", description="Pieces of this publisher.")
    q: str = Field("", description="Pieces that a search for these words finds.")
    verdict: Verdict | None = Field(
        None, description="Pieces that state a move of which the bars say this."
    )
    model: Model | None = Field(
        None, description="The market model where left out (constant mean without a benchmark)."
    )
    since: dt.date | None = Field(None, description="Published on or after this day.")
    until: dt.date | None = Field(None, description="Published on or before this day.")
    known_at: Since = Field(None, description="Seen by the board by this moment.")

    def question(self) -> Question:
        """What is asked. Errors: 404 for unknown names, 422 for a wrong window."""
        return Question(
            event=self.event or "",
            direction=self.direction or "",
            indicator=find_indicator(self.indicator).code if self.indicator else "",
            record=self.record,
            symbols=tuple(find_ticker(name).symbol for name in self.ticker),
            publisher=self.publisher,
            words=self.q,
            verdict=self.verdict or "",
            model=self.model,
            since=self.since,
            until=self.until,
            known_at=self.known_at,
            window=window_of(self.window),
            estimation=Estimation(self.estimation, self.gap),
        )


def window_of(given: str) -> tuple[int, int]:
    """A window written "-5,20" or "[-5,+20]". Errors: 422 for any other."""
    try:
        return read_window(given)
    except StudyError as error:
        raise HttpError(422, f"window: {error}") from error


@router.get(
    "/studies",
    response={200: schemas.Study, 404: schemas.Problem, 422: schemas.Problem},
    summary="What prices did around pieces of a kind",
)
def get_study(request: HttpRequest, filters: Query[StudyFilters]) -> HttpResponseBase:
    """The average abnormal return around pieces that pass every filter, with its band and its tests.

    Returns are simple and fractional (0.01 is 1 %). With an indicator and tickers, every piece that states
    the indicator's figure is an event for each of the tickers.
    """
    filters.check(request)
    try:
        found = study(filters.question())
    except StudyError as error:
        raise HttpError(422, str(error)) from error
    return answer(request, found.to_json(), max_age=CHART_SECONDS)
