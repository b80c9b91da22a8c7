"""How often each publisher's claims hold: stated moves counted by verdict."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from articles.models import PriceMove, Verdict

PUBLISHER = Coalesce(
    NullIf("article__publisher", Value("")),
    NullIf("article__source__publisher", Value("")),
    "article__source__name",
)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One publisher's stated moves by verdict."""

    publisher: str
    claims: int
    consistent: int
    inconsistent: int
    unverifiable: int

    @property
    def unjudged(self) -> int:
        """Moves that no bar has been held against yet."""
        return self.claims - self.consistent - self.inconsistent - self.unverifiable

    @property
    def share(self) -> float | None:
        """The consistent among those that could be verified, 0 to 1; None where none could."""
        verified = self.consistent + self.inconsistent
        return self.consistent / verified if verified else None

    def to_json(self) -> dict[str, Any]:
        """Plain values, the two that follow from the others included."""
        return asdict(self) | {"unjudged": self.unjudged, "share": self.share}


def claim_records(
    moves: QuerySet[PriceMove] | None = None, known_at: dt.datetime | None = None
) -> list[ClaimRecord]:
    """Each publisher's record, most claims first; one query.

    Of all stated moves, or those given (of a ticker, of some days). A piece without a publisher counts for its
    source; what an editor rejected counts for nobody. With ``known_at``: pieces seen by then, and verdicts that
    rest on sessions over by then (the others count as unjudged).
    """
    found: Any = PriceMove.objects.all() if moves is None else moves
    found = found.shown()
    over = Q()
    if known_at is not None:
        found = found.known_at(known_at)
        over &= Q(known_from__isnull=True) | Q(known_from__lte=known_at)
    verdicts = {verdict.value: Count("pk", filter=over & Q(verdict=verdict)) for verdict in Verdict}
    rows = (
        found.order_by()
        .values(publisher=PUBLISHER)
        .annotate(claims=Count("pk"), **verdicts)
        .order_by("-claims", "publisher")
        .values_list("publisher", "claims", *verdicts)
    )
    return [ClaimRecord(*row) for row in rows]
