"""Settings: one file, few knobs, all from the environment (docs/reference/settings.md)."""

import os
from pathlib import Path
from urllib.parse import unquote, urlparse

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent


def _postgresql(url: str) -> dict[str, object]:
    parts = urlparse(url)
    query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}},
    }


def _sqlite(path: str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        # FULL: what was acknowledged survives a power cut. IMMEDIATE: writers queue, not fail.
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }


# The demo city lives in an embedded database of its own, whatever else is set.
DEMO = os.environ.get("KOTAE_DEMO", "")
DATA_DIR = Path(os.environ.get("KOTAE_DATA", BASE_DIR.parents[1] / "var")) / DEMO
DATABASE_URL = "" if DEMO else os.environ.get("DATABASE_URL", "")
if DATABASE_URL and urlparse(DATABASE_URL).scheme not in {"postgres", "postgresql"}:
    raise ImproperlyConfigured(
        "DATABASE_URL は postgresql:// で始めてください。空ならば組込みのデータベースを使います。"
    )
DATABASES = {
    "default": _postgresql(DATABASE_URL)
    if DATABASE_URL
    else _sqlite(str(DATA_DIR / "kotae.sqlite3"))
}

# The public door sets no cookie and signs nothing; the staff door of a later version will demand
# a real key in production.
SECRET_KEY = os.environ.get("KOTAE_SECRET_KEY", "public-pages-sign-nothing")
DEBUG = False
ALLOWED_HOSTS = os.environ.get("KOTAE_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
PUBLIC_URL = os.environ.get("KOTAE_PUBLIC_URL", "http://localhost:8000/")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "kotae.journal",
    "kotae.editions",
    "kotae.organisation",
    "kotae.cases",
    "kotae.replies",
    "kotae.publishing",
    "kotae.importing",
    "kotae.public",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "kotae.urls"
WSGI_APPLICATION = "kotae.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR],
        "OPTIONS": {"environment": "kotae.public.templating.environment"},
    }
]

LANGUAGE_CODE = "ja"
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True
USE_I18N = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "public" / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
