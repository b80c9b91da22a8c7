import datetime as dt

import pytest

from articles.models import PriceMove, Reaction, Revision

NOON = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db


def test_stated_moves_stand_beside_with_their_verdicts(client, whole_article):
    html = client.get("/tickers/BFT/standing/").content.decode()
    assert f"#move-{PriceMove.objects.get().pk}" in html
    assert "consistent" in html


def test_reactions_are_summed_up_by_event_type(client, whole_article, make_article, ticker):
    for abnormal in (0.02, 0.03):
        Reaction.objects.create(
            article=make_article([ticker]),
            ticker=ticker,
            window="[0,+1]",
            model="market_model",
            abnormal=abnormal,
        )
    (group,) = client.get("/tickers/BFT/standing/").context["reactions"]
    assert (group["event"], group["n"], group["rose"]) == ("macro_release", 3, 100)
    assert group["mean"] == pytest.approx((0.015 + 0.02 + 0.03) / 3)
    # mean 0.021667, sample deviation 0.0076376, standard error 0.0044096
    assert group["t"] == pytest.approx(4.9135, abs=1e-3)


def test_the_largest_days_stand_with_what_explains_them(client, ticker, make_bars, make_article):
    calm = [100 + n % 2 for n in range(160)]
    make_bars(ticker, [*calm, 120, 121, 99, 100], first=dt.date(2024, 1, 2))
    # The jump is on the 161st weekday, Tuesday 13 August; the fall two days later.
    jump = dt.datetime(2024, 8, 13, 14, tzinfo=dt.UTC)
    article = make_article([ticker], title="Freight soars", published_at=jump)
    response = client.get("/tickers/BFT/standing/?range=1m")
    found = {day.session: day for day in response.context["explained"].days}
    assert found[dt.date(2024, 8, 13)].explanation.article_id == article.pk
    assert found[dt.date(2024, 8, 15)].explanation is None
    html = response.content.decode()
    assert "Freight soars" in html
    assert "no piece explains it" in html
    chart = client.get("/api/v1/tickers/BFT/chart?range=1m").json()
    assert chart["meta"]["unexplained"] == ["2024-08-15"]


def test_the_past_has_no_move_of_a_piece_not_seen(client, whole_article):
    PriceMove.objects.update(known_from=NOON + dt.timedelta(hours=8))
    early = client.get("/tickers/BFT/standing/?known_at=2024-07-12T11:00")
    assert list(early.context["moves"]) == []
    assert early.context["reactions"] == []
    later = client.get("/tickers/BFT/standing/?known_at=2024-07-12T13:00")
    assert [move.pk for move in later.context["moves"]] == [PriceMove.objects.get().pk]
    assert "consistent" not in later.content.decode()


def test_the_past_has_no_move_of_a_text_that_came_later(client, whole_article):
    Revision.objects.create(
        article=whole_article, seen_at=NOON + dt.timedelta(hours=1), body="Before"
    )
    for query, stated in (("?known_at=2024-07-12T12:30", 0), ("?known_at=2024-07-12T13:30", 1)):
        assert len(client.get(f"/tickers/BFT/standing/{query}").context["moves"]) == stated
        (record,) = client.get(f"/publishers/{query}").context["records"] or [None]
        assert (record.claims if record else 0) == stated
        assert len(client.get(f"/releases/CN.TRADE_BALANCE/{query}").context["rows"]) == stated


def test_it_is_a_fragment_for_the_page_and_a_page_for_readers(client, ticker):
    assert "<html" in client.get("/tickers/BFT/standing/").content.decode()
    fragment = client.get("/tickers/BFT/standing/", headers={"HX-Request": "true"})
    assert "<html" not in fragment.content.decode()
    assert "HX-Request" in fragment.headers["Vary"]


def test_it_costs_constant_queries(
    client, ticker, make_bars, make_article, django_assert_max_num_queries
):
    make_bars(ticker, [100 + n % 3 for n in range(200)], first=dt.date(2024, 1, 2))
    for n in range(30):
        make_article([ticker], published_at=NOON - dt.timedelta(days=n))
    with django_assert_max_num_queries(9):
        client.get("/tickers/BFT/standing/")
