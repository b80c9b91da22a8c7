import datetime as dt
import re

import pytest

from articles.models import PriceMove, Reaction, Revision, Source, Story

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)

pytestmark = pytest.mark.django_db


def page(client, article) -> str:
    return client.get(f"/articles/{article.pk}/").content.decode()


def test_every_kind_of_fact_is_marked_in_place(client, whole_article):
    html = page(client, whole_article)
    for kind in ("move", "release", "ticker", "event", "quote", "citation"):
        assert f'class="fact kind-{kind}"' in html
        assert f'id="show-{kind}"' in html


def test_a_fact_inside_another_is_marked_inside_it(client, whole_article):
    html = page(client, whole_article)
    assert re.search(
        r'kind-move" id="move-\d+" title="[^"]+"><mark class="fact kind-ticker" id="ticker-\d+"',
        html,
    )


def test_each_fact_is_listed_with_its_rule_its_confidence_and_its_place(client, whole_article):
    html = page(client, whole_article)
    assert "rule-of-the-test · confidence 0.90" in html
    assert "rule-of-the-test, confidence 0.90" in html
    move = PriceMove.objects.get()
    assert f'href="#move-{move.pk}"' in html
    assert html.count(f'id="move-{move.pk}"') == 1


def test_a_claim_stands_beside_what_the_bars_say(client, whole_article):
    html = page(client, whole_article)
    assert "BFT closed at 78.52 the day before; 80.25 is +2.20 %." in html
    assert "consistent" in html


def test_asides_are_dimmed(client, whole_article):
    html = page(client, whole_article)
    asides = re.findall(r'<p class="aside">([^<]*)</p>', html)
    assert [aside.strip() for aside in asides] == [
        "Also read: Three ports to watch",
        "Photo by Ada Quist",
    ]


def test_a_rejected_fact_is_not_shown(client, whole_article):
    PriceMove.objects.update(review="rejected")
    assert "kind-move" not in page(client, whole_article)


def test_the_text_shown_is_the_text_kept(client, whole_article):
    html = page(client, whole_article)
    text = html.partition('aria-label="Text"')[2].partition("</section>")[0]
    plain = re.sub(r"<[^>]+>", "", text)
    for line in whole_article.body.split("\n\n"):
        assert line.replace('"', "&quot;").replace("'", "&#x27;") in plain


def test_markup_in_a_text_stays_text(client, make_article):
    article = make_article(title="<i>x</i>", body="<script>alert(1)</script> & more")
    html = page(client, article)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in html


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://x.invalid", ""])
def test_only_web_addresses_are_linked(client, make_article, url):
    assert "Read at the source" not in page(client, make_article(url=url))


def test_the_source_is_linked_without_giving_it_a_handle(client, make_article):
    html = page(client, make_article(url="https://wire.invalid/1"))
    assert '<a href="https://wire.invalid/1" rel="noopener noreferrer external">' in html


def test_only_editors_are_sent_to_the_admin(client, admin_client, make_article):
    article = make_article()
    assert "Correct this" not in page(client, article)
    assert f"/admin/articles/article/{article.pk}/change/" in page(admin_client, article)


def test_what_was_changed_is_shown_word_by_word(client, make_article):
    article = make_article(
        title="Shipments up", body="Shipments rose 4% in June.\n\nPorts are busy."
    )
    Revision.objects.create(
        article=article,
        seen_at=NOON,
        title="Shipments up",
        body="Shipments rose 3% in June.\n\nPorts are busy.",
    )
    Revision.objects.create(
        article=article, seen_at=NOON - HOUR, title="Shipments", body="Shipments rose 3% in June."
    )
    html = page(client, article)
    assert "Shipments rose <del>3</del><ins>4</ins>% in June." in html
    assert "1 paragraph unchanged" in html
    assert "<ins>Ports are busy.</ins>" in html
    assert "Shipments<ins> up</ins>" in html


def test_a_piece_never_changed_says_nothing_of_changes(client, make_article):
    assert "What was changed" not in page(client, make_article())


def test_the_tone_is_told_of_the_piece_and_of_each_ticker(client, make_article, ticker):
    article = make_article([ticker], tone=0.5)
    article.mentions.update(tone=-0.4)
    html = page(client, article)
    assert '<td>positive</td><td class="number">+0.50</td>' in html
    assert '<td>negative</td><td class="number">−0.40</td>' in html


def test_the_past_has_the_text_of_then_without_the_facts_of_later(client, whole_article):
    Revision.objects.create(
        article=whole_article, seen_at=NOON + HOUR, title="As it was", body="Before."
    )
    html = client.get(f"/articles/{whole_article.pk}/?known_at=2024-07-12T12:30").content.decode()
    assert "As it was" in html
    assert "Before." in html
    assert "kind-move" not in html
    assert "The text as it stood then." in html
    assert "Back to now" in html
    later = client.get(f"/articles/{whole_article.pk}/?known_at=2024-07-12T13:30").content.decode()
    assert "kind-move" in later
    assert "What was changed" in later


def test_a_verdict_and_a_reaction_are_not_known_before_their_sessions_are_over(
    client, whole_article
):
    close = NOON + 8 * HOUR
    PriceMove.objects.update(known_from=close)
    Reaction.objects.update(known_from=close)
    early = client.get(f"/articles/{whole_article.pk}/?known_at=2024-07-12T13:00").content.decode()
    assert "not judged" in early
    assert "BFT closed at 78.52" not in early
    assert "+1.50%" not in early
    late = client.get(f"/articles/{whole_article.pk}/?known_at=2024-07-12T20:00").content.decode()
    assert "BFT closed at 78.52" in late
    assert "+1.50%" in late


def test_a_piece_not_seen_by_then_is_not_found(client, make_article):
    article = make_article(first_seen_at=NOON)
    assert client.get(f"/articles/{article.pk}/?known_at=2024-07-12T11:00").status_code == 404
    assert client.get(f"/articles/{article.pk}/?known_at=2024-07-12T12:00").status_code == 200


def test_a_story_of_the_past_has_only_who_had_told_it(client, make_article):
    first = make_article(title="First", first_seen_at=NOON)
    second = make_article(title="Second", first_seen_at=NOON + HOUR)
    story = Story.objects.create(first=first, size=2)
    for article in (first, second):
        article.story = story
        article.save()
    response = client.get(f"/stories/{story.pk}/?known_at=2024-07-12T12:30")
    assert [piece.headline for piece in response.context["pieces"]] == ["First"]
    assert client.get(f"/stories/{story.pk}/?known_at=2024-07-12T11:30").status_code == 404
    html = client.get(f"/articles/{first.pk}/?known_at=2024-07-12T12:30").content.decode()
    assert "Other pieces of this story" not in html


def test_the_other_pieces_of_its_story_stand_below(client, make_article):
    first, second = make_article(title="First"), make_article(title="Second")
    story = Story.objects.create(first=first, size=2)
    for article in (first, second):
        article.story = story
        article.save()
    assert "Second" in page(client, first)
    assert f"/stories/{story.pk}/" in page(client, first)
    assert [piece.headline for piece in client.get(f"/stories/{story.pk}/").context["pieces"]] == [
        "Second",
        "First",
    ]


def test_an_unread_piece_says_so(client, make_article):
    assert "has not been read for facts yet" in page(client, make_article(parsed_at=None))


def test_a_sample_piece_says_so(client, make_article, source):
    source.kind = Source.Kind.SAMPLE
    source.save()
    html = page(client, make_article())
    assert "not real news" in html
    assert "Read at the source" not in html


def test_a_piece_that_is_not_there_is_not_found(client, db):
    response = client.get("/articles/999/")
    assert response.status_code == 404
    assert "There is nothing at this address" in response.content.decode()


def test_a_piece_of_a_story_costs_constant_queries(
    admin_client, whole_article, make_article, django_assert_max_num_queries
):
    story = Story.objects.create(first=whole_article, size=9)
    for article in (whole_article, *(make_article() for _ in range(8))):
        article.story = story
        article.save()
    for n in range(5):
        Revision.objects.create(article=whole_article, seen_at=NOON + n * HOUR, body="Before")
    with django_assert_max_num_queries(12):
        page(admin_client, whole_article)


def test_a_return_without_enough_history_or_over_a_gap_says_so(client, ticker, make_article):
    article = make_article((ticker,))
    reaction = {"article": article, "ticker": ticker, "raw": 0.01}
    Reaction.objects.create(
        **reaction, window="[0,0]", model="constant_mean", days=19, session=dt.date(2024, 7, 12)
    )
    Reaction.objects.create(
        **reaction, window="5 min", model="market_model", days=90, abnormal=0.01, missing=3
    )
    html = page(client, article)
    assert "not enough history: 19 of 30 days" in html
    assert "over 3 without a price" in html
