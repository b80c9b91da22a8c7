import pytest
from django.db import IntegrityError

from articles.models import Indicator, Release


def test_an_indicator_with_releases_is_not_deleted(make_article):
    indicator = Indicator.objects.create(
        code="CN.EXPORTS", name="Exports", country="CN", unit="USD"
    )
    Release.objects.create(article=make_article(), indicator=indicator, start=0, end=1, surface="E")
    with pytest.raises(IntegrityError):
        indicator.delete()
