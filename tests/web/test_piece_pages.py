import datetime as dt
import re

import pytest

from articles.models import PriceMove, Reaction, Revision, Source, Story

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


def test_earlier_texts_are_kept_and_shown(client, make_article):
    article = make_article()
    Revision.objects.create(
        article=article, seen_at=article.published_at, title="Was", body="Before"
    )
    assert "Earlier texts" in page(client, article)


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


def test_a_piece_costs_constant_queries(client, whole_article, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        page(client, whole_article)


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
