"""The Django project; importing it makes the Celery app known to Django."""

from newsboard.celery import app as celery_app

__all__ = ["celery_app"]
