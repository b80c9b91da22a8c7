"""POST /articles: pieces pushed in, taken in as if a source had given them."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from ninja import Field
from ninja.responses import Status
from ninja.security import HttpBearer
from pydantic import field_validator

from articles import pipeline
from articles.api import schemas
from articles.api.articles import router
from articles.api.moments import Since
from articles.ingest.entry import Entry

__all__ = ["router"]

SOURCE = "API"
BODY_CHARACTERS = 1_000_000


class Token(HttpBearer):
    """One of the tokens of the API_TOKENS setting."""

    def authenticate(self, request: HttpRequest, token: str) -> str | None:
        """The token, if it is one; compared in a time that does not tell how much of it is right."""
        given = token.encode()
        known = [hmac.compare_digest(given, each.encode()) for each in settings.API_TOKENS if each]
        return token if any(known) else None


class PushedPiece(schemas.Strict):
    """A piece as its sender has it."""

    body: str = Field(
        max_length=BODY_CHARACTERS, description="Plain text, a blank line between paragraphs."
    )
    title: str = Field("", max_length=2000)
    url: str = Field("", max_length=2000, description="The publisher's address of the piece.")
    guid: str = Field("", max_length=1000, description="The sender's own identifier.")
    author: str = Field("", max_length=300)
    publisher: str = Field("", max_length=200)
    published_at: Since = Field(None, description="Without it, now.")
    language: str = Field("", max_length=10, description="A code such as en.")
    tickers: list[str] = Field([], max_length=50, description="Symbols that the sender names.")

    @field_validator("body")
    @classmethod
    def not_empty(cls, value: str) -> str:
        """A piece says something."""
        if not value.strip():
            raise ValueError("the piece has no text; send its body as plain text")
        return value

    @field_validator("url")
    @classmethod
    def an_address(cls, value: str) -> str:
        """Empty, or an address of the web."""
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if value and not (parts.scheme in {"http", "https"} and parts.hostname):
            raise ValueError("not an address; it begins with http:// or https:// and names a host")
        return value


@router.post(
    "/articles",
    auth=Token(),
    response={
        201: schemas.Pushed,
        200: schemas.Pushed,
        401: schemas.Problem,
        422: schemas.Problem,
    },
    summary="Push a piece in",
)
def push_article(request: HttpRequest, piece: PushedPiece) -> Status[dict[str, object]]:
    """Take a piece in: 201 when it is new; 200 when it was known, and then revised if its text differs.

    A piece is known by its address, else by its guid, else by its text. It is parsed and measured at once.
    """
    entry = Entry(**piece.dict(exclude={"tickers"}), tickers=tuple(piece.tickers))
    intake = pipeline.ingest_entries(pipeline.manual_source(SOURCE), [entry])
    stored = intake.articles[0]
    answer: dict[str, object] = {
        "id": stored.pk,
        "page": stored.get_absolute_url(),
        "known": not intake.new,
        "revised": bool(intake.revised),
    }
    return Status(201 if intake.new else 200, answer)
