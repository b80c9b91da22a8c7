"""The database backend used when no DATABASE_URL is given: it starts the server it connects to."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base

from newsboard import embedded


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL, brought up on the first connection of the process."""

    def get_connection_params(self) -> dict[str, Any]:
        """Connection parameters, once the embedded server answers."""
        embedded.start_postgres()
        return super().get_connection_params()
