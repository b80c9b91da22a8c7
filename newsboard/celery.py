"""The Celery app: the broker is Redis, the schedule is in the database."""

from __future__ import annotations

import os
from typing import Any

import redis
from celery import Celery, Task
from celery.signals import beat_init, worker_init
from django.db import InterfaceError, OperationalError
from kombu import Queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

# A queue for each kind of work; a worker serves all of them unless told which (celery worker -Q).
QUEUES = {
    "fetch": ("enqueue_due_sources", "fetch_source", "fetch_pages", "prune"),
    "parse": ("enqueue_waiting", "parse_articles"),
    "market": ("measure_articles", "measure", "carry_out_study", "refresh_bars"),
    "mail": ("tell", "deliver"),
}


class PatientTask(Task):
    """A task that waits for a database or a broker that is away: some tries, further and further apart, none
    at the same moment as another's. What else goes wrong is the task's own to note."""

    abstract = True
    autoretry_for = (OperationalError, InterfaceError, redis.ConnectionError, redis.TimeoutError)
    max_retries = 8
    retry_backoff = 1
    retry_backoff_max = 60
    retry_jitter = True


app = Celery("newsboard", task_cls=PatientTask)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.task_default_queue = next(iter(QUEUES))
app.conf.task_queues = [Queue(name) for name in QUEUES]
app.conf.task_routes = {
    f"articles.tasks.{task}": {"queue": queue} for queue, tasks in QUEUES.items() for task in tasks
}
app.autodiscover_tasks()


def start_embedded_servers(**_: Any) -> None:
    """A worker or beat started by itself brings the embedded servers up, like any command."""
    from newsboard import embedded

    embedded.start_all()


worker_init.connect(start_embedded_servers)
beat_init.connect(start_embedded_servers)
