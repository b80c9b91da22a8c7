"""What every list's query string has in common."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Field, Schema
from ninja.errors import HttpError

LIMIT = 200
DEFAULT_LIMIT = 50


class Filters(Schema):
    """Parameters of an address; one that there is not is an error, not silently everything."""

    def check(self, request: HttpRequest) -> None:
        """Refuse parameters that there are not, ninja passing over them. Errors: 422."""
        known = type(self).model_fields
        for name in request.GET:
            if name not in known:
                raise HttpError(
                    422, f"{name[:40]}: there is no such parameter; there are {', '.join(known)}."
                )


class PageFilters(Filters):
    """Which page of a list."""

    cursor: str = Field("", description="The “next” of the page before.")
    limit: int = Field(DEFAULT_LIMIT, ge=1, le=LIMIT)
