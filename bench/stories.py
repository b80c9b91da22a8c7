"""How well and how fast tellings of one story find each other, on a generated set whose truth is known.

Run: .venv/bin/python bench/stories.py [PIECES [BOARD]]. PIECES (2,000) pieces are judged pair by pair: stories
told by up to four publishers (title changed, a paragraph added or cut, words replaced, every publisher's own
boilerplate) beside families of different stories on one template (falls of a stock, earnings calendars, daily
wraps). Then the same is joined on a board of BOARD (0) other pieces in a database of the bench's own, and
its speed printed. Goal: precision 0.99, recall 0.9.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

import django

GOAL_PRECISION, GOAL_RECALL = 0.99, 0.9
START = dt.datetime(2024, 7, 1, tzinfo=dt.UTC)
STEMS = "Bal Cor Dun Fer Gal Hol Jar Kel Lor Mer Nor Ost Pel Quin Ros Sel Tor Ul Ver Wex".split()
ENDS = "brook dale field gate ham land mere ton vale worth".split()
NOUNS = [
    "demand",
    "supply",
    "margin",
    "order",
    "contract",
    "plant",
    "cargo",
    "cable",
    "turbine",
    "loan",
    "deposit",
    "branch",
    "licence",
    "patent",
    "trial",
    "drug",
    "engine",
    "battery",
    "tariff",
    "quota",
    "harbour",
    "refinery",
    "pipeline",
    "warehouse",
    "fleet",
    "retailer",
    "supplier",
    "regulator",
    "court",
    "union",
    "worker",
    "board",
    "founder",
    "lender",
    "insurer",
    "auditor",
    "forecast",
    "budget",
    "estimate",
    "quarter",
    "output",
    "price",
]
VERBS = [
    "raised",
    "cut",
    "met",
    "missed",
    "widened",
    "narrowed",
    "delayed",
    "approved",
    "rejected",
    "reviewed",
    "sold",
    "bought",
    "opened",
    "closed",
    "expanded",
    "halved",
    "doubled",
    "repaid",
    "refinanced",
    "leased",
    "shipped",
    "tested",
    "recalled",
    "insured",
    "audited",
    "signed",
]
LINKS = ["after", "while", "because", "although", "before", "as"]
BOILERPLATE = (
    "Read more stories at {p}. {p} is a service of {q} Media Group, which owns {q} Radio.",
    "Sign up for the {p} morning letter. {p} does not give advice on investing.",
    "Reporting by the {p} newsroom in {q}. The views are those of {p}.",
)


@dataclass(frozen=True)
class Piece:
    """A generated piece, and the number of the story it tells."""

    story: int
    title: str
    body: str
    published_at: dt.datetime


def name(chance: random.Random) -> str:
    return chance.choice(STEMS) + chance.choice(ENDS)


def sentence(chance: random.Random, names: list[str]) -> str:
    one, other, third = (chance.choice(NOUNS) for _ in range(3))
    figure = chance.choice([f"{chance.uniform(1, 99):.1f}%", f"${chance.randint(2, 990)} million"])
    return (
        f"{chance.choice(['The', 'Its', 'A'])} {one} at {chance.choice(names)} {chance.choice(VERBS)} "
        f"the {other} by {figure} {chance.choice(LINKS)} the {third} {chance.choice(VERBS)} "
        f"its {chance.choice(NOUNS)} in {chance.choice(NOUNS)} talks with {chance.choice(names)}."
    )


def paragraphs(chance: random.Random, names: list[str], count: int) -> list[str]:
    return [" ".join(sentence(chance, names) for _ in range(2)) for _ in range(count)]


def told(chance: random.Random, number: int) -> Iterator[Piece]:
    """One story by one to four publishers within a day."""
    names = [name(chance) for _ in range(3)]
    text = paragraphs(chance, names, chance.randint(4, 7))
    title = f"{names[0]} {chance.choice(VERBS)} {chance.choice(NOUNS)} {chance.choice(LINKS)} {chance.choice(NOUNS)} {chance.choice(VERBS)}"
    begun = START + dt.timedelta(hours=chance.uniform(0, 24 * 20))
    for telling in range(chance.randint(1, 4)):
        publisher, owner = name(chance), name(chance)
        mine = list(text)
        if telling and chance.random() < 0.5:
            mine.insert(chance.randint(1, len(mine)), *paragraphs(chance, names, 1))
        if telling and chance.random() < 0.4:
            mine.pop(chance.randint(1, len(mine) - 1))
        words = "\n\n".join(mine).split(" ")
        if telling:
            for _ in range(len(words) // 40):
                place = chance.randrange(1, len(words))
                if words[place].islower():
                    words[place] = chance.choice(NOUNS)
        body = " ".join(words)
        body += "\n\n" + chance.choice(BOILERPLATE).format(p=f"{publisher} Post", q=owner)
        heading = (
            title
            if chance.random() < 0.5
            else f"{names[0]}: {chance.choice(NOUNS)} {chance.choice(VERBS)} as {chance.choice(NOUNS)} {chance.choice(VERBS)}"
        )
        yield Piece(number, heading, body, begun + dt.timedelta(hours=chance.uniform(0, 20)))


def falls(chance: random.Random, number: int) -> Iterator[Piece]:
    """A different stock each, in just the same words."""
    company, percent = name(chance), f"{chance.uniform(1, 9):.1f}"
    price, volume = f"{chance.uniform(5, 300):.2f}", f"{chance.randint(100, 9000):,}"
    body = (
        f"Shares of {company} Inc. traded down {percent}% during trading on Tuesday. The stock traded as low as "
        f"${price} and last traded at ${price}. About {volume} thousand shares changed hands, a decline from "
        f"the average session volume. {company} had previously closed at a higher price.\n\n"
        "Several analysts on Wall Street have recently weighed in on the stock. The company has a current ratio "
        "below its peers, a quick ratio below its peers and a debt ratio above its peers.\n\n"
        "Hedge funds have recently added to their positions in the company. Institutional investors own most of "
        f"the stock. {company} is a provider of goods and services in the United States and Canada."
    )
    title = f"{company} Shares Down {percent}% on Tuesday"
    yield Piece(number, title, body, START + dt.timedelta(hours=chance.uniform(0, 24 * 20)))


def calendar(chance: random.Random, number: int) -> Iterator[Piece]:
    """Who reports on a day: the same frame around other companies."""
    day = number % 28 + 1
    rows = "\n\n".join(
        f"- {name(chance)} Corp. is estimated to report quarterly earnings at ${chance.uniform(0.1, 5):.2f} per "
        f"share on revenue of ${chance.uniform(0.1, 9):.2f} billion."
        for _ in range(8)
    )
    body = f"Companies Reporting Before The Bell\n\n{rows}\n\nMarkets in the United States open at 9:30 a.m."
    yield Piece(
        number,
        f"Earnings Scheduled For July {day}, 2024",
        body,
        START + dt.timedelta(hours=chance.uniform(0, 24 * 20)),
    )


def wrap(chance: random.Random, number: int) -> Iterator[Piece]:
    """A day on Wall Street, in the words of every other day."""
    day = chance.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    one, other, third = (chance.uniform(0.1, 3) for _ in range(3))
    leader, loser = name(chance), name(chance)
    body = (
        f"Wall Street's main indexes closed higher on {day}, as investors weighed new data on the economy. "
        f"The Dow Jones Industrial Average rose {one:.2f}%, the S&P 500 gained {other:.2f}% and the Nasdaq "
        f"Composite added {third:.2f}%. {leader} led the advance, while {loser} was the weakest stock.\n\n"
        "Advancing issues outnumbered declining ones on the New York Stock Exchange. Volume on U.S. exchanges "
        f"was {chance.uniform(8, 14):.2f} billion shares, compared with the average of the last 20 trading days.\n\n"
        "Traders see the Federal Reserve leaving its rate where it is at its next meeting."
    )
    yield Piece(
        number,
        f"Wall Street closes higher on {day}",
        body,
        START + dt.timedelta(hours=chance.uniform(0, 24 * 20)),
    )


def generated(count: int, seed: int = 7) -> list[Piece]:
    """The set: half of the stories told at will, the others on a template."""
    chance = random.Random(seed)
    pieces: list[Piece] = []
    makers = (told, falls, told, calendar, told, wrap)
    for number in itertools.count():
        pieces += makers[number % len(makers)](chance, number)
        if len(pieces) >= count:
            return pieces[:count]
    raise AssertionError


def joined(pieces: list[Piece], board: int) -> tuple[set[tuple[int, int]], float]:
    """The pairs that joining puts into one story, and pieces a second; on a board of other pieces."""
    from django.conf import settings
    from django.db import connection

    from articles.models import Article, Fingerprint, Source
    from articles.pipeline import stories

    source = Source.objects.create(name="Bench", kind=Source.Kind.ARCHIVE)
    if board:
        with connection.cursor() as cursor:
            cursor.execute(BOARD, [source.pk, board])
            cursor.execute(KEYS, [board])
            cursor.execute("ANALYZE")
    rows = Article.objects.bulk_create(
        [
            Article(
                source=source, guid=str(n), title=piece.title, body=piece.body, content_hash=str(n),
                published_at=piece.published_at, first_seen_at=piece.published_at,
            )
            for n, piece in enumerate(pieces)
        ],
        batch_size=2_000,
    )  # fmt: skip
    begun = time.perf_counter()
    for batch in itertools.batched(rows, 100) if hasattr(itertools, "batched") else batches(rows):
        stories.join(batch)
    took = time.perf_counter() - begun
    told_by: dict[int, list[int]] = {}
    place = {row.pk: n for n, row in enumerate(rows)}
    for pk, story in Article.objects.exclude(story=None).values_list("pk", "story_id"):
        told_by.setdefault(story, []).append(place[pk])
    assert Fingerprint.objects.exists() == bool(settings.STORY_DAYS)
    pairs = {
        pair for group in told_by.values() for pair in itertools.combinations(sorted(group), 2)
    }
    return pairs, len(pieces) / took


def batches(rows: list) -> Iterator[list]:
    for start in range(0, len(rows), 100):
        yield rows[start : start + 100]


# A board whose pieces share the days and the number of keys of the judged ones, but no words.
BOARD = """
INSERT INTO articles_article (source_id, guid, url, title, body, author, publisher, published_at, first_seen_at,
    language, content_hash, key_points, event_type, tone, also_read, credits, parser_version, parse_error)
SELECT %s, 'board ' || n, '', 'Piece ' || n, 'Text of piece ' || n, '', '', moment, moment, 'en',
    'board ' || n, '[]', '', 0, '[]', '[]', '', ''
FROM (SELECT n, timestamptz '2024-07-01' + n * interval '1 second' AS moment
      FROM generate_series(1, %s) AS n) AS made
"""
KEYS = """
INSERT INTO articles_fingerprint (article_id, published_at, made_at, keys)
SELECT id, published_at, published_at, ARRAY(
    SELECT hashint8extended(id, place) FROM generate_series(1, 17) AS place)
FROM articles_article LIMIT %s
"""


def main(count: int, board: int) -> int:
    django.setup()
    from django.test.utils import setup_databases, teardown_databases

    pieces = generated(count)
    same = {
        (one, other)
        for one, other in itertools.combinations(range(len(pieces)), 2)
        if pieces[one].story == pieces[other].story
    }
    made = setup_databases(verbosity=0, interactive=False)
    try:
        found, speed = joined(pieces, board)
    finally:
        teardown_databases(made, verbosity=0)
    right = len(found & same)
    precision, recall = right / max(len(found), 1), right / max(len(same), 1)
    print(
        f"{count:,} pieces, {len(same):,} pairs tell one story; joined on a board of {board:,} others"
    )
    print(
        f"precision {precision:.3f} (goal {GOAL_PRECISION}), recall {recall:.3f} (goal {GOAL_RECALL})"
    )
    print(f"{speed:,.0f} pieces a second")
    for one, other in sorted(found - same)[:5]:
        print(f"  wrongly joined: {pieces[one].title} | {pieces[other].title}")
    for one, other in sorted(same - found)[:5]:
        print(f"  missed: {pieces[one].title} | {pieces[other].title}")
    return 0 if precision >= GOAL_PRECISION and recall >= GOAL_RECALL else 1


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [2_000, 0][len(arguments) :])))
