"""The web application."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

application = get_wsgi_application()

from newsboard import embedded  # noqa: E402  (needs the settings)

embedded.start_all()
