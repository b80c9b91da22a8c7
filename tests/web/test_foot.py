"""The foot of every page: when something was last fetched, and how many sources fail."""

import datetime as dt

from django.utils import timezone

from articles.models import Source


def test_nothing_fetched_yet_says_so(client, db):
    assert "Nothing has been fetched yet." in client.get("/releases/").content.decode()


def test_the_last_fetch_and_the_failing_sources_are_told(client, source):
    moment = timezone.now() - dt.timedelta(minutes=3)
    Source.objects.filter(pk=source.pk).update(last_fetched_at=moment, failures=2)
    Source.objects.create(name="Off", url="https://off.invalid/", failures=9, enabled=False)
    html = client.get("/releases/").content.decode().replace("\xa0", " ")
    assert "3 minutes ago" in html
    assert "! 1 source fails" in html
