"""One piece: its text with every fact in place, what the bars say, what its publisher changed; and stories."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Prefetch, prefetch_related_objects
from django.db.models.functions import JSONObject, Left
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from articles.charts.theme import event_style
from articles.figures.pieces import HEADLINE_CHARACTERS
from articles.market.windows import WINDOW_NAMES
from articles.models import (
    Article,
    Citation,
    Event,
    Mention,
    PriceMove,
    Quote,
    Reaction,
    Release,
    Revision,
    Story,
    Ticker,
)
from articles.parsing.sections import cut
from articles.web.diffs import ChangedLine, Part, changes, words_changed
from articles.web.filters import BoardFilter, address
from articles.web.pieces import (
    as_they_read,
    piece_of,
    with_facts,
    with_prices,
)
from articles.web.segments import paragraphs
from articles.web.shown_facts import KINDS, facts_of

STORY_PIECES = 12
STORY_PAGE = 200
REVISIONS_SHOWN = 20

FACTS = (
    Prefetch("mentions", Mention.objects.shown().select_related("ticker")),
    Prefetch("pricemoves", PriceMove.objects.shown().select_related("ticker")),
    Prefetch("releases", Release.objects.shown().select_related("indicator")),
    Prefetch("quotes", Quote.objects.shown()),
    Prefetch("citations", Citation.objects.shown()),
    Prefetch("events", Event.objects.shown()),
)
# The pieces of its story, with what a line about each says.
TOLD_AS = Prefetch(
    "story__articles",
    Article.objects.select_related("source")
    .defer("body", "search", "also_read", "credits")
    .annotate(opening=Left("body", HEADLINE_CHARACTERS))
    .order_by("published_at", "pk"),
)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a publisher changed when: the headline and the paragraphs, and the whole earlier text."""

    revision: Revision
    title: tuple[Part, ...]
    lines: list[ChangedLine]


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """A piece with its facts, its claims, what was changed in it, and its story."""
    wanted = BoardFilter.from_request(request)
    known_at = wanted.known_at
    found = get_object_or_404(
        Article.objects.defer("search")
        .select_related("source", "story")
        .annotate(before=texts_before(known_at)),
        pk=pk,
    )
    if known_at is not None and found.first_seen_at > known_at:
        raise Http404("This piece had not been seen by then.")
    prefetch_related_objects([found], *FACTS, TOLD_AS)
    # The row names its story's tellers, and gives the verdicts of the moment to the moves themselves.
    piece = piece_of(found, known_at)
    then, changed = changes_of(found, known_at, vars(found)["before"])
    facts = [] if then else facts_of(found)
    if then is not None:
        found.title, found.body = then.title, then.body
        (piece,) = as_they_read([piece], known_at)
    marked = [fact.marked for fact in facts if fact.marked]
    lines = paragraphs(found.text, marked, told_in(found))
    context = {
        "article": found,
        "piece": piece,
        "wanted": wanted,
        "style": event_style(found.event_type),
        "heading": lines[0] if found.title and lines else None,
        "lines": lines[1:] if found.title else lines,
        "facts": [
            (kind, name, [f for f in facts if f.kind == kind]) for kind, name in KINDS.items()
        ],
        "facts_count": len(facts),
        "moves": [] if then else found.pricemoves.all(),
        "mentions": [] if then else found.mentions.all(),
        "changed": changed,
        "others": others_of(found, known_at),
        "link": "" if piece.simulated else safe_link(found.url),
        "correct": _correct_link(request, found),
    }
    return render(request, "article.html", context | around(request, found, known_at))


def around(request: HttpRequest, found: Article, known_at: dt.datetime | None) -> dict[str, Any]:
    """What prices did around a piece, for the ticker that the address chooses or its first."""
    mentions: list[Any] = list(found.mentions.all())
    tickers = [mention.ticker for mention in mentions]
    chosen = next(
        (one for one in tickers if one.symbol == request.GET.get("ticker")),
        next(iter(tickers), None),
    )
    if chosen is None:
        return {"tickers": []}
    values = {"ticker": chosen.symbol, "known_at": known_at and known_at.isoformat()}
    return {
        "tickers": tickers,
        "chosen": chosen,
        "chart": address(reverse("api:get_article_chart", args=[found.pk]), values),
        "reactions": reactions_of(found, chosen, known_at),
        "PLOTLY_JS": settings.PLOTLY_JS,
    }


def story(request: HttpRequest, pk: int) -> HttpResponse:
    """All pieces that report the same thing, first published first."""
    wanted = BoardFilter.from_request(request)
    found = get_object_or_404(Story.objects.select_related("first"), pk=pk)
    members = with_facts(Article.objects.filter(story=found)).order_by("published_at", "pk")
    if wanted.known_at is not None:
        members = members.filter(first_seen_at__lte=wanted.known_at)
    # Their rows name no story: this is its page.
    told = [
        replace(piece_of(member, wanted.known_at), story=None) for member in members[:STORY_PAGE]
    ]
    pieces = with_prices(as_they_read(told, wanted.known_at), wanted.known_at)
    if wanted.known_at is not None and not pieces:
        raise Http404("No piece of this story had been seen by then.")
    return render(request, "story.html", {"story": found, "pieces": pieces, "wanted": wanted})


def texts_before(known_at: dt.datetime | None) -> ArraySubquery:
    """A piece's earlier texts that had been replaced by a moment, newest first, as part of the piece's own query."""
    revisions = Revision.objects.filter(article=OuterRef("pk"))
    if known_at is not None:
        revisions = revisions.filter(seen_at__lte=known_at)
    text = JSONObject(seen_at="seen_at", title="title", body="body")
    return ArraySubquery(revisions.values(text=text)[:REVISIONS_SHOWN])


def changes_of(
    found: Article, known_at: dt.datetime | None, before: Sequence[Mapping[str, str]]
) -> tuple[Revision | None, list[Changed]]:
    """The earlier text that stood at a moment, None for the one that stands; and what had been changed by then,
    newest change first. ``before`` are the texts before; no query, or one with a moment.
    """
    then = Revision.objects.standing_at(known_at, [found.pk]).get(found.pk)
    later: Article | Revision = then or found
    changed = []
    for text in before:
        seen_at = dt.datetime.fromisoformat(text["seen_at"])
        revision = Revision(seen_at=seen_at, title=text["title"], body=text["body"])
        title = words_changed(revision.title, later.title)
        changed.append(Changed(revision, title, changes(revision.body, later.body)))
        later = revision
    return then, changed


def others_of(found: Article, known_at: dt.datetime | None) -> Sequence[Article]:
    """The other pieces of a piece's prefetched story that had been seen by a moment, first published first."""
    if found.story is None:
        return ()
    return [
        other
        for other in found.story.articles.all()
        if other.pk != found.pk and (known_at is None or other.first_seen_at <= known_at)
    ][:STORY_PIECES]


def reactions_of(
    found: Article, ticker: Ticker, known_at: dt.datetime | None = None
) -> list[Reaction]:
    """What a ticker did around a piece beyond the market, as of a moment, shortest window first."""
    order = list(WINDOW_NAMES)
    reactions = Reaction.objects.modelled().filter(article=found, ticker=ticker, window__in=order)
    if known_at is not None:
        reactions = reactions.known_at(known_at)
    return sorted(reactions, key=lambda reaction: order.index(reaction.window))


def safe_link(url: str) -> str:
    """An address that a browser may be sent to; empty for anything but http and https."""
    return url if urlsplit(url).scheme in {"http", "https"} else ""


def told_in(found: Article) -> list[tuple[int, int]]:
    """The places of a text that the parser reads: not also-read lines, credits, boilerplate."""
    title_length = len(found.title)
    document = cut(found.text, published_at=found.published_at, title_length=title_length)
    told = [document.title, *document.key_points, *document.paragraphs]
    return [(span.start, span.end) for span in told if span]


def _correct_link(request: HttpRequest, found: Article) -> str:
    if not request.user.has_perm("articles.change_article"):
        return ""
    return reverse("admin:articles_article_change", args=[found.pk])
