"""Whether somebody has to show again that it is they, before something that binds their organisation."""

from urllib.parse import urlencode

from allauth.account.internal.flows.reauthentication import is_reauthentication_required
from django.http import HttpRequest
from django.urls import reverse

from sharewell.apps.organisations.selectors.factors import factors_of


def where_to_show_again(request: HttpRequest) -> str:
    """The page on which to show it, by second factor where there is one; empty where it was shown a moment ago."""
    if not is_reauthentication_required(request, app="organisations"):
        return ""
    person = request.user.pk
    if person is None:
        return reverse("account_login")
    factors = factors_of(person)
    page = "mfa_reauthenticate" if factors.app else "mfa_reauthenticate_webauthn" if factors.passkeys else ""
    return f"{reverse(page or 'account_reauthenticate')}?{urlencode({'next': request.path})}"
