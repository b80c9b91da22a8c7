"""The Celery app: the broker is Redis, the schedule is in the database."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from celery.signals import beat_init, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

app = Celery("newsboard")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


def start_embedded_servers(**_: Any) -> None:
    """A worker or beat started by itself brings the embedded servers up, like any command."""
    from newsboard import embedded

    embedded.start_all()


worker_init.connect(start_embedded_servers)
beat_init.connect(start_embedded_servers)
