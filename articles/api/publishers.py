"""Publishers: how often what each of them says of prices agrees with the bars."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Field, Query, Router

from articles.api import schemas
from articles.api.filters import Filters
from articles.api.moments import Since
from articles.api.responses import answer
from articles.api.tickers import find_ticker
from articles.market.publishers import claim_records
from articles.models import PriceMove

router = Router(tags=["Publishers"])


class ClaimFilters(Filters):
    """Which claims."""

    ticker: str = Field("", description="Symbol; moves of this instrument alone.")
    known_at: Since = Field(None, description="Pieces seen, and verdicts known, by this moment.")


@router.get(
    "/publishers",
    response={200: list[schemas.ClaimRecord], 404: schemas.Problem, 422: schemas.Problem},
    summary="Each publisher's stated moves by verdict, most claims first",
)
def list_publishers(request: HttpRequest, filters: Query[ClaimFilters]) -> HttpResponseBase:
    """How often what each publisher states of prices agrees with the bars."""
    filters.check(request)
    moves = None
    if filters.ticker:
        moves = PriceMove.objects.filter(ticker=find_ticker(filters.ticker))
    records = claim_records(moves, filters.known_at)
    return answer(request, [record.to_json() for record in records])
