"""The API's own page, and the addresses that there are not."""

import re

from django.contrib.staticfiles import finders


def test_the_page_loads_everything_from_this_server(client, db):
    page = client.get("/api/v1/docs").content.decode()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert addresses
    assert not [address for address in addresses if "//" in address]
    assert all(finders.find(address.removeprefix("/static/")) for address in addresses)
    assert '"validatorUrl": null' in page


def test_every_address_of_the_design_is_documented(client, db):
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert {
        "/api/v1/articles",
        "/api/v1/articles/{key}",
        "/api/v1/articles/{key}/chart",
        "/api/v1/tickers",
        "/api/v1/tickers/{symbol}",
        "/api/v1/tickers/{symbol}/bars",
        "/api/v1/tickers/{symbol}/moves",
        "/api/v1/tickers/{symbol}/chart",
        "/api/v1/releases",
        "/api/v1/releases/{code}/chart",
        "/api/v1/studies",
    } <= set(paths)


def test_any_other_address_answers_in_json(get):
    answer = get("/nowhere")
    assert answer.status_code == 404
    assert answer.data["detail"] == (
        "There is nothing at /api/v1/nowhere; /api/v1/docs lists every address."
    )


def test_pushing_is_documented_with_its_token(client, db):
    schema = client.get("/api/v1/openapi.json").json()
    assert schema["paths"]["/api/v1/articles"]["post"]["security"] == [{"Token": []}]
