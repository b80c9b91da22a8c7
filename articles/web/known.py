"""What a page knew at a moment: the moment travels from page to page in the address."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest

from articles.web.filters import moment_given, plain


def known(request: HttpRequest) -> dict[str, str]:
    """For templates: a page's ``known_at`` as the whole query of a link (``known``), as more of one
    (``known_too``) and bare (``known_moment``); all empty for now, and for what is no moment."""
    given = plain(request.GET.get("known_at", ""))
    if not given or moment_given("known_at", [given], {}) is None:
        return {"known": "", "known_too": "", "known_moment": ""}
    query = urlencode({"known_at": given})
    return {"known": f"?{query}", "known_too": f"&{query}", "known_moment": given}
