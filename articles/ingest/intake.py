"""Entries become Articles: identified, deduplicated, revised, a handful of statements for any number.

What to do with each entry is decided by a pure function of the entries and the pieces already known;
``take_in`` asks the database once and writes the answer. It may run in several processes at once, and
again after a crash: one piece is one Article.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace

from django.db import transaction

from articles.ingest import identity
from articles.ingest.drafts import Draft, distinct, draft
from articles.ingest.entry import Entry
from articles.models import (
    Article,
    Citation,
    Event,
    Mention,
    ParseAttempt,
    PriceMove,
    Quote,
    Release,
    Revision,
    Source,
)

BATCH = 500
COLUMNS = tuple(column.name for column in fields(Draft))
FACTS = (Mention, PriceMove, Release, Quote, Citation, Event)
REVISED_FIELDS = ("title", "body", "url", "author", "content_hash", "parsed_at", "parse_error")


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of some entries: counts, every piece in the entries' order, and those to be parsed
    because they are new or revised."""

    new: int = 0
    revised: int = 0
    unchanged: int = 0
    articles: tuple[Article, ...] = ()
    changed: tuple[Article, ...] = ()


@dataclass(slots=True)
class Decisions:
    """What to do: pieces to add, pieces to revise (the piece as known, and as it is now), pieces to
    leave alone."""

    add: list[Draft] = field(default_factory=list)
    revise: list[tuple[Article, Draft]] = field(default_factory=list)
    leave: list[Article] = field(default_factory=list)


def take_in(source: Source, entries: Iterable[Entry], *, seen_at: dt.datetime) -> Intake:
    """Store the entries of a source exactly once; those with neither title nor body are passed over."""
    drafts = distinct([draft(source, entry, seen_at) for entry in entries])
    if not drafts:
        return Intake()
    with transaction.atomic():
        # One intake of a source at a time, so that what is found below is found once.
        Source.objects.select_for_update().get(pk=source.pk)
        decisions = decide(drafts, known(source, drafts))
        added = _insert(source, decisions.add)
        # Another source was quicker with these addresses.
        ours = {piece.guid for piece in added}
        lost = [piece for piece in decisions.add if piece.guid not in ours]
        decisions.leave += decide(lost, known(source, lost)).leave if lost else []
        revised = _revise(decisions.revise, seen_at)
    pieces = [*added, *revised, *decisions.leave]
    return Intake(
        new=len(added),
        revised=len(revised),
        unchanged=len(decisions.leave),
        articles=_in_order(drafts, pieces),
        changed=(*added, *revised),
    )


def complete(piece: Article, page: Entry, *, seen_at: dt.datetime) -> bool:
    """Give a piece the text of its page in place of its source's summary, where that is more and it has no other
    text by now; whether it has. The source still knows the piece by the summary."""
    with transaction.atomic():
        source = Source.objects.select_for_update().get(pk=piece.source_id)
        summary = Article.objects.filter(pk=piece.pk, body=piece.body).first()
        if summary is None or len(page.body) <= len(summary.body):
            return False
        whole = replace(
            page,
            guid=summary.guid,
            url=summary.url,
            title=summary.title or page.title,
            author=summary.author or page.author,
            fingerprint=summary.content_hash,
        )
        _revise([(summary, draft(source, whole, seen_at))], seen_at)
    return True


def unknown(source: Source, entries: Sequence[Entry], *, seen_at: dt.datetime) -> list[Entry]:
    """Those of the entries that are new or changed: whose pages are worth fetching."""
    drafts = [draft(source, entry, seen_at) for entry in entries]
    decisions = decide(distinct(drafts), known(source, drafts))
    wanted = {id(piece) for piece in decisions.add} | {id(now) for _, now in decisions.revise}
    return [entry for entry, piece in zip(entries, drafts, strict=True) if id(piece) in wanted]


def known(source: Source, drafts: Iterable[Draft]) -> list[Article]:
    """The stored pieces that any of the drafts may be; one statement."""
    addresses, guids, hashes = [], [], []
    for piece in drafts:
        guids.append(piece.guid)
        hashes.append(piece.content_hash)
        if piece.url_key:
            addresses.append(piece.url_key)
    # Three indexed look-ups; one condition joined by OR would read the whole table.
    found = Article.objects.filter(url_key__in=addresses).order_by().values("pk")
    found = found.union(
        Article.objects.filter(source=source, guid__in=guids).order_by().values("pk"),
        Article.objects.filter(content_hash__in=hashes).order_by().values("pk"),
    )
    return list(Article.objects.filter(pk__in=found).order_by("pk"))


def decide(drafts: Iterable[Draft], stored: Iterable[Article]) -> Decisions:
    """Which drafts are new, which change a stored piece and which are known: by address, then by the
    source's GUID, then by content where one of the two has nothing else. Only the source that brought a
    piece may revise it: another that carries the same address may carry only a summary."""
    stored = list(stored)
    by_address = {piece.url_key: piece for piece in stored if piece.url_key}
    by_guid = {(piece.source_id, piece.guid): piece for piece in stored}
    by_content: dict[str, Article] = {}
    for piece in stored:
        by_content.setdefault(piece.content_hash, piece)
    decisions = Decisions()
    met: set[int] = set()
    for now in drafts:
        same_text = by_content.get(now.content_hash)
        if same_text and not (
            identity.is_anonymous(same_text.guid) or identity.is_anonymous(now.guid)
        ):
            same_text = None
        before = (
            (by_address.get(now.url_key) if now.url_key else None)
            or by_guid.get((now.source_id, now.guid))
            or same_text
        )
        if before is None:
            decisions.add.append(now)
        elif before.pk in met:
            continue
        elif before.source_id == now.source_id and before.content_hash != now.content_hash:
            decisions.revise.append((before, now))
            met.add(before.pk)
        else:
            decisions.leave.append(before)
            met.add(before.pk)
    return decisions


def _insert(source: Source, drafts: list[Draft]) -> list[Article]:
    """Add pieces, in the order of their keys so that two intakes never wait for each other in a circle;
    returns those that are ours (another source may just have taken an address), with their keys."""
    if not drafts:
        return []
    pieces = [
        Article(**{name: getattr(piece, name) for name in COLUMNS})
        for piece in sorted(drafts, key=lambda piece: piece.url_key or "")
    ]
    Article.objects.bulk_create(pieces, batch_size=BATCH, ignore_conflicts=True)
    ours = dict(
        Article.objects.filter(source=source, guid__in=[piece.guid for piece in pieces])
        .order_by()
        .values_list("guid", "pk")
    )
    for piece in pieces:
        piece.pk = ours.get(piece.guid)
    return [piece for piece in pieces if piece.pk is not None]


def _revise(pairs: list[tuple[Article, Draft]], seen_at: dt.datetime) -> list[Article]:
    """Keep the old texts and write the new ones; parsed facts go, for they point into the old text."""
    if not pairs:
        return []
    earlier = [
        Revision(article=before, seen_at=seen_at, title=before.title, body=before.body)
        for before, _ in pairs
    ]
    Revision.objects.bulk_create(earlier, batch_size=BATCH)
    for before, now in pairs:
        before.title, before.body = now.title, now.body
        before.url, before.author = now.url or before.url, now.author or before.author
        before.content_hash = now.content_hash
        before.parsed_at, before.parse_error = None, ""
    revised = sorted((before for before, _ in pairs), key=lambda piece: piece.pk)
    Article.objects.bulk_update(revised, REVISED_FIELDS, batch_size=BATCH)
    # What failed on the old text may be tried on the new one.
    ParseAttempt.objects.filter(article__in=revised).delete()
    for fact in FACTS:
        fact.objects.replaceable().filter(article__in=revised).delete()
    return revised


def _in_order(drafts: list[Draft], pieces: list[Article]) -> tuple[Article, ...]:
    """The stored pieces in the order of the drafts, as far as addresses and GUIDs tell."""
    places = {piece.url_key or piece.guid: place for place, piece in enumerate(drafts)}
    last = len(drafts)
    return tuple(sorted(pieces, key=lambda piece: places.get(piece.url_key or piece.guid, last)))
