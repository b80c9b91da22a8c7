"""How the API answers: orjson, entity tags, and errors in one sentence with their remedy."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.renderers import BaseRenderer

# Prices and figures change once a day, or when an editor works: a minute is not noticed.
CHART_SECONDS = 60


class OrjsonRenderer(BaseRenderer):
    """JSON by orjson."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        """The answer's bytes."""
        return orjson.dumps(data)


def answer(request: HttpRequest, data: Any, *, max_age: int = 0) -> HttpResponseBase:
    """An answer with an entity tag, so that asking again costs no transfer while nothing is new.

    ``max_age`` seconds long it may be used without asking; 0 asks each time. ``data`` is made of
    plain values and numpy-free: it goes to orjson as it is, past ninja's own validation, and the tests hold
    it to the schemas that the documentation shows.
    """
    content = orjson.dumps(data)
    etag = f'W/"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    response = HttpResponse(content, content_type="application/json; charset=utf-8")
    response["ETag"] = etag
    response["Cache-Control"] = f"public, max-age={max_age}" if max_age else "no-cache"
    return get_conditional_response(request, etag=etag, response=response) or response


def tell_errors_plainly(api: NinjaAPI) -> None:
    """Give an API the error answers of this module."""

    def invalid(request: HttpRequest, error: Any) -> HttpResponse:
        errors = [{"field": _field(each), "message": _message(each)} for each in error.errors]
        detail = " ".join(f"{each['field']}: {each['message']}." for each in errors)
        return api.create_response(request, {"detail": detail, "errors": errors}, status=422)

    def unauthenticated(request: HttpRequest, error: Any) -> HttpResponse:
        detail = (
            "This needs a token: send the header “Authorization: Bearer TOKEN” with one of the tokens "
            "that the server's API_TOKENS setting lists."
        )
        response = api.create_response(request, {"detail": detail}, status=401)
        response["WWW-Authenticate"] = "Bearer"
        return response

    def too_large(request: HttpRequest, error: Any) -> HttpResponse:
        detail = "The request is too large; send one piece of at most 2 MB at a time."
        return api.create_response(request, {"detail": detail}, status=413)

    api.add_exception_handler(RequestDataTooBig, too_large)
    api.add_exception_handler(ValidationError, invalid)
    api.add_exception_handler(AuthenticationError, unauthenticated)


def _field(error: dict[str, Any]) -> str:
    """The name a caller gave it: ("query", "limit") is limit, ("body", "piece", "title") is title."""
    names = [str(part) for part in error["loc"]]
    return ".".join(names[2:] if names[0] == "body" and len(names) > 2 else names[1:]) or names[0]


def _message(error: dict[str, Any]) -> str:
    message = str(error["msg"]).removeprefix("Value error, ").rstrip(".")
    return message[:1].lower() + message[1:]
