"""The way out at once for somebody who is signed in."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from sharewell.kit.permissions.away import away, is_pressed_here


@require_safe
def leave_at_once(request: HttpRequest) -> HttpResponse:
    """End the session here and lead to a page of another site. A link, so that it needs no script."""
    if is_pressed_here(request) and request.user.is_authenticated:
        get_adapter(request).logout(request)
    return away()
