"""What a board needs before it can be opened: tables, static files, an administrator, a sample."""

from __future__ import annotations

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

ADMIN_USER = "admin"
# What the plotly package carries beside plotly.js, and the API page's other viewer.
UNUSED_STATIC_FILES = ["widgetbundle.js", "datasets", "templates", "redoc*"]


@dataclass(frozen=True)
class Prepared:
    """What was made or found."""

    first_run: bool
    admin_user: str
    password_file: Path | None

    @property
    def password(self) -> str | None:
        """The administrator's first password, as long as its file is kept."""
        return self.password_file.read_text().strip() if self.password_file else None


def prepare() -> Prepared:
    """Migrate, collect static files and, where there is no administrator yet, make one."""
    call_command("migrate", interactive=False, verbosity=0)
    collect_static()
    password_file = settings.VAR / "admin_password"
    first_run = not get_user_model().objects.filter(is_superuser=True).exists()
    if first_run:
        make_administrator(password_file)
    return Prepared(
        first_run=first_run,
        admin_user=ADMIN_USER,
        password_file=password_file if password_file.exists() else None,
    )


def make_administrator(password_file: Path) -> None:
    """Create the first administrator, with a random password kept where only its owner reads it."""
    password = secrets.token_urlsafe(12)
    handle = os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(f"{password}\n")
    get_user_model().objects.create_superuser(ADMIN_USER, password=password)


def collect_static() -> None:
    """Collect and compress the static files, unless none of them changed since the last time."""
    mark = settings.STATIC_ROOT / ".collected"
    wanted = _static_fingerprint()
    if mark.exists() and mark.read_text() == wanted:
        return
    call_command(
        "collectstatic",
        interactive=False,
        verbosity=0,
        clear=True,
        ignore_patterns=UNUSED_STATIC_FILES,
    )
    mark.write_text(wanted)


def _static_fingerprint() -> str:
    """Digest of the path, size and time of every static file, and of how they are stored."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in finder.list(None):
            found = Path(storage.path(name)).stat()
            digest.update(f"{name}:{found.st_size}:{found.st_mtime_ns}\n".encode())
    return digest.hexdigest()
