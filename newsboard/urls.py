"""Every address."""

from django.contrib import admin
from django.urls import include, path

from articles.api import api

admin.autodiscover()

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", api.urls),
    path("", include("articles.web.urls")),
]
