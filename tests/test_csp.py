import pytest

pytestmark = pytest.mark.django_db


def policy(client, address: str) -> dict[str, str]:
    header = client.get(address)["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in header.split(";"))


def test_pages_run_scripts_of_their_own_only(client):
    assert policy(client, "/no-such-page/")["script-src"] == "'self'"


def test_the_admin_has_a_policy_of_its_own_that_forbids_inline_scripts(client):
    assert policy(client, "/admin/login/")["script-src"] == "'self' 'unsafe-eval'"


@pytest.mark.parametrize("address", ["/no-such-page/", "/admin/login/"])
def test_nothing_may_be_loaded_from_elsewhere_or_framed(client, address):
    found = policy(client, address)
    assert found["default-src"] == "'none'"
    assert found["frame-ancestors"] == "'none'"
    assert not any("http" in sources for sources in found.values())
