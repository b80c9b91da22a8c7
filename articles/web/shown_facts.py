"""The facts of a piece in words, kind by kind, as its page lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.models import Article, Event, Mention, PriceMove, Quote, Release
from articles.templatetags.newsboard import figure, price, stated_percent
from articles.web.segments import Marked

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
        rule = f"{self.rule or 'by hand'}, confidence {self.confidence:.2f}"
        return Marked(self.key, self.kind, self.start, self.end, f"{self.says} · {rule}")


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
