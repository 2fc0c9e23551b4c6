"""Who is counted when a password is wrong: one account from one address.

So one person cannot lock a whole building behind one address, nor anybody lock a victim out from elsewhere.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

MOST_KEPT = 255
"""Letters of an account's name in the lockout's table; PostgreSQL refuses more."""


def account_tried(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """The account meant, in lower case, whether or not there is one; as much of it as the table of tries can keep."""
    given = credentials or {}
    typed = given.get("email") or given.get("username") or request.POST.get("login", "")
    return str(typed).strip().lower()[:MOST_KEPT]


def address_tried(request: HttpRequest) -> str:
    """The network address that the request came from.

    In production the proxy in front adds the address that it saw as the last entry of X-Forwarded-For;
    what stands before that was written by the client and is worth nothing.
    """
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")[-1].strip()
    if settings.SHAREWELL_PRODUCTION and forwarded:
        return str(forwarded)
    return str(request.META.get("REMOTE_ADDR", ""))


def locked_out(request: HttpRequest, *_others: Any) -> HttpResponse:
    """The answer while locked out: the same bytes whether or not the account exists."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    return render(request, "account/locked_out.html", {"minutes": minutes}, status=429)
