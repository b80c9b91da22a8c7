"""The pages' addresses; every filter lives in the query string."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
