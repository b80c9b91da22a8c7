import datetime as dt
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.facts import parse_and_store
from articles.facts.kept import WORDS_GONE
from articles.models import (
    Alias,
    Article,
    Citation,
    Event,
    EventType,
    Indicator,
    Mention,
    Origin,
    PriceMove,
    Quote,
    Release,
    Review,
    Source,
    Ticker,
)

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
TITLE = "Alibaba climbs"
BODY = (
    "Alibaba Group (NYSE: BABA) shares rose 2.2% to $80.25 on Friday.\n\n"
    "Microsoft (NASDAQ: MSFT) stock fell 1.5% on Friday."
)
MODELS = (Mention, PriceMove, Release, Quote, Citation, Event)


@pytest.fixture
def source(db) -> Source:
    return Source.objects.create(name="Harbour Wire", url="https://wire.example/feed")


@pytest.fixture
def store(source):
    def store(body: str = BODY, title: str = TITLE, number: int = 1) -> Article:
        article = Article.objects.create(
            source=source,
            guid=str(number),
            title=title,
            body=body,
            published_at=NOON,
            first_seen_at=NOON,
            content_hash=str(number),
        )
        parse_and_store([article])
        article.refresh_from_db()
        return article

    return store


def rows(article: Article) -> set[tuple]:
    """Every fact of a piece, by what it says."""
    return {
        (model.__name__, row.start, row.end, row.surface, row.review, row.origin)
        for model in MODELS
        for row in model.objects.filter(article=article)
    }


def move_of(article: Article, symbol: str = "BABA") -> PriceMove:
    return article.pricemoves.get(ticker__symbol=symbol)


def test_it_works(store):
    article = store()
    assert article.parse_error == ""
    assert article.parsed_at is not None
    assert article.parser_version != ""
    move = move_of(article)
    assert (move.direction, move.percent, move.price) == ("up", Decimal("2.2"), Decimal("80.25"))
    assert move_of(article, "MSFT").percent == Decimal("-1.5")
    primary = article.mentions.get(primary=True)
    assert (primary.ticker.symbol, primary.ticker.exchange) == ("BABA", "XNYS")
    assert primary.evidence == "exchange_symbol"
    assert primary.published_at == NOON
    assert primary.event_type == article.event_type == EventType.PRICE_MOVE


def test_every_fact_stands_where_it_says(store):
    article = store()
    facts = [row for model in MODELS for row in model.objects.filter(article=article)]
    assert len(facts) >= 4
    assert all(article.text[fact.start : fact.end] == fact.surface for fact in facts)


def test_a_release_makes_its_indicator(store):
    store("China's trade surplus hit a record $99 billion in June.", title="")
    release = Release.objects.get()
    assert (release.indicator.code, release.indicator.country) == ("CN.TRADE_BALANCE", "CN")
    assert release.indicator.name == "Trade balance"
    assert (release.value, release.record) == (Decimal(99_000_000_000), True)
    store("China's trade surplus hit a record $99 billion in June, data showed.", number=2)
    assert Indicator.objects.count() == 1


def test_an_instrument_is_made_once_with_what_the_reference_knows_of_it(store):
    store()
    store(number=2)
    ticker = Ticker.objects.get(symbol="BABA")
    assert (ticker.exchange, ticker.currency) == ("XNYS", "USD")
    assert ticker.name != "BABA"


def test_an_instrument_known_by_its_symbol_alone_is_taken_and_learns_its_exchange(store):
    known = Ticker.objects.create(symbol="BABA", name="BABA")
    store()
    known.refresh_from_db()
    assert Ticker.objects.filter(symbol="BABA").count() == 1
    assert known.exchange == "XNYS"
    assert known.name != "BABA"


def test_parsing_again_changes_nothing(store):
    article = store()
    before = rows(article)
    parse_and_store([article])
    assert rows(article) == before


@pytest.mark.parametrize("review", [Review.CONFIRMED, Review.CORRECTED, Review.REJECTED])
def test_what_an_editor_has_touched_survives_with_no_second_beside_it(store, review):
    article = store()
    move = move_of(article)
    PriceMove.objects.filter(pk=move.pk).update(percent=Decimal("2.5"), review=review)
    parse_and_store([article])
    kept = move_of(article)
    assert (kept.pk, kept.percent, kept.review) == (move.pk, Decimal("2.5"), review)
    assert article.pricemoves.count() == 2


def test_a_fact_corrected_to_another_instrument_is_not_found_again_for_the_first(store):
    article = store()
    other = Ticker.objects.create(symbol="JD", exchange="XNAS", name="JD.com")
    move = move_of(article)
    PriceMove.objects.filter(pk=move.pk).update(ticker=other, review=Review.CORRECTED)
    parse_and_store([article])
    assert {move.ticker.symbol for move in article.pricemoves.all()} == {"JD", "MSFT"}


def test_a_rejected_mention_stays_rejected(store):
    article = store()
    Mention.objects.filter(ticker__symbol="MSFT").update(review=Review.REJECTED)
    parse_and_store([article])
    assert Mention.objects.get(ticker__symbol="MSFT").review == Review.REJECTED


def test_a_fact_that_an_editor_added_stays(store):
    article = store()
    start = article.text.index("shares")
    added = Quote.objects.create(
        article=article,
        speaker="Ann Lee",
        start=start,
        end=start + 6,
        surface="shares",
        origin=Origin.MANUAL,
    )
    parse_and_store([article])
    assert Quote.objects.filter(pk=added.pk).exists()


def test_the_main_event_is_the_editor_s(store):
    article = store()
    Event.objects.create(
        article=article,
        type=EventType.LEGAL,
        start=0,
        end=7,
        surface="Alibaba",
        origin=Origin.MANUAL,
        confidence=0.1,
    )
    parse_and_store([article])
    article.refresh_from_db()
    assert article.event_type == EventType.LEGAL
    assert article.mentions.first().event_type == EventType.LEGAL


def test_a_rejected_event_is_not_the_main_one(store):
    article = store()
    Event.objects.filter(article=article).update(review=Review.REJECTED)
    parse_and_store([article])
    article.refresh_from_db()
    assert article.event_type == ""


def revise(article: Article, body: str) -> None:
    article.body = body
    article.save()
    parse_and_store([article])


def test_an_edited_fact_follows_its_words_into_a_revised_text(store):
    article = store()
    PriceMove.objects.filter(pk=move_of(article).pk).update(review=Review.CONFIRMED)
    revise(article, f"UPDATED with details of trade.\n\n{BODY}")
    move = move_of(article)
    assert move.review == Review.CONFIRMED
    assert article.text[move.start : move.end] == move.surface
    assert article.pricemoves.count() == 2


def test_an_edited_fact_whose_words_are_gone_stays_on_the_headline_and_says_so(store):
    article = store()
    PriceMove.objects.filter(pk=move_of(article).pk).update(review=Review.CONFIRMED)
    revise(article, "Nothing is said of any price here.")
    move = move_of(article)
    assert (move.percent, move.rule) == (Decimal("2.2"), WORDS_GONE)
    assert article.text[move.start : move.end] == move.surface == TITLE


def test_a_parse_that_raises_keeps_the_piece_with_its_error_and_spares_the_others(store):
    article = store()
    before = rows(article)
    parse_and_store([article], lexicon=object())  # a lexicon that no parser can read
    article.refresh_from_db()
    assert article.parsed_at is None
    assert article.parse_error != ""
    assert rows(article) == before
    parse_and_store([article])
    article.refresh_from_db()
    assert article.parse_error == ""
    assert article.parsed_at is not None


def test_a_figure_too_large_for_its_column_costs_no_other_fact(store):
    article = store(BODY.replace("1.5%", "9999999%"))
    assert article.parse_error == ""
    assert [move.ticker.symbol for move in article.pricemoves.all()] == ["BABA"]


def test_a_text_that_changed_while_it_was_parsed_is_left_to_whoever_changed_it(store):
    article = store()
    stale = Article.objects.get()
    revise(article, "Microsoft (NASDAQ: MSFT) stock fell 1.5% on Friday.")
    parse_and_store([stale])
    assert [move.ticker.symbol for move in article.pricemoves.all()] == ["MSFT"]


def test_an_alias_added_in_the_admin_changes_the_next_parse(store):
    text = "Harbourlight shares rose 3.0% on Friday."
    first = store(text, title="")
    assert not first.mentions.exists()
    ticker = Ticker.objects.create(symbol="HBLT", exchange="XNYS", name="HL Holdings")
    Alias.objects.create(ticker=ticker, text="Harbourlight")
    second = store(f"{text} Analysts cheered.", title="", number=2)
    assert [mention.ticker for mention in second.mentions.all()] == [ticker]


def test_fifty_pieces_cost_a_handful_of_statements(source):
    articles = [
        Article(
            source=source,
            guid=str(number),
            title=f"{TITLE} {number}",
            body=BODY,
            published_at=NOON,
            first_seen_at=NOON,
            content_hash=str(number),
        )
        for number in range(50)
    ]
    Article.objects.bulk_create(articles)
    with CaptureQueriesContext(connection) as statements:
        parse_and_store(articles)
    assert PriceMove.objects.count() == 100
    assert len(statements) <= 35
