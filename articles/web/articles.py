"""One piece: its text with every fact in place, and what the bars say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from articles.charts.theme import event_style
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
    Story,
    Ticker,
)
from articles.parsing.sections import cut
from articles.templatetags.newsboard import figure, price, stated_percent
from articles.web.filters import address
from articles.web.pieces import TOLD_BY, piece_of, with_facts
from articles.web.segments import Marked, paragraphs

STORY_PIECES = 12
STORY_PAGE = 200

FACTS = (
    Prefetch("mentions", Mention.objects.shown().select_related("ticker")),
    Prefetch("pricemoves", PriceMove.objects.shown().select_related("ticker")),
    Prefetch("releases", Release.objects.shown().select_related("indicator")),
    Prefetch("quotes", Quote.objects.shown()),
    Prefetch("citations", Citation.objects.shown()),
    Prefetch("events", Event.objects.shown()),
)

# Kind in the address and in CSS -> its name on the page, in the order of the list.
KINDS = {
    "move": "Stated moves",
    "release": "Releases",
    "ticker": "Tickers",
    "event": "Events",
    "quote": "Quotes",
    "citation": "Outlets cited",
}


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact as the page lists it: what it says in words, the address of its subject, its rule and place."""

    key: str
    kind: str
    says: str
    surface: str
    rule: str
    confidence: float
    review: str
    start: int | None
    end: int | None
    link: str = ""

    @property
    def marked(self) -> Marked | None:
        """Its place in the text; None for a fact without one."""
        if self.start is None or self.end is None:
            return None
        return Marked(self.key, self.kind, self.start, self.end, self.says)


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """A piece with its facts, its claims, its revisions and its story."""
    found = get_object_or_404(
        Article.objects.defer("search").select_related("source", "story"), pk=pk
    )
    prefetch_related_objects([found], *FACTS, TOLD_BY, "revisions")
    facts = facts_of(found)
    marked = [fact.marked for fact in facts if fact.marked]
    lines = paragraphs(found.text, marked, told_in(found))
    mentions: list[Any] = list(found.mentions.all())
    tickers = [mention.ticker for mention in mentions]
    chosen = next(
        (one for one in tickers if one.symbol == request.GET.get("ticker")),
        next(iter(tickers), None),
    )
    chart = reverse("api:get_article_chart", args=[found.pk])
    piece = piece_of(found)
    context = {
        "article": found,
        "piece": piece,
        "style": event_style(found.event_type),
        "heading": lines[0] if found.title and lines else None,
        "lines": lines[1:] if found.title else lines,
        "facts": [
            (kind, name, [f for f in facts if f.kind == kind]) for kind, name in KINDS.items()
        ],
        "facts_count": len(facts),
        "tickers": tickers,
        "chosen": chosen,
        "chart": address(chart, {"ticker": chosen.symbol}) if chosen else "",
        "reactions": reactions_of(found, chosen) if chosen else [],
        "others": others_of(found),
        "link": "" if piece.simulated else safe_link(found.url),
        "correct": _correct_link(request, found),
        "PLOTLY_JS": settings.PLOTLY_JS,
    }
    return render(request, "article.html", context)


def story(request: HttpRequest, pk: int) -> HttpResponse:
    """All pieces that report the same thing, first published first."""
    found = get_object_or_404(Story.objects.select_related("first"), pk=pk)
    members = with_facts(Article.objects.filter(story=found)).order_by("published_at", "pk")
    pieces = [piece_of(member) for member in members[:STORY_PAGE]]
    return render(request, "story.html", {"story": found, "pieces": pieces})


def others_of(found: Article) -> list[Any]:
    """The other pieces of a piece's story, newest first."""
    if found.story_id is None:
        return []
    members = with_facts(Article.objects.filter(story=found.story_id).exclude(pk=found.pk))
    return [piece_of(one) for one in members.order_by("-published_at", "-pk")[:STORY_PIECES]]


def reactions_of(found: Article, ticker: Ticker) -> list[Reaction]:
    """What a ticker did around a piece beyond the market, shortest window first."""
    order = list(WINDOW_NAMES)
    reactions = Reaction.objects.modelled().filter(article=found, ticker=ticker, window__in=order)
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


def facts_of(found: Article) -> list[ShownFact]:
    """Every fact of a piece whose facts are prefetched, kind by kind."""
    return [
        *_shown("move", found.pricemoves.all(), _move_words, lambda m: m.ticker.get_absolute_url()),
        *_shown(
            "release",
            found.releases.all(),
            _release_words,
            lambda r: r.indicator.get_absolute_url(),
        ),
        *_shown(
            "ticker", found.mentions.all(), _mention_words, lambda m: m.ticker.get_absolute_url()
        ),
        *_shown("event", found.events.all(), _event_words),
        *_shown("quote", found.quotes.all(), _quote_words),
        *_shown("citation", found.citations.all(), lambda citation: citation.outlet),
    ]


def _shown(kind: str, rows: Iterable[Any], says: Any, link: Any = lambda _: "") -> list[ShownFact]:
    return [
        ShownFact(
            key=f"{kind}-{row.pk}",
            kind=kind,
            says=says(row),
            surface=row.surface,
            rule=row.get_evidence_display() if kind == "ticker" else row.rule,
            confidence=row.confidence,
            review=row.review,
            start=row.start,
            end=row.end,
            link=link(row),
        )
        for row in rows
    ]


def _move_words(move: PriceMove) -> str:
    parts = [move.ticker.symbol, move.get_direction_display().lower()]
    if move.percent is not None:
        parts.append(stated_percent(move.percent))
    elif move.amount is not None:
        parts.append(f"{price(move.amount)} {move.currency}")
    if move.price is not None:
        parts.append(f"to {price(move.price)} {move.currency}")
    when = [part.lower() for part in (move.get_session_display(), move.get_stage_display()) if part]
    if move.period != PriceMove.Period.DAY:
        when.append(f"over the {move.get_period_display().lower()}")
    if move.trading_day:
        when.append(f"{move.trading_day:%-d %b %Y}")
    return " ".join(parts) + (f" ({', '.join(when)})" if when else "")


def _release_words(release: Release) -> str:
    parts = [release.indicator.name]
    if release.value is not None:
        parts.append(figure(release.value, release.unit))
    if release.change is not None:
        comparison = f" {release.comparison}" if release.comparison else ""
        parts.append(f"{stated_percent(release.change)}{comparison}")
    elif release.direction:
        parts.append(release.get_direction_display().lower())
    if release.period:
        parts.append(f"for {release.period:%b %Y}")
    if release.record:
        parts.append("a record")
    if release.streak:
        parts.append(f"{release.streak} in a row")
    return ", ".join(parts)


def _mention_words(mention: Mention) -> str:
    subject = " (subject)" if mention.primary else ""
    return f"{mention.ticker.symbol} {mention.ticker.name}{subject}"


def _event_words(event: Event) -> str:
    parts = [event.get_direction_display().lower(), event.phase]
    more = ", ".join(part for part in parts if part)
    return f"{event.get_type_display()} ({more})" if more else event.get_type_display()


def _quote_words(quote: Quote) -> str:
    parts = [quote.speaker, quote.role, quote.organisation]
    told = f" to {quote.outlet}" if quote.outlet else ""
    return ", ".join(part for part in parts if part) + told


def _correct_link(request: HttpRequest, found: Article) -> str:
    if not request.user.has_perm("articles.change_article"):
        return ""
    return reverse("admin:articles_article_change", args=[found.pk])
