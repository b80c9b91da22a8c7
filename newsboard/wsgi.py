"""The web application."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

application = get_wsgi_application()

from newsboard import embedded  # noqa: E402  (needs the settings)

embedded.start_all()

# What is loaded now stays for the process's life, and most of what a page makes dies with its names: a full
# collection in the middle of a page costs it more than the page itself.
gc.freeze()
gc.set_threshold(50_000, 20, 50)
