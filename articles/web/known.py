"""What a page knew at a moment: the moment travels from page to page in the address."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest

from articles.web.filters import plain


def known(request: HttpRequest) -> dict[str, str]:
    """For templates: ``known``, the query that carries a page's ``known_at`` into its links; empty for now."""
    given = plain(request.GET.get("known_at", ""))
    return {"known": f"?{urlencode({'known_at': given})}" if given else ""}
