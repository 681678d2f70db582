"""One settings file, driven by the environment.

XIANGYIN_DATA     folder of everything that must be kept (database, files, keys); default ./var
DATABASE_URL      postgresql://user:password@host:port/name; SQLite in XIANGYIN_DATA when absent
XIANGYIN_DEMO     1 while the demo county is shown: printed sign-in names, the UI gallery
XIANGYIN_DEBUG    1 for a developer's tracebacks
XIANGYIN_HOSTS    comma-separated host names this site answers to
XIANGYIN_HTTPS    1 where a proxy ends TLS in front of us: secure cookies, HSTS
XIANGYIN_PASSWORD_DAYS  after how many days a password must be changed (90; 0 = never)
"""

import os

from csp.constants import NONE, SELF

from xiangyin.config.database import database_from
from xiangyin.config.folder import BASE_DIR, data_dir
from xiangyin.config.keys import read_or_make_keys

DATA_DIR = data_dir()
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEMO = os.environ.get("XIANGYIN_DEMO") == "1"
DEBUG = os.environ.get("XIANGYIN_DEBUG") == "1"
HTTPS = os.environ.get("XIANGYIN_HTTPS") == "1"
ALLOWED_HOSTS = os.environ.get("XIANGYIN_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

_keys = read_or_make_keys(DATA_DIR / "keys.json")
SECRET_KEY = _keys.secret
FIELD_KEY = _keys.field
INDEX_KEY = _keys.index

ROOMS = [
    "xiangyin.core",
    "xiangyin.places",
    "xiangyin.congress",
    "xiangyin.accounts",
    "xiangyin.gatherings",
    "xiangyin.ballots",
    "xiangyin.casework",
    "xiangyin.duty",
    "xiangyin.papers",
    "xiangyin.suggestions",
    "xiangyin.insight",
    "xiangyin.desk",
    "xiangyin.portal",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "csp",
    *ROOMS,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "xiangyin.accounts.middleware.SessionLimitsMiddleware",
    "xiangyin.accounts.middleware.SignInAgainMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "xiangyin.accounts.middleware.ActorMiddleware",
    "xiangyin.core.middleware.DomainErrorMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "xiangyin.config.urls"
WSGI_APPLICATION = "xiangyin.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "xiangyin.core.context.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "xiangyin.core.templatetags.fixed",
                "xiangyin.core.templatetags.ui",
            ],
        },
    }
]
FORM_RENDERER = "xiangyin.core.selects.FormRenderer"

DATABASES = {"default": database_from(os.environ.get("DATABASE_URL"), DATA_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# ---- people signing in (standards.md §7; profile djbh2 plus a block-list) ----
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "xiangyin.accounts.backends.CodeBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "xiangyin.accounts.passwords.ThreeClassesValidator"},
]
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "accounts:sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "xiangyin.accounts.lockout.refuse"
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # trying again must not prolong the lock
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["password", "code", "typed"]  # never kept beside a failed attempt
PASSWORD_DAYS = int(os.environ.get("XIANGYIN_PASSWORD_DAYS", "90"))  # 0: no forced change (ASVS)
INITIAL_SECRET_DAYS = 14
SIGN_IN_CODE_MINUTES = 10  # shown on the secretary's screen
SIGN_IN_CODE_PRINTED_HOURS = 24  # printed and taken to the deputy
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600  # absolute limit, kept by SessionLimitsMiddleware as well
SESSION_IDLE_SECONDS = 30 * 60
SESSION_IDLE_SECONDS_DEPUTY = 4 * 3600  # an old deputy types slowly; verbs that matter ask again
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "xiangyin.core.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("XIANGYIN_ORIGINS", "").split(",") if o]

# ---- what a browser may do with our pages ----
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
# The township's office runs on plain HTTP inside its own network unless XIANGYIN_HTTPS=1 says
# that a proxy in front ends TLS; `make check` runs the deploy checks with it set.

# ---- language, days ----
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
LOCALE_PATHS = [BASE_DIR / "src" / "xiangyin" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

# ---- files ----
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "files"
MEDIA_URL = ""  # never served by path: a file leaves through a view that checks who asks
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or "PYTEST_VERSION" in os.environ
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
UPLOAD_MAX_BYTES = 10 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},  # a guessed address is no news
}
