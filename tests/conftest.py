"""What tests of several rooms share."""

import os
import shutil

import pytest
from django.core.cache import cache


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
