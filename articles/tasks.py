"""Celery tasks: each a few lines that call one function."""
