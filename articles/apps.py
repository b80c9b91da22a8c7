"""The one Django app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """News pieces, the facts in them, and the prices around them."""

    name = "articles"
    verbose_name = "Newsboard"
