"""The project's settings with servers of the tests' own, apart from any running board's."""

import os
from pathlib import Path

# Before the project's settings are read: a var directory of its own, and nobody's Redis but its own.
TEST_VAR = Path(__file__).resolve().parent.parent / "var" / "test"
os.environ["NEWSBOARD_VAR"] = os.environ.get("NEWSBOARD_TEST_VAR", str(TEST_VAR))
os.environ.pop("REDIS_URL", None)
os.environ["FETCH_ALLOWED_HOSTS"] = "127.0.0.1,localhost"
# All tests share a host, and only those of politeness have time to wait.
os.environ["FETCH_HOST_GAP_SECONDS"] = "0"
os.environ["FETCH_HOST_REQUESTS"] = "100"
os.environ["STATIC_HASHED"] = "false"
# Playwright's sync API runs an event loop in the test's thread; the ORM is used beside it, not in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from newsboard.settings import *  # noqa: E402, F403

# Fast to make, and only ever for users that a test makes.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Of each process its own, so that tests that run beside each other share no answers; what pages keep for a
# minute is not kept at all, so that no test sees what another made.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "local": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
}
