"""The web application for ASGI servers; `up` serves plain pages over WSGI."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

application = get_asgi_application()

from newsboard import embedded  # noqa: E402  (needs the settings)

embedded.start_all()
