import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from articles.models import Citation


def test_a_fact_ends_after_it_starts(make_article):
    with pytest.raises(IntegrityError, match="citation_start_before_end"):
        Citation.objects.create(article=make_article(), outlet="X", start=3, end=3, surface="")


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_between_0_and_1(make_article, confidence):
    with pytest.raises(IntegrityError, match="citation_confidence_0_to_1"):
        Citation.objects.create(
            article=make_article(), outlet="X", start=0, end=1, surface="E", confidence=confidence
        )


def test_the_surface_must_stand_at_its_place(make_article):
    piece = make_article(title="", body="Reuters reported it.")
    with pytest.raises(ValidationError, match="reads “Reuters”"):
        Citation(article=piece, outlet="Reuters", start=0, end=7, surface="Reuter").full_clean()


def test_an_empty_surface_is_read_from_the_text(make_article):
    fact = Citation(article=make_article(body="Reuters"), outlet="Reuters", start=15, end=22)
    fact.clean()
    assert fact.surface == "Reuters"
