from articles.models import Citation, Origin, Review


def test_only_parsed_and_unreviewed_facts_may_be_replaced(make_article):
    piece = make_article()
    for index, (origin, review) in enumerate(
        [
            (Origin.PARSED, Review.UNREVIEWED),
            (Origin.PARSED, Review.CONFIRMED),
            (Origin.PARSED, Review.REJECTED),
            (Origin.MANUAL, Review.UNREVIEWED),
        ]
    ):
        Citation.objects.create(
            article=piece,
            outlet=str(index),
            start=0,
            end=1,
            surface="E",
            origin=origin,
            review=review,
        )
    assert [fact.outlet for fact in Citation.objects.replaceable()] == ["0"]
    assert {fact.outlet for fact in Citation.objects.shown()} == {"0", "1", "3"}
