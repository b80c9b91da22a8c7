"""Addresses without what a form left empty: they are what readers bookmark and share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from articles.web.filters import address

View = Callable[..., HttpResponseBase]


def tidied(view: View) -> View:
    """A view whose address is told anew without its empty values, as forms send them for every field."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **named: str) -> HttpResponseBase:
        values = {name: request.GET.getlist(name) for name in request.GET}
        given = {name: [value for value in found if value] for name, found in values.items()}
        if given != values:
            return redirect(address(request.path, given))
        return view(request, *args, **named)

    return answer
