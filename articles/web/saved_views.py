"""Saved views: the addresses of the board that a reader keeps under a name."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.models import SavedView
from articles.web.filters import BoardFilter, address, plain
from articles.web.watchlists import reader

LONGEST_NAME = 100
MOST_VIEWS = 50


@login_required
@require_POST
def view_save(request: HttpRequest) -> HttpResponse:
    """Keep what the board shows under a name; a name that is taken gets the new view."""
    query = QueryDict(request.POST.get("query", ""))
    wanted = BoardFilter.read(query, request.user)
    name = plain(request.POST.get("name", ""))[:LONGEST_NAME]
    kept = address("", wanted.query).removeprefix("?")
    own = SavedView.objects.filter(user=reader(request))
    if not name:
        messages.error(request, "Give the view a name.")
    elif not kept:
        messages.error(request, "The board shows everything; filter it first, then save the view.")
    elif not own.filter(name=name).exists() and own.count() >= MOST_VIEWS:
        messages.error(request, f"You have {MOST_VIEWS} views; delete one first.")
    else:
        own.update_or_create(user=reader(request), name=name, defaults={"query": kept})
        messages.success(request, f"Saved as “{name}”.")
    return redirect(address(reverse("board"), wanted.query))


@login_required
@require_POST
def view_rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a view another name."""
    view = get_object_or_404(SavedView, pk=pk, user=reader(request))
    name = plain(request.POST.get("name", ""))[:LONGEST_NAME]
    if not name:
        messages.error(request, "Give the view a name.")
    elif SavedView.objects.filter(user=reader(request), name=name).exclude(pk=pk).exists():
        messages.error(request, f"You have a view “{name}” already.")
    else:
        view.name = name
        view.save(update_fields=["name"])
    return redirect(view)


@login_required
@require_POST
def view_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Forget a view."""
    get_object_or_404(SavedView, pk=pk, user=reader(request)).delete()
    return redirect("board")
