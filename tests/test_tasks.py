"""The schedule, with real workers and a real beat over a Redis and a database of the test's own."""

import datetime as dt
import importlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask
from werkzeug import Response

from articles import tasks
from articles.facts import parse_and_store
from articles.models import Article, Fetch, PriceMove, Source, Ticker
from newsboard.celery import QUEUES, app

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 120
BODY = "Alibaba Group (NYSE: BABA) shares rose 2.2% to $80.25 on Friday."
FEED = f"""<rss version="2.0"><channel><title>Wire</title><item><guid>urn:1</guid>
<title>Alibaba climbs</title><link>/news/1</link><description>{BODY}</description></item></channel></rss>"""


class Processes:
    """Celery processes with this test's database and a var directory, and so a Redis, of their own."""

    def __init__(self, var: Path) -> None:
        database = connection.settings_dict
        self.var = var
        self.environment = os.environ | {
            "NEWSBOARD_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "newsboard.settings",
            "DATABASE_URL": f"postgres://{database['USER']}@/{database['NAME']}?host={quote(database['HOST'])}",
            "BEAT_MAX_LOOP_SECONDS": "1",
            "WORKER_CONCURRENCY": "1",
        }
        self.started: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> psutil.Process:
        command = [sys.executable, "-m", "celery", "-A", "newsboard", *arguments]
        log = (self.var / f"{arguments[0]}.log").open("ab")
        process = subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=log, stderr=subprocess.STDOUT
        )
        self.started.append(process)
        return psutil.Process(process.pid)

    def worker(self) -> psutil.Process:
        return self.start("worker", "--loglevel", "info", "--without-gossip", "--without-mingle")

    def beat(self) -> psutil.Process:
        return self.start("beat", "--loglevel", "info", f"--pidfile={self.var / 'beat.pid'}")

    def run(self, code: str) -> None:
        """Run code as a Django process beside them."""
        subprocess.run(
            [
                sys.executable,
                "-c",
                f"import django; django.setup(); from newsboard import embedded; embedded.start_all(); {code}",
            ],
            cwd=ROOT,
            env=self.environment,
            check=True,
        )

    def stop(self) -> None:
        for process in self.started:
            process.terminate()
        for process in self.started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @property
    def logs(self) -> str:
        return "\n".join(path.read_text() for path in self.var.glob("*.log"))


@pytest.fixture
def processes(tmp_path, transactional_db) -> Iterator[Processes]:
    started = Processes(tmp_path)
    yield started
    started.stop()


def eventually(condition: Callable[[], object], processes: Processes) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, processes.logs
        time.sleep(0.1)


def schedule_every_second() -> None:
    """The schedule that the migrations install, with a short tick so that the test need not wait."""
    for name in ("0002_schedule", "0004_page_attempt"):
        importlib.import_module(f"articles.migrations.{name}").install(apps, None)
    tick, _ = IntervalSchedule.objects.get_or_create(every=1, period=IntervalSchedule.SECONDS)
    PeriodicTask.objects.filter(task="articles.tasks.enqueue_due_sources").update(interval=tick)


def test_a_feed_is_ingested_by_beat_and_a_worker_without_a_hand_on_it(processes, httpserver):
    httpserver.expect_request("/feed").respond_with_data(FEED)
    source = Source.objects.create(name="Wire", url=httpserver.url_for("/feed"))
    schedule_every_second()
    processes.worker()
    processes.beat()
    eventually(PriceMove.objects.exists, processes)
    assert Article.objects.get().source == source
    assert PriceMove.objects.get().ticker.symbol == "BABA"
    source.refresh_from_db()
    assert (source.failures, source.last_error) == (0, "")
    assert source.next_fetch_at > timezone.now()
    time.sleep(2)  # some more ticks, on which it is not due
    assert len(httpserver.log) == 1


def test_a_worker_killed_in_the_middle_of_a_fetch_loses_and_doubles_nothing(processes, httpserver):
    begun, release = threading.Event(), threading.Event()

    def answer(request) -> Response:
        if not begun.is_set():
            begun.set()
            release.wait(SECONDS)
        return Response(FEED)

    httpserver.expect_request("/feed").respond_with_handler(answer)
    source = Source.objects.create(name="Wire", url=httpserver.url_for("/feed"))
    worker = processes.worker()
    processes.run(f"from articles import tasks; tasks.fetch_source.delay({source.pk})")
    eventually(begun.is_set, processes)
    for child in worker.children():
        if "celery" in child.cmdline():  # the worker's Redis is its child too
            child.send_signal(signal.SIGKILL)
    release.set()
    eventually(PriceMove.objects.exists, processes)
    assert Article.objects.count() == PriceMove.objects.count() == 1
    # The attempt that was cut short is on record as well.
    assert Fetch.objects.filter(finished_at__isnull=True).count() == 1


def test_the_migrations_schedule_tasks_that_exist(transactional_db):
    schedule_every_second()
    scheduled = set(
        PeriodicTask.objects.filter(task__startswith="articles.").values_list("task", flat=True)
    )
    assert scheduled == {
        "articles.tasks.enqueue_due_sources",
        "articles.tasks.enqueue_waiting",
        "articles.tasks.fetch_pages",
        "articles.tasks.measure",
        "articles.tasks.prune",
        "articles.tasks.tell",
        "articles.tasks.refresh_bars",
    }
    assert all(hasattr(tasks, name.rpartition(".")[2]) for name in scheduled)


def test_installing_the_schedule_again_leaves_an_editor_s_changes(transactional_db):
    schedule_every_second()
    PeriodicTask.objects.update(enabled=False)
    schedule_every_second()
    assert not PeriodicTask.objects.filter(enabled=True).exists()


def test_a_claim_outlasts_the_longest_task_and_the_message_ends_with_it():
    assert dt.timedelta(seconds=django_settings.CELERY_TASK_TIME_LIMIT) < tasks.LEASE
    visibility = django_settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"]
    assert visibility > django_settings.CELERY_TASK_TIME_LIMIT


def test_every_task_has_a_queue_of_its_kind_and_limits_of_time():
    ours = {name: task for name, task in app.tasks.items() if name.startswith("articles.tasks.")}
    assert {name.rpartition(".")[2] for name in ours} == {
        task for tasks_of_queue in QUEUES.values() for task in tasks_of_queue
    }
    visibility = django_settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"]
    for task in ours.values():
        hard = task.time_limit or app.conf.task_time_limit
        soft = task.soft_time_limit or app.conf.task_soft_time_limit
        assert soft < hard < visibility
        assert (task.acks_late, task.reject_on_worker_lost) == (True, True)
        assert (task.retry_jitter, task.max_retries) == (True, 8)
    assert [queue.name for queue in app.conf.task_queues] == ["fetch", "parse", "market", "mail"]
    assert app.conf.task_routes["articles.tasks.parse_articles"] == {"queue": "parse"}


def test_a_source_that_was_disabled_or_removed_meanwhile_is_left_alone(db):
    source = Source.objects.create(name="Wire", url="http://127.0.0.1:1/", enabled=False)
    tasks.fetch_source(source.pk)
    tasks.fetch_source(source.pk + 1)
    assert not Fetch.objects.exists()


def test_old_fetches_are_forgotten(db, settings):
    settings.FETCH_KEEP_DAYS = 7
    source = Source.objects.create(name="Wire", url="https://wire.example/feed")
    for days in (1, 6, 8, 30):
        started = timezone.now() - dt.timedelta(days=days)
        Fetch.objects.create(source=source, started_at=started)
    tasks.prune()
    assert Fetch.objects.count() == 2


def test_an_alias_added_in_the_admin_changes_the_next_parse_in_web_and_worker_alike(
    processes, admin_client
):
    source = Source.objects.create(name="Wire", kind=Source.Kind.MANUAL)
    ticker = Ticker.objects.create(symbol="HBLT", exchange="XNYS", name="HL Holdings")
    processes.worker()

    def piece(number: int) -> Article:
        return Article.objects.create(
            source=source,
            guid=str(number),
            body=f"Harbourlight shares rose 3.0% on Friday, in part {number}.",
            published_at=timezone.now(),
            first_seen_at=timezone.now(),
            content_hash=str(number),
        )

    def read_by_the_worker(article: Article) -> Article:
        processes.run("from articles import tasks; tasks.enqueue_waiting()")
        eventually(Article.objects.filter(pk=article.pk, parsed_at__isnull=False).exists, processes)
        return article

    def read_by_the_web(article: Article) -> Article:
        parse_and_store([article])
        return article

    assert not read_by_the_web(piece(1)).mentions.exists()
    assert not read_by_the_worker(piece(2)).mentions.exists()
    answer = admin_client.post(
        reverse("admin:articles_alias_add"), {"ticker": ticker.pk, "text": "Harbourlight"}
    )
    assert answer.status_code == 302
    assert read_by_the_web(piece(3)).mentions.get().ticker == ticker
    assert read_by_the_worker(piece(4)).mentions.get().ticker == ticker
