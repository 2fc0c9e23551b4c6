"""Being told when the rules change: choosing, stopping, and reading what changed."""

from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.guidance.forms import SubscribeForm
from sharewell.apps.guidance.models import Alert
from sharewell.apps.guidance.presenters.alerts import choice_words, present_alerts, present_resting
from sharewell.apps.guidance.presenters.news import present_news
from sharewell.apps.guidance.selectors import own_facts
from sharewell.apps.guidance.selectors.alerts import (
    alert_for,
    alerts_of,
    choice_of,
    decisions_under,
    news_of,
    subscription_of,
)
from sharewell.apps.guidance.services import mark_read, subscribe, unsubscribe
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 50


@require_safe
def alerts(request: SignedInRequest) -> HttpResponse:
    """What one was told, the newest first, and what one asked to be told of."""
    page = Paginator(alerts_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    chosen = subscription_of(request.actor)
    shown = {"alerts": present_alerts(page.object_list), "chosen": choice_words(chosen) if chosen else []}
    return render(request, "guidance/alerts.html", {"page": page, **shown})


@either
def choose(request: SignedInRequest) -> HttpResponse:
    """Choose what to be told of. Who has not chosen yet finds their own nation and work ticked."""
    form = SubscribeForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid():
        subscribe(actor=request.actor, choice=form.choice, at=now())
        messages.success(request, _("You will be told when the rules change."))
        return redirect("guidance:alerts")
    chosen = subscription_of(request.actor)
    if form is None:
        form = SubscribeForm(initial=asdict(chosen) if chosen else _suggested(request))
    status = 422 if form.is_bound else 200
    return render(request, "guidance/choose.html", {"form": form, "chosen": chosen}, status=status)


@require_POST
def stop(request: SignedInRequest) -> HttpResponse:
    """Be told no more."""
    unsubscribe(actor=request.actor, at=now())
    messages.success(request, _("You will not be told any more when the rules change."))
    return redirect("guidance:alerts")


@require_safe
def alert(request: SignedInRequest, alert: UUID) -> HttpResponse:
    """What changed, for this person, and which open decisions rest on it."""
    found = _own(request, alert)
    news = news_of(found)
    resting = decisions_under(request.actor, [one.id for one in news])
    page = Paginator(news, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "news": present_news(page.object_list, found.telling.on),
        "decisions": present_resting(resting.listed, news),
        "chosen": choice_words(choice_of(found)),
    }
    return render(request, "guidance/alert.html", {"alert": found, "page": page, "resting": resting, **shown})


@require_POST
def read(request: SignedInRequest, alert: UUID) -> HttpResponse:
    """Say that one has read it."""
    mark_read(actor=request.actor, alert=_own(request, alert), at=now())
    return redirect("guidance:alerts")


def _own(request: SignedInRequest, alert: UUID) -> Alert:
    found = alert_for(request.actor, alert)
    if found is None:
        raise Http404
    return found


def _suggested(request: SignedInRequest) -> dict[str, list[str]]:
    own = own_facts(request.actor)
    return {"nations": [own["nation"]], "sectors": [own["sharer_sector"]]} if own else {}
