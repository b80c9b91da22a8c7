"""The JSON API under /api/v1/; its page is /api/v1/docs."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import NinjaAPI, Router, Swagger
from ninja.errors import HttpError

from articles.api import publishers, push, releases, studies, tickers
from articles.api.responses import OrjsonRenderer, tell_errors_plainly

api = NinjaAPI(
    title="newsboard",
    version="1",
    urls_namespace="api",
    description=(
        "What was reported, what the price did, and whether the report was right. Lists give `items` and "
        "`next`: pass `next` as `cursor` for the page after. Answers carry an ETag; send it back as "
        "If-None-Match and an unchanged answer costs nothing."
    ),
    # Everything from this server: swagger would otherwise ask a validator on the internet.
    docs=Swagger(settings={"validatorUrl": None}),
    renderer=OrjsonRenderer(),
)
tell_errors_plainly(api)

nowhere = Router()


@nowhere.api_operation(
    ["GET", "POST", "PUT", "PATCH", "DELETE"], "/{path:address}", include_in_schema=False
)
def no_such_address(request: HttpRequest, address: str) -> None:
    """Every other address under /api/v1/."""
    raise HttpError(
        404, f"There is nothing at /api/v1/{address[:80]}; /api/v1/docs lists every address."
    )


# ninja wants all that happens at one address in one router: the pieces' holds push's too.
PIECES = push.router

for router in (
    PIECES,
    tickers.router,
    releases.router,
    studies.router,
    publishers.router,
    nowhere,
):
    api.add_router("", router)

__all__ = ["api"]
