"""Django's settings, made from the checked environment. Nothing here reads os.environ twice."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from sharewell.config.environment import load
from sharewell.config.mail import mail_settings
from sharewell.domain.outside import use_packs
from sharewell.kit.database.address import django_databases
from sharewell.kit.permissions.allows import ANYONE, SIGNED_IN
from sharewell.kit.permissions.headers import keep_to_ourselves

ENVIRONMENT = load(os.environ)
use_packs(ENVIRONMENT.packs)
PACKAGE = Path(__file__).resolve().parent.parent

SHAREWELL_DEMO = ENVIRONMENT.is_demo
SHAREWELL_DEMO_SIGN_IN = ENVIRONMENT.demo_sign_in
SHAREWELL_TESTING = ENVIRONMENT.is_test
SHAREWELL_PRODUCTION = ENVIRONMENT.is_production
SHAREWELL_DATA_DIR = ENVIRONMENT.data_dir
SHAREWELL_ROOT_KEY_FILE = ENVIRONMENT.root_key_file
SHAREWELL_PUBLIC_ADDRESS = ENVIRONMENT.public_address
SHAREWELL_IDLE_MINUTES = ENVIRONMENT.idle_minutes
SHAREWELL_SESSION_MINUTES = ENVIRONMENT.session_minutes
SHAREWELL_NOTIFY_API_KEY = ENVIRONMENT.notify_api_key
SHAREWELL_NOTIFY_EMAIL_TEMPLATE = ENVIRONMENT.notify_email_template
SHAREWELL_NOTIFY_TEXT_TEMPLATE = ENVIRONMENT.notify_text_template
SHAREWELL_NOTIFY_URL = ENVIRONMENT.notify_url
# Where nothing is real, a text goes nowhere and the demo's outbox shows what it would say.
SHAREWELL_TEXTS_GO_NOWHERE = SHAREWELL_DEMO or SHAREWELL_TESTING
SHAREWELL_FIRST_ROUTE = ENVIRONMENT.first_route
SHAREWELL_SECOND_ROUTE_MINUTES = ENVIRONMENT.second_route_minutes
SHAREWELL_PICKUP_DANGER_HOURS = ENVIRONMENT.pickup_danger_hours
SHAREWELL_PICKUP_HARM_HOURS = ENVIRONMENT.pickup_harm_hours
SHAREWELL_PICKUP_HOURS = ENVIRONMENT.pickup_hours
SHAREWELL_PICKUP_VISIT_MINUTES = ENVIRONMENT.pickup_visit_minutes
SHAREWELL_PICKUP_CODE_MINUTES = ENVIRONMENT.pickup_code_minutes

DEBUG = False
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(ENVIRONMENT.hosts)
CSRF_TRUSTED_ORIGINS = [ENVIRONMENT.public_address]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "sharewell.kit.govuk",
    "sharewell.kit.advice",
    "sharewell.kit.permissions",
    "sharewell.kit.crypto",
    "sharewell.kit.files",
    "sharewell.kit.idempotency",
    "sharewell.kit.journeys",
    "sharewell.kit.notify",
    "sharewell.apps.audit",
    "sharewell.apps.organisations",
    "sharewell.apps.agreements",
    "sharewell.apps.policies",
    "sharewell.apps.children",
    "sharewell.apps.pointers",
    "sharewell.apps.matching",
    "sharewell.apps.attachments",
    "sharewell.apps.decisions",
    "sharewell.apps.disagreements",
    "sharewell.apps.requests",
    "sharewell.apps.shares",
    "sharewell.apps.pickups",
    "sharewell.apps.transfers",
    "sharewell.apps.discussions",
    "sharewell.apps.concerns",
    "sharewell.apps.patterns",
    "sharewell.apps.flows",
    "sharewell.apps.holdings",
    "sharewell.apps.retention",
    "sharewell.apps.assessments",
    "sharewell.apps.rights",
    "sharewell.apps.breaches",
    "sharewell.apps.accountability",
    "sharewell.apps.transparency",
    "sharewell.apps.guidance",
    "sharewell.apps.desk",
    "sharewell.apps.home",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # These two before the files are served and before anything can be refused: each answer has their headers.
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "sharewell.kit.permissions.headers.Headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "sharewell.apps.organisations.middleware.session_limits.SessionLimits",
    "sharewell.apps.organisations.middleware.actor.ActorOnRequest",
    "sharewell.apps.audit.middleware.RecordRefusals",
    "sharewell.kit.permissions.middleware.RefuseUnregistered",
    "sharewell.apps.organisations.middleware.second_factor.RequireSecondFactor",
    "axes.middleware.AxesMiddleware",
    "sharewell.kit.idempotency.middleware.Idempotency",
    # Turns nobody away; what it keeps must commit with the request's key, not be undone as after a failure.
    "sharewell.apps.children.middleware.KeepStoppedWords",
    "sharewell.apps.children.middleware.LeadToKept",
]

ROOT_URLCONF = "sharewell.config.urls"
WSGI_APPLICATION = "sharewell.config.wsgi.application"
DATABASES = django_databases(ENVIRONMENT.database_url)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sharewell.kit.govuk.context.page",
                "sharewell.apps.home.context.navigation",
            ],
        },
    }
]
FORM_RENDERER = "sharewell.kit.govuk.renderer.GovukRenderer"

# --- who signs in, and how -------------------------------------------------------------------------------------
AUTH_USER_MODEL = "organisations.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "sharewell.apps.organisations.sign_in.backend.PersonBackend",
]
LOGIN_URL = "/account/login/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/account/login/"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
    if SHAREWELL_TESTING
    else "django.contrib.auth.hashers.Argon2PasswordHasher"
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_ADAPTER = "sharewell.apps.organisations.sign_in.account_adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_FORMS = {
    "login": "sharewell.apps.organisations.sign_in.forms.SignInForm",
    "change_password": "sharewell.apps.organisations.sign_in.forms.ChangePasswordForm",
    "reset_password": "sharewell.apps.organisations.sign_in.forms.AskForResetForm",
    "reset_password_from_key": "sharewell.apps.organisations.sign_in.forms.NewPasswordForm",
    "reauthenticate": "sharewell.apps.organisations.sign_in.forms.PasswordAgainForm",
}
# django-axes counts wrong passwords (by person and place). This counts wrong codes, which only somebody who has the
# password can try: the adapter keeps passwords out of it, or anybody could lock anybody out.
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key", "login": None}
MFA_ADAPTER = "sharewell.apps.organisations.sign_in.mfa_adapter.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "sharewell.apps.organisations.sign_in.forms.CodeForm",
    "reauthenticate": "sharewell.apps.organisations.sign_in.forms.CodeAgainForm",
    "activate_totp": "sharewell.apps.organisations.sign_in.forms.ActivateAppForm",
    "add_webauthn": "sharewell.apps.organisations.sign_in.passkey_forms.AddPasskeyForm",
    "edit_webauthn": "sharewell.apps.organisations.sign_in.passkey_forms.RenamePasskeyForm",
    "authenticate_webauthn": "sharewell.apps.organisations.sign_in.passkey_forms.PasskeyForm",
    "reauthenticate_webauthn": "sharewell.apps.organisations.sign_in.passkey_forms.PasskeyAgainForm",
    "login_webauthn": "sharewell.apps.organisations.sign_in.passkey_forms.PasskeyAloneForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
# Outside production the address is http://localhost, where browsers make passkeys all the same.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SHAREWELL_PRODUCTION
MFA_TOTP_ISSUER = "Sharewell"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "sharewell.apps.organisations.sign_in.lockout.account_tried"
AXES_CLIENT_IP_CALLABLE = "sharewell.apps.organisations.sign_in.lockout.address_tried"
AXES_LOCKOUT_CALLABLE = "sharewell.apps.organisations.sign_in.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# Pages of the authentication library that are open here; any other of its pages is refused as absent.
THIRD_PARTY_ROUTES = {
    "account_login": ANYONE,
    "account_logout": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_reauthenticate": SIGNED_IN,
    "account_reset_password": ANYONE,
    "account_reset_password_done": ANYONE,
    "account_reset_password_from_key": ANYONE,
    "account_reset_password_from_key_done": ANYONE,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": ANYONE,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_list_webauthn": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "mfa_edit_webauthn": SIGNED_IN,
    "mfa_login_webauthn": ANYONE,
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
}

# --- words, numbers, time --------------------------------------------------------------------------------------
LANGUAGE_CODE = ENVIRONMENT.language
LANGUAGES = [("en-gb", _("English")), ("cy", _("Cymraeg"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

# --- cookies and headers ---------------------------------------------------------------------------------------
_SECURE = SHAREWELL_PRODUCTION
SESSION_ENGINE = "sharewell.kit.database.sessions"
SESSION_COOKIE_NAME = "__Host-session" if _SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _SECURE else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = _SECURE
LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = ENVIRONMENT.session_minutes * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_SSL_REDIRECT = False  # the proxy in front does this; see docs/how-to/run-in-production.md
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None
SECURE_HSTS_SECONDS = 31536000 if _SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _SECURE
SECURE_HSTS_PRELOAD = _SECURE
SECURE_CONTENT_TYPE_NOSNIFF = True
# Not "no-referrer": browsers then send "Origin: null" with our own forms, and each would be refused as forged.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "sharewell.kit.permissions.views.forged_request"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- files, mail, work in the background, logs -----------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.data_dir / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "sharewell.kit.govuk.storage.Storage"},
}
WHITENOISE_USE_FINDERS = not SHAREWELL_PRODUCTION
WHITENOISE_ADD_HEADERS_FUNCTION = keep_to_ourselves
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 5
# Pages that take a file have it in a sealed spool. What somebody sends to any other must not fill the disk, nor leave a
# child's record on it: a small one is held in memory until the answer, and a large one is read past.
FILE_UPLOAD_HANDLERS = [
    "sharewell.kit.files.uploads.SealedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
]
SHAREWELL_CLAMAV = ENVIRONMENT.clamav
SHAREWELL_BACKUP_DAYS = ENVIRONMENT.backup_days

globals().update(mail_settings(ENVIRONMENT.email_url))
EMAIL_TIMEOUT = 8
DEFAULT_FROM_EMAIL = ENVIRONMENT.from_address

# In the database, so that a code used once in one process is used in all of them, and a restart forgets no count.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# What the worker does at each tick; each is idempotent, and late or twice does no harm.
SHAREWELL_TICKS = [
    "sharewell.apps.shares.tasks.climb_unopened",
    "sharewell.apps.flows.tasks.count",
    "sharewell.apps.assessments.tasks.watch",
    "sharewell.apps.rights.tasks.remind",
    "sharewell.apps.breaches.tasks.remind",
    "sharewell.apps.accountability.tasks.make",
    "sharewell.apps.transparency.tasks.watch",
    "sharewell.apps.transparency.tasks.remind",
    "sharewell.apps.disagreements.tasks.climb_unsettled",
    "sharewell.apps.requests.tasks.climb_unanswered",
    "sharewell.apps.pickups.tasks.look_after_texts",
    "sharewell.apps.transfers.tasks.climb_overdue",
    "sharewell.apps.pointers.tasks.note",
    "sharewell.apps.discussions.tasks.climb_waiting",
    "sharewell.apps.patterns.tasks.meet",
    "sharewell.apps.matching.tasks.go_on_with_runs",
    "sharewell.apps.matching.tasks.go_on_with_private_matches",
    "sharewell.apps.decisions.tasks.remind",
    "sharewell.apps.agreements.tasks.remind",
    "sharewell.apps.policies.tasks.look_after",
    "sharewell.apps.guidance.tasks.tell",
    "sharewell.apps.organisations.tasks.pulse",
    "sharewell.apps.organisations.tasks.forget_old_uploads",
    "sharewell.apps.children.tasks.go_on_with_lists",
    "sharewell.apps.children.tasks.forget_old_lists",
    "sharewell.apps.children.tasks.ask_about_alike",
    "sharewell.apps.children.tasks.remind_of_locks",
    "sharewell.apps.children.tasks.remind_of_protections",
    "sharewell.apps.audit.tasks.sign_checkpoint_now",
    "sharewell.apps.retention.tasks.review",
    "sharewell.apps.retention.tasks.purge",
    "sharewell.kit.notify.tasks.ask_what_arrived",
    "sharewell.apps.organisations.tasks.tell_who_is_not_reached",
    "sharewell.kit.notify.tasks.send_waiting",
    # Before the drafts themselves: by their rows it finds their files.
    "sharewell.apps.concerns.tasks.remove_files_of_lost_drafts",
    "sharewell.kit.journeys.tasks.remove_expired_drafts",
    "sharewell.kit.idempotency.tasks.remove_old_answers",
    "sharewell.kit.ticks.tasks.remove_finished",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": ENVIRONMENT.log_level},
    # Notify's client logs what Notify answers, which can hold an address; our own lines say all that is needed.
    "loggers": {"notifications_python_client": {"level": "CRITICAL"}},
}
