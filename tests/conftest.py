"""The tests' own servers: a real PostgreSQL and a real Redis, apart from any running board's."""

import os
from pathlib import Path

# Before the settings are read: a var directory of the tests' own, and nobody's Redis but theirs.
TEST_VAR = Path(__file__).resolve().parent.parent / "var" / "test"
os.environ["NEWSBOARD_VAR"] = os.environ.get("NEWSBOARD_TEST_VAR", str(TEST_VAR))
os.environ.pop("REDIS_URL", None)
os.environ["FETCH_ALLOWED_HOSTS"] = "127.0.0.1,localhost"
os.environ["STATIC_HASHED"] = "false"
# Playwright's sync API runs an event loop in the test's thread; the ORM is used beside it, not in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
