"""Pieces that tell the same story are joined to one, a handful of statements for any number.

A piece finds the pieces of its window of days that share a key of its words (an indexed look-up whose cost does
not grow with the archive), and is compared with those alone. Two workers that bring two tellings of one story
at once both store their keys before they look, so one of them sees both.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from articles.ingest import sameness
from articles.ingest.sameness import Telling
from articles.models import Article, Fingerprint, Story
from articles.parsing.sections import cut

# Of pieces that share keys, those compared: the ones that share most.
MOST_COMPARED = 12
# An archive is parsed over days, each piece when its turn comes: its keys wait so long for each other.
KEPT = dt.timedelta(days=14)
DAY = 86_400
ALIKE = """
SELECT given.id, likely.article_id
FROM unnest(%s::bigint[], %s::text[], %s::timestamptz[]) AS given(id, keys, published_at)
CROSS JOIN LATERAL (
    SELECT article_id FROM articles_fingerprint
    WHERE keys && given.keys::bigint[] AND article_id <> given.id
        AND published_at BETWEEN given.published_at - make_interval(days => %s)
            AND given.published_at + make_interval(days => %s)
    ORDER BY cardinality(ARRAY(SELECT unnest(keys) INTERSECT SELECT unnest(given.keys::bigint[]))) DESC,
        article_id
    LIMIT %s
) AS likely
"""
ASSIGN = """
UPDATE articles_article AS piece SET story_id = given.story_id
FROM unnest(%s::bigint[], %s::bigint[]) AS given(id, story_id)
WHERE piece.id = given.id AND piece.story_id IS DISTINCT FROM given.story_id
"""
MERGE = """
UPDATE articles_article AS piece SET story_id = given.into_id
FROM unnest(%s::bigint[], %s::bigint[]) AS given(id, into_id)
WHERE piece.story_id = given.id
"""


def join(articles: Sequence[Article]) -> int:
    """Join pieces to the stories that they tell; returns how many were found to tell one.

    A piece whose words have been looked at before is left alone, so that a piece which an editor has
    put elsewhere stays there.
    """
    if not settings.STORY_DAYS or not articles:
        return 0
    pairs = _alike(_noted(articles))
    if pairs:
        with transaction.atomic(), connection.cursor() as cursor:
            # One at a time, for stories that two workers extend at once may turn out to be one.
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('articles_story'))")
            _write(pairs)
    return len({pk for pair in pairs for pk in pair})


def prune(now: dt.datetime) -> int:
    """Forget the keys of pieces to which no more is likely to be joined; returns how many."""
    window = dt.timedelta(days=settings.STORY_DAYS)
    old = Fingerprint.objects.filter(made_at__lt=now - KEPT, published_at__lt=now - window)
    return old.delete()[0]


def _noted(articles: Sequence[Article]) -> list[tuple[Article, list[int]]]:
    """Store the keys of pieces; those that are new or have changed, with the keys to look for."""
    known = dict(
        Fingerprint.objects.filter(pk__in=[article.pk for article in articles]).values_list(
            "pk", "keys"
        )
    )
    fresh: list[Fingerprint] = []
    wanted: list[tuple[Article, list[int]]] = []
    for article in articles:
        keys = sameness.bands(article.title, told_in(article))
        window = int(article.published_at.timestamp() // (settings.STORY_DAYS * DAY))
        own = sameness.within(keys, window)
        if not own or known.get(article.pk) == own:
            continue
        fresh.append(
            Fingerprint(
                article=article,
                published_at=article.published_at,
                made_at=timezone.now(),
                keys=own,
            )
        )
        beside = [sameness.within(keys, window + step) for step in (-1, 1)]
        wanted.append((article, [*own, *beside[0], *beside[1]]))
    Fingerprint.objects.bulk_create(
        fresh,
        update_conflicts=True,
        unique_fields=["article"],
        update_fields=["published_at", "made_at", "keys"],
    )
    return wanted


def told_in(article: Article) -> str:
    """The body of a piece without credits, further reading and boilerplate, which differ by publisher."""
    text = article.text
    title_length = len(article.title)
    parts = cut(text, title_length=title_length)
    spans = sorted((*parts.key_points, *parts.paragraphs))
    return "\n\n".join(text[span.start : span.end] for span in spans)


def _alike(wanted: Sequence[tuple[Article, list[int]]]) -> set[tuple[int, int]]:
    """The pairs of pieces that tell the same story, among those that share a key."""
    if not wanted:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            ALIKE,
            [
                [article.pk for article, _ in wanted],
                [f"{{{','.join(map(str, keys))}}}" for _, keys in wanted],
                [article.published_at for article, _ in wanted],
                settings.STORY_DAYS,
                settings.STORY_DAYS,
                MOST_COMPARED,
            ],
        )
        likely = {(min(pair), max(pair)) for pair in cursor.fetchall()}
    tellings = _tellings({pk for pair in likely for pk in pair})
    return {
        (one, other)
        for one, other in likely
        if one in tellings
        and other in tellings
        and sameness.same_story(tellings[one], tellings[other])
    }


def _tellings(keys: set[int]) -> dict[int, Telling]:
    pieces = Article.objects.filter(pk__in=keys).only("title", "body") if keys else ()
    return {piece.pk: sameness.read(piece.title, told_in(piece)) for piece in pieces}


def _write(pairs: Iterable[tuple[int, int]]) -> None:
    """Give each group of pieces one story: its oldest, else a new one."""
    pieces = {
        piece.pk: piece
        for piece in Article.objects.filter(pk__in={pk for pair in pairs for pk in pair}).only(
            "published_at", "story"
        )
    }
    led = dict(Story.objects.filter(first__in=pieces).values_list("first_id", "pk"))
    # A story is a member of its group by its negative key.
    ties = [(pk, -piece.story_id) for pk, piece in pieces.items() if piece.story_id]
    ties += [(pk, -story) for pk, story in led.items()]
    members = [
        (sorted(group & pieces.keys()), [-key for key in group if key < 0])
        for group in groups([*pairs, *ties])
    ]
    fresh = Story.objects.bulk_create(
        Story(first=min((pieces[pk] for pk in told), key=lambda piece: piece.published_at))
        for told, stories in members
        if not stories
    )
    new = iter(fresh)
    assigned: dict[int, int] = {}
    merged: dict[int, int] = {}
    for told, stories in members:
        into = min(stories) if stories else next(new).pk
        assigned |= dict.fromkeys(told, into)
        merged |= {story: into for story in stories if story != into}
    with connection.cursor() as cursor:
        cursor.execute(ASSIGN, [list(assigned), list(assigned.values())])
        cursor.execute(MERGE, [list(merged), list(merged.values())])
    Story.objects.settle({*assigned.values(), *merged})


def groups(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """The sets of pieces that pairs tie together, directly or through others."""
    group_of: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        union = group_of[one] | group_of[other] | {one, other}
        for member in union:
            group_of[member] = union
    return list({id(group): group for group in group_of.values()}.values())
