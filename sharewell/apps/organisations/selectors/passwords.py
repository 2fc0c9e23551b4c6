"""The path on which somebody chooses a password. It is made when it is sent or shown, and stored nowhere."""

from uuid import UUID

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from sharewell.apps.organisations.models import Person


def password_path(person: UUID) -> str:
    """The page where this person chooses a password: it works once, for three days.

    Raises:
        ValueError: nobody of that id may sign in.
    """
    meant = Person.objects.filter(id=person, is_active=True).first()
    if meant is None:
        raise ValueError("nobody of that id may sign in")
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(meant)
    return reverse(
        "account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(meant), "key": key}
    )
