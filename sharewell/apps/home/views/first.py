"""The first page of each role."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sharewell.apps.guidance.selectors import unread_alerts
from sharewell.apps.home.presenters.desk import present_desk
from sharewell.apps.home.presenters.figures import present_figures
from sharewell.apps.home.presenters.waited import present_waited
from sharewell.apps.home.selectors import desk_of, doubts_about_rules, sides_of, waited_for
from sharewell.apps.policies.selectors import to_read
from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.clock import now

PLAIN = {
    Role.INFORMATION_GOVERNANCE_LEAD: "home/governance.html",
    Role.ADMINISTRATOR: "home/administrator.html",
}


def home(request: HttpRequest) -> HttpResponse:
    """What this person needs first."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    news = _news(actor)
    if actor.role in CONTENT_ROLES:
        return _desk(request, actor, news)
    if actor.role is Role.LEADER:
        tables = present_figures(sides_of(actor, at=now()))
        waited = present_waited(waited_for(actor), at=now())
        return render(request, "home/leader.html", {"tables": tables, "waited": waited, **news})
    doubts = doubts_about_rules(at=now()) if actor.role is Role.INFORMATION_GOVERNANCE_LEAD else None
    return render(request, PLAIN[actor.role], {"doubts": doubts, **news})


def _news(actor: Actor) -> dict[str, int]:
    """How many messages about the rules are not read yet, and how many policies."""
    return {"unread": unread_alerts(actor), "to_read": len(to_read(actor, on=local_day(now())))}


def _desk(request: HttpRequest, actor: Actor, news: dict[str, int]) -> HttpResponse:
    at = now()
    context = {
        "desk": present_desk(desk_of(actor, at=at), at=at),
        "receives": actor.role in RECEIVERS,
        **news,
    }
    duty = actor.role is Role.DUTY_WORKER
    return render(request, "home/duty.html" if duty else "home/practitioner.html", context)
