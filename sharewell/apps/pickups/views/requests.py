"""What each page of a visit begins with: the browser's secret, and the pick-up that it opened."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from sharewell.apps.organisations.selectors import NotOutside, outside_actor
from sharewell.apps.pickups.selectors import PickUp, ask_of, lives, outside_of, visit_by
from sharewell.apps.pickups.services import Collected
from sharewell.domain.access import Actor
from sharewell.kit.clock import now
from sharewell.kit.permissions.away import leave_nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit that is going on in this browser."""

    pick_up: PickUp
    actor: Actor
    at: datetime


def visit_in(request: HttpRequest, token: str) -> Visit | None:
    """This browser's visit to what a link names; None for any other browser, and when it is over."""
    at = now()
    row = visit_by(token, secret=request.COOKIES.get(_cookie(), ""), at=at)
    if row is None:
        return None
    try:
        return Visit(pick_up=row, actor=outside_actor(outside_of(row.share or ask_of(row))), at=at)
    except NotOutside:
        # Suspended in the middle of the visit: it opens nothing any more.
        return None


def require_visit(request: HttpRequest, token: str) -> Visit:
    """As visit_in, for a share. Raises Http404 where there is none."""
    visit = visit_in(request, token)
    if visit is None or visit.pick_up.share_id is None:
        raise Http404
    return visit


def require_asked(request: HttpRequest, token: str) -> Visit:
    """As visit_in, for something that is asked. Raises Http404 where there is none."""
    visit = visit_in(request, token)
    if visit is None or visit.pick_up.ask_id is None:
        raise Http404
    return visit


def begin(token: str, collected: Collected) -> HttpResponse:
    """Into the visit, in this browser alone. Each link has its own cookie, so that two can be read side by side."""
    response = to_door(token)
    response.set_cookie(
        _cookie(),
        collected.secret,
        max_age=int(lives().visit.total_seconds()),
        path=reverse("pickups:door", args=[token]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def to_door(token: str) -> HttpResponse:
    """Back to the page of the link."""
    return redirect("pickups:door", token)


def forget(response: HttpResponse, token: str) -> HttpResponse:
    """Have the browser forget the visit."""
    response.delete_cookie(_cookie(), path=reverse("pickups:door", args=[token]))
    return leave_nothing(response)


def _cookie() -> str:
    # Not __Host-: that would have one cookie for all links.
    return "__Secure-pick-up" if settings.SESSION_COOKIE_SECURE else "pick-up"
