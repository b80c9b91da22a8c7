"""The page of a piece: its facts beside its text, in a constant number of queries."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from articles.models import Mention, Origin, PriceMove, Quote, Review


def page_of(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def form_of(answer):
    """What a browser would send back, unchanged."""
    (form,) = (
        form
        for form in html.fromstring(answer.content).forms
        if form.method == "POST" and "article_form" in form.get("id", "")
    )
    return {
        # A browser drops the line feed after <textarea> and sends the others as CRLF.
        name: value.removeprefix("\n").replace("\n", "\r\n")
        for name, value in form.form_values()
    }


def errors_of(answer):
    return [
        message
        for inline in answer.context["inline_admin_formsets"]
        for form in inline.formset.forms
        for messages in form.errors.values()
        for message in messages
    ]


def row_of(data, prefix, fact):
    """The prefix of a fact's fields in the sent form."""
    for name, value in data.items():
        if re.fullmatch(rf"{prefix}-\d+-id", name) and value == str(fact.pk):
            return name.removesuffix("id")
    raise AssertionError(f"{prefix} {fact.pk} is not on the page")


def queries(desk, method, url, data=None):
    with CaptureQueriesContext(connection) as captured:
        answer = getattr(desk, method)(url, data or {})
    return answer, [query["sql"] for query in captured]


@pytest.fixture
def piece(make_article):
    return make_article(body="Harbour Tea fell 2.2% to $80.25. Later it fell 2.2% again.")


@pytest.fixture
def move(piece, ticker, place):
    return PriceMove.objects.create(
        article=piece,
        ticker=ticker,
        direction="down",
        percent=Decimal("-2.2"),
        rule="fell",
        **place(piece),
    )


def test_thirty_facts_of_each_kind_cost_no_more_queries_than_one(desk, make_article, fill):
    few, full = make_article(1), make_article(2)
    fill(few, 1)
    fill(full, 30)
    desk.get(page_of(few))
    _, one = queries(desk, "get", page_of(few))
    _, thirty = queries(desk, "get", page_of(full))
    assert len(one) == len(thirty), "\n".join(thirty)
    assert len(thirty) <= 30


def test_saving_thirty_untouched_facts_costs_no_query_for_each(desk, make_article, fill):
    few, full = make_article(1), make_article(2)
    fill(few, 1)
    fill(full, 30)
    one_form, thirty_form = (form_of(desk.get(page_of(piece))) for piece in (few, full))
    _, one = queries(desk, "post", page_of(few), one_form)
    answer, thirty = queries(desk, "post", page_of(full), thirty_form)
    assert answer.status_code == 302
    assert len(one) == len(thirty), "\n".join(thirty)


def test_the_text_stands_on_the_page_with_its_facts_marked(desk, piece, move):
    marked = desk.get(page_of(piece)).context["marked_text"]
    assert "".join(part for part, _ in marked) == piece.text
    assert [part for part, label in marked if label] == ["fell 2.2%"]


def test_saving_an_untouched_page_changes_no_fact(desk, piece, move):
    answer = desk.post(page_of(piece), form_of(desk.get(page_of(piece))))
    assert answer.status_code == 302
    move.refresh_from_db()
    assert (move.review, move.reviewer) == (Review.UNREVIEWED, None)


def test_an_edited_fact_is_corrected_by_its_editor(desk, editor, piece, move):
    data = form_of(desk.get(page_of(piece)))
    data[row_of(data, "pricemoves", move) + "percent"] = "-2.3"
    answer = desk.post(page_of(piece), data)
    assert answer.status_code == 302, errors_of(answer)
    move.refresh_from_db()
    assert (move.percent, move.review, move.reviewer) == (
        Decimal("-2.3"),
        Review.CORRECTED,
        editor,
    )
    assert move.origin == Origin.PARSED


def test_an_editor_may_choose_another_review_for_an_edited_fact(desk, editor, piece, move):
    data = form_of(desk.get(page_of(piece)))
    row = row_of(data, "pricemoves", move)
    data |= {row + "percent": "-2.3", row + "review": Review.CONFIRMED.value}
    desk.post(page_of(piece), data)
    move.refresh_from_db()
    assert (move.review, move.reviewer) == (Review.CONFIRMED, editor)


def test_a_wrong_sign_is_named_with_the_right_one(desk, piece, move):
    data = form_of(desk.get(page_of(piece)))
    data[row_of(data, "pricemoves", move) + "percent"] = "2.2"
    answer = desk.post(page_of(piece), data)
    assert "A move down has the sign of its direction: -2.2." in errors_of(answer)
    move.refresh_from_db()
    assert move.percent == Decimal("-2.2")


def added(data, prefix, **fields):
    """The form with one more row."""
    number = int(data[f"{prefix}-TOTAL_FORMS"])
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    for name, value in fields.items():
        data[f"{prefix}-{number}-{name}"] = value
    return data


def test_a_fact_added_by_its_words_finds_its_place(desk, editor, piece):
    data = form_of(desk.get(page_of(piece)))
    added(data, "quotes", speaker="A. Nalyst", surface="Later it fell", review="unreviewed")
    answer = desk.post(page_of(piece), data)
    assert answer.status_code == 302, errors_of(answer)
    quote = Quote.objects.get()
    assert piece.text[quote.start : quote.end] == quote.surface == "Later it fell"
    assert (quote.origin, quote.reviewer) == (Origin.MANUAL, editor)


def test_a_fact_added_by_its_offsets_finds_its_words(desk, piece):
    start = piece.text.index("$80.25")
    data = form_of(desk.get(page_of(piece)))
    added(data, "quotes", speaker="A", start=str(start), end=str(start + 6), review="unreviewed")
    assert desk.post(page_of(piece), data).status_code == 302
    assert Quote.objects.get().surface == "$80.25"


def test_words_that_stand_twice_ask_which(desk, piece):
    first = piece.text.index("fell 2.2%")
    second = piece.text.index("fell 2.2%", first + 1)
    data = form_of(desk.get(page_of(piece)))
    added(data, "quotes", speaker="A", surface="fell 2.2%", review="unreviewed")
    answer = desk.post(page_of(piece), data)
    (error,) = errors_of(answer)
    assert error == (
        f"These words stand 2 times in the text, at {first}, {second}: give the start too, or more of "
        "the words."
    )
    assert not Quote.objects.exists()


def test_words_that_the_text_does_not_hold_are_refused(desk, piece):
    data = form_of(desk.get(page_of(piece)))
    added(data, "quotes", speaker="A", surface="rose 9%", review="unreviewed")
    (error,) = errors_of(desk.post(page_of(piece), data))
    assert error == "The text does not hold “rose 9%”; copy its words."


def test_words_and_offsets_that_disagree_are_refused(desk, piece):
    data = form_of(desk.get(page_of(piece)))
    added(data, "quotes", speaker="A", surface="$80.25", start="0", end="6", review="unreviewed")
    (error,) = errors_of(desk.post(page_of(piece), data))
    assert "The text from 0 to 6 reads “Harbou”, not “$80.25”" in error


def test_a_ticker_added_by_hand_carries_the_time_of_publication(desk, editor, piece, ticker):
    data = form_of(desk.get(page_of(piece)))
    added(
        data,
        "mentions",
        ticker=str(ticker.pk),
        relevance="1",
        count="1",
        evidence="editor",
        review="unreviewed",
    )
    answer = desk.post(page_of(piece), data)
    assert answer.status_code == 302, errors_of(answer)
    mention = Mention.objects.get()
    assert (mention.published_at, mention.reviewer) == (piece.published_at, editor)


def test_a_changed_time_of_publication_reaches_the_mentions(desk, piece, ticker):
    mention = Mention.objects.create(article=piece, ticker=ticker)
    data = form_of(desk.get(page_of(piece)))
    data["published_at_0"] = "2024-07-15"
    assert desk.post(page_of(piece), data).status_code == 302
    mention.refresh_from_db()
    assert mention.published_at.date().isoformat() == "2024-07-15"
