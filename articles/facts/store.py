"""Parse pieces and write their facts, a few statements for a batch."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import structlog
from django.db import DataError, IntegrityError, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from articles.facts.kept import moved, without_kept
from articles.facts.lexicon import current_lexicon
from articles.facts.names import Names
from articles.facts.rows import rows_of
from articles.facts.summaries import write_summaries
from articles.models import (
    Article,
    Citation,
    Event,
    Mention,
    Origin,
    PriceMove,
    Quote,
    Release,
    Review,
)
from articles.parsing.document import PARSER_VERSION, ParsedArticle
from articles.parsing.lexicon import Lexicon
from articles.parsing.parser import parse

logger = structlog.get_logger(__name__)

BATCH = 100
FACTS: tuple[type[Any], ...] = (Mention, PriceMove, Release, Quote, Citation, Event)
MENTION_FIELDS = (
    *("evidence", "start", "end", "surface", "confidence", "count", "relevance", "primary", "tone"),
    *("published_at", "event_type"),
)
FAILURE_FIELDS = ("parser_version", "parsed_at", "parse_error")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A piece, the text that was parsed, and what came of it: facts, or the error."""

    article: Article
    text: str
    parsed: ParsedArticle | None
    error: str = ""


def parse_and_store(articles: Iterable[Article], *, lexicon: Lexicon | None = None) -> None:
    """Parse pieces and replace their parsed facts, keeping every fact that an editor confirmed,
    corrected, rejected or added.

    A piece whose parse raises keeps its error in ``parse_error`` and stays unparsed; the others go on.
    Without a lexicon the names of the stored instruments are used.
    """
    lexicon = lexicon or current_lexicon()
    pieces = iter(articles)
    while batch := list(itertools.islice(pieces, BATCH)):
        outcomes = [_parse(article, lexicon) for article in batch]
        try:
            _store(outcomes)
        except (DataError, IntegrityError):
            for outcome in outcomes:
                _store_alone(outcome)


def _parse(article: Article, lexicon: Lexicon) -> Outcome:
    text = article.text
    try:
        parsed = parse(
            article.body,
            title=article.title or None,
            published_at=article.published_at,
            url=article.url or None,
            lexicon=lexicon,
        )
    except Exception as error:
        logger.exception("parse failed", article=article.pk)
        return Outcome(article, text, None, f"{type(error).__name__}: {error}")
    if parsed.text != text:
        return Outcome(article, text, None, "The parser read another text than the piece's own.")
    return Outcome(article, text, parsed)


def _store_alone(outcome: Outcome) -> None:
    """Store one piece; where the database refuses its facts, keep why."""
    try:
        _store([outcome])
    except (DataError, IntegrityError) as error:
        logger.exception("facts refused", article=outcome.article.pk)
        _store([Outcome(outcome.article, outcome.text, None, f"The facts were refused: {error}")])


def _store(outcomes: list[Outcome]) -> None:
    # Outside the transaction: instruments met in two processes at once must not hold each other up.
    names = Names(outcome.parsed for outcome in outcomes if outcome.parsed)
    with transaction.atomic():
        outcomes = _still_true(outcomes)
        _note_failures([outcome for outcome in outcomes if not outcome.parsed])
        outcomes = [outcome for outcome in outcomes if outcome.parsed]
        if outcomes:
            _replace_facts(outcomes, names)


def _note_failures(outcomes: list[Outcome]) -> None:
    """Keep why pieces could not be parsed; facts from an earlier parse of the same text stay."""
    for outcome in outcomes:
        outcome.article.parse_error = outcome.error
        outcome.article.parser_version = PARSER_VERSION
        outcome.article.parsed_at = None
    if outcomes:
        Article.objects.bulk_update([outcome.article for outcome in outcomes], FAILURE_FIELDS)


def _replace_facts(outcomes: list[Outcome], names: Names) -> None:
    articles = [outcome.article for outcome in outcomes]
    kept = _kept_rows(outcomes)
    found: dict[type[Any], list[Any]] = {model: [] for model in FACTS}
    for outcome in outcomes:
        for model, rows in _found_rows(outcome, names, kept).items():
            found[model] += rows
    _sum_up(outcomes, found, kept)
    write_summaries(articles)
    for model in FACTS:
        # What a vendor says of a piece stands until the text itself says it.
        stale = model.objects.replaceable().filter(article__in=articles)
        if model is Mention:
            stale = stale.exclude(evidence=Mention.Evidence.VENDOR)
        stale.delete()
    Mention.objects.bulk_create(
        found.pop(Mention),
        batch_size=1000,
        update_conflicts=True,
        unique_fields=["article", "ticker"],
        update_fields=MENTION_FIELDS,
    )
    for model, rows in found.items():
        model.objects.bulk_create(rows, batch_size=1000)
    Mention.objects.filter(article__in=articles, evidence=Mention.Evidence.VENDOR).update(
        event_type=Subquery(Article.objects.filter(pk=OuterRef("article")).values("event_type")[:1])
    )
    touched = list(itertools.chain.from_iterable(kept[Mention].values()))
    if touched:
        Mention.objects.bulk_update(touched, ["event_type", "published_at"], batch_size=500)


def _still_true(outcomes: list[Outcome]) -> list[Outcome]:
    """Lock the pieces, in one order everywhere, and leave out those whose text has changed since it
    was parsed: whoever changed it has it parsed."""
    locked = (
        Article.objects.select_for_update()
        .filter(pk__in=[outcome.article.pk for outcome in outcomes])
        .order_by("pk")
        .only("title", "body")
    )
    texts = {article.pk: article.text for article in locked}
    return [outcome for outcome in outcomes if texts.get(outcome.article.pk) == outcome.text]


def _kept_rows(outcomes: list[Outcome]) -> dict[type[Any], dict[int, list[Any]]]:
    """The rows that editors have touched, by model and piece, each put where its words stand now."""
    articles = {outcome.article.pk: outcome.article for outcome in outcomes}
    texts = {outcome.article.pk: outcome.text for outcome in outcomes}
    kept: dict[type[Any], dict[int, list[Any]]] = {}
    for model in FACTS:
        kept[model] = defaultdict(list)
        touched = model.objects.filter(article__in=articles).exclude(
            pk__in=model.objects.replaceable().filter(article__in=articles).values("pk")
        )
        for row in touched:
            row.article = articles[row.article_id]
            kept[model][row.article_id].append(row)
        astray = [row for pk, rows in kept[model].items() for row in moved(rows, texts[pk])]
        if astray:
            places = ["start", "end", "surface"]
            model.objects.bulk_update(
                astray, places if model is Mention else [*places, "rule"], batch_size=500
            )
    return kept


def _found_rows(
    outcome: Outcome, names: Names, kept: dict[type[Any], dict[int, list[Any]]]
) -> dict[type[Any], list[Any]]:
    """The parser's rows of one piece, by model, less those that kept rows stand for."""
    by_model: dict[type[Any], list[Any]] = defaultdict(list)
    if outcome.parsed:
        for row in rows_of(outcome.article, outcome.parsed, names):
            by_model[type(row)].append(row)
    return {
        model: without_kept(rows, kept[model].get(outcome.article.pk, ()))
        for model, rows in by_model.items()
    }


def _sum_up(
    outcomes: list[Outcome],
    found: dict[type[Any], list[Any]],
    kept: dict[type[Any], dict[int, list[Any]]],
) -> None:
    """Write on each piece what its facts come to, and copy to its mentions what they carry of it."""
    now = timezone.now()
    events: dict[int, list[Event]] = defaultdict(list)
    for event in found[Event]:
        events[event.article_id].append(event)
    for outcome in outcomes:
        article, parsed = outcome.article, outcome.parsed
        if parsed is None:
            continue
        article.event_type = main_event([*kept[Event].get(article.pk, []), *events[article.pk]])
        article.key_points = list(parsed.key_points)
        article.tone = parsed.tone.score
        article.also_read = list(parsed.also_read)
        article.credits = list(parsed.credits)
        article.parser_version, article.parsed_at = parsed.parser_version, now
        article.parse_error = ""
    for mention in [*found[Mention], *itertools.chain.from_iterable(kept[Mention].values())]:
        mention.published_at = mention.article.published_at
        mention.event_type = mention.article.event_type


def main_event(events: list[Event]) -> str:
    """The type of the event that a piece is about: an editor's before the parser's, then the surest,
    then the first; empty where there is none that stands."""
    standing = [event for event in events if event.review != Review.REJECTED]
    if not standing:
        return ""
    return max(standing, key=lambda event: (_is_editors(event), event.confidence)).type


def _is_editors(event: Event) -> bool:
    return event.review != Review.UNREVIEWED or event.origin == Origin.MANUAL
