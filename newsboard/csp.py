"""One Content-Security-Policy for the site, and another for the addresses that need one."""

from __future__ import annotations

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase


class PolicyByPathMiddleware(CSPMiddleware):
    """The policy of ``CONTENT_SECURITY_POLICY_BY_PREFIX`` for an address, else the site's."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return django-csp's parts, with the directives of the first prefix that fits."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None:
            for prefix, directives in settings.CONTENT_SECURITY_POLICY_BY_PREFIX.items():
                if request.path_info.startswith(prefix):
                    parts.config = directives
                    break
        return parts
