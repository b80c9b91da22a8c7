"""/metrics: for Prometheus, and for nobody else."""

import pytest

pytestmark = pytest.mark.django_db


def status(client, **request) -> int:
    return client.get("/metrics", **request).status_code


def test_this_host_reads_them(client):
    response = client.get("/metrics")
    assert response.status_code == 200
    assert b"django_http_requests_before_middlewares_total" in response.content


def test_another_host_does_not(client):
    assert status(client, REMOTE_ADDR="203.0.113.7") == 403


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via"])
def test_nor_does_whoever_comes_through_a_proxy_of_this_host(client, header):
    assert status(client, headers={header: "203.0.113.7"}) == 403


@pytest.mark.parametrize(
    ("given", "expected"), [("Bearer secret", 200), ("Bearer wrong", 403), ("", 403)]
)
def test_with_a_token_set_it_takes_the_token(client, settings, given, expected):
    settings.METRICS_TOKEN = "secret"
    headers = {"Authorization": given}
    assert status(client, headers=headers, REMOTE_ADDR="203.0.113.7") == expected
