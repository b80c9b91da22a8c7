"""Every setting, each from the environment with a safe default; docs/operating.md explains them."""

from __future__ import annotations

import contextlib
import importlib.resources
import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

import environ
import structlog
from csp.constants import NONE, SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.templatetags.static import static

from newsboard import servers

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(env.str("NEWSBOARD_VAR", default=str(BASE_DIR / "var"))).resolve()


def _kept_secret(path: Path) -> str:
    """A secret made once and kept where only its owner reads it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written whole, then linked: of two processes that start at once one wins and both read it.
        with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=".secret-") as file:
            file.write(secrets.token_urlsafe(50))
            file.flush()
            with contextlib.suppress(FileExistsError):
                os.link(file.name, path)
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", default="") or _kept_secret(VAR / "secret_key")
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "articles",
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.import_export",
    # The address book discovers the admin's pages, so that commands start without them.
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "ninja",
    "django_celery_beat",
    "django_htmx",
    "django_prometheus",
    "import_export",
]

MIDDLEWARE = [
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "articles.web.zones.ReaderZoneMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "newsboard.csp.PolicyByPathMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]

ROOT_URLCONF = "newsboard.urls"
WSGI_APPLICATION = "newsboard.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.web.foot.foot",
                "articles.web.known.known",
            ],
        },
    },
]

# Data: servers of one's own through DATABASE_URL and REDIS_URL, else the embedded ones.
DATABASE_URL = env.str("DATABASE_URL", default="")
EMBEDDED_POSTGRES = not DATABASE_URL
if EMBEDDED_POSTGRES:
    _database: dict[str, Any] = {
        "ENGINE": "newsboard.database",
        "NAME": servers.DATABASE_NAME,
        "USER": servers.POSTGRES_USER,
        "HOST": str(servers.socket_directory(VAR)),
        "PORT": "5432",
    }
else:
    _database = env.db_url_config(DATABASE_URL)
if env.bool("DATABASE_POOL", default=False):
    _database["OPTIONS"] = {"pool": {"min_size": 2, "max_size": 10}}
else:
    _database["CONN_MAX_AGE"] = 60
# A connection that died with the server is found dead before a page is made with it, not by that page.
_database["CONN_HEALTH_CHECKS"] = True
DATABASES = {"default": _database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")
EMBEDDED_REDIS = not REDIS_URL
if EMBEDDED_REDIS:
    CACHE_URL = servers.redis_url(VAR, database=1)
    CELERY_BROKER_URL = servers.redis_url(VAR, database=0, scheme="redis+socket")
else:
    CACHE_URL = CELERY_BROKER_URL = REDIS_URL
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": CACHE_URL,
        "KEY_PREFIX": "newsboard",
    },
    # What pages keep for a minute or two; in the process, so that reading needs no Redis. Most are rows of lists.
    "local": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 3_000},
    },
}

# Tasks: acknowledged when done, so that a killed worker's task runs again.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_TIME_LIMIT = env.int("TASK_SECONDS", default=300)
CELERY_TASK_SOFT_TIME_LIMIT = 0.8 * CELERY_TASK_TIME_LIMIT
# Longer than the time limit of any task, or a slow one would be done twice at once.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": env.int("TASK_VISIBILITY_SECONDS", default=900)
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CONCURRENCY = env.int("WORKER_CONCURRENCY", default=2)
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULER = "newsboard.beat:SingleScheduler"
CELERY_BEAT_MAX_LOOP_INTERVAL = env.int("BEAT_MAX_LOOP_SECONDS", default=5)
# How long a beat that has died keeps others from giving out work.
BEAT_LOCK_SECONDS = 4 * CELERY_BEAT_MAX_LOOP_INTERVAL
CELERY_TIMEZONE = "UTC"
DJANGO_CELERY_BEAT_TZ_AWARE = True

# Web processes of `up`; each has eight threads.
WEB_WORKERS = env.int("WEB_WORKERS", default=2)
# Who may push pieces in through the API, as bearer tokens.
API_TOKENS = env.list("API_TOKENS", default=[])
# Who may read /metrics from elsewhere than this host, as a bearer token.
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")

# Fetching.
FETCH_TIMEOUT_SECONDS = env.float("FETCH_TIMEOUT_SECONDS", default=20.0)
FETCH_MAX_BYTES = env.int("FETCH_MAX_BYTES", default=10_000_000)
FETCH_USER_AGENT = env.str(
    "FETCH_USER_AGENT", default="newsboard/1.0 (+https://github.com/newsboard; self-hosted)"
)
# Hosts that may be fetched although their addresses are not public, for feeds inside one's own network.
FETCH_ALLOWED_HOSTS = env.list("FETCH_ALLOWED_HOSTS", default=[])
# Hosts beside the vendors' own that keys of the environment may be sent to.
FETCH_KEY_HOSTS = env.list("FETCH_KEY_HOSTS", default=[])
# Requests to one host, of all workers together: how many at once, how long from one to the next, and how
# long a worker waits for its turn before it puts the fetch off.
FETCH_HOST_REQUESTS = env.int("FETCH_HOST_REQUESTS", default=2)
FETCH_HOST_GAP_SECONDS = env.float("FETCH_HOST_GAP_SECONDS", default=1.0)
FETCH_PATIENCE_SECONDS = env.float("FETCH_PATIENCE_SECONDS", default=5.0)
FETCH_KEEP_DAYS = env.int("FETCH_KEEP_DAYS", default=30)

# How often a piece's parse is begun before it is parked for an editor.
PARSE_ATTEMPTS = env.int("PARSE_ATTEMPTS", default=4)
# Pieces published within so many days of each other may tell the same story; 0 joins none.
STORY_DAYS = env.int("STORY_DAYS", default=3)

# Telling: the mail server as an address, smtp://user:password@host:587; webhooks need nothing.
EMAIL_URL = env.str("EMAIL_URL", default="")
if EMAIL_URL:
    vars().update(env.email_url("EMAIL_URL"))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("MAIL_FROM", default="newsboard@localhost")
# Where readers find this board, for the links in messages.
SITE_URL = env.str("SITE_URL", default="http://127.0.0.1:8000")

# Prices.
BARS_PROVIDER = env.str("BARS_PROVIDER", default="yfinance")
BENCHMARK = env.str("BENCHMARK", default="SPY")
# Of exchanges whose market is another: XHKG=^HSI,XLON=^FTSE.
BENCHMARKS = env.dict("BENCHMARKS", default={})
# What is usual is estimated from so many sessions, which end so many before a window.
ESTIMATION_SESSIONS = env.int("ESTIMATION_SESSIONS", default=250)
ESTIMATION_GAP = env.int("ESTIMATION_GAP", default=10)

# Pages.
LANGUAGE_CODE = "en"
TIME_ZONE = env.str("TIME_ZONE", default="UTC")
USE_TZ = True
USE_I18N = False
FORMAT_MODULE_PATH = ["newsboard.formats"]
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
PLOTLY_PACKAGE = Path(str(importlib.resources.files("plotly"))) / "package_data"
PLOTLY_JS = "plotly/plotly.min.js"
STATICFILES_DIRS = [BASE_DIR / "static", ("plotly", PLOTLY_PACKAGE)]
# Hashed and compressed copies, which browsers may keep for ever; plain files while developing.
STATIC_HASHED = env.bool("STATIC_HASHED", default=not DEBUG)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_HASHED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [
    "map",
    "png",
    "jpg",
    "gif",
    "ico",
    "woff",
    "woff2",
    "gz",
    "br",
]

# Safety.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        # plotly.js sets styles on the nodes it draws.
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
CONTENT_SECURITY_POLICY_BY_PREFIX = {
    # The admin's theme is written with Alpine, which evaluates its attributes.
    "/admin/": CONTENT_SECURITY_POLICY["DIRECTIVES"] | {"script-src": [SELF, UNSAFE_EVAL]},
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
HTTPS = env.bool("HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

UNFOLD = {
    "SITE_TITLE": "newsboard",
    "SITE_HEADER": "newsboard",
    "SITE_SUBHEADER": "Stock news, checked against prices",
    "SITE_URL": "/",
    "SITE_FAVICONS": [
        {
            "rel": "icon",
            "type": "image/svg+xml",
            "href": lambda _request: static("icons/newsboard.svg"),
        }
    ],
    "SHOW_VIEW_ON_SITE": True,
    "SHOW_BACK_BUTTON": True,
    "DASHBOARD_CALLBACK": "articles.admin.dashboard.dashboard",
    "SIDEBAR": {"show_search": True, "navigation": "articles.admin.navigation.navigation"},
}
# A piece's page in the admin carries a form row for each of its facts.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# Logs: lines for people on a terminal, JSON where a machine reads them; always on standard error.
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO")
LOG_FORMAT = env.str("LOG_FORMAT", default="console")
_log_processors: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
structlog.configure(
    processors=[*_log_processors, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "chosen": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": _log_processors,
            "processor": (
                structlog.processors.JSONRenderer()
                if LOG_FORMAT == "json"
                # Others show the values of variables, and with them keys.
                else structlog.dev.ConsoleRenderer(
                    colors=False, exception_formatter=structlog.dev.plain_traceback
                )
            ),
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "chosen"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
    "loggers": {
        # These tell addresses with the keys in them.
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "hpack": {"level": "WARNING"},
        "trafilatura": {"level": "CRITICAL"},
        "django.request": {"level": "ERROR"},
    },
}
