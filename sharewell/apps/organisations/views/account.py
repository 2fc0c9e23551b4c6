"""A person's own account."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from sharewell.apps.organisations.forms import LanguageForm
from sharewell.apps.organisations.presenters.account import (
    present_account,
    present_factors,
    present_session,
)
from sharewell.apps.organisations.presenters.reaching import present_how_told
from sharewell.apps.organisations.selectors import colleague, factors_of, how_told, open_sessions
from sharewell.apps.organisations.services import SIGN_IN, choose_language, end_own_session
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


def account(request: SignedInRequest) -> HttpResponse:
    """Who I am here, how I sign in, where I am signed in, in which language."""
    me = colleague(request.actor.person, organisation=request.actor.organisation)
    if me is None:
        raise Http404
    this = request.session.get(SIGN_IN)
    sessions = open_sessions(
        me.person,
        this=UUID(this) if this else None,
        seen_since=now() - timedelta(minutes=settings.SHAREWELL_IDLE_MINUTES),
        started_since=now() - timedelta(minutes=settings.SHAREWELL_SESSION_MINUTES),
    )
    context = {
        "about": present_account(me),
        **_told(me.person),
        "factors": present_factors(factors_of(me.person), has_password=_has_password(request)),
        "sessions": tuple(present_session(one) for one in sessions),
        "language_form": LanguageForm(initial={"language": me.language or settings.LANGUAGE_CODE}),
    }
    return render(request, "organisations/account.html", context)


def _has_password(request: SignedInRequest) -> bool:
    return request.user.is_authenticated and request.user.has_usable_password()


def _told(person: UUID) -> dict[str, Any]:
    told = how_told(person)
    return {"told": told, "how_told": present_how_told(told)}


def language(request: SignedInRequest) -> HttpResponse:
    """Choose a language, kept for every browser."""
    form = LanguageForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return redirect("organisations:account")
    chosen = form.cleaned_data["language"]
    choose_language(actor=request.actor, language=chosen, at=now())
    response = redirect("organisations:account")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return response


def end_session(request: SignedInRequest, session: UUID) -> HttpResponse:
    """End one of my other sessions."""
    if request.method != "POST":
        raise Http404
    end_own_session(actor=request.actor, session=session, at=now())
    return redirect("organisations:account")


def second_factor(request: SignedInRequest) -> HttpResponse:
    """The one page that is open to somebody without a second factor."""
    return render(request, "organisations/second_factor.html")
