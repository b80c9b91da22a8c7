"""What tests of several rooms share."""

import os
import shutil
from collections.abc import Iterator

import pytest
import redis
from celery import current_app
from django.core.cache import cache

from articles.ingest import turns
from articles.market import asking


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is; without one the browser's tests are skipped, save in CI, where none may be."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found:
        return found
    reason = "Chromium is not installed, so nothing is tested in a browser: apt install chromium"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def nothing_cached() -> None:
    """No test sees what another has kept."""
    cache.clear()


@pytest.fixture
def redis_server() -> redis.Redis:
    """The tests' own Redis, shared with the tests beside."""
    return turns.server()


@pytest.fixture(autouse=True)
def hosts_forgotten(request) -> Iterator[None]:
    """Forget what a test let Redis learn of the test server, which is another host for the next one."""
    served = "httpserver" in request.fixturenames
    port = request.getfixturevalue("httpserver").port if served else None
    yield
    if served:
        for kept in turns.server().scan_iter(f"newsboard:*:{port}*"):
            turns.server().delete(kept)


@pytest.fixture
def no_worker(monkeypatch):
    """Every study is for a worker, and there is none: messages stay in a broker of this process."""
    monkeypatch.setattr(asking, "FEW_PIECES", 0)
    monkeypatch.setattr(current_app.conf, "broker_url", "memory://")
