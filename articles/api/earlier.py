"""Pieces as they read at an earlier moment: publishers change texts, and the changes are kept."""

from __future__ import annotations

from articles.api.shapes import Json
from articles.models import Article, Origin, Review, Revision
from articles.parsing.parser import parse
from articles.parsing.tone import label_of

AS_PARSED = {"origin": Origin.PARSED.value, "review": Review.UNREVIEWED.value}
NOT_JUDGED = {"verdict": None, "verdict_reason": None}
FACTS = ("tickers", "price_moves", "releases", "quotes", "outlets", "events")


def as_it_read(shape: Json, piece: Article, then: Revision | None) -> Json:
    """A piece's shape with the title and the facts of its earlier text, parsed anew; no verdicts, which
    were given to the later one."""
    if then is None:
        return shape
    parsed = parse(
        then.body, published_at=piece.published_at, url=piece.url or None, title=then.title or None
    ).to_json()
    for kind in FACTS:
        extra = AS_PARSED | NOT_JUDGED if kind == "price_moves" else AS_PARSED
        parsed[kind] = [fact | extra for fact in parsed[kind]]
    parsed["tickers"] = [
        {name: value for name, value in fact.items() if name != "rule"}
        for fact in parsed["tickers"]
    ]
    parsed["tone"] = {
        "score": parsed["tone"]["score"],
        "label": label_of(parsed["tone"]["score"]),
    }
    parsed["title"] = then.title or None
    parsed["event_type"] = parsed["events"][0]["type"] if parsed["events"] else None
    return {name: parsed.get(name, value) for name, value in shape.items()} | {
        "published_at": shape["published_at"],
        "language": shape["language"],
    }
