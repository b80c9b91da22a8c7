"""`manage.py up`: the whole board, from nothing, until Ctrl-C."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles import sample
from newsboard import embedded
from newsboard.first_run import Prepared, prepare
from newsboard.processes import NoFreePortError, free_port, run_procfile, when_listening
from newsboard.watch import keep_running


def empty_directory(path: Path) -> Path:
    """A directory where the web processes count together, without what earlier ones have counted."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


class Command(BaseCommand):
    help = "Start everything: embedded servers where no URL is given, web, worker and beat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--no-sample", action="store_true", help="Load no sample data.")
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, host: str, port: int, no_sample: bool, **options: Any) -> None:
        try:
            chosen = free_port(host, port)
            embedded.start_all()
            prepared = prepare()
        except (NoFreePortError, embedded.EmbeddedServerError) as error:
            raise CommandError(str(error)) from error
        if prepared.first_run and not no_sample:
            self.stderr.write("First run: loading the sample data…")
            sample.load()
        keep_running(embedded.leases(), self._tell)
        announce = self._as_json if options["json"] else self._as_text
        when_listening(host, chosen, lambda: announce(host, port, chosen, prepared))
        environment = {
            "HOST": host,
            "PORT": str(chosen),
            "WEB_WORKERS": str(settings.WEB_WORKERS),
            "PROMETHEUS_MULTIPROC_DIR": str(empty_directory(settings.VAR / "metrics")),
        }
        code = run_procfile(settings.BASE_DIR / "Procfile", environment, sys.stderr)
        embedded.stop_all()
        if code:
            raise CommandError("A process of the board ended; its last lines are above.")

    def _tell(self, line: str) -> None:
        self.stderr.write(line)
        self.stderr.flush()

    def _as_text(self, host: str, wanted: int, port: int, prepared: Prepared) -> None:
        lines = [""]
        if port != wanted:
            lines.append(f"  Port {wanted} is taken, so this board has {port}.")
        lines += [
            f"  newsboard is up:  http://{host}:{port}/",
            f"  admin site:       http://{host}:{port}/admin/",
        ]
        if prepared.password_file:
            lines += [
                f"  admin user:       {prepared.admin_user}",
                f"  admin password:   {prepared.password}   (first password, kept in {prepared.password_file})",
            ]
        lines += ["  Ctrl-C stops everything.", ""]
        self.stdout.write("\n".join(lines))
        self.stdout.flush()

    def _as_json(self, host: str, wanted: int, port: int, prepared: Prepared) -> None:
        document = {
            "url": f"http://{host}:{port}/",
            "port": port,
            "port_wanted": wanted,
            "first_run": prepared.first_run,
            "admin_user": prepared.admin_user,
            "password_file": str(prepared.password_file) if prepared.password_file else None,
        }
        self.stdout.write(json.dumps(document))
        self.stdout.flush()
